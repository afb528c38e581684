//! Dates within words: `21 mars 2018`, `March 21st, 2018`, `21.03.2018`, `2018年3月21日`.
//!
//! Knows the shapes of dates; which word is a month, `months` says.

use jiff::civil::Date;

use super::{Order, machine, months};

/// A date and where it stands in the text, in bytes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Found {
    /// The day.
    pub(crate) on: Date,
    /// Where the date begins.
    pub(crate) start: usize,
    /// Where the date ends.
    pub(crate) end: usize,
}

/// Finds the first full date (day, month and year) of a text.
pub(crate) fn first(text: &str, order: Order) -> Option<Found> {
    let tokens = tokens(text);
    (0..tokens.len())
        .filter(|at| !is_within_number(&tokens, *at))
        .find_map(|at| at_token(tokens.get(at..)?, order))
}

/// The middle of `1.2.3.2018` is no date.
fn is_within_number(tokens: &[Token], at: usize) -> bool {
    let (Some(one), Some(two)) = (at.checked_sub(1), at.checked_sub(2)) else { return false };
    let glued =
        tokens.get(one).zip(tokens.get(at)).is_some_and(|(mark, number)| mark.end == number.start);
    glued
        && matches!(mark(tokens.get(one)), Some('.' | '-' | '/'))
        && number(tokens.get(two), 1..=9).is_some()
}

/// Tells whether a line says nothing but a date, with at most so many words around it.
pub(crate) fn is_date_only(line: &str, order: Order, most_words: usize) -> bool {
    let Some(found) = first(line, order) else { return false };
    let around = [line.get(..found.start), line.get(found.end..)];
    let words: usize = around
        .iter()
        .flatten()
        .map(|side| {
            side.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count()
        })
        .sum();
    words <= most_words
}

#[derive(Clone, Debug, PartialEq)]
enum What {
    Number { value: i32, digits: usize },
    Word(String),
    Mark(char),
}

#[derive(Clone, Debug)]
struct Token {
    what: What,
    start: usize,
    end: usize,
}

/// A line longer than this is prose, and its dates are those of events.
const SCANNED_BYTES: usize = 4000;

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut glued = false;
    for (start, character) in text.char_indices().take_while(|(at, _)| *at < SCANNED_BYTES) {
        let end = start + character.len_utf8();
        if character.is_whitespace() {
            glued = false;
            continue;
        }
        let digit = digit(character);
        let letter = digit.is_none() && is_letter(character);
        let last = tokens.last_mut().filter(|_| glued);
        match (last.map(|token| (&mut token.what, &mut token.end)), digit) {
            (Some((What::Number { value, digits }, last_end)), Some(digit)) => {
                *value = value.saturating_mul(10).saturating_add(digit);
                *digits += 1;
                *last_end = end;
            }
            (Some((What::Word(word), last_end)), None) if letter => {
                word.extend(character.to_lowercase());
                *last_end = end;
            }
            (_, Some(value)) => {
                tokens.push(Token { what: What::Number { value, digits: 1 }, start, end });
            }
            (_, None) if letter => {
                let word = character.to_lowercase().collect();
                tokens.push(Token { what: What::Word(word), start, end });
            }
            _ => tokens.push(Token { what: What::Mark(character), start, end }),
        }
        glued = true;
    }
    tokens
}

fn is_letter(character: char) -> bool {
    character.is_alphabetic()
        || matches!(character, '\u{300}'..='\u{36f}' | '\u{900}'..='\u{dff}' | '\u{e31}'..='\u{e4e}' | '\u{200c}')
}

/// The value of a decimal digit of the scripts that dates are written in.
fn digit(character: char) -> Option<i32> {
    const ZEROS: &[char] = &['0', '٠', '۰', '०', '০', '૦', '௦', '౦', '೦', '൦', '๐', '０'];
    ZEROS.iter().find_map(|&zero| {
        let value = u32::from(character).checked_sub(u32::from(zero))?;
        i32::try_from(value).ok().filter(|value| *value <= 9)
    })
}

fn at_token(tokens: &[Token], order: Order) -> Option<Found> {
    let (on, length) = numeric(tokens, order)
        .or_else(|| year_first(tokens))
        .or_else(|| day_first(tokens))
        .or_else(|| month_first(tokens))?;
    let start = tokens.first()?.start;
    Some(Found { on, start, end: tokens.get(length.checked_sub(1)?)?.end })
}

