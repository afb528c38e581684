//! Quantities: numbers with their scale word worked in and what they count, as far as a sign says it.
//!
//! Years, days and editions are no quantities. It must not know which numbers matter.

use std::ops::Range;

use super::{
    Quantity, Unit,
    characters::{digit, is_katakana},
    degrees::is_degree,
    tokens::{Sentence, Shape, Text, Token},
};

/// Bare whole numbers below this are in every text.
const LEAST_BARE: f64 = 10.0;
/// Quantities beyond this many a text are a table, not news.
const MOST: usize = 200;

/// Languages that write the decimals behind a full stop.
const DECIMAL_POINT: &[&str] = &["en", "zh", "ja", "ko", "hi", "he", "th", "", "ar", "fa"];

/// Scale words as they begin when folded, with the power of ten. Longer beginnings stand first.
const SCALES: &[(&str, i32)] = &[
    ("тысяч", 3),
    ("тисяч", 3),
    ("tisíc", 3),
    ("tausend", 3),
    ("thousand", 3),
    ("mille", 3),
    ("mila", 3),
    ("duizend", 3),
    ("tusen", 3),
    ("tuhat", 3),
    ("tuhan", 3),
    ("χιλιαδ", 3),
    ("χιλιάδ", 3),
    ("ezer", 3),
    ("ribu", 3),
    ("nghìn", 3),
    ("millard", 9),
    ("milliard", 9),
    ("miliard", 9),
    ("miliar", 9),
    ("miljard", 9),
    ("milyar", 9),
    ("mrd", 9),
    ("mld", 9),
    ("млрд", 9),
    ("миллиард", 9),
    ("мільярд", 9),
    ("مليار", 9),
    ("میلیارد", 9),
    ("δισεκατομμ", 9),
    ("bilh", 9),
    ("bilion", 9),
    ("tỷ", 9),
    ("अरब", 9),
    ("million", 6),
    ("millón", 6),
    ("millones", 6),
    ("milion", 6),
    ("milião", 6),
    ("milh", 6),
    ("miljon", 6),
    ("miljoen", 6),
    ("miljoon", 6),
    ("milyon", 6),
    ("mio", 6),
    ("mln", 6),
    ("млн", 6),
    ("миллион", 6),
    ("мільйон", 6),
    ("مليون", 6),
    ("ملايين", 6),
    ("میلیون", 6),
    ("εκατομμ", 6),
    ("juta", 6),
    ("triệu", 6),
    ("करोड़", 7),
    ("crore", 7),
    ("लाख", 5),
    ("lakh", 5),
    ("हज़ार", 3),
    ("हजार", 3),
    ("الف", 3),
    ("الاف", 3),
    ("هزار", 3),
    ("万", 4),
    ("萬", 4),
    ("만", 4),
    ("亿", 8),
    ("億", 8),
    ("억", 8),
    ("百", 2),
    ("千", 3),
    ("천", 3),
];
/// Scale words that must be the whole word.
const WHOLE_SCALES: &[(&str, i32)] = &[
    ("mil", 3),
    ("bin", 3),
    ("tys", 3),
    ("tyś", 3),
    ("mii", 3),
    ("тис", 3),
    ("m", 6),
    ("bn", 9),
    ("mn", 6),
    ("k", 3),
];

/// What follows or precedes a number as a sign or as the beginning of a word.
const SIGNS: &[(char, Unit)] = &[
    ('%', Unit::Percent),
    ('٪', Unit::Percent),
    ('％', Unit::Percent),
    ('$', Unit::Dollar),
    ('€', Unit::Euro),
    ('£', Unit::Pound),
    ('¥', Unit::Yen),
    ('₽', Unit::Rouble),
    ('₹', Unit::Rupee),
    ('₺', Unit::Lira),
    ('₴', Unit::Hryvnia),
];
const UNIT_WORDS: &[(&str, Unit)] = &[
    ("percent", Unit::Percent),
    ("prozent", Unit::Percent),
    ("procent", Unit::Percent),
    ("процент", Unit::Percent),
    ("відсотк", Unit::Percent),
    ("proc", Unit::Percent),
    ("τοις", Unit::Percent),
    ("بالمئه", Unit::Percent),
    ("بالمائه", Unit::Percent),
    ("في المئه", Unit::Percent),
    ("yüzde", Unit::Percent),
    ("dollar", Unit::Dollar),
    ("dólar", Unit::Dollar),
    ("dolar", Unit::Dollar),
    ("dolár", Unit::Dollar),
    ("dollari", Unit::Dollar),
    ("доллар", Unit::Dollar),
    ("долар", Unit::Dollar),
    ("دولار", Unit::Dollar),
    ("دلار", Unit::Dollar),
    ("美元", Unit::Dollar),
    ("ドル", Unit::Dollar),
    ("달러", Unit::Dollar),
    ("δολ", Unit::Dollar),
    ("डॉलर", Unit::Dollar),
    ("usd", Unit::Dollar),
    ("euro", Unit::Euro),
    ("eur", Unit::Euro),
    ("евро", Unit::Euro),
    ("євро", Unit::Euro),
    ("يورو", Unit::Euro),
    ("یورو", Unit::Euro),
    ("欧元", Unit::Euro),
    ("ユーロ", Unit::Euro),
    ("유로", Unit::Euro),
    ("ευρω", Unit::Euro),
    ("ευρώ", Unit::Euro),
    ("avro", Unit::Euro),
    ("pfund", Unit::Pound),
    ("pound", Unit::Pound),
    ("yuan", Unit::Yuan),
    ("元", Unit::Yuan),
    ("yen", Unit::Yen),
    ("円", Unit::Yen),
    ("rupee", Unit::Rupee),
    ("руб", Unit::Rouble),
    ("rubel", Unit::Rouble),
    ("lira", Unit::Lira),
    ("гривен", Unit::Hryvnia),
    ("гривн", Unit::Hryvnia),
];

