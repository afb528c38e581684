//! Unpacks the gazetteer. It must not know who asks.
//!
//! The file is a text in raw DEFLATE (RFC 1951) with four blocks, an empty line behind each, fields between
//! tabs: the language codes; countries (code, English name, capital's GeoNames number, languages); cities
//! (number, name, country, people), most people first; phrases (phrase, readings between spaces).
//! A reading is `*` (also a common word), `PK:de,en` (country in languages) or `17o:de,en` (city by its
//! place in the block, kind of name, languages if known).

use std::{
    borrow::Cow,
    sync::{PoisonError, RwLock},
};

use rustc_hash::FxHashMap;

use super::index::{Entry, Index};
use super::{City, Facts, Found, Languages, Name, Reading, Table, bit, fold};
use crate::{ALL, Country};

static PACKED: &[u8] = include_bytes!("../../data/places.tsv.deflate");

/// The file is less than this many times as large when it is unpacked.
const MOST_GROWTH: usize = 4;

/// Unpacks the shipped table and adds what the language files know.
pub(super) fn table() -> Table {
    // The file is part of the program and read by a test: if it is broken, there are no places.
    let bytes = crate::inflated(PACKED, MOST_GROWTH * PACKED.len()).unwrap_or_default();
    let text: &'static str = String::from_utf8(bytes).unwrap_or_default().leak();
    let mut blocks = text.splitn(4, "\n\n");
    let codes: Vec<&str> = blocks.next().unwrap_or_default().split(' ').collect();
    let country_lines = blocks.next().unwrap_or_default();
    let capitals = capitals(country_lines);
    let cities = cities(blocks.next().unwrap_or_default(), &capitals).leak();
    let countries = countries(country_lines, cities, &codes);
    let phrases = Index::of(blocks.next().unwrap_or_default().trim_end());
    let mut table =
        Table { codes, countries, cities, phrases, own: FxHashMap::default(), read: Read::new() };
    add_from_languages(&mut table);
    table
}

/// What the lines of phrases say, of those that were asked for.
pub(super) struct Read {
    shards: [RwLock<FxHashMap<u32, Found>>; SHARDS],
}

/// Threads that ask for different lines seldom wait for each other.
const SHARDS: usize = 16;

impl Read {
    fn new() -> Self {
        Self { shards: std::array::from_fn(|_| RwLock::default()) }
    }

    /// What `read` made of a line, kept as long as the program runs.
    fn answer(&self, line: u32, read: impl FnOnce() -> Found) -> Found {
        let Some(shard) = self.shards.get(line as usize % SHARDS) else { return read() };
        // Readings that a thread put there before it panicked are whole.
        let known = |shard: &FxHashMap<u32, Found>| shard.get(&line).copied();
        if let Some(found) = known(&shard.read().unwrap_or_else(PoisonError::into_inner)) {
            return found;
        }
        let mut shard = shard.write().unwrap_or_else(PoisonError::into_inner);
        *shard.entry(line).or_insert_with(read)
    }
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

impl Table {
    /// All that a phrase may mean.
    pub(super) fn found(&self, entry: Entry) -> Option<Found> {
        let found = match entry {
            Entry::Read(found) => found,
            Entry::Line(line) => self.read.answer(line, || self.line(line)),
        };
        (!found.readings.is_empty()).then_some(found)
    }

    /// The readings in a line.
    fn line(&self, line: u32) -> Found {
        let list = self.phrases.readings(line);
        let readings: Vec<Reading> =
            list.split(' ').filter_map(|reading| self.reading(reading)).collect();
        let common = list.split(' ').any(|reading| reading == "*");
        Found { readings: readings.leak(), common }
    }

    fn reading(&self, reading: &str) -> Option<Reading> {
        let (what, list) = reading.split_once(':').unwrap_or((reading, ""));
        let languages = languages(&self.codes, list);
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

    /// Puts one more reading before or into those of a phrase.
    fn add(&mut self, name: &'static str, new: Reading) {
        // Kept as long as the program runs, as the rest of the table.
        let phrase = match fold(name) {
            Cow::Borrowed(phrase) => phrase,
            Cow::Owned(phrase) => phrase.leak(),
        };
        let known = self.own.get(phrase).and_then(|look| look.entry);
        let known = known.or_else(|| self.phrases.look(phrase).entry);
        let old = known.and_then(|entry| self.found(entry));
        let mut all = old.map_or(&[][..], |old| old.readings).to_vec();
        if !all.iter_mut().any(|reading| merge(reading, new)) {
            all.push(new);
            all.sort_by_key(|reading| match reading {
                Reading::Country { .. } => 0,
                Reading::Region { .. } => 1,
                Reading::City { .. } => 2,
            });
        }
        let found = Found { readings: all.leak(), common: old.is_some_and(|old| old.common) };
        self.own.entry(phrase).or_default().entry = Some(Entry::Read(found));
        for (at, _) in phrase.match_indices(' ') {
            let beginning = phrase.get(..at).unwrap_or_default();
            self.own.entry(beginning).or_default().goes_on = true;
        }
    }
}

/// Adds the names of countries and regions that stand in the language files.
#[expect(
    clippy::iter_over_hash_type,
    reason = "a filter is the same in whatever order it was filled"
)]
fn add_from_languages(table: &mut Table) {
    for language in ALL {
        let languages = languages(&table.codes, language.code);
        for (name, code) in language.country_names {
            let Some(country) = Country::parse(code) else { continue };
            table.add(name, Reading::Country { country, languages });
        }
        for (name, code) in language.regions {
            let Some(country) = Country::parse(code) else { continue };
            table.add(name, Reading::Region { country });
        }
    }
    // Only now, as the filter would answer for what the phrases of the file are.
    for phrase in table.own.keys() {
        table.phrases.note_other(phrase);
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