fn number(token: Option<&Token>, digits: std::ops::RangeInclusive<usize>) -> Option<i32> {
    match token?.what {
        What::Number { value, digits: written } if digits.contains(&written) => Some(value),
        _ => None,
    }
}

fn mark(token: Option<&Token>) -> Option<char> {
    match token?.what {
        What::Mark(character) => Some(character),
        _ => None,
    }
}

fn word(token: Option<&Token>) -> Option<&str> {
    match &token?.what {
        What::Word(word) => Some(word),
        _ => None,
    }
}

/// `21.03.2018`, `21/3/18`, `3/21/2018`, `2018-03-21`; the marks must be the same.
fn numeric(tokens: &[Token], order: Order) -> Option<(Date, usize)> {
    let separator = mark(tokens.get(1)).filter(|separator| "-./".contains(*separator))?;
    if mark(tokens.get(3)) != Some(separator) || !glued_numbers(tokens) {
        return None;
    }
    let middle = number(tokens.get(2), 1..=2)?;
    if let Some(year) = number(tokens.first(), 4..=4) {
        let day = number(tokens.get(4), 1..=2)?;
        return Some((machine::date(western(year), middle, day)?, 5));
    }
    let first = number(tokens.first(), 1..=2)?;
    let year = match tokens.get(4)?.what {
        What::Number { value, digits: 4 } => western(value),
        // Two digits only where nothing else is likely: not `1-2-03`.
        What::Number { value, digits: 2 } if separator != '-' && value < 70 => 2000 + value,
        _ => return None,
    };
    let (day, month) = match order {
        _ if middle > 12 => (middle, first),
        _ if first > 12 || separator == '.' => (first, middle),
        Order::DayFirst => (first, middle),
        Order::MonthFirst => (middle, first),
    };
    Some((machine::date(year, month, day)?, 5))
}

/// No more of the same behind or in front: `1.2.3.2018` is no date.
fn glued_numbers(tokens: &[Token]) -> bool {
    let behind = (mark(tokens.get(5)), number(tokens.get(6), 1..=9));
    !matches!(behind, (Some('.' | '-' | '/'), Some(_)))
        || tokens.get(5).zip(tokens.get(6)).is_some_and(|(mark, number)| mark.end < number.start)
}

/// `2018年3月21日`, `2018년 3월 21일`, `2018. március 21.`, `2018 m. kovo 21 d.`
fn year_first(tokens: &[Token]) -> Option<(Date, usize)> {
    let year = western(number(tokens.first(), 4..=4)?);
    if word(tokens.get(1)).is_some_and(|unit| unit.starts_with(['年', '년'])) {
        let month = number(tokens.get(2), 1..=2)?;
        word(tokens.get(3)).filter(|unit| unit.starts_with(['月', '월']))?;
        let day = number(tokens.get(4), 1..=2)?;
        word(tokens.get(5)).filter(|unit| unit.starts_with(['日', '일']))?;
        return Some((machine::date(year, month, day)?, 6));
    }
    let at = skip_fillers(tokens, 1, 2);
    let (month, at) = month(tokens, at)?;
    let at = if mark(tokens.get(at)) == Some('.') { at + 1 } else { at };
    let day = number(tokens.get(at), 1..=2)?;
    Some((machine::date(year, month, day)?, at + 1))
}

/// `21 mars 2018`, `21. März 2018`, `1er mars 2018`, `21 de marzo de 2018`, `21 марта 2018 г.`
fn day_first(tokens: &[Token]) -> Option<(Date, usize)> {
    let day = number(tokens.first(), 1..=2)?;
    let at = skip_fillers(tokens, 1, 2);
    let (month, at) = month(tokens, at)?;
    let at = year_place(tokens, at, 3)?;
    let year = year(tokens.get(at))?;
    Some((machine::date(year, month, day)?, at + 1))
}

/// `March 21, 2018`, `Mar. 21st 2018`
fn month_first(tokens: &[Token]) -> Option<(Date, usize)> {
    word(tokens.first())?;
    let (month, at) = month(tokens, 0)?;
    let at = if mark(tokens.get(at)) == Some('.') { at + 1 } else { at };
    let day = number(tokens.get(at), 1..=2)?;
    let at = year_place(tokens, at + 1, 2)?;
    let year = year(tokens.get(at))?;
    Some((machine::date(year, month, day)?, at + 1))
}

fn year(token: Option<&Token>) -> Option<i32> {
    number(token, 4..=4).map(western)
}

