//! `newsfold cluster`: the event of each article of a corpus that somebody has cleaned already.

use std::{
    ffi::OsString,
    io::{self, Write, stdout},
    path::PathBuf,
};

use anyhow::Context as _;
use cluster::{Cluster, ComparedPair};
use fingerprint::Verdict;
use indicatif::ProgressBar;
use publish::{Cell, Dialect, Rows};

use crate::{
    args::Embeddings,
    config,
    exit::Exit,
    meaning::Meaning,
    out,
    pipeline::{self, Report},
    rows::unavailable,
    table_rows,
};

const HEADER: &[&str] = &["id", "cluster", "role", "duplicate_of", "score_pct", "reason"];

pub(crate) const EXAMPLES: &str = "\
Examples:
  newsfold cluster articles.jsonl -o events.csv
  newsfold cluster articles.jsonl --pairs pairs.csv";

/// What to cluster.
#[derive(clap::Args, Debug)]
pub(crate) struct Args {
    /// Articles with id, text and optional title, url, lang, date (JSONL, CSV, TSV); `-` for stdin
    #[arg(value_name = "CORPUS", required = true)]
    corpus: Vec<OsString>,
    /// Write the table there, not on stdout
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Write every compared pair there, with its evidence
    #[arg(long, value_name = "FILE")]
    pairs: Option<PathBuf>,
    #[command(flatten)]
    embeddings: Embeddings,
    /// Judge by the likelihoods of this file, for trials
    #[arg(long, value_name = "FILE", hide = true)]
    sureness: Option<PathBuf>,
}

/// Clusters and writes a row for each article, in the order of the corpus.
pub(crate) fn run(args: &Args) -> anyhow::Result<Exit> {
    if let Some(path) = &args.sureness {
        let text = std::fs::read_to_string(path)
            .with_context(|| format!("cannot read {}", path.display()))?;
        fingerprint::teach(&text);
    }
    let meaning = Meaning::load(args.embeddings.folder.as_deref())?;
    let mut reports = read(&args.corpus, &meaning)?;
    let order = sort_by_id(&mut reports);
    let clusters = match &args.pairs {
        Some(path) => {
            let (clusters, pairs) = cluster::cluster_and_pairs(&mut reports);
            publish::replace(path, |file| write_pairs(file, &pairs, &reports))?;
            clusters
        }
        None => cluster::cluster(&mut reports),
    };
    let rows = rows(&clusters, &reports, &order);
    match &args.output {
        Some(path) => publish::replace(path, |file| write(file, &rows))?,
        None => write(&mut stdout().lock(), &rows)?,
    }
    Ok(Exit::Ok)
}

/// The reports of the corpora without their texts: all that is needed of a text stands in its fingerprint.
fn read(corpora: &[OsString], meaning: &Meaning) -> anyhow::Result<Vec<Report>> {
    let (sources, missing) = config::of_arguments(corpora);
    if let Some(error) = missing.first() {
        return Err(unavailable(error));
    }
    let limits = fetch::Limits::default();
    let finish = |report: &mut Report| {
        meaning.read_one(report);
        report.0.paragraphs = Vec::new();
    };
    let bar = ProgressBar::hidden();
    let gathered = pipeline::gather_and(&sources, &limits, clean::as_is, &finish, &bar);
    gathered.refused.iter().for_each(out::refused);
    match gathered.broken.first() {
        Some(error) => Err(unavailable(error)),
        None => Ok(gathered.reports),
    }
}

/// Sorts the reports by id where they are, as a large batch has no room for a second list; tells the place
/// that each had.
fn sort_by_id(reports: &mut [Report]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..reports.len()).collect();
    let unsorted: &[Report] = reports;
    order.sort_by_key(|&at| unsorted.get(at).map(|(article, _)| (&article.id, &article.origin)));
    // Where what belongs to each place is now: what was swapped away is found by following the swaps.
    let mut moved: Vec<usize> = order.clone();
    for at in 0..moved.len() {
        let mut from = moved.get(at).copied().unwrap_or(at);
        while from < at {
            from = moved.get(from).copied().unwrap_or(at);
        }
        reports.swap(at, from);
        if let Some(slot) = moved.get_mut(at) {
            *slot = from;
        }
    }
    order
}

/// One row of the table.
struct Row {
    id: String,
    cluster: String,
    role: &'static str,
    copy_of: String,
    score_pct: Option<u8>,
    reason: String,
}

/// The rows in the order of the corpus; `order` is the place there of each report.
fn rows(clusters: &[Cluster], reports: &[Report], order: &[usize]) -> Vec<Row> {
    let id_of = |at: usize| reports.get(at).map(|(article, _)| article.id.to_string());
    let mut rows: Vec<(usize, Row)> = Vec::with_capacity(reports.len());
    for cluster in clusters {
        let name = id_of(cluster.representative).unwrap_or_default();
        for member in &cluster.members {
            let Some(report) = reports.get(member.report) else { continue };
            let row = Row {
                id: report.0.id.to_string(),
                cluster: name.clone(),
                role: table_rows::role(member.role),
                copy_of: member.copy_of.and_then(id_of).unwrap_or_default(),
                score_pct: member.link.map(|link| link.tie.score_pct()),
                reason: table_rows::reason(member, report, reports),
            };
            rows.push((order.get(member.report).copied().unwrap_or_default(), row));
        }
    }
    rows.sort_by_key(|(place, _)| *place);
    rows.into_iter().map(|(_, row)| row).collect()
}

fn write(out: &mut impl Write, rows: &[Row]) -> io::Result<()> {
    let mut table = Rows::begin(out, HEADER, &Dialect::pipe())?;
    for row in rows {
        table.row(&[
            Cell::Id(&row.id),
            Cell::Id(&row.cluster),
            Cell::Text(row.role),
            Cell::Id(&row.copy_of),
            Cell::Whole(row.score_pct.map(u64::from)),
            Cell::Text(&row.reason),
        ])?;
    }
    table.finish()?.0.flush()
}

/// A row for each pair: the two ids, the relation, the score, the features in thousandths, the reasons.
fn write_pairs(out: &mut impl Write, pairs: &[ComparedPair], reports: &[Report]) -> io::Result<()> {
    let names: Vec<String> = fingerprint::feature_names().collect();
    let header: Vec<&str> = ["article_a", "article_b", "relation", "score_pct"]
        .into_iter()
        .chain(names.iter().map(String::as_str))
        .chain(["evidence"])
        .collect();
    let mut table = Rows::begin(out, &header, &Dialect::pipe())?;
    for pair in pairs {
        let Some((a, b)) = reports.get(pair.first).zip(reports.get(pair.second)) else { continue };
        let why = pair.verdict.why();
        let features = fingerprint::features(&why.evidence).map(thousandths);
        let reasons = fingerprint::reasons(&pair.verdict, &a.1, &b.1).join("; ");
        let relation = match pair.verdict {
            Verdict::Same(_) => "same_event",
            Verdict::Apart(_) => "blocked",
            Verdict::Unclear(_) => "unclear",
        };
        let mut cells = vec![
            Cell::Id(a.0.id.as_str()),
            Cell::Id(b.0.id.as_str()),
            Cell::Text(relation),
            Cell::Whole(Some(u64::from(why.sure_pct()))),
        ];
        cells.extend(features.map(|feature| Cell::Whole(Some(feature))));
        cells.push(Cell::Text(&reasons));
        table.row(&cells)?;
    }
    table.finish()?.0.flush()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "features are 0 to 10")]
fn thousandths(feature: f32) -> u64 {
    (f64::from(feature) * 1000.0).round().max(0.0) as u64
}
