//! Dates that machines write: ISO 8601, compact digits, seconds since 1970, the path of a URL.
//!
//! Knows no month by its name.

use jiff::{Timestamp, civil::Date, civil::Time, tz::Offset};

use super::{FIRST_YEAR, Moment};

/// Reads the whole of a field as a machine's date, if it begins like one.
pub(super) fn read(field: &str) -> Option<Moment> {
    let field = field.trim();
    if let Some(moment) = all_digits(field) {
        return Some(moment);
    }
    let (year, rest) = number(field, 4, 4)?;
    let separator = rest.chars().next().filter(|character| "-/.".contains(*character))?;
    let (month, rest) = number(rest.strip_prefix(separator)?, 1, 2)?;
    let (day, rest) = number(rest.strip_prefix(separator)?, 1, 2)?;
    if rest.starts_with(|character: char| character.is_ascii_digit()) {
        return None;
    }
    let on = date(year, month, day)?;
    Some(Moment { on, at: moment_behind(on, rest) })
}

fn all_digits(field: &str) -> Option<Moment> {
    if field.is_empty() || !field.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    match field.len() {
        8 | 14 => {
            let (year, rest) = number(field, 4, 4)?;
            let (month, rest) = number(rest, 2, 2)?;
            let (day, rest) = number(rest, 2, 2)?;
            let on = date(year, month, day)?;
            let at = number(rest, 2, 2).and_then(|(hour, rest)| {
                let (minute, rest) = number(rest, 2, 2)?;
                let (second, _) = number(rest, 2, 2)?;
                instant(on, time(hour, minute, second, 0)?, Offset::UTC)
            });
            Some(Moment { on, at })
        }
        10 | 13 => {
            let milliseconds = field.parse::<i64>().ok()?;
            let scale = if field.len() == 10 { 1000 } else { 1 };
            let at = Timestamp::from_millisecond(milliseconds.checked_mul(scale)?).ok()?;
            Some(Moment { on: Offset::UTC.to_datetime(at).date(), at: Some(at) })
        }
        _ => None,
    }
}

/// Reads the time of day and the offset behind a date. Midnight sharp without an offset, or in UTC, is
/// what machines write when they know only the day.
pub(super) fn moment_behind(on: Date, rest: &str) -> Option<Timestamp> {
    let rest = rest.trim_start_matches(|character: char| {
        matches!(character, 'T' | 't' | ' ' | ',' | '|' | '-' | '–' | '@')
    });
    let rest = rest.strip_prefix("at ").unwrap_or(rest);
    let (hour, rest) = number(rest, 1, 2)?;
    let (minute, rest) = number(rest.strip_prefix(':')?, 2, 2)?;
    let (second, rest) = match rest.strip_prefix(':').and_then(|rest| number(rest, 2, 2)) {
        Some((second, rest)) => (second, rest),
        None => (0, rest),
    };
    let (nanosecond, rest) = fraction(rest);
    let (hour, rest) = half_day(hour, rest);
    let time = time(hour, minute, second, nanosecond)?;
    match offset(rest) {
        None | Some(Offset::UTC) if time == Time::midnight() => None,
        stated => instant(on, time, stated.unwrap_or(Offset::UTC)),
    }
}

fn fraction(rest: &str) -> (i32, &str) {
    let Some(digits) = rest.strip_prefix(['.', ',']) else { return (0, rest) };
    let length = digits.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = digits.split_at_checked(length).unwrap_or((digits, ""));
    let nanosecond = format!("{digits:0<9}").get(..9).and_then(|nine| nine.parse().ok());
    (nanosecond.unwrap_or(0), rest)
}

fn half_day(hour: i32, rest: &str) -> (i32, &str) {
    let trimmed = rest.trim_start();
    let lower = trimmed.get(..2).unwrap_or_default().to_ascii_lowercase();
    let behind = trimmed.get(2..).unwrap_or_default();
    match lower.as_str() {
        "pm" => (if hour < 12 { hour + 12 } else { hour }, behind),
        "am" => (if hour == 12 { 0 } else { hour }, behind),
        _ => (hour, rest),
    }
}

/// Zones that news pages name by letters, in hours from UTC. Letters that name several (IST, CST in
/// China) are left out.
const ZONES: &[(&str, i8)] = &[
    ("utc", 0),
    ("gmt", 0),
    ("z", 0),
    ("wet", 0),
    ("bst", 1),
    ("cet", 1),
    ("mez", 1),
    ("cest", 2),
    ("mesz", 2),
    ("eet", 2),
    ("eest", 3),
    ("msk", 3),
    ("pkt", 5),
    ("jst", 9),
    ("kst", 9),
    ("edt", -4),
    ("est", -5),
    ("cdt", -5),
    ("mst", -7),
    ("pdt", -7),
    ("pst", -8),
];

