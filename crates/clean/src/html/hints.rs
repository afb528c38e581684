//! What the element around a text says about it: its tag, its role, the words of its class and id.
//!
//! Knows the names that page makers give to things; what a name is worth, the fitted model knows.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::tree::{Id, Tree};

/// What an element can be told to be, each a place in [`Around`].
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[repr(u8)]
pub(super) enum Hint {
    Article,
    Main,
    Body,
    Aside,
    Nav,
    Footer,
    Header,
    Form,
    Figure,
    Table,
    List,
    Quote,
    Heading,
    BodyName,
    ContentName,
    Comment,
    Share,
    Related,
    Menu,
    FooterName,
    Sidebar,
    Author,
    Caption,
    Advert,
    Letter,
    Tags,
    Meta,
    Consent,
    Wall,
    Hidden,
    Title,
    Lead,
    Cards,
    Shop,
}

/// How many hints there are.
pub(super) const HINTS: usize = Hint::Shop as usize + 1;
/// No element of that kind is near.
const FAR: u8 = 12;

/// How many elements up the nearest element of each kind is; `FAR` for none.
#[derive(Clone, Copy, Debug)]
pub(super) struct Around([u8; HINTS]);

impl Around {
    /// Around the document there is nothing.
    pub(super) const NOTHING: Self = Self([FAR; HINTS]);

    /// What is around the content of an element.
    pub(super) fn within<'a>(&self, tree: &'a Tree, id: Id, names: &mut Names<'a>) -> Self {
        let mut around = Self(self.0.map(|steps| (steps + 1).min(FAR)));
        if let Some(hint) = of_name(tree.name(id)) {
            around.note(hint);
        }
        if is_hidden(tree, id) {
            around.note(Hint::Hidden);
        }
        if tree
            .attribute(id, "itemprop")
            .is_some_and(|item| item.eq_ignore_ascii_case("articlebody"))
        {
            around.note(Hint::Body);
        }
        match tree.attribute(id, "role") {
            Some("main") => around.note(Hint::Main),
            Some("navigation") => around.note(Hint::Nav),
            Some("complementary") => around.note(Hint::Aside),
            Some("contentinfo") => around.note(Hint::Footer),
            Some("dialog") => around.note(Hint::Hidden),
            _ => {}
        }
        for name in ["class", "id"] {
            if let Some(value) = tree.attribute(id, name) {
                around.note_all(names.hints(value));
            }
        }
        around
    }

    /// The steps to the nearest element of each kind.
    pub(super) fn steps(&self) -> &[u8; HINTS] {
        &self.0
    }

    fn note(&mut self, hint: Hint) {
        if let Some(steps) = self.0.get_mut(hint as usize) {
            *steps = 0;
        }
    }

    fn note_all(&mut self, hints: u64) {
        if hints != 0 {
            let noted = self.0.iter_mut().enumerate().filter(|(at, _)| hints >> at & 1 == 1);
            noted.for_each(|(_, steps)| *steps = 0);
        }
    }
}

/// The classes and ids of a page with what their words tell, a bit a hint: most stand on it many times.
#[derive(Debug, Default)]
pub(super) struct Names<'a>(FxHashMap<&'a str, u64>);

impl<'a> Names<'a> {
    fn hints(&mut self, value: &'a str) -> u64 {
        *self.0.entry(value).or_insert_with(|| {
            let mut hints = 0;
            of_words(value, |hint| hints |= 1 << hint as u64);
            hints
        })
    }
}

fn of_name(name: &str) -> Option<Hint> {
    Some(match name {
        "article" => Hint::Article,
        "main" => Hint::Main,
        "aside" => Hint::Aside,
        "nav" => Hint::Nav,
        "footer" => Hint::Footer,
        "header" => Hint::Header,
        "form" | "fieldset" | "label" => Hint::Form,
        "figure" | "figcaption" => Hint::Figure,
        "table" => Hint::Table,
        "ul" | "ol" | "dl" => Hint::List,
        "blockquote" => Hint::Quote,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Hint::Heading,
        "dialog" => Hint::Hidden,
        _ => return None,
    })
}

fn is_hidden(tree: &Tree, id: Id) -> bool {
    let style = || tree.attribute(id, "style").map(|style| style.replace(' ', ""));
    tree.attribute(id, "aria-hidden") == Some("true")
        || style().is_some_and(|style| style.contains("display:none"))
}

/// More words than this are not looked at.
const MOST_WORDS: usize = 40;

