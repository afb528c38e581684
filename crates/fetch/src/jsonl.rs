//! A corpus with a JSON object on each line, read in memory that one row bounds.
//!
//! It does not know what the fields mean; see `row.rs`.

use std::{
    fmt,
    io::{self, BufRead, Read},
    ops::ControlFlow,
};

use model::Rejection;
use serde::{
    Deserialize, Deserializer,
    de::{self, SeqAccess, Visitor},
};
use serde_json::value::RawValue;

use crate::{
    Flow,
    intake::{Fault, Intake},
    row::Row,
};

/// A buffer that has held a very long row is given back.
const KEPT_BYTES: usize = 1 << 20;

/// Reads row after row; a row that is wrong is refused with its line, the others go on.
///
/// # Errors
/// What the system said when the stream breaks off.
pub(crate) fn read(
    mut reader: impl BufRead,
    place: &str,
    intake: &mut Intake<'_>,
) -> io::Result<Flow> {
    let mut buffer = Vec::new();
    let mut number = 0_u64;
    let mut rows = 0_u64;
    loop {
        number += 1;
        let flow = match next(&mut reader, intake.limits.max_row_bytes, &mut buffer)? {
            Line::End => break,
            Line::Whole if buffer.trim_ascii().is_empty() => continue,
            Line::Whole => give(&buffer, place, number, intake),
            Line::TooLong(bytes) => {
                let detail =
                    format!("{bytes} bytes, at most {} a row", intake.limits.max_row_bytes);
                let fault = Fault::new(Rejection::TooLarge, detail);
                intake.refuse(format!("{place}#L{number}"), number, None, fault)
            }
        };
        rows += 1;
        if flow.is_break() {
            return Ok(flow);
        }
        if buffer.capacity() > KEPT_BYTES {
            buffer = Vec::new();
        }
    }
    if rows == 0 {
        let fault = Fault::new(Rejection::Empty, "no row in it");
        return Ok(intake.refuse(place.to_owned(), 0, None, fault));
    }
    Ok(ControlFlow::Continue(()))
}

/// Hands on the row that `bytes` hold, or refuses it.
pub(crate) fn give(bytes: &[u8], place: &str, line: u64, intake: &mut Intake<'_>) -> Flow {
    let row = match parse(bytes) {
        Ok(row) => row,
        Err(fault) => return intake.refuse(format!("{place}#L{line}"), line, None, fault),
    };
    let origin = row.origin(place, line);
    let id = row.doc_id();
    match row.into_document(origin.clone()) {
        Ok(raw) => intake.give(raw, line),
        Err(fault) => intake.refuse(origin, line, id, fault),
    }
}

pub(crate) enum Line {
    /// In the buffer, with its line break.
    Whole,
    /// Longer than the limit, read over; its length in bytes.
    TooLong(u64),
    End,
}

/// Reads the next line into `buffer`, or reads over one that is longer than `limit`.
pub(crate) fn next(
    reader: &mut impl BufRead,
    limit: usize,
    buffer: &mut Vec<u8>,
) -> io::Result<Line> {
    buffer.clear();
    let most = (limit as u64).saturating_add(1);
    let read = reader.by_ref().take(most).read_until(b'\n', buffer)?;
    if read == 0 {
        return Ok(Line::End);
    }
    if read <= limit || buffer.ends_with(b"\n") {
        return Ok(Line::Whole);
    }
    *buffer = Vec::new();
    let rest = reader.skip_until(b'\n')?;
    Ok(Line::TooLong((read + rest) as u64))
}

/// Reads the fields of one row.
///
/// # Errors
/// [`Rejection::BadRow`] with the parser's words when it is not one JSON object in UTF-8.
pub(crate) fn parse(bytes: &[u8]) -> Result<Row, Fault> {
    let text = utf8(bytes)?;
    if !text.trim_start().starts_with('{') {
        return Err(Fault::bad_row("not a JSON object"));
    }
    let written: Written<'_> =
        serde_json::from_str(text).map_err(|error| Fault::bad_row(words(&error)))?;
    Ok(Row {
        id: written.id.map(|value| scalar("id", value)).transpose()?,
        text: written.text.map(|words| words.0),
        title: written.title.map(|value| scalar("title", value)).transpose()?,
        url: written.url.map(|value| scalar("url", value)).transpose()?,
        lang: written.lang.map(|value| scalar("lang", value)).transpose()?,
        date: written.date.map(|value| scalar("date", value)).transpose()?,
        html: written.html.map(|words| words.0),
        html_base64: written.html_base64.map(|words| words.0),
        body_base64: ours(written.body_base64),
        media: ours(written.media),
        charset: ours(written.charset),
        origin: ours(written.origin),
        fetched_at: ours(written.fetched_at),
        published_at: ours(written.published_at),
        published_on: ours(written.published_on),
    })
}

/// The bytes as text, or which byte is wrong.
pub(crate) fn utf8(bytes: &[u8]) -> Result<&str, Fault> {
    str::from_utf8(bytes).map_err(|error| {
        Fault::bad_row(format!("invalid UTF-8 at byte {}", error.valid_up_to() + 1))
    })
}

/// The parser's words without its line number, which counts from the row.
pub(crate) fn words(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match text.rsplit_once(" at line ") {
        Some((words, _)) => format!("{words} at column {}", error.column()),
        None => text,
    }
}

