//! All that the search for copies keeps of a text.

use super::{
    exact::Exact,
    near,
    shingles::{self, COMPARED, Picker},
    table::Table,
    words::{Word, Words},
};

/// A text as the search for copies sees it: about 3 kB for 3.3 kB of text.
#[derive(Clone, Debug)]
pub struct Sketch {
    /// Equal for equal normal forms.
    pub exact: Exact,
    /// 64-bit SimHash; unrelated texts differ in 32 bits.
    pub near: u64,
    /// Every word once per place, repeated paragraphs left out.
    pub words: Vec<Word>,
    /// Hashes of the shingles that stand for the text, rising.
    pub picks: Vec<u64>,
    /// How many different shingles two texts are compared by.
    pub shingles: u32,
}

/// Makes sketches; keeps its memory between texts, so have one a thread.
#[derive(Debug, Default)]
pub struct Sketcher {
    words: Words,
    picker: Picker,
    table: Table,
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
        let picked = self.picker.pick(self.words.words());
        let near = near::of(picked.iter().map(|&(_, at)| {
            let at = at as usize;
            self.words.slice(at, at + SHINGLE_WORDS)
        }));
        let mut sketch = Sketch {
            exact: Exact::of(self.words.text()),
            near,
            words: self.words.words().to_vec(),
            picks: picked.iter().map(|&(hash, _)| hash).collect(),
            shingles: 0,
        };
        sketch.shingles = distinct(&mut self.table, &sketch.words);
        sketch
    }
}

/// Words of a shingle as the SimHash sees it.
const SHINGLE_WORDS: usize = 5;

/// How many different shingles `words` has.
pub(super) fn distinct(table: &mut Table, words: &[Word]) -> u32 {
    table.empty(words.len());
    let mut count = 0;
    shingles::each(words, COMPARED, |at, _, hash| count += u32::from(table.put(hash, at)));
    count
}
