//! The ids that articles have in the tables: from the URL, else from the content, never from the
//! order or the place that they were read in.

use std::collections::BTreeSet;

use model::{Article, DocId, is_tracking};

use crate::pipeline::Report;

/// Names every article and sorts by the names.
pub(crate) fn assign(reports: Vec<Report>) -> Vec<Report> {
    let mut reports = reports;
    name(reports.iter_mut().map(|(article, _)| article).collect(), BTreeSet::new());
    reports.sort_by(|a, b| a.0.id.cmp(&b.0.id));
    reports
}

/// Names articles, none as one of `taken` is named.
///
/// The key is the URL, or title and text where there is none. Where two articles have one key (a copy
/// in a second file, a canonical URL that a whole site shares), the first published keeps it, and the
/// others are named after key and content, and after key, content and place if that is taken, too.
pub(crate) fn name(mut articles: Vec<&mut Article>, mut taken: BTreeSet<DocId>) {
    articles.sort_by_cached_key(|article| {
        let published = article.published.map(|published| published.on);
        (key(article), published.is_none(), published, content(article), article.origin.clone())
    });
    for article in articles {
        let key = key(article);
        let with_content = format!("{key}\n{}", content(article));
        let with_place = format!("{with_content}\n{}", article.origin);
        let names = [key, with_content, with_place].map(|key| DocId::of(&key));
        let free = names.iter().find(|name| !taken.contains(*name));
        let [.., last] = &names;
        article.id = free.unwrap_or(last).clone();
        taken.insert(article.id.clone());
    }
}

fn key(article: &Article) -> String {
    article.best_url().map_or_else(|| content(article), canonical)
}

/// Title and text.
pub(crate) fn content(article: &Article) -> String {
    format!("{}\n{}", article.title, article.text())
}

/// A URL without what does not tell articles apart: its fragment and tracking parameters.
pub(crate) fn canonical(url: &str) -> String {
    let url = url.split('#').next().unwrap_or(url);
    let Some((address, query)) = url.split_once('?') else { return url.to_owned() };
    let kept: Vec<&str> = query.split('&').filter(|pair| !is_tracking(pair)).collect();
    if kept.is_empty() { address.to_owned() } else { format!("{address}?{}", kept.join("&")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tracking_does_not_make_another_article() {
        for (url, expected) in [
            ("https://example.org/a?id=7&utm_source=x#top", "https://example.org/a?id=7"),
            ("https://example.org/a?utm_source=x", "https://example.org/a"),
            ("https://example.org/a", "https://example.org/a"),
        ] {
            assert_eq!(canonical(url), expected);
        }
    }
}
