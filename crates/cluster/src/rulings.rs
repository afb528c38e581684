//! Which reports are one whatever else is known, and which never are: disjoint sets that know their
//! enemies. Knows numbers only.

use std::collections::{BTreeMap, BTreeSet};

/// Disjoint sets of nodes (Tarjan 1975): the parent of each. The smallest node stands for its set.
#[derive(Clone, Debug)]
pub(crate) struct Parts(Vec<u32>);

impl Parts {
    /// Each of so many nodes alone.
    pub(crate) fn alone(count: usize) -> Self {
        Self((0..u32::try_from(count).unwrap_or(u32::MAX)).collect())
    }

    /// The node that stands for the part.
    pub(crate) fn root(&mut self, node: u32) -> u32 {
        let parent = |parts: &[u32], node: u32| parts.get(node as usize).copied().unwrap_or(node);
        let mut at = node;
        loop {
            let above = parent(&self.0, at);
            if above == at {
                return at;
            }
            let next = parent(&self.0, above);
            if let Some(slot) = self.0.get_mut(at as usize) {
                *slot = next;
            }
            at = next;
        }
    }

    pub(crate) fn join(&mut self, one: u32, other: u32) {
        let (one, other) = (self.root(one), self.root(other));
        if let Some(slot) = self.0.get_mut(one.max(other) as usize) {
            *slot = one.min(other);
        }
    }
}

/// Sets of nodes of which some may never become one.
#[derive(Clone, Debug)]
pub(crate) struct Rulings {
    parts: Parts,
    /// By the root of a set the roots of those that it must not join, both ways.
    enemies: BTreeMap<u32, BTreeSet<u32>>,
    is_silent: bool,
}

impl Rulings {
    /// Nothing is said of so many nodes.
    pub(crate) fn none(count: usize) -> Self {
        Self { parts: Parts::alone(count), enemies: BTreeMap::new(), is_silent: true }
    }

    /// Whether nothing was said of any two nodes.
    pub(crate) fn is_silent(&self) -> bool {
        self.is_silent
    }

    /// The node that stands for the set.
    pub(crate) fn root(&mut self, node: u32) -> u32 {
        self.parts.root(node)
    }

    /// Whether two nodes are one.
    pub(crate) fn are_one(&mut self, one: u32, other: u32) -> bool {
        self.root(one) == self.root(other)
    }

    /// Whether two nodes must not become one.
    pub(crate) fn are_apart(&mut self, one: u32, other: u32) -> bool {
        let (one, other) = (self.root(one), self.root(other));
        self.enemies.get(&one).is_some_and(|enemies| enemies.contains(&other))
    }

    /// Two nodes never become one; tells whether that is possible.
    pub(crate) fn part(&mut self, one: u32, other: u32) -> bool {
        let (one, other) = (self.root(one), self.root(other));
        if one == other {
            return false;
        }
        self.is_silent = false;
        self.enemies.entry(one).or_default().insert(other);
        self.enemies.entry(other).or_default().insert(one);
        true
    }

    /// Two nodes become one; tells whether they may.
    pub(crate) fn join(&mut self, one: u32, other: u32) -> bool {
        let (one, other) = (self.root(one), self.root(other));
        if one == other {
            return true;
        }
        if self.are_apart(one, other) {
            return false;
        }
        self.is_silent = false;
        self.parts.join(one, other);
        let (kept, gone) = (one.min(other), one.max(other));
        for enemy in self.enemies.remove(&gone).unwrap_or_default() {
            if let Some(theirs) = self.enemies.get_mut(&enemy) {
                theirs.remove(&gone);
                theirs.insert(kept);
            }
            self.enemies.entry(kept).or_default().insert(enemy);
        }
        true
    }

    /// The same of some of the nodes, by their places in `chosen`; what is said through others holds for them.
    pub(crate) fn among(&mut self, chosen: &[usize]) -> Self {
        let mut among = Self::none(chosen.len());
        if self.is_silent {
            return among;
        }
        let mut first_of: BTreeMap<u32, u32> = BTreeMap::new();
        for (place, &node) in (0u32..).zip(chosen) {
            let root = self.root(u32::try_from(node).unwrap_or(u32::MAX));
            let first = *first_of.entry(root).or_insert(place);
            among.join(first, place);
        }
        for (root, enemies) in &self.enemies {
            for enemy in enemies {
                if let Some((&one, &other)) = first_of.get(root).zip(first_of.get(enemy)) {
                    among.part(one, other);
                }
            }
        }
        among
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_that_are_joined_share_their_enemies() {
        let mut rulings = Rulings::none(6);
        assert!(rulings.is_silent());
        assert!(rulings.part(0, 1) && rulings.join(1, 2) && rulings.join(3, 4));
        assert!(rulings.are_apart(0, 2) && !rulings.join(2, 0));
        assert!(rulings.join(0, 3) && rulings.are_apart(4, 1));
        assert!(!rulings.part(4, 0), "those are one already");
        assert!(!rulings.are_apart(5, 1));
        let mut among = rulings.among(&[5, 4, 2]);
        assert!(among.are_apart(1, 2) && !among.are_apart(0, 1));
    }
}
