//! `newsfold fetch`: what the sources hold, one JSON object a document, on stdout. Cleans nothing.

use std::io::{BufWriter, Write, stdout};

use fetch::{Flow, Trouble};

use crate::{args::Places, config, exit::Exit, out};

/// What to read.
#[derive(clap::Args, Debug)]
pub(crate) struct Args {
    #[command(flatten)]
    places: Places,
}

/// Prints every document; refused ones and broken sources are said on stderr.
pub(crate) fn run(args: &Args) -> anyhow::Result<Exit> {
    let plan = config::plan(&args.places)?;
    let mut lines = BufWriter::new(stdout().lock());
    let mut broken = plan.missing.iter().inspect(|error| out::broken(error)).count();
    let mut written = 0u64;
    let mut ended = Ok(());
    fetch::fetch(&plan.sources, &plan.config.limits, |found| {
        match found {
            Ok(raw) => {
                written += 1;
                ended = writeln!(lines, "{}", fetch::raw::to_json(&raw));
            }
            Err(Trouble::Refused { refused, .. }) => out::refused(&refused),
            Err(Trouble::Source(error)) => {
                out::broken(&error);
                broken += 1;
            }
        }
        if ended.is_ok() { Flow::Continue(()) } else { Flow::Break(()) }
    });
    ended?;
    lines.flush()?;
    Ok(match (broken, written) {
        (0, _) => Exit::Ok,
        (_, 0) => Exit::Unavailable,
        _ => Exit::Partial,
    })
}
