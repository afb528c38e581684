//! One article of a corpus: a record of JSON, CSV or TSV, copied only where it must be.

use std::{borrow::Cow, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{Error, Visitor},
};

use super::record;

/// The fields that count; others are passed over.
#[derive(Debug, Default, Deserialize, PartialEq)]
pub(super) struct Row<'r> {
    /// Its name.
    #[serde(borrow, default)]
    pub(super) id: Field<'r>,
    /// The headline.
    #[serde(borrow, default)]
    pub(super) title: Field<'r>,
    /// The text, a line a paragraph.
    #[serde(borrow, default)]
    pub(super) text: Field<'r>,
    /// When it was published.
    #[serde(borrow, default)]
    pub(super) date: Field<'r>,
}

/// A text or a number, or nothing.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Field<'r>(pub(super) Cow<'r, str>);

/// Where the fields that count stand in the records of a table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Columns {
    id: usize,
    title: Option<usize>,
    text: Option<usize>,
    date: Option<usize>,
}

impl Columns {
    /// Reads the header; `None` if no column is called `id`.
    pub(super) fn of(header: &[Cow<'_, str>]) -> Option<Self> {
        let find = |name: &str| {
            let is_it = |field: &Cow<'_, str>| {
                field.trim_start_matches('\u{feff}').trim().eq_ignore_ascii_case(name)
            };
            header.iter().position(is_it)
        };
        let (title, text, date) = (find("title"), find("text"), find("date"));
        Some(Self { id: find("id")?, title, text, date })
    }
}

impl<'r> Row<'r> {
    /// Reads a line of JSON.
    pub(super) fn of_json(line: &'r [u8]) -> Result<Self, String> {
        serde_json::from_slice(line).map_err(|error| error.to_string())
    }

    /// Reads a record of a table.
    pub(super) fn of_fields(
        record: &'r [u8],
        separator: u8,
        columns: Columns,
    ) -> Result<Self, String> {
        let mut fields = record::fields(record, separator).ok_or("not UTF-8")?;
        let mut take = |at: Option<usize>| {
            Field(at.and_then(|at| fields.get_mut(at)).map(std::mem::take).unwrap_or_default())
        };
        let (title, text, date) = (take(columns.title), take(columns.text), take(columns.date));
        Ok(Self { id: take(Some(columns.id)), title, text, date })
    }

    /// When it was published, in seconds of the Unix epoch.
    pub(super) fn published(&self) -> Option<i64> {
        let date = self.date.0.trim();
        if let Ok(at) = date.parse::<jiff::Timestamp>() {
            return Some(at.as_second());
        }
        let on = date.parse::<jiff::civil::DateTime>().ok()?;
        on.to_zoned(jiff::tz::TimeZone::UTC).ok().map(|at| at.timestamp().as_second())
    }
}

impl<'de: 'r, 'r> Deserialize<'de> for Field<'r> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyField).map(Field)
    }
}

struct AnyField;

impl<'de> Visitor<'de> for AnyField {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, a number or null")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.to_owned()))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Self::Value, E> {
        Ok(Cow::Owned(number.to_string()))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Self::Value, E> {
        Ok(Cow::Owned(number.to_string()))
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(""))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_and_tables_give_the_same_row() -> Result<(), String> {
        let json = br#"{"id":7,"lang":"en","title":null,"text":"One.\nTwo.","tags":[1]}"#;
        let columns = Columns::of(&["text".into(), "ID".into()]).ok_or("no id")?;
        let table = Row::of_fields(b"\"One.\nTwo.\"\t7", b'\t', columns)?;
        assert_eq!(Row::of_json(json)?, table);
        assert_eq!(table.text.0, "One.\nTwo.");
        Ok(())
    }

    #[test]
    fn a_date_may_lack_its_time() {
        for (date, at) in [
            ("1970-01-02T00:00:01Z", Some(86_401)),
            ("1970-01-02T01:00:00+01:00", Some(86_400)),
            ("1970-01-02", Some(86_400)),
            ("yesterday", None),
            ("", None),
        ] {
            let row = Row { date: Field(date.into()), ..Row::default() };
            assert_eq!(row.published(), at, "{date}");
        }
    }
}
