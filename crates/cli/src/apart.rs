//! For each event, the nearest others of its series: they are alike, and were kept apart on purpose. What
//! keeps two apart is said by `fingerprint`.

use std::collections::{BTreeMap, BTreeSet};

use cluster::{Cluster, EventRecord};
use publish::{EventRow, Neighbour};

use crate::pipeline::Report;

/// So many neighbours are kept of each event.
const MOST: usize = 5;
/// So many editions before and behind an event are looked at.
const NEAR: usize = 8;
/// Two events are of one series if their reports share so many names, where the series has no name.
const SHARED_NAMES: usize = 2;

/// An event that is an edition of something, and the report that says so.
#[derive(Clone, Debug)]
pub(crate) struct Speaker {
    event_id: String,
    report: usize,
}

/// The report that names the edition of an event; `None` if the event is no edition.
pub(crate) fn speaker(
    cluster: &Cluster,
    record: &EventRecord,
    reports: &[Report],
) -> Option<Speaker> {
    let ordinal = record.series_ordinal?;
    let says = |at: &usize| {
        let edition = reports.get(*at).and_then(|(_, print)| print.cues.edition.as_ref());
        edition.is_some_and(|edition| edition.ordinal == ordinal)
    };
    let members = cluster.members.iter().map(|member| member.report);
    let report = std::iter::once(cluster.representative).chain(members).find(says)?;
    Some(Speaker { event_id: record.event_id.to_string(), report })
}

/// An edition with all that is asked of it.
struct Edition<'a> {
    row: &'a EventRow,
    report: &'a Report,
}

/// The neighbours of every edition by the id of its event.
pub(crate) fn neighbours(
    speakers: &[Speaker],
    events: &[EventRow],
    reports: &[Report],
) -> BTreeMap<String, Vec<Neighbour>> {
    let rows: BTreeMap<&str, &EventRow> =
        events.iter().map(|row| (row.event_id.as_str(), row)).collect();
    let mut series: BTreeMap<String, Vec<Edition<'_>>> = BTreeMap::new();
    for speaker in speakers {
        let found = rows.get(speaker.event_id.as_str()).zip(reports.get(speaker.report));
        let Some((row, report)) = found else { continue };
        for name in names(row, report) {
            series.entry(name).or_default().push(Edition { row, report });
        }
    }
    let mut found: BTreeMap<String, Vec<(u64, Neighbour)>> = BTreeMap::new();
    for (name, mut editions) in series {
        editions.sort_by_key(|one| (one.row.series_ordinal, one.row.event_date, &one.row.event_id));
        for (at, one) in editions.iter().enumerate() {
            let near = editions.iter().take(at + NEAR + 1).skip(at.saturating_sub(NEAR));
            let others = near.filter(|other| other.row.event_id != one.row.event_id);
            let apart = others.filter_map(|other| neighbour(one, other, is_named(&name)));
            found.entry(one.row.event_id.clone()).or_default().extend(apart);
        }
    }
    found.into_iter().map(|(event, near)| (event, nearest(near))).collect()
}

fn nearest(mut near: Vec<(u64, Neighbour)>) -> Vec<Neighbour> {
    near.sort_by(|a, b| (a.0, &a.1.event_id).cmp(&(b.0, &b.1.event_id)));
    let mut seen = BTreeSet::new();
    let fresh = near.into_iter().filter(|(_, one)| seen.insert(one.event_id.clone()));
    fresh.map(|(_, one)| one).take(MOST).collect()
}

/// Under what an edition is looked for: the name of its series, and what it is an edition of in which country.
fn names(row: &EventRow, (_, print): &Report) -> Vec<String> {
    let named = (!row.series.is_empty()).then(|| format!("{NAMED}{}", row.series.to_lowercase()));
    let kind = print.cues.edition.as_ref().map(|edition| format!("{:?}", edition.kind));
    named.into_iter().chain(kind).collect()
}

const NAMED: &str = "series ";

fn is_named(name: &str) -> bool {
    name.starts_with(NAMED)
}

/// The other edition as a neighbour of this one with its distance; `None` if nothing says that they are two,
/// or that they are of one series.
fn neighbour(
    one: &Edition<'_>,
    other: &Edition<'_>,
    is_of_series: bool,
) -> Option<(u64, Neighbour)> {
    let (print, theirs) = (&one.report.1, &other.report.1);
    if !is_of_series && print.names.shared_with(&theirs.names) < SHARED_NAMES {
        return None;
    }
    let veto = fingerprint::kept_apart(print, theirs);
    if veto.is_empty() {
        return None;
    }
    let ordinals = one.row.series_ordinal.zip(other.row.series_ordinal);
    let editions = ordinals.map_or(0, |(a, b)| u64::from(a.abs_diff(b)));
    let days = one.row.event_date.zip(other.row.event_date);
    let days =
        days.and_then(|(a, b)| a.until(b).ok()).map_or(0, |gap| gap.get_days().unsigned_abs());
    let near = Neighbour {
        event_id: other.row.event_id.clone(),
        title: other.row.title.clone(),
        title_lang: other.row.title_lang.clone(),
        day: other.row.event_date,
        article_id: other.row.representative_article_id.clone(),
        veto: veto.join("; "),
    };
    Some((editions * 1_000_000 + u64::from(days), near))
}
