//! How much each term says, from how rare it is: in the batch at hand, blended with what is known
//! beforehand, so that a threshold means the same in a batch of 30 and of 300,000.

use lang::pivot::{self, Concept};
use rustc_hash::FxHashMap;

use crate::signature::{Kind, Signature, Term, TermId, concept_number};

pub use layout::Layout;

mod layout;

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

/// How many reports have each term, and a place for each that more than one report of the batch has.
#[derive(Debug, Default)]
pub struct Weights {
    documents: u32,
    /// The places of terms of two reports and more, the most frequent term first; the rest is never shared.
    places: FxHashMap<TermId, u32>,
    /// By place, how many of the counted reports have the term.
    counts: Vec<u32>,
}

/// A weighted term of a report.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weighted {
    /// The place of the term in its batch, below [`Weights::places`]; [`Weighted::ALONE`] for a term of
    /// this report only.
    pub place: u32,
    /// How much it says of the report.
    pub weight: f32,
}

impl Weighted {
    /// The place of a term that no other report of the batch has.
    pub const ALONE: u32 = u32::MAX;
}

/// What the terms of a report are, in the order in which [`Vectors`] keep them.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[repr(u8)]
pub enum Section {
    /// Names of the whole text.
    Names,
    /// Numbers.
    Numbers,
    /// Countries.
    Countries,
    /// Concepts.
    Topical,
    /// Words of its own language.
    Words,
    /// Names of the title and the lead.
    Actors,
    /// Concepts of the opening.
    Opening,
    /// Words of the opening.
    OpeningWords,
}

const SECTIONS: usize = 8;

/// A report's terms, weighted: vectors of at most unit length, each sorted by term and, once
/// [`Vectors::settle`] was called, by place. Names, numbers and countries are one vector.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Vectors {
    /// Section after section.
    terms: Box<[Weighted]>,
    /// Where each section ends.
    ends: [u32; SECTIONS],
    /// The length of names, numbers and countries before it was made 1.
    specific_length: f32,
    /// The square of that length that names have, without countries and numbers.
    names_mass: f32,
    /// The square of that length that numbers have.
    numbers_mass: f32,
}

impl Vectors {
    /// The terms of a section.
    pub fn section(&self, section: Section) -> &[Weighted] {
        self.between(section, section)
    }

    /// Names, numbers and countries.
    pub fn specific(&self) -> &[Weighted] {
        self.between(Section::Names, Section::Countries)
    }

    fn between(&self, first: Section, last: Section) -> &[Weighted] {
        let end = |section: usize| self.ends.get(section).map_or(0, |&end| end as usize);
        let start = (first as usize).checked_sub(1).map_or(0, end);
        self.terms.get(start..end(last as usize)).unwrap_or_default()
    }

    fn mass(&self, section: Section) -> f32 {
        let length = |term: &Weighted| (term.weight * self.specific_length).powi(2);
        self.section(section).iter().map(length).sum()
    }

    /// Lets go of the terms that no other report of the batch has, as no comparison meets them, and sorts those of
    /// each section by place: the frequent ones, which stand together in a [`Layout`], first.
    pub fn settle(&mut self) {
        let mut kept = Vec::with_capacity(self.terms.len());
        let (mut start, mut ends) = (0, self.ends);
        for (end, new_end) in self.ends.iter().zip(&mut ends) {
            let section = self.terms.get(start..*end as usize).unwrap_or_default();
            let first = kept.len();
            kept.extend(section.iter().filter(|term| term.place != Weighted::ALONE));
            let section: &mut [Weighted] = kept.get_mut(first..).unwrap_or_default();
            section.sort_unstable_by_key(|term| term.place);
            *new_end = u32::try_from(kept.len()).unwrap_or(u32::MAX);
            start = *end as usize;
        }
        (self.terms, self.ends) = (kept.into_boxed_slice(), ends);
    }
}

