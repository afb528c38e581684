//! The words of a text with the place of each in what was written, for showing them to readers.
//!
//! Slower than `words.rs` and a little different: a number keeps the marks between its digits. It must
//! not know what is compared.

use std::{collections::BTreeSet, hash::Hasher, ops::Range};

use rustc_hash::FxHasher;

use super::{
    fold::{Class, Fold, Folded},
    words::{ALONE, CAPITAL, NUMBER, Word},
};

/// A text as it was written, cut into words; repeated paragraphs are left out.
#[derive(Debug, Default)]
pub(super) struct Written<'t> {
    pub(super) words: Vec<Word>,
    /// The words of each paragraph.
    pub(super) paragraphs: Vec<Range<usize>>,
    /// The text of each paragraph.
    texts: Vec<&'t str>,
    /// Where each word stands: its paragraph, and its bytes in the text of that.
    places: Vec<(usize, Range<usize>)>,
}

/// A word while it is read: its folded letters, its bytes, its flags.
#[derive(Debug, Default)]
struct Open {
    letters: String,
    bytes: Range<usize>,
    flags: u32,
}

impl<'t> Written<'t> {
    /// Reads a text.
    pub(super) fn of(paragraphs: impl IntoIterator<Item = &'t str>) -> Self {
        let mut text = Self::default();
        let mut met = BTreeSet::new();
        for paragraph in paragraphs {
            let from = text.words.len();
            text.texts.push(paragraph);
            text.read(paragraph);
            let words: Vec<u32> =
                text.words.get(from..).unwrap_or_default().iter().map(|word| word.same()).collect();
            if words.is_empty() || !met.insert(words) {
                text.words.truncate(from);
                text.places.truncate(from);
            } else {
                text.paragraphs.push(from..text.words.len());
            }
        }
        text
    }

    /// Some words as they were written, in one line.
    pub(super) fn said(&self, words: &Range<usize>) -> String {
        let places = self.places.get(words.clone()).unwrap_or_default();
        let mut said: Vec<&str> = Vec::new();
        for of_one in places.chunk_by(|a, b| a.0 == b.0) {
            let (Some(first), Some(last)) = (of_one.first(), of_one.last()) else { continue };
            let text = self.texts.get(first.0).and_then(|text| text.get(first.1.start..last.1.end));
            said.extend(
                text.unwrap_or_default().split(|c: char| c.is_whitespace() || c.is_control()),
            );
        }
        said.retain(|word| !word.is_empty());
        said.join(" ")
    }

    fn read(&mut self, text: &str) {
        let fold = Fold::get();
        let mut open = Open::default();
        let mut sentence_start = true;
        let mut characters = text.char_indices().peekable();
        while let Some((at, character)) = characters.next() {
            let folded = fold.of(character);
            let several = [folded];
            let parts = match folded.class() {
                Class::Nothing => continue,
                Class::Several => fold.several(folded),
                _ => &several,
            };
            let bytes = at..at + character.len_utf8();
            let next = || characters.peek().map(|&(_, next)| fold.of(next).class());
            if folded.class() == Class::Gap && open.is_number_before(character, next) {
                open.letters.push('.');
            } else if parts.iter().all(|part| part.class() == Class::Gap) {
                self.close(&mut open);
                sentence_start |= folded.ends_sentence();
            } else {
                for &part in parts {
                    self.letter(&mut open, part, &bytes, sentence_start);
                }
                sentence_start = false;
            }
        }
        self.close(&mut open);
    }

    fn letter(&mut self, open: &mut Open, part: Folded, bytes: &Range<usize>, first: bool) {
        let flags = match part.class() {
            Class::Gap | Class::Nothing | Class::Several => return,
            Class::Alone => ALONE,
            Class::Digit => NUMBER,
            Class::Letter if part.is_upper() && !first => CAPITAL,
            Class::Letter => 0,
        };
        if flags == ALONE || open.flags & ALONE != 0 {
            self.close(open);
        }
        if open.letters.is_empty() {
            (open.bytes, open.flags) = (bytes.clone(), flags);
        }
        open.letters.push(part.character());
        open.bytes.end = bytes.end;
    }

    fn close(&mut self, open: &mut Open) {
        if open.letters.is_empty() {
            return;
        }
        let mut hasher = FxHasher::default();
        hasher.write(open.letters.as_bytes());
        self.words.push(Word::flagged(hasher.finish(), open.flags));
        self.places.push((self.texts.len() - 1, open.bytes.clone()));
        open.letters.clear();
    }
}

impl Open {
    /// Whether `character` stands between two digits of one number: `1,200`, `1 200`, `3.5`, `14:30`,
    /// `2024-05-01`. A plain blank does not: two numbers may follow one another.
    fn is_number_before(&self, character: char, next: impl FnOnce() -> Option<Class>) -> bool {
        self.flags == NUMBER
            && self.letters.ends_with(|last: char| last.is_ascii_digit())
            && ".,:/-'’\u{a0}\u{202f}\u{2009}٫٬".contains(character)
            && next() == Some(Class::Digit)
    }
}
