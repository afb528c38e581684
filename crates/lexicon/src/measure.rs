//! How well a table tells reports of one event in two languages from others: average precision of the
//! cosine over concepts. For developers who change the training; a set of this kind is never trained on.

#![expect(clippy::indexing_slicing, reason = "every index is a place in a list made here")]
#![expect(
    clippy::cast_precision_loss,
    reason = "counts of pairs stay far below 2^52, of documents below 2^23"
)]
#![expect(clippy::print_stdout, reason = "the figures are what this command is for")]

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result};
use lang::{
    pivot::{Concept, Pivot},
    tokens_with,
};
use rustc_hash::FxHashMap;
use serde::Deserialize;

/// Characters behind the title that are read.
const LEAD_CHARS: usize = 800;

/// Concepts with a lower background idf are stop words.
const STOP_IDF: f32 = 2.2;

/// Headlines are compared with those of at most this many days before or after.
const WINDOW_DAYS: f64 = 3.0;

#[derive(Deserialize)]
struct Row {
    lang: String,
    date: Option<String>,
    title: String,
    text: String,
    cluster: String,
}

struct Document {
    row: Row,
    day: Option<f64>,
    counts: Vec<(Concept, f32)>,
    vector: Vec<(u32, f32)>,
}

/// Prints a line of figures for each set (JSONL with lang, date, title, text, cluster).
pub(crate) fn run(table: &Path, sets: &[&str]) -> Result<()> {
    let bytes = fs::read(table).with_context(|| format!("cannot read {}", table.display()))?;
    let pivot = Pivot::read(Box::leak(bytes.into_boxed_slice())).context("no table")?;
    for set in sets {
        let text = fs::read_to_string(set).with_context(|| format!("cannot read {set}"))?;
        let mut documents = Vec::new();
        for line in text.lines() {
            let row: Row = serde_json::from_str(line)?;
            documents.push(document(&pivot, row));
        }
        weigh(&pivot, &mut documents);
        let window = if set.contains("og2021") { WINDOW_DAYS } else { f64::INFINITY };
        score(set, &documents, window);
    }
    Ok(())
}

fn document(pivot: &Pivot, row: Row) -> Document {
    let mut text = row.title.clone();
    text.push('\n');
    text.extend(row.text.chars().take(LEAD_CHARS));
    let lexicons: Vec<_> = ["zh", "ja"]
        .into_iter()
        .filter(|code| row.lang == *code)
        .filter_map(|code| pivot.lexicon(code))
        .collect();
    let tokens =
        tokens_with(&text, Some(&row.lang), &|word| lexicons.iter().any(|l| l.knows(word)));
    let mut counts: BTreeMap<Concept, f32> = BTreeMap::new();
    for token in tokens.iter() {
        pivot.read_token(&token, &row.lang, &mut |concept, share| {
            *counts.entry(concept).or_default() += share;
        });
    }
    let day = row.date.as_deref().and_then(day);
    Document { row, day, counts: counts.into_iter().collect(), vector: vec![] }
}

fn day(date: &str) -> Option<f64> {
    let part = |a: usize, b: usize| date.get(a..b)?.parse::<f64>().ok();
    let (y, m, d) = (part(0, 4)?, part(5, 7)?, part(8, 10)?);
    let hour = part(11, 13).unwrap_or(12.0);
    let (y, m) = if m > 2.0 { (y, m - 3.0) } else { (y - 1.0, m + 9.0) };
    Some((365.25 * y).floor() + (30.6 * m + 0.5).floor() + d + hour / 24.0)
}

