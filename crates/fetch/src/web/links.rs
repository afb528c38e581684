//! Which links of an index page lead to articles of the same host. It reads no article.

use std::collections::BTreeSet;

use url::Url;

use crate::xml;

/// So many words make a headline of a link.
const HEADLINE_WORDS: usize = 4;

/// So many letters do, in scripts that write without spaces.
const HEADLINE_LETTERS: usize = 12;

/// Parts of a path that lead to lists and services.
const NO_ARTICLE: &[&str] = &[
    "about",
    "account",
    "author",
    "authors",
    "autor",
    "category",
    "categories",
    "contact",
    "cookies",
    "feed",
    "feeds",
    "impressum",
    "imprint",
    "kategorie",
    "login",
    "newsletter",
    "page",
    "privacy",
    "register",
    "rss",
    "search",
    "signin",
    "subscribe",
    "tag",
    "tags",
    "terms",
    "thema",
    "topic",
    "topics",
];

/// Endings of what is no page.
const NO_PAGE: &[&str] = &[
    "avi", "css", "doc", "docx", "gif", "gz", "ico", "jpeg", "jpg", "js", "json", "mp3", "mp4",
    "pdf", "png", "rss", "svg", "webp", "xls", "xlsx", "xml", "zip",
];

/// The links of `page` that look like articles, each once, in the page's order; `at` is where it was
/// found. A link looks like one when it reads like a headline, or its last part like a slug or a number.
pub(super) fn articles(page: &[u8], at: &Url, charset: Option<&str>) -> Vec<String> {
    let text = xml::decode(page, charset);
    let mut base = at.clone();
    let (mut found, mut seen) = (Vec::new(), BTreeSet::new());
    let mut rest = &*text;
    while let Some((_, behind)) = rest.split_once('<') {
        rest = behind;
        if let Some(after) = behind.strip_prefix("!--") {
            rest = after.split_once("-->").map_or("", |(_, rest)| rest);
        } else if let Some(after) = element(behind, "script").or_else(|| element(behind, "style")) {
            rest = skip_raw(after);
        } else if let Some(after) = element(behind, "base") {
            let address = attribute(after, "href").and_then(|address| at.join(&address).ok());
            base = address.unwrap_or(base);
        } else if let Some(after) = element(behind, "a") {
            let Some(mut url) =
                attribute(after, "href").and_then(|href| base.join(href.trim()).ok())
            else {
                continue;
            };
            url.set_fragment(None);
            let is_ours =
                url.host_str() == at.host_str() && matches!(url.scheme(), "http" | "https");
            if is_ours
                && url != *at
                && is_article(&url, &words(after))
                && seen.insert(url.to_string())
            {
                found.push(url.into());
            }
        }
    }
    found
}

/// What stands behind the name of an element, if it is the one.
fn element<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(name.len())?;
    let ends = rest.starts_with(|c: char| c.is_ascii_whitespace() || matches!(c, '>' | '/'));
    (start.eq_ignore_ascii_case(name) && ends).then_some(rest)
}

/// Behind the end of a script or style, which may hold anything.
fn skip_raw(text: &str) -> &str {
    let end = ["</script", "</style", "</SCRIPT", "</STYLE"]
        .iter()
        .filter_map(|end| text.find(end))
        .min();
    end.and_then(|end| text.get(end..)).unwrap_or_default()
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let mut rest = tag;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        if rest.is_empty() || rest.starts_with('>') {
            return None;
        }
        let end = rest.find(|c: char| c.is_ascii_whitespace() || matches!(c, '=' | '>' | '/'));
        let (key, behind) = rest.split_at_checked(end.unwrap_or(rest.len()).max(1))?;
        let value = behind.trim_start().strip_prefix('=').map(str::trim_start);
        let Some(value) = value else {
            rest = behind;
            continue;
        };
        let first = value.chars().next()?;
        let (value, behind) = if matches!(first, '"' | '\'') {
            value.strip_prefix(first)?.split_once(first)?
        } else {
            let end = value.find(|c: char| c.is_ascii_whitespace() || c == '>');
            value.split_at_checked(end.unwrap_or(value.len()))?
        };
        if key.eq_ignore_ascii_case(name) {
            return Some(html_escape::decode_html_entities(value).into_owned());
        }
        rest = behind;
    }
}

