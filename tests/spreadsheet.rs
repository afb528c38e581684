//! A person opens both tables in a spreadsheet and every cell is what was meant: text is text, days are
//! days, numbers are numbers, in every script. `LibreOffice` converts them, and what it made of them
//! is read back.

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use calamine::{Data, Reader, Xlsx};
use jiff::civil::{Date, date};
use publish::Kind;
use serde_json::json;

use crate::harness::{Dice, Row, ingest, newsfold, ran, run_json, skipped, table};

/// UTF-8, comma, quotes, in English with nothing but plain numbers recognised, and in German with all
/// that looks like a value recognised: the two ends of what people have set. (Tokens 1 to 8 of the
/// CSV filter of `LibreOffice`.)
const SETTINGS: &[(&str, &str)] =
    &[("en", "CSV:44,34,76,1,,1033,false,false"), ("de", "CSV:44,34,76,1,,1031,false,true")];

/// The most characters of a cell that every spreadsheet holds.
const MOST_CHARS: usize = 32_767;

/// Titles that a spreadsheet would run, or take for something else than text.
const TITLES: &[&str] = &[
    "=1+1",
    "=HYPERLINK(\"https://example.org\",\"click\")",
    "=cmd|' /C calc'!A0",
    "+33 1 23 45 67",
    "-2+3",
    "- a dash begins it",
    "@SUM(1,1)",
    "＝1+1",
    "1984",
    "-5",
    "0012",
    "12e45",
    "1234e5",
    "12345678901234567890",
    "1,234",
    "75%",
    "5/5",
    "2024-05-01",
    "SEPT2",
    "TRUE",
    "#N/A",
    "null",
    "'quoted' from the first letter",
    "He said \"no\", twice; \"never\"",
    "left | right",
    "comma, semicolon; tab",
    "الرئيس يفتتح الميناء «الجديد»",
    "第七次会议在河内举行，双方签署协议",
    "Переговоры в Ташкенте — «без галстуков»",
    "Fête à l'hôtel, garçon naïf",
    "🚢🔥 strike 👩‍👩‍👧",
    "שביתה בנמל",
];

#[test]
fn every_cell_of_the_bundled_corpus_reads_back_as_meant() {
    let Some(office) = Office::open() else { return };
    let out = office.folder.path().join("bundled");
    ran(newsfold(["ingest", "--out"]).arg(&out)).ended(0);
    let wrong = office.wrong_cells(&out);
    assert!(wrong.is_empty(), "{} cells:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_cell_of_a_hostile_corpus_reads_back_as_meant() {
    let Some(office) = Office::open() else { return };
    let out = office.folder.path().join("hostile");
    ingest([hostile(office.folder.path())], &out);
    let wrong = office.wrong_cells(&out);
    assert!(wrong.is_empty(), "{} cells:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_comes_in_is_what_stands_in_the_tables() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    ingest([hostile(folder.path())], &out);
    let articles = table(&out.join("articles.csv"));
    let events = table(&out.join("events.csv"));
    assert!(events.len() * 2 > TITLES.len(), "too few events: {}", events.len());
    let titles: BTreeMap<String, &Row> =
        articles.iter().map(|row| (unguarded(&row["title"]).to_owned(), row)).collect();
    for title in TITLES {
        assert!(titles.contains_key(*title), "{title} is not in the table");
    }
    let found = |start: &str| {
        let mut rows = articles.iter().filter(|row| row["title"].starts_with(start));
        rows.next().unwrap_or_else(|| panic!("no title begins with {start}"))
    };
    assert_eq!(found("Two lines")["title"], "Two lines of a headline");
    let long = &found("A headline without end")["title"];
    assert!((30_000..MOST_CHARS).contains(&long.encode_utf16().count()), "{}", long.len());
    let preview = &found("A report without end")["text_preview"];
    assert!((200..=300).contains(&preview.chars().count()), "{preview}");
    assert!(found("A report with a formula")["text_preview"].starts_with("'=2+3"));

    let run = run_json(&out);
    assert!(run["cut_cells"].as_u64().unwrap() >= 1, "{run:#}");
    let guarded = articles.iter().chain(&events).count_guarded();
    assert_eq!(run["guarded_cells"], guarded);
}

trait CountGuarded {
    fn count_guarded(self) -> u64;
}

impl<'a, T: Iterator<Item = &'a Row>> CountGuarded for T {
    /// Cells with an apostrophe before something that asked for it.
    fn count_guarded(self) -> u64 {
        let cells = self.flat_map(Row::values);
        let guarded = cells.filter(|cell| unguarded(cell) != cell.as_str());
        u64::try_from(guarded.count()).unwrap()
    }
}

/// The text behind the apostrophe of the guard; an apostrophe that was written stays.
fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if TITLES.contains(&cell) || rest.starts_with("quoted") => cell,
        Some(rest) => rest,
        None => cell,
    }
}

