//! Finding copies: the sketch of a text, and the comparison of two.
//!
//! A sketch holds all that is needed later, so that the text may be dropped as soon as it is
//! sketched. Nothing here knows files, threads or more than two texts.

mod alignment;
mod changes;
mod compare;
mod differences;
mod exact;
mod fold;
mod near;
mod own;
mod picks;
mod shingles;
mod sketch;
mod subsequence;
mod table;
mod verdict;
mod words;
mod written;

pub use compare::{Comparer, Counts};
pub use differences::{Change, ChangeKind, Differences, differences};
pub use exact::Exact;
pub use near::{NEAR_BITS, distance};
pub use own::Own;
pub use picks::ASKING;
pub use sketch::{Sketch, Sketcher};
pub use verdict::{CopyKind, Judged, Why};
pub use words::Word;

#[cfg(test)]
mod tests;
