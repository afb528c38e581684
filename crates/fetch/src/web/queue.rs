//! What waits for which host, and which of it may be done now. It asks nobody and waits for nothing.

use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    time::{Duration, Instant},
};

use model::Rejection;
use url::Url;

use super::{
    client::{Body, Failure},
    health::Weight,
};
use crate::robots::Robots;

/// Something to fetch.
#[derive(Clone, Debug)]
pub(super) struct Job {
    /// The owner's number of it.
    pub(super) id: usize,
    /// Where it is asked for now.
    pub(super) url: Url,
    /// What we have of it: its URL, its `ETag`, its Last-Modified.
    pub(super) has: Option<(String, Option<String>, Option<String>)>,
    pub(super) hops: u32,
    pub(super) attempts: u32,
    pub(super) not_before: Option<Instant>,
    pub(super) moved_for_good: bool,
}

impl Job {
    pub(super) fn new(id: usize, url: Url) -> Self {
        Self { id, url, has: None, hops: 0, attempts: 0, not_before: None, moved_for_good: true }
    }

    /// Asked for good under another address than at first.
    pub(super) fn has_moved(&self) -> bool {
        self.hops > 0 && self.moved_for_good
    }
}

/// How a job ended.
#[derive(Debug)]
pub(super) enum End {
    Body(Body),
    Unchanged,
    Failed(Failure),
    /// It led to a page that another job has.
    Elsewhere,
}

/// A job that has ended.
#[derive(Debug)]
pub(super) struct Done {
    pub(super) job: Job,
    pub(super) end: End,
    pub(super) took: Duration,
}

#[derive(Default)]
pub(super) struct State {
    pub(super) hosts: BTreeMap<String, Host>,
    /// Every page that was asked for in this phase, so that redirects do not fetch one twice.
    pub(super) seen: BTreeSet<String>,
    pub(super) is_closed: bool,
}

#[derive(Default)]
pub(super) struct Host {
    pub(super) queue: VecDeque<Job>,
    pub(super) is_busy: bool,
    pub(super) ready_at: Option<Instant>,
    pub(super) crawl_delay: Option<Duration>,
    pub(super) rules: BTreeMap<String, Rules>,
}

/// What is known of the `robots.txt` of an origin.
pub(super) enum Rules {
    Asked,
    Read(Robots),
    /// It cannot be had, and so neither can anything else.
    Failed(Failure),
}

pub(super) enum Task {
    Get(Job),
    Refuse(Job, Failure),
    Robots { host: String, origin: String, url: Url },
}

impl State {
    pub(super) fn host(&mut self, url: &Url) -> &mut Host {
        self.hosts.entry(host_of(url)).or_default()
    }

    /// The first thing that may be done now, or when there may be one.
    pub(super) fn choose(&mut self, now: Instant) -> Result<Task, Option<Instant>> {
        let mut wake: Option<Instant> = None;
        for (name, host) in &mut self.hosts {
            let Some(job) = host.queue.front().filter(|_| !host.is_busy) else { continue };
            if let Some(ready) = host.ready_at.max(job.not_before).filter(|&ready| ready > now) {
                wake = Some(wake.map_or(ready, |wake| wake.min(ready)));
                continue;
            }
            let origin = job.url.origin().ascii_serialization();
            match host.rules.get(&origin) {
                Some(Rules::Asked) => {}
                None => {
                    let Ok(url) = job.url.join("/robots.txt") else { continue };
                    host.is_busy = true;
                    host.rules.insert(origin.clone(), Rules::Asked);
                    return Ok(Task::Robots { host: name.clone(), origin, url });
                }
                Some(Rules::Read(robots)) if robots.allows(job.url.as_str()) => {
                    let Some(job) = host.queue.pop_front() else { continue };
                    host.is_busy = true;
                    return Ok(Task::Get(job));
                }
                Some(Rules::Read(_)) => {
                    let detail = "its robots.txt does not allow it";
                    let failure = Failure::new(Weight::Hard, Rejection::Disallowed, detail);
                    let Some(job) = host.queue.pop_front() else { continue };
                    return Ok(Task::Refuse(job, failure));
                }
                Some(Rules::Failed(failure)) => {
                    let failure = failure.clone();
                    let Some(job) = host.queue.pop_front() else { continue };
                    return Ok(Task::Refuse(job, failure));
                }
            }
        }
        Err(wake)
    }
}

/// Politeness is by host: its ports and schemes are one server to those who pay for it.
pub(super) fn host_of(url: &Url) -> String {
    url.host_str().unwrap_or_default().to_owned()
}
