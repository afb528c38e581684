//! `newsfold ingest`: the whole pipeline, from sources to tables. Reads what is asked for; a job does it.

use std::path::PathBuf;

use model::Lang;
use publish::{Delimiter, Guard};

use crate::{
    args::{Embeddings, Global, Online, Places},
    config::{self, Plan},
    exit::{Ending, Exit},
    job::{self, Task},
    outputs,
    progress::Progress,
    state::State,
    summary,
};

pub(crate) const EXAMPLES: &str = "\
Examples:
  newsfold ingest                              the sources of seeds/sources.toml
  newsfold ingest reports/ wire.jsonl          a folder and a corpus
  newsfold ingest -                            whatever comes on stdin: JSONL, CSV, a page, a text
  newsfold ingest reports/ --prefer-lang de    titles in German where there is a German report
  newsfold ingest reports/ --delimiter ';'     for a double click where the comma is the decimal sign
  newsfold ingest reports/ --format csv,xlsx   a workbook beside the CSV
  newsfold ingest reports/ --format sqlite     a database with views and full-text search
  newsfold ingest reports/ --pairs             every compared pair with its evidence, too

Writes OUT/events.csv, OUT/articles.csv, OUT/event_aliases.csv, OUT/run.json and OUT/datapackage.json, whole
or not at all, and OUT/report.html, a page to look at. What the columns mean: newsfold schema";

/// What to read, where to write.
#[derive(clap::Args, Debug)]
pub(crate) struct Args {
    #[command(flatten)]
    places: Places,
    #[command(flatten)]
    online: Online,
    #[command(flatten)]
    embeddings: Embeddings,
    /// The folder for the tables
    #[arg(short, long, value_name = "DIR", default_value = "output", env = "NEWSFOLD_OUT")]
    out: PathBuf,
    /// The folder for what must outlive a run [default: state inside --out]
    #[arg(long, value_name = "DIR", env = "NEWSFOLD_STATE")]
    state: Option<PathBuf>,
    /// How many days an event takes in further reports [default: 30]
    #[arg(long, value_name = "DAYS")]
    window: Option<u16>,
    /// What people decided of pairs of reports, as report.html downloads it; kept for later runs [default:
    /// decisions.csv inside --state, if it is there]
    #[arg(long, value_name = "FILE")]
    decisions: Option<PathBuf>,
    #[command(flatten)]
    forms: outputs::Forms,
    /// The language of titles, where a report in it exists
    #[arg(long, value_name = "LANG", value_parser = lang)]
    prefer_lang: Option<Lang>,
    /// What stands between two cells: , or ; or tab
    #[arg(long, value_name = "SIGN", value_parser = delimiter)]
    delimiter: Option<Delimiter>,
    /// Write no byte order mark
    #[arg(long)]
    no_bom: bool,
    /// Leave cells as they are that a spreadsheet would run as formulas
    #[arg(long)]
    no_guard: bool,
    /// Fail if any document is refused
    #[arg(long)]
    strict: bool,
    /// Write nothing if more of the sources fail than this
    #[arg(long, value_name = "PERCENT", default_value_t = 50, value_parser = clap::value_parser!(u8).range(0..=100))]
    max_failed: u8,
    /// The name of this run in run.json [default: its start]
    #[arg(long, value_name = "NAME")]
    run_id: Option<String>,
}

fn lang(tag: &str) -> Result<Lang, String> {
    Lang::parse(tag).ok_or_else(|| String::from("not a language code such as de or pt-BR"))
}

fn delimiter(sign: &str) -> Result<Delimiter, String> {
    match sign {
        "," | "comma" => Ok(Delimiter::Comma),
        ";" | "semicolon" => Ok(Delimiter::Semicolon),
        "\t" | "tab" => Ok(Delimiter::Tab),
        _ => Err(String::from("one of , or ; or tab")),
    }
}

/// Runs the pipeline.
pub(crate) fn run(args: &Args, global: &Global, progress: Progress) -> anyhow::Result<Exit> {
    let mut plan = config::plan(&args.places)?;
    override_settings(&mut plan, args)?;
    let state = args.state.clone().unwrap_or_else(|| args.out.join("state"));
    let task = Task {
        plan,
        out: args.out.clone(),
        network: &args.online,
        strict: args.strict,
        max_failed: args.max_failed,
        run_id: args.run_id.clone(),
    };
    let (exit, written) = job::run(task, State::take(&state)?, progress)?;
    if let Some(written) = written.filter(|_| !global.quiet) {
        summary::print(&written, &args.out, exit)?;
    }
    Ok(exit)
}

fn override_settings(plan: &mut Plan, args: &Args) -> anyhow::Result<()> {
    let csv = &mut plan.config.csv;
    csv.delimiter = args.delimiter.unwrap_or(csv.delimiter);
    csv.bom &= !args.no_bom;
    if args.no_guard {
        csv.guard = Guard::None;
    }
    let config = &mut plan.config;
    args.forms.over(config);
    config.prefer_lang =
        args.prefer_lang.map(|lang| lang.to_string()).or(config.prefer_lang.take());
    config.window = args.window.or(config.window);
    config.decisions = args.decisions.clone().or(config.decisions.take());
    config.embeddings = args.embeddings.folder.clone().or(config.embeddings.take());
    let nothing = plan.sources.is_empty() && plan.missing.is_empty();
    if nothing {
        return Err(Ending::error(Exit::Config, "no source"));
    }
    Ok(())
}
