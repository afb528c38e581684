//! Event ids that never move: which event of an earlier run each cluster continues, and what became of the
//! others. Knows names only, no report and no file.

use std::collections::{BTreeMap, BTreeSet};

use model::{DocId, EventId};

/// An event of an earlier run that may go on.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Former {
    /// Its id.
    pub event_id: EventId,
    /// The article that the id stays with if the event is split.
    pub representative: DocId,
    /// Its articles.
    pub members: Vec<DocId>,
}

/// A cluster of this run.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Current {
    /// The article that it would be named after: the first published.
    pub founder: DocId,
    /// Its articles.
    pub members: Vec<DocId>,
}

/// How an id is no longer what it was.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Change {
    /// The event is inside another one now.
    Merged,
    /// A part of the event is an event of its own now.
    Split,
    /// The event never had a table of its own; its articles are elsewhere now.
    Renamed,
    /// None of its articles is left.
    Retracted,
}

/// What became of an id.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Alias {
    /// The id that an earlier table has.
    pub old: EventId,
    /// The event to look at instead, or as well after a split; `None` if it was retracted.
    pub now: Option<EventId>,
    /// What happened.
    pub change: Change,
}

/// The names of the clusters of a run, and what became of other names.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Lineage {
    /// The id of each cluster, in the order handed in.
    pub ids: Vec<EventId>,
    /// Former events that are inside each cluster now, beside the one it continues.
    pub merged: Vec<Vec<EventId>>,
    /// What became of ids, sorted.
    pub aliases: Vec<Alias>,
}

/// Names the clusters of a run.
///
/// A cluster with the representative of a former event continues it; with those of several, the first of
/// `former`, which the caller sorts by age. Any other cluster is named after its founder, or after its founder
/// and a number where `given` has that name already: no id is ever given twice. `given` holds every id that may
/// be in somebody's table with its founder; those that are neither former nor `settled` (closed, or explained
/// by an alias before) are explained now.
pub fn lineage(
    current: &[Current],
    former: &[Former],
    given: &BTreeMap<EventId, DocId>,
    settled: &BTreeSet<EventId>,
) -> Lineage {
    let home = homes(current);
    let heirs: Vec<Option<usize>> = former.iter().map(|event| heir(event, &home)).collect();
    let mut named: Vec<Option<EventId>> = vec![None; current.len()];
    let mut merged: Vec<Vec<EventId>> = vec![Vec::new(); current.len()];
    for (event, heir) in former.iter().zip(&heirs) {
        let slots = heir.and_then(|at| Some((named.get_mut(at)?, merged.get_mut(at)?)));
        let Some((name, merged)) = slots else { continue };
        match name {
            None => *name = Some(event.event_id.clone()),
            Some(_) => merged.push(event.event_id.clone()),
        }
    }
    let mut taken: BTreeSet<EventId> = given.keys().cloned().collect();
    taken.extend(former.iter().map(|event| event.event_id.clone()));
    let mut ids = Vec::with_capacity(current.len());
    let mut is_new = Vec::with_capacity(current.len());
    let limbo = limbo(given, former, settled);
    for (cluster, name) in current.iter().zip(named) {
        is_new.push(name.is_none());
        ids.push(name.unwrap_or_else(|| fresh(&cluster.founder, &limbo, &mut taken)));
    }
    let mut aliases = Vec::new();
    let id_at = |at: usize| ids.get(at).cloned();
    for (event, heir) in former.iter().zip(&heirs) {
        let now = heir.and_then(id_at);
        if now.as_ref() != Some(&event.event_id) {
            let change = if now.is_some() { Change::Merged } else { Change::Retracted };
            aliases.push(Alias { old: event.event_id.clone(), now, change });
        }
        let parts: BTreeSet<usize> =
            event.members.iter().filter_map(|member| home.get(member).copied()).collect();
        for part in parts.into_iter().filter(|&part| is_new.get(part) == Some(&true)) {
            let old = event.event_id.clone();
            aliases.push(Alias { old, now: id_at(part), change: Change::Split });
        }
    }
    let used: BTreeSet<&EventId> = ids.iter().collect();
    for (id, founder) in limbo.iter().filter(|(id, _)| !used.contains(id)) {
        let now = home.get(founder).copied().and_then(id_at);
        let change = if now.is_some() { Change::Renamed } else { Change::Retracted };
        aliases.push(Alias { old: id.clone(), now, change });
    }
    aliases.sort();
    aliases.dedup();
    Lineage { ids, merged, aliases }
}

/// The cluster of every article.
fn homes(current: &[Current]) -> BTreeMap<&DocId, usize> {
    let members = current.iter().enumerate();
    members.flat_map(|(at, one)| one.members.iter().map(move |member| (member, at))).collect()
}

/// The cluster that continues an event: the one with its representative, else with most of its articles.
fn heir(event: &Former, home: &BTreeMap<&DocId, usize>) -> Option<usize> {
    if let Some(at) = home.get(&event.representative) {
        return Some(*at);
    }
    let mut shares: BTreeMap<usize, usize> = BTreeMap::new();
    for at in event.members.iter().filter_map(|member| home.get(member)) {
        *shares.entry(*at).or_default() += 1;
    }
    shares.into_iter().max_by_key(|&(at, share)| (share, std::cmp::Reverse(at))).map(|(at, _)| at)
}

