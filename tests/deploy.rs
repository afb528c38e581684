//! What lies in `deploy/` does what its README says, as far as a machine without a cluster can tell: units, crontab,
//! manifests, the installer and the static program. It knows no scheduler's inside.

use std::{
    collections::BTreeSet,
    env, fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;

use crate::{
    harness::{Ran, newsfold, ran, root, run, skipped},
    readers::{missing, python_with},
};

/// The rating of `systemd-analyze security`, in tenths, that the service must not exceed: 12 is what it has with the network
/// open to it.
const MOST_EXPOSURE: &str = "13";

#[test]
fn systemd_reads_the_units_and_finds_the_service_shut_up_well() {
    if !has("systemd-analyze") {
        return missing("NEWSFOLD_REQUIRE_SYSTEMD", "there is no systemd-analyze");
    }
    let folder = tempfile::tempdir().unwrap();
    for (unit, program, scope) in [
        ("systemd/newsfold.service", "/usr/local/bin/newsfold", "--system"),
        ("systemd/user/newsfold.service", "%h/.local/bin/newsfold", "--user"),
    ] {
        let text = read(unit).replace(program, env!("CARGO_BIN_EXE_newsfold"));
        assert!(text.contains("\nExecStart=/"), "{unit} starts something else than {program}");
        let service = folder.path().join("newsfold.service");
        fs::write(&service, text).unwrap();
        let timer = folder.path().join("newsfold.timer");
        fs::write(&timer, read("systemd/newsfold.timer")).unwrap();
        let mut verify = Command::new("systemd-analyze");
        verify.env("XDG_RUNTIME_DIR", folder.path());
        let said =
            ran(verify.args([scope, "--man=no", "verify"]).args([&service, &timer])).ended(0);
        let ours: Vec<&str> =
            said.stderr.lines().filter(|line| line.contains("newsfold")).collect();
        assert!(ours.is_empty(), "{unit}: {ours:?}");
        if scope == "--system" {
            let threshold = format!("--threshold={MOST_EXPOSURE}");
            let mut rate = Command::new("systemd-analyze");
            ran(rate.args(["security", "--offline=true", &threshold]).arg(&service)).ended(0);
        }
    }
}

#[test]
fn what_counts_as_a_success_or_is_tried_again_names_every_exit_code() {
    let codes = exit_codes();
    for unit in ["systemd/newsfold.service", "systemd/user/newsfold.service"] {
        let text = read(unit);
        let line = text.lines().find_map(|line| line.strip_prefix("SuccessExitStatus="));
        let named: Vec<u64> = line.unwrap().split(' ').map(|code| code.parse().unwrap()).collect();
        assert_eq!(named, [3, 75, 143], "{unit}");
        assert!(named.iter().all(|code| codes.contains(code)), "{unit}: {named:?} of {codes:?}");
    }
    let Some(manifests) = manifests() else { return };
    let rules = &manifests[2]["spec"]["jobTemplate"]["spec"]["podFailurePolicy"]["rules"];
    let mut treated: Vec<u64> = Vec::new();
    for rule in rules.as_array().unwrap() {
        let values = rule["onExitCodes"]["values"].as_array();
        treated.extend(values.into_iter().flatten().map(|code| code.as_u64().unwrap()));
    }
    treated.sort_unstable();
    let failures: Vec<u64> = codes.into_iter().filter(|code| *code != 0).collect();
    assert_eq!(treated, failures);
}

#[test]
fn kubernetes_knows_every_key_of_the_manifests_and_the_job_is_what_we_say() {
    let Some(manifests) = manifests() else { return };
    let kinds: Vec<&str> = manifests.iter().map(|one| one["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["ConfigMap", "PersistentVolumeClaim", "CronJob"]);
    let spec = &manifests[2]["spec"];
    assert_eq!(spec["concurrencyPolicy"], "Forbid");
    let job = &spec["jobTemplate"]["spec"];
    assert_eq!(
        (&job["backoffLimit"], job["template"]["spec"]["restartPolicy"].as_str()),
        (&1.into(), Some("Never"))
    );
    let pod = &job["template"]["spec"];
    let container = &pod["containers"][0];
    assert_eq!(pod["securityContext"]["runAsNonRoot"], true);
    assert_eq!(container["securityContext"]["readOnlyRootFilesystem"], true);
    // What is kept lies on the volume, and the program understands the sources of the manifest.
    let mounts = container["volumeMounts"].as_array().unwrap();
    let mounted = |path: &str| {
        mounts
            .iter()
            .any(|mount| path.starts_with(&format!("{}/", mount["mountPath"].as_str().unwrap())))
    };
    for setting in container["env"].as_array().unwrap() {
        let (name, value) = (setting["name"].as_str().unwrap(), setting["value"].as_str().unwrap());
        assert!(mounted(value), "{name}={value} lies on no volume");
    }
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("sources.toml");
    fs::write(&config, manifests[0]["data"]["sources.toml"].as_str().unwrap()).unwrap();
    let nothing = folder.path().join("nothing.jsonl");
    let mut asked = newsfold(["ingest", "--config"]);
    let said = ran(asked.arg(&config).arg("--out").arg(folder.path().join("out")).arg(&nothing));
    said.ended(69);
}

#[test]
fn every_setting_that_is_named_in_deploy_is_one_of_the_program() {
    let help = run(["ingest", "--help"]).ended(0).stdout;
    let mut named = BTreeSet::new();
    for file in [
        "systemd/newsfold.service",
        "systemd/user/newsfold.service",
        "crontab",
        "kubernetes/newsfold.yaml",
        "Containerfile",
        "install-timer",
        "README.md",
    ] {
        let text = read(file);
        let words = text.split(|sign: char| !sign.is_ascii_uppercase() && sign != '_');
        named.extend(words.filter(|word| word.starts_with("NEWSFOLD_")).map(str::to_owned));
    }
    assert!(named.len() >= 3, "{named:?}");
    for setting in named {
        assert!(help.contains(&format!("[env: {setting}")), "there is no {setting}");
    }
}

#[test]
fn cron_takes_the_crontab_and_its_command_says_nothing_when_all_goes_well() {
    let text = read("crontab");
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("sources.toml");
    let source = root().join("seeds/articles");
    fs::write(&config, format!("[[source]]\nkind = \"folder\"\npath = {source:?}\n")).unwrap();
    let job = text.lines().find_map(|line| line.strip_prefix("23 * * * * ")).unwrap();
    let program = Path::new(env!("CARGO_BIN_EXE_newsfold")).parent().unwrap();
    let mut cron = Command::new("/bin/sh");
    cron.args(["-c", job]).env_clear().env("PATH", program).current_dir(folder.path());
    cron.env("NEWSFOLD_CONFIG", &config).env("NEWSFOLD_OUT", folder.path().join("out"));
    let said = ran(&mut cron).ended(0);
    assert_eq!((said.stdout.as_str(), said.stderr.as_str()), ("", ""));
    assert!(folder.path().join("out/events.csv").is_file());

    if !has("crontab") {
        return missing("NEWSFOLD_REQUIRE_CRON", "there is no crontab");
    }
    let check = |text: &str| {
        let file = folder.path().join("crontab");
        fs::write(&file, text).unwrap();
        ran(Command::new("crontab").arg("-n").arg(&file)).code
    };
    assert_eq!((check(&text), check(&text.replace("23 *", "63 *"))), (0, 1));
}

/// A folder that stands for a machine with a `systemctl` that writes down what it is asked.
struct Machine {
    folder: tempfile::TempDir,
    state: &'static str,
}

impl Machine {
    fn new(state: &'static str) -> Self {
        let machine = Self { folder: tempfile::tempdir().unwrap(), state };
        for (name, does) in [
            (
                "systemctl",
                "echo \"$@\" >> \"$LOG\"; case $2 in is-system-running) echo \"$STATE\";; esac",
            ),
            ("loginctl", "echo no"),
        ] {
            let program = machine.path("bin").join(name);
            fs::create_dir_all(program.parent().unwrap()).unwrap();
            fs::write(&program, format!("#!/bin/sh\n{does}\n")).unwrap();
            fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        }
        machine
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn install(&self, arguments: &[&str]) -> Ran {
        let mut command = Command::new(root().join("deploy/install-timer"));
        let paths = env::var_os("PATH").unwrap().into_string().unwrap();
        command.args(arguments).current_dir(self.folder.path()).env("STATE", self.state);
        command.env("PATH", format!("{}:{paths}", self.path("bin").display()));
        command.env("HOME", self.path("home")).env_remove("XDG_CONFIG_HOME");
        command.env("DESTDIR", self.path("root")).env("LOG", self.path("log"));
        ran(&mut command)
    }

    /// What the manager was asked since the last time.
    fn asked(&self) -> Vec<String> {
        let log = fs::read_to_string(self.path("log")).unwrap_or_default();
        drop(fs::remove_file(self.path("log")));
        let lines = log.lines().filter(|line| !line.contains("is-system-running"));
        lines.filter(|line| !line.contains("list-timers")).map(str::to_owned).collect()
    }

    /// Every file below a folder, with what it holds.
    fn files(&self, name: &str) -> Vec<(PathBuf, Vec<u8>)> {
        let mut found = Vec::new();
        let mut folders = vec![self.path(name)];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).into_iter().flatten() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    found.push((path.clone(), fs::read(&path).unwrap()));
                }
            }
        }
        found.sort();
        found
    }
}

