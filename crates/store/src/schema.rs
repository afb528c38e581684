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
", "
    CREATE TABLE raws (                    -- documents that became an article
        raw BLOB PRIMARY KEY NOT NULL,     -- BLAKE3 of all that the source gave
        identity BLOB NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX raws_by_identity ON raws (identity);
    CREATE TABLE articles (
        identity BLOB PRIMARY KEY NOT NULL, -- BLAKE3 of what makes it this article
        article_id TEXT UNIQUE,            -- NULL until the run that read it gives it a name
        rank TEXT NOT NULL,                -- of two with one identity the lesser is kept
        page TEXT,                         -- its address, if a later version of the page takes its place
        version INTEGER NOT NULL,
        first_seen_at TEXT NOT NULL,       -- RFC 3339, UTC
        body BLOB                          -- packed; NULL once its event has left the window
    );
    CREATE INDEX articles_by_page ON articles (page);
    CREATE TABLE events (
        event_id TEXT PRIMARY KEY NOT NULL,
        founder TEXT NOT NULL,             -- the article that it is named after
        representative TEXT NOT NULL,      -- the article that it is followed by
        is_open INTEGER NOT NULL,          -- within the window
        digest TEXT NOT NULL,              -- of members and fields: another digest, another revision
        revision INTEGER NOT NULL,
        first_seen_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        merged_from TEXT NOT NULL,         -- joined with |
        row TEXT NOT NULL                  -- JSON
    );
    CREATE TABLE members (
        article_id TEXT PRIMARY KEY NOT NULL,
        event_id TEXT NOT NULL,
        row TEXT NOT NULL                  -- JSON
    );
    CREATE INDEX members_by_event ON members (event_id);
    CREATE TABLE given (                   -- every event id that was ever in a table, or may have been
        event_id TEXT PRIMARY KEY NOT NULL,
        founder TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE aliases (
        number INTEGER PRIMARY KEY,
        old_event_id TEXT NOT NULL,
        event_id TEXT NOT NULL,
        change TEXT NOT NULL,
        at TEXT NOT NULL,
        run_id TEXT NOT NULL,
        reason TEXT NOT NULL
    );
    CREATE TABLE decisions (
        article_a TEXT NOT NULL,
        article_b TEXT NOT NULL,
        verdict TEXT NOT NULL,             -- same or apart
        by TEXT NOT NULL,
        at TEXT NOT NULL,
        note TEXT NOT NULL,
        PRIMARY KEY (article_a, article_b)
    ) WITHOUT ROWID;
    CREATE TABLE runs (
        number INTEGER PRIMARY KEY,
        run_id TEXT NOT NULL,
        started_at TEXT NOT NULL,
        ended_at TEXT NOT NULL,
        exit_code INTEGER NOT NULL,
        interrupted INTEGER NOT NULL,
        counts TEXT NOT NULL               -- JSON
    );
    CREATE TABLE settings (
        name TEXT PRIMARY KEY NOT NULL,
        value TEXT NOT NULL
    ) WITHOUT ROWID;
"];

/// Brings the file to [`VERSION`], each step whole or not at all.
pub(crate) fn bring_up(connection: &mut Connection, path: &Path) -> Result<(), StoreError> {
    let broken = |source| StoreError::Sqlite { path: path.to_owned(), source };
    let found = check(connection, path)?;
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

/// The version of a file, which must not be a later one than [`VERSION`].
pub(crate) fn check(connection: &Connection, path: &Path) -> Result<u32, StoreError> {
    let found = connection.query_row("PRAGMA user_version", [], |row| row.get::<_, u32>(0));
    let found = found.map_err(|source| StoreError::Sqlite { path: path.to_owned(), source })?;
    if found > VERSION {
        return Err(StoreError::Newer { path: path.to_owned(), found, known: VERSION });
    }
    Ok(found)
}

/// Makes the file of an earlier version.
#[cfg(test)]
pub(crate) fn make(path: &Path, version: u32) {
    let connection = Connection::open(path).unwrap();
    for step in &STEPS[..version as usize] {
        connection.execute_batch(step).unwrap();
    }
    connection.pragma_update(None, "user_version", version).unwrap();
}
