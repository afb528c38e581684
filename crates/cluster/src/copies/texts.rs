//! The words of every text, in memory or in a file.

use fingerprint::copies::Word;

/// Where the words of a text lie.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    start: u64,
    length: u32,
}

/// The words of all texts, one after the other.
#[derive(Debug, Default)]
pub(super) struct Texts {
    words: Vec<Word>,
}

impl Texts {
    /// Puts a text away.
    #[expect(clippy::cast_possible_truncation, reason = "a text has less than 2^32 words")]
    pub(super) fn put(&mut self, words: &[Word]) -> Place {
        let start = self.words.len() as u64;
        self.words.extend_from_slice(words);
        Place { start, length: words.len() as u32 }
    }

    /// The words of a text.
    #[expect(clippy::cast_possible_truncation, reason = "what is in memory has a place in it")]
    pub(super) fn get(&self, place: Place) -> &[Word] {
        let start = place.start as usize;
        self.words.get(start..start + place.length as usize).unwrap_or_default()
    }
}
