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

/// An odd multiplier of the polynomial over the words (Karp and Rabin 1987, modulo 2^64).
const BASE: u64 = 0xD134_2543_DE82_EF95;

/// `BASE` to the power of 0 to 15.
const POWERS: [u64; 16] = powers();

const fn powers() -> [u64; 16] {
    let mut powers = [1u64; 16];
    let mut rest: &mut [u64] = &mut powers;
    let mut power = 1u64;
    while let [first, others @ ..] = rest {
        *first = power;
        power = power.wrapping_mul(BASE);
        rest = others;
    }
    powers
}

/// Calls `each` with the first word, the number of words and the hash of every shingle; a text that
/// is too short for one is one shingle as a whole.
#[inline]
pub(super) fn each(words: &[Word], half_words: u32, mut each: impl FnMut(usize, usize, u64)) {
    let mut tail = words.iter();
    let (mut hash, mut weight, mut length) = (0u64, 0u32, 0usize);
    let mut start = 0;
    for word in words {
        hash = hash.wrapping_mul(BASE).wrapping_add(word.digit());
        weight += word.half_words();
        length += 1;
        while weight >= half_words {
            each(start, length, mix(hash));
            let Some(first) = tail.next() else { return };
            length -= 1;
            let power = POWERS.get(length & 15).copied().unwrap_or_default();
            hash = hash.wrapping_sub(first.digit().wrapping_mul(power));
            weight -= first.half_words();
            start += 1;
        }
    }
    if start == 0 && length > 0 {
        each(0, length, mix(hash));
    }
}

/// How many shingles of the comparison a text has.
pub(super) fn count(words: &[Word]) -> usize {
    let weight: u32 = words.iter().map(|word| word.half_words()).sum();
    let (mut last, mut count) = (0, words.len());
    for word in words.iter().rev() {
        last += word.half_words();
        if last >= COMPARED || last >= weight {
            break;
        }
        count -= 1;
    }
    count
}

#[inline]
fn mix(hash: u64) -> u64 {
    let x = (hash ^ hash >> 32).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    x ^ x >> 29
}
