//! Articles in, verified pairs and groups out, a batch at a time.

use std::collections::{HashMap, HashSet};

use fingerprint::copies::{Comparer, Judged, Own, Sketch, Text};
use rayon::prelude::*;

use super::{
    groups::{self, Groups, Membership},
    near::NearTables,
    pairs,
    shelves::{Asked, MOST_TEXTS, Shelves, key},
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
    place: Place,
    pub(super) shingles: u32,
    near: u64,
    exact: u128,
    picks: u16,
}

/// What a batch led to.
#[derive(Clone, Copy, Debug, Default)]
pub struct Found {
    /// Pairs that were compared.
    pub compared: u64,
    /// Pairs that are one article.
    pub joined: u64,
    /// Pairs held against each other a second time, without what is common.
    pub unsure: u64,
    /// Picks that unrelated texts share.
    pub common: u64,
    /// How often a text was held against only some of those that share a pick.
    pub capped: u64,
}

/// The index of all articles so far.
#[derive(Debug)]
pub struct Index {
    pub(super) articles: Vec<Known>,
    pub(super) stored: Vec<Stored>,
    by_exact: HashMap<u128, u32>,
    texts: Texts,
    shelves: Shelves,
    near: NearTables,
    common: HashSet<u64>,
    pub(super) groups: Groups,
    closed_articles: usize,
    closed_texts: usize,
}

impl Index {
    /// An empty index that keeps all in memory.
    pub fn in_memory() -> Self {
        Self {
            articles: Vec::new(),
            stored: Vec::new(),
            by_exact: HashMap::new(),
            texts: Texts::default(),
            shelves: Shelves::new(),
            near: NearTables::new(),
            common: HashSet::new(),
            groups: Groups::default(),
            closed_articles: 0,
            closed_texts: 0,
        }
    }

    /// Takes one article of the batch.
    #[expect(clippy::cast_possible_truncation, reason = "at most 2^26 texts")]
    pub fn take(&mut self, entry: Entry) {
        let Entry { id, published, sketch } = entry;
        let exact = sketch.exact.half();
        let next = self.stored.len().min(MOST_TEXTS - 1) as u32;
        let text = *self.by_exact.entry(exact).or_insert(next);
        if text == next {
            let place = self.texts.put(&sketch.words);
            self.shelves.put(text, &sketch.picks);
            self.stored.push(Stored {
                place,
                shingles: sketch.shingles,
                near: sketch.near,
                exact,
                picks: sketch.picks.len().min(usize::from(u16::MAX)) as u16,
            });
        }
        self.articles.push(Known { id, published, text });
    }

    /// Ends a batch: compares its articles with each other and with all before.
    pub fn close(&mut self) -> Found {
        let first = self.closed_texts as u32;
        let numbers = self.renumber();
        let asked = self.shelves.close(first, &numbers);
        let mut pairs = self.near_pairs();
        let mut found =
            Found { capped: asked.iter().map(|asked| asked.capped).sum(), ..Found::default() };
        pairs.extend(self.sharing(&asked));
        pairs.sort_unstable();
        pairs.dedup();
        found.compared = pairs.len() as u64;
        self.groups.grow(self.stored.len());
        let judged = self.judged(&pairs);
        for &(later, earlier, same) in judged.iter().filter(|pair| pair.2) {
            debug_assert!(same, "filtered");
            self.groups.join(later, earlier);
            found.joined += 1;
        }
        self.learn_common(&asked);
        drop(asked);
        let unsure: Vec<(u32, u32)> =
            judged.into_iter().filter(|pair| !pair.2).map(|pair| (pair.0, pair.1)).collect();
        found.unsure = unsure.len() as u64;
        found.common = self.common.len() as u64;
        for (later, earlier) in self.own_verified(&unsure) {
            self.groups.join(later, earlier);
            found.joined += 1;
        }
        self.closed_texts = self.stored.len();
        self.closed_articles = self.articles.len();
        found
    }

