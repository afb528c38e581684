//! Bytes to text: which character set, and whether it is text at all.
//!
//! Order of belief: byte order mark, UTF-8 that is valid, the declared set or the page's own declaration
//! unless its words look wrong, a detector; then the set in which the language of the text is written, if
//! that reads better. Knows nothing of what the text says.

mod judge;
mod twice;

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use model::{Media, RawDocument, Rejection};

use crate::media;

/// Decodes the body of a document.
///
/// UTF-8 with a few broken bytes is read with replacement characters.
///
/// # Errors
/// [`Rejection::Empty`] for nothing but white space, [`Rejection::NotText`] for what no encoding makes
/// into text.
pub(crate) fn decode(raw: &RawDocument) -> Result<String, Rejection> {
    let bytes = raw.body.as_slice();
    if bytes.iter().all(u8::is_ascii_whitespace) {
        // A row may have nothing but its title.
        let titled = raw.title.as_deref().is_some_and(|title| !title.trim().is_empty());
        return if titled { Ok(String::new()) } else { Err(Rejection::Empty) };
    }
    let text = match wide(bytes) {
        Some(encoding) => encoding.decode(bytes).0,
        None if is_binary(bytes) => return Err(Rejection::NotText),
        None => narrow(bytes, raw),
    };
    if is_noise(&text) {
        return Err(Rejection::NotText);
    }
    let text = match text.strip_prefix('\u{feff}') {
        Some(rest) => Cow::Owned(rest.to_owned()),
        None => text,
    };
    Ok(twice::once_encoded(&text).unwrap_or_else(|| text.into_owned()))
}

/// UTF-16 by its byte order mark, or by where the zero bytes of its ASCII characters stand.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    match Encoding::for_bom(bytes) {
        Some((encoding, _)) if encoding != UTF_8 => return Some(encoding),
        Some(_) => return None,
        None => {}
    }
    let sample = bytes.get(..bytes.len().min(SAMPLE_BYTES)).unwrap_or_default();
    memchr::memchr(0, sample)?;
    let zeros = |parity: usize| {
        sample.iter().skip(parity).step_by(2).filter(|&&byte| byte == 0).count() * 2
    };
    let (even, odd) = (zeros(0), zeros(1));
    let most = sample.len() * 7 / 10;
    if sample.len() < 4 {
        None
    } else if odd > most && even < sample.len() / 20 {
        Some(UTF_16LE)
    } else if even > most && odd < sample.len() / 20 {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// How much of a document decides whether it is binary.
const SAMPLE_BYTES: usize = 65_536;

/// Files that begin with printable characters and yet are no text.
const MAGIC: &[&[u8]] =
    &[b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"\x1f\x8b", b"Rar!"];

/// Control characters make up at most 2 % of a text of any single- or multi-byte encoding that we saw;
/// random bytes have 11 %.
const CONTROL_PCT: usize = 2;

fn is_binary(bytes: &[u8]) -> bool {
    let sample = bytes.get(..bytes.len().min(SAMPLE_BYTES)).unwrap_or_default();
    let controls = sample.iter().filter(|&&byte| is_odd_control(byte)).count();
    MAGIC.iter().any(|magic| bytes.starts_with(magic))
        || (controls > 1 && controls * 100 > sample.len() * CONTROL_PCT)
}

fn is_odd_control(byte: u8) -> bool {
    matches!(byte, 0..=8 | 0xe..=0x1a | 0x1c..=0x1f | 0x7f)
}

fn narrow<'a>(bytes: &'a [u8], raw: &RawDocument) -> Cow<'a, str> {
    let utf8 = Utf8Shape::of(bytes);
    let declared = declared(bytes, raw);
    if utf8.broken == 0 && (utf8.wide >= FEW || !declared.is_some_and(is_multi_byte)) {
        return UTF_8.decode(bytes).0;
    }
    if utf8.wide >= utf8.broken * VALID_PER_BROKEN {
        return UTF_8.decode(bytes).0;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    let guess = detector.guess(top_level_domain(raw).as_deref(), Utf8Detection::Deny);
    let encoding = match declared.filter(|&encoding| encoding != UTF_8) {
        Some(declared) if is_believed(bytes, declared, guess) => declared,
        _ => guess,
    };
    let text = encoding.decode_without_bom_handling(bytes).0;
    let native = judge::native(bytes, &text, encoding);
    if native == encoding { text } else { native.decode_without_bom_handling(bytes).0 }
}

