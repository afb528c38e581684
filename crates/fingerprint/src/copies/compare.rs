//! What two texts share, and what stands in one where something else stands in the other.
//!
//! Counts only; what follows from the counts is said in `verdict.rs`.

use std::ops::Range;

use super::{
    changes,
    shingles::{self, COMPARED},
    table::Table,
    words::Word,
};

/// How many words may stand between two common runs for what stands there to be held against each
/// other. Longer gaps are other text.
const GAP_WORDS: usize = 24;

/// What a comparison counted. Symmetric: it does not matter which text is named first.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Counts {
    /// Different shingles in both.
    pub common: u32,
    /// Different shingles of the text with fewer words.
    pub shorter: u32,
    /// Shingles of the other text, repeated ones too.
    pub longer: u32,
    /// Numbers that stand in both within the same words.
    pub numbers_same: u32,
    /// Numbers that stand in one where another number stands in the other.
    pub numbers_changed: u32,
    /// Names that stand in both within the same words.
    pub names_same: u32,
    /// Names that stand in one where another name stands in the other.
    pub names_changed: u32,
    /// Other words that stand in one where other words stand in the other.
    pub words_changed: u32,
    /// Places where one of the two has words more.
    pub words_added: u32,
    /// Words of the longest common subsequence; only where it was asked for.
    pub in_order: u32,
}

/// Compares texts; keeps its memory between them, so have one a thread.
#[derive(Debug, Default)]
pub struct Comparer {
    pub(super) table: Table,
    gaps: Vec<Gap>,
    pub(super) subsequence: super::subsequence::Subsequence,
}

/// Words of both texts between two common runs.
#[derive(Clone, Debug)]
pub(super) struct Gap {
    pub(super) short: Range<usize>,
    pub(super) long: Range<usize>,
    /// Before the first common run, or behind the last.
    pub(super) at_an_end: bool,
}

impl Comparer {
    /// Counts what `a` and `b` share and where they differ.
    pub fn count(&mut self, a: &[Word], b: &[Word]) -> Counts {
        let (short, long) = in_canonical_order(a, b);
        let mut counts = Counts { longer: as_u32(shingles::count(long)), ..Counts::default() };
        self.table.empty(short.len());
        shingles::each(short, COMPARED, |at, _, hash| {
            counts.shorter += u32::from(self.table.put(hash, at));
        });
        self.scan(short.len(), long, &mut counts);
        for gap in &self.gaps {
            counts.note_gap(gap, short, long);
        }
        counts
    }

    /// Looks the shingles of `long` up, and notes what stands between the common runs.
    fn scan(&mut self, short_words: usize, long: &[Word], counts: &mut Counts) {
        self.gaps.clear();
        let (table, gaps) = (&mut self.table, &mut self.gaps);
        let mut covered = 0;
        let (mut short_end, mut long_end) = (0, 0);
        shingles::each(long, COMPARED, |at, length, hash| {
            let Some(found) = table.find(hash) else { return };
            counts.common += u32::from(found.first);
            let gap =
                Gap { short: short_end..found.at, long: long_end..at, at_an_end: short_end == 0 };
            if gap.is_small() {
                gaps.push(gap);
            }
            (short_end, long_end) = (found.at + length, at + length);
            let unseen = long.get(covered.max(at)..long_end).unwrap_or_default();
            for word in unseen {
                counts.numbers_same += u32::from(word.is_number());
                counts.names_same += u32::from(word.is_name());
            }
            covered = covered.max(long_end);
        });
        let rest =
            Gap { short: short_end..short_words, long: long_end..long.len(), at_an_end: true };
        if counts.common > 0 && rest.is_small() {
            gaps.push(rest);
        }
    }
}

impl Gap {
    /// Whether what stands in the gap is one text changed, if `same` words of it are the same. At an
    /// end of the texts only where most are: another dateline or last line is no change.
    pub(super) fn is_of_one_text(&self, same: usize) -> bool {
        !self.at_an_end || same * 2 >= self.short.len().min(self.long.len()).max(1)
    }

    /// Whether so little stands in it that it may be held against each other.
    pub(super) fn is_small(&self) -> bool {
        let small = |range: &Range<usize>| range.start <= range.end && range.len() <= GAP_WORDS;
        small(&self.short) && small(&self.long) && self.short.len() + self.long.len() > 0
    }
}

/// The text with fewer words first; of two with as many, the one whose words are less.
fn in_canonical_order<'s>(a: &'s [Word], b: &'s [Word]) -> (&'s [Word], &'s [Word]) {
    match a.len().cmp(&b.len()).then_with(|| a.cmp(b)) {
        std::cmp::Ordering::Greater => (b, a),
        _ => (a, b),
    }
}

fn as_u32(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

impl Counts {
    /// Judges what stands between two common runs.
    fn note_gap(&mut self, gap: &Gap, short: &[Word], long: &[Word]) {
        let short = short.get(gap.short.clone()).unwrap_or_default();
        let long = long.get(gap.long.clone()).unwrap_or_default();
        let mut noted = *self;
        let same = changes::each(short, long, |in_short, in_long| {
            let short = short.get(in_short).unwrap_or_default();
            let long = long.get(in_long).unwrap_or_default();
            noted.note_change(short, long);
        });
        if gap.is_of_one_text(same) {
            *self = noted;
        }
    }

    /// Judges a change: words of the shorter text that stand where others stand in the longer.
    fn note_change(&mut self, short: &[Word], long: &[Word]) {
        if short.is_empty() || long.is_empty() {
            self.words_added += 1;
            return;
        }
        let both = |is: fn(Word) -> bool| -> u32 {
            let count = |words: &[Word]| words.iter().filter(|&&word| is(word)).count();
            as_u32(count(short).min(count(long)))
        };
        let (numbers, names) = (both(Word::is_number), both(Word::is_name));
        self.numbers_changed += numbers;
        self.names_changed += names;
        self.words_changed += u32::from(numbers + names == 0);
    }

    /// Share of the shorter text's shingles that the longer has, in percent.
    pub fn contained_pct(&self) -> u32 {
        (self.common * 100).checked_div(self.shorter).unwrap_or(0)
    }
}
