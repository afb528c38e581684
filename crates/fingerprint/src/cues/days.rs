//! Finds every stretch of time that a text names, in the order of words of every language.
//!
//! It only reads and resolves; whose day it is, is decided in `roles`.

mod east_asian;
mod numeric;

use std::ops::Range;

use jiff::civil::Date;

use super::{
    DayBasis,
    calendar::{Day, When, latest, monday, moved},
    characters::digit,
    tokens::{Capital, Shape, Text},
    words::Mark,
};

/// A stretch of time and the tokens that name it.
#[derive(Clone, Debug)]
pub(super) struct Mention {
    pub(super) tokens: Range<usize>,
    pub(super) when: When,
    pub(super) basis: DayBasis,
}

/// Between the first and the last day of a range.
const DASHES: &[char] = &['-', '–', '—', '~', '～', '〜', '‐', '‑'];
const TO: &[&str] = &[
    "to", "and", "bis", "und", "au", "et", "al", "a", "y", "e", "до", "по", "и", "і", "й", "do",
    "i", "tot", "en", "till", "til", "och", "og", "à", "až", "la", "și", "ve", "إلى", "الي", "حتى",
    "و", "至", "到", "から", "ja", "és", "hingga", "sampai", "đến", "से", "έως", "και", "تا",
];
/// Between a day and its month, or a month and its year.
const OF: &[&str] =
    &["de", "del", "of", "di", "d", "do", "da", "من", "den", "the", "ngày", "năm", "roku", "року"];
/// Languages that write the month before the day.
const MONTH_FIRST: &[&str] = &["en", "hu", "lt", "eu", "mn", ""];
/// Languages that write weekdays with a capital where the same word in lower case is another one ("sat",
/// `τρίτη`, "third").
const CAPITAL_WEEKDAYS: &[&str] = &["en", "el"];

/// Every stretch of time in the text, in reading order; words like "yesterday" and weekdays only when
/// the day of publication is known.
pub(super) fn mentions(text: &Text<'_>, published: Option<Date>) -> Vec<Mention> {
    let reader = Reader { text, published };
    let mut found: Vec<Mention> = Vec::new();
    let mut at = 0;
    while at < text.tokens.len() {
        let Some((when, basis, end)) = reader.read(at) else {
            at += 1;
            continue;
        };
        let when = published.map_or(when, |published| when.nearest(published));
        let same_sentence = text.sentence_of(at).map_or(end, |sentence| sentence.tokens.end);
        let end = end.min(same_sentence).max(at + 1);
        found.push(Mention { tokens: at..end, when, basis });
        at = end;
    }
    found
}

struct Reader<'a, 't> {
    text: &'a Text<'t>,
    published: Option<Date>,
}

impl Reader<'_, '_> {
    fn read(&self, at: usize) -> Option<(When, DayBasis, usize)> {
        let token = self.text.token(at)?;
        let sense = token.sense;
        if token.shape == Shape::Number {
            let (when, end) = self.number(at)?;
            return Some((when, DayBasis::TextExplicit, self.skip_weekday(end)));
        }
        if !sense.names_a_day() && !sense.is(Mark::Week) {
            return None;
        }
        if let Some(found) = self.month(at) {
            return Some((found.0, DayBasis::TextExplicit, self.skip_weekday(found.1)));
        }
        if let Some(found) = self.weekday(at) {
            return Some(found);
        }
        let (when, end) = self.relative(at).or_else(|| self.week(at))?;
        Some((when, DayBasis::TextRelative, end))
    }

    /// Days that begin with digits: 2018-03-21, 21.03.2018, 21/3/2018, 21 March 2018, 3月21日, 14日.
    fn number(&self, at: usize) -> Option<(When, usize)> {
        self.dotted(at)
            .or_else(|| self.separated(at))
            .or_else(|| self.east_asian(at))
            .or_else(|| self.range(at))
            .or_else(|| self.day_month(at).map(|(day, end)| (When::Day(day), end)))
            .or_else(|| self.year(at))
    }

