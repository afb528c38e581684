//! `newsfold fingerprint`: the copies in a corpus of articles, as a table. Keeps no text.

mod corpus;
mod memory;
mod reasons;
mod record;
mod row;
mod table;

use std::{ffi::OsString, path::PathBuf};

use anyhow::Context;
use cluster::copies::{ALL_UP_TO, ENDS, Entry, Found, Index};

use crate::exit::{Ending, Exit};
use memory::Memory;

pub(crate) const EXAMPLES: &str = "\
Examples:
  newsfold fingerprint articles.jsonl -o copies.csv
  newsfold fingerprint articles.jsonl --differences";

/// What `newsfold fingerprint` is asked for.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The corpus: JSONL, or CSV or TSV by its name; `-` reads JSONL from standard input
    #[arg(value_name = "CORPUS")]
    corpus: OsString,
    /// Where to write the table of copies; standard output without it
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Keep texts and index in files, and use about so much memory (`2GiB`, `500MB`)
    #[arg(long, value_name = "SIZE")]
    memory: Option<Memory>,
    /// Take the corpus a day at a time: a group keeps the name of the article that founded it
    #[arg(long)]
    daily: bool,
    /// Say in words what updates and edited copies changed; reads those articles of the file again
    #[arg(long)]
    differences: bool,
    /// With --daily: where to write which groups became one (`old_group,group,articles`)
    #[arg(long, value_name = "FILE", requires = "daily")]
    aliases: Option<PathBuf>,
}

/// Runs the command.
pub(crate) fn run(args: &Args) -> anyhow::Result<Exit> {
    if args.differences && args.corpus == "-" {
        let message = "--differences reads the corpus twice: give it a file".to_owned();
        return Err(Ending::error(Exit::Usage, message));
    }
    let index = match args.memory {
        None => Index::in_memory(),
        Some(memory) => memory.index()?,
    };
    let mut run = Run { index, daily: args.daily, ..Run::of_nothing() };
    let corpus = corpus::read(&args.corpus, |entries| run.take(entries))?;
    let memberships = run.finish()?;
    let differences = if args.differences {
        reasons::differences(&corpus, &run, &memberships)
    } else {
        Vec::new()
    };
    table::write_copies(args.output.as_deref(), &run, &memberships, &differences)?;
    if let Some(path) = &args.aliases {
        table::write_aliases(path, &run.found.aliases)?;
    }
    run.index.check().context("cannot use the files of --memory")?;
    let Found { compared, compared_again, joined, common_picks, capped, aliases } = &run.found;
    let (articles, aliases) = (memberships.len(), aliases.len());
    tracing::info!(
        articles,
        rejected = corpus.rejected,
        compared,
        compared_again,
        joined,
        common_picks,
        capped,
        aliases,
        "copies found"
    );
    if *capped > 0 {
        tracing::warn!(
            capped,
            "texts that share a passage with more than {ALL_UP_TO} earlier ones were held against the first \
             and the last {ENDS} of those only; large groups hang together through these"
        );
    }
    Ok(Exit::Ok)
}

/// A run so far.
struct Run {
    index: Index,
    daily: bool,
    /// The day of the batch.
    day: i64,
    facts: Vec<table::Facts>,
    found: Found,
}

const SECONDS_A_DAY: i64 = 86_400;

impl Run {
    fn of_nothing() -> Self {
        let (facts, found) = (Vec::new(), Found::default());
        Self { index: Index::in_memory(), daily: false, day: i64::MIN, facts, found }
    }

    fn take(&mut self, entries: Vec<(Entry, corpus::Place)>) {
        for (entry, place) in entries {
            let day = entry.published.map_or(self.day, |at| at.div_euclid(SECONDS_A_DAY));
            if self.daily && day > self.day {
                if self.day > i64::MIN {
                    let found = self.index.close();
                    self.note(found);
                }
                self.day = day;
            }
            let (exact, near) = (entry.sketch.exact, entry.sketch.near);
            self.facts.push(table::Facts { exact, near, place });
            self.index.take(entry);
        }
    }

    fn finish(&mut self) -> anyhow::Result<Vec<cluster::copies::Membership>> {
        let found = self.index.close_last();
        self.note(found);
        self.index.check().context("cannot use the files of --memory")?;
        Ok(self.index.memberships())
    }

    /// Adds what a batch led to.
    fn note(&mut self, found: Found) {
        self.found.compared += found.compared;
        self.found.compared_again += found.compared_again;
        self.found.joined += found.joined;
        self.found.capped += found.capped;
        self.found.common_picks = found.common_picks;
        self.found.aliases.extend(found.aliases);
    }
}

/// The error that a corpus cannot be read.
fn unavailable(name: &std::ffi::OsStr, error: &std::io::Error) -> anyhow::Error {
    Ending::error(Exit::Unavailable, format!("cannot read {}: {error}", name.display()))
}
