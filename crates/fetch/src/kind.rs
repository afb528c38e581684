//! What a file is, by its name and by its first bytes. Not what it says.

use std::path::Path;

use crate::{row, sitemap, unpack, warc, xml};

/// How many first bytes are looked at.
pub(crate) const HEAD_BYTES: usize = 64 << 10;

pub(crate) const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// What a file is read as.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Kind {
    /// Plain text.
    Text,
    /// A page.
    Html,
    /// A text or a page: `clean` looks.
    Unknown,
    /// A JSON object on each line.
    Jsonl,
    /// One JSON array of objects, or objects over several lines.
    Json,
    /// A header and rows; the delimiter to prefer.
    Table(u8),
    /// Items of a feed, in XML or JSON.
    Feed,
    /// A list of pages or of sitemaps.
    Sitemap,
    /// A list of feeds.
    Opml,
    /// A web archive, packed or not.
    Warc,
    /// One file, packed: what it is shows when it is unpacked.
    Gzip,
    /// No article, and what it is.
    Wrong(&'static str),
}

const BY_EXTENSION: &[(&[&str], Kind)] = &[
    (&["txt", "text", "md", "markdown"], Kind::Text),
    (&["html", "htm", "xhtml", "shtml", "xht"], Kind::Html),
    (&["jsonl", "ndjson"], Kind::Jsonl),
    (&["json"], Kind::Json),
    (&["csv"], Kind::Table(b',')),
    (&["tsv", "tab"], Kind::Table(b'\t')),
    (
        &[
            "avif", "bmp", "gif", "heic", "ico", "jpeg", "jpg", "png", "psd", "svg", "tif", "tiff",
            "webp",
        ],
        Kind::Wrong("an image"),
    ),
    (&["warc"], Kind::Warc),
    (&["opml"], Kind::Opml),
    (
        &["7z", "bz2", "jar", "lz4", "rar", "tar", "tgz", "xz", "zip", "zst"],
        Kind::Wrong("an archive"),
    ),
    (
        &["aac", "avi", "flac", "m4a", "mkv", "mov", "mp3", "mp4", "ogg", "wav", "webm"],
        Kind::Wrong("sound or video"),
    ),
    (&["pdf"], Kind::Wrong("a PDF")),
    (
        &["doc", "docx", "epub", "odp", "ods", "odt", "ppt", "pptx", "ps", "rtf", "xls", "xlsx"],
        Kind::Wrong("an office document"),
    ),
    (&["eot", "otf", "ttf", "woff", "woff2"], Kind::Wrong("a font")),
    (&["css", "js", "map", "mjs", "wasm"], Kind::Wrong("a part of a page")),
    (&["a", "bin", "class", "dll", "dylib", "exe", "o", "pyc", "so"], Kind::Wrong("a program")),
    (&["db", "parquet", "arrow", "sqlite", "sqlite3"], Kind::Wrong("a database")),
];