    /// `12-14 March`, `3. bis 5. Mai`, `entre el 3 y el 5 de mayo`, `28 février au 3 mars`.
    fn range(&self, at: usize) -> Option<(When, usize)> {
        let whole_first = self.day_month(at);
        let (first, end) = match whole_first {
            Some((day, end)) => (Some(day), end),
            None => (None, self.after_ordinal(at)),
        };
        let number = self.text.whole(at).filter(|day| (1..=31).contains(day))?;
        let last_at = self.after_connector(end)?;
        let (last, end) = self.day_month(last_at)?;
        let first = match first {
            Some(first) => Day { year: first.year.or(last.year), ..first },
            None => Day::new(last.year, u32::try_from(last.month).ok()?, number)?,
        };
        let ordered = first < last || (first.year.is_none() && first.month > last.month);
        ordered.then_some((When::Range(first, last), end))
    }

    fn after_connector(&self, at: usize) -> Option<usize> {
        let connects = self.text.is_mark(at, DASHES) || TO.contains(&self.text.word(at));
        if !connects {
            return None;
        }
        let mut next = at + 1;
        while self.text.token(next).is_some_and(|token| {
            token.shape == Shape::Word && self.text.folded(token).chars().count() <= 3
        }) && next < at + 3
        {
            next += 1;
        }
        Some(next)
    }

    /// A day of a month with the month behind it: `21 March 2018`, `21. März`, `21 de março de 2018`.
    fn day_month(&self, at: usize) -> Option<(Day, usize)> {
        let number = self.text.whole(at).filter(|day| (1..=31).contains(day))?;
        let mut next = self.after_ordinal(at);
        if OF.contains(&self.text.word(next)) {
            next += 1;
            if self.text.is_mark(next, &['\'', '’']) {
                next += 1;
            }
        }
        let month = self.month_number(next)?;
        next = self.after_phrase(next);
        // Arabic papers write both names of the month: 12 مارس/آذار.
        if self.text.is_mark(next, &['/', '(']) && self.text.sense(next + 1).month == month {
            next += if self.text.is_mark(next + 2, &[')']) { 3 } else { 2 };
        }
        let (said, end) = self.year_behind(next);
        Some((Day::new(said, u32::try_from(month).ok()?, number)?, end))
    }

    /// The month that a token names; a word that is also something else must look like a month.
    fn month_number(&self, at: usize) -> Option<i8> {
        let token = self.text.token(at).filter(|token| token.sense.month != 0)?;
        let lower = token.capital == Capital::None && self.text.lexicon.code == "en";
        (!lower).then_some(token.sense.month)
    }

    /// `March 21, 2018`, `March 12-14`, `March 2018`, `in March`.
    fn month(&self, at: usize) -> Option<(When, usize)> {
        let month = self.month_number(at)?;
        let next = self.after_phrase(at);
        let next = if self.text.is_mark(next, &['.']) { next + 1 } else { next };
        if MONTH_FIRST.contains(&self.text.lexicon.code)
            && let Some((when, end)) = self.month_day(month, next)
        {
            return Some((when.or_year(self.year_before(at)), end));
        }
        let (said, end) = self.year_behind(next);
        let said = said.or_else(|| self.year_before(at));
        let introduced = self.text.before(at, 2).any(|before| {
            let sense = self.text.sense(before);
            [Mark::Locative, Mark::DayPreposition, Mark::Previous, Mark::Next, Mark::Bound]
                .into_iter()
                .any(|mark| sense.is(mark))
        });
        let long = self.text.word(at).chars().count() > 3 || said.is_some();
        ((introduced && long) || said.is_some()).then_some((When::Month { year: said, month }, end))
    }

