//! A verdict in plain words: what the two reports share, and what keeps them apart. Decides nothing.

use std::collections::BTreeMap;

use crate::{
    Fingerprint,
    compare::{DayTie, EditionTie, Evidence, Verdict, Why},
    cues::{Cues, Day, Name, When},
};

/// The most shared names that are listed.
const NAMES_LISTED: usize = 4;

/// Meaning is a reason from so many standard deviations above or below the average pair.
const TOLD_DEVIATIONS: f32 = 1.0;

/// Says what a verdict on two reports rests on, the strongest reason first: fragments without a full
/// stop (`same day 2018-03-21`, `both edition 7`, `3 shared names: ...`).
pub fn reasons(verdict: &Verdict, a: &Fingerprint, b: &Fingerprint) -> Vec<String> {
    let Why { evidence, .. } = verdict.why();
    let mut said = Vec::new();
    said.extend(edition(evidence));
    said.extend(day(evidence, &a.cues, &b.cues));
    said.extend(country(evidence, &a.cues, &b.cues));
    said.extend(names(&a.names, &b.names));
    said.push(likeness(evidence));
    said.extend(meaning(evidence));
    said.extend(publication(evidence));
    match (a.lang, b.lang) {
        (Some(a), Some(b)) if a != b => said.push(format!("cross-language {a} and {b}")),
        _ => {}
    }
    said
}

fn edition(evidence: &Evidence) -> Option<String> {
    match evidence.editions {
        EditionTie::Same(ordinal) => Some(format!("both edition {ordinal}")),
        EditionTie::Apart(a, b) => Some(format!("different editions {a} and {b}")),
        EditionTie::Unknown => None,
    }
}

fn day(evidence: &Evidence, a: &Cues, b: &Cues) -> Option<String> {
    let said = |cues: &Cues| cues.own_day.map_or_else(String::new, |day| shown(day.when));
    match evidence.days {
        DayTie::Same => Some(format!("same day {}", longer(said(a), said(b)))),
        DayTie::Apart(days) => {
            Some(format!("event days {} and {}, {days} days apart", said(a), said(b)))
        }
        DayTie::Unknown => None,
    }
}

fn longer(a: String, b: String) -> String {
    if b.len() > a.len() { b } else { a }
}

/// A stretch of time as people write it in tables: `2018-03-21`, `03-21`, `2018-03-21 to 2018-03-23`.
fn shown(when: When) -> String {
    let day = |day: Day| match day.year {
        Some(year) => format!("{year:04}-{:02}-{:02}", day.month, day.of_month),
        None => format!("{:02}-{:02}", day.month, day.of_month),
    };
    match when {
        When::Day(one) => day(one),
        When::Range(first, last) => format!("{} to {}", day(first), day(last)),
        When::Week(monday) => format!("week of {monday}"),
        When::Month { year: Some(year), month } => format!("{year:04}-{month:02}"),
        When::Month { year: None, month } => format!("month {month}"),
        When::Year(year) => format!("{year}"),
    }
}

fn country(evidence: &Evidence, a: &Cues, b: &Cues) -> Option<String> {
    let place = |cues: &Cues| {
        let place = cues.place.as_ref()?;
        Some((place.name.clone(), place.country?))
    };
    match (place(a), place(b)) {
        (Some((name, here)), Some((other, there))) if here == there => {
            let other = if other == name || other.is_empty() {
                String::new()
            } else {
                format!(" ({other})")
            };
            Some(format!("place {name}{other} in {here}"))
        }
        (Some((name, here)), Some((other, there))) => {
            Some(format!("places {name} in {here} and {other} in {there}"))
        }
        _ if evidence.country.is_some_and(|overlap| overlap < 0.2) => {
            Some(String::from("different countries"))
        }
        _ => None,
    }
}

/// The names of a report as it writes them, close together: only reasons show them.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Surfaces {
    /// One behind the other.
    text: Box<str>,
    /// For each the hash of its key and where it ends in `text`.
    names: Box<[(u64, u32)]>,
}

impl Surfaces {
    pub(crate) fn of(names: &[Name]) -> Self {
        let mut text = String::with_capacity(names.iter().map(|name| name.surface.len()).sum());
        let mut put = |name: &Name| {
            text.push_str(&name.surface);
            (name.hash, u32::try_from(text.len()).unwrap_or(u32::MAX))
        };
        let names = names.iter().map(&mut put).collect();
        Self { text: text.into_boxed_str(), names }
    }

    fn iter(&self) -> impl Iterator<Item = (u64, &str)> {
        let mut start = 0;
        self.names.iter().map(move |&(hash, end)| {
            let surface = self.text.get(start..end as usize).unwrap_or_default();
            start = end as usize;
            (hash, surface)
        })
    }
}

fn names(a: &Surfaces, b: &Surfaces) -> Option<String> {
    let known: BTreeMap<u64, &str> = a.iter().collect();
    let mut shared: Vec<&str> =
        b.iter().filter_map(|(hash, _)| known.get(&hash).copied()).collect();
    shared.sort_unstable();
    shared.dedup();
    let count = shared.len();
    shared.truncate(NAMES_LISTED);
    let more = if count > shared.len() { ", …" } else { "" };
    let noun = if count == 1 { "name" } else { "names" };
    (count > 0).then(|| format!("{count} shared {noun}: {}{more}", shared.join(", ")))
}

fn likeness(evidence: &Evidence) -> String {
    let percent = |share: f32| (share * 100.0).round();
    let (specific, topical) = (percent(evidence.specific), percent(evidence.topical));
    match evidence.words {
        Some(words) => {
            let words = percent(words);
            format!("alike: names and numbers {specific} %, subject {topical} %, words {words} %")
        }
        None => format!("alike: names and numbers {specific} %, subject {topical} %"),
    }
}

fn meaning(evidence: &Evidence) -> Option<String> {
    let likeness = evidence.embedding?;
    let words = match likeness.deviations {
        above if above >= TOLD_DEVIATIONS => "similar in meaning",
        below if below <= -TOLD_DEVIATIONS => "unlike in meaning",
        _ => return None,
    };
    // `.72`, as shares are written in tables.
    let cosine = format!("{:.2}", likeness.cosine).replacen("0.", ".", 1);
    Some(format!("{words} (embedding {cosine})"))
}

fn publication(evidence: &Evidence) -> Option<String> {
    match evidence.published_days? {
        0 => Some(String::from("published the same day")),
        1 => Some(String::from("published a day apart")),
        days => Some(format!("published {days} days apart")),
    }
}