/// A text with more precise quantities is a table.
const MOST_FIGURES: usize = 32;

/// The quantities of a text.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// All, sorted, each once.
    pub(super) all: Vec<Quantity>,
    /// The first precise ones, by value.
    pub(super) figures: Vec<Quantity>,
    /// The precise ones of the title and the lead, and their degrees, by value.
    pub(super) figures_in_lead: Vec<Quantity>,
}

/// Every quantity; `used` are the tokens of days and editions.
pub(super) fn find(text: &Text<'_>, used: &[Range<usize>]) -> Found {
    let mut found = Found::default();
    let mut at = 0;
    let mut used = used.iter().peekable();
    while at < text.tokens.len() && found.all.len() < MOST {
        while used.next_if(|range| range.end <= at).is_some() {}
        let is_used = used.peek().is_some_and(|range| range.contains(&at));
        let number = text.token(at).filter(|token| token.shape == Shape::Number && !is_used);
        let Some(token) = number else {
            at += 1;
            continue;
        };
        let (quantity, end) = quantity(text, at, token);
        let is_prominent = text.sentence_of(at).is_some_and(Sentence::is_prominent);
        let degrees = quantity.filter(|one| one.unit == Unit::None && is_degree(text, end));
        if let Some(degrees) = degrees.filter(|_| is_prominent) {
            found.figures_in_lead.push(Quantity { unit: Unit::Degree, ..degrees });
        }
        found.take(text, at, quantity);
        at = end.max(at + 1);
    }
    found.all.sort_unstable();
    found.all.dedup();
    for figures in [&mut found.figures, &mut found.figures_in_lead] {
        figures.sort_unstable_by_key(|one| (one.thousandths, one.unit));
        figures.dedup();
        figures.shrink_to_fit();
    }
    found
}

impl Found {
    fn take(&mut self, text: &Text<'_>, at: usize, quantity: Option<Quantity>) {
        let (Some(quantity), Some(token)) = (quantity, text.token(at)) else { return };
        self.all.push(quantity);
        let is_precise = quantity.is_precise();
        if is_precise && self.figures.len() < MOST_FIGURES {
            self.figures.push(quantity);
        }
        let is_prominent = text.sentence_of(at).is_some_and(Sentence::is_prominent);
        if is_prominent && (is_precise || value(text, at, token).2) {
            self.figures_in_lead.push(quantity);
        }
    }
}

fn quantity(text: &Text<'_>, at: usize, token: &Token<'_>) -> (Option<Quantity>, usize) {
    if is_part_of_a_code(text, at) {
        return (None, at + 1);
    }
    let (mut value, mut end, _) = value(text, at, token);
    let plain = value;
    while let Some(power) = scale(text, end) {
        value *= 10_f64.powi(power);
        end += 1;
        end +=
            usize::from(text.is_mark(end, &['.']) && text.token(end).is_some_and(|dot| dot.glued));
    }
    let (unit, end) = unit(text, at, end);
    let bare = unit == Unit::None && (plain - value).abs() < f64::EPSILON;
    let year = bare
        && (1900.0..2100.0).contains(&value)
        && token.surface.chars().all(|c| digit(c).is_some());
    let common = value < LEAST_BARE && value.fract() < f64::EPSILON;
    if bare && (common || year) {
        return (None, end);
    }
    (Quantity::of(value, unit), end)
}

