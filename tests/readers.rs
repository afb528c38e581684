//! The tables and the page as the programs of others see them: a validator of data packages, pandas, polars,
//! `DuckDB`, `SQLite`, openpyxl, a browser. What these are asked stands in `tests/readers/`.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::{Value, json};

use crate::{
    harness::{ingest, newsfold, ran, root, run, shared, skipped, table},
    order::invented,
    spreadsheet::hostile,
};

const ALL_FORMS: &[&str] = &["--pairs", "--format", "csv,xlsx,jsonl,parquet,sqlite"];

#[test]
fn the_data_package_of_the_bundled_corpus_is_valid_and_a_changed_byte_is_seen() {
    let Some(python) = python() else { return };
    let out = tempfile::tempdir().unwrap();
    ran(newsfold(["ingest", "--out"]).arg(out.path()).args(ALL_FORMS)).ended(0);
    validate(&python, out.path(), true);
    for name in ["events.csv", "articles.jsonl", "news.sqlite", "report.html"] {
        let path = out.path().join(name);
        let whole = fs::read(&path).unwrap();
        let mut changed = whole.clone();
        let at = changed.len() / 2;
        changed[at] = if changed[at] == b'x' { b'y' } else { b'x' };
        fs::write(&path, changed).unwrap();
        validate(&python, out.path(), false);
        fs::write(&path, whole).unwrap();
    }
}

#[test]
fn the_data_package_is_valid_for_every_dialect_and_five_real_reports() {
    let Some(python) = python() else { return };
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    for more in [&["--delimiter", ";", "--no-bom"][..], &["--delimiter", "tab", "--no-guard"]] {
        let mut command = newsfold(["ingest", "--out"]);
        ran(command.arg(&out).args(more).arg(hostile(folder.path()))).ended(0);
        validate(&python, &out, true);
    }
    if let Some(seeds) = shared("seeds") {
        ingest([seeds], &out);
        validate(&python, &out, true);
    }
}

#[test]
fn the_data_package_of_ten_thousand_articles_is_valid() {
    let Some(python) = python() else { return };
    let folder = tempfile::tempdir().unwrap();
    let corpus = folder.path().join("corpus.jsonl");
    let rows = invented(&mut crate::harness::Dice(5), 10_000);
    fs::write(&corpus, rows.join("\n")).unwrap();
    let out = folder.path().join("out");
    ingest([&corpus], &out);
    validate(&python, &out, true);
    assert!(fs::metadata(out.join("report.html")).unwrap().len() < 12_000_000);
}

#[test]
fn every_cell_of_a_hostile_corpus_is_the_same_in_every_form_and_for_every_reader() {
    let Some(python) = python() else { return };
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let marked = folder.path().join("marked.jsonl");
    let row = json!({
        "id": "bom", "title": "\u{feff}=1+1 begins with a mark", "date": "1899-12-31",
        "text": "The mark \u{feff} stands here, too.\u{0}\u{1b}", "url": format!("https://example.org/{}", "a".repeat(3_000)),
    });
    fs::write(&marked, row.to_string()).unwrap();
    let mut command = newsfold(["ingest", "--out"]);
    ran(command.arg(&out).args(ALL_FORMS).args([hostile(folder.path()), marked])).ended(0);
    let cuts = fs::read_to_string(out.join("cut_cells.jsonl")).unwrap();
    assert!(cuts.lines().count() >= 1 && cuts.len() > 40_000, "{}", cuts.len());
    let script = root().join("tests/readers/round_trip.py");
    ran(Command::new(&python).arg(script).arg(&out)).ended(0);
    matches_the_schema(&python, &out);
}

#[test]
fn the_page_does_what_a_person_asks_of_it() {
    let Some(python) = python() else { return };
    let Some(browser) = browser() else { return };
    let out = tempfile::tempdir().unwrap();
    ran(newsfold(["ingest", "--out"]).arg(out.path())).ended(0);
    let script = root().join("tests/readers/page.py");
    ran(Command::new(&python).arg(script).arg(out.path()).arg(browser)).ended(0);
}

#[test]
fn the_page_of_the_documentation_is_what_the_code_says() {
    let printed = run(["schema", "--markdown"]).ended(0).stdout;
    let page = fs::read_to_string(root().join("docs/TABLES.md")).unwrap();
    assert!(printed == page, "run `newsfold schema --markdown > docs/TABLES.md`");
    let schema: Value = serde_json::from_str(&run(["schema", "--json"]).ended(0).stdout).unwrap();
    assert_eq!(schema["$defs"].as_object().unwrap().len(), 4);
}

