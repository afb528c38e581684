//! The headline of a page, without the name of its site.
//!
//! Rule: the `<h1>` nearest to what the page calls itself, else the first; without a `<h1>` what the page
//! calls itself. Knows only strings.

use std::collections::HashSet;

use super::{json_ld::Linked, page::Page};
use crate::characters;

/// Chooses the headline; empty when the page has none.
pub(super) fn choose(page: &Page, linked: &Linked, site: Option<&str>) -> String {
    let site = site.map(str::to_lowercase).unwrap_or_default();
    let headline = linked.headline.as_deref().map(unescaped);
    let named = page.meta(&["og:title", "twitter:title"]).map(unescaped);
    let own_names = [named.as_deref(), headline.as_deref(), page.title.as_deref()];
    let own_names: Vec<String> =
        own_names.iter().flatten().map(|name| characters::tidy_line(name)).collect();
    // What a newspaper twice states as the headline of its report is that, whatever it shows large.
    if let (true, Some(named), Some(headline)) = (linked.is_news, &named, &headline) {
        let headline = characters::tidy_line(headline);
        if headline == without_site(&characters::tidy_line(named), &site) {
            return headline;
        }
    }
    let nearest = |heading: &&String| {
        let scores = own_names.iter().map(|name| likeness(heading, name));
        scores.fold(0.0_f64, f64::max)
    };
    let mut best: Option<(&String, f64)> = None;
    for heading in page.headings.iter().filter(|heading| heading.to_lowercase() != site) {
        let score = nearest(&heading);
        if best.is_none_or(|(_, most)| score > most) {
            best = Some((heading, score));
        }
    }
    if let Some(title) = best.and_then(|(heading, _)| below_logo(page, heading, &own_names)) {
        return title;
    }
    let own_name = own_names.first().map(|name| without_site(name, &site).to_owned());
    match (best, own_name) {
        (Some((_, score)), Some(own_name)) if score < FAR && own_names.len() >= 2 => own_name,
        (Some((heading, _)), _) => without_kicker(heading, &own_names).to_owned(),
        (None, own_name) => own_name.unwrap_or_default(),
    }
}

/// The heading below a `<h1>` that is the name of the site: both are parts of one of the page's own names.
fn below_logo(page: &Page, heading: &str, own_names: &[String]) -> Option<String> {
    let parts = own_names.iter().flat_map(|name| name.split(PARTED).map(str::trim));
    let others: Vec<&str> = parts.filter(|part| *part != heading && !part.is_empty()).collect();
    let is_part = others.len() < own_names.iter().flat_map(|name| name.split(PARTED)).count();
    let longer = |part: &&&str| part.chars().count() > heading.chars().count();
    let shown = |part: &&&str| page.subheadings.iter().any(|below| below == **part);
    let found = others.iter().filter(longer).find(shown)?;
    is_part.then(|| (*found).to_owned())
}

/// What stands between the parts of a page's name.
const PARTED: &[char] = &['|', '–', '—', '»', '·', '•', ':', '-'];

/// A name without the entities that were escaped twice.
fn unescaped(name: &str) -> String {
    let pairs = [
        ("&amp;", "&"),
        ("&#38;", "&"),
        ("&#x26;", "&"),
        ("&quot;", "\""),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#039;", "'"),
        ("&apos;", "'"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&nbsp;", " "),
        ("&#8217;", "’"),
    ];
    pairs.iter().fold(name.to_owned(), |name, (escaped, plain)| {
        if name.contains(escaped) { name.replace(escaped, plain) } else { name }
    })
}

/// A `<h1>` less alike than this to everything that the page calls itself is a logo or a rubric.
/// Chosen by judgement, not by a sweep: a rewording keeps more than a quarter of the words, a logo hardly any.
const FAR: f64 = 0.25;

/// Cuts the rubric (`Premier League: ...`) from the beginning of a `<h1>`, if the page elsewhere calls
/// itself by the rest.
fn without_kicker<'a>(heading: &'a str, own_names: &[String]) -> &'a str {
    let rest = own_names.iter().find_map(|name| {
        let start = heading.len().checked_sub(name.len())?;
        let rest = heading.get(start..)?;
        let parted = heading.get(..start)?.ends_with([' ', ':', '-', '–', '—', '|']);
        (rest == name && parted && name.split_whitespace().count() >= 3).then_some(rest)
    });
    rest.unwrap_or(heading)
}

/// The share of words that two titles have in common (Dice).
fn likeness(one: &str, other: &str) -> f64 {
    let (one, other) = (words(one), words(other));
    let common = one.intersection(&other).count();
    let all = one.len() + other.len();
    #[expect(clippy::cast_precision_loss, reason = "a title has few words")]
    if all == 0 { 0.0 } else { 2.0 * common as f64 / all as f64 }
}

fn words(text: &str) -> HashSet<String> {
    text.to_lowercase()
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Cuts the name of the site from the end or the beginning of a title.
fn without_site<'a>(title: &'a str, site: &str) -> &'a str {
    const BARS: &[&str] = &[" | ", " - ", " – ", " — ", " » ", " · ", " :: ", " • "];
    let last =
        BARS.iter().filter_map(|bar| title.rsplit_once(bar)).min_by_key(|(_, end)| end.len());
    if let Some((start, end)) = last {
        let named = end.to_lowercase() == site || end.split_whitespace().count() <= 3;
        let longer = start.split_whitespace().count() >= end.split_whitespace().count();
        if named && longer {
            return without_site(start, site);
        }
    }
    let first =
        BARS.iter().filter_map(|bar| title.split_once(bar)).min_by_key(|(start, _)| start.len());
    match first {
        Some((start, end)) if !site.is_empty() && start.to_lowercase() == site => end,
        _ => title,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_the_site_is_cut() {
        for (title, site, cut) in [
            ("A bridge falls | Coast News", "coast news", "A bridge falls"),
            ("A bridge falls - Politics - Coast News", "coast news", "A bridge falls"),
            (
                "Coast News – A bridge falls over the river",
                "coast news",
                "A bridge falls over the river",
            ),
            ("A bridge falls", "coast news", "A bridge falls"),
            ("Long-awaited bridge", "", "Long-awaited bridge"),
        ] {
            assert_eq!(without_site(title, site), cut);
        }
    }
}
