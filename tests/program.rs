//! What the program says of itself, and what a person hears at the end of a run.

use std::{fs, process::Command};

use crate::harness::{Ran, ingest, newsfold, ran, ran_with, root, run};

const COMMANDS: &[&str] = &[
    "ingest",
    "fetch",
    "clean",
    "fingerprint",
    "cluster",
    "explain",
    "eval",
    "schema",
    "sources",
    "state",
    "status",
    "completions",
    "man",
];

#[test]
fn help_names_every_command_and_every_command_helps() {
    let help = heard(run(["--help"]));
    let short = heard(run(["-h"]));
    for command in COMMANDS {
        let line = |text: &str| text.lines().any(|line| line.trim_start().starts_with(command));
        assert!(line(&help) && line(&short), "{command} is missing in --help");
        let asked = heard(run([command, "--help"]));
        let also = heard(run(["help", command]));
        assert!(asked.contains(&format!("newsfold {command}")) && asked == also, "{asked}");
        assert!(asked.contains("Usage:") && asked.contains("--quiet"), "{asked}");
    }
    assert!(help.contains("Examples:") && help.contains("newsfold help exit-codes"), "{help}");
    assert!(short.len() < help.len() && !short.contains("Examples:"));
}

#[test]
fn the_examples_of_the_help_are_commands_that_it_understands() {
    let mut seen = 0;
    let program = std::iter::once(vec!["--help"]);
    let commands = COMMANDS.iter().map(|command| vec![*command, "--help"]);
    for asked in program.chain(commands) {
        let help = heard(run(&asked));
        let examples = help.split("Examples:").nth(1);
        let examples = examples.unwrap_or_else(|| panic!("no examples: {asked:?}"));
        let examples = examples.lines().skip(1).take_while(|line| line.starts_with("  newsfold"));
        for example in examples {
            let words = example.trim_start().trim_start_matches("newsfold ");
            let command = words.split("   ").next().unwrap().split(['|', '>']).next().unwrap();
            let words: Vec<&str> =
                command.split_whitespace().map(|it| it.trim_matches('\'')).collect();
            // `--help` at the end: the line is parsed, and nothing is done.
            let parsed = heard(run(words.iter().chain(&["--help"])));
            assert!(parsed.contains("Usage:"), "{example}");
            seen += 1;
        }
    }
    assert!(seen >= 30, "only {seen} examples");
}

#[test]
fn the_version_is_that_of_the_package() {
    for asked in ["--version", "-V"] {
        assert_eq!(heard(run([asked])), format!("newsfold {}\n", env!("CARGO_PKG_VERSION")));
    }
}

#[test]
fn the_exit_codes_are_those_of_the_readme() {
    let printed = heard(run(["help", "exit-codes"]));
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let codes: Vec<&str> =
        printed.lines().map(|line| line.split_whitespace().next().unwrap()).collect();
    assert_eq!(codes, ["0", "3", "64", "65", "69", "70", "74", "75", "78", "130", "143"]);
    for code in codes {
        assert!(readme.contains(&format!("| {code} |")), "README does not name exit code {code}");
    }
}

#[test]
fn completions_are_scripts_that_their_shell_reads() {
    for (shell, mark) in [
        ("bash", "complete -F _newsfold"),
        ("zsh", "#compdef newsfold"),
        ("fish", "complete -c newsfold"),
    ] {
        let script = heard(run(["completions", shell]));
        assert!(script.contains(mark), "{shell}: {mark} is missing");
        for command in COMMANDS {
            assert!(script.contains(command), "{shell}: {command} is missing");
        }
        let mut check = Command::new(shell);
        check.arg("-n");
        if check.output().is_ok() {
            // Where the shell is installed, it reads the script without running it.
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join("completions");
            fs::write(&file, &script).unwrap();
            let read = ran(Command::new(shell).arg("-n").arg(&file)).ended(0);
            assert_eq!(read.stderr, "", "{shell}");
        }
    }
}

