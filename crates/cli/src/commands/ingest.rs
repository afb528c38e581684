//! `newsfold ingest`: the whole pipeline, from sources to tables. Decides when a run counts as failed;
//! what is read, cleaned and joined is decided by the stages.

use std::path::{Path, PathBuf};

use anyhow::Context;
use fetch::{Source, Web};
use indicatif::ProgressBar;
use model::Lang;
use publish::{Delimiter, Guard};

use crate::{
    args::{Embeddings, Global, Online, Places},
    clock::{self, now},
    config::{self, Plan},
    exit::{Ending, Exit},
    ids,
    lock::Lock,
    meaning::Meaning,
    memory::Memory,
    out, outputs,
    pipeline::{self, Gathered},
    progress::{Length, Progress},
    report::Run,
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
    let meaning = Meaning::load(&args.embeddings, plan.config.embeddings.as_deref())?;
    let state = args.state.clone().unwrap_or_else(|| args.out.join("state"));
    let _lock = Lock::take(&state)?;
    let mut run = Run::begin(now(), args.run_id.clone());

    let doing = progress.begin("reading", length(&plan.sources));
    let mut gathered = gather(&plan, &args.online, &state, &doing.bar)?;
    pipeline::set_aside(&mut gathered.reports);
    doing.done(gathered.reports.len() + gathered.refused.len(), "documents")?;
    let broken = plan.missing.iter().chain(&gathered.broken);
    broken.for_each(out::broken);
    gathered.refused.iter().for_each(out::refused);
    run.gathered(&plan, &gathered, now());
    if run.failed_pct() > u64::from(args.max_failed) {
        return Err(unavailable(&run, args));
    }

    let mut reports = ids::assign(gathered.reports);
    let doing = progress.begin("folding", Length::Unknown);
    meaning.read(&mut reports);
    let fold = outputs::fold(&mut reports, &plan.config);
    run.folded(&reports, &fold.clusters, preference(&plan, args), now());
    doing.done(reports.len(), "articles")?;

    let exit = run.exit(args.strict);
    let doing = progress.begin("writing", outputs::length(&plan.config));
    let mut outputs = outputs::Outputs { run: &mut run, reports: &mut reports, fold: &fold };
    let set = outputs.write(&plan.config, &args.out, &doing.bar)?;
    doing.done(set.files().len(), "files")?;
    let written = run.finish(set, exit, now()).context("cannot write the tables")?;
    if !global.quiet {
        summary::print(&written, &args.out, exit)?;
    }
    Ok(exit)
}

/// The bytes of the sources, if they all lie on a disk.
fn length(sources: &[Source]) -> Length {
    let bytes: Option<u64> =
        sources.iter().map(|source| bytes_at(source.clone().path_mut()?)).sum();
    bytes.map_or(Length::Unknown, Length::Bytes)
}

fn bytes_at(path: &Path) -> Option<u64> {
    let about = std::fs::metadata(path).ok()?;
    if !about.is_dir() {
        return Some(about.len());
    }
    let entries = std::fs::read_dir(path).ok()?.flatten();
    Some(entries.filter_map(|entry| bytes_at(&entry.path())).sum())
}

fn override_settings(plan: &mut Plan, args: &Args) -> anyhow::Result<()> {
    let csv = &mut plan.config.csv;
    csv.delimiter = args.delimiter.unwrap_or(csv.delimiter);
    csv.bom &= !args.no_bom;
    if args.no_guard {
        csv.guard = Guard::None;
    }
    args.forms.over(&mut plan.config);
    let nothing = plan.sources.is_empty() && plan.missing.is_empty();
    if nothing {
        return Err(Ending::error(Exit::Config, "no source"));
    }
    Ok(())
}

fn preference(plan: &Plan, args: &Args) -> cluster::Preference {
    let configured = plan.config.prefer_lang.as_deref().and_then(Lang::parse);
    cluster::Preference { lang: args.prefer_lang.or(configured) }
}

fn unavailable(run: &Run, args: &Args) -> anyhow::Error {
    let message = format!(
        "{} % of the sources cannot be read (more than --max-failed {}); nothing was written",
        run.failed_pct(),
        args.max_failed
    );
    Ending::error(Exit::Unavailable, message)
}

/// Reads all sources; the state is opened only for those on the network.
fn gather(
    plan: &Plan,
    online: &Online,
    state: &Path,
    bar: &ProgressBar,
) -> anyhow::Result<Gathered> {
    let limits = &plan.config.limits;
    if !plan.is_online() {
        return Ok(pipeline::gather(&plan.sources, limits, clean::clean, bar));
    }
    let mut memory = Memory::open(state)?;
    let network = online.over(&plan.config.fetch);
    let mut web = Web {
        network: &network,
        known: &mut memory,
        clock: &clock::now,
        again: online.again,
        dry_run: false,
    };
    let gathered = pipeline::gather_with(&plan.sources, limits, Some(&mut web), clean::clean, bar);
    memory.finish()?;
    Ok(gathered)
}
