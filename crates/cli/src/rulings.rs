//! What people decided of pairs of articles: carries it from their file into the state, and from there to the
//! clusters. Decides nothing.

use std::path::Path;

use cluster::{Contradiction, Decision, Saying};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use publish::{DecisionRow, Opinion};
use store::{KeptDecision, Store, StoreError};

use crate::{
    exit::{Ending, Exit},
    pipeline::Report,
    report::Run,
};

/// The name of the file that is looked for in the state folder.
pub(crate) const FILE: &str = "decisions.csv";

/// Keeps what stands in a file of decisions.
///
/// Ends with [`Exit::Data`] if the file is none; a row that is none is a warning.
pub(crate) fn take(path: &Path, store: &mut Store, run: &mut Run) -> anyhow::Result<()> {
    let found = publish::read_decisions(path)
        .map_err(|error| Ending::error(Exit::Data, error.to_string()))?;
    for fault in &found.faults {
        run.warn(format!("{}: {fault}; the row is left out", path.display()));
    }
    let (undone, rows): (Vec<DecisionRow>, Vec<DecisionRow>) =
        found.rows.into_iter().partition(|row| row.opinion == Opinion::Undo);
    let undone: Vec<(String, String)> =
        undone.into_iter().map(|row| (row.article_a, row.article_b)).collect();
    let rows: Vec<KeptDecision> = rows.into_iter().map(kept).collect();
    store.keep_decisions(&rows, &undone).map_err(|error| crate::state::ending(&error))
}

fn kept(row: DecisionRow) -> KeptDecision {
    let verdict = if row.opinion == Opinion::Same { "same" } else { "apart" };
    let DecisionRow { article_a, article_b, by, at, note, .. } = row;
    KeptDecision { article_a, article_b, verdict: verdict.to_owned(), by, at, note }
}

/// The decisions of all runs.
#[derive(Debug)]
pub(crate) struct Rulings(Vec<KeptDecision>);

impl Rulings {
    /// Reads them.
    ///
    /// # Errors
    /// A state that cannot be read.
    pub(crate) fn of(store: &Store) -> Result<Self, StoreError> {
        Ok(Self(store.decisions()?))
    }

    /// Equal for equal decisions.
    pub(crate) fn text(&self) -> String {
        format!("{:?}", self.0)
    }

    /// Those of articles among `reports`, which are sorted by id.
    pub(crate) fn among(&self, reports: &[Report]) -> Vec<Decision> {
        let place = |id: &str| reports.binary_search_by(|(one, _)| one.id.as_str().cmp(id)).ok();
        let decision = |one: &KeptDecision| {
            Some(Decision {
                a: place(&one.article_a)?,
                b: place(&one.article_b)?,
                says: if one.verdict == "same" { Saying::Same } else { Saying::Apart },
                at: moment(&one.at),
            })
        };
        self.0.iter().filter_map(decision).collect()
    }
}

/// A moment as RFC 3339 writes it, or the beginning of a day.
fn moment(text: &str) -> Option<Timestamp> {
    let day = || {
        let day: Date = text.parse().ok()?;
        Some(day.to_zoned(TimeZone::UTC).ok()?.timestamp())
    };
    text.parse().ok().or_else(day)
}

/// Says which decision is not obeyed, and what it contradicts.
pub(crate) fn told(contradiction: &Contradiction, reports: &[Report]) -> String {
    let said = |one: &Decision| {
        let id = |at: usize| reports.get(at).map(|(article, _)| article.id.to_string());
        let (a, b) = (id(one.a).unwrap_or_default(), id(one.b).unwrap_or_default());
        let says = if one.says == Saying::Same { "same" } else { "apart" };
        let at = one.at.map(|at| format!(" ({at})")).unwrap_or_default();
        format!("{a} and {b} {says}{at}")
    };
    let against: Vec<String> = contradiction.against.iter().map(said).collect();
    format!(
        "the decision {} is not obeyed: it contradicts {}; undo one of them",
        said(&contradiction.ignored),
        if against.is_empty() { String::from("itself") } else { against.join(", ") }
    )
}
