//! Numbered editions: "the seventh meeting", "10. Sitzung", "XXII Summit", 第七轮会谈.
//!
//! An ordinal counts only beside a noun for what is held in editions. It must not know days.

use std::ops::Range;

use lang::Kind;

use super::{
    Edition, Role,
    numerals::{han, roman_value},
    tokens::{Capital, Part, Shape, Text, Token},
    words::{COMPOUNDING, Mark},
};

/// How far behind the ordinal its noun may stand, in words.
const NOUN_BEHIND: usize = 5;
/// How far before, in languages that say "session seventh".
const NOUN_BEFORE: usize = 2;
/// A number of this size counts years or laws, not editions.
const MOST: u16 = 400;
/// The longest name of a series, in words.
const SERIES_WORDS: usize = 14;
/// Words between a noun and the ordinal behind it: "edición la séptima".
const ARTICLES: &[&str] =
    &["the", "a", "la", "le", "l", "el", "o", "il", "der", "die", "das", "dem", "den", "de"];
/// Words between a noun and the name of its series.
const OF: &[&str] = &[
    "of", "the", "der", "des", "du", "de", "la", "le", "les", "l", "d", "del", "della", "dell",
    "delle", "degli", "do", "da", "dos", "das", "van", "het", "between", "zwischen", "entre",
    "tra", "för", "af",
];
/// Each part of a compound has at least so many letters.
const LEAST_PART: usize = 5;
/// "First" and "second" count everything in the world: an edition of so small a number is the event's
/// only when the lead says so.
const SMALL: u16 = 3;

/// Every numbered edition in reading order with the tokens of its number; `days` are the tokens that name days.
pub(super) fn find(text: &Text<'_>, days: &[Range<usize>]) -> Vec<(Edition, Range<usize>)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.tokens.len() {
        let edition = ordinal(text, at)
            .filter(|_| !days.iter().any(|day| day.contains(&at)))
            .and_then(|ordinal| edition(text, at, &ordinal).map(|edition| (edition, ordinal.end)));
        match edition {
            Some((edition, end)) => {
                found.push((edition, at..end));
                at = end.max(at + 1);
            }
            None => at += 1,
        }
    }
    found
}

/// The event's own edition: of those that are not the one before or after, the first; settles the roles
/// of the others by it.
pub(super) fn own(editions: &mut [Edition]) -> Option<Edition> {
    let may_be_own = |edition: &Edition| {
        edition.role == Role::Own && (edition.in_lead || edition.ordinal > SMALL)
    };
    let first = editions.iter().position(may_be_own)?;
    let mut own = editions.get(first)?.clone();
    let mut named =
        editions.iter().filter(|one| one.ordinal == own.ordinal && one.kind == own.kind);
    own.series = own.series.or_else(|| named.find_map(|one| one.series.clone()));
    for edition in editions.iter_mut().filter(|edition| edition.role == Role::Own) {
        if edition.kind == own.kind && edition.ordinal == own.ordinal.saturating_add(1) {
            edition.role = Role::Next;
        } else if edition.kind == own.kind && edition.ordinal.saturating_add(1) == own.ordinal {
            edition.role = Role::Previous;
        } else if (edition.kind, edition.ordinal) != (own.kind, own.ordinal) {
            edition.role = Role::Background;
        }
    }
    Some(own)
}

/// A number in the form of an ordinal.
struct Ordinal {
    value: u16,
    end: usize,
    /// Whether the form alone says that something is counted (第7, XXII), so that 1 and 2 count too.
    strong: bool,
}

fn ordinal(text: &Text<'_>, at: usize) -> Option<Ordinal> {
    let token = text.token(at)?;
    if token.sense.ordinal != 0 {
        let inside =
            text.behind(at, 6).take_while(|next| text.sense(*next).is(Mark::Inside)).count();
        return Some(Ordinal { value: token.sense.ordinal, end: at + 1 + inside, strong: false });
    }
    prefixed(text, at)
        .or_else(|| digits(text, at))
        .or_else(|| roman(text, at, token))
        .or_else(|| counted(text, at))
        .filter(|ordinal| (1..=MOST).contains(&ordinal.value))
}

