//! Unpacks the gazetteer. It must not know who asks.
//!
//! The file is a text in raw DEFLATE (RFC 1951) with four blocks, an empty line behind each, fields between
//! tabs: the language codes; countries (code, English name, capital's GeoNames number, languages); cities
//! (number, name, country, people), most people first; phrases (phrase, readings between spaces).
//! A reading is `*` (also a common word), `PK:de,en` (country in languages) or `17o:de,en` (city by its
//! place in the block, kind of name, languages if known).

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::index::{Entry, Index, Look};
use super::{City, Facts, Languages, Name, Reading, Table, bit, fold};
use crate::{ALL, Country};

static PACKED: &[u8] = include_bytes!("../../data/places.tsv.deflate");

/// Unpacks the shipped table and adds what the language files know.
pub(super) fn table() -> Table {
    // The file is part of the program and read by a test: if it is broken, there are no places.
    let bytes = miniz_oxide::inflate::decompress_to_vec(PACKED).unwrap_or_default();
    let text: &'static str = String::from_utf8(bytes).unwrap_or_default().leak();
    let mut blocks = text.split("\n\n");
    let codes: Vec<&str> = blocks.next().unwrap_or_default().split(' ').collect();
    let country_lines = blocks.next().unwrap_or_default();
    let capitals = capitals(country_lines);
    let cities = cities(blocks.next().unwrap_or_default(), &capitals).leak();
    let countries = countries(country_lines, cities, &codes);
    let mut phrases = Phrases::new(&codes, cities, blocks.next().unwrap_or_default());
    phrases.add_from_languages();
    let Phrases { index, own, readings, .. } = phrases;
    Table { codes, countries, cities, readings: readings.leak(), phrases: index, own }
}

/// The GeoNames numbers of the capitals, in order.
fn capitals(lines: &str) -> Vec<u32> {
    let numbers = lines.lines().filter_map(|line| line.split('\t').nth(2)?.parse().ok());
    let mut capitals: Vec<u32> = numbers.collect();
    capitals.sort_unstable();
    capitals
}

fn cities(lines: &'static str, capitals: &[u32]) -> Vec<City> {
    let read = |line: &'static str| {
        let mut fields = line.split('\t');
        let id = fields.next()?.parse().ok()?;
        Some(City {
            id,
            name: fields.next()?,
            country: Country::parse(fields.next()?)?,
            population: fields.next()?.parse().ok()?,
            capital: capitals.binary_search(&id).is_ok(),
        })
    };
    lines.lines().filter_map(read).collect()
}

fn countries(lines: &'static str, cities: &'static [City], codes: &[&str]) -> Vec<Facts> {
    let read = |line: &'static str| {
        let mut fields = line.split('\t');
        let country = Country::parse(fields.next()?)?;
        let name = fields.next()?;
        let capital: Option<u32> = fields.next()?.parse().ok();
        let capital = capital.and_then(|id| cities.iter().find(|city| city.id == id));
        let spoken = languages(codes, fields.next().unwrap_or_default());
        Some(Facts { country, name, capital, spoken })
    };
    lines.lines().filter_map(read).collect()
}

fn languages(codes: &[&str], list: &str) -> Languages {
    if list.is_empty() {
        return Languages::default();
    }
    let bits = list.split(',').map(|code| bit(codes, code));
    Languages(bits.fold(0, |set, bit| set | bit))
}

/// The phrases read so far.
struct Phrases<'c> {
    codes: &'c [&'static str],
    cities: &'static [City],
    index: Index,
    own: FxHashMap<&'static str, Look>,
    readings: Vec<Reading>,
}

