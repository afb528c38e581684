//! The place and day that open a report: `ISLAMABAD:`, `GENEVA, 12 March (Agency) -`, `【モスクワ共同】`.
//!
//! It finds where the dateline ends; it must not know days, nor weigh places.

use std::ops::Range;

use lang::places;

use super::tokens::{Capital, Part, Sentence, Shape, Text};

/// A dateline is not longer than this.
const MOST_TOKENS: usize = 30;
/// What stands before the dateline are headlines and bylines: it opens one of the first paragraphs.
const LAST_PARAGRAPH: usize = 4;
/// A place has at most so many words: Port of Spain, Santa Cruz de la Sierra.
const PLACE_WORDS: usize = 4;

/// The tokens of the dateline, none if the report has none.
pub(super) fn find(text: &Text<'_>) -> Range<usize> {
    let first = text.sentences.first().filter(|sentence| sentence.part == Part::Dateline);
    if let Some(first) = first {
        let sentences =
            text.sentences.iter().take_while(|sentence| sentence.part == Part::Dateline);
        return first.tokens.start..sentences.last().map_or(0, |last| last.tokens.end);
    }
    for paragraph in 0..LAST_PARAGRAPH {
        let opens =
            |sentence: &&Sentence| sentence.part == Part::Body && sentence.paragraph == paragraph;
        let Some(start) = text.sentences.iter().find(opens).map(|first| first.tokens.start) else {
            continue;
        };
        let end =
            bracketed(text, start).or_else(|| chinese(text, start)).or_else(|| opened(text, start));
        if let Some(end) = end {
            return start..end;
        }
    }
    0..0
}

/// `【モスクワ共同】`, `（ソウル＝共同）`.
fn bracketed(text: &Text<'_>, start: usize) -> Option<usize> {
    if !text.is_mark(start, &['【', '（', '［', '[', '(']) {
        return None;
    }
    (start..start + MOST_TOKENS)
        .find(|at| text.is_mark(*at, &['】', '）', '］', ']', ')']))
        .map(|at| at + 1)
}

/// `新华社莫斯科3月21日电`: everything up to the character for a dispatch.
fn chinese(text: &Text<'_>, start: usize) -> Option<usize> {
    if text.lexicon.code != "zh" {
        return None;
    }
    let is_dispatch = |at: &usize| {
        text.token(*at).is_some_and(|token| matches!(token.surface, "电" | "電" | "讯" | "訊"))
    };
    let end = (start..start + MOST_TOKENS).find(is_dispatch)?;
    let day_before = (start..end).rev().take(3).any(|at| text.word(at).starts_with('日'));
    day_before.then_some(end + 1)
}

/// Words of a place, then what agencies put behind it, then a colon, a dash or a bracket that closes.
fn opened(text: &Text<'_>, start: usize) -> Option<usize> {
    let length = place_length(text, start)?;
    if !(is_all_capitals(text, start) || is_place(text, start, length)) {
        return None;
    }
    let mut at = start + length;
    let mut last_bracket = None;
    while at < start + MOST_TOKENS {
        let token = text.token(at)?;
        match token.shape {
            Shape::Mark(':' | '：') => return Some(at + 1),
            Shape::Mark('-' | '–' | '—' | '―' | '−') if !token.glued || follows_stop(text, at) =>
            {
                return Some(at + 1);
            }
            Shape::Mark('(' | '（' | '[') => {
                at = (at..start + MOST_TOKENS).find(|at| text.is_mark(*at, &[')', '）', ']']))?;
                last_bracket = Some(at + 1);
            }
            Shape::Mark(',' | '.' | '/' | '،' | '-') => {
                if token.shape == Shape::Mark('.')
                    && is_all_capitals(text, start)
                    && !text.token(at + 1)?.glued
                {
                    last_bracket = last_bracket.or(Some(at + 1));
                }
            }
            Shape::Number => {}
            Shape::Word if token.sense.names_a_day() || token.capital != Capital::None => {}
            Shape::Word if token.glued => {}
            _ => break,
        }
        at += 1;
    }
    last_bracket
}

/// `ANTOFAGASTA.-`: the dash is glued to the full stop.
fn follows_stop(text: &Text<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| text.is_mark(before, &['.']))
}

/// Whether the gazetteer knows a place that begins here: "Von:" and "Photo:" open lines as well.
fn is_place(text: &Text<'_>, start: usize, length: usize) -> bool {
    let words: Vec<&str> = (start..start + length).map(|at| text.word(at)).collect();
    places::longest(&words, lang::find(text.lexicon.code)).is_some()
}

fn is_all_capitals(text: &Text<'_>, at: usize) -> bool {
    text.token(at).is_some_and(|token| token.capital == Capital::All)
}

/// How many tokens the words of a place at the beginning take.
fn place_length(text: &Text<'_>, start: usize) -> Option<usize> {
    let mut length = 0;
    for at in start..start + PLACE_WORDS * 2 {
        let Some(token) = text.token(at) else { break };
        let small = length > 0 && token.surface.chars().count() <= 3;
        let caseless = token
            .surface
            .chars()
            .next()
            .is_some_and(|c| c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase());
        let joins =
            length > 0 && token.glued && matches!(token.shape, Shape::Mark('-' | '\'' | '’'));
        let word = token.shape == Shape::Word
            && (token.capital != Capital::None || small || (caseless && length < 3));
        if !(word || joins) || token.sense.names_a_day() {
            break;
        }
        length += 1;
    }
    (length > 0).then_some(length)
}
