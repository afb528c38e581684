//! `newsfold status`: how the last runs went, which sources are in trouble, and how much is kept. Reads the state
//! while a run may be writing it.

use std::{
    io::{Write, stdout},
    path::PathBuf,
};

use serde_json::{Value, json};
use store::{Health, KeptRun, Sizes};

use crate::{
    exit::{Ending, Exit},
    state::{self, ending},
};

pub(crate) const EXAMPLES: &str = "\
Examples:
  newsfold status                              the state in output/state
  newsfold status --state /var/lib/newsfold    another one
  newsfold status --json                       for programs";

/// The folder of a state.
#[derive(clap::Args, Debug)]
pub(crate) struct Folder {
    /// The folder with the state
    #[arg(long, value_name = "DIR", default_value = "output/state", env = "NEWSFOLD_STATE")]
    pub(crate) state: PathBuf,
}

impl Folder {
    /// Ends with [`Exit::Config`] if there is no state in the folder.
    pub(crate) fn open(&self) -> anyhow::Result<store::Store> {
        if !state::file(&self.state).is_file() {
            let message = format!(
                "there is no state in {}: name the folder with --state, or begin one with newsfold ingest",
                self.state.display()
            );
            return Err(Ending::error(Exit::Config, message));
        }
        state::open(&self.state)
    }
}

/// What to show.
#[derive(clap::Args, Debug)]
pub(crate) struct Args {
    #[command(flatten)]
    folder: Folder,
    /// How many runs
    #[arg(long, value_name = "N", default_value_t = 5)]
    runs: usize,
    /// As JSON
    #[arg(long)]
    json: bool,
}

/// Shows it.
pub(crate) fn run(args: &Args) -> anyhow::Result<Exit> {
    let store = args.folder.open()?;
    let runs = store.runs(args.runs).map_err(|error| ending(&error))?;
    let trouble = store.in_trouble().map_err(|error| ending(&error))?;
    let sizes = store.sizes().map_err(|error| ending(&error))?;
    let mut out = stdout().lock();
    if args.json {
        writeln!(out, "{}", as_json(&runs, &trouble, &sizes))?;
        return Ok(Exit::Ok);
    }
    writeln!(out, "Last runs")?;
    if runs.is_empty() {
        writeln!(out, "  none")?;
    }
    for run in &runs {
        writeln!(out, "  {}", line(run))?;
    }
    writeln!(out, "Sources and pages in trouble")?;
    if trouble.is_empty() {
        writeln!(out, "  none")?;
    }
    for (name, health) in &trouble {
        let next =
            health.next_attempt.map(|at| format!(", next attempt {at:.0}")).unwrap_or_default();
        writeln!(out, "  {name}: {}{next}", health.error)?;
    }
    writeln!(out, "Kept")?;
    for (what, count, all) in [
        ("articles", sizes.articles_in_window, Some(sizes.articles)),
        ("events", sizes.events_in_window, Some(sizes.events)),
        ("pages", sizes.pages, None),
        ("aliases of events", sizes.aliases, None),
        ("decisions", sizes.decisions, None),
        ("bytes", sizes.bytes, None),
    ] {
        let within = all.map(|all| format!(" within the window, {all} in all")).unwrap_or_default();
        writeln!(out, "  {what:<20}{count}{within}")?;
    }
    Ok(Exit::Ok)
}

fn line(run: &KeptRun) -> String {
    let counts: Value = serde_json::from_str(&run.counts).unwrap_or_default();
    let count = |name: &str| counts.get(name).and_then(Value::as_u64).unwrap_or(0);
    let took = run.ended_at.duration_since(run.started_at).as_secs_f64();
    let ended = match (run.interrupted, run.exit_code) {
        (true, code) => format!("interrupted, exit code {code}"),
        (false, code) => format!("exit code {code}"),
    };
    format!(
        "{:.0}  {}: {} read, {} new, {} events, {took:.1} s, {ended}",
        run.started_at,
        run.run_id,
        count("read"),
        count("new"),
        count("events")
    )
}

fn as_json(runs: &[KeptRun], trouble: &[(String, Health)], sizes: &Sizes) -> Value {
    let runs: Vec<Value> = runs
        .iter()
        .map(|run| {
            json!({
                "run_id": run.run_id,
                "started_at": run.started_at.to_string(),
                "ended_at": run.ended_at.to_string(),
                "exit_code": run.exit_code,
                "interrupted": run.interrupted,
                "counts": serde_json::from_str::<Value>(&run.counts).unwrap_or_default(),
            })
        })
        .collect();
    let trouble: Vec<Value> = trouble
        .iter()
        .map(|(name, health)| {
            json!({
                "name": name,
                "error": health.error,
                "http_status": health.status,
                "failures": health.failures,
                "next_attempt": health.next_attempt.map(|at| at.to_string()),
            })
        })
        .collect();
    json!({
        "runs": runs,
        "in_trouble": trouble,
        "kept": {
            "articles_in_window": sizes.articles_in_window,
            "articles": sizes.articles,
            "events_in_window": sizes.events_in_window,
            "events": sizes.events,
            "pages": sizes.pages,
            "aliases": sizes.aliases,
            "decisions": sizes.decisions,
            "bytes": sizes.bytes,
        },
    })
}
