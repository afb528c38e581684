//! The form in which a word is a key of the lexicon: short enough that inflected forms meet.
//!
//! The trainer and the reader both come here. It must not know what a word means.

use std::ops::Deref;

use unicode_normalization::char::decompose_canonical;

/// Letters that a stem keeps. Average precision over headlines / a week of mixed reports: 5 gives 60.3 / 79.9,
/// 6 60.8 / 80.7, 7 59.4 / 81.6, 8 58.8 / 81.2.
const LETTERS: usize = 6;

/// Hangul syllables that a stem keeps: what follows is mostly particles.
const KOREAN_LETTERS: usize = 3;

/// Bytes that a stem holds; longer whole words (Hebrew, Vietnamese, Arabic) are cut.
const MAX_BYTES: usize = 24;

/// A stem, small enough to copy; it reads as a `str`.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Stem {
    bytes: [u8; MAX_BYTES],
    len: u8,
}

impl Stem {
    const EMPTY: Self = Self { bytes: [0; MAX_BYTES], len: 0 };

    /// Adds `c`; `false` when there is no room.
    fn push(&mut self, c: char) -> bool {
        let mut buffer = [0; 4];
        let encoded = c.encode_utf8(&mut buffer).as_bytes();
        let start = usize::from(self.len);
        let Some(room) = self.bytes.get_mut(start..start + encoded.len()) else { return false };
        room.copy_from_slice(encoded);
        self.len += u8::try_from(encoded.len()).unwrap_or(0);
        true
    }
}

impl Deref for Stem {
    type Target = str;

    fn deref(&self) -> &str {
        let bytes = self.bytes.get(..usize::from(self.len)).unwrap_or_default();
        std::str::from_utf8(bytes).unwrap_or_default()
    }
}

/// The stem of `word`, a token of the language `lang` (ISO 639-1).
///
/// The first six letters without accents and, in a short word, without its ending; three letters in
/// Korean; Hebrew and Vietnamese words whole; Arabic words without article, conjunctions and endings
/// (after Larkey, Ballesteros and Connell 2007, light stemming); Serbian in Latin letters.
pub fn stem(word: &str, lang: &str) -> Stem {
    match lang {
        "ar" => cut(arabic(word), usize::MAX, plain),
        "he" | "zh" | "ja" => cut(word, usize::MAX, plain),
        "vi" => cut(word, usize::MAX, Plain::One),
        "ko" => cut(word, KOREAN_LETTERS, plain),
        "sr" => trimmed(word, lang, |c| match plain(c) {
            Plain::One(c) => serbian(c),
            other => other,
        }),
        _ => trimmed(word, lang, plain),
    }
}

/// A word of at most this many letters is looked at for an ending; a longer one loses it anyway.
const ENDING_LETTERS: usize = 9;

/// Letters that an ending leaves standing.
const LEFT_LETTERS: usize = 3;

/// The same in English, where shorter rests are too often other words or names (`Biles`, `gaming`).
const ENGLISH_LETTERS: usize = 4;

/// The first letters of a word without its ending.
fn trimmed(word: &str, lang: &str, plain: impl Fn(char) -> Plain) -> Stem {
    let mut stem = cut(word, ENDING_LETTERS + 1, plain);
    if stem.chars().count() <= ENDING_LETTERS {
        let left = if lang == "en" { english(&stem) } else { without_ending(&stem, lang) };
        stem.len = u8::try_from(left.len()).unwrap_or(stem.len);
    }
    if let Some((end, _)) = stem.char_indices().nth(LETTERS) {
        stem.len = u8::try_from(end).unwrap_or(stem.len);
    }
    // What lies behind the end would make two equal stems differ.
    stem.bytes.iter_mut().skip(usize::from(stem.len)).for_each(|byte| *byte = 0);
    stem
}

