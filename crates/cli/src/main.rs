//! `newsfold`: the command line over the stages. Reads the arguments, and says how it ended.

mod apart;
mod args;
mod arrivals;
mod clock;
mod commands;
mod config;
mod decoding;
mod exit;
mod identity;
mod ids;
mod job;
mod lock;
mod log;
mod meaning;
mod memory;
mod out;
mod outputs;
mod pipeline;
mod progress;
mod report;
mod rows;
mod rulings;
mod signals;
mod state;
mod summary;
mod table_rows;
mod tables;
mod told;
mod window;

use std::{io::Write, panic, process::ExitCode};

use clap::Parser;

use args::{Cli, Command};
use exit::{Ending, Exit};
use progress::Progress;

/// Millions of small pieces come and go on several threads.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    panic::set_hook(Box::new(on_bug));
    let cli = match Cli::try_parse_from(arguments()) {
        Ok(cli) => cli,
        Err(said) => {
            let exit = if said.use_stderr() { Exit::Usage } else { Exit::Ok };
            return match said.print().map_err(anyhow::Error::from) {
                Err(error) if !is_broken_pipe(&error) => Exit::Io.into(),
                _ => exit.into(),
            };
        }
    };
    match run(cli) {
        Ok(exit) => exit.into(),
        Err(error) if is_broken_pipe(&error) => Exit::Ok.into(),
        Err(error) => {
            say(&format!("newsfold: {error:#}\n"));
            Ending::of(&error).into()
        }
    }
}

fn run(cli: Cli) -> anyhow::Result<Exit> {
    let Cli { global, command } = cli;
    log::start(&global)?;
    pipeline::use_threads(global.threads)?;
    let progress = Progress::of(&global);
    match command {
        Command::Ingest(args) => commands::ingest::run(&args, &global, progress),
        Command::Fetch(args) => commands::fetch::run(&args),
        Command::Sources(args) => commands::sources::run(&args),
        Command::Clean(args) => commands::clean::run(&args),
        Command::Fingerprint(args) => commands::fingerprint::run(&args),
        Command::Cluster(args) => commands::cluster::run(&args),
        Command::Explain(args) => commands::explain::run(&args),
        Command::Eval(args) => commands::eval::run(&args),
        Command::Schema(args) => commands::schema::run(&args),
        Command::Status(args) => commands::status::run(&args),
        Command::State(args) => commands::state::run(&args),
        Command::Completions(args) => commands::completions::run(&args),
        Command::Man => commands::man::run(),
        Command::ExitCodes => commands::exit_codes::run(),
    }
}

/// The arguments, with `help exit-codes` read as the command of that name.
fn arguments() -> Vec<std::ffi::OsString> {
    let arguments: Vec<_> = std::env::args_os().collect();
    match arguments.as_slice() {
        [program, help, topic] if help == "help" && topic == "exit-codes" => {
            vec![program.clone(), topic.clone()]
        }
        _ => arguments,
    }
}

/// Whoever read our output has heard enough: `newsfold cluster x | head` is no failure.
fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<std::io::Error>())
        .any(|cause| cause.kind() == std::io::ErrorKind::BrokenPipe)
}

fn on_bug(what: &panic::PanicHookInfo<'_>) {
    say(&format!("newsfold: a bug, please report it with the input that shows it: {what}\n"));
    std::process::exit(i32::from(Exit::Software.code()));
}

/// Says a line to the person, whatever has become of stderr.
fn say(line: &str) {
    drop(std::io::stderr().write_all(line.as_bytes()));
}
