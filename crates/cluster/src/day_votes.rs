//! On which day the event of some reports happened, as all of them together say it: each report votes by
//! the day that it names and by the day it was published. Whether two groups of reports vote for one day
//! or for two tells editions of a series apart where single reports cannot.
//!
//! Knows days only. A Bayes factor: how much better one common day explains the votes of two groups than
//! a day for each of them.

use std::collections::BTreeMap;

use jiff::civil::Date;

/// How many days an event may lie on before anything is known: a uniform prior.
const PRIOR_DAYS: f32 = 45.0;

/// Of how many reports the votes count in full; reports copy their day from one another, so more of them
/// say little more. Chosen among 2, 3, 4 and 6 on a week of mixed news, 2-fold.
const MOST_VOTES: f32 = 4.0;

/// How much a publication and an own day weigh in that count.
const PUBLISHED_WEIGHT: f32 = 0.5;
const LEAD_WEIGHT: f32 = 1.0;
const BODY_WEIGHT: f32 = 0.6;

/// How likely an event is reported so many days later, the first two before it (time zones): fresh news
/// with a tail of follow-ups.
const PUBLISHED_AFTER: [(i32, f32); 7] =
    [(-1, 0.04), (0, 0.42), (1, 0.225), (2, 0.12), (3, 0.064), (4, 0.034), (5, 0.018)];
const PUBLISHED_ELSE: f32 = 0.012;

/// An own day spans at most so many days to be a vote.
const LONGEST_SPAN: i32 = 40;

/// The votes of some reports: how likely each day is, in logarithms against the prior.
#[derive(Clone, Debug, Default)]
pub(crate) struct DayVotes {
    /// By day, counted from a fixed one.
    days: BTreeMap<i32, f32>,
    /// Every day not listed.
    rest: f32,
    weight: f32,
}

impl DayVotes {
    /// The votes of one report: the day of its publication, and its own day or days with whether they
    /// stand in the lead.
    pub(crate) fn of(published: Option<Date>, own: Option<((Date, Date), bool)>) -> Self {
        let mut votes = Self::default();
        if let Some(published) = published.map(number) {
            let shares = PUBLISHED_AFTER.map(|(late, share)| (published - late, share));
            votes.add(&Self::spread(
                shares.into_iter().collect(),
                PUBLISHED_ELSE,
                PUBLISHED_WEIGHT,
            ));
        }
        let own = own.map(|((first, last), lead)| (number(first), number(last), lead));
        if let Some((first, last, in_lead)) = own.filter(|own| own.1 - own.0 <= LONGEST_SPAN) {
            votes.add(&Self::named(first, last, in_lead));
        }
        votes
    }

    /// A report that names its day; a day from deep in the text may be another event's.
    fn named(first: i32, last: i32, in_lead: bool) -> Self {
        let (doubt, weight) = if in_lead { (0.1, LEAD_WEIGHT) } else { (0.3, BODY_WEIGHT) };
        let share = |day: i32| match (first - day).max(day - last).max(0) {
            0 => 1.0,
            1 => 0.15 + doubt / 2.0,
            _ => doubt / 2.0,
        };
        let days = (first - 2..=last + 2).map(|day| (day, share(day))).collect();
        Self::spread(days, doubt / 4.0, weight)
    }

    /// Shares of days made likelihoods against the prior.
    fn spread(shares: BTreeMap<i32, f32>, rest: f32, weight: f32) -> Self {
        let others = (PRIOR_DAYS - count(shares.len())).max(0.0);
        let sum = shares.values().sum::<f32>() + others * rest;
        let against_prior = |share: f32| (share * PRIOR_DAYS / sum).ln();
        Self {
            days: shares.into_iter().map(|(day, share)| (day, against_prior(share))).collect(),
            rest: against_prior(rest),
            weight,
        }
    }