/// Ids that were about to be published when a run ended, and of which nobody knows whether they were.
fn limbo(
    given: &BTreeMap<EventId, DocId>,
    former: &[Former],
    settled: &BTreeSet<EventId>,
) -> BTreeMap<EventId, DocId> {
    let known: BTreeSet<&EventId> = former.iter().map(|event| &event.event_id).collect();
    let unknown = given.iter().filter(|(id, _)| !known.contains(id) && !settled.contains(*id));
    unknown.map(|(id, founder)| (id.clone(), founder.clone())).collect()
}

/// A name that no event has or had. One that was given to the same founder, and perhaps never published, is
/// taken up again.
fn fresh(
    founder: &DocId,
    limbo: &BTreeMap<EventId, DocId>,
    taken: &mut BTreeSet<EventId>,
) -> EventId {
    let mut number = 1_u64;
    loop {
        let id = match number {
            1 => EventId::founded_by(founder),
            _ => EventId::founded_by(&DocId::given(&format!("{founder}\n{number}"))),
        };
        if limbo.get(&id) == Some(founder) || taken.insert(id.clone()) {
            return id;
        }
        number += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn doc(name: &str) -> DocId {
        DocId::given(name)
    }

    fn docs(names: &str) -> Vec<DocId> {
        names.split(' ').filter(|name| !name.is_empty()).map(doc).collect()
    }

    /// The clusters `now`, each with its founder first, after the events `before`, each with its id and then its
    /// representative first; what every cluster is called, and the aliases.
    fn check(before: &[(&str, &str)], now: &[&str], expected: &[&str], aliases: &[&str]) {
        let former: Vec<Former> = before
            .iter()
            .map(|(id, members)| Former {
                event_id: EventId::founded_by(&doc(id)),
                representative: docs(members).remove(0),
                members: docs(members),
            })
            .collect();
        let current: Vec<Current> = now
            .iter()
            .map(|members| Current { founder: docs(members).remove(0), members: docs(members) })
            .collect();
        let given = former.iter().map(|one| (one.event_id.clone(), doc("x"))).collect();
        let found = lineage(&current, &former, &given, &BTreeSet::new());
        let mut names: BTreeMap<EventId, String> = BTreeMap::new();
        for name in ["a", "b", "c", "d", "e", "a\n2", "b\n2"] {
            names.insert(EventId::founded_by(&doc(name)), name.replace('\n', "#"));
        }
        let name = |id: &EventId| names[id].clone();
        let ids: Vec<String> = found.ids.iter().map(name).collect();
        assert_eq!(ids, expected, "{before:?} {now:?}");
        let mut said: Vec<String> = found
            .aliases
            .iter()
            .map(|one| {
                let now = one.now.as_ref().map(name).unwrap_or_default();
                format!("{} {:?} {now}", name(&one.old), one.change)
            })
            .collect();
        said.sort();
        assert_eq!(said, aliases, "{before:?} {now:?}");
    }

    #[test]
    fn an_id_is_given_once_and_its_fate_is_told() {
        check(&[], &["a b", "c"], &["a", "c"], &[]);
        // It grows, and an earlier report comes late.
        check(&[("a", "a b")], &["c a b"], &["a"], &[]);
        // Two become one: the older id stays.
        check(&[("a", "a"), ("b", "b")], &["b a"], &["a"], &["b Merged a"]);
        // One becomes two: the id stays with the representative.
        check(&[("a", "b a")], &["a", "b"], &["a#2", "a"], &["a Split a#2"]);
        check(&[("a", "a b c")], &["a", "b c"], &["a", "b"], &["a Split b"]);
        // An article goes over: both ids stay.
        check(&[("a", "a c"), ("b", "b")], &["a", "b c"], &["a", "b"], &[]);
        // The representative is gone: the id stays with most of the rest.
        check(&[("a", "e a b c")], &["a", "b c"], &["a#2", "a"], &["a Split a#2"]);
        // Nothing is left.
        check(&[("a", "a")], &["b"], &["b"], &["a Retracted "]);
    }

    #[test]
    fn an_id_of_a_run_that_was_killed_is_taken_up_or_explained() {
        let id = EventId::founded_by(&doc("a"));
        let given: BTreeMap<EventId, DocId> = [(id.clone(), doc("a"))].into();
        let one = |founder: &str, members: &str| Current {
            founder: doc(founder),
            members: docs(members),
        };
        let same = lineage(&[one("a", "a b")], &[], &given, &BTreeSet::new());
        assert_eq!((same.ids, same.aliases), (vec![id.clone()], vec![]));
        let other = lineage(&[one("c", "c a b")], &[], &given, &BTreeSet::new());
        let now = Some(EventId::founded_by(&doc("c")));
        assert_eq!(other.aliases, [Alias { old: id.clone(), now, change: Change::Renamed }]);
        let settled = [id].into();
        assert_eq!(lineage(&[one("c", "c a")], &[], &given, &settled).aliases, []);
    }
}
