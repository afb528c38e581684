//! The published 64-bit SimHash of a text (Charikar 2002, Manku, Jain and Das Sarma 2007).
//!
//! Only this file names the crate `simhash`.

use simhash::{hamming_distance, simhash_stream};

/// Two texts with at most this many different bits are worth comparing (Manku et al. 2007).
pub const NEAR_BITS: u32 = 3;

/// A SimHash is made of this many shingles at most, the least of those that stand for the text. All
/// of them (about 90) took a fifth of the whole job. Odd, so that few bits are a draw. What fewer
/// shingles do to the search was not measured alone: picks find nearly all pairs.
pub(super) const FEATURES: usize = 31;
/// So many words of a shingle count.
pub(super) const WORDS: usize = 5;

/// The SimHash of a text over shingles of it, as UTF-8.
pub(super) fn of<'t>(shingles: impl Iterator<Item = &'t [u8]>) -> u64 {
    simhash_stream(shingles.map(|shingle| str::from_utf8(shingle).unwrap_or_default()))
}

/// How many bits differ.
pub fn distance(a: u64, b: u64) -> u32 {
    hamming_distance(a, b)
}
