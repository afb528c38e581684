//! Disjoint sets of texts. It must not know why two are one.

/// Disjoint sets of texts (Tarjan 1975), the oldest text of each its root.
#[derive(Debug, Default)]
pub(super) struct Groups {
    parents: Vec<u32>,
}

impl Groups {
    #[expect(clippy::cast_possible_truncation, reason = "at most 2^26 texts")]
    pub(super) fn grow(&mut self, texts: usize) {
        self.parents.extend(self.parents.len() as u32..texts as u32);
    }

    /// The oldest text of the group.
    pub(super) fn root(&self, text: u32) -> u32 {
        let mut at = text;
        while let Some(&parent) = self.parents.get(at as usize) {
            if parent == at {
                break;
            }
            at = parent;
        }
        at
    }

    /// Makes one group of two; tells the roots of both before, if they were two: older, younger.
    pub(super) fn join(&mut self, a: u32, b: u32) -> Option<(u32, u32)> {
        let (a, b) = (self.halved(a), self.halved(b));
        if a == b {
            return None;
        }
        let (older, younger) = (a.min(b), a.max(b));
        if let Some(parent) = self.parents.get_mut(younger as usize) {
            *parent = older;
        }
        Some((older, younger))
    }

    /// The root, with the way to it halved.
    fn halved(&mut self, text: u32) -> u32 {
        let root = self.root(text);
        let mut at = text;
        while let Some(parent) = self.parents.get_mut(at as usize) {
            if *parent == root || *parent == at {
                break;
            }
            at = std::mem::replace(parent, root);
        }
        root
    }
}
