//! A set of files that appears whole or not at all. What stands in the files is not known here.

mod kept;

use std::{
    borrow::Borrow,
    collections::{BTreeMap, BTreeSet},
    fs::{self, File},
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use crate::{
    Dialect, PublishError, Rows, RunReport, Table, TableTally,
    forms::{CutCell, cut_of},
    package,
    sum::{self, Summed},
};

pub use kept::WrittenTable;

/// What the content of a file is written into.
pub type Sink = BufWriter<Summed<File>>;

/// One file as `run.json` lists it.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct OutputFile {
    /// Its name within the output folder.
    pub name: String,
    /// Its length.
    pub bytes: u64,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// The rows of a table, without the header.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rows: Option<u64>,
    /// The table that it holds alone.
    #[serde(skip)]
    pub table: Option<&'static str>,
}

/// The whole values of cells that a spreadsheet cannot hold.
const CUT_CELLS: &str = "cut_cells.jsonl";

/// The files of one run on their way into a folder.
///
/// Each is written beside its place as `.NAME.part`, flushed and synced; [`OutputSet::finish`]
/// renames them in the order in which they were written. Dropped before that, the set removes its
/// parts: a reader never sees half a file.
#[derive(Debug)]
pub struct OutputSet {
    folder: PathBuf,
    files: Vec<OutputFile>,
    tally: TableTally,
    dialect: Dialect,
    cuts: BTreeMap<(&'static str, String, &'static str), String>,
    /// Addresses that are no links in the workbook, because it holds no more.
    pub(crate) plain_links: u64,
    /// Tables as name and number of files: later files of a longer table before are removed.
    tables: Vec<(String, u64)>,
    /// Files of an earlier run that stay as they are.
    kept: BTreeSet<String>,
    /// The CSV files of the table of articles, for a later run to keep.
    pub articles_written: Option<WrittenTable>,
}

impl OutputSet {
    /// Makes the folder if it is not there, and tries whether files can be made in it: better to
    /// know that before the work than after it.
    ///
    /// # Errors
    /// A folder that cannot be made or written to.
    pub fn begin(folder: &Path) -> Result<Self, PublishError> {
        fs::create_dir_all(folder).map_err(PublishError::at(folder))?;
        let probe = folder.join(".newsfold.part");
        let tried = File::create(&probe).and_then(|_| fs::remove_file(&probe));
        tried.map_err(PublishError::at(folder))?;
        crate::folder::sweep(folder);
        Ok(Self {
            folder: folder.to_owned(),
            files: Vec::new(),
            tally: TableTally::default(),
            dialect: Dialect::default(),
            cuts: BTreeMap::new(),
            plain_links: 0,
            tables: Vec::new(),
            kept: BTreeSet::new(),
            articles_written: None,
        })
    }

    /// Writes a table to `NAME.csv`, and after `dialect.max_rows` rows to `NAME-2.csv` and so on.
    ///
    /// # Errors
    /// A file that cannot be written.
    pub fn table<R>(
        &mut self,
        table: &'static Table<R>,
        rows: impl IntoIterator<Item = impl Borrow<R>>,
        dialect: &Dialect,
    ) -> Result<TableTally, PublishError> {
        let name = table.name;
        let columns = table.short_columns();
        let header: Vec<&str> = columns.iter().map(|column| column.name).collect();
        let mut rows = rows.into_iter().peekable();
        let mut tally = TableTally::default();
        let mut cuts = Vec::new();
        loop {
            let number = tally.files + 1;
            let file_name =
                if number == 1 { format!("{name}.csv") } else { format!("{name}-{number}.csv") };
            let written = self.write(&file_name, |file| {
                let mut csv = Rows::begin(file, &header, dialect)?;
                let mut left = dialect.max_rows.max(1);
                while left > 0
                    && let Some(row) = rows.next()
                {
                    let row = row.borrow();
                    csv.row_of(&columns, row, |column| cuts.push(cut_of(table, row, column)))?;
                    left -= 1;
                }
                csv.finish().map(|(_, tally)| tally)
            })?;
            self.last_holds(name, written.rows);
            tally.add(written);
            if rows.peek().is_none() {
                break;
            }
        }
        self.cut(cuts);
        self.dialect = *dialect;
        self.tally.add(tally);
        self.tables.push((name.to_owned(), tally.files));
        Ok(tally)
    }

    /// Writes a file of any other kind.
    ///
    /// # Errors
    /// A file that cannot be written.
    pub fn file(&mut self, name: &str, content: &[u8]) -> Result<(), PublishError> {
        self.write(name, |file| file.write_all(content))
    }

