//! What comes in batches ends as what comes at once: the same events, ids that never move, decisions that hold,
//! and nothing lost when an event leaves the window or the state is gone.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use crate::{
    harness::{Dice, Ran, Row, newsfold, ran, run_json, table},
    order::invented,
};

/// Columns of events that tell of the runs, not of the event.
const OF_THE_RUNS: &[&str] = &["status", "revision", "first_seen_at", "updated_at", "merged_from"];

/// A day in seconds, and the first day of these tests.
const DAY: u64 = 86_400;
const FIRST_DAY: u64 = 1_740_830_400;

/// A pipeline with its inbox, its tables and its state.
struct Pipeline {
    folder: tempfile::TempDir,
    runs: u64,
}

impl Pipeline {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), runs: 0 }
    }

    fn out(&self) -> PathBuf {
        self.folder.path().join("out")
    }

    /// Ingests some rows a day after the run before.
    #[track_caller]
    fn day(&mut self, rows: &[String], more: &[&str]) -> Ran {
        self.runs += 1;
        self.at(FIRST_DAY + self.runs * DAY, rows, more)
    }

    #[track_caller]
    fn at(&self, moment: u64, rows: &[String], more: &[&str]) -> Ran {
        fs::write(self.folder.path().join("wire.jsonl"), rows.join("\n")).unwrap();
        let mut command = newsfold(["ingest", "wire.jsonl", "--out", "out", "--no-report"]);
        command.env("SOURCE_DATE_EPOCH", moment.to_string()).args(more);
        let said = ran(command.current_dir(self.folder.path()));
        if said.code == 0 {
            run_json(&self.out());
        }
        said
    }

    fn events(&self) -> Vec<Row> {
        table(&self.out().join("events.csv"))
    }

    fn articles(&self) -> Vec<Row> {
        table(&self.out().join("articles.csv"))
    }

    /// The reports of each event, by where they were read.
    fn clusters(&self) -> BTreeSet<BTreeSet<String>> {
        let mut events: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for row in self.articles() {
            events.entry(row["event_id"].clone()).or_default().insert(row["raw_ref"].clone());
        }
        events.into_values().collect()
    }

    /// Follows the aliases of an id to an event that is there.
    fn now(&self, id: &str) -> Option<String> {
        let living: BTreeSet<String> =
            self.events().into_iter().map(|row| row["event_id"].clone()).collect();
        let aliases = table(&self.out().join("event_aliases.csv"));
        let mut at = id.to_owned();
        for _ in 0..=aliases.len() {
            if living.contains(&at) {
                return Some(at);
            }
            let gone = |row: &&Row| row["old_event_id"] == at && row["change"] != "split";
            at.clone_from(&aliases.iter().rfind(gone)?["event_id"]);
        }
        None
    }
}

fn without_runs(rows: Vec<Row>) -> Vec<Row> {
    let strip = |mut row: Row| {
        row.retain(|column, _| !OF_THE_RUNS.contains(&column.as_str()));
        row
    };
    rows.into_iter().map(strip).collect()
}

fn row(id: &str, day: &str, title: &str, text: &str) -> String {
    serde_json::json!({"id": id, "date": day, "title": title, "text": text}).to_string()
}

#[test]
fn ten_batches_in_any_order_end_in_the_events_of_one_batch() {
    for seed in [5, 17] {
        let mut rows = invented(&mut Dice(seed), 160);
        let mut whole = Pipeline::new();
        whole.day(&rows, &[]).ended(0);
        let mut dice = Dice(seed);
        for order in 0..3 {
            dice.shuffle(&mut rows);
            let mut split = Pipeline::new();
            let mut rest = rows.as_slice();
            for _ in 0..9 {
                let (batch, later) = rest.split_at(dice.below(rest.len() / 4));
                split.day(batch, &[]).ended(0);
                rest = later;
            }
            split.day(rest, &[]).ended(0);
            assert_eq!(split.clusters(), whole.clusters(), "seed {seed}, order {order}");
        }
    }
}

