//! `newsfold eval` gives the figures of the scorer that came with the labelled sets, and those that a
//! person finds by hand.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use serde::Deserialize;
use serde_json::{Value, json};

use crate::harness::{newsfold, ran, run, shared, skipped};

/// Four decimals.
const NEAR: f64 = 0.000_05;

/// Two meetings and a strike in three languages.
const GOLD: &str = r#"
{"id": "e1", "lang": "en", "cluster": "meeting-1"}
{"id": "d1", "lang": "de", "cluster": "meeting-1"}
{"id": "f1", "lang": "fr", "cluster": "meeting-1"}
{"id": "e2", "lang": "en", "cluster": "meeting-2"}
{"id": "d2", "lang": "de", "cluster": "meeting-2"}
{"id": "e3", "lang": "en", "cluster": "strike"}
"#;

/// The French report is with the wrong meeting; `x9` has no label.
const PRED: &str = "id,cluster\ne1,a\nd1,a\nf1,b\ne2,b\nd2,b\ne3,c\nx9,c\n";

#[test]
fn the_figures_are_those_found_by_hand() {
    let folder = tempfile::tempdir().unwrap();
    let [gold, pred] = files(folder.path(), GOLD, PRED);
    let found = eval(&gold, &pred, &[]);
    // B-cubed precision: e1 and d1 1, f1 1/3, e2 and d2 2/3, e3 1; recall: e1 and d1 2/3, f1 1/3,
    // the others 1. Four pairs of the labels, four of the clustering, two in both; all of them are of
    // two languages. Across languages precision is 1, 1, 0, 1/2, 1/2 and recall 1/2, 1/2, 0, 1, 1.
    let expected = json!({
        "docs": 6, "gold_clusters": 3, "pred_clusters": 3, "missing": 0, "extra_ignored": 1,
        "bcubed_p": 7.0 / 9.0, "bcubed_r": 7.0 / 9.0, "bcubed_f1": 7.0 / 9.0,
        "pair_p": 0.5, "pair_r": 0.5, "pair_f1": 0.5,
        "xpair_p": 0.5, "xpair_r": 0.5, "xpair_f1": 0.5,
        "xb3_p": 0.6, "xb3_r": 0.6, "xb3_f1": 0.6,
        "gold_pairs": 4, "pred_pairs": 4, "tp": 2,
        "xgold_pairs": 4, "xpred_pairs": 4, "xtp": 2,
        "over_merged": 1, "merged_gold_pairs": 1,
    });
    agree("all", &found["all"], &expected);
    let langs: Vec<&String> = found.as_object().unwrap().keys().collect();
    assert_eq!(langs, ["all", "de", "en", "fr"]);
    // Alone, the German reports are both right: two events, two clusters, no pair.
    let expected = json!({
        "docs": 2, "gold_clusters": 2, "pred_clusters": 2, "missing": 0, "extra_ignored": 1,
        "bcubed_p": 1.0, "bcubed_r": 1.0, "bcubed_f1": 1.0,
        "pair_p": 0.0, "pair_r": 0.0, "pair_f1": 0.0,
        "xpair_p": 0.0, "xpair_r": 0.0, "xpair_f1": 0.0,
        "xb3_p": 0.0, "xb3_r": 0.0, "xb3_f1": 0.0,
        "gold_pairs": 0, "pred_pairs": 0, "tp": 0,
        "xgold_pairs": 0, "xpred_pairs": 0, "xtp": 0,
        "over_merged": 0, "merged_gold_pairs": 0,
    });
    agree("de", &found["de"], &expected);
}

