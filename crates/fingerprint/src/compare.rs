//! What speaks for and against two reports being of one event: the evidence, and the verdict on it.
//! Knows two reports and the rarity of terms, no other report and no cluster.

use jiff::civil::Date;

use crate::{
    Fingerprint,
    cues::Cues,
    embedding::{Likeness, Usual},
    sureness::{self, Context},
    ties,
    weights::{Layout, Section, Vectors},
};

/// A report as it is compared: its fingerprint and its weighted terms.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// What was read from it.
    pub fingerprint: &'a Fingerprint,
    /// Its terms, weighted within the batch.
    pub vectors: &'a Vectors,
    /// What is usual for two embeddings of the batch; `None` where there are none.
    pub usual: Option<Usual>,
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
    /// Cosine over names alone, over numbers alone.
    pub names: f32,
    /// Cosine over numbers alone.
    pub numbers: f32,
    /// The weight of the rarest name or number of both, in units of idf.
    pub rarest: f32,
    /// Cosine over the names of the titles and leads.
    pub actors: f32,
    /// Cosine over the concepts of the openings.
    pub opening: f32,
    /// Cosine over the words of the openings; `None` for two languages.
    pub opening_words: Option<f32>,
    /// Whether the two places are one town.
    pub town: TownTie,
    /// Characters of the longer report, its title among them.
    pub chars_longer: u32,
    /// How far apart the two events' own days are.
    pub days: DayTie,
    /// Whether both reports say the day where the event's own stands.
    pub days_in_lead: bool,
    /// Whether both reports name that day outright, and not by a weekday or "yesterday".
    pub days_explicit: bool,
    /// Whether both are numbered editions, and of one number.
    pub editions: EditionTie,
    /// Whether both reports name the edition where the event's own stands.
    pub editions_in_lead: bool,
    /// The overlap of the countries where the two may have happened, 0 to 1; `None` if one names none.
    pub country: Option<f32>,
    /// Days between the two publications; `None` if one is not known.
    pub published_days: Option<u32>,
    /// Characters of the shorter report, its title among them.
    pub chars: u32,
    /// How the precise quantities of the whole texts relate.
    pub figures: FigureTie,
    /// How those of the titles and leads do.
    pub figures_in_lead: FigureTie,
    /// How alike the two are in meaning; `None` without a model, and where it knows no word of one.
    pub embedding: Option<Likeness>,
}

/// How the towns of two events relate.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum TownTie {
    /// One of the two names none.
    Unknown,
    /// Both name this one.
    Same,
    /// Two towns.
    Apart,
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

/// How many precise quantities two reports have in common, and in how many they differ.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct FigureTie {
    /// So many stand in both.
    pub shared: u8,
    /// So many of either have another value in the other report: an index, a rate, a magnitude.
    pub against: u8,
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
    /// How likely the two are of one event, 0 to 1.
    pub score: f32,
    /// What was seen.
    pub evidence: Evidence,
}

impl Why {
    /// The score in percent.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
    pub fn sure_pct(&self) -> u8 {
        (100.0 * self.score).round() as u8
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
pub const SAME_SCORE: f32 = 0.3;

/// A report that others are held against, laid out for that.
#[derive(Debug)]
pub struct Held<'a> {
    side: Side<'a>,
    layout: &'a Layout,
}

impl<'a> Held<'a> {
    /// Lays the report out in place of the last one.
    pub fn new(side: Side<'a>, layout: &'a mut Layout) -> Self {
        layout.lay(side.vectors);
        Self { side, layout }
    }

