//! The rules of ARCHITECTURE.md, as a test: who may depend on whom, and how long a file may be.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Each crate with all it may name of ours. What is not here is forbidden.
const MAY_USE: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("lang", &[]),
    ("fetch", &["model"]),
    ("clean", &["model", "lang"]),
    ("embed", &["model"]),
    ("fingerprint", &["model", "lang"]),
    ("cluster", &["model", "fingerprint"]),
    ("store", &["model"]),
    ("publish", &["model", "fingerprint", "cluster"]),
    ("lexicon", &["lang"]),
    (
        "cli",
        &["model", "lang", "fetch", "clean", "embed", "fingerprint", "cluster", "store", "publish"],
    ),
];

/// Packages that only some of our crates may name.
const ONLY: &[(&str, &[&str])] = &[
    ("ureq", &["fetch"]),
    ("feedparser-rs", &["fetch"]),
    ("quick-xml", &["fetch", "publish"]),
    ("reqwest", &[]),
    ("tokio", &[]),
    ("simhash", &["fingerprint"]),
    ("blake3", &["fingerprint", "model"]),
    ("rusqlite", &["store", "publish"]),
    // Reading a corpus is fetch's, writing a table is publish's.
    ("csv", &["fetch", "publish"]),
    ("maud", &["publish"]),
    ("parquet", &["publish"]),
    ("rust_xlsxwriter", &["publish"]),
    ("sha2", &["publish"]),
    ("clap", &["cli"]),
    ("toml", &["cli"]),
    ("anyhow", &["cli", "lexicon"]),
    ("rayon", &["cluster", "cli", "lexicon"]),
    ("model2vec-rs", &["embed"]),
    ("safetensors", &["embed"]),
    ("tokenizers", &["embed"]),
    ("html5ever", &["clean"]),
];

/// Stage crates, which export a function of their own name.
const STAGES: &[&str] = &["fetch", "clean", "fingerprint", "cluster"];

const MOST_LINES: usize = 400;

#[test]
fn crates_depend_downwards_only() {
    for (name, may_use) in MAY_USE {
        let named = dependencies(name);
        for (other, _) in MAY_USE {
            let uses = named.iter().any(|dependency| dependency == other);
            assert!(!uses || may_use.contains(other), "{name} must not depend on {other}");
        }
        for (package, owners) in ONLY {
            let uses = named.iter().any(|dependency| dependency == package);
            assert!(
                !uses || owners.contains(name),
                "{package} belongs to {owners:?}, not to {name}"
            );
        }
    }
}

#[test]
fn every_crate_stands_in_the_table_and_obeys_the_lints() {
    for entry in fs::read_dir(root().join("crates")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(MAY_USE.iter().any(|(known, _)| *known == name), "{name} is not in MAY_USE");
        assert!(manifest(&name).contains("[lints]\nworkspace = true"), "{name} has no lints");
    }
}

#[test]
fn a_stage_exports_a_function_of_its_own_name() {
    for stage in STAGES {
        let mut found = false;
        visit(&root().join("crates").join(stage).join("src"), &mut |_, text| {
            found |= text.contains(&format!("pub fn {stage}("))
                || text.contains(&format!("pub fn {stage}<"));
        });
        assert!(found, "crates/{stage} has no `pub fn {stage}`");
    }
}

#[test]
fn files_say_what_they_are_for_and_stay_short() {
    for folder in ["crates", "tests"] {
        visit(&root().join(folder), &mut |path, text| {
            let shown = path.display();
            assert!(
                text.starts_with("//! "),
                "{shown}: begin with a line that says what it is for"
            );
            let code = text.split("#[cfg(test)]").next().unwrap_or(text).lines().count();
            assert!(code <= MOST_LINES, "{shown}: {code} lines, at most {MOST_LINES}");
        });
    }
}

#[test]
fn no_lint_is_silenced_and_no_test_ignored() {
    let silencers = ["#[allow(", "#![allow(", "#[ignore", "todo!(", "unimplemented!("];
    visit(&root().join("crates"), &mut |path, text| {
        for word in &silencers {
            assert!(!text.contains(word), "{}: {word}", path.display());
        }
    });
}

#[test]
fn the_readme_names_every_exit_code() {
    let readme = read("README.md");
    let table = read("crates/cli/src/exit.rs");
    let codes = table.lines().filter_map(|line| line.trim().split_once(" = "));
    let codes: Vec<u8> =
        codes.filter_map(|(_, code)| code.trim_end_matches(',').parse().ok()).collect();
    assert!(codes.len() >= 9, "{codes:?}");
    for code in codes {
        assert!(readme.contains(&format!("| {code} |")), "README does not name exit code {code}");
    }
}

#[test]
fn ci_runs_what_the_readme_says() {
    let readme = read("README.md");
    for command in ["cargo run --release --locked -- ingest", "cargo test --workspace --locked"] {
        assert!(readme.contains(command), "README does not say {command}");
    }
    assert!(read(".ci/run").contains("just test") && read(".ci/run").contains("just lint"));
    assert!(read("justfile").contains("cargo test --workspace --locked"));
    assert!(read("CHANGELOG.md").contains("## Unreleased"));
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap()
}

fn manifest(name: &str) -> String {
    read(&format!("crates/{name}/Cargo.toml"))
}

/// What stands in a manifest under `[dependencies]`, without those of its tests.
fn dependencies(name: &str) -> Vec<String> {
    let Ok(manifest) = fs::read_to_string(root().join(format!("crates/{name}/Cargo.toml"))) else {
        return Vec::new();
    };
    let section = manifest.split("[dependencies]").nth(1).unwrap_or_default();
    let section = section.split("\n[").next().unwrap_or_default();
    let names = section.lines().filter_map(|line| line.split(['.', ' ', '=']).next());
    names.filter(|name| !name.is_empty() && !name.starts_with('#')).map(str::to_owned).collect()
}

fn visit(folder: &Path, check: &mut impl FnMut(&Path, &str)) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            visit(&path, check);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            check(&path, &fs::read_to_string(&path).unwrap());
        }
    }
}
