//! Lines of credits with a date beside a name: `By Jane Roe - 3 March 2020`, `Jane Roe, "Coast News", 3.3.2020`.
//!
//! Knows the order of such parts. What a name is, the line's other readers know; how a date is spelled,
//! `date`.

use super::{Byline, after_byline, is_name, is_site, names};
use crate::date::{self, Order};

/// Words behind the date (a time, a word for "year"): at most so many.
const WORDS_BEHIND: usize = 3;
/// Names, sites and agencies beside the date: at most so many parts.
const MOST_PARTS: usize = 4;
/// The name of a site or an agency has at most this many words.
const SOURCE_WORDS: usize = 5;
/// Small words between a name and the date (`on`, `am`, `le`) have at most this many characters.
const SMALL_CHARS: usize = 4;

/// Reads a line that begins with the words of a byline, or has them behind its date (`Publié le ... par ...`).
pub(super) fn read(line: &str) -> Option<Byline> {
    let (before, behind, found) = around(line)?;
    if let Some(named) = by(before).filter(|_| words(behind) <= WORDS_BEHIND) {
        return Some(Byline { on: Some(found.on), ..named });
    }
    let named = by(behind.trim_start_matches(is_separator))?;
    (words(before) <= WORDS_BEHIND).then_some(Byline { on: Some(found.on), ..named })
}

/// Reads a line below a headline: a name without the words of a byline, perhaps a publisher, a date.
pub(super) fn read_below_headline(line: &str) -> Option<Byline> {
    let (before, behind, found) = around(line)?;
    let parts = parts(before);
    let (name, sources) = parts.split_first()?;
    let authors = names(name);
    let fits = words(behind) <= WORDS_BEHIND
        && (1..=MOST_PARTS).contains(&parts.len())
        && authors.iter().all(|name| is_name(name, false))
        && sources.iter().all(|source| is_source(source));
    let source = sources.first().map(|source| unquoted(source).to_owned());
    fits.then_some(Byline { authors, source, on: Some(found.on) })
}

/// What stands before and behind the first date of a line that is no sentence.
fn around(line: &str) -> Option<(&str, &str, date::Found)> {
    let found = date::first(line, Order::DayFirst)?;
    let (before, behind) = (line.get(..found.start)?, line.get(found.end..)?);
    let said = behind.trim_end_matches('.');
    let ended = line.ends_with(['!', '?', '。', '؟', ':'])
        || (line.ends_with('.') && words(said) > 1)
        || date::first(behind, Order::DayFirst).is_some();
    (!ended).then_some((before, behind, found))
}

/// The credits of a text that begins with the words of a byline.
fn by(text: &str) -> Option<Byline> {
    let text = text.trim();
    let rest = after_byline(text)?.trim_start_matches([':', ' ', '：']);
    let colon = text.contains([':', '：']);
    let parts = parts(rest);
    let (name, others) = parts.split_first()?;
    let mut authors = names(name);
    let named = |name: &String| is_name(name, colon) || is_han_name(name);
    if parts.len() > MOST_PARTS || authors.is_empty() || !authors.iter().all(named) {
        return None;
    }
    let mut source = None;
    for other in others {
        match (is_name(other, false), is_source(other)) {
            // `By Jane Roe, Max Mole, Coast News, 3 March`: the last part is the publisher's.
            (true, _) if source.is_none() && others.len() > 1 && Some(other) != others.last() => {
                authors.push((*other).to_owned());
            }
            (_, true) => source = source.or_else(|| Some(unquoted(other).to_owned())),
            _ => return None,
        }
    }
    Some(Byline { authors, source, on: None })
}

/// Parts a text before a date at commas and dashes, without the small words before the date.
fn parts(text: &str) -> Vec<&str> {
    let mut parts: Vec<&str> = text
        .split([',', '،', '，', '、', ';', '–', '—', '(', ')', '（', '）', '/'])
        .flat_map(|part| part.split(" - "))
        .map(|part| part.trim_matches(is_separator))
        .filter(|part| !part.is_empty())
        .collect();
    while let Some(last) = parts.pop() {
        let kept = without_small_words(last);
        if !kept.is_empty() {
            parts.push(kept);
            break;
        }
    }
    parts
}

/// Cuts `on`, `am Montag`, `le` from the end.
fn without_small_words(text: &str) -> &str {
    let mut kept = text;
    while let Some(last) = kept.split_whitespace().next_back() {
        let lower = last.to_lowercase();
        let cased = last.chars().any(char::is_lowercase) && !last.starts_with(char::is_uppercase);
        let small = cased && last.chars().count() <= SMALL_CHARS;
        let day = lang::ALL
            .iter()
            .any(|language| language.weekdays.iter().any(|names| names.contains(&lower.as_str())));
        if !small && !day {
            break;
        }
        kept = kept.strip_suffix(last).unwrap_or_default().trim_end_matches(is_separator);
    }
    kept
}

