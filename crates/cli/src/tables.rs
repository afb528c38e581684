//! The rows of the tables, from run to run: those of the clusters of this run, what changed since they were last
//! published, and those of events that have left the window. Decides what is new, updated or merged; what an event
//! is was decided elsewhere.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use cluster::{Alias, Change, Cluster, Current, EventRecord, Former, Lineage, Member, Preference};
use jiff::Timestamp;
use model::{DocId, EventId};
use publish::{AliasRow, ArticleRow, EventRow, Neighbour};
use rayon::iter::{IntoParallelIterator, IntoParallelRefIterator, ParallelIterator};
use serde::{Deserialize, Serialize};
use store::{Hash, KeptAlias, KeptEvent, KeptRow, Publication, Store, StoreError};

use crate::{apart, pipeline::Report, table_rows, told::Told};

/// The rows of a run.
#[derive(Debug, Default)]
pub(crate) struct Tables {
    pub(crate) events: Vec<EventRow>,
    pub(crate) articles: Vec<ArticleRow>,
    pub(crate) aliases: Vec<AliasRow>,
    /// For each event by its id, the nearest ones that were kept apart from it.
    pub(crate) apart: BTreeMap<String, Vec<Neighbour>>,
}

/// What was published before.
#[derive(Debug)]
pub(crate) struct Before {
    events: Vec<KeptEvent>,
    rows: Vec<KeptRow>,
    aliases: Vec<KeptAlias>,
    given: BTreeMap<EventId, DocId>,
}

/// What is kept of the row of an event.
#[derive(Debug, Default, Deserialize, Serialize)]
struct KeptParts {
    row: EventRow,
    apart: Vec<Neighbour>,
}

/// A run, as far as tables name it.
#[derive(Debug)]
pub(crate) struct Naming<'a> {
    pub(crate) run_id: &'a str,
    pub(crate) now: Timestamp,
    pub(crate) preference: Preference,
    /// What is known of copies.
    pub(crate) told: &'a Told<'a>,
    /// Whether anybody looks at what was kept apart.
    pub(crate) with_apart: bool,
}

/// The tables of a run, and what is to be kept once they are in their place.
#[derive(Debug, Default)]
pub(crate) struct Published {
    pub(crate) tables: Tables,
    pub(crate) publication: Publication,
    /// Ids that no table had before, with the articles that they are named after.
    pub(crate) given: Vec<(String, String)>,
    /// Why copies are copies, for later runs.
    pub(crate) reasons: Vec<(Hash, String)>,
}

impl Before {
    /// Reads what was published before.
    ///
    /// # Errors
    /// A state that cannot be read.
    pub(crate) fn of(store: &Store) -> Result<Self, StoreError> {
        let given = store.given()?.into_iter();
        Ok(Self {
            events: store.events()?,
            rows: store.rows()?,
            aliases: store.aliases()?,
            given: given
                .map(|(id, founder)| (EventId::given(&id), DocId::given(&founder)))
                .collect(),
        })
    }

    /// The tables of a run that has nothing new.
    pub(crate) fn unchanged(self) -> Tables {
        let mut tables = Tables::default();
        let parts: Vec<KeptParts> = self.events.par_iter().map(parts).collect();
        for (event, parts) in self.events.iter().zip(parts) {
            tables.add(event, "unchanged", parts);
        }
        tables.articles = self.rows.par_iter().filter_map(article_row).collect();
        tables.aliases = self.aliases.into_iter().map(alias_row).collect();
        tables.sorted()
    }