const PROGRAM: &str = env!("CARGO_BIN_EXE_newsfold");

#[test]
fn the_timer_of_a_person_is_installed_once_and_taken_away_again() {
    let machine = Machine::new("degraded");
    // A name with all that a unit file reads.
    let config = machine.path("50 % \"new\" \\ old.toml");
    fs::write(&config, "").unwrap();
    let config = config.to_str().unwrap();
    let asked = ["--binary", PROGRAM, config];
    let said = machine.install(&asked).ended(0);
    assert!(said.stdout.contains("enable-linger"), "{}", said.stdout);
    assert_eq!(machine.asked(), ["--user daemon-reload", "--user enable --now newsfold.timer"]);
    let units = machine.path("home/.config/systemd/user");
    let places = fs::read_to_string(units.join("newsfold.service.d/places.conf")).unwrap();
    let written = places.replace("%%", "%").replace("\\\"", "\"").replace("\\\\", "\\");
    assert!(written.contains(&format!("\"NEWSFOLD_CONFIG={config}\"")), "{places}");
    let timer = fs::read_to_string(units.join("newsfold.timer")).unwrap();
    assert_eq!(timer, read("systemd/newsfold.timer"));
    if has("systemd-analyze") {
        let mut verify = Command::new("systemd-analyze");
        verify.args(["--user", "--man=no", "verify"]).env("HOME", machine.path("home"));
        verify.env("XDG_RUNTIME_DIR", machine.path("bin"));
        ran(verify.arg(units.join("newsfold.service"))).ended(0);
    }

    let before = machine.files("home");
    machine.install(&asked).ended(0);
    assert_eq!(machine.asked(), ["--user enable --now newsfold.timer"]);
    assert_eq!(machine.files("home"), before);

    machine.install(&["--remove"]).ended(0);
    assert_eq!(machine.asked(), ["--user disable --now newsfold.timer", "--user daemon-reload"]);
    assert_eq!(machine.files("home"), []);
    assert!(Path::new(config).exists());
}

