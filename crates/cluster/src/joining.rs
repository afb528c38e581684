//! Joins reports into events: agglomerative group-average linkage (UPGMA, Sokal & Michener 1958) over a
//! sparse graph of scored pairs, never across a pair that is known to be apart, against the votes of whole
//! groups on their day, and against groups that are far closer within than between them. Knows indices
//! and days only.

use std::{
    cmp::Ordering,
    collections::{BTreeMap, BinaryHeap},
};

use crate::{
    day_votes::DayVotes,
    decisions::number,
    rulings::{Parts, Rulings},
};

/// How much the votes on the day count beside the mean score, both in log odds. Of 0, 0.5 and 1 (2-fold, a
/// week of news): 7, 4 and 3 pairs of events merged.
const DAY_WEIGHT: f64 = 1.0;

/// One day for two groups proves nothing, two days for them much: the votes may only part, by at most this.
const MOST_AGAINST: f32 = 6.0;

/// How much of what two groups score more within than between them is taken off their mean: two stories
/// on one topic are each of one piece. Of 0, 0.3, 0.6 and 1 (2-fold, five sets).
const CONTRAST: f64 = 0.6;

/// A scored pair of nodes; `first < second`, each pair at most once.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Edge {
    pub(crate) first: u32,
    pub(crate) second: u32,
    pub(crate) tie: Tie,
}

impl Edge {
    /// How much speaks for one event; 0 if it is known to be two.
    pub(crate) fn score(&self) -> f32 {
        match self.tie {
            Tie::Score(score) => score,
            Tie::Apart => 0.0,
        }
    }
}

/// What is known of a pair.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Tie {
    /// How much speaks for one event, 0 to 1.
    Score(f32),
    /// Two events: no cluster may hold both.
    Apart,
}

/// The mean over the pairs of two clusters of headlines is their sum over the number of pairs to the power
/// of this: most pairs of two headlines of one event share no word, which speaks against nothing. Of 1, .95,
/// .9 and .8 on headlines, 2-fold; 1 is best for reports.
const HEADLINE_POWER: f64 = 0.85;

/// A report as it is joined.
#[derive(Clone, Debug, Default)]
pub(crate) struct Node {
    /// What it says of the day of its event.
    pub(crate) days: DayVotes,
    /// Whether it is a headline without a text.
    pub(crate) is_headline: bool,
    /// Whether somebody said that it is apart from another one: it joins when all others have joined.
    pub(crate) leaves: bool,
}

/// Two reports that are less likely than this share of the threshold join no clusters by themselves; two
/// headlines always may, as many weak pairs of headlines count like a few strong ones. Half is on the safe
/// side: clusters that are mostly headlines would need a million pairs to be joined by weaker ones of reports.
const LEAST_SHARE: f64 = 0.5;

/// The edges that can decide anything: those within a part of the graph that strong edges hold together.
/// Clusters never grow beyond such a part, so the result is the same without the others, which are most.
pub(crate) fn deciding(
    edges: &[Edge],
    threshold: f64,
    is_headline: impl Fn(u32) -> bool,
) -> Vec<Edge> {
    let count = edges.iter().map(|edge| edge.second + 1).max().unwrap_or_default();
    let mut parts = Parts::alone(count as usize);
    for &Edge { first, second, tie } in edges {
        let Tie::Score(score) = tie else { continue };
        let strong = f64::from(score) >= LEAST_SHARE * threshold;
        if strong || is_headline(first) || is_headline(second) {
            parts.join(first, second);
        }
    }
    let mut is_within = |edge: &&Edge| parts.root(edge.first) == parts.root(edge.second);
    edges.iter().filter(|edge| is_within(edge)).copied().collect()
}

/// Clusters the nodes, which are given with their votes on the day; gives each the smallest node of its
/// cluster.
///
/// Two clusters are joined while what speaks for it is at least `threshold`, the best first, smaller nodes
/// first among equals: the mean score over all pairs between them (a pair without an edge counts 0), less
/// what they score more within, against their votes on the day. Never across [`Tie::Apart`], and never so
/// that `rulings` are broken; clusters that those make one are joined in the end, [`Tie::Apart`] or not.
/// Deterministic for a given numbering; near-linear in the edges.
pub(crate) fn join(
    nodes: Vec<Node>,
    edges: &[Edge],
    threshold: f64,
    mut rulings: Rulings,
) -> Vec<u32> {
    let mut joining = Joining::new(nodes, edges, threshold);
    let mut later = BinaryHeap::new();
    while let Some(best) = joining.heap.pop() {
        if !joining.is_current(&best) {
            continue;
        }
        if joining.leaves(&best) {
            later.push(best);
        } else if rulings.join(best.first, best.second) {
            joining.merge(best.first, best.second);
        }
    }
    joining.heap = later;
    while let Some(best) = joining.heap.pop() {
        if joining.is_current(&best) && rulings.join(best.first, best.second) {
            joining.merge(best.first, best.second);
        }
    }
    (0..number(joining.clusters.len())).map(|node| rulings.root(node)).collect()
}

