//! Which word stands for which: IBM model 1 in both directions.
//!
//! Brown, Della Pietra, Della Pietra and Mercer 1993, with the diagonal preference and the Dirichlet
//! prior of Dyer, Chahuneau and Smith 2013. It must not know of languages or letters: words are numbers.

/// A sentence pair as numbers of words.
#[derive(Clone, Debug)]
pub(crate) struct Bitext {
    /// English words.
    pub(crate) english: Vec<u32>,
    /// Words of the other language.
    pub(crate) other: Vec<u32>,
    /// How often the pair counts.
    pub(crate) weight: f32,
}

/// How a word of one language and a word of the other go together.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Link {
    /// The English word.
    pub(crate) english: u32,
    /// The word of the other language.
    pub(crate) other: u32,
    /// How often they were aligned, the mean of both directions.
    pub(crate) count: f32,
    /// p(other | English).
    pub(crate) from_english: f32,
    /// p(English | other).
    pub(crate) to_english: f32,
}

/// What the training can be told.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Options {
    /// Rounds of expectation and maximisation.
    pub(crate) rounds: usize,
    /// How strongly words at the same relative place attract each other; 0 = not at all.
    pub(crate) diagonal: f32,
    /// The Dirichlet prior of a translation; 0 = none.
    pub(crate) prior: f32,
    /// The chance that a word stands for nothing.
    pub(crate) null: f32,
}

/// The pairs of words that meet in some sentence, and for each sentence which ones meet where.
struct Table {
    pairs: Vec<(u32, u32)>,
    /// For each sentence pair, row by row of the English side.
    meetings: Vec<u32>,
    english_words: usize,
    other_words: usize,
}

/// Trains both directions and gives every pair of words that meets, ordered by the pair.
pub(crate) fn train(texts: &[Bitext], options: Options) -> Vec<Link> {
    let table = table(texts);
    let forward = direction(texts, &table, options, true);
    let backward = direction(texts, &table, options, false);
    let both = table.pairs.iter().zip(forward.iter().zip(&backward));
    both.map(|(&(english, other), (&(p, c), &(q, d)))| Link {
        english,
        other,
        count: f32::midpoint(c, d),
        from_english: p,
        to_english: q,
    })
    .collect()
}

fn table(texts: &[Bitext]) -> Table {
    let mut pairs = Vec::new();
    for text in texts {
        for &english in &text.english {
            pairs.extend(text.other.iter().map(|&other| (english, other)));
        }
    }
    let all = pairs.clone();
    pairs.sort_unstable();
    pairs.dedup();
    let place = |pair: &(u32, u32)| u32::try_from(pairs.binary_search(pair).unwrap_or(0)).unwrap_or(0);
    let meetings = all.iter().map(place).collect();
    let english_words = pairs.iter().map(|pair| pair.0 as usize + 1).max().unwrap_or(0);
    let other_words = pairs.iter().map(|pair| pair.1 as usize + 1).max().unwrap_or(0);
    Table { pairs, meetings, english_words, other_words }
}

/// For each pair of the table: probability of the second word given the first, and the expected count;
/// `forward` = other given English.
fn direction(texts: &[Bitext], table: &Table, options: Options, forward: bool) -> Vec<(f32, f32)> {
    let given = |pair: &(u32, u32)| if forward { pair.0 } else { pair.1 } as usize;
    let told = |pair: &(u32, u32)| if forward { pair.1 } else { pair.0 } as usize;
    let (givens, tolds) = if forward {
        (table.english_words, table.other_words)
    } else {
        (table.other_words, table.english_words)
    };
    let mut kinds = vec![0_u32; givens];
    for pair in &table.pairs {
        kinds[given(pair)] += 1;
    }
    let mut chance: Vec<f32> = table.pairs.iter().map(|pair| 1.0 / kinds[given(pair)] as f32).collect();
    let mut null_chance = vec![1.0 / tolds.max(1) as f32; tolds];
    let mut counts = vec![0.0_f32; table.pairs.len()];
    for _ in 0..options.rounds {
        counts.fill(0.0);
        let mut null_counts = vec![0.0_f32; tolds];
        expect(texts, table, options, forward, &chance, &null_chance, &mut counts, &mut null_counts);
        let mut totals = vec![0.0_f64; givens];
        for (pair, &count) in table.pairs.iter().zip(&counts) {
            totals[given(pair)] += f64::from(count);
        }
        for ((pair, &count), chance) in table.pairs.iter().zip(&counts).zip(&mut chance) {
            let (total, kinds) = (totals[given(pair)], f64::from(kinds[given(pair)]));
            let prior = f64::from(options.prior);
            *chance = if prior > 0.0 {
                (digamma(f64::from(count) + prior) - digamma(total + prior * kinds)).exp() as f32
            } else {
                (f64::from(count) / total.max(1e-30)) as f32
            };
        }
        let null_total: f64 = null_counts.iter().map(|&count| f64::from(count)).sum();
        for (chance, &count) in null_chance.iter_mut().zip(&null_counts) {
            *chance = (f64::from(count) / null_total.max(1e-30)) as f32;
        }
        let _ = told;
    }
    let mut totals = vec![0.0_f64; givens];
    for (pair, &count) in table.pairs.iter().zip(&counts) {
        totals[given(pair)] += f64::from(count);
    }
    table
        .pairs
        .iter()
        .zip(&counts)
        .map(|(pair, &count)| ((f64::from(count) / totals[given(pair)].max(1e-30)) as f32, count))
        .collect()
}

#[allow(clippy::too_many_arguments)]
fn expect(
    texts: &[Bitext],
    table: &Table,
    options: Options,
    forward: bool,
    chance: &[f32],
    null_chance: &[f32],
    counts: &mut [f32],
    null_counts: &mut [f32],
) {
    let mut base = 0;
    let mut weights = Vec::new();
    let mut prefer = Vec::new();
    for text in texts {
        let (rows, columns) = (text.english.len(), text.other.len());
        let (givens, tolds) = if forward { (rows, columns) } else { (columns, rows) };
        let at = |given: usize, told: usize| {
            let (row, column) = if forward { (given, told) } else { (told, given) };
            table.meetings[base + row * columns + column] as usize
        };
        for told in 0..tolds {
            let word = if forward { text.other[told] } else { text.english[told] } as usize;
            prefer.clear();
            let place = (told as f32 + 0.5) / tolds as f32;
            let mut prefer_total = 0.0;
            for given in 0..givens {
                let distance = ((given as f32 + 0.5) / givens as f32 - place).abs();
                let value = if options.diagonal > 0.0 { (-options.diagonal * distance).exp() } else { 1.0 };
                prefer_total += value;
                prefer.push(value);
            }
            weights.clear();
            let null = null_chance[word] * options.null;
            let mut total = null;
            for given in 0..givens {
                let value = chance[at(given, told)] * prefer[given] / prefer_total * (1.0 - options.null);
                total += value;
                weights.push(value);
            }
            if total <= 0.0 {
                continue;
            }
            for given in 0..givens {
                counts[at(given, told)] += weights[given] / total * text.weight;
            }
            null_counts[word] += null / total * text.weight;
        }
        base += rows * columns;
    }
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
