//! A file that serves as more memory: numbers are appended and read back by their place.
//!
//! Whoever opens the file decides where it lies and that it goes away. A read or write that fails
//! is remembered and told by [`Disk::trouble`]; until then what was asked for is missing.

use std::{
    fs::File,
    io::{self, Read, Seek, SeekFrom, Write},
    sync::{Mutex, MutexGuard, PoisonError},
};

/// Bytes gathered before they are written.
const BUFFER: usize = 1 << 20;

/// Where a run of numbers lies in a file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Extent {
    offset: u64,
    bytes: usize,
}

#[derive(Debug)]
struct Inner {
    file: File,
    /// Where the file ends, and `unwritten` begins.
    end: u64,
    unwritten: Vec<u8>,
    trouble: Option<io::Error>,
}

/// An open file and what is not yet in it.
#[derive(Debug)]
pub(super) struct Disk(Mutex<Inner>);

impl Extent {
    /// How long it is.
    pub(super) fn bytes(self) -> usize {
        self.bytes
    }
}

impl Disk {
    /// Uses `file`, which must be open for reading and writing, from its beginning.
    pub(super) fn new(file: File) -> Self {
        let inner = Inner { file, end: 0, unwritten: Vec::with_capacity(BUFFER), trouble: None };
        Self(Mutex::new(inner))
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Appends bytes.
    pub(super) fn append(&self, bytes: impl Iterator<Item = u8>) -> Extent {
        let mut inner = self.lock();
        let offset = inner.end + inner.unwritten.len() as u64;
        let before = inner.unwritten.len();
        inner.unwritten.extend(bytes);
        let bytes = inner.unwritten.len() - before;
        if inner.unwritten.len() >= BUFFER {
            inner.write_out();
        }
        Extent { offset, bytes }
    }

    /// Reads bytes back.
    pub(super) fn read(&self, extent: Extent, into: &mut Vec<u8>) {
        into.clear();
        into.resize(extent.bytes, 0);
        self.lock().read(extent.offset, into);
    }

    /// Writes other bytes in the place of those that were appended.
    pub(super) fn overwrite(&self, extent: Extent, bytes: &[u8]) {
        let mut inner = self.lock();
        inner.write_out();
        let at = inner.file.seek(SeekFrom::Start(extent.offset));
        let written = at.and_then(|_| inner.file.write_all(bytes));
        inner.note(written);
    }

    /// The first thing that went wrong.
    pub(super) fn trouble(&self) -> Option<io::Error> {
        self.lock().trouble.take()
    }
}

impl Inner {
    fn write_out(&mut self) {
        let written = self
            .file
            .seek(SeekFrom::Start(self.end))
            .and_then(|_| self.file.write_all(&self.unwritten));
        self.end += self.unwritten.len() as u64;
        self.unwritten.clear();
        self.note(written);
    }

    fn read(&mut self, offset: u64, into: &mut [u8]) {
        if offset + into.len() as u64 > self.end {
            self.write_out();
        }
        let read = self.file.seek(SeekFrom::Start(offset)).and_then(|_| self.file.read_exact(into));
        self.note(read);
    }

    fn note(&mut self, done: io::Result<()>) {
        if let (Err(error), None) = (done, &self.trouble) {
            self.trouble = Some(error);
        }
    }
}
