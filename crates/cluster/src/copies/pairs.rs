//! Which pairs are worth a comparison: those that share enough picks.

use super::shelves::Asked;

/// A pair must share this many picks; two short texts one. A single shared pick is mostly a common
/// phrase.
const SHARED_PICKS: usize = 2;
/// A text with fewer picks than this may be found by one.
const FEW_PICKS: u16 = 4;

/// The pairs whose later text is `from..to`, from all shelves, each once: later, earlier.
pub(super) fn between(
    asked: &[Asked],
    (from, to): (u32, u32),
    picks: impl Fn(u32) -> u16,
) -> Vec<(u32, u32)> {
    let mut all = Vec::new();
    let (least, limit) = (u64::from(from) << 32, u64::from(to) << 32);
    for asked in asked {
        let start = asked.pairs.partition_point(|&pair| pair < least);
        let rest = asked.pairs.get(start..).unwrap_or_default();
        let length = rest.partition_point(|&pair| pair < limit);
        all.extend_from_slice(rest.get(..length).unwrap_or_default());
    }
    all.sort_unstable();
    let mut pairs = Vec::new();
    for same in all.chunk_by(|a, b| a == b) {
        let Some((later, earlier)) = same.first().map(|&pair| split(pair)) else { continue };
        let few = picks(later).min(picks(earlier)) < FEW_PICKS;
        if same.len() >= SHARED_PICKS || few {
            pairs.push((later, earlier));
        }
    }
    pairs
}

#[expect(clippy::cast_possible_truncation, reason = "a pair is two numbers of 32 bits")]
fn split(pair: u64) -> (u32, u32) {
    ((pair >> 32) as u32, pair as u32)
}
