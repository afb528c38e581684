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
use rayon::iter::{IntoParallelRefMutIterator, ParallelBridge, ParallelIterator};

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
pub(crate) struct Gathered {
    pub(crate) reports: Vec<Report>,
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
    gather_with(sources, limits, None, clean, progress)
}

/// As [`gather`], with something that is done to every report as soon as it is made.
pub(crate) fn gather_and(
    sources: &[Source],
    limits: &Limits,
    clean: Clean,
    finish: &(dyn Fn(&mut Report) + Sync),
    progress: &ProgressBar,
) -> Gathered {
    let make = |raw: RawDocument| -> Result<Report, Rejection> {
        let mut report = report(raw, clean)?;
        finish(&mut report);
        Ok(report)
    };
    gather_reports(sources, limits, None, &make, progress)
}

/// Reads, cleans and fingerprints every document of `sources`, some of which may need the network.
pub(crate) fn gather_with(
    sources: &[Source],
    limits: &Limits,
    web: Option<&mut Web<'_>>,
    clean: Clean,
    progress: &ProgressBar,
) -> Gathered {
    gather_reports(sources, limits, web, &|raw| report(raw, clean), progress)
}

/// How a raw document becomes a report.
type Make<'a> = &'a (dyn Fn(RawDocument) -> Result<Report, Rejection> + Sync);

fn gather_reports(
    sources: &[Source],
    limits: &Limits,
    web: Option<&mut Web<'_>>,
    make: Make<'_>,
    progress: &ProgressBar,
) -> Gathered {
    let (sender, receiver) = sync_channel(WAITING);
    thread::scope(|scope| {
        let reading = scope.spawn(move || read(sources, limits, web, &sender));
        let outcomes = clean_all(receiver, make, progress);
        let visited = reading.join().unwrap_or_default();
        sort_out(outcomes, visited)
    })
}

/// Sets aside what the sources of `reports` put into article after article; a report that loses something gets
/// its fingerprint anew.
pub(crate) fn set_aside(reports: &mut [Report]) {
    let known =
        reports.iter().filter_map(|(article, _)| Some((cluster::domain(article)?, article)));
    let notices = Notices::of(known);
    reports.par_iter_mut().for_each(|(article, fingerprint)| {
        let Some(source) = cluster::domain(article) else { return };
        if notices.take_from(&source, article) {
            *fingerprint = fingerprint::fingerprint(article);
        }
    });
}

/// What became of one document, or of one source.
enum Outcome {
    Report(Box<Report>),
    Refused(Refused),
    Broken(SourceError),
}

fn read(
    sources: &[Source],
    limits: &Limits,
    web: Option<&mut Web<'_>>,
    sender: &SyncSender<Result<RawDocument, Trouble>>,
) -> Vec<Visited> {
    fetch::fetch(sources, limits, web, |found| match sender.send(found) {
        Ok(()) => Flow::Continue(()),
        Err(_) => Flow::Break(()),
    })
}

fn clean_all(
    receiver: Receiver<Result<RawDocument, Trouble>>,
    make: Make<'_>,
    progress: &ProgressBar,
) -> Vec<Outcome> {
    let become_outcome = |found: Result<RawDocument, Trouble>| {
        progress.inc(match &found {
            Ok(raw) if progress.length().is_some() => raw.body.len() as u64,
            _ => 1,
        });
        match found {
            Ok(raw) => one(raw, make),
            Err(Trouble::Refused { refused, .. }) => Outcome::Refused(refused),
            Err(Trouble::Source(error)) => Outcome::Broken(error),
        }
    };
    let numbered = receiver.into_iter().enumerate().par_bridge();
    let mut outcomes: Vec<(usize, Outcome)> =
        numbered.map(|(at, found)| (at, become_outcome(found))).collect();
    outcomes.sort_by_key(|(at, _)| *at);
    outcomes.into_iter().map(|(_, outcome)| outcome).collect()
}

fn one(raw: RawDocument, make: Make<'_>) -> Outcome {
    let origin = raw.origin.clone();
    match make(raw) {
        Ok(report) => Outcome::Report(Box::new(report)),
        Err(rejection) => {
            Outcome::Refused(Refused { origin, rejection, detail: rejection.to_string() })
        }
    }
}

fn report(raw: RawDocument, clean: Clean) -> Result<Report, Rejection> {
    let article = clean(raw)?;
    let fingerprint = fingerprint::fingerprint(&article);
    Ok((article, fingerprint))
}

fn sort_out(outcomes: Vec<Outcome>, visited: Vec<Visited>) -> Gathered {
    let reports = Vec::with_capacity(outcomes.len());
    let mut gathered = Gathered { reports, refused: Vec::new(), visited, broken: Vec::new() };
    for outcome in outcomes {
        match outcome {
            Outcome::Report(report) => gathered.reports.push(*report),
            Outcome::Refused(refused) => gathered.refused.push(refused),
            Outcome::Broken(error) => gathered.broken.push(error),
        }
    }
    gathered.refused.sort();
    gathered.broken.sort_by_key(SourceError::origin);
    gathered
}
