//! A run of `newsfold ingest`, from the state before it to the state after it: what is read, kept, folded and put
//! in its place in which order, so that it can be killed at any moment and loses nothing.
//!
//! Articles are kept as they come. Event ids are kept before a table has them, and everything else of the events
//! after all tables are in their place: a run that ends in between is done again from the same state.

use std::path::{Path, PathBuf};

use anyhow::Context;
use cluster::{Memo, Wanted};
use fetch::{Source, Web};
use indicatif::ProgressBar;
use jiff::{SignedDuration, Timestamp};
use model::{Lang, Refused, Rejection, hash16};
use publish::{RunReport, WrittenTable};
use store::{Hash, KeptRun, Publication, Store};

use crate::{
    args::Online,
    arrivals::{self, Arrived},
    clock,
    config::Plan,
    exit::{Ending, Exit},
    meaning::Meaning,
    memory::Memory,
    out, outputs,
    pipeline::{Gathered, Report},
    progress::{Length, Progress},
    report::Run,
    rulings::{self, Rulings},
    signals::{self, Interrupts},
    state::{self, State, ending},
    tables::{self, Before, Naming, Published, Tables},
    told::{self, Told},
    window::{Loaded, Window},
};

/// The window in days, if nobody says another one.
const WINDOW_DAYS: u16 = 30;
/// The setting that says what the last tables were made of.
const MADE_OF: &str = "made_of";

/// The setting that has the CSV files of the articles, with what they were made of.
const ARTICLES: &str = "articles";

/// What is asked of a run.
pub(crate) struct Task<'a> {
    pub(crate) plan: Plan,
    /// The folder for the tables.
    pub(crate) out: PathBuf,
    pub(crate) network: &'a Online,
    /// Whether it fails if any document is refused.
    pub(crate) strict: bool,
    /// It writes nothing if more than this share of its sources fails, in percent.
    pub(crate) max_failed: u8,
    pub(crate) run_id: Option<String>,
}

/// A run with what it needs.
struct Job<'a> {
    task: Task<'a>,
    run: Run,
    state: State,
    interrupts: Interrupts,
    meaning: Meaning,
    now: Timestamp,
    progress: Progress,
}

/// Reads, folds and writes; answers how it ended, and what `run.json` says if the tables were written.
pub(crate) fn run(
    task: Task<'_>,
    state: State,
    progress: Progress,
) -> anyhow::Result<(Exit, Option<RunReport>)> {
    let meaning = Meaning::load(task.plan.config.embeddings.as_deref())?;
    let interrupts = Interrupts::listen().context("cannot listen for signals")?;
    let mut store = state.open()?;
    let (now, set_back) = state::moment(&mut store, clock::now())?;
    let run = Run::begin(now, task.run_id.clone());
    let mut job = Job { task, run, state, interrupts, meaning, now, progress };
    if let Some(warning) = set_back {
        job.run.warn(warning);
    }
    job.work(store)
}

