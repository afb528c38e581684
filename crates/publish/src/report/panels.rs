//! The two other parts of the page: what went wrong, and what changed since the run before.

use std::collections::BTreeSet;

use maud::{Markup, html};

use super::{Losses, Page, card::articles, direction, known, number};
use crate::{EventRow, SourceReport, SourceStatus};

/// An event of several articles is doubtful if its weakest link is less sure than this, in percent.
const DOUBTFUL_PCT: u8 = 50;
/// An event is unusually large from so many articles on, if it is so many times the mean of all.
const LARGE: u32 = 20;
const TIMES_MEAN: u64 = 10;
/// So many of each kind are listed.
const MOST_LISTED: usize = 50;

fn broken(page: Page<'_>) -> Vec<&SourceReport> {
    page.run.sources.iter().filter(|source| source.status != SourceStatus::Ok).collect()
}

fn doubtful(page: Page<'_>) -> Vec<&EventRow> {
    let doubtful = |event: &&EventRow| {
        event.article_count > 1 && event.confidence_pct.is_some_and(|sure| sure < DOUBTFUL_PCT)
    };
    let mut events: Vec<&EventRow> = page.events.iter().filter(doubtful).collect();
    events.sort_by_key(|event| (event.confidence_pct, &event.event_id));
    events
}

fn large(page: Page<'_>) -> Vec<&EventRow> {
    let all: u64 = page.events.iter().map(|event| u64::from(event.article_count)).sum();
    let count = page.events.len() as u64;
    let is_large = |event: &&EventRow| {
        event.article_count >= LARGE && u64::from(event.article_count) * count >= TIMES_MEAN * all
    };
    let mut events: Vec<&EventRow> = page.events.iter().filter(is_large).collect();
    events.sort_by_key(|event| (std::cmp::Reverse(event.article_count), &event.event_id));
    events
}

/// How many lines the problems have.
pub(super) fn problem_count(page: Page<'_>, losses: &Losses) -> String {
    let refused = usize::try_from(page.run.rejections.total).unwrap_or(usize::MAX);
    let count = broken(page).len() + doubtful(page).len() + large(page).len() + losses.said.len();
    number(count.saturating_add(refused) as u64)
}

/// What went wrong, and what a person should look at; `shown` has the events that the page shows.
pub(super) fn problems(page: Page<'_>, shown: &BTreeSet<&str>, losses: &Losses) -> Markup {
    let (broken, doubtful, large) = (broken(page), doubtful(page), large(page));
    html! {
        section #problems aria-labelledby="problems-title" {
            h2 id="problems-title" { "Problems" }
            h3 { "Sources with trouble" }
            (sources(&broken))
            h3 { "Documents that were refused" }
            (refused(page))
            h3 { "Events held together by a weak link" }
            (events(&doubtful, shown, |event| format!("{} % sure", event.confidence_pct.unwrap_or(0))))
            h3 { "Unusually large events" }
            (events(&large, shown, |event| articles(event.article_count)))
            h3 { "Spreadsheets" }
            p {
                (number(losses.guarded_cells))
                " cells begin with an apostrophe or \"id:\" in the CSV, so that no spreadsheet runs or changes them."
            }
            @for said in losses.said.iter().chain(&page.run.warnings) { p { (said) } }
        }
    }
}

fn sources(broken: &[&SourceReport]) -> Markup {
    html! {
        @if broken.is_empty() { p { "None." } } @else {
            div .scroll tabindex="0" role="region" aria-label="Sources with trouble" { table {
                thead { tr {
                    th scope="col" { "source" } th scope="col" { "what broke" }
                    th scope="col" { "next attempt" }
                } }
                tbody { @for source in broken.iter().take(MOST_LISTED) { tr {
                    th scope="row" { (source.source) }
                    td { (source.errors.join("; ")) }
                    td {
                        @let next = source.web.as_ref().and_then(|web| web.next_attempt);
                        @if let Some(next) = next { (crate::cell::to_the_second(next)) }
                        @else { "with the next run" }
                    }
                } } }
            } }
        }
    }
}

fn refused(page: Page<'_>) -> Markup {
    let rejections = &page.run.rejections;
    html! {
        @if rejections.total == 0 { p { "None." } } @else {
            ul { @for (reason, count) in page.run.counts.rejected.iter().filter(|(_, count)| **count > 0) {
                li { (reason) ": " (number(*count)) }
            } }
            details {
                summary { "Which ones" }
                ul .plain { @for one in rejections.listed.iter().take(MOST_LISTED) {
                    li { code { (one.origin) } " " (one.reason)
                        @if !one.detail.is_empty() { ": " (one.detail) } }
                } }
                @if rejections.total > MOST_LISTED as u64 { p { "run.json lists more." } }
            }
        }
    }
}

fn events(
    list: &[&EventRow],
    shown: &BTreeSet<&str>,
    said: impl Fn(&EventRow) -> String,
) -> Markup {
    html! {
        @if list.is_empty() { p { "None." } } @else {
            ul .plain { @for event in list.iter().take(MOST_LISTED) {
                li {
                    @let href = shown.contains(event.event_id.as_str())
                        .then(|| format!("#{}", event.event_id));
                    a href=[href] lang=[known(&event.title_lang)]
                        dir=(direction(&event.title_lang)) { (event.title) }
                    ", " (said(event))
                }
            } }
            @if list.len() > MOST_LISTED { p { (list.len() - MOST_LISTED) " more." } }
        }
    }
}

/// What changed since the run before; `shown` has the events that the page shows.
pub(super) fn changes(page: Page<'_>, shown: &BTreeSet<&str>) -> Markup {
    let of = |status: &str| -> Vec<&EventRow> {
        page.events.iter().filter(|event| event.status == status).collect()
    };
    let all_new = of("new").len() == page.events.len() && page.aliases.is_empty();
    html! {
        section #changes aria-labelledby="changes-title" {
            h2 id="changes-title" { "Changes since the run before" }
            @if all_new {
                p { "Every event is new: no earlier run is known here." }
            } @else {
                @for (status, heading) in [
                    ("new", "New"), ("updated", "Grown or changed"), ("merged", "Merged"),
                    ("retracted", "Retracted"),
                ] {
                    h3 { (heading) " (" (of(status).len()) ")" }
                    (events(&of(status), shown, |event| articles(event.article_count)))
                }
                h3 { "Unchanged (" (of("unchanged").len()) ")" }
            }
            h3 { "Events that are called otherwise now" }
            @if page.aliases.is_empty() { p { "None." } } @else {
                ul .plain { @for alias in page.aliases.iter().rev().take(MOST_LISTED) {
                    li {
                        code { (alias.old_event_id) } " " (alias.change)
                        @if !alias.event_id.is_empty() {
                            @let href = shown.contains(alias.event_id.as_str())
                                .then(|| format!("#{}", alias.event_id));
                            ", now " a href=[href] { (alias.event_id) }
                        }
                        @if !alias.reason.is_empty() { ": " (alias.reason) }
                    }
                } }
            }
        }
    }
}
