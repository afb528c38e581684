//! An output that could not be written, said so that a person knows what to do.

use std::{
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

/// A file or folder that could not be written. The files of the run before stay as they were.
#[derive(Debug, thiserror::Error)]
#[error("cannot write {}: {reason}; {}", path.display(), advice(reason))]
pub struct PublishError {
    /// Which file or folder.
    pub path: PathBuf,
    /// What the system said.
    pub reason: io::Error,
}

impl PublishError {
    pub(crate) fn at(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |reason| Self { path, reason }
    }
}

fn advice(reason: &io::Error) -> &'static str {
    match reason.kind() {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            "choose an output folder that you may write to"
        }
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "make room on the disk and run again",
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => {
            "a file stands where a folder is needed: choose another output folder"
        }
        ErrorKind::IsADirectory => "a folder stands where the file is needed: move it away",
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => {
            "close the program that has it open and run again"
        }
        ErrorKind::NotFound => "the folder has gone while we wrote: run again",
        _ => "check the disk and run again",
    }
}
