//! What a sitemap lists: pages or further sitemaps, in XML (sitemaps.org 0.9, with the news
//! extension), or a URL a line. It fetches nothing.

use std::borrow::Cow;

use quick_xml::{
    Reader,
    events::{BytesRef, Event},
};

use crate::{moment, xml};

/// The standard allows 50,000 to a file.
const MOST_ENTRIES: usize = 50_000;

/// One sitemap.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Sitemap {
    /// Its pages, in its order.
    pub pages: Vec<Place>,
    /// The sitemaps that it points to, in its order.
    pub sitemaps: Vec<Place>,
}

/// One page or sitemap that a sitemap names.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Place {
    /// Where it is.
    pub url: String,
    /// When it was last changed: RFC 3339 in UTC where we can read it, else as written.
    pub modified: Option<String>,
    /// When the news extension says that it was published, in the same form.
    pub published: Option<String>,
    /// The headline of the news extension.
    pub title: Option<String>,
    /// The language of the news extension, as written.
    pub lang: Option<String>,
}

/// Reads a sitemap in XML or as text.
///
/// # Errors
/// What is wrong, in words, when it is neither. A sitemap that breaks off gives what stands before that.
pub fn read(bytes: &[u8], charset: Option<&str>) -> Result<Sitemap, String> {
    let text = xml::decode(bytes, charset);
    if text.trim_start().starts_with('<') { read_xml(&text) } else { read_text(&text) }
}

/// Says whether every line is the address of a page: the text form of a sitemap.
pub(crate) fn is_text(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty()).peekable();
    lines.peek().is_some() && lines.all(is_address)
}

fn is_address(line: &str) -> bool {
    let known = line.starts_with("http://") || line.starts_with("https://");
    known && !line.contains(char::is_whitespace)
}

fn read_text(text: &str) -> Result<Sitemap, String> {
    let lines = text.lines().map(str::trim).filter(|line| is_address(line)).take(MOST_ENTRIES);
    let pages: Vec<Place> =
        lines.map(|line| Place { url: line.to_owned(), ..Place::default() }).collect();
    if pages.is_empty() {
        Err("no address in it".to_owned())
    } else {
        Ok(Sitemap { pages, ..Sitemap::default() })
    }
}

fn read_xml(text: &str) -> Result<Sitemap, String> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    let mut reading = Reading::default();
    loop {
        match reader.read_event() {
            Ok(Event::Start(start)) => reading.open(start.local_name().as_ref()),
            Ok(Event::Text(text)) => reading.text(&text),
            Ok(Event::CData(text)) => reading.text(&text),
            Ok(Event::GeneralRef(reference)) => reading.text(&resolved(&reference)),
            Ok(Event::End(end)) => reading.close(end.local_name().as_ref()),
            Ok(Event::Eof) => break,
            Ok(_) => {}
            Err(error) if reading.is_empty() => return Err(error.to_string()),
            Err(error) => {
                tracing::debug!(%error, "sitemap breaks off");
                break;
            }
        }
        if reading.is_full() {
            break;
        }
    }
    if reading.is_sitemap { Ok(reading.sitemap) } else { Err("no sitemap".to_owned()) }
}

/// The character that `&name;` or `&#7;` stands for; nothing for an entity that the document declares.
fn resolved(reference: &BytesRef<'_>) -> String {
    if let Ok(Some(character)) = reference.resolve_char_ref() {
        return character.to_string();
    }
    let written = format!("&{};", &**reference);
    match html_escape::decode_html_entities(&written) {
        Cow::Owned(text) => text,
        Cow::Borrowed(_) => String::new(),
    }
}

/// How far the reader is.
#[derive(Default)]
struct Reading {
    sitemap: Sitemap,
    is_sitemap: bool,
    place: Option<Place>,
    words: String,
}

impl Reading {
    fn is_empty(&self) -> bool {
        !self.is_sitemap
    }

    fn is_full(&self) -> bool {
        self.sitemap.pages.len() + self.sitemap.sitemaps.len() >= MOST_ENTRIES
    }