    /// The events that may go on, the oldest first.
    fn former(&self) -> Vec<Former> {
        let mut members: HashMap<&str, Vec<DocId>> = HashMap::new();
        for row in &self.rows {
            members.entry(&row.event_id).or_default().push(DocId::given(&row.article_id));
        }
        let mut open: Vec<(&KeptEvent, Option<jiff::civil::Date>)> = self
            .events
            .par_iter()
            .filter(|event| event.is_open)
            .map(|event| (event, parts(event).row.first_published_on))
            .collect();
        open.sort_by(|(a, a_on), (b, b_on)| {
            let key = |event: &KeptEvent, on: &Option<jiff::civil::Date>| {
                (event.first_seen_at, on.is_none(), *on, event.founder.clone())
            };
            key(a, a_on).cmp(&key(b, b_on))
        });
        let former = |(event, _): (&KeptEvent, _)| Former {
            event_id: EventId::given(&event.event_id),
            representative: DocId::given(&event.representative),
            members: members.remove(event.event_id.as_str()).unwrap_or_default(),
        };
        open.into_iter().map(former).collect()
    }

    /// Ids of which it is known what became of them.
    fn settled(&self) -> BTreeSet<EventId> {
        let closed = self.events.iter().filter(|event| !event.is_open);
        let closed = closed.map(|event| event.event_id.as_str());
        let explained = self.aliases.iter().map(|alias| alias.old_event_id.as_str());
        closed.chain(explained).map(EventId::given).collect()
    }
}

/// Makes the tables of a run from its clusters and from what was published before.
pub(crate) fn published(
    before: &Before,
    clusters: &[Cluster],
    reports: &[Report],
    versions: &[u32],
    naming: &Naming<'_>,
) -> Published {
    let mut records: Vec<(&Cluster, EventRecord)> = clusters
        .par_iter()
        .filter_map(|one| Some((one, cluster::record(one, reports, naming.preference)?)))
        .collect();
    let lineage = lineage(before, &records, reports);
    for ((_, record), id) in records.iter_mut().zip(&lineage.ids) {
        record.event_id = id.clone();
    }
    let made: Vec<_> = records
        .into_par_iter()
        .map(|(one, record)| {
            let mut reasons = Vec::new();
            let row = |member: &Member| {
                let report = reports.get(member.report)?;
                let (reason, key) = naming.told.reason(member, report, reports);
                reasons.extend(key.map(|key| (key, reason.clone())));
                let version = versions.get(member.report).copied();
                let row = table_rows::article(member, &record, reports, reason)?;
                Some(ArticleRow { version, ..row })
            };
            let rows: Vec<ArticleRow> = one.members.iter().filter_map(row).collect();
            let speaker = apart::speaker(one, &record, reports).filter(|_| naming.with_apart);
            let titles = table_rows::titles(one, reports);
            let founder = record.founding_article_id.to_string();
            (EventRow { titles, ..table_rows::event(record) }, founder, rows, reasons, speaker)
        })
        .collect();
    let mut events = Vec::with_capacity(made.len());
    let mut founders = Vec::with_capacity(made.len());
    let mut articles = Vec::with_capacity(reports.len());
    let mut speakers = Vec::new();
    let mut kept_reasons = Vec::new();
    for (event, founder, rows, reasons, speaker) in made {
        kept_reasons.extend(reasons);
        events.push(event);
        founders.push(founder);
        articles.extend(rows);
        speakers.extend(speaker);
    }
    let apart = apart::neighbours(&speakers, &events, reports);
    let mut published = Published { reasons: kept_reasons, ..Published::default() };
    published.take(before, &lineage, events, &founders, articles, apart, naming);
    published
}

fn lineage(before: &Before, records: &[(&Cluster, EventRecord)], reports: &[Report]) -> Lineage {
    let current: Vec<Current> = records
        .iter()
        .map(|(one, record)| {
            let members = one.members.iter().filter_map(|member| reports.get(member.report));
            Current {
                founder: record.founding_article_id.clone(),
                members: members.map(|(article, _)| article.id.clone()).collect(),
            }
        })
        .collect();
    cluster::lineage(&current, &before.former(), &before.given, &before.settled())
}

