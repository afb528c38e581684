//! The phrases of the gazetteer in the order of their bytes, with a filter before the search.
//!
//! Nine in ten words of a text are no place: a Bloom filter of one memory access (Bloom 1970; blocked as in
//! Putze, Sanders, Singler 2007) answers for those, a binary search for the others. Filling it costs less
//! than a hash table would. It must not know what an entry means.

use std::hash::Hasher;

use rustc_hash::FxHasher;

use super::Found;

/// Where the readings of a phrase stand.
#[derive(Clone, Copy, Debug)]
pub(super) enum Entry {
    /// In this line of the file, by its first byte there.
    Line(u32),
    /// They are these.
    Read(Found),
}

/// What is known of a phrase.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Look {
    /// The entry of the phrase itself.
    pub(super) entry: Option<Entry>,
    /// Longer phrases begin with it.
    pub(super) goes_on: bool,
}

/// The phrases of the file, each a line that it begins, with a tab behind it.
pub(super) struct Index {
    text: &'static str,
    /// Where each line begins.
    lines: Vec<u32>,
    filter: Vec<u64>,
}

/// About 10 bits of the filter a phrase let 2 in 100 other words pass.
const FILTER_BITS: usize = 10;

impl Index {
    /// An index of lines in the order of their bytes. Those without a tab are phrases without readings.
    pub(super) fn of(text: &'static str) -> Self {
        // Counting first costs less than to grow.
        let phrases = text.bytes().filter(|byte| *byte == b'\n').count() + 1;
        let words = (phrases * FILTER_BITS / 64).next_power_of_two();
        let mut index = Self { text, lines: Vec::with_capacity(phrases), filter: vec![0; words] };
        let (mut start, mut before) = (0, "");
        for line in text.split_inclusive('\n') {
            let phrase = line.split_once('\t').map_or(line.trim_end(), |(phrase, _)| phrase);
            index.lines.extend(u32::try_from(start));
            // The longest beginning was noted with the phrase before if that has the same.
            let longest = phrase.rfind(' ').unwrap_or_default();
            let beginning = phrase.get(..=longest).filter(|_| longest > 0);
            if !beginning.is_some_and(|beginning| before.starts_with(beginning)) {
                index.note_beginnings(phrase);
            }
            index.note(phrase);
            (start, before) = (start + line.len(), phrase);
        }
        index
    }

    /// Lets a phrase of another list pass the filter, and its beginnings.
    pub(super) fn note_other(&mut self, phrase: &str) {
        self.note_beginnings(phrase);
        self.note(phrase);
    }

    /// Lets the beginnings of a phrase pass the filter.
    fn note_beginnings(&mut self, phrase: &str) {
        let first = phrase.chars().next().filter(|c| is_unspaced(*c)).map_or(0, char::len_utf8);
        for end in phrase.match_indices(' ').map(|(at, _)| at).chain([first]) {
            self.note(phrase.get(..end).unwrap_or_default());
        }
    }

    /// Lets a phrase pass the filter.
    fn note(&mut self, phrase: &str) {
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
        // A tab sorts before a space and that before every letter, so longer phrases follow the phrase itself.
        let at = self.lines.partition_point(|&line| self.line(line) < phrase);
        let next = |at: usize| Some((self.lines.get(at)?, self.rest(at, phrase)?));
        let is_here = |rest: &str| rest.is_empty() || rest.starts_with(['\t', '\n']);
        let entry = next(at).filter(|(_, rest)| is_here(rest)).map(|(&line, _)| Entry::Line(line));
        let rest = self.rest(at + usize::from(entry.is_some()), phrase);
        let mut characters = phrase.chars();
        let unspaced = characters.next().is_some_and(is_unspaced) && characters.next().is_none();
        Look { entry, goes_on: rest.is_some_and(|rest| unspaced || rest.starts_with(' ')) }
    }

    /// The text from a line on.
    fn line(&self, line: u32) -> &'static str {
        self.text.get(line as usize..).unwrap_or_default()
    }

    /// What stands behind the phrase if a line begins with it.
    fn rest(&self, at: usize, phrase: &str) -> Option<&'static str> {
        self.line(*self.lines.get(at)?).strip_prefix(phrase)
    }

    /// The readings of a line, as they are written.
    pub(super) fn readings(&self, line: u32) -> &'static str {
        let line = self.line(line).split('\n').next().unwrap_or_default();
        line.split_once('\t').map_or("", |(_, readings)| readings)
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

    fn index(phrases: &[&str]) -> Index {
        let lines = (1..).zip(phrases).map(|(number, phrase)| format!("{phrase}\t{number}"));
        Index::of(lines.collect::<Vec<_>>().join("\n").leak())
    }

    /// The place of a phrase in the list (0: not there), and whether longer ones begin with it.
    fn check(index: &Index, phrase: &str, place: u32, goes_on: bool) {
        let look = index.look(phrase);
        let place_of = |entry| match entry {
            Entry::Line(line) => index.readings(line).parse().unwrap(),
            Entry::Read(_) => 0,
        };
        assert_eq!(look.entry.map_or(0, place_of), place, "{phrase}");
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
        let phrases: Vec<String> = (10_000..60_000).map(|number| number.to_string()).collect();
        let index = index(&phrases.iter().map(String::as_str).collect::<Vec<_>>());
        let passed =
            (100_000..200_000).filter(|number| index.may_have(&number.to_string())).count();
        assert!(passed < 4_000, "{passed}");
    }
}
