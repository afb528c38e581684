//! A corpus, row by row in its own order, for the stage commands that work on people's own articles.

use std::ffi::OsStr;

use fetch::{Flow, Limits, Source, SourceError, Trouble};
use model::RawDocument;

use crate::exit::{Ending, Exit};

/// Gives every row of the file at `path` (`-` for standard input) to `each`, in order.
///
/// Ends with [`Exit::Unavailable`] if the file is missing or cannot be read to its end.
pub(crate) fn each(
    path: &OsStr,
    mut each: impl FnMut(Result<RawDocument, Trouble>) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let source = Source::of_argument(path).map_err(|error| unavailable(&error))?;
    let mut ended = Ok(());
    fetch::fetch(&[source], &Limits::default(), None, |found| {
        ended = match found {
            Err(Trouble::Source(error)) => Err(unavailable(&error)),
            other => each(other),
        };
        if ended.is_ok() { Flow::Continue(()) } else { Flow::Break(()) }
    });
    ended
}

/// Ends with [`Exit::Unavailable`]: nothing can be done without the source.
pub(crate) fn unavailable(error: &SourceError) -> anyhow::Error {
    Ending::error(Exit::Unavailable, error.in_full())
}
