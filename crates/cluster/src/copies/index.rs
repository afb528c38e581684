//! Articles in, groups out, a batch at a time. A batch may be a whole corpus or a day.
//!
//! It must not know how texts are compared, nor where a file lies.

use std::{fs::File, io};

use fingerprint::copies::Sketch;
use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    groups::{Groups, Joined},
    membership::{self, Membership},
    near::NearTables,
    pairs::{self, Pair},
    shelves::{MOST_TEXTS, Shelves},
    texts::{Place, Texts},
};

/// An article to find the copies of.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its name.
    pub id: Box<str>,
    /// When it was published, in seconds of the Unix epoch.
    pub published: Option<i64>,
    /// Its sketch.
    pub sketch: Sketch,
}

/// An article, without its text.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub(super) id: Box<str>,
    pub(super) published: Option<i64>,
    /// Which text it has.
    pub(super) text: u32,
}

/// A text that one or more articles have.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stored {
    pub(super) place: Place,
    near: u64,
    exact: u128,
    picks: u16,
    /// The earliest article of the batch that brought it.
    founder: u32,
}

/// What a batch led to.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// Pairs of texts that were compared.
    pub compared: u64,
    /// Those held against each other again, without what is common.
    pub compared_again: u64,
    /// Pairs that were joined.
    pub joined: u64,
    /// Picks known to be common to unrelated texts, so far.
    pub common_picks: u64,
    /// How often a text was held against only the first and the last of those that share a pick.
    pub capped: u64,
    /// Groups of earlier batches that turned out to be one.
    pub aliases: Vec<Alias>,
}

/// A group of earlier batches that turned out to be part of another.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Alias {
    /// Its name so far.
    pub old: Box<str>,
    /// The name of the other, which is the name of both now.
    pub new: Box<str>,
    /// How many articles had the old name before this batch.
    pub articles: u32,
}

/// The index of all articles so far.
#[derive(Debug)]
pub struct Index {
    pub(super) articles: Vec<Known>,
    pub(super) stored: Vec<Stored>,
    by_exact: FxHashMap<u128, u32>,
    pub(super) texts: Texts,
    shelves: Shelves,
    near: NearTables,
    pub(super) common: FxHashSet<u64>,
    pub(super) groups: Groups,
    closed_articles: usize,
    closed_texts: usize,
}

impl Index {
    /// An empty index that keeps all in memory: 3.5 kB an article of 3.3 kB (a million articles).
    pub fn in_memory() -> Self {
        Self::with(Texts::in_memory(), Shelves::in_memory())
    }

    /// An empty index that keeps texts and postings in two files, open for reading and writing, and a
    /// quarter of `most_bytes` of postings in memory. Ids, digests, groups and the candidate pairs of
    /// a batch stay in memory and are not bounded: 1.7 GB in all for a million articles at 2 GiB.
    pub fn on_disk(texts: File, postings: File, most_bytes: usize) -> Self {
        Self::with(Texts::on_disk(texts), Shelves::on_disk(postings, most_bytes / 4))
    }

    fn with(texts: Texts, shelves: Shelves) -> Self {
        Self {
            articles: Vec::new(),
            stored: Vec::new(),
            by_exact: FxHashMap::default(),
            texts,
            shelves,
            near: NearTables::new(),
            common: FxHashSet::default(),
            groups: Groups::default(),
            closed_articles: 0,
            closed_texts: 0,
        }
    }

    /// Takes one article of the batch. Articles without a word are no copies of each other. There
    /// is room for 67,108,864 texts; later ones would be lost.
    #[expect(clippy::cast_possible_truncation, reason = "at most 2^26 texts")]
    pub fn take(&mut self, entry: Entry) {
        let Entry { id, published, sketch } = entry;
        let exact = sketch.exact.half();
        let next = self.stored.len().min(MOST_TEXTS - 1) as u32;
        let known = self.by_exact.get(&exact).copied().filter(|_| !sketch.words.is_empty());
        let text = known.unwrap_or(next);
        if known.is_none() {
            self.by_exact.insert(exact, next);
            self.shelves.put(text, &sketch.picks);
            self.stored.push(Stored {
                place: self.texts.put(&sketch.words),
                near: sketch.near,
                exact,
                picks: sketch.picks.len().min(usize::from(u16::MAX)) as u16,
                founder: 0,
            });
        } else if let Some(stored) = self.stored.get(text as usize) {
            self.texts.agree(stored.place, &sketch.words);
        }
        self.articles.push(Known { id, published, text });
    }

    /// Ends a batch: compares its articles with each other and with all before.
    pub fn close(&mut self) -> Found {
        self.close_and_keep(true)
    }

    /// Ends the last batch: the same, and lets go of what only another batch would need.
    pub fn close_last(&mut self) -> Found {
        self.close_and_keep(false)
    }

