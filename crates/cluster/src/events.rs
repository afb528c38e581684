//! From reports to events: copies first, then whatever tells of one event in any language.

use std::mem;

use fingerprint::{
    Fingerprint, Verdict, Why,
    copies::{CopyKind, Sketch},
};
use model::Article;

use crate::{
    Progress,
    batch::Batch,
    copies::{self, Membership},
    decisions::{Contradiction, Decision, Settled, number, settle},
    joining::{Edge, Tie, deciding, join},
    memo::Memo,
    weighing::COUNTED,
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
    /// A person said that the two are of one event.
    Decided,
}

/// What is wanted of [`fold`] beside the events.
#[derive(Default)]
pub struct Wanted<'a> {
    /// What people decided of pairs of the reports; in any order, see [`Contradiction`].
    pub decisions: &'a [Decision],
    /// Whether the pairs are wanted that were compared.
    pub pairs: bool,
    /// What the last fold of nearly the same reports left, or nothing yet: pairs that it knows are not compared
    /// again. The result is the same without it. It knows the pairs of this fold then.
    pub memo: Option<&'a mut Memo>,
    /// Told how many of how many steps are done, by any thread; steps take about equally long.
    pub progress: Option<Progress<'a>>,
}

/// The events of a batch.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fold {
    /// The events, sorted by representative.
    pub clusters: Vec<Cluster>,
    /// Every pair that was compared on the way: reports that are nobody's copy and share rare terms. Empty
    /// unless wanted.
    pub pairs: Vec<ComparedPair>,
    /// The decisions that were not obeyed, as later ones say the contrary.
    pub contradictions: Vec<Contradiction>,
}

/// Finds the events among `reports`, which must be sorted by id, and obeys the decisions of people. The
/// result does not depend on the number of threads.
///
/// Two reports said to be the same end in one event, whatever the evidence, and with them what the evidence
/// ties to either. Two said to be apart never do: a copy among them stands for itself then.
///
/// Takes out of the fingerprints what nobody needs after it: the terms of the signatures, the words and
/// picks of the sketches. A large batch would need twice the memory.
pub fn fold(reports: &mut [(Article, Fingerprint)], wanted: Wanted<'_>) -> Fold {
    fold_counting(COUNTED, reports, wanted)
}

/// [`fold`] with so many reports whose terms are counted; see [`COUNTED`].
pub(crate) fn fold_counting(
    counted: usize,
    reports: &mut [(Article, Fingerprint)],
    wanted: Wanted<'_>,
) -> Fold {
    let mut settled = settle(reports.len(), wanted.decisions);
    let contradictions = mem::take(&mut settled.contradictions);
    let Wanted { memo, progress, pairs, .. } = wanted;
    let (clusters, batch, edges) = judged(reports, settled, memo, counted, progress);
    let pairs = if pairs { compared(&batch, &edges) } else { Vec::new() };
    Fold { clusters, pairs, contradictions }
}

