//! What was learnt: two logistic regressions and two ensembles of trees, read from a text of numbers.

use std::sync::OnceLock;

use super::features::FEATURES;
use crate::compare::Evidence;

static IN_USE: OnceLock<Model> = OnceLock::new();

/// Teaches other likelihoods than those of this build, for trials; `text` as `just fit-sureness` makes it.
/// Works once a process and only before the first comparison; tells whether it did.
pub fn teach(text: &str) -> bool {
    IN_USE.set(Model::read(text)).is_ok()
}

/// Made by `just fit-sureness` from labelled pairs; its first lines say from which.
static SHIPPED: &str = include_str!("../../data/sureness.txt");

/// How many features the company of a pair has.
pub const CONTEXT: usize = 13;

/// The company that two reports keep: how likely each is of one event with others of the batch.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Context {
    /// The best likelihood that each has with any other report, the other one of the pair included.
    pub best: (f32, f32),
    /// The sum of all likelihoods of each.
    pub sum: (f32, f32),
    /// The sum of their squares.
    pub squares: (f32, f32),
    /// Over all third reports, the sum of the product of the two likelihoods.
    pub shared: f32,
    /// Over all third reports, the sum of the root of that product.
    pub shared_root: f32,
}

impl Context {
    /// The context as numbers; `first` is how likely the pair is by itself.
    pub(crate) fn features(&self, first: f32, evidence: &Evidence) -> [f32; CONTEXT] {
        let odds = first.clamp(1e-6, 1.0 - 1e-6);
        let odds = (odds / (1.0 - odds)).ln();
        let one_language = if evidence.words.is_some() { 1.0 } else { 0.0 };
        let (left, right) = (self.sum.0 - first, self.sum.1 - first);
        let (left_squares, right_squares) =
            (self.squares.0 - first * first, self.squares.1 - first * first);
        let share = |best: f32| first / best.max(1e-6);
        let (shared, shared_root) = (self.shared.min(5.0) / 5.0, self.shared_root.min(5.0) / 5.0);
        let cosine = self.shared / ((left_squares * right_squares).max(1e-9).sqrt() + 0.05);
        let overlap = self.shared_root / (left + right - self.shared_root + 0.3).max(0.3);
        [
            odds,
            share(self.best.0).min(share(self.best.1)),
            share(self.best.0).max(share(self.best.1)),
            shared_root,
            shared,
            cosine,
            overlap,
            left.min(right).max(0.0).ln_1p(),
            left.max(right).max(0.0).ln_1p(),
            self.shared_root.ln_1p(),
            odds * one_language,
            shared_root * one_language,
            shared * one_language,
        ]
    }
}

/// All that was learnt.
#[derive(Debug, Default)]
pub(super) struct Model {
    headlines: Vec<f32>,
    reports: Vec<f32>,
    first: Trees,
    second: Trees,
    /// A hash of the text that it was read from.
    pub(super) digest: u64,
}

impl Model {
    /// The one in use: that of this build unless another one was taught before.
    pub(super) fn in_use() -> &'static Self {
        IN_USE.get_or_init(|| Self::read(SHIPPED))
    }

    /// Reads lines `linear NAME w...` (the constant last), `trees NAME constant` and, for each tree of
    /// the last ensemble, `tree node...`; a node is `feature:threshold:left:right` or `=value`.
    fn read(text: &str) -> Self {
        let mut model = Self { digest: crate::signature::hash(text.as_bytes()), ..Self::default() };
        let mut is_second = false;
        for line in text.lines() {
            let mut words = line.split_ascii_whitespace();
            match words.next() {
                Some("linear") => {
                    let is_headlines = words.next() == Some("headlines");
                    let weights = words.filter_map(|word| word.parse().ok()).collect();
                    *(if is_headlines { &mut model.headlines } else { &mut model.reports }) =
                        weights;
                }
                Some("trees") => {
                    is_second = words.next() == Some("second");
                    let constant = words.next().and_then(|word| word.parse().ok());
                    model.trees(is_second).constant = constant.unwrap_or_default();
                }
                Some("tree") => model.trees(is_second).grow(words),
                _ => {}
            }
        }
        model
    }

    fn trees(&mut self, is_second: bool) -> &mut Trees {
        if is_second { &mut self.second } else { &mut self.first }
    }

    pub(super) fn headlines(&self, features: &[f32; FEATURES]) -> f32 {
        linear(&self.headlines, features)
    }

    pub(super) fn reports(&self, features: &[f32; FEATURES]) -> f32 {
        linear(&self.reports, features)
    }

    pub(super) fn first(&self, features: &[f32; FEATURES]) -> f32 {
        self.first.ask(|at| features.get(at).copied())
    }

    pub(super) fn second(&self, features: &[f32; FEATURES], context: &[f32; CONTEXT]) -> f32 {
        self.second
            .ask(|at| features.get(at).or_else(|| context.get(at.checked_sub(FEATURES)?)).copied())
    }
}

