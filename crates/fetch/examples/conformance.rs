//! Reads a folder of labelled feeds, archives or robots.txt cases and prints what was read, a JSON
//! object a line, for `tests/quality/measure.py conformance`. It judges nothing.
//!
//! `conformance feeds|warc|robots FOLDER`, where the folder holds `gold.json`.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a developer's tool may stop where it stands"
)]
#![expect(clippy::print_stdout, reason = "a developer's tool prints")]

use std::{collections::BTreeMap, env, fs, fs::File, ops::ControlFlow, path::Path};

use newsfold_fetch as fetch;
use serde_json::{Value, json};

fn main() {
    let arguments: Vec<String> = env::args().collect();
    let [_, what, folder] = &arguments[..] else { panic!("conformance feeds|warc|robots FOLDER") };
    let folder = Path::new(folder);
    let gold: Value = serde_json::from_slice(&fs::read(folder.join("gold.json")).unwrap()).unwrap();
    match what.as_str() {
        "feeds" => feeds(folder, &gold),
        "warc" => archives(folder, &gold),
        "robots" => robots(&gold),
        other => panic!("{other}: feeds, warc or robots"),
    }
}

fn feeds(folder: &Path, gold: &Value) {
    for (id, expected) in gold["docs"].as_object().unwrap() {
        let bytes = fs::read(folder.join(expected["file"].as_str().unwrap())).unwrap();
        let row = match fetch::feed::read(&bytes, None, None) {
            Err(error) => json!({"id": id, "error": error}),
            Ok(feed) => {
                let entries: Vec<Value> = feed
                    .items
                    .iter()
                    .map(|item| {
                        json!({"title": item.title, "link": item.url, "id": item.id,
                            "published": item.published, "updated": item.updated})
                    })
                    .collect();
                json!({"id": id, "title": feed.title, "entries": entries})
            }
        };
        println!("{row}");
    }
}

fn archives(folder: &Path, gold: &Value) {
    for name in gold["files"].as_object().unwrap().keys() {
        let path = [folder.join(name), folder.join("files").join(name)];
        let Some(path) = path.iter().find(|path| path.exists()) else { panic!("no {name}") };
        let (mut types, mut damage) = (BTreeMap::<String, u64>::new(), 0);
        let ended = fetch::warc::records(File::open(path).unwrap(), 1 << 30, &mut |found| {
            match found {
                fetch::warc::Found::Record(record) => *types.entry(record.kind).or_default() += 1,
                fetch::warc::Found::Damage(_) => damage += 1,
            }
            ControlFlow::Continue(())
        });
        let error = ended.err().map(|error| error.to_string());
        let records: u64 = types.values().sum();
        println!(
            "{}",
            json!({"id": name, "records": records, "types": types, "damage": damage, "error": error})
        );
    }
}

fn robots(gold: &Value) {
    for (number, case) in gold["cases"].as_array().unwrap().iter().enumerate() {
        let text = |key: &str| case[key].as_str().unwrap();
        let robots = fetch::robots::Robots::read(text("robots").as_bytes(), text("ua"));
        println!("{}", json!({"id": number, "allowed": robots.allows(text("url"))}));
    }
}