    /// Writes the file `file_name` with all rows of `table`.
    pub(crate) fn file_of(
        &mut self,
        table: &'static str,
        file_name: &str,
        content: impl FnOnce(&mut Sink) -> io::Result<u64>,
    ) -> Result<(), PublishError> {
        let rows = self.write(file_name, content)?;
        self.last_holds(table, rows);
        Ok(())
    }

    /// Notes cells that a spreadsheet cannot hold.
    pub(crate) fn cut(&mut self, cuts: Vec<CutCell>) {
        self.cuts.extend(cuts);
    }

    fn last_holds(&mut self, table: &'static str, rows: u64) {
        if let Some(file) = self.files.last_mut() {
            (file.rows, file.table) = (Some(rows), Some(table));
        }
    }

    /// The files written so far, in order.
    pub fn files(&self) -> &[OutputFile] {
        &self.files
    }

    /// What was written into all tables so far.
    pub fn tally(&self) -> TableTally {
        self.tally
    }

    /// What spreadsheets could not take, said for a person.
    pub fn losses(&self) -> Vec<String> {
        let mut said = Vec::new();
        match self.cuts.len() {
            0 => {}
            1 => said.push(format!("1 cell was cut for spreadsheets; {CUT_CELLS} has it whole")),
            n => said
                .push(format!("{n} cells were cut for spreadsheets; {CUT_CELLS} has them whole")),
        }
        if self.plain_links > 0 {
            let links = self.plain_links;
            said.push(format!(
                "{links} addresses of events.xlsx are text: a sheet holds 65,530 links"
            ));
        }
        said
    }

    /// Completes `run` with what was written, writes it as `run.json`, and puts every file in its
    /// place, `datapackage.json` last: whoever sees it sees the whole set.
    ///
    /// # Errors
    /// A file that cannot be written or put in its place.
    pub fn finish(mut self, run: &mut RunReport) -> Result<(), PublishError> {
        run.warnings.extend(self.losses());
        self.write_cut_cells()?;
        run.outputs.clone_from(&self.files);
        run.guarded_cells = self.tally.guarded_cells;
        run.cut_cells = self.cuts.len() as u64;
        self.file("run.json", run.to_json().as_bytes())?;
        let package = package::json(&self.files, &self.dialect, &run.run_id);
        self.file(package::NAME, package.as_bytes())?;
        self.place()
    }

    fn write_cut_cells(&mut self) -> Result<(), PublishError> {
        if self.cuts.is_empty() {
            return Ok(());
        }
        let cuts = std::mem::take(&mut self.cuts);
        self.write(CUT_CELLS, |file| {
            for ((table, row, column), value) in &cuts {
                let line = serde_json::json!({
                    "table": table, "row": row, "column": column, "value": value
                });
                writeln!(file, "{line}")?;
            }
            Ok(())
        })?;
        self.cuts = cuts;
        Ok(())
    }

    pub(crate) fn write<T>(
        &mut self,
        name: &str,
        content: impl FnOnce(&mut Sink) -> io::Result<T>,
    ) -> Result<T, PublishError> {
        let part = self.part(name);
        self.list(name);
        let (result, bytes, sha256) =
            written(&part, content).map_err(PublishError::at(&self.folder.join(name)))?;
        if let Some(file) = self.files.last_mut() {
            (file.bytes, file.sha256) = (bytes, sha256);
        }
        Ok(result)
    }

    /// Has a file written by something that wants its path.
    pub(crate) fn made(
        &mut self,
        name: &str,
        writer: impl FnOnce(&Path) -> io::Result<()>,
    ) -> Result<(), PublishError> {
        let part = self.part(name);
        self.list(name);
        let made = writer(&part).and_then(|()| {
            let file = File::open(&part)?;
            file.sync_all()?;
            sum::of(file)
        });
        let (bytes, sha256) = made.map_err(PublishError::at(&self.folder.join(name)))?;
        if let Some(file) = self.files.last_mut() {
            (file.bytes, file.sha256) = (bytes, sha256);
        }
        Ok(())
    }

    /// Lists a file before it is written, so that it is removed whatever happens.
    fn list(&mut self, name: &str) {
        let (name, sha256) = (name.to_owned(), String::new());
        self.files.push(OutputFile { name, bytes: 0, sha256, rows: None, table: None });
    }

    fn place(&mut self) -> Result<(), PublishError> {
        for file in &self.files {
            let place = self.folder.join(&file.name);
            if place.is_dir() {
                let reason = io::Error::from(io::ErrorKind::IsADirectory);
                return Err(PublishError { path: place, reason });
            }
        }
        let before = fs::read(self.folder.join(package::NAME)).unwrap_or_default();
        let left_over = package::left_over(&before, &self.files);
        for file in self.files.iter().filter(|file| !self.kept.contains(&file.name)) {
            let place = self.folder.join(&file.name);
            fs::rename(self.part(&file.name), &place).map_err(PublishError::at(&place))?;
        }
        self.files.clear();
        self.remove_longer_tables();
        self.remove_left_over(&left_over);
        synced(&self.folder).map_err(PublishError::at(&self.folder))
    }

