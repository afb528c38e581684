//! Sources on the network, one run of them: first all lists, then every page that they name, each once.
//! It does not know how a server is asked, nor where what is known is kept.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::ControlFlow,
};

use jiff::Timestamp;
use model::Rejection;
use url::Url;

use super::{
    Health, Kept, Network, Visit, Web,
    client::{Body, Clock, Failure},
    hosts::Hosts,
    listing::{self, Form, Given, Listing, Wanted, canonical},
    pace,
    queue::{Done, End, Job},
};
use crate::{Flow, SourceError, Visited, intake::Intake};

/// So many sitemaps of one index are read, and so deep.
const MOST_SITEMAPS: usize = 200;
const DEEPEST_SITEMAP: u8 = 3;

/// One source in the course of a run.
pub(super) struct Row {
    /// The place in the order of the sources, and among the feeds of a list.
    pub(super) order: (usize, usize),
    pub(super) form: Form,
    pub(super) visited: Visited,
    pub(super) visit: Visit,
    pub(super) wanted: Vec<Wanted>,
    /// What is to be asked for first, and how deep that stands.
    lists: Vec<(Form, String, u8)>,
    sitemaps: usize,
}

/// One list that is asked for.
#[derive(Clone)]
struct Ask {
    row: usize,
    form: Form,
    /// The canonical URL that it was asked for under.
    key: String,
    depth: u8,
}

/// All that the two phases share.
pub(super) struct Run<'r, 'w, 'i, 'l> {
    pub(super) network: &'r Network,
    pub(super) clock: Clock<'r>,
    pub(super) web: &'r mut Web<'w>,
    pub(super) intake: &'i mut Intake<'l>,
    pub(super) rows: Vec<Row>,
    asks: Vec<Ask>,
    /// Every list that was asked for or is to be.
    lists: BTreeSet<String>,
    /// The pages of rows that are pages themselves and have been fetched as lists.
    pub(super) direct: BTreeMap<String, (Kept, bool)>,
}

impl<'r, 'w, 'i, 'l> Run<'r, 'w, 'i, 'l> {
    pub(super) fn new(
        network: &'r Network,
        clock: Clock<'r>,
        web: &'r mut Web<'w>,
        intake: &'i mut Intake<'l>,
    ) -> Self {
        Self {
            network,
            clock,
            web,
            intake,
            rows: Vec::new(),
            asks: Vec::new(),
            lists: BTreeSet::new(),
            direct: BTreeMap::new(),
        }
    }

    pub(super) fn now(&self) -> Timestamp {
        (self.clock)()
    }

    /// Asks for every list and gathers what they name.
    pub(super) fn gather(&mut self, hosts: &Hosts<'_>) -> Flow {
        for at in 0..self.rows.len() {
            let lists = self.rows.get_mut(at).map(|row| std::mem::take(&mut row.lists));
            for (form, url, depth) in lists.unwrap_or_default() {
                self.ask(at, form, &url, depth)?;
            }
        }
        let jobs = self.further(0);
        hosts.run(jobs, &mut |done| self.listed(done))
    }

    /// Adds a source whose list is at `url`.
    pub(super) fn add(&mut self, order: (usize, usize), form: Form, url: String) {
        let row = self.add_local(order, form, url.clone());
        if let Some(row) = self.rows.get_mut(row) {
            row.lists.push((form, url, 0));
        }
    }

    /// Adds a source whose list lies on a disk.
    pub(super) fn add_local(&mut self, order: (usize, usize), form: Form, source: String) -> usize {
        self.rows.push(Row {
            order,
            form,
            visited: Visited { source, ..Visited::default() },
            visit: Visit::default(),
            wanted: Vec::new(),
            lists: Vec::new(),
            sitemaps: 0,
        });
        self.rows.len() - 1
    }

    /// Takes what a list on a disk names.
    pub(super) fn take(&mut self, row: usize, listing: Listing) {
        let order = self.rows.get(row).map_or((0, 0), |row| row.order);
        self.want(row, listing.pages);
        let sitemaps = listing.sitemaps.into_iter().map(|url| (Form::Sitemap, url, 1));
        if let Some(row) = self.rows.get_mut(row) {
            row.lists.extend(sitemaps);
        }
        for url in listing.feeds {
            self.add((order.0, self.rows.len()), Form::Feed, url);
        }
    }

    /// Counts what went wrong with a source.
    pub(super) fn fail(&mut self, row: usize, detail: String) -> Flow {
        let Some(row) = self.rows.get_mut(row) else { return Flow::Continue(()) };
        let url = row.visited.source.clone();
        self.intake.on(&mut row.visited, |intake| intake.fail(SourceError::Web { url, detail }))
    }

