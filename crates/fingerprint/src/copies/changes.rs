//! The changes between two short runs of words: what stands in one where the other has other words.
//!
//! By the longest common subsequence (Wagner and Fischer 1974). It must not know what a change means.

use std::ops::Range;

use super::words::Word;

/// Calls `each` with the places of the words of `a` and of those of `b` that stand in their place,
/// wherever they differ; one of both may be empty. Tells how many words are the same.
pub(super) fn each(
    a: &[Word],
    b: &[Word],
    mut each: impl FnMut(Range<usize>, Range<usize>),
) -> usize {
    let lengths = lengths(a, b);
    let width = b.len() + 1;
    let length = |x: usize, y: usize| lengths.get(x * width + y).copied().unwrap_or(0);
    let (mut x, mut y) = (0, 0);
    let (mut from_x, mut from_y) = (0, 0);
    while x < a.len() && y < b.len() {
        if a.get(x).map(|word| word.same()) == b.get(y).map(|word| word.same()) {
            report(from_x..x, from_y..y, &mut each);
            (x, y) = (x + 1, y + 1);
            (from_x, from_y) = (x, y);
        } else if length(x + 1, y) >= length(x, y + 1) {
            x += 1;
        } else {
            y += 1;
        }
    }
    report(from_x..a.len(), from_y..b.len(), &mut each);
    usize::from(length(0, 0))
}

fn report(
    in_a: Range<usize>,
    in_b: Range<usize>,
    each: &mut impl FnMut(Range<usize>, Range<usize>),
) {
    if !in_a.is_empty() || !in_b.is_empty() {
        each(in_a, in_b);
    }
}

/// The length of the longest common subsequence of every two tails, row by row.
fn lengths(a: &[Word], b: &[Word]) -> Vec<u8> {
    let width = b.len() + 1;
    let mut rows = vec![0u8; (a.len() + 1) * width];
    for (x, word) in a.iter().enumerate().rev() {
        let mut right = 0;
        let (upper, lower) = rows.split_at_mut((x + 1) * width);
        let row = upper.get_mut(x * width..).unwrap_or_default();
        let pairs = row.iter_mut().zip(lower.windows(2)).zip(b).rev();
        for ((here, below), other) in pairs {
            let &[down, diagonal] = below else { continue };
            *here = if word.same() == other.same() { diagonal + 1 } else { down.max(right) };
            right = *here;
        }
    }
    rows
}
