//! Any text where a date may stand: the field of a corpus, the first line of a text, its byline, its dateline.
//! It must not know the forms of dates.
#![no_main]

use libfuzzer_sys::fuzz_target;
use model::{Media, RawDocument};

fuzz_target!(|input: &str| {
    let fetched_at = "2024-02-29T12:00:00Z".parse().ok();
    let field = RawDocument {
        body: b"The council met.".to_vec(),
        media: Media::Row,
        date: Some(input.to_owned()),
        fetched_at,
        ..RawDocument::default()
    };
    let lines = [
        format!("{input}\n\nThe council met.\n\nIt rained.\n"),
        format!("A headline\n\nBy Jane Roe {input}\n\nThe council met.\n\nIt rained.\n"),
        format!("OSLO, {input} (Agency) - The council met.\n\nIt rained.\n"),
    ];
    let texts = lines.map(|text| RawDocument {
        body: text.into_bytes(),
        media: Media::Text,
        fetched_at,
        ..RawDocument::default()
    });
    let page = RawDocument {
        body: format!("<html><head><meta property='article:published_time' content='{input}'></head><body><article><h1>A headline</h1><time datetime='{input}'>{input}</time><p>The council met and it rained.</p></article>").into_bytes(),
        media: Media::Html,
        fetched_at,
        ..RawDocument::default()
    };
    for raw in std::iter::once(field).chain(texts).chain(std::iter::once(page)) {
        if let Ok(article) = clean::clean(raw) {
            if let Some(published) = article.published {
                assert!((1..=9999).contains(&published.on.year()), "{published:?}");
            }
        }
    }
});
