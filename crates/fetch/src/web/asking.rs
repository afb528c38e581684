//! One job, one request: where it leads, when it is tried again, and what a site's `robots.txt` permits.
//! It decides nothing about whose turn it is.

use std::time::{Duration, Instant};

use model::Rejection;
use url::Url;

use super::{
    client::{Answer, Failure, Request},
    health::Weight,
    hosts::Hosts,
    pace,
    queue::{Done, End, Job, Rules, host_of},
    settings::PRODUCT,
};
use crate::robots::{self, Robots};

/// Redirects of a `robots.txt` that are followed (RFC 9309, 2.3.1.2).
const ROBOTS_REDIRECTS: u32 = 5;

impl Hosts<'_> {
    /// Asks once; `None` when the job goes on with another address or another try.
    pub(super) fn get(&self, mut job: Job) -> Option<Done> {
        let host = host_of(&job.url);
        let has = job.has.as_ref().filter(|(url, ..)| url == job.url.as_str());
        let began = Instant::now();
        let answer = self.client.get(&Request {
            url: &job.url,
            etag: has.and_then(|(_, etag, _)| etag.as_deref()),
            last_modified: has.and_then(|(_, _, moment)| moment.as_deref()),
            at_most: None,
        });
        let took = began.elapsed();
        let mut pause = None;
        let end = match answer {
            Answer::Body(body) => Some(End::Body(body)),
            Answer::Unchanged => Some(End::Unchanged),
            Answer::Moved { to, is_permanent } => self.moved(&mut job, &to, is_permanent),
            Answer::Failed(failure) => match self.wait(&job, &failure) {
                Some(wait) => {
                    tracing::debug!(url = %job.url, detail = failure.fault.1, ?wait, "trying again");
                    job.attempts += 1;
                    job.not_before = Instant::now().checked_add(wait);
                    // Whoever says "too many requests" means all of them.
                    pause = job.not_before;
                    None
                }
                None => Some(End::Failed(failure)),
            },
        };
        self.release(&host, pause);
        if let Some(end) = end {
            return Some(Done { job, end, took });
        }
        self.lock().host(&job.url).queue.push_front(job);
        self.changed.notify_all();
        None
    }

    /// Turns the job to where it has moved, or says why that ends it.
    fn moved(&self, job: &mut Job, to: &str, is_permanent: bool) -> Option<End> {
        let failed = |rejection, detail: String| {
            Some(End::Failed(Failure::new(Weight::Hard, rejection, detail)))
        };
        if job.hops >= self.network.max_redirects {
            let detail = format!("more than {} redirects", self.network.max_redirects);
            return failed(Rejection::Unreachable, detail);
        }
        let Ok(mut url) = job.url.join(to) else {
            return failed(Rejection::Unreachable, format!("moved to {to:?}"));
        };
        url.set_fragment(None);
        if !matches!(url.scheme(), "http" | "https") || url.host_str().is_none() {
            return failed(Rejection::Disallowed, format!("moved to {url}"));
        }
        // A site may set a cookie and lead back to the same page: that is no other job's.
        if url != job.url && !self.lock().seen.insert(url.to_string()) && job.hops == 0 {
            return Some(End::Elsewhere);
        }
        job.url = url;
        job.hops += 1;
        job.moved_for_good &= is_permanent;
        None
    }

    /// How long to wait before another try in this run, if there is to be one.
    fn wait(&self, job: &Job, failure: &Failure) -> Option<Duration> {
        let is_worth = failure.weight != Weight::Hard && failure.status != Some(404);
        let back_off = pace::back_off(job.url.as_str(), job.attempts);
        let wait = failure.retry_after.unwrap_or(back_off);
        (is_worth && job.attempts < self.network.retries && wait <= self.network.max_wait())
            .then_some(wait)
    }

    /// Fetches the `robots.txt` of an origin; its host is held already.
    pub(super) fn read_robots(&self, host: &str, origin: String, url: Url) {
        let mut job = Job::new(0, url);
        let mut at = host.to_owned();
        let rules = loop {
            let (rules, pause) = self.ask_robots(&mut job);
            self.release(&at, pause);
            if let Some(rules) = rules {
                break rules;
            }
            if self.lock().is_closed {
                return;
            }
            at = host_of(&job.url);
            self.hold(&at);
        };
        let mut state = self.lock();
        let host = state.hosts.entry(host.to_owned()).or_default();
        if let Rules::Read(robots) = &rules {
            host.crawl_delay = host.crawl_delay.max(robots.crawl_delay);
            let pause = self.network.delay(host.crawl_delay);
            host.ready_at = host.ready_at.max(Instant::now().checked_add(pause));
        }
        host.rules.insert(origin, rules);
        drop(state);
        self.changed.notify_all();
    }

    /// Asks once for a `robots.txt`; no rules when it has moved or is to be asked for again, not before
    /// the moment that is answered, too.
    fn ask_robots(&self, job: &mut Job) -> (Option<Rules>, Option<Instant>) {
        let most = Some(robots::MOST_BYTES as u64);
        let request = Request { url: &job.url, etag: None, last_modified: None, at_most: most };
        match self.client.get(&request) {
            Answer::Body(body) => (Some(Rules::Read(Robots::read(&body.bytes, PRODUCT))), None),
            Answer::Moved { to, .. } if job.hops < ROBOTS_REDIRECTS => {
                job.hops += 1;
                match job.url.join(&to).ok().filter(|to| matches!(to.scheme(), "http" | "https")) {
                    Some(to) => job.url = to,
                    None => return (Some(Rules::Read(Robots::default())), None),
                }
                (None, None)
            }
            Answer::Moved { .. } | Answer::Unchanged => {
                (Some(Rules::Read(Robots::default())), None)
            }
            Answer::Failed(failure) => {
                let wait = self.wait(job, &failure);
                job.attempts += 1;
                match wait {
                    Some(wait) => (None, Instant::now().checked_add(wait)),
                    None => (Some(without(failure)), None),
                }
            }
        }
    }
}

/// What holds where there is no `robots.txt` to be had (RFC 9309, 2.3.1.3 and 2.3.1.4): everything is
/// allowed where the server says that there is none, nothing where it does not answer.
fn without(failure: Failure) -> Rules {
    match failure.status {
        Some(status @ 400..=499) if status != 429 => Rules::Read(Robots::default()),
        Some(_) => {
            let (_, detail) = failure.fault;
            let fault = (Rejection::Disallowed, format!("its robots.txt: {detail}"));
            Rules::Failed(Failure { fault, ..failure })
        }
        None => Rules::Failed(failure),
    }
}
