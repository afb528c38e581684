//! What a report is known by, and how two reports compare: copies by their text, reports of one event
//! in any language by what they say of it.
//!
//! Everything here is a pure function of one or two articles; no file, no thread, no clock.

mod compare;
pub mod copies;
mod cues;
mod embedding;
mod inputs;
mod reasons;
mod signature;
mod sureness;
mod ties;
mod weights;

use std::cell::RefCell;

use jiff::civil::Date;
use model::{Article, Lang};
use serde::{Deserialize, Serialize};

pub use compare::{
    DayTie, EditionTie, Evidence, FigureTie, Held, SAME_SCORE, Side, TownTie, Verdict, Why,
    are_two_editions, in_context, in_meaning, rescored,
};
pub use cues::{
    Cues, Day, DayBasis, DayCue, DayPrecision, DayWhere, Edition, EventDay, Name, Place, Quantity,
    Role, Unit, When, cues,
};
pub use embedding::{Embedding, Likeness, Usual};
pub use inputs::{Inputs, comparison};
pub use lang::Country;
pub use reasons::{Surfaces, kept_apart, reasons, veto};
pub use signature::{Kind, LEAD_CHARS, OPENING_CHARS, Signature, Term, TermId, Terms};
pub use sureness::{
    CONTEXT, Context, FEATURES, LEAST_FIRST, features, names as feature_names, teach,
};
pub use weights::{Layout, Section, Vectors, Weighted, Weights};

/// What a report is known by; made once, compared often.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Fingerprint {
    /// For finding copies.
    pub sketch: copies::Sketch,
    /// What it says of its event, without what only its signature was made of: see [`Cues`].
    pub cues: Cues,
    /// The people and organisations of the report, as it writes them.
    pub names: Surfaces,
    /// What it is about.
    pub signature: Signature,
    /// Its language.
    pub lang: Option<Lang>,
    /// The day it was published.
    pub published: Option<Date>,
    /// How long its title and text are, in letters of an alphabet.
    pub chars: u32,
    /// What a model makes of it; `None` unless somebody brought one.
    pub embedding: Option<Embedding>,
}

impl Fingerprint {
    /// Whether it is a headline, with a teaser at most.
    pub fn is_headline(&self) -> bool {
        self.chars < sureness::HEADLINE_CHARS
    }
}

thread_local! {
    /// Memory that is used again from article to article; holds nothing of the last one that matters.
    static SKETCHER: RefCell<copies::Sketcher> = RefCell::default();
}

/// How many letters of an alphabet say what this character says: about three for an ideograph, two for a
/// kana or a block of hangul. Chinese and Japanese reports are no shorter for having fewer characters.
fn extent(c: char) -> usize {
    match c {
        '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' => 3,
        '\u{3040}'..='\u{30ff}' | '\u{ac00}'..='\u{d7a3}' => 2,
        _ => 1,
    }
}

/// Fingerprints an article.
pub fn fingerprint(article: &Article) -> Fingerprint {
    let mut cues = cues(article);
    let signature = signature::signature(article, &cues);
    let names = Surfaces::of(&cues.names);
    cues.condense();
    let paragraphs = article.paragraphs.iter().map(String::as_str);
    let sketch = SKETCHER.with_borrow_mut(|sketcher| sketcher.sketch(&article.title, paragraphs));
    let parts = std::iter::once(&article.title).chain(&article.paragraphs);
    let chars: usize = parts.flat_map(|text| text.chars()).map(extent).sum();
    Fingerprint {
        sketch,
        signature,
        cues,
        names,
        lang: article.lang,
        published: article.published.map(|published| published.on),
        chars: u32::try_from(chars).unwrap_or(u32::MAX),
        embedding: None,
    }
}
