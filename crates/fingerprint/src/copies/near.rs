//! The published 64-bit SimHash of a text (Charikar 2002, Manku, Jain and Das Sarma 2007).
//!
//! Only this file names the crate `simhash`.

use simhash::{hamming_distance, simhash_stream};

/// Two texts with at most this many different bits are worth comparing (Manku et al. 2007).
pub const NEAR_BITS: u32 = 3;

/// The SimHash of a text over the shingles that stand for it.
pub(super) fn of<'t>(shingles: impl Iterator<Item = &'t str>) -> u64 {
    simhash_stream(shingles)
}

/// How many bits differ.
pub fn distance(a: u64, b: u64) -> u32 {
    hamming_distance(a, b)
}
