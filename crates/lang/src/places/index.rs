//! The phrases of the gazetteer in the order of their bytes, with a filter before the search.
//!
//! Nine in ten words of a text are no place: a Bloom filter of one memory access (Bloom 1970; blocked as in
//! Putze, Sanders, Singler 2007) answers for those, a binary search for the others. Filling it costs less
//! than a hash table would. It must not know what an entry means.

use std::hash::Hasher;

use rustc_hash::FxHasher;

/// A phrase and where its readings stand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub(super) phrase: &'static str,
    pub(super) first: u32,
    pub(super) count: u16,
    pub(super) common: bool,
}

/// What is known of a phrase.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Look {
    /// The entry of the phrase itself.
    pub(super) entry: Option<Entry>,
    /// Longer phrases begin with it.
    pub(super) goes_on: bool,
}

/// Phrases and their entries.
pub(super) struct Index {
    entries: Vec<Entry>,
    filter: Vec<u64>,
}

/// About 10 bits of the filter a phrase let 2 in 100 other words pass.
const FILTER_BITS: usize = 10;

impl Index {
    /// An index for about so many phrases.
    pub(super) fn with_capacity(phrases: usize) -> Self {
        let words = (phrases * FILTER_BITS / 64).next_power_of_two();
        Self { entries: Vec::with_capacity(phrases), filter: vec![0; words] }
    }

    /// Adds a phrase; they must come in the order of their bytes.
    pub(super) fn push(&mut self, entry: Entry) {
        // The longest beginning was noted with the phrase before if that has the same.
        let longest = entry.phrase.rfind(' ').unwrap_or_default();
        let beginning = entry.phrase.get(..=longest).filter(|_| longest > 0);
        let before = self.entries.last().map_or("", |last| last.phrase);
        if !beginning.is_some_and(|beginning| before.starts_with(beginning)) {
            self.note_beginnings(entry.phrase);
        }
        self.note(entry.phrase);
        self.entries.push(entry);
    }

    /// Lets a phrase and its beginnings pass the filter.
    pub(super) fn note_beginnings(&mut self, phrase: &str) {
        let first = phrase.chars().next().filter(|c| is_unspaced(*c)).map_or(0, char::len_utf8);
        for end in phrase.match_indices(' ').map(|(at, _)| at).chain([first]) {
            self.note(phrase.get(..end).unwrap_or_default());
        }
    }

    /// Lets a phrase pass the filter.
    pub(super) fn note(&mut self, phrase: &str) {
        let (word, bits) = self.place(phrase);
        if let Some(word) = self.filter.get_mut(word).filter(|_| !phrase.is_empty()) {
            *word |= bits;
        }
    }

    /// Says whether a phrase may be in the index, or begin one that is: no is sure, yes is not.
    pub(super) fn may_have(&self, phrase: &str) -> bool {
        let (word, bits) = self.place(phrase);
        self.filter.get(word).is_some_and(|word| word & bits == bits)
    }

    /// What is known of a phrase.
    pub(super) fn look(&self, phrase: &str) -> Look {
        if phrase.is_empty() || !self.may_have(phrase) {
            return Look::default();
        }
        // A space sorts before every letter, so the longer phrases follow the phrase itself.
        let at = self.entries.partition_point(|entry| entry.phrase < phrase);
        let entry = self.entries.get(at).filter(|entry| entry.phrase == phrase).copied();
        let next = self.entries.get(at + usize::from(entry.is_some()));
        let rest = next.and_then(|next| next.phrase.strip_prefix(phrase));
        let mut characters = phrase.chars();
        let unspaced = characters.next().is_some_and(is_unspaced) && characters.next().is_none();
        Look { entry, goes_on: rest.is_some_and(|rest| unspaced || rest.starts_with(' ')) }
    }

    /// The word of the filter for a phrase, and the three bits in it.
    fn place(&self, phrase: &str) -> (usize, u64) {
        let mut hasher = FxHasher::default();
        hasher.write(phrase.as_bytes());
        let hash = hasher.finish();
        let bit = |shift: u32| 1 << (hash >> shift & 63);
        let word = usize::try_from(hash & 0xff_ffff).unwrap_or_default() & (self.filter.len() - 1);
        (word, bit(26) | bit(34) | bit(42))
    }
}

/// Thai, Lao, Khmer, Han, Kana: no spaces between words.
fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{9fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index(phrases: &[&'static str]) -> Index {
        let mut index = Index::with_capacity(phrases.len());
        for (phrase, first) in phrases.iter().zip(1..) {
            index.push(Entry { phrase, first, count: 1, common: false });
        }
        index
    }

    /// The place of a phrase in the list (0: not there), and whether longer ones begin with it.
    fn check(index: &Index, phrase: &str, place: u32, goes_on: bool) {
        let look = index.look(phrase);
        assert_eq!(look.entry.map_or(0, |entry| entry.first), place, "{phrase}");
        assert_eq!(look.goes_on, goes_on, "{phrase}");
    }

    #[test]
    fn phrases_and_their_beginnings_are_found() {
        let index = index(&["new", "new york", "new york city", "newport", "san marino", "北京"]);
        check(&index, "new", 1, true);
        check(&index, "new york", 2, true);
        check(&index, "new york city", 3, false);
        check(&index, "newport", 4, false);
        check(&index, "san", 0, true);
        check(&index, "北", 0, true);
        check(&index, "北京", 6, false);
    }

    #[test]
    fn nothing_else_is_found() {
        let index = index(&["berlin", "new york"]);
        for phrase in ["", "be", "berlin new", "york", "new y", "zagreb"] {
            check(&index, phrase, 0, false);
        }
    }

    #[test]
    fn few_other_words_pass_the_filter() {
        let phrases: Vec<&'static str> =
            (10_000..60_000).map(|number| &*number.to_string().leak()).collect();
        let index = index(&phrases);
        let passed =
            (100_000..200_000).filter(|number| index.may_have(&number.to_string())).count();
        assert!(passed < 4_000, "{passed}");
    }
}
