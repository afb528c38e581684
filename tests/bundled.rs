//! The bundled corpus folds as its gold file says: which reports are one event, what the event is, and
//! what each report is.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use serde::Deserialize;

use crate::harness::{Row, newsfold, ran, root, run_json, table};

/// One report of the corpus, as `seeds/README.md` says.
#[derive(Debug, Deserialize)]
struct Gold {
    #[serde(rename = "ref")]
    place_in_corpus: String,
    lang: String,
    cluster: String,
    event_date: Option<String>,
    country: Option<String>,
    ordinal: Option<u32>,
    kind: Kind,
    published: Option<String>,
    paragraphs_removed: u32,
}

/// What a report is to the others of its event.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Report,
    ExactCopy,
    EditedCopy,
    Update,
}

impl Kind {
    /// The role that `articles.csv` gives to it.
    const fn role(self) -> &'static str {
        match self {
            Self::Report => "independent",
            Self::ExactCopy => "exact_copy",
            Self::EditedCopy => "near_copy",
            Self::Update => "update",
        }
    }
}

/// A report with its rows in both tables.
struct Told {
    gold: Gold,
    article: Row,
    event: Row,
}

#[test]
fn the_corpus_is_what_its_readme_promises() {
    let gold = gold();
    let langs: BTreeSet<&str> = gold.iter().map(|report| report.lang.as_str()).collect();
    assert_eq!(langs.into_iter().collect::<Vec<_>>().join(" "), "ar de en es fr it pt ru");
    let events: BTreeSet<&str> = gold.iter().map(|report| report.cluster.as_str()).collect();
    assert!(gold.len() >= 40 && events.len() >= 12, "{} {}", gold.len(), events.len());
    for kind in [Kind::ExactCopy, Kind::EditedCopy, Kind::Update] {
        assert!(gold.iter().any(|report| report.kind == kind), "{kind:?}");
    }
    let readme = fs::read_to_string(root().join("seeds/README.md")).unwrap();
    assert!(readme.contains(&format!("the {} short reports", gold.len())), "{}", gold.len());
}

