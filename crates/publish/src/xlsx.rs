//! All tables as one workbook: typed cells, a header that stays, filters, links. What a spreadsheet cannot
//! hold is cut or written as plain text, and said. What the columns mean is not known here.

use std::{
    borrow::Borrow,
    io::{self, Write},
};

use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, Url, Workbook, Worksheet, XlsxError};

use crate::{
    Column, Kind, Table,
    cell::{Value, cut},
};

/// Links of one sheet: Excel's limit is 65,530.
const MOST_LINKS: u32 = 65_530;
/// UTF-16 units of a link: Excel's limit is 2,080.
const MOST_LINK_UNITS: usize = 2_079;
/// Rows of one sheet without its header; Excel's limit is 1,048,576. The next go to the sheet `NAME 2`.
const MOST_ROWS: u32 = 1_000_000;

/// What was written.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) struct SheetTally {
    pub(crate) rows: u64,
    /// Addresses that are plain text because a sheet holds no more links.
    pub(crate) plain_links: u64,
}

/// A workbook on its way; rows go to temporary files, not to memory.
pub(crate) struct Book {
    workbook: Workbook,
    formats: Formats,
}

struct Formats {
    head: Format,
    day: Format,
    moment: Format,
    link: Format,
}

impl Book {
    pub(crate) fn begin() -> Self {
        let formats = Formats {
            head: Format::new().set_bold().set_align(FormatAlign::Top),
            day: Format::new().set_num_format("yyyy-mm-dd"),
            moment: Format::new().set_num_format("yyyy-mm-dd\"T\"hh:mm:ss\"Z\""),
            link: Format::new().set_hyperlink(),
        };
        Self { workbook: Workbook::new(), formats }
    }

