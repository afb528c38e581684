//! Pages made small and harmless before a tree is built.
//!
//! Half of a page and more are scripts, styles, drawings and comments, which no reader sees: they are left out,
//! only JSON-LD is kept. Tree builders have steps that are quadratic in the depth of a tree and in the number of a
//! tag's attributes (html5ever compares each attribute with all before it): both are cut. One linear pass. Knows
//! tags, not what they mean.

use memchr::memmem;

/// Elements nested deeper than this lose their tags, not their text. Browsers stop at 512, too.
const MOST_DEPTH: usize = 400;
/// The same for tables.
const MOST_TABLES: usize = 16;
/// The same for elements that the tree builder opens anew in every paragraph if they are not closed.
const MOST_FORMATTING: usize = 24;
/// Attributes behind these many characters of one tag, or past this number, are dropped.
const MOST_ATTRIBUTES: usize = 120;
const MOST_TAG_BYTES: usize = 65_536;
/// A page is read up to here; text pages of this size are dumps.
const MOST_BYTES: usize = 24 << 20;
/// More scripts with JSON-LD than this are a list of other articles.
const MOST_SCRIPTS: usize = 64;

/// What is left of a page.
#[derive(Debug, Default)]
pub(super) struct Bounded {
    /// Its markup, without what nobody sees.
    pub(super) html: String,
    /// The text of each JSON-LD script.
    pub(super) json_ld: Vec<String>,
}

/// Gives back the page without what nobody sees, cut where it would take more than linear time to read.
pub(super) fn bounded(html: &str) -> Bounded {
    let most = html.len().min(MOST_BYTES);
    let most = (0..=most).rev().find(|at| html.is_char_boundary(*at)).unwrap_or(0);
    let html = html.get(..most).unwrap_or_default();
    let mut bounded = Bounded { html: String::with_capacity(html.len() / 3), ..Bounded::default() };
    let mut depth = Depth::default();
    let mut pieces = Pieces { html, at: 0, ahead: None, unclosed: Vec::new() };
    while let Some(piece) = pieces.next() {
        match piece {
            Piece::Text(text) => bounded.html.push_str(text),
            Piece::Tag(tag) if depth.step(&tag) => push_tag(&tag, &mut bounded.html),
            Piece::Script(tag, content) => {
                if is_json_ld(tag) && bounded.json_ld.len() < MOST_SCRIPTS {
                    bounded.json_ld.push(content.to_owned());
                }
            }
            Piece::Tag(_) | Piece::Unseen => {}
        }
    }
    bounded
}

fn push_tag(tag: &Tag, html: &mut String) {
    if tag.is_crowded() {
        html.push('<');
        html.push_str(if tag.closing { "/" } else { "" });
        html.push_str(tag.name);
        html.push_str(attributes(tag.text));
        html.push('>');
        return;
    }
    let bare = tag.text.len() == tag.name.len() + 2 + usize::from(tag.closing);
    let empty = tag.sort == Sort::Flat && super::attributes::is_empty_handed(tag.name);
    if !empty && (bare || !super::attributes::push_kept(tag.text, tag.name, html)) {
        html.push_str(tag.text);
    }
}

fn is_json_ld(tag: &str) -> bool {
    tag.to_ascii_lowercase().contains("ld+json")
}

/// Elements by what becomes of them here.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Sort {
    /// HTML closes it by itself, or it is void: it does not nest.
    Flat,
    /// It is left out with its content.
    Unseen,
    /// Its content is no markup.
    Raw,
    Formatting,
    Table,
    Other,
}

fn sort(name: &str) -> Sort {
    let mut lower = [0_u8; 16];
    let Some(lower) = lower.get_mut(..name.len()) else { return Sort::Other };
    lower.copy_from_slice(name.as_bytes());
    lower.make_ascii_lowercase();
    match &*lower {
        b"p" | b"li" | b"br" | b"img" | b"td" | b"tr" | b"th" | b"dt" | b"dd" | b"option"
        | b"optgroup" | b"input" | b"meta" | b"link" | b"hr" | b"col" | b"source" | b"wbr"
        | b"area" | b"base" | b"embed" | b"param" | b"track" | b"tbody" | b"thead" | b"tfoot"
        | b"colgroup" | b"rp" | b"rt" | b"html" | b"head" | b"body" => Sort::Flat,
        b"script" | b"style" | b"svg" | b"noscript" | b"iframe" => Sort::Unseen,
        b"textarea" | b"title" | b"xmp" | b"noframes" => Sort::Raw,
        b"a" | b"b" | b"big" | b"code" | b"em" | b"font" | b"i" | b"nobr" | b"s" | b"small"
        | b"strike" | b"strong" | b"tt" | b"u" => Sort::Formatting,
        b"table" => Sort::Table,
        _ => Sort::Other,
    }
}

