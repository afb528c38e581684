//! Feeds, lists, packed files and web archives that lie on a disk.

use super::*;
use crate::unpack::tests::gzipped;

const FEED: &str = r#"<rss version="2.0"><channel><title>Harbour News</title><language>en</language>
    <item><title>Ice road opens</title><link>https://example.org/ice</link><pubDate>Sat, 01 Mar 2025 12:00:00 GMT</pubDate>
      <description>&lt;p&gt;The road opens.&lt;/p&gt;</description></item>
    <item><link>https://example.org/nothing</link></item>
    <item><title>Pilots strike</title><link>https://example.org/pilots</link></item></channel></rss>"#;

#[test]
fn the_items_of_a_feed_are_documents_with_what_the_feed_says_of_them() {
    for (name, bytes) in [
        ("a.xml", FEED.as_bytes().to_vec()),
        ("a.rss", FEED.as_bytes().to_vec()),
        ("a.xml.gz", gzipped(FEED.as_bytes())),
    ] {
        let (documents, troubles) = file(name, &bytes);
        let expected = format!("file:{name}#2 empty: an item without title and text");
        assert_eq!(troubles, [expected]);
        let [ice, pilots] = &documents[..] else { panic!("{documents:?}") };
        assert_eq!(ice.origin, format!("file:{name}#1"));
        assert_eq!((body(ice), ice.media), ("<p>The road opens.</p>", Media::Html));
        assert_eq!(ice.url.as_deref(), Some("https://example.org/ice"));
        assert_eq!(ice.title.as_deref(), Some("Ice road opens"));
        assert_eq!(ice.date.as_deref(), Some("2025-03-01T12:00:00Z"));
        assert_eq!(ice.lang.as_deref(), Some("en"));
        assert_eq!((body(pilots), pilots.media), ("", Media::Row));
    }
}

#[test]
fn lists_of_addresses_are_named_as_what_they_are() {
    let sitemap = "wrong_kind: a sitemap: a list of pages; name it as a source to fetch them";
    refused("a.xml", b"<urlset></urlset>", &[&format!("file:a.xml {sitemap}")]);
    refused("a.xml.gz", &gzipped(b"<urlset></urlset>"), &[&format!("file:a.xml.gz {sitemap}")]);
    let list = "wrong_kind: a list of feeds; name it as a source to fetch them";
    refused("a.opml", b"<opml></opml>", &[&format!("file:a.opml {list}")]);
}

#[test]
fn a_packed_file_is_read_as_what_it_holds_and_a_cut_one_says_so() {
    let rows = b"{\"id\": \"a\", \"text\": \"x\"}\n{\"id\": \"b\", \"text\": \"y\"}\n";
    let (documents, troubles) = file("a.jsonl.gz", &gzipped(rows));
    assert_eq!(troubles, Vec::<String>::new());
    assert_eq!(origins(&documents), ["file:a.jsonl.gz#a", "file:a.jsonl.gz#b"]);
    let page = gzipped(b"<!doctype html><p>The road opens on Monday.");
    assert_eq!(file("a.html.gz", &page).0[0].media, Media::Html);
    refused("a.html.gz", &page[..page.len() - 6], &["file:a.html.gz corrupt: cut off"]);
    let twice = gzipped(&gzipped(rows));
    refused("a.gz", &twice, &["file:a.gz corrupt: packed twice, or nothing comes out"]);
    let bomb = gzipped(&[b'x'; 5_000]);
    refused("a.txt.gz", &bomb, &["file:a.txt.gz too_large: more than 1000 bytes"]);
}

/// A record of an archive with its block.
fn record(kind: &str, url: &str, content_type: &str, block: &[u8]) -> Vec<u8> {
    let length = block.len();
    let head = format!(
        "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2025-03-01T12:00:00Z\r\nContent-Type: {content_type}\r\nContent-Length: {length}\r\n\r\n"
    );
    [head.as_bytes(), block, b"\r\n\r\n"].concat()
}

