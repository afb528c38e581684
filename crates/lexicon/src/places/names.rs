//! Which names of countries and cities ship, and how good each is.
//!
//! It must not know how the table is written.

use std::collections::{BTreeMap, BTreeSet};

use lang::places::{MAX_WORDS, fold};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::City;
use super::common::Common;

/// Latin names other than the main one ship from this many people on: below, most are wrong or of
/// languages that nobody here reads (measured on a week of news, design page SIGNATURE, section 6).
const LATIN_FROM: u64 = 50_000;

/// From this many people on, another name may begin with another sound (`Lemberg`, `Aachen`), and
/// stays although it is an ordinary word.
const LARGE: u64 = 400_000;

/// Names in scripts that are not the country's own ship from this many people on.
const FOREIGN_SCRIPT_FROM: u64 = 30_000;

/// A small city called like an ordinary word is left out below this.
const COMMON_FROM: u64 = 100_000;

/// Another city's main name goes before an alternate name of a city that is less than so many times larger.
const OUTWEIGHS: u64 = 20;

/// How good a name is for a city; the best of several counts.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(crate) enum Kind {
    Main,
    Official,
    Alternate,
}

/// What a phrase may mean; cities by their place in the list.
#[derive(Default)]
pub(crate) struct Readings {
    pub(crate) countries: BTreeMap<String, BTreeSet<String>>,
    pub(crate) cities: BTreeMap<usize, (Kind, BTreeSet<String>)>,
}

/// The names that ship.
pub(crate) struct Names<'c> {
    common: &'c Common,
    names: BTreeMap<String, Readings>,
}

impl<'c> Names<'c> {
    pub(crate) fn new(common: &'c Common) -> Self {
        Self { common, names: BTreeMap::new() }
    }

    /// All phrases in the order of their bytes.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&String, &Readings)> {
        let used =
            |readings: &Readings| !readings.countries.is_empty() || !readings.cities.is_empty();
        self.names.iter().filter(move |(_, readings)| used(readings))
    }

    /// Says whether a phrase is an ordinary word of some language.
    pub(crate) fn is_common(&self, phrase: &str) -> bool {
        self.common.contains(phrase)
    }

    /// Adds a country's name in a language; what stands in brackets does not belong to it.
    pub(crate) fn add_country(&mut self, language: &str, code: &str, name: &str) {
        let name = name.split(['(', '（', '[']).next().unwrap_or_default();
        let Some(phrase) = phrase(name) else { return };
        let readings = self.names.entry(phrase).or_default();
        readings.countries.entry(code.to_owned()).or_default().insert(language.to_owned());
    }

    /// Adds the names of all cities; `usual` are those of CLDR, `spoken` the languages by country. Gives
    /// the places of the cities that have a name.
    pub(crate) fn add_cities(
        &mut self,
        cities: &[City],
        usual: &[(usize, String, String)],
        spoken: &BTreeMap<String, Vec<String>>,
    ) -> BTreeSet<usize> {
        let mut kept = BTreeSet::new();
        for (at, city) in cities.iter().enumerate() {
            let name = city.name.split(" (").next().unwrap_or_default();
            let names = [name.to_owned(), without_accents(name)];
            let phrases: Vec<String> = names.iter().filter_map(|name| phrase(name)).collect();
            let ordinary = phrases.iter().any(|phrase| self.is_common(phrase));
            let usable = phrases.iter().all(|phrase| long_enough(phrase));
            if city.capital || (usable && (!ordinary || city.population >= COMMON_FROM)) {
                kept.extend(phrases.first().map(|_| at));
                for phrase in phrases {
                    self.add_city(phrase, at, Kind::Main, None);
                }
            }
        }
        for (at, language, name) in usual {
            if let Some(phrase) = phrase(name).filter(|_| kept.contains(at)) {
                self.add_city(phrase, *at, Kind::Official, Some(language));
            }
        }
        for (at, city) in cities.iter().enumerate().filter(|(at, _)| kept.contains(at)) {
            let languages = spoken.get(&city.country).map(Vec::as_slice).unwrap_or_default();
            for name in &city.other_names {
                self.add_other_name(at, city, name, languages, cities);
            }
        }
        kept
    }

    /// Adds a name of GeoNames' list if it is of use.
    fn add_other_name(
        &mut self,
        at: usize,
        city: &City,
        name: &str,
        languages: &[String],
        cities: &[City],
    ) {
        let Some(script) = script(name) else { return };
        let Some(phrase) = phrase(name).filter(|phrase| long_enough(phrase)) else { return };
        let large = city.capital || city.population >= LARGE;
        let own_script = languages.first().is_some_and(|code| script.writes(code));
        if !own_script && !city.capital && city.population < FOREIGN_SCRIPT_FROM {
            return;
        }
        let of_use = match script {
            Script::Latin => {
                let capital = name.starts_with(char::is_uppercase);
                let enough = city.capital || city.population >= LATIN_FROM;
                capital && enough && (large || same_sound(name, &city.name))
            }
            Script::Arabic => large || phrase.chars().count() > 3,
            _ => true,
        };
        if !of_use || (self.is_common(&phrase) && !large) || self.is_taken(&phrase, city, cities) {
            return;
        }
        let official = own_script && (sounds_like(name, &city.name) || few_in(script, city));
        self.add_city(phrase, at, if official { Kind::Official } else { Kind::Alternate }, None);
    }

    /// Says whether a country or a city that counts more has the name.
    fn is_taken(&self, phrase: &str, city: &City, cities: &[City]) -> bool {
        let Some(readings) = self.names.get(phrase) else { return false };
        let outweighs = |(at, (kind, _)): (&usize, &(Kind, BTreeSet<String>))| {
            let other = cities.get(*at).map_or(0, |other| other.population);
            *kind != Kind::Alternate && other.saturating_mul(OUTWEIGHS) > city.population
        };
        (!readings.countries.is_empty() && !city.capital) || readings.cities.iter().any(outweighs)
    }

    fn add_city(&mut self, phrase: String, at: usize, kind: Kind, language: Option<&String>) {
        let cities = &mut self.names.entry(phrase).or_default().cities;
        let (best, languages) = cities.entry(at).or_insert((kind, BTreeSet::new()));
        *best = kind.min(*best);
        languages.extend(language.cloned());
    }
}

