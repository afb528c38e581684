//! A part of a page as lines of text, one for each block that a reader sees.
//!
//! Knows which elements break a line and which show nothing; not which blocks are the article.

use dom_query::{Element, NodeData, NodeRef};

/// A block of text, and how much of it is links.
#[derive(Debug, Default)]
pub(super) struct Block {
    /// Its text, white space as in the source.
    pub(super) text: String,
    /// Bytes of the text that stand in links.
    pub(super) linked: usize,
}

/// Elements that show no text of the article.
const HIDDEN: &[&str] = &[
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "select",
    "option", "textarea", "button", "input", "head", "audio", "video", "canvas", "map",
];

/// Elements that end the line before them and their own.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "html",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "tfoot",
    "thead",
    "tr",
    "ul",
    "caption",
];

enum Step<'a> {
    Open(NodeRef<'a>),
    Close { block: bool, link: bool, preformatted: bool },
}

#[derive(Default)]
struct Writer {
    blocks: Vec<Block>,
    open: Block,
    links: usize,
    preformatted: usize,
    broken: bool,
}

/// Reads the blocks below a node, in reading order; blocks without text are left out, and so is what
/// stands in elements that `set_aside` names.
pub(super) fn of(root: &NodeRef, set_aside: impl Fn(&NodeRef, &Element) -> bool) -> Vec<Block> {
    let mut writer = Writer::default();
    let mut steps = vec![Step::Open(*root)];
    while let Some(step) = steps.pop() {
        match step {
            Step::Open(node) => open(&node, &mut writer, &mut steps, &set_aside),
            Step::Close { block, link, preformatted } => {
                writer.links -= usize::from(link);
                writer.preformatted -= usize::from(preformatted);
                if block {
                    writer.end_block();
                }
            }
        }
    }
    writer.end_block();
    writer.blocks
}

/// The text below a node on one line, `<br>` as a space.
pub(super) fn inline_text(root: &NodeRef) -> String {
    let blocks = of(root, |_, _| false);
    blocks.into_iter().map(|block| block.text).collect::<Vec<_>>().join(" ")
}

fn open<'a>(
    node: &NodeRef<'a>,
    writer: &mut Writer,
    steps: &mut Vec<Step<'a>>,
    set_aside: &impl Fn(&NodeRef, &Element) -> bool,
) {
    let is_text = node.query_or(false, |inner| match &inner.data {
        NodeData::Text { contents } => {
            writer.text(contents.as_ref());
            true
        }
        _ => false,
    });
    if is_text {
        return;
    }
    let Some(element) = node.element_ref() else {
        steps.extend(node.children_it(true).map(Step::Open));
        return;
    };
    let name = element.name.local.as_ref();
    if HIDDEN.contains(&name) || set_aside(node, &element) {
        return;
    }
    let block = BLOCKS.contains(&name);
    match name {
        "br" => writer.line_break(),
        "td" | "th" => writer.open.text.push(' '),
        _ if block => writer.end_block(),
        _ => {}
    }
    let (link, preformatted) = (name == "a", name == "pre");
    writer.links += usize::from(link);
    writer.preformatted += usize::from(preformatted);
    steps.push(Step::Close { block, link, preformatted });
    steps.extend(node.children_it(true).map(Step::Open));
}

impl Writer {
    fn text(&mut self, text: &str) {
        let first = text.trim_start().chars().next();
        if let (true, Some(first)) = (self.broken, first) {
            self.broken = false;
            // A line that goes on in small letters goes on with its sentence.
            if first.is_lowercase() {
                self.open.text.push(' ');
            } else {
                self.end_block();
            }
        }
        if self.preformatted > 0 {
            let mut lines = text.split('\n');
            self.push(lines.next().unwrap_or_default());
            for line in lines {
                self.end_block();
                self.push(line);
            }
        } else {
            self.push(text);
        }
    }

    fn push(&mut self, text: &str) {
        let before = self.open.text.len();
        // Line breaks of the source are spaces to a reader.
        self.open.text.extend(
            text.chars().map(
                |character| if character == '\n' || character == '\r' { ' ' } else { character },
            ),
        );
        if self.links > 0 {
            self.open.linked += self.open.text.len() - before;
        }
    }

    fn line_break(&mut self) {
        self.broken = !self.open.text.trim().is_empty();
    }

    fn end_block(&mut self) {
        self.broken = false;
        let block = std::mem::take(&mut self.open);
        if !block.text.trim().is_empty() {
            self.blocks.push(block);
        }
    }
}

#[cfg(test)]
mod tests {
    use dom_query::Document;

    use super::*;

    fn check(html: &str, expected: &[&str]) {
        let document = Document::from(html);
        let texts: Vec<String> = of(&document.root(), |_, _| false)
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
}
