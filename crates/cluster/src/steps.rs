//! How far a fold is, for somebody who waits. Knows nothing of what is folded.

use std::sync::atomic::{AtomicU64, Ordering};

/// Is told how many of how many steps are done.
pub type Progress<'a> = &'a (dyn Fn(u64, u64) + Sync);

/// Steps that any thread may take.
pub(crate) struct Steps<'a> {
    done: AtomicU64,
    all: u64,
    progress: Option<Progress<'a>>,
}

impl<'a> Steps<'a> {
    /// So many steps, told to `progress`.
    pub(crate) fn of(all: u64, progress: Option<Progress<'a>>) -> Self {
        Self { done: AtomicU64::new(0), all, progress }
    }

    /// One more is done.
    pub(crate) fn one(&self) {
        if let Some(progress) = self.progress {
            progress(self.done.fetch_add(1, Ordering::Relaxed) + 1, self.all);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;

    #[test]
    fn each_step_is_told_once() {
        let told = Mutex::new(Vec::new());
        let tell = |done, all| told.lock().unwrap().push((done, all));
        let steps = Steps::of(2, Some(&tell));
        steps.one();
        steps.one();
        Steps::of(2, None).one();
        assert_eq!(told.into_inner().unwrap(), [(1, 2), (2, 2)]);
    }
}