    /// Hungarian puts the year first: `2026. május 12.`, `2026 májusában`.
    fn year_before(&self, at: usize) -> Option<i16> {
        if self.text.lexicon.code != "hu" {
            return None;
        }
        let before = at.checked_sub(1)?;
        let stopped = usize::from(self.text.is_mark(before, &['.']));
        let before = before.checked_sub(stopped)?;
        self.text.whole(before).and_then(year).filter(|_| self.is_four_digits(before))
    }

    fn month_day(&self, month: i8, at: usize) -> Option<(When, usize)> {
        let month_number = u32::try_from(month).ok()?;
        let number = self.text.whole(at).filter(|day| (1..=31).contains(day))?;
        let mut next = self.after_ordinal(at);
        let (said, end) = self.year_behind(next);
        let first = Day::new(said, month_number, number)?;
        let alone = Some((When::Day(first), end));
        let Some(last_at) = self.after_connector(next).filter(|_| said.is_none()) else {
            return alone;
        };
        let mut last_month = month_number;
        next = last_at;
        if let Some(other) = self.month_number(next) {
            last_month = u32::try_from(other).ok()?;
            next += 1;
        }
        let Some(number) = self.text.whole(next).filter(|day| (1..=31).contains(day)) else {
            return alone;
        };
        let (said, end) = self.year_behind(self.after_ordinal(next));
        let last = Day::new(said, last_month, number)?;
        let first = Day { year: said, ..first };
        if first < last { Some((When::Range(first, last), end)) } else { alone }
    }

    /// Where the text goes on behind a number and what makes it an ordinal.
    fn after_ordinal(&self, at: usize) -> usize {
        let glued = |at: usize| self.text.token(at).is_some_and(|token| token.glued);
        if self.text.is_mark(at + 1, &['.', 'º', 'ª', '°']) && glued(at + 1) {
            return at + 2;
        }
        let hyphen = usize::from(self.text.is_mark(at + 1, &['-', '‑']) && glued(at + 1));
        let suffix = self.text.word(at + 1 + hyphen);
        let is_suffix = self
            .text
            .lexicon
            .suffixes
            .iter()
            .any(|known| known.trim_start_matches('-') == suffix && !suffix.is_empty());
        if is_suffix && glued(at + 1 + hyphen) { at + 2 + hyphen } else { at + 1 }
    }

    /// The year at `at`, behind a comma or "of", and where the text goes on.
    fn year_behind(&self, at: usize) -> (Option<i16>, usize) {
        let skipped = usize::from(
            self.text.is_mark(at, &[',', '.', '،']) || OF.contains(&self.text.word(at)),
        );
        match self.text.whole(at + skipped).and_then(year) {
            Some(year) if self.is_four_digits(at + skipped) => (Some(year), at + skipped + 1),
            _ => (None, at),
        }
    }

    fn is_four_digits(&self, at: usize) -> bool {
        self.text.token(at).is_some_and(|token| {
            token.surface.chars().count() == 4 && token.surface.chars().all(|c| digit(c).is_some())
        })
    }

    fn after_phrase(&self, at: usize) -> usize {
        let inside =
            self.text.behind(at, 8).take_while(|next| self.text.sense(*next).is(Mark::Inside));
        at + 1 + inside.count()
    }

    /// `in 2019`, `im Jahr 2019`, `2019 году`.
    fn year(&self, at: usize) -> Option<(When, usize)> {
        let said = self.text.whole(at).and_then(year).filter(|_| self.is_four_digits(at))?;
        let introduced = self.text.before(at, 2).any(|before| {
            let sense = self.text.sense(before);
            sense.is(Mark::Locative) || sense.is(Mark::Bound) || sense.is(Mark::DayPreposition)
        });
        introduced.then_some((When::Year(said), at + 1))
    }