/// A name as the gazetteer has it: lower case, NFC, folded; none with digits or more than four words.
fn phrase(name: &str) -> Option<String> {
    let lower: String = name.trim().to_lowercase().nfc().collect();
    let phrase = fold(&lower).into_owned();
    let words = phrase.split(' ').count();
    let plain = !phrase.is_empty() && !name.contains([',', '/', ';', '(']);
    (plain && words <= MAX_WORDS && !phrase.contains(|c: char| c.is_numeric())).then_some(phrase)
}

/// One character of Han, two of Kana or Hangul, three letters of an alphabet are the least.
fn long_enough(phrase: &str) -> bool {
    let least = match phrase.chars().next() {
        Some('\u{3040}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}') => 2,
        _ => 3,
    };
    phrase.chars().filter(|c| c.is_alphabetic()).count() >= least
}

/// The scripts of the languages that we read, with no letter that only other languages have.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Script {
    Latin,
    Cyrillic,
    Greek,
    Hebrew,
    Arabic,
    Devanagari,
    Thai,
    Han,
    Kana,
    Hangul,
}

impl Script {
    /// Says whether a language (ISO 639-1) is written so.
    fn writes(self, code: &str) -> bool {
        match self {
            Self::Latin => false,
            Self::Cyrillic => matches!(code, "ru" | "uk" | "bg" | "sr" | "be" | "mk"),
            Self::Greek => code == "el",
            Self::Hebrew => code == "he",
            Self::Arabic => matches!(code, "ar" | "fa"),
            Self::Devanagari => matches!(code, "hi" | "en" | "ne" | "mr"),
            Self::Thai => code == "th",
            Self::Han => matches!(code, "zh" | "ja" | "yue"),
            Self::Kana => code == "ja",
            Self::Hangul => code == "ko",
        }
    }
}

/// The one script of a name; none if there are two, or letters that no language of ours has.
fn script(name: &str) -> Option<Script> {
    let mut letters = name.chars().filter(|c| c.is_alphabetic()).map(script_of);
    let first = letters.next()??;
    letters.all(|script| script == Some(first)).then_some(first)
}

fn script_of(letter: char) -> Option<Script> {
    let foreign = "ŝĝĥĵĉŭʻʼƿəɛɔʿʾḥṣṭḍẓḫāīūēōǎǐǒǔ";
    match letter {
        'ʰ'..='ʿ' => None,
        _ if letter < '\u{250}' || ('\u{1e00}'..='\u{1eff}').contains(&letter) => {
            let lower = letter.to_lowercase().next().unwrap_or(letter);
            let latvian = "āīūēō".contains(lower);
            (latvian || !foreign.contains(lower)).then_some(Script::Latin)
        }
        'Α'..='ω' | 'Ά'..='ώ' => Some(Script::Greek),
        'А'..='я' | 'ё' | 'Ё' => Some(Script::Cyrillic),
        _ if "іїєґІЇЄҐўЎђћљњџјЂЋЉЊЏЈѓќѕЃЌЅ".contains(letter) => {
            Some(Script::Cyrillic)
        }
        'א'..='ת' => Some(Script::Hebrew),
        'ء'..='غ' | 'ف'..='ي' => Some(Script::Arabic),
        _ if "پچژگکی\u{200c}".contains(letter) => Some(Script::Arabic),
        'ऀ'..='ॿ' => Some(Script::Devanagari),
        'ก'..='๛' => Some(Script::Thai),
        '\u{3040}'..='\u{30ff}' => Some(Script::Kana),
        '\u{4e00}'..='\u{9fff}' => Some(Script::Han),
        '\u{ac00}'..='\u{d7af}' => Some(Script::Hangul),
        _ => None,
    }
}

