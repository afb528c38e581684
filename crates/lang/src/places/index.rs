//! A hash table from phrases to entries that is small and quick to fill: loading is most of its life.
//!
//! Open addressing with linear probing (Knuth, The Art of Computer Programming 6.4, algorithm L); a slot
//! holds the entry's number and some bits of the hash, so that a phrase that is not there mostly costs one
//! look. It must not know what an entry says.

use std::hash::Hasher;

use rustc_hash::FxHasher;

use super::Entry;

/// This many low bits of a slot are the entry's number plus one, the others are bits of the hash.
const NUMBER_BITS: u32 = 20;
const NUMBER_MASK: u32 = (1 << NUMBER_BITS) - 1;

/// Phrases and their entries.
pub(super) struct Index {
    slots: Vec<u32>,
    entries: Vec<(&'static str, Entry)>,
}

impl Index {
    /// An index for about so many phrases; beyond twice as many it takes no more.
    pub(super) fn with_capacity(phrases: usize) -> Self {
        let phrases = phrases.min(NUMBER_MASK as usize / 2);
        let slots = (2 * phrases).next_power_of_two();
        Self { slots: vec![0; slots], entries: Vec::with_capacity(phrases) }
    }

    /// The entry of a phrase.
    pub(super) fn get(&self, phrase: &str) -> Option<Entry> {
        let number = self.slot(phrase).1?;
        self.entries.get(number).map(|(_, entry)| *entry)
    }

    /// The entry of a phrase to be changed, a new one if there was none.
    pub(super) fn entry(&mut self, phrase: &'static str) -> Option<&mut Entry> {
        let (slot, number) = self.slot(phrase);
        if let Some(number) = number {
            return self.entries.get_mut(number).map(|(_, entry)| entry);
        }
        if self.entries.len() + self.entries.len() / 8 >= self.slots.len() {
            return None;
        }
        self.entries.push((phrase, Entry::default()));
        let number =
            u32::try_from(self.entries.len()).ok().filter(|number| *number < NUMBER_MASK)?;
        *self.slots.get_mut(slot)? = tag(hash(phrase)) | number;
        self.entries.last_mut().map(|(_, entry)| entry)
    }

    /// The slot of a phrase and the number of its entry; the slot where it belongs if there is none.
    fn slot(&self, phrase: &str) -> (usize, Option<usize>) {
        let hash = hash(phrase);
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        while let Some(slot) = self.slots.get(at).copied().filter(|slot| *slot != 0) {
            if slot & !NUMBER_MASK == tag(hash) {
                let number = (slot & NUMBER_MASK) as usize - 1;
                if self.entries.get(number).is_some_and(|(own, _)| *own == phrase) {
                    return (at, Some(number));
                }
            }
            at = (at + 1) & mask;
        }
        (at, None)
    }
}

fn hash(phrase: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(phrase.as_bytes());
    hasher.finish()
}

/// The bits of a hash that a slot keeps: not those that choose the slot.
fn tag(hash: u64) -> u32 {
    (hash >> 32) as u32 & !NUMBER_MASK
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_put_in_is_found_and_nothing_else() {
        let mut index = Index::with_capacity(500);
        let phrases: Vec<&'static str> =
            (0..500).map(|number| &*format!("phrase {number}").leak()).collect();
        for (number, phrase) in (1..).zip(&phrases) {
            index.entry(phrase).unwrap().first = number;
        }
        for (number, phrase) in (1..).zip(&phrases) {
            assert_eq!(index.get(phrase).map(|entry| entry.first), Some(number));
            assert!(index.get(&format!("{phrase}x")).is_none());
        }
    }

    #[test]
    fn a_full_index_takes_no_more() {
        let mut index = Index::with_capacity(1);
        let taken = ["a", "b", "c"].into_iter().filter(|phrase| index.entry(phrase).is_some());
        assert_eq!(taken.count(), 2);
        assert!(index.get("z").is_none());
    }
}
