//! An article as a row of tokens with their sentences; every reader of cues walks over this row.
//!
//! Words, numbers and marks only: it must not know what a day or a place looks like.

use std::ops::Range;

use model::Article;

use super::{
    characters::{
        digit, is_ideograph, is_ignored, is_katakana, is_letter, number_length, whole, word_length,
    },
    words::{Lexicon, Mark, Sense, fold_into},
};

/// The longest run of ideographs that is looked up as one word.
const LONGEST_IDEOGRAPHIC_WORD: usize = 8;

/// Cues beyond this many tokens say nothing about the event: the rest is not read.
const MOST_TOKENS: usize = 20_000;

/// A line of so many tokens is text, even without a full stop.
const FULL_SENTENCE: usize = 25;
/// The first so many sentences of the body are the lead.
const LEAD_SENTENCES: usize = 2;
/// What ends a sentence.
const ENDING: [char; 13] = ['.', '!', '?', '。', '！', '？', '؟', '।', '…', '۔', '．', ':', ';'];
/// What may stand behind that.
const CLOSING: [char; 11] = ['"', '”', '»', '’', ')', '」', '』', '\'', '“', '）', '«'];

/// What a token is made of.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Shape {
    /// Letters and marks.
    Word,
    /// Ideographs or kana, found by looking up or one by one.
    Ideograph,
    /// Digits with inner full stops and commas.
    Number,
    /// One character of anything else.
    Mark(char),
}

/// How a word begins.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Capital {
    /// In lower case, or in a script without case.
    None,
    /// With a capital letter.
    First,
    /// All of it in capitals, two letters or more.
    All,
}

/// One word, number or mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'a> {
    /// As it is written.
    pub(super) surface: &'a str,
    pub(super) shape: Shape,
    /// Whether no white space stands before it.
    pub(super) glued: bool,
    pub(super) capital: Capital,
    /// The sentence it stands in, an index into [`Text::sentences`].
    pub(super) sentence: usize,
    pub(super) sense: Sense,
    folded: (usize, usize),
}

/// Which part of the article.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Part {
    /// The dateline that was taken off the text when it was cleaned.
    Dateline,
    Title,
    Body,
}

/// A run of tokens that ends with a full stop or a paragraph.
#[derive(Clone, Debug)]
pub(super) struct Sentence {
    pub(super) tokens: Range<usize>,
    pub(super) part: Part,
    /// 0 for the first one of its part.
    pub(super) number: usize,
    /// 0 for the first one of its part.
    pub(super) paragraph: usize,
}

impl Sentence {
    /// Whether it is the title or the lead.
    pub(super) fn is_prominent(&self) -> bool {
        self.part == Part::Title || self.part == Part::Body && self.number < LEAD_SENTENCES
    }
}

/// The whole article.
#[derive(Debug)]
pub(super) struct Text<'a> {
    pub(super) tokens: Vec<Token<'a>>,
    pub(super) sentences: Vec<Sentence>,
    pub(super) lexicon: &'static Lexicon,
    folded: String,
}

impl<'a> Text<'a> {
    /// Reads the title and the paragraphs.
    pub(super) fn of(article: &'a Article) -> Self {
        let lexicon = Lexicon::of(article.lang);
        let bytes = article.title.len() + article.paragraphs.iter().map(String::len).sum::<usize>();
        let mut text = Self {
            tokens: Vec::with_capacity(bytes.min(200_000) / 5),
            sentences: Vec::new(),
            lexicon,
            folded: String::with_capacity(bytes.min(200_000)),
        };
        text.read(article.dateline.as_deref().unwrap_or_default(), Part::Dateline, 0);
        text.read(&article.title, Part::Title, 0);
        for (number, paragraph) in article.paragraphs.iter().enumerate() {
            if text.tokens.len() > MOST_TOKENS {
                break;
            }
            text.read(paragraph, Part::Body, number);
        }
        text
    }

    /// Counts the sentences of the body from where the report begins: at the dateline, or behind the
    /// lines that are no sentences (bylines, stamps, repeated headlines). Those count as headlines.
    pub(super) fn begin_at(&mut self, dateline: &Range<usize>) {
        let marked = self.token(dateline.start).filter(|_| !dateline.is_empty());
        let marked = marked.map(|token| token.sentence);
        let in_body =
            |at: &usize| self.sentences.get(*at).is_some_and(|one| one.part == Part::Body);
        let first = marked.filter(in_body).or_else(|| self.first_full_paragraph());
        let Some(first) = first else { return };
        let mut number = 0;
        for (at, sentence) in self.sentences.iter_mut().enumerate() {
            if sentence.part != Part::Body {
                continue;
            }
            if at < first {
                sentence.part = Part::Title;
            } else {
                sentence.number = number;
                number += 1;
            }
        }
    }

