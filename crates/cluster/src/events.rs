//! From reports to events: copies first, then whatever tells of one event in any language.

use fingerprint::{Fingerprint, Side, Usual, Vectors, Verdict, Weights, Why, copies::CopyKind};
use model::Article;
use rayon::prelude::*;

use crate::{
    candidates::{Entry, Index},
    company::Company,
    copies::{self, Membership},
    day_votes::DayVotes,
    joining::{Edge, Node, Tie, join},
};

/// An event: the reports of it, by their place among those handed in.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// The fullest of its earliest reports.
    pub representative: usize,
    /// Every report of it, the representative too, in the order handed in.
    pub members: Vec<Member>,
}

/// A report as a member of its event.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// Its place among the reports handed in.
    pub report: usize,
    /// What it is to the event.
    pub role: Role,
    /// The report that it is a copy of.
    pub copy_of: Option<usize>,
    /// What ties it to the event; `None` for a report alone.
    pub link: Option<Link>,
}

/// What a report is to its event.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Role {
    /// It stands for the event.
    Representative,
    /// Another newsroom's own report.
    Independent,
    /// A copy.
    Copy(CopyKind),
}

/// The strongest tie of a report to another one of its event.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Link {
    /// The other report, by its place among those handed in.
    pub to: usize,
    /// What ties the two.
    pub tie: LinkTie,
}

/// What ties two reports.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LinkTie {
    /// One is a copy of the other; so many percent of the shorter text are in both.
    Copy(CopyKind, u8),
    /// The evidence of two reports.
    Evidence(Why),
}

/// Pairs that score less than this are as good as unrelated.
const LEAST_SCORE: f32 = 0.003;

/// Finds the events among `reports`, which must be sorted by id. The result is sorted by
/// representative; it does not depend on the number of threads.
pub fn cluster(reports: &[(Article, Fingerprint)]) -> Vec<Cluster> {
    judged(reports).0
}

/// A pair of reports that was compared, by their places among those handed in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ComparedPair {
    /// The one published first.
    pub first: usize,
    /// The other.
    pub second: usize,
    /// What came of it.
    pub verdict: Verdict,
}

/// As [`cluster`], and every pair that was compared on the way: reports that are nobody's copy and share
/// rare terms.
pub fn cluster_and_pairs(reports: &[(Article, Fingerprint)]) -> (Vec<Cluster>, Vec<ComparedPair>) {
    let (clusters, batch, pairs) = judged(reports);
    let place = |original: u32| batch.originals.get(original as usize).copied();
    let compared = |pair: &Pair| {
        let (first, second) = (place(pair.first)?, place(pair.second)?);
        Some(ComparedPair { first, second, verdict: pair.verdict })
    };
    (clusters, pairs.iter().filter_map(compared).collect())
}

fn judged(reports: &[(Article, Fingerprint)]) -> (Vec<Cluster>, Batch<'_>, Vec<Pair>) {
    let memberships = copies_among(reports);
    let originals = in_time(reports, &memberships);
    let batch = Batch::of(reports, originals);
    let pairs = batch.pairs();
    let edges: Vec<Edge> = pairs.iter().map(Pair::edge).collect();
    let threshold = f64::from(fingerprint::SAME_SCORE);
    let labels = join(batch.nodes(), &edges, threshold);
    let clusters = batch.clusters(&labels, &pairs, &memberships);
    (clusters, batch, pairs)
}

/// What relates two reports of a batch, for people who ask why.
#[derive(Clone, Copy, Debug)]
pub enum Relation {
    /// Both are copies of one text; each with its own relation to the representative of the group.
    Copies(Membership, Membership),
    /// The comparison of the two.
    Compared(Verdict),
}

/// Compares the report at `at` with every other one of the batch as [`cluster`] does, and lists them
/// with their places, the strongest first, reports of the same place among the copies before all.
pub fn relations(reports: &[(Article, Fingerprint)], at: usize) -> Vec<(usize, Relation)> {
    let memberships = copies_among(reports);
    let batch = Batch::of(reports, (0..reports.len()).collect());
    let relate = |other: usize| {
        let (own, theirs) = (memberships.get(at)?, memberships.get(other)?);
        if own.representative == theirs.representative {
            return Some((other, Relation::Copies(*own, *theirs)));
        }
        let side = |at: usize| batch.side(u32::try_from(at).ok()?);
        let alone = fingerprint::compare(side(at)?, side(other)?);
        let verdict = fingerprint::in_meaning(&alone);
        Some((other, Relation::Compared(verdict)))
    };
    let others = (0..reports.len()).into_par_iter().filter(|&other| other != at);
    let mut relations: Vec<(usize, Relation)> = others.filter_map(relate).collect();
    relations.sort_by(|a, b| b.1.strength().total_cmp(&a.1.strength()).then(a.0.cmp(&b.0)));
    relations
}

impl Relation {
    fn strength(&self) -> f32 {
        match self {
            Self::Copies(..) => 2.0,
            Self::Compared(verdict) => verdict.why().score,
        }
    }
}

