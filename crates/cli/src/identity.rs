//! What makes a document this one and no other, so that a later run knows it again: what its source gave, before
//! it is cleaned, and what it says, after it. Never the order that it was read in.

use std::collections::HashMap;

use model::{Article, RawDocument, hash16};
use store::Hash;

use crate::ids;

/// Tells documents apart that are read one after the other.
#[derive(Debug, Default)]
pub(crate) struct Tagger {
    /// How often the same document without an address stood in one place.
    seen: HashMap<Hash, u64>,
}

impl Tagger {
    /// The hash of everything that a source gave.
    ///
    /// A document without an address is one of its file: the same text in files of two names is two documents, and
    /// twice in one run, too. Where the file lies and where in it the row stands does not count: files are moved,
    /// and rows move when others are added.
    pub(crate) fn tag(&mut self, raw: &RawDocument) -> Hash {
        let text = |part: &Option<String>| part.clone().unwrap_or_default();
        let media = format!("{:?}", raw.media);
        let id = raw.id.as_ref().map(ToString::to_string).unwrap_or_default();
        let stated = [&raw.url, &raw.charset, &raw.title, &raw.lang, &raw.date].map(text);
        let stated = stated.iter().map(String::as_bytes);
        let parts = stated.chain([media.as_bytes(), id.as_bytes(), raw.body.as_slice()]);
        let content = hash16(parts);
        if raw.url.is_some() {
            return content;
        }
        let (file, row) = place(&raw.origin);
        let placed = hash16([content.as_slice(), file.as_bytes(), row.as_bytes()]);
        let number = self.seen.entry(placed).or_default();
        *number += 1;
        hash16([placed.as_slice(), &number.to_le_bytes()])
    }
}

/// The name of a file and the row in it, without the folder, the line and the count of its likes: the same file
/// may be named by another path, or lie in another folder, the next time.
fn place(origin: &str) -> (&str, &str) {
    let (path, row) = without_line(origin).split_once('#').unwrap_or((without_line(origin), ""));
    (path.rsplit('/').next().unwrap_or(path), row)
}

/// An origin without a line and without the count of its likes.
fn without_line(origin: &str) -> &str {
    let without = |mark: &str| {
        let (before, number) = origin.rsplit_once(mark)?;
        let end = number.find('@').unwrap_or(number.len());
        let digits = number.get(..end)?;
        (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(before)
    };
    without("#L").or_else(|| without("@L")).or_else(|| without("@")).unwrap_or(origin)
}

/// What makes an article this one: its address and what it says. Without an address it is its document.
pub(crate) fn identity(article: &Article, tag: &Hash) -> Hash {
    match article.best_url() {
        Some(url) => {
            let (url, content) = (ids::canonical(url), ids::content(article));
            hash16([b"url".as_slice(), url.as_bytes(), content.as_bytes()])
        }
        None => hash16([b"raw".as_slice(), tag]),
    }
}

/// Of two articles with one identity that one is kept whose rank is less: the first published, then the first by
/// origin, then the first fetched. Equal ranks are equal articles.
pub(crate) fn rank(article: &Article, body: &[u8]) -> String {
    let on = article.published.map_or_else(|| "9999-99-99".to_owned(), |one| one.on.to_string());
    let fetched = article.fetched_at.map(|at| at.to_string()).unwrap_or_default();
    format!("{on}|{}|{fetched}|{}", article.origin, model::address(body))
}

/// The address of the page that an article was read from, if it was read from the network: what is found there
/// later takes its place.
pub(crate) fn page(article: &Article) -> Option<String> {
    let is_address = ["http://", "https://"].iter().any(|start| article.origin.starts_with(start));
    (is_address && article.fetched_at.is_some()).then(|| article.origin.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn raw(origin: &str, url: Option<&str>, body: &str) -> RawDocument {
        RawDocument {
            origin: origin.to_owned(),
            url: url.map(str::to_owned),
            body: body.as_bytes().to_vec(),
            ..RawDocument::default()
        }
    }

    #[test]
    fn a_document_is_known_again_wherever_it_stands_in_its_file() {
        for (first, second, is_same) in [
            (raw("file:a.jsonl#L3", None, "x"), raw("file:a.jsonl#L9", None, "x"), true),
            (raw("file:a.jsonl#7", None, "x"), raw("file:a.jsonl#7", None, "x"), true),
            (raw("file:a.txt", None, "x"), raw("file:a.txt@2", None, "x"), true),
            (raw("file:in/a.txt", None, "x"), raw("file:/old/in/a.txt", None, "x"), true),
            (raw("file:in/a.jsonl#7", None, "x"), raw("file:b/a.jsonl#8", None, "x"), false),
            (raw("file:a.txt", None, "x"), raw("file:b.txt", None, "x"), false),
            (raw("file:a.txt", None, "x"), raw("file:a.txt", None, "y"), false),
            (raw("a", Some("https://e.org/1"), "x"), raw("b", Some("https://e.org/1"), "x"), true),
            (raw("a", Some("https://e.org/1"), "x"), raw("a", Some("https://e.org/2"), "x"), false),
        ] {
            let [a, b] = [&first, &second].map(|raw| Tagger::default().tag(raw));
            assert_eq!(a == b, is_same, "{first:?} {second:?}");
        }
    }

    #[test]
    fn the_same_text_twice_in_one_file_is_two_documents() {
        let mut tagger = Tagger::default();
        let tags = ["file:a#L1", "file:a#L2", "file:b#L1"]
            .map(|origin| tagger.tag(&raw(origin, None, "x")));
        assert!(tags[0] != tags[1] && tags[0] != tags[2]);
        let mut again = Tagger::default();
        let moved = ["file:a#L5", "file:a#L8"].map(|origin| again.tag(&raw(origin, None, "x")));
        assert_eq!(moved, [tags[0], tags[1]]);
    }
}
