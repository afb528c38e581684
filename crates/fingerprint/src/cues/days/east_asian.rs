//! Days as Chinese, Japanese and Korean write them: `2018年3月21日`, `3월 21일`, `14日`.
//!
//! It must not know weekdays or words.

use jiff::civil::Date;

use super::{
    super::calendar::{Day, When, days_between, moved},
    DASHES, Reader, TO, year,
};

impl Reader<'_, '_> {
    /// `2018年3月21日`, `3月21日`, `3월 21일`, `12日至14日`, and `14日` alone.
    pub(super) fn east_asian(&self, at: usize) -> Option<(When, usize)> {
        let mut next = at;
        let mut said = None;
        if let Some(number) = self.with_unit(next, &["年", "년"]) {
            said = Some(year(number)?);
            next += 2;
        }
        let month = match self.with_unit(next, &["月", "월"]) {
            Some(number) => {
                next += 2;
                Some(number)
            }
            None => None,
        };
        let Some(first) = self.with_unit(next, &["日", "일"]) else {
            return match (said, month) {
                (said, Some(month)) if month <= 12 => {
                    Some((When::Month { year: said, month: i8::try_from(month).ok()? }, next))
                }
                (Some(said), None) => Some((When::Year(said), next)),
                _ => None,
            };
        };
        if self.is_duration(next + 1) {
            return None;
        }
        let first = self.east_asian_day(said, month, first)?;
        next += 2;
        let last = self.east_asian_last(next, first);
        Some(last.map_or((When::Day(first), next), |(last, end)| (When::Range(first, last), end)))
    }

    fn east_asian_last(&self, at: usize, first: Day) -> Option<(Day, usize)> {
        if !(self.text.is_mark(at, DASHES) || TO.contains(&self.text.word(at))) {
            return None;
        }
        let mut next = at + 1;
        let mut month = u32::try_from(first.month).ok()?;
        if let Some(other) = self.with_unit(next, &["月", "월"]) {
            month = other;
            next += 2;
        }
        let last = Day::new(first.year, month, self.with_unit(next, &["日", "일"])?)?;
        (last > first).then_some((last, next + 2))
    }

    fn east_asian_day(&self, said: Option<i16>, month: Option<u32>, day: u32) -> Option<Day> {
        if let Some(month) = month {
            return Day::new(said, month, day);
        }
        let published = self.published?;
        let months = [-31, 0, 31].into_iter().map(|days| moved(published.first_of_month(), days));
        let days = months.filter_map(|date| {
            let day = i8::try_from(day).ok()?;
            Date::new(date.year(), date.month(), day).ok()
        });
        days.min_by_key(|date| days_between(*date, published).abs()).map(Day::of)
    }

    /// The number at `at` when a token with one of these beginnings is glued to it.
    fn with_unit(&self, at: usize, units: &[&str]) -> Option<u32> {
        let number = self.text.whole(at)?;
        let unit = self.text.token(at + 1).filter(|token| token.glued)?;
        let fits = units.iter().any(|written| unit.surface.starts_with(written));
        fits.then_some(number)
    }

    /// Whether `日` counts days instead of naming one.
    fn is_duration(&self, unit: usize) -> bool {
        let next = self.text.word(unit + 1);
        let glued = self.text.token(unit + 1).is_some_and(|token| token.glued);
        let same = self.text.word(unit);
        (glued && ["間", "间", "目", "連続", "连续"].iter().any(|count| next.starts_with(count)))
            || ["間", "间", "目", "간", "째"].iter().any(|count| same.contains(count))
    }
}