/// The copies among the reports. A text made from another one for the next edition is no copy here: it
/// stands for itself.
fn copies_among(reports: &[(Article, Fingerprint)]) -> Vec<Membership> {
    let mut index = copies::Index::in_memory();
    for (article, fingerprint) in reports {
        index.take(copies::Entry {
            id: article.id.as_str().into(),
            published: copies::Document::from(article).published,
            sketch: fingerprint.sketch.clone(),
        });
    }
    index.close();
    let mut memberships = index.memberships();
    for (at, membership) in memberships.iter_mut().enumerate() {
        let is_edited = membership.kind.is_some_and(|kind| kind != CopyKind::Exact);
        let both = reports.get(at).zip(reports.get(membership.representative));
        let two = |(own, other): (&(_, Fingerprint), &(_, Fingerprint))| {
            fingerprint::are_two_editions(&own.1, &other.1)
        };
        if is_edited && both.is_some_and(two) {
            *membership =
                Membership { representative: at, kind: None, score_pct: 100, judged: None };
        }
    }
    memberships
}

/// The reports that are nobody's copy, by day and id; those without a day last.
fn in_time(reports: &[(Article, Fingerprint)], memberships: &[Membership]) -> Vec<usize> {
    let alone = |&(at, membership): &(usize, &Membership)| membership.representative == at;
    let mut originals: Vec<usize> =
        memberships.iter().enumerate().filter(alone).map(|(at, _)| at).collect();
    originals.sort_by_key(|&at| {
        let published = reports.get(at).and_then(|(_, fingerprint)| fingerprint.published);
        (published.is_none(), published, at)
    });
    originals
}

/// A compared pair, by places among the originals; `first < second`.
struct Pair {
    first: u32,
    second: u32,
    verdict: Verdict,
}

impl Pair {
    /// The two and how likely they are of one event; `None` if they are known to be of two.
    fn likelihood(&self) -> Option<(u32, u32, f32)> {
        let is_apart = matches!(self.verdict, Verdict::Apart(_));
        (!is_apart).then(|| (self.first, self.second, self.verdict.why().score))
    }

    fn edge(&self) -> Edge {
        let tie = match &self.verdict {
            Verdict::Apart(_) => Tie::Apart,
            Verdict::Same(why) | Verdict::Unclear(why) => Tie::Score(f64::from(why.score)),
        };
        Edge { first: self.first, second: self.second, tie }
    }
}

/// The reports that are compared, with their weighted terms.
struct Batch<'a> {
    reports: &'a [(Article, Fingerprint)],
    originals: Vec<usize>,
    vectors: Vec<Vectors>,
    usual: Option<Usual>,
}

impl<'a> Batch<'a> {
    fn of(reports: &'a [(Article, Fingerprint)], originals: Vec<usize>) -> Self {
        let signatures =
            || originals.iter().filter_map(|&at| reports.get(at)).map(|report| &report.1.signature);
        let weights = Weights::of(signatures());
        let signatures: Vec<_> = signatures().collect();
        let vectors = signatures.into_par_iter().map(|one| weights.vectors(one)).collect();
        let fingerprints =
            originals.iter().filter_map(|&at| reports.get(at)).map(|report| &report.1);
        let embeddings: Vec<_> = fingerprints.filter_map(|one| one.embedding.as_ref()).collect();
        let usual = Usual::of(&embeddings);
        Self { reports, originals, vectors, usual }
    }

