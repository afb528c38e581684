//! What all tables promise, as a page for people and as a JSON Schema for programs. Knows no row.

use std::fmt::Write;

use serde_json::{Map, Value, json};

use crate::{Contract, Field, Kind, SCHEMA_VERSION, contracts};

/// Forms of values that the kind of a column does not say, by name of column, as regular expressions.
const PATTERNS: &[(&str, &str)] = &[
    ("event_id", "ev_[a-z2-7]{16}"),
    ("old_event_id", "ev_[a-z2-7]{16}"),
    ("article_id", "ar_[a-z2-7]{16}"),
    ("duplicate_of", "ar_[a-z2-7]{16}"),
    ("representative_article_id", "ar_[a-z2-7]{16}"),
    ("article_a", "ar_[a-z2-7]{16}"),
    ("article_b", "ar_[a-z2-7]{16}"),
    ("country", "[A-Z]{2}"),
    ("lang", "[a-z]{2,3}"),
    ("title_lang", "[a-z]{2,3}"),
    ("simhash", "sh:[0-9a-f]{16}"),
];

/// The form that values of the column have, as a regular expression for the whole value.
pub(crate) fn pattern(field: &Field) -> Option<&'static str> {
    PATTERNS.iter().find(|(name, _)| *name == field.name).map(|(_, pattern)| *pattern)
}

/// The tables as a page in Markdown.
pub fn markdown() -> String {
    let mut page = String::from(
        "# Tables\n\nMade by `newsfold schema --markdown` from the list of columns that the writers use. \
         Within a major version columns are\nadded at the end only. A missing value is an empty cell, \
         `null` in JSON. `docs/FORMATS.md` says how each form writes them.\n",
    );
    for contract in contracts() {
        // Writing to a string cannot fail.
        let _ = write!(page, "\n## {}\n\n{}.", contract.name, capital(contract.meaning));
        if !contract.key.is_empty() {
            let _ = write!(page, " Key: `{}`.", contract.key);
        }
        for reference in contract.references {
            let _ = write!(page, " `{}` names a row of `{}`.", reference.column, reference.table);
        }
        page.push_str("\n\n| # | column | type | meaning | from |\n|---|---|---|---|---|\n");
        for (number, field) in contract.fields.iter().enumerate() {
            let Field { name, kind, meaning, source } = field;
            let kind = format!("{}{}", kind.frictionless(), kind.constraint());
            let _ = writeln!(page, "| {} | `{name}` | {kind} | {meaning} | {source} |", number + 1);
        }
    }
    page
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The tables as a page for a terminal.
pub fn plain() -> String {
    let mut page = String::new();
    for contract in contracts() {
        let _ = writeln!(page, "{}: {}", contract.name, contract.meaning);
        for field in &contract.fields {
            let kind = match field.kind {
                Kind::Moment => "moment",
                Kind::List => "list",
                other => other.frictionless(),
            };
            let meaning = field.meaning.replace('`', "");
            let _ = writeln!(page, "  {:<26}{kind:<9}{meaning}", field.name);
        }
        page.push('\n');
    }
    page
}

/// The lines of the JSONL files as a JSON Schema, a definition for each table, with a line break at its end.
pub fn json() -> String {
    let tables: Map<String, Value> =
        contracts().iter().map(|contract| (contract.name.to_owned(), table(contract))).collect();
    let references: Vec<Value> =
        tables.keys().map(|name| json!({ "$ref": format!("#/$defs/{name}") })).collect();
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "newsfold: a row of a table",
        "schema_version": SCHEMA_VERSION,
        "anyOf": references,
        "$defs": tables,
    });
    // Strings, numbers and maps with string keys: there is no way for this to fail.
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}

fn table(contract: &Contract) -> Value {
    let names: Vec<&str> = contract.fields.iter().map(|field| field.name).collect();
    let fields: Map<String, Value> = contract
        .fields
        .iter()
        .map(|field| (field.name.to_owned(), property(field, contract.is_required(field))))
        .collect();
    json!({
        "type": "object",
        "description": contract.meaning,
        "properties": fields,
        "required": names,
        "additionalProperties": false,
    })
}

fn property(field: &Field, required: bool) -> Value {
    let mut property = match field.kind {
        Kind::List => json!({ "type": "array", "items": { "type": "string" } }),
        Kind::ByLang => json!({ "type": "object", "additionalProperties": { "type": "string" } }),
        Kind::Day => json!({ "type": "string", "format": "date" }),
        Kind::Moment => json!({ "type": "string", "format": "date-time" }),
        Kind::Whole => json!({ "type": "integer", "minimum": 0 }),
        Kind::Percent => json!({ "type": "integer", "minimum": 0, "maximum": 100 }),
        Kind::Word(words) => json!({ "type": "string", "enum": words }),
        Kind::Preview(most) => json!({ "type": "string", "maxLength": most }),
        Kind::Id | Kind::Text | Kind::Body => json!({ "type": "string" }),
    };
    if let Some(object) = property.as_object_mut() {
        if let Some(pattern) = pattern(field) {
            object.insert("pattern".to_owned(), json!(format!("^{pattern}$")));
        }
        if !required && !matches!(field.kind, Kind::List | Kind::ByLang) {
            let kind = object.remove("type").unwrap_or_default();
            object.insert("type".to_owned(), json!([kind, "null"]));
            if let Kind::Word(words) = field.kind {
                let words: Vec<Value> =
                    words.iter().map(|&word| json!(word)).chain([Value::Null]).collect();
                object.insert("enum".to_owned(), json!(words));
            }
        }
        object.insert("description".to_owned(), json!(field.meaning));
    }
    property
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_has_a_line_for_each_column_of_each_table() {
        let page = markdown();
        for contract in contracts() {
            assert!(page.contains(&format!("## {}\n", contract.name)));
            for field in &contract.fields {
                assert!(page.contains(&format!("| `{}` |", field.name)), "{}", field.name);
                assert!(plain().contains(field.name), "{}", field.name);
            }
        }
        assert!(page.contains(
            "| 15 | `languages` | string, list joined with \\| | languages of its articles |"
        ));
        assert!(page.contains("| 21 | `summary` | string, at most 500 characters |"));
    }

    #[test]
    fn the_json_schema_defines_every_table() {
        let schema: Value = serde_json::from_str(&json()).unwrap();
        for contract in contracts() {
            let properties = &schema["$defs"][contract.name]["properties"];
            assert_eq!(properties.as_object().unwrap().len(), contract.fields.len());
        }
        let events = &schema["$defs"]["events"]["properties"];
        assert_eq!(events["event_id"]["pattern"], "^ev_[a-z2-7]{16}$");
        assert_eq!(events["event_date"]["type"], json!(["string", "null"]));
        assert_eq!(events["languages"]["type"], "array");
    }

    #[test]
    fn every_pattern_is_of_a_column_that_is_there() {
        let names: Vec<&str> =
            contracts().iter().flat_map(|one| &one.fields).map(|field| field.name).collect();
        for (name, _) in PATTERNS {
            assert!(names.contains(name), "{name}");
        }
    }
}
