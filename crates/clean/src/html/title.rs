//! The headline of a page, without the name of its site.
//!
//! Rule: the `<h1>` nearest to what the page calls itself, else the first; without a `<h1>`, or with one that is
//! unlike all of them, what the page calls itself. Knows only strings.

use std::collections::HashSet;

use super::{json_ld::Linked, page::Page};
use crate::characters;

/// Chooses the headline; empty when the page has none.
pub(super) fn choose(
    page: &Page,
    linked: &Linked,
    site: Option<&str>,
    url: Option<&str>,
) -> String {
    let names = Names::of(page, linked, site);
    if let Some(headline) = names.of_report(linked) {
        return headline.to_owned();
    }
    let headings: Vec<String> = page.headings.iter().map(|heading| names.bare(heading)).collect();
    let mut best: Option<(&str, f64)> = None;
    for heading in headings.iter().filter(|heading| !names.is_logo(heading)) {
        let score = names.likeness(heading);
        if best.is_none_or(|(_, most)| score > most) {
            best = Some((heading, score));
        }
    }
    let first = best.map(|(heading, _)| heading).or(headings.first().map(String::as_str));
    if let Some(below) = first.and_then(|heading| names.below_logo(page, heading)) {
        return below.to_owned();
    }
    match (best, names.own()) {
        (Some((heading, score)), Some(own)) if names.are_nearer(heading, own, score, url) => own,
        (Some((heading, _)), _) => match names.without_kicker(heading) {
            whole if whole == heading => names.part(page, heading).unwrap_or(heading),
            rest => rest,
        },
        (None, own) => own.or(first).unwrap_or_default(),
    }
    .to_owned()
}

/// What a page calls itself, the most trusted first, and its site.
struct Names {
    /// As they are stated: `og:title`, `headline`, `<title>`.
    stated: [Option<String>; 3],
    /// The same without the name of the site.
    bare: [Option<String>; 3],
    /// In small letters.
    site: String,
}

impl Names {
    fn of(page: &Page, linked: &Linked, site: Option<&str>) -> Self {
        let site = site.map(str::to_lowercase).unwrap_or_default();
        let named = page.meta(&["og:title", "twitter:title"]);
        let stated = [named, linked.headline.as_deref(), page.title.as_deref()];
        let stated = stated.map(|name| name.map(|name| characters::tidy_line(&unescaped(name))));
        let stated = stated.map(|name| name.filter(|name| !name.is_empty()));
        let [named, headline, title] = &stated;
        let bare = [
            named.as_deref().map(|name| without_site(name, &site, headline.as_deref())),
            headline.as_deref().map(|name| without_site(name, &site, Some(name))),
            title.as_deref().map(|name| without_site(name, &site, headline.as_deref())),
        ];
        let bare = bare.map(|name| name.map(str::to_owned));
        Self { stated, bare, site }
    }

    fn stated(&self) -> impl Iterator<Item = &str> {
        self.stated.iter().flatten().map(String::as_str)
    }

    /// What the page calls itself first.
    fn own(&self) -> Option<&str> {
        let mut names = self.bare.iter().flatten().map(String::as_str);
        names.find(|name| name.to_lowercase() != self.site)
    }

    /// What a newspaper twice states as the headline of its report is that, whatever it shows large.
    fn of_report(&self, linked: &Linked) -> Option<&str> {
        let [named, headline, _] = &self.bare;
        headline.as_deref().filter(|_| linked.is_news && named == headline)
    }

    /// A heading without escapes, site and rubrics.
    fn bare(&self, heading: &str) -> String {
        let heading = unescaped(heading);
        let mut bare = without_site(&heading, &self.site, Some(&heading));
        while let Some((start, _)) = bare.rsplit_once(" | ") {
            if start.split_whitespace().count() < LEAST_WORDS {
                break;
            }
            bare = start;
        }
        bare.to_owned()
    }

    /// Tells whether a heading is the name of the site: stated as such, or standing at the end of the page's name
    /// behind something longer. What is as long as a paragraph is no headline either.
    fn is_logo(&self, heading: &str) -> bool {
        let ends = |name: &str| {
            let start = name.strip_suffix(heading).filter(|_| is_end(name, heading));
            start.is_some_and(|start| words(start).len() > words(heading).len().max(LEAST_WORDS))
        };
        heading.to_lowercase() == self.site
            || self.stated().any(ends)
            || heading.split_whitespace().count() > MOST_WORDS
    }

