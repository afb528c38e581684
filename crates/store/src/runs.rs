//! The runs so far, for people who ask how it has gone.

use jiff::Timestamp;
use rusqlite::params;

use crate::{Store, StoreError};

/// A run that ended.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct KeptRun {
    /// Its name.
    pub run_id: String,
    /// When it began.
    pub started_at: Timestamp,
    /// When it ended.
    pub ended_at: Timestamp,
    /// The exit code of the program.
    pub exit_code: u8,
    /// Whether a signal ended it.
    pub interrupted: bool,
    /// Its sums, as JSON.
    pub counts: String,
}

/// So many runs are remembered.
const MOST: u32 = 1_000;

impl Store {
    /// The last runs, the latest first.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn runs(&self, most: usize) -> Result<Vec<KeptRun>, StoreError> {
        let sql = "SELECT run_id, started_at, ended_at, exit_code, interrupted, counts FROM runs
            ORDER BY number DESC";
        let mut runs = self.all(sql, |row| {
            let moment = |text: String| text.parse().unwrap_or(Timestamp::UNIX_EPOCH);
            Ok(KeptRun {
                run_id: row.get(0)?,
                started_at: moment(row.get(1)?),
                ended_at: moment(row.get(2)?),
                exit_code: row.get(3)?,
                interrupted: row.get(4)?,
                counts: row.get(5)?,
            })
        })?;
        runs.truncate(most);
        Ok(runs)
    }

    /// Remembers a run.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn keep_run(&mut self, run: &KeptRun) -> Result<(), StoreError> {
        self.change(|change| {
            let sql =
                "INSERT INTO runs (run_id, started_at, ended_at, exit_code, interrupted, counts)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
            let values = params![
                run.run_id,
                run.started_at.to_string(),
                run.ended_at.to_string(),
                run.exit_code,
                run.interrupted,
                run.counts
            ];
            change.prepare_cached(sql)?.execute(values)?;
            let old = "DELETE FROM runs WHERE number <= (SELECT max(number) FROM runs) - ?1";
            change.prepare_cached(old)?.execute([MOST]).map(|_| ())
        })
    }
}
