//! `newsfold help exit-codes`: the table of exit codes, on stdout.

use std::io::{Write, stdout};

use crate::exit::Exit;

/// Prints the table.
pub(crate) fn run() -> anyhow::Result<Exit> {
    let mut out = stdout().lock();
    for exit in Exit::ALL {
        writeln!(out, "{exit}")?;
    }
    Ok(Exit::Ok)
}
