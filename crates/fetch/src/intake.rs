//! The one desk that every reader hands its documents to: names them apart, counts, calls back.
//!
//! It does not know how a document was read.

use std::{
    collections::HashSet,
    fs,
    path::{Path, PathBuf},
};

use model::{DocId, RawDocument, Refused, Rejection};

use crate::{Flow, Limits, SourceError, Trouble, Visited};

/// The words of a parser may quote a whole article; a report needs the beginning.
const MOST_DETAIL_CHARS: usize = 300;

/// Why a row or file is refused, before it is known how its place is written.
#[derive(Debug, PartialEq)]
pub(crate) struct Fault {
    pub(crate) rejection: Rejection,
    pub(crate) detail: String,
}

impl Fault {
    pub(crate) fn new(rejection: Rejection, detail: impl Into<String>) -> Self {
        Self { rejection, detail: detail.into() }
    }

    pub(crate) fn bad_row(detail: impl Into<String>) -> Self {
        Self::new(Rejection::BadRow, detail)
    }
}

pub(crate) struct Intake<'a> {
    pub(crate) limits: &'a Limits,
    each: &'a mut dyn FnMut(Result<RawDocument, Trouble>) -> Flow,
    /// Hashes of the origins given so far. Two that collide cost a longer origin, nothing else.
    origins: HashSet<u64>,
    /// Resolved paths of the files read so far.
    files: HashSet<PathBuf>,
    visited: Visited,
}

impl<'a> Intake<'a> {
    pub(crate) fn new(
        limits: &'a Limits,
        each: &'a mut dyn FnMut(Result<RawDocument, Trouble>) -> Flow,
    ) -> Self {
        let visited = Visited::default();
        Self { limits, each, origins: HashSet::new(), files: HashSet::new(), visited }
    }

    pub(crate) fn begin(&mut self, source: String) {
        self.visited = Visited { source, ..Visited::default() };
    }

    pub(crate) fn end(&mut self) -> Visited {
        std::mem::take(&mut self.visited)
    }

    /// Counts what `act` gives with another source than the current one.
    pub(crate) fn on(
        &mut self,
        visited: &mut Visited,
        act: impl FnOnce(&mut Self) -> Flow,
    ) -> Flow {
        std::mem::swap(&mut self.visited, visited);
        let flow = act(self);
        std::mem::swap(&mut self.visited, visited);
        flow
    }

    /// Remembers that the file is being read; `false` if it was read before by this or another path.
    pub(crate) fn first_time(&mut self, path: &Path) -> bool {
        self.files.insert(fs::canonicalize(path).unwrap_or_else(|_| path.to_owned()))
    }

    /// Remembers that standard input is being read; `false` if it was read before.
    pub(crate) fn first_stdin(&mut self) -> bool {
        // No resolved path is relative.
        self.files.insert(PathBuf::from("-"))
    }

    /// Hands a document on, under an origin of its own.
    pub(crate) fn give(&mut self, mut raw: RawDocument, line: u64) -> Flow {
        raw.origin = self.apart(raw.origin, line);
        self.visited.documents += 1;
        self.visited.bytes = self.visited.bytes.saturating_add(raw.body.len() as u64);
        (self.each)(Ok(raw))
    }

    /// Reports a refused document; `line` tells two of the same origin apart.
    pub(crate) fn refuse(
        &mut self,
        origin: String,
        line: u64,
        id: Option<DocId>,
        fault: Fault,
    ) -> Flow {
        let origin = self.apart(origin, line);
        let detail = shortened(fault.detail);
        self.visited.refused += 1;
        let refused = Refused { origin, rejection: fault.rejection, detail };
        (self.each)(Err(Trouble::Refused { id, refused }))
    }

    /// Reports a source, or a folder inside one, that cannot be read.
    pub(crate) fn fail(&mut self, error: SourceError) -> Flow {
        self.visited.errors.push(error.in_full());
        (self.each)(Err(Trouble::Source(error)))
    }

    /// Two rows may have one id, two files one printed name: the second gets its line (0: it has
    /// none) or a count.
    fn apart(&mut self, origin: String, line: u64) -> String {
        if self.origins.insert(hash(&origin)) {
            return origin;
        }
        let stem = if line == 0 { origin } else { format!("{origin}@L{line}") };
        if line != 0 && self.origins.insert(hash(&stem)) {
            return stem;
        }
        let mut copy = 2_u64;
        loop {
            let other = format!("{stem}@{copy}");
            if self.origins.insert(hash(&other)) {
                return other;
            }
            copy += 1;
        }
    }
}

fn shortened(mut detail: String) -> String {
    if let Some((end, _)) = detail.char_indices().nth(MOST_DETAIL_CHARS) {
        detail.truncate(end);
        detail.push('…');
    }
    detail
}

/// FNV-1a with 64 bits (Fowler, Noll, Vo, 1991): the same on every machine and in every release.
pub(crate) fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
