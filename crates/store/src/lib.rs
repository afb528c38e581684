//! What must outlive a run and cannot be computed again: visited pages with their validators and bodies, moved
//! addresses, the health of sources; the articles of the window; the events with the ids that were given
//! out, what became of them, and what people decided. One `SQLite` file; nothing else of the program knows SQL.
//!
//! It does not know how a page is fetched, what an article says or what makes an event: it is handed packed
//! bytes and rows. Every write is a transaction of its own, so that a run that is killed loses nothing that
//! was stored before.

mod articles;
mod cache;
mod decisions;
mod error;
mod events;
mod packing;
mod pages;
mod runs;
mod schema;
mod upkeep;

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};

pub use articles::{Arrival, Hash, KeptArticle};
pub use cache::Cache;
pub use decisions::KeptDecision;
pub use error::StoreError;
pub use events::{KeptAlias, KeptEvent, KeptRow, Publication};
pub use packing::{packed, unpacked};
pub use pages::{Health, Page};
pub use runs::KeptRun;
pub use schema::VERSION;
pub use upkeep::{Sizes, import};

/// How long a writer waits for another program that looks into the file.
const WAIT: Duration = Duration::from_secs(10);

/// The state of one pipeline, in one file.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    path: PathBuf,
}

impl Store {
    /// Opens the file, makes it if there is none, and brings an older one up to [`VERSION`].
    ///
    /// # Errors
    /// [`StoreError::Newer`] for the file of a later version, which stays as it is;
    /// [`StoreError::Sqlite`] for what is no such file or cannot be written.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let broken = |source| StoreError::Sqlite { path: path.to_owned(), source };
        let mut connection = Connection::open(path).map_err(broken)?;
        connection.busy_timeout(WAIT).map_err(broken)?;
        schema::bring_up(&mut connection, path)?;
        Ok(Self { connection, path: path.to_owned() })
    }

    /// A setting that an earlier run kept.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn setting(&self, name: &str) -> Result<Option<String>, StoreError> {
        let row = self
            .connection
            .prepare_cached("SELECT value FROM settings WHERE name = ?1")
            .and_then(|mut statement| statement.query_row([name], |row| row.get(0)).optional());
        row.map_err(|error| self.broken(error))
    }

    /// Keeps a setting for later runs.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn keep_setting(&mut self, name: &str, value: &str) -> Result<(), StoreError> {
        let sql = "INSERT OR REPLACE INTO settings (name, value) VALUES (?1, ?2)";
        let result = self.connection.execute(sql, params![name, value]);
        result.map(|_| ()).map_err(|error| self.broken(error))
    }

    /// Does something in one transaction. It waits for others before it reads anything: one that has read and
    /// then finds that another one has written cannot wait, it fails.
    fn change<T>(
        &mut self,
        change: impl FnOnce(&rusqlite::Transaction<'_>) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        let begun = self.connection.transaction_with_behavior(TransactionBehavior::Immediate);
        let result = begun.and_then(|transaction| {
            let value = change(&transaction)?;
            transaction.commit()?;
            Ok(value)
        });
        result.map_err(|error| self.broken(error))
    }

    /// Every row of a query.
    fn all<T>(
        &self,
        sql: &str,
        read: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, StoreError> {
        let rows = self
            .connection
            .prepare_cached(sql)
            .and_then(|mut statement| statement.query_map([], read)?.collect());
        rows.map_err(|error| self.broken(error))
    }

    fn broken(&self, source: rusqlite::Error) -> StoreError {
        StoreError::Sqlite { path: self.path.clone(), source }
    }
}

#[cfg(test)]
mod tests;
