//! What the run before says of the pairs of this batch: only where all that their comparison would read is the
//! same. Where a report stands among the same reports as then, the same ones are found for it, too; where
//! two have the same company, they are judged as then.
//!
//! Knows hashes and numbers, no report.

use std::hash::{DefaultHasher, Hasher};

use fingerprint::Inputs;
use jiff::civil::Date;
use model::{DocId, hash16};
use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::{
    candidates::begin,
    company::Company,
    memo::{Memo, Outcome, Pairs},
};

/// A report as a memo knows it.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) struct Mark {
    /// Of what comparing it reads.
    pub(crate) inputs: Inputs,
    /// Of its inputs and its name: which report it is.
    pub(crate) own: u128,
    /// Of the reports among which others are looked for to compare it with, it among them, in their order.
    pub(crate) field: u64,
}

/// The marks of reports, given in the order of their days with the inputs of each.
pub(crate) fn marks<'a>(
    ids: impl Iterator<Item = &'a DocId>,
    inputs: impl Iterator<Item = Inputs>,
    days: &[Option<Date>],
) -> Vec<Mark> {
    let mark = |(id, inputs): (&DocId, Inputs)| {
        let own = hash16([inputs.0.as_slice(), id.as_str().as_bytes()]);
        Mark { inputs, own: u128::from_le_bytes(own), field: 0 }
    };
    let mut marks: Vec<Mark> = ids.zip(inputs).map(mark).collect();
    let mut at = 0;
    for day in days.chunk_by(|a, b| a == b) {
        let first = day.first().copied().flatten();
        let before = begin(days, first)..at;
        let mut field = DefaultHasher::new();
        marks.get(before).into_iter().flatten().for_each(|mark| field.write_u128(mark.own));
        for mark in marks.iter_mut().skip(at).take(day.len()) {
            field.write_u128(mark.own);
            mark.field = field.finish();
        }
        at += day.len();
    }
    marks
}

/// For each report a hash of the company that it keeps.
pub(crate) fn companies(company: &Company, marks: &[Mark]) -> Vec<u64> {
    let hash = |at: usize| {
        let mut hasher = DefaultHasher::new();
        for &(partner, likelihood) in company.partners(at) {
            hasher.write_u128(marks.get(partner as usize).map_or(0, |mark| mark.own));
            hasher.write_u32(likelihood.to_bits());
        }
        hasher.finish()
    };
    (0..marks.len()).into_par_iter().map(hash).collect()
}

/// What is known from the run before.
pub(crate) struct Known<'m> {
    memo: &'m Memo,
    marks: &'m [Mark],
    /// The number in the memo of each report.
    numbers: Vec<Option<u32>>,
}

impl<'m> Known<'m> {
    pub(crate) fn of(memo: &'m Memo, marks: &'m [Mark]) -> Self {
        let numbers = memo.numbers();
        let numbers = marks.iter().map(|mark| numbers.of(mark.inputs)).collect();
        Self { memo, marks, numbers }
    }

    fn number(&self, report: u32) -> Option<u32> {
        self.numbers.get(report as usize).copied().flatten()
    }

    /// All that is known of a report with earlier ones, by their numbers in the memo.
    pub(crate) fn recall(&self, second: u32, into: &mut Vec<(u32, Outcome)>) {
        into.clear();
        if let Some(number) = self.number(second) {
            self.memo.recall(number, into);
        }
    }

    /// All pairs of a report with earlier ones, by their numbers in this batch; `None` if it may have others.
    pub(crate) fn whole<'r>(
        &self,
        second: u32,
        into: &'r mut Vec<(u32, Outcome)>,
    ) -> Option<&'r [(u32, Outcome)]> {
        let number = self.number(second)?;
        let field = self.marks.get(second as usize)?.field;
        if self.memo.field(number) != Some(field) {
            return None;
        }
        self.memo.recall(number, into);
        for (earlier, _) in into.iter_mut() {
            // They stand as far before it as they did.
            *earlier = second.checked_sub(number.checked_sub(*earlier)?)?;
        }
        Some(into)
    }

    /// What is known of the pair with an earlier one.
    pub(crate) fn find(&self, first: u32, recalled: &[(u32, Outcome)]) -> Option<Outcome> {
        let number = self.number(first)?;
        let place = recalled.binary_search_by_key(&number, |pair| pair.0).ok()?;
        recalled.get(place).map(|pair| pair.1)
    }

    /// Whether both keep the company that they kept, of which `companies` has the hashes now.
    pub(crate) fn keep_company(&self, pair: [u32; 2], companies: &[u64]) -> bool {
        pair.into_iter().all(|report| {
            let before = self.number(report).and_then(|number| self.memo.company(number));
            before.is_some() && before.as_ref() == companies.get(report as usize)
        })
    }
}

/// The outcomes of one report with all that it was compared with, of which some are worth a word.
pub(crate) fn remembered(asked: &[u32], outcomes: &[(u32, Outcome)]) -> Pairs {
    let mut pairs = Pairs::of(asked.len());
    let mut outcomes = outcomes.iter().peekable();
    for &first in asked {
        let outcome = outcomes.next_if(|outcome| outcome.0 == first);
        pairs.put(first, outcome.map_or(&Outcome::Nothing, |outcome| &outcome.1));
    }
    pairs
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    /// The fields of reports that are called and published so.
    fn fields(reports: &[(&str, i8)]) -> Vec<u64> {
        let ids: Vec<DocId> = reports.iter().map(|(id, _)| DocId::given(id)).collect();
        let days: Vec<_> = reports
            .iter()
            .map(|&(_, day)| (day > 0).then(|| date(2026, 1, 1) + days(day)))
            .collect();
        let inputs = reports.iter().map(|_| Inputs([7; 16]));
        marks(ids.iter(), inputs, &days).iter().map(|mark| mark.field).collect()
    }

    fn days(count: i8) -> jiff::Span {
        jiff::Span::new().days(count)
    }

    #[test]
    fn a_field_is_what_stands_before_a_report_within_a_month() {
        let all = fields(&[("a", 1), ("b", 2), ("c", 2), ("d", 40), ("e", 0)]);
        // What comes later changes nothing; what comes before does, but for what is too old.
        assert_eq!(fields(&[("a", 1), ("b", 2), ("c", 2), ("x", 39)])[..3], all[..3]);
        let others = fields(&[("x", 1), ("a", 1), ("b", 2), ("c", 2), ("d", 40), ("e", 0)]);
        for (at, is_same) in [(0, false), (1, false), (2, false), (3, true), (4, false)] {
            assert_eq!(others[at + 1] == all[at], is_same, "{at}");
        }
        assert_ne!(fields(&[("a", 1), ("c", 2), ("b", 2)])[2], all[2]);
    }
}