/// The events of [`fold`], nobody having decided anything.
pub fn cluster(reports: &mut [(Article, Fingerprint)]) -> Vec<Cluster> {
    fold(reports, Wanted::default()).clusters
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

/// [`cluster`], and the pairs that were compared.
pub fn cluster_and_pairs(
    reports: &mut [(Article, Fingerprint)],
) -> (Vec<Cluster>, Vec<ComparedPair>) {
    let fold = fold(reports, Wanted { pairs: true, ..Wanted::default() });
    (fold.clusters, fold.pairs)
}

fn compared(batch: &Batch<'_>, edges: &[Edge]) -> Vec<ComparedPair> {
    let place = |original: u32| batch.originals().get(original as usize).copied();
    let compared = |(edge, verdict): (&Edge, Option<Verdict>)| {
        Some(ComparedPair {
            first: place(edge.first)?,
            second: place(edge.second)?,
            verdict: verdict?,
        })
    };
    edges.iter().zip(batch.verdicts(edges)).filter_map(compared).collect()
}

fn judged<'a>(
    reports: &'a mut [(Article, Fingerprint)],
    mut settled: Settled,
    memo: Option<&mut Memo>,
    counted: usize,
    progress: Option<Progress<'_>>,
) -> (Vec<Cluster>, Batch<'a>, Vec<Edge>) {
    let sketches = reports.iter_mut().map(|(_, fingerprint)| {
        let sketch = &mut fingerprint.sketch;
        let (words, picks) = (mem::take(&mut sketch.words), mem::take(&mut sketch.picks));
        Sketch { words, picks, ..*sketch }
    });
    let sketches = sketches.collect();
    let mut copies = copies_among(reports, sketches);
    obey(&mut copies, reports, &mut settled);
    let originals = in_time(reports, &copies);
    let batch = Batch::of(reports, originals, memo.is_some(), counted);
    let edges = batch.edges(memo, progress);
    let threshold = f64::from(fingerprint::SAME_SCORE);
    let deciding = deciding(&edges, threshold, |original| batch.is_headline(original));
    let rulings = settled.rulings.among(batch.originals());
    let leaving = settled.leaving.iter().filter_map(|&at| Some(copies.get(at)?.representative));
    let nodes = batch.nodes(&deciding, &leaving.collect());
    let labels = join(nodes, &deciding, threshold, rulings);
    let events = Events { batch: &batch, labels: &labels, copies: &copies, settled: &settled };
    let clusters = events.clusters(&deciding);
    (clusters, batch, edges)
}

/// Makes a copy stand for itself where its being one contradicts a decision. What leaves goes first, then
/// what is no exact copy, then what is later.
fn obey(copies: &mut [Membership], reports: &[(Article, Fingerprint)], settled: &mut Settled) {
    if settled.rulings.is_silent() {
        return;
    }
    let mut order: Vec<(usize, Membership)> = copies.iter().copied().enumerate().collect();
    order.retain(|(_, copy)| copy.kind.is_some());
    order.sort_by_key(|&(at, copy)| {
        let published = reports.get(at).and_then(|(_, fingerprint)| fingerprint.published);
        let leaves = settled.leaving.contains(&at);
        (leaves, copy.kind != Some(CopyKind::Exact), published.is_none(), published, at)
    });
    for (at, copy) in order {
        let stays = settled.rulings.join(number(at), number(copy.representative));
        if let Some(slot) = copies.get_mut(at).filter(|_| !stays) {
            *slot = Membership { representative: at, kind: None, score_pct: 100, judged: None };
        }
    }
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
    let sketches = reports.iter().map(|(_, fingerprint)| fingerprint.sketch.clone()).collect();
    let memberships = copies_among(reports, sketches);
    let mut in_time: Vec<usize> = (0..reports.len()).collect();
    in_time.sort_by_key(|&at| day_first(reports, at));
    let number = in_time.iter().position(|&one| one == at).map_or(u32::MAX, number);
    let verdicts = Batch::whole(reports, in_time.clone()).with_all(number);
    let mut compared = vec![None; reports.len()];
    for (at, verdict) in in_time.into_iter().zip(verdicts) {
        compared.get_mut(at).into_iter().for_each(|slot| *slot = verdict);
    }
    let relate = |other: usize| {
        let (own, theirs) = (memberships.get(at)?, memberships.get(other)?);
        if own.representative == theirs.representative {
            return Some((other, Relation::Copies(*own, *theirs)));
        }
        let verdict = (*compared.get(other)?)?;
        Some((other, Relation::Compared(fingerprint::in_meaning(&verdict))))
    };
    let others = (0..reports.len()).filter(|&other| other != at);
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
fn copies_among(reports: &[(Article, Fingerprint)], sketches: Vec<Sketch>) -> Vec<Membership> {
    let mut index = copies::Index::in_memory();
    for ((article, _), sketch) in reports.iter().zip(sketches) {
        index.take(copies::Entry {
            id: article.id.as_str().into(),
            published: copies::Document::from(article).published,
            sketch,
        });
    }
    index.close_last();
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
    originals.sort_by_key(|&at| day_first(reports, at));
    originals
}

/// By day and place; those without a day last.
fn day_first(reports: &[(Article, Fingerprint)], at: usize) -> impl Ord + use<> {
    let published = reports.get(at).and_then(|(_, fingerprint)| fingerprint.published);
    (published.is_none(), published, at)
}

/// A batch with the label of each original.
struct Events<'a> {
    batch: &'a Batch<'a>,
    labels: &'a [u32],
    copies: &'a [Membership],
    settled: &'a Settled,
}

