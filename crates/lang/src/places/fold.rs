//! One spelling for what writers spell in several ways, so that a name of the gazetteer meets a text's.
//!
//! It must not know any name, and changes no letter that makes another name.

use std::borrow::Cow;

/// Folds a lower-case phrase in NFC: whatever is no letter, mark or digit becomes one space (apostrophes of
/// Cyrillic and Hebrew words vanish), Arabic letters take the spelling that [`crate::tokens`] gives them,
/// `ё` becomes `е`, `ı` becomes `i`, final `ς` becomes `σ`.
pub fn fold(phrase: &str) -> Cow<'_, str> {
    if phrase.chars().all(stays) {
        return Cow::Borrowed(phrase);
    }
    let mut folded = String::with_capacity(phrase.len());
    for c in phrase.chars() {
        match c {
            'ё' => folded.push('е'),
            'ı' => folded.push('i'),
            'ς' => folded.push('σ'),
            'أ' | 'إ' | 'آ' | 'ٱ' => folded.push('ا'),
            'ى' | 'ی' => folded.push('ي'),
            'ک' => folded.push('ك'),
            'ة' | 'ۀ' => folded.push('ه'),
            _ if is_left_out(c) => {}
            _ if is_apostrophe(c) && ends_in_joining_script(&folded) => {}
            _ if stays(c) || c.is_alphanumeric() || is_mark(c) => folded.push(c),
            _ if folded.is_empty() || folded.ends_with(' ') => {}
            _ => folded.push(' '),
        }
    }
    folded.truncate(folded.trim_end().len());
    Cow::Owned(folded)
}

/// Says that a character is as it should be, whatever is beside it; not all such are listed.
fn stays(c: char) -> bool {
    let is_latin =
        matches!(c, 'a'..='z' | 'à'..='ö' | 'ø'..='\u{130}' | '\u{132}'..='\u{17f}' | 'ș' | 'ț');
    let is_kana = matches!(c, '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | 'ー');
    match c {
        'а'..='я'
        | 'і'
        | 'ї'
        | 'є'
        | 'ґ'
        | '\u{904}'..='\u{939}'
        | '가'..='힣'
        | '\u{4e00}'..='\u{9fff}' => true,
        'ا'..='غ' | 'ف'..='و' | 'ي' => c != 'ة',
        _ => is_latin || is_kana,
    }
}

/// The dot that `İ` leaves when it becomes lower case, vowel signs that Arabic writers may leave out, and
/// what cannot be seen.
fn is_left_out(c: char) -> bool {
    matches!(c, '\u{307}' | '\u{640}' | '\u{64b}'..='\u{652}' | '\u{670}' | '\u{ad}')
        || ('\u{200c}'..='\u{200f}').contains(&c)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '׳' | '״' | '"')
}

/// Cyrillic and Hebrew words have apostrophes inside; elsewhere they stand between two words.
fn ends_in_joining_script(text: &str) -> bool {
    text.chars().next_back().is_some_and(|c| matches!(c, 'а'..='ӿ' | 'א'..='ת'))
}

/// Vowel signs of scripts that need them, which are no letters for Unicode, and combining accents.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{900}'..='\u{1cff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(phrase: &str, folded: &str) {
        assert_eq!(fold(phrase), folded);
        assert_eq!(fold(folded), folded, "folding twice is folding once");
    }

    #[test]
    fn marks_between_words_become_one_space() {
        check("côte d’ivoire", "côte d ivoire");
        check("saint-denis", "saint denis");
        check(" st. john's ", "st john s");
    }

    #[test]
    fn spellings_of_one_name_meet() {
        check("орёл", "орел");
        check("i̇stanbul", "istanbul");
        check("ısparta", "isparta");
        check("أبو ظبي", "ابو ظبي");
        check("تهران", "تهران");
        check("кам'янець-подільський", "камянець подільський");
        check("ירושלים", "ירושלים");
    }

    #[test]
    fn vowel_signs_and_accents_stay() {
        check("दिल्ली", "दिल्ली");
        check("são paulo", "são paulo");
        check("กรุงเทพ", "กรุงเทพ");
    }
}
