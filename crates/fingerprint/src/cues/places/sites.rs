//! What the neighbours of a place name say: the event was there, or another one, or it is a name of
//! something else.
//!
//! It must not know which place it is.

use super::super::{
    tokens::{Capital, Part, Shape, Text, Token},
    words::{Mark, Script},
};

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

/// The neighbours of place names in one text.
pub(super) struct Sites<'a, 't> {
    pub(super) text: &'a Text<'t>,
}

impl Sites<'_, '_> {
    /// Whether "in" stands before the place, or what says the same behind it.
    pub(super) fn is_site(&self, at: usize, end: usize) -> bool {
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
    pub(super) fn behind_locative(&self, at: usize) -> bool {
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
    pub(super) fn is_elsewhere(&self, at: usize, end: usize, below_lead: bool) -> bool {
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
    pub(super) fn is_inside_a_name(&self, at: usize, end: usize) -> bool {
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

/// Whether a word is written in a script without capitals.
pub(super) fn is_caseless(token: &Token<'_>) -> bool {
    token
        .surface
        .chars()
        .next()
        .is_some_and(|c| c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase())
}
