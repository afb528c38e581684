//! What single characters are: digits of every script, letters, ideographs, nothing to see.
//!
//! It must not know words.

/// The number that digits of any script write, when it is whole and has at most nine of them.
pub(super) fn whole(digits: &str) -> Option<u32> {
    let mut value: u32 = 0;
    for (count, c) in digits.chars().enumerate() {
        let digit = digit(c).filter(|_| count < 9)?;
        value = value * 10 + digit;
    }
    Some(value)
}

/// The value of a digit in the scripts that news is written in.
pub(super) fn digit(c: char) -> Option<u32> {
    let zero = match c {
        '0'..='9' => '0',
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        '०'..='९' => '०',
        '০'..='৯' => '০',
        '๐'..='๙' => '๐',
        '０'..='９' => '０',
        _ => return None,
    };
    Some(u32::from(c) - u32::from(zero))
}

pub(super) fn number_length(rest: &str) -> usize {
    let mut length = 0;
    let mut characters = rest.char_indices().peekable();
    while let Some((start, c)) = characters.next() {
        let next_is_digit = characters.peek().is_some_and(|(_, next)| digit(*next).is_some());
        let separates = matches!(c, '.' | ',' | '٫' | '٬' | '’' | '\'') && next_is_digit;
        if digit(c).is_none() && !separates {
            break;
        }
        length = start + c.len_utf8();
    }
    length
}

pub(super) fn word_length(rest: &str, inner_apostrophes: bool) -> usize {
    let mut characters = rest.char_indices().peekable();
    while let Some((start, c)) = characters.next() {
        let apostrophe = inner_apostrophes
            && matches!(c, '\'' | '’' | 'ʼ')
            && start > 0
            && characters.peek().is_some_and(|(_, next)| is_letter(*next));
        if !(is_letter(c) || is_ignored(c) || apostrophe) {
            return start;
        }
    }
    rest.len()
}

/// Characters that are not seen: soft hyphen, zero width space and joiners, direction marks.
pub(super) fn is_ignored(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{202a}'..='\u{202e}')
}

pub(super) fn is_letter(c: char) -> bool {
    // The blocks of most news before the slow table of all letters.
    match c {
        'a'..='z'
        | 'A'..='Z'
        | 'À'..='Ö'
        | 'Ø'..='ö'
        | 'ø'..='ʯ'
        | 'Ѐ'..='ҁ'
        | 'Ҋ'..='ԯ'
        | 'ؠ'..='ي'
        | '\u{671}'..='\u{6d3}'
        | '\u{904}'..='\u{939}'
        | '가'..='힣' => {
            return true;
        }
        '\0'..='\u{7f}'
        | '«'
        | '»'
        | '\u{2000}'..='\u{206f}'
        | '\u{3000}'..='\u{3004}'
        | '\u{3041}'..='\u{3096}'
        | '\u{30a1}'..='\u{30fa}'
        | '\u{3400}'..='\u{9fff}' => {
            return false;
        }
        _ => {}
    }
    (c.is_alphabetic() || is_combining(c) || c == 'ª' || c == 'º')
        && !is_ideograph(c)
        && !is_katakana(c)
}

/// Marks that belong to the letter before them: accents, Arabic and Hebrew points, Indic vowel signs.
fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{981}'..='\u{983}' | '\u{9bc}'..='\u{9cd}'
        | '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}')
}

/// Han characters, hiragana, and Thai letters: what is written without spaces.
pub(super) fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{3041}'..='\u{309f}' | '々' | '〇' | '\u{20000}'..='\u{2fa1f}')
}

/// Katakana with its length mark.
pub(super) fn is_katakana(c: char) -> bool {
    matches!(c, '\u{30a1}'..='\u{30fa}' | 'ー' | '\u{31f0}'..='\u{31ff}')
}