    /// A run before may have needed more files for a table: they would be read as if of this run.
    fn remove_longer_tables(&self) {
        for (name, files) in &self.tables {
            for number in files + 1.. {
                let stale = self.folder.join(format!("{name}-{number}.csv"));
                if number > 1 && fs::remove_file(stale).is_err() {
                    break;
                }
            }
        }
    }

    /// Forms that the run before had and this one has not would be read as if of this run. Only what is as
    /// that run wrote it goes.
    fn remove_left_over(&self, files: &[(String, String)]) {
        for (name, sha256) in files {
            let path = self.folder.join(name);
            let found = File::open(&path).and_then(sum::of);
            if found.is_ok_and(|(_, found)| found == *sha256) {
                // One that cannot be removed is no longer in the package either.
                drop(fs::remove_file(path));
            }
        }
    }

    fn part(&self, name: &str) -> PathBuf {
        self.folder.join(format!(".{name}.part"))
    }
}

impl Drop for OutputSet {
    fn drop(&mut self) {
        for file in &self.files {
            // Nothing better can be done about a part that cannot be removed.
            let _ = fs::remove_file(self.part(&file.name));
        }
    }
}

/// Writes one file so that a reader sees the old one or the new one, whole. A link stays, and the file that it
/// names is replaced; what is no file (a device, a pipe) is written to.
///
/// # Errors
/// The file cannot be written; the old one is as it was.
pub fn replace<T>(
    path: &Path,
    content: impl FnOnce(&mut Sink) -> io::Result<T>,
) -> Result<T, PublishError> {
    let failed = |reason| PublishError { path: path.to_owned(), reason };
    if fs::metadata(path).is_ok_and(|about| !about.is_file() && !about.is_dir()) {
        return File::create(path)
            .and_then(|stream| Ok(filled(stream, content)?.0))
            .map_err(failed);
    }
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let mut name = std::ffi::OsString::from(".");
    name.push(target.file_name().unwrap_or_default());
    name.push(".part");
    let part = folder.join(name);
    let result = written(&part, content).and_then(|(result, ..)| {
        fs::rename(&part, &target)?;
        synced(folder)?;
        Ok(result)
    });
    result.map_err(|reason| {
        let _ = fs::remove_file(&part);
        failed(reason)
    })
}

fn written<T>(
    path: &Path,
    content: impl FnOnce(&mut Sink) -> io::Result<T>,
) -> io::Result<(T, u64, String)> {
    let (result, summed) = filled(File::create(path)?, content)?;
    let (file, bytes, sha256) = summed.finish();
    file.sync_all()?;
    Ok((result, bytes, sha256))
}

fn filled<T>(
    file: File,
    content: impl FnOnce(&mut Sink) -> io::Result<T>,
) -> io::Result<(T, Summed<File>)> {
    let mut buffer = BufWriter::with_capacity(256 << 10, Summed::new(file));
    let result = content(&mut buffer)?;
    Ok((result, buffer.into_inner().map_err(io::IntoInnerError::into_error)?))
}

