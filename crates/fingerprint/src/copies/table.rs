//! A set of shingle hashes with the place of each: open addressing, emptied in one step.
//!
//! It must not know what is compared.

/// One place of the table: 31 bits of a hash, whether it was looked up, 16 bits of the round in
/// which it was put, 16 of its place in the text. Empty unless the round is the table's.
#[derive(Clone, Copy, Debug, Default)]
struct Slot(u64);

const MET: u64 = 1 << 32;
const HASH: u64 = !(MET | 0xFFFF_FFFF);
const ROUND: u64 = 0xFFFF_0000;
const PLACE: u64 = 0xFFFF;

/// A set of hashes, each with the place where it was first put.
#[derive(Debug, Default)]
pub(super) struct Table {
    slots: Vec<Slot>,
    /// As it stands in a slot.
    round: u64,
}

/// What a look-up gives.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    /// Where the hash stands in the text that was put in; right below 2^16 only.
    pub(super) at: usize,
    /// It is the first look-up of this hash.
    pub(super) first: bool,
}

/// Slots a hash: more would leave the nearest cache, fewer collide.
const ROOM: usize = 3;

impl Table {
    /// Forgets everything and makes room for `count` hashes.
    pub(super) fn empty(&mut self, count: usize) {
        let wanted = (count * ROOM).next_power_of_two().max(256);
        if self.slots.len() < wanted || self.round == ROUND {
            self.slots.clear();
            self.slots.resize(wanted, Slot::default());
            self.round = 0;
        }
        self.round += PLACE + 1;
    }

    /// Puts `hash` in; `false` if it was there. `empty` must have made room.
    #[expect(clippy::cast_possible_truncation, reason = "the low bits of the hash are wanted")]
    #[inline]
    pub(super) fn put(&mut self, hash: u64, at: usize) -> bool {
        let mask = self.slots.len().wrapping_sub(1);
        let mut place = hash as usize & mask;
        while let Some(slot) = self.slots.get_mut(place) {
            if slot.0 & ROUND != self.round {
                slot.0 = hash & HASH | self.round | (at as u64).min(PLACE);
                return true;
            }
            if slot.0 & HASH == hash & HASH {
                return false;
            }
            place = (place + 1) & mask;
        }
        false
    }

    /// Looks `hash` up.
    #[expect(clippy::cast_possible_truncation, reason = "the low bits of the hash are wanted")]
    #[inline]
    pub(super) fn find(&mut self, hash: u64) -> Option<Found> {
        let mask = self.slots.len().wrapping_sub(1);
        let mut place = hash as usize & mask;
        while let Some(slot) = self.slots.get_mut(place) {
            if slot.0 & ROUND != self.round {
                return None;
            }
            if slot.0 & HASH == hash & HASH {
                let first = slot.0 & MET == 0;
                slot.0 |= MET;
                return Some(Found { at: (slot.0 & PLACE) as usize, first });
            }
            place = (place + 1) & mask;
        }
        None
    }
}
