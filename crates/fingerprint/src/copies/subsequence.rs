//! The length of the longest common subsequence of two word lists, 64 words a step.
//!
//! Bit-parallel after Crochemore, Iliopoulos, Pinzon and Reid 2001. It must not know what follows.

use super::words::Word;

/// Keeps its memory between texts.
#[derive(Debug, Default)]
pub(super) struct Subsequence {
    /// The words of the shorter text with their places, sorted.
    places: Vec<(u32, u32)>,
    /// The different words, sorted, and a row of bits for each.
    known: Vec<u32>,
    rows: Vec<u64>,
    state: Vec<u64>,
}

impl Subsequence {
    /// How many words of `a` and `b` can be paired in order.
    #[expect(clippy::cast_possible_truncation, reason = "a text has less than 2^32 words")]
    pub(super) fn length(&mut self, a: &[Word], b: &[Word]) -> u32 {
        let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
        let blocks = short.len().div_ceil(64);
        self.index(short, blocks);
        self.state.clear();
        self.state.resize(blocks, u64::MAX);
        for word in long {
            let Ok(row) = self.known.binary_search(&word.same()) else { continue };
            let bits = self.rows.get(row * blocks..(row + 1) * blocks).unwrap_or_default();
            let mut carry = false;
            for (state, &bits) in self.state.iter_mut().zip(bits) {
                let both = *state & bits;
                let (sum, over) = state.overflowing_add(both);
                let (sum, over_again) = sum.overflowing_add(u64::from(carry));
                carry = over || over_again;
                *state = sum | (*state & !both);
            }
        }
        let unpaired: usize = self.state.iter().map(|block| block.count_ones() as usize).sum();
        (blocks * 64).saturating_sub(unpaired) as u32
    }

    #[expect(clippy::cast_possible_truncation, reason = "a text has less than 2^32 words")]
    fn index(&mut self, short: &[Word], blocks: usize) {
        self.places.clear();
        self.places.extend(short.iter().enumerate().map(|(at, word)| (word.same(), at as u32)));
        self.places.sort_unstable();
        self.known.clear();
        self.rows.clear();
        for &(word, at) in &self.places {
            if self.known.last() != Some(&word) {
                self.known.push(word);
                self.rows.resize(self.known.len() * blocks, 0);
            }
            let row = (self.known.len() - 1) * blocks;
            if let Some(bits) = self.rows.get_mut(row + at as usize / 64) {
                *bits |= 1 << (at % 64);
            }
        }
    }
}
