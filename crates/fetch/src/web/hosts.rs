//! Who is asked when: one request at a time to each host, with a pause behind it, and as many hosts at once
//! as the settings allow. It does not look into what comes.

use std::{
    ops::ControlFlow,
    sync::{
        Condvar, Mutex, MutexGuard, PoisonError,
        mpsc::{SyncSender, sync_channel},
    },
    thread,
    time::{Duration, Instant},
};

use super::{
    Network,
    client::Client,
    queue::{Done, End, Job, State, Task},
};
use crate::Flow;

/// Answers that wait to be looked into; a full queue makes the network wait.
const WAITING: usize = 16;

pub(super) struct Hosts<'a> {
    pub(super) network: &'a Network,
    pub(super) client: Client<'a>,
    state: Mutex<State>,
    pub(super) changed: Condvar,
}

impl<'a> Hosts<'a> {
    pub(super) fn new(network: &'a Network, client: Client<'a>) -> Self {
        Self { network, client, state: Mutex::default(), changed: Condvar::new() }
    }

    /// Does all jobs and those that `each` answers, and gives it every end as it comes.
    pub(super) fn run(
        &self,
        jobs: Vec<Job>,
        each: &mut dyn FnMut(Done) -> ControlFlow<(), Vec<Job>>,
    ) -> Flow {
        let mut open = jobs.len();
        self.begin(jobs);
        let (sender, receiver) = sync_channel(WAITING);
        let mut flow = ControlFlow::Continue(());
        thread::scope(|scope| {
            let workers = if open == 0 { 0 } else { self.network.hosts_at_once.clamp(1, 256) };
            for _ in 0..workers {
                let sender = sender.clone();
                scope.spawn(move || self.work(&sender));
            }
            drop(sender);
            while open > 0 {
                let Ok(done) = receiver.recv() else { break };
                open -= 1;
                match each(done) {
                    ControlFlow::Continue(more) => {
                        open += more.len();
                        self.add(more);
                    }
                    ControlFlow::Break(()) => {
                        flow = ControlFlow::Break(());
                        break;
                    }
                }
            }
            self.close();
            // A worker that still has something to say finds nobody to listen and ends.
            drop(receiver);
        });
        flow
    }

    fn begin(&self, jobs: Vec<Job>) {
        let mut state = self.lock();
        state.is_closed = false;
        state.seen = jobs.iter().map(|job| job.url.to_string()).collect();
        for host in state.hosts.values_mut() {
            host.queue.clear();
            host.is_busy = false;
        }
        drop(state);
        self.add(jobs);
    }

    fn add(&self, jobs: Vec<Job>) {
        let mut state = self.lock();
        for job in jobs {
            state.seen.insert(job.url.to_string());
            state.host(&job.url).queue.push_back(job);
        }
        drop(state);
        self.changed.notify_all();
    }

    fn close(&self) {
        self.lock().is_closed = true;
        self.changed.notify_all();
    }

    pub(super) fn lock(&self) -> MutexGuard<'_, State> {
        // Whoever held it panicked between two whole changes.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn work(&self, sender: &SyncSender<Done>) {
        while let Some(task) = self.next() {
            let done = match task {
                Task::Robots { host, origin, url } => {
                    self.read_robots(&host, origin, url);
                    None
                }
                Task::Refuse(job, failure) => {
                    Some(Done { job, end: End::Failed(failure), took: Duration::ZERO })
                }
                Task::Get(job) => self.get(job),
            };
            if done.is_some_and(|done| sender.send(done).is_err()) {
                return;
            }
        }
    }

    /// Waits for something that may be done now; `None` when all is over.
    fn next(&self) -> Option<Task> {
        let mut state = self.lock();
        loop {
            if state.is_closed {
                return None;
            }
            let wake = match state.choose(Instant::now()) {
                Ok(task) => return Some(task),
                Err(wake) => wake,
            };
            state = match wake {
                Some(wake) => {
                    let wait = wake.saturating_duration_since(Instant::now());
                    let waited = self.changed.wait_timeout(state, wait);
                    waited.unwrap_or_else(PoisonError::into_inner).0
                }
                None => self.changed.wait(state).unwrap_or_else(PoisonError::into_inner),
            };
        }
    }

    /// Lets the next one ask the host, behind its pause.
    pub(super) fn release(&self, host: &str, not_before: Option<Instant>) {
        let mut state = self.lock();
        let host = state.hosts.entry(host.to_owned()).or_default();
        host.is_busy = false;
        let pause = self.network.delay(host.crawl_delay);
        host.ready_at = Instant::now().checked_add(pause).max(not_before).max(host.ready_at);
        drop(state);
        self.changed.notify_all();
    }

    /// Waits until nobody asks the host, and then is the one who does.
    pub(super) fn hold(&self, host: &str) {
        let mut state = self.lock();
        loop {
            let now = Instant::now();
            let held = state.hosts.entry(host.to_owned()).or_default();
            let ready_at = held.ready_at.filter(|&at| at > now);
            if !held.is_busy && ready_at.is_none() {
                held.is_busy = true;
                return;
            }
            let wait =
                ready_at.map_or(Duration::from_millis(50), |at| at.saturating_duration_since(now));
            let waited = self.changed.wait_timeout(state, wait);
            state = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
    }
}
