//! What each character becomes in a normalised text: NFKD, lower case, ASCII digits, no marks.
//!
//! A character is judged alone, by its full compatibility decomposition (Unicode Standard Annex
//! 15). Marks with a combining class above zero (accents, vowel points, nukta, virama, tone marks)
//! are dropped, for their order and their composition are all that the normal forms change: hence
//! every normal form of a text gives the same words, without a buffer for reordering. It must not
//! know what a word is.

use std::sync::LazyLock;

use unicode_normalization::char::{
    canonical_combining_class, decompose_compatible, is_combining_mark,
};

/// What a character is to a reader of words.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Class {
    /// Stands between two words.
    Gap,
    /// Is not there: soft hyphen, zero width, accent.
    Nothing,
    /// A letter, or a mark that is a letter of its script.
    Letter,
    /// A decimal digit.
    Digit,
    /// A letter of a script without spaces: a word alone.
    Alone,
    /// Becomes several characters; see [`Fold::several`].
    Several,
}

/// One character after folding.
#[derive(Clone, Copy, Debug)]
pub(super) struct Folded(u32);

const CHAR_BITS: u32 = 21;
const UPPER: u32 = 1 << 21;
const SENTENCE_END: u32 = 1 << 22;
const LENGTH_SHIFT: u32 = 21;
const CLASS_SHIFT: u32 = 28;

impl Folded {
    const GAP: Self = Self(0);
    const NOTHING: Self = Self(1 << CLASS_SHIFT);

    fn new(class: Class, character: char) -> Self {
        Self((class as u32) << CLASS_SHIFT | u32::from(character))
    }

    /// What it is.
    #[inline]
    pub(super) fn class(self) -> Class {
        match self.0 >> CLASS_SHIFT {
            0 => Class::Gap,
            1 => Class::Nothing,
            2 => Class::Letter,
            3 => Class::Digit,
            4 => Class::Alone,
            _ => Class::Several,
        }
    }

    /// The character to write.
    #[inline]
    pub(super) fn character(self) -> char {
        char::from_u32(self.0 & ((1 << CHAR_BITS) - 1)).unwrap_or(char::REPLACEMENT_CHARACTER)
    }

    /// Whether it was a capital.
    #[inline]
    pub(super) fn is_upper(self) -> bool {
        self.0 & UPPER != 0
    }

    /// Whether the next word may begin with a capital without being a name.
    #[inline]
    pub(super) fn ends_sentence(self) -> bool {
        self.0 & SENTENCE_END != 0
    }
}

/// The folding of every character of the Basic Multilingual Plane; others are folded when met.
pub(super) struct Fold {
    plane: Vec<Folded>,
    several: Vec<Folded>,
}

const PLANE: u32 = 0x1_0000;

static FOLD: LazyLock<Fold> = LazyLock::new(Fold::new);

impl Fold {
    /// The one table of the process.
    pub(super) fn get() -> &'static Self {
        &FOLD
    }

    fn new() -> Self {
        let mut fold = Self { plane: Vec::with_capacity(PLANE as usize), several: Vec::new() };
        let mut parts = Vec::new();
        for code in 0..PLANE {
            parts.clear();
            match char::from_u32(code) {
                Some(character) if is_han(code) => {
                    parts.push(Folded::new(Class::Alone, character));
                }
                Some(character) => decompose(character, &mut parts),
                None => {}
            }
            let folded = match parts.as_slice() {
                [] => Folded::NOTHING,
                [one] => *one,
                many => fold.pool(many),
            };
            fold.plane.push(folded);
        }
        fold
    }

    #[expect(clippy::cast_possible_truncation, reason = "no decomposition has more than 18 parts")]
    fn pool(&mut self, many: &[Folded]) -> Folded {
        let start = self.several.len() as u32;
        self.several.extend_from_slice(many);
        let length = (many.len() as u32) << LENGTH_SHIFT;
        Folded((Class::Several as u32) << CLASS_SHIFT | length | start)
    }

    /// What `character` becomes.
    #[inline]
    pub(super) fn of(&self, character: char) -> Folded {
        self.plane.get(character as usize).copied().unwrap_or_else(|| beyond(character))
    }

    /// The parts of a character of class [`Class::Several`].
    pub(super) fn several(&self, folded: Folded) -> &[Folded] {
        let start = (folded.0 & ((1 << CHAR_BITS) - 1)) as usize;
        let length = (folded.0 >> LENGTH_SHIFT & 0x7f) as usize;
        self.several.get(start..start + length).unwrap_or_default()
    }
}

/// A character outside the Basic Multilingual Plane: none of them becomes several letters that
/// matter, so the first part stands for it.
#[cold]
fn beyond(character: char) -> Folded {
    let mut parts = Vec::new();
    decompose(character, &mut parts);
    parts.first().copied().unwrap_or(Folded::NOTHING)
}

