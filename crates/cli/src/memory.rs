//! The state of a pipeline as `fetch` wants to know it: carries what `store` keeps to `fetch` and back,
//! which know nothing of each other. Decides nothing.

use fetch::{Health, Kept, Known};
use store::{Page, Store, StoreError};

use crate::state::{State, ending};

/// What is known, and the first thing that went wrong with it.
#[derive(Debug)]
pub(crate) struct Memory {
    store: Store,
    broken: Option<StoreError>,
}

impl Memory {
    /// Opens the state; ends as [`State::open`] does.
    pub(crate) fn open(state: &State) -> anyhow::Result<Self> {
        Ok(Self { store: state.open()?, broken: None })
    }

    /// Ends with [`crate::exit::Exit::Io`] if anything could not be kept.
    pub(crate) fn finish(self) -> anyhow::Result<()> {
        self.broken.map_or(Ok(()), |error| Err(ending(&error)))
    }

    fn read<T>(&mut self, read: impl FnOnce(&Store) -> Result<Option<T>, StoreError>) -> Option<T> {
        read(&self.store).unwrap_or_else(|error| {
            self.broken.get_or_insert(error);
            None
        })
    }

    fn write(&mut self, write: impl FnOnce(&mut Store) -> Result<(), StoreError>) {
        if let Err(error) = write(&mut self.store) {
            self.broken.get_or_insert(error);
        }
    }
}

impl Known for Memory {
    fn page(&mut self, url: &str) -> Option<Kept> {
        let page = self.read(|store| store.page(url))?;
        let Page { body, content_type, etag, last_modified, stamp, url, fetched_at } = page;
        Some(Kept { body, content_type, etag, last_modified, stamp, url, fetched_at })
    }

    fn keep_page(&mut self, url: &str, page: &Kept) {
        let page = Page {
            body: page.body.clone(),
            content_type: page.content_type.clone(),
            etag: page.etag.clone(),
            last_modified: page.last_modified.clone(),
            stamp: page.stamp.clone(),
            url: page.url.clone(),
            fetched_at: page.fetched_at,
        };
        self.write(|store| store.keep_page(url, &page));
    }

    fn moved(&mut self, url: &str) -> Option<String> {
        self.read(|store| store.moved(url))
    }

    fn keep_moved(&mut self, url: &str, target: Option<&str>) {
        self.write(|store| store.keep_moved(url, target));
    }

    fn health(&mut self, name: &str) -> Option<Health> {
        let health = self.read(|store| store.health(name))?;
        let store::Health { failures, next_attempt, status, error } = health;
        Some(Health { failures, next_attempt, status, error })
    }

    fn keep_health(&mut self, name: &str, health: &Health) {
        let health = store::Health {
            failures: health.failures,
            next_attempt: health.next_attempt,
            status: health.status,
            error: health.error.clone(),
        };
        self.write(|store| store.keep_health(name, &health));
    }
}
