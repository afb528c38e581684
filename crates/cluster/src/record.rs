//! The one record that stands for an event: what its reports say, by vote. Reads cues, no text but the
//! title and first sentences that it shows.

use std::collections::BTreeSet;

use fingerprint::{Country, Fingerprint};
use jiff::civil::Date;
use model::{Article, DocId, EventId, Lang};

use crate::{
    events::{Cluster, LinkTie, Role},
    source,
    vote::{self, EventDate},
};

/// What the users of the records prefer.
#[derive(Clone, Copy, Debug, Default)]
pub struct Preference {
    /// The language that titles and summaries are shown in where a report in it exists.
    pub lang: Option<Lang>,
}

/// An event as a table shows it; the order of the fields is the order of the columns.
#[derive(Clone, Debug, PartialEq)]
pub struct EventRecord {
    /// Made from the founding article.
    pub event_id: EventId,
    /// The first published of its articles.
    pub founding_article_id: DocId,
    /// The headline of the report that is shown, or its first sentence.
    pub title: String,
    /// The language of the title.
    pub title_lang: Option<Lang>,
    /// When it happened.
    pub date: EventDate,
    /// Where it happened, as the reports name it.
    pub place: Option<String>,
    /// The country of the place.
    pub country: Option<Country>,
    /// The name of the recurring series that it is an edition of.
    pub series: Option<String>,
    /// Its number within the series.
    pub series_ordinal: Option<u16>,
    /// All its reports.
    pub article_count: usize,
    /// Its reports without exact and near copies and excerpts.
    pub independent_count: usize,
    /// How many publishers reported it: registrable domains, or named sources where there is no URL.
    pub source_count: usize,
    /// The languages of its reports.
    pub languages: BTreeSet<Lang>,
    /// The first day of publication.
    pub first_published_on: Option<Date>,
    /// The last day of publication.
    pub last_published_on: Option<Date>,
    /// The weakest tie that holds it together, in percent; 100 for a single report.
    pub confidence_pct: u8,
    /// The report that stands for it.
    pub representative_article_id: DocId,
    /// Where that one can be read.
    pub representative_url: Option<String>,
    /// The first sentences of the report that is shown.
    pub summary: String,
}

/// The most characters of a summary.
const SUMMARY_CHARS: usize = 500;
/// The most characters of a first sentence that stands for a missing headline.
const TITLE_CHARS: usize = 160;

/// Writes the record of `cluster`, a result of [`crate::cluster`] on the same `reports`.
///
/// `None` if the cluster names no report of `reports`.
pub fn record(
    cluster: &Cluster,
    reports: &[(Article, Fingerprint)],
    preference: Preference,
) -> Option<EventRecord> {
    let members: Vec<&(Article, Fingerprint)> =
        cluster.members.iter().filter_map(|member| reports.get(member.report)).collect();
    let (representative, _) = reports.get(cluster.representative)?;
    let shown = shown(&members, representative, preference);
    let prints: Vec<&Fingerprint> = originals(cluster, reports);
    let founding = founding(&members)?;
    let published = || members.iter().filter_map(|(_, fingerprint)| fingerprint.published);
    let edition = vote::edition(&prints);
    let place = vote::place(&prints);
    Some(EventRecord {
        event_id: EventId::founded_by(&founding.id),
        founding_article_id: founding.id.clone(),
        title: title(shown),
        title_lang: shown.lang,
        date: vote::date(&prints, published().min()),
        country: place.as_ref().and_then(|place| place.country),
        place: place.map(|place| place.name).filter(|name| !name.is_empty()),
        series: edition.as_ref().and_then(|edition| edition.series.clone()),
        series_ordinal: edition.map(|edition| edition.ordinal),
        article_count: members.len(),
        independent_count: prints.len(),
        source_count: sources(&members),
        languages: members.iter().filter_map(|(article, _)| article.lang).collect(),
        first_published_on: published().min(),
        last_published_on: published().max(),
        confidence_pct: confidence(cluster),
        representative_article_id: representative.id.clone(),
        representative_url: representative.best_url().map(str::to_owned),
        summary: cut(&first_words(shown), SUMMARY_CHARS),
    })
}

