//! The same reports give the same bytes: in any order, with any number of threads, and in a folder
//! that holds the tables of the run before.

use std::{collections::BTreeMap, ffi::OsString, fs, path::Path};

use serde_json::json;

use crate::harness::{Dice, newsfold, ran, root, run_json};

/// Files that say when the run was, or how long it took.
const OF_THE_RUN: &[&str] = &["run.json", "datapackage.json", "report.html"];

/// How often the order is changed.
const ORDERS: u64 = 3;

#[test]
fn the_bundled_corpus_gives_the_same_bytes_in_any_order_and_with_any_threads() {
    let folder = tempfile::tempdir().unwrap();
    let articles = folder.path().join("articles");
    fs::create_dir(&articles).unwrap();
    let mut sources: Vec<OsString> = Vec::new();
    for entry in fs::read_dir(root().join("seeds/articles")).unwrap() {
        let name = entry.unwrap().file_name();
        fs::copy(root().join("seeds/articles").join(&name), articles.join(&name)).unwrap();
        sources.push(Path::new("articles").join(&name).into_os_string());
    }
    sources.sort();
    let rows = fs::read_to_string(articles.join("wire.jsonl")).unwrap();
    let mut rows: Vec<&str> = rows.lines().collect();
    check(folder.path(), sources, |dice| {
        dice.shuffle(&mut rows);
        fs::write(articles.join("wire.jsonl"), rows.join("\n")).unwrap();
    });
}

#[test]
fn three_hundred_rows_give_the_same_bytes_in_any_order_and_with_any_threads() {
    let folder = tempfile::tempdir().unwrap();
    let mut rows = invented(&mut Dice(7), 300);
    let write = |rows: &[String]| {
        let (first, second) = rows.split_at(rows.len() / 2);
        fs::write(folder.path().join("a.jsonl"), first.join("\n")).unwrap();
        fs::write(folder.path().join("b.jsonl"), second.join("\n")).unwrap();
    };
    write(&rows);
    let half = rows.len() / 2;
    check(folder.path(), vec!["a.jsonl".into(), "b.jsonl".into()], |dice| {
        // Each file keeps its rows: a row's place is part of what the table says.
        dice.shuffle(&mut rows[..half]);
        dice.shuffle(&mut rows[half..]);
        write(&rows);
    });
}

#[test]
fn the_stage_commands_answer_row_by_row_the_same_whatever_the_order_and_the_threads() {
    let mut rows = invented(&mut Dice(11), 150);
    let mut dice = Dice(3);
    for command in ["cluster", "fingerprint"] {
        let mut answers: Vec<Vec<String>> = Vec::new();
        for threads in ["1", "2", "8"] {
            let folder = tempfile::tempdir().unwrap();
            let corpus = folder.path().join("corpus.jsonl");
            fs::write(&corpus, rows.join("\n")).unwrap();
            let said = ran(newsfold([command, "--threads", threads]).arg(&corpus)).ended(0);
            let mut lines: Vec<String> = said.stdout.lines().map(str::to_owned).collect();
            assert_eq!(lines.len(), rows.len() + 1, "{command}: a row for each article");
            lines.sort();
            answers.push(lines);
            dice.shuffle(&mut rows);
        }
        for answer in &answers {
            let other = answer.iter().zip(&answers[0]).find(|(a, b)| a != b);
            assert_eq!(other, None, "{command}: the order or the threads change a row");
        }
    }
}

/// Folds the sources of `folder` in several orders and with several numbers of threads.
fn check(folder: &Path, mut sources: Vec<OsString>, mut reorder: impl FnMut(&mut Dice)) {
    let expected = fold(folder, &sources, "first", &[], "1");
    assert_eq!(
        expected.keys().collect::<Vec<_>>(),
        [
            "articles.csv",
            "articles.jsonl",
            "articles.parquet",
            "event_aliases.csv",
            "event_aliases.jsonl",
            "event_aliases.parquet",
            "events.csv",
            "events.jsonl",
            "events.parquet",
            "events.xlsx",
            "news.sqlite",
            "pairs.csv",
            "pairs.jsonl",
            "pairs.parquet",
        ]
    );
    assert!(expected["events.csv"].lines().count() > 10, "too little to compare");
    fs::remove_dir_all(folder.join("first/state")).unwrap();
    let again = fold(folder, &sources, "first", &[], "1");
    same(&expected, &again, "over the tables of a run before");
    for threads in ["1", "2", "8"] {
        let by_flag = fold(folder, &sources, threads, &["--threads", threads], "4");
        same(&expected, &by_flag, &format!("--threads {threads}"));
        let name = format!("{threads} by setting");
        let by_setting = fold(folder, &sources, &name, &[], threads);
        same(&expected, &by_setting, &format!("RAYON_NUM_THREADS={threads}"));
    }
    let mut dice = Dice(1);
    for order in 1..=ORDERS {
        dice.shuffle(&mut sources);
        reorder(&mut dice);
        let name = format!("order {order}");
        let shuffled = fold(folder, &sources, &name, &["--threads", "8"], "1");
        same(&expected, &shuffled, &name);
    }
}

