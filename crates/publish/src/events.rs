//! `events.csv`: one row for each event. Only what each column is; the values are made elsewhere.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{Cell, Column, Kind, Reference, Table};

/// One row of `events.csv`, fields in the order of the columns; an empty text is a missing value.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default)]
#[expect(missing_docs, reason = "each field is the column of its name; EVENTS says what it means")]
pub struct EventRow {
    pub event_id: String,
    pub title: String,
    pub title_lang: String,
    pub event_date: Option<Date>,
    pub event_date_end: Option<Date>,
    pub event_date_precision: String,
    pub event_date_basis: String,
    pub place: String,
    pub country: String,
    pub series: String,
    pub series_ordinal: Option<u32>,
    pub article_count: u32,
    pub independent_count: u32,
    pub source_count: u32,
    pub languages: Vec<String>,
    pub first_published_on: Option<Date>,
    pub last_published_on: Option<Date>,
    pub confidence_pct: Option<u8>,
    pub representative_article_id: String,
    pub representative_url: String,
    pub summary: String,
    pub status: String,
    pub revision: Option<u32>,
    pub first_seen_at: Option<Timestamp>,
    pub updated_at: Option<Timestamp>,
    pub merged_from: Vec<String>,
    pub titles: Vec<(String, String)>,
}

/// `events.csv` and its sisters in other forms.
pub static EVENTS: Table<EventRow> = Table {
    name: "events",
    meaning: "one row for each event",
    columns: COLUMNS,
    key: "event_id",
    references: &[Reference {
        column: "representative_article_id",
        table: "articles",
        to: "article_id",
    }],
};

