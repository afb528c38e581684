//! The date that a reader sees beside the headline, for pages that state none.
//!
//! Knows how pages name the place of a date; how a date is spelled, `date` knows.

use dom_query::{Document, NodeData, NodeRef};
use jiff::civil::Date;

use crate::date::{self, Order};

/// A line with a date is at most this long.
const MOST_CHARS: usize = 160;
/// What classes and ids call the place of a date, in the languages of page makers.
const HINTS: &[&str] = &[
    "date", "time", "publi", "posted", "byline", "meta", "datum", "fecha", "data", "info",
    "author", "created", "entry", "stamp", "dato",
];
/// Parents whose class may name the place.
const PARENTS: usize = 3;

/// Finds the date beside the headline, or else the first in a place named for it, or else any.
pub(super) fn date(document: &Document, order: Order) -> Option<Date> {
    let (mut behind_heading, mut hinted, mut any) = (None, None, None);
    let mut heading_seen = false;
    for node in document.root().descendants_it() {
        heading_seen |= node.has_name("h1");
        let Some(on) = date_of(&node, order) else { continue };
        let place_named = is_hinted(&node);
        any = any.or(Some(on));
        if place_named {
            hinted = hinted.or(Some(on));
            if heading_seen {
                behind_heading = Some(on);
                break;
            }
        }
    }
    behind_heading.or(hinted).or(any)
}

fn date_of(node: &NodeRef, order: Order) -> Option<Date> {
    let text = node.query(|inner| match &inner.data {
        NodeData::Text { contents } => {
            let text = contents.trim();
            let likely =
                (6..=MOST_CHARS).contains(&text.len()) && text.chars().any(char::is_numeric);
            likely.then(|| text.to_owned())
        }
        _ => None,
    });
    let text = text.flatten()?;
    let hidden =
        node.parent().is_some_and(|parent| parent.has_name("script") || parent.has_name("style"));
    if hidden { None } else { date::first(&text, order).map(|found| found.on) }
}

fn is_hinted(node: &NodeRef) -> bool {
    node.ancestors_it(Some(PARENTS)).any(|parent| {
        parent.has_name("time")
            || [parent.class(), parent.id_attr()].iter().flatten().any(|name| {
                let name = name.to_ascii_lowercase();
                HINTS.iter().any(|hint| name.contains(hint))
            })
    })
}
