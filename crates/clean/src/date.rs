//! Dates as people and machines write them: ISO 8601, RFC 2822, words and digits in every language of
//! `lang`.
//!
//! Knows how a date is spelled, not which of several to believe (`published` does).

mod machine;
mod months;
mod scan;

use jiff::{Timestamp, civil::Date};

pub(crate) use machine::in_url;
pub(crate) use scan::{Found, first, is_date_only};

/// The first year in which there were pages; whatever is older is no date of publication.
pub(crate) const FIRST_YEAR: i16 = 1990;

/// A day on somebody's calendar, and the moment if the time of day was written, too.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Moment {
    /// The day as written, on the calendar of the offset beside it.
    pub(crate) on: Date,
    /// The moment; a time without an offset counts as UTC.
    pub(crate) at: Option<Timestamp>,
}

/// Which of two numbers is the day when either could be.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) enum Order {
    /// As nearly everybody writes.
    #[default]
    DayFirst,
    /// As in the United States.
    MonthFirst,
}

/// Reads a date that stands in a field made for it: ISO 8601, RFC 2822, seconds since 1970, or words.
pub(crate) fn stated(field: &str, order: Order) -> Option<Moment> {
    let field = field.trim();
    machine::read(field).or_else(|| {
        let found = scan::first(field, order)?;
        let at = machine::moment_behind(found.on, field.get(found.end..).unwrap_or_default());
        Some(Moment { on: found.on, at })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(rows: &[(&str, &str)]) {
        for (written, read) in rows {
            let moment = stated(written, Order::DayFirst);
            let shown = moment.map_or(String::new(), |moment| match moment.at {
                Some(at) => format!("{} {at}", moment.on),
                None => moment.on.to_string(),
            });
            assert_eq!(shown, *read, "{written:?}");
        }
    }

    #[test]
    fn iso_dates_are_read_with_and_without_time_and_zone() {
        check(&[
            ("2018-03-21", "2018-03-21"),
            ("20180321", "2018-03-21"),
            ("2018/03/21", "2018-03-21"),
            ("2018-03-21T23:30:05+05:00", "2018-03-21 2018-03-21T18:30:05Z"),
            ("2018-03-21T23:30:05.123-0800", "2018-03-21 2018-03-22T07:30:05.123Z"),
            ("2018-03-21 10:00", "2018-03-21 2018-03-21T10:00:00Z"),
            ("2018-03-21T10:00Z", "2018-03-21 2018-03-21T10:00:00Z"),
            ("2018-03-21T00:00:00", "2018-03-21"),
            ("2018-03-21T00:00:00Z", "2018-03-21"),
            ("2018-03-21T00:00:00+03:00", "2018-03-21 2018-03-20T21:00:00Z"),
            ("1521590400", "2018-03-21 2018-03-21T00:00:00Z"),
            ("1521590401000", "2018-03-21 2018-03-21T00:00:01Z"),
            ("20180321103000", "2018-03-21 2018-03-21T10:30:00Z"),
        ]);
    }

    #[test]
    fn rfc_2822_and_its_relatives_are_read() {
        check(&[
            ("Wed, 21 Mar 2018 10:00:00 +0100", "2018-03-21 2018-03-21T09:00:00Z"),
            ("Wed, 21 Mar 2018 10:00:00 GMT", "2018-03-21 2018-03-21T10:00:00Z"),
            ("Wed Mar 21 10:00:00 EST 2018", ""),
            ("March 21, 2018 10:00 pm EST", "2018-03-21 2018-03-22T03:00:00Z"),
        ]);
    }

    #[test]
    fn what_is_no_date_is_none() {
        check(&[
            ("", ""),
            ("yesterday", ""),
            ("2018-13-40", ""),
            ("2018-02-30", ""),
            ("12345", ""),
            ("2018", ""),
            ("99999999999999999999999", ""),
            ("21. 21. 21", ""),
        ]);
    }
}
