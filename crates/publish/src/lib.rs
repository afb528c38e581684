//! Writes what people and programs read: tables that a spreadsheet opens without damage and the same in
//! other forms, JSON lines, a page, and the report of a run.
//!
//! Each [`Table`] is one `static` list of [`Column`]s, from which header, cells, documentation and schemas
//! are made. Nothing here decides what an event is, reads a clock, or knows where a row came from.

mod aliases;
mod articles;
mod cell;
mod column;
mod contract;
mod decisions;
mod dialect;
mod error;
mod events;
mod folder;
mod forms;
mod jsonl;
mod lines;
mod package;
mod pairs;
mod parquet_file;
mod report;
mod run;
pub mod schema;
mod set;
mod sqlite;
mod sum;
mod table;
mod xlsx;

pub use aliases::{ALIASES, AliasRow};
pub use articles::{ARTICLES, ArticleRow};
pub use cell::Cell;
pub use column::{Column, Kind};
pub use contract::{Contract, Field, Reference, Table, contracts};
pub use decisions::{DecisionRow, Decisions, Opinion, read_decisions};
pub use dialect::{Delimiter, Dialect, Guard, LineEnd};
pub use error::PublishError;
pub use events::{EVENTS, EventRow};
pub use folder::{interrupted, keep_aside};
pub use forms::{Format, Pairs, Tables};
pub use lines::{article_json, refused_json};
pub use pairs::{PAIRS, PairRow};
pub use report::{Neighbour, Page};
pub use run::{
    Counts, Items, MOST_LISTED, RefusedEntry, Rejections, RunReport, SCHEMA_VERSION, SourceReport,
    SourceStatus, Stage, WebReport,
};
pub use set::{OutputFile, OutputSet, Sink, WrittenTable, replace};
pub use sum::Summed;
pub use table::{Rows, TableTally};
