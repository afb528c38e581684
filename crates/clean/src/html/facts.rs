//! What a block's text looks like, in numbers that mean the same in every language.
//!
//! Knows characters, no words.

use super::blocks::Block;

/// The look of a block.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts {
    /// Its length in characters, one of East Asia counting as three: it says as much.
    pub(super) size: f32,
    pub(super) words: f32,
    /// Shares of the length.
    pub(super) linked: f32,
    pub(super) strong: f32,
    pub(super) digits: f32,
    pub(super) upper: f32,
    pub(super) links: f32,
    /// Ends of sentences, and signs within them.
    pub(super) sentences: f32,
    pub(super) commas: f32,
    /// Signs that prose has not: `|`, `©`, `»`, `@`.
    pub(super) odd: f32,
    pub(super) end: f32,
    pub(super) start: f32,
    pub(super) quoted: f32,
    /// The first letters and digits, in small letters.
    pub(super) key: String,
}

/// Letters of a key.
pub(super) const KEY_CHARS: usize = 48;
/// A block of prose has at least this size and at most this share in links.
const PROSE_SIZE: f32 = 80.0;
const PROSE_LINKED: f32 = 0.4;

impl Facts {
    #[expect(
        clippy::cast_precision_loss,
        reason = "counts of one block are small, and shares are rough"
    )]
    pub(super) fn of(block: &Block) -> Self {
        let text = block.text.trim();
        let mut facts = Self { links: block.links as f32, ..Self::default() };
        let (mut keyed, mut letters, mut before) = (0, 0.0_f32, ' ');
        for character in text.chars() {
            let wide = ('\u{2e80}'..='\u{9fff}').contains(&character)
                || ('\u{ac00}'..='\u{d7a3}').contains(&character);
            if !(character.is_whitespace() && before.is_whitespace()) {
                facts.size += if wide { 3.0 } else { 1.0 };
            }
            match character {
                '.' | '!' | '?' | '。' | '！' | '？' | '।' | '؟' | '۔' | '…' => {
                    facts.sentences += 1.0;
                }
                ',' | '，' | '、' | '،' | ';' | '；' => facts.commas += 1.0,
                '|' | '©' | '»' | '«' | '@' | '›' | '•' | '→' | '/' | '#' => {
                    facts.odd += 1.0;
                }
                _ if character.is_alphanumeric() => {
                    facts.words += f32::from(u8::from(!before.is_alphanumeric()));
                    if character.is_numeric() {
                        facts.digits += 1.0;
                    } else {
                        letters += 1.0;
                        facts.upper += f32::from(u8::from(character.is_uppercase()));
                    }
                    if keyed < KEY_CHARS {
                        facts.key.extend(character.to_lowercase());
                        keyed += 1;
                    }
                }
                _ => {}
            }
            before = character;
        }
        let bytes = block.text.len().max(1) as f32;
        facts.linked = block.linked as f32 / bytes;
        facts.strong = block.strong as f32 / bytes;
        facts.digits /= facts.size.max(1.0);
        facts.upper /= letters.max(1.0);
        facts.end = ending(text);
        facts.start = beginning(text);
        facts.quoted = f32::from(u8::from(text.starts_with(['"', '“', '„', '«', '‘', '「', '『'])));
        facts
    }

    /// Tells whether it reads like prose.
    pub(super) fn is_prose(&self) -> bool {
        self.size >= PROSE_SIZE && self.linked <= PROSE_LINKED
    }
}

/// 3 for the end of a sentence, 2 for that of an unfinished one, 1 for a bracket or a mark, 0 for a word.
fn ending(text: &str) -> f32 {
    const CLOSING: &[char] = &['"', '”', '“', '»', '’', '\'', ')', '」', '』', '）', ']'];
    let bare = text.trim_end_matches(CLOSING);
    match bare.chars().next_back() {
        Some('.' | '!' | '?' | '。' | '！' | '？' | '।' | '؟' | '۔') => 3.0,
        Some(':' | '…' | ';' | '：' | ',') => 2.0,
        _ if bare.len() < text.len() => 1.0,
        _ => 0.0,
    }
}

/// 3 for a capital, 2 for a letter without case, 1 for a small letter, 0 for a digit, -1 for a sign.
fn beginning(text: &str) -> f32 {
    match text.chars().next() {
        Some(first) if first.is_uppercase() => 3.0,
        Some(first) if first.is_lowercase() => 1.0,
        Some(first) if first.is_alphabetic() => 2.0,
        Some(first) if first.is_numeric() => 0.0,
        _ => -1.0,
    }
}
