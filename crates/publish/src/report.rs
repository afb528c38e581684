//! `report.html`: a run as one page that needs nothing but itself: no request leaves it, it works without a
//! script, and every text in it is escaped by the template engine. Knows rows and the report of the run; what
//! an event is was decided elsewhere.

mod card;
mod panels;
mod timeline;

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{self, Write},
};

use data_encoding::BASE64;
use jiff::civil::Date;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{AliasRow, ArticleRow, EventRow, OutputSet, PublishError, RunReport, set::Sink};

/// The name of the file.
const NAME: &str = "report.html";

/// So many events are shown: the page stays small enough to open (about 5 MB).
const MOST_EVENTS: usize = 2_000;

const STYLE: &str = include_str!("report/style.css");
const SCRIPT: &str = include_str!("report/script.js");

/// What the page shows.
#[derive(Clone, Copy)]
pub struct Page<'a> {
    /// The run so far.
    pub run: &'a RunReport,
    /// Every event.
    pub events: &'a [EventRow],
    /// Every article.
    pub articles: &'a [ArticleRow],
    /// What became of events of earlier runs.
    pub aliases: &'a [AliasRow],
    /// For each event by its id, the nearest ones that were kept apart from it.
    pub kept_apart: &'a BTreeMap<String, Vec<Neighbour>>,
}

/// An event that was kept apart from another one.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct Neighbour {
    /// The event.
    pub event_id: String,
    /// Its title.
    pub title: String,
    /// The language of the title.
    pub title_lang: String,
    /// Its day.
    pub day: Option<Date>,
    /// The article that stands for it.
    pub article_id: String,
    /// What keeps the two apart, in words.
    pub veto: String,
}

/// What spreadsheets did not take, for the page.
struct Losses {
    guarded_cells: u64,
    said: Vec<String>,
}

impl OutputSet {
    /// Writes the page; after the tables, so that it can say what they lost.
    ///
    /// # Errors
    /// A file that cannot be written.
    pub fn report(&mut self, page: Page<'_>) -> Result<(), PublishError> {
        let losses = Losses { guarded_cells: self.tally().guarded_cells, said: self.losses() };
        self.write(NAME, |file| write(file, page, &losses))
    }
}

fn write(out: &mut Sink, page: Page<'_>, losses: &Losses) -> io::Result<()> {
    let shown = shown(page.events);
    let members = members(page.articles);
    out.write_all(head().into_string().as_bytes())?;
    let begin = html! {
        (header(page.run))
        (tabs(page, losses))
    };
    out.write_all(begin.into_string().as_bytes())?;
    out.write_all(b"<main><section id=\"events\" aria-labelledby=\"events-title\">")?;
    let above = html! {
        h2 id="events-title" { "Events" }
        (timeline::timeline(page.events))
        (filters())
        p id="count" role="status" { (note(shown.len(), page.events.len())) }
    };
    out.write_all(above.into_string().as_bytes())?;
    let ids: BTreeSet<&str> = shown.iter().map(|event| event.event_id.as_str()).collect();
    for event in shown {
        let none: &[&ArticleRow] = &[];
        let of_event = members.get(event.event_id.as_str()).map_or(none, Vec::as_slice);
        let apart = page.kept_apart.get(&event.event_id).map_or(&[][..], Vec::as_slice);
        out.write_all(card::card(event, of_event, apart).into_string().as_bytes())?;
    }
    let end = html! {
        p id="nothing" hidden { "No event fits the filters." }
    };
    out.write_all(end.into_string().as_bytes())?;
    out.write_all(b"</section>")?;
    out.write_all(panels::problems(page, &ids, losses).into_string().as_bytes())?;
    out.write_all(panels::changes(page, &ids).into_string().as_bytes())?;
    out.write_all(b"</main>")?;
    out.write_all(foot(page.run).into_string().as_bytes())
}

/// The largest events, the newest first among those of one size; shown the newest first.
fn shown(events: &[EventRow]) -> Vec<&EventRow> {
    let mut order: Vec<&EventRow> = events.iter().collect();
    let newest = |a: &EventRow, b: &EventRow| {
        b.event_date.cmp(&a.event_date).then_with(|| a.event_id.cmp(&b.event_id))
    };
    order.sort_by(|a, b| b.article_count.cmp(&a.article_count).then_with(|| newest(a, b)));
    order.truncate(MOST_EVENTS);
    order.sort_by(|a, b| newest(a, b));
    order
}

/// The articles of each event: the representative, then the others by day, copies last.
fn members(articles: &[ArticleRow]) -> BTreeMap<&str, Vec<&ArticleRow>> {
    let mut members: BTreeMap<&str, Vec<&ArticleRow>> = BTreeMap::new();
    for article in articles {
        members.entry(&article.event_id).or_default().push(article);
    }
    for of_event in members.values_mut() {
        of_event.sort_by_key(|row| {
            let rank = match row.role.as_str() {
                "representative" => 0,
                "independent" => 1,
                _ => 2,
            };
            (rank, row.published_on.is_none(), row.published_on, &row.article_id)
        });
    }
    members
}

