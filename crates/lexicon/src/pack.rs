//! Writes the table of concepts in the form that `lang::pivot` reads.
//!
//! It must not know how the table was trained.

/// One key of a language with its targets: index of the concept and share, largest first, at most 3.
pub(crate) type Entry = (String, Vec<(u32, f32)>);

/// English: the concepts, in the order of their bytes, with their background idf.
pub(crate) type English = Vec<(String, f32)>;

/// The bytes of a table; `languages` and their keys in order.
pub(crate) fn table(english: &English, languages: &[(String, Vec<Entry>)]) -> Vec<u8> {
    let mut blocks = vec![("en".to_owned(), english_block(english))];
    for (code, entries) in languages {
        blocks.push((code.clone(), block(entries)));
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

fn english_block(english: &English) -> Vec<u8> {
    let (same, new, keys) = front_code(english.iter().map(|concept| concept.0.as_str()));
    let mut bytes = Vec::new();
    for value in [english.len(), keys.len(), 0, 0] {
        number(&mut bytes, value);
    }
    bytes.extend(same);
    bytes.extend(new);
    bytes.extend(keys);
    bytes.extend(english.iter().map(|concept| (concept.1 * 16.0).round().clamp(0.0, 255.0) as u8));
    bytes
}

fn block(entries: &[Entry]) -> Vec<u8> {
    let (same, new, keys) = front_code(entries.iter().map(|entry| entry.0.as_str()));
    let (mut counts, mut shares, mut low, mut high) = (vec![], vec![], vec![], vec![]);
    for (_, targets) in entries {
        counts.push(targets.len() as u8);
        shares.extend(share_byte(targets));
        for (concept, _) in targets {
            low.push((concept & 255) as u8);
            high.push((concept >> 8 & 255) as u8);
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

fn share_byte(targets: &[(u32, f32)]) -> Option<u8> {
    let sixteenths = |share: f32, most: f32| (share * 16.0).round().clamp(1.0, most) as u8;
    match targets {
        [first, _] => Some(sixteenths(first.1, 15.0)),
        [first, second, _] => {
            let first = sixteenths(first.1, 14.0);
            let second = sixteenths(second.1, 15.0 - f32::from(first));
            Some(first << 4 | second)
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
        same.push(common as u8);
        new.push((key.len() - common) as u8);
        bytes.extend(&key[common..]);
        before = key;
    }
    (same, new, bytes)
}
