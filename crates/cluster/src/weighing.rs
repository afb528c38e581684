//! How rare the terms of a report are: counted among the reports of its time, in a large batch, and among
//! all in a small one. So what comes today changes nothing in the reports of last week, and what was
//! compared then stays as it is.
//!
//! Knows days and counts, no pair.

use std::{borrow::Cow, collections::VecDeque, ops::Range};

use fingerprint::{Signature, Vectors, Weights};
use jiff::civil::Date;
use rayon::prelude::*;

/// The least reports whose terms are counted. The imagined batch of `Weights` has 2,000, so more than these
/// would change little; and every labelled set is smaller, so that what is known of them holds for all. On the
/// largest one, 5,489 reports of a month, 2,048 instead of all of them: B-cubed F1 .670 for .673, across
/// languages .461 for .455.
pub(crate) const COUNTED: usize = 8_192;

/// Reports that are weighed by the counts of others (and of themselves), by their places in time.
#[derive(Clone, Debug, Eq, PartialEq)]
struct Span {
    weighed: Range<usize>,
    /// Begins and ends no earlier than those of the span before.
    counted: Range<usize>,
}

/// The days of the reports, sorted, those without one last (they are of one day here). Each day is counted
/// together with as many before it as give `least` reports; the first days with as many after them.
fn spans(days: &[Option<Date>], least: usize) -> Vec<Span> {
    let mut ends = vec![0];
    for day in days.chunk_by(|a, b| a == b) {
        ends.push(ends.last().copied().unwrap_or_default() + day.len());
    }
    let mut spans: Vec<Span> = Vec::new();
    let mut begins = ends.iter().copied().peekable();
    let mut begin = 0;
    for &end in ends.iter().filter(|&&end| end > 0) {
        let weighed = spans.last().map_or(0, |span| span.weighed.end);
        if end < least && end < days.len() {
            continue;
        }
        let is_enough = |&later: &usize| later <= weighed && later + least <= end;
        while let Some(later) = begins.next_if(is_enough) {
            begin = later;
        }
        spans.push(Span { weighed: weighed..end, counted: begin..end });
    }
    spans
}

/// Weighs the terms of reports, given in the order of their days and each counted among `least` others or
/// all, and makes something of each.
pub(crate) fn weighed<T: Send>(
    least: usize,
    signatures: Vec<Cow<'_, Signature>>,
    days: &[Option<Date>],
    make: impl Fn(usize, &Signature, &Weights, Vectors) -> T + Sync,
) -> (Weights, Vec<T>) {
    let mut weights = Weights::of(signatures.iter().map(AsRef::as_ref));
    let mut all = Vec::with_capacity(signatures.len());
    let spans = spans(days, least);
    let is_counted = spans.len() <= 1;
    if !is_counted {
        weights.discount_all();
    }
    let mut counted: VecDeque<Box<[u32]>> = VecDeque::new();
    let mut begin = 0;
    let mut rest = signatures.into_iter();
    for Span { weighed, counted: span } in spans {
        let at = weighed.start;
        let fresh: Vec<Cow<'_, Signature>> = rest.by_ref().take(weighed.len()).collect();
        if !is_counted {
            let met: Vec<_> = fresh.par_iter().map(|one| weights.met(one)).collect();
            for met in &met {
                weights.count(met);
            }
            counted.extend(met);
            for met in counted.drain(..span.start.saturating_sub(begin)) {
                weights.discount(&met);
            }
            begin = span.start;
        }
        let weigh = |(nth, signature): (usize, Cow<'_, Signature>)| {
            make(at + nth, &signature, &weights, weights.vectors(&signature))
        };
        all.par_extend(fresh.into_par_iter().enumerate().map(weigh));
    }
    (weights, all)
}

#[cfg(test)]
mod tests {
    use fingerprint::{Term, TermId};
    use jiff::civil::date;

    use super::*;

    /// Days of May by their numbers; 0 is no day.
    fn days(numbers: &[i8]) -> Vec<Option<Date>> {
        numbers.iter().map(|&day| (day > 0).then(|| date(2026, 5, day))).collect()
    }

    #[test]
    fn every_day_is_counted_with_those_before_it() {
        for (numbers, least, expected) in [
            (&[][..], 2, &[][..]),
            (&[1], 2, &[((0, 1), (0, 1))]),
            (&[1, 2, 3], 4, &[((0, 3), (0, 3))]),
            (&[1, 1, 2, 3], 2, &[((0, 2), (0, 2)), ((2, 3), (0, 3)), ((3, 4), (2, 4))]),
            (&[1, 2, 2, 2, 3, 0, 0], 3, &[((0, 4), (0, 4)), ((4, 5), (1, 5)), ((5, 7), (4, 7))]),
        ] {
            let range = |range: Range<usize>| (range.start, range.end);
            let spans = spans(&days(numbers), least);
            let spans: Vec<_> =
                spans.into_iter().map(|span| (range(span.weighed), range(span.counted))).collect();
            assert_eq!(spans, expected, "{numbers:?}");
        }
    }

    fn words(of: &[u64]) -> Signature {
        let term = |&word: &u64| Term { term: TermId::from(5_u8) << 60 | word, weight: 1.0 };
        Signature { words: of.iter().map(term).collect(), ..Signature::default() }
    }

    #[test]
    fn terms_are_counted_in_the_span_of_their_report_only() {
        let all = [[1, 2], [1, 3], [1, 4], [2, 5], [2, 3]].map(|of| words(&of));
        let days = days(&[1, 1, 2, 3, 3]);
        let cows = |of: &[Signature]| of.iter().cloned().map(Cow::Owned).collect::<Vec<_>>();
        let weigh = |of: &[Signature], least| {
            let make = |_, signature: &Signature, weights: &Weights, _| {
                fingerprint::Inputs::of(&print(), signature, weights)
            };
            weighed(least, cows(of), days.get(..of.len()).unwrap(), make).1
        };
        // What comes later changes nothing before it, once there are enough.
        assert_eq!(weigh(&all, 2)[..3], weigh(&all[..3], 2)[..]);
        assert_ne!(weigh(&all, 9)[..3], weigh(&all[..3], 9)[..]);
        // The last day alone: as if nothing else were there.
        let alone = |least| {
            weighed(least, cows(&all[3..]), &days[3..], |_, signature, weights, _| {
                fingerprint::Inputs::of(&print(), signature, weights)
            })
        };
        assert_eq!(weigh(&all, 2)[3..], alone(2).1[..]);
    }

    fn print() -> fingerprint::Fingerprint {
        fingerprint::fingerprint(&crate::tests::article(6))
    }
}
