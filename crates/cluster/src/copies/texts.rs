//! The words of every text, in memory or in a file. It must not know what they are compared for.

use std::{fs::File, io};

use fingerprint::copies::Word;

use super::disk::{Disk, Extent};

/// Where the words of a text lie.
#[derive(Clone, Copy, Debug)]
pub(super) enum Place {
    Memory { start: usize, length: u32 },
    Disk(Extent),
}

impl Place {
    /// How many words the text has.
    pub(super) fn length(self) -> u64 {
        match self {
            Self::Memory { length, .. } => u64::from(length),
            Self::Disk(extent) => extent.bytes() as u64 / 4,
        }
    }
}

/// The words of all texts, one after the other.
#[derive(Debug)]
pub(super) enum Texts {
    Memory(Vec<Word>),
    Disk(Disk),
}

/// Room for a text that is read from a file.
#[derive(Debug, Default)]
pub(super) struct Room {
    bytes: Vec<u8>,
    words: Vec<Word>,
}

impl Texts {
    pub(super) fn in_memory() -> Self {
        Self::Memory(Vec::new())
    }

    pub(super) fn on_disk(file: File) -> Self {
        Self::Disk(Disk::new(file))
    }

    /// Puts a text away.
    #[expect(clippy::cast_possible_truncation, reason = "a text has less than 2^32 words")]
    pub(super) fn put(&mut self, text: &[Word]) -> Place {
        match self {
            Self::Memory(words) => {
                let start = words.len();
                words.extend_from_slice(text);
                Place::Memory { start, length: text.len() as u32 }
            }
            Self::Disk(disk) => {
                Place::Disk(disk.append(text.iter().flat_map(|word| word.bits().to_le_bytes())))
            }
        }
    }

    /// The words of a text.
    pub(super) fn get<'t>(&'t self, place: Place, room: &'t mut Room) -> &'t [Word] {
        match (self, place) {
            (Self::Memory(words), Place::Memory { start, length }) => {
                words.get(start..start + length as usize).unwrap_or_default()
            }
            (Self::Disk(disk), Place::Disk(extent)) => {
                disk.read(extent, &mut room.bytes);
                let (words, _) = room.bytes.as_chunks::<4>();
                room.words.clear();
                room.words.extend(words.iter().map(|&w| Word::from_bits(u32::from_le_bytes(w))));
                &room.words
            }
            _ => &[],
        }
    }

    /// Takes the capitals back that `text`, another writing of the text at `place`, has not: which
    /// writing came first must not matter.
    pub(super) fn agree(&mut self, place: Place, text: &[Word]) {
        match (self, place) {
            (Self::Memory(words), Place::Memory { start, length }) => {
                let known = words.get_mut(start..start + length as usize).unwrap_or_default();
                for (known, other) in known.iter_mut().zip(text) {
                    *known = known.as_both(*other);
                }
            }
            (Self::Disk(disk), Place::Disk(extent)) => {
                let mut bytes = Vec::new();
                disk.read(extent, &mut bytes);
                for (known, other) in bytes.as_chunks_mut::<4>().0.iter_mut().zip(text) {
                    let word = Word::from_bits(u32::from_le_bytes(*known));
                    *known = word.as_both(*other).bits().to_le_bytes();
                }
                disk.overwrite(extent, &bytes);
            }
            _ => {}
        }
    }

    /// What went wrong with the file.
    pub(super) fn trouble(&self) -> Option<io::Error> {
        match self {
            Self::Memory(_) => None,
            Self::Disk(disk) => disk.trouble(),
        }
    }
}