    fn open(&mut self, name: &str) {
        self.words.clear();
        match name {
            "urlset" | "sitemapindex" => self.is_sitemap = true,
            "url" | "sitemap" => self.place = Some(Place::default()),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        self.words.push_str(text);
    }

    fn close(&mut self, name: &str) {
        let words = std::mem::take(&mut self.words);
        let words = words.trim();
        if let Some(place) = &mut self.place {
            let said = || Some(words.to_owned()).filter(|words| !words.is_empty());
            match name {
                // An image or a video inside the entry has a `loc` of its own, which stands later.
                "loc" if place.url.is_empty() => words.clone_into(&mut place.url),
                "lastmod" => place.modified = date(words),
                "publication_date" => place.published = date(words),
                "title" if place.title.is_none() => {
                    place.title = Some(xml::plain(words)).filter(|title| !title.is_empty());
                }
                "language" => place.lang = said(),
                _ => {}
            }
        }
        if matches!(name, "url" | "sitemap")
            && let Some(place) = self.place.take().filter(|place| is_address(&place.url))
        {
            let list =
                if name == "url" { &mut self.sitemap.pages } else { &mut self.sitemap.sitemaps };
            list.push(place);
        }
    }
}

fn date(words: &str) -> Option<String> {
    let moment = moment::read(words).map(|moment| moment.to_string());
    moment.or_else(|| Some(words.to_owned()).filter(|words| !words.is_empty()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn urls(places: &[Place]) -> Vec<&str> {
        places.iter().map(|place| place.url.as_str()).collect()
    }

    #[test]
    fn pages_are_listed_with_what_the_news_extension_says() {
        let sitemap = read(
            br#"<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="x" xmlns:image="y">
            <url><loc> https://example.org/a?x=1&amp;y=2 </loc><lastmod>2025-03-02</lastmod>
              <image:image><image:loc>https://example.org/a.png</image:loc><image:title>A picture</image:title></image:image></url>
            <url><news:news><news:publication><news:name>Harbour News</news:name><news:language>pt</news:language></news:publication>
              <news:publication_date>2025-03-01T12:00+01:00</news:publication_date><news:title><![CDATA[Ice & road]]></news:title></news:news>
              <loc>https://example.org/b</loc></url>
            <url><loc>ftp://example.org/c</loc></url><url></url></urlset>"#,
            None,
        )
        .unwrap();
        assert_eq!(
            urls(&sitemap.pages),
            ["https://example.org/a?x=1&y=2", "https://example.org/b"]
        );
        let [first, second] = &sitemap.pages[..] else { panic!("{sitemap:?}") };
        assert_eq!(first.modified.as_deref(), Some("2025-03-02T00:00:00Z"));
        assert_eq!(second.published.as_deref(), Some("2025-03-01T11:00:00Z"));
        assert_eq!(second.title.as_deref(), Some("Ice & road"));
        assert_eq!(second.lang.as_deref(), Some("pt"));
    }

    #[test]
    fn an_index_lists_sitemaps_and_a_text_a_page_a_line() {
        let index = b"<sitemapindex><sitemap><loc>https://example.org/1.xml</loc></sitemap><sitemap><loc>https://example.org/2.xml.gz</loc></sitemap></sitemapindex>";
        let sitemap = read(index, None).unwrap();
        assert_eq!(
            urls(&sitemap.sitemaps),
            ["https://example.org/1.xml", "https://example.org/2.xml.gz"]
        );
        let sitemap = read(
            b"\xef\xbb\xbfhttps://example.org/a\r\n\r\nhttps://example.org/b\r\n# end\r\n",
            None,
        );
        assert_eq!(
            urls(&sitemap.unwrap().pages),
            ["https://example.org/a", "https://example.org/b"]
        );
    }

    #[test]
    fn a_sitemap_that_breaks_off_gives_what_stands_before_and_what_is_none_says_so() {
        let cut = b"<urlset><url><loc>https://example.org/a</loc></url><url><loc>https://exam";
        assert_eq!(urls(&read(cut, None).unwrap().pages), ["https://example.org/a"]);
        for bytes in [&b""[..], b"words", b"<html></html>", b"<urlset", b"<\0"] {
            assert!(read(bytes, None).is_err(), "{}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn a_text_is_a_list_only_if_every_line_is_an_address() {
        assert!(is_text("https://example.org/a\n\nhttp://example.org/b\n"));
        for text in
            ["", "\n", "https://example.org/a\nThe pilots strike.", "https://example.org/a b"]
        {
            assert!(!is_text(text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "(<|</|>|&|;|url|urlset|loc|lastmod|2025-03-01|https://example.org/|<!\\[CDATA\\[|]]>|é|#x1){0,60}") {
            for place in read(text.as_bytes(), None).map(|sitemap| sitemap.pages).unwrap_or_default() {
                prop_assert!(place.url.starts_with("http"));
            }
        }
    }
}
