//! The articles of the window: what was read, under what makes it this article, and how it came.

use std::collections::HashSet;

use jiff::Timestamp;
use rusqlite::{OptionalExtension, Transaction, params};

use crate::{Store, StoreError, pages::drop_unnamed};

/// 16 bytes of a BLAKE3 hash.
pub type Hash = [u8; 16];

/// An article that has just been read.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Arrival {
    /// Of everything that the source gave.
    pub raw: Hash,
    /// Of what makes it this article and no other.
    pub identity: Hash,
    /// Of two articles with one identity, the one of the lesser rank is kept.
    pub rank: String,
    /// The address of a page that takes the place of an earlier version.
    pub page: Option<String>,
    /// The article, packed.
    pub body: Vec<u8>,
}

/// An article of the window.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct KeptArticle {
    /// Of what makes it this article and no other.
    pub identity: Hash,
    /// Its name; `None` until a run gives it one.
    pub article_id: Option<String>,
    /// Its rank among the arrivals of its identity.
    pub rank: String,
    /// 1, and one more for each later text of its page.
    pub version: u32,
    /// When it was first read.
    pub first_seen_at: Timestamp,
}

impl Store {
    /// The documents that became an article that is known, by the hash of what their source gave.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn raws(&self) -> Result<HashSet<Hash>, StoreError> {
        Ok(self.all("SELECT raw FROM raws", |row| row.get(0))?.into_iter().collect())
    }

    /// Keeps articles in one transaction: later runs know them, whatever becomes of this one.
    ///
    /// A page that is read again with another text takes the place of the earlier one and keeps its name.
    ///
    /// # Errors
    /// [`StoreError`]; then none of them is kept.
    pub fn keep_articles(
        &mut self,
        arrivals: &[Arrival],
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let now = now.to_string();
        self.change(|change| arrivals.iter().try_for_each(|arrival| keep(change, arrival, &now)))
    }

    /// Forgets the article of a page that was taken back, if its text is still kept, and the page; the article may
    /// come again from elsewhere. Answers whether there was one.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn withdraw(&mut self, page: &str) -> Result<bool, StoreError> {
        self.change(|change| {
            let sql = "DELETE FROM pages WHERE url = ?1 RETURNING body";
            let body: Option<String> =
                change.query_row(sql, [page], |row| row.get(0)).optional()?;
            drop_unnamed(change, body.as_deref())?;
            let of_page = "SELECT identity FROM articles WHERE page = ?1 AND body IS NOT NULL";
            change.execute(&format!("DELETE FROM raws WHERE identity IN ({of_page})"), [page])?;
            let sql = "DELETE FROM articles WHERE page = ?1 AND body IS NOT NULL";
            Ok(change.execute(sql, [page])? > 0)
        })
    }

    /// The articles whose texts are kept, by identity.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn articles(&self) -> Result<Vec<KeptArticle>, StoreError> {
        let sql = "SELECT identity, article_id, rank, version, first_seen_at FROM articles
            WHERE body IS NOT NULL ORDER BY identity";
        let read = |row: &rusqlite::Row<'_>| {
            let at: String = row.get(4)?;
            Ok(KeptArticle {
                identity: row.get(0)?,
                article_id: row.get(1)?,
                rank: row.get(2)?,
                version: row.get(3)?,
                first_seen_at: at.parse().unwrap_or(Timestamp::UNIX_EPOCH),
            })
        };
        self.all(sql, read)
    }

    /// The packed text of an article.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn body(&self, identity: &Hash) -> Result<Option<Vec<u8>>, StoreError> {
        let sql = "SELECT body FROM articles WHERE identity = ?1";
        let row = self.connection.prepare_cached(sql).and_then(|mut statement| {
            statement.query_row([identity.as_slice()], |row| row.get(0)).optional()
        });
        Ok(row.map_err(|error| self.broken(error))?.flatten())
    }

    /// Hands the packed texts of all articles whose texts are kept to `each` with their identities, in one pass over
    /// the file.
    ///
    /// # Errors
    /// [`StoreError`]; some may have been handed out then.
    pub fn each_body(&self, each: &mut dyn FnMut(Hash, Vec<u8>)) -> Result<(), StoreError> {
        let sql = "SELECT identity, body FROM articles WHERE body IS NOT NULL";
        let mut read = || -> rusqlite::Result<()> {
            let mut statement = self.connection.prepare_cached(sql)?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                each(row.get(0)?, row.get(1)?);
            }
            Ok(())
        };
        read().map_err(|error| self.broken(error))
    }

    /// Every name that was given to an article.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn article_ids(&self) -> Result<HashSet<String>, StoreError> {
        let sql = "SELECT article_id FROM articles WHERE article_id IS NOT NULL";
        Ok(self.all(sql, |row| row.get(0))?.into_iter().collect())
    }

    /// Names articles.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn name_articles(&mut self, names: &[(Hash, String)]) -> Result<(), StoreError> {
        self.change(|change| {
            let sql = "UPDATE articles SET article_id = ?2 WHERE identity = ?1";
            let mut statement = change.prepare_cached(sql)?;
            for (identity, name) in names {
                statement.execute(params![identity, name])?;
            }
            Ok(())
        })
    }

    /// The events of the window of which no report was first read at `since` or later; not those of which none is
    /// left.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn expired(&self, since: Timestamp) -> Result<Vec<String>, StoreError> {
        let sql = "SELECT event_id FROM events e WHERE is_open AND (
            SELECT max(a.first_seen_at) < ?1 FROM members m JOIN articles a USING (article_id)
            WHERE m.event_id = e.event_id) ORDER BY event_id";
        let rows = self.connection.prepare_cached(sql).and_then(|mut statement| {
            statement.query_map([since.to_string()], |row| row.get(0))?.collect()
        });
        rows.map_err(|error| self.broken(error))
    }

    /// Lets go of the texts of all articles of events that have left the window. Their rows stay, and what
    /// is read of them again stays known.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn close_events(&mut self, events: &[String]) -> Result<(), StoreError> {
        self.change(|change| {
            for event in events {
                change
                    .prepare_cached("UPDATE events SET is_open = 0 WHERE event_id = ?1")?
                    .execute([event])?;
                change
                    .prepare_cached(
                        "UPDATE articles SET body = NULL WHERE article_id IN
                        (SELECT article_id FROM members WHERE event_id = ?1)",
                    )?
                    .execute([event])?;
            }
            Ok(())
        })
    }
}

