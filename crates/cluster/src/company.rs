//! The company that two reports keep: with which third reports each of them is likely of one event. Two
//! reports of one event have their likely partners in common; two of a series have different ones.
//! Knows numbers only.

use fingerprint::Context;

/// A likelihood below this is no company.
const LEAST: f32 = 0.01;

/// The likely partners of every report of a batch.
pub(crate) struct Company {
    /// For each report its partners with the likelihoods, sorted by partner.
    partners: Vec<Vec<(u32, f32)>>,
    totals: Vec<Totals>,
}

#[derive(Clone, Copy, Default)]
struct Totals {
    best: f32,
    sum: f32,
    squares: f32,
}

impl Company {
    /// Gathers the partners of `reports` reports from the likelihoods of pairs.
    pub(crate) fn of(reports: usize, pairs: impl Iterator<Item = (u32, u32, f32)>) -> Self {
        let mut partners: Vec<Vec<(u32, f32)>> = vec![Vec::new(); reports];
        for (first, second, likelihood) in pairs.filter(|pair| pair.2 >= LEAST) {
            for (one, other) in [(first, second), (second, first)] {
                if let Some(own) = partners.get_mut(one as usize) {
                    own.push((other, likelihood));
                }
            }
        }
        // One order for all sums, whatever the order of the pairs.
        for own in &mut partners {
            own.sort_unstable_by_key(|&(other, _)| other);
        }
        let totals = partners.iter().map(|own| Totals::of(own)).collect();
        Self { partners, totals }
    }

    /// The likely partners of a report with the likelihoods, sorted by partner.
    pub(crate) fn partners(&self, report: usize) -> &[(u32, f32)] {
        self.partners.get(report).map_or(&[], Vec::as_slice)
    }

    /// The context of a pair.
    pub(crate) fn context(&self, first: u32, second: u32) -> Context {
        let total = |at: u32| self.totals.get(at as usize).copied().unwrap_or_default();
        let (left, right) = (total(first), total(second));
        let (shared, shared_root) = self.shared(first, second);
        Context {
            best: (left.best, right.best),
            sum: (left.sum, right.sum),
            squares: (left.squares, right.squares),
            shared,
            shared_root,
        }
    }

    fn shared(&self, first: u32, second: u32) -> (f32, f32) {
        let (ours, theirs) = (self.partners(first as usize), self.partners(second as usize));
        let (mut left, mut right) = (0, 0);
        let (mut products, mut roots) = (0.0, 0.0);
        while let (Some(&(a, x)), Some(&(b, y))) = (ours.get(left), theirs.get(right)) {
            if a == b {
                products += x * y;
                roots += (x * y).sqrt();
            }
            left += usize::from(a <= b);
            right += usize::from(b <= a);
        }
        (products, roots)
    }
}

impl Totals {
    fn of(partners: &[(u32, f32)]) -> Self {
        partners.iter().fold(Self::default(), |totals, &(_, likelihood)| Self {
            best: totals.best.max(likelihood),
            sum: totals.sum + likelihood,
            squares: totals.squares + likelihood * likelihood,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_company_of_two_is_whom_both_may_meet() {
        let pairs = [(0, 1, 0.5), (0, 2, 0.8), (1, 2, 0.2), (1, 3, 0.9), (0, 3, 0.005)];
        let company = Company::of(4, pairs.into_iter());
        let context = company.context(0, 1);
        assert_eq!(context.best, (0.8, 0.9));
        assert!((context.sum.0 - 1.3).abs() < 1e-6 && (context.sum.1 - 1.6).abs() < 1e-6);
        // Only 2 is likely with both.
        assert!((context.shared - 0.16).abs() < 1e-6, "{context:?}");
        assert!((context.shared_root - 0.4).abs() < 1e-6, "{context:?}");
    }

    #[test]
    fn the_order_of_the_pairs_changes_nothing() {
        let mut pairs = vec![(0, 1, 0.3), (0, 2, 0.7), (1, 2, 0.6), (0, 3, 0.1), (1, 3, 0.2)];
        let context = Company::of(4, pairs.iter().copied()).context(0, 1);
        pairs.reverse();
        assert_eq!(Company::of(4, pairs.into_iter()).context(0, 1), context);
    }
}