/// A corpus whose ids, titles and texts have all that breaks a table.
pub(crate) fn hostile(folder: &Path) -> PathBuf {
    let ids = ["0012", "12e45", "1e5", "5/5", "=A1", "-7", "TRUE", "a|b", "a,b", "a\"b", "號碼1"];
    let mut dice = Dice(9);
    let mut rows = Vec::new();
    for (number, title) in TITLES.iter().enumerate() {
        let id = ids.get(number).map_or_else(|| format!("t{number}"), |id| (*id).to_owned());
        // No two alike and each of another year, so that most titles stand in both tables.
        let words: Vec<String> = (0..40).map(|_| invented(&mut dice)).collect();
        let (said, rest) = (&words[0], words.join(" "));
        let text = format!("\"{said}\" | {rest}\n\nهذا {said} | 这是 {said} 🚢");
        let url = format!("https://{said}.example/{number}?a=1,2&b=\"x\"");
        let day = format!("{}-05-04", 1991 + number);
        rows.push(json!({"id": id, "title": title, "text": text, "url": url, "date": day}));
    }
    let long = "grain storage on the quay ".repeat(40_000 / 26 + 1);
    for (title, text) in [
        ("Two lines\r\n\tof a headline\u{2028}", "One.\r\nTwo.\u{0}\u{1b}Three."),
        (&*format!("A headline without end {long}"), "Its text is short."),
        ("A report without end", &*long),
        ("A report of digits", "0012"),
        ("A report with a formula", "=2+3 is what the board showed when the pilots met."),
    ] {
        let number = rows.len();
        rows.push(
            json!({"id": format!("t{number}"), "title": title, "text": text, "date": "2025-03-01"}),
        );
    }
    let file = folder.join("hostile.jsonl");
    let lines: Vec<String> = rows.iter().map(ToString::to_string).collect();
    fs::write(&file, lines.join("\n")).unwrap();
    file
}

/// A word that no language has.
fn invented(dice: &mut Dice) -> String {
    let syllables = ["ba", "dro", "fi", "gu", "kle", "mor", "nu", "pri", "sta", "vel", "wo", "zy"];
    (0..4).map(|_| dice.pick(&syllables)).collect()
}

/// A spreadsheet program with a profile of its own, so that it disturbs no open one.
struct Office {
    folder: tempfile::TempDir,
}

impl Office {
    /// None, after saying so, where there is no spreadsheet program and none is required.
    fn open() -> Option<Self> {
        let mut version = Command::new("soffice");
        let version = version.arg("--version").stdout(Stdio::null()).stderr(Stdio::null());
        if version.status().is_ok_and(|status| status.success()) {
            return Some(Self { folder: tempfile::tempdir().unwrap() });
        }
        let required = env::var_os("NEWSFOLD_REQUIRE_SOFFICE").is_some_and(|value| value == "1");
        assert!(!required, "NEWSFOLD_REQUIRE_SOFFICE=1, and there is no soffice");
        skipped(
            "there is no soffice (LibreOffice); NEWSFOLD_REQUIRE_SOFFICE=1 makes this a failure",
        );
        None
    }

