//! What a person is told at the end of a run: ten lines on stderr.

use std::{
    io::{Write, stderr},
    path::Path,
};

use publish::RunReport;

use crate::exit::Exit;

/// Prints the summary.
pub(crate) fn print(run: &RunReport, out: &Path, exit: Exit) -> std::io::Result<()> {
    let counts = &run.counts;
    let mut err = stderr().lock();
    let mut line = |name: &str, value: String| writeln!(err, "{name:<28}{value}");
    line("documents read", counts.read.to_string())?;
    line("articles", counts.articles.to_string())?;
    line("refused", refused(run))?;
    line("exact copies", counts.exact_copies.to_string())?;
    line("near copies", counts.near_copies.to_string())?;
    line("repeated paragraphs removed", counts.paragraphs_removed.to_string())?;
    line("events", counts.events.to_string())?;
    line("events in two languages", counts.multilingual_events.to_string())?;
    let files: Vec<&str> = run.outputs.iter().map(|file| file.name.as_str()).collect();
    line("written", format!("{} in {}", files.join(", "), out.display()))?;
    let (seconds, code) = (seconds(run), exit.code());
    line("took", format!("{seconds:.1} s, exit code {code}: {}", exit.meaning()))
}

fn refused(run: &RunReport) -> String {
    let total = run.counts.rejected_total();
    let seen = run.counts.rejected.iter().filter(|(_, count)| **count > 0);
    let reasons: Vec<String> = seen.map(|(reason, count)| format!("{reason} {count}")).collect();
    if reasons.is_empty() { total.to_string() } else { format!("{total} ({})", reasons.join(", ")) }
}

fn seconds(run: &RunReport) -> f64 {
    run.ended_at.duration_since(run.started_at).as_secs_f64()
}
