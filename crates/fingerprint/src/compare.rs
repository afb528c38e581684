//! What speaks for and against two reports being of one event: the evidence, and the verdict on it.
//! Knows two reports and the rarity of terms, no other report and no cluster.

use jiff::civil::Date;

use crate::{
    Fingerprint, ties,
    weights::{Vectors, cosine},
};

/// A report as it is compared: its fingerprint and its weighted terms.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// What was read from it.
    pub fingerprint: &'a Fingerprint,
    /// Its terms, weighted within the batch.
    pub vectors: &'a Vectors,
}

/// What is known of a pair of reports. Cosines are 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Evidence {
    /// Cosine over names, numbers and countries of the whole texts.
    pub specific: f32,
    /// Cosine over the concepts of the beginnings.
    pub topical: f32,
    /// Cosine over the words of the whole texts; `None` for two languages.
    pub words: Option<f32>,
    /// How far apart the two events' own days are.
    pub days: DayTie,
    /// Whether both are numbered editions, and of one number.
    pub editions: EditionTie,
    /// The overlap of the countries where the two may have happened, 0 to 1; `None` if one names none.
    pub country: Option<f32>,
    /// Days between the two publications; `None` if one is not known.
    pub published_days: Option<u32>,
}

/// How the own days of two events relate.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum DayTie {
    /// One of the two does not say its day.
    Unknown,
    /// They share a day.
    Same,
    /// So many days lie between them.
    Apart(u32),
}

/// How the editions of two events relate.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum EditionTie {
    /// One of the two is no numbered edition, or they are editions of different kinds of things.
    Unknown,
    /// Both have this number.
    Same(u16),
    /// They have different numbers.
    Apart(u16, u16),
}

/// Whether two reports are of one event.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Verdict {
    /// They are, as far as a pair can say.
    Same(Why),
    /// They are of two events, whatever else is alike.
    Apart(Why),
    /// The evidence does not decide.
    Unclear(Why),
}

/// The score of a pair and what it was made from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Why {
    /// How much speaks for one event, 0 to 1.
    pub score: f32,
    /// What was seen.
    pub evidence: Evidence,
}

impl Why {
    /// How sure the pair is of one event, in percent, from the score: 50 at [`SAME_SCORE`].
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
    pub fn sure_pct(&self) -> u8 {
        let odds = (self.score / SAME_SCORE).powf(SURENESS);
        (100.0 * odds / (1.0 + odds)).round() as u8
    }
}

impl Verdict {
    /// What the verdict rests on.
    pub fn why(&self) -> &Why {
        match self {
            Self::Same(why) | Self::Apart(why) | Self::Unclear(why) => why,
        }
    }
}

/// The score from which a pair counts as the same event, and clusters are joined.
pub const SAME_SCORE: f32 = 0.16;

/// How fast a pair grows sure with its score.
const SURENESS: f32 = 2.0;

/// Compares two reports.
pub fn compare(a: Side<'_>, b: Side<'_>) -> Verdict {
    let evidence = evidence(a, b);
    let why = Why { score: score(&evidence), evidence };
    if is_vetoed(&evidence) {
        Verdict::Apart(why)
    } else if why.score >= SAME_SCORE {
        Verdict::Same(why)
    } else {
        Verdict::Unclear(why)
    }
}

/// Gathers what is known of a pair.
fn evidence(a: Side<'_>, b: Side<'_>) -> Evidence {
    let (left, right) = (a.fingerprint, b.fingerprint);
    let one_language = left.lang.is_some() && left.lang == right.lang;
    Evidence {
        specific: cosine(&a.vectors.specific, &b.vectors.specific),
        topical: cosine(&a.vectors.topical, &b.vectors.topical),
        words: one_language.then(|| cosine(&a.vectors.words, &b.vectors.words)),
        days: ties::days(left.cues.own_day, right.cues.own_day),
        editions: ties::editions(left.cues.edition.as_ref(), right.cues.edition.as_ref()),
        country: ties::countries(&left.cues.countries, &right.cues.countries),
        published_days: days_between(left.published, right.published),
    }
}

/// Reports this many days apart are not of one event, unless both name the same day.
const LATEST_DAYS: u32 = 10;

/// Own days this far apart are two events': a day more or less is a time zone or a night.
const APART_DAYS: u32 = 2;

fn is_vetoed(evidence: &Evidence) -> bool {
    let late = evidence.published_days.is_some_and(|days| days > LATEST_DAYS);
    match (evidence.editions, evidence.days) {
        (EditionTie::Apart(..), _) => true,
        (_, DayTie::Apart(days)) => days >= APART_DAYS,
        (_, DayTie::Same) => false,
        (_, DayTie::Unknown) => late,
    }
}

/// How much names, numbers and countries say beside concepts, in two languages.
const SPECIFIC_SHARE: f32 = 0.7;
/// How much the own words say beside the rest, in one language.
const WORDS_SHARE: f32 = 0.5;
/// Reports lose half of their score this fast: exp(-days / 3) by SIGNATURE's measurement.
const DECAY_DAYS: f32 = 3.0;
/// Reports that name one day lose less by being published apart.
const SAME_DAY_DECAY_DAYS: f32 = 12.0;
/// What a shared day, a shared edition add to the score.
const SAME_DAY_FACTOR: f32 = 1.25;
const SAME_EDITION_FACTOR: f32 = 1.3;

fn score(evidence: &Evidence) -> f32 {
    let pivot = SPECIFIC_SHARE * evidence.specific + (1.0 - SPECIFIC_SHARE) * evidence.topical;
    let base = match evidence.words {
        Some(words) => (1.0 - WORDS_SHARE) * pivot + WORDS_SHARE * words,
        None => pivot,
    };
    let country = evidence.country.map_or(1.0, |overlap| 0.5 + 0.5 * (overlap / 0.5).min(1.0));
    let (day, decay) = match evidence.days {
        DayTie::Same => (SAME_DAY_FACTOR, SAME_DAY_DECAY_DAYS),
        DayTie::Apart(_) | DayTie::Unknown => (1.0, DECAY_DAYS),
    };
    let edition = match evidence.editions {
        EditionTie::Same(_) => SAME_EDITION_FACTOR,
        EditionTie::Apart(..) | EditionTie::Unknown => 1.0,
    };
    let time = evidence.published_days.map_or(1.0, |days| (-float(days) / decay).exp());
    (base * country * day * edition * time).min(1.0)
}

fn days_between(a: Option<Date>, b: Option<Date>) -> Option<u32> {
    let (a, b) = a.zip(b)?;
    let days = a.until(b).ok()?.get_days();
    Some(days.unsigned_abs())
}

fn float(days: u32) -> f32 {
    f32::from(u16::try_from(days).unwrap_or(u16::MAX))
}
