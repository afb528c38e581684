//! Which language a text of Latin, Cyrillic or Arabic letters is in: a linear model over hashed pieces of words.
//!
//! The tables are made by the developer's tool `newsfold-lexicon`; this file reads them, cuts a text into
//! pieces and adds up. It must not know of articles, nor what a source states of its language.

use std::sync::LazyLock;

/// The tables of this build: under CC BY-SA unless the feature `share-alike` is off.
#[cfg(feature = "share-alike")]
static SHIPPED: &[u8] = include_bytes!("../data/tongues-sharealike.bin");
#[cfg(not(feature = "share-alike"))]
static SHIPPED: &[u8] = include_bytes!("../data/tongues-permissive.bin");

/// The first bytes of a file of tables.
pub const MAGIC: &[u8; 4] = b"NFT1";

/// Weights of one piece: a lane a language. Rows of 32 bytes add up in a single instruction.
pub const LANES: usize = 32;

/// The longest piece of a word, in characters, its borders included.
const PIECE_CHARS: usize = 5;

/// Pieces beyond this many are not looked at: they do not make it surer.
const MOST_PIECES: usize = 6000;

/// A language with the probability that the text is in it, 0 to 1, calibrated on sentences the model has
/// not seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Guess<'a> {
    /// ISO 639-1.
    pub code: &'a str,
    /// 0 to 1.
    pub probability: f32,
}

/// The languages of one script.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// ISO 639-1 codes, at most [`LANES`].
    pub languages: Vec<String>,
    /// What a weight of 1 is worth.
    pub unit: f32,
    /// What each language begins with, in units.
    pub bias: Vec<f32>,
    /// A row for each remainder of a piece's hash; their number is a power of two.
    pub rows: Vec<[i8; LANES]>,
}

/// The tables of this build, by script: Latin, Cyrillic, Arabic.
pub fn shipped() -> &'static [Table] {
    static TABLES: LazyLock<Vec<Table>> = LazyLock::new(|| read(SHIPPED).unwrap_or_default());
    &TABLES
}

/// What the pieces of a text add up to; parts of a text may be added.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Evidence {
    sums: [i32; LANES],
    /// How many pieces there were.
    pub count: usize,
}

impl Evidence {
    fn take(&mut self, narrow: &mut [i16; LANES]) {
        let lanes = self.sums.iter_mut().zip(std::mem::take(narrow));
        lanes.for_each(|(sum, more)| *sum += i32::from(more));
    }

    /// Takes in what another part of the text adds up to.
    pub fn add(&mut self, other: &Self) {
        self.sums.iter_mut().zip(other.sums).for_each(|(sum, more)| *sum += more);
        self.count += other.count;
    }
}

impl Table {
    /// Adds up the pieces of a text.
    pub fn evidence(&self, text: &str) -> Evidence {
        let mut evidence = Evidence::default();
        let mask = self.rows.len().wrapping_sub(1);
        // Narrow sums add up in half as many instructions; they are emptied before they could overflow.
        let mut narrow = [0_i16; LANES];
        pieces(text, &mut |hash| {
            if let Some(row) = self.rows.get(hash as usize & mask) {
                for (sum, weight) in narrow.iter_mut().zip(row) {
                    *sum = sum.wrapping_add(i16::from(*weight));
                }
            }
            evidence.count += 1;
            if evidence.count.is_multiple_of(MOST_NARROW) {
                evidence.take(&mut narrow);
            }
        });
        evidence.take(&mut narrow);
        evidence
    }

    /// The two likeliest languages, the likelier first; `None` when there was no word.
    pub fn judge(&self, evidence: &Evidence) -> Option<[Guess<'_>; 2]> {
        if evidence.count == 0 {
            return None;
        }
        let worth = self.unit * share(evidence.count);
        #[expect(clippy::cast_precision_loss, reason = "far below 2^24")]
        let logits: Vec<f32> = evidence
            .sums
            .iter()
            .zip(&self.bias)
            .map(|(&sum, bias)| sum as f32 * worth + bias)
            .collect();
        Some(best(&self.languages, &logits))
    }

    /// The two likeliest languages of a text.
    pub fn guess(&self, text: &str) -> Option<[Guess<'_>; 2]> {
        self.judge(&self.evidence(text))
    }
}

