//! Progress bars, on a terminal only. Decides nothing about what is done.

use std::{
    io::{IsTerminal, stderr},
    time::Duration,
};

use indicatif::{ProgressBar, ProgressStyle};

use crate::args::{Global, LogFormat};

/// Whether a person is watching.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Progress {
    shown: bool,
}

impl Progress {
    /// Shows bars if stderr is a terminal and the command line does not ask for silence or JSON.
    pub(crate) fn of(global: &Global) -> Self {
        let json = global.log_format == LogFormat::Json;
        Self { shown: !global.quiet && !json && stderr().is_terminal() }
    }

    /// A stage whose length is not known: a spinner with a count and a rate.
    pub(crate) fn counting(self, stage: &'static str) -> ProgressBar {
        if !self.shown {
            return ProgressBar::hidden();
        }
        let bar = ProgressBar::new_spinner().with_message(stage);
        if let Ok(style) =
            ProgressStyle::with_template("{spinner} {msg:<12} {human_pos} ({per_sec})")
        {
            bar.set_style(style);
        }
        bar.enable_steady_tick(Duration::from_millis(100));
        bar
    }
}
