//! What a source says that there is: the pages of a feed, a sitemap or an index, the feeds of a list. It
//! fetches none of them.

use model::{Rejection, is_tracking};
use url::Url;

use super::links;
use crate::{
    content_type::ContentType,
    feed::{self, Item},
    kind::{self, Kind},
    opml,
    sitemap::{self, Place},
    unpack,
};

/// What a source on the network is read as.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Form {
    Feed,
    Sitemap,
    Index,
    Opml,
    Page,
    /// Whatever it turns out to be.
    Any,
}

/// What was found in one.
#[derive(Debug, Default)]
pub(super) struct Listing {
    pub(super) pages: Vec<Wanted>,
    /// Further sitemaps.
    pub(super) sitemaps: Vec<String>,
    /// Further feeds, each a source of its own.
    pub(super) feeds: Vec<String>,
    /// It is no list, but a page itself.
    pub(super) is_page: bool,
}

/// A page that a source names, with what the source says of it.
#[derive(Clone, Debug, Default)]
pub(super) struct Wanted {
    pub(super) item: Item,
    pub(super) lang: Option<String>,
    /// What the source says of its last change: another stamp, another look.
    pub(super) stamp: Option<String>,
}

/// What a server gave.
pub(super) struct Given<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) content_type: &'a str,
    pub(super) at: Option<&'a Url>,
}

/// Reads it as the form says.
///
/// # Errors
/// What is wrong, in words.
pub(super) fn read(form: Form, given: &Given<'_>, max_bytes: u64) -> Result<Listing, String> {
    let unpacked =
        given.bytes.starts_with(unpack::GZIP).then(|| unpack::gzip(given.bytes, max_bytes));
    let unpacked = unpacked.transpose().map_err(|fault| fault.detail)?;
    let bytes = unpacked.as_deref().unwrap_or(given.bytes);
    let content_type = ContentType::of(given.content_type);
    let charset = content_type.charset.as_deref();
    match form {
        Form::Feed => feed::read(bytes, given.at.map(Url::as_str), charset).map(of_feed),
        Form::Sitemap => sitemap::read(bytes, charset).map(of_sitemap),
        Form::Opml => {
            opml::read(bytes, charset).map(|feeds| Listing { feeds, ..Listing::default() })
        }
        Form::Index => {
            let at = given.at.ok_or("an index page without its address")?;
            let pages = links::articles(bytes, at, charset).into_iter().map(|url| Wanted {
                item: Item { url: Some(url), ..Item::default() },
                ..Wanted::default()
            });
            Ok(Listing { pages: pages.collect(), ..Listing::default() })
        }
        Form::Page => Ok(Listing { is_page: true, ..Listing::default() }),
        Form::Any => read(told(bytes, &content_type), given, max_bytes),
    }
}

/// What a source is whose kind nobody said.
fn told(bytes: &[u8], content_type: &ContentType) -> Form {
    let head = bytes.get(..kind::HEAD_BYTES.min(bytes.len())).unwrap_or_default();
    match kind::of(None, head) {
        Kind::Feed => Form::Feed,
        Kind::Sitemap => Form::Sitemap,
        Kind::Opml => Form::Opml,
        _ if content_type.essence == "text/plain" && kind::lists_addresses(head) => Form::Sitemap,
        _ => Form::Page,
    }
}

fn of_feed(feed: feed::Feed) -> Listing {
    let lang = feed.lang;
    let pages = feed.items.into_iter().map(|item| Wanted {
        stamp: item.updated.clone().or_else(|| item.published.clone()),
        lang: lang.clone(),
        item,
    });
    Listing { pages: pages.collect(), ..Listing::default() }
}

fn of_sitemap(sitemap: sitemap::Sitemap) -> Listing {
    let mut pages: Vec<Wanted> = sitemap.pages.into_iter().map(of_place).collect();
    // The newest first, so that a cap on the items leaves out the oldest; those without a date last.
    pages.sort_by(|one, other| other.stamp.cmp(&one.stamp));
    let sitemaps = sitemap.sitemaps.into_iter().map(|place| place.url).collect();
    Listing { pages, sitemaps, ..Listing::default() }
}

fn of_place(place: Place) -> Wanted {
    let stamp = place.modified.clone().or_else(|| place.published.clone());
    let item = Item {
        url: Some(place.url),
        title: place.title,
        // The last change of a page is no date of publication.
        published: place.published,
        lang: place.lang,
        ..Item::default()
    };
    Wanted { item, stamp, ..Wanted::default() }
}

/// The one name of a page for all who name it: without fragment and tracking.
///
/// # Errors
/// [`Rejection::Disallowed`] for what is neither http nor https.
pub(super) fn canonical(url: &str) -> Result<Url, (Rejection, String)> {
    let wrong = |why: String| (Rejection::Disallowed, why);
    let mut url = Url::parse(url.trim()).map_err(|error| wrong(format!("{url:?}: {error}")))?;
    if !matches!(url.scheme(), "http" | "https") || url.host_str().is_none() {
        return Err(wrong(format!("{}: only http and https are asked", url.scheme())));
    }
    url.set_fragment(None);
    // A password in a list is not ours to use.
    let _ = url.set_username("");
    let _ = url.set_password(None);
    if let Some(query) = url.query() {
        let kept: Vec<&str> = query.split('&').filter(|pair| !is_tracking(pair)).collect();
        let kept = kept.join("&");
        url.set_query((!kept.is_empty()).then_some(&kept));
    }
    Ok(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_one_name() {
        for (written, expected) in [
            ("https://Example.org:443/a/../b?utm_source=x&id=7#top", "https://example.org/b?id=7"),
            ("https://user:secret@example.org/?utm_source=x", "https://example.org/"),
            (" http://example.org ", "http://example.org/"),
        ] {
            assert_eq!(canonical(written).unwrap().as_str(), expected);
        }
        for wrong in ["ftp://example.org/", "file:///etc/passwd", "data:text/html,x", "/a", ""] {
            assert_eq!(canonical(wrong).unwrap_err().0, Rejection::Disallowed, "{wrong}");
        }
    }

    #[test]
    fn what_nobody_named_is_what_it_looks_like() {
        let told = |bytes: &[u8], content_type: &str| told(bytes, &ContentType::of(content_type));
        assert_eq!(told(b"<?xml version='1.0'?><rss>", "text/html"), Form::Feed);
        assert_eq!(told(b"<urlset>", "application/xml"), Form::Sitemap);
        assert_eq!(told(b"<opml>", ""), Form::Opml);
        assert_eq!(
            told(b"https://example.org/a\nhttps://example.org/b\n", "text/plain"),
            Form::Sitemap
        );
        assert_eq!(told(b"https://example.org/a", "text/html"), Form::Page);
        assert_eq!(told(b"<!doctype html><p>x", "text/html"), Form::Page);
    }
}
