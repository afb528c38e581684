//! `newsfold fingerprint`: the copies in a corpus of articles, as a table. Keeps no text.

mod corpus;
mod row;
mod table;

use std::{ffi::OsString, path::PathBuf};

use cluster::copies::Index;

use crate::exit::Exit;

/// What `newsfold fingerprint` is asked for.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The corpus: JSONL, CSV or TSV, by its name; `-` reads JSONL from standard input
    #[arg(value_name = "CORPUS")]
    corpus: OsString,
    /// Where to write the table; standard output without it
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// Runs the command.
pub(crate) fn run(args: &Args) -> anyhow::Result<Exit> {
    let mut index = Index::in_memory();
    let mut facts = Vec::new();
    let rejected = corpus::read(&args.corpus, |rows| {
        for row in rows {
            facts.push(table::Facts { exact: row.sketch.exact, near: row.sketch.near });
            index.take(row);
        }
    })?;
    let found = index.close_last();
    let memberships = index.memberships();
    table::write(args.output.as_deref(), &index, &facts, &memberships)?;
    tracing::info!(articles = memberships.len(), rejected, compared = found.compared, "folded");
    eprintln!("{found:?}");
    Ok(Exit::Ok)
}
