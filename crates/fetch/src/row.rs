//! One row of a corpus, whatever it was written in: which fields there are and what they make.
//!
//! It does not know how rows are parted from each other.

use base64::{
    Engine,
    alphabet::STANDARD,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};
use model::{DocId, Media, RawDocument, Rejection};

use crate::intake::Fault;

/// An id longer than this names no place; the line does.
const MOST_ID_BYTES: usize = 200;

/// How an origin begins that one of our own readers gave; a foreign corpus may mean anything.
const OUR_ORIGINS: &[&str] = &["file:", "stdin", "http:", "https:", "warc:"];

/// The fields that a person may write, as a table's header spells them (any case).
const COLUMNS: &[&str] = &["id", "text", "title", "url", "lang", "date", "html", "html_base64"];

/// The columns without which a table has nothing to say.
const CONTENT: &[&str] = &["text", "title", "html", "html_base64"];

const LENIENT_BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// The fields of one row as they are written; `None` is missing or null.
#[derive(Debug, Default)]
pub(crate) struct Row {
    pub(crate) id: Option<String>,
    pub(crate) text: Option<String>,
    pub(crate) title: Option<String>,
    pub(crate) url: Option<String>,
    pub(crate) lang: Option<String>,
    pub(crate) date: Option<String>,
    pub(crate) html: Option<String>,
    pub(crate) html_base64: Option<String>,
    pub(crate) body_base64: Option<String>,
    pub(crate) media: Option<String>,
    pub(crate) charset: Option<String>,
    pub(crate) origin: Option<String>,
    pub(crate) fetched_at: Option<String>,
    pub(crate) published_at: Option<String>,
    pub(crate) published_on: Option<String>,
}

impl Row {
    /// The field that a table's column of that name fills.
    pub(crate) fn column(&mut self, name: &str) -> Option<&mut Option<String>> {
        Some(match name {
            "id" => &mut self.id,
            "text" => &mut self.text,
            "title" => &mut self.title,
            "url" => &mut self.url,
            "lang" => &mut self.lang,
            "date" => &mut self.date,
            "html" => &mut self.html,
            "html_base64" => &mut self.html_base64,
            _ => return None,
        })
    }

    /// The id, if it says anything.
    pub(crate) fn doc_id(&self) -> Option<DocId> {
        self.id.as_deref().map(str::trim).filter(|id| !id.is_empty()).map(DocId::given)
    }

    /// Where the row stands: what it says itself if it was read by us before, else the corpus
    /// (`place`) with the row's id or line.
    pub(crate) fn origin(&self, place: &str, line: u64) -> String {
        let ours = |origin: &&String| OUR_ORIGINS.iter().any(|start| origin.starts_with(start));
        match (self.origin.as_ref().filter(ours), self.doc_id()) {
            (Some(origin), _) => origin.clone(),
            (None, Some(id)) if id.as_str().len() <= MOST_ID_BYTES => format!("{place}#{id}"),
            _ => format!("{place}#L{line}"),
        }
    }

    /// Makes a document of it.
    ///
    /// The exact bytes go before the page, the page before the text: a row that has both was
    /// cleaned by somebody else from that page. The date is `date`, or what our own articles say.
    ///
    /// # Errors
    /// [`Rejection::BadRow`] for bytes that are not base 64, [`Rejection::Empty`] when neither
    /// title nor body has content.
    pub(crate) fn into_document(self, origin: String) -> Result<RawDocument, Fault> {
        let id = self.doc_id();
        let date = stated(self.date).or_else(|| published(self.published_at, self.published_on));
        let title = stated(self.title);
        let charset = stated(self.charset);
        let bodies = Bodies {
            body_base64: self.body_base64,
            html_base64: self.html_base64,
            html: self.html,
            text: self.text,
        };
        let (body, media, charset) = bodies.choose(self.media.as_deref(), charset)?;
        if title.is_none() && body.trim_ascii().is_empty() {
            return Err(Fault::new(
                Rejection::Empty,
                "neither title nor text nor html has content",
            ));
        }
        Ok(RawDocument {
            id,
            origin,
            url: stated(self.url),
            body,
            media,
            charset,
            title,
            lang: stated(self.lang),
            date,
            fetched_at: self.fetched_at.and_then(|at| at.parse().ok()),
        })
    }
}

