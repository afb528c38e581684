//! Disjoint sets of texts. It must not know why two are one.

/// Disjoint sets of texts (Tarjan 1975), the oldest text of each its root.
#[derive(Debug, Default)]
pub(super) struct Groups {
    parents: Vec<u32>,
    /// How many articles of earlier batches the group of each root has.
    articles: Vec<u32>,
}

/// Two groups that became one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Joined {
    /// The root of both now.
    pub(super) older: u32,
    /// The root of one before.
    pub(super) younger: u32,
    /// How many articles of earlier batches that one had.
    pub(super) moved: u32,
}

impl Groups {
    #[expect(clippy::cast_possible_truncation, reason = "at most 2^26 texts")]
    pub(super) fn grow(&mut self, texts: usize) {
        self.parents.extend(self.parents.len() as u32..texts as u32);
        self.articles.resize(self.parents.len(), 0);
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

    /// Counts an article, whose batch is over, to the group of its text.
    pub(super) fn count(&mut self, text: u32) {
        let root = self.halved(text);
        if let Some(articles) = self.articles.get_mut(root as usize) {
            *articles += 1;
        }
    }

    /// Makes one group of two, unless they are one.
    pub(super) fn join(&mut self, a: u32, b: u32) -> Option<Joined> {
        let (a, b) = (self.halved(a), self.halved(b));
        if a == b {
            return None;
        }
        let (older, younger) = (a.min(b), a.max(b));
        if let Some(parent) = self.parents.get_mut(younger as usize) {
            *parent = older;
        }
        let moved = self.articles.get_mut(younger as usize).map_or(0, std::mem::take);
        if let Some(articles) = self.articles.get_mut(older as usize) {
            *articles += moved;
        }
        Some(Joined { older, younger, moved })
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
