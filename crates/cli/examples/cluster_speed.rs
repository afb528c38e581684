//! Times what `newsfold cluster` does after cleaning: a development tool for `just bench-cluster`.
//!
//! `cluster_speed CORPUS HEADLINES`: both JSONL with id, text and optional title, lang, date.
//!
//! `cluster_speed --increments CORPUS NEW [spread]`: what it costs to fold again, with what is remembered.
//!
//! Prints a JSON object: seconds by the clock and CPU seconds of fingerprints and of clusters for the
//! corpus, milliseconds until every language of the headlines has been met once, microseconds a headline. With
//! `--increments` CPU seconds of folding all but the NEW last articles, of the same once more, of all of them,
//! and whether the result is that from scratch; with `spread` the NEW are not the last but spread over all days.

use std::{
    collections::BTreeSet,
    ffi::OsStr,
    io::{self, Write},
    mem,
    time::{Duration, Instant},
};

use cluster::{Memo, Wanted};
use fetch::{Flow, Limits, Source};
use fingerprint::Fingerprint;
use model::Article;
use rayon::prelude::*;
use serde_json::json;

/// How often each headline is fingerprinted; the least time counts.
const ROUNDS: usize = 200;

fn main() -> io::Result<()> {
    rayon::ThreadPoolBuilder::new().num_threads(2).build_global().map_err(io::Error::other)?;
    let mut arguments = std::env::args_os().skip(1).peekable();
    if arguments.next_if(|first| first == "--increments").is_some() {
        let articles = arguments.next().map(|path| articles(&path)).unwrap_or_default();
        let new = arguments.next().and_then(|new| new.to_str()?.parse().ok()).unwrap_or(1_000);
        let told = increments(articles, new, arguments.next().is_some());
        return writeln!(io::stdout(), "{told}");
    }
    let mut corpus = || arguments.next().map(|path| articles(&path)).unwrap_or_default();
    let (articles, headlines) = (corpus(), corpus());
    let (loading, ..) = timed(|| headlines.iter().map(fingerprint::fingerprint).count());
    let headline = headlines.iter().map(least_time).sum::<Duration>();
    let (clock, cpu, mut reports) = timed(|| fingerprints(articles));
    reports.sort_by(|a, b| a.0.id.cmp(&b.0.id));
    let (cluster_clock, cluster_cpu, clusters) = timed(|| cluster::cluster(&mut reports));
    let told = json!({
        "articles": reports.len(),
        "clusters": clusters.len(),
        "fingerprint_seconds": clock.as_secs_f64(),
        "fingerprint_cpu_seconds": cpu,
        "cluster_seconds": cluster_clock.as_secs_f64(),
        "cluster_cpu_seconds": cluster_cpu,
        "tables_ms": loading.as_secs_f64() * 1e3,
        "headline_us": headline.as_secs_f64() * 1e6 / count(headlines.len()),
    });
    writeln!(io::stdout(), "{told}")
}

type Report = (Article, Fingerprint);

/// Folds all but some articles, the same again, then all.
fn increments(articles: Vec<Article>, new: usize, are_spread: bool) -> serde_json::Value {
    let (_, fingerprint_cpu, mut reports) = timed(|| fingerprints(articles));
    reports.sort_by(|a, b| a.0.id.cmp(&b.0.id));
    let mut in_time: Vec<usize> = (0..reports.len()).collect();
    let day = |at: usize| reports.get(at).map(|(_, one)| (one.published.is_none(), one.published));
    in_time.sort_by_key(|&at| (day(at), at));
    let step = if are_spread { reports.len() / new.max(1) } else { 1 };
    let new: BTreeSet<usize> = in_time.into_iter().rev().step_by(step.max(1)).take(new).collect();
    let before = reports.iter().enumerate().filter(|(at, _)| !new.contains(at));
    let mut before: Vec<Report> = before.map(|(_, report)| report.clone()).collect();
    let mut memo = Memo::default();
    let mut fold = |mut reports: Vec<Report>| {
        let memo = Some(&mut memo);
        timed(|| cluster::fold(&mut reports, Wanted { memo, ..Wanted::default() }))
    };
    let (_, first, from_nothing) = fold(before.clone());
    let (_, idle, again) = fold(mem::take(&mut before));
    let (_, added, with) = fold(reports.clone());
    let compared = memo.compared();
    let (_, scratch, without) = timed(|| cluster::cluster(&mut reports));
    let bytes = memo.to_bytes();
    let (reading, ..) = timed(|| Memo::from_bytes(&bytes));
    json!({
        "articles": reports.len(),
        "new": new.len(),
        "fingerprint_cpu_seconds": fingerprint_cpu,
        "first_cpu_seconds": first,
        "idle_cpu_seconds": idle,
        "added_cpu_seconds": added,
        "scratch_cpu_seconds": scratch,
        "compared": compared,
        "is_equal": from_nothing == again && with.clusters == without,
        "memo_bytes": bytes.len(),
        "memo_reading_ms": reading.as_secs_f64() * 1e3,
    })
}

fn count(of: usize) -> f64 {
    f64::from(u32::try_from(of.max(1)).unwrap_or(u32::MAX))
}

/// The articles of a corpus, cleaned as `newsfold cluster` does.
fn articles(path: &OsStr) -> Vec<Article> {
    let mut raw = Vec::new();
    let sources: Vec<Source> = Source::of_argument(path).into_iter().collect();
    fetch::fetch(&sources, &Limits::default(), None, |found| {
        raw.extend(found.ok());
        Flow::Continue(())
    });
    raw.into_par_iter().filter_map(|raw| clean::as_is(raw).ok()).collect()
}

fn fingerprints(articles: Vec<Article>) -> Vec<(Article, Fingerprint)> {
    let fingerprint = |mut article: Article| {
        let fingerprint = fingerprint::fingerprint(&article);
        article.paragraphs = Vec::new();
        (article, fingerprint)
    };
    articles.into_par_iter().map(fingerprint).collect()
}

fn least_time(headline: &Article) -> Duration {
    let once = |_| timed(|| fingerprint::fingerprint(headline)).0;
    (0..ROUNDS).map(once).min().unwrap_or_default()
}

/// The time by the clock, CPU seconds of the process (0 where the system does not tell), and the result.
fn timed<T>(work: impl FnOnce() -> T) -> (Duration, f64, T) {
    let (began, cpu) = (Instant::now(), cpu_seconds());
    let result = work();
    (began.elapsed(), cpu_seconds() - cpu, result)
}

/// CPU seconds of this process so far, as Linux tells them in hundredths.
fn cpu_seconds() -> f64 {
    let told = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The name of the program, in brackets, may hold spaces.
    let fields = told.rsplit(')').next().unwrap_or_default().split_whitespace();
    fields.skip(11).take(2).filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.0
}
