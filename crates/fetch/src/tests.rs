//! Every kind of input, good and bad, through the one function that reads it.

mod folders;
mod formats;
mod labels;
mod pipe;
mod rows;

use std::{fs, path::Path};

use model::{Media, RawDocument};
use proptest::prelude::*;
use tempfile::TempDir;

use super::*;

fn small() -> Limits {
    Limits { max_row_bytes: 200, max_file_bytes: 1_000 }
}

/// All that came back, with the folder's name taken out of the origins.
fn fetched(sources: &[Source], limits: &Limits, root: &Path) -> (Vec<RawDocument>, Vec<String>) {
    let root = format!("{}/", root.display());
    let (mut documents, mut troubles) = (Vec::new(), Vec::new());
    let visited = fetch(sources, limits, None, |found| {
        match found {
            Ok(mut raw) => {
                raw.origin = raw.origin.replace(&root, "");
                documents.push(raw);
            }
            Err(Trouble::Refused { id, refused }) => {
                let origin = refused.origin.replace(&root, "");
                let id = id.map(|id| format!(" [{id}]")).unwrap_or_default();
                let code = refused.rejection.code();
                troubles.push(format!("{origin}{id} {code}: {}", refused.detail));
            }
            Err(Trouble::Source(error)) => troubles.push(error.in_full().replace(&root, "")),
        }
        Flow::Continue(())
    });
    let seen: u64 = visited.iter().map(|visited| visited.documents + visited.refused).sum();
    let broken: usize = visited.iter().map(|visited| visited.errors.len()).sum();
    assert_eq!(seen + broken as u64, (documents.len() + troubles.len()) as u64, "nothing vanishes");
    (documents, troubles)
}

fn file(name: &str, content: &[u8]) -> (Vec<RawDocument>, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, content).unwrap();
    fetched(&[Source::File { path }], &small(), folder.path())
}

/// A stream without a name, as standard input is.
fn stream(content: &[u8]) -> (Vec<RawDocument>, Vec<String>) {
    let (mut documents, mut troubles) = (Vec::new(), Vec::new());
    let mut each = |found| {
        match found {
            Ok(raw) => documents.push(raw),
            Err(trouble) => troubles.push(format!("{trouble:?}")),
        }
        Flow::Continue(())
    };
    let limits = small();
    let mut intake = Intake::new(&limits, &mut each);
    file::read_stream(content, &file::Name::STDIN, &mut intake).unwrap().continue_value().unwrap();
    (documents, troubles)
}

fn folder_of(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, content) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    folder
}

fn read_folder(folder: &TempDir) -> (Vec<RawDocument>, Vec<String>) {
    let path = folder.path().to_owned();
    fetched(&[Source::Folder { path }], &Limits::default(), folder.path())
}

fn origins(documents: &[RawDocument]) -> Vec<&str> {
    documents.iter().map(|raw| raw.origin.as_str()).collect()
}

fn body(raw: &RawDocument) -> &str {
    str::from_utf8(&raw.body).unwrap()
}

/// A file whose every document is refused, and how.
fn refused(name: &str, content: &[u8], expected: &[&str]) {
    let (documents, troubles) = file(name, content);
    assert_eq!(documents.len(), 0, "{name}");
    assert_eq!(troubles, expected, "{name}");
}

#[test]
fn a_text_and_a_page_go_on_byte_for_byte() {
    for (name, content, media) in [
        ("a.txt", &b"caf\xe9\r\n\0"[..], Media::Text),
        ("a.html", b"\xef\xbb\xbf<p>x", Media::Html),
        ("README", b"Some words", Media::Unknown),
        ("page", b"<!DOCTYPE html><p>x", Media::Html),
    ] {
        let (documents, troubles) = file(name, content);
        assert_eq!(troubles, Vec::<String>::new());
        let [raw] = &documents[..] else { panic!("{name}: one document") };
        assert_eq!((raw.body.as_slice(), raw.media), (content, media), "{name}");
        assert_eq!(raw.origin, format!("file:{name}"));
        assert_eq!((raw.id.is_none(), raw.charset.is_none()), (true, true));
    }
}