    /// The first sentence of the first paragraph that ends like one or is long.
    fn first_full_paragraph(&self) -> Option<usize> {
        let is_full = |sentence: &Sentence| {
            let last = sentence.tokens.end.saturating_sub(1);
            let long = sentence.tokens.len() >= FULL_SENTENCE;
            let closed =
                self.is_mark(last, &CLOSING) && self.is_mark(last.saturating_sub(1), &ENDING);
            sentence.part == Part::Body && (long || closed || self.is_mark(last, &ENDING))
        };
        self.sentences.iter().position(is_full)
    }

    /// The token, if there is one.
    pub(super) fn token(&self, at: usize) -> Option<&Token<'a>> {
        self.tokens.get(at)
    }

    /// The folded form of a token, empty when there is none.
    pub(super) fn word(&self, at: usize) -> &str {
        self.token(at).map_or("", |token| self.folded(token))
    }

    /// The folded form of this token.
    pub(super) fn folded(&self, token: &Token<'_>) -> &str {
        self.folded.get(token.folded.0..token.folded.1).unwrap_or_default()
    }

    /// What a token means, nothing when there is none.
    pub(super) fn sense(&self, at: usize) -> Sense {
        self.token(at).map(|token| token.sense).unwrap_or_default()
    }

    /// Whether the token is this character.
    pub(super) fn is_mark(&self, at: usize, marks: &[char]) -> bool {
        matches!(self.token(at), Some(Token { shape: Shape::Mark(c), .. }) if marks.contains(c))
    }

    /// The number that a token is, when it is a whole one of at most nine digits.
    pub(super) fn whole(&self, at: usize) -> Option<u32> {
        let token = self.token(at).filter(|token| token.shape == Shape::Number)?;
        whole(token.surface)
    }

    /// The sentence of a token.
    pub(super) fn sentence_of(&self, at: usize) -> Option<&Sentence> {
        self.sentences.get(self.token(at)?.sentence)
    }

    /// Up to `count` token positions before `at` in its sentence, nearest first.
    pub(super) fn before(&self, at: usize, count: usize) -> impl Iterator<Item = usize> + use<> {
        let start = self.sentence_of(at).map_or(at, |sentence| sentence.tokens.start);
        (start.max(at.saturating_sub(count))..at).rev()
    }

    /// Up to `count` token positions behind `at` in its sentence, nearest first.
    pub(super) fn behind(&self, at: usize, count: usize) -> impl Iterator<Item = usize> + use<> {
        let end = self.sentence_of(at).map_or(at, |sentence| sentence.tokens.end);
        at + 1..end.min(at + 1 + count)
    }

    fn read(&mut self, paragraph: &'a str, part: Part, number: usize) {
        let first = self.tokens.len();
        let mut rest = paragraph;
        let mut glued = false;
        while let Some(c) = rest.chars().next() {
            if c.is_whitespace() || is_ignored(c) {
                glued = is_ignored(c) && glued;
                rest = rest.get(c.len_utf8()..).unwrap_or_default();
                continue;
            }
            let (shape, length) = self.next(rest, c);
            let (surface, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
            self.push(surface, shape, glued);
            rest = after;
            glued = true;
        }
        self.join_phrases(first);
        self.cut_sentences(first, part, number);
    }

    fn next(&self, rest: &str, c: char) -> (Shape, usize) {
        if digit(c).is_some() {
            return (Shape::Number, number_length(rest));
        }
        if is_ideograph(c) {
            return (Shape::Ideograph, self.ideographs(rest));
        }
        if is_katakana(c) {
            let length = rest.find(|c| !is_katakana(c)).unwrap_or(rest.len());
            return (Shape::Word, length);
        }
        if is_letter(c) {
            return (Shape::Word, word_length(rest, self.lexicon.code == "uk"));
        }
        (Shape::Mark(c), c.len_utf8())
    }

    /// The length of the longest known word here, of one character when none is known.
    fn ideographs(&self, rest: &str) -> usize {
        let mut best = 0;
        let mut ends = [0; LONGEST_IDEOGRAPHIC_WORD];
        let letters = rest.char_indices().take_while(|(_, c)| is_ideograph(*c) || is_katakana(*c));
        let mut count = 0;
        for ((start, c), end) in letters.zip(&mut ends) {
            *end = start + c.len_utf8();
            count += 1;
        }
        let ends = ends.get(..count).unwrap_or_default();
        for &end in ends {
            if best == 0 || rest.get(..end).is_some_and(|word| self.lexicon.knows(word)) {
                best = end;
            }
        }
        self.before_a_day(rest, ends, best).unwrap_or(best)
    }

    /// Where a word that counts days begins inside the longest known one and ends behind it: "で|きょう",
    /// although "でき" is a word.
    fn before_a_day(&self, rest: &str, ends: &[usize], best: usize) -> Option<usize> {
        let is_kana = rest.starts_with(|c| matches!(c, '\u{3041}'..='\u{309f}'));
        let inner = ends.iter().copied().take_while(|&end| is_kana && end < best);
        let counts = |begin: usize| {
            let behind = ends.iter().copied().filter(|&end| end > best);
            behind
                .filter_map(|end| rest.get(begin..end))
                .any(|word| self.lexicon.knows(word) && self.lexicon.sense(word).relative.is_some())
        };
        inner.into_iter().find(|&begin| counts(begin))
    }

    fn push(&mut self, surface: &'a str, shape: Shape, glued: bool) {
        let start = self.folded.len();
        fold_into(surface, &mut self.folded);
        let folded = (start, self.folded.len());
        let word = self.folded.get(start..).unwrap_or_default();
        let is_word = matches!(shape, Shape::Word | Shape::Ideograph);
        let sense = if is_word { self.lexicon.sense(word) } else { Sense::default() };
        let capital = if is_word { capital(surface) } else { Capital::None };
        self.tokens.push(Token { surface, shape, glued, capital, sentence: 0, sense, folded });
    }

    /// Puts the meaning of a phrase on its first word and takes the others' away.
    fn join_phrases(&mut self, first: usize) {
        for at in first..self.tokens.len() {
            let Some((sense, inside)) = self.phrase_at(at) else { continue };
            if let Some(token) = self.tokens.get_mut(at) {
                token.sense = sense;
            }
            for token in self.tokens.iter_mut().skip(at + 1).take(inside) {
                token.sense = Sense::mark(Mark::Inside);
            }
        }
    }

    fn phrase_at(&self, at: usize) -> Option<(Sense, usize)> {
        let token = self.token(at)?;
        if token.shape == Shape::Number || token.sense.is(Mark::Inside) {
            return None;
        }
        let phrases = self.lexicon.phrases(self.folded(token)).iter();
        let found = phrases.filter_map(|phrase| {
            let mut next = at;
            for word in &phrase.rest {
                next += 1;
                while self.is_mark(next, &['\'', '’', '-', '.']) {
                    next += 1;
                }
                if self.word(next) != &**word {
                    return None;
                }
            }
            Some((phrase.sense, next - at))
        });
        found.max_by_key(|(_, length)| *length)
    }

    fn cut_sentences(&mut self, first: usize, part: Part, paragraph: usize) {
        let mut start = first;
        let mut at = first;
        while at < self.tokens.len() {
            if self.ends_sentence(at) {
                while self.is_mark(at + 1, &CLOSING) {
                    at += 1;
                }
                self.add_sentence(start..at + 1, part, paragraph);
                start = at + 1;
            }
            at += 1;
        }
        self.add_sentence(start..self.tokens.len(), part, paragraph);
    }

    fn add_sentence(&mut self, tokens: Range<usize>, part: Part, paragraph: usize) {
        if tokens.is_empty() {
            return;
        }
        let sentence = self.sentences.len();
        for token in self.tokens.iter_mut().take(tokens.end).skip(tokens.start) {
            token.sentence = sentence;
        }
        let same_part = self.sentences.last().filter(|last| last.part == part);
        let number = same_part.map_or(0, |last| last.number + 1);
        self.sentences.push(Sentence { tokens, part, number, paragraph });
    }

    fn ends_sentence(&self, at: usize) -> bool {
        match self.token(at).map(|token| token.shape) {
            Some(Shape::Mark('!' | '?' | '。' | '！' | '？' | '؟' | '।' | '…' | '۔' | '．')) => {
                true
            }
            Some(Shape::Mark('.')) => self.full_stop(at),
            _ => false,
        }
    }

    /// Tells the end of a sentence from `U.S.`, `Mr. X`, `10. Sitzung`, `e.g. this`.
    fn full_stop(&self, at: usize) -> bool {
        let next = self.token(at + 1);
        let Some(next) = next else { return true };
        if next.glued && !matches!(next.shape, Shape::Mark(_)) || next.capital == Capital::None {
            let cased = next.surface.chars().next().is_some_and(char::is_lowercase);
            if next.glued && !matches!(next.shape, Shape::Mark(_)) || cased {
                return false;
            }
        }
        let Some(before) = at.checked_sub(1).and_then(|before| self.token(before)) else {
            return true;
        };
        let ordinal = before.shape == Shape::Number
            && self.lexicon.suffixes.iter().any(|suffix| suffix == ".")
            && whole(before.surface).is_some_and(|number| number < 200);
        let initial = before.capital != Capital::None && before.surface.chars().nth(1).is_none();
        let titled = before.sense.is(Mark::Honorific) && before.surface.chars().count() < 5;
        !(ordinal || initial || titled)
    }
}

fn capital(word: &str) -> Capital {
    let mut letters = word.chars();
    if !letters.next().is_some_and(char::is_uppercase) {
        return Capital::None;
    }
    let rest = letters.as_str();
    if !rest.is_empty() && rest.chars().all(|c| c.is_uppercase() || !c.is_alphabetic()) {
        Capital::All
    } else {
        Capital::First
    }
}
