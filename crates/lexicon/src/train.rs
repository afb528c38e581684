//! Trains one language: aligns its words with English ones and keeps the best few of each.

use std::collections::BTreeMap;

use lang::{Class, MAX_HAN, stem, tokens_with};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::{
    align::{self, Bitext, Link},
    background,
    corpus::Pair,
};

/// One stem of a language with the English stems that it may stand for.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    /// The stem.
    pub(crate) key: String,
    /// English stems with their shares, largest first, at most [`TARGETS`]; the shares sum to 1.
    pub(crate) targets: Vec<(String, f32)>,
}

/// The entries of each language, in the order of their keys.
pub(crate) type Languages = BTreeMap<String, Vec<Entry>>;

/// Rounds of training: 10 are no better than 6.
const ROUNDS: usize = 6;

/// Weight of p(other | English) against p(English | other) in a score; .3 is better than .5 and .7 on
/// headlines and articles of nine languages (average precision +0.2, +0.5).
const FROM_ENGLISH: f32 = 0.3;

/// A link with a lower score, or a lower p(English | other), is chance.
const MIN_SCORE: f32 = 0.01;
const MIN_TO_ENGLISH: f32 = 0.02;

/// Shares are taken among this many best links, then small ones are dropped: rare synonyms only add noise.
const CANDIDATES: usize = 6;
const MIN_SHARE: f32 = 0.12;
const TARGETS: usize = 3;

/// Longer sides are lists, not sentences.
const MAX_WORDS: usize = 100;

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
        let number = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        self.words.push(word.to_owned());
        self.numbers.insert(word.to_owned(), number);
        number
    }

    fn word(&self, number: u32) -> &str {
        self.words.get(number as usize).map_or("", String::as_str)
    }
}

/// Trains the language `code` on `pairs`.
pub(crate) fn train(code: &str, pairs: &[Pair]) -> Vec<Entry> {
    let (mut english, mut other) = (Vocabulary::default(), Vocabulary::default());
    let han = if matches!(code, "zh" | "ja") { han_words(pairs) } else { FxHashSet::default() };
    let mut texts = Vec::new();
    for pair in pairs {
        let tokens = tokens_with(&pair.other, Some(code), &|word| han.contains(word));
        let others = tokens.iter().filter(|token| token.class != Class::Number);
        let stems = background::english_stems(&pair.english);
        let text = Bitext {
            english: stems.iter().map(|stem| english.number(stem)).collect(),
            other: others.map(|token| other.number(&stem(token.text, code))).collect(),
        };
        let short = |words: &[u32]| (1..MAX_WORDS).contains(&words.len());
        if short(&text.english) && short(&text.other) {
            texts.push(text);
        }
    }
    let links = align::train(&texts, ROUNDS);
    entries(&links, &english, &other)
}

/// Dictionary words short enough to be looked for in a run of Han characters.
fn han_words(pairs: &[Pair]) -> FxHashSet<&str> {
    let words = pairs.iter().filter(|pair| !pair.sentence).map(|pair| pair.other.as_str());
    words.filter(|word| word.chars().count() <= MAX_HAN).collect()
}

fn entries(links: &[Link], english: &Vocabulary, other: &Vocabulary) -> Vec<Entry> {
    let mut candidates: BTreeMap<&str, Vec<(f32, &str)>> = BTreeMap::new();
    for link in links {
        let score = link.from_english.powf(FROM_ENGLISH) * link.to_english.powf(1.0 - FROM_ENGLISH);
        if score > MIN_SCORE && link.to_english > MIN_TO_ENGLISH {
            let targets = candidates.entry(other.word(link.other)).or_default();
            targets.push((score, english.word(link.english)));
        }
    }
    let mut entries = Vec::new();
    for (key, mut targets) in candidates {
        targets.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
        targets.truncate(CANDIDATES);
        let sum: f32 = targets.iter().map(|target| target.0).sum();
        targets.retain(|target| target.0 / sum >= MIN_SHARE);
        targets.truncate(TARGETS);
        let sum: f32 = targets.iter().map(|target| target.0).sum();
        let share = |&(score, word): &(f32, &str)| (word.to_owned(), score / sum);
        entries.push(Entry { key: key.to_owned(), targets: targets.iter().map(share).collect() });
    }
    entries.retain(|entry| !entry.targets.is_empty());
    entries
}
