//! Which pairs of texts are joined: by what they share, then by what only they share.
//!
//! Every join is verified. What unrelated texts have in common (notices of publishers, stock
//! phrases) is learnt from the groups that the sure pairs make, and does not count in a second look
//! at all other pairs.

use fingerprint::copies::{Comparer, Judged, Own, Word};
use rayon::prelude::*;

use super::{
    asked::SAMPLE,
    groups::Joined,
    index::{Found, Index},
    pairs::Pair,
    shelves::key,
    texts::Room,
};

/// A pick is common if the sample of texts that share it has this many unrelated ones. Chosen, not
/// tuned: not all, for two of them may be related; far above half, for excerpts of one article are
/// not yet joined when this is asked.
const UNRELATED: usize = 6;

/// A text with fewer words of its own than this is all notice. At the ends of a notice up to 7 words
/// each go unrecognised.
const LEAST_OWN_WORDS: usize = 16;

/// What one thread needs to compare texts.
#[derive(Debug, Default)]
pub(super) struct Desk {
    comparer: Comparer,
    own: Own,
    left: Room,
    right: Room,
}

impl Index {
    /// Joins what is one article; tells which groups became one.
    pub(super) fn join(
        &mut self,
        pairs: &[Pair],
        shared: &[(u64, [u32; SAMPLE])],
        found: &mut Found,
    ) -> Vec<Joined> {
        let mut unsure = Vec::new();
        let mut merged = Vec::new();
        let (best, others) = apart(pairs);
        for pairs in [best, others] {
            let judged = self.first_look(&pairs);
            found.compared += judged.len() as u64;
            for (pair, sure) in judged {
                match sure {
                    Some(true) => merged.extend(self.groups.join(pair.later, pair.earlier)),
                    Some(false) => unsure.push(pair),
                    None => {}
                }
            }
        }
        self.learn_common(shared);
        let joined = self.second_look(&unsure);
        found.compared_again += joined.len() as u64;
        for pair in joined.into_iter().flatten() {
            merged.extend(self.groups.join(pair.later, pair.earlier));
        }
        found.joined += merged.len() as u64;
        found.common_picks = self.common.len() as u64;
        merged
    }

    /// Whether each pair is surely one article (`true`), or needs a second look (`false`). Pairs
    /// that are joined already are passed over: the groups are the same without them.
    fn first_look(&self, pairs: &[Pair]) -> Vec<(Pair, Option<bool>)> {
        self.not_joined(pairs)
            .map_init(Desk::default, |desk, pair| {
                let judged = self.judge(desk, pair.later, pair.earlier);
                (*pair, (judged.same || !judged.sure).then_some(judged.sure))
            })
            .collect()
    }

    fn not_joined<'p>(&self, pairs: &'p [Pair]) -> impl ParallelIterator<Item = &'p Pair> {
        let groups = &self.groups;
        pairs.par_iter().filter(|pair| groups.root(pair.later) != groups.root(pair.earlier))
    }

    /// Learns which picks are common: those that unrelated texts share.
    fn learn_common(&mut self, shared: &[(u64, [u32; SAMPLE])]) {
        for (pick, texts) in shared {
            let mut roots = texts.map(|text| self.groups.root(text));
            roots.sort_unstable();
            if roots.chunk_by(|a, b| a == b).count() >= UNRELATED {
                self.common.insert(*pick);
            }
        }
    }

    /// The pairs that are one article by what only they have.
    fn second_look(&self, pairs: &[Pair]) -> Vec<Option<Pair>> {
        let is_common = |pick: u64| self.common.contains(&key(pick));
        self.not_joined(pairs)
            .map_init(Desk::default, |desk, pair| {
                let later = self.words(pair.later, &mut desk.left);
                let earlier = self.words(pair.earlier, &mut desk.right);
                let own_later = desk.own.words(later, is_common);
                let own_earlier = desk.own.words(earlier, is_common);
                let is_little = |own: &Option<Vec<Word>>| {
                    own.as_ref().is_some_and(|own| own.len() < LEAST_OWN_WORDS)
                };
                if is_little(&own_later) || is_little(&own_earlier) {
                    return None;
                }
                let later = own_later.as_deref().unwrap_or(later);
                let earlier = own_earlier.as_deref().unwrap_or(earlier);
                desk.comparer.judge(later, earlier).same.then_some(*pair)
            })
            .collect()
    }

    /// Compares two texts.
    pub(super) fn judge(&self, desk: &mut Desk, a: u32, b: u32) -> Judged {
        let a = self.words(a, &mut desk.left);
        let b = self.words(b, &mut desk.right);
        desk.comparer.judge(a, b)
    }

    fn words<'t>(&'t self, text: u32, room: &'t mut Room) -> &'t [Word] {
        self.stored.get(text as usize).map_or(&[], |stored| self.texts.get(stored.place, room))
    }
}

/// The pairs of each later text with the earlier one it shares most with, and all others: when the
/// first are joined most of the others need no look.
fn apart(pairs: &[Pair]) -> (Vec<Pair>, Vec<Pair>) {
    let (mut best, mut others) = (Vec::new(), Vec::new());
    for of_one in pairs.chunk_by(|a, b| a.later == b.later) {
        let most = of_one.iter().max_by_key(|pair| (pair.shared, std::cmp::Reverse(pair.earlier)));
        for pair in of_one {
            if Some(pair) == most { best.push(*pair) } else { others.push(*pair) }
        }
    }
    (best, others)
}