#[test]
fn the_timer_of_the_machine_reads_a_configuration_that_its_service_can_see() {
    let machine = Machine::new("running");
    let hidden = machine.path("sources.toml");
    fs::write(&hidden, "").unwrap();
    let said = machine.install(&["--system", "--binary", PROGRAM, hidden.to_str().unwrap()]);
    assert!(said.ended(78).stderr.contains("cannot see"));
    // Any file that every machine has: what stands in it is read by the run, not by the installer.
    let seen = "/etc/passwd";
    machine.install(&["--system", "--binary", PROGRAM, "--every", "daily", seen]).ended(0);
    let asked = ["--system daemon-reload", "--system enable --now newsfold.timer"];
    assert_eq!(machine.asked(), asked);
    let text = |name: &str| fs::read_to_string(machine.path("root").join(name)).unwrap();
    assert_eq!(text("etc/systemd/system/newsfold.service"), read("systemd/newsfold.service"));
    assert!(text("etc/systemd/system/newsfold.timer.d/when.conf").ends_with("OnCalendar=daily\n"));
}

#[test]
fn the_installer_changes_nothing_where_it_cannot_work() {
    for state in ["", "offline", "unknown"] {
        let machine = Machine::new(state);
        let said = machine.install(&["--binary", PROGRAM, "sources.toml"]).ended(69);
        assert!(said.stderr.contains("crontab"), "{}", said.stderr);
        assert_eq!((machine.files("home"), machine.asked()), (vec![], vec![]));
    }
    let machine = Machine::new("running");
    fs::write(machine.path("sources.toml"), "").unwrap();
    for (arguments, code) in [
        (&["--binary", PROGRAM, "absent.toml"][..], 78),
        (&["--binary", PROGRAM], 64),
        (&["--colour"], 64),
        (&["--binary"], 64),
        (&["a", "b", "c"], 64),
        (&["--binary", "absent", "sources.toml"], 74),
    ] {
        machine.install(arguments).ended(code);
        assert_eq!((machine.files("home"), machine.asked()), (vec![], vec![]), "{arguments:?}");
    }
    if has("systemd-analyze") {
        machine.install(&["--binary", PROGRAM, "--every", "when I like", "sources.toml"]).ended(64);
        assert_eq!(machine.files("home"), []);
    }
}

