//! Raw documents as JSONL, for a pipe: `newsfold fetch X | newsfold clean -` is as good as reading X.
//!
//! The rows are corpus rows, read back by the reader of any corpus; every byte of a body survives.

use base64::{Engine, engine::general_purpose::STANDARD};
use model::{Media, RawDocument};
use serde::Serialize;

use crate::row::media_name;

/// One row; absent fields are left out.
#[derive(Default, Serialize)]
struct Row<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    origin: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fetched_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    media: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    charset: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    html: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    html_base64: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    body_base64: Option<String>,
}

/// Writes `raw` as one JSON object without a line break.
///
/// A corpus row goes as `text`; a text or a file of unknown kind as `text` with `media`, or as
/// `body_base64` when it is not UTF-8; a page as `html` when its source says that it is UTF-8, else
/// its exact bytes as `html_base64`, with the declared `charset`.
pub fn to_json(raw: &RawDocument) -> String {
    let mut row = Row {
        id: raw.id.as_ref().map(model::DocId::as_str),
        origin: &raw.origin,
        url: raw.url.as_deref(),
        title: raw.title.as_deref(),
        lang: raw.lang.as_deref(),
        date: raw.date.as_deref(),
        fetched_at: raw.fetched_at.map(|at| at.to_string()),
        ..Row::default()
    };
    let charset = raw.charset.as_deref();
    let utf8 = charset.is_some_and(|name| name.eq_ignore_ascii_case("utf-8"));
    let media = media_name(raw.media);
    match (raw.media, str::from_utf8(&raw.body).ok()) {
        (Media::Row, Some(text)) if utf8 => row.text = Some(text),
        (Media::Html, Some(page)) if utf8 => row.html = Some(page),
        (Media::Html, _) => {
            row.charset = charset;
            row.html_base64 = Some(STANDARD.encode(&raw.body));
        }
        (Media::Text | Media::Unknown, Some(text)) => {
            (row.media, row.charset) = (Some(media), charset);
            row.text = Some(text);
        }
        (Media::Row | Media::Text | Media::Unknown, _) => {
            (row.media, row.charset) = (Some(media), charset);
            row.body_base64 = Some(STANDARD.encode(&raw.body));
        }
    }
    // Strings and nothing else: there is no way for this to fail.
    serde_json::to_string(&row).unwrap_or_default()
}
