//! Hostile pages made harmless before a tree is built.
//!
//! Tree builders and selectors have steps that are quadratic in the depth of a tree and in the number of a
//! tag's attributes (html5ever compares each attribute with all before it). This cuts both in one linear
//! pass. Knows tags, not what they mean.

use std::borrow::Cow;

/// Elements nested deeper than this lose their tags, not their text. Browsers stop at 512, too.
const MOST_DEPTH: usize = 400;
/// The same for tables: readability counts the rows of each with those of all within it.
const MOST_TABLES: usize = 16;
/// Attributes behind these many characters of one tag, or past this number, are dropped.
const MOST_ATTRIBUTES: usize = 120;
const MOST_TAG_BYTES: usize = 65_536;
/// A page is read up to here; text pages of this size are dumps.
const MOST_BYTES: usize = 24 << 20;

/// Elements that HTML closes by itself, and void ones: they do not nest.
const FLAT: &[&str] = &[
    "p", "li", "br", "img", "td", "tr", "th", "dt", "dd", "option", "optgroup", "input", "meta",
    "link", "hr", "col", "source", "wbr", "area", "base", "embed", "param", "track", "tbody",
    "thead", "tfoot", "colgroup", "path", "use", "circle", "rect", "rp", "rt", "html", "head",
    "body",
];

/// Elements whose content is no markup.
const RAW: &[&str] = &["script", "style", "textarea", "title", "xmp", "noframes", "iframe"];

/// Gives back the page, cut where it would take more than linear time to read.
pub(super) fn bounded(html: &str) -> Cow<'_, str> {
    let most = html.len().min(MOST_BYTES);
    let most = (0..=most).rev().find(|at| html.is_char_boundary(*at)).unwrap_or(0);
    let html = html.get(..most).unwrap_or_default();
    let mut tags = Tags { html, at: 0 };
    let mut depth = Depth::default();
    let mut harmless = true;
    while let Some(tag) = tags.next() {
        harmless &= depth.step(&tag) && !tag.is_crowded();
    }
    if harmless { Cow::Borrowed(html) } else { Cow::Owned(cut(html)) }
}

fn cut(html: &str) -> String {
    let mut kept = String::with_capacity(html.len());
    let mut depth = Depth::default();
    let mut from = 0;
    let mut tags = Tags { html, at: 0 };
    while let Some(tag) = tags.next() {
        kept.push_str(html.get(from..tag.start).unwrap_or_default());
        from = tag.end;
        if !depth.step(&tag) {
            continue;
        }
        if tag.is_crowded() {
            kept.push('<');
            kept.push_str(if tag.closing { "/" } else { "" });
            kept.push_str(tag.name);
            kept.push_str(attributes(tag.text));
            kept.push('>');
        } else {
            kept.push_str(tag.text);
        }
    }
    kept.push_str(html.get(from..).unwrap_or_default());
    kept
}

/// How many elements, and how many tables, are open; unclosed ones count to the end.
#[derive(Default)]
struct Depth {
    elements: usize,
    tables: usize,
}

impl Depth {
    /// Steps over a tag and tells whether it may stay.
    fn step(&mut self, tag: &Tag) -> bool {
        if tag.is_flat() {
            return true;
        }
        let before = self.elements;
        self.elements = tag.depth_after(before);
        let table = tag.name.eq_ignore_ascii_case("table");
        let tables = self.tables;
        if table {
            self.tables = tag.depth_after(tables);
        }
        before.max(self.elements) <= MOST_DEPTH && !(table && tables.max(self.tables) > MOST_TABLES)
    }
}

struct Tag<'a> {
    text: &'a str,
    name: &'a str,
    closing: bool,
    start: usize,
    end: usize,
}

impl Tag<'_> {
    fn is_flat(&self) -> bool {
        FLAT.iter().any(|flat| self.name.eq_ignore_ascii_case(flat))
    }

    fn depth_after(&self, depth: usize) -> usize {
        if self.text.ends_with("/>") {
            depth
        } else if self.closing {
            depth.saturating_sub(1)
        } else {
            depth.saturating_add(1)
        }
    }

    fn is_crowded(&self) -> bool {
        self.text.len() > MOST_TAG_BYTES
            || (self.text.len() > MOST_ATTRIBUTES * 2
                && ends_of_attributes(self.text).nth(MOST_ATTRIBUTES).is_some())
    }
}

