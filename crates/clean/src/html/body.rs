//! The body of the article in a page.
//!
//! First the readability algorithm; where it finds nothing, the blocks that read like prose. Knows
//! elements and lengths, no words.

use std::panic::{AssertUnwindSafe, catch_unwind};

use dom_query::{Document, NodeRef};
use dom_smoothie::{Config, Readability};

use super::{
    aside,
    blocks::{self, Block},
    container::{self, Marked},
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
///
/// What the page marks as its article is believed when readability has found little of its prose.
pub(super) fn read(document: Document, html: &str) -> Body {
    if document.tree.len() <= MOST_NODES {
        let marked = container::marked(&document);
        let found = by_readability(document);
        let body = match marked {
            Some(marked) if is_better(&marked, &found) => {
                Body { paragraphs: paragraphs(marked.blocks), extraction: "html-marked/1" }
            }
            _ => Body { paragraphs: paragraphs(found), extraction: "html-readability/1" },
        };
        if !body.paragraphs.is_empty() {
            return body;
        }
    }
    let document = Document::from(html);
    Body { paragraphs: by_density(&document.root()), extraction: "html-density/1" }
}

fn is_better(marked: &Marked, found: &[Block]) -> bool {
    container::prose(found) * 100 < container::prose(&marked.blocks) * marked.believed_pct
}

fn by_readability(document: Document) -> Vec<Block> {
    let config = Config { disable_json_ld: true, keep_classes: true, ..Config::default() };
    // The crate has asserts of its own; whatever page trips one is read by density.
    let found = catch_unwind(AssertUnwindSafe(|| {
        let mut readability = Readability::with_document(document, None, Some(config)).ok()?;
        readability.parse().ok()?;
        let content = readability.doc.select("#readability-page-1");
        let content = content.nodes().first()?;
        let blocks = container::read(content);
        let kept: usize = blocks.iter().map(|block| block.text.trim().chars().count()).sum();
        // What has less lost its text to a misleading class.
        let all = || blocks::of(content, |_, _| false);
        Some(if kept >= BODY_CHARS { blocks } else { all() })
    }));
    found.ok().flatten().unwrap_or_default()
}

/// A body has at least this many characters.
const BODY_CHARS: usize = 140;

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
