//! `pairs.csv`: one row for each pair of articles that was compared, also for those that were kept apart.
//! Only what each column is.

use crate::{Cell, Column, Kind, Reference, Table};

/// One row of `pairs.csv`, fields in the order of the columns.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
#[expect(missing_docs, reason = "each field is the column of its name; PAIRS says what it means")]
pub struct PairRow {
    pub article_a: String,
    pub article_b: String,
    pub relation: String,
    pub score_pct: Option<u8>,
    pub evidence: String,
    pub veto: String,
}

/// `pairs.csv` and its sisters in other forms.
pub static PAIRS: Table<PairRow> = Table {
    name: "pairs",
    meaning: "one row for each pair of articles that was compared; written on request (`--pairs`)",
    columns: COLUMNS,
    key: "",
    references: &[
        Reference { column: "article_a", table: "articles", to: "article_id" },
        Reference { column: "article_b", table: "articles", to: "article_id" },
    ],
};

static COLUMNS: &[Column<PairRow>] = &[
    Column {
        name: "article_a",
        kind: Kind::Id,
        meaning: "one article",
        source: "ours",
        cell: |row| Cell::Id(&row.article_a),
    },
    Column {
        name: "article_b",
        kind: Kind::Id,
        meaning: "the other",
        source: "ours",
        cell: |row| Cell::Id(&row.article_b),
    },
    Column {
        name: "relation",
        kind: Kind::Word(&["exact", "near", "cross_language", "same_event", "unclear", "blocked"]),
        meaning: "what the comparison of the two found; `unclear` is too little, `blocked` a veto",
        source: "ours",
        cell: |row| Cell::Text(&row.relation),
    },
    Column {
        name: "score_pct",
        kind: Kind::Percent,
        meaning: "how likely the two are of one event; for copies, how much of the shorter text both have",
        source: "GDELT Mentions.Confidence",
        cell: |row| Cell::Whole(row.score_pct.map(u64::from)),
    },
    Column {
        name: "evidence",
        kind: Kind::Text,
        meaning: "what was seen, in words",
        source: "ours",
        cell: |row| Cell::Text(&row.evidence),
    },
    Column {
        name: "veto",
        kind: Kind::Text,
        meaning: "what keeps the two apart whatever else is alike, in words",
        source: "ours",
        cell: |row| Cell::Text(&row.veto),
    },
];
