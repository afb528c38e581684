//! What a decoded document is: a page, a text, a row.
//!
//! Knows the first characters of pages and nothing else of HTML.

use model::Media;

/// How a document is to be read.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Form {
    /// As a page.
    Html,
    /// As plain text with its furniture.
    Text,
    /// As the row of a corpus.
    Row,
}

/// Tells the form: as the source says, or by the first characters when it says nothing.
pub(crate) fn form(media: Media, text: &str) -> Form {
    match media {
        Media::Html => Form::Html,
        Media::Row => Form::Row,
        Media::Unknown if looks_like_html(text.as_bytes()) => Form::Html,
        Media::Text | Media::Unknown => Form::Text,
    }
}

/// Tells whether bytes in an ASCII-compatible encoding begin like a page (WHATWG MIME sniffing,
/// section 7.1, with the tags that pages in the wild begin with).
pub(crate) fn looks_like_html(bytes: &[u8]) -> bool {
    let start = bytes
        .iter()
        .position(|byte| !byte.is_ascii_whitespace())
        .and_then(|from| bytes.get(from..))
        .unwrap_or_default();
    let start = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start);
    if BEGINNINGS.iter().any(|tag| begins_with_tag(start, tag)) {
        return true;
    }
    // An XHTML page, or a page behind a comment or a processing instruction.
    let head = start.get(..start.len().min(HEAD_BYTES)).unwrap_or_default();
    (begins_with(start, b"<?xml") || begins_with(start, b"<!--"))
        && head.windows(5).any(|window| window.eq_ignore_ascii_case(b"<html"))
}

/// How far into the bytes `<html` may stand behind a declaration or a comment.
const HEAD_BYTES: usize = 4096;

const BEGINNINGS: &[&[u8]] = &[
    b"<!doctype html",
    b"<html",
    b"<head",
    b"<body",
    b"<title",
    b"<meta",
    b"<script",
    b"<style",
    b"<article",
    b"<main",
    b"<section",
    b"<div",
    b"<table",
    b"<h1",
    b"<p",
    b"<a",
    b"<br",
];

fn begins_with(bytes: &[u8], prefix: &[u8]) -> bool {
    bytes.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
}

fn begins_with_tag(bytes: &[u8], tag: &[u8]) -> bool {
    let ended = bytes
        .get(tag.len())
        .is_none_or(|&next| next == b'>' || next == b'/' || next.is_ascii_whitespace());
    begins_with(bytes, tag) && ended
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_known_by_its_beginning() {
        for page in [
            "<!DOCTYPE html><p>x",
            "\n\n <html lang=en>",
            "\u{feff}<HEAD>",
            "<?xml version='1.0'?>\n<!DOCTYPE x>\n<html>",
            "<p>One paragraph",
            "<!-- saved --><html>",
        ] {
            assert_eq!(form(Media::Unknown, page), Form::Html, "{page}");
        }
        for text in ["A < B", "<3 is a heart", "<pre-release> notes", "date 2020-01-01", ""] {
            assert_eq!(form(Media::Unknown, text), Form::Text, "{text}");
        }
    }
}
