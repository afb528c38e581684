//! What can go wrong: one document that is refused, or a whole source that is broken.

use std::{borrow::Cow, io, path::PathBuf};

use model::{DocId, Refused};

/// Something that gave no document. The run goes on.
#[derive(Debug)]
pub enum Trouble {
    /// One document was refused: an outcome to count.
    Refused {
        /// The id that the source gave it, where it could still be read.
        id: Option<DocId>,
        /// Where, why, and what exactly was wrong.
        refused: Refused,
    },
    /// A source, or a folder inside one, cannot be read: the world is broken there.
    Source(SourceError),
}

impl Trouble {
    /// Where it happened, in the form of [`model::RawDocument::origin`].
    pub fn origin(&self) -> Cow<'_, str> {
        match self {
            Self::Refused { refused, .. } => Cow::Borrowed(&refused.origin),
            Self::Source(error) => Cow::Owned(error.origin()),
        }
    }
}

/// A source that could not be read. What the system said is the error's `source`.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// Nothing has that name.
    #[error("no such file or folder: {}", path.display())]
    Missing {
        /// As it was given.
        path: PathBuf,
    },
    /// A file, where the configuration says that there is a folder.
    #[error("not a folder: {}", path.display())]
    NotAFolder {
        /// As it was given.
        path: PathBuf,
    },
    /// A folder, where the configuration says that there is a file.
    #[error("a folder, not a file: {}", path.display())]
    NotAFile {
        /// As it was given.
        path: PathBuf,
    },
    /// A file or folder that is there and cannot be opened or read to its end.
    #[error("cannot read {}", path.display())]
    Unreadable {
        /// Which one.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A source that needs the network cannot be had or read.
    #[error("{url}: {detail}")]
    Web {
        /// The source.
        url: String,
        /// What is wrong.
        detail: String,
    },
    /// Standard input broke off.
    #[error("cannot read standard input")]
    Stdin(#[source] io::Error),
}

impl SourceError {
    /// Where it happened, in the form of [`model::RawDocument::origin`].
    pub fn origin(&self) -> String {
        match self {
            Self::Missing { path }
            | Self::NotAFolder { path }
            | Self::NotAFile { path }
            | Self::Unreadable { path, .. } => format!("file:{}", path.display()),
            Self::Web { url, .. } => url.clone(),
            Self::Stdin(_) => "stdin".to_owned(),
        }
    }

    /// The message with what the system said, in one line.
    pub fn in_full(&self) -> String {
        match std::error::Error::source(self) {
            Some(source) => format!("{self}: {source}"),
            None => self.to_string(),
        }
    }
}