    /// Gets a list ready to be asked for; what need not be asked for is read at once.
    fn ask(&mut self, row: usize, form: Form, url: &str, depth: u8) -> Flow {
        let key = match canonical(url) {
            Ok(url) => url,
            Err((_, detail)) => return self.fail(row, detail),
        };
        if form == Form::Page {
            let item = crate::feed::Item { url: Some(key.into()), ..Default::default() };
            self.want(row, vec![Wanted { item, ..Wanted::default() }]);
            return Flow::Continue(());
        }
        let name = key.to_string();
        if !self.lists.insert(name.clone()) {
            return Flow::Continue(());
        }
        let ask = Ask { row, form, key: name, depth };
        if let Some(health) = self.resting(&ask.key) {
            if let Some(row) = self.rows.get_mut(row).filter(|_| depth == 0) {
                row.visit.next_attempt = health.next_attempt;
            }
            return match self.web.known.page(&ask.key) {
                Some(kept) => self.read(&ask, &kept, false),
                None => self.fail(row, not_before(&health)),
            };
        }
        self.asks.push(ask);
        Flow::Continue(())
    }

    /// How a source or page does that shall not be asked now.
    pub(super) fn resting(&mut self, key: &str) -> Option<Health> {
        if self.web.again {
            return None;
        }
        let now = self.now();
        self.web
            .known
            .health(key)
            .filter(|health| health.next_attempt.is_some_and(|next| next > now))
    }

    /// A request for `key`, where it has moved to, with what we have of it.
    pub(super) fn job(&mut self, id: usize, key: &str, url: &Url, kept: Option<&Kept>) -> Job {
        let moved = self.web.known.moved(key).and_then(|target| canonical(&target).ok());
        let mut job = Job::new(id, moved.unwrap_or_else(|| url.clone()));
        job.has =
            kept.map(|kept| (kept.url.clone(), kept.etag.clone(), kept.last_modified.clone()));
        job
    }

    fn listed(&mut self, done: Done) -> ControlFlow<(), Vec<Job>> {
        let Done { job, end, took } = done;
        let Some(ask) = self.asks.get(job.id).cloned() else {
            return ControlFlow::Continue(Vec::new());
        };
        let status = match &end {
            End::Body(_) => Some(200),
            End::Unchanged => Some(304),
            End::Failed(failure) => failure.status,
            End::Elsewhere => None,
        };
        if let Some(row) = self.rows.get_mut(ask.row) {
            row.visit.took += took;
            row.visit.http_status = if ask.depth == 0 { status } else { row.visit.http_status };
        }
        self.remember_move(&ask.key, &job, &end);
        let known = self.web.known.page(&ask.key);
        let before = self.asks.len();
        match end {
            End::Body(body) => {
                let kept = self.kept(body, &job.url, None);
                self.read(&ask, &kept, true)?;
            }
            End::Unchanged => match known {
                Some(kept) => self.read(&ask, &kept, false)?,
                None => self.fail(ask.row, "status 304 for what was never had".to_owned())?,
            },
            End::Elsewhere => {}
            End::Failed(failure) => self.list_failed(&ask, &failure)?,
        }
        ControlFlow::Continue(self.further(before))
    }

    /// The jobs of the lists that were added since there were `before`.
    fn further(&mut self, before: usize) -> Vec<Job> {
        let added: Vec<(usize, String)> =
            (before..).zip(self.asks.iter().skip(before).map(|ask| ask.key.clone())).collect();
        let mut jobs = Vec::new();
        for (id, key) in added {
            let Ok(url) = Url::parse(&key) else { continue };
            let kept = self.web.known.page(&key);
            jobs.push(self.job(id, &key, &url, kept.as_ref()));
        }
        jobs
    }

    /// Reads a list; what it is kept as counts only when it can be read.
    fn read(&mut self, ask: &Ask, kept: &Kept, is_fresh: bool) -> Flow {
        let at = Url::parse(&kept.url).ok();
        let given = Given { bytes: &kept.body, content_type: &kept.content_type, at: at.as_ref() };
        match listing::read(ask.form, &given, self.intake.limits.max_file_bytes) {
            Ok(listing) => {
                if is_fresh && !self.web.dry_run {
                    self.web.known.keep_page(&ask.key, kept);
                }
                self.worked(&ask.key, Some(ask.row).filter(|_| ask.depth == 0));
                self.sort_in(ask, listing, kept, is_fresh)
            }
            Err(detail) => {
                let failure = Failure::new(super::health::Weight::Soft, Rejection::BadRow, detail);
                self.list_failed(ask, &failure)
            }
        }
    }

