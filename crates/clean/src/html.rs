//! Pages: the article in them and what they state about it.
//!
//! One tree is built and read: first for what it states, then for its body. Nothing here knows plain
//! texts or repeats.

mod aside;
mod blocks;
mod body;
mod container;
mod guard;
mod json_ld;
mod page;
mod title;
mod visible;

use dom_query::Document;
use jiff::Timestamp;
use model::{Basis, Lang, RawDocument};

use crate::{
    byline, characters,
    date::{self, Moment, Order},
    draft::Draft,
    published::{self, Evidence},
    text_form,
};
use json_ld::Linked;
use page::Page;

/// Reads a page. A page without a body gives a draft without paragraphs and without a title.
pub(crate) fn read(html: &str, raw: &RawDocument) -> Draft {
    let html = guard::bounded(html);
    let document = Document::from(html.as_ref());
    let page = Page::of(&document);
    let linked = Linked::of(&page.json_ld);
    let mut draft = stated(&page, &linked, &document, raw);
    let body = body::read(document, &html);
    draft.extraction = body.extraction;
    let mut paragraphs = body.paragraphs;
    text_form::strip(&mut paragraphs, &mut draft);
    draft.paragraphs = paragraphs;
    if draft.paragraphs.is_empty() {
        return Draft { extraction: draft.extraction, ..Draft::default() };
    }
    draft
}

/// What the page states about its article.
fn stated(page: &Page, linked: &Linked, document: &Document, raw: &RawDocument) -> Draft {
    let lang =
        page.lang.as_deref().or_else(|| page.meta(&["og:locale", "content-language", "language"]));
    let site = linked
        .publisher
        .as_deref()
        .or_else(|| page.meta(&["og:site_name", "application-name", "publisher"]));
    let order = order(lang, raw.url.as_deref());
    let evidence = evidence(page, linked, document, raw, order);
    let modified = linked.modified.as_deref().or_else(|| page.meta(MODIFIED));
    let modified_at =
        modified.and_then(|field| date::stated(field, order)).and_then(|moment| moment.at);
    let published = published::choose(&evidence, raw.fetched_at);
    let after_publication = |at: &Timestamp| {
        published.and_then(|published| published.at).is_none_or(|published| *at >= published)
    };
    Draft {
        title: title::choose(page, linked.headline.as_deref(), site),
        authors: authors(page, linked, site),
        source_name: site.map(characters::tidy_line).filter(|site| !site.is_empty()),
        evidence,
        modified_at: modified_at.filter(after_publication),
        canonical_url: canonical(page, raw.url.as_deref()),
        lang: lang.and_then(Lang::parse),
        ..Draft::default()
    }
}

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

/// Dates in the order in which they can be trusted: URL, JSON-LD, `published_time`, microdata, `<time>`,
/// other meta elements, then what a reader sees beside the headline.
fn evidence(
    page: &Page,
    linked: &Linked,
    document: &Document,
    raw: &RawDocument,
    order: Order,
) -> Vec<Evidence> {
    let mut evidence = Vec::new();
    evidence
        .extend(raw.url.as_deref().and_then(date::in_url).map(|on| Evidence::day(on, Basis::Url)));
    let mut note = |field: Option<&str>, basis: Basis| {
        let moment = field.and_then(|field| date::stated(field, order));
        evidence.extend(moment.map(|moment: Moment| Evidence::new(moment, basis)));
    };
    note(linked.published.as_deref(), Basis::Jsonld);
    note(page.meta(PUBLISHED), Basis::Meta);
    note(page.item("datepublished"), Basis::Meta);
    note(page.times.first().map(String::as_str), Basis::Meta);
    note(page.meta(PUBLISHED_OTHERS), Basis::Meta);
    note(page.item("datecreated"), Basis::Meta);
    let elsewhere = [page.meta(&["og:url"]), page.canonical.as_deref()];
    let in_urls = elsewhere.iter().flatten().find_map(|url| date::in_url(url));
    evidence.extend(in_urls.map(|on| Evidence::day(on, Basis::Url)));
    if !evidence.iter().any(|evidence| published::is_plausible(evidence.moment.on, raw.fetched_at))
    {
        let seen = visible::date(document, order);
        evidence.extend(seen.map(|on| Evidence::day(on, Basis::Text)));
        let changed = linked.modified.as_deref().or_else(|| page.meta(MODIFIED));
        let changed = changed.and_then(|field| date::stated(field, order));
        evidence.extend(changed.map(|moment| Evidence::new(moment, Basis::Meta)));
    }
    evidence
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
