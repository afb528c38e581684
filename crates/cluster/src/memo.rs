//! What came of comparing pairs, kept from run to run. Never what makes a result: a pair is found here only if
//! all that its comparison would read is the same, so that the outcome is the one it would have.
//!
//! Knows hashes and numbers, no report.

use std::hash::Hasher;

use fingerprint::{Context, Inputs};
use rustc_hash::{FxHashMap, FxHasher};

use crate::{batch::LEAST_SCORE, known::Mark};

/// What is known of the pairs of a batch; made and used by [`crate::fold`]. About 1 kB a report.
#[derive(Clone, Debug, Default)]
pub struct Memo {
    /// The reports, in the order in which they were compared.
    reports: Vec<Seen>,
    /// For each report how many pairs follow, and for each of those, by the number of the earlier report: how
    /// far that is behind the last one times 4 and an [`Outcome`] as its lowest bits, then its figures.
    pairs: Vec<u8>,
    compared: u64,
}

/// A report of the last run.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    inputs: Inputs,
    /// Of the reports among which others were looked for to compare it with.
    field: u64,
    /// Of the company that it kept.
    company: u64,
    /// Where its pairs with earlier ones end in `pairs`.
    end: u64,
}

/// The bytes of a [`Seen`].
const SEEN: usize = 40;

/// What came of a pair.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Outcome {
    /// As good as unrelated.
    Nothing,
    /// Two events.
    Apart,
    /// So likely by itself.
    Alone(f32),
    /// So likely by itself, and in this company as likely as the last figure says.
    Judged(f32, Context, f32),
}

/// The form of [`Memo::to_bytes`]; another one for every other form.
const FORM: u64 = 2;

/// Which report is which in a memo.
#[derive(Debug, Default)]
pub(crate) struct Numbers(FxHashMap<Inputs, u32>);

impl Numbers {
    /// The number of a report in the memo.
    pub(crate) fn of(&self, inputs: Inputs) -> Option<u32> {
        self.0.get(&inputs).copied()
    }
}

impl Memo {
    /// One that knows nothing yet, of a fold that had to compare so often.
    pub(crate) fn new(compared: u64) -> Self {
        Self { compared, ..Self::default() }
    }

    /// How often the last fold held two reports against each other, not knowing what would come of it; 0 for
    /// one that was read.
    pub fn compared(&self) -> u64 {
        self.compared
    }

    /// How many reports it knows.
    pub fn reports(&self) -> usize {
        self.reports.len()
    }