fn keep(change: &Transaction<'_>, arrival: &Arrival, now: &str) -> rusqlite::Result<()> {
    let Arrival { raw, identity, rank, page, body } = arrival;
    let before: Option<(Hash, Option<String>, u32, String)> = match page {
        None => None,
        Some(page) => change
            .prepare_cached(
                "SELECT identity, article_id, version, first_seen_at FROM articles
                WHERE page = ?1 AND identity <> ?2",
            )?
            .query_row(params![page, identity], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
            })
            .optional()?,
    };
    let is_known: bool = change
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM articles WHERE identity = ?1)")?
        .query_row([identity], |row| row.get(0))?;
    match before {
        // The page says something else now; what it said before is gone, and may come again.
        Some((old, name, version, first_seen_at)) if !is_known => {
            change.prepare_cached("DELETE FROM raws WHERE identity = ?1")?.execute([old])?;
            change.prepare_cached("DELETE FROM articles WHERE identity = ?1")?.execute([old])?;
            change
                .prepare_cached(
                    "INSERT INTO articles
                    (identity, article_id, rank, page, version, first_seen_at, body)
                    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                )?
                .execute(params![identity, name, rank, page, version + 1, first_seen_at, body])?;
        }
        _ => {
            change
                .prepare_cached(
                    "INSERT INTO articles (identity, rank, page, version, first_seen_at, body)
                    VALUES (?1, ?2, ?3, 1, ?4, ?5)
                    ON CONFLICT (identity) DO UPDATE SET body = excluded.body, rank = excluded.rank
                    WHERE excluded.rank < rank AND body IS NOT NULL",
                )?
                .execute(params![identity, rank, page, now, body])?;
        }
    }
    change
        .prepare_cached("INSERT OR REPLACE INTO raws (raw, identity) VALUES (?1, ?2)")?
        .execute(params![raw, identity])
        .map(|_| ())
}
