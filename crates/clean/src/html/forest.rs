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
    trees: Vec<Tree>,
}

/// Where a tree begins, and the steps to its farthest leaf.
#[derive(Clone, Copy, Debug)]
struct Tree {
    root: u32,
    depth: u32,
}

/// A leaf leads to itself, so that no step asks whether it was the last.
#[derive(Clone, Copy, Debug)]
struct Node {
    /// The number that is looked at.
    feature: u32,
    /// Smaller or equal goes left; of a leaf, what it adds.
    value: f32,
    left: u32,
    right: u32,
}

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
        let mut rows: [&[f32]; TOGETHER] = [&[]; TOGETHER];
        rows.iter_mut().zip(blocks).for_each(|(row, block)| *row = block);
        let mut sums = [0.0_f32; TOGETHER];
        for tree in &self.trees {
            let mut places = [tree.root; TOGETHER];
            for _ in 0..tree.depth {
                for (place, row) in places.iter_mut().zip(rows) {
                    *place = self.node(*place).next(row);
                }
            }
            for (sum, place) in sums.iter_mut().zip(places) {
                *sum += self.node(place).value;
            }
        }
        sums
    }

    fn node(&self, place: u32) -> Node {
        const NOTHING: Node = Node { feature: 0, value: 0.0, left: 0, right: 0 };
        self.nodes.get(place as usize).copied().unwrap_or(NOTHING)
    }

    /// Reads a tree: `5<0.25` is a split, `=0.1` a leaf.
    fn read(&mut self, line: &str) {
        // The splits whose right branch is to come, with their depth.
        let mut open: Vec<(usize, u32)> = Vec::new();
        let (root, mut depth, mut deepest) = (place(self.nodes.len()), 0, 0);
        for word in line.split_ascii_whitespace() {
            let at = self.nodes.len();
            let leaf = word.strip_prefix('=').and_then(|value| value.parse().ok());
            let split = word
                .split_once('<')
                .and_then(|(feature, value)| Some((feature.parse().ok()?, value.parse().ok()?)));
            match (leaf, split) {
                (Some(value), _) => {
                    let own = place(at);
                    self.nodes.push(Node { feature: 0, value, left: own, right: own });
                    deepest = deepest.max(depth);
                    let Some((parent, above)) = open.pop() else { break };
                    depth = above + 1;
                    if let Some(parent) = self.nodes.get_mut(parent) {
                        parent.right = place(at + 1);
                    }
                }
                (None, Some((feature, value))) => {
                    let left = place(at + 1);
                    self.nodes.push(Node { feature, value, left, right: left });
                    open.push((at, depth));
                    depth += 1;
                }
                (None, None) => {}
            }
        }
        self.trees.push(Tree { root, depth: deepest });
    }
}

impl Node {
    fn next(&self, row: &[f32]) -> u32 {
        let number = row.get(self.feature as usize).copied().unwrap_or(f32::MIN);
        if number <= self.value { self.left } else { self.right }
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
            let [first, second, ..] = forest.sums(&[&features, &[9.0, 9.0]]);
            assert!((first - sum).abs() < 1e-6, "{features:?}");
            assert!((second - 4.5).abs() < 1e-6);
        }
        let likelihoods: Vec<f32> = forest.likelihoods(&[&[2.0, 0.0]]).collect();
        assert!(matches!(likelihoods.as_slice(), [likely] if *likely > 0.98));
    }
}
