//! The reports of a batch that are nobody's copy, held against each other.
//!
//! Knows which pairs are worth comparing and what came of them, no cluster.

use std::{collections::BTreeSet, mem};

use fingerprint::{Fingerprint, Held, Layout, Side, Signature, Usual, Vectors, Verdict, Weights};
use model::Article;
use rayon::prelude::*;

use crate::{
    candidates::{Entry, Found, Index, keys},
    company::Company,
    day_votes::DayVotes,
    joining::{Edge, Node, Tie},
};

/// Pairs that score less than this are as good as unrelated.
const LEAST_SCORE: f32 = 0.003;

/// The reports that are compared, with their weighted terms.
pub(crate) struct Batch<'a> {
    reports: &'a [(Article, Fingerprint)],
    originals: Vec<usize>,
    /// In the order of the originals, as are the entries.
    vectors: Vec<Vectors>,
    entries: Vec<Entry>,
    weights: Weights,
    usual: Option<Usual>,
}

/// Memory that a thread uses again from report to report.
struct Scratch {
    layout: Layout,
    found: Found,
}

impl<'a> Batch<'a> {
    /// Weighs the originals among the reports, and takes the signatures of all reports.
    pub(crate) fn of(reports: &'a mut [(Article, Fingerprint)], originals: Vec<usize>) -> Self {
        let mut signatures: Vec<Signature> =
            reports.iter_mut().map(|(_, one)| mem::take(&mut one.signature)).collect();
        let take = |&at: &usize| signatures.get_mut(at).map(mem::take).unwrap_or_default();
        let of_originals: Vec<Signature> = originals.iter().map(take).collect();
        drop(signatures);
        let weights = Weights::of(of_originals.iter());
        let weigh = |signature: Signature| {
            let mut vectors = weights.vectors(&signature);
            let keys = keys(&vectors);
            vectors.forget_alone();
            (vectors, keys)
        };
        let weighed: Vec<_> = of_originals.into_par_iter().map(weigh).collect();
        let reports: &[_] = reports;
        let entry = |(&at, keys): (&usize, _)| {
            let fingerprint = reports.get(at).map(|report| &report.1);
            let published = fingerprint.and_then(|fingerprint| fingerprint.published);
            Entry {
                keys,
                published,
                is_headline: fingerprint.is_some_and(Fingerprint::is_headline),
            }
        };
        let (vectors, keys): (Vec<_>, Vec<_>) = weighed.into_iter().unzip();
        let entries = originals.iter().zip(keys).map(entry).collect();
        let usual = usual(reports, &originals);
        Self { reports, originals, vectors, entries, weights, usual }
    }

    /// All reports as originals, to be asked for single pairs; changes nothing in them.
    pub(crate) fn whole(reports: &'a [(Article, Fingerprint)]) -> Self {
        let originals: Vec<usize> = (0..reports.len()).collect();
        let weights = Weights::of(reports.iter().map(|(_, one)| &one.signature));
        let vectors = reports.par_iter().map(|(_, one)| weights.vectors(&one.signature)).collect();
        let usual = usual(reports, &originals);
        Self { reports, originals, vectors, entries: Vec::new(), weights, usual }
    }

    pub(crate) fn reports(&self) -> &[(Article, Fingerprint)] {
        self.reports
    }

    /// The places of the originals among the reports.
    pub(crate) fn originals(&self) -> &[usize] {
        &self.originals
    }