/// A declaration is believed if the bytes can be read by it and what is read looks like words, or no better
/// reading is at hand.
fn is_believed(bytes: &[u8], declared: &'static Encoding, guess: &'static Encoding) -> bool {
    let (text, broken) = declared.decode_without_bom_handling(bytes);
    if broken || declared == guess || !declared.is_single_byte() {
        return !broken;
    }
    !judge::is_mislabelled(&text, &guess.decode_without_bom_handling(bytes).0)
}

/// A text is UTF-8 with damage if it has this many good sequences for each broken one: a single-byte
/// text has next to none.
const VALID_PER_BROKEN: usize = 4;

/// So many characters beyond ASCII that are good UTF-8 are no chance.
const FEW: usize = 3;

struct Utf8Shape {
    wide: usize,
    broken: usize,
}

impl Utf8Shape {
    fn of(bytes: &[u8]) -> Self {
        let leads = |bytes: &[u8]| bytes.iter().filter(|byte| **byte >= 0xc0).count();
        if std::str::from_utf8(bytes).is_ok() {
            // How many there are beyond a few is not asked of good UTF-8.
            let wide = bytes.iter().filter(|byte| **byte >= 0xc0).take(FEW).count();
            return Self { wide, broken: 0 };
        }
        let mut shape = Self { wide: 0, broken: 0 };
        for chunk in bytes.utf8_chunks() {
            shape.wide += leads(chunk.valid().as_bytes());
            shape.broken += usize::from(!chunk.invalid().is_empty());
        }
        shape
    }
}

fn is_multi_byte(encoding: &'static Encoding) -> bool {
    !encoding.is_single_byte() && encoding != UTF_8
}

fn declared(bytes: &[u8], raw: &RawDocument) -> Option<&'static Encoding> {
    let stated =
        raw.charset.as_deref().and_then(|label| Encoding::for_label(label.trim().as_bytes()));
    let page =
        raw.media == Media::Html || (raw.media == Media::Unknown && media::looks_like_html(bytes));
    stated.or_else(|| if page { in_page(bytes) } else { None })
}

/// How far the declaration of a page is looked for; the standard says 1,024 bytes, pages are laxer.
const DECLARATION_BYTES: usize = 8192;

/// The `charset=` (or XML `encoding=`) of a page's first bytes.
fn in_page(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(DECLARATION_BYTES))?.to_ascii_lowercase();
    let xml = head.starts_with(b"<?xml").then(|| label_after(&head, b"encoding")).flatten();
    let found = xml.or_else(|| label_after(&head, b"charset"))?;
    // A page that says UTF-16 in ASCII letters is not UTF-16 (WHATWG HTML, 13.2.3.3).
    Some(if found == UTF_16LE || found == UTF_16BE { UTF_8 } else { found })
}

fn label_after(head: &[u8], name: &[u8]) -> Option<&'static Encoding> {
    let mut rest = head;
    while let Some(at) = rest.windows(name.len()).position(|window| window == name) {
        rest = rest.get(at + name.len()..)?;
        let value = rest.trim_ascii_start();
        let Some(value) = value.strip_prefix(b"=") else { continue };
        let value = value.trim_ascii_start();
        let value = value.strip_prefix(b"\"").or_else(|| value.strip_prefix(b"'")).unwrap_or(value);
        let length = value
            .iter()
            .position(|byte| !byte.is_ascii_alphanumeric() && !b"-_:.".contains(byte))
            .unwrap_or(value.len());
        if let Some(encoding) = value.get(..length).and_then(Encoding::for_label) {
            return Some(encoding);
        }
    }
    None
}

