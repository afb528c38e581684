//! What a report is about, as weighted terms that mean the same in every language: names, numbers and
//! countries of the whole text, concepts of its beginning; and its own words for reports in the same
//! language. Knows no other report.

use std::cell::RefCell;

use lang::{Class, Token, pivot, recent::Recent};
use model::Article;
use serde::{Deserialize, Serialize};

use crate::cues::Cues;

/// A term by number; terms of different kinds never share one.
pub type TermId = u64;

/// A term of a report with its weight there, in 12 bytes: signatures are most of what a batch weighs.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Serialize)]
#[repr(C, packed(4))]
pub struct Term {
    /// Which.
    pub term: TermId,
    /// 1 + ln(count) times the weight of its kind, before idf.
    pub weight: f32,
}

/// Weighted terms, sorted by term, each once.
pub type Terms = Box<[Term]>;

/// Weighted terms that are being collected.
type Collected = Vec<(TermId, f32)>;

/// The terms of one report; each weight is 1 + ln(count) times the weight of its kind, before idf.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct Signature {
    /// Names of people, organisations and places, numbers, countries: the whole text.
    pub specific: Terms,
    /// Concepts of the title and the first [`LEAD_CHARS`] characters.
    pub topical: Terms,
    /// Stems of the whole text in its own language.
    pub words: Terms,
    /// Names of the title and the lead: who acts.
    pub actors: Terms,
    /// Concepts of the opening: the title and the first [`OPENING_CHARS`] characters.
    pub opening: Terms,
    /// Stems of the opening in its own language.
    pub opening_words: Terms,
}

/// How much of the text the concepts are taken from, after SIGNATURE measurements: the lead says what a
/// report is about, the rest drifts into background that sister reports do not share.
pub const LEAD_CHARS: usize = 800;

/// How much of the text after the title is the opening: about the first sentence.
pub const OPENING_CHARS: usize = 250;

/// Weights of the kinds of specific terms.
const NUMBER_WEIGHT: f32 = 1.0;
const COUNTRY_WEIGHT: f32 = 1.0;

thread_local! {
    /// Memory that is used again from article to article, and what was found out about words.
    static READER: RefCell<Reader> = RefCell::default();
}

/// Collects the terms of `article`, whose cues have been read.
pub(crate) fn signature(article: &Article, cues: &Cues) -> Signature {
    READER.with_borrow_mut(|reader| {
        reader.read(article);
        Signature {
            specific: specific(cues),
            topical: damp(merged(&mut reader.topical)),
            words: counted(&mut reader.words),
            actors: merged(&mut names(cues, true)),
            opening: damp(merged(&mut reader.opening)),
            opening_words: counted(&mut reader.opening_words),
        }
    })
}

/// The names of a report, of its title and lead only if `prominent`.
fn names(cues: &Cues, prominent: bool) -> Collected {
    let mut terms = Vec::new();
    for name in cues.names.iter().filter(|name| name.prominent || !prominent) {
        let weight = damped(f32::from(name.count));
        terms.push((term(Kind::Name, name.hash), weight));
        terms.extend(name.other.map(|other| (term(Kind::Name, other), weight)));
    }
    terms
}

fn specific(cues: &Cues) -> Terms {
    let mut terms = names(cues, false);
    for number in &cues.numbers {
        let mut bytes = [0; 9];
        let (value, unit) = bytes.split_at_mut(8);
        value.copy_from_slice(&number.thousandths.to_be_bytes());
        unit.fill(number.unit as u8);
        terms.push((term(Kind::Number, hash(&bytes)), NUMBER_WEIGHT));
    }
    for &(country, share) in &cues.countries {
        let key = hash(country.as_str().as_bytes());
        terms.push((term(Kind::Country, key), COUNTRY_WEIGHT * share.sqrt()));
    }
    merged(&mut terms)
}

/// The words and concepts of an article, each as often as it stands there.
#[derive(Default)]
struct Reader {
    topical: Collected,
    words: Vec<TermId>,
    opening: Collected,
    opening_words: Vec<TermId>,
    known_words: Recent<TermId>,
    known_concepts: Recent<Concepts>,
}

/// The concepts of a word with their shares, up to [`MOST_CONCEPTS`]; `count` is more where there are more.
#[derive(Clone, Copy, Debug, Default)]
struct Concepts {
    concepts: [(u32, f32); MOST_CONCEPTS],
    count: usize,
}

/// Words of more concepts (long compounds) are rare.
const MOST_CONCEPTS: usize = 4;

