//! How the day, the edition and the countries of two events relate. Pure comparisons of cues.

use jiff::civil::Date;
use lang::Country;

use crate::{
    compare::{DayTie, EditionTie, TownTie},
    cues::{Day, DayPrecision, Edition, EventDay, Place, When},
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

/// Relates two own editions: numbers are comparable within one kind of thing only.
pub(crate) fn editions(a: Option<&Edition>, b: Option<&Edition>) -> EditionTie {
    match a.zip(b) {
        Some((a, b)) if a.kind == b.kind && a.ordinal == b.ordinal => EditionTie::Same(a.ordinal),
        Some((a, b)) if a.kind == b.kind => EditionTie::Apart(a.ordinal, b.ordinal),
        _ => EditionTie::Unknown,
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
