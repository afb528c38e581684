//! One file, or standard input: what it is, and which reader it goes to.

use std::{
    fs::{self, File},
    io::{self, BufReader, Cursor, Read},
    path::Path,
};

use flate2::read::{GzDecoder, MultiGzDecoder};
use model::{Media, RawDocument, Rejection};

use crate::{
    Flow, SourceError,
    intake::{Fault, Intake},
    items, json, jsonl,
    kind::{self, BYTE_ORDER_MARK, HEAD_BYTES, Kind},
    source, table, unpack, warc,
};

/// How much of a packed file is unpacked to see what it is.
const PEEK_BYTES: u64 = 4 << 10;

const A_SITEMAP: &str = "a sitemap: a list of pages; name it as a source to fetch them";
const AN_OPML: &str = "a list of feeds; name it as a source to fetch them";

const BUFFER_BYTES: usize = 256 << 10;

/// Reads a file that was named by itself: when it cannot be read, the source is broken.
pub(crate) fn read_alone(path: &Path, intake: &mut Intake<'_>) -> Flow {
    let found = match source::look(path) {
        Ok(found) if found.is_dir() => {
            return intake.fail(SourceError::NotAFile { path: path.to_owned() });
        }
        Ok(found) => found,
        Err(error) => return intake.fail(error),
    };
    match read(path, &found, intake) {
        Ok(flow) => flow,
        Err(source) => intake.fail(SourceError::Unreadable { path: path.to_owned(), source }),
    }
}

/// Reads a file that was found in a folder: when it cannot be read, it is one refused document.
pub(crate) fn read_found(path: &Path, intake: &mut Intake<'_>) -> Flow {
    let result = fs::metadata(path).and_then(|found| {
        if found.is_file() {
            return read(path, &found, intake);
        }
        let fault = Fault::new(Rejection::WrongKind, "not a regular file");
        Ok(intake.refuse(place(path), 0, None, fault))
    });
    result.unwrap_or_else(|error| {
        let fault = Fault::new(Rejection::Unreadable, error.to_string());
        intake.refuse(place(path), 0, None, fault)
    })
}

/// Reads standard input, once.
pub(crate) fn read_stdin(intake: &mut Intake<'_>) -> Flow {
    if !intake.first_stdin() {
        let fault = Fault::new(Rejection::Repeated, "standard input can be read once");
        return intake.refuse("stdin".to_owned(), 0, None, fault);
    }
    read_stream(io::stdin().lock(), &Name::STDIN, intake)
        .unwrap_or_else(|error| intake.fail(SourceError::Stdin(error)))
}

/// The first bytes of a file.
pub(crate) fn head(path: &Path) -> io::Result<Vec<u8>> {
    let mut head = Vec::new();
    File::open(path)?.take(HEAD_BYTES as u64).read_to_end(&mut head)?;
    Ok(head)
}

/// A whole file that is a list.
pub(crate) fn bytes(path: &Path, most_bytes: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(most_bytes.saturating_add(1)).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most_bytes {
        return Err(io::Error::other(format!("more than {most_bytes} bytes")));
    }
    Ok(bytes)
}

fn read(path: &Path, found: &fs::Metadata, intake: &mut Intake<'_>) -> io::Result<Flow> {
    let place = place(path);
    if !intake.first_time(path) {
        let fault = Fault::new(Rejection::Repeated, "the same file was read before");
        return Ok(intake.refuse(place, 0, None, fault));
    }
    let file = File::open(path)?;
    tracing::debug!(path = %path.display(), bytes = found.len(), "reading");
    let bytes = if found.is_file() { found.len() } else { 0 };
    read_stream(file, &Name { path: Some(path), place: &place, bytes, is_unpacked: false }, intake)
}

fn place(path: &Path) -> String {
    format!("file:{}", path.display())
}

/// What is known of a stream before it is read.
pub(crate) struct Name<'a> {
    /// Its path, whose extension may tell what it is.
    path: Option<&'a Path>,
    /// How its origins begin.
    place: &'a str,
    /// At least so many bytes are in it.
    bytes: u64,
    /// It is what came out of a packed file.
    is_unpacked: bool,
}

impl Name<'_> {
    pub(crate) const STDIN: Self =
        Self { path: None, place: "stdin", bytes: 0, is_unpacked: false };
}

