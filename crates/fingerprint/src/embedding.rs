//! How alike two reports are in meaning, where somebody brought a model that makes vectors of texts.
//!
//! Knows vectors only: not the model that made them, no text, no file.

use serde::{Deserialize, Serialize};

/// The vector of a report, of length 1.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Embedding(Box<[f32]>);

impl Embedding {
    /// Brings a vector to length 1; `None` if it says nothing: empty, all 0 or not finite.
    pub fn of(mut vector: Vec<f32>) -> Option<Self> {
        let length = dot(&vector, &vector).sqrt();
        if !length.is_normal() {
            return None;
        }
        for value in &mut vector {
            *value /= length;
        }
        Some(Self(vector.into_boxed_slice()))
    }

    /// The cosine of two vectors of one model, -1 to 1.
    pub fn cosine(&self, other: &Self) -> f32 {
        dot(&self.0, &other.0).clamp(-1.0, 1.0)
    }
}

fn dot(a: &[f32], b: &[f32]) -> f32 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

/// How alike two reports are in meaning.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Likeness {
    /// The cosine of their vectors, -1 to 1.
    pub cosine: f32,
    /// By how many standard deviations that is above an average pair of the batch.
    pub deviations: f32,
}

/// What cosines two unrelated reports of a batch have: it differs from model to model, and from a week of
/// everything to a week of one topic.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Usual {
    mean: f32,
    deviation: f32,
}

/// With fewer reports than this (28 pairs) nothing is known of the average pair, and vectors say nothing.
const LEAST_REPORTS: usize = 8;

/// How many pairs are looked at. The error of their mean is a 45th of the deviation.
const PAIRS: u64 = 2_000;

/// Cosines that differ by less than this are the same: otherwise rounding would count in a batch where
/// all vectors are alike.
const LEAST_DEVIATION: f32 = 0.02;

impl Usual {
    /// Looks at all pairs of `vectors`, or at 2,000 of them in a large batch: always the same ones for
    /// the same vectors in the same order. Nearly all pairs of a batch are unrelated.
    pub fn of(vectors: &[&Embedding]) -> Option<Self> {
        if vectors.len() < LEAST_REPORTS {
            return None;
        }
        let (mut count, mut sum, mut squares) = (0.0_f64, 0.0_f64, 0.0_f64);
        let mut look = |a: &Embedding, b: &Embedding| {
            let cosine = f64::from(a.cosine(b));
            count += 1.0;
            sum += cosine;
            squares += cosine * cosine;
        };
        let size = u64::try_from(vectors.len()).ok()?;
        if size * (size - 1) / 2 <= PAIRS {
            for (at, one) in vectors.iter().enumerate() {
                vectors.iter().take(at).for_each(|other| look(one, other));
            }
        } else {
            let at = |number: u64| vectors.get(usize::try_from(number % size).ok()?);
            for number in 0..PAIRS {
                let dice = mixed(number);
                // Never a report with itself: the other one is 1 to size - 1 places further.
                let (one, further) = (dice % size, 1 + (dice >> 32) % (size - 1));
                if let Some((a, b)) = at(one).zip(at(one + further)) {
                    look(a, b);
                }
            }
        }
        let mean = sum / count;
        let variance = (squares / count - mean * mean).max(0.0);
        #[expect(clippy::cast_possible_truncation, reason = "both are of the order of 1")]
        let (mean, deviation) = (mean as f32, variance.sqrt() as f32);
        Some(Self { mean, deviation: deviation.max(LEAST_DEVIATION) })
    }

    /// How alike two reports are, beside an average pair.
    pub fn likeness(&self, a: &Embedding, b: &Embedding) -> Likeness {
        let cosine = a.cosine(b);
        Likeness { cosine, deviations: (cosine - self.mean) / self.deviation }
    }
}

/// A number that looks drawn by lot, the same on every machine (`SplitMix64`: Steele, Lea and Flood, 2014).
fn mixed(number: u64) -> u64 {
    let mixed = number.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vector_that_says_nothing_is_none() {
        let rows: [(&[f32], bool); 6] = [
            (&[], false),
            (&[0.0, 0.0], false),
            (&[f32::NAN, 1.0], false),
            (&[f32::INFINITY, 1.0], false),
            (&[f32::MAX, f32::MAX], false),
            (&[3.0, 4.0], true),
        ];
        for (vector, says) in rows {
            assert_eq!(Embedding::of(vector.to_vec()).is_some(), says, "{vector:?}");
        }
        let length = Embedding::of(vec![3.0, 4.0]).unwrap();
        assert!((length.cosine(&length) - 1.0).abs() < 1e-6);
    }

    /// `count` directions of a plane, evenly spread over `arc` radians.
    fn fan(count: u16, arc: f32) -> Vec<Embedding> {
        let turn = |at: u16| arc * f32::from(at) / f32::from(count);
        (0..count).filter_map(|at| Embedding::of(vec![turn(at).cos(), turn(at).sin()])).collect()
    }

    #[test]
    fn few_reports_have_no_average_pair() {
        for (count, knows) in [(0, false), (1, false), (7, false), (8, true), (3_000, true)] {
            let fan = fan(count, 3.0);
            let known = Usual::of(&fan.iter().collect::<Vec<_>>());
            assert_eq!(known.is_some(), knows, "{count}");
        }
    }

    #[test]
    fn a_sample_of_pairs_tells_nearly_what_all_pairs_tell() {
        // Two directions drawn from a full circle: mean 0, deviation 1 / sqrt(2).
        let fan = fan(1_000, std::f32::consts::TAU);
        let usual = Usual::of(&fan.iter().collect::<Vec<_>>()).unwrap();
        assert!(usual.mean.abs() < 0.06, "{usual:?}");
        assert!((usual.deviation - 0.707).abs() < 0.04, "{usual:?}");
    }

    #[test]
    fn an_average_pair_is_neutral_and_equal_vectors_do_not_blow_it_up() {
        let same = fan(10, 0.0);
        let usual = Usual::of(&same.iter().collect::<Vec<_>>()).unwrap();
        let likeness = usual.likeness(&same[0], &same[1]);
        assert!(likeness.deviations.abs() < 1e-3, "{likeness:?}");
        assert!((likeness.cosine - 1.0).abs() < 1e-6, "{likeness:?}");
    }
}
