//! The attributes of a tag that a reader looks at, cut out before the tree is built.
//!
//! Most of a page's markup are sizes, sources of pictures and data for scripts: the tree builder would read each of
//! them letter by letter. Knows how tags are written, not what a value means.

use memchr::{memchr, memmem};

/// Elements that show a picture or nothing, and hold nothing.
pub(super) fn is_empty_handed(name: &str) -> bool {
    ["img", "source", "track", "param", "area", "embed"]
        .iter()
        .any(|empty| name.eq_ignore_ascii_case(empty))
}

/// Writes a tag with the attributes that are looked at. `false`, and nothing is written, if it is written in a way
/// that only a whole tokenizer reads as browsers do.
///
/// `tag` begins with `<` and ends with `>`; `name` stands at its beginning.
pub(super) fn push_kept(tag: &str, name: &str, html: &mut String) -> bool {
    let before = html.len();
    let pushed = push(tag, name, html);
    if pushed.is_none() {
        html.truncate(before);
    }
    pushed.is_some()
}

fn push(tag: &str, name: &str, html: &mut String) -> Option<()> {
    let inner = tag.strip_prefix('<')?.strip_suffix('>')?;
    let bytes = inner.as_bytes();
    let closing = bytes.first() == Some(&b'/');
    let named = bytes.iter().enumerate().skip(usize::from(closing));
    let mut ends = named.filter(|(_, byte)| is_space(**byte) || **byte == b'/');
    let start = ends.next().map_or(inner.len(), |(at, _)| at);
    html.push('<');
    html.push_str(inner.get(..start)?);
    let mut at = start;
    while let Some(found) = next(bytes, at)? {
        at = found.end;
        let name_of = bytes.get(found.start..found.name_end)?;
        let value = bytes.get(found.name_end..found.end)?;
        if !closing && is_read(name, name_of, value) {
            html.push(' ');
            html.push_str(inner.get(found.start..found.end)?);
        }
    }
    let closes_itself = inner.get(at..)?.ends_with('/');
    html.push_str(if closes_itself { " />" } else { ">" });
    Some(())
}

/// Where an attribute stands: its name, and the end of its value.
struct Found {
    start: usize,
    name_end: usize,
    end: usize,
}

/// The next attribute, if there is one; `None` if it is written oddly.
#[expect(clippy::option_option, reason = "nothing more, or nothing that can be told")]
fn next(bytes: &[u8], from: usize) -> Option<Option<Found>> {
    let rest = bytes.get(from..)?;
    let Some(first) = rest.iter().position(|byte| !is_space(*byte) && *byte != b'/') else {
        return Some(None);
    };
    let start = from + first;
    let named = bytes.get(start..)?;
    let length = named.iter().position(|byte| is_space(*byte) || matches!(byte, b'=' | b'/'));
    let length = length.unwrap_or(named.len());
    let odd = |byte: &u8| matches!(byte, b'"' | b'\'' | b'<' | b'>' | 0);
    if length == 0 || named.get(..length)?.iter().any(odd) {
        return None;
    }
    let name_end = start + length;
    let spaces = bytes.get(name_end..)?.iter().take_while(|byte| is_space(**byte)).count();
    if bytes.get(name_end + spaces) != Some(&b'=') {
        return Some(Some(Found { start, name_end, end: name_end }));
    }
    let behind = name_end + spaces + 1;
    let spaces = bytes.get(behind..)?.iter().take_while(|byte| is_space(**byte)).count();
    let value = behind + spaces;
    let end = if let quote @ (b'"' | b'\'') = bytes.get(value)? {
        value + 2 + memchr(*quote, bytes.get(value + 1..)?)?
    } else {
        let open = bytes.get(value..)?;
        let length = open.iter().position(|byte| is_space(*byte)).unwrap_or(open.len());
        if open.get(..length)?.iter().any(odd) {
            return None;
        }
        value + length
    };
    Some(Some(Found { start, name_end, end }))
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\t' | b'\r' | b'\x0c')
}

/// Tells whether a reader of the tree, or its builder, looks at an attribute of an element.
fn is_read(element: &str, name: &[u8], value: &[u8]) -> bool {
    let mut lower = [0_u8; 16];
    let Some(lower) = lower.get_mut(..name.len()) else { return false };
    lower.copy_from_slice(name);
    lower.make_ascii_lowercase();
    let of = |elements: &[&str]| elements.iter().any(|known| element.eq_ignore_ascii_case(known));
    match &*lower {
        b"class" | b"id" | b"role" | b"itemprop" | b"datetime" | b"content" | b"aria-hidden" => {
            true
        }
        b"style" => memmem::find(value, b"none").is_some(),
        b"property" | b"name" | b"http-equiv" => of(&["meta"]),
        b"href" => of(&["link"]),
        b"rel" => of(&["link", "a"]),
        b"title" => of(&["abbr", "span"]),
        b"lang" | b"xml:lang" => of(&["html"]),
        b"type" => of(&["input"]),
        b"encoding" => element.eq_ignore_ascii_case("annotation"),
        _ => of(&["template"]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(tag: &str, name: &str, written: Option<&str>) {
        let mut html = String::new();
        let whole = push_kept(tag, name, &mut html);
        assert_eq!(whole.then_some(html.as_str()), written, "{tag}");
        assert!(whole || html.is_empty(), "{tag}");
    }

    #[test]
    fn only_what_is_looked_at_stays() {
        for (tag, name, written) in [
            ("<p>", "p", "<p>"),
            ("<p data-x='a > b' class=\"a b\" onclick=go()>", "p", "<p class=\"a b\">"),
            ("<A HREF=x Class=y>", "A", "<A Class=y>"),
            ("<a href=x rel = 'author'>", "a", "<a rel = 'author'>"),
            ("<link rel=canonical href='/a'>", "link", "<link rel=canonical href='/a'>"),
            ("<div style='display: none' id=i hidden>", "div", "<div style='display: none' id=i>"),
            ("<div style='color: red'>", "div", "<div>"),
            ("<br/>", "br", "<br />"),
            ("<br class=a />", "br", "<br class=a />"),
            ("<br class />", "br", "<br class />"),
            ("</p class=a>", "p", "</p>"),
            ("</p >", "p", "</p>"),
            ("</my-box >", "my", "</my-box>"),
            ("<a rel=http://x/ class=y/>", "a", "<a rel=http://x/ class=y/>"),
            ("<my-box class=a\n\tx>", "my", "<my-box class=a>"),
        ] {
            check(tag, name, Some(written));
        }
    }

    #[test]
    fn what_is_written_oddly_is_left_to_the_tokenizer() {
        for tag in ["<p 'a'>", "<p =a>", "<p a='b>", "<p a=b\"c\">", "<p a<b>"] {
            check(tag, "p", None);
        }
    }
}
