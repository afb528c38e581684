//! A part of a page as lines of text, one for each block that a reader sees.
//!
//! Knows which elements break a line and which show nothing; not which blocks are the article.

use std::hash::{Hash, Hasher};

use rustc_hash::FxHasher;

use super::{
    hints::{Around, Names},
    tree::{Id, Kind, Tree},
};

/// A block of text, how it is set, and where it stands.
#[derive(Debug)]
pub(super) struct Block {
    /// Its text, line breaks as spaces.
    pub(super) text: String,
    /// Bytes of the text that stand in links.
    pub(super) linked: usize,
    /// How many links begin in it.
    pub(super) links: usize,
    /// Bytes of the text in bold letters.
    pub(super) strong: usize,
    /// The innermost element around it that makes a block.
    pub(super) element: Id,
    /// How many elements are around it.
    pub(super) depth: usize,
    /// What these elements say.
    pub(super) around: Around,
    /// A number for the names and classes of the three innermost: blocks of one kind share it.
    pub(super) group: u64,
}

/// The blocks of a page.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    /// In reading order; none is without text.
    pub(super) blocks: Vec<Block>,
    /// All elements that show something, in reading order.
    pub(super) elements: Vec<Id>,
}

/// Elements that show no text of the article.
fn is_hidden(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "noscript"
            | "template"
            | "svg"
            | "math"
            | "iframe"
            | "object"
            | "select"
            | "option"
            | "textarea"
            | "button"
            | "input"
            | "head"
            | "audio"
            | "video"
            | "canvas"
            | "map"
    )
}

/// Elements that end the line before them and their own.
fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "li"
            | "ul"
            | "ol"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "section"
            | "article"
            | "header"
            | "footer"
            | "aside"
            | "nav"
            | "main"
            | "figure"
            | "figcaption"
            | "blockquote"
            | "table"
            | "tbody"
            | "thead"
            | "tfoot"
            | "tr"
            | "caption"
            | "form"
            | "fieldset"
            | "dl"
            | "dt"
            | "dd"
            | "pre"
            | "address"
            | "center"
            | "details"
            | "summary"
            | "hgroup"
            | "hr"
            | "html"
            | "body"
            | "menu"
    )
}

#[derive(Clone, Copy)]
struct Place {
    element: Id,
    depth: usize,
    around: Around,
    /// Of the element, its parent and the one above.
    names: [u64; 3],
}

enum Step {
    Open(Id),
    Close { block: bool, link: bool, strong: bool, preformatted: bool, within: bool },
}

/// The elements around the place that is read, the innermost last.
struct Places<'a> {
    open: Vec<Place>,
    names: Names<'a>,
}

#[derive(Default)]
struct Writer {
    blocks: Vec<Block>,
    text: String,
    linked: usize,
    strong: usize,
    begun: usize,
    links_open: usize,
    strong_open: usize,
    preformatted: usize,
    broken: bool,
}

/// Reads the blocks below a node.
pub(super) fn of(tree: &Tree, root: Id) -> Blocks {
    let mut writer = Writer::default();
    let mut elements = Vec::new();
    let whole = Place { element: root, depth: 0, around: Around::NOTHING, names: [0; 3] };
    let mut places = Places { open: vec![whole], names: Names::default() };
    let mut steps = vec![Step::Open(root)];
    while let Some(step) = steps.pop() {
        let Some(place) = places.open.last().copied() else { break };
        match step {
            Step::Open(id) => {
                if let Kind::Text(text) = tree.kind(id) {
                    writer.text(text, &place);
                    continue;
                }
                let name = tree.name(id);
                if is_hidden(name) && id != root {
                    continue;
                }
                elements.push(id);
                steps.push(open(tree, id, &place, &mut writer, &mut places));
                steps.extend(tree.children_from_last(id).map(Step::Open));
            }
            Step::Close { block, link, strong, preformatted, within } => {
                if block {
                    writer.end_block(&place);
                }
                writer.links_open -= usize::from(link);
                writer.strong_open -= usize::from(strong);
                writer.preformatted -= usize::from(preformatted);
                if within {
                    places.open.pop();
                }
            }
        }
    }
    writer.end_block(&whole);
    Blocks { blocks: writer.blocks, elements }
}

