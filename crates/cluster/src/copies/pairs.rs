//! Which pairs are worth a comparison: those that share enough picks.

use fingerprint::copies::ASKING;
use rayon::prelude::*;

use super::asked::Asked;

/// Of the picks that the text with fewer asks with a pair must share this many, in percent. On one
/// development corpus of 100,000 articles 20 of 130,000 pairs worth finding share fewer; the bound
/// saves three comparisons in ten.
const SHARED_PCT: usize = 15;

/// Texts whose pairs are gathered at a time.
const BLOCK: u32 = 4096;

/// Two texts that share picks.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Pair {
    /// The number of the later one.
    pub(super) later: u32,
    /// The number of the earlier one.
    pub(super) earlier: u32,
    /// How many picks they share, of those that either asks with.
    pub(super) shared: u32,
}

/// The pairs worth a comparison whose later text is one of `from..to`, each once, sorted.
pub(super) fn sharing(
    asked: &[Asked],
    (from, to): (u32, u32),
    picks: impl Fn(u32) -> u16 + Sync,
) -> Vec<Pair> {
    let blocks: Vec<u32> = (from..to).step_by(BLOCK as usize).collect();
    blocks
        .into_par_iter()
        .flat_map_iter(|start| between(asked, (start, to.min(start + BLOCK)), &picks))
        .collect()
}

fn between(asked: &[Asked], (from, to): (u32, u32), picks: impl Fn(u32) -> u16) -> Vec<Pair> {
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
        let asked = usize::from(picks(later).min(picks(earlier))).min(ASKING);
        if same.len() * 100 >= asked * SHARED_PCT {
            let shared = u32::try_from(same.len()).unwrap_or(u32::MAX);
            pairs.push(Pair { later, earlier, shared });
        }
    }
    pairs
}

#[expect(clippy::cast_possible_truncation, reason = "a pair is two numbers of 32 bits")]
fn split(pair: u64) -> (u32, u32) {
    ((pair >> 32) as u32, pair as u32)
}

/// Adds pairs that were found otherwise, keeping each once.
pub(super) fn add(pairs: &mut Vec<Pair>, others: Vec<Pair>) {
    pairs.extend(others);
    pairs.sort_unstable_by_key(|pair| (pair.later, pair.earlier, std::cmp::Reverse(pair.shared)));
    pairs.dedup_by_key(|pair| (pair.later, pair.earlier));
}
