//! Each stage is a command of a shell pipe: rows in, rows out, ids kept, data on stdout alone.

use std::fs;

use serde_json::{Value, json};

use crate::harness::{Dice, ingest, newsfold, ran, ran_with, root, rows, run, table};

/// The fields of an article that the command line promises.
const ARTICLE_FIELDS: &[&str] = &[
    "id",
    "url",
    "title",
    "text",
    "paragraphs_removed",
    "paragraphs_set_aside",
    "lang",
    "lang_confidence_pct",
    "other_langs",
    "published_at",
    "published_on",
    "published_precision",
    "published_basis",
    "authors",
    "source_name",
    "removed",
];

const PAGE: &str = "<!doctype html><html lang=\"en\"><head><title>Pilots strike in Lisbon</title></head>\
    <body><article><h1>Pilots strike in Lisbon</h1>\
    <p>The harbour pilots of Lisbon went on strike on Monday after talks about their pensions \
    failed, and fourteen freighters waited in the river.</p>\
    <p>The union said that the strike would last until the ministry of transport makes an offer \
    in writing, which a spokesman did not rule out.</p></article></body></html>";

#[test]
fn fetch_piped_into_clean_gives_what_clean_gives_directly() {
    for source in ["seeds/articles", "seeds/articles/003-pine.html", "seeds/articles/wire.jsonl"] {
        let direct = run(["clean", source]).ended(0);
        let fetched = run(["fetch", source]).ended(0);
        let piped = ran_with(&mut newsfold(["clean", "-"]), fetched.stdout.as_bytes()).ended(0);
        assert_eq!(direct.json_lines(), piped.json_lines(), "{source}");
        assert_eq!(direct.json_lines().len(), fetched.json_lines().len(), "{source}");
        assert!(!direct.stdout.is_empty() && direct.stderr.is_empty(), "{}", direct.stderr);
    }
}

#[test]
fn clean_makes_one_article_of_a_page_or_a_text_and_knows_its_url() {
    let folder = tempfile::tempdir().unwrap();
    let url = "https://news.example/pilots";
    let text = "Pilots strike in Lisbon\n\nThe harbour pilots of Lisbon went on strike on Monday \
                after talks about their pensions failed.\n";
    for (name, content) in [("page.html", PAGE), ("text.txt", text)] {
        let file = folder.path().join(name);
        fs::write(&file, content).unwrap();
        let from_file = ran(newsfold(["clean", "--url", url]).arg(&file)).ended(0).json_lines();
        let mut stdin = newsfold(["clean", "-", "--url", url]);
        let from_stdin = ran_with(&mut stdin, content.as_bytes()).ended(0).json_lines();
        for article in [&from_file, &from_stdin] {
            assert_eq!(article.len(), 1, "{name}");
            let article = article[0].as_object().unwrap();
            for field in ARTICLE_FIELDS {
                assert!(article.contains_key(*field), "{name}: no {field}");
            }
            assert_eq!(article["url"], url, "{name}");
            assert_eq!(article["title"], "Pilots strike in Lisbon", "{name}");
            assert_eq!(article["lang"], "en", "{name}");
            let text = article["text"].as_str().unwrap();
            assert!(text.starts_with("The harbour pilots of Lisbon"), "{name}: {text}");
        }
        assert_eq!(from_file[0]["id"], from_stdin[0]["id"], "{name}: the URL makes the id");
    }
}

#[test]
fn what_a_source_puts_into_every_article_is_set_aside_by_clean_and_ingest() {
    const FOOTER: &str = "Harbour Daily is read by sailors everywhere.";
    let row = |number: usize, host: &str| {
        let text = format!(
            "The ship of captain number {number} came into the harbour on Monday.\nIts crew of \
             {number} went ashore and told of the storm that had kept it.\n{FOOTER}"
        );
        let url = format!("https://{host}/{number}");
        json!({"id": format!("{host}-{number}"), "url": url, "text": text}).to_string()
    };
    let mut input: Vec<String> = (0..10).map(|number| row(number, "daily.example")).collect();
    input.extend((10..14).map(|number| row(number, "weekly.example")));
    let folder = tempfile::tempdir().unwrap();
    let corpus = folder.path().join("ships.jsonl");
    fs::write(&corpus, input.join("\n")).unwrap();

    for article in &ran(newsfold(["clean"]).arg(&corpus)).ended(0).json_lines() {
        let daily = article["id"].as_str().unwrap().starts_with("daily");
        assert_eq!(!daily, article["text"].as_str().unwrap().contains(FOOTER), "{article}");
        let removed = json!([{"before": 2, "why": "source", "text": FOOTER}]);
        assert_eq!(article["removed"], if daily { removed } else { json!([]) });
        assert_eq!(article["paragraphs_set_aside"], u8::from(daily));
    }
    let out = folder.path().join("out");
    ingest([&corpus], &out);
    let articles = table(&out.join("articles.csv"));
    let set_aside = articles.iter().filter(|row| row["paragraphs_set_aside"] == "1").count();
    assert_eq!((articles.len(), set_aside), (14, 10));
}

