//! `run.json`: what a run read, refused and wrote, so that nothing vanishes unseen.

use std::collections::BTreeMap;

use jiff::Timestamp;
use model::{Refused, Rejection, Tally};
use serde::{Serialize, Serializer};

use crate::{OutputFile, cell::to_the_second};

/// Grows when a field of `run.json` or a column of a table changes its meaning.
pub const SCHEMA_VERSION: u32 = 1;

/// So many refused documents are listed one by one; all are counted.
pub const MOST_LISTED: usize = 1_000;

/// The report of one run. `outputs`, `guarded_cells` and `cut_cells` are filled in by
/// [`crate::OutputSet::finish`].
#[derive(Clone, Debug, Serialize)]
pub struct RunReport {
    /// [`SCHEMA_VERSION`].
    pub schema_version: u32,
    /// The program.
    pub tool: &'static str,
    /// Its version.
    pub version: &'static str,
    /// The name of this run.
    pub run_id: String,
    /// When it began.
    #[serde(serialize_with = "moment")]
    pub started_at: Timestamp,
    /// When it ended.
    #[serde(serialize_with = "moment")]
    pub ended_at: Timestamp,
    /// The exit code of the program.
    pub exit_code: u8,
    /// Stopped by a signal before its end.
    pub interrupted: bool,
    /// A hash of the effective configuration: equal hashes, equal configuration.
    pub config_hash: String,
    /// The sums.
    pub counts: Counts,
    /// Each stage with its time, in order.
    pub stages: Vec<Stage>,
    /// Each source with what came of it.
    pub sources: Vec<SourceReport>,
    /// The refused documents.
    pub rejections: Rejections,
    /// What a person should know.
    pub warnings: Vec<String>,
    /// Cells that were guarded against spreadsheets.
    pub guarded_cells: u64,
    /// Cells that were too long for spreadsheets; `cut_cells.jsonl` has them whole.
    pub cut_cells: u64,
    /// The files of this run, without `run.json` itself and `datapackage.json`.
    pub outputs: Vec<OutputFile>,
}

/// The sums of a run: `read` is `new`, `known` and all of `rejected` together.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
pub struct Counts {
    /// Documents that the sources held.
    pub read: u64,
    /// Documents that became an article, or the new text of one.
    pub new: u64,
    /// Documents that this run or an earlier one had read already.
    pub known: u64,
    /// Articles of this run and of earlier ones, each a row of `articles.csv`.
    pub articles: u64,
    /// Refused documents by [`Rejection::code`], each code present.
    pub rejected: BTreeMap<&'static str, u64>,
    /// Articles whose text another one has, too.
    pub exact_copies: u64,
    /// Articles whose text another one nearly has.
    pub near_copies: u64,
    /// Paragraphs taken out because they stood in their article twice.
    pub paragraphs_removed: u64,
    /// Paragraphs set aside because many articles of their source have them.
    pub paragraphs_set_aside: u64,
    /// Events, each a row of `events.csv`.
    pub events: u64,
    /// Events told in two or more languages.
    pub multilingual_events: u64,
}

impl Counts {
    /// Names every reason with its count, those that did not occur too.
    pub fn rejected_by(tally: &Tally) -> BTreeMap<&'static str, u64> {
        let mut rejected: BTreeMap<&'static str, u64> =
            Rejection::ALL.iter().map(|rejection| (rejection.code(), 0)).collect();
        for (rejection, count) in tally.iter() {
            rejected.insert(rejection.code(), count as u64);
        }
        rejected
    }

    /// All refused documents together.
    pub fn rejected_total(&self) -> u64 {
        self.rejected.values().sum()
    }
}

/// One stage of a run.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
pub struct Stage {
    /// Its name (`fetch`, `clean`, ...).
    pub name: &'static str,
    /// What it handled.
    pub items: u64,
    /// How long it took.
    pub milliseconds: u64,
}

/// One source with what came of it.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct SourceReport {
    /// As a person would name it.
    pub source: String,
    /// Whether it could be read.
    pub status: SourceStatus,
    /// Documents it gave.
    pub documents: u64,
    /// Documents of it that were refused before anyone looked inside.
    pub refused: u64,
    /// Bytes of the documents.
    pub bytes: u64,
    /// What broke.
    pub errors: Vec<String>,
    /// What the network said, for a source that needs it.
    #[serde(flatten)]
    pub web: Option<WebReport>,
}

/// What came of a source on the network.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
pub struct WebReport {
    /// The last HTTP status of the source itself; null when it was not asked.
    pub http_status: Option<u16>,
    /// What became of what it names.
    pub items: Items,
    /// How long its server was asked, without the pauses.
    pub milliseconds: u64,
    /// Before then it is not asked again.
    #[serde(serialize_with = "perhaps_moment")]
    pub next_attempt: Option<Timestamp>,
}

/// What became of the items that a source names.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize)]
pub struct Items {
    /// Not seen before, or changed.
    pub new: u64,
    /// Known already, or named by another source of this run, too.
    pub known: u64,
    /// Not to be had.
    pub failed: u64,
    /// Of the new ones, those for which the text of the feed stands in.
    pub from_list: u64,
    /// Beyond the limit of items.
    pub left_out: u64,
}

