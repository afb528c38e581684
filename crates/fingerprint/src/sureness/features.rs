//! The evidence of a pair as numbers, each of the order of 1.

use crate::compare::{DayTie, EditionTie, Evidence, TownTie};

/// How many features there are.
pub const FEATURES: usize = LIKENESS * VARIANTS + WORDS + CIRCUMSTANCES;

/// Likenesses that any two languages can have, in their order; each stands there in four variants: as it
/// is, its root, and both again for two languages only.
const LIKENESS_NAMES: [&str; LIKENESS] =
    ["specific", "topical", "names", "numbers", "rarest", "actors", "opening"];
const LIKENESS: usize = 7;
const VARIANT_NAMES: [&str; VARIANTS] = ["", "_root", "_cross", "_cross_root"];
const VARIANTS: usize = 4;

/// Likenesses of two reports in one language.
const WORD_NAMES: [&str; WORDS] = ["words", "words_root", "opening_words", "opening_words_root"];
const WORDS: usize = 4;

const CIRCUMSTANCE_NAMES: [&str; CIRCUMSTANCES] = [
    "one_language",
    "country_unknown",
    "country",
    "country_known",
    "day_same",
    "day_next",
    "day_apart",
    "day_gap",
    "published_unknown",
    "published_gap",
    "published_same",
    "edition_same",
    "day_same_country",
    "day_apart_country",
    "edition_apart",
    "day_same_gap",
    "edition_same_gap",
    "town_same",
    "town_apart",
    "chars",
    "chars_longer",
    "chars_more",
    "undated_country",
    "topical_specific",
    "opening_actors",
    "late_day_unknown",
    "town_same_day",
    "day_apart_lead",
    "edition_apart_lead",
    "figures_shared",
    "figures_against",
    "figures_lead_shared",
    "figures_lead_against",
];
const CIRCUMSTANCES: usize = 33;

/// A text shorter than this is a headline with a teaser at most.
pub(crate) const HEADLINE_CHARS: u32 = 200;
/// Days between two events are counted up to this.
const MOST_EVENT_DAYS: u32 = 7;
/// The likelihood of one event falls by this factor of e for the first days between two publications,
/// and little more after that: late reports of old news are rare, but they exist.
const LATE_DAYS: f32 = 3.0;
/// The rarest shared term of this many units of idf counts 1.
const RAREST: f32 = 10.0;

/// The names of the features, in their order; `newsfold cluster --pairs` writes them as columns.
pub fn names() -> impl Iterator<Item = String> {
    let likeness = LIKENESS_NAMES
        .iter()
        .flat_map(|name| VARIANT_NAMES.iter().map(move |variant| format!("{name}{variant}")));
    likeness.chain(WORD_NAMES.iter().chain(&CIRCUMSTANCE_NAMES).map(|name| (*name).to_owned()))
}

/// The evidence as numbers, in the order of [`names`]; none is negative.
pub fn features(evidence: &Evidence) -> [f32; FEATURES] {
    let cross = flag(evidence.words.is_none());
    let likeness = [
        evidence.specific,
        evidence.topical,
        evidence.names,
        evidence.numbers,
        evidence.rarest / RAREST,
        evidence.actors,
        evidence.opening,
    ];
    let variants = likeness.into_iter().flat_map(|value| {
        let root = value.max(0.0).sqrt();
        [value, root, cross * value, cross * root]
    });
    let (words, opening) = (
        evidence.words.unwrap_or_default().max(0.0),
        evidence.opening_words.unwrap_or_default().max(0.0),
    );
    let words = [words, words.sqrt(), opening, opening.sqrt()];
    let mut all = [0.0; FEATURES];
    let values = variants.chain(words).chain(circumstances(evidence));
    for (slot, value) in all.iter_mut().zip(values) {
        *slot = value;
    }
    all
}

fn circumstances(evidence: &Evidence) -> [f32; CIRCUMSTANCES] {
    let known = flag(evidence.country.is_some());
    let country = evidence.country.map_or(0.5, |overlap| overlap.min(1.0));
    let (same, next, apart, gap) = match evidence.days {
        DayTie::Unknown => (0.0, 0.0, 0.0, 0),
        DayTie::Same => (1.0, 0.0, 0.0, 0),
        DayTie::Apart(1) => (0.0, 1.0, 0.0, 1),
        DayTie::Apart(gap) => (0.0, 0.0, 1.0, gap),
    };
    let published = evidence.published_days;
    let late = 1.0 - (-count(published.unwrap_or_default()) / LATE_DAYS).exp();
    let edition_same = flag(matches!(evidence.editions, EditionTie::Same(_)));
    let edition_apart = flag(matches!(evidence.editions, EditionTie::Apart(..)));
    let town_same = flag(evidence.town == TownTie::Same);
    let (chars, longer) = (length(evidence.chars), length(evidence.chars_longer));
    let undated = flag(published.is_none());
    let both = |a: f32, b: f32| (a * b).max(0.0).sqrt();
    [
        flag(evidence.words.is_some()),
        1.0 - known,
        country,
        country * known,
        same,
        next,
        apart,
        count(gap.min(MOST_EVENT_DAYS)) / count(MOST_EVENT_DAYS),
        undated,
        late,
        flag(published == Some(0)),
        edition_same,
        same * country,
        apart * (1.0 - country),
        edition_apart,
        same * late,
        edition_same * late,
        town_same,
        flag(evidence.town == TownTie::Apart),
        chars,
        longer,
        longer - chars,
        undated * country,
        both(evidence.topical, evidence.specific),
        both(evidence.opening, evidence.actors),
        late * (1.0 - same - next - apart),
        town_same * same,
        apart * flag(evidence.days_in_lead),
        edition_apart * flag(evidence.editions_in_lead),
        share(evidence.figures.shared),
        share(evidence.figures.against),
        share(evidence.figures_in_lead.shared),
        share(evidence.figures_in_lead.against),
    ]
}

/// The length of a text on a scale where 5,000 characters are about 1.
fn length(chars: u32) -> f32 {
    (count(chars) / 100.0 + 1.0).ln() / 4.0
}

/// A count on a scale of 0 to 1: the first say most.
fn share(of: u8) -> f32 {
    let of = f32::from(of);
    of / (of + 1.0)
}

fn flag(is: bool) -> f32 {
    if is { 1.0 } else { 0.0 }
}

fn count(of: u32) -> f32 {
    f32::from(u16::try_from(of).unwrap_or(u16::MAX))
}
