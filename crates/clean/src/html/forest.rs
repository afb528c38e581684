//! How likely a block belongs to the article: fitted decision trees.
//!
//! The trees stand in `data/blocks.txt`, with how they were fitted. Knows numbers only.

use std::sync::OnceLock;

/// How likely a block with these numbers belongs to the article, from 0 to 1.
pub(super) fn likelihood(features: &[f32]) -> f32 {
    static FOREST: OnceLock<Forest> = OnceLock::new();
    FOREST.get_or_init(|| Forest::of(include_str!("../../data/blocks.txt"))).likelihood(features)
}

/// Trees in a row, each in pre-order: of a split the left branch follows, of the right one the place is given.
#[derive(Debug, Default)]
struct Forest {
    nodes: Vec<Node>,
    roots: Vec<u32>,
}

#[derive(Clone, Copy, Debug)]
struct Node {
    /// The number that is looked at; `LEAF` for a leaf.
    feature: u32,
    /// Smaller or equal goes left; of a leaf, what it adds.
    value: f32,
    right: u32,
}

const LEAF: u32 = u32::MAX;

impl Forest {
    /// Reads the fitted data: a tree a line, `#` before words.
    fn of(text: &str) -> Self {
        let mut forest = Self::default();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            forest.read(line);
        }
        forest
    }

    fn likelihood(&self, features: &[f32]) -> f32 {
        let sum: f32 = self.roots.iter().map(|root| self.leaf(*root, features)).sum();
        1.0 / (1.0 + (-sum).exp())
    }

    fn leaf(&self, root: u32, features: &[f32]) -> f32 {
        let mut at = root as usize;
        while let Some(node) = self.nodes.get(at) {
            if node.feature == LEAF {
                return node.value;
            }
            let number = features.get(node.feature as usize);
            let left = number.is_none_or(|number| *number <= node.value);
            at = if left { at + 1 } else { node.right as usize };
        }
        0.0
    }

    /// Reads a tree: `5<0.25` is a split, `=0.1` a leaf.
    fn read(&mut self, line: &str) {
        let mut open: Vec<usize> = Vec::new();
        self.roots.push(place(self.nodes.len()));
        for word in line.split_ascii_whitespace() {
            let at = self.nodes.len();
            let leaf = word.strip_prefix('=').and_then(|value| value.parse().ok());
            let split = word
                .split_once('<')
                .and_then(|(feature, value)| Some((feature.parse().ok()?, value.parse().ok()?)));
            match (leaf, split) {
                (Some(value), _) => {
                    self.nodes.push(Node { feature: LEAF, value, right: 0 });
                    let parent = open.pop().and_then(|parent| self.nodes.get_mut(parent));
                    if let Some(parent) = parent {
                        parent.right = place(at + 1);
                    }
                }
                (None, Some((feature, value))) => {
                    self.nodes.push(Node { feature, value, right: 0 });
                    open.push(at);
                }
                (None, None) => {}
            }
        }
    }
}

fn place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trees_are_read_in_the_order_in_which_they_are_written() {
        let forest = Forest::of("# words\n0<1.5 1<0 =1 =2 =4\n=0.5\n");
        for (features, sum) in [([1.0, -1.0], 1.5), ([1.0, 1.0], 2.5), ([2.0, 0.0], 4.5)] {
            let leaves: f32 = forest.roots.iter().map(|root| forest.leaf(*root, &features)).sum();
            assert!((leaves - sum).abs() < 1e-6, "{features:?}");
        }
        assert!(forest.likelihood(&[2.0, 0.0]) > 0.98);
    }
}