/// Whether a source could be read.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SourceStatus {
    /// To its end.
    Ok,
    /// In part: a folder inside it, or its end, is missing.
    Partial,
    /// Not at all.
    Failed,
}

impl SourceStatus {
    /// Tells from whether anything was read and anything broke.
    pub const fn of(found_something: bool, broke: bool) -> Self {
        match (found_something, broke) {
            (_, false) => Self::Ok,
            (true, true) => Self::Partial,
            (false, true) => Self::Failed,
        }
    }
}

/// The refused documents, the first [`MOST_LISTED`] of them by name.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
pub struct Rejections {
    /// How many there are.
    pub total: u64,
    /// The first ones, sorted by origin.
    pub listed: Vec<RefusedEntry>,
}

/// One refused document.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct RefusedEntry {
    /// Where it was.
    pub origin: String,
    /// Why, as [`Rejection::code`].
    pub reason: &'static str,
    /// What exactly was wrong.
    pub detail: String,
}

impl Rejections {
    /// Lists the first of `refused` in the order of their origins.
    pub fn of(refused: &[Refused]) -> Self {
        let mut sorted: Vec<&Refused> = refused.iter().collect();
        sorted.sort();
        let listed = sorted.iter().take(MOST_LISTED).map(|refused| RefusedEntry {
            origin: refused.origin.clone(),
            reason: refused.rejection.code(),
            detail: refused.detail.clone(),
        });
        Self { total: refused.len() as u64, listed: listed.collect() }
    }
}

impl RunReport {
    /// The report of a run that has just begun.
    pub fn begin(run_id: &str, now: Timestamp) -> Self {
        Self {
            schema_version: SCHEMA_VERSION,
            tool: "newsfold",
            version: env!("CARGO_PKG_VERSION"),
            run_id: run_id.to_owned(),
            started_at: now,
            ended_at: now,
            exit_code: 0,
            interrupted: false,
            config_hash: String::new(),
            counts: Counts::default(),
            stages: Vec::new(),
            sources: Vec::new(),
            rejections: Rejections::default(),
            warnings: Vec::new(),
            guarded_cells: 0,
            cut_cells: 0,
            outputs: Vec::new(),
        }
    }

    /// Writes it as JSON for people and programs, with a line break at its end.
    pub fn to_json(&self) -> String {
        // Strings, numbers and maps with string keys: there is no way for this to fail.
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }

    /// Says which sums do not agree, the rows of the tables with the counts and those with each
    /// other; empty when nothing has vanished.
    pub fn imbalances(&self) -> Vec<String> {
        let counts = &self.counts;
        let rows_of = |table: &str| {
            let of_table = |file: &&OutputFile| {
                let rest = file.name.strip_prefix(table).and_then(|it| it.strip_suffix(".csv"));
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
            };
            let mut rows =
                self.outputs.iter().filter(of_table).filter_map(|file| file.rows).peekable();
            rows.peek().is_some().then(|| rows.sum::<u64>())
        };
        let sums = [
            (
                "read and new + known + rejected",
                Some(counts.read),
                counts.new + counts.known + counts.rejected_total(),
            ),
            ("rejections and rejected", Some(self.rejections.total), counts.rejected_total()),
            ("rows of articles.csv and articles", rows_of("articles"), counts.articles),
            ("rows of events.csv and events", rows_of("events"), counts.events),
        ];
        sums.into_iter()
            .filter_map(|(names, left, right)| {
                let left = left.filter(|&left| left != right)?;
                Some(format!("{names} differ: {left}, {right}"))
            })
            .collect()
    }
}

#[expect(clippy::ref_option, reason = "this is how serde hands a field over")]
fn perhaps_moment<S: Serializer>(
    moment: &Option<Timestamp>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match moment {
        Some(at) => serializer.serialize_some(&to_the_second(*at)),
        None => serializer.serialize_none(),
    }
}

