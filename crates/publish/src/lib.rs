//! Writes what people and programs read: tables that a spreadsheet opens without damage, JSON lines,
//! and the report of a run.
//!
//! Each table is one `static` list of [`Column`]s, from which header, cells and documentation are
//! made. Nothing here decides what an event is, reads a clock, or knows where a row came from.

mod articles;
mod cell;
mod column;
mod dialect;
mod error;
mod events;
mod lines;
mod run;
mod set;
mod table;

pub use articles::{ARTICLES, ArticleRow};
pub use cell::Cell;
pub use column::{Column, Kind, markdown};
pub use dialect::{Delimiter, Dialect, Guard, LineEnd};
pub use error::PublishError;
pub use events::{EVENTS, EventRow};
pub use lines::{article_json, refused_json};
pub use run::{
    Counts, Items, MOST_LISTED, RefusedEntry, Rejections, RunReport, SCHEMA_VERSION, SourceReport,
    SourceStatus, Stage, WebReport,
};
pub use set::{OutputFile, OutputSet, replace};
pub use table::{Rows, TableTally};
