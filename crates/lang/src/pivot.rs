//! The bilingual tables: what a word of any language means, as concepts that all languages share.
//!
//! A concept is an English stem. The tables are made by the developer's tool `newsfold-lexicon`; this
//! file reads them and says what to do with a word that they do not have. It must not know of
//! articles, weights of a comparison or thresholds.

mod lexicon;

use std::sync::{LazyLock, OnceLock};

pub use lexicon::{Concept, Lexicon, Share};

use crate::{
    stem::stem,
    token::{Class, Token},
};

/// The table that this build carries: the larger one under CC BY-SA unless the feature `share-alike`
/// is off.
#[cfg(feature = "share-alike")]
static SHIPPED: &[u8] = include_bytes!("../data/pivot-sharealike.bin");
#[cfg(not(feature = "share-alike"))]
static SHIPPED: &[u8] = include_bytes!("../data/pivot-permissive.bin");

/// The table of this build, read once; each language is unpacked when it is first asked for.
pub fn shipped() -> &'static Pivot {
    static PIVOT: LazyLock<Pivot> = LazyLock::new(|| Pivot::read(SHIPPED).unwrap_or_default());
    &PIVOT
}

/// The shipped lexicon of the language `lang` (ISO 639-1); `None` if there is none.
pub fn find(lang: &str) -> Option<&'static Lexicon> {
    shipped().lexicon(lang)
}

/// A table: the lexicons of many languages into one space of concepts.
#[derive(Debug, Default)]
pub struct Pivot {
    blocks: Vec<Block>,
    english: OnceLock<Lexicon>,
}

#[derive(Debug)]
struct Block {
    code: String,
    /// The same as a number, to be found fast.
    tag: u32,
    raw_bytes: usize,
    packed: &'static [u8],
    lexicon: OnceLock<Lexicon>,
}

/// Languages that write compounds as one word.
const COMPOUNDING: &[&str] = &["de", "nl", "sv", "da", "nb", "fi", "hu", "et", "is"];

/// Letters that a part of a compound has at least.
const PART_LETTERS: usize = 4;

/// Letters that an unknown word must share with known ones to be read as they are, and how many of those
/// there may be: more are a common prefix (`inter`, `contr`).
const KIN_LETTERS: usize = 5;
const MAX_KIN: u8 = 4;

/// The share of a capitalised word that the lexicon knows in the concept of its own letters: it may be
/// a name all the same.
const NAME_SHARE: f32 = 0.5;

impl Pivot {
    /// Reads a table as `newsfold-lexicon` writes it; `None` if `bytes` is no table.
    pub fn read(bytes: &'static [u8]) -> Option<Self> {
        let blocks = lexicon::blocks(bytes)?;
        let blocks = blocks.into_iter().map(|(code, raw_bytes, packed)| Block {
            tag: tag(&code),
            code,
            raw_bytes,
            packed,
            lexicon: OnceLock::new(),
        });
        Some(Self { blocks: blocks.collect(), english: OnceLock::new() })
    }

