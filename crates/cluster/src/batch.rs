//! The reports of a batch that are nobody's copy, held against each other.
//!
//! Knows which pairs are worth comparing and what came of them, no cluster.

use std::{borrow::Cow, cell::LazyCell, collections::BTreeSet, mem};

use fingerprint::{
    Context, Fingerprint, Held, Inputs, Layout, Side, Signature, Usual, Vectors, Verdict, Weights,
};
use jiff::civil::Date;
use model::Article;
use rayon::prelude::*;

use crate::{
    Progress,
    candidates::{Entry, Found, Index, keys},
    company::Company,
    day_votes::DayVotes,
    joining::{Edge, Node, Tie},
    memo::{Memo, Outcome, Pairs},
    steps::Steps,
    weighing::{COUNTED, weighed},
};

/// Pairs that score less than this are as good as unrelated.
pub(crate) const LEAST_SCORE: f32 = 0.003;

/// The reports that are compared, with their weighted terms.
pub(crate) struct Batch<'a> {
    reports: &'a [(Article, Fingerprint)],
    originals: Vec<usize>,
    /// In the order of the originals, as are the entries.
    vectors: Vec<Vectors>,
    entries: Vec<Entry>,
    weights: Weights,
    usual: Option<Usual>,
    /// What comparing each original reads; empty unless somebody remembers outcomes.
    inputs: Vec<Inputs>,
}

/// Memory that a thread uses again from report to report.
struct Scratch {
    layout: Layout,
    found: Found,
    recalled: Vec<(u32, Outcome)>,
}

/// What is known from the run before.
struct Known<'m> {
    memo: &'m Memo,
    /// The number there of each original.
    numbers: Vec<Option<u32>>,
}

/// The pairs of one report with earlier ones.
struct Group {
    second: u32,
    edges: Vec<Edge>,
    /// The earlier ones that it was compared with; empty unless somebody remembers outcomes.
    asked: Vec<u32>,
    /// How often two reports were held against each other for it.
    compared: u64,
}

impl<'a> Batch<'a> {
    /// Weighs the originals among the reports, which are in the order of their days, and takes the signatures
    /// of all reports.
    pub(crate) fn of(
        reports: &'a mut [(Article, Fingerprint)],
        originals: Vec<usize>,
        remembers: bool,
        counted: usize,
    ) -> Self {
        let mut signatures: Vec<Signature> =
            reports.iter_mut().map(|(_, one)| mem::take(&mut one.signature)).collect();
        let take = |&at: &usize| signatures.get_mut(at).map(mem::take).unwrap_or_default();
        let of_originals = originals.iter().map(take).map(Cow::Owned).collect();
        drop(signatures);
        let reports: &[_] = reports;
        let print = |at: usize| Some(&reports.get(*originals.get(at)?)?.1);
        let make = |at, signature: &Signature, weights: &Weights, mut vectors: Vectors| {
            let inputs = print(at).filter(|_| remembers);
            let inputs = inputs.map(|print| Inputs::of(print, signature, weights));
            let keys = keys(&vectors);
            vectors.settle();
            (vectors, (keys, inputs))
        };
        let (weights, weighed) = weighed(counted, of_originals, &days(reports, &originals), make);
        let (vectors, others): (Vec<_>, Vec<_>) = weighed.into_iter().unzip();
        let (keys, inputs): (Vec<_>, Vec<_>) = others.into_iter().unzip();
        let entry = |(at, keys)| {
            let published = print(at).and_then(|print| print.published);
            Entry { keys, published, is_headline: print(at).is_some_and(Fingerprint::is_headline) }
        };
        let entries = keys.into_iter().enumerate().map(entry).collect();
        let usual = usual(reports, &originals);
        let inputs = inputs.into_iter().flatten().collect();
        Self { reports, originals, vectors, entries, weights, usual, inputs }
    }

