//! Makes the compact table of places that `lang::places` reads (its format stands in `lang/src/places/load.rs`).
//!
//! Reads, under one folder, `cities15000.tsv` and `countries.tsv` (GeoNames), `cldr-territories.tsv` and
//! `cldr-cities.tsv` (CLDR), and for the list of ordinary words every `*.par.tsv` and `*.dic.tsv`.
//! It must not know how a text is read.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

mod common;
mod names;

use common::Common;
use names::{Kind, Names};

/// A city of `cities15000.tsv`.
pub(crate) struct City {
    id: u32,
    name: String,
    country: String,
    population: u64,
    zone: String,
    other_names: Vec<String>,
    capital: bool,
}

/// A country of `countries.tsv`.
struct Country {
    code: String,
    name: String,
    capital: String,
    /// The first two languages that are spoken there, as ISO 639-1 codes.
    languages: Vec<String>,
}

/// Countries that GeoNames calls otherwise than today's news.
const NAMES: [(&str, &str); 4] =
    [("NL", "Netherlands"), ("PS", "Palestine"), ("TL", "Timor-Leste"), ("CW", "Curaçao")];

/// A country of the past whose code is no longer given.
const GONE: [&str; 2] = ["AN", "CS"];

/// Reads the gazetteer under `dir` and writes the table of places to `out`.
pub(crate) fn make(dir: &Path, out: &Path) -> Result<()> {
    let read = |name: &str| {
        let path = dir.join(name);
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
    };
    let countries = countries(&read("countries.tsv")?);
    let mut cities = cities(&read("cities15000.tsv")?);
    let capitals = mark_capitals(&mut cities, &countries);
    let territories = read("cldr-territories.tsv")?;
    let usual = usual_names(&read("cldr-cities.tsv")?, &cities);
    let common = Common::read(dir)?;
    let known: BTreeSet<&str> = countries.iter().map(|country| country.code.as_str()).collect();

    let mut names = Names::new(&common);
    for (language, code, name) in rows(&territories) {
        if known.contains(code) {
            names.add_country(language, code, name);
        }
    }
    let scripts = countries.iter().map(|c| (c.code.clone(), c.languages.clone())).collect();
    let kept = names.add_cities(&cities, &usual, &scripts);

    let codes: BTreeSet<&str> = rows(&territories).map(|(language, ..)| language).collect();
    let text = table(&codes, &countries, &capitals, &cities, &kept, &names);
    let packed = miniz_oxide::deflate::compress_to_vec(text.as_bytes(), 10);
    fs::write(out, &packed).with_context(|| format!("cannot write {}", out.display()))?;
    Ok(())
}

/// The language, the second field and the last field of a CLDR table, without its header.
fn rows(table: &str) -> impl Iterator<Item = (&str, &str, &str)> {
    table.lines().skip(1).filter_map(|line| {
        let mut fields = line.split('\t');
        let language = fields.next()?;
        Some((language, fields.next()?, fields.next_back()?))
    })
}

fn countries(table: &str) -> Vec<Country> {
    let mut countries: Vec<Country> = table
        .lines()
        .skip(1)
        .filter_map(|line| {
            let fields: Vec<&str> = line.split('\t').collect();
            let [code, _, name, capital, _, _, _, languages, ..] = fields.as_slice() else {
                return None;
            };
            let name = NAMES.iter().find(|(own, _)| own == code).map_or(*name, |(_, name)| name);
            let spoken = languages.split(',').take(2).filter_map(|tag| tag.split('-').next());
            Some(Country {
                code: (*code).to_owned(),
                name: name.trim().to_owned(),
                capital: (*capital).to_owned(),
                languages: spoken
                    .map(|code| if code == "no" { "nb" } else { code }.to_owned())
                    .collect(),
            })
        })
        .filter(|country| !GONE.contains(&country.code.as_str()))
        .collect();
    countries.sort_by(|a, b| a.code.cmp(&b.code));
    countries
}

/// The cities, those with more people first.
fn cities(table: &str) -> Vec<City> {
    let read = |line: &str| {
        let fields: Vec<&str> = line.split('\t').collect();
        let [id, name, country, _, population, _, _, zone, rest @ ..] = fields.as_slice() else {
            return None;
        };
        let others = rest.first().copied().unwrap_or_default();
        Some(City {
            id: id.parse().ok()?,
            name: (*name).to_owned(),
            country: (*country).to_owned(),
            population: population.parse().ok()?,
            zone: (*zone).to_owned(),
            other_names: others
                .split('|')
                .filter(|name| !name.is_empty())
                .map(str::to_owned)
                .collect(),
            capital: false,
        })
    };
    let mut cities: Vec<City> = table.lines().skip(1).filter_map(read).collect();
    cities.sort_by_key(|city| (std::cmp::Reverse(city.population), city.id));
    cities
}