/// What a person reads of the link that begins here.
fn words(tag: &str) -> String {
    let inside = tag.split_once('>').map_or("", |(_, inside)| inside);
    let end = inside.find("</a").or_else(|| inside.find("</A")).unwrap_or(inside.len().min(2_000));
    let mut text = String::new();
    for (number, part) in inside.get(..end).unwrap_or_default().split('<').enumerate() {
        text.push(' ');
        text.push_str(if number == 0 {
            part
        } else {
            part.split_once('>').map_or("", |(_, text)| text)
        });
    }
    text
}

fn is_article(url: &Url, words: &str) -> bool {
    let parts: Vec<String> =
        url.path_segments().into_iter().flatten().map(str::to_ascii_lowercase).collect();
    let Some(last) = parts.iter().rev().find(|part| !part.is_empty()) else {
        return url.query().is_some_and(|query| query.bytes().any(|byte| byte.is_ascii_digit()));
    };
    let ending = last.rsplit_once('.').map_or("", |(_, ending)| ending);
    if NO_PAGE.contains(&ending) || parts.iter().any(|part| NO_ARTICLE.contains(&part.as_str())) {
        return false;
    }
    let is_slug = last.split(['-', '_']).filter(|word| !word.is_empty()).count() >= HEADLINE_WORDS;
    let digits = last.bytes().filter(u8::is_ascii_digit).count();
    is_slug || digits >= 5 || is_headline(words)
}

fn is_headline(words: &str) -> bool {
    let is_wide = |c: &char| matches!(u32::from(*c), 0x0e00..=0x0eff | 0x3040..=0x9fff);
    words.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count()
        >= HEADLINE_WORDS
        || words.chars().filter(is_wide).count() >= HEADLINE_LETTERS
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(page: &str, expected: &[&str]) {
        let at = Url::parse("https://example.org/news/").unwrap();
        assert_eq!(articles(page.as_bytes(), &at, None), expected, "{page}");
    }

    #[test]
    fn links_that_read_like_headlines_or_slugs_are_followed() {
        check(
            r#"<a href="ice">The <b>ice road</b> opens today</a>"#,
            &["https://example.org/news/ice"],
        );
        check(
            "<A class=x HREF='/2025/ice-road-opens-monday?a=1&amp;b=2#top'><img></A>",
            &["https://example.org/2025/ice-road-opens-monday?a=1&b=2"],
        );
        check(
            "<a href=/a/1234567.html>More</a> <a href=/a/1234567.html>Again</a>",
            &["https://example.org/a/1234567.html"],
        );
        check(
            "<base href='/de/'><a href=x>Die Eisstraße ist wieder offen</a>",
            &["https://example.org/de/x"],
        );
        check("<a href=/x>第七次会议在河内举行，双方签署协议</a>", &["https://example.org/x"]);
        check("<a href='/?p=71'>Read</a>", &["https://example.org/?p=71"]);
    }

    #[test]
    fn other_hosts_services_and_what_is_no_link_are_not() {
        check(
            "<a href='https://other.example/ice-road-opens-monday'>The ice road opens today</a>",
            &[],
        );
        check("<a href='/tag/ice-road-opens-monday'>All about the ice road</a>", &[]);
        check("<a href='/ice-road-opens-monday.pdf'>The ice road opens today</a>", &[]);
        check("<a href='mailto:a@example.org'>Write to us about it</a>", &[]);
        check("<a href='/sport'>Sport</a><a>The ice road opens today</a>", &[]);
        check("<!-- <a href='/a/12345'>x</a> --><script>'<a href=/a/12345>x</a>'</script>", &[]);
        check("<a href='#top'>Back to the top of it</a>", &[]);
        check("<a href='/never", &[]);
    }

    proptest! {
        #[test]
        fn no_page_makes_it_panic(page in "([<>\"'=/ \n]|a|href|base|script|!--|-->|&amp;|é|第|http://|x){0,80}") {
            let at = Url::parse("https://example.org/").unwrap();
            for link in articles(page.as_bytes(), &at, None) {
                prop_assert!(link.starts_with("https://example.org/") || link.starts_with("http://example.org/"));
            }
        }
    }
}
