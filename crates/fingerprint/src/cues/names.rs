//! People and organisations by keys that do not depend on spelling or script.
//!
//! Capitalised words where a script has capitals, unknown words where it has none. It must not know
//! whether a name is a person's or a body's: readers weigh names by how rare they are.

use std::cell::RefCell;

use lang::{pivot, recent::Recent};
use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    Name, keys,
    tokens::{Capital, Part, Shape, Text, Token},
    words::Mark,
};

/// Names beyond this many are a list, not news.
const MOST: usize = 400;
/// Small words inside the names of people.
const PARTICLES: &[&str] = &[
    "de", "da", "dos", "van", "von", "di", "del", "della", "al", "el", "bin", "ibn", "ben", "du",
    "zu", "ter", "ten", "bint", "ul",
];
/// Articles that follow them: "van der", "de la".
const ARTICLES: &[&str] = &["der", "den", "la", "los", "las", "het", "le"];
/// Characters that Chinese uses to write foreign names; two or more in a row are one.
const TRANSLITERATION: &str = "阿埃艾爱安昂奥澳巴班邦保鲍贝本比彼毕别宾波博伯勃布查察茨达戴丹当德登邓迪底蒂丁杜敦顿多厄恩尔法凡范菲费芬弗福夫盖甘冈高戈哥格葛根古哈海汉豪赫黑亨洪胡华霍基吉季加贾杰津金卡开凯坎康考柯科克肯孔库夸拉莱赖兰朗劳勒雷蕾里理利莉丽列林琳隆卢鲁路伦罗洛吕马玛迈麦曼芒梅门蒙孟米密明摩莫默姆穆木娜纳奈南内尼涅宁纽农努诺欧帕派潘佩彭皮平坡普奇齐恰钱乔切钦琼丘曲让热仁日荣茹儒瑞若萨塞赛桑瑟沙珊尚绍舍申生圣施什史士舒斯丝思松苏索塔泰坦汤唐陶特滕提田廷通图托脱瓦万旺威维伟韦温文翁沃乌伍武西希锡席夏香肖歇谢辛欣兴休雪逊雅亚延扬杨耶叶伊依易因英尤于约云扎赞泽曾扎詹章珍芝治朱茱卓兹子宗祖佐";

/// Every name, most frequent first, then by key.
pub(super) fn find(text: &Text<'_>) -> Vec<Name> {
    let mut finder = Finder {
        text,
        lexicon: lexicon(text),
        elsewhere: FxHashSet::default(),
        found: FxHashMap::default(),
        keys: FxHashMap::default(),
        order: Vec::new(),
    };
    finder.note_inner_capitals();
    for sentence in 0..text.sentences.len() {
        finder.read(sentence);
    }
    finder.sorted()
}

