//! One language's table in memory: a hash table from stems to concepts with shares.
//!
//! Unpacks what `newsfold-lexicon` wrote. It must not know how a stem is made from a word.

/// What the file begins with.
const MAGIC: &[u8] = b"NFPIVOT1";

/// A meaning that all languages share: an English stem of the table, or the letters of a word that
/// the table does not have.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Concept(u32);

impl Concept {
    /// The bit that tells the letters of an unknown word from a concept of the table.
    const UNKNOWN: u32 = 1 << 31;

    /// The concept with this index in the table.
    pub(crate) fn known(index: u32) -> Self {
        Self(index & !Self::UNKNOWN)
    }

    /// The concept of a stem that the table does not have.
    pub(crate) fn unknown(stem: &str) -> Self {
        let hash = hash(stem.as_bytes());
        Self(u32::try_from(hash >> 33).unwrap_or(0) | Self::UNKNOWN)
    }

    /// Its index in the table; `None` if the table does not have it.
    pub fn index(self) -> Option<u32> {
        (self.0 & Self::UNKNOWN == 0).then_some(self.0)
    }

    /// A number that is its own, for sorting and storing; stable for one table.
    pub fn number(self) -> u32 {
        self.0
    }

    /// The concept that [`Concept::number`] gave `number`.
    pub fn numbered(number: u32) -> Self {
        Self(number)
    }
}

/// One meaning of a word and how much of the word it is; the shares of a word sum to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// The meaning.
    pub concept: Concept,
    /// Above 0, at most 1.
    pub share: f32,
}

/// The words of one language.
#[derive(Debug, Default)]
pub struct Lexicon {
    keys: String,
    /// Where each key ends in `keys`, in the order of the keys.
    key_ends: Vec<u32>,
    shares: Vec<Share>,
    /// Where each key's shares end in `shares`.
    share_ends: Vec<u32>,
    /// Open addressing: some bits of a key's hash, which tell most other words without a look at the key, and
    /// in the lowest [`INDEX_BITS`] its index + 1, 0 for a free slot; a power of two long.
    slots: Vec<u32>,
    /// English only: sixteenths of the background idf of each concept.
    idf: Vec<u8>,
}

/// A language has fewer stems than two to the power of this.
const INDEX_BITS: u32 = 18;
const INDEX_MASK: u32 = (1 << INDEX_BITS) - 1;

/// Background idf of a word that the table does not have, and of one never seen in running text.
const MAX_IDF: f32 = 12.0;

impl Lexicon {
    /// The meanings of a stem; empty for one that is known to mean nothing (`of`), `None` if unknown.
    pub fn concepts(&self, stem: &str) -> Option<&[Share]> {
        let index = self.position(stem)? as usize;
        let start = index.checked_sub(1).and_then(|before| self.share_ends.get(before));
        let start = start.map_or(0, |&end| end as usize);
        let end = *self.share_ends.get(index)? as usize;
        self.shares.get(start..end)
    }

    /// Says that the language has this stem.
    pub fn knows(&self, stem: &str) -> bool {
        self.position(stem).is_some()
    }

    /// How many stems there are.
    pub fn len(&self) -> usize {
        self.key_ends.len()
    }

    /// Says that there is no stem at all.
    pub fn is_empty(&self) -> bool {
        self.key_ends.is_empty()
    }

    /// The stem with this index, in the order of the bytes.
    pub fn key(&self, index: u32) -> Option<&str> {
        let start = index.checked_sub(1).and_then(|before| self.key_ends.get(before as usize));
        let start = start.map_or(0, |&end| end as usize);
        let end = *self.key_ends.get(index as usize)? as usize;
        self.keys.get(start..end)
    }