fn weigh(pivot: &Pivot, documents: &mut [Document]) {
    let mut frequency: FxHashMap<Concept, f32> = FxHashMap::default();
    for document in documents.iter() {
        for (concept, _) in &document.counts {
            *frequency.entry(*concept).or_default() += 1.0;
        }
    }
    let all = documents.len() as f32;
    for document in documents {
        for &(concept, count) in &document.counts {
            let background = pivot.idf(concept);
            if background < STOP_IDF {
                continue;
            }
            let batch = (all / frequency[&concept]).ln();
            let weight = (1.0 + count).ln() * (batch * background).sqrt();
            document.vector.push((concept.number(), weight));
        }
        let length = document.vector.iter().map(|v| v.1 * v.1).sum::<f32>().sqrt().max(1e-9);
        for value in &mut document.vector {
            value.1 /= length;
        }
    }
}

fn score(set: &str, documents: &[Document], window: f64) {
    let mut postings: FxHashMap<u32, Vec<(usize, f32)>> = FxHashMap::default();
    let mut cross: Vec<(f32, bool, usize, usize)> = Vec::new();
    let mut same: Vec<(f32, bool, usize, usize)> = Vec::new();
    let mut dots = vec![0.0_f32; documents.len()];
    for (b, document) in documents.iter().enumerate() {
        dots.fill(0.0);
        for &(term, weight) in &document.vector {
            let list = postings.entry(term).or_default();
            for &(a, other) in list.iter() {
                dots[a] += weight * other;
            }
            list.push((b, weight));
        }
        for (a, other) in documents.iter().enumerate().take(b) {
            let apart = match (document.day, other.day) {
                (Some(x), Some(y)) => (x - y).abs(),
                _ => 0.0,
            };
            if apart > window {
                continue;
            }
            let gold = document.row.cluster == other.row.cluster;
            if gold || dots[a] > 0.0 {
                let list = if document.row.lang == other.row.lang { &mut same } else { &mut cross };
                list.push((dots[a], gold, a, b));
            }
        }
    }
    let name = set.rsplit('/').next().unwrap_or(set);
    print!(
        "{name:22} X {:5.2} (plain {:5.2})  same {:5.2} |",
        precision(&mut cross, documents, true),
        precision(&mut cross, documents, false),
        precision(&mut same, documents, true)
    );
    let mut codes: Vec<&str> = documents.iter().map(|d| d.row.lang.as_str()).collect();
    codes.sort_unstable();
    codes.dedup();
    for code in codes {
        let mut of: Vec<_> = cross
            .iter()
            .copied()
            .filter(|p| documents[p.2].row.lang == code || documents[p.3].row.lang == code)
            .collect();
        print!(" {code} {:4.1}", precision(&mut of, documents, true));
    }
    println!();
}

/// Average precision; `clusters`: each cluster's pairs weigh 1 together, and other pairs the mean of that.
fn precision(
    pairs: &mut [(f32, bool, usize, usize)],
    documents: &[Document],
    clusters: bool,
) -> f64 {
    let mut sizes: FxHashMap<&str, f64> = FxHashMap::default();
    for pair in pairs.iter().filter(|pair| pair.1) {
        *sizes.entry(documents[pair.2].row.cluster.as_str()).or_default() += 1.0;
    }
    let positives: f64 = pairs.iter().filter(|pair| pair.1).count() as f64;
    let total = if clusters { sizes.len() as f64 } else { positives };
    let negative = total / positives;
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.2, a.3).cmp(&(b.2, b.3))));
    let (mut right, mut wrong, mut area) = (0.0, 0.0, 0.0);
    let mut start = 0;
    while start < pairs.len() {
        let end = start
            + pairs[start..]
                .iter()
                .take_while(|pair| pair.0.to_bits() == pairs[start].0.to_bits())
                .count();
        let mut gained = 0.0;
        for pair in &pairs[start..end] {
            if pair.1 {
                gained += if clusters {
                    1.0 / sizes[documents[pair.2].row.cluster.as_str()]
                } else {
                    1.0
                };
            } else {
                wrong += negative;
            }
        }
        right += gained;
        if gained > 0.0 && pairs[start].0 > 0.0 {
            area += gained * right / (right + wrong);
        }
        start = end;
    }
    100.0 * area / total.max(1e-9)
}