fn response(url: &str, head: &str, body: &[u8]) -> Vec<u8> {
    let block = [head.as_bytes(), b"\r\n\r\n", body].concat();
    record("response", url, "application/http; msgtype=response", &block)
}

#[test]
fn the_pages_of_an_archive_are_documents_and_all_else_is_counted() {
    let page = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=koi8-r";
    let packed = format!("{page}\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked");
    let gz = gzipped(b"<p>packed</p>");
    let chunked = [format!("{:x}\r\n", gz.len()).as_bytes(), &gz, b"\r\n0\r\n\r\n"].concat();
    let archive = [
        record("warcinfo", "", "application/warc-fields", b"software: none"),
        record(
            "request",
            "https://example.org/a",
            "application/http; msgtype=request",
            b"GET /a HTTP/1.1",
        ),
        response("https://example.org/a", page, b"<p>plain</p>"),
        response("https://example.org/b", &packed, &chunked),
        response("https://example.org/c", "HTTP/1.1 404 Not Found", b"<p>gone</p>"),
        response("https://example.org/d", "HTTP/1.1 200 OK\r\nContent-Type: image/png", b"PNG"),
        record(
            "revisit",
            "https://example.org/e",
            "application/http; msgtype=response",
            b"HTTP/1.1 200 OK",
        ),
        record("conversion", "https://example.org/f", "text/plain", b"The road opens."),
        response("https://example.org/g", page, &vec![b'x'; 1_200]),
        response(
            "https://example.org/h",
            &format!("{page}\r\nContent-Encoding: gzip"),
            &gzipped(&[b'x'; 5_000]),
        ),
        record("resource", "file:///x", "text/html", b"<p>resource</p>"),
        response("https://example.org/a", page, b"<p>again</p>"),
    ];
    let packed: Vec<u8> = archive.iter().flat_map(|record| gzipped(record)).collect();
    for (name, bytes) in
        [("a.warc", archive.concat()), ("a.warc.gz", packed), ("noname", archive.concat())]
    {
        let (documents, troubles) = file(name, &bytes);
        let place = |url: &str| format!("warc:{name}#https://example.org/{url}");
        let expected: Vec<String> = [
            ("c", "unreachable: status 404"),
            ("d", "wrong_kind: image/png"),
            ("e", "repeated: a revisit record: the page was kept by an earlier one"),
            ("g", "too_large: more than 1000 bytes"),
            ("h", "too_large: more than 1000 bytes when unpacked"),
        ]
        .map(|(url, why)| format!("{} {why}", place(url)))
        .into();
        assert_eq!(troubles, expected);
        let bodies: Vec<&str> = documents.iter().map(body).collect();
        assert_eq!(
            bodies,
            ["<p>plain</p>", "<p>packed</p>", "The road opens.", "<p>resource</p>", "<p>again</p>"]
        );
        let [plain, .., resource, again] = &documents[..] else { panic!("five") };
        assert_eq!(plain.origin, place("a"));
        assert_eq!(again.origin, format!("{}@L12", place("a")));
        assert_eq!((plain.media, plain.charset.as_deref()), (Media::Html, Some("koi8-r")));
        assert_eq!(plain.fetched_at.unwrap().to_string(), "2025-03-01T12:00:00Z");
        assert_eq!(resource.url, None);
    }
}

#[test]
fn a_damaged_archive_gives_what_is_whole_and_counts_the_rest() {
    let page = "HTTP/1.1 200 OK\r\nContent-Type: text/html";
    let records = ["a", "b", "c"].map(|name| {
        gzipped(&response(&format!("https://example.org/{name}"), page, b"<p>The road opens.</p>"))
    });
    let mut damaged = records.concat();
    let middle = records[0].len() + 30;
    damaged[middle..middle + 8].fill(0xaa);
    let (documents, troubles) = file("a.warc.gz", &damaged);
    assert_eq!(documents.len(), 2, "{documents:?}");
    assert_eq!(troubles.len(), 1, "{troubles:?}");
    assert!(troubles[0].contains(" corrupt: "), "{troubles:?}");
    refused("a.warc", b"", &["file:a.warc empty: "]);
}
