//! SIGINT and SIGTERM: the first asks the run to end after the item in hand, a second one ends it at once. Says
//! what a run that cannot end in time leaves behind; what an item is, the run knows.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    thread,
    time::Duration,
};

use publish::RunReport;
use signal_hook::{
    consts::{SIGINT, SIGTERM},
    iterator::Signals,
};

use crate::exit::Exit;

/// How long the item in hand may take after a signal: schedulers kill after ten seconds.
const PATIENCE: Duration = Duration::from_secs(8);

/// What the run is at.
#[derive(Debug, Default)]
struct Stage {
    /// The signal that came.
    ended_by: Option<Exit>,
    /// What is left behind if the run must end now; `None` while it may not.
    last_words: Option<(RunReport, PathBuf)>,
    /// Whether the run looks for signals itself, after each item.
    looks: bool,
}

/// Listens for signals as long as it lives.
#[derive(Clone, Debug, Default)]
pub(crate) struct Interrupts {
    stage: Arc<Mutex<Stage>>,
}

impl Interrupts {
    /// Begins to listen.
    pub(crate) fn listen() -> std::io::Result<Self> {
        let own = Self::default();
        let mut signals = Signals::new([SIGINT, SIGTERM])?;
        let heard = own.clone();
        thread::spawn(move || {
            let mut count = 0_u32;
            for signal in signals.forever() {
                let exit = if signal == SIGINT { Exit::Interrupted } else { Exit::Terminated };
                count += 1;
                if count > 1 {
                    std::process::exit(i32::from(exit.code()));
                }
                heard.arrived(exit);
            }
        });
        Ok(own)
    }

    fn stage(&self) -> MutexGuard<'_, Stage> {
        self.stage.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn arrived(&self, exit: Exit) {
        let looks = {
            let mut stage = self.stage();
            stage.ended_by = Some(exit);
            stage.looks
        };
        let own = self.clone();
        thread::spawn(move || {
            if looks {
                thread::sleep(PATIENCE);
            }
            // Held to the end: nothing begins to be put in its place meanwhile.
            let mut stage = own.stage();
            if let Some((report, out)) = stage.last_words.take() {
                // Nobody is left who could be told.
                drop(leave(report, &out, exit));
                std::process::exit(i32::from(exit.code()));
            }
        });
    }

    /// The signal that asked the run to end.
    pub(crate) fn ended_by(&self) -> Option<Exit> {
        self.stage().ended_by
    }

    /// From now on the run looks for signals after each item, or (`looks` is false) has an item in hand that may
    /// be dropped at any time; `report` is what it leaves behind in `out`.
    pub(crate) fn may_end(&self, report: &RunReport, out: &Path, looks: bool) {
        let mut stage = self.stage();
        stage.last_words = Some((report.clone(), out.to_owned()));
        stage.looks = looks;
    }

    /// From now on the run goes on to its end, which is near.
    pub(crate) fn must_not_end(&self) {
        self.stage().last_words = None;
    }
}

/// Writes what an interrupted run leaves behind.
pub(crate) fn leave(
    mut report: RunReport,
    out: &Path,
    exit: Exit,
) -> Result<RunReport, publish::PublishError> {
    report.interrupted = true;
    report.exit_code = exit.code();
    report.ended_at = crate::clock::now();
    publish::interrupted(out, &report)?;
    Ok(report)
}
