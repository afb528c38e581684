//! The inverted index: for each pick, the texts that have it, oldest first.
//!
//! An entry is 8 bytes: 37 bits of the pick, 26 of the text's number, and whether the pick is one
//! that the text asks with. Entries lie on 256 shelves by their pick, each a few sorted runs, merged
//! as they grow (O'Neil et al. 1996), so that a batch costs in proportion to itself.

use rayon::prelude::*;

const SHELVES: usize = 256;
const SHELF_BITS: u32 = 8;
const NUMBER_BITS: u32 = 26;
const PICK_SHIFT: u32 = NUMBER_BITS + 1;
const NUMBER_MASK: u64 = (1 << NUMBER_BITS) - 1;

/// How many texts fit.
pub(super) const MOST_TEXTS: usize = 1 << NUMBER_BITS;

/// How many of its least picks a text asks with: a sample of its shingles (bottom-k sketch, Broder
/// 1997). 24 find a text of which a third is shared with fewer than 1 in 10^4 lost.
const ASKING: usize = 24;

/// All that came earlier is asked up to this many texts a pick; beyond, only `ENDS` of each end.
/// A group larger than this hangs together through its first and its nearest members.
const ALL_UP_TO: usize = 48;
const ENDS: usize = 4;

/// Of the texts that share a pick this many are looked at to see whether they are related.
pub(super) const SAMPLE: usize = 8;

/// What of a pick the index keeps.
pub(super) fn key(pick: u64) -> u64 {
    pick & ((1 << (64 - PICK_SHIFT + SHELF_BITS)) - 1)
}

/// A pick in a text.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
struct Posting(u64);

impl Posting {
    fn new(pick: u64, number: u32, asks: bool) -> Self {
        Self(pick >> SHELF_BITS << PICK_SHIFT | u64::from(number) << 1 | u64::from(asks))
    }

    fn pick(self) -> u64 {
        self.0 >> PICK_SHIFT
    }

    #[expect(clippy::cast_possible_truncation, reason = "26 bits")]
    fn number(self) -> u32 {
        (self.0 >> 1 & NUMBER_MASK) as u32
    }

    fn asks(self) -> bool {
        self.0 & 1 == 1
    }

    fn renumbered(self, numbers: &[u32], first: u32) -> Self {
        let number = (self.number() - first) as usize;
        let number = numbers.get(number).copied().unwrap_or_default();
        Self(self.0 & !(NUMBER_MASK << 1) | u64::from(number) << 1)
    }
}

/// The postings of a 256th of all picks.
#[derive(Debug, Default)]
struct Shelf {
    fresh: Vec<Posting>,
    runs: Vec<Vec<Posting>>,
}

/// The inverted index.
#[derive(Debug)]
pub(super) struct Shelves {
    shelves: Vec<Shelf>,
}

/// What one shelf has to say of a batch.
#[derive(Debug, Default)]
pub(super) struct Asked {
    /// A later text and an earlier one that share a pick, as [`pair`] makes them; sorted.
    pub(super) pairs: Vec<u64>,
    /// Picks that several texts share, each with a sample of those texts.
    pub(super) shared: Vec<(u64, [u32; SAMPLE])>,
    /// How often a text was not held against all that share a pick.
    pub(super) capped: u64,
}

/// A pair as one number: sorted by the later text.
pub(super) fn pair(later: u32, earlier: u32) -> u64 {
    u64::from(later) << 32 | u64::from(earlier)
}

impl Shelves {
    pub(super) fn new() -> Self {
        Self { shelves: (0..SHELVES).map(|_| Shelf::default()).collect() }
    }

    /// Puts the picks of a text of the batch in, least first.
    pub(super) fn put(&mut self, number: u32, picks: &[u64]) {
        for (rank, &pick) in picks.iter().enumerate() {
            let shelf = pick as usize & (SHELVES - 1);
            if let Some(shelf) = self.shelves.get_mut(shelf) {
                shelf.fresh.push(Posting::new(pick, number, rank < ASKING));
            }
        }
    }

    /// Ends the batch: gives its texts, from `first` on, the numbers `numbers`, and tells which
    /// pairs share a pick.
    pub(super) fn close(&mut self, first: u32, numbers: &[u32]) -> Vec<Asked> {
        let shelves = self.shelves.par_iter_mut().enumerate();
        shelves.map(|(at, shelf)| shelf.close(at as u64, first, numbers)).collect()
    }
}

impl Shelf {
    fn close(&mut self, at: u64, first: u32, numbers: &[u32]) -> Asked {
        let mut fresh = std::mem::take(&mut self.fresh);
        for posting in &mut fresh {
            *posting = posting.renumbered(numbers, first);
        }
        fresh.sort_unstable();
        let mut asked = Asked::default();
        let mut rests: Vec<&[Posting]> = self.runs.iter().map(Vec::as_slice).collect();
        let mut line = Vec::new();
        for sharing in fresh.chunk_by(|a, b| a.pick() == b.pick()) {
            line.clear();
            for rest in &mut rests {
                line.extend_from_slice(take_pick(rest, sharing));
            }
            let older = line.len();
            line.extend_from_slice(sharing);
            asked.ask(&line, older);
            asked.sample(at, &line);
        }
        asked.pairs.sort_unstable();
        self.keep(fresh);
        asked
    }

    /// Keeps a run, and merges runs until each is at most half of the one before.
    fn keep(&mut self, fresh: Vec<Posting>) {
        let mut run = fresh;
        while let Some(last) = self.runs.pop_if(|last| last.len() < 2 * run.len()) {
            run = merged(&last, &run);
        }
        run.shrink_to_fit();
        self.runs.push(run);
    }
}

/// Cuts the postings of the pick of `sharing` out of a run, and what comes before them off.
fn take_pick<'r>(rest: &mut &'r [Posting], sharing: &[Posting]) -> &'r [Posting] {
    let Some(pick) = sharing.first().map(|posting| posting.pick()) else { return &[] };
    let from = rest.partition_point(|posting| posting.pick() < pick);
    let from_there = rest.get(from..).unwrap_or_default();
    let length = from_there.partition_point(|posting| posting.pick() == pick);
    let (found, after) = from_there.split_at_checked(length).unwrap_or_default();
    *rest = after;
    found
}

fn merged(a: &[Posting], b: &[Posting]) -> Vec<Posting> {
    let mut merged = Vec::with_capacity(a.len() + b.len());
    let (mut a, mut b) = (a.iter().copied().peekable(), b.iter().copied().peekable());
    while let (Some(first), Some(second)) = (a.peek(), b.peek()) {
        let next = if first <= second { a.next() } else { b.next() };
        merged.extend(next);
    }
    merged.extend(a);
    merged.extend(b);
    merged
}

impl Asked {
    /// Pairs each text of `line` from `older` on with those before it.
    fn ask(&mut self, line: &[Posting], older: usize) {
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
    }

    /// Notes a pick that many texts share.
    fn sample(&mut self, shelf: u64, line: &[Posting]) {
        let Some(pick) = line.first().filter(|_| line.len() >= SAMPLE) else { return };
        let mut texts = [0; SAMPLE];
        for (nth, text) in texts.iter_mut().enumerate() {
            let at = nth * (line.len() - 1) / (SAMPLE - 1);
            *text = line.get(at).map_or(0, |posting| posting.number());
        }
        self.shared.push((pick.pick() << SHELF_BITS | shelf, texts));
    }

    fn pair_all(&mut self, later: Posting, earlier: &[Posting]) {
        for &earlier in earlier {
            if later.asks() || earlier.asks() {
                self.pairs.push(pair(later.number(), earlier.number()));
            }
        }
    }
}