impl<'c> Phrases<'c> {
    /// Reads the lines of the last block, each a phrase and its readings, in the order of their bytes.
    fn new(codes: &'c [&'static str], cities: &'static [City], lines: &'static str) -> Self {
        let count = lines.bytes().filter(|byte| *byte == b'\n').count();
        let index = Index::with_capacity(count);
        let readings = Vec::with_capacity(2 * count);
        let mut phrases = Self { codes, cities, index, own: FxHashMap::default(), readings };
        for line in lines.lines() {
            let Some((phrase, list)) = line.split_once('\t') else { continue };
            let before = phrases.readings.len();
            let mut common = false;
            for reading in list.split(' ') {
                common |= reading == "*";
                phrases.readings.extend(phrases.reading(reading));
            }
            let entry = phrases.entry(phrase, before, common);
            phrases.index.push(entry);
        }
        phrases
    }

    /// The entry of a phrase whose readings are those behind `before`.
    fn entry(&self, phrase: &'static str, before: usize, common: bool) -> Entry {
        let count = self.readings.len() - before;
        let first = u32::try_from(before).unwrap_or(u32::MAX);
        Entry { phrase, first, count: u16::try_from(count).unwrap_or(u16::MAX), common }
    }

    fn reading(&self, reading: &str) -> Option<Reading> {
        let (what, list) = reading.split_once(':').unwrap_or((reading, ""));
        let languages = languages(self.codes, list);
        if let Some(country) = Country::parse(what) {
            return Some(Reading::Country { country, languages });
        }
        let (name, number) = match (what.strip_suffix('m'), what.strip_suffix('o')) {
            (Some(number), _) => (Name::Main, number),
            (None, Some(number)) => (Name::Official, number),
            (None, None) => (Name::Alternate, what),
        };
        let city = self.cities.get(number.parse::<usize>().ok()?)?;
        Some(Reading::City { city, name, languages })
    }

    /// Adds the names of countries and regions that stand in the language files.
    fn add_from_languages(&mut self) {
        for language in ALL {
            let languages = languages(self.codes, language.code);
            for (name, code) in language.country_names {
                let Some(country) = Country::parse(code) else { continue };
                self.add(name, Reading::Country { country, languages });
            }
            for (name, code) in language.regions {
                let Some(country) = Country::parse(code) else { continue };
                self.add(name, Reading::Region { country });
            }
        }
    }

    /// Puts one more reading before or into those of a phrase.
    fn add(&mut self, name: &'static str, new: Reading) {
        // Kept as long as the program runs, as the rest of the table.
        let phrase = match fold(name) {
            Cow::Borrowed(phrase) => phrase,
            Cow::Owned(phrase) => phrase.leak(),
        };
        let known = self.own.get(phrase).and_then(|look| look.entry);
        let old = known.or_else(|| self.index.look(phrase).entry);
        let range = old.map_or(0..0, |old| {
            let first = old.first as usize;
            first..first + usize::from(old.count)
        });
        let mut all = self.readings.get(range).unwrap_or_default().to_vec();
        if !all.iter_mut().any(|reading| merge(reading, new)) {
            all.push(new);
            all.sort_by_key(|reading| match reading {
                Reading::Country { .. } => 0,
                Reading::Region { .. } => 1,
                Reading::City { .. } => 2,
            });
        }
        let before = self.readings.len();
        self.readings.extend(all);
        let entry = self.entry(phrase, before, old.is_some_and(|old| old.common));
        self.own.entry(phrase).or_default().entry = Some(entry);
        for (at, _) in phrase.match_indices(' ') {
            let beginning = phrase.get(..at).unwrap_or_default();
            self.own.entry(beginning).or_default().goes_on = true;
        }
    }
}

/// Adds the languages of a reading to one of the same country; `false` if they are two.
fn merge(old: &mut Reading, new: Reading) -> bool {
    match (old, new) {
        (
            Reading::Country { country, languages },
            Reading::Country { country: same, languages: more },
        ) => {
            let is_same = *country == same;
            if is_same {
                languages.0 |= more.0;
            }
            is_same
        }
        (Reading::Region { country }, Reading::Region { country: same }) => *country == same,
        (Reading::Country { .. } | Reading::Region { .. } | Reading::City { .. }, _) => false,
    }
}
