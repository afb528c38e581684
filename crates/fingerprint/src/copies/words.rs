//! The words of a text in their one normal form, with a 32-bit stand-in for each.
//!
//! A paragraph that the text has had already is left out, so that a text with any paragraph twice
//! is the same text. It must not know what the words are compared for.

use super::{
    exact::Exact,
    fold::{Class, Fold, Folded},
};
use serde::{Deserialize, Serialize};

/// A word as a number: 29 bits of a hash, and what the facts guard needs to know of it.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[repr(transparent)]
pub struct Word(u32);

pub(super) const NUMBER: u32 = 1 << 31;
pub(super) const ALONE: u32 = 1 << 30;
pub(super) const CAPITAL: u32 = 1 << 29;

impl Word {
    /// Takes a word back from [`Word::bits`].
    pub fn from_bits(bits: u32) -> Self {
        Self(bits)
    }

    /// A word by a hash of it and its flags.
    #[inline]
    pub(super) fn flagged(hash: u64, flags: u32) -> Self {
        Self((hash >> 35) as u32 | flags)
    }

    /// The word as a number, to be stored.
    pub fn bits(self) -> u32 {
        self.0
    }

    /// The word as two spellings have it: a name only if both write it as one.
    #[must_use]
    pub fn as_both(self, other: Self) -> Self {
        Self(self.0 & (other.0 | !CAPITAL))
    }

    /// What two spellings of one word share: all but the capital.
    #[inline]
    pub(super) fn same(self) -> u32 {
        self.0 & !CAPITAL
    }

    /// Begins with a digit.
    #[inline]
    pub(super) fn is_number(self) -> bool {
        self.0 & NUMBER != 0
    }

    /// Has a capital that no beginning of a sentence explains.
    #[inline]
    pub(super) fn is_name(self) -> bool {
        self.0 & (CAPITAL | NUMBER) == CAPITAL
    }

    /// Half for a character of a script without spaces, whole for a word.
    #[inline]
    pub(super) fn half_words(self) -> u32 {
        2 - (self.0 >> 30 & 1)
    }

    /// A 64-bit number of the word, a digit of the polynomials in `shingles.rs`.
    #[inline]
    pub(super) fn digit(self) -> u64 {
        u64::from(self.same()).wrapping_mul(0x9E37_79B9_7F4A_7C15)
    }
}

/// A normalised text: its words, and the words as UTF-8 with one space behind each.
#[derive(Debug, Default)]
pub(super) struct Words {
    text: Writer,
    read: Vec<Word>,
    /// Where each word starts in `text`.
    starts: Vec<u32>,
    /// The first half of BLAKE3 of each paragraph read, sorted.
    paragraphs: Vec<u128>,
}

/// The most bytes that a byte can become: U+FDFA has three and becomes 33.
const GROWTH: usize = 12;
/// So many bytes are kept from text to text: a paragraph of 80 kB in one go.
const MOST_KEPT: usize = 1 << 20;
/// A word is hashed eight bytes at a time, beyond its end too.
const BLOCK: usize = 8;

/// Bytes with room behind them, so that writing needs no look at the room.
#[derive(Debug, Default)]
struct Writer {
    bytes: Vec<u8>,
    at: usize,
}

impl Writer {
    fn make_room(&mut self, for_bytes: usize) {
        let needed = self.at + for_bytes * GROWTH + 2 * BLOCK;
        if self.bytes.len() < needed {
            self.bytes.resize(needed.next_power_of_two(), 0);
        }
    }

    #[inline]
    fn put(&mut self, byte: u8) {
        if let Some(slot) = self.bytes.get_mut(self.at) {
            *slot = byte;
        }
        self.at += 1;
    }

    #[inline]
    fn put_char(&mut self, character: char) {
        if character.is_ascii() {
            self.put(character as u8);
        } else {
            let mut buffer = [0; 4];
            for &byte in character.encode_utf8(&mut buffer).as_bytes() {
                self.put(byte);
            }
        }
    }

    /// A hash of what was written since `start`.
    #[inline]
    fn hash_since(&self, start: usize) -> u64 {
        let mut hash = 0u64;
        let mut from = start;
        while from < self.at {
            let block = self.bytes.get(from..from + BLOCK).and_then(|block| block.try_into().ok());
            let mut block = block.map_or(0, u64::from_le_bytes);
            let left = self.at - from;
            if left < BLOCK {
                block &= (1 << (8 * left)) - 1;
            }
            hash = (hash ^ block).wrapping_mul(0x9FB2_1C65_1E98_DF25);
            hash ^= hash >> 32;
            from += BLOCK;
        }
        hash.wrapping_mul(0xD6E8_FEB8_6659_FD93)
    }
}

