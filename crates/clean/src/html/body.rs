//! The body of the article in a page.
//!
//! First the readability algorithm; where it finds nothing, the blocks that read like prose. Knows
//! elements and lengths, no words.

use std::panic::{AssertUnwindSafe, catch_unwind};

use dom_query::{Document, Element, NodeRef};
use dom_smoothie::{Config, Readability};

use super::{
    aside,
    blocks::{self, Block},
};
use crate::characters;

/// The paragraphs of a page, and how they were got.
#[derive(Debug, Default)]
pub(super) struct Body {
    /// In reading order.
    pub(super) paragraphs: Vec<String>,
    /// See [`model::Article::extraction`].
    pub(super) extraction: &'static str,
}

/// Trees of more nodes than this are read by density only: readability makes up to five passes with a copy
/// of the tree for each.
const MOST_NODES: usize = 400_000;

/// Reads the body. Takes the tree, because readability takes it apart.
pub(super) fn read(document: Document, html: &str) -> Body {
    if document.tree.len() <= MOST_NODES {
        let paragraphs = by_readability(document);
        if !paragraphs.is_empty() {
            return Body { paragraphs, extraction: "html-readability/1" };
        }
    }
    let document = Document::from(html);
    Body { paragraphs: by_density(&document.root()), extraction: "html-density/1" }
}

fn by_readability(document: Document) -> Vec<String> {
    let config = Config { disable_json_ld: true, keep_classes: true, ..Config::default() };
    // The crate has asserts of its own; whatever page trips one is read by density.
    let found = catch_unwind(AssertUnwindSafe(|| {
        let mut readability = Readability::with_document(document, None, Some(config)).ok()?;
        readability.parse().ok()?;
        let content = readability.doc.select("#readability-page-1");
        let content = content.nodes().first()?;
        let whole = content.normalized_char_count();
        let aside = |node: &NodeRef, element: &Element| aside::is_aside(node, element, whole);
        Some(prose(blocks::of(content, aside)).or_else(|| prose(blocks::of(content, |_, _| false))))
    }));
    found.ok().flatten().flatten().unwrap_or_default()
}

/// A body has at least this many characters; what has less lost its text to a misleading class.
const BODY_CHARS: usize = 140;

fn prose(blocks: Vec<Block>) -> Option<Vec<String>> {
    let texts =
        paragraphs(blocks.into_iter().filter(|block| !aside::is_link_line(block)).collect());
    let length: usize = texts.iter().map(|text| text.chars().count()).sum();
    (length >= BODY_CHARS).then_some(texts)
}

fn paragraphs(blocks: Vec<Block>) -> Vec<String> {
    let tidied = blocks.into_iter().map(|block| characters::tidy_line(&block.text));
    tidied.filter(|paragraph| !paragraph.is_empty()).collect()
}

/// A block of prose has at least this many characters, at most this share of them in links.
const PROSE_CHARS: usize = 80;
const LINKED_PCT: usize = 30;

/// All blocks that read like prose; if there are none, all blocks that are no links.
fn by_density(root: &NodeRef) -> Vec<String> {
    let unlinked = |block: &Block| block.linked * 100 <= block.text.len() * LINKED_PCT;
    let blocks: Vec<Block> =
        blocks::of(root, |node, element| aside::is_aside(node, element, usize::MAX))
            .into_iter()
            .filter(unlinked)
            .collect();
    let texts = paragraphs(blocks);
    let is_prose = |text: &&String| text.chars().count() >= PROSE_CHARS;
    let prose: Vec<String> = texts.iter().filter(is_prose).cloned().collect();
    if prose.is_empty() { texts } else { prose }
}
