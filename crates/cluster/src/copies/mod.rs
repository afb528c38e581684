//! Copies of one article, found among many: exact, edited, cut, embedded, updated.
//!
//! Two articles are in one group when verified comparisons join them; nothing unverified joins. It
//! must not know how texts are compared (that is `fingerprint`) or where they come from.

mod asked;
mod disk;
mod groups;
mod index;
mod joining;
mod membership;
mod near;
mod pairs;
mod shelves;
mod texts;

use fingerprint::copies::Sketcher;
use model::Article;
use rayon::prelude::*;

pub use asked::{ALL_UP_TO, ENDS};
pub use fingerprint::copies::CopyKind;
pub use index::{Alias, Entry, Found, Index};
pub use membership::Membership;

/// An article as the search for copies wants it.
#[derive(Clone, Debug)]
pub struct Document<'a> {
    /// Its name, unique among the documents.
    pub id: &'a str,
    /// The headline; counts only where there is no text.
    pub title: &'a str,
    /// The text.
    pub paragraphs: Vec<&'a str>,
    /// When it was published, in seconds of the Unix epoch.
    pub published: Option<i64>,
}

impl<'a> From<&'a Article> for Document<'a> {
    fn from(article: &'a Article) -> Self {
        let published = article.published.map(|published| match published.at {
            Some(at) => at.as_second(),
            None => day_number(published.on) * 86_400,
        });
        Self {
            id: article.id.as_str(),
            title: &article.title,
            paragraphs: article.paragraphs.iter().map(String::as_str).collect(),
            published,
        }
    }
}

/// Days since 1 January 1970.
fn day_number(day: jiff::civil::Date) -> i64 {
    let epoch = jiff::civil::date(1970, 1, 1);
    day.duration_since(epoch).as_hours() / 24
}

/// Finds the copies among `documents`: the group of each, in their order. The order of the
/// documents and the number of threads change nothing.
pub fn copies(documents: &[Document<'_>]) -> Vec<Membership> {
    let entries: Vec<Entry> = documents
        .par_iter()
        .map_init(Sketcher::default, |sketcher, document| Entry {
            id: document.id.into(),
            published: document.published,
            sketch: sketcher.sketch(document.title, document.paragraphs.iter().copied()),
        })
        .collect();
    let mut index = Index::in_memory();
    for entry in entries {
        index.take(entry);
    }
    index.close_last();
    index.memberships()
}

#[cfg(test)]
mod tests;
