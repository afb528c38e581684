//! A broken world is an error with its exit code: a source that is not there, a disk that is full, a
//! setting that is wrong, another run at work. Nothing is half written.

use std::{fs, process::Stdio};

use crate::{
    harness::{ingest_with, newsfold, ran, run, run_json},
    trouble::refusals,
};

const GOOD: &str = r#"{"id": "good", "title": "Pilots strike", "text": "The harbour pilots of Lisbon went on strike on 3 March 2025."}"#;
const OTHER: &str = r#"{"id": "other", "title": "Railway", "text": "A railway opened in Bogota."}"#;

#[test]
fn a_missing_source_alone_is_unavailable_and_beside_a_good_one_a_partial_run() {
    let folder = tempfile::tempdir().unwrap();
    let (good, missing) = (folder.path().join("good.jsonl"), folder.path().join("missing.jsonl"));
    fs::write(&good, GOOD).unwrap();
    let out = folder.path().join("out");
    let written = || out.join("events.csv").exists() || out.join("run.json").exists();
    let said = ingest_with(&missing, &out, &[]).ended(69);
    assert!(said.stderr.contains("missing.jsonl") && !written(), "{}", said.stderr);
    let more = ["--max-failed", "0", good.to_str().unwrap()];
    ingest_with(&missing, &out, &more).ended(69);
    assert!(!written());

    let said = ingest_with(&missing, &out, &[good.to_str().unwrap()]).ended(3);
    assert!(said.stderr.contains("missing.jsonl"), "{}", said.stderr);
    let report = run_json(&out);
    assert_eq!((&report["exit_code"], &report["counts"]["articles"]), (&3.into(), &1.into()));
    let failed = report["sources"].as_array().unwrap().iter().find(|one| one["status"] == "failed");
    let errors = failed.unwrap()["errors"].as_array().unwrap();
    assert!(errors[0].as_str().unwrap().contains("missing.jsonl"), "{errors:?}");

    for command in ["fetch", "clean", "cluster", "fingerprint"] {
        let said = run([command.as_ref(), missing.as_os_str()]).ended(69);
        assert!(said.stderr.contains("missing.jsonl") && said.stdout.is_empty(), "{command}");
    }
    ran(newsfold(["fetch"]).args([&missing, &good])).ended(3);
}

#[test]
#[cfg(target_os = "linux")]
fn a_file_that_cannot_be_read_breaks_its_source_and_is_one_refusal_in_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    let (input, out) = (folder.path().join("input"), folder.path().join("out"));
    fs::create_dir(&input).unwrap();
    fs::write(input.join("good.jsonl"), GOOD).unwrap();
    // Permissions do not stop root; these two names cannot be read by anybody.
    let (broken, dangling) = (input.join("broken.txt"), input.join("dangling.txt"));
    std::os::unix::fs::symlink("/proc/self/mem", &broken).unwrap();
    std::os::unix::fs::symlink(input.join("nowhere"), &dangling).unwrap();
    let said = ingest_with(&broken, &out, &[]).ended(69);
    assert!(said.stderr.contains("broken.txt"), "{}", said.stderr);
    ingest_with(&dangling, &out, &[]).ended(69);
    ingest_with(&broken, &out, &[input.join("good.jsonl").to_str().unwrap()]).ended(3);

    ingest_with(&input, &out, &[]).ended(0);
    let report = run_json(&out);
    assert_eq!(report["counts"]["rejected"]["unreadable"], 2);
    let refused = refusals(&report);
    let ends: Vec<bool> = ["/broken.txt", "/dangling.txt"]
        .iter()
        .zip(&refused)
        .map(|(end, (at, _))| at.ends_with(end))
        .collect();
    assert_eq!(ends, [true, true], "{refused:?}");
}

#[test]
fn what_cannot_be_written_is_said_and_leaves_the_tables_before_as_they_were() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    fs::write(path("good.jsonl"), GOOD).unwrap();
    fs::write(path("file"), "in the way").unwrap();
    for out in [path("file"), path("file").join("below")] {
        let said = ingest_with(&path("good.jsonl"), &out, &[]).ended(74);
        assert!(said.stderr.contains("/file"), "{}", said.stderr);
        assert_eq!(fs::read_to_string(path("file")).unwrap(), "in the way");
    }
    let file = path("file");
    let state = ["--state", file.to_str().unwrap()];
    ingest_with(&path("good.jsonl"), &path("out"), &state).ended(74);

    let out = path("before");
    ingest_with(&path("good.jsonl"), &out, &[]).ended(0);
    let before = fs::read(out.join("articles.csv")).unwrap();
    fs::remove_file(out.join("events.csv")).unwrap();
    fs::create_dir(out.join("events.csv")).unwrap();
    fs::write(path("other.jsonl"), OTHER).unwrap();
    let said = ingest_with(&path("other.jsonl"), &out, &[]).ended(74);
    assert!(said.stderr.contains("events.csv"), "{}", said.stderr);
    assert_eq!(fs::read(out.join("articles.csv")).unwrap(), before);
    let left = fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().file_name());
    let parts: Vec<_> = left.filter(|name| name.to_string_lossy().ends_with(".part")).collect();
    assert!(parts.is_empty(), "{parts:?}");

    let nowhere = path("nowhere").join("table.csv");
    for command in ["cluster", "fingerprint"] {
        ran(newsfold([command, "-o"]).args([&nowhere, &path("good.jsonl")])).ended(74);
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_behind_stdout_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let good = folder.path().join("good.jsonl");
    fs::write(&good, GOOD).unwrap();
    for command in ["fetch", "clean", "cluster", "fingerprint"] {
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let said = ran(newsfold([command]).arg(&good).stdout(full)).ended(74);
        assert!(said.stderr.contains("No space left"), "{command}: {}", said.stderr);
    }
}

