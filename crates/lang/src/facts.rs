//! Checks of the language files: the same for every language.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::UnicodeNormalization;

use crate::{ALL, Kind, Language, find};

/// Every word of a language, with the name of the list it stands in.
fn every_word(language: &Language) -> Vec<(&'static str, &'static str)> {
    let mut all = Vec::new();
    let lists = [
        ("ordinal_suffixes", language.ordinal_suffixes),
        ("ordinal_prefixes", language.ordinal_prefixes),
        ("previous", language.previous),
        ("next", language.next),
        ("locatives", language.locatives),
        ("day_prepositions", language.day_prepositions),
        ("function_words", language.function_words),
        ("honorifics", language.honorifics),
        ("bylines", language.bylines),
        ("furniture", language.furniture),
    ];
    for words in language.months {
        all.extend(words.iter().map(|word| ("months", *word)));
    }
    for words in language.weekdays {
        all.extend(words.iter().map(|word| ("weekdays", *word)));
    }
    for (name, words) in lists {
        all.extend(words.iter().map(|word| (name, *word)));
    }
    all.extend(language.relative_days.iter().map(|(word, _)| ("relative_days", *word)));
    all.extend(language.ordinals.iter().map(|(word, _)| ("ordinals", *word)));
    all.extend(language.edition_nouns.iter().map(|(word, _)| ("edition_nouns", *word)));
    all.extend(language.demonyms.iter().map(|(word, _)| ("demonyms", *word)));
    all
}

/// What is said of each word must be one thing: fails on the same word with two different meanings.
fn check_unambiguous<T: Copy + PartialEq + std::fmt::Debug>(
    code: &str,
    list: &str,
    words: impl Iterator<Item = (&'static str, T)>,
) {
    let mut seen = BTreeMap::new();
    for (word, meaning) in words {
        let first = *seen.entry(word).or_insert(meaning);
        assert_eq!(first, meaning, "{code}: {list}: {word} means both");
    }
}

/// Whether an entry of a list matches a word: equal, or a stem that the word begins with.
pub(crate) fn matches(entry: &str, word: &str) -> bool {
    entry.strip_suffix('*').map_or(entry == word, |stem| word.starts_with(stem))
}

#[test]
fn every_word_is_lower_case_and_composed_and_stands_once_in_its_list() {
    for language in ALL {
        let mut seen = BTreeSet::new();
        for (list, word) in every_word(language) {
            let place = format!("{}: {list}: {word:?}", language.code);
            assert!(!word.is_empty() && word.trim() == word, "{place}");
            assert_eq!(word.to_lowercase(), word, "{place}");
            assert_eq!(word.nfc().collect::<String>(), word, "{place}");
            assert!(seen.insert((list, word)), "{place} stands there twice");
        }
    }
}

#[test]
fn every_list_is_long_enough_to_be_of_use() {
    for language in ALL {
        let code = language.code;
        for (number, words) in (1..).zip(language.months) {
            assert!(!words.is_empty(), "{code}: month {number}");
        }
        for (number, words) in (1..).zip(language.weekdays) {
            assert!(!words.is_empty(), "{code}: weekday {number}");
        }
        let countries: BTreeSet<&str> = language.demonyms.iter().map(|(_, code)| *code).collect();
        for (list, length, least) in [
            ("relative_days", language.relative_days.len(), 3),
            ("previous", language.previous.len(), 10),
            ("next", language.next.len(), 10),
            ("locatives", language.locatives.len(), 5),
            ("day_prepositions", language.day_prepositions.len(), 3),
            ("function_words", language.function_words.len(), 100),
            ("honorifics", language.honorifics.len(), 40),
            ("bylines", language.bylines.len(), 2),
            ("furniture", language.furniture.len(), 40),
            ("countries of demonyms", countries.len(), 90),
        ] {
            assert!(length >= least, "{code}: {list} has {length} entries, want {least}");
        }
    }
}

#[test]
fn no_word_has_two_meanings_in_one_list() {
    for language in ALL {
        let code = language.code;
        check_unambiguous(code, "ordinals", language.ordinals.iter().copied());
        check_unambiguous(code, "relative_days", language.relative_days.iter().copied());
        check_unambiguous(code, "edition_nouns", language.edition_nouns.iter().copied());
        let months = (1..).zip(language.months);
        let months = months.flat_map(|(at, words): (i8, _)| words.iter().map(move |w| (*w, at)));
        check_unambiguous(code, "months", months);
        let weekdays = (1..).zip(language.weekdays);
        let weekdays =
            weekdays.flat_map(|(at, words): (i8, _)| words.iter().map(move |w| (*w, at)));
        check_unambiguous(code, "weekdays", weekdays);
    }
}

#[test]
fn no_stem_of_a_demonym_or_of_an_edition_noun_takes_a_word_of_another() {
    let mut clashes = Vec::new();
    for language in ALL {
        let demonyms = language.demonyms.iter().map(|(word, code)| (*word, (*code).to_owned()));
        let nouns = language.edition_nouns.iter().map(|(word, kind)| (*word, format!("{kind:?}")));
        for list in [demonyms.collect::<Vec<_>>(), nouns.collect::<Vec<_>>()] {
            for (entry, meaning) in &list {
                for (other, meant) in &list {
                    let word = other.trim_end_matches('*');
                    if meaning != meant && matches(entry, word) {
                        let code = language.code;
                        clashes.push(format!("{code}: {entry} {meaning} takes {other} {meant}"));
                    }
                }
            }
        }
    }
    assert!(clashes.is_empty(), "{clashes:#?}");
}

#[test]
fn ordinals_have_every_number_and_are_no_function_words() {
    let mut problems = Vec::new();
    for language in ALL {
        let code = language.code;
        let numbers: BTreeSet<u16> = language.ordinals.iter().map(|(_, number)| *number).collect();
        problems.extend((1..=100).filter(|n| !numbers.contains(n)).map(|n| format!("{code}: {n}")));
        assert!(numbers.iter().all(|number| (1..=100).contains(number)), "{code}");
        let ordinals = language.ordinals.iter().map(|(word, _)| *word);
        let taken = ordinals.filter(|word| language.function_words.contains(word));
        problems.extend(taken.map(|word| format!("{code}: {word} is a function word")));
    }
    assert!(problems.is_empty(), "{problems:#?}");
}

#[test]
fn every_kind_of_edition_has_a_noun() {
    let kinds = [
        Kind::Meeting,
        Kind::Round,
        Kind::Summit,
        Kind::Conference,
        Kind::Festival,
        Kind::Contest,
        Kind::Package,
        Kind::Stage,
        Kind::Game,
        Kind::Hearing,
        Kind::Edition,
        Kind::Count,
    ];
    for language in ALL {
        for kind in kinds {
            let known = language.edition_nouns.iter().any(|(_, of)| *of == kind);
            assert!(known, "{}: no noun of the kind {kind:?}", language.code);
        }
    }
}

#[test]
fn demonyms_name_countries_by_two_capitals() {
    for language in ALL {
        for (word, country) in language.demonyms {
            let capitals = country.len() == 2 && country.bytes().all(|b| b.is_ascii_uppercase());
            assert!(capitals, "{}: {word}: {country}", language.code);
        }
    }
}

#[test]
fn languages_are_listed_in_order_and_found_by_their_code() {
    let codes: Vec<&str> = ALL.iter().map(|language| language.code).collect();
    let mut sorted = codes.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(codes, sorted);
    for code in codes {
        assert_eq!(find(code).map(|language| language.code), Some(code));
    }
    assert!(find("xx").is_none());
}
