//! A stream that can go back to its last mark, so that what a damaged member swallowed is looked at
//! again. It does not know what it reads.

use std::io::{self, BufRead, BufReader, Read};

const BUFFER_BYTES: usize = 256 << 10;

/// A longer stretch is not kept: behind a damaged member of that size reading goes on where it stopped.
const MOST_KEPT_BYTES: usize = 32 << 20;

pub(super) struct Rewind<R> {
    inner: BufReader<R>,
    /// What was read since the mark, as long as it is not too much.
    past: Vec<u8>,
    /// How far `past` has been read again.
    at: usize,
    keeps: bool,
}

impl<R: Read> Rewind<R> {
    pub(super) fn new(inner: R) -> Self {
        let inner = BufReader::with_capacity(BUFFER_BYTES, inner);
        Self { inner, past: Vec::new(), at: 0, keeps: true }
    }

    /// The stream from its mark, for reading without ever going back.
    pub(super) fn whole(self) -> impl BufRead {
        debug_assert!(self.past.is_empty());
        self.inner
    }

    /// Remembers this place.
    pub(super) fn mark(&mut self) {
        self.past.drain(..self.at);
        self.at = 0;
        self.keeps = true;
    }

    /// Goes back to `bytes` behind the mark, if that much has been kept.
    pub(super) fn back(&mut self, bytes: usize) {
        if self.keeps {
            self.at = bytes.min(self.past.len());
        }
    }

    /// Fills `start` from the mark on without moving; `false` at the end of the stream.
    pub(super) fn read_some(&mut self, start: &mut [u8]) -> io::Result<bool> {
        let read = self.read_exact(start);
        let ended = match read {
            Ok(()) => false,
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => self.past.is_empty(),
            Err(error) => return Err(error),
        };
        self.back(0);
        Ok(!ended)
    }
}

impl<R: Read> Read for Rewind<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(into)?;
        self.consume(read);
        Ok(read)
    }
}

impl<R: Read> BufRead for Rewind<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.at < self.past.len() {
            return Ok(self.past.get(self.at..).unwrap_or_default());
        }
        self.inner.fill_buf()
    }

    fn consume(&mut self, bytes: usize) {
        if self.at < self.past.len() {
            self.at = self.past.len().min(self.at + bytes);
            return;
        }
        if self.keeps {
            let read = self.inner.buffer().get(..bytes).unwrap_or_default();
            self.past.extend_from_slice(read);
            self.keeps = self.past.len() <= MOST_KEPT_BYTES;
            if !self.keeps {
                self.past = Vec::new();
            }
            self.at = self.past.len();
        }
        self.inner.consume(bytes);
    }
}
