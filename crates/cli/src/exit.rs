//! How the program ends: one table of codes, after `sysexits.h` where it has one. Knows no command.

use std::{fmt, process::ExitCode};

/// Every way to end, with its code; `newsfold help exit-codes` and the README show the same table.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[repr(u8)]
pub(crate) enum Exit {
    /// All sources worked, or nothing was new.
    Ok = 0,
    /// Output was written, and some sources failed.
    Partial = 3,
    /// The command line is wrong.
    Usage = 64,
    /// An input is not what it claims to be, where nothing can be done without it.
    Data = 65,
    /// No source could be read; nothing was written.
    Unavailable = 69,
    /// A bug.
    Software = 70,
    /// A file cannot be written.
    Io = 74,
    /// Another run holds the lock.
    TempFail = 75,
    /// The configuration is wrong.
    Config = 78,
    /// SIGINT (Ctrl-C) ended the run.
    Interrupted = 130,
    /// SIGTERM ended the run.
    Terminated = 143,
}

impl Exit {
    /// Every code, in the order of the table.
    pub(crate) const ALL: &[Self] = &[
        Self::Ok,
        Self::Partial,
        Self::Usage,
        Self::Data,
        Self::Unavailable,
        Self::Software,
        Self::Io,
        Self::TempFail,
        Self::Config,
        Self::Interrupted,
        Self::Terminated,
    ];

    /// The number that the shell sees.
    pub(crate) const fn code(self) -> u8 {
        self as u8
    }

    /// What it means, for the table.
    pub(crate) const fn meaning(self) -> &'static str {
        match self {
            Self::Ok => "all sources worked, or nothing was new",
            Self::Partial => "output was written, and some sources failed",
            Self::Usage => "the command line is wrong",
            Self::Data => "an input is not what it claims to be",
            Self::Unavailable => "no source could be read; nothing was written",
            Self::Software => "a bug; please report it",
            Self::Io => "a file cannot be written",
            Self::TempFail => "another run holds the lock; try again later",
            Self::Config => "the configuration is wrong",
            Self::Interrupted => "ended by SIGINT; what was read is kept, the tables are as before",
            Self::Terminated => "ended by SIGTERM; what was read is kept, the tables are as before",
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}

impl fmt::Display for Exit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:>3}  {}", self.code(), self.meaning())
    }
}

/// An error that knows how the program should end. Any other error ends as [`Exit::Io`].
#[derive(Debug)]
pub(crate) struct Ending {
    exit: Exit,
    message: String,
}

impl Ending {
    /// Ends with `exit`, saying `message`.
    pub(crate) fn error(exit: Exit, message: impl Into<String>) -> anyhow::Error {
        anyhow::Error::new(Self { exit, message: message.into() })
    }

    /// How the program should end after `error`.
    pub(crate) fn of(error: &anyhow::Error) -> Exit {
        error.chain().find_map(|cause| cause.downcast_ref::<Self>()).map_or(Exit::Io, |e| e.exit)
    }
}

impl fmt::Display for Ending {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Ending {}
