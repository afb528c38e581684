//! Reads what is new: documents that are known are passed over before anything is made of them, the others are
//! kept as soon as they are articles. A run that is killed has lost nothing that it had read.

use std::{
    sync::mpsc::{Receiver, RecvTimeoutError, sync_channel},
    thread,
    time::Duration,
};

use fetch::Web;
use indicatif::ProgressBar;
use jiff::Timestamp;
use model::{RawDocument, Rejection};
use store::{Arrival, Hash, Store, StoreError, packed};

use crate::{
    config::Plan,
    identity::{self, Tagger},
    pipeline::{self, Gathered, Reading, Report},
    signals::Interrupts,
    state::ending,
};

/// Articles that wait to be kept.
const WAITING: usize = 256;
/// So many articles are kept together,
const TOGETHER: usize = 200;
/// and no article waits for others longer than this.
const PAUSE: Duration = Duration::from_millis(200);

/// An article that was read by this run.
#[derive(Debug)]
pub(crate) struct Arrived {
    pub(crate) identity: Hash,
    pub(crate) rank: String,
    pub(crate) report: Report,
}

/// Reads all sources of `plan`; what is new is in `store` when this ends.
///
/// Ends with [`crate::exit::Exit::Io`] if it could not be kept.
pub(crate) fn gather(
    plan: &Plan,
    web: Option<&mut Web<'_>>,
    store: Store,
    interrupts: &Interrupts,
    now: Timestamp,
    bar: &ProgressBar,
) -> anyhow::Result<(Gathered<Arrived>, Store)> {
    let known = store.raws().map_err(|error| ending(&error))?;
    let (sender, receiver) = sync_channel(WAITING);
    let writer = thread::spawn(move || keep(store, &receiver, now));
    let mut tagger = Tagger::default();
    let tag = |raw: &RawDocument| {
        let goes_on = interrupts.ended_by().is_none();
        goes_on.then(|| tagger.tag(raw))
    };
    let reading = Reading { sources: &plan.sources, limits: &plan.config.limits, web, tag };
    let make = |raw: RawDocument, tag: Hash| -> Result<Option<Arrived>, Rejection> {
        if known.contains(&tag) {
            return Ok(None);
        }
        let report = pipeline::report(raw, clean::clean)?;
        let article = &report.0;
        // Strings, numbers and lists: there is no way for this to fail.
        let body = packed(&serde_json::to_vec(article).unwrap_or_default());
        let identity = identity::identity(article, &tag);
        let rank = identity::rank(article, &body);
        let page = identity::page(article);
        let arrival = Arrival { raw: tag, identity, rank: rank.clone(), page, body };
        // Nobody receives if keeping has failed, which is said at the end.
        drop(sender.send(arrival));
        Ok(Some(Arrived { identity, rank, report }))
    };
    let gathered = pipeline::gather_as(reading, &make, bar);
    drop(sender);
    match writer.join() {
        Ok(Ok(store)) => Ok((gathered, store)),
        Ok(Err(error)) => Err(ending(&error)),
        Err(_) => Err(anyhow::anyhow!("the thread that keeps articles has ended")),
    }
}

fn keep(
    mut store: Store,
    receiver: &Receiver<Arrival>,
    now: Timestamp,
) -> Result<Store, StoreError> {
    let mut together = Vec::with_capacity(TOGETHER);
    loop {
        let is_last = match receiver.recv_timeout(PAUSE) {
            Ok(arrival) => {
                together.push(arrival);
                if together.len() < TOGETHER {
                    continue;
                }
                false
            }
            Err(RecvTimeoutError::Timeout) => false,
            Err(RecvTimeoutError::Disconnected) => true,
        };
        if !together.is_empty() {
            store.keep_articles(&together, now)?;
            together.clear();
        }
        if is_last {
            return Ok(store);
        }
    }
}
