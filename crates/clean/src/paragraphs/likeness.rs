//! How alike two paragraphs are, and which earlier one a paragraph may be an edited copy of.
//!
//! Knows letters and figures, no language.

use std::{cell::OnceCell, iter::Peekable};

use rustc_hash::FxHashMap;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

/// Letters of a shingle: one edit breaks as many shingles as it has letters. The same for scripts that say more
/// with one letter.
const SHINGLE: usize = 8;
const WIDE_SHINGLE: usize = 4;
/// One shingle in so many is looked up to find candidates.
const SAMPLED: u64 = 4;
/// Letters of a paragraph that are compared: a longer one is judged by its beginning.
const MOST_LETTERS: usize = 4000;
/// Places that are remembered of a shingle.
const MOST_PLACES: usize = 8;

/// A paragraph as it is compared. What only possible copies are asked for is made when it is asked for.
#[derive(Clone, Debug)]
pub(super) struct Shape<'a> {
    paragraph: &'a str,
    /// Letters and figures in lower case, without marks, signs and spaces.
    pub(super) loose: String,
    /// One shingle in [`SAMPLED`], sorted, each once.
    sampled: Vec<u64>,
    /// All of them, sorted, each once.
    shingles: OnceCell<Vec<u64>>,
    /// Figures and names in their order: an edited copy does not have others.
    facts: OnceCell<Vec<String>>,
    /// The same with the words that begin a sentence, which may be names.
    said: OnceCell<Vec<String>>,
}

impl<'a> Shape<'a> {
    pub(super) fn of(paragraph: &'a str) -> Self {
        let loose = loose(paragraph);
        let sampled = shingles(&loose, |shingle| shingle % SAMPLED == 0);
        let [facts, said] = [OnceCell::new(), OnceCell::new()];
        Self { paragraph, loose, sampled, shingles: OnceCell::new(), facts, said }
    }

    fn shingles(&self) -> &[u64] {
        self.shingles.get_or_init(|| shingles(&self.loose, |_| true))
    }

    /// The smaller share of the shingles of either that the other has, too.
    pub(super) fn likeness(&self, other: &Self) -> f32 {
        let (own, others) = (self.shingles(), other.shingles());
        let (mut shared, mut rest) = (0_usize, others.iter().peekable());
        for shingle in own {
            while rest.next_if(|next| *next < shingle).is_some() {}
            shared += usize::from(rest.next_if_eq(&shingle).is_some());
        }
        let most = own.len().max(others.len()).max(1);
        #[expect(clippy::cast_precision_loss, reason = "some thousands")]
        let likeness = shared as f32 / most as f32;
        likeness
    }

    /// Whether it says no figure and no name that `other` does not say in the same order.
    pub(super) fn adds_no_fact_to(&self, other: &Self) -> bool {
        let own = self.facts.get_or_init(|| facts(self.paragraph, false));
        let mut said = other.said.get_or_init(|| facts(other.paragraph, true)).iter();
        own.iter().all(|fact| said.any(|other| other == fact))
    }
}

/// The shingles of the beginning of a text that are wanted, sorted, each once.
fn shingles(loose: &str, wanted: impl Fn(u64) -> bool) -> Vec<u64> {
    let letters: Vec<char> = loose.chars().take(MOST_LETTERS).collect();
    let wide = letters.iter().filter(|letter| is_wide(**letter)).count();
    let length = if wide * 2 > letters.len() { WIDE_SHINGLE } else { SHINGLE };
    let hashes = letters.windows(length).map(hash);
    let mut shingles: Vec<u64> = hashes.filter(|shingle| wanted(*shingle)).collect();
    shingles.sort_unstable();
    shingles.dedup();
    shingles
}

/// Han, kana, hangul, Thai and their like.
pub(super) fn is_wide(letter: char) -> bool {
    letter >= '\u{e00}'
}

