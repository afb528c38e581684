//! The articles that are folded: those that this run read, and those of earlier runs whose events are within the
//! window. Decides which they are and what they are called; makes no event.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    convert::Infallible,
};

use fingerprint::Fingerprint;
use model::{Article, DocId, hash16};
use rayon::iter::{
    IndexedParallelIterator, IntoParallelIterator, IntoParallelRefIterator, ParallelIterator,
};
use store::{Cache, Hash, KeptArticle, Store, StoreError, unpacked};

use crate::{
    arrivals::Arrived,
    decoding::{Taker, decoded},
    ids,
    pipeline::{self, Report},
};

/// So many fingerprints are kept together.
const TOGETHER: usize = 2_000;

/// An article of the window before it is loaded.
#[derive(Debug)]
struct Place {
    kept: KeptArticle,
    /// What this run made of it.
    fresh: Option<Report>,
}

/// The articles of the window.
#[derive(Debug)]
pub(crate) struct Window {
    /// By id.
    places: Vec<(DocId, Place)>,
    /// How many of the articles that this run read are in it.
    pub(crate) fresh: usize,
}

/// The articles of the window, ready to be folded.
#[derive(Debug)]
pub(crate) struct Loaded {
    /// By id.
    pub(crate) reports: Vec<Report>,
    /// The version of each.
    pub(crate) versions: Vec<u32>,
    /// A hash of all that each says.
    pub(crate) keys: Vec<Hash>,
}

impl Window {
    /// Names what has no name yet.
    ///
    /// # Errors
    /// A state that cannot be read or written.
    pub(crate) fn of(store: &mut Store, arrived: Vec<Arrived>) -> Result<Self, StoreError> {
        let mut fresh: HashMap<Hash, Arrived> = HashMap::with_capacity(arrived.len());
        for one in arrived {
            let is_less = fresh.get(&one.identity).is_none_or(|known| one.rank < known.rank);
            if is_less {
                fresh.insert(one.identity, one);
            }
        }
        let mut places: Vec<Place> = Vec::new();
        for kept in store.articles()? {
            let same = fresh.remove(&kept.identity).filter(|one| one.rank == kept.rank);
            places.push(Place { kept, fresh: same.map(|one| one.report) });
        }
        let fresh = places.iter().filter(|place| place.fresh.is_some()).count();
        let names = named(store, &mut places)?;
        store.name_articles(&names)?;
        let mut names: HashMap<Hash, String> = names.into_iter().collect();
        let mut places: Vec<(DocId, Place)> = places
            .into_iter()
            .filter_map(|place| {
                let given = names.remove(&place.kept.identity);
                let name = place.kept.article_id.clone().or(given)?;
                Some((DocId::given(&name), place))
            })
            .collect();
        places.sort_by(|a, b| a.0.cmp(&b.0));
        Ok(Self { places, fresh })
    }

    /// Equal for equal articles.
    pub(crate) fn digest(&self) -> Hash {
        let text: Vec<String> = self
            .places
            .iter()
            .map(|(id, place)| format!("{id} {} {}", place.kept.rank, place.kept.version))
            .collect();
        hash16(text.iter().map(String::as_bytes))
    }

    /// Reads the articles, sets aside what their sources repeat, and has a fingerprint of each, from `cache` where
    /// `engine` made it before; what else is in the cache goes, but for `spared`.
    ///
    /// # Errors
    /// A state that cannot be read.
    pub(crate) fn load(
        self,
        store: &Store,
        cache: &mut Cache,
        engine: &Hash,
        spared: &[Hash],
    ) -> Result<Loaded, StoreError> {
        let Columns { texts: mut articles, mut prints, keys: before, versions } =
            self.columns(store)?;
        let whole: Vec<usize> = articles.iter().map(|article| article.removed.len()).collect();
        let lost = pipeline::set_aside(articles.iter_mut().collect());
        let mut keys = Vec::with_capacity(before.len());
        for (at, (key, has_lost)) in before.iter().zip(&lost).enumerate() {
            let removed = articles.get(at).map(|article| aside(article, whole.get(at).copied()));
            keys.push(hash16([engine.as_slice(), key, removed.unwrap_or_default().as_bytes()]));
            if let Some(print) = prints.get_mut(at).filter(|_| *has_lost) {
                *print = None;
            }
        }
        let reports = printed(articles, prints, &keys, cache, spared);
        Ok(Loaded { reports, versions, keys })
    }

    /// The text of every article by id, as it stands in tables that have texts.
    ///
    /// # Errors
    /// A state that cannot be read.
    pub(crate) fn texts(self, store: &Store) -> Result<BTreeMap<String, String>, StoreError> {
        let mut articles = self.columns(store)?.texts;
        pipeline::set_aside(articles.iter_mut().collect());
        let text = |article: Article| (article.id.to_string(), article.text());
        Ok(articles.into_iter().map(text).collect())
    }