    /// What a spreadsheet takes for something else than the tables in `out` say.
    fn wrong_cells(&self, out: &Path) -> Vec<String> {
        let mut wrong = Vec::new();
        for (setting, filter) in SETTINGS {
            let opened = self.folder.path().join(setting);
            self.convert(&[out.join("events.csv"), out.join("articles.csv")], filter, &opened);
            let kinds = publish::EVENTS.columns.iter().map(|column| (column.name, column.kind));
            let events = (out.join("events.csv"), opened.join("events.xlsx"));
            wrong.extend(compare(setting, &events.0, &events.1, &kinds.collect()));
            let kinds = publish::ARTICLES.columns.iter().map(|column| (column.name, column.kind));
            let articles = (out.join("articles.csv"), opened.join("articles.xlsx"));
            wrong.extend(compare(setting, &articles.0, &articles.1, &kinds.collect()));
        }
        wrong
    }

    fn convert(&self, tables: &[PathBuf], filter: &str, into: &Path) {
        let profile = self.folder.path().join("profile");
        let mut soffice = Command::new("soffice");
        soffice
            .arg(format!("-env:UserInstallation=file://{}", profile.display()))
            .args(["--headless", "--norestore", "--convert-to", "xlsx"])
            .arg(format!("--infilter={filter}"))
            .arg("--outdir")
            .args([into])
            .args(tables)
            .stdin(Stdio::null());
        let said = ran(&mut soffice);
        assert_eq!(said.code, 0, "soffice: {}{}", said.stdout, said.stderr);
    }
}

/// Compares a table with what a spreadsheet read in it.
fn compare(
    setting: &str,
    written: &Path,
    opened: &Path,
    kinds: &BTreeMap<&str, Kind>,
) -> Vec<String> {
    let rows = table(written);
    let bytes = fs::read(written).unwrap();
    let mut csv = csv::Reader::from_reader(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap());
    let header: Vec<String> = csv.headers().unwrap().iter().map(str::to_owned).collect();
    let mut book: Xlsx<_> = calamine::open_workbook(opened).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let shown = written.file_name().unwrap().to_string_lossy();
    let first = sheet.rows().next().unwrap().iter().map(ToString::to_string);
    assert_eq!(first.collect::<Vec<_>>(), header, "{setting}: the header of {shown}");
    assert_eq!(sheet.height(), rows.len() + 1, "{setting}: the rows of {shown}");
    assert!(!rows.is_empty(), "{shown} is empty");
    let mut wrong = Vec::new();
    for (row, cells) in rows.iter().zip(sheet.rows().skip(1)) {
        for (column, cell) in header.iter().zip(cells) {
            let meant = &row[column];
            if !is_meant(cell, meant, kinds[column.as_str()]) {
                let meant: String = meant.chars().take(60).collect();
                let found: String = format!("{cell:?}").chars().take(80).collect();
                wrong.push(format!("{setting}, {shown}, {column}: {meant:?} became {found}"));
            }
        }
    }
    wrong
}

/// Says whether the cell is what a person should see: a day is a day, a number a number, and a text
/// shows the characters that were written.
fn is_meant(cell: &Data, meant: &str, kind: Kind) -> bool {
    if meant.is_empty() {
        return matches!(cell, Data::Empty);
    }
    match (kind, cell) {
        (Kind::Day, Data::DateTime(day)) => {
            let meant: Date = meant.parse().unwrap();
            let days = meant.since(date(1899, 12, 30)).unwrap().get_days();
            (day.as_f64() - f64::from(days)).abs() < f64::EPSILON
        }
        // A headline that is a plain number may be one, too: it shows the same digits.
        (
            Kind::Whole | Kind::Percent | Kind::Text | Kind::Preview(_),
            Data::Int(_) | Data::Float(_),
        ) => {
            let shown = cell.to_string();
            shown == meant
        }
        (Kind::Day | Kind::Whole | Kind::Percent, _) => false,
        (_, Data::String(text)) => text == meant && text.encode_utf16().count() <= MOST_CHARS,
        (_, _) => false,
    }
}
