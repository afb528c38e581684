//! `--embeddings DIR`: a model that somebody brings helps to tell events apart, nothing else changes, and
//! what is no model is refused. The model is made here; nothing is downloaded.

use std::{fs, path::Path};

use serde_json::json;

use crate::harness::{Ran, newsfold, ran};

/// Reports of one thing in two languages: language, title, text.
const ALIKE: [(&str, &str, &str); 2] = [
    (
        "en",
        "Both pumps fail at Velmora",
        "The waterworks of Velmora stood still for 41 hours after both pumps broke, and tankers brought \
         water to the hillside quarters. Engineers blamed worn seals.",
    ),
    (
        "fr",
        "Panne des pompes : Velmora",
        "Deux pompes usées ont cédé, et des camions-citernes ont ravitaillé les quartiers hauts de \
         Velmora. La coupure a duré 41 heures, selon la régie.",
    ),
];

/// Reports of two things that share a place and a number.
const UNLIKE: [(&str, &str, &str); 2] = [
    (
        "en",
        "The choir returns to Torvane",
        "A choir of retired miners sang again in Torvane after a silence of 23 years, to a hall that was \
         too small. The conductor is a former surveyor.",
    ),
    (
        "fr",
        "Chiens errants : Torvane",
        "La mairie de Torvane a recensé 23 chiens errants près du marché et cherche des familles pour les \
         accueillir. Un vétérinaire les soigne sans frais.",
    ),
];

/// Reports that have nothing to do with each other: what is usual in this batch.
const OTHERS: [(&str, &str, &str); 8] = [
    (
        "en",
        "Bakery wins prize",
        "A small bakery won a prize for its rye bread, baked in an old oven.",
    ),
    ("en", "Tunnel opens late", "A tunnel for bicycles opened under the railway after two years."),
    (
        "fr",
        "Une comète visible",
        "Les astronomes amateurs préparent leurs lunettes pour la comète.",
    ),
    ("fr", "Le musée ferme une salle", "Un plafond peint sera restauré, les visiteurs attendront."),
    ("en", "Goats mow the dam", "Goats mow the slope of the dam, because machines slip on it."),
    ("fr", "Un orgue sans organiste", "L'orgue de la paroisse accompagne seul les offices."),
    ("en", "Chess in the prison", "Prisoners met students over eight boards of chess and won."),
    ("fr", "Moins de miel", "Les apiculteurs récoltent moins de miel après un printemps froid."),
];

/// What the tiny model knows: the words of a line have one vector, any two lines are at right angles.
const VOCABULARY: &[&[&str]] = &[
    &["pumps", "pompes", "waterworks", "régie", "water", "tankers", "citernes"],
    &["choir", "sang", "conductor", "hall"],
    &["chiens", "vétérinaire", "accueillir"],
    &["bakery", "bread"],
    &["tunnel", "railway"],
    &["comète", "astronomes"],
    &["musée", "plafond"],
    &["goats", "dam"],
    &["orgue", "organiste"],
    &["chess", "prison"],
    &["miel", "apiculteurs"],
];

/// The names of the pairs, as their ids begin.
const PAIRS: [&str; 2] = ["alike", "unlike"];

#[cfg(feature = "embeddings")]
mod with_the_loader {
    use super::*;

    #[test]
    fn reports_of_one_meaning_are_drawn_together_and_others_are_not() {
        let folder = tempfile::tempdir().unwrap();
        let model = folder.path().join("model");
        write_model(&model, VOCABULARY.len());
        let mut drawn_together = [0, 0];
        for days in 0..=8 {
            let corpus = folder.path().join("corpus.jsonl");
            write_corpus(&corpus, days);
            let (plain, judged) = (judge(&corpus, None), judge(&corpus, Some(&model)));
            for (at, name) in PAIRS.into_iter().enumerate() {
                let (before, after) = (&plain[at], &judged[at]);
                let is_alike = name == "alike";
                let said = after.reason.contains("similar in meaning (embedding 1.00)");
                assert_eq!(said, is_alike, "{name}, {days} days: {after:?}");
                if is_alike {
                    assert!(after.score >= before.score, "{days} days: {before:?} {after:?}");
                } else {
                    assert!(after.score <= before.score, "{days} days: {before:?} {after:?}");
                }
                // 1.5 log odds, and what rounding to a percent adds.
                assert!(before.score.abs_diff(after.score) <= 37, "{before:?} {after:?}");
                drawn_together[at] += usize::from(after.is_one_event && !before.is_one_event);
            }
        }
        let [alike, unlike] = drawn_together;
        assert!(alike >= 1, "meaning never decided");
        assert_eq!(unlike, 0, "meaning joined what is unlike");
    }

