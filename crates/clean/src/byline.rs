//! Lines of credits: who wrote a report, for which site, and when.
//!
//! Knows how such lines are built, in every language of `lang`; lines without a credit are `furniture`.

mod dated;

use jiff::civil::Date;

use crate::date::{self, Order};

/// A line of credits has at most this many words and characters.
const MOST_WORDS: usize = 25;
const MOST_CHARS: usize = 200;

/// What a line of credits (`Site | Updated 22-03-2018`, `By Jane Roe | Agency`, `Tags: a, b`) says.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(crate) struct Byline {
    /// Who wrote it.
    pub(crate) authors: Vec<String>,
    /// A site or an agency.
    pub(crate) source: Option<String>,
    /// A full date.
    pub(crate) on: Option<Date>,
}

/// Reads a line of credits: parts between bars, a byline, or a date alone.
pub(crate) fn read(line: &str) -> Option<Byline> {
    if is_long(line) {
        return None;
    }
    let parts: Vec<&str> = line.split(['|', '•', '│', '·']).map(str::trim).collect();
    let mut byline = Byline::default();
    let mut credits = 0;
    for part in &parts {
        credits += usize::from(read_part(part, &mut byline, parts.len() > 1));
    }
    // `3 марта 2020 г.` ends with a full stop, and is no sentence.
    let prose = parts.iter().any(|part| {
        part.ends_with(['.', '!', '?'])
            && part.split_whitespace().count() > 5
            && dated::read(part).is_none()
    });
    (credits > 0 && !prose).then_some(byline)
}

/// Reads a line of credits below a headline, where a name beside a date is one, too.
pub(crate) fn read_below_headline(line: &str) -> Option<Byline> {
    let barred = line.contains(['|', '•', '│', '·']);
    let dated = (!is_long(line) && !barred).then(|| dated::read_below_headline(line)).flatten();
    read(line).filter(|byline| !byline.authors.is_empty()).or(dated).or_else(|| read(line))
}

fn is_long(line: &str) -> bool {
    line.chars().count() > MOST_CHARS || line.split_whitespace().count() > MOST_WORDS
}

/// Words that may stand around a date in a line of credits (`Last updated on`), with and without bars.
const BARRED_WORDS: usize = 6;
const BARE_WORDS: usize = 3;

fn read_part(part: &str, byline: &mut Byline, barred: bool) -> bool {
    if part.is_empty() {
        return barred;
    }
    if let Some(authors) = authors_after_byline(part) {
        byline.authors.extend(authors);
        return true;
    }
    if let Some(dated) = dated::read(part) {
        byline.authors.extend(dated.authors);
        byline.source = byline.source.take().or(dated.source);
        byline.on = byline.on.or(dated.on);
        return true;
    }
    if date::is_date_only(part, Order::DayFirst, if barred { BARRED_WORDS } else { BARE_WORDS }) {
        byline.on = byline.on.or_else(|| date::first(part, Order::DayFirst).map(|found| found.on));
        return true;
    }
    if is_site(part) || (barred && !part.contains(':') && part.split_whitespace().count() <= 4) {
        byline.source.get_or_insert_with(|| part.to_owned());
        return true;
    }
    barred && part.contains(':') && part.split_whitespace().count() <= 10
}

/// A host name: `news.example.org`.
pub(crate) fn is_site(text: &str) -> bool {
    let labels: Vec<&str> = text.split('.').collect();
    let plain = |label: &&str| {
        !label.is_empty()
            && label.chars().all(|character| character.is_alphanumeric() || character == '-')
    };
    let last = labels.last().is_some_and(|last| {
        (2..=6).contains(&last.len())
            && last.chars().all(|character| character.is_ascii_alphabetic())
    });
    (2..=5).contains(&labels.len()) && last && labels.iter().all(plain)
}

