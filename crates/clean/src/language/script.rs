//! The script a text is written in, and the languages that a script gives away.
//!
//! Knows Unicode blocks; tells languages of one script apart only by letters that the others lack.

/// What the script says of the language.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Script {
    /// There are no letters.
    None,
    /// One language, by its ISO 639-1 code.
    One(&'static str),
    /// Several languages share it.
    Shared(Shared),
}

/// Letters that several languages write.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Shared {
    Latin,
    Cyrillic,
    Arabic,
    /// Devanagari, and scripts that we do not know.
    Other,
}

/// The letters of a text, counted by block and by what gives a language away.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(super) struct Counts {
    /// All letters.
    pub(super) letters: usize,
    latin: usize,
    blocks: [usize; BLOCKS.len()],
    tells: [usize; TELLS.len()],
}

impl Counts {
    /// Counts the letters of a text.
    pub(super) fn of(text: &str) -> Self {
        let mut counts = Self::default();
        for character in text.chars() {
            if character < '\u{250}' {
                let letter = usize::from(character.is_alphabetic());
                counts.letters += letter;
                counts.latin += letter;
            } else if character.is_alphabetic() {
                counts.count(character);
            }
        }
        counts
    }

    fn count(&mut self, character: char) {
        self.letters += 1;
        self.latin += usize::from(('\u{1e00}'..='\u{1eff}').contains(&character));
        let block = BLOCKS.iter().position(|block| (block.from..=block.to).contains(&character));
        if let Some(count) = block.and_then(|index| self.blocks.get_mut(index)) {
            *count += 1;
        }
        if character < '\u{700}' {
            for (count, (_, letters)) in self.tells.iter_mut().zip(TELLS) {
                *count += usize::from(letters.contains(character));
            }
        }
    }

    /// The letters, those of Han, kana and hangul threefold: they say as much more.
    pub(super) fn weight(&self) -> usize {
        let wide: usize = ["han", "ja", "ko"].map(|code| self.in_blocks(code)).iter().sum();
        self.letters + 2 * wide
    }

    /// Which shared script most letters are of, if it is one.
    pub(super) fn shared(&self) -> Option<Shared> {
        match of(self) {
            Script::Shared(shared) => Some(shared),
            Script::None | Script::One(_) => None,
        }
    }

    fn in_blocks(&self, code: &str) -> usize {
        let blocks = BLOCKS.iter().zip(self.blocks).filter(|(block, _)| block.code == code);
        blocks.map(|(_, count)| count).sum()
    }

    fn told(&self, name: &str) -> usize {
        let tells = TELLS.iter().zip(self.tells).filter(|((known, _), _)| *known == name);
        tells.map(|(_, count)| count).sum()
    }
}

/// Tells what the script of a text says.
pub(super) fn of(counts: &Counts) -> Script {
    let letters = counts.letters;
    if letters < 2 {
        return Script::None;
    }
    let (han, kana) = (counts.in_blocks("han"), counts.in_blocks("ja"));
    // Latin names stand in texts of every script and take more letters than the words around them.
    // Japanese mixes both; a Chinese text may quote a Japanese name.
    if (han + kana) * 5 > letters {
        return Script::One(if kana * 20 > han + kana { "ja" } else { "zh" });
    }
    if counts.in_blocks("ko") * 3 > letters {
        return Script::One("ko");
    }
    if counts.latin * 3 > letters * 2 {
        return Script::Shared(Shared::Latin);
    }
    let others = letters - counts.latin;
    if counts.in_blocks("arabic") * 2 > others {
        return arabic(counts);
    }
    let most = BLOCKS.iter().find(|block| counts.in_blocks(block.code) * 2 > others);
    match most.map(|block| block.code) {
        Some("cyrillic") => cyrillic(counts),
        None if counts.latin * 2 > letters => Script::Shared(Shared::Latin),
        Some("shared") | None => Script::Shared(Shared::Other),
        Some(code) => Script::One(code),
    }
}

struct Block {
    from: char,
    to: char,
    code: &'static str,
}

const fn block(from: char, to: char, code: &'static str) -> Block {
    Block { from, to, code }
}

