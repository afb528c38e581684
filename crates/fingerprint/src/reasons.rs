//! A verdict in plain words: what the two reports share, and what keeps them apart. Decides nothing.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    Fingerprint,
    compare::{DayTie, EditionTie, Evidence, Verdict, Veto, Why, vetoed},
    cues::{Cues, Day, Name, Quantity, Unit, When},
    ties,
};
use serde::{Deserialize, Serialize};

/// The most shared names that are listed.
const NAMES_LISTED: usize = 4;

/// Meaning is a reason from so many standard deviations above or below the average pair.
const TOLD_DEVIATIONS: f32 = 1.0;

/// Says what a verdict on two reports rests on, the strongest reason first: fragments without a full
/// stop (`same day 2018-03-21`, `both edition 7`, `3 shared names: ...`).
pub fn reasons(verdict: &Verdict, a: &Fingerprint, b: &Fingerprint) -> Vec<String> {
    let Why { evidence, .. } = verdict.why();
    let mut said = Vec::new();
    said.extend(edition(evidence.editions));
    said.extend(day(evidence.days, &a.cues, &b.cues));
    said.extend(country(evidence, &a.cues, &b.cues));
    said.extend(names(&a.names, &b.names));
    said.extend(numbers(&a.cues, &b.cues));
    said.push(likeness(evidence));
    said.extend(meaning(evidence));
    said.extend(publication(evidence));
    match (a.lang, b.lang) {
        (Some(a), Some(b)) if a != b => said.push(format!("cross-language {a} and {b}")),
        _ => {}
    }
    said
}

/// Says what keeps two reports apart whatever else is alike; `None` if nothing does.
pub fn veto(verdict: &Verdict) -> Option<String> {
    let Verdict::Apart(why) = verdict else { return None };
    Some(match vetoed(&why.evidence)? {
        Veto::Editions(a, b) => format!("different editions {a} and {b}"),
        Veto::Days { days, most } => {
            format!("the events lie {days} days apart, more than {most}")
        }
        Veto::Form { days: 1 } => String::from("texts of one form that tell of two days in a row"),
        Veto::Form { days } => format!("texts of one form that tell of days {days} days apart"),
        Veto::Figures => String::from("their leads give other values of the same figures"),
        Veto::Published { days, most } => {
            format!("published {days} days apart, more than {most}")
        }
    })
}

/// Says by what two reports of one series differ, without a look at anything else: their editions and their
/// days. Empty if they do not say.
pub fn kept_apart(a: &Fingerprint, b: &Fingerprint) -> Vec<String> {
    let editions = ties::editions(a.cues.edition.as_ref(), b.cues.edition.as_ref());
    let days = ties::days(a.cues.own_day, b.cues.own_day);
    let apart = matches!(editions, EditionTie::Apart(..)).then(|| edition(editions)).flatten();
    let other_day = matches!(days, DayTie::Apart(_)).then(|| day(days, &a.cues, &b.cues)).flatten();
    apart.into_iter().chain(other_day).collect()
}

fn edition(editions: EditionTie) -> Option<String> {
    match editions {
        EditionTie::Same(ordinal) => Some(format!("both edition {ordinal}")),
        EditionTie::Apart(a, b) => Some(format!("different editions {a} and {b}")),
        EditionTie::Unknown => None,
    }
}

fn day(days: DayTie, a: &Cues, b: &Cues) -> Option<String> {
    let said = |cues: &Cues| cues.own_day.map_or_else(String::new, |day| shown(day.when));
    match days {
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
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
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

    /// How many names two reports have in common, each counted once.
    pub fn shared_with(&self, other: &Self) -> usize {
        let known: BTreeSet<u64> = self.iter().map(|(hash, _)| hash).collect();
        let theirs: BTreeSet<u64> = other.iter().map(|(hash, _)| hash).collect();
        known.intersection(&theirs).count()
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

fn numbers(a: &Cues, b: &Cues) -> Option<String> {
    let both = a.numbers.iter().filter(|one| b.numbers.contains(one));
    let mut shared: Vec<String> = both.map(|one| counted(*one)).collect();
    let count = shared.len();
    shared.truncate(NAMES_LISTED);
    let more = if count > shared.len() { ", …" } else { "" };
    let noun = if count == 1 { "number" } else { "numbers" };
    (count > 0).then(|| format!("{count} shared {noun}: {}{more}", shared.join(", ")))
}

/// A quantity as people write it: `4.5 million euros`, `12 %`.
fn counted(quantity: Quantity) -> String {
    let (scale, word) = match quantity.thousandths {
        1_000_000_000_000.. => (1_000_000_000_000, " billion"),
        1_000_000_000.. => (1_000_000_000, " million"),
        _ => (1_000, ""),
    };
    let whole = quantity.thousandths / scale;
    let part = format!("{:03}", quantity.thousandths % scale / (scale / 1_000));
    let part = part.trim_end_matches('0');
    let point = if part.is_empty() { "" } else { "." };
    let unit = match quantity.unit {
        Unit::None => "",
        Unit::Percent => " %",
        Unit::Dollar => " dollars",
        Unit::Euro => " euros",
        Unit::Pound => " pounds",
        Unit::Yen => " yen",
        Unit::Yuan => " yuan",
        Unit::Rouble => " roubles",
        Unit::Rupee => " rupees",
        Unit::Lira => " lira",
        Unit::Hryvnia => " hryvnias",
        Unit::Degree => " degrees",
    };
    format!("{whole}{point}{part}{word}{unit}")
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quantity_is_written_as_people_write_it() {
        for (thousandths, unit, expected) in [
            (12_000, Unit::Percent, "12 %"),
            (4_500_000_000, Unit::Euro, "4.5 million euros"),
            (2_000_000_000_000, Unit::None, "2 billion"),
            (412_000, Unit::None, "412"),
            (250, Unit::Percent, "0.25 %"),
            (1_234_567_000, Unit::Dollar, "1.234 million dollars"),
            (45_000_000, Unit::Yen, "45000 yen"),
        ] {
            assert_eq!(counted(Quantity { unit, thousandths }), expected);
        }
    }
}
