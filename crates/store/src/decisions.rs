//! What people decided of pairs of articles.

use rusqlite::params;

use crate::{Store, StoreError};

/// What a person decided of two articles.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct KeptDecision {
    /// One article.
    pub article_a: String,
    /// The other one; a pair is decided once, whichever of the two comes first.
    pub article_b: String,
    /// `same` or `apart`.
    pub verdict: String,
    /// Who decided.
    pub by: String,
    /// When, as written.
    pub at: String,
    /// Why.
    pub note: String,
}

impl Store {
    /// Every decision, by the ids.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn decisions(&self) -> Result<Vec<KeptDecision>, StoreError> {
        let sql = "SELECT article_a, article_b, verdict, by, at, note FROM decisions
            ORDER BY article_a, article_b";
        self.all(sql, |row| {
            Ok(KeptDecision {
                article_a: row.get(0)?,
                article_b: row.get(1)?,
                verdict: row.get(2)?,
                by: row.get(3)?,
                at: row.get(4)?,
                note: row.get(5)?,
            })
        })
    }

    /// Keeps decisions in the place of earlier ones of the same pairs, and forgets those of the pairs `undone`.
    ///
    /// # Errors
    /// [`StoreError`]; then nothing has changed.
    pub fn keep_decisions(
        &mut self,
        decisions: &[KeptDecision],
        undone: &[(String, String)],
    ) -> Result<(), StoreError> {
        self.change(|change| {
            let pairs = decisions.iter().map(|one| (&one.article_a, &one.article_b));
            for (a, b) in pairs.chain(undone.iter().map(|(a, b)| (a, b))) {
                let sql = "DELETE FROM decisions WHERE article_a = ?1 AND article_b = ?2
                    OR article_a = ?2 AND article_b = ?1";
                change.prepare_cached(sql)?.execute([a, b])?;
            }
            for one in decisions {
                let sql = "INSERT INTO decisions (article_a, article_b, verdict, by, at, note)
                    VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
                let values =
                    params![one.article_a, one.article_b, one.verdict, one.by, one.at, one.note];
                change.prepare_cached(sql)?.execute(values)?;
            }
            Ok(())
        })
    }
}