    /// The memo as bytes, for [`Memo::from_bytes`] of the same build.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(24 + SEEN * self.reports.len() + self.pairs.len());
        bytes.extend(version().to_le_bytes());
        bytes.extend((self.reports.len() as u64).to_le_bytes());
        for Seen { inputs, field, company, end } in &self.reports {
            bytes.extend(inputs.0);
            bytes.extend([field, company, end].into_iter().flat_map(|number| number.to_le_bytes()));
        }
        bytes.extend(&self.pairs);
        bytes.extend(checksum(&bytes).to_le_bytes());
        bytes
    }

    /// The memo that became these bytes; an empty one if they are damaged or another build wrote them.
    pub fn from_bytes(bytes: &[u8]) -> Self {
        Self::read(bytes).unwrap_or_default()
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let (content, sum) = bytes.split_last_chunk::<8>()?;
        let (is_of, rest) = content.split_first_chunk::<8>()?;
        let (count, rest) = rest.split_first_chunk::<8>()?;
        let is_whole = checksum(content) == u64::from_le_bytes(*sum);
        if u64::from_le_bytes(*is_of) != version() || !is_whole {
            return None;
        }
        let count = usize::try_from(u64::from_le_bytes(*count)).ok()?;
        let (reports, pairs) = rest.split_at_checked(count.checked_mul(SEEN)?)?;
        let mut memo = Self { pairs: pairs.to_vec(), ..Self::default() };
        for report in reports.as_chunks::<SEEN>().0 {
            let (inputs, numbers) = report.split_first_chunk::<16>()?;
            let [field, company, end] = numbers.as_chunks::<8>().0 else { return None };
            let [field, company, end] = [field, company, end].map(|&one| u64::from_le_bytes(one));
            memo.reports.push(Seen { inputs: Inputs(*inputs), field, company, end });
        }
        Some(memo)
    }

    /// Which report is which.
    pub(crate) fn numbers(&self) -> Numbers {
        let mut numbers = FxHashMap::default();
        for (number, report) in (0..).zip(&self.reports) {
            numbers.entry(report.inputs).or_insert(number);
        }
        Numbers(numbers)
    }

    /// A hash of the reports among which others were looked for to compare the report `number` with.
    pub(crate) fn field(&self, number: u32) -> Option<u64> {
        Some(self.reports.get(number as usize)?.field)
    }

    /// A hash of the company that the report `number` kept.
    pub(crate) fn company(&self, number: u32) -> Option<u64> {
        Some(self.reports.get(number as usize)?.company)
    }

    /// What is known of a report with earlier ones, by their numbers, sorted; in `into`.
    pub(crate) fn recall(&self, number: u32, into: &mut Vec<(u32, Outcome)>) {
        into.clear();
        let number = number as usize;
        let end = |number: usize| usize::try_from(self.reports.get(number)?.end).ok();
        let begin = number.checked_sub(1).map_or(Some(0), end);
        let pairs = begin.zip(end(number)).and_then(|(begin, end)| self.pairs.get(begin..end));
        let mut bytes = Bytes(pairs.unwrap_or_default());
        let mut earlier = 0;
        for _ in 0..bytes.number() {
            let tagged = bytes.number();
            earlier += tagged >> 2;
            let outcome = match tagged & 3 {
                0 => Outcome::Nothing,
                1 => Outcome::Apart,
                2 => Outcome::Alone(bytes.figure()),
                _ => {
                    let alone = bytes.figure();
                    let figures = [(); 8].map(|()| bytes.figure());
                    Outcome::Judged(alone, context(figures), bytes.figure())
                }
            };
            into.push((u32::try_from(earlier).unwrap_or(u32::MAX), outcome));
        }
    }

    /// Takes a report with the hash of its company and its pairs, as [`Pairs`] wrote them.
    pub(crate) fn push(&mut self, mark: &Mark, company: u64, pairs: &[u8]) {
        self.pairs.extend(pairs);
        let &Mark { inputs, field, .. } = mark;
        self.reports.push(Seen { inputs, field, company, end: self.pairs.len() as u64 });
    }
}

/// The outcomes of one report with earlier ones, as they are written.
pub(crate) struct Pairs {
    bytes: Vec<u8>,
    last: u32,
}

impl Pairs {
    /// Of so many pairs.
    pub(crate) fn of(count: usize) -> Self {
        let mut pairs = Self { bytes: Vec::new(), last: 0 };
        pairs.number(count as u64);
        pairs
    }

    /// Writes the next pair, by the number of the earlier report.
    pub(crate) fn put(&mut self, earlier: u32, outcome: &Outcome) {
        let further = u64::from(earlier.saturating_sub(self.last)) << 2;
        self.last = earlier;
        match outcome {
            Outcome::Nothing => self.number(further),
            Outcome::Apart => self.number(further | 1),
            Outcome::Alone(alone) => {
                self.number(further | 2);
                self.figures(&[*alone]);
            }
            Outcome::Judged(alone, context, judged) => {
                self.number(further | 3);
                self.figures(&[*alone]);
                self.figures(&figures(context));
                self.figures(&[*judged]);
            }
        }
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Seven bits a byte, the lowest first (LEB128).
    fn number(&mut self, mut number: u64) {
        while number > 0x7f {
            self.bytes.push(number.to_le_bytes()[0] | 0x80);
            number >>= 7;
        }
        self.bytes.push(number.to_le_bytes()[0]);
    }

    fn figures(&mut self, figures: &[f32]) {
        self.bytes.extend(figures.iter().flat_map(|figure| figure.to_bits().to_le_bytes()));
    }
}

struct Bytes<'a>(&'a [u8]);

