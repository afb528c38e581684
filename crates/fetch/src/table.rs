//! A corpus as a table: a header and rows, quoted as RFC 4180 has it, read in memory that one row
//! bounds. It does not know what the columns mean; see `row.rs`.

use std::{
    io::{self, BufRead},
    ops::ControlFlow,
};

use csv_core::{ReadRecordResult, ReaderBuilder};
use model::Rejection;

use crate::{
    Flow,
    intake::{Fault, Intake},
    row::{self, Row},
};

const FIRST_ROW_BYTES: usize = 64 << 10;
const FIRST_COLUMNS: usize = 64;
/// A row with more cells than this is counted as too large.
const MOST_COLUMNS: usize = 1 << 16;

/// The delimiter that the header's first line speaks for; `preferred` when it does not say.
pub(crate) fn delimiter(head: &[u8], preferred: u8) -> u8 {
    let text = head.strip_prefix(crate::kind::BYTE_ORDER_MARK).unwrap_or(head).trim_ascii_start();
    row::delimiter(text, Some(preferred)).unwrap_or(preferred)
}

/// Reads row after row; one that does not fit the header is refused with its line.
///
/// A row with cells missing at its end is taken as it is, one with more cells than the header only
/// if they are empty: its cells may stand in wrong columns.
///
/// # Errors
/// What the system said when the stream breaks off.
pub(crate) fn read(
    reader: impl BufRead,
    delimiter: u8,
    place: &str,
    intake: &mut Intake<'_>,
) -> io::Result<Flow> {
    let mut records = Records::new(reader, delimiter, intake.limits.max_row_bytes);
    let header = match records.next()? {
        Some(Ok(())) => records.names(),
        Some(Err(fault)) => return Ok(intake.refuse(format!("{place}#L1"), 1, None, fault)),
        None => Vec::new(),
    };
    if !row::has_content_column(&header) {
        let names = header.join(", ");
        let fault = Fault::bad_row(format!("no column text, title or html in its header: {names}"));
        return Ok(intake.refuse(format!("{place}#L1"), 1, None, fault));
    }
    let mut rows = 0_u64;
    while let Some(found) = records.next()? {
        rows += 1;
        let line = records.line;
        let row = found.and_then(|()| row_of(&header, &records));
        let flow = match row {
            Ok(row) => give(row, place, line, intake),
            Err(fault) => intake.refuse(format!("{place}#L{line}"), line, None, fault),
        };
        if flow.is_break() {
            return Ok(flow);
        }
    }
    if rows == 0 {
        let fault = Fault::new(Rejection::Empty, "a header and no row");
        return Ok(intake.refuse(place.to_owned(), 0, None, fault));
    }
    Ok(ControlFlow::Continue(()))
}

fn give(row: Row, place: &str, line: u64, intake: &mut Intake<'_>) -> Flow {
    let origin = row.origin(place, line);
    let id = row.doc_id();
    match row.into_document(origin.clone()) {
        Ok(raw) => intake.give(raw, line),
        Err(fault) => intake.refuse(origin, line, id, fault),
    }
}

fn row_of<R: BufRead>(header: &[String], records: &Records<R>) -> Result<Row, Fault> {
    let mut row = Row::default();
    let mut names = header.iter();
    for cell in records.cells() {
        let Some(name) = names.next() else {
            if cell.trim_ascii().is_empty() {
                continue;
            }
            let cells = records.cells().count();
            let detail = format!("{cells} cells, the header has {}", header.len());
            return Err(Fault::bad_row(detail));
        };
        // The first of two columns of one name holds.
        if let Some(column @ None) = row.column(name)
            && !cell.trim_ascii().is_empty()
        {
            let text = str::from_utf8(cell).map_err(|error| {
                let at = error.valid_up_to() + 1;
                Fault::bad_row(format!("invalid UTF-8 at byte {at} of column {name}"))
            })?;
            *column = Some(text.to_owned());
        }
    }
    Ok(row)
}

/// The rows of a stream, one at a time in one buffer.
pub(crate) struct Records<R> {
    reader: R,
    parser: csv_core::Reader,
    most_bytes: usize,
    /// The cells of the current row, one after the other.
    bytes: Vec<u8>,
    /// Where each cell ends in `bytes`; the first `cells` count.
    ends: Vec<usize>,
    cells: usize,
    /// The line on which the current row begins.
    pub(crate) line: u64,
    next_line: u64,
}