fn open<'a>(
    tree: &'a Tree,
    id: Id,
    place: &Place,
    writer: &mut Writer,
    places: &mut Places<'a>,
) -> Step {
    let name = tree.name(id);
    let block = is_block(name);
    match name {
        "br" => writer.line_break(),
        "td" | "th" => writer.text.push(' '),
        _ if block => writer.end_block(place),
        _ => {}
    }
    let (link, preformatted) = (name == "a", name == "pre");
    let strong = matches!(name, "b" | "strong");
    writer.links_open += usize::from(link);
    writer.begun += usize::from(link);
    writer.strong_open += usize::from(strong);
    writer.preformatted += usize::from(preformatted);
    let within = block || matches!(name, "span" | "td" | "th") || name.contains('-');
    if within {
        let [own, above, _] = place.names;
        let around = place.around.within(tree, id, &mut places.names);
        places.open.push(Place {
            element: if block { id } else { place.element },
            depth: place.depth + 1,
            around,
            names: if block { [name_of(tree, id), own, above] } else { place.names },
        });
    }
    Step::Close { block, link, strong, preformatted, within }
}

fn name_of(tree: &Tree, id: Id) -> u64 {
    let mut hasher = FxHasher::default();
    tree.name(id).hash(&mut hasher);
    tree.attribute(id, "class").hash(&mut hasher);
    hasher.finish()
}

/// The text below a node on one line, `<br>` as a space.
pub(super) fn inline_text(tree: &Tree, root: Id) -> String {
    let blocks = of(tree, root).blocks;
    blocks.into_iter().map(|block| block.text).collect::<Vec<_>>().join(" ")
}

impl Writer {
    fn text(&mut self, text: &str, place: &Place) {
        let first = text.trim_start().chars().next();
        if let (true, Some(first)) = (self.broken, first) {
            self.broken = false;
            // A line that goes on in small letters goes on with its sentence.
            if first.is_lowercase() {
                self.text.push(' ');
            } else {
                self.end_block(place);
            }
        }
        if self.preformatted > 0 {
            let mut lines = text.split('\n');
            self.push(lines.next().unwrap_or_default());
            for line in lines {
                self.end_block(place);
                self.push(line);
            }
        } else {
            self.push(text);
        }
    }

    fn push(&mut self, text: &str) {
        let before = self.text.len();
        // Line breaks of the source are spaces to a reader.
        for (number, part) in text.split(['\n', '\r']).enumerate() {
            if number > 0 && !self.text.ends_with(' ') {
                self.text.push(' ');
            }
            self.text.push_str(part);
        }
        let pushed = self.text.len() - before;
        self.linked += if self.links_open > 0 { pushed } else { 0 };
        self.strong += if self.strong_open > 0 { pushed } else { 0 };
    }

    fn line_break(&mut self) {
        self.broken = !self.text.trim().is_empty();
    }

    fn end_block(&mut self, place: &Place) {
        self.broken = false;
        let text = std::mem::take(&mut self.text);
        let (linked, strong, links) = (self.linked, self.strong, self.begun);
        (self.linked, self.strong, self.begun) = (0, 0, 0);
        if text.trim().is_empty() {
            return;
        }
        let mut hasher = FxHasher::default();
        place.names.hash(&mut hasher);
        self.blocks.push(Block {
            text,
            linked,
            links,
            strong,
            element: place.element,
            depth: place.depth,
            around: place.around,
            group: hasher.finish(),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(html: &str, expected: &[&str]) {
        let tree = Tree::of(html);
        let texts: Vec<String> = of(&tree, Tree::ROOT)
            .blocks
            .iter()
            .map(|block| block.text.split_whitespace().collect::<Vec<_>>().join(" "))
            .collect();
        assert_eq!(texts, expected, "{html}");
    }

    #[test]
    fn blocks_are_lines() {
        check("<p>One <b>bold</b>\nword.</p><p>Two.</p>tail", &["One bold word.", "Two.", "tail"]);
        check("<ul><li>a<li>b</ul><script>no</script>", &["a", "b"]);
        check("<table><tr><td>a<td>b<tr><td>c</table>", &["a b", "c"]);
        check("<pre>one\ntwo</pre>", &["one", "two"]);
    }

    #[test]
    fn a_break_parts_lines_but_not_sentences() {
        check("First line.<br>Second line<br>goes on.", &["First line.", "Second line goes on."]);
    }

    #[test]
    fn a_block_knows_how_it_is_set() {
        let tree = Tree::of("<div>Read <a>this</a> <b>now</b></div><p class=a>x<p class=a>y<p>z");
        let blocks = of(&tree, Tree::ROOT).blocks;
        let set: Vec<_> =
            blocks.iter().map(|block| (block.linked, block.links, block.strong)).collect();
        assert_eq!(set, [(4, 1, 3), (0, 0, 0), (0, 0, 0), (0, 0, 0)]);
        let groups: Vec<u64> = blocks.iter().map(|block| block.group).collect();
        assert!(matches!(groups[..], [div, a, b, c] if a == b && b != c && div != a));
    }
}
