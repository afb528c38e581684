//! What a run did, gathered stage by stage: the rows of its tables and its `run.json`. Reads no clock
//! and writes no file.

use cluster::{Cluster, EventRecord, Member, Preference, Role};
use fetch::{SourceError, Visit};
use fingerprint::copies::CopyKind;
use jiff::Timestamp;
use model::{Article, Refused, Tally, Why};
use publish::{
    ArticleRow, Counts, EventRow, Items, OutputSet, Page, PairRow, Pairs, PublishError, Rejections,
    RunReport, SourceReport, SourceStatus, Stage, Tables, WebReport,
};

use crate::{
    apart::{self, Speaker},
    config::Plan,
    exit::Exit,
    pipeline::{Gathered, Report},
    table_rows,
};

/// A run on its way.
pub(crate) struct Run {
    report: RunReport,
    stage_began: Timestamp,
    events: Vec<EventRow>,
    articles: Vec<ArticleRow>,
    speakers: Vec<Speaker>,
}

impl Run {
    /// Begins the record of a run.
    pub(crate) fn begin(now: Timestamp, run_id: Option<String>) -> Self {
        let report = RunReport {
            schema_version: publish::SCHEMA_VERSION,
            tool: "newsfold",
            version: env!("CARGO_PKG_VERSION"),
            run_id: run_id.unwrap_or_else(|| now.strftime("%Y%m%dT%H%M%SZ").to_string()),
            started_at: now,
            ended_at: now,
            exit_code: 0,
            interrupted: false,
            config_hash: String::new(),
            counts: Counts::default(),
            stages: Vec::new(),
            sources: Vec::new(),
            rejections: Rejections::default(),
            warnings: Vec::new(),
            guarded_cells: 0,
            cut_cells: 0,
            outputs: Vec::new(),
        };
        Self {
            report,
            stage_began: now,
            events: Vec::new(),
            articles: Vec::new(),
            speakers: Vec::new(),
        }
    }

    /// Notes what was read.
    pub(crate) fn gathered(&mut self, plan: &Plan, gathered: &Gathered, now: Timestamp) {
        let Gathered { reports, refused, visited, broken } = gathered;
        self.report.config_hash = model::digest(&format!("{:?}{:?}", plan.config, plan.sources));
        self.count_rejections(refused);
        self.report.counts.articles = count(reports.len());
        self.report.counts.read = count(reports.len() + refused.len());
        let removed =
            |why| reports.iter().map(|(article, _)| u64::from(article.removed_as(why))).sum();
        self.report.counts.paragraphs_removed = removed(Why::Repeat);
        self.report.counts.paragraphs_set_aside = removed(Why::Source);
        let visited = visited.iter().map(|source| SourceReport {
            source: source.source.clone(),
            status: SourceStatus::of(source.documents > 0, !source.errors.is_empty()),
            documents: source.documents,
            refused: source.refused,
            bytes: source.bytes,
            errors: source.errors.clone(),
            web: source.web.as_deref().map(web),
        });
        self.report.sources = visited.chain(plan.missing.iter().map(failed)).collect();
        let warnings = plan.missing.iter().chain(broken).map(SourceError::in_full);
        self.report.warnings.extend(warnings);
        self.stage("read", count(reports.len() + refused.len()), now);
    }

    fn count_rejections(&mut self, refused: &[Refused]) {
        let mut tally = Tally::default();
        for one in refused {
            tally.add(one.rejection);
        }
        self.report.counts.rejected = Counts::rejected_by(&tally);
        self.report.rejections = Rejections::of(refused);
    }

    /// Notes what was folded, and makes the rows of the tables from it.
    pub(crate) fn folded(
        &mut self,
        reports: &[Report],
        clusters: &[Cluster],
        preference: Preference,
        now: Timestamp,
    ) {
        for cluster in clusters {
            let Some(record) = cluster::record(cluster, reports, preference) else { continue };
            self.count_members(cluster, &record);
            for member in &cluster.members {
                self.articles.extend(table_rows::article(member, &record, reports));
            }
            self.speakers.extend(apart::speaker(cluster, &record, reports));
            let titles = table_rows::titles(cluster, reports);
            self.events.push(EventRow { titles, ..table_rows::event(record) });
        }
        self.events.sort_by(|a, b| (a.event_date, &a.event_id).cmp(&(b.event_date, &b.event_id)));
        self.articles.sort_by(|a, b| a.article_id.cmp(&b.article_id));
        self.report.counts.events = count(self.events.len());
        self.stage("fold", count(reports.len()), now);
    }

