//! Why a document went no further. Bad data is an outcome to count, never an error to raise.

use std::{collections::BTreeMap, fmt};

/// Why a stage refused a document.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Rejection {
    /// The file, row or page holds nothing.
    Empty,
    /// The bytes are not text in any encoding we know.
    NotText,
    /// Nothing was left after cleaning: no title and no paragraph.
    NoArticle,
    /// A line of a JSONL file is not a JSON object (cut in half, not JSON, wrong types).
    BadRow,
    /// A row, file or page is larger than the limit.
    TooLarge,
    /// The file could not be read.
    Unreadable,
    /// The same document was handed in twice (same place, same row).
    Repeated,
    /// The name of the file says that it is no article (an image, an archive).
    WrongKind,
    /// Its packing or its archive is damaged or cut off.
    Corrupt,
    /// Its server could not be reached or did not give it.
    Unreachable,
    /// Its publisher has taken it back: its server says that it is gone for good (RFC 9110, status 410).
    Withdrawn,
    /// Its server does not want it fetched, or its address is one that we do not ask.
    Disallowed,
}

impl Rejection {
    /// Every reason, in the order of the report.
    pub const ALL: &[Self] = &[
        Self::Empty,
        Self::NotText,
        Self::NoArticle,
        Self::BadRow,
        Self::TooLarge,
        Self::Unreadable,
        Self::Repeated,
        Self::WrongKind,
        Self::Corrupt,
        Self::Unreachable,
        Self::Withdrawn,
        Self::Disallowed,
    ];

    /// The stable name of the reason, as `run.json` and the `error` field of JSONL write it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NotText => "not_text",
            Self::NoArticle => "no_article",
            Self::BadRow => "bad_row",
            Self::TooLarge => "too_large",
            Self::Unreadable => "unreadable",
            Self::Repeated => "repeated",
            Self::WrongKind => "wrong_kind",
            Self::Corrupt => "corrupt",
            Self::Unreachable => "unreachable",
            Self::Withdrawn => "withdrawn",
            Self::Disallowed => "disallowed",
        }
    }
}

impl fmt::Display for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "nothing in it",
            Self::NotText => "not text in any known encoding",
            Self::NoArticle => "no article found in it",
            Self::BadRow => "not a JSON object with the expected fields",
            Self::TooLarge => "larger than the limit",
            Self::Unreadable => "cannot be read",
            Self::Repeated => "handed in twice",
            Self::WrongKind => "not a kind of file that holds articles",
            Self::Corrupt => "damaged or cut off",
            Self::Unreachable => "not given by its server",
            Self::Withdrawn => "taken back by its publisher",
            Self::Disallowed => "not to be fetched",
        })
    }
}

/// One refused document: where it was, why, and what exactly was wrong.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Refused {
    /// Where it was found, as [`crate::RawDocument::origin`].
    pub origin: String,
    /// Why.
    pub rejection: Rejection,
    /// The detail for a person (`expected , at column 17`); may be empty.
    pub detail: String,
}

/// How many documents were refused, and why: every document is either kept or counted here.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Tally(BTreeMap<Rejection, usize>);

impl Tally {
    /// Counts one more.
    pub fn add(&mut self, rejection: Rejection) {
        *self.0.entry(rejection).or_default() += 1;
    }

    /// Each reason with its count, in a fixed order.
    pub fn iter(&self) -> impl Iterator<Item = (Rejection, usize)> + '_ {
        self.0.iter().map(|(&rejection, &count)| (rejection, count))
    }

    /// All refused documents together.
    pub fn total(&self) -> usize {
        self.0.values().sum()
    }
}
