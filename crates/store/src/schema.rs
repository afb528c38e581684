//! The tables, version by version. A step is never changed once it has been released: a new version is a
//! further step.

use std::path::Path;

use rusqlite::Connection;

use crate::StoreError;

/// The schema that this version of the program writes.
#[expect(clippy::cast_possible_truncation, reason = "a handful of steps")]
pub const VERSION: u32 = STEPS.len() as u32;

/// `STEPS[n]` brings a file from version `n` to `n + 1`.
const STEPS: &[&str] = &["
    CREATE TABLE bodies (
        address TEXT PRIMARY KEY NOT NULL, -- BLAKE3 of the bytes
        bytes BLOB NOT NULL                -- packed with zlib
    ) WITHOUT ROWID;
    CREATE TABLE pages (
        url TEXT PRIMARY KEY NOT NULL,     -- as it was asked for, canonical
        body TEXT NOT NULL REFERENCES bodies (address),
        content_type TEXT NOT NULL,
        etag TEXT,
        last_modified TEXT,
        stamp TEXT,                        -- what the list said of its last change
        final_url TEXT NOT NULL,
        fetched_at TEXT NOT NULL           -- RFC 3339, UTC
    ) WITHOUT ROWID;
    CREATE INDEX pages_by_body ON pages (body);
    CREATE TABLE moves (
        url TEXT PRIMARY KEY NOT NULL,
        target TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE health (
        name TEXT PRIMARY KEY NOT NULL,    -- of a source, or the URL of a page
        failures REAL NOT NULL,
        next_attempt TEXT,
        status INTEGER,
        error TEXT NOT NULL
    ) WITHOUT ROWID;
"];

/// Brings the file to [`VERSION`], each step whole or not at all.
pub(crate) fn bring_up(connection: &mut Connection, path: &Path) -> Result<(), StoreError> {
    let broken = |source| StoreError::Sqlite { path: path.to_owned(), source };
    let read = |connection: &Connection| {
        connection.query_row("PRAGMA user_version", [], |row| row.get::<_, u32>(0))
    };
    let found = read(connection).map_err(broken)?;
    if found > VERSION {
        return Err(StoreError::Newer { path: path.to_owned(), found, known: VERSION });
    }
    // With a write-ahead log a reader never blocks the run, and a killed run leaves whole rows.
    connection.pragma_update(None, "journal_mode", "WAL").map_err(broken)?;
    connection.pragma_update(None, "synchronous", "NORMAL").map_err(broken)?;
    connection.pragma_update(None, "foreign_keys", true).map_err(broken)?;
    for (number, step) in (0..).zip(STEPS) {
        if number < found {
            continue;
        }
        let change = connection.transaction().map_err(broken)?;
        change
            .execute_batch(step)
            .and_then(|()| change.pragma_update(None, "user_version", number + 1))
            .and_then(|()| change.commit())
            .map_err(broken)?;
    }
    Ok(())
}