    /// The indices of the stems that begin with `prefix`.
    pub(crate) fn with_prefix(&self, prefix: &str) -> std::ops::Range<u32> {
        let count = u32::try_from(self.len()).unwrap_or(0);
        let first = |beyond: &dyn Fn(&str) -> bool| {
            let (mut low, mut high) = (0, count);
            while low < high {
                let middle = low.midpoint(high);
                if self.key(middle).is_some_and(beyond) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            low
        };
        let start = first(&|key| key >= prefix);
        start..first(&|key| key >= prefix && !key.starts_with(prefix)).max(start)
    }

    /// The meanings of the stem with this index.
    pub(crate) fn shares_at(&self, index: u32) -> &[Share] {
        self.key(index).and_then(|key| self.concepts(key)).unwrap_or_default()
    }

    pub(crate) fn position(&self, stem: &str) -> Option<u32> {
        let mask = self.slots.len().checked_sub(1)?;
        let (tag, mut slot) = slot_of(stem, mask);
        loop {
            let &known = self.slots.get(slot)?;
            let index = (known & INDEX_MASK).checked_sub(1)?;
            if known & !INDEX_MASK == tag && self.key(index) == Some(stem) {
                return Some(index);
            }
            slot = (slot + 1) & mask;
        }
    }

    pub(crate) fn idf(&self, concept: Concept) -> f32 {
        let sixteenths = concept.index().and_then(|index| self.idf.get(index as usize));
        sixteenths.map_or(MAX_IDF, |&sixteenths| f32::from(sixteenths) / 16.0)
    }

    /// Unpacks a language; an empty lexicon if the bytes are damaged.
    pub(crate) fn unpack(packed: &[u8], raw_bytes: usize) -> Self {
        unpack(packed, raw_bytes, false).unwrap_or_default()
    }

    /// Unpacks English, whose keys are the concepts.
    pub(crate) fn unpack_english(packed: &[u8], raw_bytes: usize) -> Self {
        unpack(packed, raw_bytes, true).unwrap_or_default()
    }

    fn index(&mut self) -> Option<()> {
        // At least a quarter is free.
        let slots = (self.key_ends.len() / 3 * 4 + 4).next_power_of_two();
        let count = u32::try_from(self.key_ends.len()).ok().filter(|&count| count < INDEX_MASK)?;
        self.slots = vec![0; slots];
        for index in 0..count {
            let (tag, mut slot) = slot_of(self.key(index)?, slots - 1);
            while *self.slots.get(slot)? != 0 {
                slot = (slot + 1) & (slots - 1);
            }
            *self.slots.get_mut(slot)? = tag | (index + 1);
        }
        Some(())
    }
}

/// The bits of the hash that are kept, and the slot that its upper half chooses.
fn slot_of(stem: &str, mask: usize) -> (u32, usize) {
    let hash = hash(stem.as_bytes());
    let tag = u32::try_from(hash & u64::from(u32::MAX)).unwrap_or_default();
    (tag & !INDEX_MASK, usize::try_from(hash >> 32).unwrap_or(0) & mask)
}

/// Multiply and rotate over words of eight bytes, after `FxHash`; stable over machines and releases.
fn hash(bytes: &[u8]) -> u64 {
    const FACTOR: u64 = 0x517c_c1b7_2722_0a95;
    let mut hash = bytes.len() as u64;
    for chunk in bytes.chunks(8) {
        let mut word = 0;
        for &byte in chunk {
            word = word << 8 | u64::from(byte);
        }
        hash = (hash.rotate_left(5) ^ word).wrapping_mul(FACTOR);
    }
    (hash ^ hash >> 29).wrapping_mul(FACTOR)
}

/// The language blocks of a table: code, bytes when unpacked, packed bytes.
pub(crate) fn blocks(bytes: &'static [u8]) -> Option<Vec<(String, usize, &'static [u8])>> {
    let mut rest = bytes.strip_prefix(MAGIC)?;
    let count = number(&mut rest)?;
    let mut heads = Vec::new();
    for _ in 0..count {
        let code = std::str::from_utf8(take(&mut rest, 4)?).ok()?.trim_end_matches('\0');
        heads.push((code.to_owned(), number(&mut rest)?, number(&mut rest)?));
    }
    let mut blocks = Vec::new();
    for (code, raw_bytes, packed_bytes) in heads {
        blocks.push((code, raw_bytes, take(&mut rest, packed_bytes)?));
    }
    Some(blocks)
}

fn take<'b>(bytes: &mut &'b [u8], count: usize) -> Option<&'b [u8]> {
    let (taken, rest) = bytes.split_at_checked(count)?;
    *bytes = rest;
    Some(taken)
}