impl Job<'_> {
    fn work(&mut self, mut store: Store) -> anyhow::Result<(Exit, Option<RunReport>)> {
        self.spare_what_is_there(&store)?;
        self.take_decisions(&mut store)?;
        self.interrupts.may_end(self.run.so_far(), &self.task.out, true);
        let (mut gathered, mut store) = self.gather(store)?;
        if let Some(exit) = self.interrupts.ended_by() {
            self.interrupts.must_not_end();
            let report = signals::leave(self.run.so_far().clone(), &self.task.out, exit)?;
            remember(&mut store, &report)?;
            return Ok((exit, None));
        }
        let arrived = std::mem::take(&mut gathered.reports);
        let window = self.window(&mut store, arrived, &gathered)?;
        if self.run.failed_pct() > u64::from(self.task.max_failed) {
            let exit_code = Exit::Unavailable.code();
            remember(&mut store, &RunReport { exit_code, ..self.run.so_far().clone() })?;
            return Err(self.unavailable());
        }
        self.interrupts.may_end(self.run.so_far(), &self.task.out, false);
        let exit = self.run.exit(self.task.strict);
        let written = self.publish(&mut store, window, exit)?;
        Ok((exit, Some(written)))
    }

    fn unavailable(&self) -> anyhow::Error {
        let message = format!(
            "{} % of the sources cannot be read (more than --max-failed {}); no table was written",
            self.run.failed_pct(),
            self.task.max_failed
        );
        Ending::error(Exit::Unavailable, message)
    }

    /// Where the state is new and the tables are not, they hold what nobody knows any more.
    fn spare_what_is_there(&mut self, store: &Store) -> anyhow::Result<()> {
        let sizes = store.sizes().map_err(|error| ending(&error))?;
        let runs = store.runs(1).map_err(|error| ending(&error))?;
        if sizes.articles > 0 || !runs.is_empty() {
            return Ok(());
        }
        let aside = format!("before-{}", self.run.so_far().run_id);
        if publish::keep_aside(&self.task.out, &aside)? {
            self.run.warn(format!(
                "the state in {} is new, and there are tables of earlier runs: they are kept in {}, their event \
                 ids do not go on; bring the state back with newsfold state import",
                self.state.folder().display(),
                self.task.out.join(aside).display()
            ));
        }
        Ok(())
    }

    fn take_decisions(&mut self, store: &mut Store) -> anyhow::Result<()> {
        let named = self.task.plan.config.decisions.clone();
        let usual = self.state.folder().join(rulings::FILE);
        match named {
            Some(path) => rulings::take(&path, store, &mut self.run),
            None if usual.is_file() => rulings::take(&usual, store, &mut self.run),
            None => Ok(()),
        }
    }

    /// Reads all sources.
    fn gather(&mut self, store: Store) -> anyhow::Result<(Gathered<Arrived>, Store)> {
        let doing = self.progress.begin("reading", length(&self.task.plan.sources));
        let is_online = self.task.plan.is_online();
        let mut memory = is_online.then(|| Memory::open(&self.state)).transpose()?;
        let network = self.task.network.over(&self.task.plan.config.fetch);
        let mut web = memory.as_mut().map(|memory| Web {
            network: &network,
            known: memory,
            clock: &clock::now,
            again: self.task.network.again,
            dry_run: false,
        });
        let (gathered, store) = arrivals::gather(
            &self.task.plan,
            web.as_mut(),
            store,
            &self.interrupts,
            self.now,
            &doing.bar,
        )?;
        memory.map_or(Ok(()), Memory::finish)?;
        let read = gathered.reports.len() + gathered.known + gathered.refused.len();
        doing.done(read, "documents")?;
        self.task.plan.missing.iter().chain(&gathered.broken).for_each(out::broken);
        gathered.refused.iter().for_each(out::refused);
        Ok((gathered, store))
    }

    /// The articles that are folded.
    fn window(
        &mut self,
        store: &mut Store,
        arrived: Vec<Arrived>,
        gathered: &Gathered<Arrived>,
    ) -> anyhow::Result<Window> {
        let days = self.task.plan.config.window.unwrap_or(WINDOW_DAYS);
        let since = self.now.checked_sub(SignedDuration::from_hours(i64::from(days) * 24));
        let read = arrived.len();
        let withdrawn = |refused: &&Refused| refused.rejection == Rejection::Withdrawn;
        for page in gathered.refused.iter().filter(withdrawn) {
            if store.withdraw(&page.origin).map_err(|error| ending(&error))? {
                tracing::info!(url = page.origin, "taken back by its publisher: its article goes");
            }
        }
        let window = since
            .map_or_else(|_| Ok(Vec::new()), |since| store.expired(since))
            .and_then(|expired| store.close_events(&expired))
            .and_then(|()| Window::of(store, arrived))
            .map_err(|error| ending(&error))?;
        self.run.gathered(&self.task.plan, gathered, read, window.fresh, clock::now());
        Ok(window)
    }

    /// Makes the tables, puts them in their place, and keeps what they say.
    fn publish(
        &mut self,
        store: &mut Store,
        window: Window,
        exit: Exit,
    ) -> anyhow::Result<RunReport> {
        let doing = self.progress.begin("folding", Length::Steps(0));
        let rulings = Rulings::of(store).map_err(|error| ending(&error))?;
        let engine = state::engine();
        let made_of = self.made_of(&window, &rulings, &engine);
        let before = Before::of(store).map_err(|error| ending(&error))?;
        let last = store.setting(MADE_OF).map_err(|error| ending(&error))?;
        let is_idle = last.as_deref() == Some(made_of.as_str()) && !self.task.plan.config.pairs;
        let mut folded = if is_idle {
            Folded { window: Some(window), tables: before.unchanged(), ..Folded::default() }
        } else {
            self.fold(store, window, &rulings, &before, &engine, &doing.bar)?
        };
        let articles_key = format!("{made_of} {:?}", self.task.plan.config.csv);
        let articles_before = is_idle.then(|| articles_before(store, &articles_key)).flatten();
        folded.publication.settings.insert(MADE_OF, made_of);
        self.run.folded(&folded.tables, clock::now());
        doing.done(folded.tables.articles.len(), "articles")?;

        let doing = self.progress.begin("writing", outputs::length(&self.task.plan.config));
        let Folded { window, reports, pairs, mut tables, mut publication, given } = folded;
        let mut window = window;
        let mut texts = || {
            if let Some(window) = window.take() {
                return window.texts(store).map_err(|error| ending(&error));
            }
            let text = |(article, _): &Report| (article.id.to_string(), article.text());
            Ok(reports.iter().map(text).collect())
        };
        let mut outputs = outputs::Outputs {
            run: &mut self.run,
            tables: &mut tables,
            reports: &reports,
            pairs: &pairs,
            articles_before: articles_before.as_ref(),
            texts: &mut texts,
        };
        let set = outputs.write(&self.task.plan.config, &self.task.out, &doing.bar)?;
        doing.done(set.files().len(), "files")?;
        if let Some(written) = &set.articles_written {
            let kept = serde_json::to_string(&(&articles_key, written)).unwrap_or_default();
            publication.settings.insert(ARTICLES, kept);
        }
        self.interrupts.must_not_end();
        // Nobody may be called as somebody in a table is, even if this run ends between two lines.
        store.give(&given).map_err(|error| ending(&error))?;
        let run = std::mem::replace(&mut self.run, Run::begin(self.now, None));
        let written = run.finish(set, exit, clock::now()).context("cannot write the tables")?;
        store.publish(&publication).map_err(|error| ending(&error))?;
        remember(store, &written)?;
        // The program is about to end: millions of small pieces need not be given back one by one.
        std::mem::forget((reports, pairs, tables, publication));
        Ok(written)
    }

    /// What the events are made of: equal for runs that must give the same.
    fn made_of(&self, window: &Window, rulings: &Rulings, engine: &Hash) -> String {
        let config = &self.task.plan.config;
        let wanted = format!("{:?}", (&config.prefer_lang, &config.embeddings, config.no_report));
        let digest = window.digest();
        let rulings = rulings.text();
        let parts = [digest.as_slice(), engine, rulings.as_bytes(), wanted.as_bytes()];
        model::address(&hash16(parts))
    }

    fn fold(
        &mut self,
        store: &Store,
        window: Window,
        rulings: &Rulings,
        before: &Before,
        engine: &Hash,
        bar: &ProgressBar,
    ) -> anyhow::Result<Folded> {
        let mut cache = self.state.cache();
        let memo_key = hash16([b"memo".as_slice(), engine]);
        let told_key = hash16([b"reasons".as_slice(), engine]);
        let loaded = window.load(store, &mut cache, engine, &[memo_key, told_key]);
        let Loaded { mut reports, versions, keys } = loaded.map_err(|error| ending(&error))?;
        self.meaning.read(&mut reports);
        let decisions = rulings.among(&reports);
        let memo = cache.get(&memo_key).map(|bytes| Memo::from_bytes(&bytes));
        let mut memo = memo.unwrap_or_default();
        let wanted = Wanted {
            decisions: &decisions,
            pairs: self.task.plan.config.pairs,
            memo: Some(&mut memo),
            progress: Some(&|done, all| {
                bar.set_length(all);
                bar.set_position(done);
            }),
        };
        let fold = cluster::fold(&mut reports, wanted);
        cache.keep([(memo_key, memo.to_bytes())].into_iter(), &[]);
        drop(memo);
        for contradiction in &fold.contradictions {
            self.run.warn(rulings::told(contradiction, &reports));
        }
        let run_id = self.run.so_far().run_id.clone();
        let told = Told::of(cache.get(&told_key), &keys);
        let naming = Naming {
            told: &told,
            run_id: &run_id,
            now: self.now,
            preference: cluster::Preference {
                lang: self.task.plan.config.prefer_lang.as_deref().and_then(Lang::parse),
            },
            with_apart: !self.task.plan.config.no_report,
        };
        let made = tables::published(before, &fold.clusters, &reports, &versions, &naming);
        let Published { tables, publication, given, reasons } = made;
        cache.keep([(told_key, told::to_bytes(&reasons))].into_iter(), &[]);
        Ok(Folded { window: None, reports, pairs: fold.pairs, tables, publication, given })
    }
}

