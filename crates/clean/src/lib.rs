//! The clean stage: from the bytes a source gave to the article a reader would copy out.
//!
//! A document is decoded, told to be a page or a text, read by the reader for its form into a
//! `Draft`, and finished: repeats out, language told, date weighed. Nothing here knows the network,
//! the clock or a file; a bad document is a [`Rejection`], never an error and never a panic.

mod byline;
mod characters;
mod date;
mod dateline;
mod decode;
mod draft;
mod furniture;
mod html;
mod language;
mod media;
mod notices;
mod paragraphs;
mod published;
mod removed;
mod text_form;

#[doc(hidden)]
pub use html::fitting;
use model::{Article, RawDocument, Rejection};

pub use notices::Notices;

use draft::{Draft, Repeats};
use media::Form;

/// Reads one document: a page, a text with its furniture, or the row of a corpus.
///
/// Pure: the same document gives the same article. The title may be empty when the text has no
/// headline.
///
/// # Errors
/// [`Rejection::Empty`] when there are no bytes but white space, [`Rejection::NotText`] when they are
/// no text, [`Rejection::NoArticle`] when nothing is left after cleaning.
pub fn clean(raw: RawDocument) -> Result<Article, Rejection> {
    let text = decode::decode(&raw)?;
    let draft = match media::form(raw.media, &text) {
        Form::Html => html::read(&text, &raw),
        Form::Text => text_form::read(&text),
        Form::Row => Draft::of_row(&text),
    };
    draft.finish(raw, Repeats::Removed)
}

/// Takes the row of a corpus whose text somebody has cleaned: title and text as they are.
///
/// Every line that is not empty is a paragraph; nothing is removed but invisible characters.
///
/// # Errors
/// As [`clean()`].
pub fn as_is(raw: RawDocument) -> Result<Article, Rejection> {
    let text = decode::decode(&raw)?;
    Draft::of_row(&text).finish(raw, Repeats::Kept)
}
