//! How many events each stretch of days has, by language: as a drawing, and as a table for those who do not
//! see it. Knows days and languages only.

use std::collections::BTreeMap;

use jiff::{ToSpan, civil::Date};
use maud::{Markup, html};

use crate::EventRow;

/// At most so many bars: a longer time has a bar for each 7 days, each 30, each 365, ...
const MOST_BARS: i32 = 120;
/// Lengths of time that a bar may stand for, in days.
const STEPS: &[i32] = &[1, 7, 30, 91, 365, 3_650, 36_500];
/// Languages with a colour of their own; the others share one.
const COLOURS: usize = 7;

/// A short time is not drawn wider than so many bars.
const FEWEST_BARS: i32 = 8;

/// Of the drawing, in its own units.
const WIDTH: i32 = 960;
const HEIGHT: i32 = 120;

/// Events of each language in one stretch of days.
type Bar<'a> = BTreeMap<&'a str, u32>;

struct Chart<'a> {
    first: Date,
    step: i32,
    bars: BTreeMap<i32, Bar<'a>>,
    /// The most frequent first.
    langs: Vec<&'a str>,
}

/// Draws the events that have a day.
pub(super) fn timeline(events: &[EventRow]) -> Markup {
    let Some(chart) = Chart::of(events) else { return html! {} };
    let span = match chart.step {
        1 => String::from("day"),
        days => format!("{days} days"),
    };
    html! {
        figure .timeline {
            figcaption {
                "Events per " (span) " and language. An event told in two languages counts for both."
            }
            (chart.drawing())
            (chart.legend())
            details {
                summary { "The same as a table" }
                (chart.table())
            }
        }
    }
}

impl<'a> Chart<'a> {
    fn of(events: &'a [EventRow]) -> Option<Self> {
        let days = || events.iter().filter_map(|event| event.event_date);
        let (first, last) = (days().min()?, days().max()?);
        let length = distance(first, last) + 1;
        let step =
            STEPS.iter().copied().find(|step| length <= step * MOST_BARS).unwrap_or(i32::MAX);
        let mut bars: BTreeMap<i32, Bar<'a>> = BTreeMap::new();
        let mut totals: BTreeMap<&str, u32> = BTreeMap::new();
        for event in events {
            let Some(day) = event.event_date else { continue };
            let bar = bars.entry(distance(first, day) / step).or_default();
            for lang in langs_of(event) {
                *bar.entry(lang).or_default() += 1;
                *totals.entry(lang).or_default() += 1;
            }
        }
        let mut langs: Vec<&str> = totals.keys().copied().collect();
        langs.sort_by_key(|lang| (std::cmp::Reverse(totals.get(lang)), *lang));
        Some(Self { first, step, bars, langs })
    }

    fn colour(&self, lang: &str) -> usize {
        self.langs.iter().position(|known| *known == lang).unwrap_or(COLOURS).min(COLOURS)
    }

    fn begin(&self, bar: i32) -> Date {
        self.first.checked_add((bar * self.step).days()).unwrap_or(self.first)
    }

    fn drawing(&self) -> Markup {
        let count = self.bars.last_key_value().map_or(1, |(last, _)| last + 1);
        let sum = |bar: &Bar<'_>| bar.values().sum::<u32>();
        let highest = self.bars.values().map(sum).max().unwrap_or(1).max(1);
        let width = (WIDTH / count.max(FEWEST_BARS)).clamp(2, WIDTH / FEWEST_BARS);
        let seen = format!("0 0 {WIDTH} {HEIGHT}");
        let last = self.begin(count - 1);
        html! {
            svg .bars viewBox=(seen) preserveAspectRatio="none" role="img"
                aria-label="Bars; the table below has the figures"
            {
                @for (at, bar) in &self.bars {
                    g {
                        title { (self.begin(*at)) ": " (told(bar)) }
                        @for (lang, y, height) in self.stacked(bar, highest) {
                            rect class={ "c" (self.colour(lang)) } x=(at * WIDTH / count.max(FEWEST_BARS)) y=(y)
                                width=(width - 1) height=(height) {}
                        }
                    }
                }
            }
            p .ends { span { (self.first) } @if count > 3 { span { (last) } } }
        }
    }

    /// The parts of a bar with their places, from the ground up.
    fn stacked(&self, bar: &Bar<'a>, highest: u32) -> Vec<(&'a str, i32, i32)> {
        let highest = i32::try_from(highest).unwrap_or(i32::MAX);
        let mut ground = HEIGHT;
        let mut parts = Vec::new();
        for lang in self.langs.iter().filter(|lang| bar.contains_key(*lang)) {
            let count = bar.get(lang).and_then(|count| i32::try_from(*count).ok()).unwrap_or(0);
            let height = (count * (HEIGHT - 8) / highest).max(1);
            ground -= height;
            parts.push((*lang, ground, height));
        }
        parts
    }

    fn legend(&self) -> Markup {
        html! {
            ul .legend {
                @for lang in self.langs.iter().take(COLOURS) {
                    li { svg viewBox="0 0 10 10" aria-hidden="true" {
                        rect class={ "c" (self.colour(lang)) } width="10" height="10" {}
                    } (lang) }
                }
                @if self.langs.len() > COLOURS {
                    li { svg viewBox="0 0 10 10" aria-hidden="true" {
                        rect class={ "c" (COLOURS) } width="10" height="10" {}
                    } "others" }
                }
            }
        }
    }

    fn table(&self) -> Markup {
        html! {
            table {
                thead { tr {
                    th scope="col" { @if self.step == 1 { "day" } @else { "from" } }
                    th scope="col" { "events by language" }
                } }
                tbody {
                    @for (at, bar) in &self.bars {
                        tr { th scope="row" { (self.begin(*at)) } td { (told(bar)) } }
                    }
                }
            }
        }
    }
}

fn langs_of(event: &EventRow) -> Vec<&str> {
    match event.languages.as_slice() {
        [] => vec!["?"],
        langs => langs.iter().map(String::as_str).collect(),
    }
}

fn told(bar: &Bar<'_>) -> String {
    let parts: Vec<String> = bar.iter().map(|(lang, count)| format!("{lang} {count}")).collect();
    parts.join(", ")
}

fn distance(first: Date, day: Date) -> i32 {
    day.since(first).map_or(0, |span| span.get_days())
}
