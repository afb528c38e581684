//! All that the search for copies keeps of a text.

use super::{
    exact::Exact,
    near,
    picks::{ASKING, Picker},
    words::{Word, Words},
};
use serde::{Deserialize, Serialize};

/// A text as the search for copies sees it: about 3 kB for 3.3 kB of text.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Sketch {
    /// Equal for equal normal forms.
    pub exact: Exact,
    /// 64-bit SimHash; unrelated texts differ in 32 bits.
    pub near: u64,
    /// Every word once per place, repeated paragraphs left out.
    pub words: Vec<Word>,
    /// 48-bit hashes of the shingles that stand for the text, the [`ASKING`] least in front.
    pub picks: Vec<u64>,
}

/// Makes sketches; keeps its memory between texts, so have one a thread.
#[derive(Debug, Default)]
pub struct Sketcher {
    words: Words,
    picker: Picker,
}

impl Sketcher {
    /// Sketches the text of `paragraphs`. The headline counts only where there is no text: copies
    /// get other headlines, and a text that repeats its headline is the same text.
    pub fn sketch<'t>(
        &mut self,
        title: &str,
        paragraphs: impl IntoIterator<Item = &'t str>,
    ) -> Sketch {
        self.words.clear();
        self.words.pass_over(title);
        for paragraph in paragraphs {
            self.words.paragraph(paragraph);
        }
        if self.words.words().is_empty() {
            self.words.clear();
            self.words.paragraph(title);
        }
        self.picker.pick(self.words.words());
        let words = &self.words;
        let least = self.picker.least_first(near::FEATURES).iter().take(near::FEATURES);
        let near = near::of(least.map(|pick| words.slice(pick.at, pick.at + near::WORDS)));
        let picks = self.picker.least_first(ASKING).iter().map(|pick| pick.hash).collect();
        Sketch { exact: Exact::of(words.text()), near, words: words.words().to_vec(), picks }
    }
}
