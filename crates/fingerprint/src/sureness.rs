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

/// The likelihood of a pair that was `first` likely by itself, 0 to 1, in the company of `context`.
///
/// The company tells little of headlines (they share it by topic, not by event), so theirs stays as it is.
pub(crate) fn in_context(evidence: &Evidence, first: f32, context: &Context) -> f32 {
    if first < LEAST_FIRST || is_headline(evidence) {
        return first;
    }
    Model::in_use().second(&features(evidence), &context.features(first, evidence))
}

/// Below this the trees are not asked: they would not bring a pair back.
const HOPELESS: f32 = 0.003;

/// Pairs less likely than this by themselves are not looked at again.
pub const LEAST_FIRST: f32 = 0.02;

fn is_headline(evidence: &Evidence) -> bool {
    evidence.chars < HEADLINE_CHARS
}