    /// Compares another report, the first of the two, with this one.
    pub fn compare(&self, first: Side<'_>) -> Verdict {
        let evidence = evidence(first, self);
        let why = Why { score: sureness::of(&evidence), evidence };
        if vetoed(&evidence).is_some() { Verdict::Apart(why) } else { decided(why) }
    }
}

/// Judges a compared pair anew, knowing the company that the two keep in their batch.
pub fn in_context(verdict: &Verdict, context: &Context) -> Verdict {
    let (Verdict::Same(why) | Verdict::Unclear(why)) = verdict else { return *verdict };
    let score = sureness::in_context(&why.evidence, why.score, context);
    decided(Why { score, ..*why })
}

/// Judges a compared pair anew by what it means, as the last step. Without a model nothing changes.
pub fn in_meaning(verdict: &Verdict) -> Verdict {
    let (Verdict::Same(why) | Verdict::Unclear(why)) = verdict else { return *verdict };
    decided(Why { score: sureness::in_meaning(&why.evidence, why.score), ..*why })
}

/// A compared pair with another score.
pub fn rescored(verdict: &Verdict, score: f32) -> Verdict {
    let (Verdict::Same(why) | Verdict::Unclear(why)) = verdict else { return *verdict };
    decided(Why { score, ..*why })
}

fn decided(why: Why) -> Verdict {
    if why.score >= SAME_SCORE { Verdict::Same(why) } else { Verdict::Unclear(why) }
}

/// Gathers what is known of a pair.
fn evidence(a: Side<'_>, held: &Held<'_>) -> Evidence {
    let (b, layout) = (held.side, held.layout);
    let (left, right) = (a.fingerprint, b.fingerprint);
    let cosine = |section: Section| layout.cosine(a.vectors, section);
    let one_language = left.lang.is_some() && left.lang == right.lang;
    let said = |by: fn(&Cues) -> bool| by(&left.cues) && by(&right.cues);
    let shared = layout.shared(a.vectors, b.vectors);
    let embeddings = left.embedding.as_ref().zip(right.embedding.as_ref());
    Evidence {
        specific: shared.all,
        names: shared.names,
        numbers: shared.numbers,
        rarest: shared.rarest,
        actors: cosine(Section::Actors),
        opening: cosine(Section::Opening),
        opening_words: one_language.then(|| cosine(Section::OpeningWords)),
        town: ties::towns(left.cues.place.as_ref(), right.cues.place.as_ref()),
        chars_longer: left.chars.max(right.chars),
        topical: cosine(Section::Topical),
        words: one_language.then(|| cosine(Section::Words)),
        days: ties::days(left.cues.own_day, right.cues.own_day),
        days_in_lead: said(Cues::has_day_in_lead),
        days_explicit: said(Cues::has_explicit_day),
        editions_in_lead: said(Cues::has_edition_in_lead),
        editions: ties::editions(left.cues.edition.as_ref(), right.cues.edition.as_ref()),
        country: ties::countries(&left.cues.countries, &right.cues.countries),
        published_days: days_between(left.published, right.published),
        chars: left.chars.min(right.chars),
        figures: ties::figures(&left.cues.figures, &right.cues.figures),
        figures_in_lead: ties::figures(&left.cues.figures_in_lead, &right.cues.figures_in_lead),
        embedding: a.usual.zip(embeddings).map(|(usual, (a, b))| usual.likeness(a, b)),
    }
}

/// Reports published further apart than this are not of one event, unless both name its day or edition;
/// events whose own days lie further apart than this are two.
const LATEST_DAYS: u32 = 14;
/// Reports published further apart than this are not of one event, whatever they name.
const UTMOST_DAYS: u32 = 90;

/// Two texts of one language that share so much of their words are of one form, if they tell of two days.
const FORM_WORDS: f32 = 0.3;
/// The same where the two days follow on each other.
const CLOSE_FORM_WORDS: f32 = 0.5;

/// Reports whose countries overlap less are of two countries.
const ELSEWHERE: f32 = 0.1;

/// Two editions of one series are two events, whatever else is alike; so are two texts of one form that
/// tell of two days, and reports and events that lie too far apart. Other own days that differ by less are
/// strong evidence, but no veto: in 2-fold trials on five sets a veto on them cost more reports whose day
/// was misread than it kept editions apart.
pub(crate) fn vetoed(evidence: &Evidence) -> Option<Veto> {
    let published_apart = |most: u32| {
        let days = evidence.published_days.filter(|&days| days > most)?;
        Some(Veto::Published { days, most })
    };
    match (evidence.editions, evidence.days) {
        (EditionTie::Apart(a, b), _) if evidence.editions_in_lead => Some(Veto::Editions(a, b)),
        (_, DayTie::Apart(days)) if evidence.days_in_lead && days > LATEST_DAYS => {
            Some(Veto::Days { days, most: LATEST_DAYS })
        }
        (_, DayTie::Apart(days)) if evidence.days_in_lead && is_form(evidence, days) => {
            Some(Veto::Form { days })
        }
        _ if are_other_figures(evidence) => Some(Veto::Figures),
        (EditionTie::Same(_), _) | (_, DayTie::Same) => published_apart(UTMOST_DAYS),
        (_, DayTie::Apart(_) | DayTie::Unknown) => published_apart(LATEST_DAYS),
    }
}

/// What keeps two reports apart, whatever else is alike.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Veto {
    /// Two editions.
    Editions(u16, u16),
    /// Events further apart than `most`.
    Days { days: u32, most: u32 },
    /// Texts of one form that tell of two days.
    Form { days: u32 },
    /// Leads that give other values of the same quantities.
    Figures,
    /// Publications further apart than `most`.
    Published { days: u32, most: u32 },
}