/// Marks the biggest city of its country that has the capital's name; the numbers by country code.
fn mark_capitals(cities: &mut [City], countries: &[Country]) -> BTreeMap<String, u32> {
    let mut capitals = BTreeMap::new();
    for country in countries.iter().filter(|country| !country.capital.is_empty()) {
        let by_name =
            |city: &&mut City| city.country == country.code && city.name == country.capital;
        let by_other = |city: &&mut City| {
            city.country == country.code && city.other_names.contains(&country.capital)
        };
        let found = match cities.iter_mut().find(by_name) {
            Some(city) => Some(city),
            None => cities.iter_mut().find(by_other),
        };
        if let Some(city) = found {
            city.capital = true;
            capitals.insert(country.code.clone(), city.id);
        }
    }
    capitals
}

/// The usual names of cities by language: place of the city in the list, language, name. CLDR names the
/// city of a time zone, in English only where the zone is called otherwise; ours is the biggest with that
/// English name, in the zone before elsewhere.
fn usual_names(table: &str, cities: &[City]) -> Vec<(usize, String, String)> {
    let english: BTreeMap<&str, &str> =
        rows(table).filter(|row| row.0 == "en").map(|(_, zone, name)| (zone, name)).collect();
    let mut by_zone = BTreeMap::new();
    for (_, zone, _) in rows(table) {
        by_zone.entry(zone).or_insert_with(|| {
            let own = zone.rsplit('/').next().unwrap_or_default().replace('_', " ");
            let name = english.get(zone).map_or(own, |name| (*name).to_owned());
            let same = |city: &City| city.name == name || city.other_names.contains(&name);
            let at = cities.iter().position(|city| city.zone == zone && same(city));
            at.or_else(|| cities.iter().position(|city| city.name == name))
        });
    }
    let named = |(language, zone, name): (&str, &str, &str)| {
        by_zone.get(zone)?.map(|at| (at, language.to_owned(), name.to_owned()))
    };
    rows(table).filter_map(named).collect()
}

/// The text of the table; `kept` holds the places of the cities that have a name at all.
fn table(
    codes: &BTreeSet<&str>,
    countries: &[Country],
    capitals: &BTreeMap<String, u32>,
    cities: &[City],
    kept: &BTreeSet<usize>,
    names: &Names,
) -> String {
    let mut text = codes.iter().copied().collect::<Vec<_>>().join(" ");
    text.push_str("\n\n");
    for country in countries {
        let capital = capitals.get(&country.code).map(u32::to_string).unwrap_or_default();
        let _ = writeln!(
            text,
            "{}\t{}\t{capital}\t{}",
            country.code,
            country.name,
            country.languages.join(",")
        );
    }
    text.push('\n');
    let mut places = BTreeMap::new();
    for at in kept {
        let Some(city) = cities.get(*at) else { continue };
        places.insert(*at, places.len());
        let _ = writeln!(text, "{}\t{}\t{}\t{}", city.id, city.name, city.country, city.population);
    }
    text.push('\n');
    for (phrase, readings) in names.iter() {
        let mut words: Vec<String> = Vec::new();
        if names.is_common(phrase) {
            words.push("*".to_owned());
        }
        for (country, languages) in &readings.countries {
            words.push(format!("{country}:{}", join(languages)));
        }
        let mut best_first: Vec<_> = readings.cities.iter().collect();
        best_first.sort_by_key(|(at, (kind, _))| (*kind, **at));
        for (at, (kind, languages)) in best_first {
            let Some(place) = places.get(at) else { continue };
            let kind = match kind {
                Kind::Main => "m",
                Kind::Official => "o",
                Kind::Alternate => "",
            };
            let colon = if languages.is_empty() { "" } else { ":" };
            words.push(format!("{place}{kind}{colon}{}", join(languages)));
        }
        let _ = writeln!(text, "{phrase}\t{}", words.join(" "));
    }
    text
}

fn join(languages: &BTreeSet<String>) -> String {
    languages.iter().map(String::as_str).collect::<Vec<_>>().join(",")
}
