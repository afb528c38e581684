//! Trains the tables that tell languages apart: multinomial logistic regression over hashed pieces of words.
//!
//! It must not know of articles; no set that languages are measured on may come near it.

mod fit;
mod samples;

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result, ensure};
use lang::tongues::{LANES, MAGIC, Table};

use samples::{Alphabet, Material};

/// Rows of the tables as a power of two. Twice as many Latin ones are 0.1 point better on titles and double the
/// file.
const LATIN_BITS: u8 = 15;
const CYRILLIC_BITS: u8 = 13;
const ARABIC_BITS: u8 = 12;

/// Reads the material under `dirs`, trains the tables and writes them to `out`.
pub(crate) fn make(dirs: &[&Path], out: &Path) -> Result<()> {
    let pairs = crate::corpus::read(dirs)?;
    ensure!(!pairs.is_empty(), "no LANG.par.tsv or LANG.dic.tsv in {dirs:?}");
    let mut bytes = MAGIC.to_vec();
    let tables = [
        (Alphabet::Latin, LATIN_BITS),
        (Alphabet::Cyrillic, CYRILLIC_BITS),
        (Alphabet::Arabic, ARABIC_BITS),
    ];
    for (alphabet, bits) in tables {
        let material = samples::gather(&pairs, alphabet);
        let table = fit::fit(&material, bits);
        report(&table, &material);
        write(&table, &mut bytes);
    }
    let part = out.with_extension("part");
    fs::write(&part, bytes).with_context(|| format!("cannot write {}", part.display()))?;
    fs::rename(&part, out).with_context(|| format!("cannot write {}", out.display()))
}

/// Writes a table as `lang::tongues::read` takes it.
fn write(table: &Table, bytes: &mut Vec<u8>) {
    let languages = table.languages.len().min(LANES);
    bytes.push(u8::try_from(languages).unwrap_or_default());
    bytes.extend(table.languages.concat().as_bytes());
    bytes.push(u8::try_from(table.rows.len().trailing_zeros()).unwrap_or_default());
    bytes.extend(table.unit.to_le_bytes());
    bytes.extend(table.bias.iter().flat_map(|bias| bias.to_le_bytes()));
    let mut weights = Vec::with_capacity(languages * table.rows.len());
    for lane in 0..languages {
        weights.extend(
            table.rows.iter().filter_map(|row| row.get(lane)).map(|weight| weight.cast_unsigned()),
        );
    }
    let packed = miniz_oxide::deflate::compress_to_vec(&weights, 10);
    bytes.extend(u32::try_from(packed.len()).unwrap_or_default().to_le_bytes());
    bytes.extend(packed);
}

/// Says how well the table tells the sentences that were kept back, cut to eight words.
#[expect(clippy::print_stderr, reason = "a developer's tool reports what it made")]
fn report(table: &Table, material: &Material) {
    let mut by_language: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let (mut right, mut all, mut loss) = (0_usize, 0_usize, 0.0);
    for (lane, windows) in material.kept_back.iter().enumerate() {
        let Some(code) = material.languages.get(lane) else { continue };
        for window in windows {
            let Some([first, _]) = table.guess(window) else { continue };
            let hit = first.code == code;
            right += usize::from(hit);
            all += 1;
            loss -= f64::from(if hit { first.probability } else { 1.0 - first.probability })
                .max(1e-6)
                .ln();
            let count = by_language.entry(code).or_default();
            *count = (count.0 + usize::from(hit), count.1 + 1);
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "some thousands")]
    let share = |right: usize, all: usize| right as f64 / all.max(1) as f64;
    #[expect(clippy::cast_precision_loss, reason = "some thousands")]
    let loss = loss / all.max(1) as f64;
    eprintln!("kept back: {right} of {all} right ({:.4}), loss {loss:.4}", share(right, all));
    for (code, (right, all)) in by_language {
        eprint!("{code} {:.3} ", share(right, all));
    }
    eprintln!();
}

/// Says how many rows of labelled sets (code, tab, text) in the languages of a table it tells right, and how
/// many it reads in a second; for development only, nothing is learned from them.
#[expect(clippy::print_stderr, reason = "a developer's tool reports what it measured")]
pub(crate) fn measure(table: &Path, sets: &[&str]) -> Result<()> {
    let bytes = fs::read(table).with_context(|| format!("cannot read {}", table.display()))?;
    let tables = lang::tongues::read(&bytes).context("no tables")?;
    for set in sets {
        let text = fs::read_to_string(set).with_context(|| format!("cannot read {set}"))?;
        let (mut right, mut all) = (0_usize, 0_usize);
        let mut wrong: BTreeMap<(&str, String), usize> = BTreeMap::new();
        let begin = std::time::Instant::now();
        for (code, row) in text.lines().filter_map(|line| line.split_once('\t')) {
            let alphabet =
                [Alphabet::Latin, Alphabet::Cyrillic, Alphabet::Arabic].into_iter().zip(&tables);
            let mut alphabet = alphabet.filter(|(alphabet, _)| samples::is_in(row, *alphabet));
            let Some((_, table)) = alphabet.next() else { continue };
            let told = table.guess(row).map_or("-", |[first, _]| first.code);
            all += 1;
            if told == code {
                right += 1;
            } else {
                *wrong.entry((code, told.to_owned())).or_default() += 1;
            }
        }
        let seconds = begin.elapsed().as_secs_f64();
        #[expect(clippy::cast_precision_loss, reason = "some thousands")]
        let (share, speed) = (right as f64 / all.max(1) as f64, all as f64 / seconds);
        eprintln!("{set}: {right} of {all} right ({share:.4}), {speed:.0} a second");
        let mut wrong: Vec<_> = wrong.into_iter().collect();
        wrong.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        for ((code, told), count) in wrong.iter().take(16) {
            eprint!("{code}>{told} {count}, ");
        }
        eprintln!();
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let mut rows = vec![[0_i8; LANES]; 8];
        rows[3][0] = -127;
        rows[7][1] = 42;
        let table = Table {
            languages: vec!["de".to_owned(), "nl".to_owned()],
            unit: 0.25,
            bias: vec![0.0, -2.0],
            rows,
        };
        let mut bytes = MAGIC.to_vec();
        write(&table, &mut bytes);
        write(&table, &mut bytes);
        assert_eq!(lang::tongues::read(&bytes), Some(vec![table.clone(), table]));
    }
}
