//! An article as a reader would copy it out: text, date, language, and nothing of the page.

use jiff::Timestamp;

use crate::{DocId, Lang, Published};

/// The output of `clean`, the input of `fingerprint`.
///
/// A title or at least one paragraph has content; all text is in Unicode NFC, without control or
/// invisible characters.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Article {
    /// Its name; see [`DocId`].
    pub id: DocId,
    /// Where it was found, unique within a run.
    pub origin: String,
    /// The URL it was read from.
    pub url: Option<String>,
    /// The URL that the page itself calls canonical.
    pub canonical_url: Option<String>,
    /// The headline; empty when none was found.
    pub title: String,
    /// Each paragraph once, in reading order.
    pub paragraphs: Vec<String>,
    /// How many paragraphs were taken out because they stood in the article already.
    pub paragraphs_removed: u32,
    /// The place that opens the report (`ISLAMABAD: ...`), as written.
    pub dateline: Option<String>,
    /// The language; `None` when it cannot be told.
    pub lang: Option<Lang>,
    /// How sure the language is, in percent; 100 when the source states it.
    pub lang_confidence_pct: u8,
    /// When it was published, if anything says so.
    pub published: Option<Published>,
    /// When it was last changed, if the page says so.
    pub modified_at: Option<Timestamp>,
    /// Who wrote it, in the order of the byline.
    pub authors: Vec<String>,
    /// The publisher or agency it names as its source.
    pub source_name: Option<String>,
    /// How the text was got (`text/1`, `html-blocks/1`, `row/1`).
    pub extraction: &'static str,
    /// When it was fetched over a network.
    pub fetched_at: Option<Timestamp>,
}

impl Article {
    /// The paragraphs as one text, a line break between two.
    pub fn text(&self) -> String {
        self.paragraphs.join("\n")
    }

    /// The URL to cite: the canonical one if there is one.
    pub fn best_url(&self) -> Option<&str> {
        self.canonical_url.as_deref().or(self.url.as_deref())
    }
}
