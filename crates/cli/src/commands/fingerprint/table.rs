//! The tables that `newsfold fingerprint` writes: whole or not at all.

use std::{
    borrow::Cow,
    io::{self, BufWriter, Write},
    path::Path,
};

use cluster::copies::{Alias, CopyKind, Membership};
use fingerprint::copies::Exact;

use super::{Run, corpus::Place, reasons};

/// What is kept of an article for its row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Facts {
    pub(super) exact: Exact,
    pub(super) near: u64,
    /// Where it lies in the corpus.
    pub(super) place: Place,
}

/// Writes `id,content_hash,simhash,group,kind,score_pct,reason`, a row an article in the order of the
/// corpus. `group` is the id of the representative; by days, that of the article that founded it.
/// `kind`, `score_pct` and `reason` compare with the representative; `differences` by place, sorted.
pub(super) fn write_copies(
    to: Option<&Path>,
    run: &Run,
    memberships: &[Membership],
    differences: &[(usize, String)],
) -> anyhow::Result<()> {
    write(to, |out| {
        writeln!(out, "id,content_hash,simhash,group,kind,score_pct,reason")?;
        let mut differences = differences.iter().peekable();
        for ((at, facts), membership) in run.facts.iter().enumerate().zip(memberships) {
            let Facts { exact, near, .. } = facts;
            let different = differences.next_if(|different| different.0 == at);
            let reason = reasons::reason(membership, different.map(|(_, said)| said.as_str()));
            let group = if run.daily {
                run.index.group_name(at)
            } else {
                run.index.id(membership.representative)
            };
            let (id, group) = (cell(run.index.id(at)), cell(group));
            let (kind, score, reason) =
                (word(membership.kind), membership.score_pct, cell(&reason));
            writeln!(out, "{id},b3:{exact},sh:{near:016x},{group},{kind},{score},{reason}")?;
        }
        Ok(())
    })
}

/// Writes `old_group,group,articles`, a row for every name that a group has no more, in the order in
/// which they were given up; `articles` had that name.
pub(super) fn write_aliases(to: &Path, aliases: &[Alias]) -> anyhow::Result<()> {
    write(Some(to), |out| {
        writeln!(out, "old_group,group,articles")?;
        aliases.iter().try_for_each(|Alias { old, new, articles }| {
            writeln!(out, "{},{},{articles}", cell(old), cell(new))
        })
    })
}

fn write(
    to: Option<&Path>,
    rows: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> anyhow::Result<()> {
    if let Some(path) = to {
        return Ok(publish::replace(path, |file| rows(file))?);
    }
    let mut out = BufWriter::with_capacity(1 << 18, io::stdout().lock());
    rows(&mut out)?;
    Ok(out.flush()?)
}

/// The `kind` of a membership; empty for the representative.
fn word(kind: Option<CopyKind>) -> &'static str {
    kind.map_or("", CopyKind::as_str)
}

/// A cell in quotation marks if it needs them (RFC 4180).
fn cell(text: &str) -> Cow<'_, str> {
    if text.contains([',', '"', '\n', '\r']) {
        Cow::Owned(format!("\"{}\"", text.replace('"', "\"\"")))
    } else {
        Cow::Borrowed(text)
    }
}
