//! The table that `newsfold fingerprint` writes.

use std::{
    fs::File,
    io::{self, BufWriter, Write},
    path::Path,
};

use cluster::copies::{CopyKind, Index, Membership};
use fingerprint::copies::Exact;

/// What an article's own columns say.
#[derive(Clone, Copy, Debug)]
pub(super) struct Facts {
    pub(super) exact: Exact,
    pub(super) near: u64,
}

pub(super) fn write(
    to: Option<&Path>,
    index: &Index,
    facts: &[Facts],
    memberships: &[Membership],
) -> anyhow::Result<()> {
    let out: Box<dyn Write> = match to {
        Some(path) => Box::new(File::create(path)?),
        None => Box::new(io::stdout().lock()),
    };
    let mut out = BufWriter::with_capacity(1 << 18, out);
    writeln!(out, "id,content_hash,simhash,group,kind,score_pct")?;
    for ((at, facts), membership) in facts.iter().enumerate().zip(memberships) {
        let id = index.id(at);
        let group = index.id(membership.representative);
        let kind = match membership.kind {
            None => "",
            Some(CopyKind::Exact) => "exact_copy",
            Some(CopyKind::Near) => "near_copy",
            Some(CopyKind::Excerpt) => "excerpt",
            Some(CopyKind::Update) => "update",
        };
        let Facts { exact, near } = facts;
        let score = membership.score_pct;
        writeln!(out, "{id},b3:{exact},sh:{near:016x},{group},{kind},{score}")?;
    }
    out.flush()?;
    Ok(())
}
