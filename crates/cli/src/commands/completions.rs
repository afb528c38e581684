//! `newsfold completions`: the completions of a shell, on stdout.

use std::io::{Write, stdout};

use clap::CommandFactory;
use clap_complete::Shell;

use crate::{args::Cli, exit::Exit};

pub(crate) const EXAMPLES: &str = "\
Examples:
  newsfold completions bash > ~/.local/share/bash-completion/completions/newsfold
  newsfold completions fish > ~/.config/fish/completions/newsfold.fish";

/// Which shell.
#[derive(clap::Args, Debug)]
pub(crate) struct Args {
    /// The shell
    shell: Shell,
}

/// Prints the completions.
pub(crate) fn run(args: &Args) -> anyhow::Result<Exit> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "newsfold", &mut script);
    stdout().lock().write_all(&script)?;
    Ok(Exit::Ok)
}
