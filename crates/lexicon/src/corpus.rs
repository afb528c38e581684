//! Reads the training material: sentence pairs and dictionary entries, English on one side.
//!
//! It must not know how pairs are aligned.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result};

/// One pair of a sentence or entry with its translation.
#[derive(Clone, Debug)]
pub(crate) struct Pair {
    /// Where it comes from (`tatoeba`, `omw:fra`).
    pub(crate) source: String,
    /// Running text, not an entry of a dictionary.
    pub(crate) sentence: bool,
    /// The English side.
    pub(crate) english: String,
    /// The other side.
    pub(crate) other: String,
}

/// All pairs of each language, from every folder of `dirs` (`LANG.par.tsv`, `LANG.dic.tsv`: source,
/// English, other), in the order of the files.
pub(crate) fn read(dirs: &[&Path]) -> Result<BTreeMap<String, Vec<Pair>>> {
    let mut languages: BTreeMap<String, Vec<Pair>> = BTreeMap::new();
    for dir in dirs {
        let entries =
            fs::read_dir(dir).with_context(|| format!("cannot read {}", dir.display()))?;
        let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
        paths.sort();
        for path in paths {
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            let (code, sentence) =
                match (name.strip_suffix(".par.tsv"), name.strip_suffix(".dic.tsv")) {
                    (Some(code), _) => (code, true),
                    (_, Some(code)) => (code, false),
                    _ => continue,
                };
            let text = fs::read_to_string(&path)
                .with_context(|| format!("cannot read {}", path.display()))?;
            let pairs = languages.entry(code.to_owned()).or_default();
            pairs.extend(text.lines().skip(1).filter_map(|line| pair(line, sentence)));
        }
    }
    Ok(languages)
}

fn pair(line: &str, sentence: bool) -> Option<Pair> {
    let mut columns = line.split('\t');
    let (source, english, other) = (columns.next()?, columns.next()?, columns.next()?);
    Some(Pair {
        source: source.to_owned(),
        sentence,
        english: english.to_owned(),
        other: other.to_owned(),
    })
}
