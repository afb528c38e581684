//! Paragraphs that stand in an article more than once.
//!
//! Knows no language and no page: a list of paragraphs in, each of them once out.

mod alignment;
mod likeness;

use rustc_hash::{FxHashMap, FxHashSet};
use unicode_normalization::UnicodeNormalization;

use alignment::Copies;
use likeness::{Seen, Shape, is_wide};

/// A paragraph below this many letters may rightly stand twice (`Yes.`, a list item, a refrain).
const LONG_LETTERS: usize = 25;
/// The same for words, in scripts that part them.
const LONG_WORDS: usize = 5;
/// A paragraph that says nothing new is an edited copy of one that is as like it as this: of 60 letters, one
/// word of seven may be another.
const EDITED: f32 = 0.7;

/// What is left is looked at again until it holds no copies: two rounds are enough for nearly every text.
const MOST_ROUNDS: usize = 8;

/// Tells which paragraphs are later copies of others.
///
/// Two paragraphs are the same when they differ at most in case, signs and Unicode form, or in an edit that
/// changes no figure and no name; a passage also when it was parted in another way. What stands beside a copy
/// as it stood beside the original goes with it, though it be short or edited more; a short one never goes
/// alone. What is left holds no copies: to ask again gives nothing.
pub(crate) fn copies(paragraphs: &[String]) -> Vec<bool> {
    if paragraphs.len() < 2 {
        return vec![false; paragraphs.len()];
    }
    let shapes: Vec<Shape> = paragraphs.iter().map(|paragraph| Shape::of(paragraph)).collect();
    let long: Vec<bool> = paragraphs.iter().map(|paragraph| is_long(paragraph)).collect();
    let mut gone = vec![false; paragraphs.len()];
    for _ in 0..MOST_ROUNDS {
        let left: Vec<usize> =
            gone.iter().enumerate().filter(|(_, gone)| !**gone).map(|(at, _)| at).collect();
        let found = copies_among(&left, &shapes, &long);
        if found.is_empty() {
            break;
        }
        for at in found {
            if let Some(gone) = gone.get_mut(at) {
                *gone = true;
            }
        }
    }
    gone
}

/// One round over the paragraphs that are left.
fn copies_among(left: &[usize], shapes: &[Shape], long: &[bool]) -> Vec<usize> {
    let shapes: Vec<&Shape> = left.iter().filter_map(|at| shapes.get(*at)).collect();
    let long: Vec<bool> = left.iter().filter_map(|at| long.get(*at)).copied().collect();
    let mut copies = Copies::none(&shapes, &long);
    let pairs = sure(&shapes, &long, &mut copies);
    copies.spread(pairs);
    copies.fill();
    let whole = whole_is_doubled(&shapes);
    let half = left.len() / 2;
    let is_copy = |(at, of): (usize, &Option<usize>)| of.is_some() || (whole && at >= half);
    let found = copies.of.iter().enumerate().zip(left).filter(|(pair, _)| is_copy(*pair));
    found.map(|(_, at)| *at).collect()
}

/// The long paragraphs that are copies whatever stands beside them, with their originals.
fn sure(shapes: &[&Shape], long: &[bool], copies: &mut Copies<'_>) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    let mut said: FxHashMap<&str, (usize, usize)> = FxHashMap::default();
    let mut seen = Seen::default();
    let all_long = shapes.iter().zip(long).enumerate().filter(|(_, (_, long))| **long);
    for (at, (shape, _)) in all_long {
        if let Some((first, last)) = said.get_mut(shape.loose.as_str()) {
            copies.mark(*first, at);
            pairs.push((*first, at));
            if last != first {
                pairs.push((*last, at));
            }
            *last = at;
            continue;
        }
        let (nearest, covered_pct) = seen.nearest(shape);
        let edited = nearest
            .and_then(|nearest| Some((nearest, shapes.get(nearest)?)))
            .filter(|(_, other)| shape.likeness(other) >= EDITED && shape.adds_no_fact_to(other));
        if let Some((original, _)) = edited {
            copies.mark(original, at);
            pairs.push((original, at));
        } else if seen.has_said(shape, covered_pct) {
            copies.mark(nearest.unwrap_or(0), at);
        } else {
            said.insert(&shape.loose, (at, at));
            seen.add(at, shape);
        }
    }
    pairs
}

