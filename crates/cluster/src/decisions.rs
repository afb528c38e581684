//! What people decided of pairs of reports, and what follows from it. Knows places of reports, no evidence.
//!
//! The whole rule: decisions are obeyed one after the other, the latest first. One that cannot be obeyed
//! beside those before it is set aside and told. Of decisions of one moment (or of none, which come last)
//! `Apart` comes before `Same`, then the order of the reports decides, never the order in which the
//! decisions came.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use jiff::Timestamp;

use crate::rulings::Rulings;

/// What a person decided of two reports, by their places among those handed in.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Decision {
    /// One report: where the two are said to be apart, the one that leaves if both fit in with the same others.
    pub a: usize,
    /// The other.
    pub b: usize,
    /// What was decided.
    pub says: Saying,
    /// When; of two decisions that contradict each other the later one counts.
    pub at: Option<Timestamp>,
}

/// What a person says of two reports.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Saying {
    /// They are of two events, even if one is a copy of the other.
    Apart,
    /// They are of one event, whatever speaks against it; and so is all that stands with either by evidence.
    Same,
}

/// A decision that is not obeyed, as others say the contrary.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Contradiction {
    /// Which.
    pub ignored: Decision,
    /// What it contradicts: the chain of decisions that makes one event of the two, or makes it two. Empty
    /// for a report that is said to be apart from itself.
    pub against: Vec<Decision>,
}

/// What follows from some decisions.
#[derive(Debug)]
pub(crate) struct Settled {
    /// Which reports are one event, and which never are.
    pub(crate) rulings: Rulings,
    /// The reports that leave; see [`Decision::a`].
    pub(crate) leaving: BTreeSet<usize>,
    /// Pairs that are of one event because somebody said so, in the order of the reports.
    pub(crate) same: BTreeSet<(usize, usize)>,
    pub(crate) contradictions: Vec<Contradiction>,
}

/// Obeys as many of the decisions on so many reports as go together.
pub(crate) fn settle(reports: usize, decisions: &[Decision]) -> Settled {
    let is_known = |decision: &&Decision| decision.a < reports && decision.b < reports;
    let mut ordered: Vec<Decision> = decisions.iter().filter(is_known).copied().collect();
    ordered.sort_unstable_by_key(|one| (Reverse(one.at), one.says, pair(one), one.a));
    let mut settling = Settling { rulings: Rulings::none(reports), obeyed: Vec::new() };
    let mut contradictions = Vec::new();
    for decision in ordered {
        let (a, b) = (number(decision.a), number(decision.b));
        let is_obeyed = match decision.says {
            Saying::Apart => settling.rulings.part(a, b),
            Saying::Same => settling.rulings.join(a, b),
        };
        if is_obeyed {
            settling.obeyed.push(decision);
        } else {
            let against = settling.against(&decision);
            contradictions.push(Contradiction { ignored: decision, against });
        }
    }
    let Settling { rulings, obeyed } = settling;
    let saying = |says| move |one: &&Decision| one.says == says;
    let leaving = obeyed.iter().filter(saying(Saying::Apart)).map(|one| one.a).collect();
    let of_two = |one: &&Decision| one.says == Saying::Same && one.a != one.b;
    let same = obeyed.iter().filter(of_two).map(pair).collect();
    Settled { rulings, leaving, same, contradictions }
}

fn pair(decision: &Decision) -> (usize, usize) {
    (decision.a.min(decision.b), decision.a.max(decision.b))
}

pub(crate) fn number(report: usize) -> u32 {
    u32::try_from(report).unwrap_or(u32::MAX)
}

struct Settling {
    rulings: Rulings,
    obeyed: Vec<Decision>,
}

impl Settling {
    /// What a decision that cannot be obeyed contradicts.
    fn against(&mut self, decision: &Decision) -> Vec<Decision> {
        if decision.says == Saying::Apart {
            return self.chain(decision.a, decision.b);
        }
        let (a, b) = (number(decision.a), number(decision.b));
        let obeyed = self.obeyed.clone();
        for wall in obeyed.iter().filter(|one| one.says == Saying::Apart) {
            for (left, right) in [(wall.a, wall.b), (wall.b, wall.a)] {
                let [near, far] = [left, right].map(number);
                if self.rulings.are_one(a, near) && self.rulings.are_one(b, far) {
                    let (before, behind) =
                        (self.chain(decision.a, left), self.chain(right, decision.b));
                    return [before, vec![*wall], behind].concat();
                }
            }
        }
        Vec::new()
    }