/// What a run has made before it writes.
#[derive(Default)]
struct Folded {
    /// The articles, if nothing had to be made of them.
    window: Option<Window>,
    reports: Vec<Report>,
    pairs: Vec<cluster::ComparedPair>,
    tables: Tables,
    publication: Publication,
    given: Vec<(String, String)>,
}

/// The files of the articles, if they were made of the same.
fn articles_before(store: &Store, key: &str) -> Option<WrittenTable> {
    let kept = store.setting(ARTICLES).ok()??;
    let (made_of, written): (String, WrittenTable) = serde_json::from_str(&kept).ok()?;
    (made_of == key).then_some(written)
}

/// Keeps how a run ended, for `newsfold status`.
fn remember(store: &mut Store, report: &RunReport) -> anyhow::Result<()> {
    let run = KeptRun {
        run_id: report.run_id.clone(),
        started_at: report.started_at,
        ended_at: report.ended_at,
        exit_code: report.exit_code,
        interrupted: report.interrupted,
        counts: serde_json::to_string(&report.counts).unwrap_or_default(),
    };
    store.keep_run(&run).map_err(|error| ending(&error))
}

/// The bytes of the sources, if they all lie on a disk.
fn length(sources: &[Source]) -> Length {
    let bytes: Option<u64> =
        sources.iter().map(|source| bytes_at(source.clone().path_mut()?)).sum();
    bytes.map_or(Length::Unknown, Length::Bytes)
}

fn bytes_at(path: &Path) -> Option<u64> {
    let about = std::fs::metadata(path).ok()?;
    if !about.is_dir() {
        return Some(about.len());
    }
    let entries = std::fs::read_dir(path).ok()?.flatten();
    Some(entries.filter_map(|entry| bytes_at(&entry.path())).sum())
}
