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
    Shared,
}

/// Letters that are counted.
const SAMPLE_LETTERS: usize = 2000;

/// Tells what the script of a text says.
pub(super) fn of(text: &str) -> Script {
    let mut counts = [0_usize; BLOCKS.len()];
    let mut letters = 0;
    for character in text.chars().filter(|character| character.is_alphabetic()).take(SAMPLE_LETTERS)
    {
        letters += 1;
        let block = BLOCKS.iter().position(|block| (block.from..=block.to).contains(&character));
        if let Some(count) = block.and_then(|index| counts.get_mut(index)) {
            *count += 1;
        }
    }
    if letters < 2 {
        return Script::None;
    }
    let count = |code: &str| -> usize {
        let sum = BLOCKS.iter().zip(counts).filter(|(block, _)| block.code == code);
        sum.map(|(_, count)| count).sum()
    };
    let (han, kana) = (count("han"), count("ja"));
    // Japanese mixes both; a Chinese text may quote a Japanese name.
    if (han + kana) * 2 > letters {
        return Script::One(if kana * 20 > han + kana { "ja" } else { "zh" });
    }
    if count("ko") * 3 > letters {
        return Script::One("ko");
    }
    if count("arabic") * 2 > letters {
        return arabic(text);
    }
    let most = BLOCKS.iter().find(|block| count(block.code) * 2 > letters);
    match most.map(|block| block.code) {
        Some("cyrillic") => cyrillic(text),
        Some("shared") | None => Script::Shared,
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

fn share(text: &str, letters: &str) -> usize {
    text.chars().take(SAMPLE_LETTERS).filter(|character| letters.contains(*character)).count()
}

/// Arabic, Persian, Urdu: by letters that only one of them has.
fn arabic(text: &str) -> Script {
    let urdu = share(text, "ٹڈڑںےہھۓ");
    let persian = share(text, "پچژگکی");
    let arabic = share(text, "يكةىؤإأ");
    if urdu * 20 > text.chars().count().min(SAMPLE_LETTERS) {
        Script::One("ur")
    } else if persian > arabic {
        Script::One("fa")
    } else {
        Script::One("ar")
    }
}

/// Letters that settle it; the rest is for trigrams.
fn cyrillic(text: &str) -> Script {
    let text = text.to_lowercase();
    let has = |letters: &str| share(&text, letters) > 0;
    let russian = share(&text, "ыэё");
    let ukrainian = share(&text, "їєґ");
    if has("ў") {
        Script::One("be")
    } else if has("ѓќѕ") {
        Script::One("mk")
    } else if has("ђћ") || (has("јљњџ") && russian == 0) {
        Script::One("sr")
    } else if has("әғқңөұүһ") {
        Script::One("kk")
    } else if ukrainian > russian || (has("і") && russian == 0) {
        Script::One("uk")
    } else if russian > 0 {
        Script::One("ru")
    } else {
        Script::Shared
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_settle_languages_of_one_script() {
        for (text, script) in [
            ("мы были там", Script::One("ru")),
            ("їхня держава", Script::One("uk")),
            ("његова кућа", Script::One("sr")),
            ("быў ўчора", Script::One("be")),
            ("رئيس الوزراء يزور المدينة", Script::One("ar")),
            ("نخست وزیر از شهر بازدید کرد", Script::One("fa")),
            ("وزیر اعظم نے شہر کا دورہ کیا ہے", Script::One("ur")),
            ("plain letters", Script::Shared),
            ("१२ नमस्ते", Script::Shared),
            ("Ελλάδα", Script::One("el")),
            ("", Script::None),
        ] {
            assert_eq!(of(text), script, "{text}");
        }
    }
}
