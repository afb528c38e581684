//! Texts that repeat themselves in any order: what is taken out stood there before, what is left stays as it is
//! when it is read again. It must not know when a repeat goes.
#![no_main]

use libfuzzer_sys::fuzz_target;
use model::{Article, Media, RawDocument};

/// Paragraphs to choose from, long and short, some alike; lines of the input come behind them.
const LINES: &[&str] = &[
    "Yes.",
    "No.",
    "The river rose by two metres in the night and flooded the old harbour.",
    "The river rose by two metres in the night, and flooded the old harbour!",
    "Firefighters from three towns filled sandbags until the morning came.",
    "Firefighters from four towns filled sandbags until the morning came.",
    "今天下午市政府公布了新的交通计划，明年开始实行。",
];

fn read(text: &str) -> Option<Article> {
    let body = text.as_bytes().to_vec();
    clean::clean(RawDocument { body, media: Media::Row, ..RawDocument::default() }).ok()
}

fuzz_target!(|input: (Vec<u8>, String)| {
    let (order, own) = input;
    let mut lines: Vec<&str> = LINES.to_vec();
    lines.extend(own.lines());
    let chosen: Vec<&str> = order.iter().map(|&at| lines[usize::from(at) % lines.len()]).collect();
    let Some(article) = read(&chosen.join("\n")) else { return };
    let kept = &article.paragraphs;
    assert!(!kept.is_empty() && article.removed.iter().all(|removed| removed.before <= kept.len()));
    // No line is made up, none is gone without a trace.
    let own_plain = own.lines().all(|line| line.is_ascii() && !line.contains(char::is_control));
    if own_plain {
        let tidy = |line: &&str| line.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut given: Vec<String> = chosen.iter().map(tidy).filter(|line| !line.is_empty()).collect();
        let removed = article.removed.iter().map(|removed| removed.text.clone());
        let mut found: Vec<String> = kept.iter().cloned().chain(removed).collect();
        given.sort();
        found.sort();
        assert_eq!(given, found);
    }
    // Without its copies a text may be mostly characters of private use, which is no text.
    if let Some(again) = read(&kept.join("\n")) {
        assert_eq!(&again.paragraphs, kept, "twice is not once");
    }
});
