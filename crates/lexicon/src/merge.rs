//! Makes one concept of English words that all languages translate alike (soccer and football, kill
//! and slay): who writes the one and who writes the other then meet.
//!
//! It must not know how words are spelled: only how they are translated.

use std::collections::BTreeMap;

use crate::{
    background::Rates,
    train::{Entry, Languages},
};

/// For each word that is no concept of its own, the word that stands for it.
pub(crate) type Heads = BTreeMap<String, String>;

/// Two words become one concept when the way from one to the other through the languages, there and
/// back, has this chance (geometric mean). Tuned on development sets in steps of factor two: at .03
/// unlike things fall together (articles -0.7), at .12 fewer of the like ones do.
const MIN_CHANCE: f32 = 0.06;

/// Languages that a word is short of counting in full: two languages alone prove little.
const DOUBT: f32 = 2.0;

/// Words that one concept has at most; larger groups are chains.
const MAX_WORDS: usize = 4;

/// Rewrites the targets of `languages` to the heads of their groups and gives the heads.
pub(crate) fn merge(languages: &mut Languages, rates: &Rates) -> Heads {
    let heads = heads(&pairs(languages), rates);
    for entry in languages.values_mut().flatten() {
        rewrite(entry, &heads);
    }
    heads
}

fn rewrite(entry: &mut Entry, heads: &Heads) {
    let mut merged: Vec<(String, f32)> = Vec::new();
    for (word, share) in entry.targets.drain(..) {
        let word = heads.get(&word).cloned().unwrap_or(word);
        match merged.iter_mut().find(|target| target.0 == word) {
            Some(target) => target.1 += share,
            None => merged.push((word, share)),
        }
    }
    merged.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    entry.targets = merged;
}

/// Pairs of English words with the chance of the way between them, best first.
fn pairs(languages: &Languages) -> Vec<(f32, &str, &str)> {
    let mut ways: BTreeMap<(&str, &str), f32> = BTreeMap::new();
    let mut counts: BTreeMap<&str, f32> = BTreeMap::new();
    for entries in languages.values() {
        let mut totals: BTreeMap<&str, f32> = BTreeMap::new();
        for (word, share) in entries.iter().flat_map(|entry| &entry.targets) {
            *totals.entry(word).or_default() += share;
        }
        for word in totals.keys() {
            *counts.entry(word).or_default() += 1.0;
        }
        for entry in entries {
            for (from, there) in &entry.targets {
                let total = totals.get(from.as_str()).copied().unwrap_or(1.0);
                for (to, back) in entry.targets.iter().filter(|target| target.0 != *from) {
                    *ways.entry((from, to)).or_default() += there / total * back;
                }
            }
        }
    }
    let count = |word: &str| counts.get(word).copied().unwrap_or(0.0) + DOUBT;
    let mut pairs = Vec::new();
    for (&(a, b), &there) in ways.iter().filter(|((a, b), _)| a < b) {
        let back = ways.get(&(b, a)).copied().unwrap_or(0.0);
        let chance = (there / count(a) * back / count(b)).sqrt();
        if chance >= MIN_CHANCE {
            pairs.push((chance, a, b));
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    pairs
}

/// Joins the pairs, best first, as long as the groups stay small; the commonest word of a group heads it.
fn heads(pairs: &[(f32, &str, &str)], rates: &Rates) -> Heads {
    let rate = |word: &str| rates.get(word).copied().unwrap_or(0.0);
    let mut heads: BTreeMap<&str, &str> = BTreeMap::new();
    let mut groups: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for &(_, a, b) in pairs {
        let a = heads.get(a).copied().unwrap_or(a);
        let b = heads.get(b).copied().unwrap_or(b);
        let size = |head: &str| groups.get(head).map_or(1, Vec::len);
        if a == b || size(a) + size(b) > MAX_WORDS {
            continue;
        }
        let (kept, gone) = if rate(a) >= rate(b) { (a, b) } else { (b, a) };
        let moved = groups.remove(gone).unwrap_or_else(|| vec![gone]);
        heads.extend(moved.iter().map(|&word| (word, kept)));
        groups.entry(kept).or_insert_with(|| vec![kept]).extend(moved);
    }
    heads.into_iter().map(|(word, head)| (word.to_owned(), head.to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(entries: &[(&str, &[(&str, f32)])]) -> Vec<Entry> {
        let target = |(word, share): &(&str, f32)| ((*word).to_owned(), *share);
        let entry = |(key, targets): &(&str, &[(&str, f32)])| Entry {
            key: (*key).to_owned(),
            targets: targets.iter().map(target).collect(),
        };
        entries.iter().map(entry).collect()
    }

    #[test]
    fn words_translated_alike_become_the_commoner_one() {
        let ball = ["a", "b", "c", "d"].map(|code| {
            let both: &[(&str, f32)] = &[("soccer", 0.5), ("footba", 0.5)];
            (code.to_owned(), language(&[("x", both), ("y", &[("rain", 1.0)])]))
        });
        let mut languages = Languages::from(ball);
        let rates = Rates::from([("footba".to_owned(), 0.01), ("soccer".to_owned(), 0.001)]);
        let heads = merge(&mut languages, &rates);
        assert_eq!(heads, Heads::from([("soccer".to_owned(), "footba".to_owned())]));
        let first = languages.values().flatten().next().unwrap();
        assert_eq!(first.targets, [("footba".to_owned(), 1.0)]);
    }
}