/// Within a major version columns are added at the end only.
static COLUMNS: &[Column<EventRow>] = &[
    Column {
        name: "event_id",
        kind: Kind::Id,
        meaning: "the event, `ev_` and 16 characters; made once from its founding article, never reused",
        source: "ACLED, ICEWS",
        cell: |row| Cell::Id(&row.event_id),
    },
    Column {
        name: "title",
        kind: Kind::Text,
        meaning: "title of the representative article",
        source: "Event Registry",
        cell: |row| Cell::Text(&row.title),
    },
    Column {
        name: "title_lang",
        kind: Kind::Text,
        meaning: "language of the title, ISO 639",
        source: "ninjs",
        cell: |row| Cell::Text(&row.title_lang),
    },
    Column {
        name: "event_date",
        kind: Kind::Day,
        meaning: "first day on which it happened; empty rather than guessed",
        source: "GDELT SQLDATE",
        cell: |row| Cell::Day(row.event_date),
    },
    Column {
        name: "event_date_end",
        kind: Kind::Day,
        meaning: "last day, empty for an event of one day",
        source: "schema.org endDate",
        cell: |row| Cell::Day(row.event_date_end),
    },
    Column {
        name: "event_date_precision",
        kind: Kind::Word(&["day", "week", "month", "year", "unknown"]),
        meaning: "how exactly the day is known",
        source: "ACLED time_precision",
        cell: |row| Cell::Text(&row.event_date_precision),
    },
    Column {
        name: "event_date_basis",
        kind: Kind::Word(&[
            "text_explicit",
            "text_relative",
            "dateline",
            "publication",
            "fetch",
            "unknown",
        ]),
        meaning: "what named the day",
        source: "ours",
        cell: |row| Cell::Text(&row.event_date_basis),
    },
    Column {
        name: "place",
        kind: Kind::Text,
        meaning: "place as the text or dateline names it",
        source: "GDELT ActionGeo",
        cell: |row| Cell::Text(&row.place),
    },
    Column {
        name: "country",
        kind: Kind::Text,
        meaning: "ISO 3166-1 alpha-2; empty rather than guessed",
        source: "GDELT ActionGeo",
        cell: |row| Cell::Text(&row.country),
    },
    Column {
        name: "series",
        kind: Kind::Text,
        meaning: "the recurring series it belongs to",
        source: "schema.org EventSeries",
        cell: |row| Cell::Text(&row.series),
    },
    Column {
        name: "series_ordinal",
        kind: Kind::Whole,
        meaning: "which edition of the series it is",
        source: "ours",
        cell: |row| Cell::Whole(row.series_ordinal.map(u64::from)),
    },
    Column {
        name: "article_count",
        kind: Kind::Whole,
        meaning: "all articles",
        source: "GDELT NumArticles",
        cell: |row| Cell::Whole(Some(row.article_count.into())),
    },
    Column {
        name: "independent_count",
        kind: Kind::Whole,
        meaning: "articles without exact and near copies",
        source: "Event Registry isDuplicate",
        cell: |row| Cell::Whole(Some(row.independent_count.into())),
    },
    Column {
        name: "source_count",
        kind: Kind::Whole,
        meaning: "distinct registrable domains or named sources",
        source: "GDELT NumSources",
        cell: |row| Cell::Whole(Some(row.source_count.into())),
    },
    Column {
        name: "languages",
        kind: Kind::List,
        meaning: "languages of its articles",
        source: "Event Registry articleCounts",
        cell: |row| Cell::List(&row.languages),
    },
    Column {
        name: "first_published_on",
        kind: Kind::Day,
        meaning: "earliest day of publication",
        source: "ninjs firstcreated",
        cell: |row| Cell::Day(row.first_published_on),
    },
    Column {
        name: "last_published_on",
        kind: Kind::Day,
        meaning: "latest day of publication",
        source: "ninjs versioncreated",
        cell: |row| Cell::Day(row.last_published_on),
    },
    Column {
        name: "confidence_pct",
        kind: Kind::Percent,
        meaning: "weakest link that holds the event together; 100 for a single article",
        source: "GDELT Mentions.Confidence",
        cell: |row| Cell::Whole(row.confidence_pct.map(u64::from)),
    },
    Column {
        name: "representative_article_id",
        kind: Kind::Id,
        meaning: "the article that stands for the event",
        source: "Event Registry medoidArticle",
        cell: |row| Cell::Id(&row.representative_article_id),
    },
    Column {
        name: "representative_url",
        kind: Kind::Text,
        meaning: "where to read it",
        source: "GDELT SOURCEURL",
        cell: |row| Cell::Text(&row.representative_url),
    },
    Column {
        name: "summary",
        kind: Kind::Preview(500),
        meaning: "first sentences of the representative article, extracted, not generated",
        source: "Event Registry summary",
        cell: |row| Cell::Text(&row.summary),
    },
    Column {
        name: "status",
        kind: Kind::Word(&["new", "updated", "unchanged", "merged", "retracted"]),
        meaning: "what changed since the run before",
        source: "ninjs pubstatus",
        cell: |row| Cell::Text(&row.status),
    },
    Column {
        name: "revision",
        kind: Kind::Whole,
        meaning: "grows when its articles or any field change",
        source: "Taranis AI",
        cell: |row| Cell::Whole(row.revision.map(u64::from)),
    },
    Column {
        name: "first_seen_at",
        kind: Kind::Moment,
        meaning: "when this program first made it",
        source: "GDELT DATEADDED",
        cell: |row| Cell::Moment(row.first_seen_at),
    },
    Column {
        name: "updated_at",
        kind: Kind::Moment,
        meaning: "when its row last changed",
        source: "ninjs versioncreated",
        cell: |row| Cell::Moment(row.updated_at),
    },
    Column {
        name: "merged_from",
        kind: Kind::List,
        meaning: "former event_ids that are now inside this one",
        source: "ours",
        cell: |row| Cell::List(&row.merged_from),
    },
    Column {
        name: "titles",
        kind: Kind::ByLang,
        meaning: "a title for each language, from its fullest article in that language",
        source: "Event Registry title",
        cell: |row| Cell::ByLang(&row.titles),
    },
];
