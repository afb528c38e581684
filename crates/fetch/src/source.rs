//! Where documents can come from. Nothing here reads a document.

use std::{
    ffi::OsStr,
    fmt, fs, io,
    path::{Path, PathBuf},
};

use serde::Deserialize;

use crate::{
    SourceError, file,
    kind::{self, Kind},
};

/// A place that documents come from, as it stands in `seeds/sources.toml` or on the command line.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Source {
    /// Every file of a folder and of the folders inside it, by name; hidden ones are left out.
    Folder {
        /// Relative to the working directory.
        path: PathBuf,
    },
    /// One file: a text, a page, or a corpus with a row for each document.
    File {
        /// Relative to the working directory.
        path: PathBuf,
    },
    /// A web archive, plain or packed.
    Warc {
        /// Relative to the working directory.
        path: PathBuf,
    },
    /// A feed whose pages are fetched; where one cannot be had, the feed's own text is used.
    Feed(At),
    /// A sitemap, an index of sitemaps or a list of addresses, whose pages are fetched.
    Sitemap(At),
    /// A list of feeds, each of which becomes a source.
    Opml(At),
    /// A page that lists articles: those of the same host are fetched, one level deep.
    Index(Address),
    /// One page.
    Page(Address),
    /// Whatever is found there: a feed, a sitemap, a list of feeds or a page.
    Url(Address),
    /// Standard input, which is looked into to see what it is. (Braces, so that an unknown key in
    /// the configuration is an error here too.)
    Stdin {},
}

/// Where a list is: on the network or on a disk, exactly one of both.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(try_from = "Written")]
pub enum At {
    /// `url = "https://..."`
    Url(String),
    /// `path = "..."`, relative to the working directory.
    Path(PathBuf),
}

/// Where something on the network is.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(try_from = "Written")]
pub struct Address {
    /// With `http://` or `https://`.
    pub url: String,
}

/// The keys of [`At`] and [`Address`] as a configuration has them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    url: Option<String>,
    path: Option<PathBuf>,
}

impl TryFrom<Written> for At {
    type Error = &'static str;

    fn try_from(written: Written) -> Result<Self, Self::Error> {
        match (written.url, written.path) {
            (Some(url), None) if is_address(&url) => Ok(Self::Url(url)),
            (Some(_), None) => Err(NO_ADDRESS),
            (None, Some(path)) => Ok(Self::Path(path)),
            _ => Err("either url or path"),
        }
    }
}

impl TryFrom<Written> for Address {
    type Error = &'static str;

    fn try_from(written: Written) -> Result<Self, Self::Error> {
        match (written.url, written.path) {
            (Some(url), None) if is_address(&url) => Ok(Self { url }),
            (Some(_), None) => Err(NO_ADDRESS),
            _ => Err("url, and no path"),
        }
    }
}

const NO_ADDRESS: &str = "url must begin with http:// or https://";

fn is_address(text: &str) -> bool {
    text.starts_with("http://") || text.starts_with("https://")
}

impl Source {
    /// Reads a bare SOURCE argument: `-`, an address, a folder or a file (a pipe, too). A file that
    /// lists pages or feeds is told by its first bytes.
    ///
    /// # Errors
    /// [`SourceError::Missing`] when nothing has that name, [`SourceError::Unreadable`] when the
    /// system does not say what it is.
    pub fn of_argument(argument: &OsStr) -> Result<Self, SourceError> {
        if argument == "-" {
            return Ok(Self::Stdin {});
        }
        if let Some(url) = argument.to_str().filter(|text| is_address(text)) {
            return Ok(Self::Url(Address { url: url.to_owned() }));
        }
        let path = PathBuf::from(argument);
        let found = look(&path)?;
        if found.is_dir() {
            return Ok(Self::Folder { path });
        }
        // A pipe can be read once: it is not looked into.
        let head = if found.is_file() { file::head(&path).unwrap_or_default() } else { Vec::new() };
        Ok(match kind::of(Some(&path), &head) {
            Kind::Opml => Self::Opml(At::Path(path)),
            Kind::Sitemap => Self::Sitemap(At::Path(path)),
            Kind::Text | Kind::Unknown if kind::lists_addresses(&head) => {
                Self::Sitemap(At::Path(path))
            }
            Kind::Warc => Self::Warc { path },
            _ => Self::File { path },
        })
    }

    /// The path that it reads, to be seen from another folder.
    pub fn path_mut(&mut self) -> Option<&mut PathBuf> {
        match self {
            Self::Folder { path }
            | Self::File { path }
            | Self::Warc { path }
            | Self::Feed(At::Path(path))
            | Self::Sitemap(At::Path(path))
            | Self::Opml(At::Path(path)) => Some(path),
            Self::Feed(At::Url(_))
            | Self::Sitemap(At::Url(_))
            | Self::Opml(At::Url(_))
            | Self::Index(_)
            | Self::Page(_)
            | Self::Url(_)
            | Self::Stdin {} => None,
        }
    }

    /// Says whether it needs the network.
    pub fn is_online(&self) -> bool {
        match self {
            Self::Folder { .. } | Self::File { .. } | Self::Warc { .. } | Self::Stdin {} => false,
            Self::Feed(_)
            | Self::Sitemap(_)
            | Self::Opml(_)
            | Self::Index(_)
            | Self::Page(_)
            | Self::Url(_) => true,
        }
    }

