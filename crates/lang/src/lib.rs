//! What newsfold knows of each language: words for days, numbers, meetings, places. Data only.
//!
//! One file a language, listed once in [`ALL`]. All words are lower case and in Unicode NFC, as a text
//! has them after `char::to_lowercase`. Nothing here reads a text.

use serde::{Deserialize, Serialize};

mod ar;
mod country;
mod cs;
mod da;
mod de;
mod el;
mod en;
mod es;
mod fa;
#[cfg(test)]
mod facts;
mod fi;
mod fr;
mod hi;
mod hu;
mod id;
mod it;
mod ja;
mod ko;
mod nb;
mod nl;
pub mod pivot;
mod pl;
pub mod places;
mod pt;
pub mod recent;
mod ro;
mod ru;
mod sl;
#[cfg(test)]
mod spot_checks;
mod stem;
mod sv;
mod table;
mod token;
pub mod tongues;
mod tr;
mod uk;
mod vi;
mod zh;

pub use country::Country;
pub use stem::{Stem, stem};
pub use token::{Class, MAX_HAN, Token, Tokens, tokens, tokens_with};

/// What one language says, in words; each list may be empty when the language has no such words.
#[derive(Debug)]
pub struct Language {
    /// ISO 639-1 code.
    pub code: &'static str,
    /// January to December: every form in use (wide, abbreviated without the full stop, declined).
    pub months: [&'static [&'static str]; 12],
    /// Monday to Sunday: every form in use, declined ones too (`среду`, `mercredi`, `mittwochs`).
    pub weekdays: [&'static [&'static str]; 7],
    /// Words for a day by its distance from today: yesterday -1, today 0, tomorrow 1. One to three words.
    pub relative_days: &'static [(&'static str, i8)],
    /// Spelled ordinals with their number, every inflected form, 1 to 100 as far as the language has
    /// them (`seventh`, `siebte`, `siebten`, `zwanzigste`, `седьмого`).
    pub ordinals: &'static [(&'static str, u16)],
    /// What stands right behind digits to make an ordinal (`th`, `.`, `ª`, `-го`, `e`, `ème`).
    pub ordinal_suffixes: &'static [&'static str],
    /// What stands right before digits to make an ordinal (`第`).
    pub ordinal_prefixes: &'static [&'static str],
    /// Words for what is held in numbered editions, with its language-independent kind. Stems are
    /// enough: a word counts if it begins with an entry that ends in `*`, else it must be equal. Entries
    /// of two or three words are phrases.
    pub edition_nouns: &'static [(&'static str, Kind)],
    /// Words that say that the day or edition beside them is an earlier one (`previous`, `last`, `since`).
    pub previous: &'static [&'static str],
    /// Words that say that the day or edition beside them is a coming one (`next`, `upcoming`).
    pub next: &'static [&'static str],
    /// Words that stand before the place where something happens (`in`, `at`, `à`, `в`).
    pub locatives: &'static [&'static str],
    /// Adjectives and names of inhabitants with the country's ISO 3166-1 alpha-2 code (`russian`, `russe`);
    /// an entry that ends in `*` is a stem.
    pub demonyms: &'static [(&'static str, &'static str)],
    /// Names of countries that CLDR does not have (`england`, `usa`, `holland`), with the country's code.
    pub country_names: &'static [(&'static str, &'static str)],
    /// Names of known parts of countries (`bavaria`, `kalifornien`), with the country's code.
    pub regions: &'static [(&'static str, &'static str)],
    /// How the last letters of a place's name change in a text, and what they are in the name itself
    /// (`ии` was `ия`, `ом` was nothing): `places::find_in` undoes one such change a word.
    pub place_endings: &'static [(&'static str, &'static str)],
    /// What is written right before a place's name, and what the name itself has there (`بال` was `ال`).
    pub place_prefixes: &'static [(&'static str, &'static str)],
    /// Words of one to three words that a writer puts between a day and the event (`on`, `am`, `le`).
    pub day_prepositions: &'static [&'static str],
    /// The commonest words, at least 60: they are never names.
    pub function_words: &'static [&'static str],
    /// Titles and offices that stand before a person's name (`minister`, `ambassador`, `herr`).
    pub honorifics: &'static [&'static str],
    /// How a byline begins (`by`, `von`, `par`).
    pub bylines: &'static [&'static str],
    /// How lines begin that are furniture and no news (`follow us`, `copyright`, `back to top`,
    /// `read more`, `source:`), each a lower-case beginning of a whole line.
    pub furniture: &'static [&'static str],
}

/// What kind of thing is held in numbered editions; two editions are comparable within one kind.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
pub enum Kind {
    /// A meeting, session or sitting of a body.
    Meeting,
    /// A round of talks, of a vote, of a competition.
    Round,
    /// A summit.
    Summit,
    /// A conference, congress, assembly, forum.
    Conference,
    /// A festival, fair, exhibition, biennial.
    Festival,
    /// A race, cup, championship, tournament, games, season.
    Contest,
    /// A package of measures, a tranche, an aid delivery.
    Package,
    /// A stage, leg, matchday.
    Stage,
    /// A game of a match, a match of a series.
    Game,
    /// A day of a trial or hearing.
    Hearing,
    /// An edition, whatever of: the word that counts festivals, races and conferences alike.
    Edition,
    /// An anniversary, quarter, issue, flight, mission: whatever else is counted.
    Count,
}

/// Every language we know.
pub static ALL: &[&Language] = &[
    &ar::ARABIC,
    &cs::CZECH,
    &da::DANISH,
    &de::GERMAN,
    &el::GREEK,
    &en::ENGLISH,
    &es::SPANISH,
    &fa::PERSIAN,
    &fi::FINNISH,
    &fr::FRENCH,
    &hi::HINDI,
    &hu::HUNGARIAN,
    &id::INDONESIAN,
    &it::ITALIAN,
    &ja::JAPANESE,
    &ko::KOREAN,
    &nb::NORWEGIAN,
    &nl::DUTCH,
    &pl::POLISH,
    &pt::PORTUGUESE,
    &ro::ROMANIAN,
    &ru::RUSSIAN,
    &sl::SLOVENE,
    &sv::SWEDISH,
    &tr::TURKISH,
    &uk::UKRAINIAN,
    &vi::VIETNAMESE,
    &zh::CHINESE,
];

/// Finds a language by its ISO 639-1 code.
pub fn find(code: &str) -> Option<&'static Language> {
    ALL.iter().copied().find(|language| language.code == code)
}

/// What raw DEFLATE (RFC 1951) made of at most so many bytes; `None` if it is damaged or was more.
fn inflated(packed: &[u8], most_bytes: usize) -> Option<Vec<u8>> {
    use miniz_oxide::inflate::decompress_slice_iter_to_slice;
    let mut bytes = vec![0; most_bytes];
    let count = decompress_slice_iter_to_slice(&mut bytes, [packed].into_iter(), false, true);
    bytes.truncate(count.ok()?);
    Some(bytes)
}
