//! What a table promises: its name, columns, key and references, of which header, cells, documentation
//! and schemas are made. Knows no form that it is written in.

use crate::{Column, Kind};

/// A table with rows of type `R`.
pub struct Table<R: 'static> {
    /// The name of its file without the extension, of its sheet, of its SQL table.
    pub name: &'static str,
    /// What a row is.
    pub meaning: &'static str,
    /// Its columns, in order.
    pub columns: &'static [Column<R>],
    /// The column that names a row; empty if only the whole row does.
    pub key: &'static str,
    /// Columns that name rows of other tables, or are empty.
    pub references: &'static [Reference],
}

/// A column that names rows of a table.
#[derive(Clone, Copy, Debug)]
pub struct Reference {
    /// The column.
    pub column: &'static str,
    /// The table.
    pub table: &'static str,
    /// Its key.
    pub to: &'static str,
}

/// A table without the type of its rows.
#[derive(Clone, Debug)]
pub struct Contract {
    /// As [`Table::name`].
    pub name: &'static str,
    /// As [`Table::meaning`].
    pub meaning: &'static str,
    /// As [`Table::key`].
    pub key: &'static str,
    /// As [`Table::references`].
    pub references: &'static [Reference],
    /// As [`Table::columns`].
    pub fields: Vec<Field>,
}

/// A column without the type of its rows.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// As [`Column::name`].
    pub name: &'static str,
    /// As [`Column::kind`].
    pub kind: Kind,
    /// As [`Column::meaning`].
    pub meaning: &'static str,
    /// As [`Column::source`].
    pub source: &'static str,
}

impl<R> Table<R> {
    /// What the table promises.
    pub fn contract(&self) -> Contract {
        let field = |column: &Column<R>| {
            let Column { name, kind, meaning, source, .. } = *column;
            Field { name, kind, meaning, source }
        };
        Contract {
            name: self.name,
            meaning: self.meaning,
            key: self.key,
            references: self.references,
            fields: self.columns.iter().map(field).collect(),
        }
    }

    /// The columns that a spreadsheet has.
    pub(crate) fn short_columns(&self) -> Vec<&'static Column<R>> {
        self.columns.iter().filter(|column| column.kind.is_in_spreadsheets()).collect()
    }

    /// The name of a row.
    pub(crate) fn name_of(&self, row: &R) -> String {
        let key = self.columns.iter().find(|column| column.name == self.key);
        key.map(|column| (column.cell)(row).value(None).to_text()).unwrap_or_default()
    }
}

impl Contract {
    /// Says whether every row has a value in this column.
    pub fn is_required(&self, field: &Field) -> bool {
        field.name == self.key || REQUIRED.contains(&field.name)
    }
}

/// Columns beside the keys that are never empty.
const REQUIRED: &[&str] =
    &["role", "status", "article_a", "article_b", "relation", "article_count", "old_event_id"];

/// Every table, in the order in which they are written.
pub fn contracts() -> Vec<Contract> {
    vec![
        crate::EVENTS.contract(),
        crate::ARTICLES.contract(),
        crate::ALIASES.contract(),
        crate::PAIRS.contract(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_and_references_name_columns_that_are_there() {
        let tables = contracts();
        let has = |table: &str, column: &str| {
            let table = tables.iter().find(|one| one.name == table).unwrap();
            table.fields.iter().any(|field| field.name == column)
        };
        for table in &tables {
            assert!(table.key.is_empty() || has(table.name, table.key), "{}", table.name);
            for reference in table.references {
                assert!(has(table.name, reference.column), "{reference:?}");
                assert!(has(reference.table, reference.to), "{reference:?}");
            }
        }
        for column in REQUIRED {
            assert!(tables.iter().any(|table| has(table.name, column)), "{column}");
        }
    }
}
