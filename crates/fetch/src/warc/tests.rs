//! Archives, whole, damaged and hostile.

use std::ops::ControlFlow;

use proptest::prelude::*;

use super::*;
use crate::unpack::tests::gzipped;

fn record(kind: &str, url: &str, block: &[u8]) -> Vec<u8> {
    let length = block.len();
    let head = format!(
        "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2025-03-01T12:00:00Z\r\nContent-Length: {length}\r\n\r\n"
    );
    [head.as_bytes(), block, b"\r\n\r\n"].concat()
}

fn page(words: &str) -> Vec<u8> {
    format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>{words}</p>").into_bytes()
}

fn three() -> [Vec<u8>; 3] {
    ["one", "two", "three"]
        .map(|word| record("response", &format!("https://example.org/{word}"), &page(word)))
}

/// Each record by its URL and whether it is whole; damage in words.
fn found(bytes: &[u8]) -> Vec<String> {
    let mut all = Vec::new();
    let flow = records(bytes, 1_000, &mut |found| {
        all.push(match found {
            Found::Record(record) => {
                let url = record.url.unwrap_or_default().replace("https://example.org/", "");
                if record.is_whole { url } else { format!("{url} cut") }
            }
            Found::Damage(_) => "damage".to_owned(),
        });
        ControlFlow::Continue(())
    });
    assert!(flow.unwrap().is_continue());
    all
}

#[test]
fn records_are_read_plain_and_packed_by_record_or_as_a_whole() {
    let three = three();
    let packed = three.iter().map(|record| gzipped(record)).collect::<Vec<_>>().concat();
    for bytes in [three.concat(), packed, gzipped(&three.concat())] {
        assert_eq!(found(&bytes), ["one", "two", "three"]);
    }
}

#[test]
fn a_damaged_member_is_told_of_once_and_the_rest_is_read() {
    let [one, two, three] = three().map(|record| gzipped(&record));
    for at in [0, 1, 2, 12, 20, two.len() / 2, two.len() - 8, two.len() - 1] {
        let mut damaged = two.clone();
        damaged[at] ^= 0x55;
        let found = found(&[one.clone(), damaged, three.clone()].concat());
        assert_eq!(
            (found.first().unwrap().as_str(), found.last().unwrap().as_str()),
            ("one", "three"),
            "{at}"
        );
        // A wrong check sum shows behind a record that is whole.
        assert!((2..=4).contains(&found.len()), "byte {at}: {found:?}");
        assert!(found.len() > 2 || at > 12, "byte {at}: {found:?}");
    }
    let rubbish = [one.clone(), b"\x1f\x8bplain words".to_vec(), three.clone()].concat();
    assert_eq!(found(&rubbish), ["one", "damage", "three"]);
    let zeros = [one, vec![0; 5_000], three].concat();
    assert_eq!(found(&zeros), ["one", "three"]);
}

#[test]
fn an_archive_that_breaks_off_gives_what_stands_before() {
    let [one, two, _] = three();
    let cut = &two[..two.len() - 10];
    assert_eq!(found(&[one.clone(), cut.to_vec()].concat()), ["one", "two cut"]);
    let packed = gzipped(&two);
    let cut = &packed[..packed.len() - 10];
    let all = found(&[gzipped(&one), cut.to_vec()].concat());
    assert_eq!(all.first().map(String::as_str), Some("one"));
    assert!(all.len() == 2, "{all:?}");
}

#[test]
fn words_between_records_and_headers_without_length_are_damage() {
    let [one, two, _] = three();
    let without = b"WARC/1.0\r\nWARC-Type: response\r\n\r\n".to_vec();
    assert_eq!(
        found(&[one.clone(), b"stray\r\nwords\r\n".to_vec(), two.clone()].concat()),
        ["one", "damage", "two"]
    );
    assert_eq!(found(&[one, without, two].concat()), ["one", "damage", "two"]);
    assert_eq!(found(b"no archive at all"), ["damage"]);
    assert_eq!(found(b""), Vec::<String>::new());
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(
        bytes in proptest::collection::vec(any::<u8>(), 0..300),
        at in 0_usize..600,
    ) {
        let whole = three().map(|record| gzipped(&record)).concat();
        let at = at.min(whole.len());
        let mixed = [&whole[..at], &bytes, &whole[at..]].concat();
        found(&mixed);
        found(&bytes);
    }
}
