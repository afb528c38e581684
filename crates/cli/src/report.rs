//! What a run did, gathered stage by stage: its `run.json`. Reads no clock and makes no row.

use fetch::{SourceError, Visit};
use jiff::Timestamp;
use model::{Article, Refused, Tally};
use publish::{
    Counts, EventRow, Items, OutputSet, Page, PublishError, Rejections, RunReport, SourceReport,
    SourceStatus, Stage, WebReport,
};

use crate::{arrivals::Arrived, config::Plan, exit::Exit, pipeline::Gathered, tables::Tables};

/// A run on its way.
pub(crate) struct Run {
    report: RunReport,
    stage_began: Timestamp,
}

impl Run {
    /// Begins the record of a run.
    pub(crate) fn begin(now: Timestamp, run_id: Option<String>) -> Self {
        let run_id = run_id.unwrap_or_else(|| now.strftime("%Y%m%dT%H%M%SZ").to_string());
        Self { report: RunReport::begin(&run_id, now), stage_began: now }
    }

    /// The report so far.
    pub(crate) fn so_far(&self) -> &RunReport {
        &self.report
    }

    /// Notes something that a person should know.
    pub(crate) fn warn(&mut self, warning: String) {
        tracing::warn!("{warning}");
        self.report.warnings.push(warning);
    }

    /// Notes what was read: `read` articles, of which `fresh` are such as nobody had read before.
    pub(crate) fn gathered(
        &mut self,
        plan: &Plan,
        gathered: &Gathered<Arrived>,
        read: usize,
        fresh: usize,
        now: Timestamp,
    ) {
        let Gathered { known, refused, visited, broken, .. } = gathered;
        self.report.config_hash = model::digest(&format!("{:?}{:?}", plan.config, plan.sources));
        self.count_rejections(refused);
        self.report.counts.read = count(read + known + refused.len());
        self.report.counts.new = count(fresh);
        self.report.counts.known = count(read + known).saturating_sub(count(fresh));
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
        self.stage("read", self.report.counts.read, now);
    }

    fn count_rejections(&mut self, refused: &[Refused]) {
        let mut tally = Tally::default();
        for one in refused {
            tally.add(one.rejection);
        }
        self.report.counts.rejected = Counts::rejected_by(&tally);
        self.report.rejections = Rejections::of(refused);
    }

    /// Notes what was folded.
    pub(crate) fn folded(&mut self, tables: &Tables, now: Timestamp) {
        let counts = &mut self.report.counts;
        counts.articles = count(tables.articles.len());
        counts.events = count(tables.events.len());
        let is_multilingual = |event: &&EventRow| event.languages.len() > 1;
        counts.multilingual_events = count(tables.events.iter().filter(is_multilingual).count());
        for row in &tables.articles {
            match row.role.as_str() {
                "exact_copy" => counts.exact_copies += 1,
                "near_copy" | "excerpt" | "update" => counts.near_copies += 1,
                _ => {}
            }
            counts.paragraphs_removed += u64::from(row.paragraphs_removed.unwrap_or(0));
            counts.paragraphs_set_aside += u64::from(row.paragraphs_set_aside.unwrap_or(0));
        }
        let articles = counts.articles;
        self.stage("fold", articles, now);
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

    /// Notes that some files were written.
    pub(crate) fn wrote(&mut self, stage: &'static str, now: Timestamp) {
        let counts = &self.report.counts;
        self.stage(stage, counts.events + counts.articles, now);
    }

    /// Writes the page for people.
    pub(crate) fn page(
        &mut self,
        set: &mut OutputSet,
        tables: &Tables,
        now: Timestamp,
    ) -> Result<(), PublishError> {
        self.report.ended_at = now;
        set.report(Page {
            run: &self.report,
            events: &tables.events,
            articles: &tables.articles,
            aliases: &tables.aliases,
            kept_apart: &tables.apart,
        })
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
