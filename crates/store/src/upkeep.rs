//! Looking after the file: how large it is, whether it is whole, a copy of it, and its return.

use std::{fs, path::Path};

use rusqlite::{Connection, OpenFlags};

use crate::{Store, StoreError, packing::unpacked};

/// How much of what is kept.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Sizes {
    /// Pages that were fetched.
    pub pages: u64,
    /// Articles whose texts are kept.
    pub articles_in_window: u64,
    /// All articles that are known.
    pub articles: u64,
    /// Events of the window.
    pub events_in_window: u64,
    /// All events.
    pub events: u64,
    /// What became of ids.
    pub aliases: u64,
    /// What people decided.
    pub decisions: u64,
    /// The length of the file.
    pub bytes: u64,
}

impl Store {
    /// Counts what is kept.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn sizes(&self) -> Result<Sizes, StoreError> {
        let count = |what: &str| {
            let sql = format!("SELECT count(*) FROM {what}");
            let count = self.connection.query_row(&sql, [], |row| row.get::<_, i64>(0));
            count.map(|n| u64::try_from(n).unwrap_or_default()).map_err(|error| self.broken(error))
        };
        Ok(Sizes {
            pages: count("pages")?,
            articles_in_window: count("articles WHERE body IS NOT NULL")?,
            articles: count("articles")?,
            events_in_window: count("events WHERE is_open")?,
            events: count("events")?,
            aliases: count("aliases")?,
            decisions: count("decisions")?,
            bytes: fs::metadata(&self.path).map_or(0, |about| about.len()),
        })
    }

    /// Sources and pages that failed last time, with when they are asked again, by name.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn in_trouble(&self) -> Result<Vec<(String, crate::Health)>, StoreError> {
        let sql = "SELECT name, failures, next_attempt, status, error FROM health
            WHERE error <> '' ORDER BY name";
        self.all(sql, |row| {
            let next: Option<String> = row.get(2)?;
            let health = crate::Health {
                failures: row.get(1)?,
                next_attempt: next.and_then(|moment| moment.parse().ok()),
                status: row.get(3)?,
                error: row.get(4)?,
            };
            Ok((row.get(0)?, health))
        })
    }

    /// Looks through everything, and says what is wrong; nothing for a state that is whole.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn faults(&self) -> Result<Vec<String>, StoreError> {
        let mut faults = self.all("PRAGMA integrity_check(20)", |row| row.get::<_, String>(0))?;
        faults.retain(|said| said != "ok");
        for (what, sql) in [
            (
                "articles without their event",
                "members m LEFT JOIN events e USING (event_id) WHERE e.event_id IS NULL",
            ),
            (
                "events without their representative",
                "events e LEFT JOIN members m ON m.article_id = e.representative WHERE m.article_id IS NULL",
            ),
            (
                "events without a text in the window",
                "events e WHERE e.is_open AND NOT EXISTS
                (SELECT 1 FROM members m JOIN articles a USING (article_id)
                WHERE m.event_id = e.event_id AND a.body IS NOT NULL)",
            ),
            (
                "aliases that lead to no event",
                "aliases a WHERE a.event_id <> ''
                AND NOT EXISTS (SELECT 1 FROM events e WHERE e.event_id = a.event_id)
                AND NOT EXISTS (SELECT 1 FROM aliases b WHERE b.old_event_id = a.event_id)",
            ),
            (
                "event ids that nothing says to be given",
                "events e LEFT JOIN given g USING (event_id)
                WHERE g.event_id IS NULL",
            ),
            (
                "pages without their body",
                "pages p LEFT JOIN bodies b ON b.address = p.body
                WHERE b.address IS NULL",
            ),
        ] {
            let sql = format!("SELECT count(*) FROM {sql}");
            let count: i64 = self
                .connection
                .query_row(&sql, [], |row| row.get(0))
                .map_err(|error| self.broken(error))?;
            if count > 0 {
                faults.push(format!("{count} {what}"));
            }
        }
        faults.extend(self.damaged()?);
        Ok(faults)
    }

    /// Bodies that are not what they were stored as.
    fn damaged(&self) -> Result<Vec<String>, StoreError> {
        let read = || -> rusqlite::Result<Vec<String>> {
            let mut found = Vec::new();
            let mut statement = self.connection.prepare("SELECT address, bytes FROM bodies")?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let (address, bytes): (String, Vec<u8>) = (row.get(0)?, row.get(1)?);
                if unpacked(&bytes).is_none_or(|body| model::address(&body) != address) {
                    found.push(format!("the body {address} is damaged"));
                }
            }
            let mut statement = self.connection.prepare(
                "SELECT coalesce(article_id, rank), body FROM articles WHERE body IS NOT NULL",
            )?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let (name, bytes): (String, Vec<u8>) = (row.get(0)?, row.get(1)?);
                if unpacked(&bytes).is_none() {
                    found.push(format!("the text of {name} is damaged"));
                }
            }
            Ok(found)
        };
        read().map_err(|error| self.broken(error))
    }

    /// Makes the file as small as it can be.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn vacuum(&mut self) -> Result<(), StoreError> {
        let done = self.connection.execute_batch(
            "DELETE FROM bodies WHERE NOT EXISTS (SELECT 1 FROM pages WHERE body = address);
            VACUUM;
            PRAGMA wal_checkpoint(TRUNCATE);",
        );
        done.map_err(|error| self.broken(error))
    }

    /// Writes a copy of all that is kept into one new file, while others may read and write.
    ///
    /// # Errors
    /// [`StoreError`]; a file that is there already is not written over.
    pub fn export(&self, to: &Path) -> Result<(), StoreError> {
        let name = to.to_string_lossy();
        let done = self.connection.execute("VACUUM INTO ?1", [name]);
        done.map(|_| ()).map_err(|source| StoreError::Sqlite { path: to.to_owned(), source })
    }
}

/// Puts the copy `from` in the place of the state `to`, which must not be there yet.
///
/// # Errors
/// [`StoreError::There`] if there is a state already; [`StoreError`] for a copy that is damaged or of a later
/// version.
pub fn import(from: &Path, to: &Path) -> Result<Store, StoreError> {
    if to.exists() {
        return Err(StoreError::There { path: to.to_owned() });
    }
    let broken = |source| StoreError::Sqlite { path: from.to_owned(), source };
    let copy =
        Connection::open_with_flags(from, OpenFlags::SQLITE_OPEN_READ_ONLY).map_err(broken)?;
    let said: String =
        copy.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0)).map_err(broken)?;
    if said != "ok" {
        return Err(StoreError::Damaged { path: from.to_owned(), said });
    }
    crate::schema::check(&copy, from)?;
    let part = to.with_extension("part");
    drop(fs::remove_file(&part));
    copy.execute("VACUUM INTO ?1", [part.to_string_lossy()])
        .map_err(|source| StoreError::Sqlite { path: part.clone(), source })?;
    fs::rename(&part, to).map_err(|reason| StoreError::Io { path: to.to_owned(), reason })?;
    Store::open(to)
}
