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

/// A report's terms, weighted: vectors of at most unit length, sorted by term.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Vectors {
    /// Names, numbers, countries.
    pub specific: Terms,
    /// Concepts.
    pub topical: Terms,
    /// Words of its own language.
    pub words: Terms,
    /// Names of the title and the lead.
    pub actors: Terms,
    /// Concepts of the opening.
    pub opening: Terms,
    /// Words of the opening.
    pub opening_words: Terms,
    /// The length of `specific` before it was made 1.
    pub specific_length: f32,
    /// The square of that length that names have, without countries and numbers.
    pub names_mass: f32,
    /// The square of that length that numbers have.
    pub numbers_mass: f32,
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
        let (specific, specific_length) = self.unit(&signature.specific);
        let mass = |kind: Kind| {
            let own = specific.iter().filter(|(term, _)| Kind::of(*term) == Some(kind));
            own.map(|(_, weight)| (weight * specific_length).powi(2)).sum()
        };
        let (names_mass, numbers_mass) = (mass(Kind::Name), mass(Kind::Number));
        Vectors {
            specific,
            topical: self.unit(&signature.topical).0,
            words: self.unit(&signature.words).0,
            actors: self.unit(&signature.actors).0,
            opening: self.unit(&signature.opening).0,
            opening_words: self.unit(&signature.opening_words).0,
            specific_length,
            names_mass,
            numbers_mass,
        }
    }

    /// The weighted terms at most of length 1, and the length that they had.
    fn unit(&self, terms: &Terms) -> (Terms, f32) {
        let weigh = |&(term, weight): &(TermId, f32)| (term, weight * self.idf(term));
        let mut weighted: Terms =
            terms.iter().map(weigh).filter(|&(_, weight)| weight > 0.0).collect();
        weighted.shrink_to_fit();
        let squares: f32 = weighted.iter().map(|(_, weight)| weight * weight).sum();
        let length = (squares + UNSAID).sqrt();
        for (_, weight) in &mut weighted {
            *weight /= length;
        }
        (weighted, length)
    }
}

/// What two reports share of names and numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Shared {
    /// The cosine over all specific terms.
    pub(crate) all: f32,
    /// The cosine over names alone.
    pub(crate) names: f32,
    /// The cosine over numbers alone.
    pub(crate) numbers: f32,
    /// The weight of the rarest and most frequent term of both, in units of idf.
    pub(crate) rarest: f32,
}

/// Compares the specific terms of two reports, kind by kind, in one pass.
pub(crate) fn shared(a: &Vectors, b: &Vectors) -> Shared {
    let (mut names, mut numbers, mut rest, mut rarest) = (0.0_f32, 0.0_f32, 0.0_f32, 0.0_f32);
    each_shared(&a.specific, &b.specific, |term, x, y| {
        match Kind::of(term) {
            Some(Kind::Name) => names += x * y,
            Some(Kind::Number) => numbers += x * y,
            _ => rest += x * y,
        }
        if Kind::of(term) != Some(Kind::Country) {
            rarest = rarest.max(x * y);
        }
    });
    let lengths = a.specific_length * b.specific_length;
    let alone = |dot: f32, x: f32, y: f32| dot * lengths / ((x + UNSAID) * (y + UNSAID)).sqrt();
    Shared {
        all: names + numbers + rest,
        names: alone(names, a.names_mass, b.names_mass),
        numbers: alone(numbers, a.numbers_mass, b.numbers_mass),
        rarest: (rarest * lengths).sqrt(),
    }
}

/// The cosine of two such vectors, 0 to 1; smaller for reports that say little, 0 if either is empty.
pub fn cosine(a: &Terms, b: &Terms) -> f32 {
    let mut sum = 0.0;
    each_shared(a, b, |_, x, y| sum += x * y);
    sum
}

/// Tells `each` every term of both with its two weights.
fn each_shared(a: &Terms, b: &Terms, mut each: impl FnMut(TermId, f32, f32)) {
    // Two places that move without a branch: this loop is most of what clustering costs.
    let (mut left, mut right) = (0, 0);
    while let (Some(&(ours, x)), Some(&(theirs, y))) = (a.get(left), b.get(right)) {
        if ours == theirs {
            each(ours, x, y);
        }
        left += usize::from(ours <= theirs);
        right += usize::from(theirs <= ours);
    }
}
