//! What single words of a language mean to the cues: month, weekday, ordinal, edition noun, "next".
//!
//! One hash table a language, built once from `lang`. It must not know where in a text a word stands.

use std::{cell::RefCell, sync::OnceLock};

use lang::{Kind, Language, recent::Recent};
use model::Lang;
use rustc_hash::FxHashMap;

use super::{characters::is_ignored, tense};

/// What follows the stem of an edition noun is an inflection up to this many letters, else a compound.
const LONGEST_ENDING: usize = 4;
/// The same in languages that write compounds as one word.
pub(super) const COMPOUNDING: (&[&str], usize) = (&["de", "nl", "sv", "da", "nb"], 2);

/// What a word may mean; most words mean nothing here.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Sense {
    /// 1 to 12, 0 for none.
    pub(super) month: i8,
    /// 1 (Monday) to 7, 0 for none.
    pub(super) weekday: i8,
    /// The number of a spelled ordinal, 0 for none.
    pub(super) ordinal: u16,
    /// Days from today.
    pub(super) relative: Option<i8>,
    /// What is held in numbered editions.
    pub(super) noun: Option<Kind>,
    /// The country of an adjective or of an inhabitant.
    pub(super) demonym: Option<[u8; 2]>,
    marks: u16,
}

/// What a word does to its neighbours.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[repr(u16)]
pub(super) enum Mark {
    /// "previous", "last", "since".
    Previous = 1,
    /// "next", "upcoming".
    Next = 1 << 1,
    /// "in", "at".
    Locative = 1 << 2,
    /// "on", "am".
    DayPreposition = 1 << 3,
    /// One of the commonest words.
    Function = 1 << 4,
    /// "minister", "ambassador".
    Honorific = 1 << 5,
    /// "said", "told".
    Speech = 1 << 6,
    /// "will", "shall".
    Future = 1 << 7,
    /// "was held", "took place".
    Held = 1 << 8,
    /// "ago", "earlier".
    Ago = 1 << 9,
    /// "since", "until": the day bounds a state and is not the event's.
    Bound = 1 << 10,
    /// A later word of a phrase whose meaning stands on its first word.
    Inside = 1 << 11,
    /// "week", "weekend".
    Week = 1 << 12,
}

impl Sense {
    /// Whether the word does that to its neighbours.
    pub(super) fn is(self, mark: Mark) -> bool {
        self.marks & mark as u16 != 0
    }

    /// Adds one thing that it does.
    pub(super) fn add(&mut self, mark: Mark) {
        self.marks |= mark as u16;
    }

    /// The meaning of a word that does nothing else.
    pub(super) fn mark(mark: Mark) -> Self {
        Self { marks: mark as u16, ..Self::default() }
    }

    /// Whether the word stands for a day by itself.
    pub(super) fn names_a_day(self) -> bool {
        self.month != 0 || self.weekday != 0 || self.relative.is_some()
    }

    fn is_empty(self) -> bool {
        self == Self::default()
    }

    /// What is left of a stem's meaning behind this ending: a `saison*` that goes on as `sieg` is
    /// no season any more.
    fn inflected(self, ending: &str, longest: usize) -> Self {
        let inflects = ending.len() <= longest || ending.chars().count() <= longest;
        if inflects { self } else { Self { noun: None, ..self } }
    }

    /// This meaning, completed by another one of the same word.
    fn or(self, other: Self) -> Self {
        Self {
            month: if self.month == 0 { other.month } else { self.month },
            weekday: if self.weekday == 0 { other.weekday } else { self.weekday },
            ordinal: if self.ordinal == 0 { other.ordinal } else { self.ordinal },
            relative: self.relative.or(other.relative),
            noun: self.noun.or(other.noun),
            demonym: self.demonym.or(other.demonym),
            marks: self.marks | other.marks,
        }
    }
}

thread_local! {
    /// What words mean that were met lately.
    static SENSES: RefCell<Recent<Sense>> = RefCell::default();
}

/// How words are written in a language, as far as reading them depends on it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Script {
    /// Words between spaces, nothing attached in front.
    Plain,
    /// Arabic: conjunctions, prepositions and the article are attached in front.
    Prefixing,
    /// Korean: particles are attached behind.
    Suffixing,
}

/// One language, ready to be looked up.
#[derive(Debug)]
pub(super) struct Lexicon {
    /// ISO 639-1; empty when the language is not known.
    pub(super) code: &'static str,
    /// How its words are written.
    pub(super) script: Script,
    /// What makes an ordinal of the digits before it, folded.
    pub(super) suffixes: Vec<String>,
    /// What makes an ordinal of the digits behind it.
    pub(super) prefixes: &'static [&'static str],
    longest_ending: usize,
    words: FxHashMap<Box<str>, Sense>,
    stems: FxHashMap<char, Vec<(Box<str>, Sense)>>,
    phrases: FxHashMap<Box<str>, Vec<Phrase>>,
}

/// Several words with one meaning.
#[derive(Debug)]
pub(super) struct Phrase {
    /// The words after the first one.
    pub(super) rest: Vec<Box<str>>,
    /// What all of them mean together.
    pub(super) sense: Sense,
}

