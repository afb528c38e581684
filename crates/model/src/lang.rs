//! The name of a language, small enough to copy.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

/// An ISO 639 language code of two or three lower-case letters (`de`, `pcm`).
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Lang([u8; 3]);

impl Lang {
    /// Reads the primary subtag of a BCP 47 tag (`en`, `en-GB`, `pt_BR`); `None` if it is not two or
    /// three ASCII letters, or says that the language is not known (`und`, `mul`, `zxx`).
    pub fn parse(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next()?.to_ascii_lowercase();
        let known = !matches!(primary.as_str(), "und" | "mul" | "zxx");
        let letters = primary.bytes().all(|byte| byte.is_ascii_lowercase());
        match *primary.as_bytes() {
            [a, b] if letters => Some(Self([a, b, 0])),
            [a, b, c] if letters && known => Some(Self([a, b, c])),
            _ => None,
        }
    }

    /// The code as it is written.
    pub fn as_str(&self) -> &str {
        let code = self.0.strip_suffix(&[0]).unwrap_or(&self.0);
        std::str::from_utf8(code).unwrap_or_default()
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Lang {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Lang {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let tag = String::deserialize(deserializer)?;
        Self::parse(&tag).ok_or_else(|| D::Error::custom("not a language code"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_primary_subtag() {
        for (tag, code) in [("de", "de"), ("pt-BR", "pt"), ("EN_us", "en"), (" pcm ", "pcm")] {
            assert_eq!(Lang::parse(tag).map(|lang| lang.to_string()).as_deref(), Some(code));
        }
        for tag in ["", "und", "english", "d3", "-", "中文"] {
            assert_eq!(Lang::parse(tag), None, "{tag}");
        }
    }
}
