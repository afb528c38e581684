//! The tree of a page: html5ever's tree builder over one arena.
//!
//! Keeps only the attributes that the readers look at, no comments and nothing of templates. Knows how HTML
//! nests, not what any element means.

use std::{borrow::Cow, cell::RefCell};

use html5ever::{
    Attribute, ExpandedName, LocalName, Namespace, ParseOpts, QualName,
    interface::{ElemName, ElementFlags, NodeOrText, QuirksMode, TreeSink},
    ns, parse_document,
    tendril::{StrTendril, TendrilSink},
};

/// A place in the arena.
pub(super) type Id = usize;

/// No node.
const NONE: Id = usize::MAX;

/// More nodes than this are not read: tree builders may make many nodes of few bytes.
const MOST_NODES: usize = 4_000_000;
/// The builder is fed this many bytes at once, and the number of nodes is looked at in between.
const STEP_BYTES: usize = 16 << 10;

/// What a node is.
#[derive(Debug)]
pub(super) enum Kind {
    /// The document, a template's content, a comment: nothing that shows.
    Nothing,
    /// A run of text.
    Text(StrTendril),
    /// An element of HTML; one of another language has the name `svg`.
    Element { name: LocalName, attributes: Vec<(LocalName, StrTendril)> },
}

#[derive(Debug)]
struct Node {
    parent: Id,
    before: Id,
    behind: Id,
    first: Id,
    last: Id,
    kind: Kind,
}

/// The tree of a page.
#[derive(Debug)]
pub(super) struct Tree {
    nodes: Vec<Node>,
}

impl Tree {
    /// Builds the tree of a page.
    pub(super) fn of(html: &str) -> Self {
        let sink = Sink { tree: RefCell::new(Self { nodes: Vec::new() }) };
        sink.tree.borrow_mut().add(Kind::Nothing);
        let mut parser = parse_document(sink, ParseOpts::default());
        let mut rest = html;
        while !rest.is_empty() {
            let most = rest.len().min(STEP_BYTES);
            let at = (most..=rest.len()).find(|at| rest.is_char_boundary(*at));
            let Some((step, behind)) = at.and_then(|at| rest.split_at_checked(at)) else { break };
            parser.process(StrTendril::from_slice(step));
            rest = behind;
            if parser.tokenizer.sink.sink.tree.borrow().nodes.len() > MOST_NODES {
                break;
            }
        }
        parser.finish()
    }

    /// The document.
    pub(super) const ROOT: Id = 0;

    /// How many nodes there are; every id is smaller.
    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// What a node is.
    pub(super) fn kind(&self, id: Id) -> &Kind {
        self.nodes.get(id).map_or(&Kind::Nothing, |node| &node.kind)
    }

    /// The name of an element, empty for other nodes.
    pub(super) fn name(&self, id: Id) -> &str {
        match self.kind(id) {
            Kind::Element { name, .. } => name,
            Kind::Nothing | Kind::Text(_) => "",
        }
    }

    /// The value of an attribute, white space trimmed, unless it is empty.
    pub(super) fn attribute(&self, id: Id, wanted: &str) -> Option<&str> {
        let Kind::Element { attributes, .. } = self.kind(id) else { return None };
        let (_, value) = attributes.iter().find(|(name, _)| &**name == wanted)?;
        let value = value.trim();
        (!value.is_empty()).then_some(value)
    }

    /// The node above, unless this is the document.
    pub(super) fn parent(&self, id: Id) -> Option<Id> {
        self.nodes.get(id).map(|node| node.parent).filter(|parent| *parent != NONE)
    }

    /// The nodes below, from the last to the first.
    pub(super) fn children_from_last(&self, id: Id) -> impl Iterator<Item = Id> {
        let last = self.nodes.get(id).map_or(NONE, |node| node.last);
        std::iter::successors(Some(last).filter(|last| *last != NONE), |child| {
            self.nodes.get(*child).map(|node| node.before).filter(|before| *before != NONE)
        })
    }

    /// All nodes of the document in reading order.
    pub(super) fn in_order(&self) -> impl Iterator<Item = Id> {
        let mut open = vec![Self::ROOT];
        std::iter::from_fn(move || {
            let id = open.pop()?;
            open.extend(self.children_from_last(id));
            Some(id)
        })
    }