/// First bytes that no text begins with.
const BY_SIGNATURE: &[(&[u8], &str)] = &[
    (b"%PDF-", "a PDF"),
    (b"\x89PNG\r\n", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF87a", "an image"),
    (b"GIF89a", "an image"),
    (b"PK\x03\x04", "an archive"),
    (b"PK\x05\x06", "an archive"),
    (b"BZh91AY&SY", "an archive"),
    (b"\xfd7zXZ\x00", "an archive"),
    (b"\x28\xb5\x2f\xfd", "an archive"),
    (b"7z\xbc\xaf", "an archive"),
    (b"Rar!\x1a\x07", "an archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a database"),
    (b"OggS\x00", "sound or video"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf1", "an office document"),
];

/// Elements that a feed, a sitemap or a list of feeds begins with, whatever the prefix.
const BY_ROOT: &[(&str, Kind)] = &[
    ("rss", Kind::Feed),
    ("feed", Kind::Feed),
    ("rdf", Kind::Feed),
    ("urlset", Kind::Sitemap),
    ("sitemapindex", Kind::Sitemap),
    ("opml", Kind::Opml),
];

/// How near its beginning a JSON Feed names its version, and how.
const JSON_FEED_BYTES: usize = 512;
const JSON_FEED: &[u8] = b"jsonfeed.org/version/";

/// Marks that only a page has in its first bytes.
const PAGE_MARKS: &[&[u8]] =
    &[b"<!doctype html", b"<html", b"<head>", b"<head ", b"<body>", b"<body ", b"<meta "];

/// Decides from the name first; what the first bytes rule out, or what has no telling name, from
/// the bytes.
pub(crate) fn of(path: Option<&Path>, head: &[u8]) -> Kind {
    let by_name = path.and_then(by_name);
    if let Some(kind @ Kind::Wrong(_)) = by_name {
        return kind;
    }
    if let Some(what) = signature(head) {
        return Kind::Wrong(what);
    }
    if let Some(kind) = by_beginning(head) {
        return kind;
    }
    match by_name {
        Some(Kind::Json) if !is_object_over_lines(head) => Kind::Jsonl,
        Some(Kind::Warc | Kind::Opml) if head.is_empty() => Kind::Unknown,
        Some(kind) => kind,
        None => by_content(head),
    }
}

/// What is sure from the first bytes, whatever the name says.
fn by_beginning(head: &[u8]) -> Option<Kind> {
    if head.starts_with(warc::MAGIC) {
        return Some(Kind::Warc);
    }
    if head.starts_with(unpack::GZIP) {
        return Some(Kind::Gzip);
    }
    let start = head.get(..JSON_FEED_BYTES.min(head.len())).unwrap_or_default();
    if start.trim_ascii_start().starts_with(b"{")
        && memchr::memmem::find(start, JSON_FEED).is_some()
    {
        return Some(Kind::Feed);
    }
    by_root(head)
}

fn by_name(path: &Path) -> Option<Kind> {
    let extension = path.extension()?.to_str()?.to_ascii_lowercase();
    if extension == "gz" {
        let inner = Path::new(path.file_stem()?).extension()?;
        return inner.eq_ignore_ascii_case("tar").then_some(Kind::Wrong("an archive"));
    }
    BY_EXTENSION
        .iter()
        .find(|(extensions, _)| extensions.contains(&extension.as_str()))
        .map(|&(_, kind)| kind)
}

fn signature(head: &[u8]) -> Option<&'static str> {
    BY_SIGNATURE.iter().find(|(start, _)| head.starts_with(start)).map(|&(_, what)| what)
}

/// The first element, behind the declaration, document type and comments; a page never begins with
/// one of these.
fn by_root(head: &[u8]) -> Option<Kind> {
    let text = xml::decode(head, None);
    let mut rest = text.trim_start();
    loop {
        let (_, behind) = if rest.starts_with("<?") {
            rest.split_once("?>")?
        } else if rest.starts_with("<!--") {
            rest.split_once("-->")?
        } else if rest.starts_with("<!DOCTYPE") {
            // A document type may declare entities between brackets.
            let end = if rest.split('>').next()?.contains('[') { "]>" } else { ">" };
            rest.split_once(end)?
        } else {
            break;
        };
        rest = behind.trim_start();
    }
    let name = rest
        .strip_prefix('<')?
        .split(|c: char| c.is_whitespace() || matches!(c, '>' | '/'))
        .next()?;
    let name = name.rsplit(':').next()?;
    BY_ROOT.iter().find(|(root, _)| root.eq_ignore_ascii_case(name)).map(|&(_, kind)| kind)
}

/// Says whether every line is an address: a sitemap as text. The last line of a long file is cut.
pub(crate) fn lists_addresses(head: &[u8]) -> bool {
    let whole = match memchr::memrchr(b'\n', head) {
        Some(end) if head.len() >= HEAD_BYTES => head.get(..end).unwrap_or_default(),
        _ => head,
    };
    sitemap::is_text(&xml::decode(whole, None))
}

fn by_content(head: &[u8]) -> Kind {
    let text = head.strip_prefix(BYTE_ORDER_MARK).unwrap_or(head);
    let start = text.trim_ascii_start();
    match start.split_first() {
        Some((b'{', rest)) if matches!(rest.trim_ascii_start().first(), Some(b'"' | b'}')) => {
            if is_object_over_lines(text) {
                Kind::Json
            } else {
                Kind::Jsonl
            }
        }
        Some((b'[', rest)) if rest.trim_ascii_start().starts_with(b"{") => Kind::Json,
        Some((b'<', _)) if is_page(start) => Kind::Html,
        _ => row::delimiter(start, None).map_or(Kind::Unknown, Kind::Table),
    }
}

fn is_page(start: &[u8]) -> bool {
    let first = start.get(..1024.min(start.len())).unwrap_or_default();
    PAGE_MARKS
        .iter()
        .any(|mark| first.windows(mark.len()).any(|window| starts_with_ignoring_case(window, mark)))
}

/// A JSON text whose first line is only an opening bracket, or that begins as an array.
fn is_object_over_lines(head: &[u8]) -> bool {
    let text = head.strip_prefix(BYTE_ORDER_MARK).unwrap_or(head).trim_ascii_start();
    let first_line = text.split(|&byte| byte == b'\n').next().unwrap_or_default();
    text.starts_with(b"[") || first_line.trim_ascii_end() == b"{"
}

fn starts_with_ignoring_case(text: &[u8], start: &[u8]) -> bool {
    text.get(..start.len()).is_some_and(|text| text.eq_ignore_ascii_case(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, head: &[u8], expected: Kind) {
        let path = (!name.is_empty()).then(|| Path::new(name));
        assert_eq!(of(path, head), expected, "{name} {:?}", String::from_utf8_lossy(head));
    }

    #[test]
    fn a_telling_name_decides() {
        for (name, kind) in [
            ("a.txt", Kind::Text),
            ("a.TEXT", Kind::Text),
            ("a.md", Kind::Text),
            ("a.htm", Kind::Html),
            ("a.b.xhtml", Kind::Html),
            ("a.jsonl", Kind::Jsonl),
            ("a.ndjson", Kind::Jsonl),
            ("a.csv", Kind::Table(b',')),
            ("a.tsv", Kind::Table(b'\t')),
            ("a.JPG", Kind::Wrong("an image")),
            ("a.tar.gz", Kind::Wrong("an archive")),
            ("a.pdf", Kind::Wrong("a PDF")),
        ] {
            check(name, b"some words", kind);
        }
    }

    #[test]
    fn first_bytes_that_no_text_begins_with_overrule_the_name() {
        check("a.txt", b"%PDF-1.7", Kind::Wrong("a PDF"));
        check("a", b"\x89PNG\r\n\x1a\n", Kind::Wrong("an image"));
        check("a.txt", b"PK spoke to the press", Kind::Text);
        check("a.txt", b"GIF is 39 years old", Kind::Text);
    }

    #[test]
    fn the_first_element_tells_feeds_sitemaps_and_lists_from_pages() {
        check("a.xml", b"<?xml version='1.0'?>\n<!-- x --><rss version='2.0'>", Kind::Feed);
        check("a.txt", b"\xef\xbb\xbf<feed xmlns='http://www.w3.org/2005/Atom'>", Kind::Feed);
        check("", b"\xff\xfe<\0R\0D\0F\0>\0", Kind::Feed);
        check("", b"<!DOCTYPE rss [<!ENTITY x 'y>'>]>\n<rss>", Kind::Feed);
        check("", b"<a:feed xmlns:a='http://www.w3.org/2005/Atom'>", Kind::Feed);
        check("a.json", b"{\n \"version\": \"https://jsonfeed.org/version/1\"", Kind::Feed);
        check("a.xml", b"<urlset>", Kind::Sitemap);
        check("a.xml", b"<sitemapindex xmlns='x'>", Kind::Sitemap);
        check("a.xml", b"<opml version='1.0'>", Kind::Opml);
        check("", b"WARC/1.0\r\n", Kind::Warc);
        check("a.warc.gz", b"\x1f\x8b\x08", Kind::Gzip);
        check("", b"<?xml version='1.0'?><html xmlns='x'>", Kind::Html);
        check("", b"<?xml never closed", Kind::Unknown);
    }

    #[test]
    fn a_list_of_addresses_may_be_longer_than_what_is_looked_at() {
        let list = "https://example.org/a-report\n".repeat(HEAD_BYTES);
        for cut in 0..30 {
            let head = list.as_bytes().get(cut..HEAD_BYTES + cut).unwrap();
            assert_eq!(lists_addresses(head), matches!(cut, 0 | 28 | 29), "cut {cut}");
        }
        assert!(!lists_addresses(b"The list is at\nhttps://example.org/"));
    }

    #[test]
    fn an_untelling_name_leaves_it_to_the_content() {
        check("", b"\xef\xbb\xbf {\"id\": 1}", Kind::Jsonl);
        check("", b"{\"id\": 1, \"text\": \"cut in ha", Kind::Jsonl);
        check("", b"{\n  \"id\": 1\n}", Kind::Json);
        check("", b"[\n {\"id\": 1}]", Kind::Json);
        check("", b"[AP] The minister said", Kind::Unknown);
        check("", b"{sic} said the minister", Kind::Unknown);
        check("noname", b"<!DOCTYPE HTML><p>", Kind::Html);
        check("", b"<3 is how it began", Kind::Unknown);
        check("a.unheard-of", b"id,title,text\n1,a,b\n", Kind::Table(b','));
        check("", b"id\ttitle\ttext\n1\ta\tb\n", Kind::Table(b'\t'));
        check("", b"\"ID\";\"Title\";\"Text\"\n1;a;b\n", Kind::Table(b';'));
        check("", b"Title, that is all\nand a text", Kind::Unknown);
        check("", b"", Kind::Unknown);
    }

    #[test]
    fn a_json_file_with_an_object_a_line_is_read_line_by_line() {
        check("a.json", b"{\"id\": 1}\n{\"id\": 2}", Kind::Jsonl);
        check("a.json", b"[{\"id\": 1}]", Kind::Json);
        check("a.json", b"{\r\n\"id\": 1}", Kind::Json);
    }
}