fn linear(weights: &[f32], features: &[f32]) -> f32 {
    let Some((constant, weights)) = weights.split_last() else { return 0.0 };
    let sum: f32 = weights.iter().zip(features).map(|(weight, feature)| weight * feature).sum();
    logistic(constant + sum)
}

fn logistic(odds: f32) -> f32 {
    1.0 / (1.0 + (-odds).exp())
}

/// Trees whose leaves are summed to log odds.
#[derive(Debug, Default)]
struct Trees {
    constant: f32,
    /// Where each tree begins.
    roots: Vec<u32>,
    nodes: Vec<Node>,
}

#[derive(Clone, Copy, Debug)]
enum Node {
    Leaf(f32),
    /// To the left where the feature is at most the threshold.
    Fork {
        feature: u16,
        threshold: f32,
        left: u32,
        right: u32,
    },
}

impl Trees {
    fn grow<'w>(&mut self, words: impl Iterator<Item = &'w str>) {
        let root = u32::try_from(self.nodes.len()).unwrap_or(u32::MAX);
        self.roots.push(root);
        self.nodes.extend(words.map(|word| node(word, root).unwrap_or(Node::Leaf(0.0))));
    }

    /// The likelihood by all trees together; a feature that is not there counts 0.
    fn ask(&self, feature: impl Fn(usize) -> Option<f32>) -> f32 {
        let leaf = |root: &u32| {
            let mut at = *root;
            loop {
                match self.nodes.get(at as usize).copied() {
                    Some(Node::Leaf(value)) => return value,
                    // Children stand behind their parent, so this ends.
                    Some(Node::Fork { feature: asked, threshold, left, right }) => {
                        let value = feature(usize::from(asked)).unwrap_or_default();
                        let next = if value <= threshold { left } else { right };
                        if next <= at {
                            return 0.0;
                        }
                        at = next;
                    }
                    None => return 0.0,
                }
            }
        };
        logistic(self.constant + self.roots.iter().map(leaf).sum::<f32>())
    }
}

fn node(word: &str, root: u32) -> Option<Node> {
    if let Some(value) = word.strip_prefix('=') {
        return Some(Node::Leaf(value.parse().ok()?));
    }
    let mut parts = word.split(':');
    Some(Node::Fork {
        feature: parts.next()?.parse().ok()?,
        threshold: parts.next()?.parse().ok()?,
        left: root + parts.next()?.parse::<u32>().ok()?,
        right: root + parts.next()?.parse::<u32>().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trees_are_read_and_asked_in_order() {
        let text = "trees first -1\ntree 0:0.5:1:2 =2 1:0.25:3:4 =3 =5\ntree =1\n";
        let model = Model::read(text);
        let ask = |a: f32, b: f32| {
            let mut features = [0.0; FEATURES];
            features[0] = a;
            features[1] = b;
            model.first(&features)
        };
        for (a, b, odds) in [(0.5, 9.0, 2.0), (0.6, 0.25, 3.0), (0.6, 0.3, 5.0)] {
            assert!((ask(a, b) - logistic(odds)).abs() < 1e-6, "{a} {b}");
        }
    }

    #[test]
    fn a_damaged_text_gives_a_likelihood_all_the_same() {
        let text = "linear reports x 1\ntrees second ?\ntree 0:0.5:0:0 9999:1:7:8 =\ntree";
        let model = Model::read(text);
        let asked = model.second(&[1.0; FEATURES], &[1.0; CONTEXT]);
        assert!((0.0..=1.0).contains(&asked));
    }

    #[test]
    fn the_shipped_model_has_all_its_parts() {
        let model = Model::read(SHIPPED);
        assert_eq!(model.headlines.len(), FEATURES + 1);
        assert_eq!(model.reports.len(), FEATURES + 1);
        for trees in [&model.first, &model.second] {
            assert!(trees.roots.len() >= 50);
            let highest = trees.nodes.iter().filter_map(|node| match node {
                Node::Fork { feature, .. } => Some(usize::from(*feature)),
                Node::Leaf(_) => None,
            });
            assert!(highest.max().is_some_and(|feature| feature < FEATURES + CONTEXT));
        }
    }
}