    #[test]
    fn a_model_that_knows_no_word_changes_no_byte() {
        let folder = tempfile::tempdir().unwrap();
        let (model, corpus) = (folder.path().join("model"), folder.path().join("corpus.jsonl"));
        write_model_of(&model, &[&["zyzzyva"]], 1);
        write_corpus(&corpus, 1);
        let plain = cluster(&corpus, None).ended(0).stdout;
        assert_eq!(cluster(&corpus, Some(&model)).ended(0).stdout, plain);
        assert!(!plain.contains("meaning"));
    }

    #[test]
    fn what_is_no_model_is_refused_with_its_reason() {
        let folder = tempfile::tempdir().unwrap();
        let corpus = folder.path().join("corpus.jsonl");
        write_corpus(&corpus, 1);
        let check = |name: &str, damage: &dyn Fn(&Path), reason: &str| {
            let model = folder.path().join(name);
            write_model(&model, VOCABULARY.len());
            damage(&model);
            for command in ["cluster", "ingest", "explain"] {
                let ended = with_model(command, &corpus, &model, folder.path()).ended(78);
                assert!(ended.stderr.contains(reason), "{name}, {command}: {}", ended.stderr);
                assert!(ended.stderr.contains(name), "{name}, {command}: {}", ended.stderr);
                assert!(!ended.stderr.contains("panicked"), "{name}: {}", ended.stderr);
            }
        };
        let write = |path: &Path, name: &str, bytes: &[u8]| {
            fs::write(path.join(name), bytes).unwrap();
        };
        check("gone", &|path| fs::remove_dir_all(path).unwrap(), "no embedding model");
        let lacking = |path: &Path| fs::remove_file(path.join("tokenizer.json")).unwrap();
        check("lacking", &lacking, "no embedding model");
        check("json", &|path| write(path, "config.json", b"{"), "broken");
        check("words", &|path| write(path, "tokenizer.json", b"{}"), "broken: tokenizer");
        check("cut", &|path| write(path, "model.safetensors", b"\x09\0\0\0"), "broken: tensors");
        check("short", &|path| write_model(path, 3), "a token wants row");
        assert!(!folder.path().join("out/events.csv").exists());
    }

    #[test]
    fn the_configuration_may_name_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        let config = folder.path().join("sources.toml");
        write_corpus(&folder.path().join("corpus.jsonl"), 0);
        let source = "[[source]]\nkind = \"file\"\npath = \"corpus.jsonl\"\n";
        fs::write(&config, format!("embeddings = \"model\"\n{source}")).unwrap();
        let run = |name: &str, code: i32| {
            let out = folder.path().join(name);
            let mut command = newsfold(["ingest", "--config"]);
            ran(command.arg(&config).arg("--out").arg(&out)).ended(code);
            out.join("articles.csv")
        };
        assert!(!run("first", 78).exists());
        write_model(&folder.path().join("model"), VOCABULARY.len());
        let articles = fs::read_to_string(run("second", 0)).unwrap();
        assert!(articles.contains("similar in meaning (embedding 1.00)"), "{articles}");
    }

    #[test]
    fn threads_and_the_order_of_the_input_change_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let (model, corpus) = (folder.path().join("model"), folder.path().join("corpus.jsonl"));
        write_model(&model, VOCABULARY.len());
        write_corpus(&corpus, 2);
        let sorted = |said: Ran| {
            let mut lines: Vec<String> = said.ended(0).stdout.lines().map(str::to_owned).collect();
            lines.sort();
            lines
        };
        let first = sorted(cluster(&corpus, Some(&model)));
        let text = fs::read_to_string(&corpus).unwrap();
        let reversed: Vec<&str> = text.lines().rev().collect();
        fs::write(&corpus, reversed.join("\n")).unwrap();
        let mut command = newsfold(["cluster", "--threads", "1", "--embeddings"]);
        assert_eq!(sorted(ran(command.arg(&model).arg(&corpus))), first);
    }

    /// What came of a pair.
    #[derive(Debug)]
    struct Judged {
        score: u8,
        is_one_event: bool,
        reason: String,
    }

    /// What came of each of [`PAIRS`].
    fn judge(corpus: &Path, model: Option<&Path>) -> Vec<Judged> {
        let pairs = corpus.with_extension("pairs.csv");
        let mut command = newsfold(["cluster", "--pairs"]);
        command.arg(&pairs).arg(corpus);
        if let Some(model) = model {
            command.arg("--embeddings").arg(model);
        }
        let events = crate::harness::rows(ran(&mut command).ended(0).stdout.as_bytes());
        let event =
            |id: &str| events.iter().find(|row| row["id"] == id).unwrap()["cluster"].clone();
        let pairs = crate::harness::table(&pairs);
        let judged = |name: &str| {
            let (first, second) = (format!("{name}-0"), format!("{name}-1"));
            let ids = |row: &&crate::harness::Row| {
                let mut ids = [row["article_a"].as_str(), row["article_b"].as_str()];
                ids.sort_unstable();
                ids == [first.as_str(), second.as_str()]
            };
            let row = pairs.iter().find(ids).unwrap();
            Judged {
                score: row["score_pct"].parse().unwrap(),
                is_one_event: event(&first) == event(&second),
                reason: row["evidence"].clone(),
            }
        };
        PAIRS.into_iter().map(judged).collect()
    }

    fn cluster(corpus: &Path, model: Option<&Path>) -> Ran {
        let mut command = newsfold(["cluster"]);
        command.arg(corpus);
        if let Some(model) = model {
            command.arg("--embeddings").arg(model);
        }
        ran(&mut command)
    }
}

