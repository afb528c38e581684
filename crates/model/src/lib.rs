//! The nouns that cross an expensive border: out of the sources, out of the page parser.
//!
//! `RawDocument` leaves `fetch`, `Article` leaves `clean`; a [`Rejection`] is what either may
//! say instead. Later nouns (`Fingerprint`, `Cluster`, `EventRecord`) live with the stage that
//! makes them. Nothing here opens a file, reads a clock or starts a thread.

mod article;
mod id;
mod lang;
mod published;
mod raw;
mod rejection;

pub use article::{Article, Removed, Why};
pub use id::{DocId, EventId, address, digest, hash16, is_tracking};
pub use lang::Lang;
pub use published::{Basis, Precision, Published};
pub use raw::{Media, RawDocument};
pub use rejection::{Refused, Rejection, Tally};
