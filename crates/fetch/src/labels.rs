//! Which article belongs to which event: the gold of a labelled set, or the answer of a program.

use std::{
    collections::HashSet,
    fs::File,
    io::{self, BufRead, BufReader},
    path::{Path, PathBuf},
};

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::{
    Limits,
    jsonl::{self, Line},
    kind::BYTE_ORDER_MARK,
    row::column_name,
    table::Records,
};

/// One article with its event.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Label {
    /// The article, as the corpus names it.
    pub id: String,
    /// Its language as written, where the file says it.
    pub lang: Option<String>,
    /// The event, as written; a number keeps its digits.
    pub cluster: String,
}

/// A label file that cannot be used. Each message names the file, and the line where there is one.
#[derive(Debug, thiserror::Error)]
pub enum LabelsError {
    /// The file cannot be opened or read to its end.
    #[error("cannot read {}", path.display())]
    Read {
        /// Which one.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A line that is no label.
    #[error("{}:{line}: {problem}", path.display())]
    Line {
        /// Which file.
        path: PathBuf,
        /// Which line, from 1.
        line: u64,
        /// What is wrong with it.
        problem: String,
    },
    /// Not one label in it.
    #[error("no label in {}", path.display())]
    Empty {
        /// Which file.
        path: PathBuf,
    },
}

/// Reads a gold file (JSONL with `id`, `lang`, `cluster`) or an answer (CSV whose header names `id`
/// and `cluster`, in any order, `lang` if it likes); the first byte says which.
///
/// # Errors
/// A file that cannot be read, a line without id or cluster, an id that stands twice, no label.
pub fn labels(path: impl AsRef<Path>) -> Result<Vec<Label>, LabelsError> {
    let path = path.as_ref();
    let unreadable = |source| LabelsError::Read { path: path.to_owned(), source };
    let mut reader = BufReader::new(File::open(path).map_err(unreadable)?);
    let start = reader.fill_buf().map_err(unreadable)?;
    let (start, mark) = match start.strip_prefix(BYTE_ORDER_MARK) {
        Some(rest) => (rest, BYTE_ORDER_MARK.len()),
        None => (start, 0),
    };
    let first = start.trim_ascii_start().first().copied();
    let delimiter = delimiter(start);
    reader.consume(mark);
    let mut collected = Collected { path, labels: Vec::new(), seen: HashSet::new() };
    match first {
        Some(b'{') => from_jsonl(reader, &mut collected)?,
        Some(_) => from_table(Records::new(reader, delimiter, most_bytes()), &mut collected)?,
        None => {}
    }
    if collected.labels.is_empty() {
        return Err(LabelsError::Empty { path: path.to_owned() });
    }
    Ok(collected.labels)
}

/// The delimiter that parts the two columns from the others.
fn delimiter(start: &[u8]) -> u8 {
    let line = start.split(|&byte| byte == b'\n').next().unwrap_or_default();
    let line = String::from_utf8_lossy(line);
    let parts = |delimiter: &u8| {
        let names: Vec<String> = line.split(char::from(*delimiter)).map(column_name).collect();
        ["id", "cluster"].iter().all(|name| names.iter().any(|other| other == name))
    };
    b",;\t|".iter().copied().find(parts).unwrap_or(b',')
}

fn most_bytes() -> usize {
    Limits::default().max_row_bytes
}

struct Collected<'a> {
    path: &'a Path,
    labels: Vec<Label>,
    seen: HashSet<String>,
}

impl Collected<'_> {
    fn add(&mut self, label: Label, line: u64) -> Result<(), LabelsError> {
        if !self.seen.insert(label.id.clone()) {
            return Err(self.wrong(line, format!("the id {} stands here a second time", label.id)));
        }
        self.labels.push(label);
        Ok(())
    }

    fn wrong(&self, line: u64, problem: impl Into<String>) -> LabelsError {
        LabelsError::Line { path: self.path.to_owned(), line, problem: problem.into() }
    }

    fn unreadable(&self, source: io::Error) -> LabelsError {
        LabelsError::Read { path: self.path.to_owned(), source }
    }
}