impl Events<'_> {
    fn clusters(&self, edges: &[Edge]) -> Vec<Cluster> {
        let links = self.links(edges);
        let mut order: Vec<(u32, usize)> = self.labels_of_reports().into_iter().zip(0..).collect();
        order.sort_unstable();
        let mut clusters: Vec<Cluster> = order
            .chunk_by(|a, b| a.0 == b.0)
            .map(|together| self.cluster(together, &links))
            .collect();
        clusters.sort_by_key(|cluster| cluster.representative);
        clusters
    }

    /// The label of every report: that of the original it copies.
    fn labels_of_reports(&self) -> Vec<u32> {
        let mut of_original = vec![u32::MAX; self.copies.len()];
        for (&report, &label) in self.batch.originals().iter().zip(self.labels) {
            if let Some(slot) = of_original.get_mut(report) {
                *slot = label;
            }
        }
        let label = |copy: &Membership| of_original.get(copy.representative).copied();
        self.copies.iter().map(|copy| label(copy).unwrap_or(u32::MAX)).collect()
    }

    /// What ties every original to its cluster, by report: a decision on it or on a copy of it, else its
    /// best pair there.
    fn links(&self, edges: &[Edge]) -> Vec<Option<Link>> {
        let mut links = self.links_of_evidence(edges);
        let of = |at: usize| self.copies.get(at).map(|copy| copy.representative);
        for &(a, b) in self.settled.same.iter().rev().filter(|&&(a, b)| of(a) != of(b)) {
            for (from, to) in [(a, b), (b, a)] {
                if let Some(slot) = of(from).and_then(|from| links.get_mut(from)) {
                    *slot = Some(Link { to, tie: LinkTie::Decided });
                }
            }
        }
        links
    }

    fn links_of_evidence(&self, edges: &[Edge]) -> Vec<Option<Link>> {
        let mut best: Vec<Option<Edge>> = vec![None; self.labels.len()];
        let label = |original: u32| self.labels.get(original as usize);
        let is_within = |edge: &&Edge| label(edge.first) == label(edge.second);
        for edge in edges.iter().filter(is_within).filter(|edge| edge.tie != Tie::Apart) {
            for original in [edge.first, edge.second] {
                let Some(slot) = best.get_mut(original as usize) else { continue };
                if slot.is_none_or(|known| edge.score() > known.score()) {
                    *slot = Some(*edge);
                }
            }
        }
        let mut links = vec![None; self.copies.len()];
        let tied: Vec<(u32, Edge)> =
            (0..).zip(best).filter_map(|(from, edge)| Some((from, edge?))).collect();
        let edges: Vec<Edge> = tied.iter().map(|(_, edge)| *edge).collect();
        for ((from, edge), verdict) in tied.into_iter().zip(self.batch.verdicts(&edges)) {
            let to = if edge.first == from { edge.second } else { edge.first };
            let place = |original: u32| self.batch.originals().get(original as usize).copied();
            let Some(((from, to), verdict)) = place(from).zip(place(to)).zip(verdict) else {
                continue;
            };
            if let Some(slot) = links.get_mut(from) {
                *slot = Some(Link { to, tie: LinkTie::Evidence(*verdict.why()) });
            }
        }
        links
    }

    fn cluster(&self, together: &[(u32, usize)], links: &[Option<Link>]) -> Cluster {
        let copies = self.copies;
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
        let (_, fingerprint) = self.batch.reports().get(report)?;
        let published = fingerprint.published;
        let longest = std::cmp::Reverse(fingerprint.chars);
        Some((fingerprint.chars < FULL_CHARS, published.is_none(), published, longest, report))
    }
}
