//! How well a clustering agrees with labels: B-cubed (Bagga & Baldwin 1998) and pairs, also over
//! pairs of two languages only. Knows labels, not articles.

use std::collections::{BTreeMap, BTreeSet};

/// One scored document: the event it belongs to, the cluster it was put into, its language.
///
/// Each is a number that stands for a name, equal where the names are equal.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Labelled {
    /// The event by the labels.
    pub gold: u32,
    /// The cluster by the prediction.
    pub cluster: u32,
    /// The language as the labels state it.
    pub lang: u32,
}

/// Precision, recall and their harmonic mean, each 0 to 1; a ratio over nothing is 0.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Ratio {
    /// Of what was put together, the share that belongs together.
    pub precision: f64,
    /// Of what belongs together, the share that was put together.
    pub recall: f64,
}

impl Ratio {
    /// The harmonic mean of the two.
    pub fn f1(&self) -> f64 {
        let sum = self.precision + self.recall;
        if sum > 0.0 { 2.0 * self.precision * self.recall / sum } else { 0.0 }
    }
}

/// The agreement of a clustering with its labels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Score {
    /// Documents scored.
    pub docs: u64,
    /// Events by the labels.
    pub gold_clusters: u64,
    /// Clusters by the prediction.
    pub pred_clusters: u64,
    /// Mean over documents of the overlap of their cluster and their event; a document counts itself.
    pub bcubed: Ratio,
    /// Over unordered pairs of documents.
    pub pair: Ratio,
    /// Over unordered pairs in two languages.
    pub cross_pair: Ratio,
    /// B-cubed over each document's mates in other languages; documents without any do not count.
    pub cross_bcubed: Ratio,
    /// Pairs that the labels join, that the prediction joins, that both join.
    pub pairs: Pairs,
    /// The same over pairs in two languages.
    pub cross_pairs: Pairs,
    /// Predicted clusters with documents of two events or more.
    pub over_merged: u64,
    /// Unordered pairs of events that meet in at least one predicted cluster.
    pub merged_gold_pairs: u64,
}

/// Counts of unordered pairs.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Pairs {
    /// Joined by the labels.
    pub gold: u64,
    /// Joined by the prediction.
    pub predicted: u64,
    /// Joined by both.
    pub both: u64,
}

impl Pairs {
    fn ratio(self) -> Ratio {
        Ratio { precision: share(self.both, self.predicted), recall: share(self.both, self.gold) }
    }

    fn without(self, other: Self) -> Self {
        Self {
            gold: self.gold - other.gold,
            predicted: self.predicted - other.predicted,
            both: self.both - other.both,
        }
    }
}

/// Scores a clustering; linear in the number of documents.
pub fn score(documents: &[Labelled]) -> Score {
    let all = Counts::of(documents.iter().map(|d| (d.gold, d.cluster)));
    let within = Counts::of(documents.iter().map(|d| ((d.gold, d.lang), (d.cluster, d.lang))));
    let pairs = all.pairs();
    let cross_pairs = pairs.without(within.pairs());
    let (over_merged, merged_gold_pairs) = all.merged();
    Score {
        docs: count(documents.len()),
        gold_clusters: count(all.gold.len()),
        pred_clusters: count(all.cluster.len()),
        bcubed: all.bcubed(),
        pair: pairs.ratio(),
        cross_pair: cross_pairs.ratio(),
        cross_bcubed: cross_bcubed(documents, &all, &within),
        pairs,
        cross_pairs,
        over_merged,
        merged_gold_pairs,
    }
}

/// How many documents have each label, each cluster, and each of both.
struct Counts<G, C> {
    gold: BTreeMap<G, u64>,
    cluster: BTreeMap<C, u64>,
    both: BTreeMap<(G, C), u64>,
}

impl<G: Copy + Ord, C: Copy + Ord> Counts<G, C> {
    fn of(documents: impl Iterator<Item = (G, C)>) -> Self {
        let mut counts =
            Self { gold: BTreeMap::new(), cluster: BTreeMap::new(), both: BTreeMap::new() };
        for (gold, cluster) in documents {
            *counts.gold.entry(gold).or_default() += 1;
            *counts.cluster.entry(cluster).or_default() += 1;
            *counts.both.entry((gold, cluster)).or_default() += 1;
        }
        counts
    }

    fn size_of(&self, gold: G, cluster: C) -> (u64, u64, u64) {
        let of = |found: Option<&u64>| found.copied().unwrap_or_default();
        let both = of(self.both.get(&(gold, cluster)));
        (of(self.gold.get(&gold)), of(self.cluster.get(&cluster)), both)
    }

    fn pairs(&self) -> Pairs {
        Pairs {
            gold: self.gold.values().copied().map(choose_two).sum(),
            predicted: self.cluster.values().copied().map(choose_two).sum(),
            both: self.both.values().copied().map(choose_two).sum(),
        }
    }