/// `round 4`, `Etappe 12`, `game 5`, `القمة 13`: the bare number right behind its noun.
fn counted(text: &Text<'_>, at: usize) -> Option<Ordinal> {
    let value = text.whole(at).and_then(|value| u16::try_from(value).ok())?;
    let before = at.checked_sub(1)?;
    let noun = text.sense(before).noun?;
    let behind = text.token(at + 1);
    // "round 12 teams" counts teams; "القمة 13" behind the article is no count.
    let definite = text.lexicon.code == "ar" && text.word(before).starts_with("ال");
    let counts = !definite
        && behind.is_some_and(|next| next.shape == Shape::Word && !next.sense.is(Mark::Function));
    // "won the game 2-1", "the game 2:1".
    let is_score = text.is_mark(at + 1, &['-', '‑', '–', ':', '/'])
        && text.token(at + 2).is_some_and(|next| next.shape == Shape::Number);
    let fits = is_counted_behind(noun, text.lexicon.code) && value <= 40 && !counts && !is_score;
    fits.then_some(Ordinal { value, end: at + 1, strong: true })
}

/// Whether a language writes the bare number of such a thing right behind its noun.
fn is_counted_behind(noun: Kind, code: &str) -> bool {
    match noun {
        Kind::Round | Kind::Stage | Kind::Game => true,
        Kind::Summit | Kind::Conference | Kind::Festival | Kind::Meeting => {
            matches!(code, "ar" | "fa")
        }
        Kind::Edition => matches!(code, "ar" | "fa" | "es" | "it" | "pt" | "ro"),
        Kind::Contest | Kind::Package | Kind::Hearing | Kind::Count => false,
    }
}

/// `第7`, `第七`, `제7`, `No. 7`, `n.º 7`.
fn prefixed(text: &Text<'_>, at: usize) -> Option<Ordinal> {
    let token = text.token(at)?;
    let prefix = text.lexicon.prefixes.contains(&token.surface);
    if !prefix {
        return abbreviated(text, at);
    }
    if let Some(number) = text.whole(at + 1) {
        let value = u16::try_from(number).ok()?;
        return Some(Ordinal { value, end: at + 2, strong: true });
    }
    let mut value = 0;
    let mut end = at + 1;
    while let Some(more) =
        text.token(end).filter(|token| token.glued).and_then(|token| han(token.surface, value))
    {
        value = more;
        end += 1;
    }
    (value > 0).then_some(Ordinal { value, end, strong: true })
}

/// `No. 7`, `Nr. 7`, `n.º 7`: a prefix that ends with a full stop or another sign.
fn abbreviated(text: &Text<'_>, at: usize) -> Option<Ordinal> {
    let (word, first) = (text.word(at), text.token(at + 1)?);
    let mut end = at + 1;
    while text.is_mark(end, &['.', 'º', '°', 'o']) && text.token(end).is_some_and(|sign| sign.glued)
    {
        end += 1;
    }
    let signs = || text.tokens.get(at + 1..end).unwrap_or_default().iter().map(|sign| sign.surface);
    let written = |prefix: &str| {
        prefix.strip_prefix(word).is_some_and(|rest| rest.chars().eq(signs().flat_map(str::chars)))
    };
    let known = first.glued && text.lexicon.prefixes.iter().any(|prefix| written(prefix));
    let value = text.whole(end).filter(|_| known).and_then(|value| u16::try_from(value).ok())?;
    Some(Ordinal { value, end: end + 1, strong: true })
}

/// `7th`, `7.`, `7-й`, `7ª`, `7:nnen`, `7回目`.
fn digits(text: &Text<'_>, at: usize) -> Option<Ordinal> {
    let value = u16::try_from(text.whole(at)?).ok()?;
    let glued = |at: usize| text.token(at).is_some_and(|token| token.glued);
    let suffixes = &text.lexicon.suffixes;
    let stopped = text.is_mark(at + 1, &['.', 'º', '°']) && glued(at + 1);
    if stopped && !matches!(text.word(at + 2), "ª" | "º" | "a" | "o") {
        let dotted = suffixes.iter().any(|suffix| suffix == "." || suffix == "º" || suffix == "°");
        let more = text.behind(at + 1, 1).next().is_some() && !glued(at + 2);
        return (dotted && more).then_some(Ordinal { value, end: at + 2, strong: false });
    }
    let hyphen =
        usize::from(text.is_mark(at + 1, &['-', '‑', '–', '\'', '’', '.', ':']) && glued(at + 1));
    let suffix = text.token(at + 1 + hyphen).filter(|token| token.glued)?;
    let written = text.folded(suffix);
    let fits = suffixes.iter().any(|known| {
        let known = known.trim_start_matches(['-', '\'', ' ', ':']);
        known == written
            || (suffix.shape == Shape::Ideograph && !known.is_empty() && written.starts_with(known))
    });
    fits.then_some(Ordinal { value, end: at + 2 + hyphen, strong: false })
}