#[test]
fn clean_keeps_a_row_for_each_row_with_its_id_and_in_its_order() {
    let mut input = Vec::new();
    for number in 0..1_500 {
        input.push(match number % 5 {
            0 => json!({"id": format!("r{number}"), "html": PAGE}).to_string(),
            1 => json!({"id": number, "title": "Only a title"}).to_string(),
            2 => json!({"id": format!("r{number}"), "text": ""}).to_string(),
            3 => {
                json!({"id": format!("r{number}"), "text": "One.\nTwo.", "extra": [1]}).to_string()
            }
            _ => format!("{{\"id\": \"r{number}\", \"text"),
        });
    }
    let said = ran_with(&mut newsfold(["clean", "-"]), input.join("\n").as_bytes()).ended(0);
    let output = said.json_lines();
    assert_eq!(output.len(), input.len());
    for (number, row) in output.iter().enumerate() {
        let error = row.get("error").and_then(Value::as_str);
        match number % 5 {
            4 => assert_eq!((&row["id"], error), (&Value::Null, Some("bad_row")), "{number}"),
            2 => {
                assert_eq!(row["id"], format!("r{number}"));
                assert!(error.is_some() && row["text"] == "", "{row}");
            }
            1 => assert_eq!((&row["id"], error), (&json!(number.to_string()), None)),
            _ => assert_eq!((&row["id"], error), (&json!(format!("r{number}")), None)),
        }
    }
    assert_eq!(output[0]["title"], "Pilots strike in Lisbon");
    assert_eq!(output[3]["text"], "One.\nTwo.");
    let refused = input.len() * 2 / 5;
    assert_eq!(said.stderr.lines().count(), refused, "a log line for each refused row");
}

#[test]
fn a_corpus_is_the_same_as_jsonl_csv_and_tsv() {
    let folder = tempfile::tempdir().unwrap();
    let jsonl = "{\"id\": \"a\", \"title\": \"Pilots, on strike\", \"text\": \"The pilots of Lisbon.\"}\n\
                 {\"id\": \"b\", \"title\": \"A \\\"rail\\\" way\", \"text\": \"It opened in Bogota.\"}\n";
    let csv = "id,title,text\na,\"Pilots, on strike\",The pilots of Lisbon.\n\
               b,\"A \"\"rail\"\" way\",It opened in Bogota.\n";
    let tsv = "id\ttitle\ttext\na\tPilots, on strike\tThe pilots of Lisbon.\n\
               b\t\"A \"\"rail\"\" way\"\tIt opened in Bogota.\n";
    for command in ["clean", "cluster", "fingerprint"] {
        let mut answers = Vec::new();
        for (name, content) in [("c.jsonl", jsonl), ("c.csv", csv), ("c.tsv", tsv)] {
            let file = folder.path().join(name);
            fs::write(&file, content).unwrap();
            let said = ran(newsfold([command]).arg(&file)).ended(0).stdout;
            answers.push((name, said.replace(name, "")));
        }
        for (name, answer) in &answers {
            assert_eq!(*answer, answers[0].1, "{command} {name}");
        }
    }
}

#[test]
fn cluster_answers_a_row_for_each_article_in_the_order_of_the_corpus() {
    let corpus = root().join("seeds/articles/wire.jsonl");
    let input = fs::read_to_string(&corpus).unwrap();
    let ids: Vec<String> = input.lines().map(id_of).collect();
    let printed = run(["cluster".as_ref(), corpus.as_os_str()]).ended(0);
    let header = printed.stdout.lines().next().unwrap();
    assert!(header.starts_with("id,cluster,"), "{header}");
    let answers = rows(printed.stdout.as_bytes());
    let found: Vec<&String> = answers.iter().map(|row| &row["id"]).collect();
    assert!(found.iter().copied().eq(&ids), "{found:?}");
    for row in &answers {
        assert!(ids.contains(&row["cluster"]), "a cluster has the name of one of its articles");
    }
    check_output_and_stdin("cluster", &input, &printed.stdout);
}

