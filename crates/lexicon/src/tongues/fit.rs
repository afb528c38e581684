//! Finds the weights: stochastic gradient with a step for each weight (`AdaGrad`, Duchi et al. 2011), over windows
//! of one to twelve words and entries of dictionaries, every language as often.
//!
//! It must not know where the texts come from.

use lang::tongues::{LANES, Table, pieces, share};

use super::samples::{Material, window};

/// Windows of each language that are shown. Half as many are as good on titles and lose 0.8 points on three words;
/// `STEP` and `ENTRIES` move titles by 0.1 point between half and double.
const ROUNDS: usize = 60_000;
/// The length of a step at the beginning.
const STEP: f32 = 0.35;
/// Of ten windows, how many are entries of dictionaries (words that news may have, in no sentence), and how
/// many are whole sentences.
const ENTRIES: usize = 2;
const WHOLE: usize = 1;
/// Weights below so many units are dropped: they fill the file, and no figure moves by more than 0.0002 (with 6
/// units neither).
const KEPT_UNITS: f32 = 3.0;
/// The largest weight that is kept as it is; a unit is 1/127 of it.
const LARGEST: f32 = 4.0;

/// Serbian is written with Latin letters less often than Croatian, which it is hardly told from in a title: the
/// evidence must be this much better (in log odds). 1.5 takes 33 of 300 Croatian titles away, 2.5 some 20, 0 takes 57.
const SERBIAN_IN_LATIN: f32 = 2.0;

/// Finds the weights of all languages of `material`, with 2^`bits` rows.
pub(super) fn fit(material: &Material, bits: u8) -> Table {
    let mut weights = Weights::new(material.languages.len(), bits);
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    for _ in 0..ROUNDS {
        for lane in 0..material.languages.len() {
            let Some(text) = sample(material, lane, &mut random) else { continue };
            weights.learn(&text, lane);
        }
    }
    let mut table = weights.into_table(material.languages.clone());
    calibrate(&mut table, material);
    let croatian = material.languages.iter().any(|code| code == "hr");
    let serbian = material.languages.iter().position(|code| code == "sr").filter(|_| croatian);
    if let Some(bias) = serbian.and_then(|lane| table.bias.get_mut(lane)) {
        *bias = -SERBIAN_IN_LATIN;
    }
    table
}

fn sample(material: &Material, lane: usize, random: &mut Random) -> Option<String> {
    let sentences = material.sentences.get(lane)?;
    let entries = material.entries.get(lane)?;
    let kind = random.below(10);
    if kind < ENTRIES && !entries.is_empty() {
        let words: Vec<&str> = (0..=random.below(4))
            .filter_map(|_| entries.get(random.below(entries.len())))
            .map(String::as_str)
            .collect();
        return Some(words.join(" "));
    }
    let sentence = sentences.get(random.below(sentences.len()))?;
    if kind < ENTRIES + WHOLE {
        return Some(sentence.clone());
    }
    let words = sentence.split_whitespace().count();
    let length = 1 + random.below(12);
    let from = random.below(words.saturating_sub(length) + 1);
    Some(window(sentence, from, length))
}

struct Weights {
    languages: usize,
    rows: Vec<[f32; LANES]>,
    squares: Vec<[f32; LANES]>,
    hashes: Vec<u32>,
}

impl Weights {
    fn new(languages: usize, bits: u8) -> Self {
        let rows = 1 << bits;
        Self {
            languages,
            rows: vec![[0.0; LANES]; rows],
            squares: vec![[1e-3; LANES]; rows],
            hashes: Vec::new(),
        }
    }

    fn learn(&mut self, text: &str, lane: usize) {
        self.hashes.clear();
        let mask = self.rows.len() - 1;
        let hashes = &mut self.hashes;
        pieces(text, &mut |hash| hashes.push(hash));
        if hashes.is_empty() {
            return;
        }
        let worth = share(hashes.len());
        let mut sums = [0.0_f32; LANES];
        for &hash in hashes.iter() {
            if let Some(row) = self.rows.get(hash as usize & mask) {
                sums.iter_mut().zip(row).for_each(|(sum, weight)| *sum += weight * worth);
            }
        }
        let slopes = slopes(&sums, self.languages, lane);
        for &hash in hashes.iter() {
            let at = hash as usize & mask;
            let (Some(row), Some(squares)) = (self.rows.get_mut(at), self.squares.get_mut(at))
            else {
                continue;
            };
            for ((weight, square), slope) in row.iter_mut().zip(squares).zip(&slopes) {
                let slope = slope * worth;
                *square += slope * slope;
                *weight -= STEP * slope / square.sqrt();
            }
        }
    }

    /// The weights in units of a byte; what all languages share is taken out of each row, what is small left
    /// out.
    fn into_table(self, languages: Vec<String>) -> Table {
        let unit = LARGEST / 127.0;
        let bias = vec![0.0; languages.len()];
        let rows = self.rows.iter().map(|row| {
            let mut sorted: Vec<f32> = row.iter().take(self.languages).copied().collect();
            sorted.sort_by(f32::total_cmp);
            let middle = sorted.get(sorted.len() / 2).copied().unwrap_or_default();
            let mut units = [0_i8; LANES];
            for (unit_weight, weight) in units.iter_mut().zip(row).take(self.languages) {
                let weight = (weight - middle) / unit;
                #[expect(clippy::cast_possible_truncation, reason = "clamped")]
                if weight.abs() >= KEPT_UNITS {
                    *unit_weight = weight.round().clamp(-127.0, 127.0) as i8;
                }
            }
            units
        });
        Table { rows: rows.collect(), unit, bias, languages }
    }
}

/// The slope of the log loss in each lane.
fn slopes(sums: &[f32; LANES], languages: usize, lane: usize) -> [f32; LANES] {
    let most = sums.iter().take(languages).copied().fold(f32::MIN, f32::max);
    let mut slopes = [0.0_f32; LANES];
    let mut total = 0.0;
    for (slope, sum) in slopes.iter_mut().zip(sums).take(languages) {
        *slope = (sum - most).exp();
        total += *slope;
    }
    for slope in &mut slopes {
        *slope /= total;
    }
    if let Some(slope) = slopes.get_mut(lane) {
        *slope -= 1.0;
    }
    slopes
}

/// Sets the unit such that the probabilities of the sentences kept back are as large as they should be.
fn calibrate(table: &mut Table, material: &Material) {
    let unit = table.unit;
    let loss = |factor: f32| {
        let scaled = Table { unit: unit * factor, ..table.clone() };
        let mut loss = 0.0_f64;
        for (code, windows) in material.languages.iter().zip(&material.kept_back) {
            for window in windows {
                let Some(guesses) = scaled.guess(window) else { continue };
                let right = guesses.iter().find(|guess| guess.code == code);
                loss -= f64::from(right.map_or(1e-4, |guess| guess.probability.max(1e-4))).ln();
            }
        }
        loss
    };
    let factors = (4..=40_u8).map(|step| f32::from(step) / 20.0);
    let best = factors.map(|factor| (loss(factor), factor)).min_by(|a, b| a.0.total_cmp(&b.0));
    table.unit = unit * best.map_or(1.0, |(_, factor)| factor);
}

/// Numbers that look random and are the same on every machine (xorshift, Marsaglia 2003).
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap_or_default() % bound.max(1)
    }
}