/// How many elements are open, tables and formatting ones apart; unclosed ones count to the end.
#[derive(Default)]
struct Depth {
    elements: usize,
    tables: usize,
    formatting: usize,
}

impl Depth {
    /// Steps over a tag and tells whether it may stay.
    fn step(&mut self, tag: &Tag) -> bool {
        let (open, most) = match tag.sort {
            Sort::Flat => return true,
            Sort::Formatting => (&mut self.formatting, MOST_FORMATTING),
            Sort::Table => (&mut self.tables, MOST_TABLES),
            Sort::Unseen | Sort::Raw | Sort::Other => (&mut self.elements, MOST_DEPTH),
        };
        let before = *open;
        *open = tag.depth_after(before);
        before.max(*open) <= most
    }
}

struct Tag<'a> {
    text: &'a str,
    name: &'a str,
    sort: Sort,
    closing: bool,
}

impl Tag<'_> {
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

/// A part of a page; all parts in a row are the page.
enum Piece<'a> {
    Text(&'a str),
    Tag(Tag<'a>),
    /// A script: its opening tag and its content.
    Script(&'a str, &'a str),
    Unseen,
}

struct Pieces<'a> {
    html: &'a str,
    at: usize,
    /// The piece behind the text that was given last.
    ahead: Option<Piece<'a>>,
    /// Elements that are not closed behind `at`: none of them is looked for twice.
    unclosed: Vec<String>,
}

impl<'a> Pieces<'a> {
    fn next(&mut self) -> Option<Piece<'a>> {
        if let Some(piece) = self.ahead.take() {
            return Some(piece);
        }
        let from = self.at;
        let mut search = from;
        loop {
            let found = memchr::memchr(b'<', self.html.as_bytes().get(search..)?);
            let piece = found.and_then(|found| {
                search += found;
                self.piece_at(search)
            });
            match (found, piece) {
                (None, _) => {
                    self.at = self.html.len();
                    let text = self.html.get(from..).filter(|text| !text.is_empty());
                    return text.map(Piece::Text);
                }
                (Some(_), None) => search += 1,
                (Some(_), Some((piece, end))) => {
                    self.at = end;
                    let text = self.html.get(from..search).unwrap_or_default();
                    if text.is_empty() {
                        return Some(piece);
                    }
                    self.ahead = Some(piece);
                    return Some(Piece::Text(text));
                }
            }
        }
    }

    /// What begins at a `<`, and where it ends.
    fn piece_at(&mut self, start: usize) -> Option<(Piece<'a>, usize)> {
        let behind = self.html.get(start + 1..)?;
        if behind.starts_with("!--") {
            let end = memmem::find(behind.as_bytes(), b"-->").map_or(behind.len(), |at| at + 3);
            return Some((Piece::Unseen, start + 1 + end));
        }
        let closing = behind.starts_with('/');
        let named = behind.strip_prefix('/').unwrap_or(behind);
        if !named.starts_with(|first: char| first.is_ascii_alphabetic()) {
            return None;
        }
        let length = named.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let Some(end) = end_of_tag(behind).map(|end| start + 1 + end) else {
            // A tag that the page ends in hides all behind it, or each of many would be looked at to the end.
            return Some((Piece::Text(self.html.get(start..)?), self.html.len()));
        };
        let (text, name) = (self.html.get(start..end)?, named.get(..length)?);
        // `<my-element>` is none of those that HTML knows.
        let sort =
            if named.as_bytes().get(length) == Some(&b'-') { Sort::Other } else { sort(name) };
        let tag = Tag { text, name, sort, closing };
        if closing || !matches!(sort, Sort::Unseen | Sort::Raw) || text.ends_with("/>") {
            return Some((Piece::Tag(tag), end));
        }
        let Some(content) = self.content(name, end) else { return Some((Piece::Tag(tag), end)) };
        if sort == Sort::Raw {
            // The content is the text before the closing tag.
            let whole = self.html.get(start..end + content.len())?;
            return Some((Piece::Text(whole), end + content.len()));
        }
        let closed = self.html.get(end + content.len() + 1..).and_then(end_of_tag);
        let end = closed.map_or(self.html.len(), |closed| end + content.len() + 1 + closed);
        let script = name.eq_ignore_ascii_case("script");
        Some((if script { Piece::Script(text, content) } else { Piece::Unseen }, end))
    }

    /// The content of an element up to its closing tag, if it is closed.
    fn content(&mut self, name: &str, from: usize) -> Option<&'a str> {
        let name = name.to_ascii_lowercase();
        if self.unclosed.contains(&name) {
            return None;
        }
        let rest = self.html.as_bytes().get(from..)?;
        let closes = |at: &usize| {
            let found = rest.get(at + 2..at + 2 + name.len());
            found.is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
        };
        let at = memmem::find_iter(rest, b"</").find(closes);
        if at.is_none() {
            self.unclosed.push(name);
        }
        self.html.get(from..from + at?)
    }
}

