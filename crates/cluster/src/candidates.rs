//! Which pairs of reports are worth comparing: those that share rare terms and were published close to
//! each other. Near-linear: an index from the heaviest terms of a report to the reports that have them.

use std::collections::HashMap;

use fingerprint::{TermId, Terms, Vectors};
use jiff::civil::Date;

/// One report as the index sees it; reports come sorted by day, those without a day last.
pub(crate) struct Entry<'a> {
    pub(crate) vectors: &'a Vectors,
    pub(crate) published: Option<Date>,
}

/// How many of the heaviest terms of each kind make a report findable.
const HEAVIEST: usize = 24;

/// Reports published further apart than this are not compared (with an undated one always).
const WINDOW_DAYS: i32 = 30;

/// A term that more reports of the window have than this finds nothing: it would make the work grow
/// with the square of the batch.
const MOST_REPORTS: usize = 1500;

/// How many reports of the window each report is compared with at most, best first.
const MOST_CANDIDATES: usize = 400;

/// Candidates that share less weight than this among their heaviest terms are not compared. Of 0, .02, .04
/// and .07 on six sets, 2-fold: .02 loses nothing, .04 a part in a thousand, .07 up to ten.
const LEAST_SHARED: f32 = 0.02;

/// An index of reports by their heaviest terms.
pub(crate) struct Index<'a> {
    entries: &'a [Entry<'a>],
    postings: HashMap<TermId, Vec<(u32, f32)>>,
}

impl<'a> Index<'a> {
    /// Indexes the reports.
    pub(crate) fn of(entries: &'a [Entry<'a>]) -> Self {
        let mut postings: HashMap<TermId, Vec<(u32, f32)>> = HashMap::new();
        for (at, entry) in (0u32..).zip(entries) {
            for (term, weight) in keys(entry.vectors) {
                postings.entry(term).or_default().push((at, weight));
            }
        }
        Self { entries, postings }
    }

    /// The reports before `at` in the order of the entries that it should be compared with, sorted.
    pub(crate) fn before(&self, at: u32) -> Vec<u32> {
        let Some(entry) = self.entries.get(at as usize) else { return Vec::new() };
        let mut found: HashMap<u32, f32> = HashMap::new();
        for (term, weight) in keys(entry.vectors) {
            let posting = self.postings.get(&term).map_or(&[][..], Vec::as_slice);
            let earlier = posting.partition_point(|&(other, _)| other < at);
            let begin =
                posting.partition_point(|&(other, _)| self.is_too_early(other, entry.published));
            let window = posting.get(begin..earlier).unwrap_or_default();
            if window.len() <= MOST_REPORTS {
                for &(other, theirs) in window {
                    *found.entry(other).or_default() += weight * theirs;
                }
            }
        }
        best(found)
    }

    fn is_too_early(&self, other: u32, published: Option<Date>) -> bool {
        let other = self.entries.get(other as usize).and_then(|entry| entry.published);
        match other.zip(published) {
            Some((other, published)) => {
                other.until(published).is_ok_and(|gap| gap.get_days() > WINDOW_DAYS)
            }
            None => false,
        }
    }
}

/// The candidates with the most in common, sorted by number.
fn best(found: HashMap<u32, f32>) -> Vec<u32> {
    let enough = |&(_, shared): &(u32, f32)| shared >= LEAST_SHARED;
    let mut found: Vec<(u32, f32)> = found.into_iter().filter(enough).collect();
    found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    found.truncate(MOST_CANDIDATES);
    let mut candidates: Vec<u32> = found.into_iter().map(|(other, _)| other).collect();
    candidates.sort_unstable();
    candidates
}

/// The terms that make a report findable, each with its weight.
fn keys(vectors: &Vectors) -> impl Iterator<Item = (TermId, f32)> {
    [&vectors.specific, &vectors.topical, &vectors.words].into_iter().flat_map(heaviest)
}

fn heaviest(terms: &Terms) -> Vec<(TermId, f32)> {
    let mut terms = terms.clone();
    terms.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    terms.truncate(HEAVIEST);
    terms
}