/// Whether the words of two reports, whose events lie so many days apart, are those of a form: a daily
/// market report, a weather report. Of pairs so alike in week-dev and og2021-dev, 36 of 39 are of two events.
fn is_form(evidence: &Evidence, days: u32) -> bool {
    let words = evidence.words.unwrap_or_default();
    match (evidence.published_days, days) {
        // Without a publication the day in a lead is too often that of a page's stamp.
        (None, _) => false,
        (Some(0), _) => evidence.days_explicit && words >= CLOSE_FORM_WORDS,
        (Some(_), 1) => words >= CLOSE_FORM_WORDS,
        (Some(_), _) => words >= FORM_WORDS,
    }
}

/// Whether the titles and leads of two reports give other values of the same quantities, none of them
/// alike, and they do not agree on the day: two days of one market, two quarters of one company. One such
/// quantity is enough for two texts of one form, for leads that name two days, and for two countries: two
/// central banks on one day. Figures of one event on one day differ, too, as they become known. Of the pairs of
/// five labelled sets whose leads differ so, 73 are of two events and 2 of one.
fn are_other_figures(evidence: &Evidence) -> bool {
    let FigureTie { shared, against } = evidence.figures_in_lead;
    let is_form = evidence.words.unwrap_or_default() >= CLOSE_FORM_WORDS;
    let elsewhere = evidence.country.is_some_and(|overlap| overlap < ELSEWHERE);
    let two_days = evidence.days_in_lead && matches!(evidence.days, DayTie::Apart(_));
    let other_days = evidence.days != DayTie::Same && (against >= 2 || is_form || two_days);
    shared == 0 && against >= 1 && (elsewhere || other_days)
}

/// Whether two reports name different editions where the event's own stands, or different days outright and
/// were published on different ones: then they are of two events although one text was made from the other.
pub fn are_two_editions(a: &Fingerprint, b: &Fingerprint) -> bool {
    let editions = ties::editions(a.cues.edition.as_ref(), b.cues.edition.as_ref());
    let in_lead = |one: &Fingerprint| one.cues.has_edition_in_lead();
    let explicit = |one: &Fingerprint| one.cues.has_day_in_lead() && one.cues.has_explicit_day();
    let days = ties::days(a.cues.own_day, b.cues.own_day);
    let published = days_between(a.published, b.published).is_some_and(|days| days > 0);
    matches!(editions, EditionTie::Apart(..)) && in_lead(a) && in_lead(b)
        || published && matches!(days, DayTie::Apart(_)) && explicit(a) && explicit(b)
}

fn days_between(a: Option<Date>, b: Option<Date>) -> Option<u32> {
    let (a, b) = a.zip(b)?;
    let days = a.until(b).ok()?.get_days();
    Some(days.unsigned_abs())
}
