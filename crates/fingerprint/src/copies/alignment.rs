//! Which stretches of two texts stand in each other's place: patience alignment (Cohen 2003).
//!
//! Runs of words that each text has once, in their longest common order (Schensted 1961), hold the
//! texts together; what lies between two of them belongs together. It must not know what for.

use std::ops::Range;

use super::{
    compare::Gap,
    shingles::{self, COMPARED},
    words::Word,
};

/// A run of words in both texts: where it begins in either, and how long it is.
#[derive(Clone, Copy, Debug)]
struct Anchor {
    a: usize,
    b: usize,
    length: usize,
}

/// The gaps between what `a` and `b` have in common, in order; none if they have nothing.
pub(super) fn gaps(a: &[Word], b: &[Word]) -> Vec<Gap> {
    let anchors = in_order(&common(a, b));
    let mut gaps = Vec::new();
    let mut add = |short: Range<usize>, long: Range<usize>, at_an_end| {
        let gap = Gap { short, long, at_an_end };
        if gap.is_small() {
            gaps.push(gap);
        }
    };
    let (mut end_a, mut end_b) = (0, 0);
    for anchor in &anchors {
        add(end_a..anchor.a, end_b..anchor.b, end_a == 0);
        (end_a, end_b) = (anchor.a + anchor.length, anchor.b + anchor.length);
    }
    if !anchors.is_empty() {
        add(end_a..a.len(), end_b..b.len(), true);
    }
    gaps
}

/// The runs that stand once in each text, in the order of `a`.
fn common(a: &[Word], b: &[Word]) -> Vec<Anchor> {
    let in_b = once(b);
    let mut rest = in_b.iter().peekable();
    let mut anchors = Vec::new();
    for (hash, a, length) in once(a) {
        while rest.next_if(|other| other.0 < hash).is_some() {}
        if let Some(&(_, b, _)) = rest.next_if(|other| other.0 == hash) {
            anchors.push(Anchor { a, b, length });
        }
    }
    anchors.sort_unstable_by_key(|anchor| anchor.a);
    anchors
}

/// The hash, the place and the length of every run that stands once, by hash.
fn once(words: &[Word]) -> Vec<(u64, usize, usize)> {
    let mut runs = Vec::with_capacity(words.len());
    shingles::each(words, COMPARED, |at, length, hash| runs.push((hash, at, length)));
    runs.sort_unstable();
    let alone = runs.chunk_by(|a, b| a.0 == b.0).filter(|same| same.len() == 1);
    alone.flatten().copied().collect()
}

/// The longest choice of anchors, given by their place in `a`, that stand in order in `b` too.
fn in_order(anchors: &[Anchor]) -> Vec<Anchor> {
    let place = |nth: usize| anchors.get(nth).map_or(0, |anchor| anchor.b);
    // The last anchor of the best choice of each length, and who comes before each anchor.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(anchors.len());
    for nth in 0..anchors.len() {
        let length = ends.partition_point(|&end| place(end) < place(nth));
        before.push(length.checked_sub(1).and_then(|shorter| ends.get(shorter).copied()));
        match ends.get_mut(length) {
            Some(end) => *end = nth,
            None => ends.push(nth),
        }
    }
    let mut chosen = Vec::with_capacity(ends.len());
    let mut next = ends.last().copied();
    while let Some(nth) = next {
        chosen.extend(anchors.get(nth));
        next = before.get(nth).copied().flatten();
    }
    chosen.reverse();
    chosen
}
