//! A run may be killed, stopped or doubled at any moment: the next one ends with the tables of a run that nobody disturbed.
//! With 200 kills over 20,000 articles: `just soak`. What else may go wrong around a run is in `mishaps.rs`.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use serde_json::Value;

use crate::{
    desk::{SETTINGS, feed, source},
    harness::{Dice, Ran, newsfold, ran},
    order::invented,
    server::{Asked, Reply, Server},
};

/// What every run over one state must agree on, byte for byte.
const TABLES: [&str; 3] = ["events.csv", "articles.csv", "event_aliases.csv"];
const PAGES: usize = 24;
const ROWS: usize = 240;
/// 1 December 2025, 12:00 UTC.
pub(crate) const NOON: &str = "1764590400";

/// Sources on a disk and on a server, of which `half.toml` names the first half and `whole.toml` all.
pub(crate) struct Ground {
    folder: tempfile::TempDir,
    pub(crate) server: Server,
}

/// The bytes of each table.
pub(crate) type Tables = BTreeMap<&'static str, Option<Vec<u8>>>;

impl Ground {
    /// Lays the sources out; `answer` may say something else than the server would.
    pub(crate) fn new(answer: impl Fn(&Asked) -> Option<Reply> + Send + Sync + 'static) -> Self {
        let server = Server::start(move |asked| answer(asked).unwrap_or_else(|| page(&asked.path)));
        let folder = tempfile::tempdir().unwrap();
        let rows = invented(&mut Dice(5), ROWS);
        let (first, second) = rows.split_at(ROWS / 2);
        let feed = source("feed", &server.url("news.example", "/feed"));
        for (name, parts, feeds) in [("half", &[first][..], ""), ("whole", &[first, second], &feed)]
        {
            let sources = folder.path().join(name);
            fs::create_dir(&sources).unwrap();
            for (number, part) in parts.iter().enumerate() {
                fs::write(sources.join(format!("{number}.jsonl")), part.join("\n")).unwrap();
            }
            let text =
                format!("{SETTINGS}{feeds}[[source]]\nkind = \"folder\"\npath = \"{name}\"\n");
            fs::write(folder.path().join(format!("{name}.toml")), text).unwrap();
        }
        Self { folder, server }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A run over the state and into the tables of `place`.
    pub(crate) fn command(&self, config: &str, place: &str) -> Command {
        let mut command =
            newsfold(["ingest", "--quiet", "--no-report", "--run-id", config, "--config"]);
        command.arg(self.path(&format!("{config}.toml"))).arg(self.server.resolve());
        command.arg("--out").arg(self.path(place).join("out"));
        command.arg("--state").arg(self.path(place).join("state"));
        command.env("SOURCE_DATE_EPOCH", NOON);
        command
    }

    pub(crate) fn run(&self, config: &str, place: &str) -> Ran {
        ran(&mut self.command(config, place))
    }

    pub(crate) fn start(&self, config: &str, place: &str) -> Child {
        let mut command = self.command(config, place);
        command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap()
    }

    pub(crate) fn tables(&self, place: &str) -> Tables {
        let bytes = |name| fs::read(self.path(place).join("out").join(name)).ok();
        TABLES.map(|name| (name, bytes(name))).into()
    }

    pub(crate) fn run_json(&self, place: &str) -> Value {
        let text = fs::read(self.path(place).join("out/run.json")).unwrap();
        serde_json::from_slice(&text).unwrap()
    }

    /// Puts a copy of `from` at `to`; of nothing if there is no `from`.
    pub(crate) fn copy(&self, from: &str, to: &str) {
        drop(fs::remove_dir_all(self.path(to)));
        fs::create_dir(self.path(to)).unwrap();
        if self.path(from).exists() {
            copy(&self.path(from), &self.path(to));
        }
    }

    /// Two places to begin from, nothing and the half, each with the tables of an undisturbed run and its time.
    pub(crate) fn beginnings(&self) -> Vec<(&'static str, Tables, Duration)> {
        self.run("half", "midway").ended(0);
        let measured = ["nothing", "midway"].map(|base| {
            self.copy(base, "undisturbed");
            let began = Instant::now();
            self.run("whole", "undisturbed").ended(0);
            (base, self.tables("undisturbed"), began.elapsed())
        });
        measured.into()
    }

    /// The state must be whole, and no table cut.
    #[track_caller]
    pub(crate) fn check_whole(&self, place: &str, allowed: &[&Tables]) {
        let state = self.path(place).join("state");
        if state.join("newsfold.sqlite").exists() {
            ran(newsfold(["state", "--state"]).arg(&state).arg("verify")).ended(0);
        }
        for (name, found) in self.tables(place) {
            let known = allowed.iter().any(|tables| tables[name] == found);
            assert!(known, "{name} is neither the old nor the new table");
        }
    }

    #[track_caller]
    pub(crate) fn check_made_up_for(&self, place: &str, expected: &Tables) {
        self.run("whole", place).ended(0);
        let found = self.tables(place);
        for name in TABLES {
            assert!(found[name] == expected[name], "{name} is not that of an undisturbed run");
        }
    }
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let copied = to.join(path.file_name().unwrap());
        if path.is_dir() {
            fs::create_dir(&copied).unwrap();
            self::copy(&path, &copied);
        } else {
            fs::copy(&path, copied).unwrap();
        }
    }
}