    /// All text below a node, as it stands.
    pub(super) fn text(&self, id: Id) -> String {
        let mut text = String::new();
        let mut open = vec![id];
        while let Some(id) = open.pop() {
            if let Kind::Text(run) = self.kind(id) {
                text.push_str(run);
            }
            open.extend(self.children_from_last(id));
        }
        text
    }

    fn add(&mut self, kind: Kind) -> Id {
        let node = Node { parent: NONE, before: NONE, behind: NONE, first: NONE, last: NONE, kind };
        self.nodes.push(node);
        self.nodes.len() - 1
    }

    fn change(&mut self, id: Id, change: impl FnOnce(&mut Node)) {
        if let Some(node) = self.nodes.get_mut(id) {
            change(node);
        }
    }

    fn detach(&mut self, id: Id) {
        let Some(node) = self.nodes.get_mut(id) else { return };
        let (parent, before, behind) = (node.parent, node.before, node.behind);
        (node.parent, node.before, node.behind) = (NONE, NONE, NONE);
        match before {
            NONE => self.change(parent, |node| node.first = behind),
            _ => self.change(before, |node| node.behind = behind),
        }
        match behind {
            NONE => self.change(parent, |node| node.last = before),
            _ => self.change(behind, |node| node.before = before),
        }
    }

    /// Puts a node below another, in front of one of its children or, with `NONE`, behind all.
    fn insert(&mut self, parent: Id, child: Id, behind: Id) {
        self.detach(child);
        let before = match behind {
            NONE => self.nodes.get(parent).map_or(NONE, |node| node.last),
            _ => self.nodes.get(behind).map_or(NONE, |node| node.before),
        };
        self.change(child, |node| {
            (node.parent, node.before, node.behind) = (parent, before, behind);
        });
        match before {
            NONE => self.change(parent, |node| node.first = child),
            _ => self.change(before, |node| node.behind = child),
        }
        match behind {
            NONE => self.change(parent, |node| node.last = child),
            _ => self.change(behind, |node| node.before = child),
        }
    }

    fn insert_any(&mut self, parent: Id, child: NodeOrText<Handle>, behind: Id) {
        let text = match child {
            NodeOrText::AppendNode(child) => return self.insert(parent, child.id, behind),
            NodeOrText::AppendText(text) => text,
        };
        let before = match behind {
            NONE => self.nodes.get(parent).map_or(NONE, |node| node.last),
            _ => self.nodes.get(behind).map_or(NONE, |node| node.before),
        };
        if let Some(Node { kind: Kind::Text(run), .. }) = self.nodes.get_mut(before) {
            run.push_tendril(&text);
            return;
        }
        let child = self.add(Kind::Text(text));
        self.insert(parent, child, behind);
    }
}

/// What html5ever holds of a node.
#[derive(Clone, Debug)]
struct Handle {
    id: Id,
    name: QualName,
}

impl Handle {
    fn nameless(id: Id) -> Self {
        Self { id, name: QualName::new(None, ns!(), LocalName::from("")) }
    }
}

/// A name that lives as long as its handle.
#[derive(Debug)]
struct Name<'a>(&'a QualName);

impl ElemName for Name<'_> {
    fn ns(&self) -> &Namespace {
        &self.0.ns
    }

    fn local_name(&self) -> &LocalName {
        &self.0.local
    }

    fn expanded(&self) -> ExpandedName<'_> {
        self.0.expanded()
    }
}

struct Sink {
    tree: RefCell<Tree>,
}

/// The attributes that a reader looks at.
const KEPT: &[&str] = &[
    "class",
    "id",
    "href",
    "rel",
    "content",
    "property",
    "name",
    "itemprop",
    "itemtype",
    "datetime",
    "lang",
    "xml:lang",
    "http-equiv",
    "role",
    "hidden",
    "aria-hidden",
    "style",
    "title",
    "type",
];