#[derive(Clone, Copy, Default)]
struct Link {
    sum: f64,
    apart: bool,
}

#[derive(Default)]
struct Cluster {
    members: Vec<u32>,
    links: BTreeMap<u32, Link>,
    version: u32,
    /// The sum of the scores within.
    within: f64,
    days: DayVotes,
    /// How many of the members are headlines.
    headlines: usize,
    leaves: bool,
}

impl Cluster {
    /// The mean score within; `None` for a single report.
    fn cohesion(&self) -> Option<f64> {
        let size = self.members.len();
        (size > 1).then(|| self.mean(self.within, pairs(size, size - 1) / 2.0))
    }

    /// The mean of a sum over so many pairs of reports like those of the cluster.
    fn mean(&self, sum: f64, pairs: f64) -> f64 {
        let mostly_headlines = 2 * self.headlines > self.members.len();
        if mostly_headlines { (sum / pairs.powf(HEADLINE_POWER)).min(1.0) } else { sum / pairs }
    }
}

struct Joining {
    clusters: Vec<Cluster>,
    heap: BinaryHeap<Proposal>,
    threshold: f64,
}

#[derive(Clone, Copy, PartialEq)]
struct Proposal {
    strength: f64,
    first: u32,
    second: u32,
    versions: (u32, u32),
}

impl Eq for Proposal {}

impl PartialOrd for Proposal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Proposal {
    fn cmp(&self, other: &Self) -> Ordering {
        self.strength
            .total_cmp(&other.strength)
            .then_with(|| (other.first, other.second).cmp(&(self.first, self.second)))
    }
}

impl Joining {
    fn new(nodes: Vec<Node>, edges: &[Edge], threshold: f64) -> Self {
        let alone = |(at, node): (u32, Node)| Cluster {
            members: vec![at],
            headlines: usize::from(node.is_headline),
            days: node.days,
            leaves: node.leaves,
            ..Cluster::default()
        };
        let clusters = (0u32..).zip(nodes).map(alone).collect();
        let mut joining = Self { clusters, heap: BinaryHeap::new(), threshold };
        for edge in edges {
            let link = match edge.tie {
                Tie::Score(score) => Link { sum: score.into(), apart: false },
                Tie::Apart => Link { sum: 0.0, apart: true },
            };
            joining.link(edge.first, edge.second, link);
            joining.link(edge.second, edge.first, link);
        }
        for edge in edges {
            joining.propose(edge.first, edge.second);
        }
        joining
    }

    fn link(&mut self, from: u32, to: u32, link: Link) {
        if let Some(cluster) = self.at_mut(from) {
            let known = cluster.links.entry(to).or_default();
            known.sum += link.sum;
            known.apart |= link.apart;
        }
    }

    fn at(&self, node: u32) -> Option<&Cluster> {
        self.clusters.get(usize::try_from(node).ok()?)
    }

    fn at_mut(&mut self, node: u32) -> Option<&mut Cluster> {
        self.clusters.get_mut(usize::try_from(node).ok()?)
    }

    fn version(&self, node: u32) -> Option<u32> {
        self.at(node).filter(|cluster| !cluster.members.is_empty()).map(|cluster| cluster.version)
    }

    fn is_current(&self, proposal: &Proposal) -> bool {
        self.version(proposal.first) == Some(proposal.versions.0)
            && self.version(proposal.second) == Some(proposal.versions.1)
    }

    /// Whether it is about a report that joins when all others have joined.
    fn leaves(&self, proposal: &Proposal) -> bool {
        let leaves = |node| self.at(node).is_some_and(|cluster| cluster.leaves);
        leaves(proposal.first) || leaves(proposal.second)
    }

    fn propose(&mut self, one: u32, other: u32) {
        let (first, second) = (one.min(other), one.max(other));
        let Some((left, right)) = self.at(first).zip(self.at(second)) else { return };
        let Some(link) = left.links.get(&second) else { return };
        if link.apart {
            return;
        }
        let strength = self.strength(left, right, link.sum);
        if strength >= self.threshold {
            let versions = (left.version, right.version);
            self.heap.push(Proposal { strength, first, second, versions });
        }
    }

