//! The date that a reader sees beside the headline, as text or in a `<time>`.
//!
//! Knows how pages name the place of a date; how a date is spelled, `date` knows, and what it is worth beside
//! what the page states, `published`.

use super::{
    hints::{Around, Hint, Names},
    tree::{Id, Kind, Tree},
};
use crate::{
    characters,
    date::{self, Moment, Order},
};

/// What a reader sees, and how plainly it stands where the date of an article stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Seen {
    /// The date.
    pub(super) moment: Moment,
    /// From -5 to 8.
    pub(super) plain: f32,
}

/// From here on there is little doubt; below that one, a date stands there by chance.
pub(super) const PLAIN: f32 = 6.0;
pub(super) const LIKELY: f32 = 4.0;

/// The plainest text and the plainest `<time>`.
#[derive(Debug, Default)]
pub(super) struct Visible {
    /// A date that is written.
    pub(super) text: Option<Seen>,
    /// The `datetime` of a `<time>`, or the date that a title or a class for machines holds.
    pub(super) time: Option<Seen>,
}

/// A line with a date is at most this long, unless it begins with it.
const MOST_CHARS: usize = 160;
const MOST_BYTES_BEFORE: usize = 4;
/// What classes and ids call the place of a date, in the languages of page makers.
const NAMES: &[&str] = &[
    "date", "time", "publi", "posted", "byline", "meta", "datum", "fecha", "data", "info",
    "author", "created", "entry", "stamp", "dato",
];
/// What is said of a change, not of the publication.
const CHANGES: &[&str] = &[
    "updat",
    "modif",
    "aktualis",
    "actualis",
    "actualiz",
    "atualiz",
    "mis à jour",
    "geändert",
    "änderung",
    "aggiorn",
    "bijgewerkt",
    "opdater",
    "oppdater",
    "uppdater",
    "обновл",
    "更新",
    "güncel",
    "aktualiz",
    "revised",
    "edited",
    "stand:",
];
/// What is said of the publication, before its date.
const PUBLICATIONS: &[&str] = &[
    "published",
    "posted on",
    "veröffentlicht",
    "erschienen",
    "erstellt am",
    "publié",
    "publicado",
    "publicada",
    "publicat",
    "pubblicato",
    "pubblicata",
    "gepubliceerd",
    "publicerad",
    "publisert",
    "udgivet",
    "julkaistu",
    "opublikowan",
    "publikováno",
    "publikovan",
    "objavljeno",
    "közzétéve",
    "yayınlan",
    "опубликован",
    "опублікован",
    "δημοσιεύ",
    "掲載",
    "公開日",
    "发布",
    "發布",
];
/// More dates than this are a list.
const MOST_DATES: usize = 200;
/// Parents whose class may name the place.
const PARENTS: usize = 3;

/// Finds the dates beside the headline `title`.
pub(super) fn dates(tree: &Tree, title: &str, order: Order) -> Visible {
    let heading = heading(tree, title);
    let (mut texts, mut times): (Vec<Found>, Vec<Found>) = (Vec::new(), Vec::new());
    let (mut runs, mut heading_at) = (0, None);
    for id in tree.in_order() {
        if Some(id) == heading {
            heading_at = Some(runs);
        }
        if let Kind::Text(text) = tree.kind(id) {
            let text = text.trim();
            runs += usize::from(!text.is_empty());
            if let Some(moment) = written(text, order).filter(|_| texts.len() < MOST_DATES) {
                texts.push(Found {
                    id,
                    run: runs,
                    moment,
                    length: text.len(),
                    changed: is_change(text),
                    labelled: is_labelled(text),
                });
            }
        } else if let Some(field) = machine(tree, id).filter(|_| times.len() < MOST_DATES) {
            let moment = date::stated(field, order);
            times.extend(moment.map(|moment| Found {
                id,
                run: runs,
                moment,
                length: 0,
                changed: false,
                labelled: false,
            }));
        }
    }
    let aside = heading.map_or([false; ASIDE.len()], |heading| is_aside(tree, heading));
    let best = |found: &[Found]| {
        let mut best: Option<Seen> = None;
        for found in found {
            let plain = found.plain(tree, heading_at, aside);
            if best.is_none_or(|best| plain > best.plain) {
                best = Some(Seen { moment: found.moment, plain });
            }
        }
        best
    };
    Visible { text: best(&texts), time: best(&times) }
}