/// `XXII`, `VIIe`: two letters or more.
fn roman(text: &Text<'_>, at: usize, token: &Token<'_>) -> Option<Ordinal> {
    let end = token.surface.find(|c: char| !c.is_ascii_uppercase());
    let (numeral, suffix) = token.surface.split_at_checked(end.unwrap_or(token.surface.len()))?;
    let is_suffix = suffix.is_empty() || text.lexicon.suffixes.iter().any(|known| known == suffix);
    if token.capital == Capital::None || numeral.is_empty() || !is_suffix {
        return None;
    }
    let value = roman_value(numeral)?;
    let single = numeral.len() == 1;
    let beside = text.sense(at + 1).noun.is_some()
        || at.checked_sub(1).is_some_and(|at| text.sense(at).noun.is_some());
    (!single || (beside && matches!(numeral, "V" | "X"))).then_some(Ordinal {
        value,
        end: at + 1,
        strong: true,
    })
}

fn edition(text: &Text<'_>, at: usize, ordinal: &Ordinal) -> Option<Edition> {
    let (noun, kind) = noun(text, at, ordinal)?;
    // "Their second game" counts something else in every report, "in the sixth round" a part of a fight.
    let counts_parts = match kind {
        Kind::Game => ordinal.value <= SMALL,
        Kind::Round => !is_round_of(text, noun),
        _ => false,
    };
    if counts_parts && !ordinal.strong {
        return None;
    }
    let sentence = text.sentence_of(at)?;
    // "Seven months ago, when the seventh session met": the whole sentence looks back.
    let looks_back = sentence.tokens.clone().any(|at| {
        // "قبل" and "vor" are "before" as well as "ago".
        text.sense(at).is(Mark::Ago) && !text.sense(at).is(Mark::Bound)
    });
    let role = match role(text, at, noun, ordinal.end) {
        Role::Own if looks_back => Role::Previous,
        role => role,
    };
    let in_lead = sentence.part == Part::Title || sentence.number < 2;
    let series = series(text, ordinal.end, noun);
    Some(Edition { ordinal: ordinal.value, kind, role, series, in_lead })
}

/// The noun of an edition that a compound ends with, in languages that write nouns as one word:
/// "Lichterfestival", "slotronde".
fn compounded(text: &Text<'_>, token: &Token<'_>) -> Option<Kind> {
    let (languages, _) = COMPOUNDING;
    if token.shape != Shape::Word || !languages.contains(&text.lexicon.code) {
        return None;
    }
    let compound = text.folded(token);
    let begins = compound.char_indices().skip(LEAST_PART).map(|(at, _)| at);
    let parts = begins.filter_map(|at| compound.get(at..));
    let mut parts = parts.filter(|part| part.chars().count() >= LEAST_PART);
    parts.find_map(|part| text.lexicon.sense(part).noun)
}

/// Whether it is said what the round is one of, in languages that say it with a preposition: "round of talks",
/// "first-round vote".
fn is_round_of(text: &Text<'_>, noun: usize) -> bool {
    const PREPOSITIONAL: &[&str] = &["en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb"];
    let is_compound = text.token(noun).is_some_and(|token| compounded(text, token).is_some());
    let next = text.word(noun + 1);
    !PREPOSITIONAL.contains(&text.lexicon.code)
        || is_compound
        || OF.contains(&next)
        || text.sense(noun + 1).noun.is_some()
        || !["round", "rund", "rond", "tour", "turn", "vuelta", "omgång", "runde"]
            .iter()
            .any(|round| text.word(noun).starts_with(round))
}

