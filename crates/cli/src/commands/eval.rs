//! `newsfold eval`: how well a clustering agrees with labels, for people or as JSON.

use std::{
    collections::BTreeMap,
    io::{Write, stdout},
    path::{Path, PathBuf},
};

use cluster::{Labelled, Score};
use fetch::Label;
use serde::Serialize;

use crate::exit::{Ending, Exit};

pub(crate) const EXAMPLES: &str = "\
Examples:
  newsfold eval gold.jsonl events.csv           B-cubed and pairwise scores
  newsfold eval gold.jsonl events.csv --json";

/// What to score against what.
#[derive(clap::Args, Debug)]
pub(crate) struct Args {
    /// Labels: JSONL with id, lang, cluster
    gold: PathBuf,
    /// The clustering: CSV with the columns id, cluster
    pred: PathBuf,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
    /// What to do with labelled documents that the clustering does not name
    #[arg(long, value_enum, default_value_t)]
    missing: Missing,
}

/// What to do with labelled documents that the clustering does not name.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, clap::ValueEnum)]
enum Missing {
    /// Stop
    #[default]
    Error,
    /// Score each as a cluster of its own
    Singleton,
}

/// Scores and prints.
pub(crate) fn run(args: &Args) -> anyhow::Result<Exit> {
    let gold = labels(&args.gold)?;
    let pred = labels(&args.pred)?;
    let paired = Paired::of(&gold, &pred, args)?;
    let all = paired.score(None);
    let by_lang = paired.by_lang();
    let mut out = stdout().lock();
    if args.json {
        let mut report = BTreeMap::from([("all", &all)]);
        report.extend(by_lang.iter().map(|(&lang, figures)| (lang, figures)));
        writeln!(out, "{}", serde_json::to_string(&report)?)?;
    } else {
        print(&mut out, &all, &by_lang)?;
    }
    Ok(Exit::Ok)
}

fn print(
    out: &mut impl Write,
    all: &Figures,
    by_lang: &BTreeMap<&str, Figures>,
) -> std::io::Result<()> {
    let Figures { docs, gold_clusters, pred_clusters, missing, extra_ignored, .. } = all;
    writeln!(out, "documents {docs}, events {gold_clusters}, clusters {pred_clusters}")?;
    writeln!(
        out,
        "labelled but not clustered {missing}, clustered but not labelled {extra_ignored}"
    )?;
    let rows = [
        ("B-cubed", [all.bcubed_p, all.bcubed_r, all.bcubed_f1]),
        ("pairs", [all.pair_p, all.pair_r, all.pair_f1]),
        ("pairs, two languages", [all.xpair_p, all.xpair_r, all.xpair_f1]),
        ("B-cubed, two languages", [all.xb3_p, all.xb3_r, all.xb3_f1]),
    ];
    for (name, row) in rows {
        let [p, r, f1] = row.map(|share| 100.0 * share);
        writeln!(out, "{name:<24} P {p:6.2}  R {r:6.2}  F1 {f1:6.2}")?;
    }
    let Figures { over_merged, merged_gold_pairs, .. } = all;
    writeln!(
        out,
        "clusters over several events {over_merged}, pairs of events {merged_gold_pairs}"
    )?;
    for (lang, figures) in by_lang {
        let (bcubed, pair) = (100.0 * figures.bcubed_f1, 100.0 * figures.pair_f1);
        let docs = figures.docs;
        writeln!(
            out,
            "{lang:<3} {docs:>7} documents  B-cubed F1 {bcubed:6.2}  pairs F1 {pair:6.2}"
        )?;
    }
    Ok(())
}

fn labels(path: &Path) -> anyhow::Result<Vec<Label>> {
    fetch::labels(path).map_err(|error| Ending::error(Exit::Data, error.to_string()))
}

/// The labelled documents, each with the cluster it was put into, by number.
struct Paired<'a> {
    documents: Vec<Labelled>,
    langs: BTreeMap<&'a str, u32>,
    missing: u64,
    extra: u64,
}