    /// Adds the votes of other reports.
    pub(crate) fn add(&mut self, other: &Self) {
        let listed = self.days.keys().chain(other.days.keys()).copied().collect::<Vec<_>>();
        self.days = listed.into_iter().map(|day| (day, self.at(day) + other.at(day))).collect();
        self.rest += other.rest;
        self.weight += other.weight;
    }

    fn at(&self, day: i32) -> f32 {
        self.days.get(&day).copied().unwrap_or(self.rest)
    }

    /// The logarithm of the Bayes factor for one common day against two; 0 when either says nothing.
    pub(crate) fn common(&self, other: &Self) -> f32 {
        if self.weight <= 0.0 || other.weight <= 0.0 {
            return 0.0;
        }
        let scale = |votes: &Self| (MOST_VOTES / votes.weight).min(1.0);
        let (ours, theirs) = (scale(self), scale(other));
        let mut listed: Vec<i32> = self.days.keys().chain(other.days.keys()).copied().collect();
        listed.sort_unstable();
        listed.dedup();
        let mean = |of: &dyn Fn(Option<i32>) -> f32| log_mean(&listed, of);
        let a = |day: Option<i32>| ours * day.map_or(self.rest, |day| self.at(day));
        let b = |day: Option<i32>| theirs * day.map_or(other.rest, |day| other.at(day));
        mean(&|day| a(day) + b(day)) - mean(&a) - mean(&b)
    }
}

/// The logarithm of the mean of e^x over the listed days and, up to the prior's number, all others.
fn log_mean(listed: &[i32], of: &dyn Fn(Option<i32>) -> f32) -> f32 {
    let others = (PRIOR_DAYS - count(listed.len())).max(0.0);
    let most = listed.iter().map(|&day| of(Some(day))).fold(of(None), f32::max);
    let sum: f32 = listed.iter().map(|&day| (of(Some(day)) - most).exp()).sum();
    let sum = sum + others * (of(None) - most).exp();
    most + (sum / count(listed.len()).max(PRIOR_DAYS)).ln()
}

/// Days since a fixed one.
pub(crate) fn number(day: Date) -> i32 {
    const BEGIN: Date = jiff::civil::date(2000, 1, 1);
    BEGIN.until(day).map_or(0, |span| span.get_days())
}

fn count(of: usize) -> f32 {
    f32::from(u16::try_from(of).unwrap_or(u16::MAX))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn votes(reports: &[(Option<i8>, Option<i8>)]) -> DayVotes {
        let mut all = DayVotes::default();
        for &(published, own) in reports {
            let day = |day: i8| date(2026, 5, day);
            let own = own.map(|own| ((day(own), day(own)), true));
            all.add(&DayVotes::of(published.map(day), own));
        }
        all
    }

    #[test]
    fn groups_that_name_one_day_are_drawn_together_and_others_pushed_apart() {
        let tenth = votes(&[(Some(10), Some(10)), (Some(11), Some(10)), (Some(11), None)]);
        let again = votes(&[(Some(11), Some(10)), (Some(12), None)]);
        let twelfth = votes(&[(Some(12), Some(12)), (Some(13), Some(12))]);
        assert!(tenth.common(&again) > 1.0, "{}", tenth.common(&again));
        assert!(tenth.common(&twelfth) < -1.0, "{}", tenth.common(&twelfth));
        let (here, there) = (tenth.common(&twelfth), twelfth.common(&tenth));
        assert!((here - there).abs() < 1e-4, "{here} {there}");
    }

    #[test]
    fn who_says_nothing_decides_nothing() {
        let silent = votes(&[(None, None)]);
        assert!(silent.common(&votes(&[(Some(3), Some(3))])).abs() < 1e-9);
    }

    #[test]
    fn many_reports_do_not_shout_down_a_late_one() {
        let many = votes(&[(Some(10), Some(10)); 60]);
        let late = votes(&[(Some(13), None)]);
        assert!(many.common(&late) > -2.0, "{}", many.common(&late));
    }
}
