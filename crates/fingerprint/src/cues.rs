//! What a report says about its event, whatever its language: when, where, which edition, who, how many.
//!
//! Reads one article and nothing else; how two reports compare is not known here.

mod calendar;
mod characters;
mod dateline;
mod days;
mod editions;
mod keys;
mod names;
mod numbers;
mod places;
mod roles;
mod tense;
mod tokens;
mod words;

use std::ops::Range;

use lang::{Country, Kind};
use model::Article;

pub use calendar::{Day, DayPrecision, When};

use tokens::Text;

/// Everything that a report says about its event.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cues {
    /// When the event happened; `None` when the text does not say. Never the day of publication.
    pub own_day: Option<EventDay>,
    /// Every stretch of time named in the text, sorted, each with its role.
    pub days: Vec<DayCue>,
    /// The event's own edition.
    pub edition: Option<Edition>,
    /// Every numbered edition in reading order.
    pub editions: Vec<Edition>,
    /// Where the event happened.
    pub place: Option<Place>,
    /// The countries where it may have happened with their shares (of 1 in all), largest first.
    pub countries: Vec<(Country, f32)>,
    /// People and organisations, most frequent first.
    pub names: Vec<Name>,
    /// Quantities, sorted, each once.
    pub numbers: Vec<Quantity>,
}

/// When the event happened, as the report says it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct EventDay {
    /// The day or days.
    pub when: When,
    /// What it was read from.
    pub basis: DayBasis,
}

/// What a day was read from.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum DayBasis {
    /// The text names it: "12 November".
    TextExplicit,
    /// The text counts from the day of publication: "on Wednesday", "yesterday".
    TextRelative,
    /// The dateline names it.
    Dateline,
}

/// One day named in the text.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct DayCue {
    /// The day or days.
    pub when: When,
    /// Whose day it is.
    pub role: Role,
    /// What it was read from.
    pub basis: DayBasis,
    /// Where in the article it stands.
    pub place: DayWhere,
}

/// Whose day or edition it is.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Role {
    /// The event's that is reported.
    Own,
    /// The one's before it.
    Previous,
    /// The coming one's.
    Next,
    /// Something else.
    Background,
}

/// Where in an article a day stands.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum DayWhere {
    /// The line of place and day that opens a report.
    Dateline,
    /// The headline.
    Title,
    /// The first paragraph or the first two sentences.
    Lead,
    /// The rest.
    Body,
}

/// One numbered edition of a recurring event.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Edition {
    /// 7 of "the seventh meeting".
    pub ordinal: u16,
    /// What is numbered; only editions of one kind can be compared.
    pub kind: Kind,
    /// Whose edition it is.
    pub role: Role,
    /// The name of the series as the report writes it, when it stands beside the number.
    pub series: Option<String>,
    /// Whether it stands in the title or the first two sentences.
    pub in_lead: bool,
}

/// Where an event happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The name to show; empty when only the country is known.
    pub name: String,
    /// Its country; `None` when it cannot be told.
    pub country: Option<Country>,
    /// How sure: its share of everything the report says about places, 0 to 1.
    pub share: f32,
}

/// A person, an organisation or anything else with a name.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Name {
    /// A hash of `key`, the same on every machine.
    pub hash: u64,
    /// The hash of the key under the other reading of an ambiguous spelling.
    pub other: Option<u64>,
    /// The row of consonant classes, the same in every spelling and script; short names keep vowels.
    pub key: String,
    /// How it is first written.
    pub surface: String,
    /// 1 for a single word, 2 for two neighbouring words of one name.
    pub words: u8,
    /// How often it stands in the article.
    pub count: u16,
    /// Whether it stands in the title or the lead.
    pub prominent: bool,
}

/// A number with what it counts.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Quantity {
    /// What a sign or word beside it says that it counts.
    pub unit: Unit,
    /// The value in thousandths, scale words worked in: "1.2 million" is 1,200,000,000.
    pub thousandths: u64,
}

/// What a number counts, as far as signs and a few words say it.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Unit {
    /// Not said.
    None,
    /// Percent.
    Percent,
    /// Dollars of any country.
    Dollar,
    /// Euros.
    Euro,
    /// Pounds sterling.
    Pound,
    /// Yen.
    Yen,
    /// Yuan.
    Yuan,
    /// Roubles.
    Rouble,
    /// Rupees of any country.
    Rupee,
    /// Turkish lira.
    Lira,
    /// Hryvnias.
    Hryvnia,
}

impl Quantity {
    /// A quantity, when the value is one that news could mean.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the value is checked to be within 0 and 1e15"
    )]
    fn of(value: f64, unit: Unit) -> Option<Self> {
        let fits = (0.0..1e15).contains(&value);
        fits.then(|| Self { unit, thousandths: (value * 1000.0).round() as u64 })
    }
}

/// Reads the cues of an article.
pub fn cues(article: &Article) -> Cues {
    let mut text = Text::of(article);
    let dateline = dateline::find(&text);
    text.begin_at(&dateline);
    let published = article.published.map(|published| published.on);
    let mentions = days::mentions(&text, published);
    let (own_day, days) = roles::settle(roles::judge(&text, &mentions, &dateline, published));
    let mut taken: Vec<Range<usize>> = mentions.into_iter().map(|mention| mention.tokens).collect();
    let (mut editions, ordinals): (Vec<_>, Vec<_>) =
        editions::find(&text, &taken).into_iter().unzip();
    let edition = editions::own(&mut editions);
    taken.extend(ordinals);
    taken.sort_unstable_by_key(|range| range.start);
    let numbers = numbers::find(&text, &taken);
    let places = places::find(&text, &dateline);
    let names = names::find(&text);
    Cues {
        own_day,
        days,
        edition,
        editions,
        place: places.place,
        countries: places.countries,
        names,
        numbers,
    }
}