impl Weights {
    /// Counts in how many of `signatures` each term stands.
    pub fn of<'a>(signatures: impl Iterator<Item = &'a Signature>) -> Self {
        let mut counts: FxHashMap<TermId, u32> = FxHashMap::default();
        let mut documents = 0;
        for signature in signatures {
            documents += 1;
            for term in whole(signature) {
                *counts.entry(term).or_default() += 1;
            }
        }
        let mut common: Vec<(TermId, u32)> =
            counts.into_iter().filter(|&(_, count)| count > 1).collect();
        // Frequent terms are looked up most: they stand together.
        common.sort_unstable_by_key(|&(term, count)| (std::cmp::Reverse(count), term));
        let places = common.iter().zip(0..).map(|(&(term, _), place)| (term, place)).collect();
        let counts = common.into_iter().map(|(_, count)| count).collect();
        Self { documents, places, counts }
    }

    /// How many terms more than one report has.
    pub fn places(&self) -> usize {
        self.counts.len()
    }

    /// The places of the terms of a report, for [`Weights::count`] and [`Weights::discount`].
    pub fn met(&self, signature: &Signature) -> Box<[u32]> {
        whole(signature).filter_map(|term| self.places.get(&term).copied()).collect()
    }

    /// Forgets all counts; the places stay.
    pub fn discount_all(&mut self) {
        self.documents = 0;
        self.counts.fill(0);
    }

    /// Counts a report that has terms at these places.
    pub fn count(&mut self, met: &[u32]) {
        self.documents += 1;
        for &place in met {
            if let Some(count) = self.counts.get_mut(place as usize) {
                *count += 1;
            }
        }
    }

    /// Counts a report no longer.
    pub fn discount(&mut self, met: &[u32]) {
        self.documents = self.documents.saturating_sub(1);
        for &place in met {
            if let Some(count) = self.counts.get_mut(place as usize) {
                *count = count.saturating_sub(1);
            }
        }
    }

    /// How many reports are counted, and how many of them have each term of the whole text of a report that
    /// is counted: all that its weights depend on.
    pub(crate) fn counted(&self, signature: &Signature) -> impl Iterator<Item = u32> {
        let count = |term| {
            let place = self.places.get(&term);
            place.and_then(|&place| self.counts.get(place as usize)).copied().unwrap_or(1)
        };
        std::iter::once(self.documents).chain(whole(signature).map(count))
    }

    /// Weighs the terms of a report that was counted.
    pub fn vectors(&self, signature: &Signature) -> Vectors {
        let Signature { specific, topical, words, actors, opening, opening_words } = signature;
        let all = [specific, topical, words, actors, opening, opening_words];
        let mut terms = Vec::with_capacity(all.iter().map(|terms| terms.len()).sum());
        // Sorted by term, they are sorted by kind.
        let is_up_to = |kind| move |&Term { term, .. }: &Term| Kind::of(term) <= Some(kind);
        let up_to = |kind: Kind| specific.partition_point(is_up_to(kind));
        let (names, rest) = specific.split_at(up_to(Kind::Name));
        let (numbers, countries) = rest.split_at(up_to(Kind::Number) - names.len());
        let [names, numbers, countries] =
            [names, numbers, countries].map(|kind| self.push(kind, &mut terms));
        let specific_length = unit(&mut terms, 0);
        let [topical, words, actors, opening, opening_words] =
            [topical, words, actors, opening, opening_words].map(|vector| {
                let start = terms.len();
                let end = self.push(vector, &mut terms);
                unit(&mut terms, start);
                end
            });
        let ends = [names, numbers, countries, topical, words, actors, opening, opening_words];
        let terms = terms.into_boxed_slice();
        let mut vectors = Vectors { terms, ends, specific_length, ..Vectors::default() };
        vectors.names_mass = vectors.mass(Section::Names);
        vectors.numbers_mass = vectors.mass(Section::Numbers);
        vectors
    }

    /// Adds the weighted terms that say anything; tells where they end.
    fn push(&self, vector: &[Term], terms: &mut Vec<Weighted>) -> u32 {
        let weighted = vector.iter().map(|&Term { term, weight }| self.weigh(term, weight));
        terms.extend(weighted.filter(|term| term.weight > 0.0));
        u32::try_from(terms.len()).unwrap_or(u32::MAX)
    }

    fn weigh(&self, term: TermId, weight: f32) -> Weighted {
        let place = self.places.get(&term).copied();
        let counted = place.and_then(|place| self.counts.get(place as usize)).copied();
        Weighted {
            place: place.unwrap_or(Weighted::ALONE),
            weight: weight * idf(term, counted.unwrap_or(1), self.documents),
        }
    }
}

/// The terms of the whole text, each once.
fn whole(signature: &Signature) -> impl Iterator<Item = TermId> {
    let all = [&signature.specific, &signature.topical, &signature.words];
    all.into_iter().flatten().map(|&Term { term, .. }| term)
}

/// Makes a vector, the terms from `start`, at most of length 1; tells the length that it had.
fn unit(terms: &mut [Weighted], start: usize) -> f32 {
    let vector = terms.get_mut(start..).unwrap_or_default();
    let squares: f32 = vector.iter().map(|term| term.weight * term.weight).sum();
    let length = (squares + UNSAID).sqrt();
    for term in vector {
        term.weight /= length;
    }
    length
}

/// ln(N / df) over the batch and the imagined one before it; never below 0.
#[expect(clippy::cast_precision_loss, reason = "counts of documents need no exactness here")]
fn idf(term: TermId, count: u32, documents: u32) -> f32 {
    let (count, documents) = (count as f32, documents as f32);
    let rate = match Kind::of(term) {
        Some(Kind::Concept) => return concept_idf(term, count, documents),
        Some(Kind::Name) => NAME_RATE,
        Some(Kind::Number) => NUMBER_RATE,
        Some(Kind::Country) => COUNTRY_RATE,
        Some(Kind::Word) | None => WORD_RATE,
    };
    blended(count, rate, documents)
}