/// The heading that shows the title, of whatever level; else the first `<h1>`.
fn heading(tree: &Tree, title: &str) -> Option<Id> {
    let is_heading = |id: &Id| matches!(tree.name(*id), "h1" | "h2" | "h3" | "h4");
    let mut first = None;
    let mut below = None;
    for id in tree.in_order().filter(is_heading).take(MOST_HEADINGS) {
        let is_first = tree.name(id) == "h1";
        if is_first || below.is_none() {
            let shows = characters::tidy_line(&tree.text(id)) == title;
            if shows && is_first {
                return Some(id);
            }
            below = below.or(shows.then_some(id));
        }
        first = first.or(is_first.then_some(id));
    }
    below.or(first)
}

/// More headings are not looked at.
const MOST_HEADINGS: usize = 200;

struct Found {
    id: Id,
    /// How many runs of text stand before it.
    run: usize,
    moment: Moment,
    length: usize,
    changed: bool,
    labelled: bool,
}

impl Found {
    #[expect(clippy::cast_precision_loss, reason = "a distance that is cut at a small number")]
    fn plain(&self, tree: &Tree, heading: Option<usize>, with_heading: Asides) -> f32 {
        let is_time = tree.parent(self.id).is_some_and(|parent| tree.name(parent) == "time");
        let mut plain = match heading {
            Some(heading) if self.run >= heading => {
                3.5 - (self.run - heading).min(60) as f32 / 10.0
            }
            Some(heading) => 2.0 - (heading - self.run).min(40) as f32 / 10.0,
            None => 0.0,
        };
        plain += if is_named(tree, self.id) || is_time || tree.name(self.id) == "time" {
            3.0
        } else {
            0.0
        };
        plain += if self.length <= 40 { 1.0 } else { 0.0 };
        plain -= if self.length > MOST_CHARS { 1.0 } else { 0.0 };
        // What is around the headline, too, tells nothing of the date.
        let asides = is_aside(tree, self.id).into_iter().zip(with_heading);
        plain -= if asides.into_iter().any(|(own, its)| own && !its) { 3.0 } else { 0.0 };
        plain += if self.labelled { 3.0 } else { 0.0 };
        plain -= if is_of_link(tree, self.id) { 2.0 } else { 0.0 };
        plain - if self.changed || is_named_change(tree, self.id) { 2.5 } else { 0.0 }
    }
}

/// What stands beside an article.
const ASIDE: [Hint; 7] = [
    Hint::Aside,
    Hint::Nav,
    Hint::Footer,
    Hint::FooterName,
    Hint::Comment,
    Hint::Related,
    Hint::Sidebar,
];
type Asides = [bool; ASIDE.len()];

fn is_aside(tree: &Tree, id: Id) -> Asides {
    let around = around(tree, id);
    ASIDE.map(|hint| around.steps().get(hint as usize).is_some_and(|steps| *steps <= 4))
}

/// Tells whether a date stands in a link with other words, or in one within a sentence: it is that of another text.
fn is_of_link(tree: &Tree, id: Id) -> bool {
    let Some(parent) = tree.parent(id).filter(|parent| tree.name(*parent) == "a") else {
        return false;
    };
    let Kind::Text(text) = tree.kind(id) else { return false };
    let before = tree.parent(parent).filter(|above| matches!(tree.name(*above), "p" | "li"));
    let longer = before.is_some_and(|above| tree.text(above).len() > text.len() + MOST_CHARS);
    let letters = text.split(|character: char| !character.is_alphabetic());
    longer || letters.filter(|word| !word.is_empty()).count() > MOST_WORDS_OF_DATE
}

/// A date has a weekday, a month and words between them.
const MOST_WORDS_OF_DATE: usize = 4;

/// What the elements around a node say, from afar to near.
fn around(tree: &Tree, id: Id) -> Around {
    let mut ids: Vec<Id> =
        std::iter::successors(tree.parent(id), |id| tree.parent(*id)).take(6).collect();
    ids.reverse();
    let mut names = Names::default();
    ids.into_iter().fold(Around::NOTHING, |around, id| around.within(tree, id, &mut names))
}

fn written(text: &str, order: Order) -> Option<Moment> {
    if text.len() < 6 || !text.chars().any(char::is_numeric) {
        return None;
    }
    let long = text.len() > MOST_CHARS;
    let start = text.get(..text.len().min(MOST_CHARS));
    let start = start.or_else(|| text.get(..text.char_indices().nth(60)?.0))?;
    let found = date::first(start, order)?;
    let moment = Moment { on: found.on, at: None };
    (!long || found.start <= MOST_BYTES_BEFORE).then_some(moment)
}

