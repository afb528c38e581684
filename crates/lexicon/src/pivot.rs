//! Trains the bilingual tables: from sentence pairs and dictionaries to shares of English concepts.

use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use anyhow::{Context, Result};
use lang::{Class, MAX_HAN, stem, tokens_with};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::{
    align::{self, Bitext, Link},
    corpus::{self, Pair},
    pack,
};

#[derive(Clone, Debug)]
pub(crate) struct Settings {
    pub(crate) align: align::Options,
    pub(crate) dict_weight: f32,
    pub(crate) dict_diagonal: bool,
    pub(crate) min_score: f32,
    pub(crate) min_share: f32,
    pub(crate) targets: usize,
    pub(crate) stop: f32,
    pub(crate) power: f32,
    pub(crate) wordnet: f32,
    pub(crate) running: f32,
    pub(crate) tatoeba: f32,
    pub(crate) to: f32,
    pub(crate) sharew: f32,
    pub(crate) langs: usize,
    pub(crate) merge: f32,
    pub(crate) near: f32,
    pub(crate) size: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            align: align::Options { rounds: 6, diagonal: 4.0, prior: 0.01, null: 0.1 },
            dict_weight: 1.0,
            dict_diagonal: false,
            min_score: 0.01,
            min_share: 0.12,
            targets: 3,
            stop: 0.0,
            power: 1.0,
            wordnet: 1.0,
            running: 1.0,
            tatoeba: 1.0,
            to: 0.02,
            sharew: 0.3,
            langs: 4,
            merge: 0.0,
            near: 0.0,
            size: 4,
        }
    }
}

impl Settings {
    pub(crate) fn set(&mut self, key: &str, value: f32) {
        match key {
            "rounds" => self.align.rounds = value as usize,
            "diagonal" => self.align.diagonal = value,
            "prior" => self.align.prior = value,
            "null" => self.align.null = value,
            "dict" => self.dict_weight = value,
            "score" => self.min_score = value,
            "share" => self.min_share = value,
            "targets" => self.targets = value as usize,
            "stop" => self.stop = value,
            "wordnet" => self.wordnet = value,
            "running" => self.running = value,
            "tatoeba" => self.tatoeba = value,
            "to" => self.to = value,
            "langs" => self.langs = value as usize,
            "merge" => self.merge = value,
            "near" => self.near = value,
            "size" => self.size = value as usize,
            "sharew" => self.sharew = value,
            "power" => self.power = value,
            _ => eprintln!("unknown setting {key}"),
        }
    }
}

/// Words as numbers, in the order in which they were met.
#[derive(Default)]
struct Vocabulary {
    words: Vec<String>,
    numbers: FxHashMap<String, u32>,
}

impl Vocabulary {
    fn number(&mut self, word: &str) -> u32 {
        if let Some(&number) = self.numbers.get(word) {
            return number;
        }
        let number = self.words.len() as u32;
        self.words.push(word.to_owned());
        self.numbers.insert(word.to_owned(), number);
        number
    }
}

type Targets = Vec<(String, f32)>;

pub(crate) fn make(dirs: &[&Path], out: &Path, settings: &Settings) -> Result<()> {
    let languages = corpus::read(dirs)?;
    let idf = background(&languages);
    let mut trained = train_all(&languages, settings, &idf);
    if settings.merge > 0.0 {
        let into = merged(&trained, settings, &idf);
        for (_, entries) in &mut trained {
            for (_, targets) in entries.iter_mut() {
                let mut sums: Vec<(String, f32)> = Vec::new();
                for (word, share) in targets.drain(..) {
                    let word = into.get(&word).cloned().unwrap_or(word);
                    match sums.iter_mut().find(|s| s.0 == word) {
                        Some(sum) => sum.1 += share,
                        None => sums.push((word, share)),
                    }
                }
                sums.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
                *targets = sums;
            }
        }
        let text: String = into.iter().map(|(a, b)| format!("{a}\t{b}\n")).collect();
        fs::write(out.with_extension("merge"), text)?;
    }
    let mut users: BTreeMap<String, usize> = BTreeMap::new();
    for (_, entries) in &trained {
        let all: std::collections::BTreeSet<&String> = entries.iter().flat_map(|e| e.1.iter().map(|t| &t.0)).collect();
        for word in all { *users.entry(word.clone()).or_default() += 1; }
    }
    for (_, entries) in &mut trained {
        for (_, targets) in entries.iter_mut() {
            targets.retain(|t| idf.contains_key(&t.0) || users[&t.0] >= settings.langs);
        }
        entries.retain(|e| !e.1.is_empty());
    }
    let mut used: BTreeMap<&str, u32> = BTreeMap::new();
    for (_, entries) in &trained {
        for (_, targets) in entries {
            for (target, _) in targets {
                used.insert(target, 0);
            }
        }
    }
    for (word, _) in &idf {
        used.insert(word, 0);
    }
    for (index, number) in used.values_mut().enumerate() {
        *number = index as u32;
    }
    let english: pack::English =
        used.keys().map(|&word| (word.to_owned(), idf.get(word).copied().unwrap_or(UNSEEN_IDF))).collect();
    anyhow::ensure!(english.len() <= 65536, "{} concepts do not fit in two bytes", english.len());
    let packed: Vec<(String, Vec<pack::Entry>)> = trained
        .iter()
        .map(|(code, entries)| {
            let number = |(word, share): &(String, f32)| (used[word.as_str()], *share);
            let entries = entries.iter();
            (code.clone(), entries.map(|(key, targets)| (key.clone(), targets.iter().map(number).collect())).collect())
        })
        .collect();
    let bytes = pack::table(&english, &packed);
    let entries: usize = packed.iter().map(|language| language.1.len()).sum();
    eprintln!("{} concepts, {entries} entries, {} bytes", english.len(), bytes.len());
    fs::write(out, bytes).with_context(|| format!("cannot write {}", out.display()))
}