/// The last label of the host, in lower-case ASCII: it tells `.ru` from `.bg`.
fn top_level_domain(raw: &RawDocument) -> Option<Vec<u8>> {
    let (_, rest) = raw.url.as_deref()?.split_once("://")?;
    let host = rest.split(['/', '?', '#', ':']).next()?;
    let label = host.rsplit('.').next()?.to_ascii_lowercase();
    let plain = !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_lowercase());
    plain.then(|| label.into_bytes())
}

/// Bytes that no encoding makes into text leave replacement characters or C1 controls behind.
fn is_noise(text: &str) -> bool {
    let sample = text.get(..text.floor_char_boundary(SAMPLE_BYTES)).unwrap_or_default();
    if sample.is_ascii() {
        return false;
    }
    let (mut bad, mut all) = (0_usize, 0_usize);
    for character in sample.chars() {
        all += 1;
        let odd = matches!(character, '\u{fffd}' | '\u{80}'..='\u{84}' | '\u{86}'..='\u{9f}');
        bad += usize::from(odd || matches!(character, '\u{e000}'..='\u{f8ff}'));
    }
    bad > 2 && bad * 10 > all
}

#[cfg(test)]
mod tests {
    use encoding_rs::{BIG5, GB18030, KOI8_R, SHIFT_JIS, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252};

    use super::*;

    fn raw(body: &[u8]) -> RawDocument {
        RawDocument { body: body.to_vec(), ..RawDocument::default() }
    }

    const RUSSIAN: &str =
        "Сегодня в городе открылась выставка старинных карт, на которую пришли сотни жителей.";

    /// Found by the fuzz target: a text that was taken may be refused once its copies are gone.
    #[test]
    fn what_is_mostly_characters_of_private_use_is_no_text() {
        let odd = "\u{e000}\u{f8ff}".repeat(4);
        let said = "The river rose by two metres in the night.\n".repeat(2);
        assert_eq!(decode(&raw(odd.as_bytes())), Err(Rejection::NotText));
        assert_eq!(decode(&raw(format!("{odd}\n{said}").as_bytes())), Ok(format!("{odd}\n{said}")));
        assert_eq!(decode(&raw(format!("{odd}\nYes.").as_bytes())), Err(Rejection::NotText));
    }

    #[test]
    fn a_byte_order_mark_decides() {
        let mut little = b"\xff\xfe".to_vec();
        little.extend("Grüße".encode_utf16().flat_map(u16::to_le_bytes));
        let mut big = b"\xfe\xff".to_vec();
        big.extend("Grüße".encode_utf16().flat_map(u16::to_be_bytes));
        for body in [little, big, b"\xef\xbb\xbfGr\xc3\xbc\xc3\x9fe".to_vec()] {
            assert_eq!(decode(&raw(&body)).as_deref(), Ok("Grüße"));
        }
    }

