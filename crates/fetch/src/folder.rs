//! A folder and the folders inside it, in the order of their names. Not what a file holds.

use std::{
    collections::BTreeSet,
    fs, io,
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use crate::{Flow, SourceError, file, intake::Intake, source};

/// Reads every file, a folder's own name deciding its place among its sisters.
///
/// Names that begin with a dot are left out (version control, editors, our own `.part` files). A
/// folder is walked once, however many links lead to it, so that a loop of links ends.
pub(crate) fn read(top: &Path, intake: &mut Intake<'_>) -> Flow {
    match source::look(top) {
        Err(error) => return intake.fail(error),
        Ok(found) if !found.is_dir() => {
            return intake.fail(SourceError::NotAFolder { path: top.to_owned() });
        }
        Ok(_) => {}
    }
    let mut walked = BTreeSet::new();
    let mut waiting = vec![top.to_owned()];
    while let Some(path) = waiting.pop() {
        if !path.is_dir() {
            file::read_found(&path, intake)?;
        } else if walked.insert(resolved(&path)) {
            match entries(&path) {
                Ok(entries) => waiting.extend(entries.into_iter().rev()),
                Err(source) => intake.fail(SourceError::Unreadable { path, source })?,
            }
        } else {
            tracing::debug!(folder = %path.display(), "folder reached again by a link, not walked");
        }
    }
    ControlFlow::Continue(())
}

fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name().as_encoded_bytes().starts_with(b".") {
            tracing::debug!(path = %entry.path().display(), "hidden, left out");
        } else {
            paths.push(entry.path());
        }
    }
    paths.sort();
    Ok(paths)
}

fn resolved(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}
