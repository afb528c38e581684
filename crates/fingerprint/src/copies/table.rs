//! A set of shingle hashes with the place of each: open addressing, emptied in one step.
//!
//! It must not know what is compared.

/// One place of the table; empty unless `round` is the table's.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    hash: u32,
    at: u32,
    round: u32,
    met: bool,
}

/// A set of hashes, each with the place where it was first put.
#[derive(Debug, Default)]
pub(super) struct Table {
    slots: Vec<Slot>,
    round: u32,
}

/// What a look-up gives.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    /// Where the hash stands in the text that was put in.
    pub(super) at: usize,
    /// It is the first look-up of this hash.
    pub(super) first: bool,
}

impl Table {
    /// Forgets everything and makes room for `count` hashes.
    pub(super) fn empty(&mut self, count: usize) {
        let wanted = (count * 2).next_power_of_two().max(256);
        if self.slots.len() < wanted || self.round == u32::MAX {
            self.slots.clear();
            self.slots.resize(wanted, Slot::default());
            self.round = 0;
        }
        self.round += 1;
    }

    /// Puts `hash` in; `false` if it was there. `empty` must have made room.
    #[expect(clippy::cast_possible_truncation, reason = "32 bits of the hash, and of the place")]
    #[inline]
    pub(super) fn put(&mut self, hash: u64, at: usize) -> bool {
        let mask = self.slots.len().wrapping_sub(1);
        let (short, mut place) = ((hash >> 32) as u32, hash as usize & mask);
        while let Some(slot) = self.slots.get_mut(place) {
            if slot.round != self.round {
                *slot = Slot { hash: short, at: at as u32, round: self.round, met: false };
                return true;
            }
            if slot.hash == short {
                return false;
            }
            place = (place + 1) & mask;
        }
        false
    }

    /// Looks `hash` up.
    #[expect(clippy::cast_possible_truncation, reason = "32 bits of the hash are compared")]
    #[inline]
    pub(super) fn find(&mut self, hash: u64) -> Option<Found> {
        let mask = self.slots.len().wrapping_sub(1);
        let (short, mut place) = ((hash >> 32) as u32, hash as usize & mask);
        while let Some(slot) = self.slots.get_mut(place) {
            if slot.round != self.round {
                return None;
            }
            if slot.hash == short {
                let first = !slot.met;
                slot.met = true;
                return Some(Found { at: slot.at as usize, first });
            }
            place = (place + 1) & mask;
        }
        None
    }
}
