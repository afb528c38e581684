//! What makes a later run cheap and can be computed again: a file of its own, that anybody may delete.
//!
//! Whatever cannot be read is as if it had not been kept.

use std::{fs, path::Path};

use rusqlite::{Connection, OptionalExtension, params};

use crate::Hash;

/// Keeps bytes under a hash of what they were made from.
#[derive(Debug)]
pub struct Cache {
    connection: Option<Connection>,
}

const SCHEMA: &str = "CREATE TABLE IF NOT EXISTS made (
    key BLOB PRIMARY KEY NOT NULL, bytes BLOB NOT NULL
)";

impl Cache {
    /// Opens the file, or makes it anew if it is none; without one nothing is kept.
    pub fn open(path: &Path) -> Self {
        let open = || -> rusqlite::Result<Connection> {
            let connection = Connection::open(path)?;
            // A file that a power cut destroys is made again.
            connection.pragma_update(None, "journal_mode", "WAL")?;
            connection.pragma_update(None, "synchronous", "OFF")?;
            connection.execute_batch(SCHEMA)?;
            Ok(connection)
        };
        let anew = || {
            for end in ["", "-wal", "-shm"] {
                let mut name = path.as_os_str().to_owned();
                name.push(end);
                // If it cannot be removed it cannot be opened either.
                drop(fs::remove_file(name));
            }
            open().ok()
        };
        Self { connection: open().ok().or_else(anew) }
    }

    /// What is kept under `key`.
    pub fn get(&self, key: &Hash) -> Option<Vec<u8>> {
        let connection = self.connection.as_ref()?;
        let mut statement =
            connection.prepare_cached("SELECT bytes FROM made WHERE key = ?1").ok()?;
        statement.query_row([key], |row| row.get(0)).optional().ok().flatten()
    }

    /// Hands everything that is kept to `each`, in one pass over the file.
    pub fn each(&self, mut each: impl FnMut(Hash, Vec<u8>)) {
        let Some(connection) = &self.connection else { return };
        let mut read = || -> rusqlite::Result<()> {
            let mut statement = connection.prepare("SELECT key, bytes FROM made")?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                each(row.get(0)?, row.get(1)?);
            }
            Ok(())
        };
        // What was not handed out is made anew.
        drop(read());
    }

    /// Keeps more, and forgets what is not under a key of `used`.
    pub fn keep(&mut self, more: impl Iterator<Item = (Hash, Vec<u8>)>, unused: &[Hash]) {
        let Some(connection) = &mut self.connection else { return };
        let write = || -> rusqlite::Result<()> {
            let change = connection.transaction()?;
            for key in unused {
                change.prepare_cached("DELETE FROM made WHERE key = ?1")?.execute([key])?;
            }
            for (key, bytes) in more {
                change
                    .prepare_cached("INSERT OR REPLACE INTO made (key, bytes) VALUES (?1, ?2)")?
                    .execute(params![key, bytes])?;
            }
            change.commit()
        };
        // A disk that is full for the cache has failed for the tables, too, and that is said there.
        drop(write());
    }

    /// Every key.
    pub fn keys(&self) -> Vec<Hash> {
        let Some(connection) = &self.connection else { return Vec::new() };
        let read = || -> rusqlite::Result<Vec<Hash>> {
            connection.prepare("SELECT key FROM made")?.query_map([], |row| row.get(0))?.collect()
        };
        read().unwrap_or_default()
    }
}