    fn bcubed(&self) -> Ratio {
        let mut sum = Ratio::default();
        let mut documents = 0;
        for (&(gold, cluster), &both) in &self.both {
            let (in_gold, in_cluster, _) = self.size_of(gold, cluster);
            sum.precision += float(both) * share(both, in_cluster);
            sum.recall += float(both) * share(both, in_gold);
            documents += both;
        }
        Ratio { precision: over(sum.precision, documents), recall: over(sum.recall, documents) }
    }

    /// Clusters over several events, and pairs of events that meet in one.
    fn merged(&self) -> (u64, u64) {
        let mut events: BTreeMap<C, Vec<G>> = BTreeMap::new();
        for &(gold, cluster) in self.both.keys() {
            events.entry(cluster).or_default().push(gold);
        }
        let mut met = BTreeSet::new();
        for together in events.values() {
            for (at, first) in together.iter().enumerate() {
                met.extend(together.iter().skip(at + 1).map(|second| (first, second)));
            }
        }
        let over = events.values().filter(|together| together.len() > 1).count();
        (count(over), count(met.len()))
    }
}

type ByLabel = Counts<u32, u32>;
type ByLang = Counts<(u32, u32), (u32, u32)>;

fn cross_bcubed(documents: &[Labelled], all: &ByLabel, within: &ByLang) -> Ratio {
    let (mut precision, mut precise) = (0.0, 0);
    let (mut recall, mut recalled) = (0.0, 0);
    for document in documents {
        let Labelled { gold, cluster, lang } = *document;
        let (in_gold, in_cluster, both) = all.size_of(gold, cluster);
        let (same_gold, same_cluster, same_both) = within.size_of((gold, lang), (cluster, lang));
        if in_cluster > same_cluster {
            precision += share(both - same_both, in_cluster - same_cluster);
            precise += 1;
        }
        if in_gold > same_gold {
            recall += share(both - same_both, in_gold - same_gold);
            recalled += 1;
        }
    }
    Ratio { precision: over(precision, precise), recall: over(recall, recalled) }
}

fn choose_two(n: u64) -> u64 {
    n * n.saturating_sub(1) / 2
}

fn share(part: u64, whole: u64) -> f64 {
    over(float(part), whole)
}

fn over(sum: f64, n: u64) -> f64 {
    if n == 0 { 0.0 } else { sum / float(n) }
}

#[expect(clippy::cast_precision_loss, reason = "counts of documents stay far below 2^52")]
fn float(n: u64) -> f64 {
    n as f64
}

fn count(n: usize) -> u64 {
    u64::try_from(n).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(rows: &[(u32, u32, u32)]) -> Score {
        let documents: Vec<Labelled> =
            rows.iter().map(|&(gold, cluster, lang)| Labelled { gold, cluster, lang }).collect();
        score(&documents)
    }

    /// Twelve documents of three events, as in Bagga & Baldwin 1998.
    fn bagga(cluster_of: impl Fn(u32) -> u32) -> Score {
        let gold = [0, 0, 0, 0, 0, 1, 1, 2, 2, 2, 2, 2];
        check(&gold.map(|gold| (gold, cluster_of(gold), 0)))
    }

    fn close(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-12
    }

    #[test]
    fn the_first_answer_of_bagga_and_baldwin_has_their_figures() {
        let got = bagga(|gold| gold.min(1));
        assert!(close(got.bcubed.precision, (5.0 + 4.0 / 7.0 + 25.0 / 7.0) / 12.0));
        assert!(close(got.bcubed.recall, 1.0));
        assert_eq!(got.pairs, Pairs { gold: 21, predicted: 31, both: 21 });
        assert_eq!((got.over_merged, got.merged_gold_pairs), (1, 1));
    }

    #[test]
    fn the_second_answer_of_bagga_and_baldwin_has_their_figures() {
        let got = bagga(|gold| u32::from(gold == 1));
        assert!(close(got.bcubed.precision, 7.0 / 12.0) && close(got.bcubed.recall, 1.0));
        assert!(close(got.pair.precision, 21.0 / 46.0));
    }

    #[test]
    fn documents_alone_join_nothing() {
        let got = check(&[(0, 0, 0), (0, 1, 1), (0, 2, 2), (0, 3, 3)]);
        assert!(close(got.bcubed.precision, 1.0) && close(got.bcubed.recall, 0.25));
        assert_eq!((got.pair.precision, got.pair.f1(), got.cross_bcubed.f1()), (0.0, 0.0, 0.0));
    }

    #[test]
    fn pairs_of_two_languages_are_counted_apart() {
        let got = check(&[(0, 1, 0), (0, 1, 1), (0, 2, 2), (1, 2, 0), (1, 2, 1)]);
        assert_eq!(got.cross_pairs, Pairs { gold: 4, predicted: 4, both: 2 });
        assert!(close(got.cross_pair.f1(), 0.5) && close(got.bcubed.precision, 11.0 / 15.0));
    }

    #[test]
    fn nothing_scores_nothing() {
        assert_eq!(score(&[]), Score::default());
    }
}
