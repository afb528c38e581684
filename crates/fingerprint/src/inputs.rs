//! All that a comparison reads of a report, as one number: two comparisons of equal numbers have one outcome,
//! so that what was compared yesterday need not be compared again today.
//!
//! Knows what [`crate::Held::compare`] reads, not what comes of it.

use std::io::Write;

use crate::{Fingerprint, Signature, Term, Weights, sureness};

/// A hash of everything that comparing a report reads of it, its weights in the batch among it; but for what a
/// model makes of it, which counts only in the last step.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Inputs(pub [u8; 16]);

impl Inputs {
    /// Those of a report as `weights` weigh it now.
    pub fn of(fingerprint: &Fingerprint, signature: &Signature, weights: &Weights) -> Self {
        let Fingerprint { cues, lang, published, chars, .. } = fingerprint;
        let Signature { specific, topical, words, actors, opening, opening_words } = signature;
        let mut bytes = Vec::with_capacity(16 * 1024);
        for terms in [specific, topical, words, actors, opening, opening_words] {
            bytes.extend(terms.len().to_le_bytes());
            for &Term { term, weight } in terms {
                bytes.extend(term.to_le_bytes());
                bytes.extend(weight.to_bits().to_le_bytes());
            }
        }
        for count in weights.counted(signature) {
            bytes.extend(count.to_le_bytes());
        }
        // What `Debug` derives shows every field; writing into memory does not fail.
        let _ = write!(bytes, "{cues:?} {lang:?} {published:?} {chars}");
        let mut inputs = Self::default();
        blake3::Hasher::new().update(&bytes).finalize_xof().fill(&mut inputs.0);
        inputs
    }
}

/// A hash of how reports are compared: the code and what it was taught. Outcomes of another one are not those
/// of this one.
pub fn comparison() -> u64 {
    sureness::taught() ^ CODE
}

/// A hash of the source text of every file that a comparison runs through.
const CODE: u64 = {
    let files: [&[u8]; 8] = [
        include_bytes!("compare.rs"),
        include_bytes!("inputs.rs"),
        include_bytes!("sureness.rs"),
        include_bytes!("sureness/features.rs"),
        include_bytes!("sureness/model.rs"),
        include_bytes!("ties.rs"),
        include_bytes!("weights.rs"),
        include_bytes!("weights/layout.rs"),
    ];
    let mut hash = 0xcbf2_9ce4_8422_2325;
    let mut rest: &[&[u8]] = &files;
    while let [file, others @ ..] = rest {
        hash = hashed(hash, file);
        rest = others;
    }
    hash
};

/// FNV-1a goes on from `hash` (Fowler, Noll, Vo).
const fn hashed(mut hash: u64, mut bytes: &[u8]) -> u64 {
    while let [byte, rest @ ..] = bytes {
        hash = (hash ^ *byte as u64).wrapping_mul(0x0100_0000_01b3);
        bytes = rest;
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(change: impl Fn(&mut Fingerprint)) -> Inputs {
        let term = |term: u64| Term { term: 5 << 60 | term, weight: 1.0 };
        let other = Signature { words: [1, 2, 3].map(term).into(), ..Signature::default() };
        let mut own = Fingerprint {
            sketch: crate::copies::Sketcher::default().sketch("", std::iter::empty()),
            cues: crate::Cues::default(),
            names: crate::Surfaces::default(),
            signature: Signature { words: [2, 3, 4].map(term).into(), ..Signature::default() },
            lang: None,
            published: None,
            chars: 900,
            embedding: None,
        };
        change(&mut own);
        let mut weights = Weights::of([&own.signature, &other].into_iter());
        if own.chars == 901 {
            weights.count(&[0]);
        }
        own.chars = 900;
        Inputs::of(&own, &own.signature, &weights)
    }

    #[test]
    fn whatever_is_read_changes_the_inputs() {
        let same = report(|_| {});
        assert_eq!(report(|_| {}), same);
        assert_eq!(report(|one| one.embedding = crate::Embedding::of(vec![1.0])), same);
        let changes: [fn(&mut Fingerprint); 5] = [
            |one| one.published = Some(jiff::civil::date(2026, 5, 12)),
            |one| one.lang = model::Lang::parse("en"),
            |one| one.cues.countries = vec![(lang::Country::parse("NO").unwrap(), 0.5)],
            |one| one.signature.words = Box::default(),
            // Stands for another count of a term; see `report`.
            |one| one.chars = 901,
        ];
        for change in changes {
            assert_ne!(report(change), same);
        }
        assert_ne!(comparison(), 0);
    }
}
