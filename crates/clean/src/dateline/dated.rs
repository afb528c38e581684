//! Datelines that end with a full date: `Graz, 14. Dezember 2025. Die`, `OSLO, Oct. 22, 2025 /Wire/ -- The`.
//!
//! Knows what may stand around such a date. How a date is spelled, `date` knows; a day without its year is
//! no date here, because nothing says which year it is.

use super::{Dateline, MOST_CHARS, agency, is_capitals, is_label, is_place};
use crate::date::{self, Order};

/// Words between the place and the date (`Ore.`, `Monday`, `den`): at most so many.
const BETWEEN_WORDS: usize = 3;
/// A word with a full stop between place and date is an abbreviation up to so many characters.
const ABBREVIATION_CHARS: usize = 6;
/// A word in small letters between place and date (`den`, `le`) has at most this many characters.
const SMALL_CHARS: usize = 3;
/// A word for "year" behind the date (`года`, `roku`, `г`) has at most this many characters.
const YEAR_WORD_CHARS: usize = 5;
/// An agency in brackets has at most this many characters.
const AGENCY_CHARS: usize = 80;

/// Reads a place, a full date, perhaps an agency, and a mark; behind it the report must go on.
pub(super) fn read(paragraph: &str) -> Option<Dateline> {
    let opening = match paragraph.char_indices().nth(MOST_CHARS) {
        Some((at, _)) => paragraph.get(..at)?,
        None => paragraph,
    };
    let found = date::first(opening, Order::DayFirst)?;
    let (place, named) = place(opening.get(..found.start)?)?;
    let ending = ending(paragraph.get(found.end..)?)?;
    Some(Dateline { place: Some(place), agency: named.or(ending.agency), on: Some(found.on) })
}

/// The place, and an agency in brackets behind it, if what stands before a date is such.
fn place(before: &str) -> Option<(String, Option<String>)> {
    let mut parts = before.split([',', '،', '，', '、', ';']);
    let first = parts.next()?;
    let (name, inside) = match first.find(['(', '（', '[']) {
        Some(at) => (first.get(..at)?, first.get(at..)?),
        None => (first, ""),
    };
    let name = name.trim_matches(|character: char| !character.is_alphanumeric());
    let rest: Vec<&str> = parts.collect();
    // Without a comma, `Since 3 May 2020: ...` looks the same; capitals are a place.
    let parted = !rest.is_empty() || is_capitals(name);
    let words: Vec<&str> = rest.iter().flat_map(|part| part.split_whitespace()).collect();
    let plain = words.iter().all(|word| is_between(word))
        && words
            .iter()
            .filter(|word| word.starts_with(char::is_lowercase) && !is_day(word))
            .count()
            <= 1;
    let ended = first.contains(['!', '?', ':', '。', '؟', '.']) && !is_capitals(name);
    let fits = parted
        && plain
        && !ended
        && words.len() <= BETWEEN_WORDS
        && is_place(name)
        && !is_label(name)
        && !is_day(name);
    fits.then(|| (name.to_owned(), agency(inside)))
}

/// A region, an abbreviation, a weekday or a small word (`den`, `le`) between place and date; a verb is none.
fn is_between(word: &str) -> bool {
    let letters = word.chars().count();
    let abbreviated = !word.ends_with('.') || letters <= ABBREVIATION_CHARS;
    let small = !word.starts_with(char::is_lowercase) || letters <= SMALL_CHARS || is_day(word);
    !word.contains(['!', '?', ':', '。', '؟']) && abbreviated && small
}

/// `Monday`, `gestern`, `3 May` are days, not places.
fn is_day(name: &str) -> bool {
    let lower = name.to_lowercase();
    lang::ALL.iter().any(|language| {
        language.relative_days.iter().any(|(word, _)| *word == lower)
            || language.weekdays.iter().any(|words| words.contains(&lower.as_str()))
            || language.months.iter().any(|words| words.contains(&lower.as_str()))
    })
}

/// What stands between the date and the report.
struct Ending {
    /// The agency in brackets.
    agency: Option<String>,
}

/// Reads what stands behind the date up to the report: perhaps an agency, and a mark. `None` when no
/// report begins there.
fn ending(behind: &str) -> Option<Ending> {
    let rest = without_year_word(behind).trim_start();
    let closing = match rest.chars().next()? {
        '(' => Some(')'),
        '（' => Some('）'),
        '[' => Some(']'),
        '/' => Some('/'),
        _ => None,
    };
    let (named, rest) = match closing {
        Some(closing) => {
            let inner = rest.get(rest.chars().next()?.len_utf8()..)?;
            let end = inner.find(closing).filter(|end| *end <= AGENCY_CHARS)?;
            (agency(inner.get(..end)?), inner.get(end + closing.len_utf8()..)?.trim_start())
        }
        None => (None, rest),
    };
    let mark = rest.chars().next()?;
    let report = rest.get(mark.len_utf8()..)?;
    let ends = match mark {
        '.' | ':' | '|' => report.starts_with([' ', '-', '–', '—']),
        '。' | '：' | '—' => true,
        '–' | '-' | '―' => report.starts_with([' ', '-', '"', '“', '«', '„']),
        _ => named.is_some(),
    };
    // A sentence that goes on in small letters has not ended: `Bonn, 3.5.2020. und danach`.
    let first = report.chars().find(|character| character.is_alphanumeric())?;
    (ends && !(mark == '.' && first.is_lowercase())).then_some(Ending { agency: named })
}

