//! Which words are ordinary ones, so that a small place of that name would do more harm than good.
//!
//! It must not know any place.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// A word is ordinary if sentences have it in lower case this often, not at their beginning, and not five
/// times as often with a capital. Read off the German and English lists: 3 lets typing errors pass no more.
const OFTEN: u32 = 3;

/// Ordinary words of all languages together, in lower case.
pub(crate) struct Common(BTreeSet<String>);

impl Common {
    /// Reads the sentences (`*.par.tsv`) and dictionaries (`*.dic.tsv`) in a folder, and the language files.
    pub(crate) fn read(dir: &Path) -> Result<Self> {
        let (mut words, mut proper) = (BTreeSet::new(), BTreeSet::new());
        let mut counts: BTreeMap<String, (u32, u32)> = BTreeMap::new();
        for path in files(dir)? {
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            let language = name.split('.').next().unwrap_or_default();
            let text = fs::read_to_string(&path)
                .with_context(|| format!("cannot read {}", path.display()))?;
            if name.ends_with(".par.tsv") {
                text.lines().skip(1).for_each(|line| count(line, language, &mut counts));
            } else {
                words.extend(text.lines().skip(1).filter_map(|line| entry(line, language)));
                text.lines().skip(1).for_each(|line| names(line, &mut proper));
            }
        }
        let capitalised = |word: &String| {
            counts.get(word).is_some_and(|(lower, upper)| *upper > 5 * lower.max(&1))
        };
        words.retain(|word| !capitalised(word) && !proper.contains(word));
        let often =
            counts.iter().filter(|(_, (lower, upper))| *lower >= OFTEN && *upper <= 5 * lower);
        words.extend(often.map(|(word, _)| word.clone()));
        for language in lang::ALL {
            words.extend(own_words(language).map(str::to_owned));
        }
        Ok(Self(words))
    }

    /// Says whether a word in lower case is an ordinary one.
    pub(crate) fn contains(&self, word: &str) -> bool {
        self.0.contains(word)
    }
}

/// The tables in a folder, in the order of their names.
fn files(dir: &Path) -> Result<BTreeSet<std::path::PathBuf>> {
    let mut files = BTreeSet::new();
    for file in fs::read_dir(dir).with_context(|| format!("cannot read {}", dir.display()))? {
        let path = file?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if name.ends_with(".par.tsv") || name.ends_with(".dic.tsv") {
            files.insert(path);
        }
    }
    Ok(files)
}

/// Counts the words of both sides with a small and with a capital letter, the first of each left out.
/// German writes ordinary nouns with capitals too, so its capitals say nothing.
fn count(line: &str, language: &str, counts: &mut BTreeMap<String, (u32, u32)>) {
    for (sentence, capitals_tell) in line.split('\t').skip(1).zip([true, language != "de"]) {
        let mut words =
            sentence.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
        words.next();
        for word in words {
            let capital = word.starts_with(char::is_uppercase);
            let no_case = !capital && !word.starts_with(char::is_lowercase);
            if no_case || (capital && !capitals_tell) {
                continue;
            }
            let entry = counts.entry(word.to_lowercase()).or_default();
            if capital { entry.1 += 1 } else { entry.0 += 1 }
        }
    }
}

/// The word of a dictionary's row if it translates an English word in lower case, and has itself no
/// capital, or could not have one that tells.
fn entry(line: &str, language: &str) -> Option<String> {
    let mut fields = line.split('\t').skip(1);
    let (english, other) = (fields.next()?, fields.next()?);
    let lower = |word: &str| word.starts_with(|c: char| !c.is_uppercase());
    let ordinary = lower(english) && (lower(other) || language == "de") && !other.contains(' ');
    ordinary.then(|| other.to_lowercase())
}

/// Puts both sides of a dictionary's row that translates a proper name into `proper`, in lower case:
/// some dictionaries have the same name once more without its capital.
fn names(line: &str, proper: &mut BTreeSet<String>) {
    let mut fields = line.split('\t').skip(1);
    let (Some(english), Some(other)) = (fields.next(), fields.next()) else { return };
    if english.starts_with(char::is_uppercase) && other.starts_with(|c: char| !c.is_lowercase()) {
        proper.extend([english.to_lowercase(), other.to_lowercase()]);
    }
}

/// The words of a language file that a place might be called like.
fn own_words(language: &'static lang::Language) -> impl Iterator<Item = &'static str> {
    let months = language.months.into_iter().flatten();
    let weekdays = language.weekdays.into_iter().flatten();
    let lists = [language.function_words, language.honorifics, language.previous, language.next];
    let ordinals = language.ordinals.iter().map(|(word, _)| word);
    let nouns = language.edition_nouns.iter().map(|(word, _)| word);
    months.chain(weekdays).chain(lists.into_iter().flatten()).chain(ordinals).chain(nouns).copied()
}
