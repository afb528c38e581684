//! From paragraphs that surely are copies to those beside them: short ones, and edited ones.
//!
//! Knows places and whether two paragraphs are alike; nothing of what they say.

use super::likeness::Shape;

/// Beside a sure copy a paragraph is a copy when it is this much like the one that stands at the same place of the
/// original: where it has a figure or name of its own, where it has none, and where several sure copies stand
/// in the same order.
const WITH_FACTS: f32 = 0.9;
const BESIDE_ONE: f32 = 0.65;
const BESIDE_MORE: f32 = 0.4;
/// A short one is alike when so many of a hundred letters are at their places from either end.
const SHORT_PCT: usize = 75;

/// Texts of more paragraphs than this are lists; the filling of gaps is quadratic in the worst case.
const MOST_FILLED: usize = 1000;

/// The original of each paragraph that is a copy.
#[derive(Debug)]
pub(super) struct Copies<'a> {
    shapes: &'a [&'a Shape<'a>],
    long: &'a [bool],
    /// The original of each paragraph that is a copy.
    pub(super) of: Vec<Option<usize>>,
}

impl<'a> Copies<'a> {
    pub(super) fn none(shapes: &'a [&'a Shape<'a>], long: &'a [bool]) -> Self {
        Self { shapes, long, of: vec![None; shapes.len()] }
    }

    /// Notes that `copy` is a copy of `original`, unless it is known.
    pub(super) fn mark(&mut self, original: usize, copy: usize) -> bool {
        let free = self.of.get(copy).is_some_and(Option::is_none) && original < copy;
        if let Some(place) = self.of.get_mut(copy).filter(|_| free) {
            *place = Some(original);
        }
        free
    }

    fn is_copy(&self, at: usize) -> bool {
        self.of.get(at).is_some_and(Option::is_some)
    }

    /// Equal but for case and signs, or, if both have some length, as like as `least`.
    fn alike(&self, one: usize, other: usize, least: f32) -> bool {
        let (Some(a), Some(b)) = (self.shapes.get(one), self.shapes.get(other)) else {
            return false;
        };
        let long = |at: usize| self.long.get(at).copied().unwrap_or_default();
        if a.loose == b.loose {
            return true;
        }
        if !(long(one) && long(other)) {
            return is_near(&a.loose, &b.loose);
        }
        let likeness = a.likeness(b);
        let same_facts = least < BESIDE_ONE || b.adds_no_fact_to(a);
        likeness >= if same_facts { least } else { WITH_FACTS }
    }

    /// Goes from each pair of a paragraph and its copy to those beside them.
    pub(super) fn spread(&mut self, mut pairs: Vec<(usize, usize)>) {
        // One adjacent copy is a slip; two show that every paragraph is followed by its copy.
        let each_doubled = pairs.iter().filter(|(first, second)| first + 1 == *second).count() >= 2;
        let mut offsets: Vec<usize> = pairs.iter().map(|(first, second)| second - first).collect();
        offsets.sort_unstable();
        while let Some((first, second)) = pairs.pop() {
            let adjacent = first + 1 == second;
            let beside = if !adjacent {
                [Some((first + 1, second + 1)), first.checked_sub(1).map(|at| (at, second - 1))]
            } else if each_doubled {
                [Some((second + 1, second + 2)), first.checked_sub(2).map(|at| (at, first - 1))]
            } else {
                [None, None]
            };
            let offset = second - first;
            let same = offsets.partition_point(|other| *other <= offset)
                - offsets.partition_point(|other| *other < offset);
            let least = if same >= 2 { BESIDE_MORE } else { BESIDE_ONE };
            for (one, other) in beside.into_iter().flatten() {
                let original = !self.is_copy(one) || !adjacent;
                if one < other && original && self.alike(one, other, least) && self.mark(one, other)
                {
                    pairs.push((one, other));
                }
            }
        }
    }

    /// Where nearly all was said twice, takes in what stands between two copies as it stood between their
    /// originals: the two texts may be shuffled into each other.
    pub(super) fn fill(&mut self) {
        let copied: Vec<(usize, usize)> =
            self.of.iter().enumerate().filter_map(|(copy, of)| of.map(|of| (of, copy))).collect();
        if self.of.len() > MOST_FILLED || !self.is_doubled(&copied) {
            return;
        }
        let count = self.of.len();
        let mut before: Option<(usize, usize)> = None;
        for after in copied.into_iter().map(Some).chain(std::iter::once(None)) {
            let begin = before.map_or((0, 0), |(original, copy)| (original + 1, copy + 1));
            let end = after.unwrap_or((count, count));
            if end.0 >= begin.0 {
                self.fill_gap((begin.0, end.0), (begin.1, end.1));
                before = after;
            }
        }
    }

    /// Whether four fifths of the long originals have a copy, and at least three.
    fn is_doubled(&self, copied: &[(usize, usize)]) -> bool {
        let mut originals: Vec<usize> = copied.iter().map(|(original, _)| *original).collect();
        originals.sort_unstable();
        originals.dedup();
        let is_long = |at: &usize| self.long.get(*at).copied().unwrap_or_default();
        let doubled = originals.iter().filter(|at| is_long(at)).count();
        let long = (0..self.of.len()).filter(|at| is_long(at) && !self.is_copy(*at)).count();
        doubled >= 3 && doubled * 5 >= long * 4
    }

    fn fill_gap(&mut self, originals: (usize, usize), copies: (usize, usize)) {
        let mut next = originals.0;
        for copy in copies.0..copies.1 {
            let is_original = self.of.contains(&Some(copy));
            if self.is_copy(copy) || is_original {
                continue;
            }
            let alike = (next..originals.1.min(copy)).find(|original| {
                !self.is_copy(*original) && self.alike(*original, copy, BESIDE_MORE)
            });
            if let Some(original) = alike {
                self.mark(original, copy);
                next = original + 1;
            }
        }
    }
}

/// Two short texts that an edit of a letter or two tells apart.
fn is_near(one: &str, other: &str) -> bool {
    let (a, b) = (one.chars().count(), other.chars().count());
    let head = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let tail = one.chars().rev().zip(other.chars().rev()).take_while(|(a, b)| a == b).count();
    let same = (head + tail).min(a).min(b);
    let figures =
        |text: &str| text.chars().filter(|letter| letter.is_numeric()).collect::<String>();
    a.min(b) >= 6 && same * 100 >= a.max(b) * SHORT_PCT && figures(one) == figures(other)
}
