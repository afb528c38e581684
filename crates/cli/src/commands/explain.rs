//! `newsfold explain`: why reports are one event, or why they are not, in plain words. Folds the same
//! sources as `ingest` does and asks the same comparison.

use std::{
    ffi::OsString,
    io::{self, Write, stdout},
    path::Path,
};

use cluster::{Cluster, Relation};
use fingerprint::Verdict;
use indicatif::ProgressBar;
use publish::Neighbour;

use crate::{
    apart,
    args::{Embeddings, Places},
    config::{self, Plan},
    exit::{Ending, Exit},
    ids,
    meaning::Meaning,
    pipeline,
    pipeline::Report,
    table_rows,
};

pub(crate) const EXAMPLES: &str = "\
Examples:
  newsfold explain a.txt b.txt                      two files
  newsfold explain 003-pine.html --in seeds/articles    a report among others
  newsfold explain ar_7ypq2h6w5kx3mzna               an article of the table, by its id
  newsfold explain ev_7ypq2h6w5kx3mzna               an event: why its reports are together

A report is named by its article id, its own id in its corpus, its URL, or the name of its file.";

/// What to explain.
#[derive(clap::Args, Debug)]
pub(crate) struct Args {
    /// A report or an event
    #[arg(value_name = "ID|A")]
    first: String,
    /// Another report
    #[arg(value_name = "B")]
    second: Option<String>,
    /// The sources that the reports are among [default: those of --config, or A and B themselves]
    #[arg(long = "in", value_name = "SOURCE", num_args = 1..)]
    within: Vec<OsString>,
    /// Sources and settings
    #[arg(short, long, value_name = "FILE", env = "NEWSFOLD_CONFIG")]
    config: Option<std::path::PathBuf>,
    #[command(flatten)]
    embeddings: Embeddings,
}

/// How many reports of other events are listed as nearest.
const NEAREST: usize = 5;

/// Explains.
pub(crate) fn run(args: &Args) -> anyhow::Result<Exit> {
    let plan = plan(args)?;
    let model = args.embeddings.folder.as_deref().or(plan.config.embeddings.as_deref());
    let meaning = Meaning::load(model)?;
    let limits = &plan.config.limits;
    let gathered = pipeline::gather(&plan.sources, limits, clean::clean, &ProgressBar::hidden());
    let mut reports = ids::assign(gathered.reports);
    meaning.read(&mut reports);
    let clusters = cluster::cluster(&mut reports.clone());
    let scene = Scene { reports: &reports, clusters: &clusters };
    let mut out = stdout().lock();
    match &args.second {
        Some(second) => {
            let (a, b) = (scene.find(&args.first)?, scene.find(second)?);
            scene.pair(a, b, &mut out)?;
        }
        None => match scene.event(&args.first) {
            Some(cluster) => scene.members(cluster, &mut out)?,
            None => scene.report(scene.find(&args.first)?, &mut out)?,
        },
    }
    Ok(Exit::Ok)
}

fn plan(args: &Args) -> anyhow::Result<Plan> {
    let named = std::iter::once(&args.first).chain(&args.second);
    let files = named.clone().all(|name| Path::new(name).is_file());
    let sources = match (args.within.is_empty(), files && args.second.is_some()) {
        (true, true) => named.map(OsString::from).collect(),
        _ => args.within.clone(),
    };
    config::plan(&Places { sources, config: args.config.clone() })
}

/// The folded batch.
struct Scene<'a> {
    reports: &'a [Report],
    clusters: &'a [Cluster],
}