/// Calls back for each hint of a class or id: for its words, and for the run of words as a name of a body.
fn of_words(value: &str, mut note: impl FnMut(Hint)) {
    let table = table();
    let mut word = String::with_capacity(24);
    let mut words = 0;
    let mut before = ' ';
    let mut last: Option<Place> = None;
    for character in value.chars().chain([' ']) {
        let camel = before.is_lowercase() && character.is_uppercase();
        let ended = !character.is_alphanumeric() || camel;
        if ended && !word.is_empty() {
            for hint in table.get(word.as_str()).into_iter().flatten() {
                note(*hint);
            }
            let place = place(&word);
            if matches!((last, place), (Some(Place::Whole), Some(Place::Part))) {
                note(Hint::BodyName);
            }
            last = place;
            word.clear();
            words += 1;
            if words == MOST_WORDS {
                return;
            }
        }
        if character.is_whitespace() {
            last = None;
        }
        if character.is_alphanumeric() {
            word.push(character.to_ascii_lowercase());
        }
        before = character;
    }
}

/// What a word is in names like `article-body`.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Place {
    Whole,
    Part,
}

fn place(word: &str) -> Option<Place> {
    Some(match word {
        "article" | "entry" | "post" | "story" | "news" | "single" | "blog" | "artikel"
        | "page" | "rich" | "detail" | "node" => Place::Whole,
        "body" | "content" | "text" | "contents" | "inner" | "inhalt" | "texte" | "corps" => {
            Place::Part
        }
        _ => return None,
    })
}

/// The hints that words tell, by their names in `data/hints.txt`.
const NAMED: &[(&str, Hint)] = &[
    ("BodyName", Hint::BodyName),
    ("ContentName", Hint::ContentName),
    ("Comment", Hint::Comment),
    ("Share", Hint::Share),
    ("Related", Hint::Related),
    ("Menu", Hint::Menu),
    ("FooterName", Hint::FooterName),
    ("Sidebar", Hint::Sidebar),
    ("Author", Hint::Author),
    ("Caption", Hint::Caption),
    ("Advert", Hint::Advert),
    ("Letter", Hint::Letter),
    ("Tags", Hint::Tags),
    ("Meta", Hint::Meta),
    ("Consent", Hint::Consent),
    ("Wall", Hint::Wall),
    ("Hidden", Hint::Hidden),
    ("Title", Hint::Title),
    ("Lead", Hint::Lead),
    ("Cards", Hint::Cards),
    ("Shop", Hint::Shop),
];

fn table() -> &'static FxHashMap<&'static str, Vec<Hint>> {
    static TABLE: OnceLock<FxHashMap<&'static str, Vec<Hint>>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table: FxHashMap<&str, Vec<Hint>> = FxHashMap::default();
        for line in include_str!("../../data/hints.txt").lines() {
            let Some((name, words)) = line.split_once(':') else { continue };
            let Some((_, hint)) = NAMED.iter().find(|(named, _)| *named == name) else { continue };
            for word in words.split_whitespace() {
                table.entry(word).or_default().push(*hint);
            }
        }
        table
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(attributes: &str, expected: &[Hint]) {
        let mut found = Vec::new();
        of_words(attributes, |hint| found.push(hint));
        assert_eq!(found, expected, "{attributes}");
    }

    #[test]
    fn words_are_whole_and_names_have_two() {
        check("shareholder", &[]);
        check("Share-Bar x", &[Hint::Share]);
        check("c-entryText", &[Hint::ContentName, Hint::ContentName, Hint::BodyName]);
        check("entry text", &[Hint::ContentName, Hint::ContentName]);
        check("", &[]);
    }

    #[test]
    fn every_named_hint_has_words() {
        for (name, hint) in NAMED {
            assert!(table().values().any(|hints| hints.contains(hint)), "{name}");
        }
    }

    #[test]
    fn elements_are_counted_upwards() {
        let tree = Tree::of("<article><div style='display: none'><p>x</article>");
        let mut around = Around::NOTHING;
        let mut names = Names::default();
        for name in ["html", "body", "article", "div", "p"] {
            let id = (0..tree.len()).find(|id| tree.name(*id) == name).unwrap();
            around = around.within(&tree, id, &mut names);
        }
        let steps = |hint: Hint| around.steps().get(hint as usize).copied();
        assert_eq!(steps(Hint::Article), Some(2));
        assert_eq!(steps(Hint::Hidden), Some(1));
        assert_eq!(steps(Hint::Main), Some(FAR));
    }
}