/// The names behind `By`, `Von`, `Par :`; `None` when the line is no byline. `Par :` alone is one without
/// names.
fn authors_after_byline(part: &str) -> Option<Vec<String>> {
    let rest = after_byline(part)?;
    let colon = part.contains([':', '：']);
    let rest = rest.trim_start_matches([':', ' ', '：']).trim();
    let names = names(rest);
    let all_names = names.iter().all(|name| is_name(name, colon));
    match (rest.is_empty(), colon, all_names) {
        (true, true, _) => Some(Vec::new()),
        (false, _, true) if !names.is_empty() => Some(names),
        _ => None,
    }
}

/// What stands behind the words of a byline, if a line begins with them.
fn after_byline(part: &str) -> Option<&str> {
    let lower = part.to_lowercase();
    let known = lang::ALL.iter().flat_map(|language| language.bylines);
    let ended = |byline: &&&str| {
        let joined = byline.ends_with(char::is_alphanumeric);
        lower
            .strip_prefix(**byline)
            .is_some_and(|rest| !joined || rest.is_empty() || rest.starts_with([' ', ':', '：']))
    };
    let longest = known.filter(ended).max_by_key(|byline| byline.len())?;
    let skipped = longest.chars().count();
    Some(part.char_indices().nth(skipped).map_or("", |(at, _)| part.get(at..).unwrap_or_default()))
}

/// A name without the words of a byline before it (`By Jane Roe`).
pub(crate) fn without_byline(name: &str) -> &str {
    match after_byline(name) {
        Some(rest) if rest.starts_with([' ', ':']) => rest.trim_start_matches([':', ' ']),
        _ => name,
    }
}

/// Parts a list of names at commas, `&` and words for "and".
pub(crate) fn names(list: &str) -> Vec<String> {
    const AND: &[&str] = &[
        " and ", " und ", " et ", " y ", " e ", " и ", " og ", " och ", " en ", " ve ", " & ", ";",
        " و ",
    ];
    let mut list = list.to_owned();
    for and in AND {
        list = list.replace(and, ",");
    }
    list.split(',').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

/// Small words within names.
const PARTICLES: &[&str] = &[
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "van", "von", "der", "den", "ter",
    "la", "le", "el", "al", "bin", "ben", "ibn", "bint", "e", "y", "i", "zu", "und", "af", "av",
    "ten",
];

/// A name: two to five words, each with a capital in scripts that have them; no digits, no end of a sentence.
/// Behind a colon one word is enough.
fn is_name(name: &str, behind_colon: bool) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let begins = |word: &&str| word.chars().next().is_some_and(|first| !first.is_lowercase());
    let least = if behind_colon { 1 } else { 2 };
    (least..=5).contains(&words.len())
        && words.iter().all(|word| begins(word) || PARTICLES.contains(word))
        && words.first().is_some_and(begins)
        && !name.ends_with(['.', '!', '?', ':', '。'])
        && !name.chars().any(char::is_numeric)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn lines_of_credits_are_read() {
        let authors = |names: &[&str]| names.iter().map(ToString::to_string).collect::<Vec<_>>();
        for (line, expected) in [
            ("By Jane Roe", Byline { authors: authors(&["Jane Roe"]), ..Byline::default() }),
            (
                "By Jane Roe and Max Mole | Coast News",
                Byline {
                    authors: authors(&["Jane Roe", "Max Mole"]),
                    source: Some("Coast News".into()),
                    on: None,
                },
            ),
            ("By : | Tags : Harbour, Flood", Byline::default()),
            (
                "news.example.org | Updated on 22-03-2018",
                Byline {
                    authors: vec![],
                    source: Some("news.example.org".into()),
                    on: Some(date(2018, 3, 22)),
                },
            ),
            (
                "Wednesday, 21 March 2018",
                Byline { on: Some(date(2018, 3, 21)), ..Byline::default() },
            ),
        ] {
            assert_eq!(read(line), Some(expected), "{line}");
        }
    }

    #[test]
    fn sentences_are_no_credits() {
        for line in [
            "By noon the water had reached the church.",
            "By the river they stayed for a while and waited",
            "A short headline",
            "The council met on 21 March 2018 and decided",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