fn page(path: &str) -> Reply {
    if path == "/feed" {
        let links: Vec<String> = (0..PAGES).map(|number| format!("/{number}")).collect();
        let items: Vec<(&str, &str)> = links.iter().map(|link| (link.as_str(), "")).collect();
        return feed(&items);
    }
    let Some(number) = path.strip_prefix('/').and_then(|number| number.parse::<usize>().ok())
    else {
        return Reply::status(404);
    };
    // Three reports of each event.
    let event = number / 3;
    thread::sleep(Duration::from_millis(5));
    Reply::page(&format!(
        "<html><title>Lock {event} of the canal closed</title><body><h1>Lock {event} of the canal closed</h1><p>Lock {event} of the \
         Vessel canal was closed on {} November 2025 after {} barges had hit its gate, keeper number {number} said.</p><p>Repairs take \
         {} days, and {} barges wait.</p></body></html>",
        event + 1,
        event + 2,
        event + 11,
        event * 7 + 20
    ))
}

/// Sends a signal as a person would.
pub(crate) fn signal(child: &Child, name: &str) {
    ran(Command::new("kill").args(["-s", name, &child.id().to_string()])).ended(0);
}

#[track_caller]
fn end(child: Child) -> Ran {
    let output = child.wait_with_output().unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    Ran { code: output.status.code().unwrap_or(-1), stdout: String::new(), stderr }
}

#[test]
fn the_run_after_a_kill_writes_what_an_undisturbed_run_writes() {
    let ground = Ground::new(|_| None);
    let mut dice = Dice(9);
    for (base, expected, took) in ground.beginnings() {
        let before = if base == "nothing" {
            Tables::from(TABLES.map(|name| (name, None)))
        } else {
            ground.tables(base)
        };
        // What a second run says that finds nothing new: a kill may come after the last word of the first.
        ground.copy(base, "second");
        ground.run("whole", "second").ended(0);
        ground.run("whole", "second").ended(0);
        let second = ground.tables("second");
        for number in 0..4 {
            ground.copy(base, "killed");
            let mut child = ground.start("whole", "killed");
            let share = number * 25 + u32::try_from(dice.below(25)).unwrap();
            thread::sleep(took * share / 100);
            child.kill().unwrap();
            child.wait().unwrap();
            ground.check_whole("killed", &[&before, &expected]);
            let was_done = ground.tables("killed") == expected;
            ground.run("whole", "killed").ended(0);
            let found = ground.tables("killed");
            if was_done && found == second {
                continue;
            }
            let wanted = if was_done { &second } else { &expected };
            for ((name, one), (_, other)) in found.iter().zip(wanted) {
                let text = |bytes: &Option<Vec<u8>>| {
                    String::from_utf8_lossy(bytes.as_deref().unwrap_or_default()).into_owned()
                };
                let (one, other) = (text(one), text(other));
                let other = one.lines().zip(other.lines()).find(|(a, b)| a != b);
                assert_eq!(other, None, "{base}, killed after {share} %, done: {was_done}: {name}");
            }
            assert!(found == expected, "{base}, killed after {share} %");
        }
    }
}

