//! Whose day is it: the event's own, that of the one before or after, or of the background.
//!
//! Points for where a day stands and which words stand beside it; the day with most points is the
//! event's. It must not read days or know languages: that is done.

use jiff::civil::Date;

use super::{
    DayBasis, DayCue, DayWhere, EventDay, Role,
    calendar::{Day, DayPrecision, When, days_between, moved},
    days::Mention,
    tokens::{Part, Shape, Text},
    words::{Mark, Sense},
};

/// A day in the first sentence is the event's unless something speaks against it.
const FIRST_SENTENCE: i32 = 10;
/// A headline seldom names its own day, but often the coming one.
const TITLE: i32 = 8;
const SECOND_SENTENCE: i32 = 7;
const THIRD_SENTENCE: i32 = 4;
const LATER: i32 = 1;
/// The day of the report: good where nothing else is said.
const IN_DATELINE: i32 = 4;
/// "was held on", "the meeting on".
const BESIDE_HELD: i32 = 5;
const BESIDE_NOUN: i32 = 3;
/// "said on Sunday".
const BESIDE_SPEECH: i32 = -2;
/// What a quoted person calls "today" or "Sunday".
const IN_QUOTES: i32 = -5;
/// "today" also means nowadays.
const TODAY: i32 = -1;
/// A month or a year is seldom the time of an event that has a day.
const VAGUE: i32 = -6;
/// Days named without relation to now are chosen with care by the writer.
const EXPLICIT: i32 = 1;
/// "last Wednesday": the writer points back from a later day at the event's.
const LAST_WEEKDAY: i32 = 3;
/// A date of publication among the headlines or in brackets is a stamp.
const STAMP: i32 = -6;
/// News is at most this many days old, unless it says otherwise beside the event's noun.
const FRESH_DAYS: i32 = 8;
const STALE: i32 = -8;
/// Fewer points than this are no answer.
const LEAST: i32 = 4;

/// A day with its points; only an own one can win.
#[derive(Debug)]
pub(super) struct Judged {
    pub(super) cue: DayCue,
    points: i32,
}

/// Judges every mention; `dateline` is how many of the first tokens of the body are the dateline.
pub(super) fn judge(
    text: &Text<'_>,
    mentions: &[Mention],
    dateline: &std::ops::Range<usize>,
    published: Option<Date>,
) -> Vec<Judged> {
    let judged = mentions.iter().map(|mention| {
        let place = place_of(text, mention, dateline);
        let role = role_of(text, mention, place, published);
        let points = points_of(text, mention, place, published);
        let basis = if place == DayWhere::Dateline { DayBasis::Dateline } else { mention.basis };
        let when = if role == Role::Next { coming(text, mention, published) } else { mention.when };
        let cue = DayCue { when, role, basis, place };
        Judged { cue, points }
    });
    judged.collect()
}

/// The event's own day, and the roles of all the others settled by it.
pub(super) fn settle(judged: Vec<Judged>) -> (Option<EventDay>, Vec<DayCue>) {
    let own = judged.iter().filter(|one| one.cue.role == Role::Own && one.points >= LEAST);
    // Of equals the latest day wins ("on Saturday she lost, on Sunday she won"), then the first mention.
    let best = own.rev().max_by_key(|one| (one.points, one.cue.when.span()));
    let own = best.map(|one| EventDay {
        when: one.cue.when,
        basis: one.cue.basis,
        in_lead: one.cue.place != DayWhere::Body,
    });
    let mut cues: Vec<DayCue> = judged.into_iter().map(|one| one.cue).collect();
    for cue in &mut cues {
        let is_own = own.is_some_and(|own| own.when == cue.when);
        if cue.role == Role::Own && !is_own {
            cue.role = Role::Background;
        } else if is_own && cue.role == Role::Background {
            cue.role = Role::Own;
        }
    }
    cues.sort_unstable();
    cues.dedup();
    (own, cues)
}

