//! Paragraphs that stand in an article more than once.
//!
//! Knows no language and no page: a list of paragraphs in, each of them once out.

use std::collections::{HashMap, HashSet};

use unicode_normalization::UnicodeNormalization;

/// Paragraphs, each once, and how many copies were taken out.
#[derive(Debug, Eq, PartialEq)]
pub(crate) struct Unique {
    /// In reading order.
    pub(crate) paragraphs: Vec<String>,
    /// The number of copies that are gone.
    pub(crate) removed: u32,
}

/// A paragraph below this many letters may rightly stand twice (`Yes.`, a list item, a refrain).
const LONG_LETTERS: usize = 25;
/// The same for words, in scripts that part them.
const LONG_WORDS: usize = 5;

/// Takes out the later copies of paragraphs.
///
/// Two paragraphs are the same when they differ at most in white space, quotation marks, dashes and
/// Unicode form. A short one goes only together with a neighbour: when it stands in a block that is
/// repeated, or in an article of which all is repeated.
pub(crate) fn unique(paragraphs: Vec<String>) -> Unique {
    let keys: Vec<String> = paragraphs.iter().map(|paragraph| key(paragraph)).collect();
    let copies = copies(&paragraphs, &keys);
    let mut kept = Vec::with_capacity(paragraphs.len());
    let mut removed = 0;
    for (paragraph, copy) in paragraphs.into_iter().zip(copies) {
        if copy {
            removed += 1;
        } else {
            kept.push(paragraph);
        }
    }
    Unique { paragraphs: kept, removed }
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
    let letters = paragraph.chars().filter(|character| character.is_alphanumeric()).count();
    let wide = paragraph.chars().filter(|&character| character >= '\u{e00}').count();
    let words = paragraph.split_whitespace().count();
    // Han, kana and Thai say more with fewer letters and do not part their words.
    if wide * 2 > letters {
        letters >= LONG_LETTERS / 2
    } else {
        letters >= LONG_LETTERS && words >= LONG_WORDS
    }
}

fn copies(paragraphs: &[String], keys: &[String]) -> Vec<bool> {
    let mut copy = vec![false; keys.len()];
    let mut pairs = Vec::new();
    let mut seen: HashMap<&str, (usize, usize)> = HashMap::new();
    for (index, (paragraph, key)) in paragraphs.iter().zip(keys).enumerate() {
        if key.is_empty() || !is_long(paragraph) {
            continue;
        }
        let places = seen.entry(key).or_insert((index, index));
        let (first, last) = *places;
        places.1 = index;
        if first < index {
            mark(&mut copy, index);
            pairs.push((first, index));
            if last != first {
                pairs.push((last, index));
            }
        }
    }
    spread(keys, &mut copy, pairs);
    if whole_is_doubled(keys) {
        copy.iter_mut().skip(keys.len() / 2).for_each(|copy| *copy = true);
    }
    copy
}

fn mark(copy: &mut [bool], index: usize) -> bool {
    copy.get_mut(index).is_some_and(|copy| !std::mem::replace(copy, true))
}

/// From each pair of equal paragraphs to the short ones beside them that are equal, too.
fn spread(keys: &[String], copy: &mut [bool], mut pairs: Vec<(usize, usize)>) {
    // One adjacent copy is a slip; two show that every paragraph is followed by its copy.
    let each_doubled = pairs.iter().filter(|(first, second)| first + 1 == *second).count() >= 2;
    while let Some((first, second)) = pairs.pop() {
        let mut beside = vec![(first + 1, second + 1)];
        if first > 0 {
            beside.push((first - 1, second - 1));
        }
        if first + 1 == second {
            beside = if each_doubled { vec![(second + 1, second + 2)] } else { Vec::new() };
            if each_doubled && first >= 2 {
                beside.push((first - 2, first - 1));
            }
        }
        for (one, other) in beside {
            let equal = match (keys.get(one), keys.get(other)) {
                (Some(a), Some(b)) => a == b,
                _ => false,
            };
            if equal && one < other && mark(copy, other) {
                pairs.push((one, other));
            }
        }
    }
}

/// An article of short paragraphs only, said twice from beginning to end.
fn whole_is_doubled(keys: &[String]) -> bool {
    let (first, second) = keys.split_at(keys.len() / 2);
    let letters: usize = first.iter().map(|key| key.chars().count()).sum();
    let said: HashSet<&String> = first.iter().collect();
    first == second && said.len() >= 3 && letters >= 4 * LONG_LETTERS
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(given: &[&str], kept: &[&str]) {
        let given: Vec<String> = given.iter().map(ToString::to_string).collect();
        let removed = u32::try_from(given.len() - kept.len()).unwrap();
        assert_eq!(
            unique(given.clone()),
            Unique { paragraphs: kept.iter().map(ToString::to_string).collect(), removed },
            "{given:?}"
        );
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
            prop_assert_eq!(unique(article.clone()).paragraphs, article);
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
            prop_assert_eq!(unique(doubled).paragraphs, article);
        }

        #[test]
        fn a_doubling_of_each_is_undone(article in article(2..4)) {
            let doubled = article.iter().flat_map(|paragraph| [paragraph.clone(), retyped(paragraph)]).collect();
            prop_assert_eq!(unique(doubled).paragraphs, article);
        }

        #[test]
        fn a_long_part_said_again_anywhere_is_undone(article in article(1..4), from in 0..12_usize, at in 0..12_usize) {
            prop_assume!(from < article.len() && is_long(&article[from]));
            let mut doubled = article.clone();
            doubled.insert(at.min(article.len()).max(from + 1), retyped(&article[from]));
            prop_assert_eq!(unique(doubled).paragraphs, article);
        }
    }
}