fn hash(letters: &[char]) -> u64 {
    let mixed = letters.iter().fold(0xcbf2_9ce4_8422_2325, |hash: u64, &letter| {
        (hash ^ u64::from(letter)).wrapping_mul(0x0100_0000_01b3)
    });
    (mixed ^ (mixed >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9) >> 16
}

/// Letters and figures in lower case; the sign within `1.5` stays.
fn loose(paragraph: &str) -> String {
    if paragraph.is_ascii() {
        return loosened(paragraph.len(), paragraph.chars().peekable());
    }
    match is_nfkc_quick(paragraph.chars()) {
        IsNormalized::Yes => loosened(paragraph.len(), paragraph.chars().peekable()),
        _ => loosened(paragraph.len(), paragraph.nfkc().peekable()),
    }
}

fn loosened(length: usize, mut characters: Peekable<impl Iterator<Item = char>>) -> String {
    let mut loose = String::with_capacity(length);
    while let Some(character) = characters.next() {
        if character.is_ascii_alphanumeric() {
            loose.push(character.to_ascii_lowercase());
        } else if character.is_alphanumeric() {
            loose.extend(character.to_lowercase());
        } else if loose.ends_with(|last: char| last.is_numeric())
            && characters.peek().is_some_and(|next| next.is_numeric())
            && !character.is_whitespace()
        {
            loose.push(character);
        }
    }
    loose
}

/// Figures, words with figures, and words with a capital; those that begin a sentence only if asked for.
fn facts(paragraph: &str, begins_too: bool) -> Vec<String> {
    let mut facts: Vec<String> = Vec::new();
    let mut begins = true;
    for word in paragraph.split_whitespace() {
        let bare = word.trim_matches(|character: char| !character.is_alphanumeric());
        let named = bare.starts_with(char::is_uppercase) && (begins_too || !begins);
        if bare.contains(is_wide) {
            // Whole sentences stand between two spaces.
            let figures = bare.split(|character| !is_figure(character));
            facts.extend(figures.filter(|figure| !figure.is_empty()).map(str::to_owned));
        } else if (named || bare.contains(is_figure))
            && facts.last().is_none_or(|last| last != bare)
        {
            facts.push(bare.to_owned());
        }
        begins = word.ends_with(['.', '!', '?', ':', '"', '”', '»']) || bare.is_empty();
    }
    facts
}

fn is_figure(character: char) -> bool {
    character.is_numeric() || "一二三四五六七八九十百千万萬亿億两兩".contains(character)
}

/// Where a shingle stands: most stand once.
#[derive(Debug)]
struct Places {
    first: usize,
    others: Vec<usize>,
}

/// The paragraphs so far, by their shingles.
#[derive(Debug, Default)]
pub(super) struct Seen {
    places: FxHashMap<u64, Places>,
    /// All that was said, without what is between paragraphs.
    text: String,
    searches: usize,
}

/// A paragraph is searched for in all that was said when so many of its sampled shingles were (of 100): those
/// across the end of a paragraph were not.
const COVERED_PCT: usize = 85;
/// Searches of an article: each reads it once.
const MOST_SEARCHES: usize = 64;
/// Letters that a passage must have to be searched for, and wide ones.
const PASSAGE: usize = 50;
const WIDE_PASSAGE: usize = 24;

impl Seen {
    /// Adds a paragraph.
    pub(super) fn add(&mut self, at: usize, shape: &Shape) {
        for shingle in &shape.sampled {
            let places = self.places.entry(*shingle);
            let note = |places: &mut Places| {
                if places.others.len() < MOST_PLACES - 1 {
                    places.others.push(at);
                }
            };
            places.and_modify(note).or_insert(Places { first: at, others: Vec::new() });
        }
        self.text.push_str(&shape.loose);
    }

    /// The earlier paragraph that shares most with this one, and the share of this one that was said anywhere.
    pub(super) fn nearest(&self, shape: &Shape) -> (Option<usize>, usize) {
        let (mut counts, mut all, mut said) = (FxHashMap::<usize, usize>::default(), 0, 0);
        for shingle in &shape.sampled {
            all += 1;
            let Some(places) = self.places.get(shingle) else { continue };
            said += 1;
            for place in std::iter::once(&places.first).chain(&places.others) {
                *counts.entry(*place).or_default() += 1;
            }
        }
        let mut counts: Vec<(usize, usize)> = counts.into_iter().collect();
        counts.sort_unstable_by_key(|(at, count)| (std::cmp::Reverse(*count), *at));
        let nearest = counts.first().filter(|(_, count)| count * 3 >= all).map(|(at, _)| *at);
        (nearest, said * 100 / usize::max(all, 1))
    }

    /// Whether a passage of some length was said letter by letter, whatever paragraphs it was parted into.
    pub(super) fn has_said(&mut self, shape: &Shape, covered_pct: usize) -> bool {
        let letters = shape.loose.chars().count();
        let wide = shape.loose.chars().filter(|letter| is_wide(*letter)).count();
        let least = if wide * 2 > letters { WIDE_PASSAGE } else { PASSAGE };
        if letters < least || covered_pct < COVERED_PCT || self.searches >= MOST_SEARCHES {
            return false;
        }
        self.searches += 1;
        self.text.contains(&shape.loose)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edit_takes_little_from_likeness_and_a_fact_is_told() {
        for (one, other, least, adds) in [
            (
                "The river rose by two metres in the night and flooded the old harbour.",
                "The river rose by two metres in the night and floded the old harbour!",
                0.7,
                false,
            ),
            (
                "The river rose by 2 metres in the night and flooded the old harbour.",
                "The river rose by 3 metres in the night and flooded the old harbour.",
                0.7,
                true,
            ),
            (
                "Rain fell on Monday and the streets of Lisbon were flooded again.",
                "Rain fell on Monday and the streets of Porto were flooded again.",
                0.6,
                true,
            ),
            (
                "He left early. Falls are rare on this path, he told the guide.",
                "He left Falls are rare on this path, he told the guide.",
                0.7,
                false,
            ),
            ("Rain fell on Monday.", "Snow covers the hills.", 0.0, false),
            (
                "今天下午市政府公布了第一个交通计划，明年开始实行。",
                "今天下午市政府公布第一个交通计划，明年开始实行。",
                0.7,
                false,
            ),
        ] {
            let [first, second] = [one, other].map(Shape::of);
            assert!(first.likeness(&second) >= least, "{one} {}", first.likeness(&second));
            assert_eq!(!second.adds_no_fact_to(&first), adds, "{other}");
        }
    }
}
