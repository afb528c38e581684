//! A text without the runs of words that many unrelated texts have: notices, menus, stock phrases.
//!
//! It must not know which runs those are.

use super::{
    picks::{self, Picker},
    words::Word,
};

/// Between two common shingles this many words are common too: as many as can go unpicked.
const UNPICKED: usize = 4;

/// Takes common runs out of texts; keeps its memory between them.
#[derive(Debug, Default)]
pub struct Own {
    picker: Picker,
    common: Vec<usize>,
}

impl Own {
    /// The words of a text that lie in no common shingle; `None` if the text has none.
    pub fn words(&mut self, words: &[Word], is_common: impl Fn(u64) -> bool) -> Option<Vec<Word>> {
        self.common.clear();
        let picks = self.picker.pick(words).iter();
        self.common.extend(picks.filter(|pick| is_common(pick.hash)).map(|pick| pick.at));
        if self.common.is_empty() {
            return None;
        }
        let mut own = Vec::with_capacity(words.len());
        let mut end = 0;
        for &at in &self.common {
            let between = words.get(end..at).unwrap_or_default();
            if between.len() > UNPICKED || end == 0 {
                own.extend_from_slice(between);
            }
            end = (at + picks::span(words, at)).max(end);
        }
        own.extend_from_slice(words.get(end..).unwrap_or_default());
        Some(own)
    }
}