const UNSEEN_IDF: f32 = 11.5;

/// ln(1 / rate) of each English stem, the rate being the mean over the sources of running text.
fn background(languages: &BTreeMap<String, Vec<Pair>>) -> BTreeMap<String, f32> {
    let mut sources: BTreeMap<&str, FxHashSet<&str>> = BTreeMap::new();
    for pairs in languages.values() {
        for pair in pairs.iter().filter(|pair| pair.sentence) {
            sources.entry(&pair.source).or_default().insert(&pair.english);
        }
    }
    let mut rates: BTreeMap<String, f32> = BTreeMap::new();
    for sentences in sources.values() {
        let mut counts: BTreeMap<String, u32> = BTreeMap::new();
        for sentence in sentences {
            let stems: FxHashSet<String> = english_stems(sentence).collect();
            for stem in stems {
                *counts.entry(stem).or_default() += 1;
            }
        }
        for (stem, count) in counts {
            *rates.entry(stem).or_default() += count as f32 / sentences.len() as f32 / sources.len() as f32;
        }
    }
    rates.into_iter().map(|(stem, rate)| (stem, -(rate + 1e-5).ln())).collect()
}

fn english_stems(text: &str) -> impl Iterator<Item = String> {
    let tokens = tokens_with(text, Some("en"), &|_| false);
    let stems: Vec<String> = tokens
        .iter()
        .filter(|token| token.class == Class::Word)
        .map(|token| stem(token.text, "en").to_string())
        .collect();
    stems.into_iter()
}

fn train_all(
    languages: &BTreeMap<String, Vec<Pair>>,
    settings: &Settings,
    idf: &BTreeMap<String, f32>,
) -> Vec<(String, Vec<(String, Targets)>)> {
    let work: Vec<(&String, &Vec<Pair>)> = languages.iter().collect();
    let next = AtomicUsize::new(0);
    let done = Mutex::new(BTreeMap::new());
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some((code, pairs)) = work.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let entries = train(code, pairs, settings, idf);
                    done.lock().unwrap().insert((*code).clone(), entries);
                }
            });
        }
    });
    done.into_inner().unwrap().into_iter().collect()
}

/// The words of dictionaries that are written in Han characters and Hiragana alone.
fn han_words(pairs: &[Pair]) -> FxHashSet<&str> {
    let words = pairs.iter().filter(|pair| !pair.sentence).map(|pair| pair.other.as_str());
    words.filter(|word| word.chars().count() <= MAX_HAN).collect()
}

fn train(code: &str, pairs: &[Pair], settings: &Settings, idf: &BTreeMap<String, f32>) -> Vec<(String, Targets)> {
    let (mut english, mut other) = (Vocabulary::default(), Vocabulary::default());
    let han = if matches!(code, "zh" | "ja") { han_words(pairs) } else { FxHashSet::default() };
    let mut texts = Vec::new();
    for pair in pairs {
        let tokens = tokens_with(&pair.other, Some(code), &|word| han.contains(word));
        let others = tokens.iter().filter(|token| token.class != Class::Number);
        let text = Bitext {
            english: english_stems(&pair.english).map(|stem| english.number(&stem)).collect(),
            other: others.map(|token| other.number(&stem(token.text, code))).collect(),
            weight: match pair.source.as_str() {
                "tatoeba" => settings.tatoeba,
                _ if pair.sentence => settings.running,
                "omw:wikt" | "omw:cldr" => settings.dict_weight,
                source if source.starts_with("omw:") => settings.wordnet,
                _ => settings.dict_weight,
            },
        };
        if !text.english.is_empty() && !text.other.is_empty() && text.english.len() < 100 && text.other.len() < 100 {
            texts.push(text);
        }
    }
    let links = align::train(&texts, settings.align);
    entries(&links, &english, &other, settings, idf)
}

