//! The name of a text, or of a paragraph, by its content: BLAKE3 of its normal form.
//!
//! Only this file names the crate `blake3`.

use std::fmt;

use serde::{Deserialize, Serialize};

/// BLAKE3 of a normalised text.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
pub struct Exact([u8; 32]);

impl Exact {
    pub(super) fn of(normalised: &[u8]) -> Self {
        Self(*blake3::hash(normalised).as_bytes())
    }

    /// The first half of the digest: enough to find equal texts and equal paragraphs.
    pub fn half(self) -> u128 {
        let mut half = [0; 16];
        for (to, from) in half.iter_mut().zip(self.0) {
            *to = from;
        }
        u128::from_be_bytes(half)
    }
}

impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}
