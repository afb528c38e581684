//! Cuts a text of any language into words, numbers and Han words, in the form that the lexicon has them.
//!
//! The trainer of the lexicon and the reader of articles both come here, or their keys would not meet.
//! It must not know what a word means.

use std::borrow::Cow;

use unicode_normalization::{
    IsNormalized, UnicodeNormalization, char::is_combining_mark, is_nfkc_quick,
};

/// What a token is made of.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Class {
    /// Letters and marks of an alphabet, digits behind the letters included (`g20`).
    Word,
    /// Digits, with single `.` and `,` between them; always ASCII digits.
    Number,
    /// A word of the lexicon in Han characters or Hiragana, or one such character.
    Han,
    /// An unbroken run of Katakana, mostly a name or a loan word.
    Katakana,
}

/// One token of a text.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Token<'t> {
    /// In Unicode NFKC and lower case; Arabic letters without diacritics and in one spelling.
    pub text: &'t str,
    /// What it is made of.
    pub class: Class,
    /// It began with an upper-case letter.
    pub capitalised: bool,
    /// It is the first token of the text, of a line or of a sentence.
    pub sentence_start: bool,
}

/// The tokens of one text, in order.
#[derive(Clone, Debug, Default)]
pub struct Tokens {
    folded: String,
    spans: Vec<Span>,
}

#[derive(Clone, Copy, Debug)]
struct Span {
    start: u32,
    end: u32,
    class: Class,
    capitalised: bool,
    sentence_start: bool,
}

impl Tokens {
    /// The tokens, in the order of the text.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = Token<'_>> + Clone {
        self.spans.iter().map(|span| Token {
            text: self.folded.get(span.start as usize..span.end as usize).unwrap_or_default(),
            class: span.class,
            capitalised: span.capitalised,
            sentence_start: span.sentence_start,
        })
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.spans.len()
    }

    /// Says that there is none.
    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }
}

/// The longest word of the lexicon that is looked for in a run of Han characters.
pub const MAX_HAN: usize = 8;

/// Cuts `text`, written in the language `lang` (ISO 639-1), using the shipped lexicon for Han words.
///
/// The text is read as Unicode NFKC; letters and marks make words, apostrophes split them (but join
/// in Ukrainian), digits with inner `.` and `,` make one number.
pub fn tokens(text: &str, lang: Option<&str>) -> Tokens {
    let words = han_words(lang, text);
    tokens_with(text, lang, &|word| words.iter().any(|lexicon| lexicon.knows(word)))
}

/// The lexicons in which words in Han characters are looked up.
fn han_words(lang: Option<&str>, text: &str) -> Vec<&'static crate::pivot::Lexicon> {
    let codes: &[&str] = match lang {
        Some("zh") => &["zh"],
        Some("ja") => &["ja"],
        _ if !text.chars().any(|c| c >= '\u{3041}' && kind(c) == Kind::Han) => &[],
        _ => &["zh", "ja"],
    };
    codes.iter().filter_map(|code| crate::pivot::find(code)).collect()
}

/// Cuts `text` as [`tokens`] does, with the Han words that `is_word` knows.
pub fn tokens_with(text: &str, lang: Option<&str>, is_word: &dyn Fn(&str) -> bool) -> Tokens {
    let composed =
        text.chars().all(is_composed) || is_nfkc_quick(text.chars()) == IsNormalized::Yes;
    let text = if composed { Cow::Borrowed(text) } else { Cow::Owned(text.nfkc().collect()) };
    let mut cutter = Cutter::new(lang, text.len(), is_word);
    for c in text.chars() {
        cutter.push(c);
    }
    cutter.end_token();
    cutter.tokens
}

/// Says without a table that NFKC leaves a common character as it is and that it joins with none before.
fn is_composed(c: char) -> bool {
    matches!(c,
        '\0'..='\u{7f}' | 'À'..='ÿ' | '\u{400}'..='\u{45f}' | '\u{621}'..='\u{64a}'
        | '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fc}' | '\u{4e00}'..='\u{9fff}'
        | '«' | '»' | '–' | '—' | '‘' | '’' | '“' | '”' | '„' | '、' | '。')
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Kind {
    Letter,
    Digit(char),
    Han,
    Katakana,
    Apostrophe,
    NumberInner,
    SentenceEnd,
    Skipped,
    Other,
}

#[expect(
    clippy::struct_excessive_bools,
    reason = "two facts of the language, three of the place in the text"
)]
struct Cutter<'w> {
    tokens: Tokens,
    is_word: &'w dyn Fn(&str) -> bool,
    turkish: bool,
    joins_apostrophes: bool,
    /// The token under construction; its text is the end of `tokens.folded` from `start`.
    class: Option<Class>,
    start: usize,
    capitalised: bool,
    /// A `.` or `,` behind a digit that belongs to the number only if a digit follows.
    inner: Option<char>,
    /// An apostrophe inside a word of a language that joins them.
    apostrophe: bool,
    sentence_start: bool,
}

