//! Bad data is an outcome: each document that cannot be used is counted with its place and reason, and
//! the others go on. What is too long is in `giants.rs`, a broken world in `world.rs`.

use std::{fs, path::Path};

use serde_json::Value;

use crate::harness::{Dice, ingest_with, run, run_json, table};

const GOOD: &str = r#"{"id": "good", "title": "Pilots strike", "text": "The harbour pilots of Lisbon went on strike on 3 March 2025."}"#;
const PAGE: &[u8] = b"<!doctype html><title></title><body><script>var nothing = 1;</script></body>";
const LATIN: &[u8] = b"Greve no porto\n\nOs pilotos de S\xe3o Vicente entraram em greve na manh\xe3 de segunda-feira.\n";
const STRAY: &[u8] = b"Strike in the harbour\n\nThe pilots \xff\xfe went on strike on Monday, said the \xc3 union.\n";

/// A file with its name, what it holds, how many articles are found in it, and why the rest of it is
/// refused, with the end of the place that is named.
struct Case<'a> {
    name: &'a str,
    bytes: &'a [u8],
    articles: u64,
    refused: &'a [(&'a str, &'a str)],
}

fn check(cases: &[Case<'_>]) {
    let folder = tempfile::tempdir().unwrap();
    let input = folder.path().join("input");
    fs::create_dir(&input).unwrap();
    for case in cases {
        let file = input.join(case.name);
        fs::write(&file, case.bytes).unwrap();
        let out = folder.path().join(format!("alone {}", case.name));
        let said = ingest_with(&file, &out, &[]).ended(0);
        let run = run_json(&out);
        let name = case.name;
        assert_eq!(run["counts"]["articles"], case.articles, "{name}: {}", said.stderr);
        let expected: Vec<(String, &str)> =
            case.refused.iter().map(|(at, why)| (format!("/{name}{at}"), *why)).collect();
        let found = refusals(&run);
        let fits = found
            .iter()
            .zip(&expected)
            .all(|((at, why), (end, expected_why))| at.ends_with(end) && why == expected_why);
        assert!(fits && found.len() == expected.len(), "{name}: {found:?}, not {expected:?}");
        for (at, why) in &found {
            assert!(said.stderr.contains(at) && said.stderr.contains(why), "{}", said.stderr);
        }
        let code = if case.refused.is_empty() { 0 } else { 65 };
        assert_eq!(run_json_after_strict(&file, folder.path(), code)["exit_code"], code, "{name}");
    }
    all_in_one_folder(cases, &input, &folder.path().join("together"));
}

/// With `--strict` the tables are written, too, and the code says that something is missing in them.
fn run_json_after_strict(file: &Path, folder: &Path, code: i32) -> Value {
    let out = tempfile::tempdir_in(folder).unwrap().keep();
    ingest_with(file, &out, &["--strict"]).ended(code);
    run_json(&out)
}

fn all_in_one_folder(cases: &[Case<'_>], input: &Path, out: &Path) {
    fs::write(input.join("a-good.jsonl"), GOOD).unwrap();
    ingest_with(input, out, &[]).ended(0);
    let run = run_json(out);
    let articles: u64 = cases.iter().map(|case| case.articles).sum();
    assert_eq!(run["counts"]["articles"], articles + 1);
    let refused: usize = cases.iter().map(|case| case.refused.len()).sum();
    assert_eq!(refusals(&run).len(), refused, "{run:#}");
}

#[test]
fn a_file_with_nothing_in_it_is_counted_as_empty() {
    let empty: &[(&str, &str)] = &[("", "empty")];
    check(&[
        Case { name: "empty.txt", bytes: b"", articles: 0, refused: empty },
        Case { name: "empty.jsonl", bytes: b"", articles: 0, refused: empty },
        Case { name: "empty.csv", bytes: b"", articles: 0, refused: empty },
        Case { name: "empty.html", bytes: b"", articles: 0, refused: empty },
        Case { name: "empty", bytes: b"", articles: 0, refused: empty },
        Case { name: "blank.txt", bytes: b" \n\t\r\n ", articles: 0, refused: empty },
        Case { name: "mark.txt", bytes: b"\xef\xbb\xbf", articles: 0, refused: empty },
        Case { name: "blank.jsonl", bytes: b"\n\n\n", articles: 0, refused: empty },
        Case { name: "header.csv", bytes: b"id,title,text\n", articles: 0, refused: empty },
        Case { name: "page.html", bytes: PAGE, articles: 0, refused: &[("", "no_article")] },
    ]);
}

#[test]
fn random_bytes_are_no_text_whatever_their_name_says() {
    let mut dice = Dice(42);
    let bytes: Vec<u8> = (0..100_000).map(|_| dice.next().to_le_bytes()[3]).collect();
    let refused: &[(&str, &str)] = &[("", "not_text")];
    let names = ["random", "random.txt", "random.html", "random.jsonl", "random.csv", "random.tsv"];
    check(&names.map(|name| Case { name, bytes: &bytes, articles: 0, refused }));
    let refused: &[(&str, &str)] = &[("", "wrong_kind")];
    let names = ["random.png", "random.zip", "random.pdf"];
    check(&names.map(|name| Case { name, bytes: &bytes, articles: 0, refused }));
}

#[test]
fn invalid_utf_8_is_another_encoding_in_a_text_and_a_bad_row_in_a_corpus() {
    let rows = |middle: &[u8]| [GOOD.as_bytes(), b"\n", middle, b"\n", OTHER].concat();
    let bad = rows(b"{\"id\": \"bad\", \"text\": \"The pilots \xff went on strike.\"}");
    let sheet =
        b"id,title,text\na,Strike,The pilots went on strike.\nb,Rail\xff,A railway opened.\n";
    check(&[
        Case { name: "latin.txt", bytes: LATIN, articles: 1, refused: &[] },
        Case { name: "stray.txt", bytes: STRAY, articles: 1, refused: &[] },
        Case { name: "bad.jsonl", bytes: &bad, articles: 2, refused: &[("#L2", "bad_row")] },
        Case { name: "bad.csv", bytes: sheet, articles: 1, refused: &[("#L3", "bad_row")] },
    ]);
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("latin.txt"), LATIN).unwrap();
    ingest_with(&folder.path().join("latin.txt"), folder.path(), &[]).ended(0);
    let article = &table(&folder.path().join("articles.csv"))[0];
    assert!(article["text_preview"].contains("São Vicente"), "{article:?}");
}

const OTHER: &[u8] =
    br#"{"id": "other", "title": "Railway", "text": "A railway opened in Bogota."}"#;

#[test]
fn a_line_that_is_no_json_is_counted_with_its_number_and_the_next_ones_are_read() {
    let lines = |lines: &[&[u8]]| lines.join(&b'\n');
    let (half, _) = GOOD.as_bytes().split_at(60);
    let cut = lines(&[GOOD.as_bytes(), half, OTHER]);
    let last = lines(&[GOOD.as_bytes(), OTHER, half]);
    let kinds = lines(&[b"strike", b"[1, 2]", b"null", GOOD.as_bytes(), b"{\"text\": 7}", b"{}"]);
    check(&[
        Case { name: "cut.jsonl", bytes: &cut, articles: 2, refused: &[("#L2", "bad_row")] },
        Case { name: "last.jsonl", bytes: &last, articles: 2, refused: &[("#L3", "bad_row")] },
        Case {
            name: "kinds.jsonl",
            bytes: &kinds,
            articles: 1,
            refused: &[
                ("#L1", "bad_row"),
                ("#L2", "bad_row"),
                ("#L3", "bad_row"),
                ("#L5", "bad_row"),
                ("#L6", "empty"),
            ],
        },
    ]);
}

#[test]
fn a_single_document_that_is_no_article_ends_clean_with_a_row_that_says_why() {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes, why) in [
        ("empty.txt", &b""[..], "empty"),
        ("nothing.html", PAGE, "no_article"),
        ("zeros.txt", &[0; 64], "not_text"),
        ("picture.png", &b"\x89PNG\r\n"[..], "wrong_kind"),
    ] {
        let file = folder.path().join(name);
        fs::write(&file, bytes).unwrap();
        let rows = run(["clean".as_ref(), file.as_os_str()]).ended(65).json_lines();
        assert_eq!((rows.len(), &rows[0]["error"]), (1, &Value::from(why)), "{name}");
        assert_eq!(rows[0]["text"], "", "{name}");
    }
}

/// Where and why documents were refused, as `run.json` lists them.
pub(crate) fn refusals(run: &Value) -> Vec<(String, String)> {
    let listed = run["rejections"]["listed"].as_array().unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    listed.iter().map(|one| (text(&one["origin"]), text(&one["reason"]))).collect()
}
