//! What a page states about itself, collected in one pass over its tree.
//!
//! Knows where statements stand, not which of them to believe.

use super::{
    blocks,
    tree::{Id, Tree},
};
use crate::characters;

/// What a page states.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// The `<title>`.
    pub(super) title: Option<String>,
    /// The text of each `<h1>`, in reading order.
    pub(super) headings: Vec<String>,
    /// Name (lower case) and content of each `<meta>`.
    metas: Vec<(String, String)>,
    /// Name (lower case) and value of each `itemprop`.
    items: Vec<(String, String)>,
    /// The text of each element within a `<h1>`.
    pub(super) heading_parts: Vec<String>,
    /// The text of the headings below `<h1>`, in reading order.
    pub(super) subheadings: Vec<String>,
    /// The text of each JSON-LD script.
    pub(super) json_ld: Vec<String>,
    /// The text of links to an author.
    pub(super) rel_authors: Vec<String>,
    /// The `href` of `<link rel=canonical>`.
    pub(super) canonical: Option<String>,
    /// The `lang` of `<html>`.
    pub(super) lang: Option<String>,
}

/// More statements of one kind than this are a list of other articles.
const MOST: usize = 64;

impl Page {
    /// Collects the statements of a page.
    pub(super) fn of(tree: &Tree, json_ld: Vec<String>) -> Self {
        let mut page = Self { json_ld, ..Self::default() };
        for id in tree.in_order() {
            page.note(tree, id);
        }
        page
    }

    /// The first of the named meta elements that has content, in the order of the names.
    pub(super) fn meta(&self, names: &[&str]) -> Option<&str> {
        names.iter().find_map(|name| find(&self.metas, name))
    }

    /// The first value of a microdata property.
    pub(super) fn item(&self, name: &str) -> Option<&str> {
        find(&self.items, name)
    }

    fn note(&mut self, tree: &Tree, id: Id) {
        let attribute = |name: &str| tree.attribute(id, name).map(str::to_owned);
        let text = || characters::tidy_line(&tree.text(id));
        let item = attribute("itemprop").filter(|_| self.items.len() < MOST);
        if let Some(name) = item.map(|name| name.to_ascii_lowercase()) {
            let value = attribute("content").or_else(|| attribute("datetime"));
            let value = value.or_else(|| attribute("title").filter(|_| tree.name(id) == "abbr"));
            // The text of a body is no statement.
            let value = value.or_else(|| (name != "articlebody").then(text));
            self.items.extend(value.map(|value| (name, value)));
        }
        match tree.name(id) {
            "html" => self.lang = attribute("lang").or_else(|| attribute("xml:lang")),
            "title" if self.title.is_none() => self.title = Some(text()),
            "meta" => self.note_meta(tree, id),
            "h1" if self.headings.len() < MOST => {
                let heading = characters::tidy_line(&blocks::inline_text(tree, id));
                self.headings.extend((!heading.is_empty()).then_some(heading));
                self.note_parts(tree, id);
            }
            "h2" | "h3" if self.subheadings.len() < MOST => {
                self.subheadings.push(characters::tidy_line(&blocks::inline_text(tree, id)));
            }
            "link" => {
                let rel = tree.attribute(id, "rel");
                let canonical = rel.is_some_and(|rel| rel.eq_ignore_ascii_case("canonical"));
                if canonical && self.canonical.is_none() {
                    self.canonical = attribute("href");
                }
            }
            "a" if self.rel_authors.len() < MOST => {
                let rel = tree.attribute(id, "rel").unwrap_or_default();
                if rel.split_whitespace().any(|word| word == "author") {
                    self.rel_authors.push(text());
                }
            }
            _ => {}
        }
    }

    fn note_parts(&mut self, tree: &Tree, heading: Id) {
        let mut open: Vec<Id> = tree.children_from_last(heading).collect();
        while let Some(id) = open.pop().filter(|_| self.heading_parts.len() < MOST) {
            if !tree.name(id).is_empty() {
                self.heading_parts.push(characters::tidy_line(&tree.text(id)));
                open.extend(tree.children_from_last(id));
            }
        }
    }

    fn note_meta(&mut self, tree: &Tree, id: Id) {
        let Some(content) = tree.attribute(id, "content") else { return };
        for key in ["property", "name", "http-equiv"] {
            if let Some(name) = tree.attribute(id, key) {
                self.metas.push((name.to_ascii_lowercase(), content.to_owned()));
            }
        }
    }
}

fn find<'a>(pairs: &'a [(String, String)], name: &str) -> Option<&'a str> {
    pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
}
