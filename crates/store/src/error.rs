//! What can go wrong with the file of the state, in words that say what to do.

use std::path::PathBuf;

/// The state cannot be used. No run can go on without it.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The file was written by a later version of the program.
    #[error(
        "{} is of schema {found}, this version knows {known}: use the later version, or another --state",
        path.display()
    )]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its schema.
        found: u32,
        /// The newest that this version knows.
        known: u32,
    },
    /// It is no such file, or cannot be read or written.
    #[error("cannot use the state in {}: {source}; move it away, or choose another --state", path.display())]
    Sqlite {
        /// The file.
        path: PathBuf,
        /// What `SQLite` said.
        source: rusqlite::Error,
    },
    /// There is a state where a copy should go.
    #[error("there is a state in {} already: move it away first", path.display())]
    There {
        /// The file.
        path: PathBuf,
    },
    /// The file is a state, and not whole.
    #[error("{} is damaged: {said}; use another copy", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What `SQLite` said.
        said: String,
    },
    /// The file cannot be put in its place.
    #[error("cannot write {}: {reason}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        reason: std::io::Error,
    },
}