/// The years of the Buddhist calendar, as Thai pages count.
fn western(year: i32) -> i32 {
    if (2500..2600).contains(&year) { year - 543 } else { year }
}

/// Where the year of a date can stand. A full stop and another word end the sentence (`21 March. In 2019`),
/// unless the word is "of" (`21 mar. de 2019`).
fn year_place(tokens: &[Token], from: usize, most: usize) -> Option<usize> {
    const OF: &[&str] = &["de", "del", "do", "di", "da", "of"];
    let at = skip_fillers(tokens, from, most);
    let mut stopped = false;
    for token in tokens.get(from..at)? {
        match &token.what {
            What::Mark('.') => stopped = true,
            What::Word(word) if stopped && !OF.contains(&word.as_str()) => return None,
            _ => {}
        }
    }
    Some(at)
}

/// Steps over what stands between the parts of a date: `.`, `,`, `de`, `th`, `º`, `г`.
fn skip_fillers(tokens: &[Token], from: usize, most: usize) -> usize {
    let mut at = from;
    while at < from + most {
        let filler = match tokens.get(at).map(|token| &token.what) {
            Some(What::Mark(character)) => ".,/-–'’ºª".contains(*character),
            Some(What::Word(word)) => word.chars().count() <= 3 && month(tokens, at).is_none(),
            _ => false,
        };
        if !filler {
            break;
        }
        at += 1;
    }
    at
}

/// The month that begins at a token, and the token behind it.
fn month(tokens: &[Token], at: usize) -> Option<(i32, usize)> {
    let name = word(tokens.get(at))?;
    // Vietnamese counts its months.
    if name == "tháng" {
        let number = number(tokens.get(at + 1), 1..=2).filter(|number| *number <= 12)?;
        return Some((number, at + 2));
    }
    let month = months::month(name, None)?;
    // Two names of one month, as in the Levant and on bilingual pages: `مارس/آذار`.
    let twin = mark(tokens.get(at + 1)) == Some('/')
        && word(tokens.get(at + 2)).and_then(|name| months::month(name, None)) == Some(month);
    Some((month, if twin { at + 3 } else { at + 1 }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(order: Order, rows: &[(&str, &str)]) {
        for (written, day) in rows {
            let found = first(written, order).map_or(String::new(), |found| found.on.to_string());
            assert_eq!(found, *day, "{written:?}");
        }
    }

    #[test]
    fn english_dates_are_read_in_both_orders() {
        check(
            Order::DayFirst,
            &[
                ("on 21 March 2018 in the hall", "2018-03-21"),
                ("March 21, 2018", "2018-03-21"),
                ("Sept. 3rd, 2019", "2019-09-03"),
                ("14th Nov, 2019", "2019-11-14"),
                ("3 mar. de 2019", "2019-03-03"),
                ("21 March. In 2019 it rained", ""),
                ("Oct. 22. In 2019 it rained", ""),
                ("may 2018", ""),
                ("in March of the year", ""),
            ],
        );
    }

    #[test]
    fn digits_are_read_day_first_unless_they_cannot_be() {
        check(
            Order::DayFirst,
            &[
                ("22-03-2018", "2018-03-22"),
                ("03/04/2018", "2018-04-03"),
                ("03/22/2018", "2018-03-22"),
                ("1.2.2018, 10:00", "2018-02-01"),
                ("21. 3. 2018", "2018-03-21"),
                ("21.03.18", "2018-03-21"),
                ("version 1.2.3.2018", ""),
                ("10.0.0.1", ""),
            ],
        );
        check(Order::MonthFirst, &[("03/04/2018", "2018-03-04"), ("03.04.2018", "2018-04-03")]);
    }

    #[test]
    fn dates_of_other_scripts_are_read() {
        check(
            Order::DayFirst,
            &[
                ("2018年3月21日", "2018-03-21"),
                ("2018년 3월 21일 수요일", "2018-03-21"),
                ("٢١/٠٣/٢٠١٨", "2018-03-21"),
                ("21 tháng 3 năm 2018", "2018-03-21"),
                ("21/03/2561", "2018-03-21"),
            ],
        );
    }

    #[test]
    fn a_line_may_be_nothing_but_a_date() {
        for (line, only) in [
            ("Wednesday, 21 March 2018 10:00", true),
            ("Updated: 21 March 2018", true),
            ("The council met on 21 March 2018 and decided to build", false),
            ("no date", false),
        ] {
            assert_eq!(is_date_only(line, Order::DayFirst, 3), only, "{line}");
        }
    }
}
