//! The characters of an XML text whose bytes may be in any encoding. It does not know which elements
//! there are, and it expands no entity that a document declares itself.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Where an XML declaration can say its encoding.
const DECLARATION_BYTES: usize = 256;

/// Decodes by the byte order mark, the XML declaration, the `charset` of the transport, as UTF-8, or
/// as what the bytes look like, whichever is first to fit. Broken bytes become replacement characters.
pub(crate) fn decode<'a>(bytes: &'a [u8], charset: Option<&str>) -> Cow<'a, str> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default()).0;
    }
    // Without a mark, the first sign of every XML text tells (XML 1.0, appendix F).
    if bytes.starts_with(b"<\0") {
        return UTF_16LE.decode_without_bom_handling(bytes).0;
    }
    if bytes.starts_with(b"\0<") {
        return UTF_16BE.decode_without_bom_handling(bytes).0;
    }
    if let Ok(text) = str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    let declared = declared(bytes)
        .or_else(|| charset.and_then(|label| Encoding::for_label(label.as_bytes())))
        .filter(|&encoding| encoding != UTF_8);
    declared.unwrap_or_else(|| detected(bytes)).decode_without_bom_handling(bytes).0
}

/// The encoding that the XML declaration names, if it does and we know it.
pub(crate) fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..DECLARATION_BYTES.min(bytes.len()))?.trim_ascii_start();
    let head = head.strip_prefix(b"<?xml")?;
    let end = head.windows(2).position(|window| window == b"?>")?;
    let declaration = String::from_utf8_lossy(head.get(..end)?).into_owned();
    let (_, value) = declaration.split_once("encoding")?;
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let label = value.trim_start_matches(['"', '\'']).split(['"', '\'']).next()?;
    Encoding::for_label(label.as_bytes())
}

fn detected(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Allow)
}

/// The text of a title that a publisher may have written as HTML: known inline tags are taken out,
/// character references are resolved, white space is folded. `A<B` stays as it is.
pub(crate) fn plain(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        kept.push_str(before);
        let tag = after.split_once('>').filter(|(tag, _)| is_inline_tag(tag));
        if let Some((_, behind)) = tag {
            rest = behind;
        } else {
            kept.push('<');
            rest = after;
        }
    }
    kept.push_str(rest);
    let resolved = html_escape::decode_html_entities(&kept);
    resolved.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Elements that people write into headlines.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "big", "br", "cite", "code", "div", "em", "font", "h1", "h2", "h3",
    "i", "img", "mark", "p", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "tt",
    "u", "wbr",
];

fn is_inline_tag(tag: &str) -> bool {
    let tag = tag.strip_prefix('/').unwrap_or(tag).trim_end_matches('/').trim_end();
    let (name, attributes) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
    let is_tag = !tag.contains('<') && (attributes.is_empty() || attributes.contains('='));
    is_tag && INLINE.iter().any(|known| known.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_decoded_by_mark_declaration_transport_or_looks() {
        for (bytes, charset, expected) in [
            (&b"\xff\xfe<\0a\0"[..], None, "<a"),
            (b"\xef\xbb\xbf<a/>", None, "<a/>"),
            (b"<?xml version='1.0' encoding='windows-1251'?>\xcf\xee", None, "По"),
            (
                b"<?xml version=\"1.0\" encoding = \"utf-8\"?>\xe9t\xe9 \xe0 la mer",
                None,
                "été à la mer",
            ),
            (b"<a>\xcf\xee\xf0\xf2</a>", Some("windows-1251"), "<a>Порт</a>"),
            ("<a>Порт</a>".as_bytes(), Some("windows-1251"), "<a>Порт</a>"),
        ] {
            let text = decode(bytes, charset);
            assert!(text.ends_with(expected), "{text} is not {expected}");
        }
    }

    #[test]
    fn a_headline_in_html_becomes_plain_text() {
        for (written, expected) in [
            ("Tide &amp; time", "Tide & time"),
            ("<b>Tide</b>  and\n<a href='x'>time</a>", "Tide and time"),
            ("A<B and 3 < 4 > 2", "A<B and 3 < 4 > 2"),
            ("line<br/>break", "linebreak"),
            ("AT&T; no reference", "AT&T; no reference"),
            ("never closed <b", "never closed <b"),
        ] {
            assert_eq!(plain(written), expected, "{written}");
        }
    }
}