impl Reader {
    fn read(&mut self, article: &Article) {
        self.topical.clear();
        self.words.clear();
        self.opening.clear();
        self.opening_words.clear();
        let lang = article.lang.as_ref().map(model::Lang::as_str);
        let mut chars = 0;
        for (at, part) in std::iter::once(&article.title).chain(&article.paragraphs).enumerate() {
            // The title belongs to the opening whole, however long it is.
            let is_title = at == 0 && !part.is_empty();
            let (mut lead, mut opening) = (LEAD_CHARS, OPENING_CHARS);
            if is_title {
                (lead, opening) = (usize::MAX, usize::MAX);
            }
            for token in lang::tokens(part, lang).iter() {
                self.token(&token, lang.unwrap_or_default(), chars < lead, chars < opening);
                if !is_title {
                    chars += token.text.chars().count() + 1;
                }
            }
        }
    }

    fn token(&mut self, token: &Token<'_>, lang: &str, in_lead: bool, in_opening: bool) {
        let word = match token.class {
            Class::Number => term(Kind::Word, hash(token.text.as_bytes())),
            _ => self.known_words.answer(token.text, about(lang, 0), || {
                term(Kind::Word, hash(lang::stem(token.text, lang).as_bytes()))
            }),
        };
        self.words.push(word);
        if in_opening {
            self.opening_words.push(word);
        }
        if in_lead && token.class != Class::Number {
            self.concepts(token, lang, in_opening);
        }
    }

    fn concepts(&mut self, token: &Token<'_>, lang: &str, in_opening: bool) {
        let class = token.class as u8;
        let traits = class << 2 | u8::from(token.capitalised) << 1 | u8::from(token.sentence_start);
        let found = self.known_concepts.answer(token.text, about(lang, traits), || {
            let mut found = Concepts::default();
            pivot::shipped().read_token(token, lang, &mut |concept, share| {
                if let Some(slot) = found.concepts.get_mut(found.count) {
                    *slot = (concept.number(), share);
                }
                found.count += 1;
            });
            found
        });
        let mut add = |concept: u32, share| {
            let concept = (term(Kind::Concept, u64::from(concept)), share);
            self.topical.push(concept);
            if in_opening {
                self.opening.push(concept);
            }
        };
        if found.count > MOST_CONCEPTS {
            let add = &mut |concept: pivot::Concept, share| add(concept.number(), share);
            pivot::shipped().read_token(token, lang, add);
        } else {
            let found = found.concepts.iter().take(found.count);
            found.for_each(|&(concept, share)| add(concept, share));
        }
    }
}

/// A language and what else counts of a word as one number.
fn about(lang: &str, traits: u8) -> u64 {
    // A code has at most three letters.
    lang.bytes().fold(0, |about, byte| about << 8 | u64::from(byte)) << 8 | u64::from(traits)
}

/// What a term is made from.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
#[repr(u8)]
pub enum Kind {
    /// The spelling-insensitive key of a name.
    Name = 1,
    /// A number with its unit.
    Number = 2,
    /// A country.
    Country = 3,
    /// A concept of the pivot table.
    Concept = 4,
    /// A stem of the report's own language.
    Word = 5,
}

impl Kind {
    /// The kind of a term.
    pub fn of(term: TermId) -> Option<Self> {
        match term >> 60 {
            1 => Some(Self::Name),
            2 => Some(Self::Number),
            3 => Some(Self::Country),
            4 => Some(Self::Concept),
            5 => Some(Self::Word),
            _ => None,
        }
    }
}

fn term(kind: Kind, key: u64) -> TermId {
    (u64::from(kind as u8) << 60) | (key & (u64::MAX >> 4))
}

/// The concept that a term stands for, by its number in the pivot table.
pub(crate) fn concept_number(term: TermId) -> Option<u32> {
    (Kind::of(term) == Some(Kind::Concept)).then(|| u32::try_from(term & 0xFFFF_FFFF).ok())?
}

/// Sorted, with the weights of equal terms added; leaves `terms` to be used again.
fn merged(terms: &mut Collected) -> Terms {
    terms.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let sums = terms.chunk_by(|a, b| a.0 == b.0).filter_map(|same| {
        let weights = same.iter().map(|&(_, weight)| weight);
        let weight = weights.reduce(|sum, weight| sum + weight)?;
        Some(Term { term: same.first()?.0, weight })
    });
    sums.collect()
}

/// Sorted, each with its damped count.
fn counted(terms: &mut [TermId]) -> Terms {
    terms.sort_unstable();
    let counts = terms.chunk_by(|a, b| a == b).filter_map(|same| {
        let count = same.iter().fold(0.0, |count, _| count + 1.0);
        Some(Term { term: *same.first()?, weight: damped(count) })
    });
    counts.collect()
}

fn damp(mut terms: Terms) -> Terms {
    for term in &mut terms {
        term.weight = damped(term.weight);
    }
    terms
}

/// 1 + ln(count), and the count itself below 1.
fn damped(count: f32) -> f32 {
    if count > 1.0 { 1.0 + count.ln() } else { count }
}

/// FNV-1a, 64 bits (Fowler, Noll, Vo): the same on every machine.
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
