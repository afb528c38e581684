//! What a run is asked to do, from `seeds/sources.toml` and the command line. The only reader of
//! configuration; it hands plain structs down and opens no source.

use std::{
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
};

use fetch::{Limits, Network, Source, SourceError};
use publish::{Dialect, Format};
use serde::Deserialize;

use crate::{
    args::Places,
    exit::{Ending, Exit},
};

/// Where a run without arguments reads from.
pub(crate) const DEFAULT: &str = "seeds/sources.toml";

/// A configuration file. Unknown keys are errors: a misspelt setting must not be silently ignored.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Config {
    /// The language that titles are shown in where a report in it exists.
    pub(crate) prefer_lang: Option<String>,
    /// The folder of a static embedding model.
    pub(crate) embeddings: Option<PathBuf>,
    /// How many days an event takes in further reports.
    pub(crate) window: Option<u16>,
    /// What people decided of pairs of reports.
    pub(crate) decisions: Option<PathBuf>,
    /// What is too large.
    pub(crate) limits: Limits,
    /// How the network is asked.
    pub(crate) fetch: Network,
    /// The forms that tables are written in.
    pub(crate) format: Vec<Format>,
    /// Whether the page for people is left out.
    pub(crate) no_report: bool,
    /// Whether every compared pair is written, too.
    pub(crate) pairs: bool,
    /// How CSV is written.
    pub(crate) csv: Dialect,
    /// What to read.
    #[serde(rename = "source")]
    pub(crate) sources: Vec<Source>,
}

/// What a run reads: the sources that are there, and those that are not.
#[derive(Debug)]
pub(crate) struct Plan {
    pub(crate) config: Config,
    pub(crate) sources: Vec<Source>,
    pub(crate) missing: Vec<SourceError>,
}

impl Plan {
    /// Says whether any source needs the network.
    pub(crate) fn is_online(&self) -> bool {
        self.sources.iter().any(Source::is_online)
    }
}

/// Reads the configuration and the SOURCE arguments; arguments take the place of the file's sources.
///
/// Ends with [`Exit::Config`] if the configuration is missing, wrong, or names no source.
pub(crate) fn plan(places: &Places) -> anyhow::Result<Plan> {
    let named = !places.sources.is_empty();
    let config = match &places.config {
        Some(path) => read(path)?,
        None if named => Config::default(),
        None => read(Path::new(DEFAULT))?,
    };
    if named {
        let (sources, missing) = of_arguments(&places.sources);
        return Ok(Plan { config, sources, missing });
    }
    if config.sources.is_empty() {
        return Err(wrong("no source: add a [[source]] or name one on the command line"));
    }
    let sources = config.sources.clone();
    Ok(Plan { config, sources, missing: Vec::new() })
}

/// The sources that SOURCE arguments name, and those that are not there.
pub(crate) fn of_arguments(arguments: &[OsString]) -> (Vec<Source>, Vec<SourceError>) {
    let mut sources = Vec::new();
    let mut missing = Vec::new();
    for argument in arguments {
        match Source::of_argument(argument) {
            Ok(source) => sources.push(source),
            Err(error) => missing.push(error),
        }
    }
    (sources, missing)
}

fn read(path: &Path) -> anyhow::Result<Config> {
    let shown = path.display();
    let text = fs::read_to_string(path).map_err(|error| {
        wrong(format!("cannot read {shown}: {error}; name a SOURCE or another --config"))
    })?;
    let mut config: Config =
        toml::from_str(&text).map_err(|error| wrong(format!("{shown}: {error}")))?;
    if let Some(tag) = config.prefer_lang.as_deref().filter(|tag| model::Lang::parse(tag).is_none())
    {
        return Err(wrong(format!("{shown}: prefer_lang = {tag:?} is no language code")));
    }
    let folder = path.parent().unwrap_or(Path::new(""));
    config.embeddings = config.embeddings.map(|model| beside(folder, &model));
    config.decisions = config.decisions.map(|file| beside(folder, &file));
    for source in &mut config.sources {
        if let Some(path) = source.path_mut() {
            *path = beside(folder, path);
        }
    }
    Ok(config)
}

/// A path of the file, seen from the folder that the file lies in.
fn beside(folder: &Path, path: &Path) -> PathBuf {
    if path.is_absolute() { path.to_owned() } else { folder.join(path) }
}

fn wrong(message: impl Into<String>) -> anyhow::Error {
    Ending::error(Exit::Config, message)
}