impl Published {
    #[expect(clippy::too_many_arguments, reason = "the parts of one run, each used once")]
    fn take(
        &mut self,
        before: &Before,
        lineage: &Lineage,
        events: Vec<EventRow>,
        founders: &[String],
        articles: Vec<ArticleRow>,
        mut apart: BTreeMap<String, Vec<Neighbour>>,
        naming: &Naming<'_>,
    ) {
        let known: HashMap<&str, &KeptEvent> =
            before.events.iter().map(|event| (event.event_id.as_str(), event)).collect();
        let mut members: HashMap<&str, Vec<&str>> = HashMap::new();
        for row in &articles {
            members.entry(&row.event_id).or_default().push(&row.article_id);
        }
        let living: BTreeSet<&str> = lineage.ids.iter().map(EventId::as_str).collect();
        let each = events.into_iter().zip(founders).zip(&lineage.merged).zip(&lineage.ids);
        let each: Vec<_> = each
            .map(|(((row, founder), merged), id)| {
                let members = members.remove(id.as_str()).unwrap_or_default();
                let old = known.get(id.as_str()).copied();
                let parts = KeptParts { row, apart: apart.remove(id.as_str()).unwrap_or_default() };
                (parts, founder, members, old, merged)
            })
            .collect();
        let made: Vec<_> = each
            .into_par_iter()
            .map(|(parts, founder, members, old, merged)| {
                let inside = merged.iter().filter_map(|one| known.get(one.as_str()).copied());
                let (event, status) = kept(&parts, founder, &members, old, inside, naming.now);
                (old, event, status, parts)
            })
            .collect();
        for (old, event, status, parts) in made {
            self.tables.add(&event, status, parts);
            let is_given = before.given.contains_key(&EventId::given(&event.event_id));
            if old.is_none() && !is_given {
                self.given.push((event.event_id.clone(), event.founder.clone()));
            }
            if old != Some(&event) {
                self.publication.events.push(event);
            }
        }
        for event in &before.events {
            match (event.is_open, living.contains(event.event_id.as_str())) {
                (false, _) => self.tables.add(event, "unchanged", parts(event)),
                (true, false) => self.publication.gone_events.push(event.event_id.clone()),
                (true, true) => {}
            }
        }
        self.take_articles(before, articles);
        let aliases = lineage.aliases.iter().map(|alias| kept_alias(alias, naming));
        self.publication.aliases = aliases.collect();
        let aliases = before.aliases.iter().chain(&self.publication.aliases).cloned();
        self.tables.aliases = aliases.map(alias_row).collect();
        self.tables = std::mem::take(&mut self.tables).sorted();
    }

    fn take_articles(&mut self, before: &Before, articles: Vec<ArticleRow>) {
        let closed: BTreeSet<&str> = before
            .events
            .iter()
            .filter(|event| !event.is_open)
            .map(|event| event.event_id.as_str())
            .collect();
        let mut old: HashMap<&str, &KeptRow> = HashMap::with_capacity(before.rows.len());
        for row in &before.rows {
            if closed.contains(row.event_id.as_str()) {
                self.tables.articles.extend(article_row(row));
            } else {
                old.insert(&row.article_id, row);
            }
        }
        let kept = |row: &ArticleRow| KeptRow {
            article_id: row.article_id.clone(),
            event_id: row.event_id.clone(),
            row: serde_json::to_string(row).unwrap_or_default(),
        };
        let rows: Vec<KeptRow> = articles.par_iter().map(kept).collect();
        for (row, kept) in articles.iter().zip(rows) {
            if old.remove(row.article_id.as_str()) != Some(&kept) {
                self.publication.rows.push(kept);
            }
        }
        self.publication.gone_rows = old.into_keys().map(str::to_owned).collect();
        self.publication.gone_rows.sort_unstable();
        self.tables.articles.extend(articles);
    }
}