/// What is compared of a paragraph: NFKC without white space, every quotation mark and every dash alike.
pub(crate) fn key(paragraph: &str) -> String {
    let mut key = String::with_capacity(paragraph.len());
    for character in paragraph.nfkc() {
        match character {
            _ if character.is_whitespace() || character == '\u{640}' => {}
            '\''
            | '"'
            | '`'
            | '´'
            | '‘'..='‟'
            | '′'..='‷'
            | '‹'
            | '›'
            | '«'
            | '»'
            | '「'..='』' => {
                if !key.ends_with('"') {
                    key.push('"');
                }
            }
            '-' | '‐'..='―' | '−' | '~' => {
                if !key.ends_with('-') {
                    key.push('-');
                }
            }
            _ => key.push(character),
        }
    }
    key
}

fn is_long(paragraph: &str) -> bool {
    let spaced = paragraph.split_whitespace().count() >= LONG_WORDS;
    let least = if spaced { LONG_LETTERS } else { usize::MAX };
    has_letters(paragraph, least, LONG_LETTERS / 2)
}

/// Whether a paragraph has `least` letters, or `least_wide` in Han, kana and Thai, which say more with fewer
/// letters and do not part their words.
pub(crate) fn has_letters(paragraph: &str, least: usize, least_wide: usize) -> bool {
    let letters = paragraph.chars().filter(|character| character.is_alphanumeric()).count();
    let wide = paragraph.chars().filter(|&character| is_wide(character)).count();
    letters >= if wide * 2 > letters { least_wide } else { least }
}