impl Scene<'_> {
    /// The report of that name.
    fn find(&self, name: &str) -> anyhow::Result<usize> {
        let matches: Vec<usize> =
            (0..self.reports.len()).filter(|&at| self.is_called(at, name)).collect();
        match matches.as_slice() {
            [one] => Ok(*one),
            [] => Err(not_found(format!("no report is called {name}; see --in"))),
            [..] => Err(not_found(format!("{} reports are called {name}", matches.len()))),
        }
    }

    fn is_called(&self, at: usize, name: &str) -> bool {
        let Some((article, _)) = self.reports.get(at) else { return false };
        let origin = article.origin.as_str();
        let ends = origin
            .strip_suffix(name)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with(['/', ':', '#', '\\']));
        article.id.as_str() == name || article.best_url() == Some(name) || ends
    }

    fn event(&self, name: &str) -> Option<&Cluster> {
        let preference = cluster::Preference::default();
        self.clusters.iter().find(|cluster| {
            let record = cluster::record(cluster, self.reports, preference);
            record.is_some_and(|record| record.event_id.as_str() == name)
        })
    }

    fn cluster_of(&self, at: usize) -> Option<&Cluster> {
        self.clusters.iter().find(|cluster| cluster.members.iter().any(|one| one.report == at))
    }

    fn shown(&self, at: usize) -> String {
        let Some((article, _)) = self.reports.get(at) else { return String::new() };
        let first = article.paragraphs.first().map_or("", String::as_str);
        let title = if article.title.is_empty() { first } else { &article.title };
        let title: String = title.chars().take(80).collect();
        let lang = article.lang.map_or_else(|| "??".to_owned(), |lang| lang.to_string());
        format!("{} [{lang}] {title} ({})", article.id, article.origin)
    }

    /// Why two reports are together or apart.
    fn pair(&self, a: usize, b: usize, out: &mut impl Write) -> io::Result<()> {
        writeln!(out, "A  {}\nB  {}", self.shown(a), self.shown(b))?;
        let together = self
            .cluster_of(a)
            .is_some_and(|cluster| cluster.members.iter().any(|member| member.report == b));
        let event = if together { "one event" } else { "two events" };
        writeln!(out, "These are reports of {event}.")?;
        if a == b {
            return writeln!(out, "  A and B are the same report");
        }
        let relations = cluster::relations(self.reports, a);
        match relations.iter().find(|(other, _)| *other == b) {
            Some((_, relation)) => self.relation(a, b, relation, together, out),
            None => Ok(()),
        }
    }

    fn relation(
        &self,
        a: usize,
        b: usize,
        relation: &Relation,
        together: bool,
        out: &mut impl Write,
    ) -> io::Result<()> {
        let verdict = match relation {
            Relation::Copies(..) => return self.copies(a, b, out),
            Relation::Compared(verdict) => verdict,
        };
        let sure = verdict.why().sure_pct();
        let said = match (verdict, together) {
            (Verdict::Apart(_), _) => match fingerprint::veto(verdict) {
                Some(veto) => format!("apart, whatever else is alike: {veto}"),
                None => "apart, whatever else is alike".to_owned(),
            },
            (Verdict::Same(_), true) => format!("the same event, {sure} % sure"),
            (Verdict::Same(_), false) => {
                format!("alike ({sure} %), but other reports keep their events apart")
            }
            (Verdict::Unclear(_), true) => {
                format!("unclear alone ({sure} %), joined through other reports of the event")
            }
            (Verdict::Unclear(_), false) => format!("too little in common ({sure} %)"),
        };
        writeln!(out, "  {said}")?;
        let prints = self.reports.get(a).zip(self.reports.get(b));
        for reason in
            prints.map(|(a, b)| fingerprint::reasons(verdict, &a.1, &b.1)).unwrap_or_default()
        {
            writeln!(out, "  - {reason}")?;
        }
        Ok(())
    }

    /// How two copies of one text differ, from the earlier to the later.
    fn copies(&self, a: usize, b: usize, out: &mut impl Write) -> io::Result<()> {
        writeln!(out, "  copies of one text")?;
        let Some((a, b)) = self.reports.get(a).zip(self.reports.get(b)) else { return Ok(()) };
        if a.1.sketch.exact == b.1.sketch.exact {
            return writeln!(out, "  - the same words");
        }
        let when =
            |report: &Report| report.0.published.map(|published| (published.on, published.at));
        let is_later = |one: &Report, other: &Report| {
            (when(one).is_none(), when(one), &one.0.id)
                > (when(other).is_none(), when(other), &other.0.id)
        };
        let (earlier, later) = if is_later(a, b) { (b, a) } else { (a, b) };
        let different = table_rows::differences(&earlier.0, &later.0).to_string();
        if different.is_empty() {
            return Ok(());
        }
        writeln!(out, "  - from {} to {}: {different}", earlier.0.id, later.0.id)
    }

    /// A report: its event, and the nearest reports that are not in it.
    fn report(&self, at: usize, out: &mut impl Write) -> io::Result<()> {
        writeln!(out, "{}", self.shown(at))?;
        let Some(cluster) = self.cluster_of(at) else { return Ok(()) };
        let relations = cluster::relations(self.reports, at);
        let is_mate = |other: usize| cluster.members.iter().any(|member| member.report == other);
        let (mates, others): (Vec<_>, Vec<_>) =
            relations.into_iter().partition(|(other, _)| is_mate(*other));
        if mates.is_empty() {
            writeln!(out, "It is the only report of its event.")?;
        } else {
            writeln!(out, "It is of one event with:")?;
        }
        for (other, relation) in mates {
            writeln!(out, "{}", self.shown(other))?;
            self.relation(at, other, &relation, true, out)?;
        }
        writeln!(out, "Nearest reports of other events:")?;
        for (other, relation) in others.into_iter().take(NEAREST) {
            writeln!(out, "{}", self.shown(other))?;
            self.relation(at, other, &relation, false, out)?;
        }
        Ok(())
    }

    /// An event: its reports, each with what ties it to the others.
    fn members(&self, cluster: &Cluster, out: &mut impl Write) -> io::Result<()> {
        for member in &cluster.members {
            writeln!(out, "{}", self.shown(member.report))?;
            if let Some(report) = self.reports.get(member.report) {
                let reason = table_rows::reason(member, report, self.reports);
                let role = table_rows::role(member.role);
                writeln!(out, "  {role}{}{reason}", if reason.is_empty() { "" } else { ": " })?;
            }
        }
        let apart = self.kept_apart(cluster);
        if !apart.is_empty() {
            writeln!(out, "Kept apart on purpose:")?;
        }
        for Neighbour { event_id, title, veto, .. } in apart {
            writeln!(out, "{event_id} {title}\n  {veto}")?;
        }
        Ok(())
    }

    /// The nearest events of the same series, as the page shows them.
    fn kept_apart(&self, cluster: &Cluster) -> Vec<Neighbour> {
        let (mut speakers, mut rows) = (Vec::new(), Vec::new());
        let record = |one| cluster::record(one, self.reports, cluster::Preference::default());
        for one in self.clusters {
            let Some(record) = record(one) else { continue };
            speakers.extend(apart::speaker(one, &record, self.reports));
            rows.push(table_rows::event(record));
        }
        let event = record(cluster).map(|record| record.event_id.to_string()).unwrap_or_default();
        apart::neighbours(&speakers, &rows, self.reports).remove(&event).unwrap_or_default()
    }
}

fn not_found(message: String) -> anyhow::Error {
    Ending::error(Exit::Data, message)
}