/// The word without plural, past and participle endings.
fn english(word: &str) -> &str {
    let long = |rest: &&str| {
        rest.len() >= ENGLISH_LETTERS && rest.contains(['a', 'e', 'i', 'o', 'u', 'y'])
    };
    let mut rest = word;
    if !rest.ends_with("ss") && !rest.ends_with("us") && !rest.ends_with("is") {
        rest = rest.strip_suffix('s').filter(long).unwrap_or(rest);
    }
    let verb = rest.strip_suffix("ing").or_else(|| rest.strip_suffix("ed")).filter(long);
    if let Some(verb) = verb {
        rest = verb;
        let mut last = rest.bytes().rev();
        let (a, b) = (last.next(), last.next());
        if a == b && !matches!(a, Some(b'l' | b's' | b'z' | b'e' | b'o')) {
            rest = rest.get(..rest.len() - 1).unwrap_or(rest);
        }
    }
    rest.strip_suffix('e').filter(long).unwrap_or(rest)
}

/// The word without the first of its language's endings that leaves enough letters.
fn without_ending<'w>(word: &'w str, lang: &str) -> &'w str {
    let endings: &[&str] = match lang {
        "es" | "pt" | "ca" | "gl" => &["as", "os", "es", "a", "o", "e", "s"],
        "it" => &["a", "e", "i", "o"],
        "fr" => &["es", "ee", "e", "s", "x"],
        "sv" | "da" | "nb" => &[
            "erna", "arna", "orna", "ene", "en", "et", "er", "ar", "or", "ne", "na", "a", "e", "n",
            "s", "t",
        ],
        "ru" | "uk" | "bg" | "be" | "mk" => &[
            "ами", "ями", "ого", "его", "ому", "ему", "ыми", "ими", "ата", "ите", "ах", "ях", "ам",
            "ям", "ом", "ем", "ой", "ей", "ов", "ев", "ый", "ий", "ая", "яя", "ое", "ее", "ые",
            "ие", "ую", "юю", "ою", "ею", "ть", "ів", "ях", "ої", "ій", "та", "то", "ът", "а", "о",
            "у", "ы", "и", "е", "я", "ю", "ь", "й", "і", "ї", "є",
        ],
        "pl" | "cs" | "sk" | "sl" | "hr" | "sr" => &[
            "ami", "emi", "ima", "ach", "ech", "ich", "ych", "ego", "emu", "iho", "eho", "ymi",
            "imi", "ega", "ov", "ow", "em", "om", "ou", "am", "im", "ym", "ih", "ij", "ie", "a",
            "e", "i", "o", "u", "y",
        ],
        "ro" => &["ului", "ilor", "elor", "ul", "ii", "ei", "le", "a", "e", "i", "u"],
        "el" => &["ουσ", "οσ", "ου", "ων", "οι", "ησ", "εσ", "ασ", "η", "α", "ο", "ι", "ε", "σ"],
        "lt" | "lv" => &["as", "is", "us", "os", "es", "ai", "ui", "a", "e", "i", "o", "u", "s"],
        _ => &[],
    };
    let enough = |rest: &&str| rest.chars().count() >= LEFT_LETTERS;
    endings.iter().find_map(|ending| word.strip_suffix(ending).filter(enough)).unwrap_or(word)
}

/// The first `letters` letters, each as `plain` writes it.
fn cut(word: &str, letters: usize, plain: impl Fn(char) -> Plain) -> Stem {
    let mut stem = Stem::EMPTY;
    let mut left = letters;
    for c in word.chars() {
        let (first, second) = match plain(c) {
            Plain::None => continue,
            Plain::One(first) => (first, None),
            Plain::Two(first, second) => (first, Some(second)),
        };
        for letter in [Some(first), second].into_iter().flatten() {
            if left == 0 || !stem.push(letter) {
                return stem;
            }
            left -= 1;
        }
    }
    stem
}

/// What a letter becomes without its accent.
enum Plain {
    None,
    One(char),
    Two(char, char),
}

