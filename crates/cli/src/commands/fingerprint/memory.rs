//! How much memory the search for copies may use, and the files that serve as more.

use std::{env, fs, fs::File, path::PathBuf, process, str::FromStr};

use anyhow::Context;
use cluster::copies::Index;

/// A number of bytes, written `2GiB`, `500 MB`, `1000000`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Memory(u64);

/// The least that is any use, in bytes.
const LEAST: u64 = 64 << 20;

impl FromStr for Memory {
    type Err = String;

    fn from_str(size: &str) -> Result<Self, Self::Err> {
        let size = size.trim();
        let digits = size.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == ' ');
        let unit = size.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ' ');
        let power = match unit.to_ascii_lowercase().as_str() {
            "" | "b" => 1,
            "k" | "kib" => 1 << 10,
            "m" | "mib" => 1 << 20,
            "g" | "gib" => 1 << 30,
            "t" | "tib" => 1 << 40,
            "kb" => 1_000,
            "mb" => 1_000_000,
            "gb" => 1_000_000_000,
            "tb" => 1_000_000_000_000,
            _ => return Err(format!("no size has the unit {unit}")),
        };
        let count: u64 = digits.parse().map_err(|_| "not a whole number and a unit".to_owned())?;
        match count.checked_mul(power) {
            Some(bytes) if bytes >= LEAST => Ok(Self(bytes)),
            _ => Err("at least 64MiB, and less than 2^64 bytes".to_owned()),
        }
    }
}

impl Memory {
    /// An index that keeps within this.
    pub(super) fn index(self) -> anyhow::Result<Index> {
        let bytes = usize::try_from(self.0).unwrap_or(usize::MAX);
        Ok(Index::on_disk(scratch("texts")?, scratch("postings")?, bytes))
    }
}

/// A file that goes away with the process.
fn scratch(what: &str) -> anyhow::Result<File> {
    let path: PathBuf = env::temp_dir().join(format!("newsfold-{}-{what}.tmp", process::id()));
    let file = File::options().read(true).write(true).create_new(true).open(&path);
    let file = file.with_context(|| format!("cannot write {}", path.display()))?;
    // Where an open file cannot be removed it stays until the system empties its folder.
    drop(fs::remove_file(&path));
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_with_binary_and_decimal_units() {
        for (size, bytes) in [
            ("2GiB", 2 << 30),
            ("2g", 2 << 30),
            ("500 MB", 500_000_000),
            ("100000000", 100_000_000),
        ] {
            assert_eq!(size.parse(), Ok(Memory(bytes)), "{size}");
        }
        for size in ["", "GiB", "2 GiX", "-1G", "1", "99999999999TiB"] {
            assert!(size.parse::<Memory>().is_err(), "{size}");
        }
    }
}
