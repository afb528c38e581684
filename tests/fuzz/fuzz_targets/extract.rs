//! Any bytes as a page: `clean` gives the same article each time, or the same reason. It must not know how a
//! body is found.
#![no_main]

use libfuzzer_sys::fuzz_target;
use model::{Media, RawDocument};

fuzz_target!(|input: &[u8]| {
    let raw = RawDocument {
        body: input.to_vec(),
        charset: Some("utf-8".to_owned()),
        url: Some("https://example.org/2021/05/04/a".to_owned()),
        media: Media::Html,
        ..RawDocument::default()
    };
    let once = clean::clean(raw.clone());
    assert_eq!(once, clean::clean(raw));
});
