//! Numbers written in other signs than digits: Roman and Chinese numerals.
//!
//! It must not know what they count.

/// Reads one more Chinese numeral: 二, 十, 二十七 one by one.
pub(super) fn han(numeral: &str, value: u16) -> Option<u16> {
    let mut total = value;
    for c in numeral.chars() {
        total = match c {
            '十' if total == 0 => 10,
            '十' => total.checked_mul(10)?,
            '百' => total.max(1).checked_mul(100)?,
            '〇' | '零' => total,
            _ => {
                let ones = "一二三四五六七八九".chars().position(|one| one == c)?;
                total.checked_add(u16::try_from(ones + 1).ok()?)?
            }
        };
    }
    Some(total)
}

/// The value of a well-formed roman numeral up to 399.
pub(super) fn roman_value(numeral: &str) -> Option<u16> {
    let mut rest = numeral;
    let mut value = 0;
    for (digits, unit) in [(["C", "X", "L"], 100), (["X", "L", "C"], 10), (["I", "V", "X"], 1)] {
        let [one, five, ten] = digits;
        let is_hundreds = unit == 100;
        if let Some(after) = rest
            .strip_prefix(one)
            .and_then(|after| after.strip_prefix(ten))
            .filter(|_| !is_hundreds)
        {
            (value, rest) = (value + 9 * unit, after);
            continue;
        }
        if let Some(after) = rest
            .strip_prefix(one)
            .and_then(|after| after.strip_prefix(five))
            .filter(|_| !is_hundreds)
        {
            (value, rest) = (value + 4 * unit, after);
            continue;
        }
        if let Some(after) = rest.strip_prefix(five).filter(|_| !is_hundreds) {
            (value, rest) = (value + 5 * unit, after);
        }
        for _ in 0..3 {
            let Some(after) = rest.strip_prefix(one) else { break };
            (value, rest) = (value + unit, after);
        }
    }
    (rest.is_empty() && value > 0).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roman_numerals_are_read_when_well_formed() {
        for (numeral, value) in
            [("XXII", 22), ("XIV", 14), ("IX", 9), ("LXVII", 67), ("XL", 40), ("VIII", 8)]
        {
            assert_eq!(roman_value(numeral), Some(value), "{numeral}");
        }
        for numeral in ["IIX", "CIVIL", "MIX", "", "VX", "IC"] {
            assert_eq!(roman_value(numeral), None, "{numeral}");
        }
    }

    #[test]
    fn chinese_numerals_are_read() {
        for (numeral, value) in [("七", 7), ("十", 10), ("十二", 12), ("二十", 20), ("三十一", 31)]
        {
            assert_eq!(han(numeral, 0), Some(value), "{numeral}");
        }
    }
}