/// Writes what `character` becomes, without what is dropped.
fn decompose(character: char, parts: &mut Vec<Folded>) {
    decompose_compatible(character, |part| {
        if is_dropped(part) {
            return;
        }
        let upper = if part.is_uppercase() { UPPER } else { 0 };
        for lower in part.to_lowercase() {
            match lower {
                'ß' => parts.extend([Folded::new(Class::Letter, 's'); 2]),
                'ς' => parts.push(Folded::new(Class::Letter, 'σ')),
                other if is_dropped(other) => {}
                other => parts.push(Folded(classify(other).0 | upper)),
            }
        }
    });
}

fn classify(character: char) -> Folded {
    let code = u32::from(character);
    if let Some(value) = digit(code) {
        return Folded::new(Class::Digit, char::from(value));
    }
    let counts = character.is_alphanumeric() || is_combining_mark(character);
    match character {
        '.' | '!' | '?' | '\n' | '。' | '।' | '؟' | '።' | ':' | '"' | '“' | '”' | '«' | '»' => {
            Folded(Folded::GAP.0 | SENTENCE_END)
        }
        _ if counts && is_spaceless(code) => Folded::new(Class::Alone, character),
        _ if counts => Folded::new(Class::Letter, character),
        _ => Folded::GAP,
    }
}

/// Marks that the normal forms move or compose, and what has no width: general category Cf,
/// variation selectors, the Arabic tatweel.
fn is_dropped(character: char) -> bool {
    canonical_combining_class(character) != 0
        || matches!(u32::from(character),
            0xAD | 0x34F | 0x600..=0x605 | 0x61C | 0x640 | 0x6DD | 0x70F | 0x115F..=0x1160
            | 0x17B4..=0x17B5 | 0x180B..=0x180F | 0x200B..=0x200F | 0x202A..=0x202E
            | 0x2060..=0x206F | 0x3164 | 0xFE00..=0xFE0F | 0xFEFF | 0xFFA0 | 0xFFF9..=0xFFFB
            | 0x1D173..=0x1D17A | 0xE0000..=0xE0FFF)
}

/// Unified Han characters, which no normal form changes: nearly half of the table.
fn is_han(code: u32) -> bool {
    matches!(code, 0x3400..=0x4DBF | 0x4E00..=0x9FFF)
}

/// Scripts that write no spaces between words: Thai, Lao, Burmese, Khmer, Han, Hiragana, Katakana.
fn is_spaceless(code: u32) -> bool {
    matches!(code,
        0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0x2E80..=0x2FDF | 0x3005..=0x3007
        | 0x3041..=0x30FF | 0x31F0..=0x31FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF
        | 0xA9E0..=0xA9FF | 0xAA60..=0xAA7F | 0xF900..=0xFAFF | 0x2_0000..=0x3_FFFF)
}

/// The zeros of the decimal digits outside ASCII (general category Nd, ten in a row each).
const ZEROS: [u32; 37] = [
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6,
    0xE50, 0xED0, 0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50,
    0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0x1_04A0,
    0x1_1066,
];

/// The ASCII digit of the same value.
fn digit(code: u32) -> Option<u8> {
    if let Some(character) = char::from_u32(code).filter(char::is_ascii_digit) {
        return u8::try_from(u32::from(character)).ok();
    }
    let zero = ZEROS.iter().find(|&&zero| (zero..zero + 10).contains(&code))?;
    u8::try_from(code - zero).ok().map(|value| b'0' + value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        let fold = Fold::get();
        let mut out = String::new();
        for character in text.chars() {
            let one = fold.of(character);
            let parts = if one.class() == Class::Several { fold.several(one) } else { &[one] };
            for part in parts {
                match part.class() {
                    Class::Gap => out.push(' '),
                    Class::Nothing => {}
                    _ => out.push(part.character()),
                }
            }
        }
        out
    }

    #[test]
    fn han_characters_stand_for_themselves() {
        let mut parts = Vec::new();
        for character in (0..PLANE).filter(|&code| is_han(code)).filter_map(char::from_u32) {
            parts.clear();
            decompose(character, &mut parts);
            let is_itself = |part: &Folded| part.0 == Folded::new(Class::Alone, character).0;
            assert!(matches!(parts.as_slice(), [one] if is_itself(one)), "{character}");
        }
    }

    #[test]
    fn case_marks_widths_and_digits_of_every_script_fold_alike() {
        for (text, wanted) in [
            ("Straße ẞ STRASSE", "strasse ss strasse"),
            ("Ünïcödé", "unicode"),
            ("ﬁn\u{ad}ance", "finance"),
            ("ΟΔΟΣ οδος", "οδοσ οδοσ"),
            ("İstanbul", "istanbul"),
            ("２０２４ ٢٠٢٤ २०२४", "2024 2024 2024"),
            ("a\u{200b}b\u{feff}c", "abc"),
            ("ｶﾞガ", "カカ"),
            ("“x”", " x "),
        ] {
            assert_eq!(folded(text), wanted, "{text}");
        }
    }
}