#[test]
fn forms_that_are_not_asked_for_do_not_stay_unless_somebody_changed_them() {
    let out = tempfile::tempdir().unwrap();
    let write = |more: &[&str]| {
        let mut command = newsfold(["ingest", "--out"]);
        ran(command.arg(out.path()).args(more).arg("seeds/articles/wire.jsonl")).ended(0);
    };
    let is_there = |name: &str| out.path().join(name).exists();
    write(&["--format", "xlsx,jsonl,parquet"]);
    assert!(is_there("events.xlsx") && is_there("articles.parquet") && !is_there("events.csv"));
    fs::write(out.path().join("events.jsonl"), "mine").unwrap();
    write(&["--no-report"]);
    assert!(is_there("events.csv") && is_there("events.jsonl"), "what is somebody's stays");
    for gone in ["events.xlsx", "articles.parquet", "articles.jsonl", "report.html"] {
        assert!(!is_there(gone), "{gone}");
    }
}

#[test]
fn the_page_and_explain_give_the_same_reasons() {
    let out = tempfile::tempdir().unwrap();
    ingest(["seeds/articles"], out.path());
    let page = fs::read_to_string(out.path().join("report.html")).unwrap();
    let articles = table(&out.path().join("articles.csv"));
    let cards: Vec<&str> = page.split("<article class=\"event\" id=\"").skip(1).collect();
    let with_neighbours = cards.iter().filter(|card| card.contains("<ul class=\"apart\">"));
    let mut seen = 0;
    for card in with_neighbours {
        let event = card.split('"').next().unwrap();
        let said = run(["explain", event, "--in", "seeds/articles"]).ended(0).stdout;
        let apart = card.split("<ul class=\"apart\">").nth(1).unwrap();
        for veto in apart.split("<p class=\"why\">").skip(1) {
            let veto = veto.split("</p>").next().unwrap();
            assert!(said.contains(veto), "{event}: {veto} is not in\n{said}");
            seen += 1;
        }
        for article in articles.iter().filter(|row| row["event_id"] == event) {
            let reason = &article["link_reason"];
            assert!(said.contains(reason), "{event}: {reason} is not in\n{said}");
        }
    }
    assert!(seen >= 4, "only {seen} neighbours");
}

fn python() -> Option<PathBuf> {
    python_with("frictionless, duckdb, playwright")
}

/// A Python with some of the readers: the one named by `NEWSFOLD_READERS`, or that of `just readers`.
pub(crate) fn python_with(modules: &str) -> Option<PathBuf> {
    let named = env::var_os("NEWSFOLD_READERS").map(PathBuf::from);
    let python = named.unwrap_or_else(|| root().join("target/readers/bin/python"));
    let has = Command::new(&python).args(["-c", &format!("import {modules}")]).output();
    if has.is_ok_and(|has| has.status.success()) {
        return Some(python);
    }
    missing("NEWSFOLD_REQUIRE_READERS", "there are no readers: `just readers` installs them");
    None
}

fn browser() -> Option<PathBuf> {
    let paths = env::var_os("PATH").unwrap_or_default();
    let named = |folder: PathBuf| {
        ["chromium", "chromium-browser", "google-chrome"].map(|name| folder.join(name))
    };
    let found = env::split_paths(&paths).flat_map(named).find(|path| path.is_file());
    if found.is_none() {
        missing("NEWSFOLD_REQUIRE_CHROMIUM", "there is no chromium");
    }
    found
}

/// Says that a test cannot look because a program is missing, and fails where `setting` wants it.
#[track_caller]
pub(crate) fn missing(setting: &str, what: &str) {
    let required = env::var_os(setting).is_some_and(|value| value == "1");
    assert!(!required, "{setting}=1, and {what}");
    skipped(&format!("{what}; {setting}=1 makes this a failure"));
}

#[track_caller]
fn validate(python: &Path, out: &Path, is_valid: bool) {
    let frictionless = python.with_file_name("frictionless");
    let said = ran(Command::new(frictionless).arg("validate").arg(out.join("datapackage.json")));
    let shown: String = said.stdout.chars().take(4_000).collect();
    assert_eq!(said.code == 0, is_valid, "{shown}\n{}", said.stderr);
}

/// Every line of the JSONL files is what the JSON Schema says.
fn matches_the_schema(python: &Path, out: &Path) {
    let schema = out.join("schema.json");
    fs::write(&schema, run(["schema", "--json"]).ended(0).stdout).unwrap();
    let check = "
import json, pathlib, sys, jsonschema
out = pathlib.Path(sys.argv[1])
schema = json.loads((out / 'schema.json').read_text())
for table in schema['$defs']:
    one = jsonschema.Draft202012Validator({'$ref': '#/$defs/' + table, '$defs': schema['$defs']})
    lines = (out / (table + '.jsonl')).read_text(encoding='utf-8').split('\\n')
    for line in filter(None, lines):
        one.validate(json.loads(line))
";
    ran(Command::new(python).args(["-c", check]).arg(out)).ended(0);
}