/// So many weights of 8 bits fit into 16.
const MOST_NARROW: usize = 255;

/// What one piece of `count` weighs: evidence grows with the length of a text, but pieces overlap and
/// words repeat, hence the root.
pub fn share(count: usize) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "far below 2^24")]
    let count = count as f32;
    count.sqrt().recip()
}

fn best<'a>(languages: &'a [String], logits: &[f32]) -> [Guess<'a>; 2] {
    let most = logits.iter().copied().fold(f32::MIN, f32::max);
    let total: f32 = logits.iter().map(|logit| (logit - most).exp()).sum();
    let none = Guess { code: "", probability: 0.0 };
    let mut best = [none; 2];
    for (code, logit) in languages.iter().zip(logits) {
        let guess = Guess { code, probability: (logit - most).exp() / total };
        let [first, second] = best;
        if guess.probability > first.probability {
            best = [guess, first];
        } else if guess.probability > second.probability {
            best = [first, guess];
        }
    }
    best
}

/// Tells `each` the hash of every piece of a text: one to five characters of a word in lower case, its
/// borders included, and whole words that are longer.
pub fn pieces(text: &str, each: &mut impl FnMut(u32)) {
    let mut word: Vec<char> = Vec::with_capacity(MOST_LETTERS + 4);
    word.push(BORDER);
    let mut left = MOST_PIECES;
    for character in text.chars() {
        if character.is_ascii_alphabetic() {
            word.push(character.to_ascii_lowercase());
        } else if character.is_alphabetic() {
            // `İ` becomes a letter and a dot above it, which is no letter.
            word.extend(character.to_lowercase().filter(|lower| !is_mark(*lower)));
        } else if is_mark(character) || word.len() == 1 {
            continue;
        } else {
            left = left.saturating_sub(cut(&mut word, each));
        }
        if word.len() > MOST_LETTERS {
            left = left.saturating_sub(cut(&mut word, each));
        }
        if left == 0 {
            return;
        }
    }
    if word.len() > 1 {
        cut(&mut word, each);
    }
}

/// A longer word is cut as if it ended there: no language has one, hostile pages do.
const MOST_LETTERS: usize = 60;

/// What stands before and behind a word.
const BORDER: char = ' ';

/// What stands apart from its letter: tidied text has composed what can be composed.
fn is_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}')
}

/// The hash of FNV-1a, over characters, with a last stirring because only its low bits are used.
const SEED: u32 = 0x811c_9dc5;
const WHOLE_SEED: u32 = 0x1234_5677;

fn stir(hash: u32, character: char) -> u32 {
    (hash ^ u32::from(character)).wrapping_mul(0x0100_0193)
}

fn ended(hash: u32) -> u32 {
    let hash = (hash ^ (hash >> 15)).wrapping_mul(0x2c1b_3c6d);
    hash ^ (hash >> 13)
}

/// Tells the pieces of a word that begins with its border, and leaves the border of the next one.
fn cut(word: &mut Vec<char>, each: &mut impl FnMut(u32)) -> usize {
    if word.iter().any(|letter| ('\u{400}'..='\u{4ff}').contains(letter)) {
        for letter in word.iter_mut() {
            *letter = in_cyrillic(*letter);
        }
    }
    word.push(BORDER);
    let mut count = 0;
    for start in 0..word.len() {
        let mut hash = SEED;
        for (at, &character) in word.iter().skip(start).take(PIECE_CHARS).enumerate() {
            hash = stir(hash, character);
            // A border alone says nothing.
            if at > 0 || character != BORDER {
                each(ended(hash));
                count += 1;
            }
        }
    }
    if word.len() > PIECE_CHARS {
        each(ended(word.iter().fold(WHOLE_SEED, |hash, &character| stir(hash, character))));
        count += 1;
    }
    word.truncate(1);
    count
}

/// The Cyrillic letter that looks like a Latin one: some newsrooms mix them within a word.
fn in_cyrillic(letter: char) -> char {
    match letter {
        'a' => 'а',
        'c' => 'с',
        'e' => 'е',
        'i' => 'і',
        'j' => 'ј',
        'k' => 'к',
        'o' => 'о',
        'p' => 'р',
        'x' => 'х',
        'y' => 'у',
        other => other,
    }
}