    /// How like a heading is to that name, or the first part of one, which it is most like.
    fn likeness(&self, heading: &str) -> f64 {
        let first = |name: &str| name.starts_with(heading) && is_end(name, heading);
        if heading.split_whitespace().count() >= LEAST_WORDS && self.stated().any(first) {
            return 1.0;
        }
        self.stated().map(|name| likeness(heading, name)).fold(0.0_f64, f64::max)
    }

    /// The heading below a `<h1>` that is the name of the site, or unlike all names: a part of one of the page's own
    /// names.
    fn below_logo<'a>(&self, page: &'a Page, heading: &str) -> Option<&'a str> {
        let is_part = |part: &str| self.stated().any(|name| name == part || is_end(name, part));
        let is_logo = is_part(heading) || self.likeness(heading) < FAR;
        let below = page.subheadings.iter().map(String::as_str);
        let longer = |below: &&str| below.chars().count() > heading.chars().count();
        let named = |below: &&str| below.to_lowercase() != self.site;
        below.filter(longer).filter(named).find(|below| is_part(below)).filter(|_| is_logo)
    }

    /// Tells whether a page's own name goes before a heading: when the two are far from each other, and farther when
    /// the address of the page has more of the heading, or only one of its names says so.
    fn are_nearer(&self, heading: &str, own: &str, score: f64, url: Option<&str>) -> bool {
        let [named, headline, title] = &self.bare;
        let agreed = title.is_some() && (named == title || headline == title);
        let slug = words(url.and_then(|url| url.splitn(4, '/').nth(3)).unwrap_or_default());
        let addressed = |name: &str| share(&words(name), &slug);
        score < FAR || (agreed && score < APART && addressed(own) >= addressed(heading))
    }

    /// The element within a heading that holds what the page calls itself, or an end of it, when no name has all words
    /// of the heading: a rubric, a source, a count stand in other elements.
    fn part<'a>(&self, page: &'a Page, heading: &str) -> Option<&'a str> {
        let bare = || self.bare.iter().flatten().map(String::as_str);
        let called = |part: &str| {
            bare().any(|name| name == part)
                || self.stated().chain(bare()).any(|name| is_end(name, part))
        };
        let whole = words(heading);
        let holds = |name: &str| whole.is_subset(&words(name));
        if self.stated().any(holds) {
            return None;
        }
        let parts = page.heading_parts.iter().map(String::as_str);
        let mut parts = parts.filter(|part| part.len() < heading.len() && heading.contains(part));
        parts.find(|part| {
            words(part).len() >= LEAST_PART && part.to_lowercase() != self.site && called(part)
        })
    }

    /// Cuts the rubric (`Premier League: ...`) from the beginning of a `<h1>`, if the page elsewhere calls
    /// itself by the rest, and not twice by the whole.
    fn without_kicker<'a>(&self, heading: &'a str) -> &'a str {
        if self.bare.iter().flatten().filter(|name| *name == heading).count() > 1 {
            return heading;
        }
        let rest =
            self.stated().chain(self.bare.iter().flatten().map(String::as_str)).find_map(|name| {
                let start = heading.len().checked_sub(name.len())?;
                let rest = heading.get(start..)?;
                let parted = heading.get(..start)?.ends_with([' ', ':', '-', '–', '—', '|']);
                (rest == name && parted && name.split_whitespace().count() >= LEAST_WORDS)
                    .then_some(rest)
            });
        rest.unwrap_or(heading)
    }
}

/// Tells whether a name begins or ends with a part, which a sign parts from the rest.
fn is_end(name: &str, part: &str) -> bool {
    let behind = name.strip_prefix(part).map(str::trim_start);
    let before = name.strip_suffix(part).map(str::trim_end);
    !part.is_empty()
        && (behind.is_some_and(|behind| behind.starts_with(PARTED))
            || before.is_some_and(|before| before.ends_with(PARTED)))
}

/// What stands between the parts of a page's name.
const PARTED: &[char] = &['|', '–', '—', '»', '·', '•', ':', '-'];
/// Fewer words are no headline beside something longer, more are none at all.
const LEAST_WORDS: usize = 3;
/// Fewer words of a heading in parts are not all of it.
const LEAST_PART: usize = 2;
const MOST_WORDS: usize = 40;

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
/// One less alike than this gives way to a name that the page states in two ways, if its address does not say
/// otherwise: of 77 such labelled pages the name was right on 52 and the heading on 18; with an address that does,
/// on 3 and 9 of 14; nearer than this, on 32 and 70 of 105.
const APART: f64 = 0.35;

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

