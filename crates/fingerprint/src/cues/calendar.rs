//! Days as texts name them: with or without a year, a range, a week, a month.
//!
//! Pure arithmetic on the calendar; it must not know words.

use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

/// A day of the calendar whose year may not be said: "16. November" is not a day of today's year.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
pub struct Day {
    /// The year, when the text or the day of publication gives it.
    pub year: Option<i16>,
    /// 1 to 12.
    pub month: i8,
    /// 1 to 31.
    pub of_month: i8,
}

/// A stretch of time that a text names.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
pub enum When {
    /// One day.
    Day(Day),
    /// From one day to another, both included; the first is not after the last.
    Range(Day, Day),
    /// The seven days from this Monday on.
    Week(Date),
    /// A month.
    Month {
        /// The year, when it is known.
        year: Option<i16>,
        /// 1 to 12.
        month: i8,
    },
    /// A year.
    Year(i16),
}

/// How exactly a stretch of time is named.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum DayPrecision {
    /// One day.
    Day,
    /// From a day to a day.
    Range,
    /// A week.
    Week,
    /// A month.
    Month,
    /// A year.
    Year,
}

impl Day {
    /// The day of a full date.
    pub fn of(date: Date) -> Self {
        Self { year: Some(date.year()), month: date.month(), of_month: date.day() }
    }

    /// The full date, when the year is known and the day exists.
    pub fn date(self) -> Option<Date> {
        Date::new(self.year?, self.month, self.of_month).ok()
    }

    /// A day that exists in some year.
    pub(super) fn new(year: Option<i16>, month: u32, of_month: u32) -> Option<Self> {
        let (month, of_month) = (i8::try_from(month).ok()?, i8::try_from(of_month).ok()?);
        Date::new(year.unwrap_or(2000), month, of_month).ok()?;
        Some(Self { year, month, of_month })
    }

    /// The same day with the year in which it is nearest to `published`.
    pub(super) fn nearest(self, published: Date) -> Self {
        if self.year.is_some() {
            return self;
        }
        let years = [-1, 0, 1].into_iter().map(|more| published.year().saturating_add(more));
        let dates = years.filter_map(|year| Date::new(year, self.month, self.of_month).ok());
        dates.min_by_key(|date| days_between(*date, published).abs()).map_or(self, Self::of)
    }
}

impl When {
    /// How exactly it is named.
    pub fn precision(self) -> DayPrecision {
        match self {
            Self::Day(_) => DayPrecision::Day,
            Self::Range(..) => DayPrecision::Range,
            Self::Week(_) => DayPrecision::Week,
            Self::Month { .. } => DayPrecision::Month,
            Self::Year(_) => DayPrecision::Year,
        }
    }

    /// The first and the last full date of it, when the year is known.
    pub fn span(self) -> Option<(Date, Date)> {
        match self {
            Self::Day(day) => day.date().map(|date| (date, date)),
            Self::Range(first, last) => Some((first.date()?, last.date()?)),
            Self::Week(monday) => Some((monday, monday.saturating_add(6.days()))),
            Self::Month { year, month } => {
                let first = Date::new(year?, month, 1).ok()?;
                Some((first, first.last_of_month()))
            }
            Self::Year(year) => Some((Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?)),
        }
    }

    /// The first day of a day or a range.
    pub fn first(self) -> Option<Day> {
        match self {
            Self::Day(day) | Self::Range(day, _) => Some(day),
            Self::Week(_) | Self::Month { .. } | Self::Year(_) => None,
        }
    }

    /// The same in this year, when a day or a range has none.
    pub(super) fn or_year(self, year: Option<i16>) -> Self {
        let with = |day: Day| Day { year: day.year.or(year), ..day };
        match self {
            Self::Day(day) => Self::Day(with(day)),
            Self::Range(first, last) => Self::Range(with(first), with(last)),
            Self::Week(_) | Self::Month { .. } | Self::Year(_) => self,
        }
    }

    /// The same with the year in which it is nearest to `published`.
    pub(super) fn nearest(self, published: Date) -> Self {
        match self {
            Self::Day(day) => Self::Day(day.nearest(published)),
            Self::Range(first, last) => {
                let last = last.nearest(published);
                let year = first.year.or(last.year);
                let before = Day { year, ..first };
                let crosses = before > last;
                let year = if crosses { year.map(|year| year.saturating_sub(1)) } else { year };
                Self::Range(Day { year, ..first }, last)
            }
            Self::Month { year: None, month } => Self::Month {
                year: Day { year: None, month, of_month: 15 }.nearest(published).year,
                month,
            },
            Self::Week(_) | Self::Month { .. } | Self::Year(_) => self,
        }
    }
}

/// How many days `later` is after `earlier`; negative when it is before.
pub(super) fn days_between(later: Date, earlier: Date) -> i32 {
    let span = later.since(earlier).unwrap_or_default();
    span.get_days()
}

/// `date` moved by days, staying where the calendar ends.
pub(super) fn moved(date: Date, days: i32) -> Date {
    date.saturating_add(i64::from(days).days())
}

/// The latest day with this weekday (1 Monday to 7) that is not after `published`.
pub(super) fn latest(weekday: i8, published: Date) -> Date {
    let back = (published.weekday().to_monday_one_offset() - weekday).rem_euclid(7);
    moved(published, -i32::from(back))
}

/// The Monday of the week of a day.
pub(super) fn monday(date: Date) -> Date {
    moved(date, 1 - i32::from(date.weekday().to_monday_one_offset()))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_without_year_is_the_nearest_one() {
        let published = date(2024, 1, 3);
        for (month, of_month, year) in [(12, 30, 2023), (1, 2, 2024), (3, 1, 2024), (9, 1, 2023)] {
            let day = Day { year: None, month, of_month };
            assert_eq!(day.nearest(published).year, Some(year), "{day:?}");
        }
    }

    #[test]
    fn a_weekday_is_the_latest_one() {
        let published = date(2026, 11, 22); // a Sunday
        assert_eq!(latest(7, published), published);
        assert_eq!(latest(1, published), date(2026, 11, 16));
        assert_eq!(monday(published), date(2026, 11, 16));
    }

    #[test]
    fn a_range_over_the_new_year_keeps_its_order() {
        let first = Day { year: None, month: 12, of_month: 30 };
        let last = Day { year: None, month: 1, of_month: 2 };
        let span = When::Range(first, last).nearest(date(2024, 1, 3)).span();
        assert_eq!(span, Some((date(2023, 12, 30), date(2024, 1, 2))));
    }
}