/// The letters without accents, as writers of other languages have them.
fn without_accents(name: &str) -> String {
    let plain = |c: char| match c {
        'ø' | 'Ø' => 'o',
        'ł' | 'Ł' => 'l',
        'đ' | 'Đ' => 'd',
        'ı' => 'i',
        _ => c,
    };
    name.nfd().filter(|c| !is_combining_mark(*c)).map(plain).nfc().collect()
}

/// Says whether two Latin names begin with the same sound, roughly.
fn same_sound(a: &str, b: &str) -> bool {
    let sound = |name: &str| match without_accents(name).to_lowercase().chars().next() {
        Some('c' | 'k' | 'q' | 's' | 'z' | 't' | 'x') => Some('k'),
        Some('v' | 'w' | 'f' | 'b' | 'p') => Some('v'),
        Some('g' | 'j' | 'h' | 'd') => Some('g'),
        Some('i' | 'y' | 'e' | 'a' | 'o' | 'u') => Some('a'),
        other => other,
    };
    sound(a) == sound(b)
}

/// Says whether a city has at most two names in a script: then neither is an old one.
fn few_in(of: Script, city: &City) -> bool {
    city.other_names.iter().filter(|name| script(name) == Some(of)).nth(2).is_none()
}

/// Says whether a name in another script is the main one, by its consonants; signs for words (Han) are
/// taken as they are.
fn sounds_like(name: &str, main: &str) -> bool {
    if matches!(script(name), Some(Script::Han | Script::Thai)) {
        return true;
    }
    let name = name.strip_prefix("ال").unwrap_or(name);
    let (a, b) = (skeleton(&any_ascii::any_ascii(name)), skeleton(&any_ascii::any_ascii(main)));
    let shorter = a.len().min(b.len());
    let same = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
    same >= 2.min(shorter) && 2 * same >= a.len().max(b.len())
}

/// The consonants of a Latin word by classes, no class twice in a row.
fn skeleton(word: &str) -> String {
    let mut classes = String::new();
    for c in word.to_lowercase().chars() {
        let class = match c {
            'c' | 'k' | 'q' | 'x' | 'g' | 's' | 'z' | 'j' => 'k',
            'p' | 'b' | 'f' | 'v' | 'w' => 'p',
            't' | 'd' => 't',
            'l' | 'r' => 'l',
            'm' | 'n' => 'n',
            _ => continue,
        };
        if !classes.ends_with(class) {
            classes.push(class);
        }
    }
    classes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_folded_and_has_few_words_and_no_digits() {
        for (name, expected) in [
            ("São Paulo", Some("são paulo")),
            ("L'Aquila", Some("l aquila")),
            ("Орёл", Some("орел")),
            ("Sector 17", None),
            ("Victoria, Texas", None),
            ("A B C D E", None),
            ("", None),
        ] {
            assert_eq!(phrase(name).as_deref(), expected, "{name}");
        }
    }

    #[test]
    fn a_name_has_one_script_and_only_letters_that_we_read() {
        for (name, expected) in [
            ("Köln", Some(Script::Latin)),
            ("Łódź", Some(Script::Latin)),
            ("Moskʻva", None),
            ("Київ", Some(Script::Cyrillic)),
            ("Мәскеу", None),
            ("القاهرة", Some(Script::Arabic)),
            ("تهران", Some(Script::Arabic)),
            ("北京", Some(Script::Han)),
            ("東京タワー", None),
            ("123", None),
        ] {
            assert_eq!(script(name), expected, "{name}");
        }
    }

    #[test]
    fn a_name_in_another_script_is_official_if_it_sounds_like_the_main_one() {
        for (name, main, alike) in [
            ("Нижний Новгород", "Nizhniy Novgorod", true),
            ("Горький", "Nizhniy Novgorod", false),
            ("القاهرة", "Cairo", true),
            ("Αθήνα", "Athens", true),
            ("Царьград", "Istanbul", false),
        ] {
            assert_eq!(sounds_like(name, main), alike, "{name} {main}");
        }
    }

    #[test]
    fn short_names_are_left_out_by_script() {
        for (name, enough) in [("ab", false), ("ulm", true), ("京", false), ("北京", true)] {
            assert_eq!(long_enough(name), enough, "{name}");
        }
    }
}