/// The geometric mean of the rarity in running text and in the batch.
fn concept_idf(term: TermId, count: f32, documents: f32) -> f32 {
    let Some(number) = concept_number(term) else { return 0.0 };
    let background = pivot::shipped().idf(Concept::numbered(number));
    if background < STOP_IDF {
        return 0.0;
    }
    (background * blended(count, (-background).exp(), documents)).sqrt()
}

fn blended(count: f32, rate: f32, documents: f32) -> f32 {
    let documents = documents + PRIOR_DOCUMENTS;
    (documents / (count + rate * PRIOR_DOCUMENTS).max(1.0)).ln().max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Terms of some kind by number, with their weights.
    fn terms(kind: u64, numbers: &[(u64, f32)]) -> Vec<Term> {
        let term = |&(number, weight): &(u64, f32)| Term { term: kind << 60 | number, weight };
        numbers.iter().map(term).collect()
    }

    fn report(names: &[(u64, f32)], numbers: &[(u64, f32)], words: &[(u64, f32)]) -> Signature {
        Signature {
            specific: [terms(1, names), terms(2, numbers), terms(3, &[(7, 1.0)])].concat().into(),
            words: terms(5, words).into(),
            opening_words: terms(5, words.get(..1).unwrap_or_default()).into(),
            ..Signature::default()
        }
    }

    fn batch() -> [Signature; 3] {
        [
            report(&[(1, 1.0), (2, 2.0)], &[(1, 1.0)], &[(1, 1.0), (2, 1.7)]),
            report(&[(2, 1.0), (3, 1.0)], &[(1, 1.0), (9, 1.0)], &[(2, 1.0), (4, 1.0)]),
            report(&[(5, 1.0)], &[], &[]),
        ]
    }

    /// The cosine over terms of one kind, straight from the formula.
    fn expected(a: &[Term], b: &[Term], of: impl Fn(TermId) -> u32) -> f32 {
        let idf = |term: TermId| idf(term, of(term), 3);
        let length = |terms: &[Term]| {
            let square = |&Term { term, weight }: &Term| (weight * idf(term)).powi(2);
            let squares: f32 = terms.iter().map(square).sum();
            (squares + UNSAID).sqrt()
        };
        let other = |term| b.iter().copied().find(|other| { other.term } == term);
        let product = |&Term { term, weight }: &Term| {
            weight * other(term).map_or(0.0, |other| other.weight) * idf(term).powi(2)
        };
        let dot: f32 = a.iter().map(product).sum();
        dot / length(a) / length(b)
    }

    #[test]
    fn a_report_laid_out_meets_another_one_in_the_terms_of_both() {
        let batch = batch();
        let weights = Weights::of(batch.iter());
        let count = |term: TermId| {
            let has = |signature: &&Signature| {
                let mut all = signature.specific.iter().chain(&signature.words);
                all.any(|other| { other.term } == term)
            };
            u32::try_from(batch.iter().filter(has).count()).unwrap()
        };
        let mut layout = Layout::of(&weights);
        for [a, b] in [[0, 1], [1, 0], [0, 2], [2, 1]].map(|pair| pair.map(|at| &batch[at])) {
            let (left, right) = (weights.vectors(a), weights.vectors(b));
            layout.lay(&right);
            let words = layout.cosine(&left, Section::Words);
            assert!((words - expected(&a.words, &b.words, count)).abs() < 1e-5);
            let shared = layout.shared(&left, &right);
            assert!((shared.all - expected(&a.specific, &b.specific, count)).abs() < 1e-5);
        }
    }

    #[test]
    fn terms_of_one_report_only_change_lengths_and_nothing_else() {
        let batch = batch();
        let weights = Weights::of(batch.iter());
        let (mut a, mut b) = (weights.vectors(&batch[0]), weights.vectors(&batch[1]));
        assert_eq!(a.specific().len(), 4);
        let mut layout = Layout::of(&weights);
        let mut compared = |a: &Vectors, b: &Vectors| {
            layout.lay(b);
            let opening = layout.cosine(a, Section::OpeningWords);
            (layout.shared(a, b), layout.cosine(a, Section::Words), opening)
        };
        let before = compared(&a, &b);
        a.settle();
        b.settle();
        assert_eq!(compared(&a, &b), before);
        // The second name, the number and the country.
        assert_eq!(a.specific().len(), 3);
        assert_eq!(a.section(Section::Names).len(), 1);
        assert!(a.terms.iter().all(|term| (term.place as usize) < weights.places()));
    }
}