impl<'w> Cutter<'w> {
    fn new(lang: Option<&str>, bytes: usize, is_word: &'w dyn Fn(&str) -> bool) -> Self {
        let tokens = Tokens {
            folded: String::with_capacity(bytes),
            spans: Vec::with_capacity(bytes / 6 + 1),
        };
        Self {
            tokens,
            is_word,
            turkish: matches!(lang, Some("tr" | "az")),
            joins_apostrophes: matches!(lang, Some("uk" | "be" | "he")),
            class: None,
            start: 0,
            capitalised: false,
            inner: None,
            apostrophe: false,
            sentence_start: true,
        }
    }

    fn push(&mut self, c: char) {
        let kind = kind(c);
        if let Some(inner) = self.inner.take() {
            if matches!(kind, Kind::Digit(_)) {
                self.tokens.folded.push(inner);
            } else {
                self.end_token();
                self.sentence_start |= inner == '.' && !matches!(kind, Kind::Letter);
            }
        }
        let joins = std::mem::take(&mut self.apostrophe);
        match kind {
            Kind::Letter => {
                if joins || self.class != Some(Class::Word) {
                    self.begin_unless(joins, Class::Word, c);
                }
                self.push_lower(c);
            }
            Kind::Digit(digit) => {
                if !matches!(self.class, Some(Class::Word | Class::Number)) {
                    self.begin_unless(false, Class::Number, c);
                }
                self.tokens.folded.push(digit);
            }
            Kind::Han => self.push_run(Class::Han, c),
            Kind::Katakana => self.push_run(Class::Katakana, c),
            Kind::NumberInner if self.class == Some(Class::Number) => {
                self.inner = Some(if c == '٫' {
                    '.'
                } else if c == '٬' {
                    ','
                } else {
                    c
                });
            }
            Kind::Apostrophe if self.joins_apostrophes && self.class == Some(Class::Word) => {
                self.apostrophe = true;
            }
            Kind::Skipped => {}
            Kind::Apostrophe | Kind::NumberInner | Kind::SentenceEnd | Kind::Other => {
                self.end_token();
                self.sentence_start |= kind == Kind::SentenceEnd || c == '.';
            }
        }
    }

    fn push_run(&mut self, class: Class, c: char) {
        if self.class != Some(class) {
            self.begin_unless(false, class, c);
        }
        self.tokens.folded.push(c);
    }

    fn begin_unless(&mut self, joins: bool, class: Class, c: char) {
        if !joins {
            self.end_token();
            self.class = Some(class);
            self.start = self.tokens.folded.len();
            self.capitalised = c.is_uppercase();
        }
    }

    fn push_lower(&mut self, c: char) {
        let folded = &mut self.tokens.folded;
        match c {
            'I' if self.turkish => folded.push('ı'),
            'İ' => folded.push('i'),
            'A'..='Z' => folded.push(c.to_ascii_lowercase()),
            'أ' | 'إ' | 'آ' | 'ٱ' => folded.push('ا'),
            'ى' | 'ی' => folded.push('ي'),
            'ک' => folded.push('ك'),
            'ة' | 'ۀ' => folded.push('ه'),
            'ς' => folded.push('σ'),
            'a'..='z' | 'а'..='я' | '\u{621}'..='\u{64a}' | '\u{4e00}'.. => folded.push(c),
            _ => folded.extend(c.to_lowercase()),
        }
    }

    fn end_token(&mut self) {
        let Some(class) = self.class.take() else { return };
        if class == Class::Han {
            self.cut_han();
        } else {
            let end = self.tokens.folded.len();
            self.span(self.start, end, class);
        }
    }

    /// Longest match from the left, one character where nothing matches.
    fn cut_han(&mut self) {
        let run = self.tokens.folded.split_off(self.start);
        let mut rest = run.as_str();
        while let Some(first) = rest.chars().next() {
            let ends = rest.char_indices().skip(1).map(|(at, _)| at).chain([rest.len()]);
            let mut longest = first.len_utf8();
            for end in ends.take(MAX_HAN).skip(1) {
                if rest.get(..end).is_some_and(|word| (self.is_word)(word)) {
                    longest = end;
                }
            }
            let (word, after) = rest.split_at(longest);
            let start = self.tokens.folded.len();
            self.tokens.folded.push_str(word);
            self.span(start, start + word.len(), Class::Han);
            rest = after;
        }
    }

    fn span(&mut self, start: usize, end: usize, class: Class) {
        // A text beyond 4 GiB never comes here: `clean` caps it far below.
        let (Ok(start), Ok(end)) = (u32::try_from(start), u32::try_from(end)) else { return };
        let (capitalised, sentence_start) = (self.capitalised, self.sentence_start);
        self.tokens.spans.push(Span { start, end, class, capitalised, sentence_start });
        self.sentence_start = false;
    }
}

