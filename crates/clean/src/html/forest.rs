//! How likely a block belongs to the article: fitted decision trees.
//!
//! The trees stand in `data/blocks.txt`, with how they were fitted. Knows numbers only.

use std::sync::OnceLock;

/// How likely each of some blocks belongs to the article, by their numbers, from 0 to 1.
pub(super) fn likelihoods<'a>(blocks: impl Iterator<Item = &'a [f32]>) -> Vec<f32> {
    static FOREST: OnceLock<Forest> = OnceLock::new();
    let forest = FOREST.get_or_init(|| Forest::of(include_str!("../../data/blocks.txt")));
    let blocks: Vec<&[f32]> = blocks.collect();
    blocks.chunks(TOGETHER).flat_map(|blocks| forest.likelihoods(blocks)).collect()
}

/// So many blocks go down a tree together: their steps do not wait for each other.
const TOGETHER: usize = 8;

/// Trees in a row, each in pre-order.
#[derive(Debug, Default)]
struct Forest {
    nodes: Vec<Node>,
    /// What a leaf adds, by its place among the nodes.
    leaves: Vec<f32>,
    trees: Vec<Tree>,
}

/// Where a tree begins, and the steps to its farthest leaf.
#[derive(Clone, Copy, Debug)]
struct Tree {
    root: u32,
    depth: u32,
}

/// A split; a leaf leads to itself, so that no step asks whether it was the last.
#[derive(Clone, Copy, Debug)]
struct Node {
    /// Smaller or equal goes left, to the next node; nothing is smaller than what a leaf holds.
    value: f32,
    /// The number that is looked at.
    feature: u16,
    /// How far behind this node the right one is.
    right: u16,
}

/// The numbers of a block; what it has not is the smallest number.
type Numbers = [f32; MOST_NUMBERS];
const MOST_NUMBERS: usize = 128;

impl Forest {
    /// Reads the fitted data: a tree a line, `#` before words.
    fn of(text: &str) -> Self {
        let mut forest = Self::default();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            forest.read(line);
        }
        forest
    }

    /// Of at most [`TOGETHER`] blocks.
    fn likelihoods(&self, blocks: &[&[f32]]) -> impl Iterator<Item = f32> + use<> {
        let sums = self.sums(blocks);
        let likelihood = |sum: f32| 1.0 / (1.0 + (-sum).exp());
        sums.into_iter().take(blocks.len()).map(likelihood)
    }

    fn sums(&self, blocks: &[&[f32]]) -> [f32; TOGETHER] {
        let mut rows = [[f32::MIN; MOST_NUMBERS]; TOGETHER];
        for (row, block) in rows.iter_mut().zip(blocks) {
            row.iter_mut().zip(*block).for_each(|(own, number)| *own = *number);
        }
        let mut sums = [0.0_f32; TOGETHER];
        for tree in &self.trees {
            let mut places = [tree.root; TOGETHER];
            for _ in 0..tree.depth {
                for (place, row) in places.iter_mut().zip(&rows) {
                    *place += self.node(*place).step(row);
                }
            }
            for (sum, place) in sums.iter_mut().zip(places) {
                *sum += self.leaves.get(place as usize).copied().unwrap_or_default();
            }
        }
        sums
    }

    fn node(&self, place: u32) -> Node {
        const NOTHING: Node = Node { value: f32::NAN, feature: 0, right: 0 };
        self.nodes.get(place as usize).copied().unwrap_or(NOTHING)
    }

    /// Reads a tree: `5<0.25` is a split, `=0.1` a leaf.
    fn read(&mut self, line: &str) {
        // The splits whose right branch is to come, with their depth.
        let mut open: Vec<(usize, u32)> = Vec::new();
        let (root, mut depth, mut deepest) = (self.nodes.len(), 0, 0);
        for word in line.split_ascii_whitespace() {
            let at = self.nodes.len();
            let leaf = word.strip_prefix('=').and_then(|value| value.parse().ok());
            let split = word
                .split_once('<')
                .and_then(|(feature, value)| Some((feature.parse().ok()?, value.parse().ok()?)));
            match (leaf, split) {
                (Some(value), _) => {
                    self.add(Node { value: f32::NAN, feature: 0, right: 0 }, value);
                    deepest = deepest.max(depth);
                    let Some((parent, above)) = open.pop() else { break };
                    depth = above + 1;
                    if let Some(split) = self.nodes.get_mut(parent) {
                        split.right = u16::try_from(at + 1 - parent).unwrap_or_default();
                    }
                }
                (None, Some((feature, value))) => {
                    self.add(Node { value, feature, right: 1 }, 0.0);
                    open.push((at, depth));
                    depth += 1;
                }
                (None, None) => {}
            }
        }
        self.trees.push(Tree { root: u32::try_from(root).unwrap_or(u32::MAX), depth: deepest });
    }

    fn add(&mut self, node: Node, leaf: f32) {
        self.nodes.push(node);
        self.leaves.push(leaf);
    }
}

impl Node {
    fn step(self, row: &Numbers) -> u32 {
        let at = usize::from(self.feature) % MOST_NUMBERS;
        let number = row.get(at).copied().unwrap_or(f32::MIN);
        if number <= self.value { 1 } else { u32::from(self.right) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trees_are_read_in_the_order_in_which_they_are_written() {
        let forest = Forest::of("# words\n0<1.5 1<0 =1 =2 =4\n=0.5\n");
        for (features, sum) in [([1.0, -1.0], 1.5), ([1.0, 1.0], 2.5), ([2.0, 0.0], 4.5)] {
            let [first, second, ..] = forest.sums(&[&features, &[9.0, 9.0]]);
            assert!((first - sum).abs() < 1e-6, "{features:?}");
            assert!((second - 4.5).abs() < 1e-6);
        }
        let likelihoods: Vec<f32> = forest.likelihoods(&[&[2.0, 0.0]]).collect();
        assert!(matches!(likelihoods.as_slice(), [likely] if *likely > 0.98));
    }
}
