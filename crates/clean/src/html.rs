//! Pages: the article in them and what they state about it.
//!
//! One tree is built and read: first for what it states, then for its body. Nothing here knows plain
//! texts or repeats.

mod attributes;
mod blocks;
mod body;
mod facts;
mod features;
mod forest;
mod guard;
mod hints;
mod json_ld;
mod page;
mod script;
mod title;
mod tree;
mod visible;

use jiff::{Timestamp, tz::Offset};
use model::{Basis, Lang, RawDocument};

use crate::{
    byline, characters,
    date::{self, Moment, Order},
    draft::Draft,
    published::{self, Evidence},
    text_form,
};
use features::About;
use json_ld::Linked;
use page::Page;
use tree::Tree;
use visible::{Seen, Visible};

/// Reads a page. A page without a body gives a draft without paragraphs and without a title.
pub(crate) fn read(html: &str, raw: &RawDocument) -> Draft {
    let bounded = guard::bounded(html);
    let tree = Tree::of(&bounded.html);
    drop(bounded.html);
    let page = Page::of(&tree, bounded.json_ld);
    let linked = Linked::of(&page.json_ld);
    let mut draft = stated(&page, &linked, &tree, html, raw);
    let blocks = blocks::of(&tree, Tree::ROOT);
    let mut paragraphs = body::read(&tree, blocks, &about(&page, &linked));
    draft.extraction = "html-blocks/1";
    if paragraphs.is_empty() && is_report(&page, &linked) {
        paragraphs = stated_body(&page, &linked);
        draft.extraction = "html-stated/1";
    }
    text_form::strip(&mut paragraphs, &mut draft);
    draft.paragraphs = paragraphs;
    if draft.paragraphs.is_empty() {
        return Draft { extraction: draft.extraction, ..Draft::default() };
    }
    draft
}

/// Tells whether a page states that it is an article. One that does and shows none is put together by scripts.
fn is_report(page: &Page, linked: &Linked) -> bool {
    let article = page.meta(&["og:type"]).is_some_and(|kind| kind.eq_ignore_ascii_case("article"));
    article || linked.is_news || page.meta(PUBLISHED).is_some()
}

