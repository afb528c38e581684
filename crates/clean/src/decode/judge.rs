//! Which of two readings of the same bytes looks like text: by the shapes of words and the letters of the language.
//!
//! Knows what letters languages have and in which set each is written; nothing of declarations.

use encoding_rs::{
    Encoding, ISO_8859_2, WINDOWS_1250, WINDOWS_1252, WINDOWS_1254, WINDOWS_1257, WINDOWS_1258,
};

use crate::language;

/// Characters of a text that are looked at, markup left out.
const SAMPLE_CHARS: usize = 20_000;
/// A reading replaces another one when so many more of a hundred words look right.
const BETTER_PCT: usize = 3;
/// A declared set is doubted when fewer of a hundred words look right, and another reading wins by this much.
const DOUBTED_PCT: usize = 75;
const FAR_BETTER_PCT: usize = 20;

/// Letters of a language beside a to z, and the sets that its publishers used before Unicode.
struct Alphabet {
    codes: &'static [&'static str],
    sets: &'static [&'static Encoding],
    letters: &'static str,
}

const ALPHABETS: &[Alphabet] = &[
    Alphabet {
        codes: &["cs"], sets: &[WINDOWS_1250, ISO_8859_2], letters: "áčďéěíňóřšťúůýž"
    },
    Alphabet {
        codes: &["sk"], sets: &[WINDOWS_1250, ISO_8859_2], letters: "áäčďéíĺľňóôŕšťúýž"
    },
    Alphabet { codes: &["pl"], sets: &[WINDOWS_1250, ISO_8859_2], letters: "ąćęłńóśźż" },
    Alphabet { codes: &["hu"], sets: &[WINDOWS_1250, ISO_8859_2], letters: "áéíóöőúüű" },
    Alphabet { codes: &["ro"], sets: &[WINDOWS_1250, ISO_8859_2], letters: "ăâîşţșț" },
    Alphabet {
        codes: &["hr", "sl", "sr", "bs"],
        sets: &[WINDOWS_1250, ISO_8859_2],
        letters: "čćđšž",
    },
    Alphabet { codes: &["de"], sets: &[WINDOWS_1252], letters: "äöüß" },
    Alphabet { codes: &["fr"], sets: &[WINDOWS_1252], letters: "àâæçéèêëîïôœùûüÿ" },
    Alphabet { codes: &["es"], sets: &[WINDOWS_1252], letters: "áéíñóúü" },
    Alphabet { codes: &["pt"], sets: &[WINDOWS_1252], letters: "ãáâàçéêíóôõúü" },
    Alphabet { codes: &["it"], sets: &[WINDOWS_1252], letters: "àèéìíîòóùú" },
    Alphabet { codes: &["ca"], sets: &[WINDOWS_1252], letters: "àçèéíïòóúü" },
    Alphabet { codes: &["nl"], sets: &[WINDOWS_1252], letters: "áäéèëêíïóöúü" },
    Alphabet { codes: &["da", "nb"], sets: &[WINDOWS_1252], letters: "æøåéóòôèê" },
    Alphabet { codes: &["sv", "fi"], sets: &[WINDOWS_1252], letters: "åäöéšž" },
    Alphabet { codes: &["et"], sets: &[WINDOWS_1257], letters: "äõöüšž" },
    Alphabet { codes: &["lv"], sets: &[WINDOWS_1257], letters: "āčēģīķļņōŗšūž" },
    Alphabet { codes: &["lt"], sets: &[WINDOWS_1257], letters: "ąčęėįšųūž" },
    Alphabet { codes: &["tr", "az"], sets: &[WINDOWS_1254], letters: "çğıöşüâîûəi̇" },
    Alphabet {
        codes: &["vi"],
        sets: &[WINDOWS_1258],
        letters: "ăâđêôơưàáãèéìíòóõùúý\u{300}\u{301}\u{303}\u{309}\u{323}",
    },
];

