//! How the day, the edition and the countries of two events relate. Pure comparisons of cues.

use jiff::civil::Date;
use lang::{Country, Kind};

use crate::{
    compare::{DayTie, EditionTie, FigureTie, TownTie},
    cues::{Day, DayPrecision, Edition, EventDay, Place, Quantity, Unit, When},
};

/// Relates two own days. A day without a year meets the same day of any year; a month or a year that
/// holds the other day says nothing.
pub(crate) fn days(a: Option<EventDay>, b: Option<EventDay>) -> DayTie {
    let Some((a, b)) = a.zip(b) else { return DayTie::Unknown };
    let vague =
        [a, b].map(|day| day.when.precision()).into_iter().any(|precision| match precision {
            DayPrecision::Day | DayPrecision::Range | DayPrecision::Week => false,
            DayPrecision::Month | DayPrecision::Year => true,
        });
    match distance(a, b) {
        DayTie::Same if vague => DayTie::Unknown,
        tie => tie,
    }
}

fn distance(a: EventDay, b: EventDay) -> DayTie {
    if let Some((a, b)) = a.when.span().zip(b.when.span()) {
        return gap(a, b);
    }
    match (month_of(a.when), month_of(b.when)) {
        (Some(a), Some(b)) => yearless(a, b),
        _ => DayTie::Unknown,
    }
}

fn gap(a: (Date, Date), b: (Date, Date)) -> DayTie {
    let between = |end: Date, begin: Date| end.until(begin).map_or(0, |span| span.get_days());
    let days = between(a.1, b.0).max(between(b.1, a.0)).max(0);
    match days.unsigned_abs() {
        0 => DayTie::Same,
        days => DayTie::Apart(days),
    }
}

fn month_of(when: When) -> Option<(Day, Day)> {
    match when {
        When::Day(day) => Some((day, day)),
        When::Range(first, last) => Some((first, last)),
        When::Month { year, month } => {
            let of = |of_month| Day { year, month, of_month };
            Some((of(1), of(31)))
        }
        When::Week(_) | When::Year(_) => None,
    }
}

/// Two stretches of which one has no year: their distance within any year, a year as 12 months of 31.
fn yearless(a: (Day, Day), b: (Day, Day)) -> DayTie {
    const YEAR: i32 = 12 * 31;
    let at = |day: Day| i32::from(day.month - 1) * 31 + i32::from(day.of_month - 1);
    let between = |end: Day, begin: Day| (at(begin) - at(end)).max(0);
    let forward = between(a.1, b.0).max(between(b.1, a.0));
    let days = forward.min((YEAR - forward).max(0));
    match days.unsigned_abs() {
        0 => DayTie::Same,
        days => DayTie::Apart(days),
    }
}

/// Editions up to this number are everywhere: two of different kinds are not the same for having it.
const SMALL: u16 = 3;

/// Relates two own editions. Different numbers tell editions of one kind of thing apart, and "the 36th
/// edition" from the 41st of anything that has editions; one number of kinds that languages call by each
/// other's names is the same edition. Between kinds only larger numbers count.
pub(crate) fn editions(a: Option<&Edition>, b: Option<&Edition>) -> EditionTie {
    let Some((a, b)) = a.zip(b) else { return EditionTie::Unknown };
    let same = a.ordinal == b.ordinal;
    let large = a.ordinal.min(b.ordinal) > SMALL;
    if a.kind == b.kind {
        return if same {
            EditionTie::Same(a.ordinal)
        } else {
            EditionTie::Apart(a.ordinal, b.ordinal)
        };
    }
    match are_akin(a.kind, b.kind) {
        Akin::Named if large && !same => EditionTie::Apart(a.ordinal, b.ordinal),
        Akin::Named | Akin::Alike if large && same => EditionTie::Same(a.ordinal),
        _ => EditionTie::Unknown,
    }
}

/// How two kinds of things relate that are held in editions.
enum Akin {
    /// One is named by the word "edition", which fits the other.
    Named,
    /// Languages may call one thing by both: a congress and a meeting, a round and a matchday.
    Alike,
    /// Two different things.
    Not,
}

fn are_akin(a: Kind, b: Kind) -> Akin {
    let held = |kind| {
        matches!(
            kind,
            Kind::Edition
                | Kind::Festival
                | Kind::Contest
                | Kind::Conference
                | Kind::Summit
                | Kind::Meeting
        )
    };
    let played = |kind| matches!(kind, Kind::Round | Kind::Stage | Kind::Game);
    match (a, b) {
        (Kind::Edition, other) | (other, Kind::Edition) if held(other) => Akin::Named,
        _ if held(a) && held(b) || played(a) && played(b) => Akin::Alike,
        _ => Akin::Not,
    }
}

/// Relates two places by their names, which are those of one gazetteer.
pub(crate) fn towns(a: Option<&Place>, b: Option<&Place>) -> TownTie {
    match a.zip(b) {
        Some((a, b)) if a.name.is_empty() || b.name.is_empty() => TownTie::Unknown,
        Some((a, b)) if a.name == b.name && a.country == b.country => TownTie::Same,
        Some(_) => TownTie::Apart,
        None => TownTie::Unknown,
    }
}

