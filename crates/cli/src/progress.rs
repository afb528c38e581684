//! How far a stage is: a bar with its rate and the time that is left on a terminal, else one line a stage.
//! Decides nothing about what is done.

use std::{
    io::{IsTerminal, Write, stderr},
    time::Duration,
};

use indicatif::{ProgressBar, ProgressStyle};
use jiff::Timestamp;

use crate::{
    args::{Global, LogFormat},
    clock::now,
};

/// How a person is told.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Progress {
    /// Not at all.
    Silent,
    /// By bars on a terminal.
    Bars,
    /// By a line for each stage that is done.
    Lines,
}

/// How long a stage is.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Length {
    /// Nobody knows.
    Unknown,
    /// So many bytes.
    Bytes(u64),
    /// So many steps.
    Steps(u64),
}

/// A stage that is being done.
#[derive(Debug)]
pub(crate) struct Doing {
    pub(crate) bar: ProgressBar,
    name: &'static str,
    began: Timestamp,
    progress: Progress,
}

impl Progress {
    /// Shows bars if stderr is a terminal, and nothing if the command line asks for silence or JSON.
    pub(crate) fn of(global: &Global) -> Self {
        match (global.quiet || global.log_format == LogFormat::Json, stderr().is_terminal()) {
            (true, _) => Self::Silent,
            (false, true) => Self::Bars,
            (false, false) => Self::Lines,
        }
    }

    /// Begins a stage.
    pub(crate) fn begin(self, name: &'static str, length: Length) -> Doing {
        let bar = if self == Self::Bars { bar(name, length) } else { ProgressBar::hidden() };
        Doing { bar, name, began: now(), progress: self }
    }
}

impl Doing {
    /// Ends the stage, which handled so many `things`.
    pub(crate) fn done(self, count: usize, things: &str) -> std::io::Result<()> {
        self.bar.finish_and_clear();
        if self.progress != Progress::Lines {
            return Ok(());
        }
        let seconds = now().duration_since(self.began).as_secs_f64();
        #[expect(clippy::cast_precision_loss, reason = "a rate for people")]
        let rate = count as f64 / seconds.max(0.001);
        writeln!(stderr(), "{:<28}{count} {things} in {seconds:.1} s ({rate:.0}/s)", self.name)
    }
}

fn bar(name: &'static str, length: Length) -> ProgressBar {
    let (bar, shown) = match length {
        Length::Unknown => (
            ProgressBar::new_spinner(),
            "{spinner} {msg:<10} {human_pos} ({per_sec}), {elapsed} so far",
        ),
        Length::Bytes(bytes) => (
            ProgressBar::new(bytes),
            "{spinner} {msg:<10} {bar:24} {bytes} of {total_bytes} ({bytes_per_sec}), {eta} left",
        ),
        Length::Steps(steps) => (
            ProgressBar::new(steps),
            "{spinner} {msg:<10} {bar:24} {human_pos} of {human_len} ({per_sec}), {eta} left",
        ),
    };
    let bar = bar.with_message(name);
    if let Ok(style) = ProgressStyle::with_template(shown) {
        bar.set_style(style);
    }
    bar.enable_steady_tick(Duration::from_millis(100));
    bar
}
