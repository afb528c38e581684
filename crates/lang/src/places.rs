//! The gazetteer: countries in the words of 39 languages, and cities of 15,000 people or more in many scripts.
//!
//! It is made by `newsfold-lexicon places` from GeoNames (CC BY 4.0) and CLDR (Unicode-3.0), see NOTICE,
//! and unpacked on first use. It must not know which reading of a name a text means.

use std::{cell::RefCell, sync::LazyLock};

use rustc_hash::FxHashMap;

use crate::{Country, Language, recent::Recent};
use index::{Index, Look};

mod fold;
mod index;
mod load;

pub use fold::fold;

/// No name has more words than this.
pub const MAX_WORDS: usize = 4;

/// A city, town or part of one with 15,000 people or more.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct City {
    /// The GeoNames number, which a user can look up at geonames.org.
    pub id: u32,
    /// The name that GeoNames shows, in Latin letters, mostly the English one.
    pub name: &'static str,
    /// Where it lies.
    pub country: Country,
    /// How many people live in it.
    pub population: u32,
    /// It is the capital of its country.
    pub capital: bool,
}

/// How good a name is for a city.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Name {
    /// The name that GeoNames shows, with or without accents.
    Main,
    /// The usual name in some language (CLDR), or the one in the script of the city's own country.
    Official,
    /// Any other name: of another language, an old one, sometimes a wrong one.
    Alternate,
}

/// What a phrase may mean.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Reading {
    /// A country by a name that it has in these languages.
    Country {
        /// Which.
        country: Country,
        /// In which languages.
        languages: Languages,
    },
    /// A well-known part of a country, or its seat of power.
    Region {
        /// The country that it belongs to.
        country: Country,
    },
    /// A city.
    City {
        /// Which.
        city: &'static City,
        /// By what kind of name.
        name: Name,
        /// In which languages it is the usual name; empty where no source says.
        languages: Languages,
    },
}

impl Reading {
    /// The country that the reading lies in, or is.
    pub fn country(&self) -> Country {
        match *self {
            Self::Country { country, .. } | Self::Region { country } => country,
            Self::City { city, .. } => city.country,
        }
    }
}

/// A set of languages.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Languages(u64);

impl Languages {
    /// Says whether a language (ISO 639-1) is in the set.
    pub fn contains(&self, code: &str) -> bool {
        self.0 & TABLE.bit(code) != 0
    }

    /// Says that no language is known.
    pub fn is_empty(&self) -> bool {
        self.0 == 0
    }
}

/// What a phrase is in the gazetteer.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Found {
    /// All that it may mean: countries, regions, then cities, the better
    /// names first, among those the bigger city.
    pub readings: &'static [Reading],
    /// It is an ordinary word in some language as well (`nice`, `essen`): believe it only with a capital
    /// letter, behind a locative or in a dateline.
    pub common: bool,
}

/// The longest place name at the beginning of some words.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Longest {
    /// How many words it takes.
    pub words: usize,
    /// What it may mean.
    pub found: Found,
    /// An ending or a prefix had to be undone, so the reading is a guess.
    pub declined: bool,
}

/// All readings of a phrase as it stands: 1 to 4 lower-case words in NFC with single spaces. It is folded
/// ([`fold`]) first, so accents of Latin letters count and spellings of Arabic and Russian letters do not.
pub fn find(phrase: &str) -> Option<Found> {
    let look = TABLE.look(&fold(phrase));
    look.entry.and_then(|entry| TABLE.found(entry))
}

/// Says whether a place name is this word or begins with it. In scripts without spaces between the
/// words, a name begins with its first character.
pub fn begins(word: &str) -> bool {
    let look = TABLE.look(&fold(word));
    look.goes_on || look.entry.is_some()
}

/// The longest place name that the words begin with, declined as the language does; an undeclined name
/// goes before a declined one of as many words. Words are lower-case NFC; all but the first 4 are ignored.
pub fn longest(words: &[&str], language: Option<&Language>) -> Option<Longest> {
    let mut best = None;
    let mut phrase = String::new();
    extend(&mut phrase, words, 0, false, language, &mut best);
    best
}

/// The English name of a country (`Pakistan`), as GeoNames gives it; `None` if there is no such country.
pub fn country_name(country: Country) -> Option<&'static str> {
    TABLE.facts(country).map(|facts| facts.name)
}

/// The capital of a country; `None` if it has none, or none of 15,000 people or more.
pub fn capital(country: Country) -> Option<&'static City> {
    TABLE.facts(country).and_then(|facts| facts.capital)
}