/// An article of short paragraphs only, said twice from beginning to end.
fn whole_is_doubled(shapes: &[&Shape]) -> bool {
    let (first, second) = shapes.split_at(shapes.len() / 2);
    let letters: usize = first.iter().map(|shape| shape.loose.chars().count()).sum();
    let said: FxHashSet<&str> = first.iter().map(|shape| shape.loose.as_str()).collect();
    let same = first.len() == second.len()
        && first.iter().zip(second).all(|(one, other)| one.loose == other.loose);
    same && said.len() >= 3 && letters >= 4 * LONG_LETTERS
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn unique(given: &[String]) -> Vec<String> {
        let copies = copies(given);
        given.iter().zip(copies).filter(|(_, copy)| !copy).map(|(given, _)| given.clone()).collect()
    }

    fn check(given: &[&str], kept: &[&str]) {
        let given: Vec<String> = given.iter().map(ToString::to_string).collect();
        assert_eq!(unique(&given), kept, "{given:?}");
    }

    const A: &str = "The river rose by two metres in the night and flooded the old harbour.";
    const B: &str = "Firefighters from three towns filled sandbags until the morning came.";
    const C: &str = "Schools in the valley stay closed for the rest of this week, the mayor said.";

    #[test]
    fn a_block_repeated_whole_goes() {
        check(&[A, B, C, A, B, C], &[A, B, C]);
        check(&[A, B, C, B, C], &[A, B, C]);
        check(&[A, B, A, B, C], &[A, B, C]);
        check(&[A, B, A, B, A, B], &[A, B]);
    }

    #[test]
    fn single_and_interleaved_copies_go() {
        check(&[A, B, A, C], &[A, B, C]);
        check(&[A, A, B, B, C, C], &[A, B, C]);
        check(&[A, B, C, B, A], &[A, B, C]);
    }

    #[test]
    fn short_ones_stay_alone_and_go_in_a_block() {
        check(&[A, "Yes.", B, "Yes.", C], &[A, "Yes.", B, "Yes.", C]);
        check(&[A, "Yes.", B, A, "Yes.", B], &[A, "Yes.", B]);
        check(
            &[A, "Yes.", "No.", "Yes.", B, A, "Yes.", "No.", "Yes.", B],
            &[A, "Yes.", "No.", "Yes.", B],
        );
        check(&[A, A, "Yes.", "Yes.", B, B], &[A, "Yes.", B]);
        check(
            &["La la la", "Sing with me", "La la la", "Sing with me"],
            &["La la la", "Sing with me", "La la la", "Sing with me"],
        );
    }

    #[test]
    fn typography_does_not_make_a_difference() {
        for (one, other) in [
            (
                "He said \"we will stay here until noon\" - and left.",
                "He said “we will stay here until noon” – and left.",
            ),
            (
                "Elle a dit : « nous resterons jusqu’à midi » hier.",
                "Elle a dit: \"nous resterons jusqu'à midi\" hier.",
            ),
            (
                "Cafe\u{301} owners met in the city hall on Monday…",
                "Café  owners met in the\u{a0}city hall on Monday...",
            ),
            (
                "今天下午市政府公布了新的交通计划，明年开始实行。",
                "今天下午市政府公布了新的交通计划， 明年开始实行。",
            ),
        ] {
            check(&[one, B, other], &[one, B]);
        }
    }

    #[test]
    fn what_differs_in_a_number_stays() {
        let rows = [
            "The index rose by 1.5 points to a new high on Monday.",
            "The index rose by 15 points to a new high on Monday.",
        ];
        check(&rows, &rows);
    }

    #[test]
    fn an_edited_copy_goes() {
        let misspelt = "The river rose by two meters in the night and flooded the old harbour.";
        let shorter = "Firefighters from towns filled sandbags until the morning came.";
        check(&[A, B, C, misspelt], &[A, B, C]);
        check(&[A, B, C, A, shorter, C], &[A, B, C]);
        check(&[A, misspelt, B, shorter, C, C], &[A, B, C]);
        check(&[A, "Yes, we do.", B, C, A, "Yes, we did.", B, C], &[A, "Yes, we do.", B, C]);
    }

    #[test]
    fn a_changed_figure_or_name_goes_only_beside_other_copies() {
        let three = "The river rose by 2 metres in the night and flooded the old harbour of Porto.";
        let four = "The river rose by 4 metres in the night and flooded the old harbour of Porto.";
        let lisbon =
            "The river rose by 2 metres in the night and flooded the old harbour of Lisbon.";
        check(&[three, B, four, lisbon, C], &[three, B, four, lisbon, C]);
        check(&[three, B, C, four, B, C], &[three, B, C]);
        check(&[three, B, C, lisbon, B, C], &[three, B, C]);
    }

    #[test]
    fn a_passage_parted_otherwise_goes() {
        let joined = format!("{A} {B}");
        check(&[A, B, C, &joined], &[A, B, C]);
        check(&[&joined, C, B, A], &[&joined, C]);
    }

    #[test]
    fn texts_shuffled_into_each_other_are_parted() {
        check(&[A, "Yes.", B, A, "Yes.", C, B, C], &[A, "Yes.", B, C]);
        check(&["Rain", A, "Rain", A, B, C, B, C], &["Rain", A, B, C]);
    }

    /// Articles whose paragraphs all differ: a number makes each its own.
    fn article(shapes: std::ops::Range<usize>) -> impl Strategy<Value = Vec<String>> {
        prop::collection::vec((shapes, any::<bool>()), 1..12).prop_map(|shapes| {
            let line = |(index, (shape, quoted)): (usize, (usize, bool))| match shape {
                0 => "Yes.".to_owned(),
                1 => format!("Item {index}."),
                _ if quoted => {
                    format!("“Number {index} of the speakers opened the day,” they said.")
                }
                _ => format!("Speaker number {index} thanked the hosts of the meeting."),
            };
            shapes.into_iter().enumerate().map(line).collect()
        })
    }

    fn retyped(paragraph: &str) -> String {
        paragraph.replace(['“', '”'], "\"").replace(' ', "  ")
    }

    proptest! {
        #[test]
        fn an_article_that_repeats_nothing_loses_nothing(article in article(0..4)) {
            prop_assert_eq!(unique(&article), article);
        }

        #[test]
        fn a_whole_doubling_is_undone(article in article(0..4), times in 2..4_usize, typed in any::<bool>()) {
            prop_assume!(article.iter().any(|paragraph| is_long(paragraph)));
            let copy: Vec<String> =
                article.iter().map(|paragraph| if typed { retyped(paragraph) } else { paragraph.clone() }).collect();
            let mut doubled = article.clone();
            for _ in 1..times {
                doubled.extend(copy.iter().cloned());
            }
            prop_assert_eq!(unique(&doubled), article);
        }

        #[test]
        fn a_doubling_of_each_is_undone(article in article(2..4)) {
            let doubled = article.iter().flat_map(|paragraph| [paragraph.clone(), retyped(paragraph)]).collect::<Vec<_>>();
            prop_assert_eq!(unique(&doubled), article);
        }

        #[test]
        fn a_long_part_said_again_anywhere_is_undone(article in article(1..4), from in 0..12_usize, at in 0..12_usize) {
            prop_assume!(from < article.len() && is_long(&article[from]));
            let mut doubled = article.clone();
            doubled.insert(at.min(article.len()).max(from + 1), retyped(&article[from]));
            prop_assert_eq!(unique(&doubled), article);
        }
    }
}