/// Where a tag ends, behind its `>`; quotation marks behind a `=` hide one.
fn end_of_tag(behind: &str) -> Option<usize> {
    let bytes = behind.as_bytes();
    let mut from = 0;
    loop {
        let at = from + memchr::memchr3(b'>', b'"', b'\'', bytes.get(from..)?)?;
        let found = *bytes.get(at)?;
        if found == b'>' {
            return Some(at + 1);
        }
        let before = bytes.get(from..at)?.trim_ascii_end();
        from = at + 1;
        if before.last() == Some(&b'=') {
            from += memchr::memchr(found, bytes.get(from..)?)? + 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(page: &str, html: &str, json_ld: &[&str]) {
        let bounded = bounded(page);
        assert_eq!((bounded.html.as_str(), bounded.json_ld), (html, owned(json_ld)), "{page}");
    }

    fn owned(texts: &[&str]) -> Vec<String> {
        texts.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn what_nobody_sees_is_left_out() {
        check(
            "<div class='a > b'>x<!-- <div> --><script>if (a<b) '<div>'</script>y</div>",
            "<div class='a > b'>xy</div>",
            &[],
        );
        check(
            "<SCRIPT type=application/ld+json>{\"a\":\"<b>\"}</SCRIPT >a<style>p{}</style><svg><path/></svg>b",
            "ab",
            &["{\"a\":\"<b>\"}"],
        );
        check("<title>a <b> c</title><p>1 < 2", "<title>a <b> c</title><p>1 < 2", &[]);
        check("<noscript><img></noscript><svg-icon>x</svg-icon>", "<svg-icon>x</svg-icon>", &[]);
        check("<script>never closed <p>text", "<script>never closed <p>text", &[]);
        check("<!-- never closed <p>text", "", &[]);
        check("a<p", "a<p", &[]);
    }

    #[test]
    fn depth_is_bounded_and_text_stays() {
        let page = format!("{}<p>deep</p>{}after", "<div>".repeat(5000), "</div>".repeat(5000));
        let cut = bounded(&page).html;
        assert_eq!(cut.matches("<div>").count(), MOST_DEPTH);
        assert_eq!(cut.matches("</div>").count(), MOST_DEPTH);
        assert!(cut.contains("<p>deep</p>") && cut.ends_with("after"));
        assert_eq!(bounded(&"<b>".repeat(500)).html.len(), MOST_FORMATTING * 3);
    }

    #[test]
    fn attributes_are_bounded() {
        use std::fmt::Write;
        let mut page = String::from("<p class=\"first one\"");
        for number in 0..5000 {
            write!(page, " a{number}='x y'").unwrap();
        }
        page.push_str(">text</p>");
        let cut = bounded(&page).html;
        assert!(cut.len() < 5000 && cut.starts_with("<p class=\"first one\" a0='x y'"), "{cut}");
        assert!(cut.ends_with(">text</p>"));
    }
}
