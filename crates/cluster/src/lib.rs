//! From reports to events: which belong together, and the one record that stands for them.
//!
//! Knows graphs and records; it reads no text (that is `fingerprint`) and writes no file.

mod batch;
mod candidates;
mod company;
pub mod copies;
mod day_votes;
mod decisions;
mod events;
mod joining;
mod known;
mod lineage;
mod memo;
mod record;
mod relations;
mod rulings;
mod score;
mod source;
mod steps;
mod vote;
mod weighing;

pub use decisions::{Contradiction, Decision, Saying};
pub use events::{
    Cluster, ComparedPair, Fold, Link, LinkTie, Member, Role, Wanted, cluster, cluster_and_pairs,
    fold,
};
pub use lineage::{Alias, Change, Current, Former, Lineage, lineage};
pub use memo::Memo;
pub use record::{EventRecord, Preference, record};
pub use relations::{Relation, relations};
pub use score::{Labelled, Pairs, Ratio, Score, score};
pub use source::domain;
pub use steps::Progress;
pub use vote::{DateBasis, EventDate};

#[cfg(test)]
mod tests;
