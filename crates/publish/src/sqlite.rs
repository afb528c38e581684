//! All tables as one `SQLite` database, with views and full-text search. What the columns mean is not known
//! here.

use std::{borrow::Borrow, io, path::Path};

use rusqlite::{Connection, ToSql, types::ToSqlOutput};

use crate::{Contract, Field, Kind, SCHEMA_VERSION, Table, cell::Value};

/// Questions that people ask of the tables, and the search.
const AFTER: &str = include_str!("sqlite.sql");

/// A database on its way.
pub(crate) struct Database {
    connection: Connection,
}

impl Database {
    /// Makes a database at `path`, where none may be.
    pub(crate) fn begin(path: &Path) -> io::Result<Self> {
        // A part of a run that was killed is in the way.
        drop(std::fs::remove_file(path));
        let connection = Connection::open(path).map_err(io::Error::other)?;
        // Whole or not at all is seen to by the one who renames the file.
        let settings = format!(
            "PRAGMA foreign_keys = OFF; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA user_version = {SCHEMA_VERSION}; BEGIN;"
        );
        connection.execute_batch(&settings).map_err(io::Error::other)?;
        Ok(Self { connection })
    }

    /// Writes a table; answers how many rows it has.
    pub(crate) fn table<R>(
        &mut self,
        table: &Table<R>,
        rows: impl Iterator<Item = impl Borrow<R>>,
    ) -> io::Result<u64> {
        self.create(&table.contract()).map_err(io::Error::other)?;
        self.fill(table, rows).map_err(io::Error::other)
    }

    /// Makes the views and the search, and closes the file.
    pub(crate) fn finish(self) -> io::Result<()> {
        self.connection.execute_batch(AFTER).map_err(io::Error::other)?;
        self.connection.close().map_err(|(_, error)| io::Error::other(error))
    }

    fn create(&self, contract: &Contract) -> rusqlite::Result<()> {
        let mut parts: Vec<String> =
            contract.fields.iter().map(|field| column(contract, field)).collect();
        for reference in contract.references {
            let (column, table, to) = (reference.column, reference.table, reference.to);
            parts.push(format!("FOREIGN KEY ({column}) REFERENCES {table} ({to})"));
        }
        let sql = format!("CREATE TABLE {} (\n  {}\n) STRICT;", contract.name, parts.join(",\n  "));
        self.connection.execute_batch(&sql)
    }

    fn fill<R>(
        &self,
        table: &Table<R>,
        rows: impl Iterator<Item = impl Borrow<R>>,
    ) -> rusqlite::Result<u64> {
        let places = vec!["?"; table.columns.len()].join(", ");
        let sql = format!("INSERT INTO {} VALUES ({places})", table.name);
        let mut insert = self.connection.prepare(&sql)?;
        let mut count = 0;
        for row in rows {
            for (at, column) in (1..).zip(table.columns) {
                let value = (column.cell)(row.borrow()).value(column.kind.most_chars());
                insert.raw_bind_parameter(at, Bound(value))?;
            }
            insert.raw_execute()?;
            count += 1;
        }
        Ok(count)
    }
}

/// The column as SQL spells it: a day and a moment are text, a list has `|` between two.
fn column(contract: &Contract, field: &Field) -> String {
    let kind = match field.kind {
        Kind::Whole | Kind::Percent => "INTEGER",
        Kind::Id
        | Kind::Text
        | Kind::Preview(_)
        | Kind::Word(_)
        | Kind::Day
        | Kind::Moment
        | Kind::List
        | Kind::ByLang
        | Kind::Body => "TEXT",
    };
    let key = if field.name == contract.key { " PRIMARY KEY" } else { "" };
    let needed = if contract.is_required(field) { " NOT NULL" } else { "" };
    format!("{} {kind}{key}{needed}", field.name)
}

struct Bound<'a>(Value<'a>);

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match &self.0 {
            Value::Missing => ToSqlOutput::from(rusqlite::types::Null),
            Value::Text(text) => ToSqlOutput::from(&**text),
            Value::Whole(number) => ToSqlOutput::from(i64::try_from(*number).unwrap_or(i64::MAX)),
            Value::List(items) if items.is_empty() => ToSqlOutput::from(rusqlite::types::Null),
            // Strings in strings: there is no way for this to fail.
            Value::ByLang(_) => {
                ToSqlOutput::from(serde_json::to_string(&self.0).unwrap_or_default())
            }
            Value::List(_) | Value::Day(_) | Value::Moment(_) => {
                ToSqlOutput::from(self.0.to_text())
            }
        })
    }
}
