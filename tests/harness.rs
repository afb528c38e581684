//! How the tests run the program and read what it wrote. Knows no expected value.

use std::{
    collections::BTreeMap,
    ffi::OsStr,
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    thread,
};

use serde_json::Value;

/// The settings that a person may have in their shell, and that no test may depend on.
const SETTINGS: &[&str] = &[
    "NEWSFOLD_CONFIG",
    "NEWSFOLD_LOG",
    "NEWSFOLD_OUT",
    "NEWSFOLD_STATE",
    "RAYON_NUM_THREADS",
    "RUST_BACKTRACE",
    "SOURCE_DATE_EPOCH",
];

/// A row of a table, by column.
pub(crate) type Row = BTreeMap<String, String>;

/// How a run of the program ended, and what it said.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Ran {
    /// Stops the test unless the program ended with `code`; answers what it said.
    #[track_caller]
    pub(crate) fn ended(self, code: i32) -> Self {
        assert_eq!(self.code, code, "stdout:\n{}\nstderr:\n{}", self.stdout, self.stderr);
        self
    }

    /// Each line of stdout as JSON.
    #[track_caller]
    pub(crate) fn json_lines(&self) -> Vec<Value> {
        self.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

/// The folder of the repository.
pub(crate) fn root() -> PathBuf {
    fs::canonicalize(Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")).unwrap()
}

/// A folder beside the repository whose data is not ours to ship; without it the test that wants it
/// says so and passes.
pub(crate) fn shared(name: &str) -> Option<PathBuf> {
    let path = root().join("../shared").join(name);
    let found = fs::canonicalize(path).ok();
    if found.is_none() {
        skipped(&format!("there is no ../shared/{name} beside the repository"));
    }
    found
}

/// Says that a test could not look, even where the messages of a passing test are swallowed.
pub(crate) fn skipped(why: &str) {
    let name = thread::current().name().unwrap_or("a test").to_owned();
    let line = format!("SKIPPED {name}: {why}\n");
    std::io::stderr().write_all(line.as_bytes()).unwrap();
}

/// The program in the folder of the repository, with no setting from outside and nothing on stdin.
pub(crate) fn newsfold<I: AsRef<OsStr>>(arguments: impl IntoIterator<Item = I>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_newsfold"));
    command.args(arguments).current_dir(root()).stdin(Stdio::null());
    for setting in SETTINGS {
        command.env_remove(setting);
    }
    command
}

/// Runs the program to its end.
pub(crate) fn run<I: AsRef<OsStr>>(arguments: impl IntoIterator<Item = I>) -> Ran {
    ran(&mut newsfold(arguments))
}

/// Runs a command to its end.
pub(crate) fn ran(command: &mut Command) -> Ran {
    said(&command.output().unwrap())
}

/// Runs a command that reads `input` on stdin.
pub(crate) fn ran_with(command: &mut Command, input: &[u8]) -> Ran {
    let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    thread::scope(|scope| {
        // A program that does not want all of its input closes the pipe: no failure of this end.
        scope.spawn(move || drop(stdin.write_all(input)));
        said(&child.wait_with_output().unwrap())
    })
}

fn said(output: &Output) -> Ran {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    Ran {
        code: output.status.code().unwrap_or(-1),
        stdout: text(&output.stdout),
        stderr: text(&output.stderr),
    }
}

/// Folds `sources` into `out`, which must go well.
#[track_caller]
pub(crate) fn ingest<I: AsRef<OsStr>>(sources: impl IntoIterator<Item = I>, out: &Path) -> Ran {
    let mut command = newsfold(["ingest", "--out"]);
    ran(command.arg(out).args(sources)).ended(0)
}

/// Folds `source` into `out`, however that ends.
pub(crate) fn ingest_with(source: &Path, out: &Path, more: &[&str]) -> Ran {
    ran(newsfold(["ingest", "--out"]).arg(out).arg(source).args(more))
}

/// The rows of a table, with or without byte order mark.
#[track_caller]
pub(crate) fn table(path: &Path) -> Vec<Row> {
    let bytes = fs::read(path).unwrap();
    rows(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes))
}

/// The rows of a table that was printed.
#[track_caller]
pub(crate) fn rows(bytes: &[u8]) -> Vec<Row> {
    csv::Reader::from_reader(bytes).deserialize().map(Result::unwrap).collect()
}

/// What `run.json` in `out` says, after a look at its sums: every input is a row or a counted
/// rejection.
#[track_caller]
pub(crate) fn run_json(out: &Path) -> Value {
    let run: Value = serde_json::from_slice(&fs::read(out.join("run.json")).unwrap()).unwrap();
    let counts = &run["counts"];
    let number = |value: &Value| value.as_u64().unwrap();
    let taken = number(&counts["new"]) + number(&counts["known"]);
    let rejected: u64 = counts["rejected"].as_object().unwrap().values().map(number).sum();
    let listed = run["rejections"]["listed"].as_array().unwrap().len();
    let sources = run["sources"].as_array().unwrap();
    let of_sources = |key: &str| sources.iter().map(|source| number(&source[key])).sum::<u64>();
    let rows = |name: &str| u64::try_from(table(&out.join(name)).len()).unwrap();
    for (what, left, right) in [
        ("read", number(&counts["read"]), taken + rejected),
        ("sources", number(&counts["read"]), of_sources("documents") + of_sources("refused")),
        ("rejections", number(&run["rejections"]["total"]), rejected),
        ("listed", u64::try_from(listed).unwrap(), rejected.min(1_000)),
        ("articles.csv", rows("articles.csv"), number(&counts["articles"])),
        ("events.csv", rows("events.csv"), number(&counts["events"])),
    ] {
        assert_eq!(left, right, "{what}: the sums of run.json do not agree: {run:#}");
    }
    run
}

/// Invented numbers, the same on every machine (`SplitMix64`: Steele, Lea and Flood, 2014).
#[derive(Debug)]
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    /// The next number.
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).unwrap();
        usize::try_from(self.next() % end).unwrap()
    }

    /// One of `items`.
    pub(crate) fn pick<'a, T: ?Sized>(&mut self, items: &[&'a T]) -> &'a T {
        items[self.below(items.len())]
    }

    /// Puts `items` in another order.
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for end in (1..items.len()).rev() {
            items.swap(end, self.below(end + 1));
        }
    }
}