fn plain(c: char) -> Plain {
    Plain::One(match c {
        'ß' => return Plain::Two('s', 's'),
        'æ' => return Plain::Two('a', 'e'),
        'œ' => return Plain::Two('o', 'e'),
        'ø' => 'o',
        'ł' => 'l',
        'đ' | 'ð' => 'd',
        'ı' => 'i',
        'þ' => 't',
        'ё' => 'е',
        '\u{300}'..='\u{36f}' => return Plain::None,
        '\u{c0}'..='\u{3ff}' | '\u{1e00}'..='\u{1fff}' => base(c),
        _ => c,
    })
}

fn base(c: char) -> char {
    let mut base = None;
    decompose_canonical(c, |part| base = base.or(Some(part)));
    base.unwrap_or(c)
}

/// Serbian Cyrillic letters become the Latin ones of the same alphabet, accents dropped.
fn serbian(c: char) -> Plain {
    Plain::One(match c {
        'љ' => return Plain::Two('l', 'j'),
        'њ' => return Plain::Two('n', 'j'),
        'џ' => return Plain::Two('d', 'z'),
        'а' => 'a',
        'б' => 'b',
        'в' => 'v',
        'г' => 'g',
        'д' | 'ђ' => 'd',
        'е' => 'e',
        'ж' | 'з' => 'z',
        'и' => 'i',
        'ј' => 'j',
        'к' => 'k',
        'л' => 'l',
        'м' => 'm',
        'н' => 'n',
        'о' => 'o',
        'п' => 'p',
        'р' => 'r',
        'с' | 'ш' => 's',
        'т' => 't',
        'ћ' | 'ч' | 'ц' => 'c',
        'у' => 'u',
        'ф' => 'f',
        'х' => 'h',
        _ => c,
    })
}

/// What may stand before an Arabic word, longest first. A bare `و` is no such prefix here, for many nouns
/// begin with it (ministry, agency): the reader of the lexicon tries without it.
const ARABIC_PREFIXES: &[&str] = &["وال", "بال", "كال", "فال", "ولل", "ال", "لل"];
/// What may stand behind an Arabic word, in the order in which it is taken off.
const ARABIC_SUFFIXES: &[&str] = &["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"];

/// The Arabic word without its article, conjunction and common endings; at least two letters are left.
fn arabic(word: &str) -> &str {
    let mut rest = word;
    let stripped = ARABIC_PREFIXES.iter().find_map(|prefix| rest.strip_prefix(prefix));
    rest = stripped.filter(|tail| tail.chars().count() >= 2).unwrap_or(rest);
    for suffix in ARABIC_SUFFIXES {
        let head = rest.strip_suffix(suffix);
        rest = head.filter(|head| head.chars().count() >= 2).unwrap_or(rest);
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(lang: &str, words: &[&str], expected: &str) {
        for word in words {
            assert_eq!(&*stem(word, lang), expected, "{word}");
        }
    }

    #[test]
    fn inflected_forms_meet() {
        check("en", &["minister", "ministers", "ministry"], "minist");
        check("en", &["kill", "kills", "killed", "killing"], "kill");
        check("en", &["games", "game"], "game");
        check("ru", &["министр", "министра"], "минист");
        check("ru", &["игра", "игры", "игре", "игр"], "игр");
        check("fr", &["élection", "élections", "elections"], "electi");
        check("el", &["χώρα", "χώρασ"], "χωρ");
        check("de", &["größe", "grösse"], "grosse");
        check("sr", &["влада", "vlada", "владе"], "vlad");
        check("ar", &["الوزاره", "وزاره", "والوزارات"], "وزار");
        check("ko", &["대통령은", "대통령"], "대통령");
        check("vi", &["tổng"], "tổng");
    }

    #[test]
    fn a_stem_never_cuts_a_letter() {
        let long = "ש".repeat(40);
        assert_eq!(stem(&long, "he").chars().count(), MAX_BYTES / 2);
        assert_eq!(&*stem("", "en"), "");
        assert_eq!(&*stem("\u{301}\u{301}a", "fr"), "a");
    }
}
