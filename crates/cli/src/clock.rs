//! The clock: read here and in no other place, so that everything below is a function of its input.

use jiff::Timestamp;

/// The moment.
#[expect(clippy::disallowed_methods, reason = "this module owns the clock")]
pub(crate) fn now() -> Timestamp {
    Timestamp::now()
}
