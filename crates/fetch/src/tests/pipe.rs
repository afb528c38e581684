//! What one of our commands writes and another reads.

use base64::{Engine, engine::general_purpose::STANDARD};

use super::*;

#[test]
fn our_own_articles_are_a_corpus() {
    let rows = concat!(
        r#"{"id":"a","url":null,"title":"T","text":"x","lang":"es","lang_confidence_pct":91,"#,
        r#""published_at":"2020-01-02T03:04:05Z","published_on":"2020-01-02","#,
        r#""authors":["Z"],"origin":"file:x.html","extraction":"text/1"}"#,
        "\n",
        r#"{"id":"b","text":"x","published_at":"2020-01-01T23:00:00Z","published_on":"2020-01-02"}"#,
        "\n",
        r#"{"id":"c","text":"","error":"empty","origin":"file:y.html"}"#,
    );
    let limits = Limits::default();
    let folder = folder_of(&[("a.jsonl", rows.as_bytes())]);
    let path = folder.path().join("a.jsonl");
    let (documents, troubles) = fetched(&[Source::File { path }], &limits, folder.path());
    assert_eq!(origins(&documents), ["file:x.html", "file:a.jsonl#b"]);
    assert_eq!(documents[0].date.as_deref(), Some("2020-01-02T03:04:05Z"));
    assert_eq!(documents[1].date.as_deref(), Some("2020-01-02"), "the publisher's own day");
    assert_eq!(troubles, ["file:y.html [c] empty: neither title nor text nor html has content"]);
}

/// Reads back what `raw::to_json` wrote.
fn round_trip(raw: &RawDocument) -> RawDocument {
    let line = raw::to_json(raw);
    assert!(!line.contains('\n'));
    jsonl_one(line.as_bytes())
}

fn jsonl_one(line: &[u8]) -> RawDocument {
    let mut found = Vec::new();
    let mut each = |document: Result<RawDocument, Trouble>| {
        found.push(document.unwrap());
        Flow::Continue(())
    };
    let limits = Limits::default();
    let mut intake = Intake::new(&limits, &mut each);
    jsonl::read(line, "stdin", &mut intake).unwrap().continue_value().unwrap();
    found.pop().unwrap()
}

#[test]
fn raw_jsonl_gives_back_every_document_to_the_byte() {
    let charsets = [None, Some("utf-8"), Some("windows-1251")];
    for media in [Media::Unknown, Media::Html, Media::Text, Media::Row] {
        for charset in charsets {
            for content in [&b"\xef\xbb\xbf words\r\n"[..], b"caf\xe9\0", "мир".as_bytes()] {
                let raw = RawDocument {
                    id: Some(model::DocId::given("a")),
                    origin: "file:x/y.txt".into(),
                    url: Some("https://example.org/".into()),
                    body: content.to_vec(),
                    media,
                    charset: charset.map(str::to_owned),
                    title: Some("T".into()),
                    lang: Some("ru".into()),
                    date: Some("2020".into()),
                    fetched_at: Some("2020-01-02T03:04:05.123Z".parse().unwrap()),
                };
                let back = round_trip(&raw);
                assert_eq!(format!("{back:?}"), format!("{raw:?}"));
            }
        }
    }
}

#[test]
fn a_readable_body_stays_readable_in_raw_jsonl() {
    let row = |media, charset: Option<&str>, body: &[u8]| {
        let charset = charset.map(str::to_owned);
        raw::to_json(&RawDocument { media, charset, body: body.into(), ..RawDocument::default() })
    };
    assert_eq!(row(Media::Row, Some("utf-8"), b"x"), r#"{"origin":"","text":"x"}"#);
    assert_eq!(row(Media::Html, Some("UTF-8"), b"<p>"), r#"{"origin":"","html":"<p>"}"#);
    assert_eq!(row(Media::Text, None, b"x"), r#"{"origin":"","media":"text","text":"x"}"#);
    let page = format!(r#"{{"origin":"","html_base64":"{}"}}"#, STANDARD.encode(b"<p>"));
    assert_eq!(row(Media::Html, None, b"<p>"), page);
}

proptest! {
    #[test]
    fn any_text_row_survives_the_pipe(text in "\\PC{1,40}", title in "\\PC{1,20}") {
        let raw = RawDocument {
            body: text.into_bytes(),
            title: Some(format!("T{title}")),
            media: Media::Row,
            charset: Some("utf-8".into()),
            origin: "stdin#L1".into(),
            ..RawDocument::default()
        };
        let back = round_trip(&raw);
        prop_assert_eq!(format!("{back:?}"), format!("{raw:?}"));
    }
}
