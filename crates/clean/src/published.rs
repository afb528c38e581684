//! Which of several stated dates is the day of publication.
//!
//! Knows how far each place can be trusted, and nothing of how dates are spelled.

use jiff::{Span, Timestamp, civil::Date, tz::Offset};
use model::{Basis, Published};

use crate::date::{FIRST_YEAR, Moment};

/// A date that a document states, and where.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Evidence {
    /// The date.
    pub(crate) moment: Moment,
    /// Where it stands.
    pub(crate) basis: Basis,
    /// How much it counts: the log odds, times ten, that such a date is the right one (measured over a
    /// thousand pages that hold it).
    pub(crate) trust: i32,
}

impl Evidence {
    /// Notes a date.
    pub(crate) fn new(moment: Moment, basis: Basis) -> Self {
        let trust = match basis {
            Basis::Url => 39,
            Basis::Jsonld => 25,
            Basis::Meta => 27,
            _ => 15,
        };
        Self { moment, basis, trust }
    }

    /// Counts it so much instead.
    pub(crate) fn trusted(self, trust: i32) -> Self {
        Self { trust, ..self }
    }

    /// Notes a day.
    pub(crate) fn day(on: Date, basis: Basis) -> Self {
        Self::new(Moment { on, at: None }, basis)
    }
}

/// Chooses among dates: the day for which most speaks, of two the one that stands first. The same moment in two zones
/// speaks for both days, and the publisher's own goes before the one in UTC.
///
/// If some source is within a day of it and has the time of day, it gives the moment: a publisher's own day may
/// differ from the day in UTC.
pub(crate) fn choose(evidence: &[Evidence], fetched_at: Option<Timestamp>) -> Option<Published> {
    let plausible =
        || evidence.iter().filter(|evidence| is_plausible(evidence.moment.on, fetched_at));
    let trust = |evidence: &Evidence| {
        let same = |other: &&Evidence| {
            other.moment.on == evidence.moment.on || is_same_moment(&other.moment, &evidence.moment)
        };
        plausible().filter(same).map(|other| other.trust).sum::<i32>()
    };
    let mut best: Option<(&Evidence, (i32, bool))> = None;
    for evidence in plausible() {
        let rank = (trust(evidence), is_local(&evidence.moment));
        if best.is_none_or(|(_, most)| rank > most) {
            best = Some((evidence, rank));
        }
    }
    let (first, _) = best?;
    let near = |evidence: &&Evidence| {
        evidence.moment.at.is_some() && days_apart(evidence.moment.on, first.moment.on) <= 1
    };
    let timed = plausible().find(near).unwrap_or(first);
    Some(Published { on: first.moment.on, at: timed.moment.at, basis: timed.basis })
}

/// One moment may be stated in two zones, and then be of two days.
fn is_same_moment(one: &Moment, other: &Moment) -> bool {
    let seconds = one.at.zip(other.at).map(|(one, other)| one.as_second() - other.as_second());
    seconds.is_some_and(|seconds| seconds.abs() <= SECONDS_APART)
}

/// A publisher writes the same moment with seconds or without.
const SECONDS_APART: i64 = 60;

/// Tells whether the day is that of a publisher, not the one in UTC.
fn is_local(moment: &Moment) -> bool {
    moment.at.is_some_and(|at| Offset::UTC.to_datetime(at).date() != moment.on)
}

fn days_apart(one: Date, other: Date) -> i32 {
    one.since(other).map_or(i32::MAX, |span| span.get_days().abs())
}

/// Neither older than the web nor newer than the visit; a day is left for zones ahead of UTC.
pub(crate) fn is_plausible(on: Date, fetched_at: Option<Timestamp>) -> bool {
    let latest = fetched_at
        .map(|at| Offset::UTC.to_datetime(at).date())
        .and_then(|day| day.checked_add(Span::new().days(1)).ok());
    on.year() >= FIRST_YEAR && latest.is_none_or(|latest| on <= latest)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_plausible_date_wins_for_which_most_speaks() {
        let day = |on| Evidence::day(on, Basis::Meta);
        let fetched: Timestamp = "2020-05-01T12:00:00Z".parse().unwrap();
        for (days, chosen) in [
            (vec![date(2020, 4, 3), date(2019, 1, 1)], Some(date(2020, 4, 3))),
            (vec![date(2021, 4, 3), date(2019, 1, 1)], Some(date(2019, 1, 1))),
            (vec![date(1970, 1, 1)], None),
            (vec![date(2020, 5, 2)], Some(date(2020, 5, 2))),
            (vec![date(2020, 1, 1), date(2020, 4, 3), date(2020, 4, 3)], Some(date(2020, 4, 3))),
        ] {
            let evidence: Vec<Evidence> = days.into_iter().map(day).collect();
            assert_eq!(choose(&evidence, Some(fetched)).map(|published| published.on), chosen);
        }
    }

    #[test]
    fn of_one_moment_in_two_zones_the_day_of_the_publisher_is_taken() {
        let at: Timestamp = "2018-03-22T05:30:00Z".parse().unwrap();
        let stated = |on| Evidence::new(Moment { on, at: Some(at) }, Basis::Jsonld);
        let utc = stated(date(2018, 3, 22)).trusted(50);
        let local = stated(date(2018, 3, 21)).trusted(20);
        for evidence in [[utc, local], [local, utc]] {
            let chosen = choose(&evidence, None).map(|published| published.on);
            assert_eq!(chosen, Some(date(2018, 3, 21)));
        }
    }

    #[test]
    fn a_moment_near_the_trusted_day_is_taken_with_that_day() {
        let at: Timestamp = "2018-03-21T23:30:00Z".parse().unwrap();
        let chosen = choose(
            &[
                Evidence::day(date(2018, 3, 22), Basis::Url),
                Evidence::new(Moment { on: date(2018, 3, 21), at: Some(at) }, Basis::Jsonld),
            ],
            None,
        );
        let expected = Published { on: date(2018, 3, 22), at: Some(at), basis: Basis::Jsonld };
        assert_eq!(chosen, Some(expected));
    }
}
