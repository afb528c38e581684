//! Sources on the network: asked politely, within limits, and remembered. All of the network is below
//! this file; nothing here knows what an article is.

mod address;
mod asking;
mod client;
mod health;
mod hosts;
mod known;
mod links;
mod listing;
mod pace;
mod pages;
mod queue;
mod run;
mod settings;

use std::{fmt, path::Path, time::Duration};

use jiff::Timestamp;

pub use address::Resolve;
pub use health::Health;
pub use known::{Kept, Known, Nothing};
pub use settings::Network;

use crate::{Address, At, Flow, Source, SourceError, Visited, intake::Intake};
use client::Client;
use hosts::Hosts;
use listing::{Form, Given};
use run::Run;

/// What a run that may use the network is given.
pub struct Web<'w> {
    /// How polite and how careful it is.
    pub network: &'w Network,
    /// What it knows, and where it leaves what it learns.
    pub known: &'w mut (dyn Known + Send),
    /// The time of day.
    pub clock: &'w (dyn Fn() -> Timestamp + Sync),
    /// Ask also those whose next attempt is later.
    pub again: bool,
    /// Ask for lists only, say which pages would be asked for, and keep nothing.
    pub dry_run: bool,
}

impl fmt::Debug for Web<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Web")
            .field("network", self.network)
            .field("dry_run", &self.dry_run)
            .finish_non_exhaustive()
    }
}

/// What came of a source on the network, beside its documents.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Visit {
    /// The last HTTP status of its list, or of the page that it is; `None` when it was not asked.
    pub http_status: Option<u16>,
    /// Items whose text had not been seen before.
    pub new: u64,
    /// Items whose text was known already, or that another source of this run names, too.
    pub known: u64,
    /// Items that could not be had.
    pub failed: u64,
    /// New items for which the text of the list stands in, because the page could not be had.
    pub from_list: u64,
    /// Items and sitemaps beyond the limit.
    pub left_out: u64,
    /// How long its server was asked.
    pub took: Duration,
    /// Before then it is not asked again.
    pub next_attempt: Option<Timestamp>,
    /// The pages that would be asked for, in a dry run.
    pub planned: Vec<String>,
}

/// Where something is.
enum Place<'a> {
    Url(&'a str),
    Path(&'a Path),
}

/// Says how a source is asked for over the network; `None` for what lies on a disk.
fn form(source: &Source) -> Option<(Form, Place<'_>)> {
    let (form, at) = match source {
        Source::Feed(at) => (Form::Feed, at),
        Source::Sitemap(at) => (Form::Sitemap, at),
        Source::Opml(at) => (Form::Opml, at),
        Source::Index(Address { url }) => return Some((Form::Index, Place::Url(url))),
        Source::Page(Address { url }) => return Some((Form::Page, Place::Url(url))),
        Source::Url(Address { url }) => return Some((Form::Any, Place::Url(url))),
        Source::Folder { .. } | Source::File { .. } | Source::Warc { .. } | Source::Stdin {} => {
            return None;
        }
    };
    Some((
        form,
        match at {
            At::Url(url) => Place::Url(url),
            At::Path(path) => Place::Path(path),
        },
    ))
}

/// Reads the sources among `sources` that need the network; answers what came of each, by its place.
pub(crate) fn read(
    sources: &[Source],
    web: &mut Web<'_>,
    intake: &mut Intake<'_>,
) -> Vec<((usize, usize), Visited)> {
    let (network, clock) = (web.network, web.clock);
    let client = Client::new(network, intake.limits.max_file_bytes, clock);
    let hosts = Hosts::new(network, client);
    let mut run = Run::new(network, clock, web, intake);
    let flow = begin(sources, &mut run);
    if flow.is_continue() && run.gather(&hosts).is_continue() {
        let _ = run.pages(&hosts);
    }
    let rows = run.rows.into_iter().map(|row| {
        let web = Some(Box::new(row.visit));
        (row.order, Visited { web, ..row.visited })
    });
    rows.collect()
}

/// Makes a row for each source; a list on the disk is read at once.
fn begin(sources: &[Source], run: &mut Run<'_, '_, '_, '_>) -> Flow {
    for (at, source) in sources.iter().enumerate() {
        match form(source) {
            None => {}
            Some((form, Place::Url(url))) => run.add((at, 0), form, url.to_owned()),
            Some((form, Place::Path(path))) => read_list(at, form, path, run)?,
        }
    }
    Flow::Continue(())
}

fn read_list(at: usize, form: Form, path: &Path, run: &mut Run<'_, '_, '_, '_>) -> Flow {
    let most = run.intake.limits.max_file_bytes;
    let read =
        crate::file::bytes(path, most).map_err(|error| error.to_string()).and_then(|bytes| {
            let given = Given { bytes: &bytes, content_type: "", at: None };
            listing::read(form, &given, most)
        });
    let row = run.add_local((at, 0), form, path.display().to_string());
    match read {
        Ok(listing) => {
            run.take(row, listing);
            Flow::Continue(())
        }
        Err(detail) => run.fail(row, detail),
    }
}

/// A source that needs the network where there is none to be used.
pub(crate) fn refuse(source: &Source, intake: &mut Intake<'_>) -> Flow {
    intake.fail(SourceError::Web {
        url: source.to_string(),
        detail: "this command does not use the network".to_owned(),
    })
}
