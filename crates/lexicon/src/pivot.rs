//! Trains the bilingual tables: from sentence pairs and dictionaries to shares of English concepts.
//!
//! It must not know of articles or events, and no labelled set of events may come near it.

use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use anyhow::{Context, Result, ensure};

use crate::{
    background::{self, Rates},
    corpus, merge, pack,
    train::{self, Entry, Languages},
};

/// A concept that never occurs in running text must be a target in this many languages: links to rarer
/// English words fill a fifth of the table and change no figure by more than 0.1.
const RARE_LANGUAGES: usize = 4;

/// Reads the training material under `dirs`, trains all languages and writes the table to `out`.
pub(crate) fn make(dirs: &[&Path], out: &Path) -> Result<()> {
    let material = corpus::read(dirs)?;
    ensure!(!material.is_empty(), "no LANG.par.tsv or LANG.dic.tsv in {dirs:?}");
    let rates = background::rates(&material);
    let mut languages = train_all(&material);
    let heads = merge::merge(&mut languages, &rates);
    drop_rare(&mut languages, &rates);
    let english = english(&languages, &rates, &heads);
    ensure!(english.len() <= 1 << 16, "{} concepts do not fit in two bytes", english.len());
    let numbers: BTreeMap<&str, u32> =
        english.iter().zip(0..).map(|(word, number)| (word.word.as_str(), number)).collect();
    let number = |word: &str| numbers.get(word).copied().unwrap_or(0);
    let bytes = pack::table(&english, &languages, &number);
    let part = out.with_extension("part");
    fs::write(&part, bytes).with_context(|| format!("cannot write {}", part.display()))?;
    fs::rename(&part, out).with_context(|| format!("cannot write {}", out.display()))
}

/// Trains every language, two at a time; the result does not depend on which is done first.
fn train_all(material: &BTreeMap<String, Vec<corpus::Pair>>) -> Languages {
    let work: Vec<_> = material.iter().collect();
    let next = AtomicUsize::new(0);
    let done: Mutex<Languages> = Mutex::default();
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some((code, pairs)) = work.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let entries = train::train(code, pairs);
                    let mut done = done.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                    done.insert((*code).clone(), entries);
                }
            });
        }
    });
    done.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner)
}

/// Drops targets that neither running text nor enough languages have.
fn drop_rare(languages: &mut Languages, rates: &Rates) {
    let mut users: BTreeMap<String, usize> = BTreeMap::new();
    for entries in languages.values() {
        let mut words: Vec<&str> = targets(entries).collect();
        words.sort_unstable();
        words.dedup();
        for word in words {
            *users.entry(word.to_owned()).or_default() += 1;
        }
    }
    let common = |word: &String| {
        rates.contains_key(word) || users.get(word).is_some_and(|&users| users >= RARE_LANGUAGES)
    };
    for entries in languages.values_mut() {
        for entry in entries.iter_mut() {
            entry.targets.retain(|target| common(&target.0));
        }
        entries.retain(|entry| !entry.targets.is_empty());
    }
}

fn targets(entries: &[Entry]) -> impl Iterator<Item = &str> {
    entries.iter().flat_map(|entry| &entry.targets).map(|target| target.0.as_str())
}

/// Every English stem that is a concept or stands for one, in order.
fn english(languages: &Languages, rates: &Rates, heads: &merge::Heads) -> Vec<pack::English> {
    let mut concepts: BTreeMap<&str, &str> = BTreeMap::new();
    for entries in languages.values() {
        concepts.extend(targets(entries).map(|word| (word, word)));
    }
    concepts.extend(rates.keys().map(|word| (word.as_str(), word.as_str())));
    for (word, head) in heads {
        if concepts.contains_key(head.as_str()) {
            concepts.insert(word, head);
        }
    }
    let mut together: BTreeMap<&str, f32> = BTreeMap::new();
    for (word, head) in &concepts {
        *together.entry(head).or_default() += rates.get(*word).copied().unwrap_or(0.0);
    }
    let word = |(&word, &concept): (&&str, &&str)| pack::English {
        word: word.to_owned(),
        concept: concept.to_owned(),
        idf: background::idf(together.get(concept).copied().unwrap_or(0.0)),
    };
    concepts.iter().map(word).collect()
}
