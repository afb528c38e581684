//! A weighted report laid out so that others are held against it fast. Knows places and weights, no term.

use super::{Section, UNSAID, Vectors, Weighted, Weights};

/// A report's terms laid out by place, so that holding another report against it reads only the other's.
#[derive(Debug, Default)]
pub struct Layout {
    /// By place, the weights of the frequent terms, in the whole text and in its beginning; 0 for terms that it has
    /// not. Nearly every report has some of these, so that they are added up without asking.
    frequent: [Box<[f32]>; 2],
    /// By place, the same of all terms.
    weights: Vec<[f32; 2]>,
    laid: Vec<u32>,
    /// A bit for each place that is laid, modulo their number: nearly all rarer terms of other reports are not
    /// there, which 8 kB tell without a look at `weights`, megabytes in a large batch.
    bits: Vec<u64>,
}

/// How many words of 64 bits [`Layout::bits`] has: a report has a few hundred terms.
const BIT_WORDS: usize = 1 << 10;

/// How many places [`Layout::frequent`] has: what a processor keeps close at hand.
const FREQUENT: usize = 1 << 12;

/// The word of a place and its bit there.
fn bit(place: u32) -> (usize, u64) {
    ((place >> 6) as usize % BIT_WORDS, 1 << (place & 63))
}

impl Layout {
    /// A layout for reports of the batch that `weights` counted.
    pub fn of(weights: &Weights) -> Self {
        let frequent = || vec![0.0; FREQUENT].into_boxed_slice();
        Self {
            frequent: [frequent(), frequent()],
            weights: vec![[0.0; 2]; weights.places()],
            laid: Vec::new(),
            bits: vec![0; BIT_WORDS],
        }
    }

    /// Lays out a report in place of the last one.
    pub(crate) fn lay(&mut self, vectors: &Vectors) {
        for place in self.laid.drain(..) {
            if let Some(weights) = self.weights.get_mut(place as usize) {
                *weights = [0.0; 2];
            }
            for frequent in &mut self.frequent {
                if let Some(weight) = frequent.get_mut(place as usize) {
                    *weight = 0.0;
                }
            }
            if let Some(bits) = self.bits.get_mut(bit(place).0) {
                *bits = 0;
            }
        }
        let whole = vectors.between(Section::Names, Section::Words);
        let lead = vectors.between(Section::Actors, Section::OpeningWords);
        for (text, terms) in [whole, lead].into_iter().enumerate() {
            for &term in terms {
                self.put(text, term);
            }
        }
    }

    fn put(&mut self, text: usize, term: Weighted) {
        let weights = self.weights.get_mut(term.place as usize);
        let Some(weight) = weights.and_then(|weights| weights.get_mut(text)) else { return };
        *weight = term.weight;
        let frequent = self.frequent.get_mut(text);
        if let Some(weight) = frequent.and_then(|weights| weights.get_mut(term.place as usize)) {
            *weight = term.weight;
        }
        self.laid.push(term.place);
        let (word, bit) = bit(term.place);
        if let Some(bits) = self.bits.get_mut(word) {
            *bits |= bit;
        }
    }

    /// The cosine of a section of a report with the same one of the report laid out, 0 to 1; smaller for
    /// reports that say little, 0 if either says nothing.
    pub(crate) fn cosine(&self, vectors: &Vectors, section: Section) -> f32 {
        let text = usize::from(section as u8 >= Section::Actors as u8);
        let terms = vectors.section(section);
        let frequent = terms.partition_point(|term| (term.place as usize) < FREQUENT);
        let (frequent, rare) = terms.split_at_checked(frequent).unwrap_or((terms, &[]));
        let mut sum = self.shared_frequent(frequent, text);
        self.each_shared(rare, text, |product| sum += product);
        sum
    }

    /// The sum of the products of the weights of terms whose places are below [`FREQUENT`].
    fn shared_frequent(&self, terms: &[Weighted], text: usize) -> f32 {
        let weights = self.frequent.get(text).and_then(|all| all.first_chunk::<FREQUENT>());
        let Some(weights) = weights else { return 0.0 };
        let product = |term: &Weighted| {
            let theirs = weights.get(term.place as usize % FREQUENT).copied();
            term.weight * theirs.unwrap_or_default()
        };
        // Four sums at a time, as one would wait for itself.
        let (fours, rest) = terms.as_chunks::<4>();
        let [mut a, mut b, mut c, mut d] = [0.0; 4];
        for [one, two, three, four] in fours {
            a += product(one);
            b += product(two);
            c += product(three);
            d += product(four);
        }
        (a + b) + (c + d) + rest.iter().map(product).sum::<f32>()
    }

    /// Tells `each` the products of the weights of all shared terms, in their order.
    fn each_shared(&self, terms: &[Weighted], text: usize, mut each: impl FnMut(f32)) {
        for term in terms {
            let (word, bit) = bit(term.place);
            if self.bits.get(word).is_none_or(|bits| bits & bit == 0) {
                continue;
            }
            let weights = self.weights.get(term.place as usize);
            let theirs = weights.and_then(|weights| weights.get(text)).copied();
            each(term.weight * theirs.unwrap_or_default());
        }
    }

    /// Compares the specific terms of two reports, `other` being laid out, kind by kind.
    pub(crate) fn shared(&self, vectors: &Vectors, other: &Vectors) -> Shared {
        let mut rarest = 0.0_f32;
        let mut dot = |section: Section| {
            let mut sum = 0.0_f32;
            self.each_shared(vectors.section(section), 0, |product| {
                sum += product;
                if section != Section::Countries {
                    rarest = rarest.max(product);
                }
            });
            sum
        };
        let (names, numbers) = (dot(Section::Names), dot(Section::Numbers));
        let rest = dot(Section::Countries);
        let lengths = vectors.specific_length * other.specific_length;
        let alone = |dot: f32, x: f32, y: f32| dot * lengths / ((x + UNSAID) * (y + UNSAID)).sqrt();
        Shared {
            all: names + numbers + rest,
            names: alone(names, vectors.names_mass, other.names_mass),
            numbers: alone(numbers, vectors.numbers_mass, other.numbers_mass),
            rarest: (rarest * lengths).sqrt(),
        }
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