/// An event as it is kept, and what became of it since it was published as `old`.
fn kept<'a>(
    parts: &KeptParts,
    founder: &str,
    members: &[&str],
    old: Option<&KeptEvent>,
    inside: impl Iterator<Item = &'a KeptEvent>,
    now: Timestamp,
) -> (KeptEvent, &'static str) {
    let inside: Vec<&KeptEvent> = inside.collect();
    let event_id = parts.row.event_id.clone();
    let representative = parts.row.representative_article_id.clone();
    let said = serde_json::to_string(&parts.row).unwrap_or_default();
    let digest = model::digest(&format!("{said}\n{}", members.join(" ")));
    let mut merged_from: BTreeSet<String> =
        old.map(|old| old.merged_from.iter().cloned().collect()).unwrap_or_default();
    for one in &inside {
        merged_from.insert(one.event_id.clone());
        merged_from.extend(one.merged_from.iter().cloned());
    }
    let row = serde_json::to_string(parts).unwrap_or_default();
    let (status, revision, first_seen_at, updated_at) = match old {
        None => ("new", 1, now, now),
        Some(old) if !inside.is_empty() => ("merged", old.revision + 1, old.first_seen_at, now),
        Some(old) if old.digest != digest => ("updated", old.revision + 1, old.first_seen_at, now),
        Some(old) => ("unchanged", old.revision, old.first_seen_at, old.updated_at),
    };
    let event = KeptEvent {
        event_id,
        // An event is named once.
        founder: old.map_or_else(|| founder.to_owned(), |old| old.founder.clone()),
        representative,
        is_open: true,
        digest,
        revision,
        first_seen_at,
        updated_at,
        merged_from: merged_from.into_iter().collect(),
        row,
    };
    (event, status)
}

impl Tables {
    fn add(&mut self, event: &KeptEvent, status: &str, parts: KeptParts) {
        let KeptParts { row, apart } = parts;
        self.events.push(EventRow {
            event_id: event.event_id.clone(),
            status: status.to_owned(),
            revision: Some(event.revision),
            first_seen_at: Some(event.first_seen_at),
            updated_at: Some(event.updated_at),
            merged_from: event.merged_from.clone(),
            ..row
        });
        if !apart.is_empty() {
            self.apart.insert(event.event_id.clone(), apart);
        }
    }

    fn sorted(mut self) -> Self {
        self.events.sort_by(|a, b| (a.event_date, &a.event_id).cmp(&(b.event_date, &b.event_id)));
        self.articles.sort_by(|a, b| a.article_id.cmp(&b.article_id));
        self
    }
}

/// The row of an event; an empty one if it was kept by nobody who can write.
fn parts(event: &KeptEvent) -> KeptParts {
    serde_json::from_str(&event.row).unwrap_or_default()
}

fn article_row(row: &KeptRow) -> Option<ArticleRow> {
    serde_json::from_str(&row.row).ok()
}

fn kept_alias(alias: &Alias, naming: &Naming<'_>) -> KeptAlias {
    let (change, reason) = match alias.change {
        Change::Merged => ("merged", "its reports and those of the other event tell of one event"),
        Change::Split => ("split", "some of its reports tell of an event of their own"),
        Change::Renamed => {
            ("renamed", "the run that named it ended before its tables were complete")
        }
        Change::Retracted => ("retracted", "none of its reports is left"),
    };
    KeptAlias {
        old_event_id: alias.old.to_string(),
        event_id: alias.now.as_ref().map(ToString::to_string).unwrap_or_default(),
        change: change.to_owned(),
        at: naming.now,
        run_id: naming.run_id.to_owned(),
        reason: reason.to_owned(),
    }
}

fn alias_row(alias: KeptAlias) -> AliasRow {
    AliasRow {
        old_event_id: alias.old_event_id,
        event_id: alias.event_id,
        change: alias.change,
        at: Some(alias.at),
        run_id: alias.run_id,
        reason: alias.reason,
    }
}
