//! What one shelf of the index has to say of a batch: who shares a pick with whom.

use super::shelves::Posting;

/// All that came earlier is asked up to this many texts a pick; beyond, only `ENDS` of each end.
/// A group larger than this hangs together through its first and its nearest members.
pub const ALL_UP_TO: usize = 48;
/// See [`ALL_UP_TO`].
pub const ENDS: usize = 4;

/// Of the texts that share a pick this many are looked at to see whether they are related.
pub(super) const SAMPLE: usize = 8;

/// What one shelf has to say of a batch.
#[derive(Debug, Default)]
pub(super) struct Asked {
    /// A later text and an earlier one that share a pick, as [`pair`] makes them; sorted.
    pub(super) pairs: Vec<u64>,
    /// Picks that many texts share, each with a sample of those texts.
    pub(super) shared: Vec<(u64, [u32; SAMPLE])>,
    /// How often a text was not held against all that share a pick.
    pub(super) capped: u64,
}

/// A pair as one number: sorted by the later text.
fn pair(later: u32, earlier: u32) -> u64 {
    u64::from(later) << 32 | u64::from(earlier)
}

impl Asked {
    /// Pairs each text of `line`, the texts on shelf `on` that share a pick, from place `older` on with those
    /// before it.
    pub(super) fn ask(&mut self, on: usize, line: &[Posting], older: usize) {
        for (at, &later) in line.iter().enumerate().skip(older) {
            let before = line.get(..at).unwrap_or_default();
            if before.len() <= ALL_UP_TO {
                self.pair_all(later, before);
            } else {
                self.capped += 1;
                self.pair_all(later, before.get(..ENDS).unwrap_or_default());
                self.pair_all(later, before.get(at - ENDS..).unwrap_or_default());
            }
        }
        self.sample(on, line);
    }

    fn pair_all(&mut self, later: Posting, earlier: &[Posting]) {
        for &earlier in earlier {
            if later.asks() || earlier.asks() {
                self.pairs.push(pair(later.number(), earlier.number()));
            }
        }
    }

    fn sample(&mut self, on: usize, line: &[Posting]) {
        let Some(pick) = line.first().filter(|_| line.len() >= SAMPLE) else { return };
        let mut texts = [0; SAMPLE];
        for (nth, text) in texts.iter_mut().enumerate() {
            let at = nth * (line.len() - 1) / (SAMPLE - 1);
            *text = line.get(at).map_or(0, |posting| posting.number());
        }
        self.shared.push((pick.key(on), texts));
    }
}
