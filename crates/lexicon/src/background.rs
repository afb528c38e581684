//! How often an English stem occurs in running text: the background that a batch's own counts are held
//! against, so that a threshold means the same in a batch of 30 and of 300,000.

use std::collections::{BTreeMap, BTreeSet};

use lang::{Class, stem, tokens_with};

use crate::corpus::Pair;

/// The share of sentences that have a stem, the mean over the sources of running text.
pub(crate) type Rates = BTreeMap<String, f32>;

/// Added to every rate: a word never seen has a background idf of ln(1 / this) = 11.5.
const SMOOTHING: f32 = 1e-5;

/// Counts each English sentence of a source once, however many languages translate it.
#[expect(clippy::cast_precision_loss, reason = "a rate needs no more than seven digits")]
pub(crate) fn rates(material: &BTreeMap<String, Vec<Pair>>) -> Rates {
    let mut sources: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for pair in material.values().flatten().filter(|pair| pair.sentence) {
        sources.entry(&pair.source).or_default().insert(&pair.english);
    }
    let mut rates = Rates::new();
    for sentences in sources.values() {
        let mut counts: BTreeMap<String, u32> = BTreeMap::new();
        for sentence in sentences {
            let stems: BTreeSet<String> = english_stems(sentence).into_iter().collect();
            for stem in stems {
                *counts.entry(stem).or_default() += 1;
            }
        }
        let all = sentences.len() as f32 * sources.len() as f32;
        for (stem, count) in counts {
            *rates.entry(stem).or_default() += count as f32 / all;
        }
    }
    rates
}

/// ln(sentences / sentences with it), smoothed.
pub(crate) fn idf(rate: f32) -> f32 {
    -(rate + SMOOTHING).min(1.0).ln()
}

/// The stems of the words of an English text.
pub(crate) fn english_stems(text: &str) -> Vec<String> {
    let tokens = tokens_with(text, Some("en"), &|_| false);
    let words = tokens.iter().filter(|token| token.class == Class::Word);
    words.map(|token| stem(token.text, "en").to_string()).collect()
}
