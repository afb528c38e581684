//! Which pairs of reports are worth comparing: those that share rare terms and were published close to
//! each other. Near-linear: an index from the heaviest terms of a report to the reports that have them.

use fingerprint::{Section, Vectors, Weighted};
use jiff::civil::Date;

use crate::day_votes::number;

/// One report as the index sees it; reports come sorted by day, those without a day last.
pub(crate) struct Entry {
    /// The terms that make it findable; see [`keys`].
    pub(crate) keys: Box<[Weighted]>,
    pub(crate) published: Option<Date>,
    pub(crate) is_headline: bool,
}

/// How many of the heaviest terms of each kind make a report findable.
const HEAVIEST: usize = 24;

/// Reports published further apart than this are not compared (with an undated one always).
const WINDOW_DAYS: i32 = 30;

/// A term that more reports of the window have than this finds nothing: it would make the work grow
/// with the square of the batch.
const MOST_REPORTS: usize = 1500;

/// How many reports of the window each report is compared with at most, best first; more for a headline,
/// whose few words find the right ones late.
const MOST_CANDIDATES: usize = 128;
const MOST_CANDIDATES_OF_A_HEADLINE: usize = 400;

/// Candidates that share less weight than this among their heaviest terms are not compared. Of 0, .02, .04
/// and .07 on six sets, 2-fold: .02 loses nothing, .04 a part in a thousand, .07 up to ten.
const LEAST_SHARED: f32 = 0.02;

/// An index of reports by their heaviest terms.
pub(crate) struct Index<'a> {
    entries: &'a [Entry],
    days: Vec<Option<Date>>,
    /// For each place of a term where its reports begin among `postings`.
    starts: Vec<usize>,
    /// Reports with the weight that the term has there, ascending for each term.
    postings: Vec<(u32, f32)>,
}

/// Memory that a thread uses again from report to report.
#[derive(Default)]
pub(crate) struct Found {
    /// What each report shares with the one at hand; 0 for those not found.
    shared: Vec<f32>,
    /// Those found.
    reports: Vec<u32>,
}

impl<'a> Index<'a> {
    /// Indexes the reports, whose terms have so many places.
    pub(crate) fn of(entries: &'a [Entry], places: usize) -> Self {
        let mut starts = vec![0; places + 1];
        for key in entries.iter().flat_map(|entry| &entry.keys) {
            if let Some(count) = starts.get_mut(key.place as usize + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let mut postings = vec![(0, 0.0); sum];
        for (at, entry) in (0u32..).zip(entries) {
            for key in &entry.keys {
                let Some(next) = next.get_mut(key.place as usize) else { continue };
                if let Some(slot) = postings.get_mut(*next) {
                    *slot = (at, key.weight);
                }
                *next += 1;
            }
        }
        let days = entries.iter().map(|entry| entry.published).collect();
        Self { entries, days, starts, postings }
    }

    /// The reports before `at` in the order of the entries that it should be compared with, sorted.
    pub(crate) fn before(&self, at: u32, found: &mut Found) -> Vec<u32> {
        let Some(entry) = self.entries.get(at as usize) else { return Vec::new() };
        found.shared.resize(self.entries.len(), 0.0);
        let begin = u32::try_from(begin(&self.days, entry.published)).unwrap_or(u32::MAX);
        for key in &entry.keys {
            let window = self.window(key.place, begin, at);
            if window.len() > MOST_REPORTS {
                continue;
            }
            for &(other, theirs) in window {
                let Some(shared) = found.shared.get_mut(other as usize) else { continue };
                if *shared == 0.0 {
                    found.reports.push(other);
                }
                *shared += key.weight * theirs;
            }
        }
        let most = if entry.is_headline { MOST_CANDIDATES_OF_A_HEADLINE } else { MOST_CANDIDATES };
        found.best(most)
    }

    /// The reports from `begin` up to `end` that a term finds.
    fn window(&self, place: u32, begin: u32, end: u32) -> &[(u32, f32)] {
        let start = |place: usize| self.starts.get(place).copied().unwrap_or_default();
        let place = place as usize;
        let all = self.postings.get(start(place)..start(place + 1)).unwrap_or_default();
        let earlier = all.partition_point(|&(other, _)| other < end);
        let all = all.get(..earlier).unwrap_or_default();
        all.get(all.partition_point(|&(other, _)| other < begin)..).unwrap_or_default()
    }
}

/// Among the days of all reports, sorted, those without one last: the first report that was not published too
/// early to be compared with one of that day.
pub(crate) fn begin(days: &[Option<Date>], published: Option<Date>) -> usize {
    let Some(first) = published.map(|day| number(day) - WINDOW_DAYS) else { return 0 };
    days.partition_point(|day| day.is_some_and(|day| number(day) < first))
}

impl Found {
    /// The candidates with the most in common, sorted by number; forgets all.
    fn best(&mut self, most: usize) -> Vec<u32> {
        let shared = &mut self.shared;
        let take = |other: u32| Some((other, std::mem::take(shared.get_mut(other as usize)?)));
        let found = self.reports.drain(..).filter_map(take);
        let mut found: Vec<(u32, f32)> = found.filter(|found| found.1 >= LEAST_SHARED).collect();
        if found.len() > most {
            let order = |a: &(u32, f32), b: &(u32, f32)| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
            found.select_nth_unstable_by(most, order);
            found.truncate(most);
        }
        let mut candidates: Vec<u32> = found.into_iter().map(|(other, _)| other).collect();
        candidates.sort_unstable();
        candidates
    }
}

/// The terms that make a report findable, each with its weight; without those that no other report has.
pub(crate) fn keys(vectors: &Vectors) -> Box<[Weighted]> {
    let (topical, words) = (Section::Topical, Section::Words);
    let kinds = [vectors.specific(), vectors.section(topical), vectors.section(words)];
    let keys = kinds.into_iter().flat_map(heaviest);
    keys.filter(|key| key.place != Weighted::ALONE).collect()
}

/// The heaviest first; of equals the one that stands first.
fn heaviest(terms: &[Weighted]) -> Vec<Weighted> {
    let mut heaviest: Vec<(usize, Weighted)> = terms.iter().copied().enumerate().collect();
    let order = |a: &(usize, Weighted), b: &(usize, Weighted)| {
        b.1.weight.total_cmp(&a.1.weight).then(a.0.cmp(&b.0))
    };
    if heaviest.len() > HEAVIEST {
        heaviest.select_nth_unstable_by(HEAVIEST, order);
        heaviest.truncate(HEAVIEST);
    }
    heaviest.sort_unstable_by(order);
    heaviest.into_iter().map(|(_, term)| term).collect()
}
