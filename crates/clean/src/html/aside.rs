//! What stands within the body of an article and is none of it: captions, credits, teasers, forms.
//!
//! Knows the names that page makers give such elements, and the look of a line of links.

use dom_query::Element;

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
    "tag",
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

/// Tells whether an element is beside the text by its name, class or id.
pub(super) fn is_aside(element: &Element) -> bool {
    if ELEMENTS.contains(&&*element.name.local) {
        return true;
    }
    let mut names =
        element.attrs.iter().filter(|attribute| matches!(&*attribute.name.local, "class" | "id"));
    names.any(|attribute| {
        let value = attribute.value.to_ascii_lowercase();
        PARTS.iter().any(|part| value.contains(part))
            || value
                .split(|character: char| !character.is_ascii_alphanumeric())
                .any(|word| WORDS.contains(&word))
    })
}

/// A line in which nearly all is a link leads elsewhere.
const LINKED_PCT: usize = 90;

/// Tells whether a block is a line of links rather than a sentence.
pub(super) fn is_link_line(block: &Block) -> bool {
    let length = block.text.trim().len();
    block.linked * 100 > length * LINKED_PCT
}
