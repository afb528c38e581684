//! The words of a text in their one normal form, with a 32-bit stand-in for each.
//!
//! A paragraph that the text has had already is left out, so that a text with any paragraph twice
//! is the same text. It must not know what the words are compared for.

use super::fold::{Class, Fold, Folded};

/// A word as a number: 29 bits of a hash, and what the facts guard needs to know of it.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
#[repr(transparent)]
pub struct Word(u32);

const NUMBER: u32 = 1 << 31;
const ALONE: u32 = 1 << 30;
const CAPITAL: u32 = 1 << 29;

impl Word {
    /// Takes a word back from [`Word::bits`].
    pub fn from_bits(bits: u32) -> Self {
        Self(bits)
    }

    /// The word as a number, to be stored.
    pub fn bits(self) -> u32 {
        self.0
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
        if self.0 & ALONE == 0 { 2 } else { 1 }
    }

    /// A 64-bit hash of the word.
    #[inline]
    pub(super) fn spread(self) -> u64 {
        let x = u64::from(self.same()).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        (x ^ x >> 29).wrapping_mul(0xBF58_476D_1CE4_E5B9)
    }
}

/// A normalised text: its words, and the words as text with one space between.
#[derive(Debug, Default)]
pub(super) struct Words {
    text: String,
    words: Vec<Word>,
    /// Where each word starts in `text`.
    starts: Vec<u32>,
    /// A hash of each paragraph read.
    paragraphs: Vec<u64>,
}

/// The word being read.
#[derive(Clone, Copy)]
struct Open {
    hash: u64,
    flags: u32,
    begun: bool,
}

const CLOSED: Open = Open { hash: 0, flags: 0, begun: false };

impl Words {
    /// Forgets the text.
    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.words.clear();
        self.starts.clear();
        self.paragraphs.clear();
    }

    /// The words in order.
    pub(super) fn words(&self) -> &[Word] {
        &self.words
    }

    /// The normal form as text.
    pub(super) fn text(&self) -> &str {
        self.text.trim_ascii_end()
    }

    /// The words `from..to` as text.
    pub(super) fn slice(&self, from: usize, to: usize) -> &str {
        let start = self.starts.get(from).map_or(self.text.len(), |&at| at as usize);
        let end = self.starts.get(to).map_or(self.text.len(), |&at| at as usize);
        self.text.get(start..end).unwrap_or_default().trim_ascii_end()
    }

    /// Counts `text` as read already, so that a paragraph equal to it will be left out.
    pub(super) fn pass_over(&mut self, text: &str) {
        let (words, bytes) = (self.words.len(), self.text.len());
        self.read(text);
        self.hash_of_new(words);
        self.take_back(words, bytes);
    }

    /// Reads one paragraph, unless the text has it already.
    pub(super) fn paragraph(&mut self, text: &str) {
        let (words, bytes) = (self.words.len(), self.text.len());
        self.read(text);
        if !self.hash_of_new(words) {
            self.take_back(words, bytes);
        }
    }

    /// Notes the paragraph that begins at word `from`; `false` if it was there or has no word.
    fn hash_of_new(&mut self, from: usize) -> bool {
        let mut hash = 0u64;
        for word in self.words.iter().skip(from) {
            hash =
                hash.rotate_left(5).wrapping_add(word.spread()).wrapping_mul(0xD134_2543_DE82_EF95);
        }
        match self.paragraphs.binary_search(&hash) {
            Err(place) if self.words.len() > from => {
                self.paragraphs.insert(place, hash);
                true
            }
            _ => false,
        }
    }

    fn take_back(&mut self, words: usize, bytes: usize) {
        self.words.truncate(words);
        self.starts.truncate(words);
        self.text.truncate(bytes);
    }

    fn read(&mut self, text: &str) {
        let fold = Fold::get();
        let mut open = CLOSED;
        let mut sentence_start = true;
        for character in text.chars() {
            let folded = fold.of(character);
            if folded.class() == Class::Several {
                for &part in fold.several(folded) {
                    self.step(part, &mut open, &mut sentence_start);
                }
            } else {
                self.step(folded, &mut open, &mut sentence_start);
            }
        }
        self.close(&mut open);
    }

    #[inline]
    fn step(&mut self, folded: Folded, open: &mut Open, sentence_start: &mut bool) {
        match folded.class() {
            Class::Letter | Class::Digit => {
                if !open.begun {
                    open.begun = true;
                    let number = folded.class() == Class::Digit;
                    let name = folded.is_upper() && !*sentence_start;
                    open.flags = if number { NUMBER } else { 0 } | if name { CAPITAL } else { 0 };
                    *sentence_start = false;
                    self.start();
                }
                self.push(folded, open);
            }
            Class::Gap => {
                self.close(open);
                *sentence_start |= folded.ends_sentence();
            }
            Class::Alone => {
                self.close(open);
                self.start();
                open.flags = ALONE;
                self.push(folded, open);
                self.close_begun(open);
            }
            Class::Nothing | Class::Several => {}
        }
    }

    #[expect(clippy::cast_possible_truncation, reason = "a text of 4 GiB is refused long before")]
    #[inline]
    fn start(&mut self) {
        self.starts.push(self.text.len() as u32);
    }

    #[inline]
    fn push(&mut self, folded: Folded, open: &mut Open) {
        let character = folded.character();
        self.text.push(character);
        open.hash = (open.hash ^ u64::from(character)).wrapping_mul(0x9FB2_1C65_1E98_DF25);
    }

    #[inline]
    fn close(&mut self, open: &mut Open) {
        if open.begun {
            self.close_begun(open);
        }
    }

    #[expect(clippy::cast_possible_truncation, reason = "29 bits of the hash are wanted")]
    #[inline]
    fn close_begun(&mut self, open: &mut Open) {
        let hash = (open.hash ^ open.hash >> 32).wrapping_mul(0xD6E8_FEB8_6659_FD93) >> 35;
        self.words.push(Word(hash as u32 | open.flags));
        self.text.push(' ');
        *open = CLOSED;
    }
}
