//! Whether two texts are copies of one article, and of which kind.
//!
//! Rules over counts. It must not know dates, ids or other texts than the two.

use super::{
    compare::{Comparer, Counts},
    words::Word,
};

/// How an article relates to the representative of its group.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum CopyKind {
    /// The same normal form.
    Exact,
    /// Edited, retitled, furnished, reordered.
    Near,
    /// A part of it.
    Excerpt,
    /// Later and longer.
    Update,
}

/// Why.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Why {
    /// Shares most shingles.
    Contained,
    /// Shares most words in order.
    InOrder,
    /// Numbers and names differ in the same words.
    OtherFacts,
    /// Shares too little.
    TooLittle,
}

/// A verdict.
#[derive(Clone, Copy, Debug)]
pub struct Judged {
    /// Whether they are one article.
    pub same: bool,
    /// Whether that holds whatever stands in other texts.
    pub sure: bool,
    /// Why.
    pub why: Why,
    /// The counts.
    pub counts: Counts,
}

impl Comparer {
    /// Judges.
    pub fn judge(&mut self, a: &[Word], b: &[Word]) -> Judged {
        let mut counts = self.count(a, b);
        let share = counts.contained_pct();
        let said = |same, sure, why, counts| Judged { same, sure, why, counts };
        if share < 35 {
            return said(false, share < 25, Why::TooLittle, counts);
        }
        if counts.other_facts() {
            return said(false, true, Why::OtherFacts, counts);
        }
        if share >= 70 {
            let mutual = counts.common * 2 >= counts.longer && share >= 85;
            return said(true, mutual, Why::Contained, counts);
        }
        counts.in_order = self.subsequence.length(a, b);
        let shorter = a.len().min(b.len());
        if counts.in_order as usize * 100 >= shorter * 80 {
            return said(true, false, Why::InOrder, counts);
        }
        said(false, false, Why::TooLittle, counts)
    }
}

impl Counts {
    fn other_facts(&self) -> bool {
        let facts = self.numbers_changed + self.names_changed;
        let changes = facts + self.words_changed + self.words_added;
        let same = self.numbers_same + self.names_same;
        self.contained_pct() < 85
            && facts >= 4
            && facts * 100 >= 40 * changes
            && facts * 100 >= 15 * (facts + same)
    }
}
