//! Bytes made small (zlib, RFC 1950) and back.

use std::io::{Read, Write};

use flate2::{Compression, read::ZlibDecoder, write::ZlibEncoder};

/// Packs bytes, fast rather than tight.
pub fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut writer = ZlibEncoder::new(Vec::new(), Compression::fast());
    // Into memory: there is no way for this to fail.
    let _ = writer.write_all(bytes);
    writer.finish().unwrap_or_default()
}

/// Unpacks them; `None` for what was not packed here.
pub fn unpacked(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    ZlibDecoder::new(bytes).read_to_end(&mut body).ok()?;
    Some(body)
}
