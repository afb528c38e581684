//! `datapackage.json`: what files a run wrote, their bytes and hashes, and what each table promises, so that
//! a program can tell whether the set is whole (Frictionless Data Package). Knows no row.

use serde_json::{Map, Value, json};

use crate::{
    Contract, Dialect, Field, Kind, LineEnd, OutputFile, SCHEMA_VERSION, contracts, schema::pattern,
};

/// The name of the file.
pub(crate) const NAME: &str = "datapackage.json";

/// Writes the package of `files`.
pub(crate) fn json(files: &[OutputFile], dialect: &Dialect, run_id: &str) -> String {
    let tables = contracts();
    let resources: Vec<Value> =
        files.iter().map(|file| resource(file, files, &tables, dialect)).collect();
    let package = json!({
        "name": "newsfold",
        "title": "News events and the articles that tell of them",
        "schema_version": SCHEMA_VERSION,
        "run_id": run_id,
        "resources": resources,
    });
    // Strings, numbers and maps with string keys: there is no way for this to fail.
    let mut text = serde_json::to_string_pretty(&package).unwrap_or_default();
    text.push('\n');
    text
}

/// Files of the package `old` that `files` does not have, each with its hash.
pub(crate) fn left_over(old: &[u8], files: &[OutputFile]) -> Vec<(String, String)> {
    let Ok(old) = serde_json::from_slice::<Value>(old) else { return Vec::new() };
    let resources = old.get("resources").and_then(Value::as_array).into_iter().flatten();
    let known = resources.filter_map(|one| {
        let name = one.get("path")?.as_str()?;
        let hash = one.get("hash")?.as_str()?.strip_prefix("sha256:")?;
        let is_plain = !name.contains(['/', '\\']) && !name.starts_with('.');
        let stays = files.iter().any(|file| file.name == name) || name == NAME;
        (is_plain && !stays).then(|| (name.to_owned(), hash.to_owned()))
    });
    known.collect()
}

fn resource(
    file: &OutputFile,
    files: &[OutputFile],
    tables: &[Contract],
    dialect: &Dialect,
) -> Value {
    let hash = format!("sha256:{}", file.sha256);
    let (path, bytes) = (&file.name, file.bytes);
    let table = file.table.and_then(|name| tables.iter().find(|table| table.name == name));
    let Some((table, stem)) = table.zip(path.strip_suffix(".csv")) else {
        let extension = path.rsplit('.').next().unwrap_or_default();
        return json!({
            "name": path, "type": "file", "path": path, "scheme": "file", "format": extension,
            "mediatype": media(extension), "bytes": bytes, "hash": hash,
        });
    };
    json!({
        "name": stem,
        "type": "table",
        "description": table.meaning,
        "path": path,
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": if dialect.bom { "utf-8-sig" } else { "utf-8" },
        "dialect": dialect_of(dialect),
        "bytes": bytes,
        "hash": hash,
        "rows": file.rows,
        "schema": table_schema(table, files),
    })
}

fn media(extension: &str) -> &'static str {
    match extension {
        "html" => "text/html",
        "json" => "application/json",
        "jsonl" => "application/jsonl",
        "parquet" => "application/vnd.apache.parquet",
        "sqlite" => "application/vnd.sqlite3",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/octet-stream",
    }
}

fn dialect_of(dialect: &Dialect) -> Value {
    let end = match dialect.line_end {
        LineEnd::CrLf => "\r\n",
        LineEnd::Lf => "\n",
    };
    let delimiter = char::from(dialect.delimiter.byte()).to_string();
    json!({ "csv": { "delimiter": delimiter, "lineTerminator": end, "doubleQuote": true } })
}

/// What the columns promise. A table in several files refers to nothing: a key may stand in another one.
fn table_schema(table: &Contract, files: &[OutputFile]) -> Value {
    let parts = |name: &str| {
        let is_part = |file: &&OutputFile| {
            file.table == Some(name) && file.name.strip_suffix(".csv").is_some()
        };
        files.iter().filter(is_part).count()
    };
    let short = table.fields.iter().filter(|field| field.kind.is_in_spreadsheets());
    let fields: Vec<Value> = short.map(|field| column(table, field)).collect();
    let mut schema = Map::new();
    schema.insert("fields".to_owned(), json!(fields));
    schema.insert("missingValues".to_owned(), json!([""]));
    if !table.key.is_empty() {
        schema.insert("primaryKey".to_owned(), json!([table.key]));
    }
    let whole = |one: &&crate::Reference| parts(one.table) == 1;
    let references: Vec<Value> = table
        .references
        .iter()
        .filter(whole)
        .map(|one| {
            let resource = if one.table == table.name { "" } else { one.table };
            let there = json!({ "resource": resource, "fields": [one.to] });
            json!({ "fields": [one.column], "reference": there })
        })
        .collect();
    if !references.is_empty() && parts(table.name) == 1 {
        schema.insert("foreignKeys".to_owned(), json!(references));
    }
    Value::Object(schema)
}

