//! The rows of a table as JSON, one object a line: every column, whole and typed. What is missing is
//! `null`, a list is a list. What the columns are is not known here.

use std::io::{self, Write};

use serde::{Serialize, Serializer, ser::SerializeMap};

use crate::{
    Table,
    cell::{Value, to_the_second},
};

/// Writes a line for each row.
pub(crate) fn write<R, W: Write>(
    out: &mut W,
    table: &Table<R>,
    rows: impl Iterator<Item = impl std::borrow::Borrow<R>>,
) -> io::Result<u64> {
    let mut count = 0;
    for row in rows {
        serde_json::to_writer(&mut *out, &Line { table, row: row.borrow() })?;
        out.write_all(b"\n")?;
        count += 1;
    }
    Ok(count)
}

struct Line<'a, R: 'static> {
    table: &'a Table<R>,
    row: &'a R,
}

impl<R> Serialize for Line<'_, R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(Some(self.table.columns.len()))?;
        for column in self.table.columns {
            let value = (column.cell)(self.row).value(column.kind.most_chars());
            object.serialize_entry(column.name, &value)?;
        }
        object.end()
    }
}

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Missing => serializer.serialize_unit(),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => items.serialize(serializer),
            Self::ByLang(texts) => {
                let mut object = serializer.serialize_map(Some(texts.len()))?;
                for (lang, text) in texts {
                    object.serialize_entry(lang, text)?;
                }
                object.end()
            }
            Self::Day(day) => serializer.collect_str(day),
            Self::Moment(moment) => serializer.serialize_str(&to_the_second(*moment)),
            Self::Whole(number) => serializer.serialize_u64(*number),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{EVENTS, EventRow};

    #[test]
    fn a_row_is_one_line_with_every_column_in_order() {
        let row = EventRow {
            event_id: "ev_a".into(),
            title: "=1+1 \"x\"\n".into(),
            languages: vec!["en".into(), "de".into()],
            event_date: Some(jiff::civil::date(2025, 3, 1)),
            article_count: 2,
            titles: vec![("de".into(), "=1".into())],
            ..EventRow::default()
        };
        let mut line = Vec::new();
        assert_eq!(write(&mut line, &EVENTS, [&row].into_iter()).unwrap(), 1);
        let line = String::from_utf8(line).unwrap();
        assert_eq!(line.matches('\n').count(), 1);
        assert!(line.starts_with(
            "{\"event_id\":\"ev_a\",\"title\":\"=1+1 \\\"x\\\"\",\"title_lang\":null"
        ));
        assert!(line.ends_with(",\"merged_from\":[],\"titles\":{\"de\":\"=1\"}}\n"), "{line}");
        assert!(line.contains("\"event_date\":\"2025-03-01\"") && line.contains("[\"de\",\"en\"]"));
        let value: serde_json::Value = serde_json::from_str(&line).unwrap();
        assert_eq!(value.as_object().unwrap().len(), EVENTS.columns.len());
    }
}
