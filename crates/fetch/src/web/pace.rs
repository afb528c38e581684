//! How long to wait before asking again. It waits for nothing itself.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp, fmt::rfc2822};

use super::Network;

/// The first wait; each further one is twice as long.
const FIRST_WAIT: Duration = Duration::from_secs(2);

/// No source is left alone for longer, whatever its server says.
const LONGEST_REST: SignedDuration = SignedDuration::from_hours(24);

/// Reads `Retry-After` (RFC 9110, 10.2.3): seconds, or a date, which is told from `now`.
pub(super) fn retry_after(value: &str, now: Timestamp) -> Option<Duration> {
    if let Ok(seconds) = value.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let at = rfc2822::parse(value).ok()?.timestamp();
    Some(Duration::try_from(at.duration_since(now)).unwrap_or_default())
}

/// The wait before the given try, counted from 0: doubled each time, with a jitter of up to a half
/// either way, so that many clients do not come back together. The same URL and try always wait alike.
pub(super) fn back_off(url: &str, attempt: u32) -> Duration {
    let doubled = FIRST_WAIT.saturating_mul(1_u32 << attempt.min(10));
    let share = crate::intake::hash(&format!("{url} {attempt}")) % 1_000;
    doubled / 2 + doubled.saturating_mul(u32::try_from(share).unwrap_or_default()) / 1_000
}

/// When a source is asked again: after the usual interval when it worked, else after twice that for
/// each failure, never before its server says, and within a day.
pub(super) fn next_attempt(
    network: &Network,
    now: Timestamp,
    failures: f64,
    retry_after: Option<Duration>,
) -> Timestamp {
    let factor = failures.clamp(0.0, 16.0).exp2();
    let interval = network.interval().min(LONGEST_REST);
    let rest = SignedDuration::try_from_secs_f64(interval.as_secs_f64() * factor);
    let asked = retry_after.and_then(|wait| SignedDuration::try_from(wait).ok());
    let rest = rest.unwrap_or(LONGEST_REST).max(asked.unwrap_or_default()).min(LONGEST_REST);
    now.checked_add(rest).unwrap_or(now)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Timestamp {
        "2025-03-01T12:00:00Z".parse().unwrap()
    }

    #[test]
    fn retry_after_is_read_in_both_forms() {
        for (value, expected) in [
            ("120", Some(120)),
            ("0", Some(0)),
            ("Sat, 01 Mar 2025 12:01:30 GMT", Some(90)),
            ("Sat, 01 Mar 2025 11:00:00 GMT", Some(0)),
            ("soon", None),
            ("-5", None),
        ] {
            assert_eq!(retry_after(value, now()).map(|wait| wait.as_secs()), expected, "{value}");
        }
    }

    #[test]
    fn waits_double_with_a_jitter_that_is_always_the_same() {
        for attempt in 0..40 {
            let wait = back_off("https://example.org/", attempt);
            let middle = FIRST_WAIT * (1 << attempt.min(10));
            assert!(wait >= middle / 2 && wait <= middle * 3 / 2, "{attempt}: {wait:?}");
            assert_eq!(wait, back_off("https://example.org/", attempt));
        }
        assert_ne!(back_off("https://example.org/a", 0), back_off("https://example.org/b", 0));
    }

    #[test]
    fn a_source_rests_longer_with_each_failure_and_never_longer_than_a_day() {
        let network = Network::default();
        let rest = |failures, wait| {
            let next = next_attempt(&network, now(), failures, wait);
            next.duration_since(now()).as_mins()
        };
        assert_eq!(rest(0.0, None), 15);
        assert_eq!(rest(1.0, None), 30);
        assert_eq!(rest(3.0, None), 120);
        assert_eq!(rest(1.0, Some(Duration::from_hours(2))), 120);
        assert_eq!(rest(99.0, Some(Duration::MAX)), 24 * 60);
        assert_eq!(rest(f64::NAN, None), 24 * 60);
    }
}
