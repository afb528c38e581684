//! What stands within the body of an article and is none of it: captions, credits, teasers, forms.
//!
//! Knows the names that page makers give such elements, and the look of a line of links.

use dom_query::{Element, NodeRef};

use super::blocks::Block;

/// Elements that are beside the text by their name.
const ELEMENTS: &[&str] = &["figcaption", "aside", "nav", "footer", "form", "dialog"];

/// Words of a class or id that name what is beside the text. Whole words: `share` is not `shareholder`.
const WORDS: &[&str] = &[
    "caption",
    "captions",
    "credit",
    "credits",
    "copyright",
    "share",
    "sharing",
    "social",
    "newsletter",
    "related",
    "promo",
    "advert",
    "advertisement",
    "ad",
    "ads",
    "sponsor",
    "sponsored",
    "subscribe",
    "subscription",
    "signup",
    "paywall",
    "recommended",
    "recommendations",
    "recirc",
    "readmore",
    "breadcrumb",
    "breadcrumbs",
    "comments",
    "disqus",
    "outbrain",
    "taboola",
    "hidden",
    "sr",
    "screenreader",
    "tags",
    "toolbar",
    "byline",
    "bio",
    "pullquote",
    "slideshow",
    "cookie",
    "teaser",
    "donate",
    "follow",
    "trending",
    "popular",
    "nav",
    "navigation",
    "menu",
    "timestamp",
    "dateline",
];

/// Runs of letters that say the same within longer words.
const PARTS: &[&str] = &[
    "figcaption",
    "wp-caption",
    "read-more",
    "also-read",
    "author-box",
    "authorbox",
    "about-author",
    "author-bio",
    "visually-hidden",
    "visuallyhidden",
    "newsletter",
    "sharedaddy",
    "jp-relatedposts",
    "addtoany",
    "post-tags",
    "entry-meta",
    "article-meta",
    "post-meta",
    "imagecaption",
    "image-caption",
    "photo-credit",
    "media-credit",
    "print-only",
    "social-share",
    "share-buttons",
    "related-",
];

/// What holds more than this share of a body is the body, whatever its class says.
const MOST_PCT: usize = 30;

/// Words of a class or id that name what readers wrote below: it may well be longer than the body.
const READERS: &[&str] =
    &["comments", "commentlist", "commentlisting", "disqus", "respond", "replies", "reactions"];

/// Tells whether an element is beside the text by its name, class or id; `whole` is the length of the body.
pub(super) fn is_aside(node: &NodeRef, element: &Element, whole: usize) -> bool {
    let has_room =
        || node.normalized_char_count().saturating_mul(100) <= whole.saturating_mul(MOST_PCT);
    is_named(element, READERS) || (is_named_aside(element) && has_room())
}

fn is_named(element: &Element, wanted: &[&str]) -> bool {
    let mut names =
        element.attrs.iter().filter(|attribute| matches!(&*attribute.name.local, "class" | "id"));
    names.any(|attribute| {
        let value = attribute.value.to_ascii_lowercase();
        let mut words = value.split(|character: char| !character.is_ascii_alphanumeric());
        words.any(|word| wanted.contains(&word))
    })
}

fn is_named_aside(element: &Element) -> bool {
    let has_part = |value: &str| {
        let lower = value.to_ascii_lowercase();
        PARTS.iter().any(|part| lower.contains(part))
    };
    ELEMENTS.contains(&&*element.name.local)
        || is_named(element, WORDS)
        || element.attrs.iter().any(|attribute| {
            matches!(&*attribute.name.local, "class" | "id") && has_part(&attribute.value)
        })
}

/// A line in which nearly all is a link leads elsewhere.
const LINKED_PCT: usize = 90;

/// Tells whether a block is a line of links rather than a sentence.
pub(super) fn is_link_line(block: &Block) -> bool {
    let length = block.text.trim().len();
    block.linked * 100 > length * LINKED_PCT
}

#[cfg(test)]
mod tests {
    use dom_query::Document;

    use super::*;
    use crate::html::blocks;

    fn check(html: &str, expected: &[&str]) {
        let document = Document::from(html);
        let root = document.root();
        let whole = root.normalized_char_count();
        let blocks = blocks::of(&root, |node, element| is_aside(node, element, whole));
        let kept: Vec<&str> = blocks
            .iter()
            .filter(|block| !is_link_line(block))
            .map(|block| block.text.trim())
            .collect();
        assert_eq!(kept, expected, "{html}");
    }

    const TEXT: &str = "<p>The ferry stayed in the harbour until the wind fell in the evening.</p>";

    #[test]
    fn captions_teasers_and_link_lines_are_beside_the_text() {
        let text = "The ferry stayed in the harbour until the wind fell in the evening.";
        for aside in [
            "<figure><img><figcaption>A ferry</figcaption></figure>",
            "<div class='article-newsletter box'>Get our letter</div>",
            "<p id=related>More</p>",
            "<p><a href='/x'>Ten ferries of the coast</a></p>",
        ] {
            check(&format!("{TEXT}{aside}"), &[text]);
        }
        check(&format!("{TEXT}<p class=shareholder>They <a href=x>met</a>."), &[text, "They met."]);
    }

    #[test]
    fn a_body_stays_whatever_its_class_says() {
        check(
            "<div class='hidden'>All of the text of this page.</div>",
            &["All of the text of this page."],
        );
    }
}
