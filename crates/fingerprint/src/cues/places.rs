//! Where the event happened: countries by shares, and the city that the report puts it in.
//!
//! Every place named counts by where it stands and how: a dateline and "in Moscow" say much, an
//! adjective little. It must not know days; the gazetteer is `lang::places`.

mod readings;
mod sites;
mod spots;

use std::ops::Range;

use lang::{Country, places::City};

use super::{Place, tokens::Text};

/// What the report says about places.
#[derive(Debug, Default)]
pub(super) struct Places {
    pub(super) place: Option<Place>,
    pub(super) countries: Vec<(Country, f32)>,
}

/// Weighs every place of the text.
pub(super) fn find(text: &Text<'_>, dateline: &Range<usize>) -> Places {
    let spots = spots::find(text, dateline);
    let named: Vec<Country> =
        spots.iter().filter_map(|spot| spot.names_country(text.lexicon.code)).collect();
    let mut countries: Vec<(Country, f32)> = Vec::new();
    let mut cities: Vec<(&'static City, f32)> = Vec::new();
    for spot in &spots {
        let Some((country, city, kind)) = spot.read(text.lexicon.code, &named) else { continue };
        add(&mut countries, country, spot.weight * kind);
        if let Some(city) = city {
            add_city(&mut cities, city, spot.weight * kind);
        }
    }
    weighed(countries, &cities)
}

fn weighed(mut countries: Vec<(Country, f32)>, cities: &[(&'static City, f32)]) -> Places {
    let total: f32 = countries.iter().map(|(_, weight)| weight).sum();
    for (_, weight) in &mut countries {
        *weight /= total.max(f32::EPSILON);
    }
    countries.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let place = countries.first().map(|(country, share)| {
        let inside = cities.iter().filter(|(city, _)| city.country == *country);
        let best = inside.max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.id.cmp(&a.0.id)));
        let name = best.map_or("", |(city, _)| city.name).to_owned();
        Place { name, country: Some(*country), share: *share }
    });
    Places { place, countries }
}

fn add(countries: &mut Vec<(Country, f32)>, country: Country, weight: f32) {
    match countries.iter_mut().find(|(known, _)| *known == country) {
        Some((_, sum)) => *sum += weight,
        None => countries.push((country, weight)),
    }
}

fn add_city(cities: &mut Vec<(&'static City, f32)>, city: &'static City, weight: f32) {
    match cities.iter_mut().find(|(known, _)| known.id == city.id) {
        Some((_, sum)) => *sum += weight,
        None => cities.push((city, weight)),
    }
}