impl Words {
    /// Forgets the text, and gives the memory of a huge one back.
    pub(super) fn clear(&mut self) {
        self.text.at = 0;
        if self.text.bytes.len() > MOST_KEPT {
            *self = Self::default();
        }
        self.read.clear();
        self.starts.clear();
        self.paragraphs.clear();
    }

    /// The words in order.
    pub(super) fn words(&self) -> &[Word] {
        &self.read
    }

    /// The normal form as UTF-8.
    pub(super) fn text(&self) -> &[u8] {
        self.slice(0, self.read.len())
    }

    /// The words `from..to` as UTF-8.
    pub(super) fn slice(&self, from: usize, to: usize) -> &[u8] {
        let start = |word: usize| self.starts.get(word).map_or(self.text.at, |&at| at as usize);
        let text = self.text.bytes.get(start(from)..start(to)).unwrap_or_default();
        text.trim_ascii_end()
    }

    /// Counts `text` as read already, so that a paragraph equal to it will be left out.
    pub(super) fn pass_over(&mut self, text: &str) {
        let (words, bytes) = (self.read.len(), self.text.at);
        self.read(text);
        self.is_new(words);
        self.take_back(words, bytes);
    }

    /// Reads one paragraph, unless the text has it already.
    pub(super) fn paragraph(&mut self, text: &str) {
        let (words, bytes) = (self.read.len(), self.text.at);
        self.read(text);
        if !self.is_new(words) {
            self.take_back(words, bytes);
        }
    }

    /// Notes the paragraph that begins at word `from`; `false` if it was there or has no word.
    fn is_new(&mut self, from: usize) -> bool {
        let hash = Exact::of(self.slice(from, self.read.len())).half();
        match self.paragraphs.binary_search(&hash) {
            Err(place) if self.read.len() > from => {
                self.paragraphs.insert(place, hash);
                true
            }
            _ => false,
        }
    }

    fn take_back(&mut self, words: usize, bytes: usize) {
        self.read.truncate(words);
        self.starts.truncate(words);
        self.text.at = bytes;
    }

    fn read(&mut self, text: &str) {
        self.text.make_room(text.len());
        let fold = Fold::get();
        let mut reader = Reader {
            text: std::mem::take(&mut self.text),
            words: &mut self.read,
            starts: &mut self.starts,
            open: None,
            sentence_start: true,
        };
        let mut characters = text.chars();
        while let Some(character) = characters.next() {
            let folded = fold.of(character);
            if folded.class() != Class::Letter {
                reader.other(fold, folded);
                continue;
            }
            reader.letter(folded, 0);
            for character in characters.by_ref() {
                let folded = fold.of(character);
                if folded.class() != Class::Letter {
                    reader.other(fold, folded);
                    break;
                }
                reader.text.put_char(folded.character());
            }
        }
        reader.close();
        self.text = reader.text;
    }
}

/// The reading of one paragraph.
struct Reader<'w> {
    text: Writer,
    words: &'w mut Vec<Word>,
    starts: &'w mut Vec<u32>,
    /// Where the word being read starts, and its flags.
    open: Option<(usize, u32)>,
    sentence_start: bool,
}

impl Reader<'_> {
    #[inline]
    fn letter(&mut self, folded: Folded, number: u32) {
        if self.open.is_none() {
            let name = folded.is_upper() && !self.sentence_start;
            self.open = Some((self.text.at, number | if name { CAPITAL } else { 0 }));
            self.sentence_start = false;
        }
        self.text.put_char(folded.character());
    }

    #[inline]
    fn other(&mut self, fold: &Fold, folded: Folded) {
        match folded.class() {
            Class::Gap => self.gap(folded),
            Class::Digit => self.letter(folded, NUMBER),
            Class::Letter => self.letter(folded, 0),
            Class::Nothing => {}
            Class::Alone => self.alone(folded),
            Class::Several => self.several(fold.several(folded)),
        }
    }

    #[inline]
    fn gap(&mut self, folded: Folded) {
        self.close();
        self.sentence_start |= folded.ends_sentence();
    }

    fn alone(&mut self, folded: Folded) {
        self.close();
        self.open = Some((self.text.at, ALONE));
        self.text.put_char(folded.character());
        self.close();
    }

    fn several(&mut self, parts: &[Folded]) {
        for &part in parts {
            match part.class() {
                Class::Letter => self.letter(part, 0),
                Class::Digit => self.letter(part, NUMBER),
                Class::Gap => self.gap(part),
                Class::Alone => self.alone(part),
                Class::Nothing | Class::Several => {}
            }
        }
    }

    #[expect(clippy::cast_possible_truncation, reason = "a text has less than 2^32 bytes")]
    #[inline]
    fn close(&mut self) {
        let Some((start, flags)) = self.open.take() else { return };
        self.words.push(Word::flagged(self.text.hash_since(start), flags));
        self.starts.push(start as u32);
        self.text.put(b' ');
    }
}
