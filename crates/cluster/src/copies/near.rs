//! Texts whose `SimHash`es differ in at most 3 bits: four tables by 16 of the bits (Manku et al. 2007).

use fingerprint::copies::{NEAR_BITS, distance};

const TABLES: usize = 4;
const BLOCK: usize = 1 << 16;
/// How many texts a table remembers by 16 bits: the newest.
const NEWEST: usize = 2;

/// The newest texts, each by its number + 1, by each quarter of their SimHash; 0 for none, as memory that is
/// all 0 costs nothing until it is used.
#[derive(Debug)]
pub(super) struct NearTables {
    newest: Vec<[(u64, u32); NEWEST]>,
}

impl NearTables {
    pub(super) fn new() -> Self {
        Self { newest: vec![[(0, 0); NEWEST]; TABLES * BLOCK] }
    }

    /// Tells the earlier texts that are near, and remembers this one.
    pub(super) fn put(&mut self, number: u32, near: u64, mut found: impl FnMut(u32)) {
        for table in 0..TABLES {
            let block = near >> (16 * table) & 0xFFFF;
            let Some(newest) = self.newest.get_mut(table * BLOCK + block as usize) else {
                continue;
            };
            for &(other, earlier) in &*newest {
                let Some(earlier) = earlier.checked_sub(1) else { continue };
                if distance(other, near) <= NEAR_BITS {
                    found(earlier);
                }
            }
            newest.rotate_right(1);
            if let Some(first) = newest.first_mut() {
                *first = (near, number + 1);
            }
        }
    }
}