#[test]
fn batches_in_the_order_of_their_days_end_in_the_tables_of_one_batch() {
    let rows = invented(&mut Dice(23), 200);
    let day = |row: &String| {
        let row: serde_json::Value = serde_json::from_str(row).unwrap();
        row["date"].as_str().map_or_else(|| "later".to_owned(), str::to_owned)
    };
    let mut days: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in &rows {
        days.entry(day(row)).or_default().push(row.clone());
    }
    let days: Vec<Vec<String>> = days.into_values().collect();
    assert!(days.len() > 30);
    let mut whole = Pipeline::new();
    whole.day(&rows, &[]).ended(0);
    let mut split = Pipeline::new();
    let mut ids: BTreeSet<String> = BTreeSet::new();
    for batch in days.chunks(days.len().div_ceil(10)) {
        split.day(&batch.concat(), &[]).ended(0);
        ids.extend(split.events().into_iter().map(|row| row["event_id"].clone()));
    }
    // An event that was split on the way keeps its id with its representative; all others are called as at once.
    let aliases = table(&split.out().join("event_aliases.csv"));
    let parts: BTreeSet<String> = aliases
        .into_iter()
        .filter(|row| row["change"] == "split")
        .flat_map(|row| [row["old_event_id"].clone(), row["event_id"].clone()])
        .collect();
    assert!(parts.len() < 5, "{parts:?}");
    let of = |rows: Vec<Row>, key: &str| -> BTreeMap<String, Row> {
        rows.into_iter().map(|row| (row[key].clone(), row)).collect()
    };
    for (key, found, expected) in [
        ("article_id", split.articles(), whole.articles()),
        ("representative_article_id", without_runs(split.events()), without_runs(whole.events())),
    ] {
        let expected = of(expected, key);
        assert_eq!(found.len(), expected.len());
        for mut row in found {
            let mut other = expected[&row[key]].clone();
            if parts.contains(&row["event_id"]) {
                row.remove("event_id");
                other.remove("event_id");
            }
            assert_eq!(row, other);
        }
    }
    for id in ids {
        assert!(split.now(&id).is_some(), "nothing says what became of {id}");
    }
}

#[test]
fn a_run_with_nothing_new_says_so_and_changes_nothing() {
    let rows = invented(&mut Dice(3), 60);
    let mut pipeline = Pipeline::new();
    let formats = ["--format", "csv,jsonl"];
    pipeline.day(&rows, &formats).ended(0);
    let (events, articles) = (pipeline.events(), pipeline.articles());
    let texts = fs::read_to_string(pipeline.out().join("articles.jsonl")).unwrap();
    assert!(events.iter().all(|row| row["status"] == "new" && row["revision"] == "1"));
    pipeline.day(&rows, &formats).ended(0);
    let run = run_json(&pipeline.out());
    assert_eq!((&run["counts"]["new"], &run["counts"]["known"]), (&0.into(), &60.into()));
    let again: Vec<Row> = pipeline.events();
    assert!(again.iter().all(|row| row["status"] == "unchanged" && row["revision"] == "1"));
    let as_before = |mut row: Row| {
        row.insert("status".to_owned(), "new".to_owned());
        row
    };
    assert_eq!(again.into_iter().map(as_before).collect::<Vec<_>>(), events);
    assert_eq!(pipeline.articles(), articles);
    assert_eq!(fs::read_to_string(pipeline.out().join("articles.jsonl")).unwrap(), texts);
    // A table that somebody has changed is written anew.
    fs::write(pipeline.out().join("articles.csv"), "article_id\nmine\n").unwrap();
    pipeline.day(&rows, &formats).ended(0);
    assert_eq!(pipeline.articles(), articles);
    // And once more from nothing but the state.
    pipeline.day(&[], &formats).ended(0);
    assert_eq!(pipeline.articles(), articles);
    fs::remove_file(pipeline.out().join("state/cache.sqlite")).unwrap();
    pipeline.day(&[row("x", "2025-09-09", "Ferry", "The ferry sails again.")], &[]).ended(0);
    assert_eq!(pipeline.articles().len(), articles.len() + 1);
}

