//! Finds the place names and adjectives of a text and weighs each by where it stands.
//!
//! Which place a name means is decided in `readings`.

use std::ops::Range;

use lang::{
    Country, Language,
    places::{self, Reading},
};

use super::{
    super::{
        characters,
        tokens::{Capital, Part, Shape, Text, Token},
        words::Mark,
    },
    readings::{Meaning, Spot, largest},
    sites::{Sites, is_caseless},
};

/// Where a place stands. SIGNATURE.md, section 6: dateline 4, title 2, first sentence 2, second 1, the
/// rest .3, tuned on a week of mixed news.
const IN_DATELINE: f32 = 4.0;
const IN_TITLE: f32 = 2.0;
const IN_FIRST: f32 = 2.0;
const IN_SECOND: f32 = 1.0;
const IN_REST: f32 = 0.3;
/// Behind "in", "at"; tuned there as well.
const LOCATIVE: f32 = 3.0;
/// "was held in".
const HELD: f32 = 1.5;
/// Where the next or the previous one is.
const ELSEWHERE: f32 = 0.15;
/// A city beside other capitalised words is more often part of another name.
const INSIDE_A_NAME: f32 = 0.3;
/// A city of this size is known by its name alone, wherever it stands.
const KNOWN_PEOPLE: u32 = 300_000;
/// What stands deeper in a long report is background: no place is read beyond this many tokens.
const MOST_TOKENS: usize = 500;
/// The longest name in scripts without spaces, in characters.
const LONGEST_IDEOGRAPHIC: usize = 8;

/// What a place name behind it is the name of a street for, by language.
const STREETS_BEFORE: &[(&str, &[&str])] = &[
    ("it", &["via", "viale", "piazza", "corso", "largo"]),
    ("fr", &["rue", "avenue", "boulevard", "quai"]),
    ("es", &["calle", "avenida", "plaza", "paseo"]),
    ("pt", &["rua", "avenida", "praça", "largo"]),
    ("pl", &["ulica", "ulicy", "ul", "aleja", "alei", "plac", "placu"]),
    ("cs", &["ulice", "ulici", "náměstí"]),
    ("ru", &["улица", "улице", "улицы", "ул", "проспект", "проспекте"]),
    ("uk", &["вулиця", "вулиці", "вул", "проспект", "проспекті"]),
    ("ro", &["strada", "bulevardul", "calea"]),
];
/// The same where it stands behind the name.
const STREETS_BEHIND: &[(&str, &[&str])] = &[
    ("en", &["street", "road", "avenue", "square", "lane", "boulevard"]),
    ("de", &["straße", "strasse", "allee", "platz", "damm"]),
    ("tr", &["caddesi", "sokağı", "bulvarı", "meydanı"]),
    ("fi", &["katu", "tie"]),
];

/// Every place name and adjective of the text with its weight.
pub(super) fn find(text: &Text<'_>, dateline: &Range<usize>) -> Vec<Spot> {
    let language = lang::find(text.lexicon.code);
    Reader { text, sites: Sites { text }, dateline, language }.spots()
}

struct Reader<'a, 't> {
    text: &'a Text<'t>,
    sites: Sites<'a, 't>,
    dateline: &'a Range<usize>,
    language: Option<&'static Language>,
}

impl Reader<'_, '_> {
    fn spots(&self) -> Vec<Spot> {
        let mut spots = Vec::new();
        let mut at = 0;
        let mut seen_dateline = false;
        while let Some(token) = self.text.token(at).filter(|_| at < MOST_TOKENS) {
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
        if self.is_street(at, end) {
            return None;
        }
        self.is_credible(at, token, &meaning, in_dateline)
            .then_some((meaning, end - at))
            .or_else(|| adjective(token))
    }

    /// Whether the place name is that of a street: "Via Saragozza", "London Road".
    fn is_street(&self, at: usize, end: usize) -> bool {
        let words = |table: &'static [(&str, &[&str])]| {
            table.iter().find(|(code, _)| *code == self.text.lexicon.code).map(|(_, words)| *words)
        };
        let is_in = |table, at: usize| {
            words(table).is_some_and(|words| words.contains(&self.text.word(at)))
        };
        let mut before =
            self.text.before(at, 2).filter(|&before| !self.text.is_mark(before, &['.']));
        before.next().is_some_and(|before| is_in(STREETS_BEFORE, before))
            || is_in(STREETS_BEHIND, end)
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
        if found.common && !self.sites.is_site(at, end) {
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
        let behind = self.sites.behind_locative(at) || self.sites.is_site(at, at + 1);
        let short = token.surface.chars().count() <= 3;
        let names_country =
            found.readings.iter().any(|reading| !matches!(reading, Reading::City { .. }));
        let first = self.text.before(at, 1).next().is_none();
        let capital_says_little = first || self.text.lexicon.code == "de" || is_caseless(token);
        if !names_country
            && self.sites.is_inside_a_name(at, at + 1)
            && (short || !behind && largest(found) < KNOWN_PEOPLE)
        {
            return false;
        }
        // "the people of Krakowa": a large town is known in any case, where the form is no short word.
        let well_known = largest(found) >= KNOWN_PEOPLE && token.surface.chars().count() > 4;
        let declined = *declined && !names_country && !well_known;
        let doubtful = found.common || declined || (short && !names_country);
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
        if !is_adjective && self.sites.is_site(at, end) {
            weight *= LOCATIVE;
            if self.text.before(at, 5).any(|before| self.text.sense(before).is(Mark::Held)) {
                weight *= HELD;
            }
        }
        if self.sites.is_elsewhere(at, end, sentence.number > 0) {
            weight *= ELSEWHERE;
        }
        if !is_adjective && self.sites.is_inside_a_name(at, end) {
            weight *= INSIDE_A_NAME;
        }
        weight
    }
}

fn adjective(token: &Token<'_>) -> Option<(Meaning, usize)> {
    let [a, b] = token.sense.demonym?;
    let code = [a, b];
    let country = std::str::from_utf8(&code).ok().and_then(Country::parse)?;
    Some((Meaning::Adjective(country), 1))
}

fn is_katakana(token: &Token<'_>) -> bool {
    token.surface.chars().next().is_some_and(characters::is_katakana)
}
