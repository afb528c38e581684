//! The shingles that stand for a text, by winnowing (Schleimer, Wilkerson and Aiken 2003).
//!
//! It must not know what the picks are looked up in.

use super::{
    shingles::{self, INDEXED},
    words::Word,
};

/// Of every run of this many shingles one is picked: a passage of `WINDOW + 4` words that two texts
/// share gives a shared pick. A power of two.
const WINDOW: usize = 8;

/// With how many of its picks, the least, a text asks for others: a sample of its shingles
/// (bottom-k sketch, Broder 1997). Chosen, not tuned: other values were not tried.
pub const ASKING: usize = 24;

const PLACE_BITS: u32 = 16;
const PLACE_MASK: u64 = (1 << PLACE_BITS) - 1;

/// A picked shingle.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) struct Pick {
    /// Its hash, below 2^48.
    pub(super) hash: u64,
    /// Its first word.
    pub(super) at: usize,
}

/// Finds the picks of a text; keeps its memory between texts.
#[derive(Debug, Default)]
pub(super) struct Picker {
    /// The hash of each shingle, and below it the last 16 bits of its place.
    least: Vec<u64>,
    next: Vec<u64>,
    picks: Vec<Pick>,
}

impl Picker {
    /// Finds the picks of `words`, in the order of the text.
    pub(super) fn pick(&mut self, words: &[Word]) -> &[Pick] {
        self.least.clear();
        let least = &mut self.least;
        shingles::each(words, INDEXED, |at, _, hash| {
            least.push(hash & !PLACE_MASK | at as u64 & PLACE_MASK);
        });
        // Minima of 2, 4 and 8: each pass doubles the window.
        let mut reach = 1;
        while reach < WINDOW && reach < self.least.len() {
            self.next.clear();
            let ahead = self.least.iter().skip(reach);
            self.next.extend(self.least.iter().zip(ahead).map(|(&a, &b)| a.min(b)));
            std::mem::swap(&mut self.least, &mut self.next);
            reach *= 2;
        }
        self.least.dedup();
        self.picks.clear();
        let mut before = 0;
        self.picks.extend(self.least.iter().map(|&least| {
            let ahead = least.wrapping_sub(before as u64) & PLACE_MASK;
            before += ahead as usize;
            Pick { hash: least >> PLACE_BITS, at: before }
        }));
        &self.picks
    }

    /// The picks found last, the `count` least in front.
    pub(super) fn least_first(&mut self, count: usize) -> &[Pick] {
        if self.picks.len() > count {
            self.picks.select_nth_unstable(count);
        }
        &self.picks
    }
}

/// How many words the shingle has that begins at word `at`.
pub(super) fn span(words: &[Word], at: usize) -> usize {
    let mut weight = 0;
    let words = words.get(at..).unwrap_or_default();
    let short = words.iter().take_while(|word| {
        weight += word.half_words();
        weight < INDEXED
    });
    (short.count() + 1).min(words.len())
}