#[test]
fn reports_of_one_event_are_together_and_all_others_apart() {
    let reports = fold();
    let mut wrong = Vec::new();
    for (cluster, members) in by(&reports, |report| &report.gold.cluster) {
        let parts = by(&members, |report| &report.event["event_id"]);
        if parts.len() > 1 {
            let parts: Vec<String> = parts.values().map(|part| names(part)).collect();
            wrong.push(format!("{cluster} is in {} events: {}", parts.len(), parts.join(" | ")));
        }
    }
    for (_, members) in by(&reports, |report| &report.event["event_id"]) {
        let events = by(&members, |report| &report.gold.cluster);
        if events.len() > 1 {
            let events: Vec<String> = events.values().map(|part| names(part)).collect();
            wrong.push(format!("one event of {}", events.join(" and ")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_event_has_the_day_the_country_and_the_number_of_the_gold_file() {
    let reports = fold();
    let mut wrong = Vec::new();
    for Told { gold, event, .. } in &reports {
        let ordinal = gold.ordinal.map(|ordinal| ordinal.to_string());
        // Where the report names no day of its event, the day of publication stands in, and says so.
        let stands_in = gold.event_date.is_none() && event["event_date_basis"] == "publication";
        let day = if stands_in { &gold.published } else { &gold.event_date };
        for (column, expected) in [
            ("event_date", day.clone()),
            ("country", gold.country.clone()),
            ("series_ordinal", ordinal),
        ] {
            let expected = expected.unwrap_or_default();
            if event[column] != expected {
                let found = &event[column];
                let name = &gold.cluster;
                wrong.push(format!("{name}: {column} is {found:?}, not {expected:?}"));
            }
        }
    }
    report(wrong);
}

#[test]
fn every_report_has_the_language_the_day_and_the_paragraphs_of_the_gold_file() {
    let reports = fold();
    let mut wrong = Vec::new();
    for Told { gold, article, .. } in &reports {
        let mut expect = |column: &str, expected: &str| {
            if article[column] != expected {
                let found = &article[column];
                let name = &gold.place_in_corpus;
                wrong.push(format!("{name}: {column} is {found:?}, not {expected:?}"));
            }
        };
        expect("lang", &gold.lang);
        expect("paragraphs_removed", &gold.paragraphs_removed.to_string());
        if let Some(published) = &gold.published {
            expect("published_on", published);
        }
    }
    report(wrong);
}

/// Of two texts that are the same and were published on one day, nobody can say which is the copy.
#[test]
fn copies_and_updates_have_their_role_and_name_their_original() {
    let reports = fold();
    let mut wrong = Vec::new();
    for told in &reports {
        let (name, kind) = (&told.gold.place_in_corpus, told.gold.kind);
        let role = told.article["role"].as_str();
        let fits = match kind {
            Kind::Report if role == "exact_copy" => twin(told, &reports),
            Kind::Report => matches!(role, "independent" | "representative"),
            Kind::ExactCopy => role == "exact_copy" || is_copied(told, &reports),
            Kind::EditedCopy | Kind::Update => role == kind.role(),
        };
        if !fits {
            wrong.push(format!("{name}: role is {role:?}, not {:?}", kind.role()));
        }
        let original = told.article["duplicate_of"].as_str();
        let of_event = reports.iter().any(|other| {
            other.article["article_id"] == original
                && other.article["event_id"] == told.article["event_id"]
        });
        if matches!(role, "independent" | "representative") != original.is_empty() {
            wrong.push(format!("{name}: a {role} copies {original:?}"));
        } else if !original.is_empty() && !of_event {
            wrong.push(format!("{name}: its original {original:?} is not in its event"));
        }
    }
    report(wrong);
}

/// Says whether the exact copy that the program sees in `told` copies one that the gold file calls so.
fn twin(told: &Told, reports: &[Told]) -> bool {
    reports.iter().any(|other| {
        other.gold.kind == Kind::ExactCopy
            && other.article["content_hash"] == told.article["content_hash"]
            && other.article["published_on"] == told.article["published_on"]
    })
}

/// Says whether an exact copy of `told` was published on its day, which the program took for the copy.
fn is_copied(told: &Told, reports: &[Told]) -> bool {
    reports.iter().any(|other| {
        other.article["duplicate_of"] == told.article["article_id"]
            && other.article["role"] == "exact_copy"
            && other.article["published_on"] == told.article["published_on"]
    })
}

fn report(mut wrong: Vec<String>) {
    wrong.dedup();
    let mut once: Vec<String> = Vec::new();
    for line in wrong {
        if !once.contains(&line) {
            once.push(line);
        }
    }
    assert!(once.is_empty(), "{} differences:\n{}", once.len(), once.join("\n"));
}

/// Folds the corpus as `newsfold ingest` does when it is asked for nothing else.
fn fold() -> Vec<Told> {
    let out = tempfile::tempdir().unwrap();
    ran(newsfold(["ingest", "--out"]).arg(out.path())).ended(0);
    assert_eq!(run_json(out.path())["rejections"]["total"], 0);
    told(out.path())
}

fn told(out: &Path) -> Vec<Told> {
    let articles = table(&out.join("articles.csv"));
    let events = table(&out.join("events.csv"));
    let gold = gold();
    assert_eq!(articles.len(), gold.len());
    let with_rows = gold.into_iter().map(|gold| {
        let ends = format!("/{}", gold.place_in_corpus);
        let article = articles.iter().find(|row| row["raw_ref"].ends_with(&ends));
        let article = article.unwrap_or_else(|| panic!("no row for {ends}")).clone();
        let event = events.iter().find(|row| row["event_id"] == article["event_id"]);
        let event = event.unwrap_or_else(|| panic!("no event for {ends}")).clone();
        Told { gold, article, event }
    });
    with_rows.collect()
}

fn gold() -> Vec<Gold> {
    let text = fs::read_to_string(root().join("tests/fixtures/seeds-gold.jsonl")).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn by<'a, T: std::borrow::Borrow<Told>>(
    reports: &'a [T],
    name: impl Fn(&'a Told) -> &'a str,
) -> BTreeMap<&'a str, Vec<&'a Told>> {
    let mut groups: BTreeMap<&str, Vec<&Told>> = BTreeMap::new();
    for report in reports {
        let report = report.borrow();
        groups.entry(name(report)).or_default().push(report);
    }
    groups
}

fn names(reports: &[&Told]) -> String {
    let name = |told: &&Told| {
        let place = told.gold.place_in_corpus.trim_start_matches("articles/");
        format!("{place} [{}]", told.gold.lang)
    };
    reports.iter().map(name).collect::<Vec<_>>().join(", ")
}