#[test]
fn the_manual_page_renders_and_names_every_command_and_exit_code() {
    let page = heard(run(["man"]));
    assert!(page.contains(".TH newsfold 1"), "no title line");
    for command in COMMANDS {
        let section = format!(".SH \"NEWSFOLD {}\"", command.to_uppercase());
        assert!(page.contains(&section), "{section} is missing");
    }
    assert!(page.contains(".SH \"EXIT CODES\"") && page.contains(".TP\n75\n"));
    let mut man = Command::new("man");
    man.args(["--warnings", "--local-file", "-"]).env("MANWIDTH", "80").env("LC_ALL", "C.UTF-8");
    if man.output().is_ok() {
        let rendered = ran_with(&mut man, page.as_bytes()).ended(0);
        assert!(rendered.stdout.contains("EXIT CODES"), "{}", rendered.stdout);
        assert_eq!(rendered.stderr, "");
    }
}

#[test]
fn a_run_says_a_line_a_stage_and_ten_at_its_end_on_stderr_and_none_on_stdout() {
    let out = tempfile::tempdir().unwrap();
    let said = ingest(["seeds/articles"], out.path());
    assert_eq!(said.stdout, "");
    let lines: Vec<&str> = said.stderr.lines().collect();
    assert_eq!(lines.len(), 13, "{}", said.stderr);
    let (stages, lines) = lines.split_at(3);
    for (line, start) in stages.iter().zip(["reading", "folding", "writing"]) {
        assert!(
            line.starts_with(start) && line.contains(" s (") && line.ends_with("/s)"),
            "{line}"
        );
    }
    for (line, name) in lines.iter().zip([
        "documents read",
        "articles",
        "refused",
        "exact copies",
        "near copies",
        "repeated paragraphs removed",
        "events",
        "events in two languages",
        "written",
        "took",
    ]) {
        assert!(line.starts_with(name), "{line}: not {name}");
    }
    let value = |name: &str| {
        let line = lines.iter().find(|line| line.starts_with(&format!("{name}  "))).unwrap();
        line.split("  ").last().unwrap().trim().to_owned()
    };
    let run = crate::harness::run_json(out.path());
    for (name, key) in [
        ("documents read", "read"),
        ("articles", "articles"),
        ("exact copies", "exact_copies"),
        ("near copies", "near_copies"),
        ("events", "events"),
        ("events in two languages", "multilingual_events"),
    ] {
        assert_eq!(value(name), run["counts"][key].to_string(), "{name}");
    }
    let written = lines[8];
    assert!(written.contains("events.csv") && written.contains("articles.csv"), "{written}");
    assert!(written.contains(out.path().to_str().unwrap()), "{written}");
}

#[test]
fn quiet_means_silent_when_all_went_well_even_if_documents_were_refused() {
    let folder = tempfile::tempdir().unwrap();
    let input = folder.path().join("input");
    fs::create_dir(&input).unwrap();
    fs::write(input.join("empty.txt"), "").unwrap();
    fs::write(input.join("good.txt"), "Strike\n\nThe harbour pilots went on strike.\n").unwrap();
    for quiet in ["-q", "--quiet"] {
        let out = folder.path().join("out");
        let said = ran(newsfold([quiet, "ingest", "--out"]).args([&out, &input])).ended(0);
        assert_eq!((said.stdout.as_str(), said.stderr.as_str()), ("", ""));
        assert!(out.join("events.csv").exists());
    }
    let missing = ran(newsfold(["ingest", "-q", "--out"]).arg(folder.path()).arg("nowhere"));
    assert!(missing.ended(69).stderr.contains("nowhere"), "an error is said even so");
}

#[test]
fn log_lines_are_json_if_asked_and_go_to_stderr() {
    let folder = tempfile::tempdir().unwrap();
    let empty = folder.path().join("empty.txt");
    fs::write(&empty, "").unwrap();
    let mut asked = newsfold(["ingest", "--log-format", "json", "--out"]);
    let said = ran(asked.args([folder.path(), &empty])).ended(0);
    let lines = said.stderr.lines().filter(|line| line.starts_with('{'));
    let events: Vec<serde_json::Value> =
        lines.map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(events.iter().any(|event| event["fields"]["reason"] == "empty"), "{}", said.stderr);
    assert_eq!(said.stdout, "");
}

/// What was said on stdout, with nothing on stderr.
#[track_caller]
fn heard(ran: Ran) -> String {
    let said = ran.ended(0);
    assert_eq!(said.stderr, "");
    assert!(!said.stdout.is_empty(), "nothing was said");
    said.stdout
}