    /// Writes a table as a sheet of its name. `cut` is told each cell that was cut.
    pub(crate) fn sheet<R>(
        &mut self,
        table: &Table<R>,
        rows: impl Iterator<Item = impl Borrow<R>>,
        mut cut: impl FnMut(&R, &'static Column<R>),
    ) -> io::Result<SheetTally> {
        let columns = table.short_columns();
        let mut tally = SheetTally::default();
        let mut rows = rows.peekable();
        let mut number = 1;
        loop {
            let name = if number == 1 {
                table.name.to_owned()
            } else {
                format!("{} {number}", table.name)
            };
            let sheet = self.workbook.add_worksheet_with_constant_memory().map_err(broken)?;
            begin(sheet, &name, &columns, &self.formats).map_err(broken)?;
            let (mut at, mut links) = (0, 0);
            while at < MOST_ROWS
                && let Some(row) = rows.next()
            {
                at += 1;
                let row = row.borrow();
                for (place, column) in (0..).zip(&columns) {
                    let value = (column.cell)(row).value(column.kind.most_chars());
                    let spot = Spot { sheet, row: at, column: place, formats: &self.formats };
                    match spot.write(&value, column.kind, &mut links).map_err(broken)? {
                        Outcome::Whole => {}
                        Outcome::Cut => cut(row, column),
                        Outcome::NoLink => tally.plain_links += 1,
                    }
                }
            }
            tally.rows += u64::from(at);
            let last = u16::try_from(columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
            sheet.autofilter(0, 0, at, last).map_err(broken)?;
            number += 1;
            if rows.peek().is_none() {
                return Ok(tally);
            }
        }
    }

    /// Writes the file.
    pub(crate) fn finish(mut self, out: impl Write + Send) -> io::Result<()> {
        // A fixed moment: the same tables give the same bytes.
        let made = ExcelDateTime::from_ymd(2000, 1, 1).map_err(broken)?;
        let said = rust_xlsxwriter::DocProperties::new().set_creation_datetime(&made);
        self.workbook.set_properties(&said);
        self.workbook.save_to_writer(out).map_err(broken)
    }
}

fn begin<R>(
    sheet: &mut Worksheet,
    name: &str,
    columns: &[&'static Column<R>],
    formats: &Formats,
) -> Result<(), XlsxError> {
    sheet.set_name(name)?;
    for (place, column) in (0..).zip(columns) {
        sheet.set_column_width(place, width(column.kind))?;
    }
    sheet.set_freeze_panes(1, 1)?;
    for (place, column) in (0..).zip(columns) {
        sheet.write_string_with_format(0, place, column.name, &formats.head)?;
    }
    Ok(())
}

/// In characters.
fn width(kind: Kind) -> f64 {
    match kind {
        Kind::Id | Kind::Moment => 22.0,
        Kind::Text => 28.0,
        Kind::Preview(_) => 60.0,
        Kind::Day | Kind::Word(_) => 14.0,
        Kind::Whole | Kind::Percent => 10.0,
        Kind::List | Kind::ByLang | Kind::Body => 18.0,
    }
}

/// What became of a cell.
enum Outcome {
    Whole,
    Cut,
    NoLink,
}

/// A place in a sheet.
struct Spot<'a> {
    sheet: &'a mut Worksheet,
    row: u32,
    column: u16,
    formats: &'a Formats,
}

impl Spot<'_> {
    fn write(self, value: &Value<'_>, kind: Kind, links: &mut u32) -> Result<Outcome, XlsxError> {
        let Self { sheet, row, column, formats } = self;
        match value {
            Value::Missing => {}
            Value::Day(day) => match excel_day(*day) {
                Some(moment) => {
                    sheet.write_datetime_with_format(row, column, &moment, &formats.day)?;
                }
                None => drop(sheet.write_string(row, column, day.to_string())?),
            },
            Value::Moment(at) => {
                let civil = at.to_zoned(jiff::tz::TimeZone::UTC).datetime();
                let [hour, minute, second] = [civil.hour(), civil.minute(), civil.second()];
                let [hour, minute, second] = [hour, minute, second].map(i8::unsigned_abs);
                match excel_day(civil.date()) {
                    Some(day) => {
                        let moment = day.and_hms(hour.into(), minute, f64::from(second))?;
                        sheet.write_datetime_with_format(row, column, &moment, &formats.moment)?;
                    }
                    None => {
                        sheet.write_string(row, column, value.to_text())?;
                    }
                }
            }
            #[expect(clippy::cast_precision_loss, reason = "a spreadsheet has 15 digits")]
            Value::Whole(number) => drop(sheet.write_number(row, column, *number as f64)?),
            Value::Text(_) | Value::List(_) | Value::ByLang(_) => {
                return text(sheet, (row, column), value.to_text(), kind, formats, links);
            }
        }
        Ok(Outcome::Whole)
    }
}

fn text(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    mut text: String,
    kind: Kind,
    formats: &Formats,
    links: &mut u32,
) -> Result<Outcome, XlsxError> {
    if text.is_empty() {
        return Ok(Outcome::Whole);
    }
    let is_address = kind == Kind::Text && is_link(&text);
    if is_address && *links < MOST_LINKS {
        *links += 1;
        let link = Url::new(text.as_str()).set_text(text.as_str());
        // Addresses with what the library takes for a place within the workbook stay text.
        if sheet.write_url_with_format(row, column, link, &formats.link).is_ok() {
            return Ok(Outcome::Whole);
        }
        *links -= 1;
    }
    let was_cut = cut(&mut text);
    sheet.write_string(row, column, text)?;
    Ok(match (was_cut, is_address) {
        (true, _) => Outcome::Cut,
        (false, true) => Outcome::NoLink,
        (false, false) => Outcome::Whole,
    })
}

fn is_link(text: &str) -> bool {
    (text.starts_with("https://") || text.starts_with("http://"))
        && !text.contains(char::is_whitespace)
        && text.encode_utf16().count() <= MOST_LINK_UNITS
}

/// A day that a spreadsheet can count: it begins with 1900, and knows a day too many until March of it.
fn excel_day(day: jiff::civil::Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok()?;
    let parts = u8::try_from(day.month()).ok().zip(u8::try_from(day.day()).ok());
    let (month, of_month) = parts?;
    (day >= jiff::civil::date(1900, 3, 1))
        .then(|| ExcelDateTime::from_ymd(year, month, of_month).ok())
        .flatten()
}

fn broken(error: XlsxError) -> io::Error {
    match error {
        XlsxError::IoError(error) => error,
        other => io::Error::other(other),
    }
}
