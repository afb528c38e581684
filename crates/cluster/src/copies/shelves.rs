//! The inverted index: for each pick, the texts that have it, oldest first.
//!
//! A posting is 8 bytes: 37 bits of the pick, 26 of the text's number, and whether the pick is one
//! that the text asks with. Postings lie on 256 shelves by their pick, each with a few sorted runs,
//! merged as they grow (O'Neil et al. 1996), so that a batch costs in proportion to itself. It must
//! not know what a text is.

use std::{fs::File, io};

use fingerprint::copies::ASKING;
use rayon::prelude::*;

use super::{
    asked::Asked,
    disk::{Disk, Extent},
};

const SHELVES: usize = 256;
const SHELF_BITS: u32 = 8;
const NUMBER_BITS: u32 = 26;
const PICK_SHIFT: u32 = NUMBER_BITS + 1;
const NUMBER_MASK: u64 = (1 << NUMBER_BITS) - 1;

/// How many texts fit.
pub(super) const MOST_TEXTS: usize = 1 << NUMBER_BITS;

/// What of a pick the index keeps.
pub(super) fn key(pick: u64) -> u64 {
    pick & ((1 << (64 - PICK_SHIFT + SHELF_BITS)) - 1)
}

/// The shelf on which a pick lies.
fn shelf_of(pick: u64) -> usize {
    usize::from(pick.to_le_bytes()[0])
}

/// A pick in a text.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) struct Posting(u64);

impl Posting {
    fn new(pick: u64, number: u32, asks: bool) -> Self {
        Self(pick >> SHELF_BITS << PICK_SHIFT | u64::from(number) << 1 | u64::from(asks))
    }

    fn pick(self) -> u64 {
        self.0 >> PICK_SHIFT
    }

    /// The pick as [`key`] has it, of a posting on shelf `on`.
    pub(super) fn key(self, on: usize) -> u64 {
        self.pick() << SHELF_BITS | on as u64
    }

    /// The text.
    pub(super) fn number(self) -> u32 {
        (self.0 >> 1 & NUMBER_MASK) as u32
    }

    /// Whether the text asks with this pick.
    pub(super) fn asks(self) -> bool {
        self.0 & 1 == 1
    }

    fn renumbered(self, numbers: &[u32], first: u32) -> Self {
        let number = (self.number() - first) as usize;
        let number = numbers.get(number).copied().unwrap_or_default();
        Self(self.0 & !(NUMBER_MASK << 1) | u64::from(number) << 1)
    }
}

/// Sorted postings, in memory or in a file.
#[derive(Debug)]
enum Run {
    Memory(Vec<Posting>),
    Disk(Extent),
}

/// The postings of a 256th of all picks.
#[derive(Debug, Default)]
struct Shelf {
    /// Those of the batch, in no order, and those that had to go to the file.
    fresh: Vec<Posting>,
    spilled: Vec<Extent>,
    runs: Vec<Run>,
}

/// The inverted index.
#[derive(Debug)]
pub(super) struct Shelves {
    all: Vec<Shelf>,
    disk: Option<Disk>,
    /// How many postings of the batch are in memory, and how many may be.
    fresh: usize,
    most_fresh: usize,
}

impl Shelves {
    /// An index in memory.
    pub(super) fn in_memory() -> Self {
        let all = (0..SHELVES).map(|_| Shelf::default()).collect();
        Self { all, disk: None, fresh: 0, most_fresh: usize::MAX }
    }

    /// An index in `file`, with at most `most_bytes` of postings in memory.
    pub(super) fn on_disk(file: File, most_bytes: usize) -> Self {
        let most_fresh = most_bytes / size_of::<Posting>();
        Self { disk: Some(Disk::new(file)), most_fresh, ..Self::in_memory() }
    }

    /// Puts the picks of a text of the batch in, those that it asks with in front.
    pub(super) fn put(&mut self, number: u32, picks: &[u64]) {
        for (rank, &pick) in picks.iter().enumerate() {
            if let Some(shelf) = self.all.get_mut(shelf_of(pick)) {
                shelf.fresh.push(Posting::new(pick, number, rank < ASKING));
            }
        }
        self.fresh += picks.len();
        if let (true, Some(disk)) = (self.fresh >= self.most_fresh, &self.disk) {
            for shelf in &mut self.all {
                shelf.spilled.push(written(disk, &shelf.fresh));
                shelf.fresh.clear();
            }
            self.fresh = 0;
        }
    }

