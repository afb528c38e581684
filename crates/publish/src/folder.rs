//! The output folder between two sets: what a killed run left, what an interrupted one says, and tables that
//! would be lost. Knows no row.

use std::{fs, io, path::Path};

use serde_json::Value;

use crate::{PublishError, RunReport, package, set::replace, sum};

/// Removes the parts of files that a killed run left in `folder`.
pub(crate) fn sweep(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with('.') && name.ends_with(".part") {
            // One that stays is written over, or is nobody's.
            drop(fs::remove_file(entry.path()));
        }
    }
}

/// Says in `run.json` that a run ended before it wrote its tables. Those of the run before stay, and stay a
/// whole set.
///
/// # Errors
/// A file that cannot be written.
pub fn interrupted(folder: &Path, run: &RunReport) -> Result<(), PublishError> {
    fs::create_dir_all(folder).map_err(PublishError::at(folder))?;
    sweep(folder);
    let said = run.to_json();
    replace(&folder.join("run.json"), |file| io::Write::write_all(file, said.as_bytes()))?;
    let path = folder.join(package::NAME);
    let Ok(text) = fs::read_to_string(&path) else { return Ok(()) };
    let Ok(mut package) = serde_json::from_str::<Value>(&text) else { return Ok(()) };
    let resources = package.get_mut("resources").and_then(Value::as_array_mut);
    let of_run = resources
        .into_iter()
        .flatten()
        .find(|one| one.get("path").and_then(Value::as_str) == Some("run.json"));
    let Some(resource) = of_run.and_then(Value::as_object_mut) else { return Ok(()) };
    let (bytes, hash) = sum::of(said.as_bytes()).map_err(PublishError::at(&path))?;
    resource.insert("bytes".to_owned(), bytes.into());
    resource.insert("hash".to_owned(), format!("sha256:{hash}").into());
    let mut text = serde_json::to_string_pretty(&package).unwrap_or_default();
    text.push('\n');
    replace(&path, |file| io::Write::write_all(file, text.as_bytes()))
}

/// Copies the files of a set that lies in `folder` into `aside` below it; answers whether there was one.
///
/// # Errors
/// A file that cannot be read or written.
pub fn keep_aside(folder: &Path, aside: &str) -> Result<bool, PublishError> {
    let path = folder.join(package::NAME);
    let Ok(text) = fs::read(&path) else { return Ok(false) };
    let mut names: Vec<String> =
        package::left_over(&text, &[]).into_iter().map(|(name, _)| name).collect();
    if names.is_empty() {
        return Ok(false);
    }
    names.push(package::NAME.to_owned());
    let to = folder.join(aside);
    fs::create_dir_all(&to).map_err(PublishError::at(&to))?;
    for name in names {
        match fs::copy(folder.join(&name), to.join(&name)) {
            Ok(_) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(PublishError::at(&to.join(name))(error)),
        }
    }
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Dialect, EVENTS, EventRow, OutputSet};

    #[test]
    fn an_interrupted_run_leaves_the_set_before_whole_and_no_parts() {
        let folder = tempfile::tempdir().unwrap();
        let mut run = RunReport::begin("r1", "2025-03-01T12:00:00Z".parse().unwrap());
        let mut set = OutputSet::begin(folder.path()).unwrap();
        set.table(&EVENTS, [EventRow::default()], &Dialect::default()).unwrap();
        set.finish(&mut run).unwrap();
        fs::write(folder.path().join(".events.csv.part"), "half").unwrap();
        run.interrupted = true;
        interrupted(folder.path(), &run).unwrap();
        assert!(!folder.path().join(".events.csv.part").exists());
        let package = fs::read_to_string(folder.path().join("datapackage.json")).unwrap();
        let package: Value = serde_json::from_str(&package).unwrap();
        for resource in package["resources"].as_array().unwrap() {
            let bytes = fs::read(folder.path().join(resource["path"].as_str().unwrap())).unwrap();
            let (length, hash) = sum::of(bytes.as_slice()).unwrap();
            assert_eq!(resource["bytes"], length, "{resource}");
            assert_eq!(resource["hash"], format!("sha256:{hash}"));
        }
        let said = fs::read_to_string(folder.path().join("run.json")).unwrap();
        assert!(said.contains("\"interrupted\": true"), "{said}");
    }

    #[test]
    fn a_set_can_be_kept_aside() {
        let folder = tempfile::tempdir().unwrap();
        assert!(!keep_aside(folder.path(), "before-r2").unwrap());
        let mut run = RunReport::begin("r1", "2025-03-01T12:00:00Z".parse().unwrap());
        let mut set = OutputSet::begin(folder.path()).unwrap();
        set.table(&EVENTS, [EventRow::default()], &Dialect::default()).unwrap();
        set.finish(&mut run).unwrap();
        assert!(keep_aside(folder.path(), "before-r2").unwrap());
        for name in ["events.csv", "run.json", "datapackage.json"] {
            let [own, kept] = [name.to_owned(), format!("before-r2/{name}")]
                .map(|name| fs::read(folder.path().join(name)).unwrap());
            assert_eq!(own, kept);
        }
    }
}
