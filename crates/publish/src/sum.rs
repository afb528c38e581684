//! Counts and hashes bytes on their way into a file. Knows no file.

use std::io::{self, Read, Write};

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// A stream that counts and hashes what goes through it.
pub struct Summed<W> {
    inner: W,
    bytes: u64,
    hash: Sha256,
}

impl<W: Write> Summed<W> {
    pub(crate) fn new(inner: W) -> Self {
        Self { inner, bytes: 0, hash: Sha256::new() }
    }

    /// The stream, how many bytes went through it, and their SHA-256.
    pub(crate) fn finish(self) -> (W, u64, String) {
        (self.inner, self.bytes, HEXLOWER.encode(&self.hash.finalize()))
    }
}

impl<W: Write> Write for Summed<W> {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        let taken = self.inner.write(buffer)?;
        self.bytes += taken as u64;
        self.hash.update(buffer.get(..taken).unwrap_or(buffer));
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

/// The length and the SHA-256 of what `stream` holds.
pub(crate) fn of(mut stream: impl Read) -> io::Result<(u64, String)> {
    let mut summed = Summed::new(io::sink());
    io::copy(&mut stream, &mut summed)?;
    let (_, bytes, sha256) = summed.finish();
    Ok((bytes, sha256))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_is_that_of_the_standard() {
        // FIPS 180-4, examples.
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(of(&b"abc"[..]).unwrap(), (3, expected.to_owned()));
        let mut stream = Summed::new(Vec::new());
        stream.write_all(b"a").unwrap();
        stream.write_all(b"bc").unwrap();
        assert_eq!(stream.finish(), (b"abc".to_vec(), 3, expected.to_owned()));
    }
}