    #[expect(clippy::cast_possible_truncation, reason = "at most 2^26 texts")]
    fn close_and_keep(&mut self, keep: bool) -> Found {
        let first = self.closed_texts as u32;
        let numbers = self.renumber();
        let asked = self.shelves.close(first, &numbers, keep);
        let capped = asked.iter().map(|asked| asked.capped).sum();
        let mut found = Found { capped, ..Found::default() };
        let picks = |number: u32| self.stored.get(number as usize).map_or(0, |text| text.picks);
        let mut pairs = pairs::sharing(&asked, (first, self.stored.len() as u32), picks);
        let shared: Vec<_> = asked.into_iter().flat_map(|asked| asked.shared).collect();
        pairs::add(&mut pairs, self.near_pairs());
        self.groups.grow(self.stored.len());
        let merged = self.join(&pairs, &shared, &mut found);
        for Joined { older, younger, moved } in merged {
            if younger < first {
                let (old, new) = (self.name(younger).into(), self.name(older).into());
                found.aliases.push(Alias { old, new, articles: moved });
            }
        }
        for article in self.articles.iter().skip(self.closed_articles) {
            self.groups.count(article.text);
        }
        self.closed_texts = self.stored.len();
        self.closed_articles = self.articles.len();
        found
    }

    /// Puts the texts of the batch in the order of their earliest article, then of its id, so that
    /// the order in which they came changes nothing. Tells the new number of each.
    #[expect(clippy::cast_possible_truncation, reason = "at most 2^26 texts")]
    fn renumber(&mut self) -> Vec<u32> {
        let first = self.closed_texts;
        let order = self.founders();
        let mut numbers = vec![0; order.len()];
        let mut stored = Vec::with_capacity(order.len());
        for (number, &(text, founder)) in (first as u32..).zip(&order) {
            if let Some(slot) = numbers.get_mut(text as usize - first) {
                *slot = number;
            }
            stored.extend(self.stored.get(text as usize).map(|text| Stored { founder, ..*text }));
        }
        self.stored.truncate(first);
        self.stored.append(&mut stored);
        for article in self.articles.iter_mut().skip(self.closed_articles) {
            if let Some(text) = (article.text as usize).checked_sub(first) {
                article.text = numbers.get(text).copied().unwrap_or_default();
            }
        }
        for (number, stored) in (first as u32..).zip(self.stored.iter().skip(first)) {
            self.by_exact.insert(stored.exact, number);
        }
        numbers
    }

    /// The texts of the batch with their earliest articles, earliest first.
    #[expect(clippy::cast_possible_truncation, reason = "at most 2^32 articles")]
    fn founders(&self) -> Vec<(u32, u32)> {
        let key = |at: u32| {
            let article = self.articles.get(at as usize);
            article.map(|article| (article.published.unwrap_or(i64::MAX), &article.id))
        };
        let fresh = self.articles.iter().enumerate().skip(self.closed_articles);
        let mut founders: Vec<(u32, u32)> = fresh
            .filter(|(_, article)| article.text as usize >= self.closed_texts)
            .map(|(at, article)| (article.text, at as u32))
            .collect();
        founders.sort_unstable_by_key(|&(text, at)| (text, key(at)));
        founders.dedup_by_key(|&mut (text, _)| text);
        founders.sort_unstable_by_key(|&(_, at)| key(at));
        founders
    }

    #[expect(clippy::cast_possible_truncation, reason = "at most 2^26 texts")]
    fn near_pairs(&mut self) -> Vec<Pair> {
        let mut pairs = Vec::new();
        let first = self.closed_texts;
        for (number, stored) in (first as u32..).zip(self.stored.iter().skip(first)) {
            self.near.put(number, stored.near, |earlier| {
                pairs.push(Pair { later: number, earlier, shared: 0 });
            });
        }
        pairs
    }

    /// The name of a group by its oldest text: the id of the article that founded it.
    fn name(&self, root: u32) -> &str {
        self.stored.get(root as usize).map_or("", |text| self.id(text.founder as usize))
    }

    /// The name of the group that an article is in: the id of the article that founded it, which
    /// stays when others join.
    pub fn group_name(&self, at: usize) -> &str {
        self.articles.get(at).map_or("", |article| self.name(self.groups.root(article.text)))
    }

    /// The id of an article by its place.
    pub fn id(&self, at: usize) -> &str {
        self.articles.get(at).map_or("", |article| &article.id)
    }

    /// The group of each article, in the order in which they were taken.
    pub fn memberships(&self) -> Vec<Membership> {
        membership::of_all(self)
    }

    /// Whether the files could be read and written so far; groups found after an error are not to
    /// be trusted.
    pub fn check(&self) -> io::Result<()> {
        match self.texts.trouble().or_else(|| self.shelves.trouble()) {
            Some(error) => Err(error),
            None => Ok(()),
        }
    }
}