impl Lexicon {
    /// The words of a language; those of English when it is unknown, as datelines and names of
    /// months are most often borrowed from it.
    pub(super) fn of(lang: Option<Lang>) -> &'static Self {
        static BUILT: OnceLock<Vec<(Lang, OnceLock<Lexicon>)>> = OnceLock::new();
        static UNKNOWN: OnceLock<Lexicon> = OnceLock::new();
        let built = BUILT.get_or_init(|| {
            let codes = lang::ALL.iter().filter_map(|language| Lang::parse(language.code));
            codes.map(|code| (code, OnceLock::new())).collect()
        });
        let found = lang.and_then(|code| built.iter().find(|(known, _)| *known == code));
        let language = lang.and_then(|code| lang::find(code.as_str()));
        match (found, language) {
            (Some((_, cell)), Some(language)) => cell.get_or_init(|| Self::build(language)),
            _ => UNKNOWN.get_or_init(|| lang::find("en").map_or_else(Self::empty, Self::build)),
        }
    }

    /// What a folded word means.
    pub(super) fn sense(&self, word: &str) -> Sense {
        let about = self.code.bytes().fold(0, |about, byte| about << 8 | u64::from(byte));
        SENSES.with_borrow_mut(|senses| senses.answer(word, about, || self.look_up(word)))
    }

    fn look_up(&self, word: &str) -> Sense {
        let found = self.exact(word);
        if !found.is_empty() {
            return found;
        }
        match self.script {
            Script::Plain => found,
            Script::Prefixing => self.without_prefix(word),
            Script::Suffixing => self.longest_prefix(word),
        }
    }

    /// Whether the word stands in the table as it is.
    pub(super) fn knows(&self, word: &str) -> bool {
        self.words.contains_key(word)
    }

    /// The phrases that begin with this word.
    pub(super) fn phrases(&self, first: &str) -> &[Phrase] {
        self.phrases.get(first).map_or(&[], Vec::as_slice)
    }

    fn exact(&self, word: &str) -> Sense {
        let whole = self.words.get(word).copied().unwrap_or_default();
        let Some(bucket) = word.chars().next().and_then(|first| self.stems.get(&first)) else {
            return whole;
        };
        bucket.iter().fold(whole, |sense, (stem, more)| match word.strip_prefix(&**stem) {
            Some(ending) => sense.or(more.inflected(ending, self.longest_ending)),
            None => sense,
        })
    }

    fn without_prefix(&self, word: &str) -> Sense {
        let mut rest = word;
        let mut locative = false;
        for clitics in [&["و", "ف"][..], &["ب", "ل", "ك"], &["ال"]] {
            for clitic in clitics {
                let Some(shorter) = rest.strip_prefix(clitic) else { continue };
                if shorter.chars().count() < 3 {
                    continue;
                }
                rest = shorter;
                locative |= *clitic == "ب";
                let found = self.exact(rest);
                if !found.is_empty() {
                    return if locative { found.or(Sense::mark(Mark::Locative)) } else { found };
                }
                break;
            }
        }
        Sense::default()
    }

    fn longest_prefix(&self, word: &str) -> Sense {
        let ends = word.char_indices().skip(2).map(|(end, _)| end);
        let mut best = Sense::default();
        for end in ends {
            let Some(sense) = word.get(..end).and_then(|prefix| self.words.get(prefix)) else {
                continue;
            };
            best = *sense;
        }
        best
    }

    fn empty() -> Self {
        Self {
            code: "",
            script: Script::Plain,
            suffixes: Vec::new(),
            prefixes: &[],
            longest_ending: LONGEST_ENDING,
            words: FxHashMap::default(),
            stems: FxHashMap::default(),
            phrases: FxHashMap::default(),
        }
    }

    fn build(language: &'static Language) -> Self {
        let mut lexicon = Self::empty();
        lexicon.code = language.code;
        lexicon.script = match language.code {
            "ar" => Script::Prefixing,
            "ko" => Script::Suffixing,
            _ => Script::Plain,
        };
        let (compounding, ending) = COMPOUNDING;
        if compounding.contains(&language.code) {
            lexicon.longest_ending = ending;
        }
        lexicon.suffixes = language.ordinal_suffixes.iter().map(|s| fold(s)).collect();
        lexicon.prefixes = language.ordinal_prefixes;
        lexicon.add_days(language);
        lexicon.add_meanings(language);
        lexicon.add_marks(language);
        lexicon
    }

    fn add_days(&mut self, language: &Language) {
        for (month, names) in (1..).zip(&language.months) {
            for name in *names {
                self.add(name, Sense { month, ..Sense::default() });
            }
        }
        for (weekday, names) in (1..).zip(&language.weekdays) {
            for name in *names {
                self.add(name, Sense { weekday, ..Sense::default() });
            }
        }
        for (words, days) in language.relative_days {
            self.add(words, Sense { relative: Some(*days), ..Sense::default() });
        }
    }

    fn add_meanings(&mut self, language: &Language) {
        for (word, ordinal) in language.ordinals {
            self.add(word, Sense { ordinal: *ordinal, ..Sense::default() });
        }
        for (word, kind) in language.edition_nouns {
            self.add(word, Sense { noun: Some(*kind), ..Sense::default() });
        }
        for (word, country) in language.demonyms {
            let demonym = <[u8; 2]>::try_from(country.as_bytes()).ok();
            self.add(word, Sense { demonym, ..Sense::default() });
        }
    }

    fn add_marks(&mut self, language: &Language) {
        let own = [
            (language.locatives, Mark::Locative),
            (language.day_prepositions, Mark::DayPreposition),
            (language.function_words, Mark::Function),
            (language.honorifics, Mark::Honorific),
        ];
        for (words, mark) in own {
            for word in words {
                self.add(word, Sense::mark(mark));
            }
        }
        for (words, mark) in tense::of(language.code).into_iter().flat_map(tense::Tense::lists) {
            for word in words.split(',') {
                self.add(word.trim(), Sense::mark(mark));
            }
        }
    }

    fn add(&mut self, entry: &str, sense: Sense) {
        let (entry, is_stem) = entry.strip_suffix('*').map_or((entry, false), |stem| (stem, true));
        let folded = fold(entry);
        let breaks = |c: char| c == ' ' || c == '\'' || c == '-' || c == '.';
        let mut words = folded.split(breaks).filter(|word| !word.is_empty());
        let Some(first) = words.next() else { return };
        let rest: Vec<Box<str>> = words.map(Box::from).collect();
        if !rest.is_empty() && !keeps_apostrophes(self.code, &folded) {
            self.phrases.entry(first.into()).or_default().push(Phrase { rest, sense });
        } else if is_stem {
            let Some(initial) = folded.chars().next() else { return };
            self.stems.entry(initial).or_default().push((folded.into(), sense));
        } else {
            let known = self.words.entry(folded.into()).or_default();
            *known = known.or(sense);
        }
    }
}