fn offset(rest: &str) -> Option<Offset> {
    let rest = rest.trim_start();
    let letters: String = rest.chars().take_while(char::is_ascii_alphabetic).collect();
    let name = letters.to_ascii_lowercase();
    let named = ZONES.iter().find(|(zone, _)| *zone == name);
    let behind = rest.get(letters.len()..).unwrap_or_default();
    let (sign, digits) = match behind.chars().next() {
        Some('+') => (1, behind.get(1..)?),
        Some('-') => (-1, behind.get(1..)?),
        Some('−') => (-1, behind.get('−'.len_utf8()..)?),
        _ => return named.map(|&(_, hours)| Offset::constant(hours)),
    };
    let (hours, rest) = number(digits, 1, 2)?;
    let minutes =
        number(rest.strip_prefix(':').unwrap_or(rest), 2, 2).map_or(0, |(minutes, _)| minutes);
    Offset::from_seconds(sign * (hours * 3600 + minutes * 60)).ok()
}

fn instant(on: Date, time: Time, offset: Offset) -> Option<Timestamp> {
    offset.to_timestamp(on.to_datetime(time)).ok()
}

fn time(hour: i32, minute: i32, second: i32, nanosecond: i32) -> Option<Time> {
    // A leap second is the last second of its minute to everybody else.
    let parts =
        (i8::try_from(hour).ok()?, i8::try_from(minute).ok()?, i8::try_from(second.min(59)).ok()?);
    Time::new(parts.0, parts.1, parts.2, nanosecond).ok()
}

/// A day of the calendar in the years of the web.
pub(super) fn date(year: i32, month: i32, day: i32) -> Option<Date> {
    let year = i16::try_from(year).ok().filter(|year| (FIRST_YEAR..2100).contains(year))?;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// Reads `least` to `most` ASCII digits at the beginning.
fn number(text: &str, least: usize, most: usize) -> Option<(i32, &str)> {
    let length = text.bytes().take(most).take_while(u8::is_ascii_digit).count();
    if length < least {
        return None;
    }
    let (digits, rest) = text.split_at_checked(length)?;
    Some((digits.parse().ok()?, rest))
}

/// Finds the day in the path of a URL: `/2018/03/21/`, `/2018-03-21-`, `/20180321/`, `/2018/0321/`.
pub(crate) fn in_url(url: &str) -> Option<Date> {
    let path = url.split_once("://").map_or(url, |(_, rest)| rest);
    let path = path.split(['?', '#']).next()?;
    let path = path.get(path.find('/')?..)?;
    let starts = path.char_indices().filter(|(_, character)| !character.is_ascii_digit());
    let parts = || starts.clone().filter_map(|(at, _)| path.get(at + 1..));
    parts().find_map(day_at).or_else(|| parts().find_map(day_first_at))
}

/// `29-10-2021`, where the first number can be no month: nobody knows the order of others.
fn day_first_at(path: &str) -> Option<Date> {
    let (day, rest) = number(path, 2, 2)?;
    let (month, rest) = number(rest.strip_prefix('-')?, 2, 2)?;
    let (year, rest) = number(rest.strip_prefix('-')?, 4, 4)?;
    let ended = !rest.starts_with(|character: char| character.is_ascii_digit());
    if ended && day > 12 { date(year, month, day) } else { None }
}

fn day_at(path: &str) -> Option<Date> {
    let (year, rest) = number(path, 4, 4)?;
    if !(i32::from(FIRST_YEAR)..2100).contains(&year) {
        return None;
    }
    let separator = rest.chars().next().filter(|character| "/-_.".contains(*character));
    let (month, rest) = match separator {
        Some(separator) => number(rest.strip_prefix(separator)?, 1, 2)?,
        None => number(rest, 2, 2)?,
    };
    let (day, rest) = match separator {
        Some(separator) => {
            rest.strip_prefix(separator).or(Some(rest)).and_then(|rest| number(rest, 1, 2))?
        }
        None => number(rest, 2, 2)?,
    };
    // `/2018/03/5-questions` has no day; more digits behind make it a number of something else.
    if separator == Some('/') && rest.starts_with('-') {
        return None;
    }
    let ended = !rest.starts_with(|character: char| character.is_ascii_digit());
    if ended { date(year, month, day) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_may_hold_the_day() {
        for (url, day) in [
            ("https://example.org/2018/03/21/report.html", "2018-03-21"),
            ("https://example.org/news/2018-03-21-report", "2018-03-21"),
            ("https://example.org/a/20180321/b.htm", "2018-03-21"),
            ("https://example.org/2018/3/1/b", "2018-03-01"),
            ("https://example.org/n1/2018/0321/c1-2.html", "2018-03-21"),
            ("https://example.org/id/2018032112345", ""),
            ("https://example.org/2018/03/report", ""),
            ("https://example.org/21-03-2018-report", "2018-03-21"),
            ("https://example.org/03-04-2018", ""),
            ("https://example.org/2018/03/5-questions", ""),
            ("https://example.org/?d=2018-03-21", ""),
            ("https://2018-03-21.example.org/", ""),
            ("https://example.org/article-20189999", ""),
        ] {
            let found = in_url(url).map_or(String::new(), |date| date.to_string());
            assert_eq!(found, day, "{url}");
        }
    }
}
