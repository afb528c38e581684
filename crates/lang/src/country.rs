//! The code of a country. It must not know any country's name.

use std::fmt;

use serde::{Deserialize, Serialize};

/// An ISO 3166-1 alpha-2 code of two upper-case letters (`DE`; `XK` for Kosovo), orderable as text.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
pub struct Country([u8; 2]);

impl Country {
    /// Reads a code in either case (`DE`, `de`); `None` if it is not two ASCII letters. Whether there is
    /// such a country, [`crate::places::country_name`] says.
    pub const fn parse(code: &str) -> Option<Self> {
        match *code.as_bytes() {
            [a, b] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() => {
                Some(Self([a.to_ascii_uppercase(), b.to_ascii_uppercase()]))
            }
            _ => None,
        }
    }

    /// The code as it is written: two upper-case letters.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_two_letters() {
        for (text, code) in [("DE", "DE"), ("fr", "FR"), ("Xk", "XK")] {
            assert_eq!(
                Country::parse(text).map(|country| country.to_string()).as_deref(),
                Some(code)
            );
        }
        for text in ["", "D", "DEU", "D3", "дe", "é"] {
            assert_eq!(Country::parse(text), None, "{text}");
        }
    }

    #[test]
    fn codes_are_ordered_as_text() {
        assert!(Country::parse("AT") < Country::parse("DE"));
    }
}