/// The attributes of a crowded tag that stay.
fn attributes(tag: &str) -> &str {
    let start = tag.find(|character: char| character.is_ascii_whitespace()).unwrap_or(tag.len());
    let ends = ends_of_attributes(tag).take(MOST_ATTRIBUTES);
    let end = ends.take_while(|end| *end <= MOST_TAG_BYTES).last().unwrap_or(start);
    tag.get(start..end).unwrap_or_default()
}

/// Where each white space outside quotation marks stands: an attribute ends there.
fn ends_of_attributes(tag: &str) -> impl Iterator<Item = usize> {
    let mut quote = 0_u8;
    tag.bytes().enumerate().filter_map(move |(at, byte)| {
        match byte {
            b'"' | b'\'' if quote == 0 => quote = byte,
            _ if byte == quote => quote = 0,
            _ => {}
        }
        // A slash parts attributes as white space does.
        (quote == 0 && (byte.is_ascii_whitespace() || byte == b'/')).then_some(at)
    })
}

struct Tags<'a> {
    html: &'a str,
    at: usize,
}

impl<'a> Tags<'a> {
    fn next(&mut self) -> Option<Tag<'a>> {
        loop {
            let rest = self.html.get(self.at..)?;
            let start = self.at + rest.find('<')?;
            let behind = self.html.get(start + 1..)?;
            if behind.starts_with("!--") {
                self.at = start + behind.find("-->").map_or(behind.len() + 1, |at| at + 4);
                continue;
            }
            let closing = behind.starts_with('/');
            let named = behind.strip_prefix('/').unwrap_or(behind);
            let length = named.bytes().take_while(u8::is_ascii_alphanumeric).count();
            if !named.starts_with(|first: char| first.is_ascii_alphabetic()) {
                self.at = start + 1;
                continue;
            }
            let end = start + 1 + end_of_tag(behind)?;
            let (text, name) = (self.html.get(start..end)?, named.get(..length)?);
            self.at = if closing { end } else { self.behind_raw(name, end) };
            return Some(Tag { text, name, closing, start, end });
        }
    }

    /// Where markup goes on behind an element of raw text.
    fn behind_raw(&self, name: &str, end: usize) -> usize {
        if !RAW.iter().any(|raw| name.eq_ignore_ascii_case(raw)) {
            return end;
        }
        let rest = self.html.as_bytes().get(end..).unwrap_or_default();
        let mut from = 0;
        while let Some(at) =
            rest.get(from..).and_then(|rest| rest.windows(2).position(|window| window == b"</"))
        {
            let name_at = from + at + 2;
            let closes = rest.get(name_at..name_at + name.len());
            if closes.is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes())) {
                return end + from + at;
            }
            from = name_at;
        }
        end
    }
}

/// Where a tag ends, behind its `>`; quotation marks hide one.
fn end_of_tag(behind: &str) -> Option<usize> {
    let mut quote = 0_u8;
    let mut after_equals = false;
    for (at, byte) in behind.bytes().enumerate() {
        match byte {
            b'>' if quote == 0 => return Some(at + 1),
            b'"' | b'\'' if quote == 0 && after_equals => quote = byte,
            _ if quote != 0 && byte == quote => quote = 0,
            _ => {}
        }
        if !byte.is_ascii_whitespace() {
            after_equals = byte == b'=';
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_this_world_is_left_alone() {
        let page = "<html><body><div class='a > b'><p>x</p><!-- <div> --><script>if (a<b) '<div>'</script></div>";
        assert!(matches!(bounded(page), Cow::Borrowed(same) if same == page));
    }

    #[test]
    fn depth_is_bounded_and_text_stays() {
        let page = format!("{}<p>deep</p>{}after", "<div>".repeat(5000), "</div>".repeat(5000));
        let cut = bounded(&page);
        assert_eq!(cut.matches("<div>").count(), MOST_DEPTH);
        assert_eq!(cut.matches("</div>").count(), MOST_DEPTH);
        assert!(cut.contains("<p>deep</p>") && cut.ends_with("after"));
    }

    #[test]
    fn attributes_are_bounded() {
        use std::fmt::Write;
        let mut page = String::from("<p class=\"first one\"");
        for number in 0..5000 {
            write!(page, " a{number}='x y'").unwrap();
        }
        page.push_str(">text</p>");
        let cut = bounded(&page);
        assert!(cut.len() < 5000 && cut.starts_with("<p class=\"first one\" a0='x y'"), "{cut}");
        assert!(cut.ends_with(">text</p>"));
    }
}