/// The share of the words that are in others.
fn share(words: &HashSet<String>, others: &HashSet<String>) -> f64 {
    let common = words.intersection(others).count();
    #[expect(clippy::cast_precision_loss, reason = "a title has few words")]
    if words.is_empty() { 0.0 } else { common as f64 / words.len() as f64 }
}

/// Cuts the name of the site from the end or the beginning of a title. A short end that the stated headline has,
/// too, is part of it unless it is that name.
fn without_site<'a>(title: &'a str, site: &str, headline: Option<&str>) -> &'a str {
    const BARS: &[&str] = &[" | ", " - ", " – ", " — ", " » ", " · ", " :: ", " • "];
    let last =
        BARS.iter().filter_map(|bar| title.rsplit_once(bar)).min_by_key(|(_, end)| end.len());
    if let Some((start, end)) = last {
        let own = headline.is_some_and(|headline| headline.ends_with(end));
        let short = end.split_whitespace().count() <= LEAST_WORDS;
        let named = end.to_lowercase() == site || (short && !own);
        let longer = start.split_whitespace().count() >= end.split_whitespace().count();
        if named && longer {
            return without_site(start, site, headline);
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
    use crate::html::{guard, tree::Tree};

    fn check(html: &str, json_ld: &str, title: &str) {
        let bounded = guard::bounded(html);
        let page = Page::of(&Tree::of(&bounded.html), Vec::new());
        let linked = Linked::of(&[json_ld.to_owned()]);
        let url = Some("https://news.example.org/2024/old-bridge-falls-into-river");
        assert_eq!(choose(&page, &linked, Some("Coast News"), url), title, "{html}");
    }

    #[test]
    fn the_heading_nearest_to_the_names_of_the_page_is_its_title() {
        check(
            "<title>Old bridge falls | Coast News</title><h1>Weather</h1><h1>The old bridge falls</h1>",
            "",
            "The old bridge falls",
        );
        check("<title>Coast News</title><h1>The old bridge falls</h1>", "", "The old bridge falls");
        check(
            "<title>Old bridge falls at night | Coast News</title>",
            "",
            "Old bridge falls at night",
        );
        check("", "", "");
    }

    #[test]
    fn a_logo_is_no_title() {
        for html in [
            "<title>The old bridge falls again | The Tide</title><h1>The Tide</h1>",
            "<title>The old bridge falls again - Region</title><h1>Coast News</h1><h2>The old bridge falls again</h2>",
            "<title>The Tide: The old bridge falls again</title><h1>The Tide</h1><h2>The old bridge falls again</h2>",
        ] {
            check(html, "", "The old bridge falls again");
        }
    }

    #[test]
    fn rubrics_go_unless_the_page_states_them_twice() {
        check("<h1>The old bridge falls | Region | Life</h1>", "", "The old bridge falls");
        check(
            "<meta property=og:title content='The old bridge falls'><h1>Region: The old bridge falls</h1>",
            "",
            "The old bridge falls",
        );
        check(
            "<meta property=og:title content='The old bridge falls'><title>Region: The old bridge falls</title><h1>Region: The old bridge falls</h1>",
            r#"{"@type":"NewsArticle","headline":"Region: The old bridge falls"}"#,
            "Region: The old bridge falls",
        );
    }

    #[test]
    fn a_heading_in_parts_is_the_part_that_the_page_is_called_by() {
        check(
            "<title>Harbour: The old bridge falls | Coast News</title><h1><i>At night</i> <b>The old bridge falls</b></h1>",
            "",
            "The old bridge falls",
        );
        check(
            "<title>The old bridge falls - Coast News</title><h1><a>The old bridge falls</a> <a>(tide.example)</a> 87</h1>",
            "",
            "The old bridge falls",
        );
        check(
            "<title>The old bridge falls - Coast News</title><h1>The <i>old bridge</i> falls</h1>",
            "",
            "The old bridge falls",
        );
    }

    #[test]
    fn what_a_newspaper_states_twice_goes_before_what_it_shows() {
        let report = r#"{"@type":"NewsArticle","headline":"Bridge falls - nobody hurt"}"#;
        let html = "<meta property=og:title content='Bridge falls - nobody hurt'><h1>Old bridge falls at night, nobody is hurt</h1>";
        check(html, report, "Bridge falls - nobody hurt");
    }

    #[test]
    fn a_heading_far_from_two_names_gives_way_to_them() {
        check(
            "<meta property=og:title content='Old bridge falls into the river'><title>Old bridge falls into the river | Coast News</title><h1>What we know so far of it</h1>",
            "",
            "Old bridge falls into the river",
        );
    }

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
            assert_eq!(without_site(title, site, None), cut);
        }
    }
}