/// A gold row; its text, title and date stand in it too and are passed over.
#[derive(Deserialize)]
struct Gold<'a> {
    #[serde(borrow)]
    id: Option<&'a RawValue>,
    #[serde(borrow)]
    lang: Option<&'a RawValue>,
    #[serde(borrow)]
    cluster: Option<&'a RawValue>,
}

fn from_jsonl(mut reader: impl BufRead, into: &mut Collected<'_>) -> Result<(), LabelsError> {
    let mut buffer = Vec::new();
    let mut number = 0;
    loop {
        number += 1;
        match jsonl::next(&mut reader, most_bytes(), &mut buffer) {
            Err(source) => return Err(into.unreadable(source)),
            Ok(Line::End) => return Ok(()),
            Ok(Line::TooLong(bytes)) => {
                return Err(into.wrong(number, format!("a line of {bytes} bytes")));
            }
            Ok(Line::Whole) if buffer.trim_ascii().is_empty() => {}
            Ok(Line::Whole) => {
                let label = gold(&buffer).map_err(|problem| into.wrong(number, problem))?;
                into.add(label, number)?;
            }
        }
    }
}

fn gold(line: &[u8]) -> Result<Label, String> {
    let text = jsonl::utf8(line).map_err(|fault| fault.detail)?;
    let gold: Gold<'_> = serde_json::from_str(text).map_err(|error| jsonl::words(&error))?;
    let read = |field: &str, value: Option<&RawValue>| match value {
        Some(value) => jsonl::scalar(field, value).map_err(|fault| fault.detail),
        None => Err(format!("no {field}")),
    };
    Ok(Label {
        id: read("id", gold.id)?,
        lang: gold.lang.map(|lang| read("lang", Some(lang))).transpose()?,
        cluster: read("cluster", gold.cluster)?,
    })
}

fn from_table<R: BufRead>(
    mut records: Records<R>,
    into: &mut Collected<'_>,
) -> Result<(), LabelsError> {
    let mut header = None;
    loop {
        match records.next().map_err(|source| into.unreadable(source))? {
            None => return Ok(()),
            Some(Err(fault)) => return Err(into.wrong(records.line, fault.detail)),
            Some(Ok(())) => {}
        }
        let line = records.line;
        let mut cells = Vec::new();
        for cell in records.cells() {
            cells.push(jsonl::utf8(cell).map_err(|fault| into.wrong(line, fault.detail))?);
        }
        let Some(columns) = &header else {
            header = Some(Columns::of(&cells).map_err(|problem| into.wrong(line, problem))?);
            continue;
        };
        let label = columns.label(&cells).map_err(|problem| into.wrong(line, problem))?;
        into.add(label, line)?;
    }
}

struct Columns {
    id: usize,
    cluster: usize,
    lang: Option<usize>,
    count: usize,
}

impl Columns {
    fn of(header: &[&str]) -> Result<Self, String> {
        let find = |name: &str| header.iter().position(|cell| column_name(cell) == name);
        let need = |name: &str| {
            find(name).ok_or_else(|| format!("no column {name} in the header {}", header.join(",")))
        };
        let (id, cluster) = (need("id")?, need("cluster")?);
        Ok(Self { id, cluster, lang: find("lang"), count: header.len() })
    }

    fn label(&self, cells: &[&str]) -> Result<Label, String> {
        let (Some(&id), Some(&cluster)) = (cells.get(self.id), cells.get(self.cluster)) else {
            return Err(format!("{} cells, the header has {}", cells.len(), self.count));
        };
        let lang = self.lang.and_then(|at| cells.get(at)).filter(|lang| !lang.is_empty());
        Ok(Label {
            id: id.to_owned(),
            lang: lang.map(|&lang| lang.to_owned()),
            cluster: cluster.to_owned(),
        })
    }
}
