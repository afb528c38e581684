//! A date of publication in the scripts of a page that states none elsewhere.
//!
//! Knows how programs name such a date, no language of programs.

use memchr::memmem;

/// What is looked for, and how far behind it the date may stand.
const NAMES: &[&str] = &["ublish", "ublication", "created_at", "createdAt"];
const REACH: usize = 40;
/// So many places with such a name are looked at.
const MOST_PLACES: usize = 200;

/// The first ISO date behind a name like `datePublished`, `published_at` or `cmsPublishingDate`.
pub(super) fn published(html: &str) -> Option<&str> {
    NAMES.iter().find_map(|name| behind(html, name))
}

/// The first ISO date behind `datePublished`, in whatever a script holds.
pub(super) fn date_published(html: &str) -> Option<&str> {
    behind(html, "datePublished")
}

fn behind<'a>(html: &'a str, name: &str) -> Option<&'a str> {
    let mut places = memmem::find_iter(html.as_bytes(), name).take(MOST_PLACES);
    places.find_map(|place| iso(html, place + name.len()))
}

/// The ISO date in a window, if only a name's end and marks stand before it.
fn iso(html: &str, from: usize) -> Option<&str> {
    let window = html.as_bytes().get(from..(from + REACH).min(html.len()))?;
    let first = window.iter().position(u8::is_ascii_digit)?;
    let before = window.get(..first)?;
    let value = before.iter().position(|byte| matches!(byte, b':' | b'='))?;
    let marks = before.get(value..)?.iter().all(|byte| b":= \"'\\&quot;".contains(byte));
    let day = html.get(from + first..from + first + 10)?;
    let shaped = day.bytes().enumerate().all(|(at, byte)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    (marks && shaped).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_date_that_a_program_holds_is_found() {
        for (html, day) in [
            (r#"{"published_at":"2019-03-02T06:22"}"#, Some("2019-03-02")),
            ("'publishdate': '2019-10-19',", Some("2019-10-19")),
            (r#"{"cmsPublishingDate":"2022-01-25"}"#, Some("2022-01-25")),
            ("&quot;created_at&quot;:&quot;2022-01-10T22:06", Some("2022-01-10")),
            ("published by us in 2022-01-10", None),
            ("publish = 12345678901", None),
            ("publish:2022-0é-10", None),
        ] {
            assert_eq!(published(html), day, "{html}");
        }
    }
}
