//! A disk that is full, tables that cannot be written, a state that is gone, a clock that is set back: each ends as the
//! documentation says, and nothing is lost. Kills and signals are in `kills.rs`, wrong configurations in `world.rs`.

use std::{collections::BTreeSet, fs, path::Path, process::Command};

use crate::{
    harness::{Ran, ran, skipped, table},
    kills::{Ground, Tables},
};

/// Runs the command of `ground` below a shell that runs `script` first, with `$1` as the place.
fn behind(ground: &Ground, place: &str, shell: &[&str], script: &str) -> Ran {
    let run = ground.command("whole", place);
    let mut command = Command::new(shell[0]);
    command.args(&shell[1..]).args([
        "sh",
        "-c",
        &format!("{script} && shift && exec \"$@\""),
        "sh",
    ]);
    command.arg(ground.path(place)).arg(run.get_program()).args(run.get_args());
    for (name, value) in run.get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    ran(command.current_dir(run.get_current_dir().unwrap()))
}

const AS_ROOT: &[&str] = &["unshare", "--map-root-user", "--mount"];

/// Says whether this machine lets the test mount something that only the test sees.
fn can_mount() -> bool {
    let mut tried = Command::new("unshare");
    tried.args(["--map-root-user", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/tmp"]);
    let can = tried.output().is_ok_and(|output| output.status.success());
    if !can {
        skipped("this machine lets users mount nothing");
    }
    can
}

#[test]
fn a_disk_that_fills_up_is_said_and_loses_nothing() {
    let ground = Ground::new(|_| None);
    let (base, expected, _) = ground.beginnings().swap_remove(1);
    let before = ground.tables(base);
    // In kilobytes: too small for the state, for the tables, for the last of them.
    for size in [8, 64, 160, 400, 700] {
        ground.copy(base, "full");
        let script = format!("trap '' XFSZ; ulimit -f {}", size * 2);
        let said = behind(&ground, "full", &["env"], &script);
        check_full(&ground, &said, &before, &expected, &format!("files of at most {size} kB"));
    }
    if !can_mount() {
        return;
    }
    let needed = size(&ground.path("undisturbed"));
    for share in [20, 40, 60, 80, 95] {
        ground.copy(base, "full");
        let bytes = (needed * share / 100).max(size(&ground.path(base)) + 65_536);
        let kept = ground.path("kept");
        drop(fs::remove_dir_all(&kept));
        // What is on the small disk is copied out of it at the end, for it goes away with the shell.
        let script = format!(
            "kept={kept:?}; cp -a \"$1\" \"$kept\"; mount -t tmpfs -o size={bytes} tmpfs \"$1\" || exit 99; cp -a \"$kept/.\" \"$1/\" || exit 99; \
             place=$1; shift; \"$@\"; code=$?; rm -rf \"$kept\"; cp -a \"$place\" \"$kept\"; exit $code; true"
        );
        let said = behind(&ground, "full", AS_ROOT, &script);
        ground.copy("kept", "full");
        check_full(&ground, &said, &before, &expected, &format!("a disk of {bytes} bytes"));
    }
}

#[track_caller]
fn check_full(ground: &Ground, said: &Ran, before: &Tables, expected: &Tables, what: &str) {
    assert!([0, 74].contains(&said.code), "{what}: {} {}", said.code, said.stderr);
    assert_eq!(said.code == 74, !said.stderr.is_empty(), "{what}: {}", said.stderr);
    ground.check_whole("full", &[before, expected]);
    ground.check_made_up_for("full", expected);
}

#[test]
fn tables_that_cannot_be_written_are_said_and_the_next_run_writes_them() {
    if !can_mount() {
        return;
    }
    let ground = Ground::new(|_| None);
    for (base, expected, _) in ground.beginnings() {
        ground.copy(base, "sealed");
        fs::create_dir_all(ground.path("sealed/out")).unwrap();
        let before = ground.tables("sealed");
        let script = "mount --bind \"$1/out\" \"$1/out\" && mount -o remount,bind,ro \"$1/out\"";
        let said = behind(&ground, "sealed", AS_ROOT, script).ended(74);
        assert!(
            said.stderr.contains("Read-only") && said.stderr.contains("out"),
            "{}",
            said.stderr
        );
        ground.check_whole("sealed", &[&before]);
        ground.check_made_up_for("sealed", &expected);
    }
}

#[test]
fn a_state_that_is_gone_is_made_anew_from_the_sources_with_the_same_ids() {
    let ground = Ground::new(|_| None);
    let (base, expected, _) = ground.beginnings().swap_remove(0);
    ground.copy("undisturbed", "gone");
    fs::remove_dir_all(ground.path("gone/state")).unwrap();
    ground.run("whole", "gone").ended(0);
    assert_eq!(base, "nothing");
    assert!(ground.tables("gone")["articles.csv"] == expected["articles.csv"]);
    assert!(ground.tables("gone")["events.csv"] == expected["events.csv"]);
}

#[test]
fn a_cache_that_is_gone_or_broken_changes_no_byte() {
    let ground = Ground::new(|_| None);
    let (base, expected, _) = ground.beginnings().swap_remove(1);
    for broken in [None, Some("this is no database".repeat(500))] {
        ground.copy(base, "cacheless");
        for name in ["cache.sqlite", "cache.sqlite-wal", "cache.sqlite-shm"] {
            let path = ground.path("cacheless/state").join(name);
            drop(fs::remove_file(&path));
            if let Some(text) = &broken
                && name == "cache.sqlite"
            {
                fs::write(path, text).unwrap();
            }
        }
        ground.check_made_up_for("cacheless", &expected);
    }
}

#[test]
fn a_clock_that_is_set_back_loses_no_event() {
    let ground = Ground::new(|_| None);
    ground.run("half", "back").ended(0);
    let before = ids(&ground.path("back/out"));
    let mut year_before = ground.command("whole", "back");
    let said = ran(year_before.env("SOURCE_DATE_EPOCH", "1733054400")).ended(0);
    let after = ids(&ground.path("back/out"));
    let aliases = table(&ground.path("back/out/event_aliases.csv"));
    let renamed: BTreeSet<String> = aliases.iter().map(|row| row["old_event_id"].clone()).collect();
    let lost: Vec<&String> =
        before.difference(&after).filter(|id| !renamed.contains(*id)).collect();
    assert!(lost.is_empty(), "{lost:?}");
    let warnings = ground.run_json("back")["warnings"].to_string();
    assert!(warnings.contains("clock"), "{warnings} {}", said.stderr);
    for row in table(&ground.path("back/out/events.csv")) {
        assert!(row["first_seen_at"] <= row["updated_at"], "{row:?}");
    }
}

fn ids(out: &Path) -> BTreeSet<String> {
    table(&out.join("events.csv")).into_iter().map(|row| row["event_id"].clone()).collect()
}

fn size(folder: &Path) -> u64 {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .map(|path| if path.is_dir() { size(&path) } else { fs::metadata(path).unwrap().len() })
        .sum()
}