fn kind(c: char) -> Kind {
    match c {
        'a'..='z'
        | 'A'..='Z'
        | '\u{400}'..='\u{481}'
        | 'À'..='Ö'
        | 'Ø'..='ö'
        | 'ø'..='\u{24f}'
        | '\u{3b1}'..='\u{3c9}'
        | '\u{48a}'..='\u{52f}'
        | '\u{621}'..='\u{63f}'
        | '\u{641}'..='\u{64a}'
        | '\u{671}'..='\u{6d3}'
        | '\u{904}'..='\u{939}'
        | '가'..='힣' => Kind::Letter,
        '0'..='9' => Kind::Digit(c),
        '.' | ',' | '٫' | '٬' => Kind::NumberInner,
        '!' | '?' | '\n' | '…' | '。' | '؟' | '।' | '۔' => Kind::SentenceEnd,
        '\'' | '’' | '‘' | 'ʼ' | 'ʹ' | '״' | '׳' | '`' => Kind::Apostrophe,
        '\0'..='\u{a9}'
        | '«'
        | '»'
        | '\u{2010}'..='\u{2027}'
        | '\u{2030}'..='\u{205e}'
        | '\u{3001}'..='\u{3004}'
        | '\u{3008}'..='\u{3020}' => Kind::Other,
        '\u{640}' | '\u{64b}'..='\u{652}' | '\u{670}' | '\u{ad}' | '\u{200d}'..='\u{200f}' => {
            Kind::Skipped
        }
        '٠'..='٩' => Kind::Digit(digit(c, '٠')),
        '۰'..='۹' => Kind::Digit(digit(c, '۰')),
        '०'..='९' => Kind::Digit(digit(c, '०')),
        '\u{30a1}'..='\u{30fa}' | 'ー' | '\u{30fd}' | '\u{30fe}' => Kind::Katakana,
        '々'
        | '〆'
        | '\u{3041}'..='\u{309f}'
        | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{323af}' => Kind::Han,
        _ if c.is_alphabetic() || is_combining_mark(c) => Kind::Letter,
        _ => Kind::Other,
    }
}

/// The ASCII digit of the same value, in a script whose digits begin at `zero`.
fn digit(c: char, zero: char) -> char {
    let value = u32::from(c).wrapping_sub(u32::from(zero));
    char::from_digit(value, 10).unwrap_or('0')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(lang: &str, text: &str, expected: &[&str]) {
        let is_word = |word: &str| ["外交部", "外交", "会议"].contains(&word);
        let tokens = tokens_with(text, Some(lang), &is_word);
        let found: Vec<&str> = tokens.iter().map(|token| token.text).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn words_are_runs_of_letters_and_marks() {
        check("en", "The G20’s plan, at last!", &["the", "g20", "s", "plan", "at", "last"]);
        check("fr", "L'État n'a rien", &["l", "état", "n", "a", "rien"]);
        check("uk", "П'ять об’єктів", &["пять", "обєктів"]);
        check("hi", "प्रधानमंत्री ने", &["प्रधानमंत्री", "ने"]);
        check("tr", "IRAK'ta İzmir", &["ırak", "ta", "izmir"]);
        check("ar", "الوِزَارَة أكّدت", &["الوزاره", "اكدت"]);
    }

    #[test]
    fn a_number_keeps_its_inner_marks() {
        check("de", "1.234,5 Euro. 3. Mai, 5,", &["1.234,5", "euro", "3", "mai", "5"]);
        check("ar", "٣٫٥ ١٢", &["3.5", "12"]);
        check("ja", "１２万", &["12", "万"]);
    }

    #[test]
    fn han_takes_the_longest_word_of_the_lexicon() {
        check("zh", "中国外交部会议2024", &["中", "国", "外交部", "会议", "2024"]);
        check("ja", "東京オリンピック", &["東", "京", "オリンピック"]);
    }

    #[test]
    fn capitals_and_sentence_starts_are_kept() {
        let tokens = tokens_with("Die Ministerin kam. Heute", Some("de"), &|_| false);
        let flags: Vec<_> = tokens.iter().map(|t| (t.capitalised, t.sentence_start)).collect();
        assert_eq!(flags, [(true, true), (true, false), (false, false), (true, true)]);
    }

    #[test]
    fn the_blocks_of_most_news_are_what_the_slow_tables_say() {
        for c in ('\u{aa}'..='\u{ffff}').filter(|c| matches!(kind(*c), Kind::Letter | Kind::Other))
        {
            let is_letter = c.is_alphabetic() || is_combining_mark(c);
            assert_eq!(kind(c) == Kind::Letter, is_letter, "{:x}", u32::from(c));
        }
    }

    #[test]
    fn no_bytes_panic() {
        for text in ["", ".", "1.", "'", "\u{300}", "ﷺ", "𠮷野家", "ﬁn", "İ"] {
            let _ = tokens_with(text, None, &|_| true).len();
        }
    }
}
