//! Why each copy is one, and how many facts changed; in words on request, which reads the corpus
//! again, for no text was kept.

use std::fs::File;

use cluster::copies::{CopyKind, Membership};
use fingerprint::copies::Judged;
use rayon::prelude::*;

use super::{Run, corpus::Corpus};

/// Why an article is a copy; empty for the one that represents its group.
pub(super) fn reason(membership: &Membership, different: Option<&str>) -> String {
    let why = match (membership.kind, membership.judged) {
        (None, _) => "",
        (Some(CopyKind::Exact), _) | (_, None) => "the same words",
        (_, Some(judged)) if judged.same => judged.why.as_str(),
        _ => "joined through other copies",
    };
    let counted = match different {
        Some(_) => None,
        None => membership.judged.filter(|_| has_changed_facts(membership)).map(counted),
    };
    match different.or(counted.as_deref()) {
        Some(different) if !different.is_empty() => format!("{why}; {different}"),
        _ => why.to_owned(),
    }
}

/// How many facts changed: `2 numbers and 1 name changed`.
fn counted(judged: Judged) -> String {
    let count = |count: u32, noun: &str| match count {
        0 => None,
        1 => Some(format!("1 {noun}")),
        more => Some(format!("{more} {noun}s")),
    };
    let numbers = count(judged.counts.numbers_changed, "number");
    let names = count(judged.counts.names_changed, "name");
    let said: Vec<String> = numbers.into_iter().chain(names).collect();
    format!("{} changed", said.join(" and "))
}

/// What updates, and other copies with changed facts, say otherwise than their representatives: by
/// the place of the article, sorted.
pub(super) fn differences(
    corpus: &Corpus<'_>,
    run: &Run,
    memberships: &[Membership],
) -> Vec<(usize, String)> {
    let wanted: Vec<(usize, CopyKind, usize)> = memberships
        .iter()
        .enumerate()
        .filter(|(_, membership)| is_wanted(membership))
        .filter_map(|(at, membership)| Some((at, membership.kind?, membership.representative)))
        .collect();
    wanted
        .par_iter()
        .map_init(
            || corpus.open(),
            |file, &(at, kind, representative)| {
                Some((at, difference(corpus, run, file.as_mut()?, (kind, representative, at))?))
            },
        )
        .flatten()
        .collect()
}

/// Whether it is worth saying in words what is different.
fn is_wanted(membership: &Membership) -> bool {
    membership.kind == Some(CopyKind::Update) || has_changed_facts(membership)
}

fn has_changed_facts(membership: &Membership) -> bool {
    let counts = membership.judged.map(|judged| judged.counts).unwrap_or_default();
    let may_change = matches!(membership.kind, Some(CopyKind::Update | CopyKind::Near));
    may_change && counts.numbers_changed + counts.names_changed > 0
}

fn difference(
    corpus: &Corpus<'_>,
    run: &Run,
    file: &mut File,
    (kind, representative, at): (CopyKind, usize, usize),
) -> Option<String> {
    let mut text = |at: usize| {
        let (id, text) = corpus.again(file, run.facts.get(at)?.place)?;
        (id == run.index.id(at)).then_some(text)
    };
    let (earlier, later) = (text(representative)?, text(at)?);
    let different = fingerprint::copies::differences(earlier.lines(), later.lines());
    Some(if kind == CopyKind::Update { different.to_string() } else { different.facts() })
}
