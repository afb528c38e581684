//! Paragraphs that a source puts into article after article: footers, requests to subscribe, notices.
//!
//! Knows no phrase of them and no order: only in how many articles of one source a paragraph stands. What a
//! source is, the caller says.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    hash::{DefaultHasher, Hash, Hasher},
};

use model::{Article, Why};

use crate::{characters, paragraphs, removed::take_out};

/// A paragraph is a notice when so many articles of its source have it, and this share of them. Fewer share the
/// background of one story; a footer of one section stands in a third.
const LEAST_ARTICLES: usize = 5;
const LEAST_PCT: usize = 30;
/// A source must have given so many articles to be judged.
const LEAST_OF_SOURCE: usize = 8;
/// An article of which the notices would be more than this share of its letters is a copy of others, no notice.
const MOST_PCT: usize = 70;
/// Letters of a paragraph that may be a notice, and wide ones: an answer of one word is none.
const LEAST_LETTERS: usize = 12;
const LEAST_WIDE: usize = 6;

/// The notices of the sources of a batch of articles.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Notices(BTreeMap<String, HashSet<u64>>);

impl Notices {
    /// Finds the notices of each source: a function of the batch, whatever its order.
    pub fn of<'a>(articles: impl Iterator<Item = (String, &'a Article)>) -> Self {
        let mut sources: BTreeMap<String, Vec<Vec<u64>>> = BTreeMap::new();
        for (source, article) in articles {
            let prints = article.paragraphs.iter().map(|paragraph| print(paragraph)).collect();
            sources.entry(source).or_default().push(prints);
        }
        sources.retain(|_, articles| articles.len() >= LEAST_OF_SOURCE);
        let found = sources.into_iter().map(|(source, articles)| (source, notices(&articles)));
        Self(found.filter(|(_, notices)| !notices.is_empty()).collect())
    }

    /// Takes the notices of `source` out of an article; tells whether there were any.
    pub fn take_from(&self, source: &str, article: &mut Article) -> bool {
        let Some(notices) = self.0.get(source) else { return false };
        let may_be = |paragraph: &String| {
            notices.contains(&print(paragraph))
                && paragraphs::has_letters(paragraph, LEAST_LETTERS, LEAST_WIDE)
        };
        let gone: Vec<bool> = article.paragraphs.iter().map(may_be).collect();
        let letters = |gone_too: bool| -> usize {
            let counted = article.paragraphs.iter().zip(&gone);
            let counted = counted.filter(|(_, gone)| gone_too || !**gone);
            counted.map(|(paragraph, _)| paragraph.chars().count()).sum()
        };
        let (all, left) = (letters(true), letters(false));
        if all == left || (all - left) * 100 > all * MOST_PCT {
            return false;
        }
        take_out(&mut article.paragraphs, &mut article.removed, &gone, Why::Source);
        true
    }
}

/// What is compared of a paragraph, as a number.
fn print(paragraph: &str) -> u64 {
    let key = paragraphs::key(&characters::tidy_line(paragraph).to_lowercase());
    let mut hasher = DefaultHasher::new();
    key.hash(&mut hasher);
    hasher.finish()
}

/// The prints of the notices among the articles of one source.
///
/// Articles that have their rarest paragraph in common count once: a story that the source published again is
/// no footer.
fn notices(articles: &[Vec<u64>]) -> HashSet<u64> {
    let mut counts: HashMap<u64, usize> = HashMap::new();
    for article in articles {
        let mut each = article.clone();
        each.sort_unstable();
        each.dedup();
        for print in each {
            *counts.entry(print).or_default() += 1;
        }
    }
    let rarity = |print: &u64| (counts.get(print).copied().unwrap_or_default(), *print);
    let mut companies: HashMap<u64, HashSet<u64>> = HashMap::new();
    let mut stories: HashSet<u64> = HashSet::new();
    for article in articles {
        stories.extend(article.iter().copied().min_by_key(&rarity));
        for print in article {
            if rarity(print).0 < LEAST_ARTICLES {
                continue;
            }
            let beside = article.iter().copied().filter(|other| other != print).min_by_key(&rarity);
            companies.entry(*print).or_default().insert(beside.unwrap_or(0));
        }
    }
    let least = LEAST_ARTICLES.max((stories.len() * LEAST_PCT).div_ceil(100));
    companies.retain(|_, companies| companies.len() >= least);
    companies.into_keys().collect()
}

