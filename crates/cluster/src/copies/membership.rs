//! The representative of each group, and how each member relates to it.

use fingerprint::copies::{CopyKind, Judged};
use rayon::prelude::*;

use super::{
    index::{Index, Known},
    joining::Desk,
};

/// Where an article belongs.
#[derive(Clone, Copy, Debug)]
pub struct Membership {
    /// Which article represents the group: its place among the articles.
    pub representative: usize,
    /// How the article relates to the representative; `None` for that one itself.
    pub kind: Option<CopyKind>,
    /// How much of the shorter text both have, in percent.
    pub score_pct: u8,
    /// The comparison with the representative; `None` for that one itself and for equal texts.
    pub judged: Option<Judged>,
}

/// An article as long as this share of the group's middle one is full, in percent.
const FULL_PCT: u64 = 45;

/// The group of each article, in the order of the articles.
pub(super) fn of_all(index: &Index) -> Vec<Membership> {
    let mut order: Vec<(u32, usize)> = index
        .articles
        .iter()
        .enumerate()
        .map(|(at, article)| (index.groups.root(article.text), at))
        .collect();
    order.par_sort_unstable();
    let groups: Vec<&[(u32, usize)]> = order.chunk_by(|a, b| a.0 == b.0).collect();
    let mut all: Vec<(usize, Membership)> = groups
        .into_par_iter()
        .map_init(Desk::default, |desk, group| of_group(index, desk, group))
        .flatten_iter()
        .collect();
    all.par_sort_unstable_by_key(|&(at, _)| at);
    all.into_iter().map(|(_, membership)| membership).collect()
}

fn of_group(index: &Index, desk: &mut Desk, group: &[(u32, usize)]) -> Vec<(usize, Membership)> {
    let representative = representative(index, group);
    let Some(chosen) = index.articles.get(representative) else { return Vec::new() };
    let mut members = Vec::with_capacity(group.len());
    for &(_, at) in group {
        let Some(article) = index.articles.get(at) else { continue };
        let mut membership =
            Membership { representative, kind: None, score_pct: 100, judged: None };
        if at != representative && article.text == chosen.text {
            membership.kind = Some(CopyKind::Exact);
        } else if at != representative {
            let judged = index.judge(desk, article.text, chosen.text);
            membership.kind = Some(kind(index, &judged, article, chosen));
            membership.score_pct = judged.counts.contained_pct().min(100) as u8;
            membership.judged = Some(judged);
        }
        members.push((at, membership));
    }
    members
}

/// The earliest of the full articles of a group; of two as early the fuller, then the lesser id.
fn representative(index: &Index, group: &[(u32, usize)]) -> usize {
    let size = |article: &Known| {
        index.stored.get(article.text as usize).map_or(0, |text| text.place.length())
    };
    let article = |at: usize| index.articles.get(at);
    let mut sizes: Vec<u64> = group.iter().filter_map(|&(_, at)| article(at)).map(size).collect();
    sizes.sort_unstable();
    let middle = sizes.get(sizes.len() / 2).copied().unwrap_or(0);
    group
        .iter()
        .filter_map(|&(_, at)| Some((at, article(at)?)))
        .filter(|(_, article)| size(article) * 100 >= middle * FULL_PCT)
        .min_by_key(|&(_, article)| {
            let when = article.published.unwrap_or(i64::MAX);
            (when, std::cmp::Reverse(size(article)), &article.id)
        })
        .map_or(0, |(at, _)| at)
}

/// A part is at most this share of the whole, an update at least this much longer, in percent.
const PART_PCT: u64 = 80;
const LONGER_PCT: u64 = 105;

fn kind(index: &Index, judged: &Judged, member: &Known, chosen: &Known) -> CopyKind {
    let size = |article: &Known| {
        index.stored.get(article.text as usize).map_or(0, |text| text.place.length())
    };
    let (of_member, of_chosen) = (size(member), size(chosen));
    let common = u64::from(judged.counts.common);
    if of_member * 100 <= of_chosen * PART_PCT && common * 100 >= of_member * PART_PCT {
        CopyKind::Excerpt
    } else if member.published > chosen.published
        && chosen.published.is_some()
        && of_member * 100 >= of_chosen * LONGER_PCT
        && common * 100 >= of_chosen * PART_PCT
    {
        CopyKind::Update
    } else {
        CopyKind::Near
    }
}
