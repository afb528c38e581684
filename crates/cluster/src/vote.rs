//! What the reports of one event say together: the day, the place, the edition that most of them name.

use std::collections::BTreeMap;

use fingerprint::{Country, DayBasis, DayPrecision, Edition, EventDay, Fingerprint, Place, When};
use jiff::civil::Date;

/// When an event happened.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct EventDate {
    /// The first day; `None` when nothing says it.
    pub first: Option<Date>,
    /// The last day, when it is another one.
    pub last: Option<Date>,
    /// How exactly it is known; `None` when it is not.
    pub precision: Option<DayPrecision>,
    /// What it rests on; `None` when it is not known.
    pub basis: Option<DateBasis>,
}

/// What the day of an event rests on.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum DateBasis {
    /// The words of a report.
    Said(DayBasis),
    /// No report says it: the first day of publication.
    Publication,
}

/// How much a day counts by what it was read from.
fn weight(basis: DayBasis) -> u32 {
    match basis {
        DayBasis::TextExplicit => 4,
        DayBasis::TextRelative => 3,
        DayBasis::Dateline => 2,
    }
}

/// How much a day counts that stands deep in the text, in thirds: it is seldom the event's.
const BODY_THIRDS: u32 = 1;
/// A publication so many days after a day counts so much for it: at most half of the weakest word in a lead.
/// Set by reading the records of a week of mixed news, where 65 of 67 days are right (61 without it).
const PUBLISHED_THEN: [(i32, u32); 4] = [(0, 3), (1, 3), (2, 1), (3, 1)];

/// The day that most reports name, weighed by what they read it from and where it stands, and by how soon
/// the reports came out; a day without its year votes for that day of any year. Where no report names one,
/// the first day of publication, which is said to be so.
pub(crate) fn date(reports: &[&Fingerprint], first_published: Option<Date>) -> EventDate {
    let said: Vec<EventDay> = reports.iter().filter_map(|report| report.cues.own_day).collect();
    let published: Vec<Date> = reports.iter().filter_map(|report| report.published).collect();
    let mut votes: BTreeMap<(Date, Date), u32> = BTreeMap::new();
    for day in &said {
        if let Some(span) = day.when.span() {
            *votes.entry(span).or_default() += said_weight(day);
        }
    }
    let supported = |span: (Date, Date)| -> u32 {
        let yearless = said.iter().filter(|day| day.when.span().is_none() && names(day.when, span));
        yearless.map(said_weight).sum()
    };
    let best = votes.iter().max_by_key(|&(&span, &votes)| {
        let days = span.0.until(span.1).map_or(0, |gap| gap.get_days());
        (votes + supported(span) + reported(span, &published), std::cmp::Reverse((days, span)))
    });
    match best {
        Some((&span, _)) => found(span, &said),
        None => without_a_full_day(&said, first_published),
    }
}

/// How much one word for a day counts.
fn said_weight(day: &EventDay) -> u32 {
    weight(day.basis) * if day.in_lead { 3 } else { BODY_THIRDS }
}

/// How much the days of publication speak for an event of these days.
fn reported((first, last): (Date, Date), published: &[Date]) -> u32 {
    let days = |from: Date, to: Date| from.until(to).map_or(0, |gap| gap.get_days());
    let weight = |&on: &Date| {
        let late = days(last, on).max(0);
        let known = PUBLISHED_THEN.iter().find(|(days, _)| *days == late);
        if days(first, on) < 0 { 0 } else { known.map_or(0, |(_, weight)| *weight) }
    };
    published.iter().map(weight).sum()
}

fn found((first, last): (Date, Date), said: &[EventDay]) -> EventDate {
    let agreeing = said.iter().filter(|day| day.when.span() == Some((first, last)));
    let best = agreeing.max_by_key(|day| weight(day.basis));
    EventDate {
        first: Some(first),
        last: (last != first).then_some(last),
        precision: best.map(|day| day.when.precision()),
        basis: best.map(|day| DateBasis::Said(day.basis)),
    }
}