/// A date for machines: of a `<time>`, or the title of `<abbr>` and of what is published.
fn machine(tree: &Tree, id: Id) -> Option<&str> {
    match tree.name(id) {
        "time" => tree.attribute(id, "datetime"),
        "abbr" | "span" => {
            let title = tree.attribute(id, "title")?;
            let class = tree.attribute(id, "class").unwrap_or_default();
            let dated =
                title.len() >= 10 && title.chars().filter(char::is_ascii_digit).count() >= 5;
            let named =
                tree.name(id) == "abbr" || class.contains("publi") || class.contains("date");
            (dated && named).then_some(title)
        }
        _ => None,
    }
}

/// Tells whether the text says that its date is that of the publication.
fn is_labelled(text: &str) -> bool {
    text.len() <= MOST_CHARS && {
        let lower = text.to_lowercase();
        PUBLICATIONS.iter().any(|label| lower.contains(label))
    }
}

fn is_change(text: &str) -> bool {
    let lower = text.to_lowercase();
    CHANGES.iter().any(|change| lower.contains(change))
}

fn any_name(tree: &Tree, id: Id, wanted: &[&str]) -> bool {
    let parents = std::iter::successors(Some(id), |id| tree.parent(*id));
    parents.take(PARENTS + 1).any(|parent| {
        ["class", "id"].iter().filter_map(|key| tree.attribute(parent, key)).any(|name| {
            let name = name.to_ascii_lowercase();
            wanted.iter().any(|hint| name.contains(hint))
        })
    })
}

fn is_named(tree: &Tree, id: Id) -> bool {
    any_name(tree, id, NAMES)
}

fn is_named_change(tree: &Tree, id: Id) -> bool {
    any_name(tree, id, &["updated", "modified"])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(html: &str, text: &str, time: &str) {
        let visible = dates(&Tree::of(html), "A bridge", Order::DayFirst);
        let shown =
            |seen: Option<Seen>| seen.map_or(String::new(), |seen| seen.moment.on.to_string());
        assert_eq!(
            (shown(visible.text), shown(visible.time)),
            (text.into(), time.into()),
            "{html}"
        );
    }

    #[test]
    fn the_date_beside_the_headline_is_seen() {
        check(
            "<aside><p>1 May 2019</p></aside><h1>A bridge</h1><p class=date>4 May 2021</p><p>On 3 March 2020 it fell.</p>",
            "2021-05-04",
            "",
        );
        check(
            "<h1>A bridge</h1><p>Updated 5 May 2021</p><p>Published 4 May 2021</p>",
            "2021-05-04",
            "",
        );
        check(
            "<ul class=related><time datetime=2019-01-01>x</time></ul><h1>A bridge</h1><time datetime=2021-05-04>x</time>",
            "",
            "2021-05-04",
        );
        check("<p>nothing</p>", "", "");
    }

    #[test]
    fn the_date_of_another_text_is_not_taken() {
        check(
            "<h1>A bridge</h1><p>On <a href=x>3 March 2020</a> the old bridge over the river fell, and since then the town has had none; its people wait for the ferry each morning, and the ferry waits for the weather, said the mayor of the town, who waits, too.</p><p class=date>4 May 2021</p>",
            "2021-05-04",
            "",
        );
        check(
            "<h1>A bridge</h1><p class=date>4 May 2021</p><a class=meta>Number 12 of our old paper, 1 May 2021</a>",
            "2021-05-04",
            "",
        );
    }

    #[test]
    fn the_headline_may_be_of_any_level_and_its_surroundings_do_not_count() {
        check(
            "<h1>The Tide</h1><p>2 May 2019</p><p>x</p><p>x</p><h3>A bridge</h3><p>4 May 2021</p>",
            "2021-05-04",
            "",
        );
        check(
            "<div class=sidebar><h1>A bridge</h1><p>4 May 2021</p></div><div><p>x</p><p>9 May 2021</p></div>",
            "2021-05-04",
            "",
        );
    }

    #[test]
    fn a_date_that_is_called_that_of_the_publication_is() {
        check(
            "<h1>A bridge</h1><p>3 March 2020</p><p>x</p><p>Veröffentlicht am 4.5.2021</p>",
            "2021-05-04",
            "",
        );
    }
}