fn note(shown: usize, all: usize) -> String {
    match (shown, all) {
        (_, 0) => String::from("This run has no events."),
        (_, 1) if shown == all => String::from("1 event."),
        _ if shown == all => format!("{all} events, the newest first."),
        _ => format!(
            "The {shown} largest of {all} events, the newest first. All of them are in the tables beside \
             this page."
        ),
    }
}

/// The hash of an inline style or script, as a policy names it.
fn policy_hash(text: &str) -> String {
    format!("'sha256-{}'", BASE64.encode(&Sha256::digest(text.as_bytes())))
}

fn head() -> Markup {
    let policy = format!(
        "default-src 'none'; style-src {}; script-src {}; base-uri 'none'; form-action 'none'",
        policy_hash(STYLE),
        policy_hash(SCRIPT)
    );
    html! {
        (DOCTYPE)
        (PreEscaped("<html lang=\"en\">"))
        head {
            meta charset="utf-8";
            meta http-equiv="Content-Security-Policy" content=(policy);
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="referrer" content="no-referrer";
            title { "News events" }
            style { (PreEscaped(STYLE)) }
        }
        (PreEscaped("<body>"))
        a .skip href="#events" { "Skip to the events" }
    }
}

fn header(run: &RunReport) -> Markup {
    let counts = &run.counts;
    let seconds = run.ended_at.duration_since(run.started_at).as_secs_f64();
    let failed = run.sources.iter().filter(|one| one.status != crate::SourceStatus::Ok).count();
    html! {
        header {
            h1 { "News events" }
            p .lede {
                (number(counts.articles)) " articles tell of " (number(counts.events)) " events, "
                (number(counts.multilingual_events)) " of them in two or more languages."
            }
            dl .figures {
                (figure("documents read", &number(counts.read)))
                (figure("refused", &number(counts.rejected_total())))
                (figure("exact copies", &number(counts.exact_copies)))
                (figure("near copies", &number(counts.near_copies)))
                (figure("repeated paragraphs", &number(counts.paragraphs_removed)))
                (figure("sources", &number(run.sources.len() as u64)))
                (figure("sources with trouble", &number(failed as u64)))
                (figure("seconds", &format!("{seconds:.1}")))
            }
        }
    }
}

fn figure(name: &str, value: &str) -> Markup {
    html! { div { dt { (name) } dd { (value) } } }
}

/// A number with thin spaces between its thousands.
fn number(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push('\u{202f}');
        }
        text.push(digit);
    }
    text
}

fn tabs(page: Page<'_>, losses: &Losses) -> Markup {
    html! {
        nav aria-label="Parts of this page" {
            a href="#events" { "Events" }
            a href="#problems" { "Problems (" (panels::problem_count(page, losses)) ")" }
            a href="#changes" { "Changes" }
        }
    }
}

/// Shown by the script only: without it nothing can be filtered.
fn filters() -> Markup {
    html! {
        form #filters hidden {
            label .wide { "Text" input #f-text type="search" autocomplete="off"; }
            label { "Language" select #f-lang { option value="" { "any" } } }
            label { "Source" select #f-source { option value="" { "any" } } }
            label { "From" input #f-from type="date"; }
            label { "To" input #f-to type="date"; }
            label { "Confidence" select #f-sure {
                option value="" { "any" }
                option value="under" { "under 80 %" }
                option value="over" { "80 % and more" }
            } }
            label { "Articles" select #f-size {
                option value="" { "any" }
                option value="2" { "2 and more" }
                option value="5" { "5 and more" }
            } }
            label { "Status" select #f-status { option value="" { "any" } } }
            label .check { input #f-multi type="checkbox"; " two or more languages" }
            button type="reset" { "Show all" }
        }
    }
}

fn foot(run: &RunReport) -> Markup {
    html! {
        form #decisions hidden aria-label="Decisions" {
            p #decided role="status" {}
            label { "Your name" input #d-by autocomplete="name"; }
            label { "Note" input #d-note autocomplete="off"; }
            button type="submit" { "Download decisions.csv" }
        }
        footer {
            p {
                (run.tool) " " (run.version) " · run " (run.run_id) " · configuration "
                code { (run.config_hash) }
            }
        }
        script { (PreEscaped(SCRIPT)) }
        (PreEscaped("</body></html>\n"))
    }
}

/// Languages that are written from right to left.
const RIGHT_TO_LEFT: &[&str] = &["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"];

/// The direction of a text: that of its language, or else of its first letter.
fn direction(lang: &str) -> &'static str {
    match lang {
        "" => "auto",
        lang if RIGHT_TO_LEFT.contains(&lang) => "rtl",
        _ => "ltr",
    }
}

/// The language of a text, for the attribute; `None` if it is not known.
fn known(lang: &str) -> Option<&str> {
    (!lang.is_empty()).then_some(lang)
}

#[cfg(test)]
mod tests;