/// Only days without a year are named: the year is the one nearest to the first publication.
fn without_a_full_day(said: &[EventDay], first_published: Option<Date>) -> EventDate {
    let Some(published) = first_published else { return EventDate::default() };
    let near = said.iter().filter_map(|day| Some((day, day.when.first()?)));
    let dated = near.filter_map(|(day, first)| {
        let years = [-1, 0, 1].map(|more| published.year().saturating_add(more));
        let dates = years.into_iter();
        let dates = dates.filter_map(|year| Date::new(year, first.month, first.of_month).ok());
        let gap = |date: &Date| date.until(published).map_or(i32::MAX, |gap| gap.get_days().abs());
        dates.min_by_key(gap).map(|date| (day, date))
    });
    match dated.max_by_key(|(day, _)| weight(day.basis)) {
        Some((day, date)) => EventDate {
            first: Some(date),
            last: None,
            precision: Some(DayPrecision::Day),
            basis: Some(DateBasis::Said(day.basis)),
        },
        None => EventDate {
            first: Some(published),
            last: None,
            precision: Some(DayPrecision::Day),
            basis: Some(DateBasis::Publication),
        },
    }
}

/// Whether a stretch without a year names the first day of a full one.
fn names(when: When, (first, _): (Date, Date)) -> bool {
    when.first().is_some_and(|day| (day.month, day.of_month) == (first.month(), first.day()))
}

/// Smaller numbers count many things: one is believed where half of the reports name it, a larger one from
/// a third on, or from a quarter if its series is named.
const SMALL: u16 = 3;

/// The edition that most reports name, if enough of them do; its series name is the longest of those that
/// give one.
pub(crate) fn edition(reports: &[&Fingerprint]) -> Option<Edition> {
    let named: Vec<&Edition> =
        reports.iter().filter_map(|report| report.cues.edition.as_ref()).collect();
    let best = most(named.iter().map(|edition| ((edition.ordinal, edition.kind), 1)))?;
    let said = named.iter().filter(|one| one.ordinal == best.0);
    let (count, in_series) = said
        .fold((0, false), |(count, in_series), one| (count + 1, in_series || one.series.is_some()));
    let parts = match (best.0 > SMALL, in_series) {
        (true, true) => 4,
        (true, false) => 3,
        (false, _) => 2,
    };
    if count * parts < reports.len() {
        return None;
    }
    let mut agreeing = named.into_iter().filter(|one| (one.ordinal, one.kind) == best);
    let mut edition = agreeing.next()?.clone();
    for other in agreeing {
        if edition.series.as_ref().map(String::len) < other.series.as_ref().map(String::len) {
            edition.series.clone_from(&other.series);
        }
    }
    Some(edition)
}

/// The place that most reports name: first the country, then the name used most often for a place in it.
pub(crate) fn place(reports: &[&Fingerprint]) -> Option<Place> {
    let places: Vec<&Place> =
        reports.iter().filter_map(|report| report.cues.place.as_ref()).collect();
    let country: Option<Country> =
        most(places.iter().filter_map(|place| Some((place.country?, sureness(place)))));
    let there: Vec<&Place> = places.into_iter().filter(|place| place.country == country).collect();
    let named = there.iter().map(|place| place.name.as_str()).filter(|name| !name.is_empty());
    let name = most(named.map(|name| (name, 1))).unwrap_or_default();
    there.iter().find(|place| place.name == name).map(|&place| place.clone())
}

/// How much a report's place counts, 0 to 1,500: a city more than a country alone.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of 1")]
fn sureness(place: &Place) -> u32 {
    let share = (place.share.clamp(0.0, 1.0) * 1000.0) as u32;
    if place.name.is_empty() { share } else { share + share / 2 }
}

/// The value with the most weight; the smallest among equals.
fn most<T: Ord + Copy>(values: impl Iterator<Item = (T, u32)>) -> Option<T> {
    let mut votes: BTreeMap<T, u32> = BTreeMap::new();
    for (value, weight) in values {
        *votes.entry(value).or_default() += weight;
    }
    let (&best, _) =
        votes.iter().max_by_key(|&(value, votes)| (*votes, std::cmp::Reverse(value)))?;
    Some(best)
}
