//! What a page states about itself, collected in one pass over its tree.
//!
//! Knows where statements stand, not which of them to believe.

use dom_query::{Document, Element, NodeRef};

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
    /// The `datetime` of each `<time>`.
    pub(super) times: Vec<String>,
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
    pub(super) fn of(document: &Document) -> Self {
        let mut page = Self::default();
        for node in document.root().descendants_it() {
            let Some(element) = node.element_ref() else { continue };
            page.note(&node, &element);
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

    fn note(&mut self, node: &NodeRef, element: &Element) {
        if let Some(name) = attribute(element, "itemprop").filter(|_| self.items.len() < MOST) {
            let value = ["content", "datetime"].iter().find_map(|key| attribute(element, key));
            let value = value.unwrap_or_else(|| characters::tidy_line(&node.text()));
            self.items.push((name.to_ascii_lowercase(), value));
        }
        match element.name.local.as_ref() {
            "html" => {
                self.lang = attribute(element, "lang").or_else(|| attribute(element, "xml:lang"));
            }
            "title" if self.title.is_none() => {
                self.title = Some(characters::tidy_line(&node.text()));
            }
            "meta" => self.note_meta(element),
            "h1" if self.headings.len() < MOST => self.note_heading(node),
            "time" if self.times.len() < MOST => self.times.extend(attribute(element, "datetime")),
            "link" => {
                let canonical = attribute(element, "rel")
                    .is_some_and(|rel| rel.eq_ignore_ascii_case("canonical"));
                if canonical && self.canonical.is_none() {
                    self.canonical = attribute(element, "href");
                }
            }
            "script" if self.json_ld.len() < MOST => {
                let kind = attribute(element, "type").unwrap_or_default().to_ascii_lowercase();
                if kind.contains("ld+json") {
                    self.json_ld.push(node.text().to_string());
                }
            }
            "a" if self.rel_authors.len() < MOST => {
                let rel = attribute(element, "rel").unwrap_or_default();
                if rel.split_whitespace().any(|word| word == "author") {
                    self.rel_authors.push(characters::tidy_line(&node.text()));
                }
            }
            _ => {}
        }
    }

    fn note_heading(&mut self, node: &NodeRef) {
        let heading = characters::tidy_line(&super::blocks::inline_text(node));
        if !heading.is_empty() {
            self.headings.push(heading);
        }
    }

    fn note_meta(&mut self, element: &Element) {
        let Some(content) = attribute(element, "content") else { return };
        for key in ["property", "name", "http-equiv"] {
            if let Some(name) = attribute(element, key) {
                self.metas.push((name.to_ascii_lowercase(), content.clone()));
            }
        }
    }
}

fn find<'a>(pairs: &'a [(String, String)], name: &str) -> Option<&'a str> {
    pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
}

/// The trimmed value of an attribute, unless it is empty.
fn attribute(element: &Element, name: &str) -> Option<String> {
    let value = element.attrs.iter().find(|attribute| &*attribute.name.local == name)?;
    let value = value.value.trim();
    (!value.is_empty()).then(|| value.to_owned())
}