    /// Puts the texts of the batch in the order of their earliest article, then of its id, so that
    /// the order in which they came changes nothing. Tells the new number of each.
    fn renumber(&mut self) -> Vec<u32> {
        let first = self.closed_texts;
        let count = self.stored.len() - first;
        let fresh = self.articles.get(self.closed_articles..).unwrap_or_default();
        let mut order: Vec<(i64, &str, u32)> = vec![(i64::MAX, "", u32::MAX); count];
        for article in fresh {
            let Some(text) = (article.text as usize).checked_sub(first) else { continue };
            let key = (article.published.unwrap_or(i64::MAX), &*article.id, article.text);
            if let Some(least) = order.get_mut(text)
                && (least.2 == u32::MAX || key < *least)
            {
                *least = key;
            }
        }
        order.sort_unstable();
        let mut numbers = vec![0; count];
        let mut stored = Vec::with_capacity(count);
        for (number, &(_, _, text)) in (first as u32..).zip(&order) {
            if let Some(slot) = numbers.get_mut(text as usize - first) {
                *slot = number;
            }
            stored.extend(self.stored.get(text as usize));
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

    fn near_pairs(&mut self) -> Vec<(u32, u32)> {
        let mut pairs = Vec::new();
        let first = self.closed_texts;
        for (number, stored) in (first as u32..).zip(self.stored.iter().skip(first)) {
            self.near.put(number, stored.near, |earlier| pairs.push((number, earlier)));
        }
        pairs
    }

    fn sharing(&self, asked: &[Asked]) -> Vec<(u32, u32)> {
        let picks = |number: u32| self.stored.get(number as usize).map_or(0, |text| text.picks);
        let (from, to) = (self.closed_texts as u32, self.stored.len() as u32);
        let blocks: Vec<u32> = (from..to).step_by(BLOCK).collect();
        blocks
            .into_par_iter()
            .flat_map_iter(|start| {
                pairs::between(asked, (start, to.min(start + BLOCK as u32)), picks)
            })
            .collect()
    }

    /// DEV
    pub fn dump(&self, pairs: &[(u32, u32)]) {
        let mut first: Vec<&str> = vec![""; self.stored.len()];
        for a in &self.articles {
            first[a.text as usize] = &a.id;
        }
        let mut c = Comparer::default();
        for &(x, y) in pairs {
            let j = self.judge(&mut c, x, y);
            let k = j.counts;
            let (tx, ty) = (self.text(x), self.text(y));
            let lcs = if k.common > 0 { c.in_order(tx, ty) } else { 0 };
            eprintln!(
                "D\t{}\t{}\t{}\t{:?}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}",
                first[x as usize],
                first[y as usize],
                j.same,
                j.why,
                k.common,
                k.shorter,
                k.longer,
                k.numbers_same,
                k.numbers_changed,
                k.names_same,
                k.names_changed,
                k.words_changed,
                k.words_added,
                lcs,
                tx.words.len().min(ty.words.len()),
                tx.words.len().max(ty.words.len())
            );
        }
    }

    /// The pairs that are surely one article (`true`), and those that need a second look.
    fn judged(&self, pairs: &[(u32, u32)]) -> Vec<(u32, u32, bool)> {
        pairs
            .par_iter()
            .map_init(Comparer::default, |comparer, &(later, earlier)| {
                let judged = self.judge(comparer, later, earlier);
                let second_look = !judged.sure;
                (judged.same || second_look).then_some((later, earlier, judged.sure))
            })
            .flatten_iter()
            .collect()
    }

    /// Learns which picks are common: those that unrelated texts share.
    fn learn_common(&mut self, asked: &[Asked]) {
        for (pick, texts) in asked.iter().flat_map(|asked| &asked.shared) {
            let mut roots = texts.map(|text| self.groups.root(text));
            roots.sort_unstable();
            let different = roots.chunk_by(|a, b| a == b).count();
            if different >= UNRELATED {
                self.common.insert(*pick);
            }
        }
    }

    /// The pairs that are one article by what only they have.
    fn own_verified(&self, pairs: &[(u32, u32)]) -> Vec<(u32, u32)> {
        pairs
            .par_iter()
            .map_init(<(Comparer, Own)>::default, |(comparer, own), &(later, earlier)| {
                let is_common = |pick: u64| self.common.contains(&key(pick));
                let a = own.words(self.text(later).words, is_common);
                let b = own.words(self.text(earlier).words, is_common);
                let judged = if a.is_none() && b.is_none() {
                    self.judge(comparer, later, earlier)
                } else {
                    let a = a.as_deref().unwrap_or(self.text(later).words);
                    let b = b.as_deref().unwrap_or(self.text(earlier).words);
                    let a = Text { words: a, shingles: comparer.shingles(a) };
                    let b = Text { words: b, shingles: comparer.shingles(b) };
                    comparer.judge(a, b)
                };
                judged.same.then_some((later, earlier))
            })
            .flatten_iter()
            .collect()
    }

    /// Compares two texts.
    pub(super) fn judge(&self, comparer: &mut Comparer, a: u32, b: u32) -> Judged {
        comparer.judge(self.text(a), self.text(b))
    }

    fn text(&self, number: u32) -> Text<'_> {
        match self.stored.get(number as usize) {
            Some(stored) => Text { words: self.texts.get(stored.place), shingles: stored.shingles },
            None => Text { words: &[], shingles: 0 },
        }
    }

    /// The name of an article by its place.
    pub fn id(&self, at: usize) -> &str {
        self.articles.get(at).map_or("", |article| &article.id)
    }

    /// The group of each article, in the order in which they were taken.
    pub fn memberships(&self) -> Vec<Membership> {
        groups::memberships(self)
    }
}

/// Texts a task.
const BLOCK: usize = 4096;

/// A pick is common if a sample of the texts that share it has this many unrelated ones.
const UNRELATED: usize = 6;
