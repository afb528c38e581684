//! From records and members to the rows that `publish` writes. Only renames; decides nothing.

use std::{cmp::Reverse, collections::BTreeMap};

use cluster::{Cluster, ComparedPair, DateBasis, EventRecord, LinkTie, Member, Role};
use fingerprint::{
    DayBasis, DayPrecision, Verdict,
    copies::{self, CopyKind},
};
use model::{Article, Basis, Lang, Precision, Why};
use publish::{ArticleRow, EventRow, PairRow};

use crate::{pipeline::Report, report::words};

/// The row of an event.
pub(crate) fn event(record: EventRecord) -> EventRow {
    EventRow {
        event_id: record.event_id.to_string(),
        title: record.title,
        title_lang: text(record.title_lang),
        event_date: record.date.first,
        event_date_end: record.date.last,
        event_date_precision: record.date.precision.map_or("unknown", precision).to_owned(),
        event_date_basis: record.date.basis.map_or("unknown", basis).to_owned(),
        place: record.place.unwrap_or_default(),
        country: text(record.country),
        series: record.series.unwrap_or_default(),
        series_ordinal: record.series_ordinal.map(u32::from),
        article_count: number(record.article_count),
        independent_count: number(record.independent_count),
        source_count: number(record.source_count),
        languages: record.languages.iter().map(Lang::to_string).collect(),
        first_published_on: record.first_published_on,
        last_published_on: record.last_published_on,
        confidence_pct: Some(record.confidence_pct),
        representative_article_id: record.representative_article_id.to_string(),
        representative_url: record.representative_url.unwrap_or_default(),
        summary: record.summary,
        ..EventRow::default()
    }
}

/// A title for each language: that of the fullest report in it, copies last.
pub(crate) fn titles(cluster: &Cluster, reports: &[Report]) -> Vec<(String, String)> {
    let mut best: BTreeMap<Lang, (_, &Article)> = BTreeMap::new();
    for member in &cluster.members {
        let Some((article, print)) = reports.get(member.report) else { continue };
        let Some(lang) = article.lang.filter(|_| !article.title.is_empty()) else { continue };
        let is_copy = matches!(member.role, Role::Copy(_));
        let rank = (!is_copy, print.chars, Reverse(&article.id));
        if best.get(&lang).is_none_or(|(known, _)| *known < rank) {
            best.insert(lang, (rank, article));
        }
    }
    best.into_iter().map(|(lang, (_, article))| (lang.to_string(), article.title.clone())).collect()
}

/// The row of a copy beside what it copies; `None` for an article that is no copy.
pub(crate) fn copy_pair(row: &ArticleRow) -> Option<PairRow> {
    (!row.duplicate_of.is_empty()).then(|| PairRow {
        article_a: row.duplicate_of.clone(),
        article_b: row.article_id.clone(),
        relation: if row.role == "exact_copy" { "exact" } else { "near" }.to_owned(),
        score_pct: row.link_score_pct,
        evidence: row.link_reason.clone(),
        veto: String::new(),
    })
}

/// The row of a pair that was compared.
pub(crate) fn pair(pair: &ComparedPair, reports: &[Report]) -> Option<PairRow> {
    let (a, b) = reports.get(pair.first).zip(reports.get(pair.second))?;
    let said = fingerprint::reasons(&pair.verdict, &a.1, &b.1);
    Some(PairRow {
        article_a: a.0.id.to_string(),
        article_b: b.0.id.to_string(),
        relation: match pair.verdict {
            Verdict::Same(_) if a.0.lang != b.0.lang => "cross_language",
            Verdict::Same(_) => "same_event",
            Verdict::Unclear(_) => "unclear",
            Verdict::Apart(_) => "blocked",
        }
        .to_owned(),
        score_pct: Some(pair.verdict.why().sure_pct()),
        evidence: said.join("; "),
        veto: fingerprint::veto(&pair.verdict).unwrap_or_default(),
    })
}

/// The row of an article as a member of its event, and why it is one.
pub(crate) fn article(
    member: &Member,
    event: &EventRecord,
    reports: &[Report],
    link_reason: String,
) -> Option<ArticleRow> {
    let report = reports.get(member.report)?;
    let (article, fingerprint) = report;
    let id_of = |at: usize| reports.get(at).map(|(other, _)| other.id.to_string());
    Some(ArticleRow {
        article_id: article.id.to_string(),
        event_id: event.event_id.to_string(),
        role: role(member.role).to_owned(),
        duplicate_of: member.copy_of.and_then(id_of).unwrap_or_default(),
        link_score_pct: member.link.map(|link| link.tie.score_pct()),
        link_reason,
        content_hash: format!("b3:{}", fingerprint.sketch.exact),
        simhash: format!("sh:{:016x}", fingerprint.sketch.near),
        ..of_article(article)
    })
}