fn place_of(text: &Text<'_>, mention: &Mention, dateline: &std::ops::Range<usize>) -> DayWhere {
    if dateline.contains(&mention.tokens.start) {
        return DayWhere::Dateline;
    }
    match text.sentence_of(mention.tokens.start) {
        Some(sentence) if sentence.part == Part::Title => DayWhere::Title,
        Some(sentence) if sentence.number < 2 || sentence.paragraph == 0 => DayWhere::Lead,
        _ => DayWhere::Body,
    }
}

fn role_of(text: &Text<'_>, mention: &Mention, place: DayWhere, published: Option<Date>) -> Role {
    if place == DayWhere::Dateline {
        return Role::Own;
    }
    let near = Near::of(text, mention);
    let age = age(mention, published);
    let is_later = age.is_some_and(|age| age < 0);
    // "said on Tuesday it would close": Tuesday is the statement's day, whatever it promises.
    let is_weekday = text.sense(mention.tokens.start).weekday != 0;
    let may_come = age.is_none_or(|age| age <= 0) || (is_weekday && !near.is(Mark::Held));
    let promised = near.is(Mark::Future) && !near.is(Mark::Speech) && may_come;
    if is_later || near.is(Mark::Next) || promised {
        return Role::Next;
    }
    if near.is(Mark::Previous) && age.is_none_or(|age| age > 6) {
        return Role::Previous;
    }
    if near.is(Mark::Bound) || near.is(Mark::Ago) {
        return Role::Background;
    }
    match mention.when {
        When::Year(_) => Role::Background,
        _ => Role::Own,
    }
}

/// A weekday that is to come is the one after publication.
fn coming(text: &Text<'_>, mention: &Mention, published: Option<Date>) -> When {
    let is_weekday = text.sense(mention.tokens.start).weekday != 0;
    match (mention.when, mention.when.span(), published) {
        (When::Day(_), Some((date, _)), Some(published))
            if is_weekday && mention.basis == DayBasis::TextRelative && date <= published =>
        {
            When::Day(Day::of(moved(date, 7)))
        }
        (when, ..) => when,
    }
}

/// How many days before publication it ended; `None` when either is not known.
fn age(mention: &Mention, published: Option<Date>) -> Option<i32> {
    let (first, last) = mention.when.span()?;
    let published = published?;
    // A range that runs on the day of publication is not a coming one.
    let end = if first <= published { last.min(published) } else { last };
    Some(days_between(published, end))
}

fn points_of(text: &Text<'_>, mention: &Mention, place: DayWhere, published: Option<Date>) -> i32 {
    if place == DayWhere::Dateline {
        return IN_DATELINE;
    }
    let Some(sentence) = text.sentence_of(mention.tokens.start) else { return 0 };
    let near = Near::of(text, mention);
    let stale = age(mention, published).is_some_and(|age| age > FRESH_DAYS);
    let today = matches!(text.sense(mention.tokens.start).relative, Some(0));
    let vague = !matches!(mention.when.precision(), DayPrecision::Day | DayPrecision::Range);
    let is_stamp = (sentence.part == Part::Title || in_brackets(text, mention.tokens.start))
        && mention.basis == DayBasis::TextExplicit
        && age(mention, published) == Some(0);
    let base = match (sentence.part, sentence.number) {
        (Part::Dateline, _) => IN_DATELINE,
        (Part::Title, _) => TITLE,
        (Part::Body, 0) => FIRST_SENTENCE,
        (Part::Body, 1) => SECOND_SENTENCE,
        (Part::Body, 2) => THIRD_SENTENCE,
        (Part::Body, _) => LATER,
    };
    let extra = [
        (near.is(Mark::Held), BESIDE_HELD),
        (near.noun, BESIDE_NOUN),
        (near.is(Mark::Speech), BESIDE_SPEECH),
        (in_quotes(text, mention.tokens.start), IN_QUOTES),
        (today, TODAY),
        (vague, VAGUE),
        (stale, STALE),
        (is_stamp, STAMP),
        (near.is(Mark::Previous) && !stale, LAST_WEEKDAY),
        (mention.basis == DayBasis::TextExplicit, EXPLICIT),
    ];
    base + extra.iter().filter(|(holds, _)| *holds).map(|(_, points)| points).sum::<i32>()
}

