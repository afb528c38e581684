//! Takes paragraphs out of an article such that they can be put back: each with its place and its reason.
//!
//! Knows no reason itself.

use model::{Removed, Why};

/// Moves the paragraphs whose flag in `gone` is set to `removed`; places that were noted before are kept true.
pub(crate) fn take_out(
    paragraphs: &mut Vec<String>,
    removed: &mut Vec<Removed>,
    gone: &[bool],
    why: Why,
) {
    let is_gone = |at: usize| gone.get(at).copied().unwrap_or_default();
    let mut kept_before = vec![0];
    let mut kept = Vec::with_capacity(paragraphs.len());
    let mut taken = Vec::new();
    for (at, text) in std::mem::take(paragraphs).into_iter().enumerate() {
        if is_gone(at) {
            taken.push(Removed { before: kept.len(), text, why });
        } else {
            kept.push(text);
        }
        kept_before.push(kept.len());
    }
    for earlier in removed.iter_mut() {
        earlier.before = kept_before.get(earlier.before).copied().unwrap_or(kept.len());
    }
    removed.extend(taken);
    *paragraphs = kept;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(paragraphs: &[&str], rounds: &[&[usize]], left: &[&str], taken: &[(usize, &str)]) {
        let mut kept: Vec<String> = paragraphs.iter().map(ToString::to_string).collect();
        let mut removed = Vec::new();
        for round in rounds {
            let gone: Vec<bool> = (0..kept.len()).map(|at| round.contains(&at)).collect();
            take_out(&mut kept, &mut removed, &gone, Why::Repeat);
        }
        assert_eq!(kept, left);
        let shown: Vec<_> = removed.iter().map(|one| (one.before, one.text.as_str())).collect();
        assert_eq!(shown, taken);
    }

    #[test]
    fn what_is_taken_out_knows_its_place() {
        check(&["a", "b", "c"], &[&[1]], &["a", "c"], &[(1, "b")]);
        check(&["a", "b", "c", "d"], &[&[2], &[0]], &["b", "d"], &[(1, "c"), (0, "a")]);
        check(&["a", "b"], &[&[0, 1]], &[], &[(0, "a"), (0, "b")]);
        check(&["a", "b"], &[&[]], &["a", "b"], &[]);
    }
}