/// The columns that an article fills alone.
fn of_article(article: &Article) -> ArticleRow {
    let published = article.published;
    let preview = article.paragraphs.join(" ");
    ArticleRow {
        title: article.title.clone(),
        lang: text(article.lang),
        lang_confidence_pct: Some(article.lang_confidence_pct),
        published_at: published.and_then(|published| published.at),
        published_on: published.map(|published| published.on),
        published_precision: published.map_or("unknown", stated).to_owned(),
        published_basis: published.map_or("", |published| stated_by(published.basis)).to_owned(),
        modified_at: article.modified_at,
        source_domain: cluster::domain(article).unwrap_or_default(),
        source_name: article.source_name.clone().unwrap_or_default(),
        authors: article.authors.clone(),
        url: article.url.clone().unwrap_or_default(),
        canonical_url: article.canonical_url.clone().unwrap_or_default(),
        fetched_at: article.fetched_at,
        extraction: article.extraction.to_string(),
        words: Some(words(article)),
        paragraphs_removed: Some(article.removed_as(Why::Repeat)),
        paragraphs_set_aside: Some(article.removed_as(Why::Source)),
        other_langs: article.other_langs.iter().map(Lang::to_string).collect(),
        text_preview: preview.chars().take(PREVIEW_CHARS).collect(),
        raw_ref: article.origin.clone(),
        status: "ok".to_owned(),
        ..ArticleRow::default()
    }
}

/// The most characters of `text_preview`.
const PREVIEW_CHARS: usize = 300;

/// Why the article is where it is, in plain words; empty for an article alone.
pub(crate) fn reason(member: &Member, report: &Report, reports: &[Report]) -> String {
    let Some(link) = member.link else { return String::new() };
    let Some((other, other_print)) = reports.get(link.to) else { return String::new() };
    match link.tie {
        LinkTie::Copy(kind, percent) => {
            let said = format!("{} of {}: {percent} % of the shorter text", copy(kind), other.id);
            let different = differences(other, &report.0);
            let different = match kind {
                CopyKind::Update => different.to_string(),
                CopyKind::Near => different.facts(),
                CopyKind::Exact | CopyKind::Excerpt => String::new(),
            };
            if different.is_empty() { said } else { format!("{said}; {different}") }
        }
        LinkTie::Evidence(why) => {
            let said = fingerprint::reasons(&Verdict::Same(why), &report.1, other_print);
            format!("with {}: {}", other.id, said.join("; "))
        }
        LinkTie::Decided => format!("with {}: a person said that they are one event", other.id),
    }
}

/// How the text of `later` differs from that of `earlier`.
pub(crate) fn differences(earlier: &Article, later: &Article) -> copies::Differences {
    let [earlier, later] =
        [earlier, later].map(|article| article.paragraphs.iter().map(String::as_str));
    copies::differences(earlier, later)
}

fn copy(kind: CopyKind) -> &'static str {
    match kind {
        CopyKind::Exact => "the same text as that",
        CopyKind::Near => "an edited copy",
        CopyKind::Excerpt => "an excerpt",
        CopyKind::Update => "an update",
    }
}

/// The word for a role.
pub(crate) fn role(role: Role) -> &'static str {
    match role {
        Role::Representative => "representative",
        Role::Independent => "independent",
        Role::Copy(CopyKind::Exact) => "exact_copy",
        Role::Copy(CopyKind::Near) => "near_copy",
        Role::Copy(CopyKind::Excerpt) => "excerpt",
        Role::Copy(CopyKind::Update) => "update",
    }
}

fn precision(precision: DayPrecision) -> &'static str {
    match precision {
        DayPrecision::Day | DayPrecision::Range => "day",
        DayPrecision::Week => "week",
        DayPrecision::Month => "month",
        DayPrecision::Year => "year",
    }
}

fn basis(basis: DateBasis) -> &'static str {
    match basis {
        DateBasis::Said(DayBasis::TextExplicit) => "text_explicit",
        DateBasis::Said(DayBasis::TextRelative) => "text_relative",
        DateBasis::Said(DayBasis::Dateline) => "dateline",
        DateBasis::Publication => "publication",
    }
}

fn stated(published: model::Published) -> &'static str {
    match published.precision() {
        Precision::Second => "second",
        Precision::Day => "day",
    }
}

fn stated_by(basis: Basis) -> &'static str {
    match basis {
        Basis::Feed => "feed",
        Basis::Sitemap => "sitemap",
        Basis::Jsonld => "jsonld",
        Basis::Meta => "meta",
        Basis::Text => "text",
        Basis::Url => "url",
        Basis::Header => "header",
        Basis::Fetch => "fetch",
    }
}

fn text(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
