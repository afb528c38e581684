//! How a table is written down: the choices that a person may make. Not what stands in it.

use serde::Deserialize;

/// The form of a CSV file. The default is for double-clicking, [`Dialect::pipe`] for programs.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(default, deny_unknown_fields)]
pub struct Dialect {
    /// A byte order mark at the beginning: without it spreadsheets take UTF-8 for a code page.
    pub bom: bool,
    /// What stands between two cells.
    pub delimiter: Delimiter,
    /// What is done to cells that a spreadsheet would not take as they are.
    pub guard: Guard,
    /// What ends a row.
    pub line_end: LineEnd,
    /// Rows of one file, without its header; the next goes to `NAME-2.csv`. At least 1 is taken.
    pub max_rows: u64,
}

impl Default for Dialect {
    fn default() -> Self {
        Self {
            bom: true,
            delimiter: Delimiter::Comma,
            guard: Guard::Apostrophe,
            line_end: LineEnd::CrLf,
            max_rows: 1_000_000,
        }
    }
}

impl Dialect {
    /// For standard output and for programs: no mark, no guard, `\n`, one file.
    pub const fn pipe() -> Self {
        Self {
            bom: false,
            delimiter: Delimiter::Comma,
            guard: Guard::None,
            line_end: LineEnd::Lf,
            max_rows: u64::MAX,
        }
    }
}

/// What stands between two cells.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
pub enum Delimiter {
    /// As RFC 4180 has it.
    #[serde(rename = ",", alias = "comma")]
    Comma,
    /// For a double click where the comma is the decimal sign (German, French, ...).
    #[serde(rename = ";", alias = "semicolon")]
    Semicolon,
    /// For tools that split on tabs; no cell holds one.
    #[serde(rename = "\t", alias = "tab")]
    Tab,
}

impl Delimiter {
    pub(crate) const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }
}

/// What is done to a text that a spreadsheet would run, and to an id that it would take for a
/// number or a date.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Guard {
    /// An apostrophe before the text, `id:` before the id.
    Apostrophe,
    /// Nothing.
    None,
}

/// What ends a row.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum LineEnd {
    /// As RFC 4180 has it.
    #[serde(rename = "crlf")]
    CrLf,
    /// As a shell pipe has it.
    Lf,
}