/// The reports that are no copies: each has one vote, however often it was reprinted.
fn originals<'a>(cluster: &Cluster, reports: &'a [(Article, Fingerprint)]) -> Vec<&'a Fingerprint> {
    let own = cluster.members.iter().filter(|member| !matches!(member.role, Role::Copy(_)));
    own.filter_map(|member| reports.get(member.report)).map(|(_, print)| print).collect()
}

/// The article that the event is named after: the first published, the first by id among equals.
fn founding<'a>(members: &[&'a (Article, Fingerprint)]) -> Option<&'a Article> {
    let key = |report: &&&(Article, Fingerprint)| {
        let (article, print) = **report;
        (print.published.is_none(), print.published, article.id.clone())
    };
    members.iter().min_by_key(key).map(|(article, _)| article)
}

/// The report whose words are shown: the fullest in the preferred language, else the representative.
fn shown<'a>(
    members: &[&'a (Article, Fingerprint)],
    representative: &'a Article,
    preference: Preference,
) -> &'a Article {
    if preference.lang.is_none() || representative.lang == preference.lang {
        return representative;
    }
    let preferred = members.iter().filter(|(article, _)| article.lang == preference.lang);
    let longest = preferred.max_by_key(|(article, _)| {
        (!article.title.is_empty(), article.text().chars().count(), std::cmp::Reverse(&article.id))
    });
    longest.map_or(representative, |(article, _)| article)
}

fn title(article: &Article) -> String {
    if article.title.is_empty() {
        cut(&first_words(article), TITLE_CHARS)
    } else {
        article.title.clone()
    }
}

/// The beginning of the text, on one line.
fn first_words(article: &Article) -> String {
    let mut words = String::new();
    for paragraph in &article.paragraphs {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(paragraph);
        if words.chars().count() > SUMMARY_CHARS {
            break;
        }
    }
    words
}

/// What ends a sentence, in the scripts that have such a sign.
const SENTENCE_ENDS: &[char] = &['.', '!', '?', '。', '！', '？', '؟', '।', '։'];

/// At most `most` characters of `text`: whole sentences if there is one, else whole words and an ellipsis.
fn cut(text: &str, most: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(most) else { return text.to_owned() };
    let head = text.get(..end).unwrap_or(text);
    let half = head.char_indices().nth(most / 3).map_or(0, |(at, _)| at);
    let sentence = head.rmatch_indices(SENTENCE_ENDS).map(|(at, sign)| at + sign.len());
    let ended =
        |&at: &usize| head.get(at..).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    if let Some(at) = sentence.filter(ended).find(|&at| at > half) {
        return head.get(..at).unwrap_or(head).to_owned();
    }
    let word = head.rfind(char::is_whitespace).unwrap_or(head.len());
    format!("{}…", head.get(..word).unwrap_or(head).trim_end())
}

fn sources(members: &[&(Article, Fingerprint)]) -> usize {
    let name = |article: &Article| source::domain(article).or_else(|| article.source_name.clone());
    let named: BTreeSet<String> = members.iter().filter_map(|(article, _)| name(article)).collect();
    named.len()
}

/// Percent of the weakest tie among the best ties of the reports.
fn confidence(cluster: &Cluster) -> u8 {
    let ties = cluster.members.iter().filter_map(|member| member.link.as_ref());
    ties.map(|link| link.tie.score_pct()).min().unwrap_or(100)
}

impl LinkTie {
    /// How sure the tie is, in percent.
    pub fn score_pct(&self) -> u8 {
        match self {
            Self::Copy(_, percent) => *percent,
            Self::Evidence(why) => why.sure_pct(),
            Self::Decided => 100,
        }
    }
}
