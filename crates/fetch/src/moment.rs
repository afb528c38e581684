//! The moment that a feed or a sitemap states, in the forms of RFC 3339 and of those who nearly write
//! it. It does not know which of several moments to believe.

use jiff::{
    SignedDuration, Timestamp,
    civil::{Date, DateTime},
    tz::Offset,
};

/// Reads `2025-03-01T12:00:00+01:00` and its relatives: day, month or year alone, a blank for the `T`,
/// no seconds, no colon in the offset, a blank before it. A time without an offset counts as UTC.
///
/// A part beyond its range carries over (`24:10` is ten past midnight, the 32nd of July the 1st of
/// August), as the C library's `mktime` has it and feed readers with it.
pub(crate) fn read(text: &str) -> Option<Timestamp> {
    let mut rest = Rest(text.trim());
    let year = rest.number(4, 4).filter(|&year| year > 0)?;
    let mut month = 1;
    let mut day = 1;
    if rest.take('-') {
        month = rest.number(2, 2)?;
        if rest.take('-') {
            day = rest.number(2, 2)?;
        }
    }
    let had_blank = rest.blanks();
    let timed = rest.take('T') || rest.take('t') || (had_blank && !rest.0.is_empty());
    let (mut seconds, mut offset) = (0, 0);
    if timed {
        rest.blanks();
        seconds = rest.time()?;
        rest.blanks();
        offset = rest.offset()?;
    }
    rest.blanks();
    rest.0.is_empty().then_some(())?;
    moment(year, month, day, seconds - offset)
}

fn moment(year: i64, month: i64, day: i64, seconds: i64) -> Option<Timestamp> {
    let months = month.checked_sub(1)?;
    let year = year.checked_add(months.div_euclid(12))?;
    let month = i8::try_from(months.rem_euclid(12) + 1).ok()?;
    let first = Date::new(i16::try_from(year).ok()?, month, 1).ok()?;
    let midnight = Offset::UTC.to_timestamp(DateTime::from(first)).ok()?;
    let since = day.checked_sub(1)?.checked_mul(86_400)?.checked_add(seconds)?;
    midnight.checked_add(SignedDuration::from_secs(since)).ok()
}

/// What is still to be read.
struct Rest<'a>(&'a str);

impl Rest<'_> {
    fn number(&mut self, least: usize, most: usize) -> Option<i64> {
        let digits = self.0.bytes().take(most).take_while(u8::is_ascii_digit).count();
        let (number, rest) = self.0.split_at_checked(digits).filter(|_| digits >= least)?;
        self.0 = rest;
        number.parse().ok()
    }

    fn take(&mut self, sign: char) -> bool {
        let rest = self.0.strip_prefix(sign);
        self.0 = rest.unwrap_or(self.0);
        rest.is_some()
    }

    fn blanks(&mut self) -> bool {
        let rest = self.0.trim_start();
        let any = rest.len() < self.0.len();
        self.0 = rest;
        any
    }

    /// Seconds since midnight; a fraction is passed over.
    fn time(&mut self) -> Option<i64> {
        let hours = self.number(1, 2)?;
        self.take(':').then_some(())?;
        let minutes = self.number(2, 2)?;
        let mut seconds = 0;
        if self.take(':') {
            seconds = self.number(2, 2)?;
            if self.take('.') || self.take(',') {
                self.number(1, 18)?;
            }
        }
        Some(hours * 3_600 + minutes * 60 + seconds)
    }

    /// Seconds east of UTC.
    fn offset(&mut self) -> Option<i64> {
        let east = match self.0.chars().next() {
            None => return Some(0),
            Some('Z' | 'z') => {
                self.0 = self.0.get(1..).unwrap_or_default();
                return Some(0);
            }
            Some('+') => 1,
            Some('-') => -1,
            Some(_) => return None,
        };
        self.0 = self.0.get(1..).unwrap_or_default();
        let hours = self.number(2, 2)?;
        self.take(':');
        let minutes = self.number(2, 2).unwrap_or(0);
        Some(east * (hours * 3_600 + minutes * 60))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_read_as_people_nearly_write_them() {
        for (written, expected) in [
            ("2025-03-01T12:00:00Z", "2025-03-01T12:00:00Z"),
            ("2025-03-01T12:00:00.25+01:00", "2025-03-01T11:00:00Z"),
            ("2025-03-01 12:00:00 -0500", "2025-03-01T17:00:00Z"),
            ("2025-03-01T 12:00+01", "2025-03-01T11:00:00Z"),
            ("2025-03-01T12:00", "2025-03-01T12:00:00Z"),
            (" 2025-03-01 ", "2025-03-01T00:00:00Z"),
            ("2025-03", "2025-03-01T00:00:00Z"),
            ("2025", "2025-01-01T00:00:00Z"),
            ("2025-07-32T24:10:61Z", "2025-08-02T00:11:01Z"),
            ("2025-13-01", "2026-01-01T00:00:00Z"),
            ("2025-03-01T12", ""),
            ("2025-03-01T12:00 CET", ""),
            ("20250301", ""),
            ("9999-99-99T99:99:99-99:99", ""),
            ("0000-00-00", ""),
            ("Sat, 1 Mar 2025 12:00:00 GMT", ""),
            ("2025-03-01T12:00é", ""),
            ("", ""),
        ] {
            let read = read(written).map(|moment| moment.to_string()).unwrap_or_default();
            assert_eq!(read, expected, "{written}");
        }
    }
}
