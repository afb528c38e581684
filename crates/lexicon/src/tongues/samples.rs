//! What a table is trained on: sentences and words of each language, and windows of them as long as titles.
//!
//! It must not know how the weights are found.

use std::collections::BTreeMap;

use crate::corpus::Pair;

/// The letters of a table.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Alphabet {
    Latin,
    Cyrillic,
    Arabic,
}

/// The texts of all languages of one alphabet.
#[derive(Debug, Default)]
pub(super) struct Material {
    /// ISO 639-1 codes, in order.
    pub(super) languages: Vec<String>,
    /// Words of running text, sentence by sentence, for each language.
    pub(super) sentences: Vec<Vec<String>>,
    /// Entries of dictionaries.
    pub(super) entries: Vec<Vec<String>>,
    /// Eight words of sentences that are in none of the above.
    pub(super) kept_back: Vec<Vec<String>>,
}

/// Every so many-th sentence is kept back.
const KEPT_BACK: usize = 25;
/// Sentences of a language beyond this many do not make it better known than its neighbours.
const MOST_SENTENCES: usize = 12_000;
/// A language needs this many sentences.
const LEAST_SENTENCES: usize = 200;

/// Gathers the material of an alphabet.
pub(super) fn gather(pairs: &BTreeMap<String, Vec<Pair>>, alphabet: Alphabet) -> Material {
    let mut material = Material::default();
    let english = pairs.values().flatten().map(|pair| ("en", pair.sentence, pair.english.as_str()));
    let mut texts: BTreeMap<&str, (Vec<String>, Vec<String>)> = BTreeMap::new();
    let others = pairs.iter().flat_map(|(code, pairs)| {
        pairs.iter().map(move |pair| (code.as_str(), pair.sentence, pair.other.as_str()))
    });
    for (code, sentence, text) in others.chain(english) {
        let both = texts.entry(code).or_default();
        let list = if sentence { &mut both.0 } else { &mut both.1 };
        if is_in(text, alphabet) {
            list.push(text.to_owned());
        }
        // Half of Serbia writes with Latin letters, letter for letter.
        if code == "sr" && alphabet == Alphabet::Latin && is_in(text, Alphabet::Cyrillic) {
            list.push(in_latin(text));
        }
    }
    for (code, (mut sentences, mut entries)) in texts {
        once(&mut sentences);
        once(&mut entries);
        if sentences.len() < LEAST_SENTENCES {
            continue;
        }
        let (mut seen, mut back) = (Vec::new(), Vec::new());
        let step = sentences.len().div_ceil(MOST_SENTENCES);
        for (at, sentence) in sentences.into_iter().step_by(step).enumerate() {
            if at % KEPT_BACK == 0 {
                back.push(window(&sentence, 0, 8));
            } else {
                seen.push(sentence);
            }
        }
        material.languages.push(code.to_owned());
        material.sentences.push(seen);
        material.entries.push(entries);
        material.kept_back.push(back);
    }
    material
}

/// Sorted, each once: the order of the material must not matter, and the same English sentence stands
/// beside every translation.
fn once(texts: &mut Vec<String>) {
    texts.sort();
    texts.dedup();
}

/// `count` words from the `from`-th on.
pub(super) fn window(sentence: &str, from: usize, count: usize) -> String {
    sentence.split_whitespace().skip(from).take(count).collect::<Vec<_>>().join(" ")
}

/// Most letters are of the alphabet.
pub(super) fn is_in(text: &str, alphabet: Alphabet) -> bool {
    let letters = text.chars().filter(|character| character.is_alphabetic()).count();
    let of_it = text.chars().filter(|&character| match alphabet {
        Alphabet::Latin => {
            character.is_alphabetic()
                && (character < '\u{250}' || ('\u{1e00}'..='\u{1eff}').contains(&character))
        }
        Alphabet::Cyrillic => ('\u{400}'..='\u{52f}').contains(&character),
        Alphabet::Arabic => ('\u{600}'..='\u{6ff}').contains(&character),
    });
    letters > 0 && of_it.count() * 10 >= letters * 9
}

fn in_latin(text: &str) -> String {
    const LATIN: &[(char, &str)] = &[
        ('а', "a"),
        ('б', "b"),
        ('в', "v"),
        ('г', "g"),
        ('д', "d"),
        ('ђ', "đ"),
        ('е', "e"),
        ('ж', "ž"),
        ('з', "z"),
        ('и', "i"),
        ('ј', "j"),
        ('к', "k"),
        ('л', "l"),
        ('љ', "lj"),
        ('м', "m"),
        ('н', "n"),
        ('њ', "nj"),
        ('о', "o"),
        ('п', "p"),
        ('р', "r"),
        ('с', "s"),
        ('т', "t"),
        ('ћ', "ć"),
        ('у', "u"),
        ('ф', "f"),
        ('х', "h"),
        ('ц', "c"),
        ('ч', "č"),
        ('џ', "dž"),
        ('ш', "š"),
    ];
    let mut latin = String::with_capacity(text.len());
    for character in text.to_lowercase().chars() {
        match LATIN.iter().find(|(cyrillic, _)| *cyrillic == character) {
            Some((_, letters)) => latin.push_str(letters),
            None => latin.push(character),
        }
    }
    latin
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(code: &str, other: impl Fn(usize) -> String) -> (String, Vec<Pair>) {
        let pair = |number: usize| Pair {
            source: "made up".to_owned(),
            sentence: number.is_multiple_of(2),
            english: format!("the ferry number {number}"),
            other: other(number),
        };
        (code.to_owned(), (0..600).map(pair).collect())
    }

    #[test]
    fn each_language_has_the_texts_of_an_alphabet_and_keeps_some_back() {
        let all = BTreeMap::from([
            pairs("de", |number| format!("die Fähre Nummer {number}")),
            pairs("ru", |number| format!("паром номер {number}")),
            pairs("sr", |number| format!("његов трајект {number}")),
        ]);
        let latin = gather(&all, Alphabet::Latin);
        assert_eq!(latin.languages, ["de", "en", "sr"]);
        let sizes: Vec<usize> = latin.sentences.iter().map(Vec::len).collect();
        assert_eq!(sizes, [288; 3]);
        assert!(latin.kept_back.iter().all(|back| back.len() == 12));
        assert!(latin.sentences[2].contains(&"njegov trajekt 2".to_owned()));
        assert_eq!(gather(&all, Alphabet::Cyrillic).languages, ["ru", "sr"]);
        assert!(gather(&all, Alphabet::Arabic).languages.is_empty());
    }

    #[test]
    fn a_window_is_a_run_of_words() {
        assert_eq!(window("one two  three four", 1, 2), "two three");
        assert_eq!(window("one", 0, 8), "one");
    }
}
