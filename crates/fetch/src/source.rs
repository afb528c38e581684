//! Where documents can come from. Nothing here reads a document.

use std::{
    ffi::OsStr,
    fmt, fs, io,
    path::{Path, PathBuf},
};

use serde::Deserialize;

use crate::SourceError;

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
    /// Standard input, which is looked into to see what it is. (Braces, so that an unknown key in
    /// the configuration is an error here too.)
    Stdin {},
}

impl Source {
    /// Reads a bare SOURCE argument: `-`, a folder or a file (a pipe, too).
    ///
    /// # Errors
    /// [`SourceError::Missing`] when nothing has that name, [`SourceError::Unreadable`] when the
    /// system does not say what it is.
    pub fn of_argument(argument: &OsStr) -> Result<Self, SourceError> {
        if argument == "-" {
            return Ok(Self::Stdin {});
        }
        let path = PathBuf::from(argument);
        let found = look(&path)?;
        Ok(if found.is_dir() { Self::Folder { path } } else { Self::File { path } })
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder { path } | Self::File { path } => path.display().fmt(f),
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
    fn configuration_knows_each_kind_and_no_other_key() {
        let read = |text: &str| serde_json::from_str::<Source>(text);
        assert_eq!(
            read(r#"{"kind": "folder", "path": "seeds"}"#).unwrap(),
            Source::Folder { path: "seeds".into() }
        );
        assert_eq!(read(r#"{"kind": "stdin"}"#).unwrap(), Source::Stdin {});
        for wrong in [
            r#"{"kind": "folder", "path": "seeds", "depth": 2}"#,
            r#"{"kind": "stdin", "path": "seeds"}"#,
            r#"{"kind": "floppy", "path": "a:"}"#,
            r#"{"kind": "file"}"#,
            r#"{"path": "seeds"}"#,
        ] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}