/// Reads whatever the stream holds.
///
/// # Errors
/// What the system said when the stream breaks off.
pub(crate) fn read_stream(
    mut stream: impl Read,
    name: &Name<'_>,
    intake: &mut Intake<'_>,
) -> io::Result<Flow> {
    let place = name.place;
    let mut head = Vec::new();
    stream.by_ref().take(HEAD_BYTES as u64).read_to_end(&mut head)?;
    let kind = kind::of(name.path, &head);
    let refused = match kind {
        Kind::Wrong(what) => Some(Fault::new(Rejection::WrongKind, what)),
        _ if head.len() < HEAD_BYTES && is_blank(&head) => Some(Fault::new(Rejection::Empty, "")),
        Kind::Jsonl | Kind::Json | Kind::Table(_) => not_text(&head),
        Kind::Sitemap => Some(Fault::new(Rejection::WrongKind, A_SITEMAP)),
        Kind::Opml => Some(Fault::new(Rejection::WrongKind, AN_OPML)),
        Kind::Text | Kind::Html | Kind::Unknown | Kind::Feed | Kind::Warc | Kind::Gzip => None,
    };
    if let Some(fault) = refused {
        return Ok(intake.refuse(place.to_owned(), 0, None, fault));
    }
    let media = match kind {
        Kind::Jsonl => return jsonl::read(rows(head, stream), place, intake),
        Kind::Table(preferred) => {
            let delimiter = table::delimiter(&head, preferred);
            return table::read(rows(head, stream), delimiter, place, intake);
        }
        Kind::Warc => return warc::read(Cursor::new(head).chain(stream), place_of(place), intake),
        Kind::Gzip => return read_packed(head, stream, name, intake),
        Kind::Text => Some(Media::Text),
        Kind::Html => Some(Media::Html),
        Kind::Unknown | Kind::Wrong(_) | Kind::Sitemap | Kind::Opml => Some(Media::Unknown),
        Kind::Json | Kind::Feed => None,
    };
    let origin = place.to_owned();
    Ok(match (whole(head, stream, name.bytes, intake.limits.max_file_bytes)?, media) {
        (Ok(body), Some(media)) => {
            intake.give(RawDocument { origin, body, media, ..RawDocument::default() }, 0)
        }
        (Ok(bytes), None) if kind == Kind::Feed => items::read(&bytes, place, intake),
        (Ok(bytes), None) => json::read(&bytes, place, intake),
        (Err(fault), _) => intake.refuse(origin, 0, None, fault),
    })
}

/// Reads a packed archive as it is, anything else as what it is when unpacked.
fn read_packed(
    head: Vec<u8>,
    stream: impl Read,
    name: &Name<'_>,
    intake: &mut Intake<'_>,
) -> io::Result<Flow> {
    let mut start = Vec::new();
    // The head may break off in the middle of the first member: what came out until then is enough.
    let _ = GzDecoder::new(head.as_slice()).take(PEEK_BYTES).read_to_end(&mut start);
    let stream = Cursor::new(head).chain(stream);
    if start.starts_with(warc::MAGIC) {
        return warc::read(stream, place_of(name.place), intake);
    }
    let inner = name.path.map(|path| path.with_extension(""));
    if name.is_unpacked || start.is_empty() {
        let fault = Fault::new(Rejection::Corrupt, "packed twice, or nothing comes out");
        return Ok(intake.refuse(name.place.to_owned(), 0, None, fault));
    }
    let name = Name { path: inner.as_deref(), place: name.place, bytes: 0, is_unpacked: true };
    // A closed type of stream, so that this does not call itself with ever new ones.
    let mut unpacked: Box<dyn Read> = Box::new(MultiGzDecoder::new(stream));
    match read_stream(&mut unpacked, &name, intake) {
        Err(error) if unpack::is_damage(&error) => {
            let fault = Fault::new(Rejection::Corrupt, unpack::words(&error));
            Ok(intake.refuse(name.place.to_owned(), 0, None, fault))
        }
        other => other,
    }
}

/// The path or `stdin`, as the origin of an archive's documents has it.
fn place_of(place: &str) -> &str {
    place.strip_prefix("file:").unwrap_or(place)
}

/// The stream from its beginning, without a byte order mark.
fn rows(head: Vec<u8>, stream: impl Read) -> BufReader<impl Read> {
    let skipped = if head.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len() } else { 0 };
    let mut head = Cursor::new(head);
    head.set_position(skipped as u64);
    BufReader::with_capacity(BUFFER_BYTES, head.chain(stream))
}

/// All bytes, unless they are more than `most_bytes` (a file says so before it is read) or none that
/// says anything.
fn whole(
    mut bytes: Vec<u8>,
    stream: impl Read,
    known_bytes: u64,
    most_bytes: u64,
) -> io::Result<Result<Vec<u8>, Fault>> {
    if known_bytes <= most_bytes {
        let most_more = most_bytes.saturating_add(1).saturating_sub(bytes.len() as u64);
        stream.take(most_more).read_to_end(&mut bytes)?;
    }
    Ok(if known_bytes.max(bytes.len() as u64) > most_bytes {
        let detail = format!("more than {most_bytes} bytes");
        Err(Fault::new(Rejection::TooLarge, detail))
    } else if is_blank(&bytes) {
        Err(Fault::new(Rejection::Empty, ""))
    } else {
        Ok(bytes)
    })
}

fn is_blank(bytes: &[u8]) -> bool {
    bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes).trim_ascii().is_empty()
}

/// Rows are UTF-8 by their format: one finding for the file, in place of one for each line.
fn not_text(head: &[u8]) -> Option<Fault> {
    let detail = if head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff") {
        "it is UTF-16; save it as UTF-8".to_owned()
    } else {
        let at = head.iter().position(|&byte| byte == 0)?;
        format!("byte {} is zero, as in no text", at + 1)
    };
    Some(Fault::new(Rejection::NotText, detail))
}