/// The body as the page states it for machines, else the summary of it.
fn stated_body(page: &Page, linked: &Linked) -> Vec<String> {
    let summary = page.meta(DESCRIPTIONS);
    let text = linked.body.as_deref().or(summary).unwrap_or_default();
    let tidied = characters::tidy(text);
    tidied.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// The numbers from which the body of a page is told, for fitting: each block's text, its size and its numbers.
pub fn fitting(html: &str) -> Vec<(String, f32, Vec<f32>)> {
    let bounded = guard::bounded(html);
    let tree = Tree::of(&bounded.html);
    let page = Page::of(&tree, bounded.json_ld);
    let linked = Linked::of(&page.json_ld);
    let blocks = blocks::of(&tree, Tree::ROOT);
    let rows = features::of(&tree, &blocks, &about(&page, &linked));
    let texts = blocks.blocks.into_iter().map(|block| characters::tidy_line(&block.text));
    texts.zip(rows).map(|(text, row)| (text, row.size, row.features)).collect()
}

/// What the page says of its article outside of the body.
fn about(page: &Page, linked: &Linked) -> About {
    let own_names = [
        page.meta(&["og:title"]),
        page.meta(&["twitter:title"]),
        linked.headline.as_deref(),
        page.title.as_deref(),
    ];
    let headings = page.headings.iter().map(String::as_str);
    let titles = own_names.into_iter().flatten().chain(headings).map(features::title_key);
    let description = page.meta(DESCRIPTIONS);
    About {
        titles: titles.filter(|title| !title.is_empty()).collect(),
        description: description.map(features::key).unwrap_or_default(),
        body: linked.body.as_deref().map(features::key).unwrap_or_default(),
    }
}

/// What the page states about its article.
fn stated(page: &Page, linked: &Linked, tree: &Tree, html: &str, raw: &RawDocument) -> Draft {
    let lang =
        page.lang.as_deref().or_else(|| page.meta(&["og:locale", "content-language", "language"]));
    let named = ["og:site_name", "application-name", "publisher"].map(|name| page.meta(&[name]));
    let mut sites = std::iter::once(linked.publisher.as_deref()).chain(named).flatten();
    let site = sites.find(|name| !is_address(name));
    let order = order(lang, raw.url.as_deref());
    let title = title::choose(page, linked, site, raw.url.as_deref());
    let visible = visible::dates(tree, &title, order);
    let mut evidence = evidence(page, linked, &visible, html, raw, order);
    if evidence.iter().all(|evidence| evidence.trust < DOUBTFUL) {
        evidence.extend(fallback(page, linked, html, order));
    }
    let modified = linked.modified.as_deref().or_else(|| page.meta(MODIFIED));
    let modified_at =
        modified.and_then(|field| date::stated(field, order)).and_then(|moment| moment.at);
    let published = published::choose(&evidence, raw.fetched_at);
    let after_publication = |at: &Timestamp| {
        published.and_then(|published| published.at).is_none_or(|published| *at >= published)
    };
    Draft {
        title,
        authors: authors(page, linked, site),
        source_name: site.map(characters::tidy_line).filter(|site| !site.is_empty()),
        evidence,
        modified_at: modified_at.filter(after_publication),
        canonical_url: canonical(page, raw.url.as_deref()),
        lang: lang.and_then(Lang::parse),
        ..Draft::default()
    }
}

const DESCRIPTIONS: &[&str] = &["og:description", "description", "twitter:description"];

const MODIFIED: &[&str] = &[
    "article:modified_time",
    "og:updated_time",
    "last-modified",
    "datemodified",
    "dcterms.modified",
];

/// Meta elements that hold the day of publication, the most used first.
const PUBLISHED: &[&str] = &[
    "article:published_time",
    "og:published_time",
    "og:article:published_time",
    "rnews:datepublished",
];
const PUBLISHED_OTHERS: &[&str] = &[
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "publicationdate",
    "article.published",
    "published-date",
    "published_at",
    "published",
    "article:published",
    "sailthru.date",
    "parsely-pub-date",
    "cxenseparse:recs:publishtime",
    "dc.date",
    "dc.date.issued",
    "dcterms.date",
    "dcterms.created",
    "dcterms.issued",
    "dc.date.created",
    "dcterms.available",
    "citation_date",
    "citation_publication_date",
    "date.created",
    "created",
    "creation_date",
    "article_date_original",
    "article:post_date",
    "displaydate",
    "originalpublicationdate",
    "timestamp",
    "vr:published_time",
    "shareaholic:article_published_time",
    "doc_date",
    "docdate",
    "news_date",
    "content_create_date",
    "rbpubdate",
    "gentime",
    "iso-8601-publish-date",
    "prism.publicationdate",
    "bt:pubdate",
    "ptime",
    "last-published",
];

/// Dates from all places that state one, each with what it is worth, the most trusted first. What each is worth
/// is the share of right ones among those present on labelled pages, as log odds; of a date beside the headline and
/// one in JSON-LD that differ, the former was right twice as often. A search for better numbers on one half of the
/// pages gave worse ones on the other.
fn evidence(
    page: &Page,
    linked: &Linked,
    visible: &Visible,
    html: &str,
    raw: &RawDocument,
    order: Order,
) -> Vec<Evidence> {
    let mut evidence = Vec::new();
    evidence
        .extend(raw.url.as_deref().and_then(date::in_url).map(|on| Evidence::day(on, Basis::Url)));
    let mut note = |field: Option<&str>, basis: Basis, trust: i32| {
        let moment = field.and_then(|field| date::stated(field, order));
        let moment = moment.map(|moment| of_the_day_shown(moment, visible));
        evidence.extend(moment.map(|moment: Moment| Evidence::new(moment, basis).trusted(trust)));
    };
    note(linked.published.as_deref(), Basis::Jsonld, 25);
    note(page.meta(PUBLISHED), Basis::Meta, 28);
    if linked.published.is_none() {
        note(script::date_published(html), Basis::Meta, 14);
    }
    note(page.item("datepublished"), Basis::Meta, 24);
    note(page.meta(PUBLISHED_OTHERS), Basis::Meta, 16);
    note(page.item("datecreated"), Basis::Meta, 12);
    let elsewhere = [page.meta(&["og:url"]), page.canonical.as_deref()];
    let in_urls = elsewhere.iter().flatten().find_map(|url| date::in_url(url));
    evidence.extend(in_urls.map(|on| Evidence::day(on, Basis::Url).trusted(30)));
    evidence.extend(shown(visible));
    evidence
}

/// A day without a time that a program wrote as midnight of its zone in UTC (`2021-05-03T22:00Z`): the day after, if a
/// reader sees that one.
fn of_the_day_shown(moment: Moment, visible: &Visible) -> Moment {
    let Some(at) = moment.at.filter(|at| at.as_second() % SECONDS_OF_HOUR == 0) else {
        return moment;
    };
    let utc = Offset::UTC.to_datetime(at);
    let shown =
        visible.text.filter(|seen| seen.plain >= visible::LIKELY).map(|seen| seen.moment.on);
    let after = shown.filter(|on| moment.on.tomorrow().ok() == Some(*on));
    match after {
        Some(on) if utc.date() == moment.on && utc.hour() >= 12 => Moment { on, ..moment },
        _ => moment,
    }
}

const SECONDS_OF_HOUR: i64 = 3600;

/// What a reader sees. A `<time>` and its text are one statement.
fn shown(visible: &Visible) -> impl Iterator<Item = Evidence> {
    let weighed = |seen: Option<Seen>, basis: Basis, [plain, likely, chance]: [i32; 3]| {
        seen.map(|seen| {
            let trust = match seen.plain {
                far if far >= visible::PLAIN => plain,
                far if far >= visible::LIKELY => likely,
                _ => chance,
            };
            Evidence::new(seen.moment, basis).trusted(trust)
        })
    };
    let time = weighed(visible.time, Basis::Meta, [20, 13, 7]);
    let text = weighed(visible.text, Basis::Text, [27, 26, 4]);
    let (time, text) = match (time, text) {
        (Some(time), Some(text)) if time.moment.on == text.moment.on => {
            (Some(time.trusted(time.trust.max(text.trust))), None)
        }
        both => both,
    };
    time.into_iter().chain(text)
}

/// Less than this speaks for no date so far: places are looked at where dates stand by chance, too.
const DOUBTFUL: i32 = 10;

/// Dates of a page that states none plainly: in its title, in its scripts, of its last change, in its description.
fn fallback(page: &Page, linked: &Linked, html: &str, order: Order) -> Vec<Evidence> {
    let titled = page.title.as_deref().and_then(|title| date::first(title, order));
    let titled = titled.map(|found| Evidence::day(found.on, Basis::Text));
    let scripted = script::published(html).and_then(|field| date::stated(field, order));
    let scripted = scripted.map(|moment| Evidence::new(moment, Basis::Meta).trusted(14));
    let changed = linked.modified.as_deref().or_else(|| page.meta(MODIFIED));
    let changed = changed.and_then(|field| date::stated(field, order));
    let changed = changed.map(|moment| Evidence::new(moment, Basis::Meta).trusted(DOUBTFUL - 5));
    let described = page.meta(DESCRIPTIONS).and_then(|words| date::first(words, order));
    let described = described.map(|found| Evidence::day(found.on, Basis::Text));
    let described = described.map(|evidence| evidence.trusted(DOUBTFUL - 7));
    [titled, scripted, changed, described].into_iter().flatten().collect()
}

/// Pages of the United States write the month first; all others the day.
fn order(lang: Option<&str>, url: Option<&str>) -> Order {
    const DAY_FIRST: &[&str] =
        &["uk", "au", "nz", "ie", "in", "za", "pk", "ng", "ke", "sg", "my", "lk", "bd", "gh", "eu"];
    let lang = lang.unwrap_or("en").to_ascii_lowercase().replace('_', "-");
    let host = url
        .and_then(|url| url.split_once("://"))
        .and_then(|(_, rest)| rest.split(['/', '?', ':']).next());
    let domain = host.and_then(|host| host.rsplit('.').next()).unwrap_or_default();
    let american = lang == "en-us" || (lang == "en" && !DAY_FIRST.contains(&domain));
    if american { Order::MonthFirst } else { Order::DayFirst }
}

fn authors(page: &Page, linked: &Linked, site: Option<&str>) -> Vec<String> {
    let named: Vec<String> = if linked.authors.is_empty() {
        let meta = page.meta(&[
            "author",
            "article:author",
            "dc.creator",
            "dcterms.creator",
            "parsely-author",
            "sailthru.author",
            "byl",
        ]);
        let meta = meta.filter(|name| !is_address(name)).map(str::to_owned);
        meta.or_else(|| page.item("author").map(str::to_owned))
            .into_iter()
            .chain(page.rel_authors.iter().take(1).cloned())
            .take(1)
            .collect()
    } else {
        linked.authors.clone()
    };
    let mut authors: Vec<String> = Vec::new();
    for name in named.iter().flat_map(|names| byline::names(&characters::tidy_line(names))) {
        let name = byline::without_byline(&name).to_owned();
        let fits = !is_address(&name)
            && name.chars().count() <= 60
            && name.chars().any(char::is_alphabetic);
        if fits && Some(name.as_str()) != site && !authors.contains(&name) {
            authors.push(name);
        }
    }
    authors
}

fn is_address(name: &str) -> bool {
    name.contains("://") || name.contains('@') || name.starts_with("www.")
}

/// The canonical URL, absolute, unless it is the front page of everything.
fn canonical(page: &Page, url: Option<&str>) -> Option<String> {
    let stated = page.canonical.as_deref().or_else(|| page.meta(&["og:url"]))?.trim();
    let absolute = if stated.starts_with("http://") || stated.starts_with("https://") {
        stated.to_owned()
    } else {
        let (scheme, rest) = url?.split_once("://")?;
        let host = rest.split(['/', '?', '#']).next()?;
        match stated.strip_prefix("//") {
            Some(host_and_path) => format!("{scheme}://{host_and_path}"),
            None => format!(
                "{scheme}://{host}{}",
                stated.strip_prefix('/').map(|path| format!("/{path}"))?
            ),
        }
    };
    let (_, rest) = absolute.split_once("://")?;
    let path = rest.split_once('/').map_or("", |(_, path)| path);
    (!path.is_empty() || rest.contains('?')).then_some(absolute)
}

#[cfg(test)]
mod tests;