    fn count_members(&mut self, cluster: &Cluster, record: &EventRecord) {
        let counts = &mut self.report.counts;
        for Member { role, .. } in &cluster.members {
            match role {
                Role::Copy(CopyKind::Exact) => counts.exact_copies += 1,
                Role::Copy(CopyKind::Near | CopyKind::Excerpt | CopyKind::Update) => {
                    counts.near_copies += 1;
                }
                Role::Representative | Role::Independent => {}
            }
        }
        counts.multilingual_events += u64::from(record.languages.len() > 1);
    }

    fn stage(&mut self, name: &'static str, items: u64, now: Timestamp) {
        let took = now.duration_since(self.stage_began).as_millis();
        let milliseconds = u64::try_from(took).unwrap_or_default();
        self.report.stages.push(Stage { name, items, milliseconds });
        self.stage_began = now;
    }

    /// How many of the sources gave nothing because they are broken, in percent; 100 if there is none.
    pub(crate) fn failed_pct(&self) -> u64 {
        let sources = &self.report.sources;
        let failed = sources.iter().filter(|source| source.status == SourceStatus::Failed).count();
        match count(sources.len()) {
            0 => 100,
            all => count(failed) * 100 / all,
        }
    }

    /// How the program should end.
    pub(crate) fn exit(&self, strict: bool) -> Exit {
        let whole = |source: &SourceReport| source.status == SourceStatus::Ok;
        if strict && self.report.rejections.total > 0 {
            Exit::Data
        } else if self.report.sources.iter().all(whole) {
            Exit::Ok
        } else {
            Exit::Partial
        }
    }

    /// Gives every row the text of its report, which has none then: nothing is held twice.
    pub(crate) fn take_texts(&mut self, reports: &mut [Report]) {
        for row in &mut self.articles {
            let found =
                reports.binary_search_by(|report| report.0.id.as_str().cmp(&row.article_id));
            let report = found.ok().and_then(|at| reports.get_mut(at));
            let Some((article, _)) = report else { continue };
            let paragraphs = std::mem::take(&mut article.paragraphs);
            row.text = paragraphs.join("\n");
        }
    }

    /// Notes that some files were written.
    pub(crate) fn wrote(&mut self, stage: &'static str, now: Timestamp) {
        self.stage(stage, count(self.events.len() + self.articles.len()), now);
    }

    /// The rows of copies beside what they copy.
    pub(crate) fn copy_pairs(&self) -> impl Iterator<Item = PairRow> {
        self.articles.iter().filter_map(table_rows::copy_pair)
    }

    /// Writes the page for people.
    pub(crate) fn page(
        &mut self,
        set: &mut OutputSet,
        reports: &[Report],
        now: Timestamp,
    ) -> Result<(), PublishError> {
        self.report.ended_at = now;
        let kept_apart = apart::neighbours(&self.speakers, &self.events, reports);
        set.report(Page {
            run: &self.report,
            events: &self.events,
            articles: &self.articles,
            aliases: &[],
            kept_apart: &kept_apart,
        })
    }

    /// The rows of the tables; `pairs` makes those of the pairs, if they are wanted.
    pub(crate) fn tables<'a>(&'a self, pairs: Option<Pairs<'a>>) -> Tables<'a> {
        Tables { events: &self.events, articles: &self.articles, aliases: &[], pairs }
    }

    /// Puts the files in their place, `run.json` last, and answers what it says.
    pub(crate) fn finish(
        mut self,
        set: OutputSet,
        exit: Exit,
        now: Timestamp,
    ) -> Result<RunReport, PublishError> {
        self.report.exit_code = exit.code();
        self.wrote("finish", now);
        self.report.ended_at = now;
        set.finish(&mut self.report)?;
        for imbalance in self.report.imbalances() {
            tracing::error!(%imbalance, "the sums of run.json do not agree");
        }
        Ok(self.report)
    }
}

fn failed(error: &SourceError) -> SourceReport {
    SourceReport {
        source: error.origin(),
        status: SourceStatus::Failed,
        documents: 0,
        refused: 0,
        bytes: 0,
        errors: vec![error.in_full()],
        web: None,
    }
}

fn web(visit: &Visit) -> WebReport {
    WebReport {
        http_status: visit.http_status,
        items: Items {
            new: visit.new,
            known: visit.known,
            failed: visit.failed,
            from_list: visit.from_list,
            left_out: visit.left_out,
        },
        milliseconds: u64::try_from(visit.took.as_millis()).unwrap_or(u64::MAX),
        next_attempt: visit.next_attempt,
    }
}

fn count(n: usize) -> u64 {
    u64::try_from(n).unwrap_or(u64::MAX)
}

/// The text of an article, for columns that are made from it.
pub(crate) fn words(article: &Article) -> u32 {
    let words = article.paragraphs.iter().flat_map(|text| text.split_whitespace()).count();
    u32::try_from(words).unwrap_or(u32::MAX)
}
