//! A line of 200 MB is read over in bounded memory, and what stands after it is read.

use std::{
    fs::{self, File},
    io::{BufWriter, Write},
    path::Path,
    process::Stdio,
    thread,
    time::Duration,
};

use crate::{
    harness::{newsfold, run_json},
    trouble::refusals,
};

/// The longest line.
const GIANT_BYTES: usize = 200 << 20;

/// The most memory that a run may take, in kB: enough for a row of the greatest length that is still
/// read (64 MB) with what is made of it, and far less than the line.
const MOST_KILOBYTES: u64 = 400 << 10;

#[test]
fn a_row_of_200_mb_is_counted_as_too_large_and_the_next_row_is_read() {
    check(
        "giant.jsonl",
        "{\"id\": \"a\", \"text\": \"The harbour pilots of Lisbon went on strike.\"}\n{\"id\": \"b\", \"text\": \"",
        "\"}\n{\"id\": \"c\", \"text\": \"A cable railway opened in Bogota.\"}\n",
        Some("#L2"),
    );
    check(
        "giant.csv",
        "id,text\na,The harbour pilots of Lisbon went on strike.\nb,\"",
        "\"\nc,A cable railway opened in Bogota.\n",
        Some("#L3"),
    );
}

#[test]
fn a_text_of_one_line_of_200_mb_takes_bounded_memory() {
    check("giant.txt", "Strike in the harbour\n\nThe pilots went on strike. ", "", None);
}

/// Folds a file with 200 MB between `before` and `after`. With a place, exactly what stands there is
/// refused and two rows are read; without one, the document is an article or is refused.
fn check(name: &str, before: &str, after: &str, refused_at: Option<&str>) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(name);
    write(&file, before, after);
    let out = folder.path().join("out");
    let mut command = newsfold(["ingest", "--threads", "2", "--out"]);
    let quiet = command.arg(&out).arg(&file).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = quiet.spawn().unwrap();
    let mut most = 0;
    let status = loop {
        most = peak(child.id()).unwrap_or(most);
        if most > MOST_KILOBYTES {
            child.kill().unwrap();
            child.wait().unwrap();
            panic!("{name}: stopped when it had taken {most} kB, at most {MOST_KILOBYTES}");
        }
        match child.try_wait().unwrap() {
            Some(status) => break status,
            None => thread::sleep(Duration::from_millis(2)),
        }
    };
    assert_eq!(status.code(), Some(0), "{name}");
    let run = run_json(&out);
    let refused = refusals(&run);
    match refused_at {
        Some(place) => {
            assert_eq!(run["counts"]["articles"], 2, "{name}");
            assert_eq!(run["counts"]["rejected"]["too_large"], 1, "{name}");
            assert!(refused[0].0.ends_with(&format!("/{name}{place}")), "{name}: {refused:?}");
        }
        None => assert_eq!(run["counts"]["read"], 1, "{name}: {refused:?}"),
    }
}

fn write(file: &Path, before: &str, after: &str) {
    let mut file = BufWriter::new(File::create(file).unwrap());
    file.write_all(before.as_bytes()).unwrap();
    let words = "grain storage on the river quay ".repeat(1 << 10);
    for _ in 0..GIANT_BYTES / words.len() {
        file.write_all(words.as_bytes()).unwrap();
    }
    file.write_all(after.as_bytes()).unwrap();
    file.flush().unwrap();
}

/// The most memory that a process has taken so far, in kB (`proc(5)`, `VmHWM`).
fn peak(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}
