//! Sources in, articles and their fingerprints out: one thread reads, all others clean. The only place
//! where threads begin below the commands.

use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use anyhow::Context;
use clean::Notices;
use fetch::{Flow, Limits, Source, SourceError, Trouble, Visited, Web};
use fingerprint::Fingerprint;
use indicatif::ProgressBar;
use model::{Article, RawDocument, Refused, Rejection};
use rayon::iter::{IntoParallelIterator, ParallelBridge, ParallelIterator};

/// Documents that wait between the reader and the cleaners; a full queue makes the reader wait, so
/// that memory holds articles, not pages.
const WAITING: usize = 256;

/// How a raw document becomes an article: [`clean::clean`] or [`clean::as_is`].
pub(crate) type Clean = fn(RawDocument) -> Result<Article, Rejection>;

/// An article with what was made of it.
pub(crate) type Report = (Article, Fingerprint);

/// All that came of some sources; reports in the order in which they were read, refused ones by origin,
/// whatever the threads did.
#[derive(Debug)]
pub(crate) struct Gathered<T = Report> {
    pub(crate) reports: Vec<T>,
    /// Documents of which nothing was made, because they are known.
    pub(crate) known: usize,
    pub(crate) refused: Vec<Refused>,
    pub(crate) visited: Vec<Visited>,
    pub(crate) broken: Vec<SourceError>,
}

/// Sets how many threads clean and compare; 0 for one a core.
pub(crate) fn use_threads(threads: usize) -> anyhow::Result<()> {
    rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build_global()
        .context("cannot start the threads")
}

/// Reads, cleans and fingerprints every document of `sources`, none of which may need the network.
pub(crate) fn gather(
    sources: &[Source],
    limits: &Limits,
    clean: Clean,
    progress: &ProgressBar,
) -> Gathered {
    gather_and(sources, limits, clean, &|_| {}, progress)
}

/// As [`gather`], with something that is done to every report as soon as it is made.
pub(crate) fn gather_and(
    sources: &[Source],
    limits: &Limits,
    clean: Clean,
    finish: &(dyn Fn(&mut Report) + Sync),
    progress: &ProgressBar,
) -> Gathered {
    let make = |raw: RawDocument, ()| -> Result<Option<Report>, Rejection> {
        let mut report = report(raw, clean)?;
        finish(&mut report);
        Ok(Some(report))
    };
    gather_as(
        Reading { sources, limits, web: None, tag: |_: &RawDocument| Some(()) },
        &make,
        progress,
    )
}

/// What is read, and how.
pub(crate) struct Reading<'a, 'w, F> {
    pub(crate) sources: &'a [Source],
    pub(crate) limits: &'a Limits,
    /// The network, if any source needs it.
    pub(crate) web: Option<&'a mut Web<'w>>,
    /// Says something of each document in the order of reading; `None` to read no more.
    pub(crate) tag: F,
}

/// Reads every document, and makes of each what `make` makes of it and its tag, on all threads; nothing of one
/// that is known.
pub(crate) fn gather_as<T: Send, G: Send>(
    reading: Reading<'_, '_, impl FnMut(&RawDocument) -> Option<G> + Send>,
    make: &(dyn Fn(RawDocument, G) -> Result<Option<T>, Rejection> + Sync),
    progress: &ProgressBar,
) -> Gathered<T> {
    let (sender, receiver) = sync_channel(WAITING);
    thread::scope(|scope| {
        let reading = scope.spawn(move || read(reading, &sender));
        let outcomes = clean_all(receiver, make, progress);
        let visited = reading.join().unwrap_or_default();
        sort_out(outcomes, visited)
    })
}

/// Sets aside what the sources of articles put into article after article; says of each whether it lost something.
pub(crate) fn set_aside(articles: Vec<&mut Article>) -> Vec<bool> {
    let known = articles.iter().filter_map(|article| Some((cluster::domain(article)?, &**article)));
    let notices = Notices::of(known);
    let take = |article: &mut Article| {
        cluster::domain(article).is_some_and(|source| notices.take_from(&source, article))
    };
    articles.into_par_iter().map(take).collect()
}

/// What became of one document, or of one source.
enum Outcome<T> {
    Made(Box<T>),
    Known,
    Refused(Refused),
    Broken(SourceError),
}

type Found<G> = Result<(RawDocument, G), Trouble>;

fn read<G>(
    reading: Reading<'_, '_, impl FnMut(&RawDocument) -> Option<G>>,
    sender: &SyncSender<Found<G>>,
) -> Vec<Visited> {
    let Reading { sources, limits, web, mut tag } = reading;
    fetch::fetch(sources, limits, web, |found| {
        let found = match found {
            Ok(raw) => match tag(&raw) {
                Some(tag) => Ok((raw, tag)),
                None => return Flow::Break(()),
            },
            Err(trouble) => Err(trouble),
        };
        match sender.send(found) {
            Ok(()) => Flow::Continue(()),
            Err(_) => Flow::Break(()),
        }
    })
}

fn clean_all<T: Send, G: Send>(
    receiver: Receiver<Found<G>>,
    make: &(dyn Fn(RawDocument, G) -> Result<Option<T>, Rejection> + Sync),
    progress: &ProgressBar,
) -> Vec<Outcome<T>> {
    let become_outcome = |found: Found<G>| {
        progress.inc(match &found {
            Ok((raw, _)) if progress.length().is_some() => raw.body.len() as u64,
            _ => 1,
        });
        match found {
            Ok((raw, tag)) => {
                let origin = raw.origin.clone();
                match make(raw, tag) {
                    Ok(Some(it)) => Outcome::Made(Box::new(it)),
                    Ok(None) => Outcome::Known,
                    Err(rejection) => {
                        let detail = rejection.to_string();
                        Outcome::Refused(Refused { origin, rejection, detail })
                    }
                }
            }
            Err(Trouble::Refused { refused, .. }) => Outcome::Refused(refused),
            Err(Trouble::Source(error)) => Outcome::Broken(error),
        }
    };
    let numbered = receiver.into_iter().enumerate().par_bridge();
    let mut outcomes: Vec<(usize, Outcome<T>)> =
        numbered.map(|(at, found)| (at, become_outcome(found))).collect();
    outcomes.sort_by_key(|(at, _)| *at);
    outcomes.into_iter().map(|(_, outcome)| outcome).collect()
}

/// Cleans and fingerprints a document.
pub(crate) fn report(raw: RawDocument, clean: Clean) -> Result<Report, Rejection> {
    let article = clean(raw)?;
    let fingerprint = fingerprint::fingerprint(&article);
    Ok((article, fingerprint))
}

fn sort_out<T>(outcomes: Vec<Outcome<T>>, visited: Vec<Visited>) -> Gathered<T> {
    let reports = Vec::with_capacity(outcomes.len());
    let mut gathered =
        Gathered { reports, known: 0, refused: Vec::new(), visited, broken: Vec::new() };
    for outcome in outcomes {
        match outcome {
            Outcome::Made(made) => gathered.reports.push(*made),
            Outcome::Known => gathered.known += 1,
            Outcome::Refused(refused) => gathered.refused.push(refused),
            Outcome::Broken(error) => gathered.broken.push(error),
        }
    }
    gathered.refused.sort();
    gathered.broken.sort_by_key(SourceError::origin);
    gathered
}