    /// All reports, given in the order of their days, as originals, to be asked for single pairs; changes
    /// nothing in them.
    pub(crate) fn whole(reports: &'a [(Article, Fingerprint)], originals: Vec<usize>) -> Self {
        let prints = originals.iter().filter_map(|&at| reports.get(at));
        let signatures = prints.map(|(_, one)| Cow::Borrowed(&one.signature)).collect();
        let make = |_, _: &Signature, _: &Weights, mut vectors: Vectors| {
            vectors.settle();
            vectors
        };
        let (weights, vectors) = weighed(COUNTED, signatures, &days(reports, &originals), make);
        let usual = usual(reports, &originals);
        let (entries, inputs) = (Vec::new(), Vec::new());
        Self { reports, originals, vectors, entries, weights, usual, inputs }
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
        Scratch { layout: Layout::of(&self.weights), found: Found::default(), recalled: Vec::new() }
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
    /// by second, then first. What `memo` knows is not compared again; it knows these pairs then.
    pub(crate) fn edges(
        &self,
        memo: Option<&mut Memo>,
        progress: Option<Progress<'_>>,
    ) -> Vec<Edge> {
        let steps = Steps::of(2 * self.entries.len() as u64, progress);
        let known = memo.as_deref().map(|memo| Known::of(memo, &self.inputs));
        let mut groups = self.groups(known.as_ref(), &steps);
        let likely = groups.iter().flat_map(|group| &group.edges);
        let likely = likely.filter(|edge| edge.tie != Tie::Apart);
        let likely = likely.map(|edge| (edge.first, edge.second, edge.score()));
        let company = Company::of(self.originals.len(), likely);
        let judge = |scratch: &mut Scratch, group: &mut Group| {
            let judged = self.judge(&company, known.as_ref(), scratch, group);
            steps.one();
            judged
        };
        let remembered: Vec<Option<Pairs>> =
            groups.par_iter_mut().map_init(|| self.scratch(), judge).collect();
        if let Some(memo) = memo {
            *memo = Memo::new(groups.iter().map(|group| group.compared).sum());
            for (inputs, pairs) in self.inputs.iter().zip(remembered.iter().flatten()) {
                memo.push(*inputs, pairs.bytes());
            }
        }
        groups.into_iter().flat_map(|group| group.edges).collect()
    }

    fn groups(&self, known: Option<&Known<'_>>, steps: &Steps<'_>) -> Vec<Group> {
        let index = Index::of(&self.entries, self.weights.places());
        let count = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
        let compare = |scratch: &mut Scratch, second| {
            let group = self.compared(&index, known, scratch, second);
            steps.one();
            group
        };
        (0..count).into_par_iter().map_init(|| self.scratch(), compare).collect()
    }

    fn compared(
        &self,
        index: &Index<'_>,
        known: Option<&Known<'_>>,
        scratch: &mut Scratch,
        second: u32,
    ) -> Group {
        let Scratch { layout, found, recalled } = scratch;
        let candidates = index.before(second, found);
        if let Some(known) = known {
            known.recall(second, recalled);
        }
        let held = LazyCell::new(|| Some(Held::new(self.side(second)?, layout)));
        let mut compared = 0;
        let compare = |&first: &u32| {
            let known = known.and_then(|known| known.find(first, recalled));
            let outcome = known.or_else(|| {
                compared += 1;
                self.outcome(held.as_ref()?, first)
            });
            let tie = match outcome? {
                Outcome::Nothing => return None,
                Outcome::Apart => Tie::Apart,
                Outcome::Alone(score) | Outcome::Judged(score, ..) => Tie::Score(score),
            };
            Some(Edge { first, second, tie })
        };
        let edges = candidates.iter().filter_map(compare).collect();
        let asked = if known.is_some() { candidates } else { Vec::new() };
        Group { second, edges, asked, compared }
    }

    fn outcome(&self, held: &Held<'_>, first: u32) -> Option<Outcome> {
        let verdict = held.compare(self.side(first)?);
        let score = verdict.why().score;
        Some(match verdict {
            _ if score < LEAST_SCORE => Outcome::Nothing,
            Verdict::Apart(_) => Outcome::Apart,
            Verdict::Same(_) | Verdict::Unclear(_) => Outcome::Alone(score),
        })
    }

    /// Judges pairs of one second report anew; tells what to remember of it if somebody does.
    fn judge(
        &self,
        company: &Company,
        known: Option<&Known<'_>>,
        scratch: &mut Scratch,
        group: &mut Group,
    ) -> Option<Pairs> {
        let Scratch { layout, recalled, .. } = scratch;
        let second = group.second;
        let held = LazyCell::new(|| Some(Held::new(self.side(second)?, layout)));
        let is_open = |edge: &Edge| self.is_open(edge);
        if let Some(known) = known.filter(|_| group.edges.iter().any(is_open)) {
            known.recall(second, recalled);
        }
        let mut outcomes = Vec::new();
        for edge in &mut group.edges {
            let alone = edge.score();
            let mut outcome = match edge.tie {
                Tie::Apart => Outcome::Apart,
                Tie::Score(score) => Outcome::Alone(score),
            };
            if is_open(edge) {
                let context = company.context(edge.first, second);
                let known = known.and_then(|known| known.find(edge.first, recalled));
                let judged = match known {
                    Some(Outcome::Judged(_, before, judged))
                        if before == context && self.usual.is_none() =>
                    {
                        Some(judged)
                    }
                    _ => {
                        group.compared += 1;
                        held.as_ref().and_then(|held| self.judged(held, edge, &context))
                    }
                };
                let Some(judged) = judged else { continue };
                edge.tie = Tie::Score(judged);
                if self.usual.is_none() {
                    outcome = Outcome::Judged(alone, context, judged);
                }
            }
            if known.is_some() {
                outcomes.push((edge.first, outcome));
            }
        }
        known.map(|_| remembered(&mem::take(&mut group.asked), &outcomes))
    }

    /// Whether a pair is judged anew: by what it means, where there is a model, and by its company, which
    /// tells nothing of headlines.
    fn is_open(&self, edge: &Edge) -> bool {
        let has_headline = self.is_headline(edge.first) || self.is_headline(edge.second);
        let in_company = edge.score() >= fingerprint::LEAST_FIRST && !has_headline;
        edge.tie != Tie::Apart && (self.usual.is_some() || in_company)
    }

    fn judged(&self, held: &Held<'_>, edge: &Edge, context: &Context) -> Option<f32> {
        let mut verdict = held.compare(self.side(edge.first)?);
        if edge.score() >= fingerprint::LEAST_FIRST {
            verdict = fingerprint::in_context(&verdict, context);
        }
        Some(fingerprint::in_meaning(&verdict).why().score)
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

    /// What an original and every other one say of each other alone, by the other's number.
    pub(crate) fn with_all(&self, at: u32) -> Vec<Option<Verdict>> {
        let count = u32::try_from(self.originals.len()).unwrap_or(u32::MAX);
        let verdict = |scratch: &mut Scratch, other| {
            let held = Held::new(self.side(other)?, &mut scratch.layout);
            Some(held.compare(self.side(at)?))
        };
        (0..count).into_par_iter().map_init(|| self.scratch(), verdict).collect()
    }
}

impl<'m> Known<'m> {
    fn of(memo: &'m Memo, inputs: &[Inputs]) -> Self {
        let numbers = memo.numbers();
        Self { memo, numbers: inputs.iter().map(|&inputs| numbers.of(inputs)).collect() }
    }

    fn number(&self, original: u32) -> Option<u32> {
        self.numbers.get(original as usize).copied().flatten()
    }

    /// All that is known of a report with earlier ones.
    fn recall(&self, second: u32, into: &mut Vec<(u32, Outcome)>) {
        into.clear();
        if let Some(number) = self.number(second) {
            self.memo.recall(number, into);
        }
    }

    /// What is known of the pair with an earlier one.
    fn find(&self, first: u32, recalled: &[(u32, Outcome)]) -> Option<Outcome> {
        let number = self.number(first)?;
        let place = recalled.binary_search_by_key(&number, |pair| pair.0).ok()?;
        recalled.get(place).map(|pair| pair.1)
    }
}

/// The outcomes of one report with all that it was compared with, of which some are worth a word.
fn remembered(asked: &[u32], outcomes: &[(u32, Outcome)]) -> Pairs {
    let mut pairs = Pairs::of(asked.len());
    let mut outcomes = outcomes.iter().peekable();
    for &first in asked {
        let outcome = outcomes.next_if(|outcome| outcome.0 == first);
        pairs.put(first, outcome.map_or(&Outcome::Nothing, |outcome| &outcome.1));
    }
    pairs
}

/// The days of the originals.
fn days(reports: &[(Article, Fingerprint)], originals: &[usize]) -> Vec<Option<Date>> {
    originals.iter().map(|&at| reports.get(at)?.1.published).collect()
}

fn usual(reports: &[(Article, Fingerprint)], originals: &[usize]) -> Option<Usual> {
    let fingerprints = originals.iter().filter_map(|&at| reports.get(at)).map(|report| &report.1);
    let embeddings: Vec<_> = fingerprints.filter_map(|one| one.embedding.as_ref()).collect();
    Usual::of(&embeddings)
}
