//! Log lines on stderr, as text or JSON. Nothing else of the program decides what is shown.

use std::io::{IsTerminal, stderr};

use tracing_subscriber::{EnvFilter, fmt};

use crate::{
    args::{Global, LogFormat},
    exit::{Ending, Exit},
};

/// Starts the log as the command line asks.
pub(crate) fn start(global: &Global) -> anyhow::Result<()> {
    let level = match (global.quiet, global.verbose) {
        (true, _) => "error",
        (false, 0) => "warn",
        (false, 1) => "info",
        (false, _) => "debug",
    };
    let asked = global.log.as_deref().unwrap_or(level);
    let filter = EnvFilter::try_new(asked)
        .map_err(|error| Ending::error(Exit::Usage, format!("--log {asked}: {error}")))?;
    let lines = fmt().with_env_filter(filter).with_writer(stderr).with_ansi(stderr().is_terminal());
    match global.log_format {
        LogFormat::Text => lines.with_target(false).init(),
        LogFormat::Json => lines.json().with_ansi(false).init(),
    }
    Ok(())
}