/// The fields that can hold the body.
struct Bodies {
    body_base64: Option<String>,
    html_base64: Option<String>,
    html: Option<String>,
    text: Option<String>,
}

type Body = (Vec<u8>, Media, Option<String>);

impl Bodies {
    fn choose(self, media: Option<&str>, charset: Option<String>) -> Result<Body, Fault> {
        if let Some(bytes) = decoded("body_base64", self.body_base64)? {
            return Ok((bytes, media.and_then(media_of).unwrap_or_default(), charset));
        }
        if let Some(bytes) = decoded("html_base64", self.html_base64)? {
            return Ok((bytes, Media::Html, charset));
        }
        // What stands in a row is UTF-8 already, whatever the page says of itself.
        let utf8 = Some("utf-8".to_owned());
        if let Some(page) = self.html.filter(|page| !page.trim().is_empty()) {
            return Ok((page.into_bytes(), Media::Html, utf8));
        }
        let text = self.text.unwrap_or_default().into_bytes();
        match media.and_then(media_of) {
            Some(media @ (Media::Text | Media::Unknown)) => Ok((text, media, charset)),
            Some(Media::Row | Media::Html) | None => Ok((text, Media::Row, utf8)),
        }
    }
}

fn decoded(field: &str, value: Option<String>) -> Result<Option<Vec<u8>>, Fault> {
    let Some(mut value) = value else { return Ok(None) };
    value.retain(|c| !c.is_ascii_whitespace());
    match LENIENT_BASE64.decode(value) {
        Ok(bytes) if bytes.trim_ascii().is_empty() => Ok(None),
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) => Err(Fault::bad_row(format!("{field}: {error}"))),
    }
}

fn stated(value: Option<String>) -> Option<String> {
    value.filter(|value| !value.trim().is_empty())
}

/// The moment, unless it falls on another day than the publisher's calendar says.
fn published(at: Option<String>, on: Option<String>) -> Option<String> {
    match (stated(at), stated(on)) {
        (Some(at), Some(on)) => Some(if at.starts_with(&on) { at } else { on }),
        (at, on) => at.or(on),
    }
}

/// How `media` is written in raw JSONL.
pub(crate) const fn media_name(media: Media) -> &'static str {
    match media {
        Media::Unknown => "unknown",
        Media::Html => "html",
        Media::Text => "text",
        Media::Row => "row",
    }
}

fn media_of(name: &str) -> Option<Media> {
    [Media::Unknown, Media::Html, Media::Text, Media::Row]
        .into_iter()
        .find(|&media| media_name(media) == name)
}

/// A header cell as a field is spelled: without its quotes, in lower case.
pub(crate) fn column_name(cell: &str) -> String {
    cell.trim().trim_matches('"').trim().to_lowercase()
}

/// The delimiter that makes the first line of `head` a header of a corpus; `preferred` wins a tie.
/// Without one at least two known columns are asked for, one of them with content.
pub(crate) fn delimiter(head: &[u8], preferred: Option<u8>) -> Option<u8> {
    let line = head.split(|&byte| byte == b'\n').next().unwrap_or_default();
    let line = String::from_utf8_lossy(line);
    let known = |delimiter: u8| {
        let cells = line.split(char::from(delimiter)).map(column_name);
        let known: Vec<String> = cells.filter(|name| COLUMNS.contains(&name.as_str())).collect();
        let content = known.iter().any(|name| CONTENT.contains(&name.as_str()));
        if content { known.len() } else { 0 }
    };
    let mut best = preferred;
    let mut most = best.map_or(1, known);
    for delimiter in *b",;\t|" {
        let count = known(delimiter);
        if count > most {
            (best, most) = (Some(delimiter), count);
        }
    }
    best
}

/// Says whether a table with these columns can hold articles.
pub(crate) fn has_content_column(names: &[String]) -> bool {
    names.iter().any(|name| CONTENT.contains(&name.as_str()))
}
