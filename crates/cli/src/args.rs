//! The command line: what can be asked for. Does nothing itself.

use std::{ffi::OsString, path::PathBuf};

use clap::{Args, Parser, Subcommand, ValueEnum};

use fetch::{Network, Resolve};

use crate::commands;

const EXAMPLES: &str = "\
Examples:
  newsfold ingest                           the sources of seeds/sources.toml, into output/
  newsfold ingest reports/ wire.jsonl       a folder and a corpus, into output/
  newsfold ingest reports/ --out monday     the same, into monday/
  newsfold ingest https://example.org/feed  a feed, a sitemap or a page on the network
  newsfold clean page.html                  one page as one JSON article
  newsfold fetch reports/ | newsfold clean - > articles.jsonl
  newsfold cluster articles.jsonl           the event of each article
  newsfold explain 003.txt 004.txt          why two reports are one event, or are not

Exit codes: newsfold help exit-codes";

/// Folds every copy and every translation of a news report into one event record.
#[derive(Debug, Parser)]
#[command(name = "newsfold", version, about, after_long_help = EXAMPLES, max_term_width = 100)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) global: Global,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What every command understands, before or after its name.
#[derive(Args, Debug)]
pub(crate) struct Global {
    /// Say nothing but errors
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub(crate) quiet: bool,
    /// Say more; twice for everything
    #[arg(short, long, global = true, action = clap::ArgAction::Count)]
    pub(crate) verbose: u8,
    /// How log lines look on stderr
    #[arg(long, global = true, value_enum, default_value_t, value_name = "FORM")]
    pub(crate) log_format: LogFormat,
    /// Which log lines to show, as `tracing` filters (`debug`, `newsfold_fetch=trace`)
    #[arg(
        long,
        global = true,
        env = "NEWSFOLD_LOG",
        value_name = "FILTER",
        hide_env_values = true
    )]
    pub(crate) log: Option<String>,
    /// How many threads to use; 0 for one a core
    #[arg(long, global = true, env = "RAYON_NUM_THREADS", default_value_t = 0, value_name = "N")]
    pub(crate) threads: usize,
}

/// How log lines look.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, ValueEnum)]
pub(crate) enum LogFormat {
    /// For people
    #[default]
    Text,
    /// One JSON object a line
    Json,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Read sources and write one record an event: output/events.csv
    #[command(after_long_help = commands::ingest::EXAMPLES)]
    Ingest(commands::ingest::Args),
    /// Read sources and print each document as a line of JSON
    #[command(after_long_help = commands::fetch::EXAMPLES)]
    Fetch(commands::fetch::Args),
    /// Look after sources: whether each can be read
    #[command(after_long_help = commands::sources::EXAMPLES)]
    Sources(commands::sources::Args),
    /// Print the article in each document: HTML or text in, JSON out
    #[command(after_long_help = commands::clean::EXAMPLES)]
    Clean(commands::clean::Args),
    /// Find the copies in a corpus: exact, edited, cut, embedded, updated
    #[command(after_long_help = commands::fingerprint::EXAMPLES)]
    Fingerprint(commands::fingerprint::Args),
    /// Find the event of each article of a corpus
    #[command(after_long_help = commands::cluster::EXAMPLES)]
    Cluster(commands::cluster::Args),
    /// Say why reports are one event, or why they are not
    #[command(after_long_help = commands::explain::EXAMPLES)]
    Explain(commands::explain::Args),
    /// Score a clustering against labels: B-cubed and pairwise
    #[command(after_long_help = commands::eval::EXAMPLES)]
    Eval(commands::eval::Args),
    /// Print what every column of every table means
    #[command(after_long_help = commands::schema::EXAMPLES)]
    Schema(commands::schema::Args),
    /// Say how the last runs went, which sources are in trouble, and how much is kept
    #[command(after_long_help = commands::status::EXAMPLES)]
    Status(commands::status::Args),
    /// Look after the state: a copy of it, its return, its size, whether it is whole
    #[command(after_long_help = commands::state::EXAMPLES)]
    State(commands::state::Args),
    /// Print the completions of a shell
    #[command(after_long_help = commands::completions::EXAMPLES)]
    Completions(commands::completions::Args),
    /// Print the manual page
    #[command(after_long_help = commands::man::EXAMPLES)]
    Man,
    /// Print the exit codes
    #[command(name = "exit-codes", hide = true)]
    ExitCodes,
}

/// Where a run reads from and writes to.
#[derive(Args, Debug)]
pub(crate) struct Places {
    /// An address, a folder, a file (text, HTML, JSONL, CSV, feed, WARC, sitemap, OPML) or `-`; without
    /// one, those of --config
    #[arg(value_name = "SOURCE")]
    pub(crate) sources: Vec<OsString>,
    /// Sources and settings
    #[arg(short, long, value_name = "FILE", env = "NEWSFOLD_CONFIG")]
    pub(crate) config: Option<PathBuf>,
}

/// Which model of meaning is brought.
#[derive(Args, Debug, Default)]
pub(crate) struct Embeddings {
    /// Let a static embedding model (model2vec) in this folder help to tell events apart; nothing is
    /// downloaded
    #[arg(long = "embeddings", value_name = "DIR")]
    pub(crate) folder: Option<PathBuf>,
}

/// How the network is used.
#[derive(Args, Debug, Default)]
pub(crate) struct Online {
    /// Ask sources again even if it is early
    #[arg(long)]
    pub(crate) again: bool,
    /// Ask hosts in private networks, too
    #[arg(long)]
    pub(crate) allow_private: bool,
    /// Do not look HOST up but ask ADDRESS, even a private one; HOST `*` is every name
    #[arg(long, value_name = "HOST:PORT:ADDRESS")]
    pub(crate) resolve: Vec<Resolve>,
}

impl Online {
    /// The settings with what the command line says.
    pub(crate) fn over(&self, network: &Network) -> Network {
        let mut network = network.clone();
        network.allow_private |= self.allow_private;
        network.resolve.clone_from(&self.resolve);
        network
    }
}