fn lexicon(text: &Text<'_>) -> Option<&'static pivot::Lexicon> {
    pivot::find(text.lexicon.code)
}

struct Finder<'a, 't> {
    text: &'a Text<'t>,
    lexicon: Option<&'static pivot::Lexicon>,
    /// Words that stand with a capital inside sentences: at the beginning of one they are names too.
    elsewhere: FxHashSet<&'a str>,
    found: FxHashMap<u64, usize>,
    /// The keys of words that have been read.
    keys: FxHashMap<&'a str, Key>,
    order: Vec<Name>,
}

thread_local! {
    /// Which words a lexicon has, of those met lately.
    static KNOWN: RefCell<Recent<bool>> = RefCell::default();
}

/// A key and its other reading.
type Key = (String, Option<String>);

impl Finder<'_, '_> {
    fn note_inner_capitals(&mut self) {
        for sentence in self.text.sentences.iter().filter(|sentence| sentence.part == Part::Body) {
            for token in
                self.text.tokens.iter().take(sentence.tokens.end).skip(sentence.tokens.start + 1)
            {
                if token.capital != Capital::None {
                    self.elsewhere.insert(self.text.folded(token));
                }
            }
        }
    }

    fn read(&mut self, number: usize) {
        let Some(sentence) = self.text.sentences.get(number).cloned() else { return };
        let shouting = self.is_title_case(&sentence.tokens);
        let mut run: Vec<usize> = Vec::new();
        for at in sentence.tokens.clone() {
            let Some(token) = self.text.token(at) else { break };
            if self.order.len() >= MOST {
                return;
            }
            if let Some(length) = self.transliterated(at, sentence.tokens.end) {
                self.push_run(at, length, sentence.part, sentence.number);
            }
            if self.is_name(at, token, at == sentence.tokens.start, shouting) {
                run.push(at);
                continue;
            }
            if run.is_empty() {
                continue;
            }
            let joins =
                matches!(token.shape, Shape::Mark('-' | '‑' | '.' | '’' | '\'' | '·' | '・'))
                    || self.is_particle(at, token);
            if !joins {
                self.flush(&mut run, sentence.part, sentence.number);
            }
        }
        self.flush(&mut run, sentence.part, sentence.number);
    }

    /// "von" and "van", and "der" behind them: "der" alone joins two nouns.
    fn is_particle(&self, at: usize, token: &Token<'_>) -> bool {
        let word = self.text.folded(token);
        let before = at.checked_sub(1).map_or("", |before| self.text.word(before));
        PARTICLES.contains(&word) || (ARTICLES.contains(&word) && PARTICLES.contains(&before))
    }

    /// Headlines in English: capitals say nothing there.
    fn is_title_case(&self, tokens: &std::ops::Range<usize>) -> bool {
        let words = self.text.tokens.iter().take(tokens.end).skip(tokens.start + 1);
        let long = words.filter(|token| token.shape == Shape::Word && token.surface.len() > 3);
        let (mut all, mut capital) = (0, 0);
        for token in long {
            all += 1;
            capital += usize::from(token.capital != Capital::None);
        }
        all >= 3 && capital * 10 > all * 7
    }

    fn is_name(&self, at: usize, token: &Token<'_>, first: bool, shouting: bool) -> bool {
        let sense = token.sense;
        let common = sense.is(Mark::Function)
            || sense.is(Mark::Honorific)
            || sense.is(Mark::Locative)
            || sense.names_a_day()
            || sense.demonym.is_some()
            || sense.noun.is_some()
            || sense.ordinal != 0
            || sense.is(Mark::Inside);
        if token.shape != Shape::Word || common || token.surface.chars().nth(1).is_none() {
            return false;
        }
        if is_caseless(token.surface) {
            return !self.is_known(token) && token.surface.chars().count() > 2;
        }
        if token.capital == Capital::None {
            return false;
        }
        let folded = self.text.folded(token);
        if shouting {
            return self.elsewhere.contains(folded)
                || self.elsewhere.is_empty() && !self.is_known(token);
        }
        if first {
            let next = self
                .text
                .token(at + 1)
                .is_some_and(|next| next.shape == Shape::Word && next.capital != Capital::None);
            return self.elsewhere.contains(folded) && self.text.lexicon.code != "de"
                || next
                || !self.is_known(token);
        }
        self.text.lexicon.code != "de"
            || token.capital == Capital::All
            || self.has_name_beside(at)
            || !self.is_known(token)
    }

    /// In German a noun the lexicon knows is a name when an office stands right before it.
    fn has_name_beside(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| self.text.sense(before).is(Mark::Honorific))
    }

    fn is_known(&self, token: &Token<'_>) -> bool {
        let Some(lexicon) = self.lexicon else { return false };
        let code = self.text.lexicon.code;
        let about = code.bytes().fold(0, |about, byte| about << 8 | u64::from(byte));
        let word = self.text.folded(token);
        let look_up = || lexicon.concepts(&lang::stem(word, code)).is_some();
        KNOWN.with_borrow_mut(|known| known.answer(word, about, look_up))
    }

    /// The number of characters of a foreign name in Chinese that begins here.
    fn transliterated(&self, at: usize, end: usize) -> Option<usize> {
        let writes = |at: usize| {
            let token = self.text.token(at)?;
            let fits = token.shape == Shape::Ideograph
                && token.surface.chars().all(|c| TRANSLITERATION.contains(c));
            fits.then_some(())
        };
        if self.text.lexicon.code != "zh" || at.checked_sub(1).and_then(writes).is_some() {
            return None;
        }
        let length = (at..end).take_while(|at| writes(*at).is_some()).count();
        (length >= 2).then_some(length)
    }

    fn push_run(&mut self, at: usize, length: usize, part: Part, sentence: usize) {
        let surface = super::editions::written(self.text, at, at + length);
        let (key, other) = keys::of(&surface);
        self.add(&key, other.as_deref(), || surface, 1, is_prominent(part, sentence));
    }

    fn flush(&mut self, run: &mut Vec<usize>, part: Part, sentence: usize) {
        let prominent = is_prominent(part, sentence);
        for at in run.iter() {
            let word = self.text.token(*at).map_or("", |token| token.surface);
            let (key, other) = self.key(*at);
            self.add(&key, other.as_deref(), || word.to_owned(), 1, prominent);
        }
        if let [.., first, last] = run.as_slice() {
            let pair = [self.key(*first).0, self.key(*last).0];
            if pair.iter().all(|key| !key.is_empty()) {
                let text = self.text;
                let surface = || super::editions::written(text, *first, last + 1);
                self.add(&pair.join(" "), None, surface, 2, prominent);
            }
        }
        run.clear();
    }

    /// The key of the word at a token.
    fn key(&mut self, at: usize) -> Key {
        let text = self.text;
        let Some(token) = text.tokens.get(at) else { return Key::default() };
        let entry = self.keys.entry(text.folded(token));
        entry.or_insert_with_key(|word| keys::of(word)).clone()
    }

    fn add(
        &mut self,
        key: &str,
        other: Option<&str>,
        surface: impl FnOnce() -> String,
        words: u8,
        prominent: bool,
    ) {
        if key.is_empty() {
            return;
        }
        let hash = hash(key);
        if let Some(name) = self.found.get(&hash).and_then(|at| self.order.get_mut(*at)) {
            name.count = name.count.saturating_add(1);
            name.prominent |= prominent;
            return;
        }
        self.found.insert(hash, self.order.len());
        let (key, other) = (key.to_owned(), other.map(self::hash));
        self.order.push(Name { hash, other, key, surface: surface(), words, count: 1, prominent });
    }

    fn sorted(mut self) -> Vec<Name> {
        self.order.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.key.cmp(&b.key)));
        self.order
    }
}

fn is_prominent(part: Part, sentence: usize) -> bool {
    part == Part::Title || sentence < 2
}

/// Arabic, Hebrew, Indic scripts, Korean, katakana: letters without capitals.
fn is_caseless(word: &str) -> bool {
    word.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase())
}

/// The same number for the same key in every run and on every machine (FNV-1a, RFC draft eastlake).
fn hash(key: &str) -> u64 {
    crate::signature::hash(key.as_bytes())
}