#[test]
fn fingerprint_answers_a_row_for_each_article_with_its_group_of_copies() {
    let text = |words: &str| {
        let more = "Both sides called the talks useful and agreed to meet within a year. ";
        format!("The delegations of the river commission met in Lisbon.\n{}{words}", more.repeat(8))
    };
    let mut dice = Dice(5);
    let other: Vec<&str> =
        (0..80).map(|_| dice.pick(&["quay", "rail", "tariff", "grain", "lock", "barge"])).collect();
    let input = [
        json!({"id": "first", "title": "Talks", "text": text(""), "date": "2025-03-01"}),
        json!({"id": "0012", "title": "Talks", "text": text(""), "date": "2025-03-02"}),
        json!({"id": "other", "title": "A list", "text": other.join(" ")}),
        json!({"id": "no-text", "title": "Only a title"}),
    ];
    let input = input.map(|row| row.to_string()).join("\n");
    let printed = ran_with(&mut newsfold(["fingerprint", "-"]), input.as_bytes()).ended(0);
    let header = printed.stdout.lines().next().unwrap();
    assert_eq!(header, "id,content_hash,simhash,group,kind,score_pct,reason");
    let answers = rows(printed.stdout.as_bytes());
    let ids: Vec<&str> = answers.iter().map(|row| row["id"].as_str()).collect();
    assert_eq!(ids, ["first", "0012", "other", "no-text"], "as they are, for programs");
    assert_eq!(answers[1]["kind"], "exact_copy");
    assert_eq!((&answers[1]["group"], &answers[0]["group"]), (&"first".into(), &"first".into()));
    assert_eq!(answers[0]["content_hash"], answers[1]["content_hash"]);
    assert_ne!(answers[0]["group"], answers[2]["group"]);
    for row in &answers {
        assert!(row["content_hash"].starts_with("b3:"), "{row:?}");
        assert!(row["simhash"].starts_with("sh:") && row["simhash"].len() == 19, "{row:?}");
        assert!(row["score_pct"].parse::<u8>().is_ok_and(|score| score <= 100), "{row:?}");
    }
    check_output_and_stdin("fingerprint", &input, &printed.stdout);
}

#[test]
fn a_group_too_large_to_be_compared_whole_is_said_and_counted() {
    let passage = "The lighthouse keeper of Varn counts the ships that pass the strait each night and sends \
        the list to the harbour office, which prints it on the first page of its weekly paper. ";
    let mut dice = Dice(11);
    let mut row = |nth: u32| {
        let own: Vec<&str> =
            (0..20).map(|_| dice.pick(&["oar", "keel", "buoy", "pier", "sail", "deck"])).collect();
        json!({"id": format!("a{nth}"), "text": format!("{}{}", passage, own.join(" "))})
    };
    let corpus: Vec<String> = (0..60).map(|nth| row(nth).to_string()).collect();
    let said = ran_with(&mut newsfold(["fingerprint", "-"]), corpus.join("\n").as_bytes()).ended(0);
    assert!(said.stderr.contains("capped=") && said.stderr.contains("48"), "{}", said.stderr);
    let few = ran_with(&mut newsfold(["fingerprint", "-"]), corpus[..40].join("\n").as_bytes());
    assert_eq!(few.ended(0).stderr, "");
}

