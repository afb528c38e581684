//! A web archive (ISO 28500; WARC 1.0 and 1.1), read record by record in memory that one record bounds,
//! plain or packed member by member as `.warc.gz`. A damaged record or member is told of, and reading
//! goes on behind it. It does not know what an article is.

mod documents;
mod plain;
mod response;
mod rewind;

use std::{
    io::{self, BufRead, BufReader, Read},
    ops::ControlFlow,
};

use flate2::bufread::GzDecoder;

use crate::{
    Flow,
    unpack::{self, GZIP},
};

pub(crate) use documents::read;
use rewind::Rewind;

/// The `WARC/` that every record begins with.
pub(crate) const MAGIC: &[u8] = b"WARC/";

/// The beginning of a member that holds one record, by RFC 1952: magic and `deflate`.
const MEMBER: &[u8] = b"\x1f\x8b\x08";

/// What is found in an archive, in its order.
#[derive(Debug)]
pub enum Found {
    /// A record whose header could be read.
    Record(Record),
    /// A stretch that is no record, and what is wrong with it.
    Damage(String),
}

/// One record.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Record {
    /// `WARC-Type`, in lower case; `unknown` when it is not said.
    pub kind: String,
    /// `WARC-Target-URI`.
    pub url: Option<String>,
    /// `WARC-Date`, as written.
    pub date: Option<String>,
    /// `Content-Type` of the block.
    pub content_type: String,
    /// The block, as far as it is there and within the limit; empty for kinds that hold no document.
    pub block: Vec<u8>,
    /// The length that the record states.
    pub bytes: u64,
    /// All of the block was there.
    pub is_whole: bool,
}

/// Gives every record of the archive to `each`, with at most `most_bytes` of each block.
///
/// # Errors
/// What the system said when the stream breaks off; damage is no error.
pub fn records(
    stream: impl Read,
    most_bytes: u64,
    each: &mut dyn FnMut(Found) -> Flow,
) -> io::Result<Flow> {
    let mut stream = Rewind::new(stream);
    if !stream.fill_buf()?.starts_with(GZIP) {
        return plain::read(&mut stream.whole(), most_bytes, each);
    }
    let mut is_first_damage = true;
    loop {
        stream.mark();
        let head = stream.fill_buf()?;
        let flow = if head.is_empty() {
            return Ok(ControlFlow::Continue(()));
        } else if head.first() == GZIP.first() {
            member(&mut stream, most_bytes, &mut is_first_damage, each)?
        } else {
            skip(&mut stream, &mut is_first_damage, "no member of a packed archive", each)?
        };
        if flow.is_break() {
            return Ok(flow);
        }
    }
}

/// Reads what one gzip member holds; behind a damaged one, goes to where the next may begin.
fn member<R: Read>(
    stream: &mut Rewind<R>,
    most_bytes: u64,
    is_first_damage: &mut bool,
    each: &mut dyn FnMut(Found) -> Flow,
) -> io::Result<Flow> {
    let mut any = false;
    let mut decoder = BufReader::new(GzDecoder::new(&mut *stream));
    let read = plain::read(&mut decoder, most_bytes, &mut |found| {
        any = true;
        each(found)
    });
    match read {
        Ok(flow) => {
            *is_first_damage = true;
            Ok(flow)
        }
        Err(error) if unpack::is_damage(&error) => {
            stream.back(1);
            // A record that was cut has been told of already.
            *is_first_damage &= !any;
            skip(stream, is_first_damage, &unpack::words(&error), each)
        }
        Err(error) => Err(error),
    }
}

/// Goes to the next member that holds a record, or to the end.
fn skip<R: Read>(
    stream: &mut Rewind<R>,
    is_first_damage: &mut bool,
    why: &str,
    each: &mut dyn FnMut(Found) -> Flow,
) -> io::Result<Flow> {
    let mut blank = true;
    loop {
        stream.mark();
        let mut start = [0; MEMBER.len()];
        if !stream.read_some(&mut start)? {
            break;
        }
        if start == MEMBER && holds_record(stream)? {
            break;
        }
        let head = stream.fill_buf()?;
        // At least one byte, so that this ends; up to the next that could begin a member.
        let passed =
            head.iter().skip(1).position(|&byte| byte == 0x1f).map_or(head.len(), |at| at + 1);
        blank &= head.get(..passed).unwrap_or_default().iter().all(|&byte| byte == 0);
        stream.consume(passed);
    }
    // Zeros fill the end of a tape; each stretch of damage counts once.
    if (blank && why.starts_with("no member")) || !*is_first_damage {
        *is_first_damage = true;
        return Ok(ControlFlow::Continue(()));
    }
    Ok(each(Found::Damage(why.to_owned())))
}

/// Looks whether a record begins in the member here; the stream stays where it is.
fn holds_record<R: Read>(stream: &mut Rewind<R>) -> io::Result<bool> {
    stream.mark();
    let mut start = Vec::new();
    let read = GzDecoder::new(&mut *stream).take(MAGIC.len() as u64).read_to_end(&mut start);
    stream.back(0);
    match read {
        Err(error) if !unpack::is_damage(&error) => Err(error),
        _ => Ok(start == MAGIC),
    }
}

#[cfg(test)]
mod tests;
