//! `newsfold sources check`: whether every source of a configuration can be read, without reading what it
//! holds. Keeps nothing.

use std::io::{Write, stdout};

use fetch::{Flow, Nothing, Source, Visited, Web};

use crate::{
    args::{Online, Places},
    clock, config,
    exit::Exit,
};

pub(crate) const EXAMPLES: &str = "\
Examples:
  newsfold sources check                        the sources of seeds/sources.toml
  newsfold sources check https://example.org/feed";

/// What to do with sources.
#[derive(clap::Args, Debug)]
pub(crate) struct Args {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, clap::Subcommand)]
enum Action {
    /// Ask every source once and say how it answers
    Check(Check),
}

#[derive(clap::Args, Debug)]
struct Check {
    #[command(flatten)]
    places: Places,
    #[command(flatten)]
    online: Online,
}

/// Prints a line for each source. Ends with [`Exit::Partial`] if some cannot be read, with
/// [`Exit::Unavailable`] if none can.
pub(crate) fn run(args: &Args) -> anyhow::Result<Exit> {
    let Action::Check(check) = &args.action;
    let plan = config::plan(&check.places)?;
    let network = check.online.over(&plan.config.fetch);
    let online: Vec<Source> =
        plan.sources.iter().filter(|source| source.is_online()).cloned().collect();
    let mut web = Web {
        network: &network,
        known: &mut Nothing,
        clock: &clock::now,
        again: true,
        dry_run: true,
    };
    let visited =
        fetch::fetch(&online, &plan.config.limits, Some(&mut web), |_| Flow::Continue(()));
    let mut out = stdout().lock();
    let (mut good, mut bad) = (0, 0);
    let mut say = |name: &str, problem: Option<&str>, found: &str| {
        *(if problem.is_some() { &mut bad } else { &mut good }) += 1;
        let said = problem
            .map_or_else(|| format!("ok      {found}"), |problem| format!("failed  {problem}"));
        writeln!(out, "{said:<40} {name}")
    };
    for source in plan.sources.iter().filter(|source| !source.is_online()) {
        let problem = source.problem().map(|error| error.to_string());
        say(&source.to_string(), problem.as_deref(), source.kind())?;
    }
    for error in &plan.missing {
        say(&error.origin(), Some(&error.to_string()), "")?;
    }
    for one in &visited {
        say(&one.source, one.errors.first().map(String::as_str), &found(one))?;
    }
    Ok(match (good, bad) {
        (_, 0) => Exit::Ok,
        (0, _) => Exit::Unavailable,
        _ => Exit::Partial,
    })
}

fn found(visited: &Visited) -> String {
    let Some(web) = &visited.web else { return String::new() };
    let status = web.http_status.map(|status| format!("status {status}, ")).unwrap_or_default();
    format!("{status}{} pages", web.planned.len() as u64 + web.known)
}