#[test]
fn the_static_program_runs_in_an_empty_folder_as_nobody() {
    let target = Path::new(PROGRAM).ancestors().nth(2).unwrap();
    let built = target.join("x86_64-unknown-linux-musl/release/newsfold");
    if !built.is_file() {
        return skipped("the static program was not built: `just static`");
    }
    // A program that needs a loader names it, in a segment of type 3 (ELF-64 Object File Format, version 1.5, table 13).
    let bytes = fs::read(&built).unwrap();
    let number = |at: usize, length: usize| {
        bytes[at..at + length].iter().rev().fold(0, |sum, byte| sum * 256 + usize::from(*byte))
    };
    let (first, size, count) = (number(32, 8), number(54, 2), number(56, 2));
    let kinds: Vec<usize> = (0..count).map(|at| number(first + at * size, 4)).collect();
    assert!(count > 0 && !kinds.contains(&3), "it wants a loader: {kinds:?}");

    let image = tempfile::tempdir().unwrap();
    let at = |name: &str| image.path().join(name);
    fs::create_dir(at("data")).unwrap();
    fs::copy(&built, at("newsfold")).unwrap();
    fs::copy(root().join("seeds/articles/wire.jsonl"), at("wire.jsonl")).unwrap();
    for path in [image.path().to_owned(), at("data")] {
        fs::set_permissions(path, fs::Permissions::from_mode(0o777)).unwrap();
    }
    let mut command = Command::new("unshare");
    command
        .args(["--user", "--map-user=65532", "--map-group=65532"])
        .arg("--root")
        .arg(image.path());
    command.args(["/newsfold", "ingest", "/wire.jsonl", "--out", "/data/output", "--run-id", "x"]);
    let Ok(output) = command.output() else { return skipped("there is no unshare") };
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    if said.contains("Operation not permitted") && said.contains("unshare") {
        return skipped("this machine gives no namespaces to users");
    }
    assert_eq!(output.status.code(), Some(0), "{said}");
    let ours = tempfile::tempdir().unwrap();
    let mut same = newsfold(["ingest", "--run-id", "x", "--out"]);
    ran(same.arg(ours.path()).arg("seeds/articles/wire.jsonl")).ended(0);
    let articles = |out: &Path| crate::harness::table(&out.join("articles.csv"));
    let events = |folder: &Path| -> Vec<(String, String)> {
        let rows = articles(folder).into_iter();
        rows.map(|row| (row["article_id"].clone(), row["event_id"].clone())).collect()
    };
    assert_eq!(events(&at("data/output")), events(ours.path()));
}

/// The codes that the program says it ends with.
fn exit_codes() -> Vec<u64> {
    let said = run(["help", "exit-codes"]).ended(0).stdout;
    let codes = said.lines().filter_map(|line| line.split_whitespace().next()?.parse().ok());
    let codes: Vec<u64> = codes.collect();
    assert!(codes.len() >= 11 && codes.is_sorted(), "{codes:?}");
    codes
}

/// The manifests, after a look at them with the schemas of the first version that has all they use, and the newest.
fn manifests() -> Option<Vec<Value>> {
    let Some(python) = python_with("kubernetes_validate") else {
        missing("NEWSFOLD_REQUIRE_READERS", "there are no schemas of Kubernetes: `just readers`");
        return None;
    };
    let mut check = Command::new(python);
    check.arg(root().join("tests/readers/manifests.py"));
    check.arg(root().join("deploy/kubernetes/newsfold.yaml")).args(["1.31", "1.34", "1.37"]);
    Some(serde_json::from_str(&ran(&mut check).ended(0).stdout).unwrap())
}

fn read(name: &str) -> String {
    fs::read_to_string(root().join("deploy").join(name)).unwrap()
}

fn has(program: &str) -> bool {
    let paths = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&paths).any(|folder| folder.join(program).is_file())
}