const BLOCKS: [Block; 31] = [
    block('\u{370}', '\u{3ff}', "el"),
    block('\u{1f00}', '\u{1fff}', "el"),
    block('\u{400}', '\u{52f}', "cyrillic"),
    block('\u{531}', '\u{58f}', "hy"),
    block('\u{590}', '\u{5ff}', "he"),
    block('\u{600}', '\u{6ff}', "arabic"),
    block('\u{750}', '\u{77f}', "arabic"),
    block('\u{fb50}', '\u{fdff}', "arabic"),
    block('\u{fe70}', '\u{fefc}', "arabic"),
    block('\u{900}', '\u{97f}', "shared"),
    block('\u{980}', '\u{9ff}', "bn"),
    block('\u{a00}', '\u{a7f}', "pa"),
    block('\u{a80}', '\u{aff}', "gu"),
    block('\u{b00}', '\u{b7f}', "or"),
    block('\u{b80}', '\u{bff}', "ta"),
    block('\u{c00}', '\u{c7f}', "te"),
    block('\u{c80}', '\u{cff}', "kn"),
    block('\u{d00}', '\u{d7f}', "ml"),
    block('\u{d80}', '\u{dff}', "si"),
    block('\u{e00}', '\u{e7f}', "th"),
    block('\u{e80}', '\u{eff}', "lo"),
    block('\u{f00}', '\u{fff}', "bo"),
    block('\u{1000}', '\u{109f}', "my"),
    block('\u{10a0}', '\u{10ff}', "ka"),
    block('\u{1200}', '\u{137f}', "am"),
    block('\u{1780}', '\u{17ff}', "km"),
    block('\u{3040}', '\u{30ff}', "ja"),
    block('\u{3400}', '\u{9fff}', "han"),
    block('\u{1100}', '\u{11ff}', "ko"),
    block('\u{ac00}', '\u{d7a3}', "ko"),
    block('\u{20000}', '\u{3134f}', "han"),
];

/// Letters that only some languages of a script have.
const TELLS: [(&str, &str); 5] = [
    ("ur", "ٹڈڑںےہھۓ"),
    ("be", "ўЎ"),
    ("mk", "ѓќѕЃЌЅ"),
    ("kk", "әғқңөұүһӘҒҚҢӨҰҮҺ"),
    ("russian", "ыэёъЫЭЁЪ"),
];

/// Urdu by its own letters; the others are for the table.
fn arabic(counts: &Counts) -> Script {
    if counts.told("ur") * 20 > counts.letters {
        Script::One("ur")
    } else {
        Script::Shared(Shared::Arabic)
    }
}

/// A language without a table of ours has at least one in so many letters that are its own: a name in another
/// language has fewer.
const OWN_LETTERS: usize = 150;

/// Languages that the table does not have; the others are for the table.
fn cyrillic(counts: &Counts) -> Script {
    let many = |name: &str| counts.told(name) * OWN_LETTERS > counts.letters;
    // Belarusian has the Russian ones, too; Macedonian has none of them.
    if many("be") {
        Script::One("be")
    } else if many("mk") && counts.told("russian") == 0 {
        Script::One("mk")
    } else if many("kk") {
        Script::One("kk")
    } else {
        Script::Shared(Shared::Cyrillic)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_settle_languages_of_one_script() {
        for (text, script) in [
            ("мы были там", Script::Shared(Shared::Cyrillic)),
            ("быў ўчора", Script::One("be")),
            ("Ќе одиме таму", Script::One("mk")),
            ("رئيس الوزراء يزور المدينة", Script::Shared(Shared::Arabic)),
            ("نخست وزیر از شهر بازدید کرد", Script::Shared(Shared::Arabic)),
            ("iPhone 17 Pro Max 今日发布", Script::One("zh")),
            ("Tesla и SpaceX объявили", Script::Shared(Shared::Cyrillic)),
            ("the letter Ж", Script::Shared(Shared::Latin)),
            ("وزیر اعظم نے شہر کا دورہ کیا ہے", Script::One("ur")),
            ("plain letters", Script::Shared(Shared::Latin)),
            ("những chữ cái", Script::Shared(Shared::Latin)),
            ("१२ नमस्ते", Script::Shared(Shared::Other)),
            ("Ελλάδα", Script::One("el")),
            ("", Script::None),
        ] {
            assert_eq!(of(&Counts::of(text)), script, "{text}");
        }
    }
}
