//! `newsfold schema`: what every column of every table means, on stdout: for people, as JSON Schema, or as the
//! page of the documentation.

use std::io::{Write, stdout};

use publish::schema;

use crate::exit::Exit;

pub(crate) const EXAMPLES: &str = "\
Examples:
  newsfold schema                                what every column means
  newsfold schema --json > newsfold.schema.json  the lines of the JSONL files as a JSON Schema
  newsfold schema --markdown > docs/TABLES.md    the page of the documentation";

/// How to print it.
#[derive(clap::Args, Debug)]
pub(crate) struct Args {
    /// As JSON Schema
    #[arg(long, conflicts_with = "markdown")]
    json: bool,
    /// As a page in Markdown
    #[arg(long)]
    markdown: bool,
}

/// Prints it.
pub(crate) fn run(args: &Args) -> anyhow::Result<Exit> {
    let page = match (args.json, args.markdown) {
        (true, _) => schema::json(),
        (false, true) => schema::markdown(),
        (false, false) => schema::plain(),
    };
    stdout().lock().write_all(page.as_bytes())?;
    Ok(Exit::Ok)
}
