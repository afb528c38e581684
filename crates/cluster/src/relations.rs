//! Why two reports are together or apart, for people who ask. Makes no event.

use fingerprint::{Fingerprint, Verdict};
use model::Article;

use crate::{
    batch::Batch,
    copies::Membership,
    decisions::number,
    events::{copies_among, day_first},
};

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
