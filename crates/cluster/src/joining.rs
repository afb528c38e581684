//! Joins reports into events: agglomerative group-average linkage (UPGMA, Sokal & Michener 1958) over a
//! sparse graph of scored pairs, never across a pair that is known to be apart. Knows indices only.

use std::{
    cmp::Ordering,
    collections::{BTreeMap, BinaryHeap},
};

/// A scored pair of nodes; `first < second`, each pair at most once.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Edge {
    pub(crate) first: u32,
    pub(crate) second: u32,
    pub(crate) tie: Tie,
}

/// What is known of a pair.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Tie {
    /// How much speaks for one event, 0 to 1.
    Score(f64),
    /// Two events: no cluster may hold both.
    Apart,
}

/// Clusters the nodes `0..nodes`; gives each node the smallest node of its cluster.
///
/// Two clusters are joined while the mean score over all pairs between them (a pair without an edge
/// counts 0) is at least `threshold`, the best mean first, smaller nodes first among equals. A mean is
/// never taken across [`Tie::Apart`]. Deterministic for a given numbering; near-linear in the edges.
pub(crate) fn join(nodes: usize, edges: &[Edge], threshold: f64) -> Vec<u32> {
    let mut joining = Joining::new(nodes, edges, threshold);
    while let Some(best) = joining.heap.pop() {
        if joining.is_current(&best) {
            joining.merge(best.first, best.second);
        }
    }
    joining.labels()
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
}

struct Joining {
    clusters: Vec<Cluster>,
    heap: BinaryHeap<Proposal>,
    threshold: f64,
}

#[derive(Clone, Copy, PartialEq)]
struct Proposal {
    mean: f64,
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
        self.mean
            .total_cmp(&other.mean)
            .then_with(|| (other.first, other.second).cmp(&(self.first, self.second)))
    }
}

impl Joining {
    fn new(nodes: usize, edges: &[Edge], threshold: f64) -> Self {
        let mut clusters: Vec<Cluster> = Vec::with_capacity(nodes);
        clusters.resize_with(nodes, Cluster::default);
        for (node, cluster) in (0u32..).zip(&mut clusters) {
            cluster.members.push(node);
        }
        let mut joining = Self { clusters, heap: BinaryHeap::new(), threshold };
        for edge in edges {
            let link = match edge.tie {
                Tie::Score(sum) => Link { sum, apart: false },
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

    fn propose(&mut self, one: u32, other: u32) {
        let (first, second) = (one.min(other), one.max(other));
        let Some((left, right)) = self.at(first).zip(self.at(second)) else { return };
        let Some(link) = left.links.get(&second) else { return };
        let mean = link.sum / pairs(left.members.len(), right.members.len());
        if !link.apart && mean >= self.threshold {
            let versions = (left.version, right.version);
            self.heap.push(Proposal { mean, first, second, versions });
        }
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
        grown.members.extend(gone.members);
        grown.links.remove(&second);
        grown.version += 1;
        let neighbours: Vec<u32> = grown.links.keys().copied().collect();
        for neighbour in neighbours {
            self.propose(first, neighbour);
        }
    }

    fn labels(&self) -> Vec<u32> {
        let mut labels = vec![0; self.clusters.len()];
        for cluster in &self.clusters {
            let smallest = cluster.members.iter().copied().min().unwrap_or_default();
            for &member in &cluster.members {
                let slot = usize::try_from(member).ok().and_then(|at| labels.get_mut(at));
                if let Some(label) = slot {
                    *label = smallest;
                }
            }
        }
        labels
    }
}

#[expect(clippy::cast_precision_loss, reason = "clusters stay far below 2^26 members")]
fn pairs(left: usize, right: usize) -> f64 {
    left as f64 * right as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(nodes: usize, edges: &[(u32, u32, Option<f64>)], clusters: &[u32]) {
        let edges: Vec<Edge> = edges
            .iter()
            .map(|&(first, second, score)| Edge {
                first,
                second,
                tie: score.map_or(Tie::Apart, Tie::Score),
            })
            .collect();
        assert_eq!(join(nodes, &edges, 0.5), clusters);
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
    fn equal_means_join_the_smaller_nodes_first() {
        check(3, &[(0, 1, Some(0.7)), (1, 2, Some(0.7))], &[0, 0, 2]);
    }
}
