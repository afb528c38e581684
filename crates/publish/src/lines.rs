//! One article as one line of JSON, for pipes and for `clean`'s answer. A line is a corpus row, too:
//! what reads a corpus reads it back.

use model::{Article, Basis, DocId, Lang, Precision, Refused, Removed, Why};
use serde::Serialize;

use crate::cell::to_the_second;

#[derive(Serialize)]
struct ArticleLine<'a> {
    id: &'a str,
    url: Option<&'a str>,
    title: &'a str,
    text: String,
    paragraphs_removed: u32,
    paragraphs_set_aside: u32,
    lang: Option<Lang>,
    lang_confidence_pct: u8,
    other_langs: &'a [Lang],
    published_at: Option<String>,
    published_on: Option<String>,
    published_precision: Known,
    published_basis: Option<Basis>,
    authors: &'a [String],
    source_name: Option<&'a str>,
    dateline: Option<&'a str>,
    canonical_url: Option<&'a str>,
    modified_at: Option<String>,
    extraction: &'a str,
    origin: &'a str,
    removed: Vec<RemovedText<'a>>,
}

/// What was taken out of the text, with its place in it.
#[derive(Serialize)]
struct RemovedText<'a> {
    before: usize,
    why: Why,
    text: &'a str,
}

/// A precision, or that nothing is known.
#[derive(Serialize)]
#[serde(untagged)]
enum Known {
    Yes(Precision),
    No(&'static str),
}

/// Writes an article as one JSON object without a line break; what is missing is `null`.
pub fn article_json(article: &Article) -> String {
    let published = article.published;
    json(&ArticleLine {
        id: article.id.as_str(),
        url: article.url.as_deref(),
        title: &article.title,
        text: article.text(),
        paragraphs_removed: article.removed_as(Why::Repeat),
        paragraphs_set_aside: article.removed_as(Why::Source),
        lang: article.lang,
        lang_confidence_pct: article.lang_confidence_pct,
        other_langs: &article.other_langs,
        published_at: published.and_then(|published| published.at).map(to_the_second),
        published_on: published.map(|published| published.on.to_string()),
        published_precision: published
            .map_or(Known::No("unknown"), |published| Known::Yes(published.precision())),
        published_basis: published.map(|published| published.basis),
        authors: &article.authors,
        source_name: article.source_name.as_deref(),
        dateline: article.dateline.as_deref(),
        canonical_url: article.canonical_url.as_deref(),
        modified_at: article.modified_at.map(to_the_second),
        extraction: &article.extraction,
        origin: &article.origin,
        removed: article.removed.iter().map(removed).collect(),
    })
}

fn removed(removed: &Removed) -> RemovedText<'_> {
    RemovedText { before: removed.before, why: removed.why, text: &removed.text }
}

#[derive(Serialize)]
struct RefusedLine<'a> {
    id: Option<&'a str>,
    text: &'static str,
    error: &'static str,
    error_detail: &'a str,
    origin: &'a str,
}

/// Writes a refused document as one JSON object without a line break: its id if it has one, an empty
/// text, and the code of its rejection as `error`.
pub fn refused_json(id: Option<&DocId>, refused: &Refused) -> String {
    json(&RefusedLine {
        id: id.map(DocId::as_str),
        text: "",
        error: refused.rejection.code(),
        error_detail: &refused.detail,
        origin: &refused.origin,
    })
}

fn json(line: &impl Serialize) -> String {
    // Strings, numbers and lists: there is no way for this to fail.
    serde_json::to_string(line).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use model::{Published, Rejection};
    use serde_json::{Value, json};

    use super::*;

    fn article() -> Article {
        Article {
            id: DocId::given("a-1"),
            origin: "file:x.jsonl#a-1".into(),
            url: None,
            canonical_url: Some("https://example.org/a".into()),
            title: "A \"title\"".into(),
            paragraphs: vec!["One.".into(), "Two.".into()],
            removed: vec![
                Removed { before: 1, text: "One.".into(), why: Why::Repeat },
                Removed { before: 2, text: "Write to us.".into(), why: Why::Source },
            ],
            dateline: Some("LIMA".into()),
            lang: Lang::parse("es"),
            lang_confidence_pct: 91,
            other_langs: Lang::parse("en").into_iter().collect(),
            published: Some(Published {
                on: jiff::civil::date(2020, 1, 2),
                at: Some("2020-01-02T03:04:05.5Z".parse().unwrap()),
                basis: Basis::Jsonld,
            }),
            modified_at: None,
            authors: vec!["Zoe".into(), "Ana".into()],
            source_name: None,
            extraction: "text/1".into(),
            fetched_at: None,
        }
    }

    #[test]
    fn an_article_is_one_line_with_every_field() {
        let line = article_json(&article());
        assert!(!line.contains('\n'));
        assert_eq!(
            serde_json::from_str::<Value>(&line).unwrap(),
            json!({
                "id": "a-1", "url": null, "title": "A \"title\"", "text": "One.\nTwo.",
                "paragraphs_removed": 1, "paragraphs_set_aside": 1, "lang": "es",
                "lang_confidence_pct": 91, "other_langs": ["en"],
                "published_at": "2020-01-02T03:04:05Z", "published_on": "2020-01-02",
                "published_precision": "second", "published_basis": "jsonld",
                "authors": ["Zoe", "Ana"], "source_name": null, "dateline": "LIMA",
                "canonical_url": "https://example.org/a", "modified_at": null,
                "extraction": "text/1", "origin": "file:x.jsonl#a-1",
                "removed": [
                    {"before": 1, "why": "repeat", "text": "One."},
                    {"before": 2, "why": "source", "text": "Write to us."},
                ],
            })
        );
    }

    #[test]
    fn nothing_known_of_the_publication_is_said() {
        let line = article_json(&Article { published: None, lang: None, ..article() });
        let value: Value = serde_json::from_str(&line).unwrap();
        assert_eq!(value["published_precision"], "unknown");
        for field in ["published_at", "published_on", "published_basis", "lang"] {
            assert_eq!(value[field], Value::Null, "{field}");
        }
    }

    #[test]
    fn a_refused_row_keeps_its_id_and_says_why() {
        let refused = Refused {
            origin: "stdin#7".into(),
            rejection: Rejection::Empty,
            detail: "no content".into(),
        };
        for (id, expected) in [(Some(DocId::given("7")), json!("7")), (None, Value::Null)] {
            assert_eq!(
                serde_json::from_str::<Value>(&refused_json(id.as_ref(), &refused)).unwrap(),
                json!({"id": expected, "text": "", "error": "empty",
                    "error_detail": "no content", "origin": "stdin#7"})
            );
        }
    }
}