    fn sort_in(&mut self, ask: &Ask, listing: Listing, kept: &Kept, is_fresh: bool) -> Flow {
        if listing.is_page {
            self.direct.insert(ask.key.clone(), (kept.clone(), is_fresh));
            let item = crate::feed::Item { url: Some(ask.key.clone()), ..Default::default() };
            self.want(ask.row, vec![Wanted { item, ..Wanted::default() }]);
            return Flow::Continue(());
        }
        self.want(ask.row, listing.pages);
        for url in listing.sitemaps {
            let Some(row) = self.rows.get_mut(ask.row) else { break };
            row.sitemaps += 1;
            if ask.depth >= DEEPEST_SITEMAP || row.sitemaps > MOST_SITEMAPS {
                row.visit.left_out += 1;
                continue;
            }
            self.ask(ask.row, Form::Sitemap, &url, ask.depth + 1)?;
        }
        for url in listing.feeds {
            let order = self.rows.get(ask.row).map_or((0, 0), |row| row.order);
            let row = self.add_local((order.0, self.rows.len()), Form::Feed, url.clone());
            self.ask(row, Form::Feed, &url, 0)?;
        }
        Flow::Continue(())
    }

    fn want(&mut self, row: usize, pages: Vec<Wanted>) {
        let Some(row) = self.rows.get_mut(row) else { return };
        row.wanted.extend(pages);
    }

    fn list_failed(&mut self, ask: &Ask, failure: &Failure) -> Flow {
        let next = self.failed(&ask.key, failure);
        if let Some(row) = self.rows.get_mut(ask.row).filter(|_| ask.depth == 0) {
            row.visit.next_attempt = Some(next);
        }
        let detail = match ask.depth {
            0 => failure.fault.1.clone(),
            _ => format!("{}: {}", ask.key, failure.fault.1),
        };
        self.fail(ask.row, detail)
    }

    /// Notes that what stands behind `key` can be had.
    pub(super) fn worked(&mut self, key: &str, row: Option<usize>) {
        let next = pace::next_attempt(self.network, self.now(), 0.0, None);
        let row = row.and_then(|row| self.rows.get_mut(row));
        let health = match row {
            // A list that rests was not asked: it is as it was.
            Some(row) if row.visit.http_status.is_none() => return,
            Some(row) => {
                row.visit.next_attempt = Some(next);
                let status = row.visit.http_status;
                Health { next_attempt: Some(next), status, ..Health::default() }
            }
            None => Health::default(),
        };
        let is_news = health != Health::default() || self.web.known.health(key).is_some();
        if is_news && !self.web.dry_run {
            self.web.known.keep_health(key, &health);
        }
    }

    /// Notes that what stands behind `key` cannot be had; answers when to ask again.
    pub(super) fn failed(&mut self, key: &str, failure: &Failure) -> Timestamp {
        let before = self.web.known.health(key).unwrap_or_default();
        let failures = before.failures + failure.weight.failures();
        let next = pace::next_attempt(self.network, self.now(), failures, failure.retry_after);
        let error = failure.fault.1.clone();
        let health = Health { failures, next_attempt: Some(next), status: failure.status, error };
        if !self.web.dry_run {
            self.web.known.keep_health(key, &health);
        }
        next
    }

    /// Remembers where `key` has moved for good, and forgets it when nothing is there any more.
    pub(super) fn remember_move(&mut self, key: &str, job: &Job, end: &End) {
        let arrived = matches!(end, End::Body(_) | End::Unchanged);
        if self.web.dry_run {
        } else if arrived && job.has_moved() {
            self.web.known.keep_moved(key, Some(job.url.as_str()));
        } else if !arrived && job.url.as_str() != key {
            self.web.known.keep_moved(key, None);
        }
    }

    pub(super) fn kept(&self, body: Body, url: &Url, stamp: Option<String>) -> Kept {
        Kept {
            body: body.bytes,
            content_type: body.content_type,
            etag: body.etag,
            last_modified: body.last_modified,
            stamp,
            url: url.to_string(),
            fetched_at: self.now(),
        }
    }
}

/// Why something is not asked for.
pub(super) fn not_before(health: &Health) -> String {
    let next = health.next_attempt.map(|next| next.strftime("%Y-%m-%dT%H:%M:%SZ").to_string());
    let why = if health.error.is_empty() { "it gave nothing" } else { health.error.as_str() };
    format!("not asked before {}: {why}", next.unwrap_or_default())
}
