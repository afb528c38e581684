//! What a feed says: RSS 0.9x to 2.0, RDF, Atom, JSON Feed. Reads with `feedparser-rs` and mends what
//! that leaves undone: undeclared encodings, headlines in HTML, dates that are nearly right. It fetches
//! nothing and does not know what becomes of an item.

use feedparser_rs::{
    Content, Entry, FeedVersion, ParseOptions, ParsedFeed, ParserLimits, TextType,
};
use url::Url;

use crate::{moment, xml};

/// One feed, as its publisher wrote it.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Feed {
    /// Its name, in plain text.
    pub title: Option<String>,
    /// The language of its items, as written.
    pub lang: Option<String>,
    /// Its items, in the order of the feed.
    pub items: Vec<Item>,
}

/// One item of a feed.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Item {
    /// What the feed calls it (`guid`, `id`, `rdf:about`).
    pub id: Option<String>,
    /// The page, absolute where that can be known.
    pub url: Option<String>,
    /// The headline, in plain text.
    pub title: Option<String>,
    /// When it was published: RFC 3339 in UTC where we can read it, else as written.
    pub published: Option<String>,
    /// When it was last changed, in the same form.
    pub updated: Option<String>,
    /// Its language, as written.
    pub lang: Option<String>,
    /// The longest text that the feed gives of it, as HTML; may be a teaser.
    pub html: Option<String>,
}

impl Item {
    /// When it was published or, failing that, changed.
    pub fn date(&self) -> Option<&str> {
        self.published.as_deref().or(self.updated.as_deref())
    }
}

/// Reads a feed that came from `base` with the `charset` of its transport.
///
/// # Errors
/// What is wrong, in words, when it is neither XML nor JSON, or a page. A feed that breaks off gives the
/// items before that; XML of another vocabulary is a feed without items.
pub fn read(bytes: &[u8], base: Option<&str>, charset: Option<&str>) -> Result<Feed, String> {
    // The library reads a declared encoding itself, and the one byte order mark.
    let text = xml::decode(bytes, charset);
    if !text.trim_start().starts_with(['<', '{']) || is_page(&text) {
        return Err("no feed".to_owned());
    }
    let legacy = str::from_utf8(bytes).is_err() && xml::declared(bytes).is_none();
    let bytes = if legacy { text.as_bytes() } else { bytes };
    let mut parsed = parse(bytes, true)?;
    // Resolving drops every link into a private network, which is not a reader's to decide.
    if parsed.entries.iter().any(|entry| entry.link.as_ref().is_none_or(String::is_empty)) {
        let links = parse(bytes, false)?.entries.into_iter().map(|entry| entry.link);
        for (entry, link) in parsed.entries.iter_mut().zip(links) {
            entry.link = entry.link.take().filter(|link| !link.is_empty()).or(link);
        }
    }
    let is_json = text.trim_start().starts_with('{');
    if is_json && parsed.version == FeedVersion::Unknown {
        return Err("JSON, but no feed".to_owned());
    }
    let base = base.and_then(|base| Url::parse(base).ok());
    Ok(of(parsed, base.as_ref()))
}

fn parse(bytes: &[u8], resolve_relative_uris: bool) -> Result<ParsedFeed, String> {
    let options = ParseOptions {
        // `clean` reads pages that nobody has sanitised, too; sanitising here would lose text.
        sanitize_html: false,
        resolve_relative_uris,
        limits: ParserLimits::default(),
    };
    feedparser_rs::parse_with_options(bytes, &options).map_err(|error| error.to_string())
}

/// A site that has lost its feed often answers with a page.
fn is_page(text: &str) -> bool {
    let start: String = text.trim_start().chars().take(15).collect();
    let start = start.to_ascii_lowercase();
    start.starts_with("<!doctype html") || start.starts_with("<html")
}

fn of(parsed: ParsedFeed, base: Option<&Url>) -> Feed {
    let lang = parsed.feed.language.map(|lang| lang.to_string());
    Feed {
        title: parsed.feed.title.as_deref().and_then(title),
        items: parsed.entries.iter().map(|entry| item(entry, base)).collect(),
        lang,
    }
}