    /// The shortest chain of decisions that makes one event of two reports.
    fn chain(&self, from: usize, to: usize) -> Vec<Decision> {
        let mut neighbours: BTreeMap<usize, Vec<(usize, Decision)>> = BTreeMap::new();
        for one in self.obeyed.iter().filter(|one| one.says == Saying::Same) {
            neighbours.entry(one.a).or_default().push((one.b, *one));
            neighbours.entry(one.b).or_default().push((one.a, *one));
        }
        let mut came_by: BTreeMap<usize, Option<(usize, Decision)>> =
            BTreeMap::from([(from, None)]);
        let mut reached = vec![from];
        let mut next = 0;
        while let Some(&at) = reached.get(next).filter(|_| !came_by.contains_key(&to)) {
            next += 1;
            for &(other, by) in neighbours.get(&at).into_iter().flatten() {
                came_by.entry(other).or_insert_with(|| {
                    reached.push(other);
                    Some((at, by))
                });
            }
        }
        let mut chain = Vec::new();
        let mut at = to;
        while let Some(&Some((before, by))) = came_by.get(&at) {
            chain.push(by);
            at = before;
        }
        chain.reverse();
        chain
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A decision as tests write it: `(0, '=', 1, 5)` is "0 and 1 are the same, said on day 5".
    type Row = (usize, char, usize, i64);

    fn decisions(rows: &[Row]) -> Vec<Decision> {
        let decision = |&(a, says, b, day): &Row| Decision {
            a,
            b,
            says: if says == '=' { Saying::Same } else { Saying::Apart },
            at: (day > 0).then(|| Timestamp::from_second(day * 86_400).unwrap()),
        };
        rows.iter().map(decision).collect()
    }

    /// The decisions lead to these pairs of one and of two events; these rows are set aside, each for others.
    fn check(rows: &[Row], one: &[(u32, u32)], two: &[(u32, u32)], aside: &[(Row, &[Row])]) {
        let mut rows = rows.to_vec();
        for _ in 0..rows.len() {
            rows.rotate_left(1);
            let mut settled = settle(9, &decisions(&rows));
            for &(a, b) in one {
                assert!(settled.rulings.are_one(a, b), "{a} {b} in {rows:?}");
            }
            for &(a, b) in two {
                assert!(settled.rulings.are_apart(a, b), "{a} {b} in {rows:?}");
            }
            let expected = aside.iter().map(|(row, against)| Contradiction {
                ignored: decisions(&[*row])[0],
                against: decisions(against),
            });
            assert_eq!(settled.contradictions, expected.collect::<Vec<_>>(), "{rows:?}");
        }
    }

    #[test]
    fn what_goes_together_is_obeyed_through_chains() {
        check(
            &[(0, '=', 1, 1), (1, '=', 2, 2), (3, '=', 4, 1), (2, '/', 4, 1), (5, '/', 0, 3)],
            &[(0, 2), (3, 4)],
            &[(0, 3), (1, 4), (2, 5)],
            &[],
        );
    }

    #[test]
    fn of_two_decisions_on_one_pair_the_later_one_counts() {
        let (same, apart) = ((0, '=', 1, 2), (1, '/', 0, 1));
        check(&[same, apart], &[(0, 1)], &[], &[(apart, &[same])]);
        let (same, apart) = ((0, '=', 1, 2), (1, '/', 0, 3));
        check(&[same, apart], &[], &[(0, 1)], &[(same, &[apart])]);
    }

    #[test]
    fn of_one_moment_apart_counts_and_what_has_no_day_comes_last() {
        let (same, apart) = ((0, '=', 1, 2), (0, '/', 1, 2));
        check(&[same, apart], &[], &[(0, 1)], &[(same, &[apart])]);
        let (same, apart) = ((0, '=', 1, 1), (0, '/', 1, 0));
        check(&[same, apart], &[(0, 1)], &[], &[(apart, &[same])]);
    }

    #[test]
    fn a_chain_that_joins_what_is_apart_is_told_whole() {
        let rows = [(0, '=', 1, 4), (1, '=', 2, 3), (2, '=', 3, 2), (0, '/', 3, 5)];
        let against: &[Row] = &[(1, '=', 2, 3), (0, '=', 1, 4), (0, '/', 3, 5)];
        check(&rows, &[(0, 2)], &[(0, 3), (2, 3)], &[((2, '=', 3, 2), against)]);
        let rows = [(0, '=', 1, 4), (1, '=', 2, 3), (2, '=', 3, 2), (0, '/', 3, 1)];
        check(&rows, &[(0, 3)], &[], &[((0, '/', 3, 1), &rows[..3])]);
    }

    #[test]
    fn a_report_is_never_apart_from_itself_and_strangers_are_passed_over() {
        let rows = [(4, '/', 4, 1), (2, '=', 2, 1), (0, '=', 9, 1), (12, '/', 1, 1)];
        check(&rows, &[], &[], &[((4, '/', 4, 1), &[])]);
        assert!(settle(9, &decisions(&rows[1..])).rulings.is_silent());
    }

    proptest! {
        #[test]
        fn whatever_is_said_what_is_obeyed_holds_and_no_order_matters(
            (rows, other) in proptest::collection::vec(
                (0..7_usize, prop_oneof![Just('='), Just('/')], 0..7_usize, 0..3_i64),
                0..14,
            ).prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle()))
        ) {
            let mut settled = settle(7, &decisions(&rows));
            let again = settle(7, &decisions(&other));
            prop_assert_eq!(&settled.contradictions, &again.contradictions);
            prop_assert_eq!((&settled.same, &settled.leaving), (&again.same, &again.leaving));
            let aside: BTreeSet<Decision> =
                settled.contradictions.iter().map(|one| one.ignored).collect();
            for one in decisions(&rows).into_iter().filter(|one| !aside.contains(one)) {
                let (a, b) = (number(one.a), number(one.b));
                prop_assert_eq!(settled.rulings.are_one(a, b), one.says == Saying::Same);
                prop_assert_eq!(settled.rulings.are_apart(a, b), one.says == Saying::Apart);
            }
        }
    }
}
