//! Which word stands for which: IBM model 1 in both directions.
//!
//! Brown, Della Pietra, Della Pietra and Mercer 1993, with the diagonal preference and the Dirichlet
//! prior of Dyer, Chahuneau and Smith 2013. It must not know of languages or letters: words are numbers.

#![expect(
    clippy::indexing_slicing,
    reason = "every index is a place in a table made here from the same texts"
)]

/// A sentence pair as numbers of words.
#[derive(Clone, Debug)]
pub(crate) struct Bitext {
    /// English words.
    pub(crate) english: Vec<u32>,
    /// Words of the other language.
    pub(crate) other: Vec<u32>,
}

/// How a word of one language and a word of the other go together.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Link {
    /// The English word.
    pub(crate) english: u32,
    /// The word of the other language.
    pub(crate) other: u32,
    /// p(other | English).
    pub(crate) from_english: f32,
    /// p(English | other).
    pub(crate) to_english: f32,
}

/// How strongly words at the same relative place of their sentences attract each other.
const DIAGONAL: f32 = 4.0;

/// The Dirichlet prior of a translation: keeps rare words from collecting whatever stands near them.
const PRIOR: f64 = 0.01;

/// The chance that a word stands for nothing.
const NULL: f32 = 0.1;

/// The pairs of words that meet in some sentence, and for each sentence which ones meet where.
struct Table {
    pairs: Vec<(u32, u32)>,
    /// For each sentence pair, row by row of the English side: places in `pairs`.
    meetings: Vec<u32>,
}

/// Which language is given and which one is told.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Direction {
    FromEnglish,
    ToEnglish,
}

/// What one round believes: for each pair of the table, and for each told word standing for nothing.
struct Belief {
    pairs: Vec<f32>,
    null: Vec<f32>,
}

/// Trains both directions and gives every pair of words that meets, ordered by the pair.
pub(crate) fn train(texts: &[Bitext], rounds: usize) -> Vec<Link> {
    let table = table(texts);
    let forward = direction(texts, &table, rounds, Direction::FromEnglish);
    let backward = direction(texts, &table, rounds, Direction::ToEnglish);
    let both = table.pairs.iter().zip(forward.iter().zip(&backward));
    both.map(|(&(english, other), (&from_english, &to_english))| Link {
        english,
        other,
        from_english,
        to_english,
    })
    .collect()
}

fn table(texts: &[Bitext]) -> Table {
    let mut all = Vec::new();
    for text in texts {
        for &english in &text.english {
            all.extend(text.other.iter().map(|&other| (english, other)));
        }
    }
    let mut pairs = all.clone();
    pairs.sort_unstable();
    pairs.dedup();
    let place = |pair: &(u32, u32)| {
        let place = pairs.binary_search(pair).unwrap_or_else(|place| place);
        u32::try_from(place).unwrap_or(u32::MAX)
    };
    let meetings = all.iter().map(place).collect();
    Table { pairs, meetings }
}

/// p(told | given) of each pair of the table.
fn direction(texts: &[Bitext], table: &Table, rounds: usize, direction: Direction) -> Vec<f32> {
    let forward = direction == Direction::FromEnglish;
    let ends = |pair: &(u32, u32)| if forward { (pair.0, pair.1) } else { (pair.1, pair.0) };
    let givens: Vec<usize> = table.pairs.iter().map(|pair| ends(pair).0 as usize).collect();
    let words = givens.iter().max().map_or(0, |most| most + 1);
    let tolds = table.pairs.iter().map(|pair| ends(pair).1 as usize + 1).max().unwrap_or(0);
    let kinds = sums(&givens, &vec![1.0; givens.len()], words);
    let first = givens.iter().map(|&given| single(1.0 / kinds[given])).collect();
    let mut belief = Belief { pairs: first, null: vec![relative(0, tolds.max(1)) * 2.0; tolds] };
    let mut counts = Belief { pairs: vec![], null: vec![] };
    for _ in 0..rounds {
        counts = expect(texts, table, &belief, direction);
        let totals = sums(&givens, &counts.pairs, words);
        for ((chance, &count), &given) in belief.pairs.iter_mut().zip(&counts.pairs).zip(&givens) {
            let total = digamma(totals[given] + PRIOR * kinds[given]);
            *chance = single((digamma(f64::from(count) + PRIOR) - total).exp());
        }
        let total: f64 = counts.null.iter().copied().map(f64::from).sum();
        for (chance, &count) in belief.null.iter_mut().zip(&counts.null) {
            *chance = single(f64::from(count) / total.max(f64::MIN_POSITIVE));
        }
    }
    let totals = sums(&givens, &counts.pairs, words);
    let share = |(&count, &given): (&f32, &usize)| {
        single(f64::from(count) / totals[given].max(f64::MIN_POSITIVE))
    };
    counts.pairs.iter().zip(&givens).map(share).collect()
}