/// Reports of two fires, in two towns.
fn fires() -> Vec<String> {
    let text = |town: &str, day: u8, owner: &str| {
        format!(
            "A fire destroyed the cannery of {owner} in {town} on {day} May 2025. Nobody was hurt. \
             The mayor of {town} said that {day} pumps were at work until the morning, and that {owner} \
             would build a new hall on the same quay within the year."
        )
    };
    vec![
        row("a1", "2025-05-02", "Cannery burns down in Lisbon", &text("Lisbon", 2, "Ines Vaudry")),
        row("a2", "2025-05-03", "Lisbon cannery fire", &text("Lisbon", 2, "Ines Vaudry").repeat(2)),
        row("b1", "2025-05-12", "Fire in Oslo", &text("Oslo", 12, "Pavel Onishin")),
    ]
}

fn id_of(pipeline: &Pipeline, end: &str) -> (String, String) {
    let rows = pipeline.articles();
    let row = rows.iter().find(|row| row["raw_ref"].ends_with(end)).unwrap();
    (row["article_id"].clone(), row["event_id"].clone())
}

#[test]
fn what_a_person_decides_holds_in_every_later_run() {
    let mut pipeline = Pipeline::new();
    pipeline.day(&fires(), &[]).ended(0);
    let (a1, lisbon) = id_of(&pipeline, "#a1");
    let (a2, also) = id_of(&pipeline, "#a2");
    let (b1, oslo) = id_of(&pipeline, "#b1");
    assert!(lisbon == also && lisbon != oslo);

    let file = pipeline.folder.path().join("decisions.csv");
    let decide = |rows: &[(&str, &str, &str, &str)]| {
        let lines: Vec<String> =
            rows.iter().map(|(a, b, says, at)| format!("{a},{b},{says},Ann,{at},")).collect();
        let header = "article_a,article_b,relation,by,at,note";
        fs::write(&file, format!("{header}\n{}\n", lines.join("\n"))).unwrap();
    };
    let with = ["--decisions", file.to_str().unwrap()];

    // Two become one: the older id stays, the other one leads to it.
    decide(&[(&a1, &b1, "same", "2025-05-20T12:00:00Z")]);
    pipeline.day(&[], &with).ended(0);
    let events = pipeline.events();
    assert_eq!(events.len(), 1);
    assert_eq!(events[0]["event_id"], lisbon);
    assert_eq!(
        (events[0]["status"].as_str(), events[0]["merged_from"].as_str()),
        ("merged", oslo.as_str())
    );
    assert_eq!(pipeline.now(&oslo), Some(lisbon.clone()));
    let reason = &pipeline.articles().into_iter().find(|row| row["article_id"] == b1).unwrap()["link_reason"];
    assert!(reason.contains("person"), "{reason}");
    // Without the file, too.
    pipeline.day(&[row("z", "2025-09-09", "Ferry", "The ferry sails again.")], &[]).ended(0);
    assert_eq!((id_of(&pipeline, "#b1").1, pipeline.events().len()), (lisbon.clone(), 2));

    // Taken back: the id of the other one is not used again.
    decide(&[
        (&b1, &a1, "undo", "2025-05-21T12:00:00Z"),
        (&a1, &a2, "apart", "2025-05-21T12:00:00Z"),
    ]);
    pipeline.day(&[], &with).ended(0);
    let ids = ["#a1", "#a2", "#b1"].map(|end| id_of(&pipeline, end).1);
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), 3);
    assert!(!ids.contains(&oslo) && ids.contains(&lisbon), "{ids:?}");
    let aliases = table(&pipeline.out().join("event_aliases.csv"));
    let changes: Vec<&str> = aliases.iter().map(|row| row["change"].as_str()).collect();
    assert_eq!(changes, ["merged", "split", "split"]);

    // A contradiction is said.
    decide(&[
        (&a1, &a2, "same", "2025-05-23"),
        (&a2, &b1, "same", "2025-05-23"),
        (&a1, &b1, "apart", "2025-05-24"),
    ]);
    pipeline.day(&[], &with).ended(0);
    let run = run_json(&pipeline.out());
    let warnings = run["warnings"].to_string();
    assert!(warnings.contains("is not obeyed: it contradicts"), "{warnings}");
    assert_ne!(id_of(&pipeline, "#a1").1, id_of(&pipeline, "#b1").1);
    fs::write(&file, "no decisions\n").unwrap();
    pipeline.day(&[], &with).ended(65);
}