    /// A weekday; with the date that stands behind it (`Friday, 7 March`, `viernes 7`, `周五（7日）`).
    fn weekday(&self, at: usize) -> Option<(When, DayBasis, usize)> {
        let token = self.text.token(at).filter(|token| token.sense.weekday != 0)?;
        let weekday = token.sense.weekday;
        let english = self.text.lexicon.code == "en";
        let capitals = CAPITAL_WEEKDAYS.contains(&self.text.lexicon.code);
        if capitals && token.capital == Capital::None {
            return None;
        }
        let after = self.after_phrase(at);
        for next in after..after + 4 {
            if let Some((when, end)) = self.dated(next) {
                return Some((when, DayBasis::TextExplicit, end));
            }
            let passes = self.text.is_mark(next, &[',', '(', '（', '.', '،'])
                || OF.contains(&self.text.word(next))
                || self.text.sense(next).is(Mark::DayPreposition);
            if !passes {
                break;
            }
        }
        let short = token.surface.chars().count() <= 3 && token.surface.is_ascii();
        if english && short && !self.text.is_mark(at + 1, &['.', ',']) {
            return None;
        }
        let published = self.published?;
        let date = self.of_month_behind(after, weekday);
        let (date, end) = date.unwrap_or((latest(weekday, published), after));
        Some((When::Day(Day::of(date)), DayBasis::TextRelative, end))
    }

    fn dated(&self, at: usize) -> Option<(When, usize)> {
        if self.text.token(at)?.shape == Shape::Number {
            let found = self.number(at)?;
            return found.0.first().map(|_| found);
        }
        self.month(at).filter(|(when, _)| when.first().is_some())
    }

    /// `viernes 7`, `sexta-feira (7)`: a day of the month that falls on that weekday near publication.
    fn of_month_behind(&self, at: usize, weekday: i8) -> Option<(Date, usize)> {
        let opened = usize::from(self.text.is_mark(at, &['(', '（', ',']));
        let number = self.text.whole(at + opened).filter(|day| (1..=31).contains(day))?;
        let published = self.published?;
        let dates = [0, -7, 7, -14, -21, 14].map(|days| moved(latest(weekday, published), days));
        let date = dates.into_iter().find(|date| u32::try_from(date.day()) == Ok(number))?;
        let closed = usize::from(self.text.is_mark(at + opened + 1, &[')', '）']));
        Some((date, at + opened + 1 + closed))
    }

    /// Leaves out the weekday behind a date: `21 March, a Wednesday`, `7日（周五）`.
    fn skip_weekday(&self, at: usize) -> usize {
        let opened = usize::from(self.text.is_mark(at, &[',', '(', '（', '،']));
        if self.text.sense(at + opened).weekday == 0 {
            return at;
        }
        let end = self.after_phrase(at + opened);
        end + usize::from(self.text.is_mark(end, &[')', '）']))
    }

    /// "yesterday", "heute"; not the "morgen" or "mañana" that is a morning.
    fn relative(&self, at: usize) -> Option<(When, usize)> {
        let days = self.text.sense(at).relative?;
        let before = at.checked_sub(1).unwrap_or(usize::MAX);
        let morning = days > 0
            && (["la", "esta", "de", "diesen", "the"].contains(&self.text.word(before))
                || self.text.sense(before).names_a_day());
        if morning {
            return None;
        }
        let date = moved(self.published?, i32::from(days));
        Some((When::Day(Day::of(date)), self.after_phrase(at)))
    }

    /// "last week", "la semana próxima".
    fn week(&self, at: usize) -> Option<(When, usize)> {
        if !self.text.sense(at).is(Mark::Week) {
            return None;
        }
        let near = self.text.before(at, 2).chain(self.text.behind(at, 1));
        let direction = near.into_iter().find_map(|near| {
            let sense = self.text.sense(near);
            match (sense.is(Mark::Previous), sense.is(Mark::Next)) {
                (true, false) => Some(-7),
                (false, true) => Some(7),
                _ => None,
            }
        })?;
        Some((When::Week(monday(moved(self.published?, direction))), at + 1))
    }
}

fn year(number: u32) -> Option<i16> {
    i16::try_from(number).ok().filter(|year| (1900..=2100).contains(year))
}
