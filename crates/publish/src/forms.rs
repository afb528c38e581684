//! All tables of a run in the forms that were asked for. What stands in them is not known here.

use serde::Deserialize;

use crate::{
    ALIASES, ARTICLES, AliasRow, ArticleRow, Dialect, EVENTS, EventRow, OutputSet, PAIRS, PairRow,
    PublishError, Table, WrittenTable, jsonl, parquet_file,
    sqlite::Database,
    xlsx::{Book, SheetTally},
};

/// A form that tables are written in.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// A file a table, for spreadsheets and everything else.
    Csv,
    /// One workbook, a sheet a table.
    Xlsx,
    /// A file a table, an object a line, with whole texts.
    Jsonl,
    /// A file a table, by columns, with whole texts.
    Parquet,
    /// One database with views and full-text search, with whole texts.
    Sqlite,
}

impl Format {
    /// Every form, in the order in which they are written.
    pub const ALL: &[Self] = &[Self::Csv, Self::Xlsx, Self::Jsonl, Self::Parquet, Self::Sqlite];

    /// The word for it on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Jsonl => "jsonl",
            Self::Parquet => "parquet",
            Self::Sqlite => "sqlite",
        }
    }

    /// Whether it has columns that a spreadsheet has not.
    pub const fn has_bodies(self) -> bool {
        !matches!(self, Self::Csv | Self::Xlsx)
    }
}

/// Makes the rows of `pairs` anew each time: they are too many to be held.
pub type Pairs<'a> = &'a dyn Fn() -> Box<dyn Iterator<Item = PairRow> + 'a>;

/// The rows of a run.
#[derive(Clone, Copy)]
pub struct Tables<'a> {
    /// Of `events`.
    pub events: &'a [EventRow],
    /// Of `articles`.
    pub articles: &'a [ArticleRow],
    /// Of `event_aliases`.
    pub aliases: &'a [AliasRow],
    /// Of `pairs`, if they were asked for.
    pub pairs: Option<Pairs<'a>>,
    /// The CSV files of `articles` of an earlier run that had the same rows and dialect.
    pub articles_before: Option<&'a WrittenTable>,
}

impl OutputSet {
    /// Writes the tables in one form.
    ///
    /// # Errors
    /// A file that cannot be written.
    pub fn tables(
        &mut self,
        tables: Tables<'_>,
        format: Format,
        dialect: &Dialect,
    ) -> Result<(), PublishError> {
        match format {
            Format::Csv => self.each_table(tables, Form::Csv(dialect)),
            Format::Jsonl => self.each_table(tables, Form::Jsonl),
            Format::Parquet => self.each_table(tables, Form::Parquet),
            Format::Xlsx => self.workbook(tables),
            Format::Sqlite => self.database(tables),
        }
    }

    fn each_table(&mut self, tables: Tables<'_>, form: Form<'_>) -> Result<(), PublishError> {
        self.one_table(&EVENTS, tables.events.iter(), form)?;
        self.articles(tables, form)?;
        self.one_table(&ALIASES, tables.aliases.iter(), form)?;
        match tables.pairs {
            Some(pairs) => self.one_table(&PAIRS, pairs(), form),
            None => Ok(()),
        }
    }

    fn articles(&mut self, tables: Tables<'_>, form: Form<'_>) -> Result<(), PublishError> {
        if let (Form::Csv(dialect), Some(before)) = (form, tables.articles_before)
            && self.keep(&ARTICLES, before, dialect)
        {
            self.articles_written = Some(before.clone());
            return Ok(());
        }
        if let Form::Csv(dialect) = form {
            let tally = self.table(&ARTICLES, tables.articles.iter(), dialect)?;
            self.articles_written = self.written(&ARTICLES, tally);
            return Ok(());
        }
        self.one_table(&ARTICLES, tables.articles.iter(), form)
    }

    fn one_table<R>(
        &mut self,
        table: &'static Table<R>,
        rows: impl Iterator<Item = impl std::borrow::Borrow<R>>,
        form: Form<'_>,
    ) -> Result<(), PublishError> {
        let name = table.name;
        match form {
            Form::Csv(dialect) => self.table(table, rows, dialect).map(drop),
            Form::Jsonl => {
                self.file_of(name, &format!("{name}.jsonl"), |file| jsonl::write(file, table, rows))
            }
            Form::Parquet => self.file_of(name, &format!("{name}.parquet"), |file| {
                parquet_file::write(file, table, rows)
            }),
        }
    }

    fn workbook(&mut self, tables: Tables<'_>) -> Result<(), PublishError> {
        let mut cuts = Vec::new();
        let tally = self.write("events.xlsx", |file| {
            let mut book = Book::begin();
            let mut tally = SheetTally::default();
            let mut add = |sheet: SheetTally| {
                tally.rows += sheet.rows;
                tally.plain_links += sheet.plain_links;
            };
            add(book.sheet(&EVENTS, tables.events.iter(), |row, column| {
                cuts.push(cut_of(&EVENTS, row, column));
            })?);
            add(book.sheet(&ARTICLES, tables.articles.iter(), |row, column| {
                cuts.push(cut_of(&ARTICLES, row, column));
            })?);
            add(book.sheet(&ALIASES, tables.aliases.iter(), |row, column| {
                cuts.push(cut_of(&ALIASES, row, column));
            })?);
            if let Some(pairs) = tables.pairs {
                add(book.sheet(&PAIRS, pairs(), |row, column| {
                    cuts.push(cut_of(&PAIRS, row, column));
                })?);
            }
            book.finish(file)?;
            Ok(tally)
        })?;
        self.cut(cuts);
        self.plain_links += tally.plain_links;
        Ok(())
    }

    fn database(&mut self, tables: Tables<'_>) -> Result<(), PublishError> {
        self.made("news.sqlite", |path| {
            let mut database = Database::begin(path)?;
            database.table(&EVENTS, tables.events.iter())?;
            database.table(&ARTICLES, tables.articles.iter())?;
            database.table(&ALIASES, tables.aliases.iter())?;
            if let Some(pairs) = tables.pairs {
                database.table(&PAIRS, pairs())?;
            }
            database.finish()
        })
    }
}

/// A form with a file a table.
#[derive(Clone, Copy)]
enum Form<'a> {
    Csv(&'a Dialect),
    Jsonl,
    Parquet,
}

/// A cell that a spreadsheet cannot hold: table, row, column, and its whole value.
pub(crate) type CutCell = ((&'static str, String, &'static str), String);

pub(crate) fn cut_of<R>(table: &Table<R>, row: &R, column: &'static crate::Column<R>) -> CutCell {
    let value = (column.cell)(row).value(column.kind.most_chars()).to_text();
    ((table.name, table.name_of(row), column.name), value)
}
