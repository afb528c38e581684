//! `newsfold state`: a copy of the state, its return, less room for it, and whether it is whole.

use std::{
    io::{Write, stdout},
    path::PathBuf,
};

use super::status::Folder;
use crate::{
    exit::{Ending, Exit},
    lock::Lock,
    state::{self, ending},
};

pub(crate) const EXAMPLES: &str = "\
Examples:
  newsfold state export /backup/monday.newsfold    a copy, even while a run goes on
  newsfold state import /backup/monday.newsfold    back into a folder that has no state
  newsfold state verify                            whether everything is whole
  newsfold state vacuum                            less room on the disk";

/// What to do with the state.
#[derive(clap::Args, Debug)]
pub(crate) struct Args {
    #[command(flatten)]
    folder: Folder,
    #[command(subcommand)]
    what: What,
}

/// What to do.
#[derive(clap::Subcommand, Debug)]
enum What {
    /// Write a copy into FILE, which must not be there yet
    Export {
        /// The copy
        file: PathBuf,
    },
    /// Put a copy into the state folder, which must have no state yet
    Import {
        /// The copy
        file: PathBuf,
    },
    /// Look through everything; ends with 65 if something is wrong
    Verify,
    /// Give back room that nothing needs; removes the cache, which the next run makes anew
    Vacuum,
}

/// Does it.
pub(crate) fn run(args: &Args) -> anyhow::Result<Exit> {
    let folder = &args.folder.state;
    let mut out = stdout().lock();
    match &args.what {
        What::Export { file } => {
            if file.exists() {
                let message = format!("{} is there already: choose another name", file.display());
                return Err(Ending::error(Exit::Io, message));
            }
            args.folder.open()?.export(file).map_err(|error| ending(&error))?;
            writeln!(out, "{} holds the state of {}", file.display(), folder.display())?;
        }
        What::Import { file } => {
            let _lock = Lock::take(folder)?;
            let to = state::file(folder);
            store::import(file, &to).map_err(|error| ending(&error))?;
            writeln!(out, "{} holds the state of {}", folder.display(), file.display())?;
        }
        What::Verify => {
            let faults = args.folder.open()?.faults().map_err(|error| ending(&error))?;
            if faults.is_empty() {
                writeln!(out, "the state in {} is whole", folder.display())?;
                return Ok(Exit::Ok);
            }
            for fault in faults {
                writeln!(out, "{fault}")?;
            }
            return Ok(Exit::Data);
        }
        What::Vacuum => {
            let mut store = args.folder.open()?;
            let _lock = Lock::take(folder)?;
            let before = store.sizes().map_err(|error| ending(&error))?.bytes;
            store.vacuum().map_err(|error| ending(&error))?;
            state::forget_cache(folder);
            let after = store.sizes().map_err(|error| ending(&error))?.bytes;
            writeln!(out, "{before} bytes before, {after} now")?;
        }
    }
    Ok(Exit::Ok)
}