/// What stands beside a mention, in its own clause.
#[derive(Debug, Default)]
struct Near {
    /// What the words do, as in [`Sense`].
    sense: Sense,
    /// The noun of something that is held.
    noun: bool,
}

impl Near {
    fn of(text: &Text<'_>, mention: &Mention) -> Self {
        let start = mention.tokens.start;
        let end = mention.tokens.end.saturating_sub(1);
        let mut near = Self::default();
        for at in text.before(start, 3).chain(text.behind(end, 1)) {
            near.note(text, at, &[Mark::Previous, Mark::Next]);
        }
        for at in text.behind(end, 1) {
            near.note(text, at, &[Mark::Ago]);
        }
        if Self::is_bound(text, start) {
            near.sense.add(Mark::Bound);
        }
        for at in clause_before(text, start, 8).chain(clause_behind(text, end, 8)) {
            near.note(text, at, &[Mark::Future, Mark::Held]);
            near.noun |= text.sense(at).noun.is_some();
            let distance = start.abs_diff(at).min(end.abs_diff(at));
            if distance <= 4 {
                near.note(text, at, &[Mark::Speech]);
            }
        }
        near
    }

    fn note(&mut self, text: &Text<'_>, at: usize, marks: &[Mark]) {
        let sense = text.sense(at);
        for mark in marks.iter().filter(|mark| sense.is(**mark)) {
            self.sense.add(*mark);
        }
    }

    fn is(&self, mark: Mark) -> bool {
        self.sense.is(mark)
    }

    /// "since Monday": the word right before the day, an article between them at most.
    fn is_bound(text: &Text<'_>, start: usize) -> bool {
        let Some(nearest) = text.before(start, 1).next() else { return false };
        let sense = text.sense(nearest);
        if sense.is(Mark::Bound) {
            return true;
        }
        let article = sense.is(Mark::Function) && !sense.is(Mark::DayPreposition);
        let further = text.before(nearest, 1).next();
        article && further.is_some_and(|at| text.sense(at).is(Mark::Bound))
    }
}

fn clause_before(text: &Text<'_>, at: usize, count: usize) -> impl Iterator<Item = usize> {
    text.before(at, count).take_while(|at| !ends_clause(text, *at))
}

fn clause_behind(text: &Text<'_>, at: usize, count: usize) -> impl Iterator<Item = usize> {
    text.behind(at, count).take_while(|at| !ends_clause(text, *at))
}

fn ends_clause(text: &Text<'_>, at: usize) -> bool {
    text.is_mark(at, &[',', ';', ':', '،', '，', '、', '؛', '–', '—', '(', ')', '"', '”', '»'])
}

/// Whether an opened bracket is not yet closed here, inside the sentence: `(Delta News - 14 Nov 2019)`.
fn in_brackets(text: &Text<'_>, at: usize) -> bool {
    let Some(sentence) = text.sentence_of(at) else { return false };
    let before = text.tokens.iter().take(at).skip(sentence.tokens.start);
    let depth = before.fold(0_i32, |depth, token| match token.shape {
        Shape::Mark('(' | '（' | '[') => depth + 1,
        Shape::Mark(')' | '）' | ']') => depth - 1,
        _ => depth,
    });
    depth > 0
}

/// Whether an opened quotation is not yet closed here, inside the sentence.
fn in_quotes(text: &Text<'_>, at: usize) -> bool {
    let Some(sentence) = text.sentence_of(at) else { return false };
    let mut open = false;
    for token in text.tokens.iter().take(at).skip(sentence.tokens.start) {
        let Shape::Mark(mark) = token.shape else { continue };
        let quotes = ['"', '“', '«', '「', '„', '『', '”', '»', '」', '』'];
        if quotes.contains(&mark) {
            open = !open;
        }
    }
    open
}
