//! Brings documents in, from wherever they lie, one by one and as they are.
//!
//! [`fetch`] blocks and calls back: a million rows pass through without being held. Nothing here
//! knows what an article is, which language it is in or what becomes of it; it knows files, rows
//! and what can be wrong with them. To add a kind of source, write one file beside `folder.rs` and
//! name it in [`Source`] and in [`fetch`].

mod content_type;
pub mod feed;
mod file;
mod folder;
mod intake;
mod items;
mod json;
mod jsonl;
mod kind;
mod labels;
mod moment;
pub mod opml;
pub mod raw;
pub mod robots;
mod row;
pub mod sitemap;
mod source;
mod table;
mod trouble;
mod unpack;
pub mod warc;
mod web;
mod xml;

#[cfg(test)]
mod tests;

use std::ops::ControlFlow;

use model::RawDocument;
use serde::Deserialize;

pub use labels::{Label, LabelsError, labels};
pub use source::{Address, At, Source};
pub use trouble::{SourceError, Trouble};
pub use web::{Health, Kept, Known, Network, Nothing, Resolve, Visit, Web};

use intake::Intake;

/// What the callback of [`fetch`] answers: `Break` ends the run at once, without another call.
pub type Flow = ControlFlow<()>;

/// How much of one document is read before it counts as too large.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(default, deny_unknown_fields)]
pub struct Limits {
    /// Bytes of one row of a JSONL, CSV or TSV corpus. A longer row is skipped in bounded memory.
    pub max_row_bytes: usize,
    /// Bytes of one text, page or JSON document: 32 MiB unless set, far more than any article, so that
    /// what is made of it stays in memory. JSONL, CSV and TSV files may have any length.
    pub max_file_bytes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { max_row_bytes: 64 << 20, max_file_bytes: 32 << 20 }
    }
}

/// What came of one source.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Visited {
    /// The source, as a person would name it: a path, or `stdin`.
    pub source: String,
    /// Documents handed on.
    pub documents: u64,
    /// Documents refused; `documents + refused` is all that the source held.
    pub refused: u64,
    /// Bytes of the bodies handed on.
    pub bytes: u64,
    /// Why the source, or a folder inside it, could not be read.
    pub errors: Vec<String>,
    /// What the network said, where it was asked.
    pub web: Option<Box<Visit>>,
}

/// Walks `sources` in order and gives each document, each refused document and each broken source
/// to `each`; answers one [`Visited`] for each source, and one for each feed that a list of feeds names.
/// After a `Break` the last ones are unfinished or missing.
///
/// One bad row stops no file, one bad file no folder, one bad source no other. What lies on a disk comes
/// first, in an order that depends on names and contents only; then what comes over the network, as it
/// comes. A file that was read before (the same file by another path, too) is refused as
/// [`model::Rejection::Repeated`], once. Without `web`, a source that needs the network is broken.
pub fn fetch(
    sources: &[Source],
    limits: &Limits,
    web: Option<&mut Web<'_>>,
    mut each: impl FnMut(Result<RawDocument, Trouble>) -> Flow,
) -> Vec<Visited> {
    let mut intake = Intake::new(limits, &mut each);
    let mut visited = Vec::with_capacity(sources.len());
    for (at, source) in sources.iter().enumerate() {
        if source.is_online() && web.is_some() {
            continue;
        }
        intake.begin(source.to_string());
        let flow = match source {
            Source::Folder { path } => folder::read(path, &mut intake),
            Source::File { path } | Source::Warc { path } => file::read_alone(path, &mut intake),
            Source::Stdin {} => file::read_stdin(&mut intake),
            Source::Feed(_)
            | Source::Sitemap(_)
            | Source::Opml(_)
            | Source::Index(_)
            | Source::Page(_)
            | Source::Url(_) => web::refuse(source, &mut intake),
        };
        visited.push(((at, 0), intake.end()));
        if flow.is_break() {
            return in_order(visited);
        }
    }
    if let Some(web) = web.filter(|_| sources.iter().any(Source::is_online)) {
        visited.extend(web::read(sources, web, &mut intake));
    }
    in_order(visited)
}

fn in_order(mut visited: Vec<((usize, usize), Visited)>) -> Vec<Visited> {
    visited.sort_by_key(|(order, _)| *order);
    visited.into_iter().map(|(_, visited)| visited).collect()
}
