//! Where the event happened: countries by shares, and the city that the report puts it in.
//!
//! Every place named counts by where it stands and how: a dateline and "in Moscow" say much, an
//! adjective little. It must not know days; the gazetteer is `lang::places`.

use std::ops::Range;

use lang::{
    Country, Language,
    places::{self, City, Found, Reading},
};

use super::{
    Place,
    tokens::{Capital, Part, Shape, Text, Token},
    words::{Mark, Script},
};

/// Where a place stands. SIGNATURE.md, section 6: dateline 4, title 2, first sentence 2, second 1, the
/// rest .3, tuned on a week of mixed news.
const IN_DATELINE: f32 = 4.0;
const IN_TITLE: f32 = 2.0;
const IN_FIRST: f32 = 2.0;
const IN_SECOND: f32 = 1.0;
const IN_REST: f32 = 0.3;
/// How it is named: country 1, adjective .6, city 2; tuned there as well.
const AS_COUNTRY: f32 = 1.0;
const AS_ADJECTIVE: f32 = 0.6;
const AS_CITY: f32 = 2.0;
/// Behind "in", "at"; tuned there as well.
const LOCATIVE: f32 = 3.0;
/// "was held in".
const HELD: f32 = 1.5;
/// Where the next or the previous one is.
const ELSEWHERE: f32 = 0.15;
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
/// A city beside other capitalised words is more often part of another name.
const INSIDE_A_NAME: f32 = 0.3;
/// A city of this size is known by its name alone, wherever it stands.
const KNOWN_PEOPLE: u32 = 300_000;
/// Below this a city is no reading at all.
const LEAST_CITY: f32 = 0.02;
/// The words that put an event somewhere, which of all locatives say "there it happened". In languages
/// that put them behind the place they are in [`SITE_ENDINGS`] or found behind it.
const SITE: &[(&str, &[&str])] = &[
    ("en", &["in", "at"]),
    ("", &["in", "at"]),
    ("de", &["in", "im", "bei"]),
    ("fr", &["à", "a", "en", "au", "aux", "dans"]),
    ("es", &["en"]),
    ("it", &["a", "ad", "in", "nel", "nella", "nello", "nell", "alla", "al"]),
    ("pt", &["em", "no", "na", "nos", "nas"]),
    ("nl", &["in", "te", "bij"]),
    ("ru", &["в", "во", "на", "под"]),
    ("uk", &["в", "у", "на", "під"]),
    ("pl", &["w", "we", "na", "pod"]),
    ("cs", &["v", "ve", "na"]),
    ("sl", &["v", "na"]),
    ("sv", &["i", "på", "vid"]),
    ("da", &["i", "på", "ved"]),
    ("nb", &["i", "på", "ved"]),
    ("ro", &["în", "la", "din"]),
    ("el", &["στο", "στη", "στην", "στον", "στα", "στις"]),
    ("ar", &["في"]),
    ("fa", &["در"]),
    ("id", &["di"]),
    ("vi", &["ở", "tại"]),
    ("zh", &["在", "于", "於"]),
    ("ja", &["で", "に"]),
    ("hi", &["में"]),
];
/// Endings that put an event somewhere.
const SITE_ENDINGS: &[(&str, &[&str])] = &[
    ("tr", &["da", "de", "ta", "te", "nda", "nde"]),
    ("fi", &["ssa", "ssä", "lla", "llä"]),
    ("hu", &["ban", "ben", "on", "en", "ön", "ott", "ett"]),
    ("ko", &["에서", "에"]),
];
/// The longest name in scripts without spaces, in characters.
const LONGEST_IDEOGRAPHIC: usize = 8;

/// What the report says about places.
#[derive(Debug, Default)]
pub(super) struct Places {
    pub(super) place: Option<Place>,
    pub(super) countries: Vec<(Country, f32)>,
}

