//! Vectors of articles from a static model that somebody has on disk (the format of model2vec): the mean
//! of the vectors of its tokens. Never downloads anything, and knows no pair of articles.
//!
//! The loader is compiled with the feature `embeddings` only.

#[cfg(feature = "embeddings")]
mod files;
#[cfg(feature = "embeddings")]
mod loaded;
#[cfg(not(feature = "embeddings"))]
mod none;

use std::{io, path::PathBuf};

#[cfg(feature = "embeddings")]
pub use loaded::Embedder;
#[cfg(not(feature = "embeddings"))]
pub use none::Embedder;

/// How much of the text behind the title the vector is made of: the lead says what a report is about, and
/// the mean of a long text is like that of any other.
pub const LEAD_CHARS: usize = 800;

/// Why there is no model.
#[derive(Debug, thiserror::Error)]
pub enum EmbedError {
    /// The program was built without the loader.
    #[error(
        "this build of newsfold cannot load embeddings; build one that can with \
         `cargo build --release --locked --features embeddings`"
    )]
    NotBuilt,
    /// The folder is not there, or lacks a file.
    #[error(
        "{}: no embedding model; a folder with config.json, tokenizer.json and model.safetensors is \
         wanted (model2vec)", .0.display()
    )]
    Missing(PathBuf),
    /// A file cannot be read.
    #[error("cannot read {}: {error}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// The files are there, but are no model.
    #[error("{}: the embedding model is broken: {why}", folder.display())]
    Broken {
        /// The folder.
        folder: PathBuf,
        /// What is wrong with it.
        why: String,
    },
}