#[test]
fn an_update_says_in_words_what_it_changed() {
    let first = "The dredger Almira ran aground off Port Selby on Tuesday with 14 people on board.\n\
        Tugs of the harbour could not free her at high water, and the crew was taken to a school in the \
        village, where doctors of the county looked after two of them for burns and cold.\n\
        The owner said that her tanks hold 1,200 tons of oil, of which none has been seen at sea.";
    let later = format!(
        "{}\nA second attempt will be made on Friday with a stronger tug that is on its way from Lorne.",
        first.replace("Tuesday", "Monday").replace("14", "17")
    );
    let folder = tempfile::tempdir().unwrap();
    let corpus = folder.path().join("c.jsonl");
    let row = |id: &str, text: &str, day: u32| {
        json!({"id": id, "title": "Dredger aground", "text": text, "date": format!("2025-03-0{day}"),
            "published": format!("2025-03-0{day}"), "url": format!("https://news.example/{id}")})
    };
    fs::write(&corpus, format!("{}\n{}\n", row("one", first, 1), row("two", &later, 2))).unwrap();
    let said = "1 new paragraph; 14 -> 17, \"Tuesday\" -> \"Monday\"";

    let counted = ran(newsfold(["fingerprint"]).arg(&corpus)).ended(0);
    let counted = &rows(counted.stdout.as_bytes())[1];
    assert_eq!(counted["kind"], "update");
    assert!(counted["reason"].ends_with("; 1 number and 1 name changed"), "{counted:?}");
    let in_words = ran(newsfold(["fingerprint", "--differences"]).arg(&corpus)).ended(0);
    let in_words = &rows(in_words.stdout.as_bytes())[1];
    assert!(in_words["reason"].ends_with(&format!("; {said}")), "{in_words:?}");
    run(["fingerprint", "--differences", "-"]).ended(64);

    let out = folder.path().join("out");
    ingest([&corpus], &out);
    let articles = table(&out.join("articles.csv"));
    let update = articles.iter().find(|row| row["role"] == "update").unwrap();
    assert!(update["link_reason"].ends_with(&format!("; {said}")), "{update:?}");
    let (one, two) = (&update["duplicate_of"], &update["article_id"]);
    let explained = ran(newsfold(["explain", two, one, "--in"]).arg(&corpus)).ended(0).stdout;
    assert!(explained.contains(&format!("from {one} to {two}: {said}")), "{explained}");
}

#[test]
fn explain_finds_a_report_by_its_names_and_an_event_by_its_id() {
    let out = tempfile::tempdir().unwrap();
    ingest(["seeds/articles"], out.path());
    let articles = table(&out.path().join("articles.csv"));
    let copy = articles.iter().find(|row| row["role"] == "exact_copy").unwrap();
    let file = copy["raw_ref"].rsplit_once('/').unwrap().1;
    let by_id = run(["explain", &copy["article_id"], "--in", "seeds/articles"]).ended(0).stdout;
    let by_file = run(["explain", file, "--in", "seeds/articles"]).ended(0).stdout;
    assert_eq!(by_id, by_file);
    assert!(
        by_id.contains("of one event with") && by_id.contains(&copy["duplicate_of"]),
        "{by_id}"
    );
    let event = run(["explain", &copy["event_id"], "--in", "seeds/articles"]).ended(0).stdout;
    let members = articles.iter().filter(|row| row["event_id"] == copy["event_id"]);
    for member in members {
        assert!(
            event.contains(&member["article_id"]) && event.contains(&member["role"]),
            "{event}"
        );
    }
    let stopped = run(["explain", "ar_nobody", "--in", "seeds/articles"]).ended(65);
    assert!(stopped.stderr.contains("ar_nobody") && stopped.stdout.is_empty());
}

#[test]
fn fetch_gives_every_document_as_it_is_with_its_place() {
    let fetched = run(["fetch", "seeds/articles"]).ended(0);
    let lines = fetched.json_lines();
    let files = fs::read_dir(root().join("seeds/articles")).unwrap().count();
    let rows = fs::read_to_string(root().join("seeds/articles/wire.jsonl")).unwrap();
    assert_eq!(lines.len(), files - 1 + rows.lines().count());
    for line in &lines {
        let origin = line["origin"].as_str().unwrap();
        assert!(origin.starts_with("file:seeds/articles/"), "{origin}");
    }
    assert_eq!(fetched.stderr, "");
}

/// `-o FILE` holds what stdout gets without it, and `-` reads what a file holds; neither says a word.
fn check_output_and_stdin(command: &str, input: &str, printed: &str) {
    let folder = tempfile::tempdir().unwrap();
    let (corpus, output) = (folder.path().join("c.jsonl"), folder.path().join("o.csv"));
    fs::write(&corpus, input).unwrap();
    let said = ran(newsfold([command, "-o"]).args([&output, &corpus])).ended(0);
    assert_eq!((said.stdout.as_str(), said.stderr.as_str()), ("", ""), "{command}");
    assert_eq!(fs::read_to_string(&output).unwrap(), printed, "{command}");
    let said = ran_with(&mut newsfold([command, "-"]), input.as_bytes()).ended(0);
    assert_eq!((said.stdout.as_str(), said.stderr.as_str()), (printed, ""), "{command}");
}

fn id_of(line: &str) -> String {
    let row: Value = serde_json::from_str(line).unwrap();
    row["id"].as_str().unwrap().to_owned()
}