#[cfg(not(feature = "embeddings"))]
#[test]
fn a_build_without_the_loader_says_how_to_get_one_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let (model, corpus) = (folder.path().join("model"), folder.path().join("corpus.jsonl"));
    write_model(&model, VOCABULARY.len());
    write_corpus(&corpus, 1);
    for command in ["cluster", "ingest", "explain"] {
        let ended = with_model(command, &corpus, &model, folder.path()).ended(78);
        assert!(ended.stderr.contains("--features embeddings"), "{command}: {}", ended.stderr);
    }
}

/// Runs `command` over the corpus with the model.
fn with_model(command: &str, corpus: &Path, model: &Path, folder: &Path) -> Ran {
    let mut run = newsfold([command, "--embeddings"]);
    run.arg(model);
    match command {
        "ingest" => run.arg("--out").arg(folder.join("out")).arg(corpus),
        "explain" => run.args(["alike-0", "--in"]).arg(corpus),
        _ => run.arg(corpus),
    };
    ran(&mut run)
}

/// All reports, the second one of each pair published `days` after everything else.
fn write_corpus(path: &Path, days: u8) {
    let mut lines = Vec::new();
    let mut add = |id: String, days: u8, (lang, title, text): (&str, &str, &str)| {
        let date = format!("2025-05-{:02}", 6 + days);
        let row = json!({"id": id, "lang": lang, "title": title, "text": text, "date": date});
        lines.push(row.to_string());
    };
    for (name, pair) in PAIRS.into_iter().zip([ALIKE, UNLIKE]) {
        add(format!("{name}-0"), 0, pair[0]);
        add(format!("{name}-1"), days, pair[1]);
    }
    for (at, other) in OTHERS.into_iter().enumerate() {
        add(format!("other-{at}"), 0, other);
    }
    fs::write(path, lines.join("\n")).unwrap();
}

/// A model of [`VOCABULARY`] whose table has the vectors of `lines` lines only.
fn write_model(folder: &Path, lines: usize) {
    write_model_of(folder, VOCABULARY, lines);
}

/// The three files of a model: a token for each word, and for each token a row of the table.
fn write_model_of(folder: &Path, vocabulary: &[&[&str]], lines: usize) {
    let mut tokens = serde_json::Map::from_iter([("[UNK]".to_owned(), json!(0))]);
    let mut table = vec![0.0_f32; vocabulary.len()];
    for (line, words) in vocabulary.iter().enumerate() {
        for word in *words {
            tokens.insert((*word).to_owned(), json!(tokens.len()));
            if line < lines {
                table.extend((0..vocabulary.len()).map(|at| f32::from(u8::from(at == line))));
            }
        }
    }
    let tokenizer = json!({
        "version": "1.0", "truncation": null, "padding": null, "added_tokens": [],
        "normalizer": {"type": "Lowercase"}, "pre_tokenizer": {"type": "Whitespace"},
        "post_processor": null, "decoder": null,
        "model": {"type": "WordLevel", "vocab": tokens, "unk_token": "[UNK]"},
    });
    // Safetensors: the length of the header, the header, the numbers.
    let bytes: Vec<u8> = table.iter().flat_map(|number| number.to_le_bytes()).collect();
    let shape = [table.len() / vocabulary.len(), vocabulary.len()];
    let header = json!({
        "embeddings": {"dtype": "F32", "shape": shape, "data_offsets": [0, bytes.len()]},
    });
    let header = header.to_string();
    let length = u64::try_from(header.len()).unwrap().to_le_bytes();
    let tensors = [&length[..], header.as_bytes(), &bytes].concat();
    fs::create_dir_all(folder).unwrap();
    fs::write(folder.join("tokenizer.json"), tokenizer.to_string()).unwrap();
    fs::write(folder.join("model.safetensors"), tensors).unwrap();
    fs::write(folder.join("config.json"), "{\"normalize\": true}").unwrap();
}