/// The set that the language of a text is written in, where that reads better than `encoding` did.
pub(super) fn native(bytes: &[u8], text: &str, encoding: &'static Encoding) -> &'static Encoding {
    if !encoding.is_single_byte() {
        return encoding;
    }
    let sample = visible(text);
    let Some(alphabet) = alphabet(&sample) else { return encoding };
    let mut best = (looks_right_pct(&sample, Some(alphabet)), encoding);
    for &set in alphabet.sets.iter().filter(|&&set| set != encoding) {
        let (other, broken) = set.decode_without_bom_handling(bytes);
        let pct = looks_right_pct(&visible(&other), Some(alphabet));
        if !broken && pct > best.0 + BETTER_PCT {
            best = (pct, set);
        }
    }
    best.1
}

/// Whether another reading of the bytes is so much better that the declaration of this one is wrong.
pub(super) fn is_mislabelled(declared: &str, other: &str) -> bool {
    let pct = |text: &str| {
        let sample = visible(text);
        looks_right_pct(&sample, alphabet(&sample))
    };
    let declared_pct = pct(declared);
    declared_pct < DOUBTED_PCT && pct(other) >= declared_pct + FAR_BETTER_PCT
}

fn alphabet(sample: &str) -> Option<&'static Alphabet> {
    let lang = language::detect(sample).lang?;
    ALPHABETS.iter().find(|alphabet| alphabet.codes.contains(&lang.as_str()))
}

/// Of a hundred words with characters outside ASCII, those that look right; 100 if there are none.
fn looks_right_pct(sample: &str, alphabet: Option<&Alphabet>) -> usize {
    let (mut right, mut all) = (0, 0);
    for word in sample.split_whitespace().filter(|word| !word.is_ascii()) {
        let bare = word.trim_matches(|character: char| is_outer_sign(character));
        if bare.is_ascii() {
            continue;
        }
        all += 1;
        right += usize::from(looks_right(bare, alphabet));
    }
    usize::checked_div(right * 100, all).unwrap_or(100)
}

/// Signs that stand before and behind words; the others are letters of another set.
fn is_outer_sign(character: char) -> bool {
    character.is_ascii_punctuation()
        || matches!(character, '«' | '»' | '‘'..='‟' | '–' | '—' | '…' | '‹' | '›' | '•' | '§' | '°' | '€' | '£' | '©' | '®' | '™' | '·' | '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ff0f}')
}

fn looks_right(word: &str, alphabet: Option<&Alphabet>) -> bool {
    let latin = |letter: char| letter < '\u{250}' || ('\u{1e00}'..='\u{1eff}').contains(&letter);
    let (mut latins, mut others, mut case_changes) = (0, 0, 0);
    let (mut capitals, mut smalls) = (0, 0);
    let mut before: Option<char> = None;
    for letter in word.chars() {
        if matches!(letter, '-' | '\'' | '’' | '.' | '/' | '–' | '\u{300}'..='\u{36f}')
            || letter.is_numeric()
        {
            before = None;
            continue;
        }
        if !letter.is_alphabetic() && !is_outer_sign(letter) && !is_mark_of_a_script(letter) {
            return false;
        }
        latins += usize::from(latin(letter));
        others += usize::from(!latin(letter));
        case_changes +=
            usize::from(letter.is_uppercase() && before.is_some_and(char::is_lowercase));
        capitals += usize::from(letter.is_uppercase());
        smalls += usize::from(letter.is_lowercase());
        before = Some(letter);
        let lower = letter.to_lowercase().next().unwrap_or(letter);
        if let Some(alphabet) = alphabet
            && !lower.is_ascii()
            && latin(lower)
            && !alphabet.letters.contains(lower)
        {
            return false;
        }
    }
    // KOI8-R read as windows-1251 has small letters for capitals and the other way round.
    let shouted = capitals >= 3 && smalls == 0;
    case_changes == 0 && !shouted && (latins == 0 || others == 0)
}

