//! How a source has been doing: failures weigh by what they say of its future, as in Media Cloud's feed
//! fetcher (mediacloud/rss-fetcher, `fetcher/tasks.py`). It decides nothing.

use jiff::Timestamp;

/// What a failure says of the next attempt.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Weight {
    /// It will fail again: gone, forbidden, a private address.
    Hard,
    /// It may come back: server errors, too many requests, even 404 (feeds do return from that).
    Soft,
    /// It was the moment: a time-out.
    Temporary,
}

impl Weight {
    /// What it adds to the failures of a source: not nothing for a moment's trouble, in case that it
    /// stays.
    pub(super) const fn failures(self) -> f64 {
        match self {
            Self::Hard => 1.0,
            Self::Soft => 0.5,
            Self::Temporary => 0.25,
        }
    }

    pub(super) const fn of_status(status: u16) -> Self {
        match status {
            404 | 408 | 425 | 429 | 500..=599 => Self::Soft,
            _ => Self::Hard,
        }
    }
}

/// How a source or a page has done lately, as it outlives the run.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Health {
    /// The weight of its failures since it last worked.
    pub failures: f64,
    /// Before then it is not asked again.
    pub next_attempt: Option<Timestamp>,
    /// The last HTTP status.
    pub status: Option<u16>,
    /// What was wrong the last time; empty when nothing was.
    pub error: String,
}