/// Steps over `года`, `г`, `roku`, if a mark or a bracket stands behind it.
fn without_year_word(behind: &str) -> &str {
    let trimmed = behind.trim_start();
    let end = trimmed.find(|character: char| !character.is_alphabetic()).unwrap_or(trimmed.len());
    let (Some(word), Some(rest)) = (trimmed.get(..end), trimmed.get(end..)) else { return behind };
    let short = word.chars().count() <= YEAR_WORD_CHARS && !word.starts_with(char::is_uppercase);
    let marked = rest.trim_start().starts_with(['.', ':', '(', '/', '[', '-', '–', '—', '|']);
    if short && marked { rest } else { behind }
}

#[cfg(test)]
mod tests {
    fn check(rows: &[(&str, &str, &str, &str)]) {
        for (paragraph, place, agency, on) in rows {
            let part = |part: Option<String>| part.unwrap_or_default();
            let shown = crate::dateline::read(paragraph).map(|dateline| {
                let on = part(dateline.on.map(|on| on.to_string()));
                (part(dateline.place), part(dateline.agency), on)
            });
            let expected = (place.to_string(), agency.to_string(), on.to_string());
            assert_eq!(shown.unwrap_or_default(), expected, "{paragraph}");
        }
    }

    #[test]
    fn a_place_and_a_full_date_open_a_report_in_many_languages() {
        check(&[
            ("Linz, 4. März 2021. Der Markt ist offen.", "Linz", "", "2021-03-04"),
            ("Bari, 9 maggio 2022. Il ponte riapre.", "Bari", "", "2022-05-09"),
            ("Cádiz, 2 de julio de 2023. El faro vuelve.", "Cádiz", "", "2023-07-02"),
            ("Lyon, le 5 avril 2020 : Le pont ferme.", "Lyon", "", "2020-04-05"),
            ("Braga, 7 de maio de 2020 – A feira abre.", "Braga", "", "2020-05-07"),
            ("Тверь, 8 мая 2021 года. Мост открыт.", "Тверь", "", "2021-05-08"),
            ("Тверь, 8 мая 2021 г. Мост открыт.", "Тверь", "", "2021-05-08"),
            ("Львів, 8 травня 2021 року. Міст відкрито.", "Львів", "", "2021-05-08"),
            ("Gdynia, 8 maja 2021 r. Most jest otwarty.", "Gdynia", "", "2021-05-08"),
            ("Zwolle, 8 mei 2021. De brug is open.", "Zwolle", "", "2021-05-08"),
            ("Bursa, 8 Mayıs 2021 - Köprü açıldı.", "Bursa", "", "2021-05-08"),
            ("سوسة، 8 ماي 2021. فتح الجسر.", "سوسة", "", "2021-05-08"),
            ("横浜、2021年5月8日。橋が開いた。", "横浜", "", "2021-05-08"),
            ("武汉，2021年5月8日：大桥通车。", "武汉", "", "2021-05-08"),
        ]);
    }

    #[test]
    fn agencies_regions_and_days_of_the_week_may_stand_beside_the_date() {
        check(&[
            ("HAIFA, Oct. 2, 2021 (Bay Wire) - Ships left.", "HAIFA", "Bay Wire", "2021-10-02"),
            ("Salem, Ore., Oct. 2, 2021 /Bay Wire/ -- Rain.", "Salem", "Bay Wire", "2021-10-02"),
            ("Linz (abc), 4. März 2021. Der Markt ist offen.", "Linz", "abc", "2021-03-04"),
            ("Oslo, Monday, 3 May 2021: The ferry is back.", "Oslo", "", "2021-05-03"),
            ("QUITO 3 mayo 2021 - Vuelve el tren.", "QUITO", "", "2021-05-03"),
            ("Madrid, 3 may. 2021.- Vuelve el tren.", "Madrid", "", "2021-05-03"),
        ]);
    }

    #[test]
    fn a_day_without_its_year_gives_no_day() {
        check(&[
            ("Linz, 4. März. Der Markt ist offen.", "", "", ""),
            ("OSLO, 4 March - The ferry is back.", "OSLO", "", ""),
            ("OSLO, 4 March. In 2019 the ferry sank - and rose.", "", "", ""),
            ("Linz, 4. März. Am 3. Mai 2019 sank die Fähre.", "", "", ""),
        ]);
    }

    #[test]
    fn dates_of_prose_are_no_datelines() {
        check(&[
            ("Monday, 3 May 2021: the ferry is back.", "", "", ""),
            ("Since 3 May 2021: rain.", "", "", ""),
            ("Oslo, 3 May 2021, was a cold place.", "", "", ""),
            ("Oslo, 3 May 2021", "", "", ""),
            ("The ferry, which sank on 3 May 2021. It rose.", "", "", ""),
            ("It rained. Oslo, 3 May 2021. It snowed.", "", "", ""),
        ]);
    }
}