    /// Ends the batch: gives its texts, from `first` on, the numbers `numbers`, and tells which
    /// pairs share a pick. The postings are kept only if `kept`.
    pub(super) fn close(&mut self, first: u32, numbers: &[u32], kept: bool) -> Vec<Asked> {
        self.fresh = 0;
        let disk = self.disk.as_ref();
        let shelves = self.all.par_iter_mut().enumerate();
        shelves
            .map(|(at, shelf)| {
                let fresh = shelf.take_fresh(disk, first, numbers);
                let asked = shelf.ask(at, disk, &fresh);
                if kept {
                    shelf.keep(disk, fresh);
                }
                asked
            })
            .collect()
    }

    /// What went wrong with the file.
    pub(super) fn trouble(&self) -> Option<io::Error> {
        self.disk.as_ref().and_then(Disk::trouble)
    }
}

fn written(disk: &Disk, postings: &[Posting]) -> Extent {
    disk.append(postings.iter().flat_map(|posting| posting.0.to_le_bytes()))
}

fn read(disk: Option<&Disk>, extent: Extent, into: &mut Vec<Posting>) {
    let Some(disk) = disk else { return };
    let mut bytes = Vec::new();
    disk.read(extent, &mut bytes);
    let (postings, _) = bytes.as_chunks::<8>();
    into.extend(postings.iter().map(|&posting| Posting(u64::from_le_bytes(posting))));
}

impl Shelf {
    /// The postings of the batch, sorted.
    fn take_fresh(&mut self, disk: Option<&Disk>, first: u32, numbers: &[u32]) -> Vec<Posting> {
        let mut fresh = std::mem::take(&mut self.fresh);
        for extent in self.spilled.drain(..) {
            read(disk, extent, &mut fresh);
        }
        for posting in &mut fresh {
            *posting = posting.renumbered(numbers, first);
        }
        fresh.sort_unstable();
        fresh.dedup_by_key(|posting| posting.0 >> 1);
        fresh
    }

    /// Holds the postings of the batch against all.
    fn ask(&self, at: usize, disk: Option<&Disk>, fresh: &[Posting]) -> Asked {
        let mut asked = Asked::default();
        let runs: Vec<Vec<Posting>> = self.runs.iter().filter_map(|run| run.loaded(disk)).collect();
        let in_memory = self.runs.iter().filter_map(Run::in_memory);
        let mut rests: Vec<&[Posting]> = in_memory.chain(runs.iter().map(Vec::as_slice)).collect();
        let mut line = Vec::new();
        for sharing in fresh.chunk_by(|a, b| a.pick() == b.pick()) {
            line.clear();
            for rest in &mut rests {
                line.extend_from_slice(take_pick(rest, sharing));
            }
            let older = line.len();
            line.extend_from_slice(sharing);
            asked.ask(at, &line, older);
        }
        asked.pairs.sort_unstable();
        asked
    }

    /// Keeps a run, and merges runs until each is at most half of the one before.
    fn keep(&mut self, disk: Option<&Disk>, fresh: Vec<Posting>) {
        let mut run = fresh;
        while let Some(last) = self.runs.pop_if(|last| last.len() < 2 * run.len()) {
            run = match last {
                Run::Memory(last) => merged(&last, &run),
                Run::Disk(extent) => {
                    let mut last = Vec::new();
                    read(disk, extent, &mut last);
                    merged(&last, &run)
                }
            };
        }
        run.shrink_to_fit();
        self.runs.push(match disk {
            Some(disk) => Run::Disk(written(disk, &run)),
            None => Run::Memory(run),
        });
    }
}

impl Run {
    fn len(&self) -> usize {
        match self {
            Self::Memory(run) => run.len(),
            Self::Disk(extent) => extent.bytes() / size_of::<Posting>(),
        }
    }

    fn in_memory(&self) -> Option<&[Posting]> {
        match self {
            Self::Memory(run) => Some(run),
            Self::Disk(_) => None,
        }
    }

    fn loaded(&self, disk: Option<&Disk>) -> Option<Vec<Posting>> {
        let Self::Disk(extent) = self else { return None };
        let mut run = Vec::new();
        read(disk, *extent, &mut run);
        Some(run)
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
