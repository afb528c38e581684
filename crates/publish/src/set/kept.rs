//! Files of an earlier run that hold what this one would write: they stay as they are. Whether they do hold it,
//! the caller knows.

use std::fs::File;

use serde::{Deserialize, Serialize};

use super::{OutputFile, OutputSet};
use crate::{Dialect, Table, TableTally, sum};

/// The files of a table that an earlier run wrote.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct WrittenTable {
    /// The files, in order.
    pub files: Vec<OutputFile>,
    /// Cells in them that were guarded.
    pub guarded_cells: u64,
}

impl OutputSet {
    /// Takes the files of a table as an earlier run wrote them, if they lie there still as it did; answers
    /// whether they do.
    pub(crate) fn keep<R>(
        &mut self,
        table: &'static Table<R>,
        before: &WrittenTable,
        dialect: &Dialect,
    ) -> bool {
        let is_there = |file: &OutputFile| {
            let found = File::open(self.folder.join(&file.name)).and_then(sum::of);
            found.is_ok_and(|found| found == (file.bytes, file.sha256.clone()))
        };
        if before.files.is_empty() || !before.files.iter().all(is_there) {
            return false;
        }
        for file in &before.files {
            self.kept.insert(file.name.clone());
            self.files.push(OutputFile { table: Some(table.name), ..file.clone() });
        }
        let files = before.files.len() as u64;
        let rows = before.files.iter().filter_map(|file| file.rows).sum();
        let guarded_cells = before.guarded_cells;
        self.tally.add(TableTally { rows, files, guarded_cells, cut_cells: 0 });
        self.dialect = *dialect;
        self.tables.push((table.name.to_owned(), files));
        true
    }

    /// The CSV files of a table as they were written by this set, for a later one to keep; `None` if cells of it
    /// were cut.
    pub(crate) fn written<R>(
        &self,
        table: &'static Table<R>,
        tally: TableTally,
    ) -> Option<WrittenTable> {
        let of_table = |file: &&OutputFile| {
            file.table == Some(table.name) && file.name.strip_suffix(".csv").is_some()
        };
        let files: Vec<OutputFile> = self.files.iter().filter(of_table).cloned().collect();
        let guarded_cells = tally.guarded_cells;
        (tally.cut_cells == 0).then_some(WrittenTable { files, guarded_cells })
    }
}