    /// The languages that the table has, English among them.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.blocks.iter().map(|block| block.code.as_str())
    }

    /// The lexicon of the language `lang` (ISO 639-1); `None` if there is none.
    pub fn lexicon(&self, lang: &str) -> Option<&Lexicon> {
        let lang = alias(lang);
        if lang == "en" {
            return Some(self.english());
        }
        let tag = tag(lang);
        let block = self.blocks.iter().find(|block| block.tag == tag)?;
        Some(block.lexicon.get_or_init(|| Lexicon::unpack(block.packed, block.raw_bytes)))
    }

    /// The English lexicon: the n-th concept has the name of its n-th key; other keys have the concept
    /// of a word that all languages translate alike.
    pub fn english(&self) -> &Lexicon {
        self.english.get_or_init(|| {
            let block = self.blocks.iter().find(|block| block.code == "en");
            block
                .map(|block| Lexicon::unpack_english(block.packed, block.raw_bytes))
                .unwrap_or_default()
        })
    }

    /// The English stem that a concept is named after; `None` for a word that English does not know.
    pub fn name(&self, concept: Concept) -> Option<&str> {
        self.english().key(concept.index()?)
    }

    /// How rare the concept is in running text of all languages: ln(sentences / sentences with it).
    pub fn idf(&self, concept: Concept) -> f32 {
        self.english().idf(concept)
    }

    /// The concept of a word by its own letters, read as an English one (names, loan words); `word` in lower
    /// case, as a token has it.
    pub fn own(&self, word: &str) -> Concept {
        let stem = stem(word, "en");
        let known = self.english().concepts(&stem).and_then(<[Share]>::first);
        known.map_or_else(|| Concept::unknown(&stem), |share| share.concept)
    }

    /// Tells `each` the concepts of a token with their shares (of 1 in all, more for a possible name).
    ///
    /// A word that the lexicon of `lang` does not have is cut into the parts of a compound, freed of
    /// clitics, or, in Latin letters, taken by its own letters. Numbers have no concept.
    pub fn read_token(&self, token: &Token<'_>, lang: &str, each: &mut dyn FnMut(Concept, f32)) {
        if token.class == Class::Number {
            return;
        }
        let lang = alias(lang);
        let lexicon = self.lexicon(lang);
        let latin = token.class == Class::Word && is_latin(token.text);
        let mut give = |shares: &[Share], weight: f32| {
            for share in shares {
                each(share.concept, share.share * weight);
            }
        };
        if let Some(lexicon) = lexicon {
            if let Some(shares) = lexicon.concepts(&stem(token.text, lang)) {
                give(shares, 1.0);
                if latin && token.capitalised && !matches!(lang, "de" | "en") {
                    each(self.own(token.text), NAME_SHARE);
                }
                return;
            }
            if give_parts(lexicon, token.text, lang, &mut give) {
                return;
            }
            if give_kin(lexicon, token, lang, &mut give) {
                return;
            }
        }
        if latin {
            each(self.own(token.text), 1.0);
        }
    }
}

/// The code of a language as a number; 0 for what is no code.
fn tag(code: &str) -> u32 {
    if code.len() > 4 {
        return 0;
    }
    code.bytes().fold(0, |tag, byte| tag << 8 | u32::from(byte))
}

/// The language whose lexicon serves `lang`.
fn alias(lang: &str) -> &str {
    match lang {
        "no" | "nn" => "nb",
        "bs" | "sh" => "hr",
        "ms" | "in" => "id",
        "iw" => "he",
        _ => lang,
    }
}

/// Says that a word is written in Latin letters.
fn is_latin(word: &str) -> bool {
    word.chars().next().is_some_and(|c| c < '\u{250}' || ('\u{1e00}'..'\u{1f00}').contains(&c))
}

/// Gives the concepts of the words that begin like an unknown one.
fn give_kin(
    lexicon: &Lexicon,
    token: &Token<'_>,
    lang: &str,
    give: &mut dyn FnMut(&[Share], f32),
) -> bool {
    if token.capitalised && lang != "de" && !token.sentence_start || token.class != Class::Word {
        return false;
    }
    let stem = stem(token.text, lang);
    let prefix = stem.char_indices().nth(KIN_LETTERS).and_then(|(at, _)| stem.get(..at));
    let kin = prefix.map_or(0..0, |prefix| lexicon.with_prefix(prefix));
    let Some(count @ 1..=MAX_KIN) = u8::try_from(kin.len()).ok() else { return false };
    for index in kin {
        give(lexicon.shares_at(index), 1.0 / f32::from(count));
    }
    true
}

/// Gives the concepts of the parts of a word: those of a compound, or the word without its clitics.
fn give_parts(
    lexicon: &Lexicon,
    word: &str,
    lang: &str,
    give: &mut dyn FnMut(&[Share], f32),
) -> bool {
    if COMPOUNDING.contains(&lang) {
        return give_compound(lexicon, word, lang, give, 2);
    }
    let prefixes: &[&str] = match lang {
        "ar" => &["وال", "بال", "ولل", "و", "ف", "ب", "ل", "ك", "س"],
        "he" => &["וה", "שה", "מה", "בה", "לה", "כש", "ו", "ה", "ב", "ל", "מ", "ש", "כ"],
        "fa" => &["نمي", "مي", "ب"],
        _ => &[],
    };
    let stems = prefixes.iter().filter_map(|prefix| word.strip_prefix(prefix));
    let mut found = stems.filter_map(|rest| lexicon.concepts(&stem(rest, lang)));
    if let Some(shares) = found.next() {
        give(shares, 1.0);
        return true;
    }
    if lang == "ko" {
        let two = word.char_indices().nth(2).and_then(|(at, _)| word.get(..at));
        if let Some(shares) = two.and_then(|two| lexicon.concepts(two)) {
            give(shares, 1.0);
            return true;
        }
    }
    false
}