/// Every file of the output folder but those that tell of the run, and the state.
fn fold(
    folder: &Path,
    sources: &[OsString],
    name: &str,
    arguments: &[&str],
    threads: &str,
) -> BTreeMap<String, String> {
    let out = folder.join(name);
    let mut command = newsfold(["ingest", "--out"]);
    command.arg(&out).args(["--pairs", "--format", "csv,xlsx,jsonl,parquet,sqlite"]);
    command.args(arguments).args(sources);
    command.env("SOURCE_DATE_EPOCH", "1740830400").env("RAYON_NUM_THREADS", threads);
    ran(command.current_dir(folder)).ended(0);
    run_json(&out);
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(&out).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_file() && !OF_THE_RUN.contains(&name.as_str()) {
            files.insert(name, String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned());
        }
    }
    files
}

#[track_caller]
fn same(expected: &BTreeMap<String, String>, found: &BTreeMap<String, String>, how: &str) {
    assert!(expected.keys().eq(found.keys()), "{how}: {:?}", found.keys());
    for (name, table) in expected {
        let lines = table.lines().zip(found[name].lines());
        let other = lines.into_iter().find(|(a, b)| a != b);
        assert_eq!(other, None, "{how}: {name} differs");
        assert!(*table == found[name], "{how}: {name} has more or fewer lines");
    }
}

const PLACES: &[&str] = &["Lisbon", "Tashkent", "Bogota", "Nairobi", "Hanoi", "Oslo", "Quito"];
const MONTHS: &[&str] = &["January", "March", "May", "July", "September", "November"];
const NAMES: &[&str] = &["Adela Norrby", "Tomas Krell", "Ines Vaudry", "Pavel Onishin", "Lea Obi"];
const SUBJECTS: &[&str] = &[
    "the joint commission on river transport",
    "the working group on grain storage",
    "the strike of the harbour pilots",
    "the trial of the former mint director",
    "the opening of the cable railway",
];
const REMARKS: &[&str] = &[
    "Both sides called the talks useful and agreed to meet again within a year.",
    "Nobody wanted to say what the repairs will cost.",
    "Observers had expected a longer session.",
    "A short statement was read out afterwards in two languages.",
    "The delegation left the same evening by train.",
    "Shopkeepers along the quay complained about the noise.",
];

/// Corpus rows about a few dozen events: several reports of each, some with a number, a day, or
/// neither, exact copies, cut copies, and rows with nothing but a title.
pub(crate) fn invented(dice: &mut Dice, count: usize) -> Vec<String> {
    let mut rows: Vec<serde_json::Value> = Vec::with_capacity(count);
    for number in 0..count {
        let copied = dice.below(6) == 0 && !rows.is_empty();
        let mut row = if copied { rows[dice.below(rows.len())].clone() } else { report(dice) };
        if copied
            && dice.below(2) == 0
            && let Some(text) = row["text"].as_str()
        {
            let kept = text.lines().take(3).collect::<Vec<_>>().join("\n");
            row["text"] = json!(kept);
        }
        row["id"] = json!(format!("r-{number:04}"));
        rows.push(row);
    }
    rows.iter().map(ToString::to_string).collect()
}

fn report(dice: &mut Dice) -> serde_json::Value {
    let event = dice.below(40);
    let mut facts = Dice(u64::try_from(event).unwrap());
    let (place, month) = (facts.pick(PLACES), facts.pick(MONTHS));
    let (subject, name) = (facts.pick(SUBJECTS), facts.pick(NAMES));
    let (day, edition) = (facts.below(28) + 1, facts.below(9) + 2);
    let title = match dice.below(3) {
        0 => format!("{place}: {subject} meets for the {edition}th time"),
        1 => format!("{name} in {place} for {subject}"),
        _ => format!("News of {subject}"),
    };
    if dice.below(12) == 0 {
        return json!({"title": title});
    }
    let first = format!(
        "{}: The {edition}th session of {subject} was held in {place} on {day} {month} 2025.",
        place.to_uppercase()
    );
    let second = format!("{name} led the session of {subject} in {place}.");
    let mut text = vec![first, second];
    text.extend((0..2 + dice.below(3)).map(|_| dice.pick(REMARKS).to_owned()));
    let mut row = json!({"title": title, "text": text.join("\n")});
    if dice.below(3) > 0 {
        let number = MONTHS.iter().position(|name| *name == month).unwrap() * 2 + 1;
        row["date"] = json!(format!("2025-{number:02}-{:02}", day.min(27) + dice.below(2)));
    }
    if dice.below(4) == 0 {
        row["url"] = json!(format!("https://{}.example/{}", dice.below(9), dice.below(1000)));
    }
    row
}
