//! Writes the table of concepts in the form that `lang::pivot` reads.
//!
//! It must not know how the table was trained.

use crate::train::{Entry, Languages};

/// One English stem of the table.
#[derive(Clone, Debug)]
pub(crate) struct English {
    /// The stem.
    pub(crate) word: String,
    /// The stem that names its concept, mostly itself.
    pub(crate) concept: String,
    /// The background idf of the concept.
    pub(crate) idf: f32,
}

/// The bytes of a table; `english` in the order of the words, `number` = place of a word in it.
pub(crate) fn table(
    english: &[English],
    languages: &Languages,
    number_of: &dyn Fn(&str) -> u32,
) -> Vec<u8> {
    let mut blocks = vec![("en", english_block(english, number_of))];
    for (code, entries) in languages {
        blocks.push((code, block(entries, number_of)));
    }
    let mut bytes = b"NFPIVOT1".to_vec();
    number(&mut bytes, blocks.len());
    let mut packed = Vec::new();
    for (code, raw) in &blocks {
        let small = miniz_oxide::deflate::compress_to_vec(raw, 10);
        let mut name = code.as_bytes().to_vec();
        name.resize(4, 0);
        bytes.extend(name);
        number(&mut bytes, raw.len());
        number(&mut bytes, small.len());
        packed.extend(small);
    }
    bytes.extend(packed);
    bytes
}

fn number(bytes: &mut Vec<u8>, value: usize) {
    bytes.extend(u32::try_from(value).unwrap_or(u32::MAX).to_le_bytes());
}

fn english_block(english: &[English], number_of: &dyn Fn(&str) -> u32) -> Vec<u8> {
    let (same, new, keys) = front_code(english.iter().map(|word| word.word.as_str()));
    let mut bytes = Vec::new();
    for value in [english.len(), keys.len(), 0, 0] {
        number(&mut bytes, value);
    }
    let (mut low, mut high) = (vec![], vec![]);
    for (word, place) in english.iter().zip(0..) {
        let [first, second, ..] = number_of(&word.concept).wrapping_sub(place).to_le_bytes();
        low.push(first);
        high.push(second);
    }
    let idf = english.iter().map(|word| whole(word.idf * 16.0, 255)).collect();
    for stream in [same, new, keys, idf, low, high] {
        bytes.extend(stream);
    }
    bytes
}

fn block(entries: &[Entry], number_of: &dyn Fn(&str) -> u32) -> Vec<u8> {
    let (same, new, keys) = front_code(entries.iter().map(|entry| entry.key.as_str()));
    let (mut counts, mut shares, mut low, mut high) = (vec![], vec![], vec![], vec![]);
    for entry in entries {
        counts.push(length(entry.targets.len()));
        shares.extend(share_byte(&entry.targets));
        for (word, _) in &entry.targets {
            let [first, second, ..] = number_of(word).to_le_bytes();
            low.push(first);
            high.push(second);
        }
    }
    let mut bytes = Vec::new();
    for value in [entries.len(), keys.len(), shares.len(), low.len()] {
        number(&mut bytes, value);
    }
    for stream in [same, new, keys, counts, shares, low, high] {
        bytes.extend(stream);
    }
    bytes
}

/// The nearest whole number from 1 to `most`.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a byte")]
fn whole(value: f32, most: u8) -> u8 {
    value.round().clamp(1.0, f32::from(most)) as u8
}

fn length(value: usize) -> u8 {
    u8::try_from(value).unwrap_or(u8::MAX)
}

/// Sixteenths of all shares but the last, as `lang::pivot` reads them.
fn share_byte(targets: &[(String, f32)]) -> Option<u8> {
    match targets {
        [first, _] => Some(whole(first.1 * 16.0, 15)),
        [first, second, _] => {
            let first = whole(first.1 * 16.0, 14);
            Some(first << 4 | whole(second.1 * 16.0, 15 - first))
        }
        _ => None,
    }
}

fn front_code<'k>(keys: impl Iterator<Item = &'k str>) -> (Vec<u8>, Vec<u8>, Vec<u8>) {
    let (mut same, mut new, mut bytes) = (vec![], vec![], vec![]);
    let mut before: &[u8] = &[];
    for key in keys {
        let key = key.as_bytes();
        let common = before.iter().zip(key).take_while(|(a, b)| a == b).count();
        same.push(length(common));
        new.push(length(key.len() - common));
        bytes.extend(key.get(common..).unwrap_or_default());
        before = key;
    }
    (same, new, bytes)
}

#[cfg(test)]
mod tests {
    use lang::pivot::Pivot;

    use super::*;

    #[test]
    fn the_reader_finds_what_was_written() {
        let english = ["killed", "slain", "storm"].map(|word| English {
            word: word.to_owned(),
            concept: if word == "slain" { "killed" } else { word }.to_owned(),
            idf: 4.0,
        });
        let targets = vec![("storm".to_owned(), 0.75), ("killed".to_owned(), 0.25)];
        let languages =
            Languages::from([("fr".to_owned(), vec![Entry { key: "orag".to_owned(), targets }])]);
        let number = |word: &str| if word == "storm" { 2 } else { 0 };
        let bytes: &'static [u8] = table(&english, &languages, &number).leak();
        let pivot = Pivot::read(bytes).unwrap();
        let shares = pivot.lexicon("fr").unwrap().concepts("orag").unwrap();
        let named = shares.iter().map(|share| (pivot.name(share.concept).unwrap(), share.share));
        assert_eq!(named.collect::<Vec<_>>(), [("storm", 0.75), ("killed", 0.25)]);
        let slain = pivot.english().concepts("slain").unwrap();
        assert_eq!(pivot.name(slain.first().unwrap().concept), Some("killed"));
        assert!((pivot.idf(slain.first().unwrap().concept) - 4.0).abs() < 0.1);
        assert!(!pivot.lexicon("fr").unwrap().knows("ora"));
    }
}
