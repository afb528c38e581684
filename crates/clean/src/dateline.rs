//! The line before the first words of a report: `GENEVA, 12 March (Agency) -`.
//!
//! Knows how agencies open a report. The dateline stays in the text; this only reads it.

mod dated;

use jiff::civil::Date;

use crate::date::{self, Order};

/// What a dateline says.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Dateline {
    /// The place, as written.
    pub(crate) place: Option<String>,
    /// The agency in brackets.
    pub(crate) agency: Option<String>,
    /// The day, if it says the year, too.
    pub(crate) on: Option<Date>,
}

/// A dateline ends within this many characters.
const MOST_CHARS: usize = 120;
/// A place has at most this many words (`WASHINGTON/NEW YORK CITY`).
const PLACE_WORDS: usize = 4;

/// Reads the dateline with which a paragraph opens, if it does.
///
/// A place in capitals before a colon or a dash is enough; a place in small letters needs an agency or a
/// date beside it.
pub(crate) fn read(paragraph: &str) -> Option<Dateline> {
    dated::read(paragraph).or_else(|| placed(paragraph))
}

/// Reads a dateline that ends with a colon or a dash, whatever else it says.
fn placed(paragraph: &str) -> Option<Dateline> {
    let (head, mark) = head(paragraph)?;
    let bracket = head.find(['(', '（', '[']);
    let (outside, inside) = match bracket {
        Some(at) => (head.get(..at)?, head.get(at..)?),
        None => (head, ""),
    };
    let agency = agency(inside);
    let on = date::first(head, Order::DayFirst).map(|found| found.on);
    let place = outside.split([',', ';', '،']).next().unwrap_or_default();
    let place = place.trim_matches(|character: char| !character.is_alphanumeric());
    let has_day = outside.chars().any(char::is_numeric);
    let certain = agency.is_some() || on.is_some() || has_day;
    let fits = is_place(place) && (is_capitals(place) || (certain && bracket.is_some()));
    // After a colon stands a speaker or a label as often as a report: capitals only.
    if !fits || (mark == ':' && !is_capitals(place)) || is_label(place) {
        return None;
    }
    Some(Dateline { place: Some(place.to_owned()), agency, on })
}

/// What stands before the first colon or dash that can end a dateline.
fn head(paragraph: &str) -> Option<(&str, char)> {
    let mut depth = 0_i32;
    let mut before = ' ';
    for (count, (at, character)) in paragraph.char_indices().enumerate() {
        if count > MOST_CHARS {
            return None;
        }
        let behind = paragraph.get(at + character.len_utf8()..)?;
        match character {
            '(' | '（' | '[' => depth += 1,
            ')' | '）' | ']' => depth -= 1,
            ':' | '：' if depth == 0 => return Some((paragraph.get(..at)?, ':')),
            '—' | '–' | '―' | '-' if depth == 0 => {
                let apart = (before == ' ' || before == ')' || character == '—' || before == '-')
                    && (behind.starts_with([' ', '-', '"', '“']) || character == '—');
                if apart {
                    return Some((paragraph.get(..at)?, '-'));
                }
            }
            '.' | '!' | '?' | '。' if depth == 0 && behind.starts_with(' ') && is_end(before) => {
                return None;
            }
            _ => {}
        }
        before = character;
    }
    None
}

/// A full stop behind a long word ends a sentence; behind `St` or a day it does not.
fn is_end(before: char) -> bool {
    before.is_lowercase()
}

fn is_place(place: &str) -> bool {
    let words = place.split_whitespace().count();
    let letters = place.chars().filter(|character| character.is_alphabetic()).count();
    // Scripts without capitals write a city in two letters.
    let least = if place.chars().any(|letter| letter.is_lowercase() || letter.is_uppercase()) {
        3
    } else {
        2
    };
    (1..=PLACE_WORDS).contains(&words)
        && letters >= least
        && place.chars().count() <= 40
        && place.chars().next().is_some_and(|first| !first.is_lowercase())
        && !place.chars().any(char::is_numeric)
}

fn is_capitals(place: &str) -> bool {
    place.chars().any(char::is_uppercase) && !place.chars().any(char::is_lowercase)
}

/// Words in capitals before a colon that are no place.
const LABELS: &[&str] = &[
    "watch",
    "breaking",
    "breaking news",
    "update",
    "updated",
    "exclusive",
    "video",
    "live",
    "opinion",
    "analysis",
    "note",
    "correction",
    "photos",
    "photo",
    "gallery",
    "q&a",
    "faq",
    "news",
    "read more",
    "eil",
    "eilmeldung",
    "urgent",
    "alerte",
    "última hora",
    "срочно",
    "son dakika",
    "advisory",
    "warning",
    "editorial",
    "explainer",
    "fact check",
    "factbox",
    "timeline",
    "podcast",
    "review",
    "interview",
    "ps",
    "nb",
    "tl;dr",
];

fn is_label(place: &str) -> bool {
    let lower = place.to_lowercase();
    LABELS.contains(&lower.as_str())
}

/// The agency within brackets: what is no date and no dash.
fn agency(inside: &str) -> Option<String> {
    let inner = inside.trim_matches(|character: char| !character.is_alphanumeric());
    let named = match date::first(inner, Order::DayFirst) {
        Some(found) if found.start == 0 => inner.get(found.end..)?,
        Some(found) => inner.get(..found.start)?,
        None => inner,
    };
    let named = named.trim_matches(|character: char| !character.is_alphanumeric());
    let fits = named.chars().any(char::is_alphabetic) && named.split_whitespace().count() <= 8;
    fits.then(|| named.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(rows: &[(&str, &str, &str, &str)]) {
        for (paragraph, place, agency, on) in rows {
            let read = read(paragraph);
            let part = |part: Option<String>| part.unwrap_or_default();
            let shown = read.map_or((String::new(), String::new(), String::new()), |dateline| {
                (
                    part(dateline.place),
                    part(dateline.agency),
                    part(dateline.on.map(|on| on.to_string())),
                )
            });
            assert_eq!(
                shown,
                (place.to_string(), agency.to_string(), on.to_string()),
                "{paragraph}"
            );
        }
    }

    #[test]
    fn a_place_in_capitals_opens_a_report() {
        check(&[
            ("GENEVA: The talks began on Monday.", "GENEVA", "", ""),
            ("NEW YORK — Shares rose.", "NEW YORK", "", ""),
            ("PARIS - Un accord a été trouvé.", "PARIS", "", ""),
            ("МОСКВА, 21 мар - Совет собрался.", "МОСКВА", "", ""),
            ("OSLO, 12 March (Agency) - The ferry sank.", "OSLO", "Agency", ""),
        ]);
    }

    #[test]
    fn brackets_hold_agency_and_date() {
        check(&[
            (
                "LIMA, (Daily Post / Coast News - 14th Nov, 2019 ) :The council met.",
                "LIMA",
                "Daily Post / Coast News",
                "2019-11-14",
            ),
            ("Hamburg (dpa) - Der Hafen wächst.", "Hamburg", "dpa", ""),
            ("Nairobi (Reuters) — Rain fell.", "Nairobi", "Reuters", ""),
        ]);
    }

    #[test]
    fn other_openings_are_no_dateline() {
        check(&[
            ("The minister said: we will see.", "", "", ""),
            ("BREAKING: A bridge fell.", "", "", ""),
            ("Anna – her sister – came late.", "", "", ""),
            ("We came. We saw: nothing.", "", "", ""),
            ("", "", "", ""),
            ("12:30 the train left", "", "", ""),
            ("Well-known people came", "", "", ""),
        ]);
    }
}