/// Weighs every place of the text.
pub(super) fn find(text: &Text<'_>, dateline: &Range<usize>) -> Places {
    let language = lang::find(text.lexicon.code);
    let reader = Reader { text, dateline, language };
    let spots = reader.spots();
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

/// A place name in the text, not yet read.
#[derive(Debug)]
struct Spot {
    meaning: Meaning,
    /// By position and neighbours.
    weight: f32,
}

#[derive(Debug)]
enum Meaning {
    /// "Russian".
    Adjective(Country),
    /// A phrase of the gazetteer; whether it had to be declined back.
    Phrase { found: Found, declined: bool, initial: Option<char> },
}

impl Spot {
    /// The country that is named by its own name or adjective.
    fn names_country(&self, code: &str) -> Option<Country> {
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
    fn read(&self, code: &str, named: &[Country]) -> Option<(Country, Option<&'static City>, f32)> {
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
                    foreign = foreign.or(Some(country))
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
        places::Name::Main if usual => USUAL,
        places::Name::Main => 1.0,
        places::Name::Official if usual => USUAL,
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

struct Reader<'a, 't> {
    text: &'a Text<'t>,
    dateline: &'a Range<usize>,
    language: Option<&'static Language>,
}

impl Reader<'_, '_> {
    /// Every place name and adjective of the text with its weight.
    fn spots(&self) -> Vec<Spot> {
        let mut spots = Vec::new();
        let mut at = 0;
        let mut seen_dateline = false;
        while let Some(token) = self.text.token(at) {
            let in_dateline = self.dateline.contains(&at);
            let found =
                if in_dateline && seen_dateline { None } else { self.at(at, token, in_dateline) };
            let Some((meaning, length)) = found else {
                at += 1;
                continue;
            };
            seen_dateline |= in_dateline;
            let weight = self.weight(at, at + length, &meaning, in_dateline);
            spots.push(Spot { meaning, weight });
            at += length;
        }
        spots
    }

    fn at(&self, at: usize, token: &Token<'_>, in_dateline: bool) -> Option<(Meaning, usize)> {
        if token.shape == Shape::Ideograph || is_katakana(token) {
            return self.ideographic(at).or_else(|| adjective(token));
        }
        if token.shape != Shape::Word || token.sense.names_a_day() || token.sense.is(Mark::Inside) {
            return None;
        }
        let caseless = is_caseless(token);
        let plain = token.sense.is(Mark::Function) || token.sense.is(Mark::Locative);
        if (token.capital == Capital::None && !caseless) || (plain && token.capital != Capital::All)
        {
            return adjective(token);
        }
        let (words, ends) = self.words(at);
        let words: Vec<&str> = words.into_iter().take(ends.len()).collect();
        let Some(longest) = places::longest(&words, self.language) else { return adjective(token) };
        let end = ends.get(longest.words.saturating_sub(1)).copied().unwrap_or(at + 1);
        let initial = words.first().and_then(|word| word.chars().next());
        let meaning = Meaning::Phrase { found: longest.found, declined: longest.declined, initial };
        if token.sense.demonym.is_some() && longest.words == 1 {
            return adjective(token);
        }
        self.is_credible(at, token, &meaning, in_dateline)
            .then_some((meaning, end - at))
            .or_else(|| adjective(token))
    }

    /// Up to four words from here, and where each ends.
    fn words(&self, at: usize) -> (Vec<&str>, Vec<usize>) {
        let (mut words, mut ends) = (vec![self.text.word(at)], vec![at + 1]);
        let mut next = at + 1;
        while words.len() < places::MAX_WORDS {
            let Some(token) = self.text.token(next) else { break };
            if token.sentence != self.text.token(at).map_or(0, |first| first.sentence) {
                break;
            }
            match token.shape {
                Shape::Mark('-' | '‑' | '\'' | '’' | '.') if token.glued => {}
                Shape::Word => {
                    words.push(self.text.word(next));
                    ends.push(next + 1);
                }
                _ => break,
            }
            next += 1;
        }
        (words, ends)
    }

    /// The longest place name written without spaces here.
    fn ideographic(&self, at: usize) -> Option<(Meaning, usize)> {
        let first = self.text.token(at)?;
        if !places::begins(first.surface) {
            return None;
        }
        let mut name = String::new();
        let mut best = None;
        for next in at.. {
            let Some(token) = self.text.token(next).filter(|token| next == at || token.glued)
            else {
                break;
            };
            let joins = token.shape == Shape::Ideograph || is_katakana(token);
            if !joins || name.chars().count() + token.surface.chars().count() > LONGEST_IDEOGRAPHIC
            {
                break;
            }
            name.push_str(token.surface);
            if name.chars().nth(1).is_some() {
                best = places::find(&name).map(|found| (found, next + 1)).or(best);
            }
        }
        let (found, end) = best?;
        if found.common && !self.is_site(at, end) {
            return None;
        }
        Some((Meaning::Phrase { found, declined: false, initial: None }, end - at))
    }

    /// Whether the name is meant as one: an ordinary word needs a capital or a locative.
    fn is_credible(
        &self,
        at: usize,
        token: &Token<'_>,
        meaning: &Meaning,
        in_dateline: bool,
    ) -> bool {
        let Meaning::Phrase { found, declined, .. } = meaning else { return true };
        if in_dateline {
            return true;
        }
        let behind = self.behind_locative(at) || self.is_site(at, at + 1);
        let short = token.surface.chars().count() <= 3;
        let names_country =
            found.readings.iter().any(|reading| !matches!(reading, Reading::City { .. }));
        let first = self.text.before(at, 1).next().is_none();
        let capital_says_little = first || self.text.lexicon.code == "de" || is_caseless(token);
        if !names_country
            && self.is_inside_a_name(at, at + 1)
            && (short || !behind && largest(found) < KNOWN_PEOPLE)
        {
            return false;
        }
        let doubtful = found.common || *declined && !names_country || (short && !names_country);
        !doubtful || behind || (found.common && !capital_says_little && !short)
    }

    fn weight(&self, at: usize, end: usize, meaning: &Meaning, in_dateline: bool) -> f32 {
        let Some(sentence) = self.text.sentence_of(at) else { return 0.0 };
        if in_dateline {
            return IN_DATELINE;
        }
        let base = match (sentence.part, sentence.number) {
            (Part::Dateline, _) => IN_DATELINE,
            (Part::Title, _) => IN_TITLE,
            (Part::Body, 0) => IN_FIRST,
            (Part::Body, 1) => IN_SECOND,
            (Part::Body, _) => IN_REST,
        };
        let mut weight = base;
        let is_adjective = matches!(meaning, Meaning::Adjective(_));
        if !is_adjective && self.is_site(at, end) {
            weight *= LOCATIVE;
            if self.text.before(at, 5).any(|before| self.text.sense(before).is(Mark::Held)) {
                weight *= HELD;
            }
        }
        if self.is_elsewhere(at, end, sentence.number > 0) {
            weight *= ELSEWHERE;
        }
        if !is_adjective && self.is_inside_a_name(at, end) {
            weight *= INSIDE_A_NAME;
        }
        weight
    }

    /// Whether "in" stands before the place, or what says the same behind it.
    fn is_site(&self, at: usize, end: usize) -> bool {
        let code = self.text.lexicon.code;
        let words =
            SITE.iter().find(|(known, _)| *known == code).map_or(&[][..], |(_, words)| words);
        if matches!(code, "ja" | "hi") {
            return words.contains(&self.text.word(end));
        }
        if let Some((_, endings)) = SITE_ENDINGS.iter().find(|(known, _)| *known == code) {
            let apostrophe = self.text.is_mark(end, &['\'', '’']);
            let word = if apostrophe {
                self.text.word(end + 1)
            } else {
                self.text.word(end.saturating_sub(1))
            };
            return endings.iter().any(|ending| {
                if apostrophe {
                    word.starts_with(ending) && word.len() <= ending.len() + 2
                } else {
                    word.ends_with(ending) && code != "tr"
                }
            });
        }
        if self.text.lexicon.script == Script::Prefixing && self.text.word(at).starts_with('ب') {
            return true;
        }
        self.nearest_before(at).is_some_and(|before| words.contains(&self.text.word(before)))
    }

    /// Whether any locative stands before the place.
    fn behind_locative(&self, at: usize) -> bool {
        self.nearest_before(at).is_some_and(|before| self.text.sense(before).is(Mark::Locative))
    }

    /// The nearest token before that is a preposition, behind articles and small adjectives at most.
    fn nearest_before(&self, at: usize) -> Option<usize> {
        for before in self.text.before(at, 4) {
            let token = self.text.token(before)?;
            if token.sense.is(Mark::Locative) && !token.sense.is(Mark::Inside) {
                return Some(before);
            }
            let small =
                token.shape == Shape::Word && token.capital == Capital::None && !is_caseless(token);
            let joins = small
                || token.sense.is(Mark::Inside)
                || matches!(token.shape, Shape::Mark('\'' | '’' | '-' | '"' | '«' | '„' | '“'));
            if !joins {
                return None;
            }
        }
        None
    }

    /// Whether the next one or the previous one is there, or what will be.
    fn is_elsewhere(&self, at: usize, end: usize, below_lead: bool) -> bool {
        let near = self.text.before(at, 5).chain(self.text.behind(end.saturating_sub(1), 4));
        let marked = near.into_iter().any(|near| {
            let sense = self.text.sense(near);
            (sense.is(Mark::Next) || sense.is(Mark::Previous)) && !sense.is(Mark::Locative)
        });
        let future = || {
            let near = self.text.before(at, 8).chain(self.text.behind(end.saturating_sub(1), 8));
            near.into_iter().any(|near| self.text.sense(near).is(Mark::Future))
        };
        marked || (below_lead && future())
    }

    /// `Kiel Institute`, `Jack London`: capitalised words beside the place make another name of it.
    fn is_inside_a_name(&self, at: usize, end: usize) -> bool {
        if self.text.sentence_of(at).is_some_and(|sentence| sentence.part != Part::Body) {
            return false;
        }
        if self.text.lexicon.code == "de" && (self.behind_locative(at) || self.is_site(at, end)) {
            return false;
        }
        let names = |token: &Token<'_>| {
            token.shape == Shape::Word
                && token.capital == Capital::First
                && !token.sense.is(Mark::Function)
                && !token.sense.is(Mark::Locative)
                && token.sense.demonym.is_none()
                && !token.sense.names_a_day()
        };
        let before = self
            .text
            .before(at, 1)
            .next()
            .and_then(|before| self.text.token(before))
            .is_some_and(names);
        let behind = self
            .text
            .behind(end.saturating_sub(1), 1)
            .next()
            .and_then(|behind| self.text.token(behind))
            .is_some_and(names);
        before || behind
    }
}

/// The people of the largest city that has the name.
fn largest(found: &Found) -> u32 {
    let people = found.readings.iter().map(|reading| match reading {
        Reading::City { city, name: places::Name::Main | places::Name::Official, .. } => {
            city.population
        }
        Reading::City { .. } | Reading::Country { .. } | Reading::Region { .. } => 0,
    });
    people.max().unwrap_or(0)
}

fn adjective(token: &Token<'_>) -> Option<(Meaning, usize)> {
    let [a, b] = token.sense.demonym?;
    let code = [a, b];
    let country = std::str::from_utf8(&code).ok().and_then(Country::parse)?;
    Some((Meaning::Adjective(country), 1))
}

fn is_caseless(token: &Token<'_>) -> bool {
    token
        .surface
        .chars()
        .next()
        .is_some_and(|c| c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase())
}

fn is_katakana(token: &Token<'_>) -> bool {
    token.surface.chars().next().is_some_and(super::tokens::is_katakana)
}
