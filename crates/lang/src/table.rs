//! Reads the lists of the language files at compile time, so that a list stays as short as a
//! dictionary's page: entries between commas, semicolons or line ends, each once with its heading.
//!
//! Must not know any language, and no word: a list that is wrong fails the build.

#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    reason = "everything here runs at compile time only: a wrong index or a panic fails the build"
)]

use crate::Kind;

/// An entry and the heading it stands under: `Meeting sitting*` or `RU russian*` or `3 third`.
pub(crate) type Entry = (&'static str, &'static str);

/// Makes `&'static [&'static str]` of a list: `words!("on, in the, at")`.
macro_rules! words {
    ($text:literal) => {{
        const TEXT: &str = $text;
        const ENTRIES: [$crate::table::Entry; $crate::table::count(TEXT)] =
            $crate::table::entries(TEXT);
        const WORDS: [&str; ENTRIES.len()] = $crate::table::bare(&ENTRIES);
        &WORDS
    }};
}

/// Makes pairs of a list with headings: `headed!(kinds: "Meeting meeting*, sitting*; Stage leg")`.
/// The first word names the reader: `kinds`, `numbers` (ordinals), `days` or `countries`.
macro_rules! headed {
    ($reader:ident: $text:literal) => {{
        const TEXT: &str = $text;
        const ENTRIES: [$crate::table::Entry; $crate::table::count(TEXT)] =
            $crate::table::entries(TEXT);
        &$crate::table::$reader(&ENTRIES)
    }};
}

/// Makes pairs of a list of changes: `changes!("ии>ия, ом>")`.
macro_rules! changes {
    ($text:literal) => {{
        const TEXT: &str = $text;
        const ENTRIES: [$crate::table::Entry; $crate::table::count(TEXT)] =
            $crate::table::entries(TEXT);
        &$crate::table::changed(&ENTRIES)
    }};
}

/// Makes every combination of a prefix, a stem and an ending with the sum of their numbers:
/// `forms! { [20 "twenty-" 30 "thirty-"] [1 "first" 2 "second"] ["" "s"] }`. A text behind the prefixes
/// stands between each of them and the stem.
macro_rules! forms {
    ($prefixes:tt $stems:tt $endings:tt) => {
        forms!($prefixes "" $stems $endings)
    };
    ([$($number:literal $prefix:literal)*] $link:literal $stems:tt $endings:tt) => {
        joined!($(forms!(@stems $number [$prefix $link] $stems $endings)),*)
    };
    (@stems $ten:literal $prefix:tt [$($number:literal $stem:literal)*] $endings:tt) => {
        joined!($(forms!(@endings $ten $number $prefix $stem $endings)),*)
    };
    (@endings $ten:literal $number:literal [$prefix:literal $link:literal] $stem:literal
        [$($ending:literal)*]) => {
        &[$((concat!($prefix, $link, $stem, $ending), $ten + $number)),*]
    };
}

/// Joins lists of numbered words to one.
macro_rules! joined {
    ($($part:expr),* $(,)?) => {{
        const PARTS: &[&[(&str, u16)]] = &[$($part),*];
        const ALL: [(&str, u16); $crate::table::total(PARTS)] = $crate::table::concatenated(PARTS);
        const WHOLE: &[(&str, u16)] = &ALL;
        WHOLE
    }};
}

pub(crate) use {changes, forms, headed, joined, words};

/// Cuts the first entry off a list, without the spaces around it.
const fn cut(text: &'static str) -> Entry {
    let bytes = text.as_bytes();
    let mut end = 0;
    while end < bytes.len() && !matches!(bytes[end], b',' | b';' | b'\n') {
        end += 1;
    }
    let (entry, rest) = text.split_at(end);
    let rest = if rest.is_empty() { rest } else { rest.split_at(1).1 };
    (entry.trim_ascii(), rest)
}

/// Splits an entry into its heading (capitalised ASCII, digits or a minus sign; none: empty) and its word.
const fn heading(entry: &'static str) -> Entry {
    let bytes = entry.as_bytes();
    let mut end = 0;
    while end < bytes.len() && bytes[end] != b' ' {
        end += 1;
    }
    let headed = matches!(bytes[0], b'A'..=b'Z' | b'0'..=b'9' | b'-') && end < bytes.len();
    let (head, word) = entry.split_at(if headed { end } else { 0 });
    (head, word.trim_ascii())
}

/// Counts the entries of a list; empty ones are none.
pub(crate) const fn count(text: &'static str) -> usize {
    let mut rest = text;
    let mut count = 0;
    while !rest.is_empty() {
        let (entry, behind) = cut(rest);
        count += (!entry.is_empty()) as usize;
        rest = behind;
    }
    count
}

