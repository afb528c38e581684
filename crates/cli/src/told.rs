//! Why copies are copies, as earlier runs said it: to say how two texts differ, both must be read again. Never what
//! makes a result: a reason is found only under a hash of all that it was made from.

use std::collections::HashMap;

use cluster::{LinkTie, Member};
use fingerprint::copies::CopyKind;
use model::hash16;
use rayon::iter::{IntoParallelIterator, ParallelIterator};
use store::Hash;

use crate::{pipeline::Report, table_rows};

/// The reasons that are known.
#[derive(Debug, Default)]
pub(crate) struct Told<'a> {
    known: HashMap<Hash, String>,
    /// For each report a hash of all that it says.
    keys: &'a [Hash],
}

/// Why an article is where it is, with the key to keep it under.
pub(crate) type Reason = (String, Option<Hash>);

impl<'a> Told<'a> {
    /// What an earlier run kept, of reports with these `keys`.
    pub(crate) fn of(bytes: Option<Vec<u8>>, keys: &'a [Hash]) -> Self {
        let known =
            bytes.and_then(|bytes| postcard::from_bytes::<Vec<(Hash, String)>>(&bytes).ok());
        Self { known: known.unwrap_or_default().into_par_iter().collect(), keys }
    }

    /// As [`table_rows::reason`].
    pub(crate) fn reason(&self, member: &Member, report: &Report, reports: &[Report]) -> Reason {
        let key = self.key(member, reports);
        let known = key.as_ref().and_then(|key| self.known.get(key)).cloned();
        (known.unwrap_or_else(|| table_rows::reason(member, report, reports)), key)
    }

    fn key(&self, member: &Member, reports: &[Report]) -> Option<Hash> {
        let link = member.link?;
        let LinkTie::Copy(kind @ (CopyKind::Near | CopyKind::Update), percent) = link.tie else {
            return None;
        };
        let (own, theirs) = (self.keys.get(member.report)?, self.keys.get(link.to)?);
        let (other, _) = reports.get(link.to)?;
        let said = format!("{kind:?} {percent} {}", other.id);
        Some(hash16([own.as_slice(), theirs, said.as_bytes()]))
    }
}

/// Reasons as bytes, for [`Told::of`].
pub(crate) fn to_bytes(reasons: &[(Hash, String)]) -> Vec<u8> {
    postcard::to_stdvec(reasons).unwrap_or_default()
}