/// Says whether a language (ISO 639-1) is one of the first two that GeoNames lists for a country.
pub fn speaks(country: Country, code: &str) -> bool {
    TABLE.facts(country).is_some_and(|facts| facts.spoken.contains(code))
}

/// All countries with their English names, in the order of their codes.
pub fn countries() -> impl Iterator<Item = (Country, &'static str)> {
    TABLE.countries.iter().map(|facts| (facts.country, facts.name))
}

/// All cities, those with more people first.
pub fn cities() -> &'static [City] {
    TABLE.cities
}

static TABLE: LazyLock<Table> = LazyLock::new(load::table);

/// The gazetteer in memory.
struct Table {
    codes: Vec<&'static str>,
    countries: Vec<Facts>,
    cities: &'static [City],
    phrases: Index,
    /// Phrases of the language files.
    own: FxHashMap<&'static str, Look>,
    read: load::Read,
}

thread_local! {
    /// What is known of phrases that were asked for lately.
    static LOOKS: RefCell<Recent<Look, 4096>> = RefCell::default();
}

/// What is known of a country.
struct Facts {
    country: Country,
    name: &'static str,
    capital: Option<&'static City>,
    spoken: Languages,
}

impl Table {
    /// What is known of a folded phrase: what the language files say goes before.
    fn look(&self, folded: &str) -> Look {
        if !self.phrases.may_have(folded) {
            return Look::default();
        }
        LOOKS.with_borrow_mut(|looks| looks.answer(folded, 0, || self.look_up(folded)))
    }

    fn look_up(&self, folded: &str) -> Look {
        let look = self.phrases.look(folded);
        match self.own.get(folded) {
            None => look,
            Some(own) => {
                Look { entry: own.entry.or(look.entry), goes_on: own.goes_on || look.goes_on }
            }
        }
    }

    fn bit(&self, code: &str) -> u64 {
        bit(&self.codes, code)
    }

    fn facts(&self, country: Country) -> Option<&Facts> {
        let at = self.countries.binary_search_by_key(&country, |facts| facts.country).ok()?;
        self.countries.get(at)
    }
}

/// The bit of a language in a set; 0 if it is not listed.
fn bit(codes: &[&str], code: &str) -> u64 {
    codes.binary_search(&code).map_or(0, |at| 1 << at)
}

/// Tries every form of the next word behind `phrase`, which has `taken` words.
fn extend(
    phrase: &mut String,
    words: &[&str],
    taken: usize,
    declined: bool,
    language: Option<&Language>,
    best: &mut Option<Longest>,
) {
    let Some(word) = words.get(taken) else { return };
    let length = phrase.len();
    let mut take = |before: &str, behind: &str, changed: bool| {
        if length > 0 {
            phrase.push(' ');
        }
        phrase.push_str(before);
        phrase.push_str(behind);
        let look = TABLE.look(phrase);
        let (words_now, declined) = (taken + 1, declined || changed);
        if let Some(found) = look.entry.and_then(|entry| TABLE.found(entry)) {
            keep(best, Longest { words: words_now, found, declined });
        }
        if look.goes_on && words_now < MAX_WORDS {
            extend(phrase, words, words_now, declined, language, best);
        }
        phrase.truncate(length);
    };
    let word = fold(word);
    take(&word, "", false);
    let Some(language) = language else { return };
    for (ending, base) in language.place_endings {
        match word.strip_suffix(ending) {
            Some(start) if !base.is_empty() || long_enough(start) => take(start, base, true),
            _ => {}
        }
    }
    for (prefix, base) in language.place_prefixes {
        if let Some(rest) = word.strip_prefix(prefix).filter(|rest| long_enough(rest)) {
            take(base, rest, true);
        }
    }
}

/// A stem of fewer letters is more often another word; a letter of Korean is a syllable.
fn long_enough(stem: &str) -> bool {
    let syllables = stem.chars().next().is_some_and(|c| ('가'..='힣').contains(&c));
    stem.chars().nth(if syllables { 1 } else { 2 }).is_some()
}

/// Keeps the longer name; of two as long the undeclined, then the first.
fn keep(best: &mut Option<Longest>, new: Longest) {
    let rank = |longest: &Longest| (longest.words, !longest.declined);
    if best.as_ref().is_none_or(|old| rank(&new) > rank(old)) {
        *best = Some(new);
    }
}

#[cfg(test)]
mod tests;