/// Splits a list into entries, each with the nearest heading at or before it.
pub(crate) const fn entries<const N: usize>(text: &'static str) -> [Entry; N] {
    let mut entries = [("", ""); N];
    let (mut rest, mut head, mut index) = (text, "", 0);
    while !rest.is_empty() {
        let (entry, behind) = cut(rest);
        rest = behind;
        if entry.is_empty() {
            continue;
        }
        let (own, word) = heading(entry);
        if !own.is_empty() {
            head = own;
        }
        entries[index] = (head, word);
        index += 1;
    }
    entries
}

/// The entries without their headings.
pub(crate) const fn bare<const N: usize>(entries: &[Entry; N]) -> [&'static str; N] {
    let mut words = [""; N];
    let mut index = 0;
    while index < N {
        words[index] = entries[index].1;
        index += 1;
    }
    words
}

/// The entries cut at their `>`.
pub(crate) const fn changed<const N: usize>(entries: &[Entry; N]) -> [Entry; N] {
    let mut changes = [("", ""); N];
    let mut index = 0;
    while index < N {
        let change = entries[index].1;
        let mut at = 0;
        while change.as_bytes()[at] != b'>' {
            at += 1;
        }
        let (ending, rest) = change.split_at(at);
        changes[index] = (ending, rest.split_at(1).1);
        index += 1;
    }
    changes
}

/// The entries with the kind that heads them.
pub(crate) const fn kinds<const N: usize>(entries: &[Entry; N]) -> [(&'static str, Kind); N] {
    let mut kinds = [("", Kind::Edition); N];
    let mut index = 0;
    while index < N {
        let (head, word) = entries[index];
        kinds[index] = (word, kind(head));
        index += 1;
    }
    kinds
}

/// Reads the name of a kind.
const fn kind(name: &str) -> Kind {
    match name.as_bytes() {
        b"Meeting" => Kind::Meeting,
        b"Round" => Kind::Round,
        b"Summit" => Kind::Summit,
        b"Conference" => Kind::Conference,
        b"Festival" => Kind::Festival,
        b"Contest" => Kind::Contest,
        b"Package" => Kind::Package,
        b"Stage" => Kind::Stage,
        b"Game" => Kind::Game,
        b"Hearing" => Kind::Hearing,
        b"Edition" => Kind::Edition,
        b"Count" => Kind::Count,
        _ => panic!("no such kind"),
    }
}

/// The entries with the country code that heads them.
pub(crate) const fn countries<const N: usize>(
    entries: &[Entry; N],
) -> [(&'static str, &'static str); N] {
    let mut countries = [("", ""); N];
    let mut index = 0;
    while index < N {
        let (head, word) = entries[index];
        assert!(head.len() == 2, "a country's code has two letters");
        countries[index] = (word, head);
        index += 1;
    }
    countries
}

/// The entries with the number that heads them.
pub(crate) const fn numbers<const N: usize>(entries: &[Entry; N]) -> [(&'static str, u16); N] {
    let mut numbers = [("", 0); N];
    let mut index = 0;
    while index < N {
        let (head, word) = entries[index];
        numbers[index] = (word, number(head).cast_unsigned());
        index += 1;
    }
    numbers
}

/// The entries with the distance in days that heads them.
pub(crate) const fn days<const N: usize>(entries: &[Entry; N]) -> [(&'static str, i8); N] {
    let mut days = [("", 0); N];
    let mut index = 0;
    while index < N {
        let (head, word) = entries[index];
        let [_, day] = number(head).to_be_bytes();
        days[index] = (word, day.cast_signed());
        index += 1;
    }
    days
}

/// Reads a heading of digits, perhaps behind a minus sign.
const fn number(head: &str) -> i16 {
    match i16::from_str_radix(head, 10) {
        Ok(number) => number,
        Err(_) => panic!("the heading is no number"),
    }
}

/// Counts the entries of several lists.
pub(crate) const fn total(parts: &[&[(&'static str, u16)]]) -> usize {
    let (mut total, mut part) = (0, 0);
    while part < parts.len() {
        total += parts[part].len();
        part += 1;
    }
    total
}

/// Joins several lists, in order.
pub(crate) const fn concatenated<const N: usize>(
    parts: &[&[(&'static str, u16)]],
) -> [(&'static str, u16); N] {
    let mut all = [("", 0); N];
    let (mut at, mut part) = (0, 0);
    while part < parts.len() {
        let mut index = 0;
        while index < parts[part].len() {
            all[at] = parts[part][index];
            at += 1;
            index += 1;
        }
        part += 1;
    }
    all
}