/// The overlap of two sets of shares: the sum of the smaller of each; `None` if one is empty.
pub(crate) fn countries(a: &[(Country, f32)], b: &[(Country, f32)]) -> Option<f32> {
    if a.is_empty() || b.is_empty() {
        return None;
    }
    let shared = |&(country, share): &(Country, f32)| {
        let other = b.iter().find(|(other, _)| *other == country);
        other.map_or(0.0, |&(_, other)| share.min(other))
    };
    Some(a.iter().map(shared).sum())
}

/// A quantity of so many digits is in two reports by no coincidence.
const TELLING_DIGITS: u32 = 3;

/// Relates the precise quantities of two reports, both by value.
pub(crate) fn figures(a: &[Quantity], b: &[Quantity]) -> FigureTie {
    if a.is_empty() || b.is_empty() {
        return FigureTie::default();
    }
    let shared = a.iter().filter(|one| one.digits() >= TELLING_DIGITS && has(b, one)).count();
    let against = contradicted(a, b).min(contradicted(b, a));
    let count = |of: usize| u8::try_from(of).unwrap_or(u8::MAX);
    FigureTie { shared: count(shared), against: count(against) }
}

fn has(figures: &[Quantity], one: &Quantity) -> bool {
    figures.binary_search_by_key(&one.thousandths, |other| other.thousandths).is_ok()
}

/// How many of ours only have another value there.
fn contradicted(ours: &[Quantity], theirs: &[Quantity]) -> usize {
    let is = |one: &&Quantity| {
        let is_wide = one.unit == Unit::Degree;
        let lowest = if is_wide { 0 } else { one.thousandths / 4 * 3 };
        let near = theirs.partition_point(|other| other.thousandths < lowest);
        let mut near = theirs
            .iter()
            .skip(near)
            .take_while(|other| is_wide || other.thousandths / 4 * 3 <= one.thousandths);
        !has(theirs, one) && near.any(|other| one.contradicts(*other) && !has(ours, other))
    };
    ours.iter().filter(is).count()
}

#[cfg(test)]
mod tests {
    use lang::Kind::{
        Contest, Count, Edition as AnyEdition, Festival, Game, Meeting, Round, Stage,
    };

    use super::*;
    use crate::cues::Role;

    fn quantities(values: &[(f64, Unit)]) -> Vec<Quantity> {
        let mut all: Vec<Quantity> =
            values.iter().filter_map(|&(value, unit)| Quantity::of(value, unit)).collect();
        all.sort_by_key(|one| one.thousandths);
        all
    }

    #[test]
    fn figures_agree_or_are_other_values_of_the_same_quantity() {
        use Unit::{Degree, Euro, None, Percent};
        for (a, b, shared, against) in [
            (&[(32_566.12, None)][..], &[(32_730.66, None)][..], 0, 1),
            (&[(32_566.12, None)], &[(32_566.12, None)], 1, 0),
            // The value of the day before stands in both.
            (&[(41.95, None), (41.58, None)], &[(42.11, None), (41.95, None)], 1, 1),
            // Two digits are shared by chance.
            (&[(2.5, Percent)], &[(2.5, Percent)], 0, 0),
            // Far apart, or of two units: other quantities.
            (&[(6.3, None)], &[(3.1, None)], 0, 0),
            (&[(4.25, Percent)], &[(4.5, Euro)], 0, 0),
            (&[(5.0, Percent)], &[(4.75, Percent)], 0, 1),
            (&[], &[(4.75, Percent)], 0, 0),
            // How warm it was on two days, however far apart; and on one, in two towns.
            (&[(19.0, Degree)], &[(34.0, Degree)], 0, 1),
            (&[(34.0, Degree)], &[(19.0, Degree), (34.0, Degree)], 0, 0),
            (&[(19.0, Degree)], &[(18.0, None)], 0, 0),
        ] {
            let tie = FigureTie { shared, against };
            let (left, right) = (quantities(a), quantities(b));
            assert_eq!(figures(&left, &right), tie, "{a:?} {b:?}");
            assert_eq!(figures(&right, &left), tie, "{b:?} {a:?}");
        }
    }

    #[test]
    fn editions_meet_within_a_kind_and_by_larger_numbers_beyond_it() {
        let edition =
            |ordinal, kind| Edition { ordinal, kind, role: Role::Own, series: None, in_lead: true };
        for (a, b, tie) in [
            ((7, Meeting), (7, Meeting), EditionTie::Same(7)),
            ((7, Meeting), (8, Meeting), EditionTie::Apart(7, 8)),
            ((36, Festival), (36, AnyEdition), EditionTie::Same(36)),
            ((36, Contest), (41, AnyEdition), EditionTie::Apart(36, 41)),
            ((12, Round), (12, Stage), EditionTie::Same(12)),
            ((12, Round), (13, Game), EditionTie::Unknown),
            ((2, Festival), (2, AnyEdition), EditionTie::Unknown),
            ((25, Count), (36, Festival), EditionTie::Unknown),
        ] {
            let (left, right) = (edition(a.0, a.1), edition(b.0, b.1));
            assert_eq!(editions(Some(&left), Some(&right)), tie, "{a:?} {b:?}");
        }
    }
}
