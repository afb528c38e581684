//! One name for one document or event, the same on every machine and in every run.

use std::fmt;

use data_encoding::BASE32_NOPAD;
use serde::{Deserialize, Serialize};

/// The name of one document: the one its corpus gave it, or `ar_` and 16 characters of `[a-z2-7]`
/// (80 bits of a BLAKE3 hash, RFC 4648 base 32 in lower case) made from its URL or content.
///
/// The form of a made id never looks like a number or a formula to a spreadsheet.
#[derive(Clone, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(transparent)]
pub struct DocId(Box<str>);

impl DocId {
    /// Takes the id that a corpus gave to its document, as it is.
    pub fn given(id: &str) -> Self {
        Self(id.into())
    }

    /// Names the article that `key` stands for: its canonical URL, or its content if it has none.
    pub fn of(key: &str) -> Self {
        Self(name("ar_", key).into())
    }

    /// The id as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for DocId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The name of one event: `ev_` and 16 characters of `[a-z2-7]`, made from its founding article.
#[derive(Clone, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(transparent)]
pub struct EventId(Box<str>);

impl EventId {
    /// The id that a table of an earlier run has.
    pub fn given(id: &str) -> Self {
        Self(id.into())
    }

    /// Names the event that `article` founded.
    pub fn founded_by(article: &DocId) -> Self {
        Self(name("ev_", article.as_str()).into())
    }

    /// The id as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for EventId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A name for any content: equal contents, equal names (`b3:` and 16 characters of `[a-z2-7]`).
pub fn digest(content: &str) -> String {
    name("b3:", content)
}

/// The address of some bytes by their content: `b3:` and 52 characters of `[a-z2-7]`, all 256 bits of a
/// BLAKE3 hash, so that nobody can make two bodies with one address.
pub fn address(bytes: &[u8]) -> String {
    let hash = blake3::hash(bytes);
    format!("b3:{}", BASE32_NOPAD.encode(hash.as_bytes()).to_ascii_lowercase())
}

/// 16 bytes of a BLAKE3 hash of the parts, each with its length: `ab` and `c` are not `a` and `bc`.
pub fn hash16<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> [u8; 16] {
    let mut hasher = blake3::Hasher::new();
    for part in parts {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part);
    }
    let mut hash = [0; 16];
    hasher.finalize_xof().fill(&mut hash);
    hash
}

fn name(prefix: &str, key: &str) -> String {
    let hash = blake3::hash(key.as_bytes());
    let (first, _) = hash.as_bytes().split_at(10);
    format!("{prefix}{}", BASE32_NOPAD.encode(first).to_ascii_lowercase())
}

/// Whether a pair of a URL's query (`name=value`) only says where a reader came from: campaign and click
/// marks that do not tell documents apart.
pub fn is_tracking(pair: &str) -> bool {
    let name = pair.split('=').next().unwrap_or(pair);
    name.starts_with("utm_") || matches!(name, "fbclid" | "gclid" | "mc_cid" | "mc_eid")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_stable_across_releases() {
        assert_eq!(DocId::of("https://example.org/a").as_str(), "ar_ab77ad53fpi63y4u");
    }

    #[test]
    fn an_event_is_not_named_like_its_article() {
        let article = DocId::of("a");
        assert!(EventId::founded_by(&article).as_str().starts_with("ev_"));
        assert_eq!(EventId::founded_by(&article).as_str().len(), 19);
    }
}
