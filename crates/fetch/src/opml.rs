//! The feeds that an OPML list names, in its order, each once. It fetches nothing.

use std::collections::BTreeSet;

use quick_xml::{Reader, events::Event};

use crate::xml;

/// More than any reader's list; a longer one is cut.
const MOST_FEEDS: usize = 10_000;

/// Reads the `xmlUrl` of every `outline`, whatever the folders that it lies in.
///
/// # Errors
/// What is wrong, in words, when it is no OPML.
pub fn read(bytes: &[u8], charset: Option<&str>) -> Result<Vec<String>, String> {
    let text = xml::decode(bytes, charset);
    let mut reader = Reader::from_str(&text);
    reader.config_mut().check_end_names = false;
    let (mut feeds, mut seen, mut is_opml) = (Vec::new(), BTreeSet::new(), false);
    while feeds.len() < MOST_FEEDS {
        let element = match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => element,
            Ok(Event::Eof) => break,
            Ok(_) => continue,
            Err(error) if feeds.is_empty() => return Err(error.to_string()),
            Err(_) => break,
        };
        is_opml |= element.local_name().as_ref().eq_ignore_ascii_case("opml");
        let address = element
            .html_attributes()
            .with_checks(false)
            .flatten()
            .find(|attribute| attribute.key.as_ref().eq_ignore_ascii_case("xmlUrl"));
        let Some(address) = address else { continue };
        let address = html_escape::decode_html_entities(&*address.value);
        let address = address.trim();
        let known = address.starts_with("http://") || address.starts_with("https://");
        if known && seen.insert(address.to_owned()) {
            feeds.push(address.to_owned());
        }
    }
    if is_opml { Ok(feeds) } else { Err("no OPML".to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn feeds_are_listed_once_whatever_their_folder_and_spelling() {
        let list = br#"<?xml version="1.0"?><opml version="2.0"><head><title>Papers</title></head><body>
            <outline text="North"><outline type="rss" xmlUrl="https://example.org/n?a=1&amp;b=2"/>
              <outline type="rss" XMLURL='https://example.org/m'/></outline>
            <outline text="again" xmlUrl="https://example.org/m"/><outline text="page" htmlUrl="https://example.org/"/>
            <outline xmlUrl="feed:x"/></body></opml>"#;
        assert_eq!(
            read(list, None).unwrap(),
            ["https://example.org/n?a=1&b=2", "https://example.org/m"]
        );
    }

    #[test]
    fn what_is_no_list_says_so_and_an_empty_one_is_empty() {
        assert_eq!(read(b"<opml><body/></opml>", None).unwrap(), Vec::<String>::new());
        for bytes in [&b""[..], b"words", b"<rss></rss>"] {
            assert!(read(bytes, None).is_err());
        }
    }
}
