//! One article of a corpus: a line of JSON, read without copying what needs no copy.

use std::borrow::Cow;

use serde::Deserialize;

/// The fields that count; others are passed over.
#[derive(Debug, Deserialize)]
pub(super) struct Row<'l> {
    /// Its name.
    #[serde(borrow)]
    pub(super) id: Cow<'l, str>,
    /// The headline.
    #[serde(borrow, default)]
    pub(super) title: Cow<'l, str>,
    /// The text, a line a paragraph.
    #[serde(borrow)]
    pub(super) text: Cow<'l, str>,
    /// When it was published.
    #[serde(borrow, default)]
    pub(super) date: Cow<'l, str>,
}
