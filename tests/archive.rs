//! A web archive as others write it: by `warcio`, the reference, whole and damaged.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    harness::{run, skipped},
    trouble::refusals,
};

/// Writes an archive of three pages, a page that is gone, a revisit and a picture.
const WRITE: &str = r#"
import io, sys
from warcio.warcwriter import WARCWriter
from warcio.statusandheaders import StatusAndHeaders
PAGE = "<html><title>Report {0}</title><body><h1>Report {0}</h1><p>The ferry to port {0} sails again on 3 March 2025, the harbour said.</p></body></html>"
def response(writer, name, status, kind, body):
    head = StatusAndHeaders(status, [("Content-Type", kind), ("Content-Length", str(len(body)))], protocol="HTTP/1.1")
    writer.write_record(writer.create_warc_record("https://example.org/" + name, "response", payload=io.BytesIO(body), http_headers=head))
with open(sys.argv[1], "wb") as out:
    writer = WARCWriter(out, gzip=sys.argv[1].endswith(".gz"))
    writer.write_record(writer.create_warcinfo_record("test.warc", {"software": "a test"}))
    for name in ("one", "two", "three"):
        response(writer, name, "200 OK", "text/html; charset=utf-8", PAGE.format(name).encode())
    response(writer, "gone", "404 Not Found", "text/html", b"<p>Nothing here.</p>")
    response(writer, "picture", "200 OK", "image/png", b"\x89PNG\r\n")
    head = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
    writer.write_record(writer.create_revisit_record("https://example.org/one", "sha1:B6QJ6BNJ3R4B23XXMRKZKHLPGJY2VE4O",
        "https://example.org/one", "2025-03-01T12:00:00Z", http_headers=head))
"#;

/// An archive, if there is `warcio` here.
fn archive(folder: &Path, name: &str) -> Option<PathBuf> {
    let path = folder.join(name);
    let written = Command::new("python3").args(["-c", WRITE]).arg(&path).output();
    if written.is_ok_and(|written| written.status.success()) {
        return Some(path);
    }
    let required = std::env::var_os("NEWSFOLD_REQUIRE_WARCIO").is_some_and(|value| value == "1");
    assert!(!required, "NEWSFOLD_REQUIRE_WARCIO=1, and there is no Python package warcio");
    skipped("there is no Python package warcio; NEWSFOLD_REQUIRE_WARCIO=1 makes this a failure");
    None
}

/// The names of the articles in an archive, and the reasons of what is refused.
fn read(path: &Path) -> (Vec<String>, Vec<String>) {
    let out = tempfile::tempdir_in(path.parent().unwrap()).unwrap().keep();
    let said = run(["ingest".as_ref(), "--out".as_ref(), out.as_os_str(), path.as_os_str()]);
    said.ended(0);
    let articles = crate::harness::table(&out.join("articles.csv"));
    let mut names: Vec<String> =
        articles.iter().map(|row| row["url"].replace("https://example.org/", "")).collect();
    names.sort();
    let reasons = refusals(&crate::harness::run_json(&out)).into_iter().map(|(_, why)| why);
    (names, reasons.collect())
}

#[test]
fn what_warcio_writes_is_read_and_all_that_is_no_page_is_counted() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["a.warc", "a.warc.gz"] {
        let Some(path) = archive(folder.path(), name) else { return };
        let (names, mut reasons) = read(&path);
        reasons.sort();
        assert_eq!(names, ["one", "three", "two"], "{name}");
        assert_eq!(reasons, ["repeated", "unreachable", "wrong_kind"], "{name}");
    }
}

#[test]
fn a_damaged_member_of_it_is_counted_and_the_rest_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let Some(path) = archive(folder.path(), "a.warc.gz") else { return };
    let whole = fs::read(&path).unwrap();
    let starts: Vec<usize> =
        (0..whole.len()).filter(|&at| whole[at..].starts_with(b"\x1f\x8b\x08\x00")).collect();
    assert_eq!(starts.len(), 7, "a member for each record");
    let mut damaged = whole.clone();
    // In the middle of the page "two".
    let middle = usize::midpoint(starts[2], starts[3]);
    damaged[middle..middle + 6].fill(0x5a);
    fs::write(&path, &damaged).unwrap();
    let (names, reasons) = read(&path);
    assert_eq!(names, ["one", "three"]);
    assert_eq!(reasons.iter().filter(|why| *why == "corrupt").count(), 1, "{reasons:?}");
    assert_eq!(reasons.len(), 4, "{reasons:?}");

    fs::write(&path, &whole[..starts[3] + 40]).unwrap();
    let (names, reasons) = read(&path);
    assert_eq!(
        (names, reasons),
        (vec!["one".to_owned(), "two".to_owned()], vec!["corrupt".to_owned()])
    );
}
