//! A folder with a configuration for sources on the network, and what the tests read of a run over them.

use std::{fs, io::Write, path::PathBuf};

use flate2::{Compression, write::GzEncoder};
use serde_json::Value;

use crate::{
    harness::{Ran, newsfold, ran, run_json, table},
    server::{Reply, Server},
};

/// No pauses, no second tries, small limits: what is tested is not waited for.
pub(crate) const SETTINGS: &str = "[fetch]\ncontact = \"news@example.org\"\ndelay_ms = 0\nmax_wait_s = 0\ntimeout_s = 2\n\
    max_body_bytes = 200_000\n[limits]\nmax_file_bytes = 1_000_000\n";

pub(crate) const ICE: &str = "<html><title>Ice road opens</title><body><h1>Ice road opens</h1><p>The ice road to the island of \
    Kihnu opened on Monday, the council said on 3 March 2025. Cars of up to two tonnes may use it.</p></body></html>";
pub(crate) const PILOTS: &str = "<html><title>Pilots strike</title><body><h1>Pilots strike</h1><p>The pilots of the harbour of Lisbon \
    went on strike on 4 April 2025, their union said. Ships wait in the roads.</p></body></html>";

/// A folder with a configuration of its own.
pub(crate) struct Desk {
    folder: tempfile::TempDir,
    resolve: String,
}

impl Desk {
    pub(crate) fn new(server: &Server, sources: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("sources.toml"), format!("{SETTINGS}{sources}")).unwrap();
        Self { folder, resolve: server.resolve() }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn command(&self, command: &str, more: &[&str]) -> std::process::Command {
        let mut made = newsfold([command, "--config"]);
        made.arg(self.path("sources.toml")).arg(&self.resolve).args(more);
        made
    }

    pub(crate) fn ingest(&self, more: &[&str]) -> Ran {
        ran(&mut self.to_ingest(more))
    }

    /// Ingests at a moment, in seconds since 1970.
    pub(crate) fn ingest_at(&self, moment: &str, more: &[&str]) -> Ran {
        ran(self.to_ingest(more).env("SOURCE_DATE_EPOCH", moment))
    }

    fn to_ingest(&self, more: &[&str]) -> std::process::Command {
        let out = self.path("out");
        let mut made =
            self.command("ingest", &["--max-failed", "100", "--out", out.to_str().unwrap()]);
        made.args(more);
        made
    }

    pub(crate) fn run_json(&self) -> Value {
        run_json(&self.path("out"))
    }

    pub(crate) fn texts(&self) -> Vec<String> {
        let articles = table(&self.path("out/articles.csv"));
        articles.iter().map(|row| row["text_preview"].clone()).collect()
    }
}

pub(crate) fn source(kind: &str, url: &str) -> String {
    format!("[[source]]\nkind = \"{kind}\"\nurl = \"{url}\"\n")
}

/// The row of the only source.
pub(crate) fn only(run: &Value) -> Value {
    let sources = run["sources"].as_array().unwrap();
    assert_eq!(sources.len(), 1, "{run:#}");
    sources[0].clone()
}

/// New, known and failed items of a source.
pub(crate) fn items(row: &Value) -> [u64; 3] {
    ["new", "known", "failed"].map(|key| row["items"][key].as_u64().unwrap())
}

pub(crate) fn feed(items: &[(&str, &str)]) -> Reply {
    let items: Vec<String> = items
        .iter()
        .map(|(link, text)| {
            let text = text.replace('&', "&amp;").replace('<', "&lt;");
            format!("<item><title>From the feed</title><link>{link}</link><description>{text}</description></item>")
        })
        .collect();
    let items = items.concat();
    let feed = format!("<rss version=\"2.0\"><channel><title>News</title>{items}</channel></rss>");
    Reply::of("application/rss+xml", feed.as_bytes())
}

pub(crate) fn gzipped(bytes: &[u8]) -> Vec<u8> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::default());
    writer.write_all(bytes).unwrap();
    writer.finish().unwrap()
}