fn item(entry: &Entry, base: Option<&Url>) -> Item {
    let id = entry.id.as_ref().map(ToString::to_string);
    let is_address = |id: &&String| id.starts_with("http://") || id.starts_with("https://");
    let link = entry.link.as_ref().filter(|link| !link.trim().is_empty());
    let link = link.or(id.as_ref().filter(is_address));
    let url = link.map(|link| absolute(link.trim(), base));
    Item {
        url,
        title: entry.title.as_deref().and_then(title),
        published: date(entry.published_str.as_deref(), entry.published.map(|at| at.timestamp())),
        updated: date(entry.updated_str.as_deref(), entry.updated.map(|at| at.timestamp())),
        lang: entry.language.as_ref().map(ToString::to_string),
        html: html(entry),
        id,
    }
}

fn title(written: &str) -> Option<String> {
    Some(xml::plain(written)).filter(|title| !title.is_empty())
}

fn absolute(link: &str, base: Option<&Url>) -> String {
    match base.filter(|_| Url::parse(link).is_err()).and_then(|base| base.join(link).ok()) {
        Some(joined) => joined.into(),
        None => link.to_owned(),
    }
}

/// Our reader first, because the library's drops an offset behind a blank; then the library's, which
/// knows RFC 2822 and its relatives; then what is written.
fn date(written: Option<&str>, read: Option<i64>) -> Option<String> {
    let ours = written.and_then(moment::read);
    let moment = ours.or_else(|| jiff::Timestamp::from_second(read?).ok());
    let as_written = || written.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    moment.map(|at| at.to_string()).or_else(as_written)
}

/// The longest of the content elements and the summary.
fn html(entry: &Entry) -> Option<String> {
    let contents = entry.content.iter().filter(|content| content.src.is_none()).map(content_html);
    let is_text = entry.summary_detail.as_ref().is_some_and(|detail| {
        detail.content_type == TextType::Text && !looks_like_html(&detail.value)
    });
    let summary = entry.summary.as_ref();
    let summary = summary.map(|text| if is_text { paragraph(text) } else { text.clone() });
    let texts = contents.chain(summary).filter(|text| !text.trim().is_empty());
    // The first of two that are equally long: `max_by_key` would take the last.
    texts.rev().max_by_key(String::len)
}

fn content_html(content: &Content) -> String {
    let is_text = content.content_type.as_ref().is_some_and(|kind| kind.as_ref() == "text/plain");
    if is_text { paragraph(&content.value) } else { content.value.clone() }
}

/// RSS does not say whether a description is HTML; most of them are.
fn looks_like_html(text: &str) -> bool {
    text.contains("</") || text.contains("/>") || text.contains("<p") || text.contains("<br")
}