    /// What speaks for joining two clusters whose pairs have this sum of scores, 0 to 1.
    fn strength(&self, left: &Cluster, right: &Cluster, sum: f64) -> f64 {
        let pairs = pairs(left.members.len(), right.members.len());
        let mean = left.mean(sum, pairs).min(right.mean(sum, pairs));
        if pairs < 1.5 || mean < self.threshold {
            return mean;
        }
        let within = left.cohesion().zip(right.cohesion()).map_or(mean, |(a, b)| a.midpoint(b));
        let mean = mean - CONTRAST * (within - mean).max(0.0);
        let days = f64::from(left.days.common(&right.days).clamp(-MOST_AGAINST, 0.0));
        let sure = mean.clamp(1e-6, 1.0 - 1e-6);
        1.0 / (1.0 + (-((sure / (1.0 - sure)).ln() + DAY_WEIGHT * days)).exp())
    }

    /// Moves everything of `second` into `first`, and proposes the new means.
    fn merge(&mut self, first: u32, second: u32) {
        let Some(gone) = self.at_mut(second).map(std::mem::take) else { return };
        for (&neighbour, &link) in gone.links.iter().filter(|(neighbour, _)| **neighbour != first) {
            if let Some(cluster) = self.at_mut(neighbour) {
                cluster.links.remove(&second);
            }
            self.link(first, neighbour, link);
            self.link(neighbour, first, link);
        }
        let Some(grown) = self.at_mut(first) else { return };
        let between = grown.links.remove(&second).unwrap_or_default();
        grown.within += gone.within + between.sum;
        grown.members.extend(gone.members);
        grown.days.add(&gone.days);
        grown.headlines += gone.headlines;
        grown.version += 1;
        let neighbours: Vec<u32> = grown.links.keys().copied().collect();
        for neighbour in neighbours {
            self.propose(first, neighbour);
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "clusters stay far below 2^26 members")]
fn pairs(left: usize, right: usize) -> f64 {
    left as f64 * right as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(nodes: usize, edges: &[(u32, u32, Option<f32>)], clusters: &[u32]) {
        let edges: Vec<Edge> = edges
            .iter()
            .map(|&(first, second, score)| Edge {
                first,
                second,
                tie: score.map_or(Tie::Apart, Tie::Score),
            })
            .collect();
        let joined =
            |edges: &[Edge]| join(vec![Node::default(); nodes], edges, 0.5, Rulings::none(nodes));
        assert_eq!(joined(&edges), clusters);
        assert_eq!(joined(&deciding(&edges, 0.5, |_| false)), clusters);
    }

    #[test]
    fn what_is_alike_is_joined() {
        check(4, &[(0, 1, Some(0.9)), (2, 3, Some(0.6))], &[0, 0, 2, 2]);
    }

    #[test]
    fn a_chain_does_not_join_what_is_apart() {
        check(3, &[(0, 1, Some(0.9)), (1, 2, Some(0.8)), (0, 2, None)], &[0, 0, 2]);
    }

    #[test]
    fn a_weak_mean_does_not_join() {
        check(3, &[(0, 1, Some(0.9)), (1, 2, Some(0.8))], &[0, 0, 2]);
        check(3, &[(0, 1, Some(0.9)), (1, 2, Some(0.8)), (0, 2, Some(0.3))], &[0, 0, 0]);
    }

    #[test]
    fn what_is_apart_stays_apart_through_every_merge() {
        let edges = [
            (0, 1, Some(0.9)),
            (2, 3, Some(0.9)),
            (0, 2, Some(0.8)),
            (1, 3, None),
            (0, 3, Some(0.8)),
            (1, 2, Some(0.8)),
        ];
        check(4, &edges, &[0, 0, 2, 2]);
    }

    #[test]
    fn weak_edges_between_parts_decide_nothing_and_those_within_are_kept() {
        let edge = |first, second, tie| Edge { first, second, tie };
        let score = Tie::Score;
        let edges = vec![
            edge(0, 1, score(0.9)),
            edge(0, 2, score(0.1)),
            edge(1, 2, score(0.3)),
            edge(1, 3, Tie::Apart),
            edge(3, 4, score(0.6)),
        ];
        let left = |headlines: &[u32]| {
            let left = deciding(&edges, 0.5, |node| headlines.contains(&node));
            left.iter().map(|edge| (edge.first, edge.second)).collect::<Vec<_>>()
        };
        assert_eq!(left(&[]), [(0, 1), (0, 2), (1, 2), (3, 4)]);
        let without = vec![edge(0, 1, score(0.9)), edge(0, 2, score(0.1)), edge(1, 2, Tie::Apart)];
        assert_eq!(deciding(&without, 0.5, |_| false).len(), 1);
        assert_eq!(deciding(&without, 0.5, |node| node == 2).len(), 3);
    }

    #[test]
    fn equal_means_join_the_smaller_nodes_first() {
        check(3, &[(0, 1, Some(0.7)), (1, 2, Some(0.7))], &[0, 0, 2]);
    }
}
