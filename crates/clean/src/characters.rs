//! Characters as a reader sees them: NFC, no invisible ones, one kind of space and of line break.
//!
//! Knows nothing of words, languages or paragraphs.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Puts a text into the form in which articles hold it: Unicode NFC (UAX 15), `\n` as the only line
/// break, single spaces within a line and none at its ends, no control or invisible characters.
///
/// Joiners stay where a script needs them (Persian, Indic, emoji), direction marks only in lines that
/// hold both directions.
pub(crate) fn tidy(text: &str) -> String {
    let mut tidied = String::with_capacity(text.len());
    let mut line = String::new();
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match kind(character) {
            Kind::Break => {
                if character == '\r' && characters.peek() == Some(&'\n') {
                    characters.next();
                }
                close(&mut tidied, &mut line);
            }
            Kind::ParagraphBreak => {
                close(&mut tidied, &mut line);
                tidied.push('\n');
            }
            Kind::Space => {
                if !line.is_empty() && !line.ends_with(' ') {
                    line.push(' ');
                }
            }
            Kind::Joiner => {
                let needed = line.chars().next_back().is_some_and(joins)
                    && characters.peek().is_some_and(|&next| joins(next));
                if needed {
                    line.push(character);
                }
            }
            Kind::Invisible => {}
            Kind::Visible => line.push(character),
        }
    }
    close(&mut tidied, &mut line);
    tidied.truncate(tidied.trim_end().len());
    compose(tidied)
}

/// Puts a text that is one line by nature (a title, a name) into the form of [`tidy`], on one line.
pub(crate) fn tidy_line(text: &str) -> String {
    if text.is_ascii() {
        return tidy_ascii_line(text);
    }
    let tidied = tidy(text);
    if !tidied.contains('\n') {
        return tidied;
    }
    tidied.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The same for a text of ASCII, in one step.
fn tidy_ascii_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    let mut parted = false;
    for character in text.chars() {
        match character {
            ' ' | '\t'..='\r' => parted = true,
            _ if character.is_control() => {}
            _ => {
                if parted && !line.is_empty() {
                    line.push(' ');
                }
                parted = false;
                line.push(character);
            }
        }
    }
    line
}

fn compose(text: String) -> String {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => text,
        _ => text.nfc().collect(),
    }
}

fn close(tidied: &mut String, line: &mut String) {
    let trimmed = line.trim();
    if trimmed.contains(is_direction_mark) && !needs_direction_marks(trimmed) {
        tidied.extend(trimmed.chars().filter(|&character| !is_direction_mark(character)));
    } else {
        tidied.push_str(trimmed);
    }
    tidied.push('\n');
    line.clear();
}

enum Kind {
    Visible,
    Invisible,
    Space,
    Break,
    ParagraphBreak,
    Joiner,
}

fn kind(character: char) -> Kind {
    match character {
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' => Kind::Break,
        '\u{2029}' => Kind::ParagraphBreak,
        '\u{200c}' | '\u{200d}' => Kind::Joiner,
        // Zero-width, soft hyphen, fillers, embeddings and isolates, annotations, tags, the BOM.
        '\u{ad}'
        | '\u{34f}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{200b}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{3164}'
        | '\u{feff}'
        | '\u{ffa0}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{fffe}'
        | '\u{ffff}'
        | '\u{e0000}'..='\u{e007f}' => Kind::Invisible,
        '\t' => Kind::Space,
        _ if character.is_control() => Kind::Invisible,
        _ if character.is_whitespace() => Kind::Space,
        _ => Kind::Visible,
    }
}

/// Scripts (and emoji) in which a zero-width joiner or non-joiner changes what is read.
fn joins(character: char) -> bool {
    matches!(
        character,
        '\u{600}'..='\u{8ff}'
            | '\u{900}'..='\u{dff}'
            | '\u{1000}'..='\u{109f}'
            | '\u{1780}'..='\u{18af}'
            | '\u{2600}'..='\u{27bf}'
            | '\u{fb50}'..='\u{fdff}'
            | '\u{fe0f}'
            | '\u{fe70}'..='\u{fefc}'
            | '\u{1f000}'..='\u{1faff}'
    )
}

fn is_direction_mark(character: char) -> bool {
    matches!(character, '\u{200e}' | '\u{200f}' | '\u{61c}')
}

fn needs_direction_marks(line: &str) -> bool {
    line.chars().any(is_right_to_left) && line.chars().any(is_left_to_right)
}

fn is_right_to_left(character: char) -> bool {
    matches!(
        character,
        '\u{590}'..='\u{61b}'
            | '\u{61d}'..='\u{8ff}'
            | '\u{fb1d}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefc}'
            | '\u{10800}'..='\u{10fff}'
            | '\u{1e800}'..='\u{1efff}'
    )
}

fn is_left_to_right(character: char) -> bool {
    character.is_alphanumeric() && !is_right_to_left(character)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(rows: &[(&str, &str)]) {
        for (text, tidied) in rows {
            assert_eq!(tidy(text), *tidied, "{text:?}");
        }
    }

    #[test]
    fn every_line_break_is_one_line_feed() {
        check(&[
            ("a\r\nb", "a\nb"),
            ("a\rb\nc", "a\nb\nc"),
            ("a\u{2028}b\u{85}c", "a\nb\nc"),
            ("a\u{2029}b", "a\n\nb"),
            ("a\n\n\nb\n\n", "a\n\n\nb"),
        ]);
    }

    #[test]
    fn spaces_are_plain_and_single() {
        check(&[
            ("  one\u{a0}two \u{2009}\tthree\u{3000}", "one two three"),
            ("a \nb", "a\nb"),
            ("\u{3000}\u{3000}段落", "段落"),
        ]);
    }

    #[test]
    fn invisible_characters_go() {
        check(&[
            ("co\u{ad}op\u{200b}er\u{feff}ate\u{0}\u{7}", "cooperate"),
            ("a\u{2066}b\u{2069}", "ab"),
            ("e\u{200b}\u{301}", "é"),
        ]);
    }

    #[test]
    fn joiners_stay_where_they_are_spelled() {
        check(&[
            ("می\u{200c}شود", "می\u{200c}شود"),
            ("auf\u{200c}lage", "auflage"),
            ("👩\u{200d}🚀", "👩\u{200d}🚀"),
            ("می\u{200c} شود", "می شود"),
        ]);
    }

    #[test]
    fn direction_marks_stay_only_between_directions() {
        check(&[
            ("\u{200e}plain", "plain"),
            ("\u{200f}سلام", "سلام"),
            ("שלום\u{200e} (C++)", "שלום\u{200e} (C++)"),
        ]);
    }

    #[test]
    fn a_title_is_one_line() {
        assert_eq!(tidy_line(" A\n  title "), "A title");
    }

    proptest! {
        #[test]
        fn a_line_of_ascii_is_tidied_as_any_other(text in "[ -~\t-\r\u{0}-\u{1f}\u{7f}]{0,60}") {
            let parts = tidy(&text);
            let line = parts.split_whitespace().collect::<Vec<_>>().join(" ");
            prop_assert_eq!(tidy_line(&text), line);
        }

        #[test]
        fn twice_is_once(text in ".{0,200}") {
            let once = tidy(&text);
            prop_assert_eq!(tidy(&once), once);
        }
    }
}
