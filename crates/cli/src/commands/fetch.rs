//! `newsfold fetch`: what the sources hold, one JSON object a document, on stdout. Cleans nothing.

use std::{
    io::{BufWriter, Write, stdout},
    path::PathBuf,
};

use fetch::{Flow, Known, Nothing, Trouble, Web};

use crate::{
    args::{Online, Places},
    clock,
    config::{self, Plan},
    exit::Exit,
    memory::Memory,
    out,
    state::State,
};

pub(crate) const EXAMPLES: &str = "\
Examples:
  newsfold fetch reports/ > raw.jsonl           each document as a line of JSON
  newsfold fetch --dry-run                      which pages would be fetched
  newsfold fetch --state state                  only what earlier runs have not fetched";

/// What to read.
#[derive(clap::Args, Debug)]
pub(crate) struct Args {
    #[command(flatten)]
    places: Places,
    #[command(flatten)]
    online: Online,
    /// The folder with what earlier runs have fetched; without one, everything is fetched anew
    #[arg(long, value_name = "DIR", env = "NEWSFOLD_STATE")]
    state: Option<PathBuf>,
    /// Print what would be fetched, and fetch lists only
    #[arg(short = 'n', long)]
    dry_run: bool,
}

/// Prints every document; refused ones and broken sources are said on stderr.
pub(crate) fn run(args: &Args) -> anyhow::Result<Exit> {
    let plan = config::plan(&args.places)?;
    let remembers = args.state.as_ref().filter(|_| plan.is_online());
    let Some(state) = remembers else { return read(args, &plan, &mut Nothing) };
    let state = State::take(state)?;
    let mut memory = Memory::open(&state)?;
    let exit = read(args, &plan, &mut memory)?;
    memory.finish()?;
    Ok(exit)
}

fn read(args: &Args, plan: &Plan, known: &mut (dyn Known + Send)) -> anyhow::Result<Exit> {
    let mut lines = BufWriter::new(stdout().lock());
    let mut broken = plan.missing.iter().inspect(|error| out::broken(error)).count();
    let mut written = 0u64;
    let mut ended = Ok(());
    let network = args.online.over(&plan.config.fetch);
    let (again, dry_run) = (args.online.again, args.dry_run);
    let mut web = Web { network: &network, known, clock: &clock::now, again, dry_run };
    let mut sources = plan.sources.clone();
    if dry_run {
        for source in sources.extract_if(.., |source| !source.is_online()) {
            written += 1;
            writeln!(lines, "{source}")?;
        }
    }
    let visited = fetch::fetch(&sources, &plan.config.limits, Some(&mut web), |found| {
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
    for page in visited.iter().filter_map(|one| one.web.as_ref()).flat_map(|web| &web.planned) {
        written += 1;
        writeln!(lines, "{page}")?;
    }
    lines.flush()?;
    Ok(match (broken, written) {
        (0, _) => Exit::Ok,
        (_, 0) => Exit::Unavailable,
        _ => Exit::Partial,
    })
}
