//! What a source gave us, before anyone has looked inside.

use jiff::Timestamp;

use crate::DocId;

/// Bytes and where they came from; the output of `fetch`, the input of `clean`.
///
/// What a source states beside the body (a corpus row's `title`, `date`, `lang`) travels along as it
/// was written; `clean` decides what to believe.
#[derive(Clone, Debug, Default)]
pub struct RawDocument {
    /// The id that the source gave it, if it did.
    pub id: Option<DocId>,
    /// Where exactly it was found, unique within a run: `file:path`, `file:path#line`, `stdin#line`.
    pub origin: String,
    /// The URL of the article, as the source spells it.
    pub url: Option<String>,
    /// Never decoded: `clean` decides on the character set.
    pub body: Vec<u8>,
    /// What the body is.
    pub media: Media,
    /// The character set that the source declares for the body (`charset=` of a content type).
    pub charset: Option<String>,
    /// The headline that the source states.
    pub title: Option<String>,
    /// The language that the source states, as written.
    pub lang: Option<String>,
    /// The date of publication that the source states, as written.
    pub date: Option<String>,
    /// When it was fetched over a network; `None` for what lay on a disk.
    pub fetched_at: Option<Timestamp>,
}

/// What the bytes of a document are.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Media {
    /// Nobody said: `clean` looks at the first bytes.
    #[default]
    Unknown,
    /// A page.
    Html,
    /// Plain text as people save it: date line, dateline, byline, share lines and all.
    Text,
    /// The text of a corpus row: somebody has cleaned it already.
    Row,
}
