//! What was fetched: pages with their validators and bodies, addresses that moved, the health of sources.
//! Knows nothing of articles.

use jiff::Timestamp;
use rusqlite::{OptionalExtension, params};

use crate::{
    Store, StoreError,
    packing::{packed, unpacked},
};

/// A page as it was last fetched.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Page {
    /// Its bytes, unpacked, not decoded.
    pub body: Vec<u8>,
    /// `Content-Type`, as sent; empty when nothing was said.
    pub content_type: String,
    /// `ETag`, as sent.
    pub etag: Option<String>,
    /// `Last-Modified`, as sent.
    pub last_modified: Option<String>,
    /// What the list that named it said of its last change.
    pub stamp: Option<String>,
    /// Where it was found in the end.
    pub url: String,
    /// When it was fetched.
    pub fetched_at: Timestamp,
}

/// How a source or a page has done lately.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Health {
    /// The weight of its failures since it last worked.
    pub failures: f64,
    /// Before then it is not asked again.
    pub next_attempt: Option<Timestamp>,
    /// The last HTTP status.
    pub status: Option<u16>,
    /// What was wrong the last time; empty when nothing was.
    pub error: String,
}

impl Store {
    /// The page that was last found under `url`.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn page(&self, url: &str) -> Result<Option<Page>, StoreError> {
        let sql = "SELECT b.bytes, p.content_type, p.etag, p.last_modified, p.stamp, p.final_url, p.fetched_at
            FROM pages p JOIN bodies b ON b.address = p.body WHERE p.url = ?1";
        let row = self.connection.prepare_cached(sql).and_then(|mut statement| {
            let read = |row: &rusqlite::Row<'_>| {
                let page = Page {
                    body: row.get(0)?,
                    content_type: row.get(1)?,
                    etag: row.get(2)?,
                    last_modified: row.get(3)?,
                    stamp: row.get(4)?,
                    url: row.get(5)?,
                    fetched_at: Timestamp::UNIX_EPOCH,
                };
                Ok((page, row.get::<_, String>(6)?))
            };
            statement.query_row([url], read).optional()
        });
        let Some((mut page, fetched_at)) = row.map_err(|error| self.broken(error))? else {
            return Ok(None);
        };
        // A row that cannot be read is one that is not there: the page is fetched again.
        let (Some(body), Ok(fetched_at)) = (unpacked(&page.body), fetched_at.parse()) else {
            return Ok(None);
        };
        (page.body, page.fetched_at) = (body, fetched_at);
        Ok(Some(page))
    }

    /// Keeps a page under `url`, in the place of what was kept there.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn keep_page(&mut self, url: &str, page: &Page) -> Result<(), StoreError> {
        let address = model::address(&page.body);
        self.change(|change| {
            let known: bool = change
                .prepare_cached("SELECT EXISTS (SELECT 1 FROM bodies WHERE address = ?1)")?
                .query_row([&address], |row| row.get(0))?;
            if !known {
                change
                    .prepare_cached("INSERT INTO bodies (address, bytes) VALUES (?1, ?2)")?
                    .execute(params![address, packed(&page.body)])?;
            }
            let before: Option<String> = change
                .prepare_cached("SELECT body FROM pages WHERE url = ?1")?
                .query_row([url], |row| row.get(0))
                .optional()?;
            change
                .prepare_cached(
                    "INSERT OR REPLACE INTO pages
                    (url, body, content_type, etag, last_modified, stamp, final_url, fetched_at)
                    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                )?
                .execute(params![
                    url,
                    address,
                    page.content_type,
                    page.etag,
                    page.last_modified,
                    page.stamp,
                    page.url,
                    page.fetched_at.to_string()
                ])?;
            drop_unnamed(change, before.as_deref())
        })
    }

    /// Where `url` has moved for good.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn moved(&self, url: &str) -> Result<Option<String>, StoreError> {
        let row = self
            .connection
            .prepare_cached("SELECT target FROM moves WHERE url = ?1")
            .and_then(|mut statement| statement.query_row([url], |row| row.get(0)).optional());
        row.map_err(|error| self.broken(error))
    }

    /// Remembers that `url` has moved for good, or forgets it.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn keep_moved(&mut self, url: &str, target: Option<&str>) -> Result<(), StoreError> {
        let result = match target {
            Some(target) => self.connection.execute(
                "INSERT OR REPLACE INTO moves (url, target) VALUES (?1, ?2)",
                [url, target],
            ),
            None => self.connection.execute("DELETE FROM moves WHERE url = ?1", [url]),
        };
        result.map(|_| ()).map_err(|error| self.broken(error))
    }

    /// How the source or page of that name has done.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn health(&self, name: &str) -> Result<Option<Health>, StoreError> {
        let sql = "SELECT failures, next_attempt, status, error FROM health WHERE name = ?1";
        let row = self.connection.prepare_cached(sql).and_then(|mut statement| {
            let read = |row: &rusqlite::Row<'_>| {
                let next: Option<String> = row.get(1)?;
                Ok(Health {
                    failures: row.get(0)?,
                    next_attempt: next.and_then(|moment| moment.parse().ok()),
                    status: row.get(2)?,
                    error: row.get(3)?,
                })
            };
            statement.query_row([name], read).optional()
        });
        row.map_err(|error| self.broken(error))
    }

    /// Keeps how a source or page has done, in the place of what was kept.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn keep_health(&mut self, name: &str, health: &Health) -> Result<(), StoreError> {
        let sql = "INSERT OR REPLACE INTO health (name, failures, next_attempt, status, error)
            VALUES (?1, ?2, ?3, ?4, ?5)";
        let next = health.next_attempt.map(|moment| moment.to_string());
        let values = params![name, health.failures, next, health.status, health.error];
        let result =
            self.connection.prepare_cached(sql).and_then(|mut statement| statement.execute(values));
        result.map(|_| ()).map_err(|error| self.broken(error))
    }
}

/// Drops the body at `address` if no page names it any more.
pub(crate) fn drop_unnamed(
    change: &rusqlite::Transaction<'_>,
    address: Option<&str>,
) -> rusqlite::Result<()> {
    let sql = "DELETE FROM bodies WHERE address = ?1
        AND NOT EXISTS (SELECT 1 FROM pages WHERE body = ?1)";
    change.prepare_cached(sql)?.execute([address]).map(|_| ())
}
