//! What a run knows from the runs before, and what it leaves for the next. It does not know where that
//! is kept.

use jiff::Timestamp;

use super::Health;

/// A page as it was last fetched.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Kept {
    /// Its bytes, unpacked, not decoded.
    pub body: Vec<u8>,
    /// `Content-Type`, as sent; empty when nothing was said.
    pub content_type: String,
    /// `ETag`, as sent.
    pub etag: Option<String>,
    /// `Last-Modified`, as sent.
    pub last_modified: Option<String>,
    /// What the list that named it said of its last change.
    pub stamp: Option<String>,
    /// Where it was found in the end.
    pub url: String,
    /// When it was fetched.
    pub fetched_at: Timestamp,
}

/// The memory of a pipeline. An implementation that cannot read answers `None`, one that cannot write
/// remembers that for its owner: a run is not stopped in the middle of a document.
pub trait Known {
    /// The page that was last found under a canonical URL.
    fn page(&mut self, url: &str) -> Option<Kept>;
    /// Keeps a page, in the place of what was kept before.
    fn keep_page(&mut self, url: &str, page: &Kept);
    /// Where a URL has moved for good.
    fn moved(&mut self, url: &str) -> Option<String>;
    /// Remembers a move, or forgets it.
    fn keep_moved(&mut self, url: &str, target: Option<&str>);
    /// How a source or a page has done.
    fn health(&mut self, name: &str) -> Option<Health>;
    /// Keeps how a source or a page has done.
    fn keep_health(&mut self, name: &str, health: &Health);
}

/// A pipeline without memory: everything is new.
#[derive(Clone, Copy, Debug)]
pub struct Nothing;

impl Known for Nothing {
    fn page(&mut self, _: &str) -> Option<Kept> {
        None
    }

    fn keep_page(&mut self, _: &str, _: &Kept) {}

    fn moved(&mut self, _: &str) -> Option<String> {
        None
    }

    fn keep_moved(&mut self, _: &str, _: Option<&str>) {}

    fn health(&mut self, _: &str) -> Option<Health> {
        None
    }

    fn keep_health(&mut self, _: &str, _: &Health) {}
}
