//! `newsfold man`: the manual page in roff, on stdout: the program first, then a section a command.

use std::io::{Write, stdout};

use clap::CommandFactory;
use clap_mangen::Man;

use crate::{args::Cli, exit::Exit};

/// Prints the page.
pub(crate) fn run() -> anyhow::Result<Exit> {
    let mut program = Cli::command();
    program.build();
    let mut page = Vec::new();
    Man::new(program.clone()).render(&mut page)?;
    for command in program.get_subcommands().filter(|command| !command.is_hide_set()) {
        let man = Man::new(command.clone());
        writeln!(page, ".SH \"NEWSFOLD {}\"", command.get_name().to_uppercase())?;
        man.render_synopsis_section(&mut page)?;
        man.render_description_section(&mut page)?;
        man.render_options_section(&mut page)?;
    }
    writeln!(page, ".SH \"EXIT CODES\"")?;
    for exit in Exit::ALL {
        writeln!(page, ".TP\n{}\n{}", exit.code(), exit.meaning())?;
    }
    stdout().lock().write_all(&page)?;
    Ok(Exit::Ok)
}