    fn report(&self, original: usize) -> Option<&'a (Article, Fingerprint)> {
        self.reports.get(*self.originals.get(original)?)
    }

    fn side(&self, original: u32) -> Option<Side<'_>> {
        let original = original as usize;
        let (_, fingerprint) = self.report(original)?;
        Some(Side { fingerprint, vectors: self.vectors.get(original)?, usual: self.usual })
    }

    fn nodes(&self) -> Vec<Node> {
        let node = |at: &usize| {
            let fingerprint = self.reports.get(*at).map(|report| &report.1);
            let own = fingerprint.and_then(|fingerprint| fingerprint.cues.own_day);
            let own = own.and_then(|own| Some((own.when.span()?, own.in_lead)));
            let published = fingerprint.and_then(|fingerprint| fingerprint.published);
            Node {
                days: DayVotes::of(published, own),
                is_headline: fingerprint.is_some_and(Fingerprint::is_headline),
            }
        };
        self.originals.par_iter().map(node).collect()
    }

    /// Compares every pair worth it, then judges each in the company of all, and by what it means; sorted
    /// by second, then first.
    fn pairs(&self) -> Vec<Pair> {
        let mut pairs = self.pairs_alone();
        let company = Company::of(self.originals.len(), pairs.iter().filter_map(Pair::likelihood));
        pairs.par_iter_mut().for_each(|pair| {
            let context = || company.context(pair.first, pair.second);
            if pair.verdict.why().score >= fingerprint::LEAST_FIRST {
                pair.verdict = fingerprint::in_context(&pair.verdict, &context());
            }
            pair.verdict = fingerprint::in_meaning(&pair.verdict);
        });
        pairs
    }

    fn pairs_alone(&self) -> Vec<Pair> {
        let entries: Vec<Entry<'_>> = (0..)
            .zip(&self.vectors)
            .map(|(at, vectors)| {
                let fingerprint = self.report(at).map(|report| &report.1);
                let published = fingerprint.and_then(|fingerprint| fingerprint.published);
                let is_headline = fingerprint.is_some_and(Fingerprint::is_headline);
                Entry { vectors, published, is_headline }
            })
            .collect();
        let index = Index::of(&entries);
        let count = u32::try_from(entries.len()).unwrap_or(u32::MAX);
        (0..count).into_par_iter().flat_map_iter(|second| self.compared(&index, second)).collect()
    }

    fn compared(&self, index: &Index<'_>, second: u32) -> Vec<Pair> {
        let candidates = index.before(second).into_iter();
        let compare = |first| {
            let verdict = fingerprint::compare(self.side(first)?, self.side(second)?);
            (verdict.why().score >= LEAST_SCORE).then_some(Pair { first, second, verdict })
        };
        candidates.filter_map(compare).collect()
    }

    fn clusters(&self, labels: &[u32], pairs: &[Pair], copies: &[Membership]) -> Vec<Cluster> {
        let label_of = self.labels_of_reports(labels, copies);
        let links = self.links(labels, pairs);
        let mut order: Vec<(u32, usize)> = label_of.into_iter().zip(0..).collect();
        order.sort_unstable();
        let mut clusters: Vec<Cluster> = order
            .chunk_by(|a, b| a.0 == b.0)
            .map(|together| self.cluster(together, &links, copies))
            .collect();
        clusters.sort_by_key(|cluster| cluster.representative);
        clusters
    }

    /// The label of every report: that of the original it copies.
    fn labels_of_reports(&self, labels: &[u32], copies: &[Membership]) -> Vec<u32> {
        let mut of_original = vec![u32::MAX; self.reports.len()];
        for (&report, &label) in self.originals.iter().zip(labels) {
            if let Some(slot) = of_original.get_mut(report) {
                *slot = label;
            }
        }
        let label = |copy: &Membership| of_original.get(copy.representative).copied();
        copies.iter().map(|copy| label(copy).unwrap_or(u32::MAX)).collect()
    }

    /// The best pair of every original within its cluster, by report.
    fn links(&self, labels: &[u32], pairs: &[Pair]) -> Vec<Option<Link>> {
        let mut links: Vec<Option<Link>> = vec![None; self.reports.len()];
        let mut offer = |from: u32, to: u32, why: &Why| {
            let reports = self.originals.get(from as usize).zip(self.originals.get(to as usize));
            let Some((&report, &to)) = reports else { return };
            let Some(slot) = links.get_mut(report) else { return };
            let known = slot.as_ref().map(|link| match link.tie {
                LinkTie::Evidence(why) => why.score,
                LinkTie::Copy(..) => 1.0,
            });
            if known.is_none_or(|known| why.score > known) {
                *slot = Some(Link { to, tie: LinkTie::Evidence(*why) });
            }
        };
        for Pair { first, second, verdict } in pairs {
            if labels.get(*first as usize) == labels.get(*second as usize) {
                offer(*first, *second, verdict.why());
                offer(*second, *first, verdict.why());
            }
        }
        links
    }

    fn cluster(
        &self,
        together: &[(u32, usize)],
        links: &[Option<Link>],
        copies: &[Membership],
    ) -> Cluster {
        let originals = together.iter().map(|&(_, report)| report);
        let representative = originals
            .filter(|&report| copies.get(report).is_none_or(|copy| copy.representative == report))
            .min_by_key(|&report| self.rank(report))
            .unwrap_or_default();
        let member = |&(_, report): &(u32, usize)| {
            let copy = copies.get(report).and_then(|copy| Some((copy, copy.kind?)));
            Member {
                report,
                role: match copy {
                    Some((_, kind)) => Role::Copy(kind),
                    None if report == representative => Role::Representative,
                    None => Role::Independent,
                },
                copy_of: copy.map(|(copy, _)| copy.representative),
                link: match copy {
                    Some((copy, kind)) => Some(Link {
                        to: copy.representative,
                        tie: LinkTie::Copy(kind, copy.score_pct),
                    }),
                    None => links.get(report).copied().flatten(),
                },
            }
        };
        Cluster { representative, members: together.iter().map(member).collect() }
    }

    /// Sorts reports of one event: a full text before a headline, then the earliest, the longest.
    fn rank(&self, report: usize) -> impl Ord + use<> {
        /// A text shorter than this is a flash, not a report.
        const FULL_CHARS: u32 = 400;
        let (_, fingerprint) = self.reports.get(report)?;
        let published = fingerprint.published;
        let longest = std::cmp::Reverse(fingerprint.chars);
        Some((fingerprint.chars < FULL_CHARS, published.is_none(), published, longest, report))
    }
}