impl<'a> Paired<'a> {
    fn of(gold: &'a [Label], pred: &'a [Label], args: &Args) -> anyhow::Result<Self> {
        let known = by_id(gold, &args.gold)?;
        let clusters = by_id(pred, &args.pred)?;
        let (mut events, mut names, mut langs) =
            (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        let mut documents = Vec::with_capacity(gold.len());
        let mut missing = 0;
        for label in gold {
            let cluster = match clusters.get(label.id.as_str()) {
                Some(found) => Cluster::Named(&found.cluster),
                None if args.missing == Missing::Singleton => Cluster::Alone(&label.id),
                None => return Err(absent(label, &args.pred)),
            };
            missing += u64::from(matches!(cluster, Cluster::Alone(_)));
            documents.push(Labelled {
                gold: number(&mut events, label.cluster.as_str())?,
                cluster: number(&mut names, cluster)?,
                lang: number(&mut langs, label.lang.as_deref().unwrap_or_default())?,
            });
        }
        let extra = clusters.keys().filter(|id| !known.contains_key(*id)).count();
        Ok(Self { documents, langs, missing, extra: u64::try_from(extra)? })
    }

    fn score(&self, lang: Option<u32>) -> Figures {
        let all = self.documents.iter().copied();
        let kept: Vec<Labelled> =
            all.filter(|document| lang.is_none_or(|lang| document.lang == lang)).collect();
        Figures::of(&cluster::score(&kept), self.missing, self.extra)
    }

    fn by_lang(&self) -> BTreeMap<&'a str, Figures> {
        let named = self.langs.iter().filter(|(lang, _)| !lang.is_empty());
        named.map(|(&lang, &number)| (lang, self.score(Some(number)))).collect()
    }
}

/// A cluster of the prediction, or the one that a document forms alone because it is not named there.
#[derive(Eq, Ord, PartialEq, PartialOrd)]
enum Cluster<'a> {
    Named(&'a str),
    Alone(&'a str),
}

/// The number of `name`: a new one the first time.
fn number<T: Ord>(names: &mut BTreeMap<T, u32>, name: T) -> anyhow::Result<u32> {
    let next = u32::try_from(names.len())?;
    Ok(*names.entry(name).or_insert(next))
}

fn by_id<'a>(labels: &'a [Label], path: &Path) -> anyhow::Result<BTreeMap<&'a str, &'a Label>> {
    let mut found = BTreeMap::new();
    for label in labels {
        if found.insert(label.id.as_str(), label).is_some() {
            let message = format!("{}: the id {} stands there twice", path.display(), label.id);
            return Err(Ending::error(Exit::Data, message));
        }
    }
    Ok(found)
}

fn absent(label: &Label, pred: &Path) -> anyhow::Error {
    let message = format!(
        "{}: no row for {}; --missing singleton scores such documents as clusters of their own",
        pred.display(),
        label.id
    );
    Ending::error(Exit::Data, message)
}

/// The figures of one language or of all, under the names that the scorer of the labelled sets uses.
#[derive(Serialize)]
struct Figures {
    docs: u64,
    gold_clusters: u64,
    pred_clusters: u64,
    bcubed_p: f64,
    bcubed_r: f64,
    bcubed_f1: f64,
    pair_p: f64,
    pair_r: f64,
    pair_f1: f64,
    xpair_p: f64,
    xpair_r: f64,
    xpair_f1: f64,
    xb3_p: f64,
    xb3_r: f64,
    xb3_f1: f64,
    gold_pairs: u64,
    pred_pairs: u64,
    tp: u64,
    xgold_pairs: u64,
    xpred_pairs: u64,
    xtp: u64,
    over_merged: u64,
    merged_gold_pairs: u64,
    missing: u64,
    extra_ignored: u64,
}

impl Figures {
    fn of(score: &Score, missing: u64, extra_ignored: u64) -> Self {
        Self {
            docs: score.docs,
            gold_clusters: score.gold_clusters,
            pred_clusters: score.pred_clusters,
            bcubed_p: score.bcubed.precision,
            bcubed_r: score.bcubed.recall,
            bcubed_f1: score.bcubed.f1(),
            pair_p: score.pair.precision,
            pair_r: score.pair.recall,
            pair_f1: score.pair.f1(),
            xpair_p: score.cross_pair.precision,
            xpair_r: score.cross_pair.recall,
            xpair_f1: score.cross_pair.f1(),
            xb3_p: score.cross_bcubed.precision,
            xb3_r: score.cross_bcubed.recall,
            xb3_f1: score.cross_bcubed.f1(),
            gold_pairs: score.pairs.gold,
            pred_pairs: score.pairs.predicted,
            tp: score.pairs.both,
            xgold_pairs: score.cross_pairs.gold,
            xpred_pairs: score.cross_pairs.predicted,
            xtp: score.cross_pairs.both,
            over_merged: score.over_merged,
            merged_gold_pairs: score.merged_gold_pairs,
            missing,
            extra_ignored,
        }
    }
}