/// The sum of `values` for each given word.
fn sums(givens: &[usize], values: &[f32], words: usize) -> Vec<f64> {
    let mut sums = vec![0.0; words];
    for (&given, &value) in givens.iter().zip(values) {
        sums[given] += f64::from(value);
    }
    sums
}

#[expect(clippy::cast_possible_truncation, reason = "a chance needs no more than seven digits")]
fn single(value: f64) -> f32 {
    value as f32
}

/// How often each pair was aligned, as far as `belief` can tell.
fn expect(texts: &[Bitext], table: &Table, belief: &Belief, direction: Direction) -> Belief {
    let mut counts =
        Belief { pairs: vec![0.0; table.pairs.len()], null: vec![0.0; belief.null.len()] };
    let mut meetings = table.meetings.as_slice();
    let mut row = Vec::new();
    for text in texts {
        let columns = text.other.len();
        let (here, rest) = meetings.split_at(text.english.len() * columns);
        meetings = rest;
        let (givens, tolds) = match direction {
            Direction::FromEnglish => (text.english.len(), &text.other),
            Direction::ToEnglish => (columns, &text.english),
        };
        for (told, &word) in tolds.iter().enumerate() {
            row.clear();
            row.extend((0..givens).map(|given| match direction {
                Direction::FromEnglish => here[given * columns + told] as usize,
                Direction::ToEnglish => here[told * columns + given] as usize,
            }));
            let place = relative(told, tolds.len());
            expect_word(&row, place, word as usize, belief, &mut counts);
        }
    }
    counts
}

/// Shares one told word among the given words of its sentence.
fn expect_word(row: &[usize], place: f32, word: usize, belief: &Belief, counts: &mut Belief) {
    let prefer = |given| (-DIAGONAL * (relative(given, row.len()) - place).abs()).exp();
    let preferences: Vec<f32> = (0..row.len()).map(prefer).collect();
    let all: f32 = preferences.iter().sum();
    let weight =
        |(&pair, preference): (&usize, &f32)| belief.pairs[pair] * preference / all * (1.0 - NULL);
    let weights: Vec<f32> = row.iter().zip(&preferences).map(weight).collect();
    let null = belief.null[word] * NULL;
    let total = null + weights.iter().sum::<f32>();
    if total > 0.0 {
        for (&pair, weight) in row.iter().zip(&weights) {
            counts.pairs[pair] += weight / total;
        }
        counts.null[word] += null / total;
    }
}

/// The middle of the n-th of `all` places, from 0 to 1.
#[expect(clippy::cast_precision_loss, reason = "a sentence has at most a hundred words")]
fn relative(place: usize, all: usize) -> f32 {
    (place as f32 + 0.5) / all as f32
}

/// The derivative of ln Γ: recurrence up to 7, then the asymptotic series.
fn digamma(mut x: f64) -> f64 {
    let mut result = 0.0;
    while x < 7.0 {
        result -= 1.0 / x;
        x += 1.0;
    }
    x -= 0.5;
    let x2 = 1.0 / (x * x);
    result + x.ln() + x2 * (1.0 / 24.0 + x2 * (-7.0 / 960.0 + x2 * (31.0 / 8064.0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_keep_company_are_translations() {
        let text = |words: &[u32]| Bitext { english: words.to_vec(), other: words.to_vec() };
        let texts = [text(&[0, 1]), text(&[0, 2]), text(&[2, 1]), text(&[3, 0])];
        for link in train(&texts, 6) {
            let right = link.english == link.other;
            assert_eq!(right, link.from_english > 0.5 && link.to_english > 0.5, "{link:?}");
        }
    }

    #[test]
    fn nothing_comes_of_nothing() {
        assert!(train(&[], 6).is_empty());
    }

    #[test]
    fn digamma_follows_its_recurrence() {
        for x in [0.01, 0.5, 1.0, 6.9, 100.0] {
            assert!((digamma(x + 1.0) - digamma(x) - 1.0 / x).abs() < 1e-6, "{x}");
        }
        assert!((digamma(1.0) + 0.577_215_664_9).abs() < 1e-6);
    }
}