    fn columns(self, store: &Store) -> Result<Columns, StoreError> {
        let is_kept = |place: &Place| place.fresh.is_none();
        let kept = self.places.iter().enumerate().filter(|(_, (_, place))| is_kept(place));
        let wanted: HashMap<Hash, usize> =
            kept.map(|(at, (_, place))| (place.kept.identity, at)).collect();
        let read = decoded(wanted, |each| store.each_body(each), article_of)?;
        let mut kept: Vec<Option<Article>> = self.places.iter().map(|_| None).collect();
        for (at, article) in read {
            if let Some(slot) = kept.get_mut(at) {
                *slot = Some(article);
            }
        }
        let all: Vec<Option<_>> = self
            .places
            .into_par_iter()
            .zip(kept)
            .map(|((id, place), kept)| {
                let key = hash16([place.kept.identity.as_slice(), place.kept.rank.as_bytes()]);
                let (mut article, print) = match place.fresh {
                    Some((article, print)) => (article, Some(print)),
                    None => (kept?, None),
                };
                article.id = id;
                Some((article, print, key, place.kept.version))
            })
            .collect();
        let mut columns = Columns::default();
        for (article, print, key, version) in all.into_iter().flatten() {
            columns.texts.push(article);
            columns.prints.push(print);
            columns.keys.push(key);
            columns.versions.push(version);
        }
        Ok(columns)
    }
}

/// The articles of the window with what was made of them, column by column.
#[derive(Debug, Default)]
struct Columns {
    texts: Vec<Article>,
    prints: Vec<Option<Fingerprint>>,
    keys: Vec<Hash>,
    versions: Vec<u32>,
}

fn article_of(body: &[u8]) -> Option<Article> {
    let article = unpacked(body).and_then(|json| serde_json::from_slice(&json).ok());
    if article.is_none() {
        tracing::error!("an article of the state cannot be read: see newsfold state verify");
    }
    article
}

/// Names for all places that have none.
fn named(store: &Store, places: &mut [Place]) -> Result<Vec<(Hash, String)>, StoreError> {
    let mut loaded: Vec<(Hash, Article)> = Vec::new();
    let mut unnamed: Vec<(Hash, &mut Article)> = Vec::new();
    for place in places.iter_mut().filter(|place| place.kept.article_id.is_none()) {
        let identity = place.kept.identity;
        if let Some((article, _)) = &mut place.fresh {
            unnamed.push((identity, article));
        } else {
            let article = store.body(&identity)?.and_then(|body| article_of(&body));
            loaded.extend(article.map(|article| (identity, article)));
        }
    }
    unnamed.extend(loaded.iter_mut().map(|(identity, article)| (*identity, article)));
    if unnamed.is_empty() {
        return Ok(Vec::new());
    }
    let taken: BTreeSet<DocId> =
        store.article_ids()?.iter().map(|name| DocId::given(name)).collect();
    ids::name(unnamed.iter_mut().map(|(_, article)| &mut **article).collect(), taken);
    Ok(unnamed.into_iter().map(|(identity, article)| (identity, article.id.to_string())).collect())
}

/// What the sources of an article repeat in it.
fn aside(article: &Article, whole: Option<usize>) -> String {
    if Some(article.removed.len()) == whole {
        return String::new();
    }
    let removed = article.removed.iter().filter(|one| one.why == model::Why::Source);
    let places: Vec<String> =
        removed.map(|one| format!("{} {}", one.before, one.text.len())).collect();
    places.join(",")
}

/// Gives every article its fingerprint, and keeps those that were not kept.
fn printed(
    articles: Vec<Article>,
    mut prints: Vec<Option<Fingerprint>>,
    keys: &[Hash],
    cache: &mut Cache,
    spared: &[Hash],
) -> Vec<Report> {
    let kept: BTreeSet<Hash> = cache.keys().into_iter().collect();
    let is_missing = |at: &usize| prints.get(*at).is_some_and(Option::is_none);
    let wanted: HashMap<Hash, usize> = (0..keys.len())
        .filter(is_missing)
        .filter_map(|at| keys.get(at).map(|key| (*key, at)))
        .filter(|(key, _)| kept.contains(key))
        .collect();
    let read = |each: &mut Taker<'_>| -> Result<(), Infallible> {
        cache.each(each);
        Ok(())
    };
    let Ok(read) = decoded(wanted, read, |bytes| postcard::from_bytes(bytes).ok());
    for (at, print) in read {
        if let Some(slot) = prints.get_mut(at) {
            *slot = Some(print);
        }
    }
    let reports: Vec<Report> = articles
        .into_par_iter()
        .zip(prints)
        .map(|(article, print)| {
            let print = print.unwrap_or_else(|| fingerprint::fingerprint(&article));
            (article, print)
        })
        .collect();
    let used: BTreeSet<&Hash> = keys.iter().chain(spared).collect();
    let unused: Vec<Hash> = kept.iter().filter(|key| !used.contains(key)).copied().collect();
    cache.keep(std::iter::empty(), &unused);
    let missing: Vec<(&Hash, &Report)> =
        keys.iter().zip(&reports).filter(|(key, _)| !kept.contains(*key)).collect();
    for some in missing.chunks(TOGETHER) {
        let bytes: Vec<(Hash, Vec<u8>)> = some
            .par_iter()
            .filter_map(|(key, (_, print))| Some((**key, postcard::to_stdvec(print).ok()?)))
            .collect();
        cache.keep(bytes.into_iter(), &[]);
    }
    reports
}