/// How the parser stands after one step.
enum Step {
    More,
    Row,
    TooLong,
}

impl<R: BufRead> Records<R> {
    pub(crate) fn new(reader: R, delimiter: u8, most_bytes: usize) -> Self {
        Self {
            reader,
            parser: ReaderBuilder::new().delimiter(delimiter).build(),
            most_bytes,
            bytes: vec![0; FIRST_ROW_BYTES.min(most_bytes.max(1))],
            ends: vec![0; FIRST_COLUMNS],
            cells: 0,
            line: 1,
            next_line: 1,
        }
    }

    /// Goes to the next row; `None` after the last. A row that is refused is read over.
    ///
    /// # Errors
    /// What the system said when the stream breaks off.
    pub(crate) fn next(&mut self) -> io::Result<Option<Result<(), Fault>>> {
        if !self.skip_line_breaks()? {
            return Ok(None);
        }
        self.line = self.next_line;
        self.cells = 0;
        let mut written = 0;
        let mut too_long = false;
        loop {
            let input = self.reader.fill_buf()?;
            let at_end = input.is_empty();
            // A last row without a line break gets one: a row that does not end then is one whose
            // quotation mark was never closed.
            let input = if at_end { b"\n" } else { input };
            let output = self.bytes.get_mut(written..).unwrap_or_default();
            let ends = self.ends.get_mut(self.cells..).unwrap_or_default();
            let (result, read, wrote, ended) = self.parser.read_record(input, output, ends);
            let passed = input.get(..read).unwrap_or_default();
            self.next_line += memchr::memchr_iter(b'\n', passed).count() as u64;
            if !at_end {
                self.reader.consume(read);
            }
            written += wrote;
            self.cells += ended;
            match self.step(&result) {
                Step::Row if too_long => return Ok(Some(Err(self.too_large()))),
                Step::Row => return Ok(Some(Ok(()))),
                Step::More if at_end && result == ReadRecordResult::InputEmpty => {
                    let detail = "a quotation mark that is opened here is never closed";
                    return Ok(Some(Err(Fault::bad_row(detail))));
                }
                Step::More => {}
                Step::TooLong => {
                    too_long = true;
                    (written, self.cells) = (0, 0);
                }
            }
        }
    }

    /// The cells of the current row.
    pub(crate) fn cells(&self) -> impl Iterator<Item = &[u8]> {
        let ends = self.ends.get(..self.cells).unwrap_or_default();
        let starts = std::iter::once(0).chain(ends.iter().copied());
        starts.zip(ends).map(|(start, &end)| self.bytes.get(start..end).unwrap_or_default())
    }

    /// The cells of the current row as names of columns.
    pub(crate) fn names(&self) -> Vec<String> {
        self.cells().map(|cell| row::column_name(&String::from_utf8_lossy(cell))).collect()
    }

    fn step(&mut self, result: &ReadRecordResult) -> Step {
        match result {
            ReadRecordResult::InputEmpty => Step::More,
            ReadRecordResult::Record | ReadRecordResult::End => Step::Row,
            ReadRecordResult::OutputFull if self.bytes.len() >= self.most_bytes => Step::TooLong,
            ReadRecordResult::OutputFull => {
                let longer = (self.bytes.len() * 2).min(self.most_bytes);
                self.bytes.resize(longer, 0);
                Step::More
            }
            ReadRecordResult::OutputEndsFull if self.ends.len() >= MOST_COLUMNS => Step::TooLong,
            ReadRecordResult::OutputEndsFull => {
                self.ends.resize(self.ends.len() * 2, 0);
                Step::More
            }
        }
    }

    fn too_large(&self) -> Fault {
        let detail = format!("more than {} bytes or {MOST_COLUMNS} cells", self.most_bytes);
        Fault::new(Rejection::TooLarge, detail)
    }

    /// Goes over empty lines; `false` at the end of the stream.
    fn skip_line_breaks(&mut self) -> io::Result<bool> {
        loop {
            let input = self.reader.fill_buf()?;
            let Some(&first) = input.first() else { return Ok(false) };
            if !matches!(first, b'\r' | b'\n') {
                return Ok(true);
            }
            self.next_line += u64::from(first == b'\n');
            self.reader.consume(1);
        }
    }
}