#[cfg(test)]
mod tests {
    use model::{Media, RawDocument};

    use super::*;

    const FOOTER: &str = "Harbour Daily is read by sailors everywhere.";
    const NEWSLETTER: &str = "Get the harbour letter every morning before the first ferry leaves.";

    fn article(paragraphs: &[&str]) -> Article {
        let body = paragraphs.join("\n").into_bytes();
        crate::clean(RawDocument { body, media: Media::Row, ..RawDocument::default() }).unwrap()
    }

    /// The paragraphs that `source` has left of each article, after all of `batch` was looked at.
    fn left(batch: &[(&str, Article)], source: &str) -> Vec<Vec<String>> {
        let notices =
            Notices::of(batch.iter().map(|(source, article)| ((*source).to_owned(), article)));
        let own = batch.iter().filter(|(other, _)| *other == source);
        own.map(|(_, article)| {
            let mut article = article.clone();
            notices.take_from(source, &mut article);
            article.paragraphs
        })
        .collect()
    }

    fn story(number: usize) -> [String; 2] {
        [
            format!("Ship number {number} came into the harbour in the morning."),
            format!("Its crew of {number} went ashore and told of the storm that had kept it."),
        ]
    }

    fn stories(range: std::ops::Range<usize>, footer: &[&str]) -> Vec<(&'static str, Article)> {
        let one = |number| {
            let [first, second] = story(number);
            let mut paragraphs = vec![first.as_str(), second.as_str()];
            paragraphs.extend(footer);
            ("a.example", article(&paragraphs))
        };
        range.map(one).collect()
    }

    fn check(batch: &[(&str, Article)], expected: usize) {
        let count: usize = left(batch, "a.example").iter().map(Vec::len).sum();
        let before: usize = batch
            .iter()
            .filter(|(source, _)| *source == "a.example")
            .map(|(_, one)| one.paragraphs.len())
            .sum();
        assert_eq!(before - count, expected);
    }

    #[test]
    fn what_stands_in_a_third_of_a_source_is_set_aside() {
        check(&stories(0..10, &[FOOTER]), 10);
        check(&stories(0..10, &[FOOTER, NEWSLETTER]), 20);
        check(&[stories(0..4, &[NEWSLETTER, FOOTER]), stories(4..12, &[FOOTER])].concat(), 12);
        check(&[stories(0..5, &[NEWSLETTER]), stories(5..15, &[])].concat(), 5);
    }

    #[test]
    fn too_little_tells_nothing() {
        check(&stories(0..7, &[FOOTER]), 0);
        check(&[stories(0..4, &[NEWSLETTER]), stories(4..12, &[])].concat(), 0);
        check(&[stories(0..5, &[NEWSLETTER]), stories(5..30, &[])].concat(), 0);
        check(&stories(0..10, &["Yes."]), 0);
    }

    #[test]
    fn copies_of_a_story_and_other_sources_are_no_notices() {
        check(&[vec![stories(0..1, &[FOOTER]); 12].concat(), stories(1..5, &[])].concat(), 0);
        let mut spread = stories(0..10, &[FOOTER]);
        for (at, (source, _)) in spread.iter_mut().enumerate() {
            *source = if at % 2 == 0 { "a.example" } else { "b.example" };
        }
        check(&spread, 0);
    }

    #[test]
    fn the_order_of_the_batch_does_not_matter_and_what_is_taken_can_be_put_back() {
        let mut batch = stories(0..12, &[FOOTER]);
        let notices = |batch: &[(&str, Article)]| {
            Notices::of(batch.iter().map(|(source, article)| ((*source).to_owned(), article)))
        };
        let forwards = notices(&batch);
        batch.reverse();
        assert_eq!(forwards, notices(&batch));
        let (_, mut article) = batch.remove(0);
        assert!(forwards.take_from("a.example", &mut article));
        assert_eq!(article.removed_as(Why::Source), 1);
        assert_eq!((article.removed[0].before, article.removed[0].text.as_str()), (2, FOOTER));
        assert!(!forwards.take_from("a.example", &mut article));
        assert!(!forwards.take_from("b.example", &mut article));
    }
}
