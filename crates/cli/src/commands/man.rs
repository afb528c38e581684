//! `newsfold man`: the manual page in roff, on stdout: the program first, then a section a command.

use std::io::{Write, stdout};

use clap::CommandFactory;
use clap_mangen::Man;

use crate::{args::Cli, exit::Exit};

pub(crate) const EXAMPLES: &str = "\
Examples:
  newsfold man > ~/.local/share/man/man1/newsfold.1";

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
        if let Some(examples) = command.get_after_long_help() {
            // Lines as they are, what is special to roff made plain.
            let plain = examples.to_string().replace('\\', "\\e").replace('-', "\\-");
            let lines: Vec<String> = plain.lines().map(|line| format!("\\&{line}")).collect();
            writeln!(page, ".PP\n.nf\n{}\n.fi", lines.join("\n"))?;
        }
    }
    writeln!(page, ".SH \"EXIT CODES\"")?;
    for exit in Exit::ALL {
        writeln!(page, ".TP\n{}\n{}", exit.code(), exit.meaning())?;
    }
    stdout().lock().write_all(&page)?;
    Ok(Exit::Ok)
}