fn kept(attributes: Vec<Attribute>) -> Vec<(LocalName, StrTendril)> {
    let wanted = |attribute: &Attribute| KEPT.contains(&&*attribute.name.local);
    let kept = attributes.into_iter().filter(wanted);
    kept.map(|attribute| (attribute.name.local, attribute.value)).collect()
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Tree;
    type ElemName<'a> = Name<'a>;

    fn finish(self) -> Tree {
        self.tree.into_inner()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        Handle::nameless(Tree::ROOT)
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> Name<'a> {
        Name(&target.name)
    }

    fn create_element(
        &self,
        name: QualName,
        attributes: Vec<Attribute>,
        _: ElementFlags,
    ) -> Handle {
        let own = if name.ns == ns!(html) { name.local.clone() } else { LocalName::from("svg") };
        let kind = Kind::Element { name: own, attributes: kept(attributes) };
        Handle { id: self.tree.borrow_mut().add(kind), name }
    }

    fn create_comment(&self, _: StrTendril) -> Handle {
        Handle::nameless(self.tree.borrow_mut().add(Kind::Nothing))
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        Handle::nameless(self.tree.borrow_mut().add(Kind::Nothing))
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        self.tree.borrow_mut().insert_any(parent.id, child, NONE);
    }

    fn append_based_on_parent_node(
        &self,
        element: &Handle,
        previous: &Handle,
        child: NodeOrText<Handle>,
    ) {
        let has_parent = self.tree.borrow().parent(element.id).is_some();
        if has_parent {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, _: &Handle) -> Handle {
        Handle::nameless(self.tree.borrow_mut().add(Kind::Nothing))
    }

    fn same_node(&self, one: &Handle, other: &Handle) -> bool {
        one.id == other.id
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        let mut tree = self.tree.borrow_mut();
        if let Some(parent) = tree.parent(sibling.id) {
            tree.insert_any(parent, child, sibling.id);
        }
    }

    fn add_attrs_if_missing(&self, target: &Handle, more: Vec<Attribute>) {
        self.tree.borrow_mut().change(target.id, |node| {
            let Kind::Element { attributes, .. } = &mut node.kind else { return };
            for (name, value) in kept(more) {
                if !attributes.iter().any(|(other, _)| *other == name) {
                    attributes.push((name, value));
                }
            }
        });
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.tree.borrow_mut().detach(target.id);
    }

    fn reparent_children(&self, node: &Handle, parent: &Handle) {
        let mut tree = self.tree.borrow_mut();
        while let Some(first) =
            tree.nodes.get(node.id).map(|node| node.first).filter(|first| *first != NONE)
        {
            tree.insert(parent.id, first, NONE);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(html: &str, shown: &str) {
        fn show(tree: &Tree, id: Id, out: &mut String) {
            if let Kind::Text(text) = tree.kind(id) {
                out.push_str(text);
            }
            let mark = |begin: &str| match tree.name(id) {
                "" => String::new(),
                name => [begin, name, ">"].concat(),
            };
            out.push_str(&mark("<"));
            let mut children: Vec<Id> = tree.children_from_last(id).collect();
            children.reverse();
            for child in children {
                show(tree, child, out);
            }
            out.push_str(&mark("</"));
        }
        let (tree, mut out) = (Tree::of(html), String::new());
        show(&tree, Tree::ROOT, &mut out);
        assert_eq!(out, format!("<html><head></head><body>{shown}</body></html>"), "{html}");
    }

    #[test]
    fn elements_nest_as_the_standard_says() {
        check("<p>a<p>b", "<p>a</p><p>b</p>");
        check("<b>x<p>y</b>z", "<b>x</b><p><b>y</b>z</p>");
        check("<table>stray<tr><td>x", "stray<table><tbody><tr><td>x</td></tr></tbody></table>");
        check("one<!-- note -->two<svg><path/></svg>", "onetwo<svg><svg></svg></svg>");
        check("x<template><p>y</template>z", "x<template></template>z");
    }

    #[test]
    fn attributes_are_found_by_name() {
        let tree = Tree::of("<p data-x=1 class=' a b ' ID=c title=''>x");
        let p = (0..tree.len()).find(|id| tree.name(*id) == "p").unwrap();
        assert_eq!(tree.attribute(p, "class"), Some("a b"));
        assert_eq!(tree.attribute(p, "id"), Some("c"));
        assert_eq!((tree.attribute(p, "title"), tree.attribute(p, "data-x")), (None, None));
    }
}
