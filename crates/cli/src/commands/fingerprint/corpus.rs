//! Reads a corpus block by block and sketches its articles on all threads.

use std::{
    ffi::OsStr,
    fs::File,
    io::{self, BufRead, BufReader, Read},
};

use anyhow::Context;
use cluster::copies::Entry;
use fingerprint::copies::Sketcher;
use rayon::prelude::*;

use super::row::Row;

/// How much is read before the threads are given work.
const BLOCK_BYTES: usize = 8 << 20;

/// Calls `each` with the articles of each block in order; tells how many lines were no article.
pub(super) fn read(name: &OsStr, mut each: impl FnMut(Vec<Entry>)) -> anyhow::Result<u64> {
    let file: Box<dyn Read> = if name == "-" {
        Box::new(io::stdin().lock())
    } else {
        Box::new(File::open(name).with_context(|| format!("cannot read {}", name.display()))?)
    };
    let mut file = BufReader::with_capacity(1 << 16, file);
    let mut block = Vec::with_capacity(BLOCK_BYTES + (1 << 16));
    let mut rejected = 0;
    loop {
        block.clear();
        file.by_ref().take(BLOCK_BYTES as u64).read_to_end(&mut block)?;
        if block.is_empty() {
            return Ok(rejected);
        }
        file.read_until(b'\n', &mut block)?;
        let lines: Vec<&[u8]> =
            block.split(|&byte| byte == b'\n').filter(|l| !l.is_empty()).collect();
        let entries: Vec<Option<Entry>> = lines
            .par_iter()
            .map_init(Sketcher::default, |sketcher, line| entry(sketcher, line))
            .collect();
        rejected += entries.iter().filter(|entry| entry.is_none()).count() as u64;
        each(entries.into_iter().flatten().collect());
    }
}

fn entry(sketcher: &mut Sketcher, line: &[u8]) -> Option<Entry> {
    let row: Row<'_> = serde_json::from_slice(line).ok()?;
    let published = row.date.parse::<jiff::Timestamp>().ok().map(jiff::Timestamp::as_second);
    Some(Entry {
        id: row.id.as_ref().into(),
        published,
        sketch: sketcher.sketch(&row.title, row.text.lines()),
    })
}
