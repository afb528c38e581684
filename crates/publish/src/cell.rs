//! One value as the text of one cell. The rules hold for LibreOffice, Excel and every CSV reader:
//! one line, no formula, no id that turns into a number, nothing that is cut by the program.

use std::borrow::Cow;

use jiff::{Timestamp, civil::Date};

use crate::Guard;

/// A spreadsheet cuts a cell after 32,767 UTF-16 units; we do it ourselves, between two characters.
pub(crate) const MOST_UNITS: usize = 32_000;

/// Beginnings that a spreadsheet takes for a formula (CWE-1236), the full-width forms among them.
const FORMULA_STARTS: &[char] = &['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Three letters and what may follow them: an id such as `SEPT2` or `mar-1` becomes a date.
const MONTHS: &[&str] =
    &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// A value on its way into a table.
#[derive(Clone, Copy, Debug)]
pub enum Cell<'a> {
    /// Words; an empty text is a missing value.
    Text(&'a str),
    /// A name of something, compared and joined by programs.
    Id(&'a str),
    /// A set of words; written sorted, each once, `|` between two.
    List(&'a [String]),
    /// A text for each of some languages.
    ByLang(&'a [(String, String)]),
    /// A text of any length, with line breaks.
    Body(&'a str),
    /// A day, `YYYY-MM-DD`.
    Day(Option<Date>),
    /// A moment, to the second, in UTC.
    Moment(Option<Timestamp>),
    /// A whole number.
    Whole(Option<u64>),
}

/// A value as every form but a spreadsheet has it: whole, typed, free of what breaks a line.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value<'a> {
    Missing,
    Text(Cow<'a, str>),
    List(Vec<String>),
    ByLang(Vec<(&'a str, Cow<'a, str>)>),
    Day(Date),
    Moment(Timestamp),
    Whole(u64),
}

impl Value<'_> {
    /// The value as one text; empty if it is missing.
    pub(crate) fn to_text(&self) -> String {
        match self {
            Self::Missing => String::new(),
            Self::Text(text) => text.to_string(),
            Self::List(items) => items.join("|"),
            Self::ByLang(texts) => {
                let texts: Vec<String> =
                    texts.iter().map(|(lang, text)| format!("{lang}: {text}")).collect();
                texts.join("\n")
            }
            Self::Day(day) => day.to_string(),
            Self::Moment(moment) => to_the_second(*moment),
            Self::Whole(number) => number.to_string(),
        }
    }
}

/// A cell as it is written, and what was done to it.
#[derive(Debug, Default, Eq, PartialEq)]
pub(crate) struct Written {
    pub(crate) text: String,
    pub(crate) guarded: bool,
    pub(crate) cut: bool,
}

impl<'a> Cell<'a> {
    /// The value, whole but for the column's own limit `most_chars`.
    pub(crate) fn value(self, most_chars: Option<usize>) -> Value<'a> {
        let text = |text: Cow<'a, str>| {
            if text.is_empty() { Value::Missing } else { Value::Text(text) }
        };
        match self {
            Self::Text(words) => text(shortened(one_line(words), most_chars)),
            Self::Id(id) => text(one_line(id)),
            Self::Body(words) => text(lines(words)),
            Self::List(items) => Value::List(cleaned(items)),
            Self::ByLang(texts) => {
                Value::ByLang(texts.iter().map(|(lang, text)| (&**lang, one_line(text))).collect())
            }
            Self::Day(day) => day.map_or(Value::Missing, Value::Day),
            Self::Moment(moment) => moment.map_or(Value::Missing, Value::Moment),
            Self::Whole(number) => number.map_or(Value::Missing, Value::Whole),
        }
    }

    /// Writes the cell; `most_chars` is the column's own limit, cut between two words.
    pub(crate) fn write(self, guard: Guard, most_chars: Option<usize>) -> Written {
        match self {
            Self::Text(text) => finished(shortened(one_line(text), most_chars).into_owned(), guard),
            Self::Id(id) if guard == Guard::None => plain(id.to_owned()),
            Self::Id(id) => {
                let line = one_line(id);
                let risky = looks_like_a_value(&line);
                let text = if risky { format!("id:{line}") } else { line.into_owned() };
                Written { guarded: risky, ..finished(text, guard) }
            }
            Self::List(items) => {
                let mut written = finished(cleaned(items).join("|"), guard);
                // Whole items only.
                if written.cut
                    && let Some(end) = written.text.rfind('|')
                {
                    written.text.truncate(end);
                }
                written
            }
            Self::ByLang(_) | Self::Body(_) => finished(self.value(None).to_text(), guard),
            Self::Day(day) => plain(day.map(|day| day.to_string()).unwrap_or_default()),
            Self::Moment(moment) => plain(moment.map(to_the_second).unwrap_or_default()),
            Self::Whole(number) => {
                plain(number.map(|number| number.to_string()).unwrap_or_default())
            }
        }
    }
}

/// RFC 3339 in UTC without fractions, `2018-03-21T09:30:00Z`: text everywhere, and it sorts.
pub(crate) fn to_the_second(moment: Timestamp) -> String {
    moment.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

fn plain(text: String) -> Written {
    Written { text, ..Written::default() }
}

fn finished(mut text: String, guard: Guard) -> Written {
    let guarded = guard == Guard::Apostrophe && (is_formula(&text) || is_changed_by_reading(&text));
    if guarded {
        text.insert(0, '\'');
    }
    let cut = cut(&mut text);
    Written { text, guarded, cut }
}

/// Trims, and makes one space of each run of control characters and line breaks with the white
/// space around it.
fn one_line(text: &str) -> Cow<'_, str> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || breaks(c));
    if !text.contains(breaks) {
        return Cow::Borrowed(text);
    }
    let mut line = String::with_capacity(text.len());
    let mut gap = String::new();
    for c in text.chars() {
        if c.is_whitespace() || breaks(c) {
            gap.push(c);
            continue;
        }
        line.push_str(if gap.contains(breaks) { " " } else { &gap });
        gap.clear();
        line.push(c);
    }
    Cow::Owned(line)
}

/// Control characters (C0, DEL, C1), and the two separators of Unicode.
fn breaks(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

fn is_formula(text: &str) -> bool {
    text.starts_with(FORMULA_STARTS) && !is_number(text)
}

/// A sign, digits, and digits after a point: `-5` and `+3.5` are what they look like.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    all_digits(whole) && all_digits(part)
}

/// Says whether a spreadsheet would make another thing of a text than it shows: `0012`, `1,234`, `12e45`,
/// `75%`, `5/5`, `2024-05-01`. Words with a number in them are words, and a plain number stays what it is.
fn is_changed_by_reading(text: &str) -> bool {
    /// A spreadsheet keeps so many digits of a number.
    const KEPT_DIGITS: usize = 15;
    let of_value = |c: char| c.is_ascii_digit() || ".,:/-+% eE".contains(c);
    let begins = text.starts_with(|c: char| c.is_ascii_digit() || "+-.,".contains(c));
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let zero_first = text.starts_with('0') && digits > 1 && !text.starts_with("0.");
    let stays = is_number(text) && digits <= KEPT_DIGITS && !zero_first;
    begins && digits > 0 && !stays && text.chars().all(of_value)
}

/// Says whether a spreadsheet may read the id as a number, a date, a logical value or a formula:
/// `0012`, `12e45`, `5/5`, `SEPT2`, `true`, `=A1`.
fn looks_like_a_value(id: &str) -> bool {
    let Some(first) = id.chars().next() else { return false };
    if !first.is_alphabetic() {
        return true;
    }
    let lower = id.to_ascii_lowercase();
    let is_month = MONTHS.iter().any(|month| {
        lower.strip_prefix(month).is_some_and(|rest| {
            rest.trim_start_matches(|c: char| c.is_ascii_lowercase())
                .chars()
                .all(|c| c.is_ascii_digit() || matches!(c, '-' | '.' | '/' | ',' | ' '))
        })
    });
    let has_digit = lower.bytes().any(|b| b.is_ascii_digit());
    (is_month && has_digit) || matches!(lower.as_str(), "true" | "false" | "nan" | "inf")
}

/// Each item once, in order, free of what parts two of them.
fn cleaned(items: &[String]) -> Vec<String> {
    let mut clean: Vec<String> = items
        .iter()
        .map(|item| one_line(&item.replace('|', " ")).into_owned())
        .filter(|item| !item.is_empty())
        .collect();
    clean.sort();
    clean.dedup();
    clean
}

/// A text without control characters but the ends of its lines.
fn lines(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    if !text.contains(|c| breaks(c) && c != '\n') {
        return Cow::Borrowed(text);
    }
    let kept: Vec<Cow<'_, str>> = text.lines().map(one_line).collect();
    Cow::Owned(kept.join("\n"))
}

fn shortened(text: Cow<'_, str>, most_chars: Option<usize>) -> Cow<'_, str> {
    match most_chars {
        Some(most) => Cow::Owned(preview(&text, most)),
        None => text,
    }
}

/// The beginning of a text, at most `most_chars` long, ended between two words if there is a space
/// in its last fifth, with an ellipsis if something is missing.
fn preview(text: &str, most_chars: usize) -> String {
    if text.chars().count() <= most_chars {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most_chars.saturating_sub(1)).collect();
    let at_word = kept.rsplit_once(char::is_whitespace).map(|(before, _)| before);
    let least = most_chars - most_chars / 5;
    let kept = match at_word {
        Some(words) if words.chars().count() >= least => words.trim_end(),
        _ => &kept,
    };
    format!("{kept}…")
}

/// Cuts what a spreadsheet would cut anyway; says whether it did.
pub(crate) fn cut(text: &mut String) -> bool {
    // A character takes at least as many bytes as UTF-16 units.
    if text.len() <= MOST_UNITS {
        return false;
    }
    let mut units = 0;
    let end = text.char_indices().find(|(_, c)| {
        units += c.len_utf16();
        units > MOST_UNITS
    });
    let Some((end, _)) = end else { return false };
    text.truncate(end);
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Written {
        Cell::Text(text).write(Guard::Apostrophe, None)
    }

    fn check(cell: Cell<'_>, expected: &str) {
        assert_eq!(cell.write(Guard::Apostrophe, None).text, expected, "{cell:?}");
    }

    #[test]
    fn a_text_is_one_line_whatever_breaks_it() {
        for (written, expected) in [
            ("  a b  ", "a b"),
            ("a\r\nb", "a b"),
            ("a \t\n\n b", "a b"),
            ("a\u{2028}b\u{2029}c\u{85}d", "a b c d"),
            ("a\0b\u{7f}c\u{1b}d", "a b c d"),
            ("two  spaces stay", "two  spaces stay"),
            ("no\u{a0}break\u{200c}joiner", "no\u{a0}break\u{200c}joiner"),
            ("\0\r\n", ""),
            ("", ""),
        ] {
            check(Cell::Text(written), expected);
        }
    }

    #[test]
    fn what_a_spreadsheet_would_run_gets_an_apostrophe_and_is_counted() {
        for formula in [
            "=1+1",
            "+33 1 23 45",
            "-2+3",
            "@SUM(1,1)",
            "＝1",
            "＋1",
            "－1",
            "＠a",
            "=HYPERLINK(\"http://a\")",
            "- a dash",
            "-",
            "+1.",
        ] {
            let written = text(formula);
            assert_eq!(written.text, format!("'{formula}"));
            assert!(written.guarded, "{formula}");
        }
        assert_eq!(text("\t=1+1").text, "'=1+1");
        assert_eq!(text(" \r=1+1").text, "'=1+1");
        assert_eq!(text("\0=1+1").text, "'=1+1");
    }

    #[test]
    fn text_that_a_spreadsheet_would_change_is_guarded() {
        for value in
            ["0012", "12e45", "1,234", "75%", "5-3", "5/5", "2024-05-01", "1234567890123456"]
        {
            let expected = Written { text: format!("'{value}"), guarded: true, cut: false };
            assert_eq!(text(value), expected);
        }
    }

    #[test]
    fn numbers_and_honest_text_are_not_guarded() {
        for honest in ["-5", "+3.5", "-0.25", "a=b", "'quoted'", "E1234", "— a dash", "é", "12"]
        {
            assert_eq!(text(honest), Written { text: honest.into(), ..Written::default() });
        }
        let off = Cell::Text("=1+1").write(Guard::None, None);
        assert_eq!(off, Written { text: "=1+1".into(), ..Written::default() });
    }

    #[test]
    fn an_id_never_turns_into_a_number_or_a_date() {
        for id in ["ar_ab77ad53fpi63y4u", "w0000", "mt-en-airbus/100911", "b3:1234e5", "E1234"] {
            check(Cell::Id(id), id);
        }
        for id in ["0012", "12e4567890123456", "5/5", "SEPT2", "mar-1", "true", "=A1", "-a", "@b"] {
            check(Cell::Id(id), &format!("id:{id}"));
            assert_eq!(Cell::Id(id).write(Guard::None, None).text, id);
        }
        for id in ["marathon", "December", "augsburg-x1", "中文1"] {
            check(Cell::Id(id), id);
        }
        check(Cell::Id(""), "");
    }

    #[test]
    fn a_list_is_sorted_each_item_once_and_free_of_bars() {
        let list = |items: &[&str]| items.iter().map(|&item| item.into()).collect::<Vec<String>>();
        check(Cell::List(&list(&["en", "de", "en"])), "de|en");
        check(Cell::List(&list(&["b|c", " ", "a\nb", ""])), "a b|b c");
        check(Cell::List(&[]), "");
        check(Cell::List(&list(&["=x", "a"])), "'=x|a");
        let long = list(&["a", &"b".repeat(MOST_UNITS)]);
        let written = Cell::List(&long).write(Guard::Apostrophe, None);
        assert!(written.cut && written.text == "a");
    }

    #[test]
    fn days_moments_and_numbers_are_written_as_every_locale_reads_them() {
        check(Cell::Day(Some(jiff::civil::date(2018, 3, 1))), "2018-03-01");
        check(Cell::Day(None), "");
        check(
            Cell::Moment(Some("2018-03-21T11:30:00.75+02:00".parse().unwrap())),
            "2018-03-21T09:30:00Z",
        );
        check(Cell::Moment(None), "");
        check(Cell::Whole(Some(1_234_567)), "1234567");
        check(Cell::Whole(Some(0)), "0");
        check(Cell::Whole(None), "");
    }

    #[test]
    fn a_long_cell_is_cut_between_two_characters() {
        for (long, chars) in [("é", MOST_UNITS), ("😀", MOST_UNITS / 2), ("a", MOST_UNITS)] {
            assert!(!text(&long.repeat(chars)).cut);
            let written = text(&long.repeat(chars + 1));
            assert!(written.cut);
            assert_eq!(written.text, long.repeat(chars));
        }
        let formula = text(&"=".repeat(MOST_UNITS));
        assert!(formula.cut && formula.guarded);
        assert_eq!(formula.text.len(), MOST_UNITS);
    }

    #[test]
    fn a_preview_ends_with_a_word_if_one_ends_there() {
        let cell = |text, most| Cell::Text(text).write(Guard::Apostrophe, Some(most)).text;
        assert_eq!(cell("one two three", 13), "one two three");
        assert_eq!(cell("one two three four", 13), "one two thre…", "no space near its end");
        assert_eq!(cell("one two three four", 15), "one two three…");
        assert_eq!(cell("第七次会议今天举行", 5), "第七次会…");
    }

    #[test]
    fn a_value_is_whole_and_typed_whatever_a_spreadsheet_would_do() {
        let long = "é".repeat(MOST_UNITS + 1);
        for (cell, expected) in [
            (Cell::Text("=1+1"), Value::Text("=1+1".into())),
            (Cell::Id("0012"), Value::Text("0012".into())),
            (Cell::Text(&long), Value::Text((&*long).into())),
            (Cell::Text("a\r\nb"), Value::Text("a b".into())),
            (Cell::Text(" "), Value::Missing),
            (Cell::Body("a\tb\r\n\nc "), Value::Text("a b\n\nc".into())),
            (Cell::Whole(Some(7)), Value::Whole(7)),
            (Cell::Day(None), Value::Missing),
        ] {
            assert_eq!(cell.value(None), expected, "{cell:?}");
        }
        let items = ["b".to_owned(), "a|b".to_owned()];
        assert_eq!(Cell::List(&items).value(None), Value::List(vec!["a b".into(), "b".into()]));
    }

    proptest::proptest! {
        #[test]
        fn no_text_breaks_a_row_or_runs(written in "\\PC*|(.|\n|\r|\t){0,40}") {
            let cell = text(&written).text;
            proptest::prop_assert!(!cell.contains(breaks));
            proptest::prop_assert!(!cell.starts_with(FORMULA_STARTS) || is_number(&cell));
            proptest::prop_assert_eq!(cell.trim(), cell.as_str());
            let id = Cell::Id(&written).write(Guard::Apostrophe, None).text;
            proptest::prop_assert!(!id.contains(breaks));
            proptest::prop_assert!(!looks_like_a_value(&id));
        }
    }
}