#[test]
fn an_event_that_has_left_the_window_stays_as_it_is() {
    let pipeline = Pipeline::new();
    let fires = fires();
    pipeline.at(FIRST_DAY, &fires[..1], &["--window", "10"]).ended(0);
    let before = pipeline.events();
    pipeline.at(FIRST_DAY + 9 * DAY, &fires[2..], &["--window", "10"]).ended(0);
    pipeline.at(FIRST_DAY + 12 * DAY, &fires[1..2], &["--window", "10"]).ended(0);
    let events = pipeline.events();
    assert_eq!(events.len(), 3, "the second report comes too late for the first");
    let old = events.iter().find(|row| row["event_id"] == before[0]["event_id"]).unwrap();
    let mut expected = before[0].clone();
    expected.insert("status".to_owned(), "unchanged".to_owned());
    assert_eq!(*old, expected);
    // What is read of it again is known.
    pipeline.at(FIRST_DAY + 13 * DAY, &fires, &["--window", "10"]).ended(0);
    let counts = run_json(&pipeline.out())["counts"].clone();
    assert_eq!((&counts["known"], &counts["events"]), (&3.into(), &3.into()));
}

#[test]
fn a_clock_that_goes_back_is_said_and_moves_nothing() {
    let pipeline = Pipeline::new();
    let fires = fires();
    pipeline.at(FIRST_DAY + 400 * DAY, &fires[..1], &[]).ended(0);
    pipeline.at(FIRST_DAY, &fires[1..], &[]).ended(0);
    let run = run_json(&pipeline.out());
    assert!(run["warnings"].to_string().contains("set the clock right"), "{run:#}");
    assert_eq!(pipeline.events().len(), 2);
    for event in pipeline.events() {
        assert!(event["updated_at"].starts_with("2026-04-05"), "{event:?}");
    }
}

#[test]
fn tables_whose_state_is_gone_are_kept_aside() {
    let mut pipeline = Pipeline::new();
    pipeline.day(&fires(), &[]).ended(0);
    let before = fs::read(pipeline.out().join("events.csv")).unwrap();
    fs::remove_dir_all(pipeline.out().join("state")).unwrap();
    let said = pipeline.day(&fires()[..1], &["--run-id", "after"]).ended(0);
    let aside = pipeline.out().join("before-after/events.csv");
    assert_eq!(fs::read(aside).unwrap(), before, "{}", said.stderr);
    let warnings = run_json(&pipeline.out())["warnings"].to_string();
    assert!(warnings.contains("newsfold state import"), "{warnings}");
    assert_eq!(pipeline.events().len(), 1);
}

#[test]
fn a_state_is_copied_brought_back_looked_through_and_told_of() {
    let mut pipeline = Pipeline::new();
    pipeline.day(&fires(), &["--run-id", "first"]).ended(0);
    let events = pipeline.events();
    let state = |more: &[&str]| {
        let mut command = newsfold(["--quiet", "state"]);
        ran(command.current_dir(pipeline.folder.path()).args(["--state", "out/state"]).args(more))
    };
    let status = |folder: &Path| {
        let mut command = newsfold(["status", "--json", "--state"]);
        ran(command.arg(folder)).ended(0).json_lines().remove(0)
    };
    let told = status(&pipeline.out().join("state"));
    assert_eq!(told["runs"][0]["run_id"], "first");
    assert_eq!(told["runs"][0]["counts"]["new"], 3);
    assert_eq!((&told["kept"]["articles"], &told["kept"]["events"]), (&3.into(), &2.into()));
    state(&["verify"]).ended(0);
    state(&["export", "copy"]).ended(0);
    state(&["export", "copy"]).ended(74);
    state(&["import", "copy"]).ended(78);
    state(&["vacuum"]).ended(0);
    fs::remove_dir_all(pipeline.out().join("state")).unwrap();
    state(&["verify"]).ended(78);
    state(&["import", "copy"]).ended(0);
    state(&["verify"]).ended(0);
    pipeline.day(&fires(), &[]).ended(0);
    let same: Vec<Row> = pipeline.events();
    assert_eq!(without_runs(same), without_runs(events));
    assert!(pipeline.events().iter().all(|row| row["status"] == "unchanged"));
}