/// Makes the renames last over a power cut. Windows has no such thing.
fn synced(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Cell, Column, Kind};

    static NUMBERS: Table<u64> = Table {
        name: "numbers",
        meaning: "a number",
        columns: &[Column {
            name: "number",
            kind: Kind::Whole,
            meaning: "a number",
            source: "ours",
            cell: |&number| Cell::Whole(Some(number)),
        }],
        key: "number",
        references: &[],
    };

    fn listed(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    fn small(max_rows: u64) -> Dialect {
        Dialect { max_rows, ..Dialect::pipe() }
    }

    #[test]
    fn files_appear_all_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("deep/out");
        let mut set = OutputSet::begin(&out).unwrap();
        set.table(&NUMBERS, [1_u64, 2], &Dialect::default()).unwrap();
        set.file("note.txt", b"x").unwrap();
        assert_eq!(listed(&out), [".note.txt.part", ".numbers.csv.part"]);
        set.place().unwrap();
        assert_eq!(listed(&out), ["note.txt", "numbers.csv"]);
        assert_eq!(fs::read(out.join("numbers.csv")).unwrap(), b"\xef\xbb\xbfnumber\r\n1\r\n2\r\n");
    }

    #[test]
    fn what_is_not_finished_leaves_nothing_and_the_run_before_whole() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("numbers.csv"), "before").unwrap();
        let mut set = OutputSet::begin(folder.path()).unwrap();
        set.table(&NUMBERS, [1_u64], &Dialect::default()).unwrap();
        drop(set);
        assert_eq!(listed(folder.path()), ["numbers.csv"]);
        assert_eq!(fs::read(folder.path().join("numbers.csv")).unwrap(), b"before");
    }

    #[test]
    fn a_long_table_goes_on_in_the_next_file() {
        for (rows, files) in [
            (0, &[("numbers.csv", 0)][..]),
            (3, &[("numbers.csv", 3)]),
            (4, &[("numbers.csv", 3), ("numbers-2.csv", 1)]),
            (7, &[("numbers.csv", 3), ("numbers-2.csv", 3), ("numbers-3.csv", 1)]),
        ] {
            let folder = tempfile::tempdir().unwrap();
            let mut set = OutputSet::begin(folder.path()).unwrap();
            let tally = set.table(&NUMBERS, 0..rows, &small(3)).unwrap();
            let written: Vec<_> =
                set.files().iter().map(|file| (file.name.as_str(), file.rows.unwrap())).collect();
            assert_eq!(written, files);
            assert_eq!((tally.rows, tally.files), (rows, files.len() as u64));
            set.place().unwrap();
            let text = fs::read_to_string(folder.path().join(files.last().unwrap().0)).unwrap();
            assert!(text.starts_with("number\n"));
        }
    }

    #[test]
    fn files_of_a_longer_table_before_do_not_stay() {
        let folder = tempfile::tempdir().unwrap();
        let write = |rows| {
            let mut set = OutputSet::begin(folder.path()).unwrap();
            set.table(&NUMBERS, 0..rows, &small(2)).unwrap();
            set.place().unwrap();
            listed(folder.path())
        };
        assert_eq!(write(6), ["numbers-2.csv", "numbers-3.csv", "numbers.csv"]);
        fs::write(folder.path().join("numbers-of-mine.csv"), "x").unwrap();
        assert_eq!(write(3), ["numbers-2.csv", "numbers-of-mine.csv", "numbers.csv"]);
        assert_eq!(write(1), ["numbers-of-mine.csv", "numbers.csv"]);
    }

    #[test]
    fn an_error_names_the_path_and_what_to_do() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        fs::write(&file, "x").unwrap();
        for out in [file.clone(), file.join("below")] {
            let message = OutputSet::begin(&out).unwrap_err().to_string();
            assert!(message.starts_with(&format!("cannot write {}: ", out.display())), "{message}");
            assert!(message.ends_with("choose another output folder"), "{message}");
        }
    }

    #[test]
    fn a_folder_in_the_place_of_a_file_stops_the_whole_set() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("b.txt")).unwrap();
        let mut set = OutputSet::begin(folder.path()).unwrap();
        set.file("a.txt", b"a").unwrap();
        set.file("b.txt", b"b").unwrap();
        let message = set.place().unwrap_err().to_string();
        drop(set);
        assert!(message.contains("b.txt") && message.ends_with("move it away"), "{message}");
        assert_eq!(listed(folder.path()), ["b.txt"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_that_may_not_be_written_to_is_found_before_the_work() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o555)).unwrap();
        // The superuser may write anywhere: then there is nothing to see here but /proc.
        let may_write_anywhere = File::create(folder.path().join("x")).is_ok();
        let out = if may_write_anywhere { Path::new("/proc/out") } else { folder.path() };
        let message = OutputSet::begin(out).unwrap_err().to_string();
        assert!(message.starts_with(&format!("cannot write {}: ", out.display())), "{message}");
    }

    #[test]
    fn replacing_a_file_keeps_the_old_one_when_it_fails() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("answer.csv");
        replace(&path, |file| file.write_all(b"one")).unwrap();
        let broken = replace(&path, |file| {
            file.write_all(b"tw")?;
            Err::<(), _>(io::Error::other("broke"))
        });
        assert!(broken.unwrap_err().to_string().contains("answer.csv: broke"));
        assert_eq!(fs::read(&path).unwrap(), b"one");
        assert_eq!(listed(folder.path()), ["answer.csv"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_and_what_is_no_file_is_written_to() {
        use std::os::unix::fs::{FileTypeExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let [file, link, pipe] = ["file", "link", "pipe"].map(|name| folder.path().join(name));
        fs::write(&file, "old").unwrap();
        symlink("file", &link).unwrap();
        replace(&link, |file| file.write_all(b"new")).unwrap();
        assert!(link.is_symlink() && fs::read(&file).unwrap() == b"new");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        let reader = std::thread::spawn({
            let pipe = pipe.clone();
            move || fs::read(pipe).unwrap()
        });
        replace(&pipe, |file| file.write_all(b"through")).unwrap();
        assert_eq!(reader.join().unwrap(), b"through");
        assert!(fs::metadata(&pipe).unwrap().file_type().is_fifo());
        assert_eq!(listed(folder.path()), ["file", "link", "pipe"]);
    }
}
