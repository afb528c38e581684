//! Cells into a stream, as CSV (RFC 4180). Where the stream ends is not known here.

use std::io::{self, Write};

use csv::{QuoteStyle, Terminator, WriterBuilder};

use crate::{Cell, Column, Dialect, LineEnd};

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// What was written into one table, over all of its files.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct TableTally {
    /// Rows without headers.
    pub rows: u64,
    /// Files it took.
    pub files: u64,
    /// Cells that were guarded; see [`crate::Guard`].
    pub guarded_cells: u64,
    /// Cells that were longer than a spreadsheet can hold.
    pub cut_cells: u64,
}

impl TableTally {
    pub(crate) fn add(&mut self, other: Self) {
        self.rows += other.rows;
        self.files += other.files;
        self.guarded_cells += other.guarded_cells;
        self.cut_cells += other.cut_cells;
    }
}

/// Rows on their way into one stream.
pub struct Rows<W: Write> {
    csv: csv::Writer<W>,
    dialect: Dialect,
    tally: TableTally,
}

impl<W: Write> Rows<W> {
    /// Writes the header; `dialect.max_rows` is not looked at.
    ///
    /// # Errors
    /// What the system said.
    pub fn begin(mut stream: W, header: &[&str], dialect: &Dialect) -> io::Result<Self> {
        if dialect.bom {
            stream.write_all(BYTE_ORDER_MARK)?;
        }
        let mut csv = WriterBuilder::new()
            .delimiter(dialect.delimiter.byte())
            .quote_style(QuoteStyle::Necessary)
            .terminator(match dialect.line_end {
                LineEnd::CrLf => Terminator::CRLF,
                LineEnd::Lf => Terminator::Any(b'\n'),
            })
            .from_writer(stream);
        csv.write_record(header)?;
        let tally = TableTally { files: 1, ..TableTally::default() };
        Ok(Self { csv, dialect: *dialect, tally })
    }

    /// Writes one row. The number of cells is that of the header.
    ///
    /// # Errors
    /// What the system said, or that the row has another number of cells.
    pub fn row(&mut self, cells: &[Cell<'_>]) -> io::Result<()> {
        for &cell in cells {
            self.cell(cell, None)?;
        }
        self.end_row()
    }

    /// Writes the row of `columns`, and hands on each whose cell was cut.
    pub(crate) fn row_of<R>(
        &mut self,
        columns: &[&'static Column<R>],
        row: &R,
        mut cut: impl FnMut(&'static Column<R>),
    ) -> io::Result<()> {
        for column in columns {
            if self.cell((column.cell)(row), column.kind.most_chars())? {
                cut(column);
            }
        }
        self.end_row()
    }

    /// Ends the table and gives the stream back.
    ///
    /// # Errors
    /// What the system said to the last bytes.
    pub fn finish(self) -> io::Result<(W, TableTally)> {
        let stream = self.csv.into_inner().map_err(csv::IntoInnerError::into_error)?;
        Ok((stream, self.tally))
    }

    /// Writes a cell; says whether it was cut.
    fn cell(&mut self, cell: Cell<'_>, most_chars: Option<usize>) -> io::Result<bool> {
        let written = cell.write(self.dialect.guard, most_chars);
        self.tally.guarded_cells += u64::from(written.guarded);
        self.tally.cut_cells += u64::from(written.cut);
        self.csv.write_field(&written.text)?;
        Ok(written.cut)
    }

    fn end_row(&mut self) -> io::Result<()> {
        self.tally.rows += 1;
        self.csv.write_record(None::<&[u8]>).map_err(io::Error::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Delimiter, Guard};

    fn table(dialect: Dialect, cells: &[&str]) -> (String, TableTally) {
        let mut table = Rows::begin(Vec::new(), &["id", "words"], &dialect).unwrap();
        for row in cells.chunks(2) {
            table.row(&[Cell::Id(row[0]), Cell::Text(row[1])]).unwrap();
        }
        let (bytes, tally) = table.finish().unwrap();
        (String::from_utf8(bytes).unwrap(), tally)
    }

    #[test]
    fn the_default_is_what_a_spreadsheet_opens() {
        let (text, tally) = table(Dialect::default(), &["a", "x, \"y\"", "7", "=1\n"]);
        assert_eq!(text, "\u{feff}id,words\r\na,\"x, \"\"y\"\"\"\r\nid:7,'=1\r\n");
        assert_eq!(tally, TableTally { rows: 2, files: 1, guarded_cells: 2, cut_cells: 0 });
    }

    #[test]
    fn a_pipe_gets_the_bare_values() {
        let (text, tally) = table(Dialect::pipe(), &["a", "x;y", "0012", "=1"]);
        assert_eq!(text, "id,words\na,x;y\n0012,=1\n");
        assert_eq!(tally.guarded_cells, 0);
    }

    #[test]
    fn each_delimiter_is_quoted_where_it_stands_in_a_cell() {
        let with = |delimiter| Dialect { delimiter, ..Dialect::pipe() };
        let cells = ["a", "x;y,z"];
        assert_eq!(table(with(Delimiter::Comma), &cells).0, "id,words\na,\"x;y,z\"\n");
        assert_eq!(table(with(Delimiter::Semicolon), &cells).0, "id;words\na;\"x;y,z\"\n");
        assert_eq!(table(with(Delimiter::Tab), &cells).0, "id\twords\na\tx;y,z\n");
    }

    #[test]
    fn a_table_without_rows_has_its_header() {
        assert_eq!(table(Dialect::pipe(), &[]).0, "id,words\n");
    }

    #[test]
    fn a_row_with_another_number_of_cells_is_an_error() {
        let mut table = Rows::begin(Vec::new(), &["id", "words"], &Dialect::pipe()).unwrap();
        assert!(table.row(&[Cell::Id("a")]).is_err());
    }

    #[test]
    fn what_was_written_is_read_back() {
        let cells = ["a", "line\r\nbreak, \"quote\" \u{627}\u{644} 中文", "b", "", "c", "'x"];
        let (text, _) = table(Dialect { guard: Guard::None, ..Dialect::default() }, &cells);
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let rows: Vec<_> = reader.records().map(|row| row.unwrap()).collect();
        assert_eq!(&rows[0][1], "line break, \"quote\" \u{627}\u{644} 中文");
        assert_eq!(&rows[1][1], "");
        assert_eq!(&rows[2][1], "'x");
    }

    #[test]
    fn configuration_spells_the_dialect_in_words_or_signs() {
        let read = |text: &str| serde_json::from_str::<Dialect>(text).unwrap();
        assert_eq!(read("{}"), Dialect::default());
        assert_eq!(read(r#"{"delimiter": ";"}"#).delimiter, Delimiter::Semicolon);
        assert_eq!(read(r#"{"delimiter": "tab"}"#).delimiter, Delimiter::Tab);
        assert_eq!(read(r#"{"guard": "none"}"#).guard, Guard::None);
        assert_eq!(read(r#"{"line_end": "lf"}"#).line_end, LineEnd::Lf);
        assert!(serde_json::from_str::<Dialect>(r#"{"bomb": true}"#).is_err());
    }
}
