//! What the readers of the forms hand over, and how it becomes an article.
//!
//! Knows no form: whether a page or a text was read is over when a draft exists.

use jiff::Timestamp;
use model::{Article, Basis, DocId, Lang, RawDocument, Rejection, Removed, Why};

use crate::{
    characters,
    date::{self, Order},
    dateline, language, paragraphs,
    published::{self, Evidence},
    removed::take_out,
};

/// An article before its finish.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    /// The headline, or nothing.
    pub(crate) title: String,
    /// The paragraphs, in the form of `characters::tidy`.
    pub(crate) paragraphs: Vec<String>,
    /// What was taken out of the paragraphs.
    pub(crate) removed: Vec<Removed>,
    /// The place that opens the report.
    pub(crate) dateline: Option<String>,
    /// Who wrote it.
    pub(crate) authors: Vec<String>,
    /// Publisher or agency.
    pub(crate) source_name: Option<String>,
    /// Dates of publication, the most trusted first.
    pub(crate) evidence: Vec<Evidence>,
    /// When it was last changed.
    pub(crate) modified_at: Option<Timestamp>,
    /// The URL that the page calls its own.
    pub(crate) canonical_url: Option<String>,
    /// The language that the page states.
    pub(crate) lang: Option<Lang>,
    /// How the text was got.
    pub(crate) extraction: &'static str,
}

/// What becomes of paragraphs that stand in the article twice.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Repeats {
    /// They are taken out and counted.
    Removed,
    /// They stay: somebody has cleaned the text.
    Kept,
}

/// A date that the source itself gave counts more than all that a page states.
const SOURCE: i32 = 200;

impl Draft {
    /// Takes a text that somebody has cleaned: a paragraph a line.
    pub(crate) fn of_row(text: &str) -> Self {
        let tidied = characters::tidy(text);
        let paragraphs: Vec<String> =
            tidied.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect();
        let opening = paragraphs.first().and_then(|first| dateline::read(first));
        let dateline = opening.and_then(|dateline| dateline.place);
        Self { paragraphs, dateline, extraction: "row/1", ..Self::default() }
    }

    /// Makes the article: what the source stated beside the body is weighed, repeats go, the language is
    /// told, the date chosen.
    ///
    /// # Errors
    /// [`Rejection::NoArticle`] when there is neither a title nor a paragraph.
    pub(crate) fn finish(self, raw: RawDocument, repeats: Repeats) -> Result<Article, Rejection> {
        let stated_title = raw.title.as_deref().map(characters::tidy_line).unwrap_or_default();
        let page_title = self.extraction.starts_with("html") && !self.title.is_empty();
        let title = if stated_title.is_empty() || page_title { self.title } else { stated_title };
        if title.is_empty() && self.paragraphs.is_empty() {
            return Err(Rejection::NoArticle);
        }
        let (mut paragraphs, mut removed) = (self.paragraphs, self.removed);
        match repeats {
            Repeats::Kept => {}
            Repeats::Removed => {
                let copies = paragraphs::copies(&paragraphs);
                take_out(&mut paragraphs, &mut removed, &copies, Why::Repeat);
            }
        }
        let stated_lang = raw.lang.as_deref().and_then(Lang::parse).or(self.lang);
        let voices = language::tell(&title, &paragraphs, stated_lang);
        let stated_date =
            raw.date.as_deref().and_then(|field| date::stated(field, Order::DayFirst));
        let mut evidence: Vec<Evidence> = stated_date
            .map(|moment| Evidence::new(moment, Basis::Meta).trusted(SOURCE))
            .into_iter()
            .collect();
        evidence.extend(self.evidence);
        let key = self.canonical_url.as_deref().or(raw.url.as_deref());
        let id = raw.id.unwrap_or_else(|| match key {
            Some(url) => DocId::of(url),
            None => DocId::of(&format!("{title}\n{}", paragraphs.join("\n"))),
        });
        Ok(Article {
            id,
            origin: raw.origin,
            url: raw.url,
            canonical_url: self.canonical_url,
            title,
            paragraphs,
            removed,
            dateline: self.dateline,
            lang: voices.main.lang,
            lang_confidence_pct: voices.main.confidence_pct,
            other_langs: voices.others,
            published: published::choose(&evidence, raw.fetched_at),
            modified_at: self.modified_at,
            authors: self.authors,
            source_name: self.source_name,
            extraction: self.extraction.into(),
            fetched_at: raw.fetched_at,
        })
    }
}
