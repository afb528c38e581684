//! Hashes of runs of words, and the picks among them that stand for a text.
//!
//! A shingle begins at every word and ends when it weighs enough: a word counts two half-words, a
//! character of a script without spaces one, so that mixed texts need no mode. It must not know
//! what the picks are looked up in.

use super::words::Word;

/// A shingle of the index: 5 words, or 10 characters of a script without spaces.
pub(super) const INDEXED: u32 = 10;
/// A shingle of the comparison: 3 words, or 6 characters.
pub(super) const COMPARED: u32 = 6;
/// Of every run of this many shingles at least one is picked: a passage of `WINDOW + 4` words that
/// two texts share gives a shared pick. 16 halves the index and lost 2 % of the short excerpts.
const WINDOW: usize = 8;

/// An odd multiplier of the polynomial over the words (Karp and Rabin 1987, modulo 2^64).
const BASE: u64 = 0xD134_2543_DE82_EF95;

/// `BASE` to the power of 0 to 10.
const POWERS: [u64; 11] = {
    let mut powers = [1u64; 11];
    let mut i = 1;
    while i < 11 {
        powers[i] = powers[i - 1].wrapping_mul(BASE);
        i += 1;
    }
    powers
};

/// Calls `each` with the first word, the number of words and the hash of every shingle; a text that is too short for
/// one is one shingle as a whole.
#[inline]
pub(super) fn each(words: &[Word], half_words: u32, mut each: impl FnMut(usize, usize, u64)) {
    let mut tail = words.iter();
    let (mut hash, mut weight, mut length) = (0u64, 0u32, 0usize);
    let mut start = 0;
    for word in words {
        hash = hash.wrapping_mul(BASE).wrapping_add(word.spread());
        weight += word.half_words();
        length += 1;
        while weight >= half_words {
            each(start, length, mix(hash));
            let Some(first) = tail.next() else { return };
            let power = POWERS.get(length - 1).copied().unwrap_or_default();
            hash = hash.wrapping_sub(first.spread().wrapping_mul(power));
            weight -= first.half_words();
            length -= 1;
            start += 1;
        }
    }
    if start == 0 && length > 0 {
        each(0, length, mix(hash));
    }
}

#[inline]
fn mix(hash: u64) -> u64 {
    let x = (hash ^ hash >> 32).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    x ^ x >> 29
}

/// Finds the picks of a text by winnowing (Schleimer, Wilkerson and Aiken 2003): the least hash of
/// every window. Keeps its memory between texts.
#[derive(Debug, Default)]
pub(super) struct Picker {
    hashes: Vec<u64>,
    /// Hash and first word of each pick, in order of the text.
    picks: Vec<(u64, u32)>,
}

impl Picker {
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

    /// The picks of `words`, each with its first word, sorted by hash, each hash once.
    #[expect(clippy::cast_possible_truncation, reason = "a text has less than 2^32 words")]
    pub(super) fn pick(&mut self, words: &[Word]) -> &[(u64, u32)] {
        self.hashes.clear();
        let hashes = &mut self.hashes;
        each(words, INDEXED, |_, _, hash| hashes.push(hash));
        self.picks.clear();
        let window = WINDOW.min(hashes.len()).max(1);
        let mut least = (u64::MAX, 0usize);
        for (at, &hash) in hashes.iter().enumerate() {
            if hash <= least.0 {
                least = (hash, at);
            } else if least.1 + window <= at {
                let from = at + 1 - window;
                least = least_of(hashes.get(from..=at).unwrap_or_default(), from);
            }
            let picked = (least.0, least.1 as u32);
            if at + 1 >= window && self.picks.last() != Some(&picked) {
                self.picks.push(picked);
            }
        }
        self.picks.sort_unstable();
        self.picks.dedup_by_key(|pick| pick.0);
        &self.picks
    }
}

/// The last of the least hashes, and its place.
fn least_of(hashes: &[u64], from: usize) -> (u64, usize) {
    let mut least = (u64::MAX, from);
    for (offset, &hash) in hashes.iter().enumerate() {
        if hash <= least.0 {
            least = (hash, from + offset);
        }
    }
    least
}
