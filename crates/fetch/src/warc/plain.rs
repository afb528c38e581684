//! Records one after the other in a stream that is not packed. It does not know how it was packed.

use std::{
    io::{self, BufRead, Read},
    ops::ControlFlow,
};

use super::{Found, MAGIC, Record};
use crate::Flow;

const MOST_LINE_BYTES: u64 = 64 << 10;
const MOST_HEADER_LINES: usize = 1_000;

/// Kinds of records that hold a document; the blocks of others are passed over.
const DOCUMENTS: &[&str] = &["response", "resource", "conversion"];

/// Gives every record to `each`. A stream that ends in the middle of a record gives that one as not
/// whole.
///
/// # Errors
/// What the system or the unpacking said.
pub(super) fn read(
    stream: &mut impl BufRead,
    most_bytes: u64,
    each: &mut dyn FnMut(Found) -> Flow,
) -> io::Result<Flow> {
    let mut line = Vec::new();
    let mut is_damaged = false;
    loop {
        if !next_record(stream, &mut line, is_damaged, each)? {
            return Ok(ControlFlow::Continue(()));
        }
        let (mut record, length) = match header(stream)? {
            Ok(header) => header,
            Err(damage) => {
                if each(Found::Damage(damage)).is_break() {
                    return Ok(ControlFlow::Break(()));
                }
                is_damaged = true;
                continue;
            }
        };
        is_damaged = false;
        record.bytes = length;
        let ended = block(stream, &mut record, most_bytes);
        let flow = each(Found::Record(record));
        ended?;
        if flow.is_break() {
            return Ok(flow);
        }
    }
}

/// Goes behind the line that begins the next record; `false` at the end. Blank lines part records;
/// anything else between two of them is damage, of which a damaged record has told already.
fn next_record(
    stream: &mut impl BufRead,
    line: &mut Vec<u8>,
    is_damaged: bool,
    each: &mut dyn FnMut(Found) -> Flow,
) -> io::Result<bool> {
    let mut damaged = is_damaged;
    loop {
        if !read_line(stream, line)? {
            return Ok(false);
        }
        if line.starts_with(MAGIC) {
            return Ok(true);
        }
        let is_blank = line.iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0);
        if !is_blank && !std::mem::replace(&mut damaged, true) {
            let start = String::from_utf8_lossy(line.get(..40.min(line.len())).unwrap_or_default());
            let damage = format!("no record begins with {:?}", start.trim_end());
            if each(Found::Damage(damage)).is_break() {
                return Ok(false);
            }
        }
    }
}

/// Reads the next line, or as much of it as a header line may have; `false` at the end.
fn read_line(stream: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<bool> {
    line.clear();
    Ok(stream.take(MOST_LINE_BYTES).read_until(b'\n', line)? > 0)
}

/// The fields of a header and the length that it states.
fn header(stream: &mut impl BufRead) -> io::Result<Result<(Record, u64), String>> {
    let mut record = Record { kind: "unknown".to_owned(), ..Record::default() };
    let mut length = None;
    let mut line = Vec::new();
    for _ in 0..MOST_HEADER_LINES {
        if !read_line(stream, &mut line)? {
            return Ok(Err("cut off in the header of a record".to_owned()));
        }
        let text = String::from_utf8_lossy(&line);
        let text = text.trim();
        if text.is_empty() {
            return Ok(length
                .map(|length| (record, length))
                .ok_or("a record without its length".to_owned()));
        }
        let Some((name, value)) = text.split_once(':') else { continue };
        let value = value.trim();
        match name.trim().to_ascii_lowercase().as_str() {
            "warc-type" => record.kind = value.to_ascii_lowercase(),
            "warc-target-uri" => {
                // Some writers put it between angle brackets, as older drafts had it.
                record.url = Some(value.trim_start_matches('<').trim_end_matches('>').to_owned());
            }
            "warc-date" => record.date = Some(value.to_owned()),
            "content-type" => value.clone_into(&mut record.content_type),
            "content-length" => length = value.parse().ok(),
            _ => {}
        }
    }
    Ok(Err("a header without end".to_owned()))
}

/// Reads the block, or passes over it.
fn block(stream: &mut impl BufRead, record: &mut Record, most_bytes: u64) -> io::Result<()> {
    let mut rest = stream.take(record.bytes);
    if DOCUMENTS.contains(&record.kind.as_str()) {
        rest.by_ref().take(most_bytes).read_to_end(&mut record.block)?;
    }
    let passed = io::copy(&mut rest, &mut io::sink())?;
    let read = record.block.len() as u64;
    record.is_whole = read + passed == record.bytes && (passed == 0 || read == 0);
    Ok(())
}