/// Ukrainian writes the apostrophe inside words.
fn keeps_apostrophes(code: &str, word: &str) -> bool {
    code == "uk" && !word.contains(' ') && word.contains('\'')
}

/// The form in which words are compared: lower case, one kind of apostrophe, no vowel signs of Arabic
/// and one form of its letters, no dot over the Turkish i, е for ё, nothing that is not seen.
pub(super) fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    fold_into(word, &mut folded);
    folded
}

/// As [`fold`], to the end of a buffer.
pub(super) fn fold_into(word: &str, folded: &mut String) {
    for c in word.chars() {
        if c.is_ascii() {
            folded.push(c.to_ascii_lowercase());
            continue;
        }
        match c {
            // The letters of most news before the slow table of all letters.
            'а'..='я' | 'ß'..='ö' | 'ø'..='ÿ' | 'ب' | 'ت'..='ع' | 'ف'..='و' | '一'..='鿿' =>
            {
                folded.push(c);
            }
            'А'..='Я' | 'À'..='Ö' | 'Ø'..='Þ' => {
                folded.extend(char::from_u32(u32::from(c) + 0x20));
            }
            '\u{64b}'..='\u{655}' | '\u{670}' | '\u{640}' | '\u{307}' => {}
            _ if is_ignored(c) => {}
            'أ' | 'إ' | 'آ' | 'ٱ' => folded.push('ا'),
            'ى' | 'ی' => folded.push('ي'),
            'ک' => folded.push('ك'),
            'ة' | 'ۀ' => folded.push('ه'),
            'ё' | 'Ё' => folded.push('е'),
            'ı' => folded.push('i'),
            'ς' => folded.push('σ'),
            '’' | 'ʼ' | '‘' | '`' | '´' | 'ʹ' => folded.push('\''),
            _ => folded.extend(c.to_lowercase().filter(|&lower| lower != '\u{307}')),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english(word: &str) -> Sense {
        Lexicon::of(Lang::parse("en")).sense(&fold(word))
    }

    #[test]
    fn a_word_is_found_by_its_whole_form_or_by_its_stem() {
        assert_eq!(english("March").month, 3);
        assert_eq!(english("Sunday").weekday, 7);
        assert_eq!(english("third").ordinal, 3);
        assert_eq!(english("meetings").noun, Some(Kind::Meeting));
        assert_eq!(english("Russians").demonym, Some(*b"RU"));
        assert!(english("next").is(Mark::Next) && !english("next").is(Mark::Previous));
        assert_eq!(english("xylophone"), Sense::default());
    }

    #[test]
    fn an_unknown_language_is_read_as_english() {
        assert_eq!(Lexicon::of(Lang::parse("tlh")).sense("march").month, 3);
        assert_eq!(Lexicon::of(None).sense("march").month, 3);
    }

    #[test]
    fn folding_makes_one_form_of_many() {
        for (one, other) in [
            ("İstanbul", "istanbul"),
            ("أُولَى", "اولي"),
            ("Ёлка", "елка"),
            ("ΤΕΛΟΣ", "τελος"),
            ("سه‌شنبه", "سهشنبه"),
        ] {
            assert_eq!(fold(one), fold(other));
        }
    }
}
