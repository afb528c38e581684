//! The clock: read here and in no other place, so that everything below is a function of its input.

use jiff::Timestamp;

/// Fixes the clock, in seconds since 1970 (reproducible-builds.org): the same run gives the same bytes.
const FIXED: &str = "SOURCE_DATE_EPOCH";

/// The moment.
#[expect(clippy::disallowed_methods, reason = "this module owns the clock")]
pub(crate) fn now() -> Timestamp {
    fixed().unwrap_or_else(Timestamp::now)
}

#[expect(
    clippy::disallowed_methods,
    reason = "not a setting: the clock of the test or of the build"
)]
fn fixed() -> Option<Timestamp> {
    let seconds = std::env::var(FIXED).ok()?.trim().parse().ok()?;
    Timestamp::from_second(seconds).ok()
}