/// Stops a run with `signals` once it has asked for six pages; answers how it ended.
fn stopped(ground: &Ground, place: &str, signals: &[&str]) -> Ran {
    let before = ground.server.asked().len();
    let mut child = ground.start("whole", place);
    while ground.server.asked().len() < before + 7 {
        assert!(child.try_wait().unwrap().is_none(), "the run ended by itself");
        thread::sleep(Duration::from_millis(1));
    }
    for name in signals {
        signal(&child, name);
        // Two signals that wait at once are one to the kernel.
        thread::sleep(Duration::from_millis(50));
    }
    end(child)
}

#[test]
fn a_run_that_is_asked_to_stop_says_so_and_the_next_one_goes_on_where_it_was() {
    let ground = Ground::new(|asked| {
        thread::sleep(Duration::from_millis(if asked.path == "/feed" { 0 } else { 40 }));
        None
    });
    for (base, expected, _) in ground.beginnings() {
        for (name, code) in [("TERM", 143), ("INT", 130)] {
            ground.copy(base, "stopped");
            let before = ground.tables("stopped");
            let asked = ground.server.asked().len();
            stopped(&ground, "stopped", &[name]).ended(code);
            let report = ground.run_json("stopped");
            assert_eq!(
                (&report["interrupted"], &report["exit_code"]),
                (&true.into(), &code.into())
            );
            ground.check_whole("stopped", &[&before]);
            ground.check_made_up_for("stopped", &expected);
            let asked = ground.server.paths().split_off(asked);
            let pages = asked.iter().filter(|path| *path != "/feed").count();
            assert!(pages <= PAGES + 1, "what was read was not kept: {asked:?}");
        }
    }
}

#[test]
fn a_run_that_waits_for_a_silent_server_ends_in_time_and_a_second_signal_ends_it_at_once() {
    let ground = Ground::new(|asked| (asked.path == "/5").then_some(Reply::Silence));
    let config = ground.path("whole.toml");
    let text = fs::read_to_string(&config).unwrap();
    fs::write(&config, text.replace("timeout_s = 2", "timeout_s = 300")).unwrap();
    for (signals, code) in [(&["TERM"][..], 143), (&["INT", "INT"], 130)] {
        ground.copy("nothing", "waiting");
        stopped(&ground, "waiting", signals).ended(code);
        // Who is told twice has no time for last words.
        assert_eq!(ground.path("waiting/out/run.json").exists(), signals.len() == 1, "{signals:?}");
    }
}

#[test]
fn of_two_runs_that_start_at_one_moment_one_works() {
    let ground = Ground::new(|asked| {
        thread::sleep(Duration::from_millis(if asked.path == "/feed" { 300 } else { 0 }));
        None
    });
    ground.run("whole", "undisturbed").ended(0);
    let expected = ground.tables("undisturbed");
    for _ in 0..20 {
        ground.copy("nothing", "twice");
        let both = [ground.start("whole", "twice"), ground.start("whole", "twice")];
        let ids = both.each_ref().map(Child::id);
        let ended = both.map(end);
        let refused = usize::from(ended[1].code == 75);
        let codes = (ended[1 - refused].code, ended[refused].code);
        assert_eq!(codes, (0, 75), "{ended:?}");
        assert!(ended[refused].stderr.contains(&ids[1 - refused].to_string()), "{ended:?}");
        ground.check_whole("twice", &[&expected]);
    }
}
