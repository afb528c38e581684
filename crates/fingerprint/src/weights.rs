//! How much each term says, from how rare it is: in the batch at hand, blended with what is known
//! beforehand, so that a threshold means the same in a batch of 30 and of 300,000.

use std::collections::HashMap;

use lang::pivot::{self, Concept};

use crate::signature::{Kind, Signature, TermId, Terms, concept_number};

/// The size of an imagined batch that is read before the real one: in a small batch the rarity of a
/// term is what is known beforehand, in a large one what is counted.
const PRIOR_DOCUMENTS: f32 = 2_000.0;

/// The share of reports that a term of each kind is expected in before anything is counted.
const NAME_RATE: f32 = 0.0005;
const NUMBER_RATE: f32 = 0.002;
const COUNTRY_RATE: f32 = 0.03;
const WORD_RATE: f32 = 0.002;

/// Added to the square of a report's length before it is made 1: two reports of one term each that
/// share it are not the same report. About one rare term.
const UNSAID: f32 = 25.0;

/// The idf of a concept below which it says nothing: it stands in every ninth sentence.
const STOP_IDF: f32 = 2.2;

/// The rarity of every term of a batch.
#[derive(Debug, Default)]
pub struct Weights {
    documents: f32,
    counts: HashMap<TermId, u32>,
}

/// A report's terms, weighted: three vectors of at most unit length, sorted by term.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Vectors {
    /// Names, numbers, countries.
    pub specific: Terms,
    /// Concepts.
    pub topical: Terms,
    /// Words of its own language.
    pub words: Terms,
}

impl Weights {
    /// Counts in how many of `signatures` each term stands.
    pub fn of<'a>(signatures: impl Iterator<Item = &'a Signature>) -> Self {
        let mut counts: HashMap<TermId, u32> = HashMap::new();
        let mut documents = 0.0;
        for signature in signatures {
            documents += 1.0;
            for terms in [&signature.specific, &signature.topical, &signature.words] {
                for &(term, _) in terms {
                    *counts.entry(term).or_default() += 1;
                }
            }
        }
        Self { documents, counts }
    }

    /// In how many reports of the batch a term stands.
    pub fn count(&self, term: TermId) -> u32 {
        self.counts.get(&term).copied().unwrap_or_default()
    }

    /// ln(N / df) over the batch and the imagined one before it; never below 0.
    pub fn idf(&self, term: TermId) -> f32 {
        let rate = match Kind::of(term) {
            Some(Kind::Concept) => return self.concept_idf(term),
            Some(Kind::Name) => NAME_RATE,
            Some(Kind::Number) => NUMBER_RATE,
            Some(Kind::Country) => COUNTRY_RATE,
            Some(Kind::Word) | None => WORD_RATE,
        };
        self.blended(term, rate)
    }

    /// The geometric mean of the rarity in running text and in the batch.
    fn concept_idf(&self, term: TermId) -> f32 {
        let Some(number) = concept_number(term) else { return 0.0 };
        let background = pivot::shipped().idf(Concept::numbered(number));
        if background < STOP_IDF {
            return 0.0;
        }
        (background * self.blended(term, (-background).exp())).sqrt()
    }

    #[expect(clippy::cast_precision_loss, reason = "counts of documents need no exactness here")]
    fn blended(&self, term: TermId, rate: f32) -> f32 {
        let counted = self.count(term) as f32;
        let documents = self.documents + PRIOR_DOCUMENTS;
        (documents / (counted + rate * PRIOR_DOCUMENTS).max(1.0)).ln().max(0.0)
    }

    /// Weighs a report's terms.
    pub fn vectors(&self, signature: &Signature) -> Vectors {
        Vectors {
            specific: self.unit(&signature.specific),
            topical: self.unit(&signature.topical),
            words: self.unit(&signature.words),
        }
    }

    fn unit(&self, terms: &Terms) -> Terms {
        let weigh = |&(term, weight): &(TermId, f32)| (term, weight * self.idf(term));
        let mut weighted: Terms =
            terms.iter().map(weigh).filter(|&(_, weight)| weight > 0.0).collect();
        weighted.shrink_to_fit();
        let squares: f32 = weighted.iter().map(|(_, weight)| weight * weight).sum();
        let length = (squares + UNSAID).sqrt();
        for (_, weight) in &mut weighted {
            *weight /= length;
        }
        weighted
    }
}

/// The cosine of two such vectors, 0 to 1; smaller for reports that say little, 0 if either is empty.
pub fn cosine(a: &Terms, b: &Terms) -> f32 {
    let (mut a, mut b) = (a.iter().peekable(), b.iter().peekable());
    let mut sum = 0.0;
    while let (Some(&&(left, x)), Some(&&(right, y))) = (a.peek(), b.peek()) {
        if left == right {
            sum += x * y;
        }
        if left <= right {
            a.next();
        }
        if right <= left {
            b.next();
        }
    }
    sum
}