fn entries(
    links: &[Link],
    english: &Vocabulary,
    other: &Vocabulary,
    settings: &Settings,
    idf: &BTreeMap<String, f32>,
) -> Vec<(String, Targets)> {
    let mut candidates: BTreeMap<&str, Vec<(f32, &str)>> = BTreeMap::new();
    for link in links {
        let score = link.from_english.powf(settings.sharew) * link.to_english.powf(1.0 - settings.sharew);
        let word = other.words[link.other as usize].as_str();
        let all = candidates.entry(word).or_default();
        if score > settings.min_score && link.to_english > settings.to {
            all.push((score, english.words[link.english as usize].as_str()));
        }
    }
    let mut entries = Vec::new();
    for (word, mut targets) in candidates {
        targets.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
        targets.truncate(6);
        for target in &mut targets {
            target.0 = target.0.powf(settings.power);
        }
        let sum: f32 = targets.iter().map(|target| target.0).sum();
        targets.retain(|target| target.0 / sum >= settings.min_share);
        targets.truncate(settings.targets);
        let sum: f32 = targets.iter().map(|target| target.0).sum();
        targets.retain(|target| idf.get(target.1).copied().unwrap_or(UNSEEN_IDF) >= settings.stop);
        let known = sum > 0.0;
        let targets: Targets = targets.iter().map(|target| (target.1.to_owned(), target.0 / sum)).collect();
        if known {
            entries.push((word.to_owned(), targets));
        }
    }
    entries
}

fn merged(trained: &[(String, Vec<(String, Targets)>)], settings: &Settings, idf: &BTreeMap<String, f32>) -> BTreeMap<String, String> {
    let mut trips: BTreeMap<(&str, &str), f32> = BTreeMap::new();
    let mut languages: BTreeMap<&str, f32> = BTreeMap::new();
    for (_, entries) in trained {
        let mut keys: BTreeMap<&str, Vec<(usize, f32)>> = BTreeMap::new();
        for (index, (_, targets)) in entries.iter().enumerate() {
            for (word, share) in targets {
                keys.entry(word).or_default().push((index, *share));
            }
        }
        for (word, list) in &keys {
            *languages.entry(word).or_default() += 1.0;
            let total: f32 = list.iter().map(|x| x.1).sum();
            for &(index, weight) in list {
                for (back, share) in &entries[index].1 {
                    if back != word {
                        *trips.entry((word, back)).or_default() += weight / total * share;
                    }
                }
            }
        }
    }
    let mut pairs: Vec<(f32, &str, &str)> = Vec::new();
    for (&(a, b), &there) in &trips {
        if a < b {
            let back = trips.get(&(b, a)).copied().unwrap_or(0.0);
            let score = (there / (languages[a] + 2.0) * back / (languages[b] + 2.0)).sqrt();
            if score >= settings.merge {
                pairs.push((score, a, b));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut head: BTreeMap<&str, &str> = BTreeMap::new();
    let mut members: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (_, a, b) in &pairs {
        let (x, y) = (*head.get(a).unwrap_or(a), *head.get(b).unwrap_or(b));
        if x == y { continue; }
        let of = |m: &BTreeMap<&str, Vec<&str>>, h: &str| m.get(h).map_or(1, Vec::len);
        if of(&members, x) + of(&members, y) > settings.size { continue; }
        let rare = |w: &str| idf.get(w).copied().unwrap_or(UNSEEN_IDF);
        let (keep, drop) = if (rare(x), x) <= (rare(y), y) { (x, y) } else { (y, x) };
        let moved = members.remove(drop).unwrap_or_else(|| vec![drop]);
        for m in &moved { head.insert(m, keep); }
        members.entry(keep).or_insert_with(|| vec![keep]).extend(moved);
        head.insert(keep, keep);
    }
    head.into_iter().filter(|(a, b)| a != b).map(|(a, b)| (a.to_owned(), b.to_owned())).collect()
}
