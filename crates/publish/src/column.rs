//! What a column is: one line of a table's contract, from which header, cells and docs are made.

use crate::Cell;

/// One column of a table with rows of type `R`.
pub struct Column<R: 'static> {
    /// Its name in the header: part of the public contract.
    pub name: &'static str,
    /// What kind of values it holds.
    pub kind: Kind,
    /// What it says, for a person.
    pub meaning: &'static str,
    /// The practice it follows: a standard, or a source that learned it.
    pub source: &'static str,
    /// Takes its value out of a row.
    pub cell: for<'a> fn(&'a R) -> Cell<'a>,
}

/// What kind of values a column holds.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kind {
    /// The name of a thing; one that a spreadsheet would misread begins with `id:`.
    Id,
    /// Words on one line.
    Text,
    /// Words on one line, at most so many characters.
    Preview(usize),
    /// One of a closed list of words.
    Word(&'static [&'static str]),
    /// A day of the Gregorian calendar.
    Day,
    /// A moment in UTC.
    Moment,
    /// A whole number.
    Whole,
    /// A whole number from 0 to 100.
    Percent,
    /// Words joined with `|`; a list where the form has lists.
    List,
    /// A text for each of some languages; not in spreadsheets.
    ByLang,
    /// A text of any length with its line breaks; not in spreadsheets.
    Body,
}

impl Kind {
    /// The type of the Frictionless table schema.
    pub const fn frictionless(self) -> &'static str {
        match self {
            Self::Id | Self::Text | Self::Preview(_) | Self::Word(_) | Self::List | Self::Body => {
                "string"
            }
            Self::ByLang => "object",
            Self::Day => "date",
            Self::Moment => "datetime",
            Self::Whole | Self::Percent => "integer",
        }
    }

    /// What the type does not say.
    pub(crate) fn constraint(self) -> String {
        match self {
            Self::Id | Self::Text | Self::Day | Self::Whole => String::new(),
            Self::Preview(most) => format!(", at most {most} characters"),
            Self::Word(words) => format!(": {}", words.join(", ")),
            Self::Moment => ", UTC".to_owned(),
            Self::Percent => ", 0 to 100".to_owned(),
            Self::List => ", list joined with \\|".to_owned(),
            Self::ByLang => ", a text a language; not in CSV and XLSX".to_owned(),
            Self::Body => ", any length; not in CSV and XLSX".to_owned(),
        }
    }

    /// Whether a spreadsheet has the column: what has no limit has no place there.
    pub const fn is_in_spreadsheets(self) -> bool {
        !matches!(self, Self::ByLang | Self::Body)
    }

    pub(crate) const fn most_chars(self) -> Option<usize> {
        match self {
            Self::Preview(most) => Some(most),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        ALIASES, ARTICLES, AliasRow, ArticleRow, EVENTS, EventRow, Guard, PAIRS, PairRow, Table,
    };

    fn names<R>(table: &Table<R>) -> Vec<&'static str> {
        table.columns.iter().map(|column| column.name).collect()
    }

    #[test]
    fn the_columns_are_the_public_contract_in_this_order() {
        assert_eq!(
            names(&EVENTS).join(" "),
            "event_id title title_lang event_date event_date_end event_date_precision \
             event_date_basis place country series series_ordinal article_count \
             independent_count source_count languages first_published_on last_published_on \
             confidence_pct representative_article_id representative_url summary status revision \
             first_seen_at updated_at merged_from titles"
        );
        assert_eq!(
            names(&ARTICLES).join(" "),
            "article_id event_id role duplicate_of link_score_pct link_reason title lang \
             lang_confidence_pct published_at published_on published_precision published_basis \
             modified_at source_domain source_name authors url canonical_url feed_url fetched_at \
             http_status extraction words paragraphs_removed text_preview content_hash simhash \
             raw_ref version status error paragraphs_set_aside other_langs text"
        );
        assert_eq!(names(&ALIASES).join(" "), "old_event_id event_id change at run_id reason");
        assert_eq!(names(&PAIRS).join(" "), "article_a article_b relation score_pct evidence veto");
    }

    #[test]
    fn each_cell_is_of_the_kind_that_its_column_promises() {
        fn check<R>(table: &Table<R>, row: &R) {
            for Column { name, kind, cell, .. } in table.columns {
                let fits = match kind {
                    Kind::Id => matches!(cell(row), Cell::Id(_)),
                    Kind::Text | Kind::Preview(_) | Kind::Word(_) => {
                        matches!(cell(row), Cell::Text(_))
                    }
                    Kind::Day => matches!(cell(row), Cell::Day(_)),
                    Kind::Moment => matches!(cell(row), Cell::Moment(_)),
                    Kind::Whole | Kind::Percent => matches!(cell(row), Cell::Whole(_)),
                    Kind::List => matches!(cell(row), Cell::List(_)),
                    Kind::ByLang => matches!(cell(row), Cell::ByLang(_)),
                    Kind::Body => matches!(cell(row), Cell::Body(_)),
                };
                assert!(fits, "{name}");
            }
        }
        check(&EVENTS, &EventRow::default());
        check(&ARTICLES, &ArticleRow::default());
        check(&ALIASES, &AliasRow::default());
        check(&PAIRS, &PairRow::default());
    }

    #[test]
    fn what_is_missing_is_an_empty_cell() {
        for column in ARTICLES.columns {
            let row = ArticleRow::default();
            let cell = (column.cell)(&row).write(Guard::Apostrophe, None);
            assert_eq!(cell.text, "", "{}", column.name);
        }
        let row = EventRow::default();
        let zeros = EVENTS
            .columns
            .iter()
            .filter(|column| (column.cell)(&row).write(Guard::Apostrophe, None).text == "0");
        let zeros: Vec<&str> = zeros.map(|column| column.name).collect();
        assert_eq!(zeros, ["article_count", "independent_count", "source_count"]);
    }
}