/// The fields as JSON has them. A field of ours that a foreign corpus uses for something else is no
/// reason to refuse its row, hence raw values.
#[derive(Deserialize)]
struct Written<'a> {
    #[serde(borrow)]
    id: Option<&'a RawValue>,
    text: Option<Words>,
    #[serde(borrow)]
    title: Option<&'a RawValue>,
    #[serde(borrow)]
    url: Option<&'a RawValue>,
    #[serde(borrow)]
    lang: Option<&'a RawValue>,
    #[serde(borrow)]
    date: Option<&'a RawValue>,
    html: Option<Words>,
    html_base64: Option<Words>,
    #[serde(borrow)]
    body_base64: Option<&'a RawValue>,
    #[serde(borrow)]
    media: Option<&'a RawValue>,
    #[serde(borrow)]
    charset: Option<&'a RawValue>,
    #[serde(borrow)]
    origin: Option<&'a RawValue>,
    #[serde(borrow)]
    fetched_at: Option<&'a RawValue>,
    #[serde(borrow)]
    published_at: Option<&'a RawValue>,
    #[serde(borrow)]
    published_on: Option<&'a RawValue>,
}

/// A string, or a number as it is written: an id of twenty digits keeps all of them.
pub(crate) fn scalar(field: &str, value: &RawValue) -> Result<String, Fault> {
    match value.get().as_bytes().first() {
        Some(b'"') => string(value).map_err(|error| Fault::bad_row(words(&error))),
        Some(b'-' | b'0'..=b'9') => Ok(value.get().to_owned()),
        _ => Err(Fault::bad_row(format!("{field} is neither a string nor a number"))),
    }
}

fn ours(value: Option<&RawValue>) -> Option<String> {
    value.filter(|value| value.get().starts_with('"')).and_then(|value| string(value).ok())
}

fn string(value: &RawValue) -> Result<String, serde_json::Error> {
    serde_json::from_str::<Words>(value.get()).map(|words| words.0)
}

/// A string, or a list of strings as paragraphs. Half of a surrogate pair (`"\ud83d"`), which
/// programs leave that cut a text, becomes U+FFFD: no reason to lose the article.
struct Words(String);

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_bytes(WordsVisitor).map(Self)
    }
}

struct WordsVisitor;

impl<'de> Visitor<'de> for WordsVisitor {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string or a list of strings")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<String, E> {
        Ok(text.to_owned())
    }

    fn visit_bytes<E: de::Error>(self, bytes: &[u8]) -> Result<String, E> {
        Ok(String::from_utf8_lossy(bytes).into_owned())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<String, A::Error> {
        let mut all = String::new();
        while let Some(Words(paragraph)) = list.next_element()? {
            if !all.is_empty() {
                all.push('\n');
            }
            all.push_str(&paragraph);
        }
        Ok(all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &[u8], limit: usize) -> Vec<String> {
        let mut reader = io::BufReader::with_capacity(4, text);
        let (mut buffer, mut lines) = (Vec::new(), Vec::new());
        loop {
            match next(&mut reader, limit, &mut buffer).unwrap() {
                Line::Whole => lines.push(String::from_utf8(buffer.clone()).unwrap()),
                Line::TooLong(bytes) => lines.push(format!("too long: {bytes}")),
                Line::End => return lines,
            }
        }
    }

    #[test]
    fn a_line_of_exactly_the_limit_is_whole() {
        assert_eq!(
            lines(b"abcde\nabcdef\nabcdefgh\nx", 6),
            ["abcde\n", "abcdef\n", "too long: 9", "x"]
        );
        assert_eq!(lines(b"abcdefg", 6), ["too long: 7"]);
        assert_eq!(lines(b"abcdef", 6), ["abcdef"]);
        assert_eq!(lines(b"", 6), Vec::<String>::new());
    }

    #[test]
    fn a_row_keeps_what_it_says() {
        let row = parse(
            r#"{"id": 18446744073709551616123, "title": 1984, "text": ["a", "b"],
            "url": null, "media": {"photos": []}, "origin": 7, "more": [1, {"x": 2}]}"#
                .as_bytes(),
        )
        .unwrap();
        assert_eq!(row.id.as_deref(), Some("18446744073709551616123"));
        assert_eq!(row.title.as_deref(), Some("1984"));
        assert_eq!(row.text.as_deref(), Some("a\nb"));
        assert!(row.url.is_none() && row.media.is_none() && row.origin.is_none());
    }

    #[test]
    fn half_a_surrogate_pair_costs_a_character_and_not_the_row() {
        let row = parse(br#"{"title": "a\ud83d", "text": "b\udc4d c \ud83d\udc4d"}"#).unwrap();
        assert!(row.title.unwrap().starts_with("a\u{fffd}"));
        assert!(row.text.unwrap().ends_with(" c \u{1f44d}"));
    }

    #[test]
    fn what_is_not_a_row_is_refused_in_the_words_of_the_parser() {
        for (line, detail) in [
            (
                r#"{"id": "a", "text": "cut in ha"#.as_bytes(),
                "EOF while parsing a string at column 30",
            ),
            (r#"{"id": "a", "text": "x""#.as_bytes(), "EOF while parsing an object at column 23"),
            (b"[\"a\", \"b\"]", "not a JSON object"),
            (b"plain words", "not a JSON object"),
            (b"\"text\"", "not a JSON object"),
            (b"{\"id\": 1} {\"id\": 2}", "trailing characters at column 11"),
            (br#"{"id": true, "text": "x"}"#, "id is neither a string nor a number"),
            (br#"{"date": {"$date": 1}, "text": "x"}"#, "date is neither a string nor a number"),
            (b"{\"text\": \"caf\xe9\"}", "invalid UTF-8 at byte 14"),
            (br#"{"text": "a", "text": "b"}"#, "duplicate field `text` at column 20"),
            (
                br#"{"text": 5}"#,
                "invalid type: integer `5`, expected a string or a list of strings at column 10",
            ),
        ] {
            let fault = parse(line).unwrap_err();
            assert_eq!(fault, Fault::bad_row(detail), "{}", String::from_utf8_lossy(line));
        }
    }
}
