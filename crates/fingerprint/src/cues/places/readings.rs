//! What a place name means: which country, which of the cities of that name.
//!
//! It must not know where in the text the name stands.

use lang::{
    Country,
    places::{self, City, Found, Reading},
};

/// How it is named: country 1, adjective .6, city 2; tuned there as well.
const AS_COUNTRY: f32 = 1.0;
const AS_ADJECTIVE: f32 = 0.6;
const AS_CITY: f32 = 2.0;
/// A city whose country the report names, and one where the report's language is spoken.
const COUNTRY_NAMED: f32 = 20.0;
const LANGUAGE_SPOKEN: f32 = 3.0;
/// The usual name in the report's language, as CLDR knows it, goes before the main name of a namesake.
const USUAL: f32 = 3.0;
const USUAL_ELSEWHERE: f32 = 0.4;
/// Other names in Latin letters are often wrong: tuned there as well. In other scripts they are
/// mostly plain transcriptions.
const ALTERNATE: f32 = 0.05;
const TRANSCRIBED: f32 = 0.5;
/// Smaller cities are not known by such names.
const ALTERNATE_PEOPLE: u32 = 60_000;
/// Below this a city is no reading at all.
const LEAST_CITY: f32 = 0.02;

/// A place name in the text, not yet read.
#[derive(Debug)]
pub(super) struct Spot {
    pub(super) meaning: Meaning,
    /// By position and neighbours.
    pub(super) weight: f32,
}

/// What a place name may stand for.
#[derive(Debug)]
pub(super) enum Meaning {
    /// "Russian".
    Adjective(Country),
    /// A phrase of the gazetteer; whether it had to be declined back.
    Phrase { found: Found, declined: bool, initial: Option<char> },
}

impl Spot {
    /// The country that is named by its own name or adjective.
    pub(super) fn names_country(&self, code: &str) -> Option<Country> {
        match &self.meaning {
            Meaning::Adjective(country) => Some(*country),
            Meaning::Phrase { found, .. } => {
                found.readings.iter().find_map(|reading| match *reading {
                    Reading::Country { country, languages } if languages.contains(code) => {
                        Some(country)
                    }
                    Reading::Region { country } => Some(country),
                    _ => None,
                })
            }
        }
    }

    /// The likeliest reading: its country, its city, and what this kind of name counts.
    pub(super) fn read(
        &self,
        code: &str,
        named: &[Country],
    ) -> Option<(Country, Option<&'static City>, f32)> {
        let Meaning::Phrase { found, declined, initial } = &self.meaning else {
            return match self.meaning {
                Meaning::Adjective(country) => Some((country, None, AS_ADJECTIVE)),
                Meaning::Phrase { .. } => None,
            };
        };
        if let Some(country) = self.names_country(code) {
            return Some((country, None, AS_COUNTRY));
        }
        let guess = if *declined { 0.7 } else { 1.0 };
        let mut best: Option<(f32, &'static City)> = None;
        let mut foreign = None;
        for reading in found.readings {
            match *reading {
                Reading::Country { country, .. } | Reading::Region { country } => {
                    foreign = foreign.or(Some(country));
                }
                Reading::City { city, name, languages } => {
                    let usual = languages.contains(code);
                    let belief = believe(city, name, usual, code, named, *initial);
                    if best.is_none_or(|(other, _)| belief > other) {
                        best = Some((belief, city));
                    }
                }
            }
        }
        let (belief, city) = best.unwrap_or((0.0, places::cities().first()?));
        if belief < LEAST_CITY {
            return foreign.map(|country| (country, None, AS_COUNTRY * 0.5));
        }
        Some((city.country, Some(city), AS_CITY * guess * belief.min(1.0).sqrt()))
    }
}

/// How much a city is believed to be meant by its name.
fn believe(
    city: &City,
    name: places::Name,
    usual: bool,
    code: &str,
    named: &[Country],
    initial: Option<char>,
) -> f32 {
    let kind = match name {
        places::Name::Main | places::Name::Official if usual => USUAL,
        places::Name::Main => 1.0,
        places::Name::Official => USUAL_ELSEWHERE,
        places::Name::Alternate if city.population < ALTERNATE_PEOPLE => return 0.0,
        places::Name::Alternate if initial.is_none_or(|c| !c.is_ascii_alphabetic()) => TRANSCRIBED,
        places::Name::Alternate if !same_sound(city.name, initial) => ALTERNATE * 0.2,
        places::Name::Alternate => ALTERNATE,
    };
    #[expect(clippy::cast_precision_loss, reason = "the size of a city needs no seventh digit")]
    let people = (city.population.max(15_000) as f32 / 15_000.0).ln() / 4.0 + 0.5;
    let known = if named.contains(&city.country) { COUNTRY_NAMED } else { 1.0 };
    let home = if places::speaks(city.country, code) { LANGUAGE_SPOKEN } else { 1.0 };
    let capital = if city.capital { 2.0 } else { 1.0 };
    kind * people * known * home * capital
}

/// Whether a name in Latin letters begins like the city's main name.
fn same_sound(main: &str, initial: Option<char>) -> bool {
    let (Some(one), Some(other)) = (main.chars().next(), initial) else { return true };
    let class = |c: char| match c.to_ascii_lowercase() {
        'k' | 'c' | 'q' | 'g' | 'x' => 'k',
        'b' | 'p' | 'v' | 'w' | 'f' => 'b',
        's' | 'z' | 'j' => 's',
        't' | 'd' => 't',
        'i' | 'y' | 'e' => 'i',
        other => other,
    };
    class(one) == class(other)
}

/// The people of the largest city that has the name.
pub(super) fn largest(found: &Found) -> u32 {
    let people = found.readings.iter().map(|reading| match reading {
        Reading::City { city, name: places::Name::Main | places::Name::Official, .. } => {
            city.population
        }
        Reading::City { .. } | Reading::Country { .. } | Reading::Region { .. } => 0,
    });
    people.max().unwrap_or(0)
}
