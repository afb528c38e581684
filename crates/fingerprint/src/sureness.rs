//! How likely two reports are of one event: from the evidence of the pair, then from the company that
//! the two keep in their batch. The figures that it was taught stand in `data/sureness.txt`.
//!
//! Knows numbers only: no text, no graph.

mod features;
mod model;

pub use features::{FEATURES, features, names};
pub use model::{CONTEXT, Context, teach};

pub(crate) use features::HEADLINE_CHARS;

use crate::compare::Evidence;
use model::Model;

/// The likelihood from the pair alone, 0 to 1.
///
/// Two headlines have a logistic regression of their own. Reports with a body go through another one,
/// which is cheap and drops nearly all pairs; what is left is judged by boosted trees (Friedman 2001)
/// beside it, and the mean of both counts.
pub(crate) fn of(evidence: &Evidence) -> f32 {
    let model = Model::in_use();
    let features = features(evidence);
    if is_headline(evidence) {
        return model.headlines(&features);
    }
    let quick = model.reports(&features);
    if quick < HOPELESS { quick } else { quick.midpoint(model.first(&features)) }
}

/// A hash of all that was taught.
pub(crate) fn taught() -> u64 {
    Model::in_use().digest
}

/// The likelihood of a pair that was `first` likely by itself, 0 to 1, in the company of `context`.
///
/// The company tells little of headlines (they share it by topic, not by event), so theirs stays as it is.
pub(crate) fn in_context(evidence: &Evidence, first: f32, context: &Context) -> f32 {
    if first < LEAST_FIRST || is_headline(evidence) {
        return first;
    }
    Model::in_use().second(&features(evidence), &context.features(first, evidence))
}

/// How many log odds a standard deviation above the average pair of the batch adds, and one below takes.
///
/// Not fitted, as no model was there when the likelihoods were: two reports of one event lie two or three
/// deviations above the average, and shall then weigh about as much as a shared town.
const LOG_ODDS_A_DEVIATION: f32 = 0.5;

/// The most log odds that meaning adds or takes: it can decide a pair that is 9 to 65 % likely without it,
/// and none that is clear.
const MOST_LOG_ODDS: f32 = 1.5;

/// The likelihood of a pair that was `score` likely by all else, 0 to 1: higher the more alike the two are
/// in meaning, the same for an average pair of the batch, and `score` itself where no model was brought.
///
/// Everything else is judged before, so that what was fitted sees the figures that it was fitted on.
pub(crate) fn in_meaning(evidence: &Evidence, score: f32) -> f32 {
    let Some(likeness) = evidence.embedding else { return score };
    shifted(score, likeness.deviations)
}

fn shifted(score: f32, deviations: f32) -> f32 {
    let score = score.clamp(1e-6, 1.0 - 1e-6);
    let shift = LOG_ODDS_A_DEVIATION * deviations;
    let odds = (score / (1.0 - score)).ln() + shift.clamp(-MOST_LOG_ODDS, MOST_LOG_ODDS);
    1.0 / (1.0 + (-odds).exp())
}

/// Below this the trees are not asked: they would not bring a pair back.
const HOPELESS: f32 = 0.003;

/// Pairs less likely than this by themselves are not looked at again.
pub const LEAST_FIRST: f32 = 0.02;

fn is_headline(evidence: &Evidence) -> bool {
    evidence.chars < HEADLINE_CHARS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn meaning_moves_a_likelihood_in_its_direction_and_not_too_far() {
        let odds = |score: f32| (score / (1.0 - score)).ln();
        for score in [0.004, 0.08, 0.3, 0.5, 0.97] {
            let moved: Vec<f32> = [-90.0, -3.0, -1.0, 0.0, 1.0, 3.0, 90.0]
                .map(|deviations| odds(shifted(score, deviations)) - odds(score))
                .to_vec();
            assert!(moved.is_sorted(), "{score}: {moved:?}");
            for (moved, expected) in moved.iter().zip([-1.5, -1.5, -0.5, 0.0, 0.5, 1.5, 1.5]) {
                assert!((moved - expected).abs() < 1e-3, "{score}: {moved} for {expected}");
            }
        }
    }

    #[test]
    fn meaning_cannot_decide_what_is_clear() {
        use crate::SAME_SCORE;
        for (score, most, least) in [(0.08, false, false), (0.2, true, false), (0.67, true, true)] {
            assert_eq!(shifted(score, 90.0) >= SAME_SCORE, most, "{score}");
            assert_eq!(shifted(score, -90.0) >= SAME_SCORE, least, "{score}");
        }
    }
}