/// Cuts a compound into at most `cuts + 1` known words, the first as long as possible.
fn give_compound(
    lexicon: &Lexicon,
    word: &str,
    lang: &str,
    give: &mut dyn FnMut(&[Share], f32),
    cuts: usize,
) -> bool {
    let ends: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
    if ends.len() < 2 * PART_LETTERS {
        return false;
    }
    for &at in ends.iter().skip(PART_LETTERS).rev().skip(PART_LETTERS - 1) {
        let (head, tail) = word.split_at(at);
        let Some(first) = lexicon.concepts(&stem(head, lang)) else { continue };
        if let Some(second) = lexicon.concepts(&stem(tail, lang)) {
            give(first, 1.0);
            give(second, 1.0);
            return true;
        }
        if cuts > 1 && give_compound(lexicon, tail, lang, give, cuts - 1) {
            give(first, 1.0);
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::tokens;

    fn concepts(lang: &str, text: &str) -> BTreeSet<Concept> {
        let mut concepts = BTreeSet::new();
        for token in tokens(text, Some(lang)).iter() {
            shipped().read_token(&token, lang, &mut |concept, share| {
                assert!(share > 0.0 && share <= 1.0, "{text}: {share}");
                concepts.insert(concept);
            });
        }
        concepts
    }

    /// Each text has the concept of the English word.
    fn check(english: &str, texts: &[(&str, &str)]) {
        let concept = shipped().own(english);
        for (lang, text) in texts {
            assert!(concepts(lang, text).contains(&concept), "{english} in {lang} {text}");
        }
    }

    #[test]
    fn words_of_many_languages_meet_in_one_concept() {
        check("winter", &[("de", "Winter"), ("fr", "hiver"), ("ru", "зимой"), ("ar", "الشتاء")]);
        check("winter", &[("zh", "冬天"), ("it", "inverno"), ("es", "invierno"), ("ja", "冬")]);
        check("minister", &[("es", "ministros"), ("pl", "ministra")]);
    }

    #[test]
    fn a_compound_is_read_by_its_parts() {
        check("winter", &[("de", "Winterbahnhof")]);
    }

    #[test]
    fn an_unknown_word_is_its_own_letters_in_any_latin_language() {
        let name = "qvortrzy";
        assert_eq!(shipped().own(name).index(), None);
        check(name, &[("en", name), ("it", name), ("pl", name), ("xx", name)]);
        assert!(concepts("ru", "Кхворцзы").is_empty());
    }

    #[test]
    fn every_language_unpacks_and_its_shares_sum_to_one() {
        let codes: Vec<&str> = shipped().languages().collect();
        assert!(codes.len() > 35, "{codes:?}");
        for code in codes {
            let lexicon = find(code).unwrap();
            assert!(lexicon.len() > 1000, "{code}: {}", lexicon.len());
            for index in 0..u32::try_from(lexicon.len()).unwrap() {
                let key = lexicon.key(index).unwrap();
                let sum: f32 = lexicon.concepts(key).unwrap().iter().map(|share| share.share).sum();
                assert!((sum - 1.0).abs() < 1e-3, "{code} {key}: {sum}");
            }
        }
    }

    #[test]
    fn common_words_have_a_low_idf() {
        let idf = |word: &str| shipped().idf(shipped().own(word));
        assert!(idf("the") < 2.0 && idf("minister") > 4.0 && idf("qvortrzy") > idf("minister"));
    }

    #[test]
    fn damaged_bytes_give_no_words_and_no_panic() {
        assert!(Pivot::read(b"").is_none());
        assert!(Pivot::read(b"NFPIVOT1\xff\xff\xff\xff").is_none());
        for cut in (0..SHIPPED.len()).step_by(SHIPPED.len() / 20) {
            let pivot = Pivot::read(SHIPPED.get(..cut).unwrap());
            assert!(pivot.is_none_or(|pivot| pivot.lexicon("de").is_none_or(Lexicon::is_empty)));
        }
    }
}
