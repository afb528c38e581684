//! Days in digits alone: `21.03.2018`, `2018-03-21`, `21/3/2018`.
//!
//! It must not know the names of months.

use super::{
    super::{
        calendar::{Day, When, days_between},
        characters::whole,
    },
    Reader, year,
};

impl Reader<'_, '_> {
    /// `21.03.2018`, `2018.03.21`, and `16.11.` with the full stop behind it.
    pub(super) fn dotted(&self, at: usize) -> Option<(When, usize)> {
        let token = self.text.token(at)?;
        let mut parts = token.surface.split('.');
        let (first, second, third) = (parts.next()?, parts.next()?, parts.next());
        if parts.next().is_some() {
            return None;
        }
        let (first_value, second_value) = (whole(first)?, whole(second)?);
        let Some(third) = third else {
            let closed = self.text.is_mark(at + 1, &['.'])
                && self.text.token(at + 1).is_some_and(|mark| mark.glued)
                && self.text.behind(at + 1, 1).next().is_some();
            let day = Day::new(None, second_value, first_value).filter(|_| closed)?;
            return Some((When::Day(day), at + 2));
        };
        let day = self.ordered(first, first_value, second_value, third, whole(third)?)?;
        Some((When::Day(day), at + 1))
    }

    /// `2018-03-21`, `22-03-2018`, `21/03/2018`, `3/21/18`.
    pub(super) fn separated(&self, at: usize) -> Option<(When, usize)> {
        let mark = ['-', '/', '‐', '‑', '⁄'];
        let glued = (at + 1..at + 5).all(|next| self.text.token(next).is_some_and(|t| t.glued));
        if !(glued && self.text.is_mark(at + 1, &mark) && self.text.is_mark(at + 3, &mark)) {
            return None;
        }
        let values = [self.text.whole(at)?, self.text.whole(at + 2)?, self.text.whole(at + 4)?];
        let [first, second, third] = values;
        let (a, c) = (self.text.token(at)?.surface, self.text.token(at + 4)?.surface);
        Some((When::Day(self.ordered(a, first, second, c, third)?), at + 5))
    }

    /// Decides which of three numbers is the year; of the rest the first is the day, except where the
    /// language or the day of publication says otherwise.
    fn ordered(&self, a: &str, first: u32, second: u32, c: &str, third: u32) -> Option<Day> {
        if a.chars().count() == 4 {
            return Day::new(Some(year(first)?), second, third);
        }
        let said = if c.chars().count() == 4 { year(third)? } else { year(2000 + third)? };
        if c.chars().count() != 4 && (c.chars().count() != 2 || third > 60) {
            return None;
        }
        let day_first = Day::new(Some(said), second, first);
        let month_first = Day::new(Some(said), first, second);
        let (Some(one), Some(other)) = (day_first, month_first) else {
            return day_first.or(month_first);
        };
        let distance = |day: Day| {
            let days = days_between(day.date()?, self.published?);
            Some(days.abs())
        };
        match (distance(one), distance(other)) {
            (Some(one_gap), Some(other_gap)) if one_gap > other_gap => Some(other),
            (Some(_), Some(_)) => Some(one),
            _ if self.text.lexicon.code == "en" => Some(other),
            _ => Some(one),
        }
    }
}