#[test]
fn what_holds_nothing_is_empty() {
    for name in ["a.txt", "a.html", "a.jsonl", "a.json", "a.csv", "a"] {
        for content in [&b""[..], b" \r\n\t\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf\n"] {
            refused(name, content, &[&format!("file:{name} empty: ")]);
        }
    }
    refused("a.json", b"[]", &["file:a.json empty: no row in it"]);
    refused("a.csv", b"id,text\n", &["file:a.csv empty: a header and no row"]);
    let blank_lines = "\n".repeat(70_000);
    refused("a.jsonl", blank_lines.as_bytes(), &["file:a.jsonl empty: no row in it"]);
}

#[test]
fn what_is_no_article_by_its_name_or_beginning_is_of_the_wrong_kind() {
    refused("a.png", b"", &["file:a.png wrong_kind: an image"]);
    refused("a.zip", b"PK\x03\x04", &["file:a.zip wrong_kind: an archive"]);
    refused("a.txt", b"%PDF-1.4 words", &["file:a.txt wrong_kind: a PDF"]);
    refused("a.tar.gz", b"\x1f\x8b\x08\0", &["file:a.tar.gz wrong_kind: an archive"]);
    refused("a.gz", b"\x1f\x8b\x08\0", &["file:a.gz corrupt: packed twice, or nothing comes out"]);
}

#[test]
fn rows_that_are_not_utf_8_at_all_are_one_finding() {
    refused("a.jsonl", b"ab\0cd\n\0", &["file:a.jsonl not_text: byte 3 is zero, as in no text"]);
    let utf16 = "file:a.csv not_text: it is UTF-16; save it as UTF-8";
    refused("a.csv", b"\xff\xfei\0d\0", &[utf16]);
}

#[test]
fn a_file_above_the_limit_is_too_large_and_one_at_it_is_not() {
    assert_eq!(file("a.txt", &[b'x'; 1_000]).0.len(), 1);
    refused("a.txt", &[b'x'; 1_001], &["file:a.txt too_large: more than 1000 bytes"]);
    let long = format!("[{}]", " ".repeat(1_000));
    refused("a.json", long.as_bytes(), &["file:a.json too_large: more than 1000 bytes"]);
}

#[test]
fn a_stream_is_what_it_looks_like() {
    for (content, media, origin) in [
        (&b" {\"id\": \"a\", \"text\": \"x\"}\n"[..], Media::Row, "stdin#a"),
        (b"id,text\na,x\n", Media::Row, "stdin#a"),
        (b"id\ttext\na\tx\n", Media::Row, "stdin#a"),
        (b"<html><p>x", Media::Html, "stdin"),
        (b"ISLAMABAD: They met.", Media::Unknown, "stdin"),
    ] {
        let (documents, troubles) = stream(content);
        assert_eq!(troubles, Vec::<String>::new());
        let [raw] = &documents[..] else { panic!("one document") };
        assert_eq!((raw.media, raw.origin.as_str()), (media, origin));
    }
    assert!(stream(b"").1[0].contains("rejection: Empty"));
    assert!(stream(b"{\"id\": \"a\", \"text\": \"cut").1[0].contains("stdin#L1"));
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic_and_none_vanish(
        bytes in proptest::collection::vec(any::<u8>(), 0..400),
        name in "(a|a[.](txt|html|jsonl|json|csv|tsv))",
    ) {
        let (documents, troubles) = file(&name, &bytes);
        prop_assert!(!documents.is_empty() || !troubles.is_empty());
    }

    #[test]
    fn no_rows_make_it_panic(
        text in "([{}\\[\\]\",;:\t\n ]|id|text|\"text\"|\\\\u12|\\\\ud83d|x|é|null|1){0,60}",
        name in "(a|a[.](jsonl|json|csv|tsv))",
    ) {
        let (documents, troubles) = file(&name, text.as_bytes());
        prop_assert!(!documents.is_empty() || !troubles.is_empty());
        let mut names: Vec<&str> = origins(&documents);
        names.sort_unstable();
        names.dedup();
        prop_assert_eq!(names.len(), documents.len(), "an origin is unique");
    }
}
