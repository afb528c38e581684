//! One run at a time over one state folder: an advisory lock that dies with its holder.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::Write,
    path::Path,
    process,
};

use anyhow::Context;

use crate::exit::{Ending, Exit};

/// Holds the lock until it is dropped or the process ends, however it ends.
#[derive(Debug)]
pub(crate) struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock of `state`, making the folder if it is missing.
    ///
    /// Ends with [`Exit::TempFail`] naming the holder's process id if another run has it, and with
    /// [`Exit::Io`] if the folder cannot be written.
    pub(crate) fn take(state: &Path) -> anyhow::Result<Self> {
        fs::create_dir_all(state).with_context(|| {
            format!("cannot make the state folder {}; choose another with --state", state.display())
        })?;
        let path = state.join("lock");
        let mut file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .open(&path)
            .with_context(|| format!("cannot write {}", path.display()))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(held(&path)),
            Err(TryLockError::Error(error)) => {
                return Err(error).with_context(|| format!("cannot lock {}", path.display()));
            }
        }
        file.set_len(0)
            .and_then(|()| writeln!(file, "{}", process::id()))
            .with_context(|| format!("cannot write {}", path.display()))?;
        Ok(Self { _file: file })
    }
}

fn held(path: &Path) -> anyhow::Error {
    let holder = fs::read_to_string(path).unwrap_or_default();
    let holder = match holder.trim() {
        "" => String::from("another run"),
        pid => format!("process {pid}"),
    };
    let message =
        format!("{holder} holds {}; wait for it or choose another --state", path.display());
    Ending::error(Exit::TempFail, message)
}
