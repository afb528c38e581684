//! One run at a time over one state folder: an advisory lock that dies with its holder.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::Write,
    path::Path,
    process, thread,
    time::Duration,
};

use anyhow::Context;

use crate::exit::{Ending, Exit};

/// How often, and after what pause, the name of a holder is looked for.
const TRIES: u32 = 50;
const PAUSE: Duration = Duration::from_millis(10);

/// Holds the lock until it is dropped or the process ends, however it ends.
#[derive(Debug)]
pub(crate) struct Lock {
    file: File,
}

impl Drop for Lock {
    fn drop(&mut self) {
        // The next holder is not this process. If the name stays, the next one writes over it.
        drop(self.file.set_len(0));
    }
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
        Ok(Self { file })
    }
}

fn held(path: &Path) -> anyhow::Error {
    let mut holder = String::new();
    for _ in 0..TRIES {
        // Whoever has just taken the lock has yet to write its name into it.
        holder = fs::read_to_string(path).unwrap_or_default();
        if holder.ends_with('\n') {
            break;
        }
        thread::sleep(PAUSE);
    }
    let holder = match holder.trim() {
        "" => String::from("another run"),
        pid => format!("process {pid}"),
    };
    let message =
        format!("{holder} holds {}; wait for it or choose another --state", path.display());
    Ending::error(Exit::TempFail, message)
}
