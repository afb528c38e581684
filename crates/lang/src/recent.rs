//! What was found out last about words: the same few thousand make up most of every text.
//!
//! One place a hash; a newer word takes the place of an older one, so that memory is bounded and nothing
//! is ever cleared. Knows words and their language, not what is asked of them.

use std::hash::Hasher;

use rustc_hash::FxHasher;

/// Longer words are rare, and not kept.
const MOST_BYTES: usize = 24;

/// Answers for the words that were asked for last, so many at most; one a thread and a question. Of words,
/// with four times as many the time is the same.
#[derive(Debug)]
pub struct Recent<V, const PLACES: usize = 16_384> {
    places: Vec<Option<Asked<V>>>,
}

#[derive(Clone, Debug)]
struct Asked<V> {
    /// The word, 0 behind its end.
    word: [u8; MOST_BYTES],
    length: u8,
    /// What else the answer depends on.
    about: u64,
    answer: V,
}

impl<V, const PLACES: usize> Default for Recent<V, PLACES> {
    fn default() -> Self {
        Self { places: Vec::new() }
    }
}

impl<V: Clone, const PLACES: usize> Recent<V, PLACES> {
    /// The answer for `word`, which depends on `about` and nothing else; asks `find` when it is not known.
    pub fn answer(&mut self, word: &str, about: u64, find: impl FnOnce() -> V) -> V {
        let bytes = word.as_bytes();
        let mut key = [0; MOST_BYTES];
        let Some(slot) = key.get_mut(..bytes.len()) else { return find() };
        slot.copy_from_slice(bytes);
        if self.places.is_empty() {
            self.places.resize(PLACES, None);
        }
        let length = u8::try_from(bytes.len()).unwrap_or(u8::MAX);
        let Some(place) = self.places.get_mut(place_of(&key, about) % PLACES) else {
            return find();
        };
        match place {
            Some(asked) if asked.word == key && asked.length == length && asked.about == about => {
                asked.answer.clone()
            }
            _ => {
                let answer = find();
                *place = Some(Asked { word: key, length, about, answer: answer.clone() });
                answer
            }
        }
    }
}

fn place_of(key: &[u8; MOST_BYTES], about: u64) -> usize {
    let mut hasher = FxHasher::default();
    hasher.write_u64(about);
    for block in key.as_chunks::<8>().0 {
        hasher.write_u64(u64::from_le_bytes(*block));
    }
    usize::try_from(hasher.finish() & 0xff_ffff).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_asked_for_once_and_never_mistaken_for_another() {
        let mut recent = Recent::<_>::default();
        let mut asked = 0;
        let long = "x".repeat(MOST_BYTES + 1);
        for _ in 0..3 {
            for (word, about) in [("a", 1), ("a", 2), ("a\0", 1), ("b", 1), ("", 1)] {
                let answer = recent.answer(word, about, || {
                    asked += 1;
                    (word.to_owned(), about)
                });
                assert_eq!(answer, (word.to_owned(), about));
            }
            assert_eq!(recent.answer(&long, 1, || (long.clone(), 1)).0, long);
        }
        // "a" and "a\0" about one thing have one place and take it from each other every time.
        assert_eq!(asked, 3 + 3 * 2);
    }

    #[test]
    fn more_words_than_places_are_answered_all_the_same() {
        const PLACES: usize = 1024;
        let mut recent = Recent::<_, PLACES>::default();
        for turn in 0..2 {
            for number in 0..3 * PLACES {
                let word = number.to_string();
                assert_eq!(recent.answer(&word, 7, || number), number, "{turn}");
            }
        }
    }
}