fn column(table: &Contract, field: &Field) -> Value {
    let mut constraints = Map::new();
    let mut put = |name: &str, value: Value| drop(constraints.insert(name.to_owned(), value));
    if table.is_required(field) {
        put("required", json!(true));
    }
    if field.name == table.key {
        put("unique", json!(true));
    }
    if let Some(pattern) = pattern(field) {
        put("pattern", json!(pattern));
    }
    match field.kind {
        Kind::Word(words) => put("enum", json!(words)),
        Kind::Percent => {
            put("minimum", json!(0));
            put("maximum", json!(100));
        }
        Kind::Whole => put("minimum", json!(0)),
        Kind::Id
        | Kind::Text
        | Kind::Preview(_)
        | Kind::Day
        | Kind::Moment
        | Kind::List
        | Kind::ByLang
        | Kind::Body => {}
    }
    let mut descriptor = json!({
        "name": field.name, "type": field.kind.frictionless(), "description": field.meaning,
    });
    if !constraints.is_empty()
        && let Some(object) = descriptor.as_object_mut()
    {
        object.insert("constraints".to_owned(), Value::Object(constraints));
    }
    descriptor
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, table: Option<&'static str>) -> OutputFile {
        OutputFile { name: name.into(), bytes: 3, sha256: "ab".into(), rows: Some(1), table }
    }

    fn package(files: &[OutputFile]) -> Value {
        serde_json::from_str(&json(files, &Dialect::default(), "r1")).unwrap()
    }

    #[test]
    fn a_table_has_keys_and_references_and_another_file_its_hash() {
        let package = package(&[
            file("events.csv", Some("events")),
            file("articles.csv", Some("articles")),
            file("articles.jsonl", Some("articles")),
            file("run.json", None),
        ]);
        let resources = package["resources"].as_array().unwrap();
        assert_eq!(resources.len(), 4);
        let articles = &resources[1];
        assert_eq!((&articles["bytes"], &articles["hash"]), (&json!(3), &json!("sha256:ab")));
        assert_eq!(articles["encoding"], "utf-8-sig");
        assert_eq!(articles["schema"]["primaryKey"], json!(["article_id"]));
        let keys = articles["schema"]["foreignKeys"].as_array().unwrap();
        assert_eq!(keys[0]["reference"]["resource"], "events");
        assert_eq!(keys[1]["reference"]["resource"], "");
        let fields = articles["schema"]["fields"].as_array().unwrap();
        assert!(fields.iter().all(|field| field["name"] != "text"), "no place in a spreadsheet");
        assert!(resources[2].get("schema").is_none() && resources[3].get("schema").is_none());
    }

    #[test]
    fn a_table_in_two_files_refers_to_nothing() {
        let package = package(&[
            file("events.csv", Some("events")),
            file("articles.csv", Some("articles")),
            file("articles-2.csv", Some("articles")),
        ]);
        for resource in package["resources"].as_array().unwrap() {
            assert!(resource["schema"].get("foreignKeys").is_none(), "{resource:#}");
        }
        assert_eq!(package["resources"][2]["name"], "articles-2");
    }

    #[test]
    fn only_plain_files_of_the_package_before_are_left_over() {
        let old = json!({"resources": [
            {"path": "events.xlsx", "hash": "sha256:aa"},
            {"path": "events.csv", "hash": "sha256:bb"},
            {"path": "../passwords", "hash": "sha256:cc"},
            {"path": "no-hash.csv"},
        ]});
        let left = left_over(old.to_string().as_bytes(), &[file("events.csv", Some("events"))]);
        assert_eq!(left, [("events.xlsx".to_owned(), "aa".to_owned())]);
        assert_eq!(left_over(b"{", &[]), []);
    }
}