/// `A320`, `BR-251`, `Covid-19`: the number is part of a name.
fn is_part_of_a_code(text: &Text<'_>, at: usize) -> bool {
    let glued = text.token(at).is_some_and(|token| token.glued);
    let Some(before) = at.checked_sub(1).filter(|_| glued) else { return false };
    // "マグニチュード6.3": Japanese writes no space before a number.
    let letters = |at: usize| {
        text.token(at).is_some_and(|token| {
            token.shape == Shape::Word && !token.surface.starts_with(is_katakana)
        })
    };
    let hyphen =
        text.is_mark(before, &['-', '‑']) && text.token(before).is_some_and(|mark| mark.glued);
    letters(before) || (hyphen && before.checked_sub(1).is_some_and(letters))
}

/// The value, the token behind it, and whether decimals are written.
fn value(text: &Text<'_>, at: usize, token: &Token<'_>) -> (f64, usize, bool) {
    let point = DECIMAL_POINT.contains(&text.lexicon.code);
    let mut digits = normalised(token.surface, point);
    let mut end = at + 1;
    // 38 000: groups of three behind a space.
    let groups = !point && !digits.contains('.') && digits.len() <= 3;
    while groups && digits.len() < 12 {
        let group = text.token(end).filter(|next| next.shape == Shape::Number && !next.glued);
        let Some(group) =
            group.filter(|group| group.surface.len() == 3 && group.surface.is_ascii())
        else {
            break;
        };
        if group.surface.contains(['.', ',']) {
            break;
        }
        digits.push_str(group.surface);
        end += 1;
    }
    (digits.parse().unwrap_or(0.0), end, digits.contains('.'))
}

/// The digits in ASCII with a full stop before the decimals and nothing between the groups.
fn normalised(written: &str, point: bool) -> String {
    let separator = |c: char| digit(c).is_none();
    let parts: Vec<&str> = written.split(separator).collect();
    let groups = parts.iter().skip(1).all(|part| part.chars().count() == 3);
    let separators: Vec<char> = written.chars().filter(|c| separator(*c)).collect();
    let last = separators.last().copied();
    let same = separators.iter().all(|c| Some(*c) == last);
    let thousands = match last {
        None => true,
        Some('٬' | '’' | '\'') => groups,
        Some('٫') => false,
        Some(mark) => same && groups && (separators.len() > 1 || (mark == ',') == point),
    };
    let mut plain = String::with_capacity(written.len());
    let count = parts.len();
    for (number, part) in parts.into_iter().enumerate() {
        if number > 0 && number + 1 == count && !thousands {
            plain.push('.');
        }
        plain
            .extend(part.chars().filter_map(digit).filter_map(|value| char::from_digit(value, 10)));
    }
    plain
}

fn scale(text: &Text<'_>, at: usize) -> Option<i32> {
    let word = text.word(at);
    let first = word.chars().next().filter(|c| c.is_alphabetic())?;
    let glued = text.token(at).is_some_and(|token| token.glued);
    let short = word.len() == 1 && !glued;
    if short {
        return None;
    }
    if word == "billion" || word == "billions" {
        return Some(if matches!(text.lexicon.code, "en" | "") { 9 } else { 12 });
    }
    let whole = WHOLE_SCALES.iter().find(|(scale, _)| *scale == word);
    let begins =
        || SCALES.iter().find(|(scale, _)| scale.starts_with(first) && word.starts_with(scale));
    whole.or_else(begins).map(|(_, power)| *power)
}

fn unit(text: &Text<'_>, at: usize, end: usize) -> (Unit, usize) {
    let sign = |at: usize| match text.token(at)?.shape {
        Shape::Mark(c) => SIGNS.iter().find(|(sign, _)| *sign == c).map(|(_, unit)| *unit),
        _ => None,
    };
    if let Some(unit) = sign(end) {
        return (unit, end + 1);
    }
    let of = usize::from(
        ["de", "d", "di", "per", "pour", "por", "на", "в", "في"].contains(&text.word(end)),
    );
    for next in [end, end + of, end + of + 1] {
        let word = text.word(next);
        if let Some(unit) = UNIT_WORDS.iter().find(|(unit, _)| word.starts_with(unit)) {
            return (unit.1, next + 1);
        }
        if ["cent", "ciento", "cento", "cien"].contains(&word) && of == 1 {
            return (Unit::Percent, next + 1);
        }
    }
    let before = at.checked_sub(1);
    if let Some(unit) = before.and_then(sign) {
        return (unit, end);
    }
    (
        if before.is_some_and(|at| text.word(at) == "yüzde") { Unit::Percent } else { Unit::None },
        end,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_are_read_by_language() {
        for (written, point, value) in [
            ("1,234", true, "1234"),
            ("1,234", false, "1.234"),
            ("38.000", false, "38000"),
            ("38.5", true, "38.5"),
            ("1.234.567,8", false, "1234567.8"),
            ("1,234,567.8", true, "1234567.8"),
            ("٢٥٬٠٠٠", true, "25000"),
            ("12", true, "12"),
        ] {
            assert_eq!(normalised(written, point), value, "{written}");
        }
    }
}