fn is_separator(character: char) -> bool {
    character.is_whitespace() || ",،，、;-–—|/".contains(character)
}

fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

fn is_source(text: &str) -> bool {
    let name = unquoted(text);
    let begins = name.chars().next().is_some_and(char::is_alphanumeric);
    let capital = name.len() < text.len() || !name.starts_with(char::is_lowercase);
    is_site(name)
        || (begins
            && capital
            && name.split_whitespace().count() <= SOURCE_WORDS
            && !name.ends_with(['.', '!', '?', ':']))
}

fn unquoted(text: &str) -> &str {
    text.trim_matches([
        '"', '“', '”', '„', '«', '»', '‹', '›', '\'', '’', '‘', '「', '」', '『', '』', '《', '》',
    ])
}

/// A name without spaces, in Han characters: two to five of them.
fn is_han_name(name: &str) -> bool {
    let han =
        |character: char| matches!(character, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}');
    (2..=5).contains(&name.chars().count()) && name.chars().all(han)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(reader: fn(&str) -> Option<Byline>, rows: &[(&str, &[&str], &str, &str)]) {
        for (line, authors, source, on) in rows {
            let read = reader(line).unwrap_or_default();
            assert_eq!(read.authors, *authors, "{line}");
            assert_eq!(read.source.as_deref().unwrap_or_default(), *source, "{line}");
            assert_eq!(read.on.map(|on| on.to_string()).unwrap_or_default(), *on, "{line}");
        }
    }

    #[test]
    fn bylines_carry_dates_in_many_languages() {
        check(
            super::super::read,
            &[
                ("By Jane Roe - 3 March 2020", &["Jane Roe"], "", "2020-03-03"),
                (
                    "By Jane Roe, Coast News, March 3, 2020",
                    &["Jane Roe"],
                    "Coast News",
                    "2020-03-03",
                ),
                (
                    "By Jane Roe and Max Mole on 3 March 2020",
                    &["Jane Roe", "Max Mole"],
                    "",
                    "2020-03-03",
                ),
                ("Von Ilse Moor am Dienstag, 3. März 2020", &["Ilse Moor"], "", "2020-03-03"),
                ("Par Jeanne Roux, le 3 mars 2020", &["Jeanne Roux"], "", "2020-03-03"),
                ("Publié le 3 mars 2020 par Jeanne Roux", &["Jeanne Roux"], "", "2020-03-03"),
                ("Por Rosa Gil - 3 de marzo de 2020, 10:30", &["Rosa Gil"], "", "2020-03-03"),
                (
                    "Автор: Анна Лесная, «Берег», 3 марта 2020 г.",
                    &["Анна Лесная"],
                    "Берег",
                    "2020-03-03",
                ),
                ("كتب سامي بن ناصر - 3 مارس 2020", &["سامي بن ناصر"], "", "2020-03-03"),
                ("Haber: Ayla Deniz, 3 Mart 2020", &["Ayla Deniz"], "", "2020-03-03"),
                ("Door Piet Bos, 3 maart 2020", &["Piet Bos"], "", "2020-03-03"),
                ("作者：林小河 2020年3月3日", &["林小河"], "", "2020-03-03"),
                ("文: 森花子 2020年3月3日", &["森花子"], "", "2020-03-03"),
            ],
        );
    }

    #[test]
    fn below_a_headline_a_name_beside_a_date_is_a_credit() {
        check(
            super::super::read_below_headline,
            &[
                (
                    "Анна Лесная, «Берег», 3 марта 2020 года",
                    &["Анна Лесная"],
                    "Берег",
                    "2020-03-03",
                ),
                (
                    "Jane Roe and Max Mole, Coast News, 3 March 2020",
                    &["Jane Roe", "Max Mole"],
                    "Coast News",
                    "2020-03-03",
                ),
                (
                    "Ilse Moor – Küstenblatt – 3. März 2020",
                    &["Ilse Moor"],
                    "Küstenblatt",
                    "2020-03-03",
                ),
            ],
        );
    }

    #[test]
    fn prose_with_a_date_is_no_credit() {
        for line in [
            "By the evening of 3 March 2020",
            "By Jane Roe's account it happened on 3 March 2020.",
            "The Council of Coast Towns met again, 3 March 2020 was its day.",
            "By 3 March 2020 the Coast Road was open",
            "Jane Roe, 3 March 2020, left the Coast Towns for good!",
        ] {
            let read = super::super::read_below_headline(line).or_else(|| super::super::read(line));
            assert_eq!(read, None, "{line}");
        }
    }
}