#[test]
fn a_report_that_was_not_clustered_stops_the_scorer_or_counts_as_alone() {
    let folder = tempfile::tempdir().unwrap();
    let [gold, pred] = files(folder.path(), GOLD, "id,cluster\ne1,a\nd1,a\ne2,b\nd2,b\ne3,c\n");
    let stopped = run(["eval".as_ref(), gold.as_os_str(), pred.as_os_str()]).ended(65);
    assert!(stopped.stdout.is_empty() && stopped.stderr.contains("f1"), "{}", stopped.stderr);
    let all = &eval(&gold, &pred, &["--missing", "singleton"])["all"];
    assert_eq!((&all["missing"], &all["pred_clusters"]), (&json!(1), &json!(4)));
    // f1 is alone: every cluster is pure, and meeting-1 is found with 2/3, 2/3, 1/3.
    let recall = all["bcubed_r"].as_f64().unwrap();
    assert!(all["bcubed_p"] == json!(1.0) && (recall - 14.0 / 18.0).abs() < NEAR, "{all}");
}

#[test]
fn people_read_the_same_figures_in_percent() {
    let folder = tempfile::tempdir().unwrap();
    let [gold, pred] = files(folder.path(), GOLD, PRED);
    let said = run(["eval".as_ref(), gold.as_os_str(), pred.as_os_str()]).ended(0).stdout;
    for figure in ["documents 6, events 3, clusters 3", "77.78", "50.00", "60.00"] {
        assert!(said.contains(figure), "{figure} is missing:\n{said}");
    }
}

#[test]
fn labels_that_cannot_be_used_are_said_with_their_line() {
    let folder = tempfile::tempdir().unwrap();
    for (gold, pred, said) in [
        ("", PRED, "gold.jsonl"),
        ("{\"id\": \"e1\"}\n", PRED, "gold.jsonl:1"),
        ("{\"id\": \"e1\", \"cluster\": \"a\"}\n{\"id\": \"e1\", \"clu", PRED, "gold.jsonl:2"),
        (GOLD, "id,group\ne1,a\n", "cluster"),
        (GOLD, "id,cluster\ne1,a\ne1,b\n", "pred.csv:3"),
    ] {
        let [gold, pred] = files(folder.path(), gold, pred);
        let stopped = run(["eval".as_ref(), gold.as_os_str(), pred.as_os_str()]).ended(65);
        assert!(stopped.stderr.contains(said), "{said}: {}", stopped.stderr);
    }
}

#[test]
fn the_figures_are_those_of_the_scorer_of_the_labelled_sets() {
    let Some(scorer) = shared("eval/score.py") else { return };
    let Some(sets) = shared("eval/clustering") else { return };
    if !python_runs() {
        return skipped("there is no python3");
    }
    let folder = tempfile::tempdir().unwrap();
    let mut compared = 0;
    for gold in fs::read_dir(sets).unwrap().map(|entry| entry.unwrap().path()) {
        let name = gold.file_name().unwrap().to_string_lossy().into_owned();
        if name.contains(".pairs.") {
            continue;
        }
        let labels = labels(&gold);
        for (how, clusters) in clusterings(&labels) {
            let pred = folder.path().join("pred.csv");
            fs::write(&pred, clusters).unwrap();
            compared += compare(&format!("{name}, {how}"), &scorer, &gold, &pred, &labels);
        }
        if name.starts_with("week") {
            let pred = folder.path().join("folded.csv");
            ran(newsfold(["cluster", "-o"]).args([&pred, &gold])).ended(0);
            compared += compare(&format!("{name}, folded"), &scorer, &gold, &pred, &labels);
        }
    }
    assert!(compared >= 40, "only {compared} scores were compared");
}

/// What the scorers look at in a row.
#[derive(Deserialize)]
struct Label {
    id: String,
    lang: Option<String>,
    cluster: String,
}

