//! The folder that outlives a run: its lock, its files, and the clock that never goes back in it.

use std::path::{Path, PathBuf};

use anyhow::Context;
use jiff::Timestamp;
use model::hash16;
use store::{Cache, Hash, Store, StoreError};

use crate::{
    exit::{Ending, Exit},
    lock::Lock,
};

/// What must not be lost.
const FILE: &str = "newsfold.sqlite";
/// What may be deleted at any time.
const CACHE: &str = "cache.sqlite";
/// The setting that has the moment of the latest run.
const LATEST: &str = "latest_run";

/// A state folder that this run has for itself.
#[derive(Debug)]
pub(crate) struct State {
    folder: PathBuf,
    _lock: Lock,
}

impl State {
    /// Takes the folder, making it if it is missing.
    ///
    /// Ends with [`Exit::TempFail`] if another run has it, with [`Exit::Io`] if it cannot be written.
    pub(crate) fn take(folder: &Path) -> anyhow::Result<Self> {
        Ok(Self { folder: folder.to_owned(), _lock: Lock::take(folder)? })
    }

    /// Opens what must not be lost.
    ///
    /// Ends with [`Exit::Config`] for the state of a later version, with [`Exit::Io`] for what cannot be read or
    /// written.
    pub(crate) fn open(&self) -> anyhow::Result<Store> {
        open(&self.folder)
    }

    /// Opens what makes runs cheap.
    pub(crate) fn cache(&self) -> Cache {
        Cache::open(&self.folder.join(CACHE))
    }

    /// The folder.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }
}

/// Removes what makes runs cheap: the next one makes it anew.
pub(crate) fn forget_cache(folder: &Path) {
    for end in ["", "-wal", "-shm"] {
        // One that stays is valid still.
        drop(std::fs::remove_file(folder.join(format!("{CACHE}{end}"))));
    }
}

/// The file of the state in `folder`.
pub(crate) fn file(folder: &Path) -> PathBuf {
    folder.join(FILE)
}

/// Opens the file of the state in `folder`, as [`State::open`] does.
pub(crate) fn open(folder: &Path) -> anyhow::Result<Store> {
    Store::open(&file(folder)).map_err(|error| ending(&error))
}

/// What this program makes of an article may change with every build of it: when it was built, and how large it is.
pub(crate) fn engine() -> Hash {
    let about = std::env::current_exe().and_then(std::fs::metadata);
    let built = about.map(|about| format!("{:?} {}", about.modified().ok(), about.len()));
    let built = built.unwrap_or_default();
    hash16([env!("CARGO_PKG_VERSION").as_bytes(), built.as_bytes()])
}

/// How a run ends that cannot use its state.
pub(crate) fn ending(error: &StoreError) -> anyhow::Error {
    let exit = match error {
        StoreError::Newer { .. } | StoreError::There { .. } => Exit::Config,
        StoreError::Damaged { .. } => Exit::Data,
        StoreError::Sqlite { .. } | StoreError::Io { .. } => Exit::Io,
    };
    Ending::error(exit, error.to_string())
}

/// The moment of this run: `now`, or that of the latest run if the clock has been set back, with a warning.
pub(crate) fn moment(
    store: &mut Store,
    now: Timestamp,
) -> anyhow::Result<(Timestamp, Option<String>)> {
    let latest = store.setting(LATEST).map_err(|error| ending(&error))?;
    let latest: Option<Timestamp> = latest.and_then(|text| text.parse().ok());
    if let Some(latest) = latest.filter(|latest| *latest > now) {
        let warning = format!(
            "the clock says {now}, an earlier run was at {latest}: this run counts as of then; set the clock right"
        );
        return Ok((latest, Some(warning)));
    }
    store.keep_setting(LATEST, &now.to_string()).context("cannot keep the moment of the run")?;
    Ok((now, None))
}
