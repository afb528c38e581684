//! An article as a reader would copy it out: text, date, language, and nothing of the page.

use std::borrow::Cow;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{DocId, Lang, Published};

/// The output of `clean`, the input of `fingerprint`.
///
/// A title or at least one paragraph has content; all text is in Unicode NFC, without control or
/// invisible characters.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
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
    /// What was taken out of the text, in the order in which it was found, each with its place.
    pub removed: Vec<Removed>,
    /// The place that opens the report (`ISLAMABAD: ...`), as written.
    pub dateline: Option<String>,
    /// The language; `None` when it cannot be told.
    pub lang: Option<Lang>,
    /// How sure the language is, in percent; 100 when the source states it.
    pub lang_confidence_pct: u8,
    /// Languages of long passages in an article that is not in one language alone, by their codes.
    pub other_langs: Vec<Lang>,
    /// When it was published, if anything says so.
    pub published: Option<Published>,
    /// When it was last changed, if the page says so.
    pub modified_at: Option<Timestamp>,
    /// Who wrote it, in the order of the byline.
    pub authors: Vec<String>,
    /// The publisher or agency it names as its source.
    pub source_name: Option<String>,
    /// How the text was got (`text/1`, `html-blocks/1`, `row/1`).
    pub extraction: Cow<'static, str>,
    /// When it was fetched over a network.
    pub fetched_at: Option<Timestamp>,
}

/// A paragraph, or the end of one, that was taken out of an article.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Removed {
    /// How many of the paragraphs that are left stand before it.
    pub before: usize,
    /// Its text.
    pub text: String,
    /// Why it is no part of the article.
    pub why: Why,
}

/// Why a paragraph was taken out.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// It stands in the article already.
    Repeat,
    /// It stands in many articles of the same source.
    Source,
    /// It is a line of the page: copyright, follow us, back to top.
    Furniture,
}

impl Article {
    /// How many paragraphs were taken out for this reason.
    pub fn removed_as(&self, why: Why) -> u32 {
        let count = self.removed.iter().filter(|removed| removed.why == why).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// The paragraphs as one text, a line break between two.
    pub fn text(&self) -> String {
        self.paragraphs.join("\n")
    }

    /// The URL to cite: the canonical one if there is one.
    pub fn best_url(&self) -> Option<&str> {
        self.canonical_url.as_deref().or(self.url.as_deref())
    }
}
