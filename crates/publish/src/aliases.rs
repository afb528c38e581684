//! `event_aliases.csv`: one row for each event that is now called otherwise. Only what each column is.

use jiff::Timestamp;

use crate::{Cell, Column, Kind, Table};

/// One row of `event_aliases.csv`, fields in the order of the columns.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
#[expect(missing_docs, reason = "each field is the column of its name; ALIASES says what it means")]
pub struct AliasRow {
    pub old_event_id: String,
    pub event_id: String,
    pub change: String,
    pub at: Option<Timestamp>,
    pub run_id: String,
    pub reason: String,
}

/// `event_aliases.csv` and its sisters in other forms.
pub static ALIASES: Table<AliasRow> = Table {
    name: "event_aliases",
    meaning: "one row for each event that was merged, split, renamed or retracted; rows are only added",
    columns: COLUMNS,
    key: "",
    references: &[],
};

static COLUMNS: &[Column<AliasRow>] = &[
    Column {
        name: "old_event_id",
        kind: Kind::Id,
        meaning: "the event as an earlier table calls it",
        source: "Taranis AI",
        cell: |row| Cell::Id(&row.old_event_id),
    },
    Column {
        name: "event_id",
        kind: Kind::Id,
        meaning: "the event that took its place; empty if it was retracted",
        source: "Taranis AI",
        cell: |row| Cell::Id(&row.event_id),
    },
    Column {
        name: "change",
        kind: Kind::Word(&["merged", "split", "renamed", "retracted"]),
        meaning: "what happened to it",
        source: "ACLED",
        cell: |row| Cell::Text(&row.change),
    },
    Column {
        name: "at",
        kind: Kind::Moment,
        meaning: "when",
        source: "ACLED timestamp",
        cell: |row| Cell::Moment(row.at),
    },
    Column {
        name: "run_id",
        kind: Kind::Text,
        meaning: "the run that changed it, as run.json names it",
        source: "ours",
        cell: |row| Cell::Text(&row.run_id),
    },
    Column {
        name: "reason",
        kind: Kind::Text,
        meaning: "why, in words",
        source: "ours",
        cell: |row| Cell::Text(&row.reason),
    },
];
