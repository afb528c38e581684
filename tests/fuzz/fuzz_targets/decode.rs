//! Bytes of any character set, declared or not: `clean` ends with an article in the promised form or with a
//! reason. It must not know how a set is found.
#![no_main]

use libfuzzer_sys::fuzz_target;
use model::{Media, RawDocument};

/// What a server says of a body; the first byte of the input chooses.
const LABELS: &[Option<&str>] = &[
    None,
    Some("utf-8"),
    Some("windows-1251"),
    Some("koi8-r"),
    Some("shift_jis"),
    Some("gb18030"),
    Some("euc-kr"),
    Some("big5"),
    Some("iso-2022-jp"),
    Some("utf-16le"),
    Some("windows-1258"),
    Some("x-user-defined"),
    Some("replacement"),
    Some("no such set"),
];

const URLS: &[Option<&str>] = &[
    None,
    Some("https://example.org/a"),
    Some("http://новости.рф/a"),
    Some("https://a.jp:80/?q#f"),
    Some("x://"),
];

const MEDIA: &[Media] = &[Media::Unknown, Media::Html, Media::Text, Media::Row];

fuzz_target!(|input: &[u8]| {
    let Some((&choice, body)) = input.split_first() else { return };
    let choice = usize::from(choice);
    let label = LABELS[choice % LABELS.len()];
    let raw = RawDocument {
        body: body.to_vec(),
        charset: label.map(str::to_owned),
        url: URLS[choice % URLS.len()].map(str::to_owned),
        media: MEDIA[choice % MEDIA.len()],
        ..RawDocument::default()
    };
    if let Ok(article) = clean::clean(raw) {
        let text = article.text();
        assert!(!article.title.is_empty() || !article.paragraphs.is_empty());
        let hidden = |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{feff}' | '\u{200b}' | '\u{ad}');
        assert!(!text.contains(hidden) && !article.title.contains(hidden), "{article:?}");
        assert!(article.paragraphs.iter().all(|paragraph| !paragraph.trim().is_empty()));
    }
});
