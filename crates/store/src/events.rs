//! The events with the ids that were given out, their rows as they were last published, and what became of
//! ids that are no longer in use.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rusqlite::{Transaction, params};

use crate::{Store, StoreError};

/// An event as it was last published.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct KeptEvent {
    /// Its id.
    pub event_id: String,
    /// The article that it is named after.
    pub founder: String,
    /// The article that the id stays with.
    pub representative: String,
    /// Whether it is within the window.
    pub is_open: bool,
    /// Of its members and fields.
    pub digest: String,
    /// How often it changed, from 1 on.
    pub revision: u32,
    /// When it was first published.
    pub first_seen_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
    /// The ids of events that are now inside it.
    pub merged_from: Vec<String>,
    /// The rest of its row, as JSON.
    pub row: String,
}

/// An article as it was last published.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct KeptRow {
    /// Its id.
    pub article_id: String,
    /// Its event.
    pub event_id: String,
    /// Its row, as JSON.
    pub row: String,
}

/// What became of an event id.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct KeptAlias {
    /// The id as an earlier table has it.
    pub old_event_id: String,
    /// The event that took its place; empty if none did.
    pub event_id: String,
    /// `merged`, `split`, `renamed` or `retracted`.
    pub change: String,
    /// When.
    pub at: Timestamp,
    /// The run that did it.
    pub run_id: String,
    /// Why, in words.
    pub reason: String,
}

/// What a run publishes, in the place of all open events before.
#[derive(Clone, Debug, Default)]
pub struct Publication {
    /// Every event of the window that is not as it was kept.
    pub events: Vec<KeptEvent>,
    /// Events of the window that are no more.
    pub gone_events: Vec<String>,
    /// Every article of the window that is not as it was kept.
    pub rows: Vec<KeptRow>,
    /// Articles of the window that are no more.
    pub gone_rows: Vec<String>,
    /// What became of ids, in order.
    pub aliases: Vec<KeptAlias>,
    /// Settings of later runs.
    pub settings: BTreeMap<&'static str, String>,
}

impl Store {
    /// Every event, by id.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn events(&self) -> Result<Vec<KeptEvent>, StoreError> {
        let sql =
            "SELECT event_id, founder, representative, is_open, digest, revision, first_seen_at,
            updated_at, merged_from, row FROM events ORDER BY event_id";
        self.all(sql, |row| {
            let merged: String = row.get(8)?;
            Ok(KeptEvent {
                event_id: row.get(0)?,
                founder: row.get(1)?,
                representative: row.get(2)?,
                is_open: row.get(3)?,
                digest: row.get(4)?,
                revision: row.get(5)?,
                first_seen_at: moment(&row.get::<_, String>(6)?),
                updated_at: moment(&row.get::<_, String>(7)?),
                merged_from: merged
                    .split('|')
                    .filter(|id| !id.is_empty())
                    .map(str::to_owned)
                    .collect(),
                row: row.get(9)?,
            })
        })
    }

    /// Every article that is or was in a table, by id.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn rows(&self) -> Result<Vec<KeptRow>, StoreError> {
        let sql = "SELECT article_id, event_id, row FROM members ORDER BY article_id";
        self.all(sql, |row| {
            Ok(KeptRow { article_id: row.get(0)?, event_id: row.get(1)?, row: row.get(2)? })
        })
    }

    /// What became of ids, in the order in which it happened.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn aliases(&self) -> Result<Vec<KeptAlias>, StoreError> {
        let sql = "SELECT old_event_id, event_id, change, at, run_id, reason FROM aliases
            ORDER BY number";
        self.all(sql, |row| {
            Ok(KeptAlias {
                old_event_id: row.get(0)?,
                event_id: row.get(1)?,
                change: row.get(2)?,
                at: moment(&row.get::<_, String>(3)?),
                run_id: row.get(4)?,
                reason: row.get(5)?,
            })
        })
    }

    /// Every event id that is or may be in somebody's table, with the article that it was named after.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn given(&self) -> Result<BTreeMap<String, String>, StoreError> {
        let pairs =
            self.all("SELECT event_id, founder FROM given", |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(pairs.into_iter().collect())
    }

    /// Notes event ids before a table has them: whatever happens then, none is given a second time.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn give(&mut self, ids: &[(String, String)]) -> Result<(), StoreError> {
        self.change(|change| {
            let sql = "INSERT OR IGNORE INTO given (event_id, founder) VALUES (?1, ?2)";
            let mut statement = change.prepare_cached(sql)?;
            for (id, founder) in ids {
                statement.execute([id, founder])?;
            }
            Ok(())
        })
    }

    /// Keeps what was published, whole or not at all.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn publish(&mut self, publication: &Publication) -> Result<(), StoreError> {
        self.change(|change| {
            for id in &publication.gone_rows {
                change
                    .prepare_cached("DELETE FROM members WHERE article_id = ?1")?
                    .execute([id])?;
            }
            for id in &publication.gone_events {
                change.prepare_cached("DELETE FROM events WHERE event_id = ?1")?.execute([id])?;
            }
            publication.events.iter().try_for_each(|event| keep_event(change, event))?;
            for row in &publication.rows {
                let sql = "INSERT OR REPLACE INTO members (article_id, event_id, row)
                    VALUES (?1, ?2, ?3)";
                let values = params![row.article_id, row.event_id, row.row];
                change.prepare_cached(sql)?.execute(values)?;
            }
            publication.aliases.iter().try_for_each(|alias| keep_alias(change, alias))?;
            for (name, value) in &publication.settings {
                let sql = "INSERT OR REPLACE INTO settings (name, value) VALUES (?1, ?2)";
                change.prepare_cached(sql)?.execute(params![name, value])?;
            }
            Ok(())
        })
    }
}

fn keep_event(change: &Transaction<'_>, event: &KeptEvent) -> rusqlite::Result<()> {
    let sql = "INSERT OR REPLACE INTO events (event_id, founder, representative, is_open, digest, revision,
        first_seen_at, updated_at, merged_from, row) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
    let values = params![
        event.event_id,
        event.founder,
        event.representative,
        event.is_open,
        event.digest,
        event.revision,
        event.first_seen_at.to_string(),
        event.updated_at.to_string(),
        event.merged_from.join("|"),
        event.row
    ];
    change.prepare_cached(sql)?.execute(values).map(|_| ())
}

fn keep_alias(change: &Transaction<'_>, alias: &KeptAlias) -> rusqlite::Result<()> {
    let sql = "INSERT INTO aliases (old_event_id, event_id, change, at, run_id, reason)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    let values = params![
        alias.old_event_id,
        alias.event_id,
        alias.change,
        alias.at.to_string(),
        alias.run_id,
        alias.reason
    ];
    change.prepare_cached(sql)?.execute(values).map(|_| ())
}

fn moment(text: &str) -> Timestamp {
    text.parse().unwrap_or(Timestamp::UNIX_EPOCH)
}