    fn fingerprint(&self, original: u32) -> Option<&'a Fingerprint> {
        let report = self.reports.get(*self.originals.get(original as usize)?)?;
        Some(&report.1)
    }

    fn side(&self, original: u32) -> Option<Side<'_>> {
        let fingerprint = self.fingerprint(original)?;
        let vectors = self.vectors.get(original as usize)?;
        Some(Side { fingerprint, vectors, usual: self.usual })
    }

    fn scratch(&self) -> Scratch {
        Scratch { layout: Layout::of(&self.weights), found: Found::default() }
    }

    /// Whether an original is a headline without a text.
    pub(crate) fn is_headline(&self, original: u32) -> bool {
        self.fingerprint(original).is_some_and(Fingerprint::is_headline)
    }

    /// What the originals say of the day of their event; nothing for those without an edge. `leaving` are the
    /// reports that join last.
    pub(crate) fn nodes(&self, edges: &[Edge], leaving: &BTreeSet<usize>) -> Vec<Node> {
        let mut is_tied = vec![false; self.originals.len()];
        for edge in edges {
            for original in [edge.first, edge.second] {
                is_tied.get_mut(original as usize).into_iter().for_each(|is_tied| *is_tied = true);
            }
        }
        let node = |(at, is_tied): (u32, bool)| {
            let fingerprint = self.fingerprint(at).filter(|_| is_tied);
            let own = fingerprint.and_then(|fingerprint| fingerprint.cues.own_day);
            let own = own.and_then(|own| Some((own.when.span()?, own.in_lead)));
            let published = fingerprint.and_then(|fingerprint| fingerprint.published);
            let is_headline = fingerprint.is_some_and(Fingerprint::is_headline);
            let leaves = self.originals.get(at as usize).is_some_and(|at| leaving.contains(at));
            Node { days: DayVotes::of(published, own), is_headline, leaves }
        };
        (0..).zip(is_tied).map(node).collect()
    }

    /// Compares every pair worth it, then judges each in the company of all, and by what it means; sorted
    /// by second, then first.
    pub(crate) fn edges(&self) -> Vec<Edge> {
        let mut edges = self.edges_alone();
        let likely = edges.iter().filter(|edge| edge.tie != Tie::Apart);
        let likely = likely.map(|edge| (edge.first, edge.second, edge.score()));
        let company = Company::of(self.originals.len(), likely);
        let groups: Vec<&mut [Edge]> = edges.chunk_by_mut(|a, b| a.second == b.second).collect();
        let judge =
            |scratch: &mut Scratch, group: &mut [Edge]| self.judge(&company, scratch, group);
        groups.into_par_iter().for_each_init(|| self.scratch(), judge);
        edges
    }

    fn edges_alone(&self) -> Vec<Edge> {
        let index = Index::of(&self.entries, self.weights.places());
        let count = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
        let compare = |scratch: &mut Scratch, second| self.compared(&index, scratch, second);
        let edges = (0..count).into_par_iter().map_init(|| self.scratch(), compare);
        edges.flatten_iter().collect()
    }

    fn compared(&self, index: &Index<'_>, scratch: &mut Scratch, second: u32) -> Vec<Edge> {
        let candidates = index.before(second, &mut scratch.found);
        let Some(side) = self.side(second).filter(|_| !candidates.is_empty()) else {
            return Vec::new();
        };
        let held = Held::new(side, &mut scratch.layout);
        let compare = |first| {
            let verdict = held.compare(self.side(first)?);
            let score = verdict.why().score;
            let tie = match verdict {
                Verdict::Apart(_) => Tie::Apart,
                Verdict::Same(_) | Verdict::Unclear(_) => Tie::Score(score),
            };
            (score >= LEAST_SCORE).then_some(Edge { first, second, tie })
        };
        candidates.into_iter().filter_map(compare).collect()
    }

    /// Judges pairs of one second report anew.
    fn judge(&self, company: &Company, scratch: &mut Scratch, group: &mut [Edge]) {
        let Some(second) = group.first().map(|edge| edge.second) else { return };
        // The company of headlines tells nothing.
        let in_company =
            |edge: &Edge| edge.score() >= fingerprint::LEAST_FIRST && !self.is_headline(edge.first);
        let all_headlines = self.is_headline(second);
        let is_open = |edge: &Edge| {
            edge.tie != Tie::Apart && (self.usual.is_some() || !all_headlines && in_company(edge))
        };
        let mut open = group.iter_mut().filter(|edge| is_open(edge)).peekable();
        let Some(side) = self.side(second).filter(|_| open.peek().is_some()) else { return };
        let held = Held::new(side, &mut scratch.layout);
        for edge in open {
            let Some(first) = self.side(edge.first) else { continue };
            let mut verdict = held.compare(first);
            if edge.score() >= fingerprint::LEAST_FIRST {
                let context = company.context(edge.first, edge.second);
                verdict = fingerprint::in_context(&verdict, &context);
            }
            let score = fingerprint::in_meaning(&verdict).why().score;
            edge.tie = Tie::Score(score);
        }
    }

    /// The verdicts that led to `edges`; each needs its own comparison.
    pub(crate) fn verdicts(&self, edges: &[Edge]) -> Vec<Option<Verdict>> {
        let verdict = |scratch: &mut Scratch, edge: &Edge| {
            let held = Held::new(self.side(edge.second)?, &mut scratch.layout);
            let verdict = held.compare(self.side(edge.first)?);
            Some(match edge.tie {
                Tie::Apart => verdict,
                Tie::Score(score) => fingerprint::rescored(&verdict, score),
            })
        };
        edges.par_iter().map_init(|| self.scratch(), verdict).collect()
    }

    /// What a report and every other one say of each other alone, by the other's place.
    pub(crate) fn with_all(&self, at: usize) -> Vec<Option<Verdict>> {
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        let count = u32::try_from(self.originals.len()).unwrap_or(u32::MAX);
        let verdict = |scratch: &mut Scratch, other| {
            let held = Held::new(self.side(other)?, &mut scratch.layout);
            Some(held.compare(self.side(at)?))
        };
        (0..count).into_par_iter().map_init(|| self.scratch(), verdict).collect()
    }
}

fn usual(reports: &[(Article, Fingerprint)], originals: &[usize]) -> Option<Usual> {
    let fingerprints = originals.iter().filter_map(|&at| reports.get(at)).map(|report| &report.1);
    let embeddings: Vec<_> = fingerprints.filter_map(|one| one.embedding.as_ref()).collect();
    Usual::of(&embeddings)
}
