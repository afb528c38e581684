//! When an article was published, how exactly that is known, and from what.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

/// The moment or the day of publication.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Published {
    /// The day on the publisher's own calendar.
    pub on: Date,
    /// The moment in UTC, when the time of day was stated.
    pub at: Option<Timestamp>,
    /// Where it was stated.
    pub basis: Basis,
}

impl Published {
    /// How exactly the publication is known.
    pub fn precision(&self) -> Precision {
        if self.at.is_some() { Precision::Second } else { Precision::Day }
    }
}

/// How exactly a moment is known. Nothing known is an absent [`Published`], written `unknown`.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    /// With its time of day.
    Second,
    /// The day only.
    Day,
}

/// What stated the publication date.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// The feed that named the article.
    Feed,
    /// The sitemap that named it.
    Sitemap,
    /// The page's JSON-LD.
    Jsonld,
    /// The page's meta elements, or the `date` field of a corpus row.
    Meta,
    /// The words of the article: a date line, a dateline, a byline.
    Text,
    /// The URL's path.
    Url,
    /// The HTTP header `Last-Modified`.
    Header,
    /// The moment it was fetched, for want of anything better.
    Fetch,
}