fn number(bytes: &mut &[u8]) -> Option<usize> {
    let (taken, rest) = bytes.split_first_chunk::<4>()?;
    *bytes = rest;
    usize::try_from(u32::from_le_bytes(*taken)).ok()
}

/// Streams of a block, one after the other: number of keys; for each key the letters that it shares
/// with the one before, and the new ones; how many targets; their shares; their concepts, low bytes
/// then high bytes. English: for each key the idf of its concept, then how far behind it that concept is.
fn unpack(packed: &[u8], raw_bytes: usize, english: bool) -> Option<Lexicon> {
    let raw = crate::inflated(packed, raw_bytes)?;
    let mut rest = raw.as_slice();
    let count = number(&mut rest)?;
    let key_bytes = number(&mut rest)?;
    let share_bytes = number(&mut rest)?;
    let target_count = number(&mut rest)?;
    let mut lexicon = Lexicon {
        key_ends: Vec::with_capacity(count),
        shares: Vec::with_capacity(target_count.max(count)),
        share_ends: Vec::with_capacity(count),
        ..Lexicon::default()
    };
    let same = take(&mut rest, count)?;
    let new = take(&mut rest, count)?;
    unpack_keys(&mut lexicon, same, new, take(&mut rest, key_bytes)?)?;
    let tail = take(&mut rest, count)?;
    if english {
        lexicon.idf = tail.to_vec();
        // A table without merged words ends here: each word is its own concept.
        let low = take(&mut rest, count).unwrap_or_default();
        let high = take(&mut rest, count).unwrap_or_default();
        for place in 0..count {
            let low = low.get(place).copied().unwrap_or(0);
            let high = high.get(place).copied().unwrap_or(0);
            let concept = u16::from_le_bytes([low, high]).wrapping_add(u16::try_from(place).ok()?);
            lexicon.shares.push(Share { concept: Concept::known(concept.into()), share: 1.0 });
            lexicon.share_ends.push(u32::try_from(place).ok()? + 1);
        }
    } else {
        let shares = take(&mut rest, share_bytes)?;
        let low = take(&mut rest, target_count)?;
        let high = take(&mut rest, target_count)?;
        unpack_shares(&mut lexicon, tail, shares, low, high)?;
    }
    lexicon.index()?;
    Some(lexicon)
}

fn unpack_keys(lexicon: &mut Lexicon, same: &[u8], new: &[u8], mut bytes: &[u8]) -> Option<()> {
    let mut keys: Vec<u8> = Vec::with_capacity(bytes.len() * 3);
    let mut before = 0;
    for (&same, &new) in same.iter().zip(new) {
        let start = keys.len();
        keys.extend_from_within(before..(before + usize::from(same)).min(start));
        keys.extend_from_slice(take(&mut bytes, usize::from(new))?);
        lexicon.key_ends.push(u32::try_from(keys.len()).ok()?);
        before = start;
    }
    lexicon.keys = String::from_utf8(keys).ok()?;
    Some(())
}

/// One target has the whole share; of two, a byte holds the first one's sixteenths; of three, its
/// upper half the first one's and its lower half the second one's. The last has what is left.
fn unpack_shares(
    lexicon: &mut Lexicon,
    counts: &[u8],
    mut shares: &[u8],
    low: &[u8],
    high: &[u8],
) -> Option<()> {
    let mut concepts =
        low.iter().zip(high).map(|(&low, &high)| u32::from(low) | u32::from(high) << 8);
    for &count in counts {
        let byte = if count > 1 { *take(&mut shares, 1)?.first()? } else { 0 };
        let (first, second) = match count {
            2 => (f32::from(byte) / 16.0, 0.0),
            3 => (f32::from(byte >> 4) / 16.0, f32::from(byte & 15) / 16.0),
            _ => (1.0, 0.0),
        };
        let last = if count == 2 { 1.0 - first } else { 1.0 - first - second };
        let all = match count {
            2 => [first, last, 0.0],
            _ => [first, second, last],
        };
        for share in all.into_iter().take(usize::from(count)) {
            let concept = Concept::known(concepts.next()?);
            lexicon.shares.push(Share { concept, share });
        }
        lexicon.share_ends.push(u32::try_from(lexicon.shares.len()).ok()?);
    }
    Some(())
}
