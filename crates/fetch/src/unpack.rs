//! Bodies that were packed for their way (RFC 9110, section 8.4.1), unpacked within a limit. It does not
//! know where they came from.

use std::io::{self, Read};

use flate2::read::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};
use model::Rejection;

use crate::intake::Fault;

const BROTLI_BUFFER_BYTES: usize = 16 << 10;

/// What a gzip member begins with.
pub(crate) const GZIP: &[u8] = b"\x1f\x8b";

/// Takes off the codings that `encoding` lists, the last one first.
///
/// # Errors
/// [`Rejection::TooLarge`] when more than `most_bytes` come out of one, [`Rejection::Corrupt`] when it
/// is damaged, cut off or unknown.
pub(crate) fn unpack(body: Vec<u8>, encoding: &str, most_bytes: u64) -> Result<Vec<u8>, Fault> {
    let mut body = body;
    for coding in encoding.rsplit(',').map(|coding| coding.trim().to_ascii_lowercase()) {
        body = match coding.as_str() {
            "" | "identity" => body,
            "gzip" | "x-gzip" => gzip(&body, most_bytes)?,
            "br" => {
                let reader =
                    brotli_decompressor::Decompressor::new(body.as_slice(), BROTLI_BUFFER_BYTES);
                within(reader, most_bytes)?
            }
            "deflate" => deflate(&body, most_bytes)?,
            unknown => return Err(corrupt(format!("packed as {unknown}, which we do not know"))),
        };
    }
    Ok(body)
}

/// Unpacks gzip, with every member that follows the first.
pub(crate) fn gzip(body: &[u8], most_bytes: u64) -> Result<Vec<u8>, Fault> {
    within(MultiGzDecoder::new(body), most_bytes)
}

/// The standard means zlib; some servers send it bare.
fn deflate(body: &[u8], most_bytes: u64) -> Result<Vec<u8>, Fault> {
    match within(ZlibDecoder::new(body), most_bytes) {
        Err(fault) if fault.rejection == Rejection::Corrupt => {
            within(DeflateDecoder::new(body), most_bytes)
        }
        other => other,
    }
}

fn within(reader: impl Read, most_bytes: u64) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    let read = reader.take(most_bytes.saturating_add(1)).read_to_end(&mut bytes);
    if bytes.len() as u64 > most_bytes {
        let detail = format!("more than {most_bytes} bytes when unpacked");
        return Err(Fault::new(Rejection::TooLarge, detail));
    }
    read.map_err(|error| corrupt(words(&error)))?;
    Ok(bytes)
}

fn corrupt(detail: impl Into<String>) -> Fault {
    Fault::new(Rejection::Corrupt, detail)
}

/// What a decoder says of damage, in one form for all of them.
pub(crate) fn words(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::UnexpectedEof => "cut off".to_owned(),
        _ => error.to_string(),
    }
}

/// Says whether an error is about the bytes, not about the disk or the network.
pub(crate) fn is_damage(error: &io::Error) -> bool {
    use io::ErrorKind::{InvalidData, InvalidInput, UnexpectedEof};
    matches!(error.kind(), InvalidData | InvalidInput | UnexpectedEof)
}

#[cfg(test)]
pub(crate) mod tests {
    use std::io::Write;

    use flate2::{Compression, write};

    use super::*;

    /// Packs for tests.
    pub(crate) fn gzipped(bytes: &[u8]) -> Vec<u8> {
        let mut writer = write::GzEncoder::new(Vec::new(), Compression::default());
        writer.write_all(bytes).unwrap();
        writer.finish().unwrap()
    }

    fn zlib(bytes: &[u8]) -> Vec<u8> {
        let mut writer = write::ZlibEncoder::new(Vec::new(), Compression::default());
        writer.write_all(bytes).unwrap();
        writer.finish().unwrap()
    }

    fn bare(bytes: &[u8]) -> Vec<u8> {
        let mut writer = write::DeflateEncoder::new(Vec::new(), Compression::default());
        writer.write_all(bytes).unwrap();
        writer.finish().unwrap()
    }

    const TEXT: &[u8] = b"The ice road opens on Monday.";

    #[test]
    fn every_coding_is_taken_off_the_last_one_first() {
        for (packed, encoding) in [
            (TEXT.to_vec(), ""),
            (TEXT.to_vec(), "identity"),
            (gzipped(TEXT), "gzip"),
            (gzipped(TEXT), "X-GZIP"),
            (zlib(TEXT), "deflate"),
            (bare(TEXT), "deflate"),
            (gzipped(&zlib(TEXT)), "deflate, gzip"),
            // Brotli's stored form: a window, one meta-block of 29 bytes, the last empty one.
            (b"\x0b\x0e\x80The ice road opens on Monday.\x03".to_vec(), "br"),
        ] {
            assert_eq!(unpack(packed, encoding, 100).unwrap(), TEXT, "{encoding}");
        }
    }

    #[test]
    fn a_bomb_is_too_large_and_damage_is_corrupt() {
        let check = |packed: Vec<u8>, encoding: &str, rejection: Rejection| {
            assert_eq!(
                unpack(packed, encoding, 1_000).unwrap_err().rejection,
                rejection,
                "{encoding}"
            );
        };
        check(gzipped(&[0; 1_001]), "gzip", Rejection::TooLarge);
        check(zlib(&vec![0; 1 << 20]), "deflate", Rejection::TooLarge);
        let whole = gzipped(TEXT);
        check(whole[..whole.len() - 9].to_vec(), "gzip", Rejection::Corrupt);
        check(TEXT.to_vec(), "gzip", Rejection::Corrupt);
        check(TEXT.to_vec(), "zstd", Rejection::Corrupt);
        check(TEXT.to_vec(), "br", Rejection::Corrupt);
        assert_eq!(unpack(gzipped(&[0; 1_000]), "gzip", 1_000).unwrap().len(), 1_000);
    }
}
