//! Five real reports of three meetings, in three languages: the case that the product was made for.
//! Their texts are other people's and lie beside the repository.

use std::{collections::BTreeMap, fs, path::Path};

use crate::harness::{self, Row, ingest, run, run_json, shared, table};

/// The numbers of the reports of a meeting, and what the table must say of it.
type Meeting = (&'static [&'static str], &'static [(&'static str, &'static str)]);

const EVENTS: &[Meeting] = &[
    (
        &["000", "004"],
        &[
            ("event_date", "2018-03-21"),
            ("place", "Islamabad"),
            ("country", "PK"),
            ("series_ordinal", "7"),
            ("languages", "en|fr"),
            ("article_count", "2"),
        ],
    ),
    (
        &["001"],
        &[
            ("event_date", "2019-11-12"),
            ("place", "Moscow"),
            ("country", "RU"),
            ("series_ordinal", "8"),
            ("languages", "en"),
            ("article_count", "1"),
        ],
    ),
    (
        &["002", "003"],
        &[
            ("event_date", "2023-11-16"),
            ("place", "Islamabad"),
            ("country", "PK"),
            ("series_ordinal", "10"),
            ("languages", "de|en"),
            ("article_count", "2"),
        ],
    ),
];

#[test]
fn five_reports_become_three_events_with_their_day_place_and_number() {
    let Some(seeds) = shared("seeds") else { return };
    let out = tempfile::tempdir().unwrap();
    ingest([&seeds], out.path());
    let events = by_members(out.path());
    let mut wrong = Vec::new();
    let expected: Vec<Vec<&str>> = EVENTS.iter().map(|(members, _)| members.to_vec()).collect();
    let found: Vec<Vec<&str>> =
        events.keys().map(|members| members.iter().map(String::as_str).collect()).collect();
    if found != expected {
        wrong.push(format!("events {found:?}, not {expected:?}"));
    }
    for (members, cells) in EVENTS {
        let name: Vec<String> = members.iter().map(|&member| member.to_owned()).collect();
        let Some(event) = events.get(&name) else { continue };
        for (column, cell) in *cells {
            if event[*column] != *cell {
                wrong.push(format!("{members:?}: {column} is {:?}, not {cell:?}", event[*column]));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let counts = &run_json(out.path())["counts"];
    assert_eq!(counts["multilingual_events"], 2);
}

#[test]
fn the_german_report_loses_ten_paragraphs_and_no_other_loses_one() {
    let Some(seeds) = shared("seeds") else { return };
    let out = tempfile::tempdir().unwrap();
    ingest([&seeds], out.path());
    let articles = table(&out.path().join("articles.csv"));
    let removed: BTreeMap<String, &str> =
        articles.iter().map(|row| (number(row), row["paragraphs_removed"].as_str())).collect();
    let expected = [("000", "0"), ("001", "0"), ("002", "0"), ("003", "10"), ("004", "0")];
    assert_eq!(removed, expected.map(|(number, count)| (number.to_owned(), count)).into());
    let langs: BTreeMap<String, &str> =
        articles.iter().map(|row| (number(row), row["lang"].as_str())).collect();
    let expected = [("000", "en"), ("001", "en"), ("002", "en"), ("003", "de"), ("004", "fr")];
    assert_eq!(langs, expected.map(|(number, lang)| (number.to_owned(), lang)).into());

    let german = fs::read_dir(&seeds).unwrap().map(|entry| entry.unwrap().path());
    let german = german.into_iter().find(|path| path.to_string_lossy().contains("/003_")).unwrap();
    let article = &run(["clean".as_ref(), german.as_os_str()]).ended(0).json_lines()[0];
    let kept = article["text"].as_str().unwrap().lines().count();
    assert_eq!((article["paragraphs_removed"].as_u64(), kept), (Some(10), 11));
}

#[test]
fn explain_tells_every_pair_apart_or_together_with_and_without_the_others() {
    let Some(seeds) = shared("seeds") else { return };
    let mut files: Vec<_> =
        fs::read_dir(&seeds).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut wrong = Vec::new();
    for (at, a) in files.iter().enumerate() {
        for b in files.iter().skip(at + 1) {
            let [first, second] = [a, b].map(|path| number_in(&path.to_string_lossy()));
            let together = EVENTS.iter().any(|(members, _)| {
                [&first, &second].iter().all(|name| members.contains(&name.as_str()))
            });
            let expected = if together { "one event" } else { "two events" };
            let alone = run(["explain".as_ref(), a.as_os_str(), b.as_os_str()]);
            let names = [a, b].map(|path| path.file_name().unwrap());
            let explain = ["explain".as_ref(), names[0], names[1], "--in".as_ref()];
            let among = harness::ran(harness::newsfold(explain).arg(&seeds));
            for (how, said) in [("alone", alone), ("among the five", among)] {
                let said = said.ended(0).stdout;
                let verdict = format!("These are reports of {expected}.");
                let reasons = said.lines().filter(|line| line.starts_with("  - ")).count();
                if !said.lines().any(|line| line == verdict) || reasons == 0 {
                    wrong.push(format!("{first} and {second} {how}: not {expected}:\n{said}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The rows of `events.csv` by the sorted numbers of their reports.
fn by_members(out: &Path) -> BTreeMap<Vec<String>, Row> {
    let articles = table(&out.join("articles.csv"));
    let events = table(&out.join("events.csv"));
    let members = |event: &Row| {
        let its = articles.iter().filter(|article| article["event_id"] == event["event_id"]);
        let mut numbers: Vec<String> = its.map(number).collect();
        numbers.sort();
        numbers
    };
    events.into_iter().map(|event| (members(&event), event)).collect()
}

/// The number that a report's file name begins with.
fn number(article: &Row) -> String {
    number_in(&article["raw_ref"])
}

fn number_in(path: &str) -> String {
    let (_, name) = path.rsplit_once('/').unwrap();
    name.chars().take(3).collect()
}