    #[test]
    fn utf_16_is_known_without_a_mark() {
        let text = "A report of two lines\nwithout any mark.";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decode(&raw(&little)).as_deref(), Ok(text));
        assert_eq!(decode(&raw(&big)).as_deref(), Ok(text));
    }

    #[test]
    fn a_declared_set_is_believed_unless_the_bytes_are_utf_8() {
        let declared = |charset: &str, body: &[u8]| {
            decode(&RawDocument { charset: Some(charset.into()), ..raw(body) }).unwrap()
        };
        assert_eq!(declared("windows-1252", b"caf\xe9 \x80"), "café €");
        assert_eq!(declared("iso-8859-1", "café déjà vu".as_bytes()), "café déjà vu");
        assert_eq!(declared("koi8-r", &KOI8_R.encode(RUSSIAN).0), RUSSIAN);
        let chinese = "今天下午市政府公布了新的交通计划";
        assert_eq!(declared("gbk", &GB18030.encode(chinese).0), chinese);
        assert_eq!(declared("utf-8", &WINDOWS_1251.encode(RUSSIAN).0), RUSSIAN);
    }

    #[test]
    fn a_page_declares_its_own_set() {
        for (head, encoding, text) in [
            ("<html><meta charset='windows-1250'>", WINDOWS_1250, "Żółta łódź płynie"),
            ("<html><meta content=\"text/html; charset=Shift_JIS\">", SHIFT_JIS, "新聞の記事"),
            ("<?xml version='1.0' encoding='big5'?><html>", BIG5, "新聞報導"),
        ] {
            let mut body = head.as_bytes().to_vec();
            body.extend_from_slice(&encoding.encode(text).0);
            assert!(decode(&raw(&body)).unwrap().ends_with(text), "{head}");
        }
    }

    #[test]
    fn an_undeclared_set_is_detected() {
        assert_eq!(decode(&raw(&WINDOWS_1251.encode(RUSSIAN).0)).as_deref(), Ok(RUSSIAN));
    }

    #[test]
    fn broken_bytes_in_utf_8_are_replaced() {
        let mut body =
            "Das Fest der Stadt Köln beginnt für alle früh, schöne Grüße.".as_bytes().to_vec();
        body.push(0xff);
        let text = decode(&raw(&body)).unwrap();
        assert!(text.starts_with("Das Fest der Stadt Köln") && text.ends_with('\u{fffd}'));
    }

    #[test]
    fn twice_encoded_text_is_read_once() {
        let twice = WINDOWS_1252.decode_without_bom_handling("Déjà vu à l’été, réglé".as_bytes()).0;
        assert_eq!(decode(&raw(twice.as_bytes())).as_deref(), Ok("Déjà vu à l’été, réglé"));
        let honest = "São Paulo não é Ãlone";
        assert_eq!(decode(&raw(honest.as_bytes())).as_deref(), Ok(honest));
    }

    #[test]
    fn a_wrong_declaration_is_not_believed() {
        let hungarian =
            "A város vezetői hétfőn úgy döntöttek, hogy bezárják a régi kikötőt, és újat építenek.";
        for (label, encoding, text) in [
            ("windows-1252", WINDOWS_1251, RUSSIAN),
            ("koi8-r", WINDOWS_1251, RUSSIAN),
            ("windows-1251", KOI8_R, RUSSIAN),
            ("iso-8859-1", WINDOWS_1250, hungarian),
            ("windows-1252", GB18030, "今天下午市政府公布了新的交通计划，明年开始实行。"),
            (
                "iso-8859-1",
                SHIFT_JIS,
                "市は月曜日に古い港を閉じることを決めた。新しい港は来年の夏に開く。",
            ),
        ] {
            let body = encoding.encode(text).0;
            let document = RawDocument { charset: Some(label.into()), ..raw(&body) };
            assert_eq!(decode(&document).as_deref(), Ok(text), "{label} for {}", encoding.name());
        }
    }

    #[test]
    fn what_is_no_text_is_refused() {
        let mut state = 7_u32;
        let mut random = Vec::new();
        for _ in 0..4000 {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            random.extend(state.to_be_bytes().first());
        }
        let rows: [(&[u8], Rejection); 6] = [
            (b"", Rejection::Empty),
            (b" \n\t", Rejection::Empty),
            (&random, Rejection::NotText),
            (b"%PDF-1.7 whatever", Rejection::NotText),
            (b"\x89PNG\r\n\x1a\n", Rejection::NotText),
            (&[0; 64], Rejection::NotText),
        ];
        for (body, rejection) in rows {
            assert_eq!(decode(&raw(body)), Err(rejection));
        }
    }
}
