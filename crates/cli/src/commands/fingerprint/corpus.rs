//! Reads a corpus block by block and sketches its articles on all threads.

use std::{
    ffi::OsStr,
    fs::File,
    io::{self, Read, Seek, SeekFrom},
    path::Path,
};

use cluster::copies::Entry;
use fingerprint::copies::Sketcher;
use rayon::prelude::*;

use super::{
    record::{self, Form, Record},
    row::{Columns, Row},
    unavailable,
};
use crate::exit::{Ending, Exit};

/// How much is read before the threads are given work.
const BLOCK_BYTES: usize = 8 << 20;
/// A record longer than this is not read further.
const MOST_BYTES: usize = 1 << 30;
/// A line that is no article is shown up to this many times.
const MOST_SHOWN: u64 = 20;

/// Where a record lies in a file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    start: u64,
    bytes: u32,
}

/// Calls `each` with the articles of each block in order, and where each lies.
pub(super) fn read(
    name: &OsStr,
    each: impl FnMut(Vec<(Entry, Place)>),
) -> anyhow::Result<Corpus<'_>> {
    let form = form(Path::new(name));
    let opened: io::Result<Box<dyn Read>> = if name == "-" {
        Ok(Box::new(io::stdin().lock()))
    } else {
        File::open(name).map(|file| Box::new(file) as Box<dyn Read>)
    };
    let file = opened.map_err(|error| unavailable(name, &error))?;
    let mut corpus = Corpus { name, form, columns: None, before: 0, rejected: 0 };
    corpus.read(file, each)?;
    Ok(corpus)
}

fn form(path: &Path) -> Form {
    match path.extension().and_then(OsStr::to_str).map(str::to_ascii_lowercase).as_deref() {
        Some("csv") => Form::Fields(b','),
        Some("tsv" | "tab") => Form::Fields(b'\t'),
        _ => Form::Jsonl,
    }
}

/// A corpus, read or while it is.
pub(super) struct Corpus<'n> {
    name: &'n OsStr,
    form: Form,
    /// Of a table, once its header is read.
    columns: Option<Columns>,
    /// How many bytes lie before the block.
    before: u64,
    /// How many records were no articles.
    pub(super) rejected: u64,
}

impl Corpus<'_> {
    fn read(
        &mut self,
        mut file: impl Read,
        mut each: impl FnMut(Vec<(Entry, Place)>),
    ) -> anyhow::Result<()> {
        let mut block = Vec::with_capacity(BLOCK_BYTES);
        let mut line = 1;
        loop {
            let more = file.by_ref().take(BLOCK_BYTES as u64).read_to_end(&mut block);
            let is_last = more.map_err(|error| unavailable(self.name, &error))? < BLOCK_BYTES;
            let (records, rest) = record::cut(self.form, &block, is_last, &mut line);
            let rest_from = block.len() - rest.len();
            let records = self.without_header(&records)?;
            each(self.entries(records));
            block.drain(..rest_from);
            self.before += rest_from as u64;
            if is_last {
                return Ok(());
            }
            if block.len() > MOST_BYTES {
                let message = format!("{}: line {line} has no end", self.name.display());
                return Err(Ending::error(Exit::Data, message));
            }
        }
    }

    /// Reads the header of a table, once.
    fn without_header<'r, 'b>(
        &mut self,
        records: &'r [Record<'b>],
    ) -> anyhow::Result<&'r [Record<'b>]> {
        let (Form::Fields(separator), None) = (self.form, self.columns) else { return Ok(records) };
        let Some((header, others)) = records.split_first() else { return Ok(records) };
        self.columns =
            record::fields(header.bytes, separator).and_then(|fields| Columns::of(&fields));
        if self.columns.is_none() {
            let message = format!("{}: no column is called id", self.name.display());
            return Err(Ending::error(Exit::Data, message));
        }
        Ok(others)
    }

    fn entries(&mut self, records: &[Record<'_>]) -> Vec<(Entry, Place)> {
        let read: Vec<Result<Entry, String>> = records
            .par_iter()
            .map_init(Sketcher::default, |sketcher, record| {
                entry(sketcher, &self.row(record.bytes)?)
            })
            .collect();
        let mut entries = Vec::with_capacity(read.len());
        for (entry, record) in read.into_iter().zip(records) {
            let place = Place {
                start: self.before + record.at as u64,
                bytes: u32::try_from(record.bytes.len()).unwrap_or(0),
            };
            match entry {
                Ok(entry) => entries.push((entry, place)),
                Err(reason) => self.reject(record.line, &reason),
            }
        }
        entries
    }

    fn row<'r>(&self, record: &'r [u8]) -> Result<Row<'r>, String> {
        match (self.form, self.columns) {
            (Form::Fields(separator), Some(columns)) => Row::of_fields(record, separator, columns),
            _ => Row::of_json(record),
        }
    }

    /// Opens it to be read again.
    pub(super) fn open(&self) -> Option<File> {
        File::open(self.name).ok()
    }

    /// Reads the id and the text of the article at `place` again; `None` if they are not there any
    /// more.
    pub(super) fn again(&self, file: &mut File, place: Place) -> Option<(String, String)> {
        let mut record = vec![0; place.bytes as usize];
        file.seek(SeekFrom::Start(place.start)).ok()?;
        file.read_exact(&mut record).ok()?;
        let row = self.row(&record).ok()?;
        Some((row.id.0.into_owned(), row.text.0.into_owned()))
    }

    fn reject(&mut self, line: u64, reason: &str) {
        self.rejected += 1;
        if self.rejected <= MOST_SHOWN {
            tracing::warn!(corpus = %self.name.display(), line, reason, "no article");
        }
    }
}

fn entry(sketcher: &mut Sketcher, row: &Row<'_>) -> Result<Entry, String> {
    if row.id.0.is_empty() {
        return Err("no id".to_owned());
    }
    let sketch = sketcher.sketch(&row.title.0, row.text.0.lines());
    if sketch.words.is_empty() {
        return Err("no words".to_owned());
    }
    Ok(Entry { id: row.id.0.as_ref().into(), published: row.published(), sketch })
}
