//! One event of the page: what it is, its articles with why each is there, and what was kept apart from it.

use maud::{Markup, html};

use super::{Neighbour, direction, known};
use crate::{ArticleRow, EventRow};

/// So many articles of an event are shown; the table has all.
const MOST_MEMBERS: usize = 10;
/// So many events that were kept apart are shown.
pub(super) const MOST_APART: usize = 5;
/// So many characters of the beginning of an article are shown.
const PREVIEW_CHARS: usize = 140;

/// Draws the event.
pub(super) fn card(event: &EventRow, members: &[&ArticleRow], apart: &[Neighbour]) -> Markup {
    let day = event.event_date.map(|day| day.to_string()).unwrap_or_default();
    let end = event.event_date_end.map_or_else(|| day.clone(), |day| day.to_string());
    let sure = event.confidence_pct.unwrap_or(100);
    html! {
        article .event id=(event.event_id) data-d=(day) data-e=(end) data-c=(sure)
            data-t=(event.status) data-l=(event.languages.join(" ")) data-n=(event.article_count)
        {
            (title(event))
            p .facts {
                (when(event))
                (place(event))
                span { (articles(event.article_count)) }
                @for lang in &event.languages { span .lang { (lang) } }
                @if event.article_count > 1 { span { (sure) " % sure" } }
                span { (event.status) }
                code { (event.event_id) }
            }
            details open[members.len() < 4] {
                summary { "Articles, and why they are here" }
                ol .members { @for row in members.iter().take(MOST_MEMBERS) { (member(row)) } }
                @if members.len() > MOST_MEMBERS {
                    p .more { (members.len() - MOST_MEMBERS) " more in the table of articles." }
                }
            }
            @if !apart.is_empty() {
                details {
                    summary { "Kept apart on purpose (" (apart.len().min(MOST_APART)) ")" }
                    ul .apart { @for one in apart.iter().take(MOST_APART) { (neighbour(one)) } }
                }
            }
        }
    }
}

fn title(event: &EventRow) -> Markup {
    let text = if event.title.is_empty() { "(no title)" } else { &event.title };
    html! {
        h3 lang=[known(&event.title_lang)] dir=(direction(&event.title_lang)) {
            (linked(text, &event.representative_url))
        }
    }
}

/// A link if the address is one of the web.
fn linked(text: &str, address: &str) -> Markup {
    if address.starts_with("https://") || address.starts_with("http://") {
        html! { a href=(address) rel="noreferrer noopener" { (text) } }
    } else {
        html! { (text) }
    }
}

fn when(event: &EventRow) -> Markup {
    let basis = match event.event_date_basis.as_str() {
        "text_explicit" => "the text names the day",
        "text_relative" => "the text counts from the day of publication",
        "dateline" => "the dateline names the day",
        "publication" => "the day of the first publication",
        "fetch" => "the day it was fetched",
        _ => "nobody says when",
    };
    html! {
        @match event.event_date {
            Some(day) => { strong title=(basis) {
                time datetime=(day) { (day) }
                @if let Some(end) = event.event_date_end { " to " time datetime=(end) { (end) } }
            } }
            None => { strong { "no day" } }
        }
        @if event.event_date_basis == "publication" { span { "by publication" } }
        @if let Some(number) = event.series_ordinal {
            span { "no. " (number) @if !event.series.is_empty() { " of " (event.series) } }
        }
    }
}

fn place(event: &EventRow) -> Markup {
    let place = [event.place.as_str(), event.country.as_str()];
    let place: Vec<&str> = place.into_iter().filter(|part| !part.is_empty()).collect();
    html! { @if !place.is_empty() { span { (place.join(", ")) } } }
}

/// So many articles, in words.
pub(super) fn articles(count: u32) -> String {
    if count == 1 { String::from("1 article") } else { format!("{count} articles") }
}

fn member(row: &ArticleRow) -> Markup {
    let source = if row.source_domain.is_empty() { &row.source_name } else { &row.source_domain };
    let (lang, dir) = (known(&row.lang), direction(&row.lang));
    let preview = preview(&row.text_preview);
    html! {
        li data-a=(row.article_id) data-s=[known(source)] {
            p .head {
                span .role { (row.role.replace('_', " ")) }
                @if let Some(lang) = lang { span .lang { (lang) } }
                @if let Some(day) = row.published_on { time datetime=(day) { (day) } }
                @if !source.is_empty() { span { (source) } }
                @if let Some(score) = row.link_score_pct { span { (score) " %" } }
            }
            @if !row.title.is_empty() {
                p .title lang=[lang] dir=(dir) { (linked(&row.title, &row.url)) }
            }
            @if !preview.is_empty() { p .text lang=[lang] dir=(dir) { (preview) } }
            @if !row.link_reason.is_empty() { p .why { (row.link_reason) } }
            p .origin { (row.raw_ref) (counted(row)) }
        }
    }
}

fn counted(row: &ArticleRow) -> String {
    let words = row.words.map(|words| format!(" · {words} words")).unwrap_or_default();
    match row.paragraphs_removed {
        Some(1) => format!("{words}, 1 repeated paragraph removed"),
        Some(removed @ 2..) => format!("{words}, {removed} repeated paragraphs removed"),
        Some(0) | None => words,
    }
}

/// The beginning of a text, ended between two words if there is a space near.
fn preview(text: &str) -> String {
    if text.chars().count() <= PREVIEW_CHARS {
        return text.to_owned();
    }
    let kept: String = text.chars().take(PREVIEW_CHARS).collect();
    let words = kept.rsplit_once(' ').map_or(kept.as_str(), |(words, _)| words);
    let words = if words.len() * 2 < kept.len() { &kept } else { words };
    format!("{words} …")
}

fn neighbour(one: &Neighbour) -> Markup {
    let address = format!("#{}", one.event_id);
    html! {
        li data-a=(one.article_id) {
            a href=(address) lang=[known(&one.title_lang)] dir=(direction(&one.title_lang)) {
                (if one.title.is_empty() { "(no title)" } else { &one.title })
            }
            @if let Some(day) = one.day { " " time datetime=(day) { (day) } }
            p .why { (one.veto) }
        }
    }
}
