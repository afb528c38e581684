//! A table as Parquet: every column, whole and typed, a row group at a time. What the columns mean is not
//! known here.

use std::{
    borrow::Borrow,
    io::{self, Write},
    sync::Arc,
};

use parquet::{
    basic::Compression,
    data_type::{ByteArray, ByteArrayType, Int32Type, Int64Type},
    errors::ParquetError,
    file::{
        metadata::KeyValue,
        properties::WriterProperties,
        writer::{SerializedColumnWriter, SerializedFileWriter},
    },
    schema::parser::parse_message_type,
};

use crate::{Column, Kind, SCHEMA_VERSION, Table, cell::Value};

/// Rows of a row group: so many are held in memory at a time.
const GROUP_ROWS: usize = 4_096;

/// Writes the table; answers how many rows it has.
pub(crate) fn write<R, W: Write + Send>(
    out: W,
    table: &Table<R>,
    mut rows: impl Iterator<Item = impl Borrow<R>>,
) -> io::Result<u64> {
    let schema = parse_message_type(&message(table)).map_err(broken)?;
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .set_created_by("newsfold".to_owned())
        .set_key_value_metadata(Some(vec![KeyValue::new(
            "schema_version".to_owned(),
            SCHEMA_VERSION.to_string(),
        )]))
        .build();
    let mut file =
        SerializedFileWriter::new(out, Arc::new(schema), Arc::new(properties)).map_err(broken)?;
    let mut count = 0;
    loop {
        let group: Vec<_> = rows.by_ref().take(GROUP_ROWS).collect();
        if group.is_empty() {
            break;
        }
        count += group.len() as u64;
        let mut writer = file.next_row_group().map_err(broken)?;
        for column in table.columns {
            let Some(mut chunk) = writer.next_column().map_err(broken)? else { break };
            let values =
                group.iter().map(|row| (column.cell)(row.borrow()).value(column.kind.most_chars()));
            write_column(&mut chunk, column.kind, values).map_err(broken)?;
            chunk.close().map_err(broken)?;
        }
        writer.close().map_err(broken)?;
    }
    file.close().map_err(broken)?;
    Ok(count)
}

/// The schema as Parquet spells it.
fn message<R>(table: &Table<R>) -> String {
    let fields: Vec<String> = table.columns.iter().map(field).collect();
    format!("message {} {{ {} }}", table.name, fields.join(" "))
}

fn field<R>(column: &Column<R>) -> String {
    let name = column.name;
    match column.kind {
        Kind::Id | Kind::Text | Kind::Preview(_) | Kind::Word(_) | Kind::Body => {
            format!("optional binary {name} (STRING);")
        }
        // The texts as one JSON object.
        Kind::ByLang => format!("optional binary {name} (JSON);"),
        Kind::Day => format!("optional int32 {name} (DATE);"),
        Kind::Moment => format!("optional int64 {name} (TIMESTAMP(MILLIS,true));"),
        Kind::Whole | Kind::Percent => format!("optional int64 {name};"),
        Kind::List => format!(
            "required group {name} (LIST) {{ repeated group list {{ required binary element (STRING); }} }}"
        ),
    }
}

/// Levels of what is there and what is not.
const THERE: i16 = 1;
const MISSING: i16 = 0;

fn write_column<'a>(
    chunk: &mut SerializedColumnWriter<'_>,
    kind: Kind,
    values: impl Iterator<Item = Value<'a>>,
) -> Result<(), ParquetError> {
    let mut levels = Vec::new();
    match kind {
        Kind::List => return write_lists(chunk, values),
        Kind::Day => {
            let days: Vec<i32> = present(values, &mut levels, |value| match value {
                Value::Day(day) => day.since(EPOCH).ok().map(|span| span.get_days()),
                _ => None,
            });
            chunk.typed::<Int32Type>().write_batch(&days, Some(&levels), None)?;
        }
        Kind::Moment | Kind::Whole | Kind::Percent => {
            let numbers: Vec<i64> = present(values, &mut levels, |value| match value {
                // To the second, as in every other form.
                Value::Moment(at) => at.as_second().checked_mul(1000),
                Value::Whole(number) => i64::try_from(number).ok(),
                _ => None,
            });
            chunk.typed::<Int64Type>().write_batch(&numbers, Some(&levels), None)?;
        }
        Kind::Id | Kind::Text | Kind::Preview(_) | Kind::Word(_) | Kind::Body | Kind::ByLang => {
            let texts: Vec<ByteArray> = present(values, &mut levels, |value| match value {
                Value::Text(text) => Some(ByteArray::from(text.into_owned().into_bytes())),
                Value::ByLang(_) => serde_json::to_vec(&value).ok().map(ByteArray::from),
                _ => None,
            });
            chunk.typed::<ByteArrayType>().write_batch(&texts, Some(&levels), None)?;
        }
    }
    Ok(())
}

const EPOCH: jiff::civil::Date = jiff::civil::date(1970, 1, 1);

/// The values that are there, and for each row whether it has one.
fn present<'a, T>(
    values: impl Iterator<Item = Value<'a>>,
    levels: &mut Vec<i16>,
    take: impl Fn(Value<'a>) -> Option<T>,
) -> Vec<T> {
    let mut kept = Vec::new();
    for value in values {
        let taken = take(value);
        levels.push(if taken.is_some() { THERE } else { MISSING });
        kept.extend(taken);
    }
    kept
}

fn write_lists<'a>(
    chunk: &mut SerializedColumnWriter<'_>,
    values: impl Iterator<Item = Value<'a>>,
) -> Result<(), ParquetError> {
    let (mut items, mut defined, mut repeated) = (Vec::new(), Vec::new(), Vec::new());
    for value in values {
        let Value::List(list) = value else { continue };
        if list.is_empty() {
            defined.push(MISSING);
            repeated.push(0);
        }
        for (at, item) in list.into_iter().enumerate() {
            items.push(ByteArray::from(item.into_bytes()));
            defined.push(THERE);
            // 0 begins a row, 1 goes on with it.
            repeated.push(i16::from(at > 0));
        }
    }
    let writer = chunk.typed::<ByteArrayType>();
    writer.write_batch(&items, Some(&defined), Some(&repeated)).map(drop)
}

fn broken(error: ParquetError) -> io::Error {
    io::Error::other(error)
}