/// Vowel signs and tone marks are no letters in Unicode.
fn is_mark_of_a_script(character: char) -> bool {
    matches!(character, '\u{590}'..='\u{5cf}' | '\u{610}'..='\u{65f}' | '\u{e30}'..='\u{e4e}' | '\u{900}'..='\u{dff}' | '\u{ff00}'..='\u{ffef}')
}

/// The text of a page without its markup, roughly, or a text as it is.
fn visible(text: &str) -> String {
    let mut visible = String::new();
    let mut rest = text;
    let mut left = SAMPLE_CHARS;
    while left > 0 && !rest.is_empty() {
        let (shown, behind) = rest.split_once('<').unwrap_or((rest, ""));
        visible.extend(shown.chars().take(left));
        visible.push(' ');
        left = left.saturating_sub(shown.chars().count());
        let hidden = ["script", "style"].into_iter().find(|name| {
            behind.get(..name.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(name))
        });
        let end = match hidden {
            Some("script") => behind.find("</script").or_else(|| behind.find("</SCRIPT")),
            Some(_) => behind.find("</style").or_else(|| behind.find("</STYLE")),
            None => Some(0),
        };
        let behind = end.and_then(|end| behind.get(end..)).unwrap_or_default();
        rest = behind.split_once('>').map_or("", |(_, rest)| rest);
    }
    visible
}

#[cfg(test)]
mod tests {
    use encoding_rs::{KOI8_R, WINDOWS_1251};

    use super::*;

    const HUNGARIAN: &str = "A város vezetői hétfőn úgy döntöttek, hogy bezárják a régi kikötőt, és újat építenek, amely mélyebb lesz az előzőnél.";
    const POLISH: &str = "Władze miasta zdecydowały w poniedziałek, że stary port zostanie zamknięty, a nowy będzie głębszy.";
    const GERMAN: &str = "Die Stadt hat am Montag beschlossen, den alten Hafen zu schließen; der neue wird für größere Schiffe gebaut.";
    const TURKISH: &str = "Belediye pazartesi günü eski limanı kapatmaya ve daha derin yeni bir liman inşa etmeye karar verdi.";

    #[test]
    fn the_language_names_its_set() {
        for (text, set) in [
            (HUNGARIAN, WINDOWS_1250),
            (POLISH, WINDOWS_1250),
            (POLISH, ISO_8859_2),
            (GERMAN, WINDOWS_1252),
            (TURKISH, WINDOWS_1254),
        ] {
            let bytes = set.encode(text).0;
            for read_as in [WINDOWS_1250, WINDOWS_1252, WINDOWS_1254, WINDOWS_1257] {
                let read = read_as.decode_without_bom_handling(&bytes).0;
                let mended = native(&bytes, &read, read_as).decode_without_bom_handling(&bytes).0;
                assert_eq!(mended, text, "{} as {}", set.name(), read_as.name());
            }
        }
    }

    #[test]
    fn a_wrong_label_is_seen_and_a_right_one_believed() {
        let russian =
            "Сегодня в городе открылась выставка старинных карт, на которую пришли сотни жителей.";
        let chinese = "今天下午市政府公布了新的交通计划，明年开始实行。";
        for (text, real, label) in [
            (russian, WINDOWS_1251, KOI8_R),
            (russian, KOI8_R, WINDOWS_1251),
            (russian, WINDOWS_1251, WINDOWS_1252),
            (chinese, encoding_rs::GB18030, WINDOWS_1252),
            (HUNGARIAN, WINDOWS_1250, WINDOWS_1251),
        ] {
            let bytes = real.encode(text).0;
            let read = label.decode_without_bom_handling(&bytes).0;
            assert!(is_mislabelled(&read, text), "{} as {}: {read}", real.name(), label.name());
            assert!(!is_mislabelled(text, &read), "{} is right", real.name());
        }
    }
}