fn moment<S: Serializer>(moment: &Timestamp, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&to_the_second(*moment))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report() -> RunReport {
        let mut tally = Tally::default();
        tally.add(Rejection::Empty);
        tally.add(Rejection::BadRow);
        tally.add(Rejection::BadRow);
        let refused = |origin: &str, rejection| Refused {
            origin: origin.into(),
            rejection,
            detail: "cut".into(),
        };
        RunReport {
            schema_version: SCHEMA_VERSION,
            tool: "newsfold",
            version: "0.1.0",
            run_id: "r1".into(),
            started_at: "2024-05-01T10:00:00.123Z".parse().unwrap(),
            ended_at: "2024-05-01T10:00:02Z".parse().unwrap(),
            exit_code: 0,
            interrupted: false,
            config_hash: "b3:00".into(),
            counts: Counts {
                read: 10,
                new: 7,
                articles: 7,
                rejected: Counts::rejected_by(&tally),
                events: 3,
                ..Counts::default()
            },
            stages: vec![Stage { name: "fetch", items: 10, milliseconds: 4 }],
            sources: vec![SourceReport {
                source: "seeds".into(),
                status: SourceStatus::of(true, false),
                documents: 8,
                refused: 2,
                bytes: 99,
                errors: Vec::new(),
                web: Some(WebReport {
                    http_status: Some(304),
                    next_attempt: Some("2024-05-01T10:15:00Z".parse().unwrap()),
                    ..WebReport::default()
                }),
            }],
            rejections: Rejections::of(&[
                refused("file:c", Rejection::Empty),
                refused("file:a#L2", Rejection::BadRow),
                refused("file:b", Rejection::BadRow),
            ]),
            warnings: Vec::new(),
            guarded_cells: 0,
            cut_cells: 0,
            outputs: [("events.csv", 3), ("articles.csv", 4), ("articles-2.csv", 3)]
                .map(|(name, rows)| OutputFile {
                    name: name.into(),
                    bytes: 1,
                    sha256: String::new(),
                    rows: Some(rows),
                    table: None,
                })
                .into(),
        }
    }

    #[test]
    fn sums_that_agree_are_silent_and_each_that_does_not_is_named() {
        assert_eq!(report().imbalances(), Vec::<String>::new());
        let wrong = |change: fn(&mut RunReport)| {
            let mut report = report();
            change(&mut report);
            report.imbalances()
        };
        assert_eq!(
            wrong(|r| r.counts.read = 11),
            ["read and new + known + rejected differ: 11, 10"]
        );
        assert_eq!(wrong(|r| r.rejections.total = 2), ["rejections and rejected differ: 2, 3"]);
        assert_eq!(
            wrong(|r| drop(r.outputs.pop())),
            ["rows of articles.csv and articles differ: 4, 7"]
        );
        assert_eq!(wrong(|r| r.counts.events = 2), ["rows of events.csv and events differ: 3, 2"]);
    }

    #[test]
    fn the_report_names_every_reason_and_lists_by_origin() {
        let json: serde_json::Value = serde_json::from_str(&report().to_json()).unwrap();
        assert_eq!(json["schema_version"], 1);
        assert_eq!(json["started_at"], "2024-05-01T10:00:00Z");
        assert_eq!(json["counts"]["rejected"]["bad_row"], 2);
        assert_eq!(json["counts"]["rejected"]["too_large"], 0);
        assert_eq!(json["counts"]["rejected"].as_object().unwrap().len(), Rejection::ALL.len());
        assert_eq!(json["rejections"]["listed"][0]["origin"], "file:a#L2");
        assert_eq!(json["rejections"]["listed"][0]["reason"], "bad_row");
        assert_eq!(json["sources"][0]["status"], "ok");
        assert_eq!(json["sources"][0]["http_status"], 304);
        assert_eq!(json["sources"][0]["items"]["failed"], 0);
        assert_eq!(json["sources"][0]["next_attempt"], "2024-05-01T10:15:00Z");
        assert_eq!(json["outputs"][0]["rows"], 3);
    }

    #[test]
    fn no_more_than_a_thousand_refused_documents_are_listed_and_all_are_counted() {
        let refused: Vec<Refused> = (0..MOST_LISTED + 5)
            .map(|number| Refused {
                origin: format!("file:x#L{number}"),
                rejection: Rejection::BadRow,
                detail: String::new(),
            })
            .collect();
        let rejections = Rejections::of(&refused);
        assert_eq!(rejections.total, 1_005);
        assert_eq!(rejections.listed.len(), 1_000);
    }

    #[test]
    fn a_source_that_broke_after_something_is_partial() {
        assert_eq!(SourceStatus::of(true, false), SourceStatus::Ok);
        assert_eq!(SourceStatus::of(false, false), SourceStatus::Ok);
        assert_eq!(SourceStatus::of(true, true), SourceStatus::Partial);
        assert_eq!(SourceStatus::of(false, true), SourceStatus::Failed);
    }

    #[test]
    fn a_set_ends_with_the_report_of_what_it_holds() {
        let folder = tempfile::tempdir().unwrap();
        let dialect = crate::Dialect::default();
        let mut set = crate::OutputSet::begin(folder.path()).unwrap();
        let event = crate::EventRow { title: "=1".into(), ..crate::EventRow::default() };
        set.table(&crate::EVENTS, [&event, &event, &event], &dialect).unwrap();
        set.table(&crate::ARTICLES, vec![crate::ArticleRow::default(); 7], &dialect).unwrap();
        let mut run = report();
        set.finish(&mut run).unwrap();
        assert_eq!(run.imbalances(), Vec::<String>::new());
        let text = std::fs::read_to_string(folder.path().join("run.json")).unwrap();
        let json: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(json["guarded_cells"], 3);
        for output in json["outputs"].as_array().unwrap() {
            let path = folder.path().join(output["name"].as_str().unwrap());
            assert_eq!(output["bytes"], std::fs::metadata(path).unwrap().len());
        }
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 4);
    }
}