    /// Why it cannot be there, for one that lies on a disk.
    pub fn problem(&self) -> Option<SourceError> {
        let path = match self {
            Self::Folder { path } | Self::File { path } | Self::Warc { path } => path,
            Self::Feed(_)
            | Self::Sitemap(_)
            | Self::Opml(_)
            | Self::Index(_)
            | Self::Page(_)
            | Self::Url(_)
            | Self::Stdin {} => return None,
        };
        match look(path) {
            Err(error) => Some(error),
            Ok(found) => match self {
                Self::Folder { path } if !found.is_dir() => {
                    Some(SourceError::NotAFolder { path: path.clone() })
                }
                Self::File { path } | Self::Warc { path } if found.is_dir() => {
                    Some(SourceError::NotAFile { path: path.clone() })
                }
                _ => None,
            },
        }
    }

    /// Its kind, as the configuration spells it.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Folder { .. } => "folder",
            Self::File { .. } => "file",
            Self::Warc { .. } => "warc",
            Self::Feed(_) => "feed",
            Self::Sitemap(_) => "sitemap",
            Self::Opml(_) => "opml",
            Self::Index(_) => "index",
            Self::Page(_) => "page",
            Self::Url(_) => "url",
            Self::Stdin {} => "stdin",
        }
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder { path }
            | Self::File { path }
            | Self::Warc { path }
            | Self::Feed(At::Path(path))
            | Self::Sitemap(At::Path(path))
            | Self::Opml(At::Path(path)) => path.display().fmt(f),
            Self::Feed(At::Url(url))
            | Self::Sitemap(At::Url(url))
            | Self::Opml(At::Url(url))
            | Self::Index(Address { url })
            | Self::Page(Address { url })
            | Self::Url(Address { url }) => f.write_str(url),
            Self::Stdin {} => f.write_str("stdin"),
        }
    }
}

/// Asks what lies at `path`, following links.
pub(crate) fn look(path: &Path) -> Result<fs::Metadata, SourceError> {
    fs::metadata(path).map_err(|source| match source.kind() {
        io::ErrorKind::NotFound => SourceError::Missing { path: path.to_owned() },
        _ => SourceError::Unreadable { path: path.to_owned(), source },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_argument_is_a_stream_a_folder_a_file_or_a_missing_path_by_name() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("report.txt");
        fs::write(&file, "x").unwrap();
        assert_eq!(Source::of_argument(OsStr::new("-")).unwrap(), Source::Stdin {});
        assert_eq!(
            Source::of_argument(folder.path().as_os_str()).unwrap(),
            Source::Folder { path: folder.path().to_owned() }
        );
        assert_eq!(Source::of_argument(file.as_os_str()).unwrap(), Source::File { path: file });
        let error = Source::of_argument(OsStr::new("no/such/place")).unwrap_err();
        assert_eq!(error.to_string(), "no such file or folder: no/such/place");
    }

    #[test]
    fn an_argument_that_lists_pages_or_feeds_is_told_by_its_beginning() {
        let folder = tempfile::tempdir().unwrap();
        let told = |name: &str, bytes: &[u8]| {
            let path = folder.path().join(name);
            fs::write(&path, bytes).unwrap();
            Source::of_argument(path.as_os_str()).unwrap().kind()
        };
        assert_eq!(told("a.xml", b"<urlset>"), "sitemap");
        assert_eq!(told("a.txt", b"https://example.org/a\nhttps://example.org/b\n"), "sitemap");
        assert_eq!(told("b.txt", b"https://example.org/a is where it stands"), "file");
        assert_eq!(told("a.opml", b"<opml>"), "opml");
        assert_eq!(told("b.xml", b"<rss>"), "file");
        assert_eq!(told("a.warc", b"WARC/1.0\r\n"), "warc");
        let address = OsStr::new("https://example.org/feed");
        assert_eq!(Source::of_argument(address).unwrap().kind(), "url");
    }

    #[test]
    fn configuration_knows_each_kind_and_no_other_key() {
        let read = |text: &str| serde_json::from_str::<Source>(text);
        assert_eq!(
            read(r#"{"kind": "folder", "path": "seeds"}"#).unwrap(),
            Source::Folder { path: "seeds".into() }
        );
        assert_eq!(read(r#"{"kind": "stdin"}"#).unwrap(), Source::Stdin {});
        let url = "https://example.org/".to_owned();
        for (kind, source) in [
            ("feed", Source::Feed(At::Url(url.clone()))),
            ("sitemap", Source::Sitemap(At::Url(url.clone()))),
            ("opml", Source::Opml(At::Url(url.clone()))),
            ("index", Source::Index(Address { url: url.clone() })),
            ("page", Source::Page(Address { url: url.clone() })),
            ("url", Source::Url(Address { url: url.clone() })),
        ] {
            assert_eq!(source.kind(), kind);
            let written = format!(r#"{{"kind": "{kind}", "url": "{url}"}}"#);
            assert_eq!(read(&written).unwrap(), source);
        }
        let path = read(r#"{"kind": "opml", "path": "feeds.opml"}"#).unwrap();
        assert_eq!(path, Source::Opml(At::Path("feeds.opml".into())));
        for wrong in [
            r#"{"kind": "folder", "path": "seeds", "depth": 2}"#,
            r#"{"kind": "stdin", "path": "seeds"}"#,
            r#"{"kind": "floppy", "path": "a:"}"#,
            r#"{"kind": "file"}"#,
            r#"{"kind": "feed"}"#,
            r#"{"kind": "feed", "url": "https://example.org/", "path": "a"}"#,
            r#"{"kind": "feed", "url": "example.org"}"#,
            r#"{"kind": "feed", "url": "https://example.org/", "every": 5}"#,
            r#"{"kind": "index", "path": "a.html"}"#,
            r#"{"kind": "warc", "url": "https://example.org/"}"#,
            r#"{"path": "seeds"}"#,
        ] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}