#[test]
fn a_wrong_configuration_ends_the_run_before_it_begins_and_says_what_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("sources.toml");
    let source = "[[source]]\nkind = \"folder\"\npath = \".\"\n";
    for (text, said) in [
        (format!("colour = 1\n{source}"), "colour"),
        (format!("[csv]\ndelimitre = \";\"\n{source}"), "delimitre"),
        (format!("{source}depth = 2\n"), "depth"),
        (source.replace("folder", "floppy"), "floppy"),
        (format!("prefer_lang = \"klingon!\"\n{source}"), "klingon!"),
        ("[[source".to_owned(), "sources.toml"),
        (String::new(), "no source"),
    ] {
        fs::write(&config, &text).unwrap();
        for command in ["ingest", "fetch"] {
            let out = folder.path().join("out");
            let mut asked = newsfold([command, "--config"]);
            asked.arg(&config).env("NEWSFOLD_OUT", &out);
            let stopped = ran(&mut asked).ended(78);
            assert!(stopped.stderr.contains(said), "{text}: {}", stopped.stderr);
            assert!(stopped.stdout.is_empty() && !out.exists(), "{text}");
        }
    }
    let absent = folder.path().join("absent.toml");
    let stopped = ran(newsfold(["ingest", "--config"]).arg(&absent)).ended(78);
    assert!(stopped.stderr.contains("absent.toml"), "{}", stopped.stderr);
}

#[test]
fn a_wrong_command_line_is_said_on_stderr_alone() {
    for asked in [
        "",
        "--colour",
        "injest",
        "ingest --ot x",
        "ingest --prefer-lang klingon!",
        "ingest --delimiter x",
        "ingest --max-failed 101",
        "ingest --threads many",
        "ingest -q -v",
        "clean --log [[",
        "cluster",
        "fingerprint",
        "explain",
        "eval gold.jsonl",
        "completions tcl",
    ] {
        let stopped = run(asked.split_whitespace()).ended(64);
        assert!(stopped.stdout.is_empty() && !stopped.stderr.is_empty(), "{asked}");
    }
}

#[test]
fn a_second_run_waits_for_nobody_and_a_killed_run_holds_no_lock() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let good = folder.path().join("good.jsonl");
    fs::write(&good, GOOD).unwrap();
    let mut first = newsfold(["ingest", "-", "--out"]);
    let mut first = first
        .arg(&out)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let lock = out.join("state/lock");
    let holder = format!("{}\n", first.id());
    while fs::read_to_string(&lock).unwrap_or_default() != holder {
        assert!(first.try_wait().unwrap().is_none(), "the first run ended by itself");
        std::thread::yield_now();
    }
    let second = ingest_with(&good, &out, &[]).ended(75);
    assert!(second.stderr.contains(holder.trim()), "{}", second.stderr);
    let elsewhere = folder.path().join("elsewhere");
    ingest_with(&good, &out, &["--state", elsewhere.to_str().unwrap()]).ended(0);
    first.kill().unwrap();
    first.wait().unwrap();
    ingest_with(&good, &out, &[]).ended(0);
}

#[test]
fn a_reader_that_has_heard_enough_is_no_failure() {
    let folder = tempfile::tempdir().unwrap();
    let corpus = folder.path().join("corpus.jsonl");
    let text = "The harbour pilots went on strike. ".repeat(20);
    let row = |number| format!("{{\"id\": \"r{number}\", \"text\": \"{number} {text}\"}}\n");
    fs::write(&corpus, (0..500).map(row).collect::<String>()).unwrap();
    let labels = folder.path().join("labels.csv");
    fs::write(&labels, "id,cluster\na,1\n").unwrap();
    let labels = labels.to_str().unwrap();
    let corpus = corpus.to_str().unwrap();
    for asked in [
        vec!["fetch", corpus],
        vec!["clean", corpus],
        vec!["cluster", "seeds/articles/wire.jsonl"],
        vec!["fingerprint", corpus],
        vec!["explain", "w-1184", "w-1502", "--in", "seeds/articles/wire.jsonl"],
        vec!["completions", "zsh"],
        vec!["man"],
        vec!["help", "exit-codes"],
        vec!["--help"],
        vec!["--version"],
        vec!["eval", labels, labels],
    ] {
        let mut asked_command = newsfold(&asked);
        let piped = asked_command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = piped.spawn().unwrap();
        drop(child.stdout.take());
        let ended = child.wait_with_output().unwrap();
        let said = String::from_utf8(ended.stderr).unwrap();
        assert_eq!((ended.status.code(), said.as_str()), (Some(0), ""), "{asked:?}");
    }
}