/// The edition noun that the ordinal counts: behind it, or right before it.
fn noun(text: &Text<'_>, at: usize, ordinal: &Ordinal) -> Option<(usize, Kind)> {
    let reach = if ordinal.value <= SMALL && !ordinal.strong { 2 } else { NOUN_BEHIND };
    let mut words = 0;
    for behind in ordinal.end.. {
        let Some(token) = text.token(behind) else { break };
        if token.sentence != text.token(at)?.sentence || words == reach {
            break;
        }
        match token.shape {
            Shape::Mark('-' | '‑' | '\'' | '’' | '"' | '“' | '«' | '„' | '&') => continue,
            Shape::Mark(_) => break,
            Shape::Number | Shape::Word | Shape::Ideograph => words += 1,
        }
        if let Some(kind) = token.sense.noun.or_else(|| compounded(text, token)) {
            return Some((behind, kind));
        }
        if token.sense.is(Mark::Function)
            || token.sense.names_a_day()
            || token.sense.is(Mark::Locative)
        {
            break;
        }
    }
    for before in text.before(at, NOUN_BEFORE) {
        let token = text.token(before)?;
        if let Some(kind) = token.sense.noun {
            return Some((before, kind));
        }
        let passes = matches!(token.shape, Shape::Mark('-' | '№' | 'º'))
            || ARTICLES.contains(&text.folded(token))
            || !token.sense.is(Mark::Function)
                && token.shape == Shape::Word
                && ordinal.value > SMALL;
        if !passes {
            break;
        }
    }
    None
}

fn role(text: &Text<'_>, at: usize, noun: usize, end: usize) -> Role {
    let (first, last) = (at.min(noun), end.max(noun + 1).saturating_sub(1));
    let near = text.before(first, 2).chain(first..=last).chain(text.behind(last, 1));
    let (mut previous, mut next) = (false, false);
    for at in near {
        previous |= text.sense(at).is(Mark::Previous);
        next |= text.sense(at).is(Mark::Next);
    }
    if next {
        return Role::Next;
    }
    if previous {
        return Role::Previous;
    }
    // "will be held" and "was held", whichever verb is nearest.
    let verbs = text.behind(last, 10).chain(text.before(first, 8));
    let mut tenses = verbs.filter_map(|at| {
        let sense = text.sense(at);
        let tells = sense.is(Mark::Future) || sense.is(Mark::Held);
        tells.then_some(if sense.is(Mark::Future) { Role::Next } else { Role::Own })
    });
    tenses.next().unwrap_or(Role::Own)
}

/// The name of the series as it is written: the capitalised words behind the noun, or between the
/// ordinal and the noun.
fn series(text: &Text<'_>, from: usize, noun: usize) -> Option<String> {
    let behind = name_run(text, noun + 1, true);
    let between = if from < noun {
        name_run(text, from, false).map(|(start, end)| (start, end.max(noun + 1)))
    } else {
        None
    };
    let (start, end) = between.or(behind)?;
    Some(written(text, start, end))
}

/// A run of capitalised words with the small words between them.
fn name_run(text: &Text<'_>, from: usize, skip_articles: bool) -> Option<(usize, usize)> {
    let sentence = text.token(from)?.sentence;
    let mut start = from;
    if skip_articles {
        while start < from + 3 && OF.contains(&text.word(start)) {
            start += 1;
        }
    }
    let mut end = start;
    for at in start..start + SERIES_WORDS {
        let Some(token) = text.token(at).filter(|token| token.sentence == sentence) else { break };
        let joins = matches!(token.shape, Shape::Mark('-' | '‑' | '’' | '\'' | '&'))
            || (token.shape == Shape::Word && token.sense.is(Mark::Function));
        // "Counter-terrorism": what is glued to a hyphen belongs to the word before it.
        let compound = at > start && token.glued && text.is_mark(at - 1, &['-', '‑']);
        let capital = token.capital != Capital::None && !token.sense.names_a_day();
        if token.shape == Shape::Word && (capital || compound) {
            end = at + 1;
        } else if !joins || at == start {
            break;
        }
    }
    (end > start).then_some((start, end))
}

/// The text of tokens with single spaces where white space stood.
pub(super) fn written(text: &Text<'_>, start: usize, end: usize) -> String {
    let mut written = String::new();
    for token in text.tokens.iter().take(end).skip(start) {
        if !written.is_empty() && !token.glued {
            written.push(' ');
        }
        written.push_str(token.surface);
    }
    written
}
