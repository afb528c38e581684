//! Everything that is true of the product as a whole, in one test binary, one file a promise.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop where it stands")]
#![expect(clippy::indexing_slicing, reason = "a test may stop where it stands")]

mod archive;
mod batches;
mod bundled;
#[cfg(target_os = "linux")]
mod deploy;
mod desk;
mod embeddings;
#[cfg(target_os = "linux")]
mod giants;
mod harness;
#[cfg(target_os = "linux")]
mod kills;
mod lists;
#[cfg(target_os = "linux")]
mod mishaps;
mod online;
mod order;
mod program;
mod readers;
mod refusing;
mod scorer;
mod seeds;
mod server;
mod spreadsheet;
mod stages;
mod tidy;
mod trouble;
mod world;