/// Reads tables as `newsfold-lexicon` writes them; `None` if `bytes` are none.
///
/// After [`MAGIC`], for each table: the number of its languages and their two-letter codes, the binary
/// logarithm of its rows, the unit, a bias a language (little-endian floats), the packed size (32 bits,
/// little-endian), and the weights, language by language, packed with deflate.
pub fn read(bytes: &[u8]) -> Option<Vec<Table>> {
    let mut rest = bytes.strip_prefix(MAGIC)?;
    let mut tables = Vec::new();
    while !rest.is_empty() {
        let languages = usize::from(*take(&mut rest, 1)?.first()?);
        let codes = take(&mut rest, languages * 2)?.chunks(2);
        let codes = codes.map(|code| String::from_utf8(code.to_vec()).ok());
        let languages: Vec<String> = codes.collect::<Option<_>>()?;
        let rows = 1_usize.checked_shl(u32::from(*take(&mut rest, 1)?.first()?))?;
        let unit = float(&mut rest)?;
        let bias = languages.iter().map(|_| float(&mut rest)).collect::<Option<_>>()?;
        let size = u32::from_le_bytes(take(&mut rest, 4)?.try_into().ok()?);
        let packed = take(&mut rest, usize::try_from(size).ok()?)?;
        let most = languages.len() * rows;
        let weights = miniz_oxide::inflate::decompress_to_vec_with_limit(packed, most).ok()?;
        let fits = weights.len() == most && languages.len() <= LANES;
        tables.push(Table { rows: fits.then(|| by_row(&weights, rows))?, languages, unit, bias });
    }
    Some(tables)
}

fn by_row(weights: &[u8], rows: usize) -> Vec<[i8; LANES]> {
    let mut table = vec![[0_i8; LANES]; rows];
    for (lane, weights) in weights.chunks(rows).enumerate() {
        for (row, &weight) in table.iter_mut().zip(weights) {
            if let Some(place) = row.get_mut(lane) {
                *place = weight.cast_signed();
            }
        }
    }
    table
}

fn take<'a>(rest: &mut &'a [u8], count: usize) -> Option<&'a [u8]> {
    let (taken, behind) = rest.split_at_checked(count)?;
    *rest = behind;
    Some(taken)
}

fn float(rest: &mut &[u8]) -> Option<f32> {
    Some(f32::from_le_bytes(take(rest, 4)?.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hashes(text: &str) -> Vec<u32> {
        let mut hashes = Vec::new();
        pieces(text, &mut |hash| hashes.push(hash));
        hashes
    }

    #[test]
    fn case_marks_and_look_alikes_make_no_other_pieces() {
        for (one, other) in [
            ("Hafen, Stadt!", "hafen stadt"),
            ("İstanbul", "istanbul"),
            ("Врeмe", "време"),
            ("co\u{ad}operate", "cooperate"),
        ] {
            assert_eq!(hashes(one), hashes(other), "{one}");
        }
        assert_eq!(hashes("1234 - !"), []);
        // `_a`, `a`, `a_`: two borders of a word of one letter, with and without it.
        assert_eq!(hashes("a").len(), 4);
    }

    #[test]
    fn a_word_without_end_is_read_in_bounded_time() {
        assert!(hashes(&"a".repeat(1_000_000)).len() < 2 * MOST_PIECES);
    }

    #[test]
    fn parts_add_up_to_the_whole() {
        let table = &shipped()[0];
        let mut sum = table.evidence("the council met");
        sum.add(&table.evidence("on Monday in the city hall"));
        assert_eq!(sum, table.evidence("the council met on Monday in the city hall"));
        let guesses = table.judge(&sum).unwrap();
        assert_eq!(guesses[0].code, "en");
        assert!(guesses[0].probability > 0.9 && guesses[1].probability < 0.1);
    }

    #[test]
    fn damaged_tables_are_refused() {
        assert_eq!(shipped().len(), 3);
        for bytes in [&b""[..], b"NFT0", b"NFT1\x01de", SHIPPED.get(..SHIPPED.len() / 2).unwrap()] {
            assert_eq!(read(bytes), None);
        }
    }
}