impl Bytes<'_> {
    fn number(&mut self) -> u64 {
        let (mut number, mut shift) = (0, 0);
        while let Some((&byte, rest)) = self.0.split_first() {
            self.0 = rest;
            number |= u64::from(byte & 0x7f).checked_shl(shift).unwrap_or_default();
            shift += 7;
            if byte < 0x80 {
                break;
            }
        }
        number
    }

    fn figure(&mut self) -> f32 {
        let Some((figure, rest)) = self.0.split_first_chunk() else { return 0.0 };
        self.0 = rest;
        f32::from_bits(u32::from_le_bytes(*figure))
    }
}

fn figures(context: &Context) -> [f32; 8] {
    let Context { best, sum, squares, shared, shared_root } = context;
    [best.0, best.1, sum.0, sum.1, squares.0, squares.1, *shared, *shared_root]
}

fn context(figures: [f32; 8]) -> Context {
    let [best, other_best, sum, other_sum, squares, other_squares, shared, shared_root] = figures;
    Context {
        best: (best, other_best),
        sum: (sum, other_sum),
        squares: (squares, other_squares),
        shared,
        shared_root,
    }
}

fn version() -> u64 {
    fingerprint::comparison() ^ u64::from(LEAST_SCORE.to_bits()) << 16 ^ FORM
}

fn checksum(bytes: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    let (blocks, rest) = bytes.as_chunks::<8>();
    for block in blocks {
        hasher.write_u64(u64::from_le_bytes(*block));
    }
    hasher.write(rest);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(number: u8) -> Mark {
        Mark { inputs: Inputs([number; 16]), field: u64::from(number) + 4, ..Mark::default() }
    }

    fn memo() -> Memo {
        let judged = Outcome::Judged(
            0.25,
            Context { shared: 0.5, best: (0.75, 1.0), ..Context::default() },
            0.9,
        );
        let rows: [&[(u32, Outcome)]; 3] =
            [&[], &[(0, Outcome::Alone(0.125))], &[(0, Outcome::Apart), (1, judged)]];
        let mut memo = Memo::default();
        for (number, row) in (0..).zip(rows) {
            let mut pairs = Pairs::of(row.len());
            for (earlier, outcome) in row {
                pairs.put(*earlier, outcome);
            }
            memo.push(&mark(number), u64::from(number) + 8, pairs.bytes());
        }
        let mut far = Pairs::of(2);
        far.put(70_000, &Outcome::Nothing);
        far.put(9_000_000, &judged);
        memo.push(&mark(3), 11, far.bytes());
        memo
    }

    #[test]
    fn what_is_kept_is_recalled() {
        let again = Memo::from_bytes(&memo().to_bytes());
        assert_eq!(again.reports(), 4);
        assert_eq!(again.numbers().of(Inputs([2; 16])), Some(2));
        assert_eq!(again.numbers().of(Inputs([9; 16])), None);
        let mut recalled = Vec::new();
        for memo in [memo(), again] {
            assert_eq!((memo.field(2), memo.company(2)), (Some(6), Some(10)));
            memo.recall(2, &mut recalled);
            assert_eq!(recalled.first(), Some(&(0, Outcome::Apart)));
            assert!(
                matches!(recalled.get(1), Some((1, Outcome::Judged(_, context, _))) if context.best == (0.75, 1.0))
            );
            memo.recall(3, &mut recalled);
            assert_eq!(recalled.first(), Some(&(70_000, Outcome::Nothing)));
            assert_eq!(recalled.get(1).map(|pair| pair.0), Some(9_000_000));
            memo.recall(0, &mut recalled);
            assert!(recalled.is_empty());
        }
    }

    #[test]
    fn what_is_damaged_is_forgotten() {
        let whole = memo().to_bytes();
        assert_eq!(Memo::from_bytes(&[]).reports(), 0);
        for cut in 0..whole.len() {
            assert_eq!(Memo::from_bytes(&whole[..cut]).reports(), 0, "{cut}");
            let mut damaged = whole.clone();
            damaged[cut] ^= 4;
            assert_eq!(Memo::from_bytes(&damaged).reports(), 0, "{cut}");
        }
    }
}