fn paragraph(text: &str) -> String {
    format!("<p>{}</p>", html_escape::encode_text(text))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const RSS: &str = r#"<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour &amp;amp; Sea</title><language>fr-CA</language>
        <link>https://example.org/</link>
        <item><title>Ice &lt;b&gt;road&lt;/b&gt; opens</title><link>/ice</link><guid isPermaLink="false">7</guid>
          <pubDate>Sat, 01 Mar 2025 12:00:00 +0100</pubDate><description>&lt;p&gt;The road opens.&lt;/p&gt;</description></item>
        <item><title>Pilots strike</title><guid>https://example.org/pilots</guid><pubDate>some day</pubDate></item>
      </channel></rss>"#;

    fn only(bytes: &[u8], base: Option<&str>) -> Item {
        let mut feed = read(bytes, base, None).unwrap();
        assert_eq!(feed.items.len(), 1, "{feed:?}");
        feed.items.remove(0)
    }

    #[test]
    fn an_rss_feed_gives_its_items_with_absolute_links_and_moments_in_utc() {
        let feed = read(RSS.as_bytes(), Some("https://example.org/feed.xml"), None).unwrap();
        assert_eq!(feed.title.as_deref(), Some("Harbour & Sea"));
        assert_eq!(feed.lang.as_deref(), Some("fr-CA"));
        let [ice, pilots] = &feed.items[..] else { panic!("{feed:?}") };
        assert_eq!(ice.url.as_deref(), Some("https://example.org/ice"));
        assert_eq!(ice.title.as_deref(), Some("Ice road opens"));
        assert_eq!(ice.date(), Some("2025-03-01T11:00:00Z"));
        assert_eq!(ice.html.as_deref(), Some("<p>The road opens.</p>"));
        assert_eq!(pilots.url.as_deref(), Some("https://example.org/pilots"));
        assert_eq!(pilots.date(), Some("some day"));
        assert_eq!(pilots.html, None);
    }

    #[test]
    fn rdf_atom_and_json_feeds_are_read_alike() {
        let rdf = br#"<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://example.org/"><title>News</title></channel>
            <item rdf:about="https://example.org/a"><title>Ice road opens</title><link>https://example.org/a</link><dc:date>2025-03-01T12:00:00+01:00</dc:date></item></rdf:RDF>"#;
        let atom = br#"<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><id>urn:7</id>
            <title type="html">Ice &lt;i&gt;road&lt;/i&gt; opens</title><link href="https://example.org/a"/>
            <published>2025-03-01T12:00:00 +01:00</published><content type="html">&lt;p&gt;Long text of the day.&lt;/p&gt;</content><summary>Short</summary></entry></feed>"#;
        let json = br#"{"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": [{"id": "7", "url": "https://example.org/a",
            "title": "Ice road opens", "date_published": "2025-03-01T12:00:00+01:00", "content_html": "<p>Long text of the day.</p>"}]}"#;
        for (bytes, html) in [
            (&rdf[..], None),
            (atom, Some("<p>Long text of the day.</p>")),
            (json, Some("<p>Long text of the day.</p>")),
        ] {
            let item = only(bytes, None);
            assert_eq!(item.title.as_deref(), Some("Ice road opens"));
            assert_eq!(item.url.as_deref(), Some("https://example.org/a"));
            assert_eq!(item.date(), Some("2025-03-01T11:00:00Z"));
            assert_eq!(item.html.as_deref(), html);
        }
    }

    #[test]
    fn an_undeclared_encoding_is_found_and_one_of_the_transport_is_used() {
        let item = |title: &[u8]| {
            let start = b"<rss version='2.0'><channel><item><title>";
            [start, title, b"</title><link>https://example.org/a</link></item></channel></rss>"]
                .concat()
        };
        // "В порту началась забастовка" in KOI8-R, "Порт" in windows-1251.
        let koi = b"\xf7 \xd0\xcf\xd2\xd4\xd5 \xce\xc1\xde\xc1\xcc\xc1\xd3\xd8 \xda\xc1\xc2\xc1\xd3\xd4\xcf\xd7\xcb\xc1";
        assert_eq!(only(&item(koi), None).title.as_deref(), Some("В порту началась забастовка"));
        let feed = read(&item(b"\xcf\xee\xf0\xf2"), None, Some("windows-1251")).unwrap();
        assert_eq!(feed.items[0].title.as_deref(), Some("Порт"));
    }

    #[test]
    fn entities_that_a_document_declares_are_not_expanded() {
        let bomb = br#"<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
            <rss version="2.0"><channel><item><title>Ice &b; road &x;</title><link>https://example.org/a</link></item></channel></rss>"#;
        let title = only(bomb, None).title.unwrap_or_default();
        assert!(title.starts_with("Ice"), "{title}");
        assert!(!title.contains("aaaa") && !title.contains("root"), "{title}");
    }

    #[test]
    fn what_is_no_feed_says_so() {
        for bytes in
            [&b""[..], b"plain words", b"<html><body>x</body></html>", b"{\"a\": 1}", b"\0\xff\0"]
        {
            assert!(read(bytes, None, None).is_err(), "{}", String::from_utf8_lossy(bytes));
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "(<|</|>|&|;|rss|channel|item|entry|feed|title|link|pubDate|2025-03-01|<!\\[CDATA\\[|]]>|é|#x1| href=\"x\"){0,60}") {
            let _ = read(text.as_bytes(), Some("https://example.org/"), None);
        }
    }
}
