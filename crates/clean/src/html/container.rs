//! The body as the page itself marks it: `itemprop=articleBody`, `<article>`, `<main>`.
//!
//! A second opinion for pages where readability picks a teaser, a footnote or one section of many. Knows
//! the names of containers; which opinion is better, `body` says.

use dom_query::{Document, Element, NodeId, NodeRef};

use super::{
    aside,
    blocks::{self, Block},
};

/// How plainly an element says that it holds the article.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
enum Claim {
    /// `<main>`, `role=main`: the page without its frame.
    Main,
    /// `<article>`.
    Article,
    /// Microdata, or a class that page makers give the text alone.
    Body,
}

/// Parts of classes and ids that name the text of an article and nothing around it.
const BODIES: &[&str] = &[
    "articlebody",
    "article-body",
    "article__body",
    "article_body",
    "article-content",
    "article__content",
    "articlecontent",
    "article-text",
    "articletext",
    "article__text",
    "entry-content",
    "post-content",
    "post-body",
    "postbody",
    "post__content",
    "story-body",
    "storybody",
    "story-content",
    "story__body",
    "body-text",
    "body-content",
    "content-body",
    "rich-text",
    "richtext",
    "blog-content",
    "single-content",
];

/// A text that a page marks as its article, and the share of it that another reading must reach to be
/// believed.
pub(super) struct Marked {
    /// The blocks, without what is beside the text.
    pub(super) blocks: Vec<Block>,
    /// In percent of its prose.
    pub(super) believed_pct: usize,
}

/// Finds what the page marks as its article, the plainest claim that holds prose first.
pub(super) fn marked(document: &Document) -> Option<Marked> {
    let mut claimed: Vec<(Claim, NodeRef)> = Vec::new();
    for node in document.root().descendants_it() {
        if claimed.len() == MOST_CLAIMS {
            break;
        }
        let Some(claim) = node.element_ref().and_then(|element| claim(&element)) else { continue };
        let nested = claimed.iter().any(|(other, outer)| {
            *other == claim && node.ancestors_it(None).any(|ancestor| ancestor.id == outer.id)
        });
        if !nested {
            claimed.push((claim, node));
        }
    }
    [Claim::Body, Claim::Article, Claim::Main].into_iter().find_map(|wanted| {
        let nodes = claimed.iter().filter(|(claim, _)| *claim == wanted).map(|(_, node)| node);
        let texts: Vec<(Option<NodeId>, Vec<Block>)> =
            nodes.map(|node| (node.parent().map(|parent| parent.id), read(node))).collect();
        let longest =
            texts.iter().max_by_key(|(_, blocks)| prose(blocks)).map(|(parent, _)| *parent)?;
        let blocks: Vec<Block> = match wanted {
            // One body may be spread over the sections of one parent; elsewhere stand other articles.
            Claim::Body => {
                let beside = texts.into_iter().filter(|(parent, _)| *parent == longest);
                beside.flat_map(|(_, blocks)| blocks).collect()
            }
            // Of several articles all but one are teasers.
            Claim::Article | Claim::Main => {
                texts.into_iter().map(|(_, blocks)| blocks).max_by_key(|blocks| prose(blocks))?
            }
        };
        (prose(&blocks) >= LEAST_PROSE)
            .then_some(Marked { blocks, believed_pct: believed_pct(wanted) })
    })
}

/// More claims than this are a list of teasers.
const MOST_CLAIMS: usize = 60;
/// A claim with less prose (in characters) is no article.
const LEAST_PROSE: usize = 500;

/// How much of a marked text another reading must hold. The looser the claim, the more of its prose is
/// something else. Chosen by judgement, in even steps around one half, not by a sweep.
fn believed_pct(claim: Claim) -> usize {
    match claim {
        Claim::Body => 60,
        Claim::Article => 50,
        Claim::Main => 40,
    }
}

fn claim(element: &Element) -> Option<Claim> {
    let name = &*element.name.local;
    if name == "article" {
        return Some(Claim::Article);
    }
    let mut claim = (name == "main").then_some(Claim::Main);
    for attribute in &element.attrs {
        let found = match &*attribute.name.local {
            "itemprop" if attribute.value.eq_ignore_ascii_case("articlebody") => Some(Claim::Body),
            "role" if attribute.value.eq_ignore_ascii_case("main") => Some(Claim::Main),
            "class" | "id" if is_body_name(&attribute.value) => Some(Claim::Body),
            _ => None,
        };
        claim = claim.max(found);
    }
    claim
}

fn is_body_name(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    lower
        .split_ascii_whitespace()
        .any(|word| BODIES.iter().any(|name| word.ends_with(name) || word == *name))
}

/// Reads the blocks below a node, without what is beside the text.
pub(super) fn read(node: &NodeRef) -> Vec<Block> {
    let whole = node.normalized_char_count();
    let mut blocks = blocks::of(node, |inner, element| aside::is_aside(inner, element, whole));
    blocks.retain(|block| !aside::is_link_line(block));
    blocks
}

/// A block of prose has at least this many bytes and ends like a sentence or is longer still.
const PROSE_BYTES: usize = 80;
const LINKED_PCT: usize = 40;

/// The characters of blocks that read like prose.
pub(super) fn prose(blocks: &[Block]) -> usize {
    let is_prose = |block: &&Block| {
        let length = block.text.trim().len();
        length >= PROSE_BYTES && block.linked * 100 <= length * LINKED_PCT
    };
    blocks.iter().filter(is_prose).map(|block| block.text.chars().count()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(html: &str, expected: &[usize]) {
        let marked = marked(&Document::from(html));
        let numbers: Vec<usize> = marked.map_or(Vec::new(), |marked| {
            let words = marked.blocks.iter().filter_map(|block| block.text.split(' ').next());
            words.filter_map(|word| word.parse().ok()).collect()
        });
        assert_eq!(numbers, expected, "{html}");
    }

    fn section(numbers: std::ops::Range<usize>) -> String {
        let line =
            "paragraphs of this report are told in words that nobody has to read, not even you.";
        numbers.map(|number| format!("<p>{number} {line}</p>")).collect::<Vec<_>>().concat()
    }

    #[test]
    fn sections_of_one_parent_are_one_body() {
        let (one, two, other) = (section(0..5), section(5..9), section(20..22));
        check(
            &format!(
                "<div><div class='x article-body'>{one}</div><p>ad</p><div class='article-body'>{two}</div></div>\
                <section><div class='article-body'>{other}</div></section>"
            ),
            &[0, 1, 2, 3, 4, 5, 6, 7, 8],
        );
    }

    #[test]
    fn the_longest_article_is_no_teaser_and_readers_are_left_out() {
        let (teaser, body, readers) = (section(20..22), section(0..7), section(30..60));
        check(
            &format!(
                "<article>{teaser}</article><article>{body}<div id='comments'>{readers}</div></article>"
            ),
            &[0, 1, 2, 3, 4, 5, 6],
        );
        check(&format!("<div>{body}</div>"), &[]);
    }
}