fn labels(gold: &Path) -> Vec<Label> {
    let text = fs::read_to_string(gold).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Clusterings that are wrong in different ways, the same in every run: by chance, by language, and
/// the labels themselves with every seventh report moved and every fifth left out.
fn clusterings(labels: &[Label]) -> Vec<(&'static str, String)> {
    let events: BTreeSet<&str> = labels.iter().map(|label| label.cluster.as_str()).collect();
    let many = u64::try_from(events.len()).unwrap();
    let table = |cluster: &dyn Fn(&Label) -> Option<String>| {
        let row = |label: &Label| Some(format!("{},{}\n", quoted(&label.id), cluster(label)?));
        format!("id,cluster\n{}no-label,1\n", labels.iter().filter_map(row).collect::<String>())
    };
    let by_chance = |label: &Label| Some((number(&label.id) % many).to_string());
    let by_lang = |label: &Label| Some(label.lang.clone().unwrap_or_default());
    let moved = |label: &Label| match number(&label.id) {
        chance if chance % 7 == 0 => Some(format!("m{}", chance % 11)),
        chance if chance % 5 == 0 => None,
        _ => Some(quoted(&label.cluster)),
    };
    vec![
        ("by chance", table(&by_chance)),
        ("by language", table(&by_lang)),
        ("moved", table(&moved)),
    ]
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// A number of the id alone (FNV-1a).
fn number(id: &str) -> u64 {
    id.bytes().fold(0xcbf2_9ce4_8422_2325, |number, byte| {
        (number ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Compares all figures, for all languages together and for each; answers how many scores that were.
fn compare(name: &str, scorer: &Path, gold: &Path, pred: &Path, labels: &[Label]) -> usize {
    let ours = eval(gold, pred, &["--missing", "singleton"]);
    let langs: BTreeSet<&str> = labels.iter().filter_map(|label| label.lang.as_deref()).collect();
    let named: BTreeSet<&str> = ours.as_object().unwrap().keys().map(String::as_str).collect();
    let expected: BTreeSet<&str> = langs.iter().copied().chain(["all"]).collect();
    assert_eq!(named, expected, "{name}");
    agree(&format!("{name}, all"), &ours["all"], &theirs(scorer, gold, pred, None));
    for &lang in &langs {
        let theirs = theirs(scorer, gold, pred, Some(lang));
        agree(&format!("{name}, {lang}"), &ours[lang], &theirs);
    }
    1 + langs.len()
}

fn theirs(scorer: &Path, gold: &Path, pred: &Path, lang: Option<&str>) -> Value {
    let mut python = Command::new("python3");
    python.arg(scorer).args([gold, pred]).args(["--json", "--missing", "singleton"]);
    if let Some(lang) = lang {
        python.args(["--lang", lang]);
    }
    serde_json::from_str(&ran(&mut python).ended(0).stdout).unwrap()
}

fn eval(gold: &Path, pred: &Path, more: &[&str]) -> Value {
    let said = ran(newsfold(["eval", "--json"]).args([gold, pred]).args(more)).ended(0);
    assert_eq!(said.stdout.lines().count(), 1, "{}", said.stdout);
    serde_json::from_str(&said.stdout).unwrap()
}

/// The same keys, and the same numbers to four decimals.
fn agree(name: &str, ours: &Value, theirs: &Value) {
    let figures = |value: &Value| -> BTreeMap<String, f64> {
        let object = value.as_object().unwrap_or_else(|| panic!("{name}: {value}"));
        object.iter().map(|(key, value)| (key.clone(), value.as_f64().unwrap())).collect()
    };
    let (ours, theirs) = (figures(ours), figures(theirs));
    assert!(ours.keys().eq(theirs.keys()), "{name}: {:?} and {:?}", ours.keys(), theirs.keys());
    for (key, figure) in &theirs {
        assert!((ours[key] - figure).abs() < NEAR, "{name}: {key} is {}, not {figure}", ours[key]);
    }
}

fn files(folder: &Path, gold: &str, pred: &str) -> [PathBuf; 2] {
    let paths = [folder.join("gold.jsonl"), folder.join("pred.csv")];
    fs::write(&paths[0], gold.trim_start()).unwrap();
    fs::write(&paths[1], pred).unwrap();
    paths
}

fn python_runs() -> bool {
    let mut python = Command::new("python3");
    python.arg("--version").stdout(Stdio::null()).stderr(Stdio::null());
    python.status().is_ok_and(|status| status.success())
}
