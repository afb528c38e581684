//! Folders, links, files that cannot be read, and several sources at once.

use super::*;

#[test]
fn a_folder_is_read_to_its_depth_in_the_order_of_names() {
    let folder = folder_of(&[
        ("b.txt", b"b"),
        ("a/z.txt", b"z"),
        ("a/deep/er/x.txt", b"x"),
        ("a.txt", b"a"),
        ("c.jsonl", b"{\"id\": 2, \"text\": \"x\"}\n{\"id\": 1, \"text\": \"x\"}\n"),
        (".hidden.txt", b"h"),
        (".git/config", b"h"),
        ("picture.jpg", b"\xff\xd8\xff"),
    ]);
    let (documents, troubles) = read_folder(&folder);
    assert_eq!(
        origins(&documents),
        [
            "file:a/deep/er/x.txt",
            "file:a/z.txt",
            "file:a.txt",
            "file:b.txt",
            "file:c.jsonl#2",
            "file:c.jsonl#1",
        ]
    );
    assert_eq!(troubles, ["file:picture.jpg wrong_kind: an image"]);
}

#[cfg(unix)]
#[test]
fn links_are_followed_once_and_loops_end() {
    use std::os::unix::fs::symlink;
    let folder = folder_of(&[("a/x.txt", b"x"), ("y.txt", b"y")]);
    symlink("..", folder.path().join("a/loop")).unwrap();
    symlink("a", folder.path().join("b")).unwrap();
    symlink("y.txt", folder.path().join("z.txt")).unwrap();
    symlink("nowhere", folder.path().join("zz.txt")).unwrap();
    symlink("zzz.txt", folder.path().join("zzz.txt")).unwrap();
    let (documents, troubles) = read_folder(&folder);
    assert_eq!(origins(&documents), ["file:a/x.txt", "file:y.txt"]);
    assert_eq!(troubles[0], "file:z.txt repeated: the same file was read before");
    assert!(troubles[1].starts_with("file:zz.txt unreadable: No such file"), "{troubles:?}");
    assert!(troubles[2].starts_with("file:zzz.txt unreadable: "), "{troubles:?}");
    assert_eq!(troubles.len(), 3);
}

#[cfg(unix)]
#[test]
fn what_may_not_be_read_is_refused_in_a_folder_and_breaks_a_source_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder_of(&[("a.txt", b"a"), ("locked.txt", b"x"), ("locked/b.txt", b"b")]);
    for name in ["locked.txt", "locked"] {
        let path = folder.path().join(name);
        fs::set_permissions(path, fs::Permissions::from_mode(0o000)).unwrap();
    }
    let alone = Source::File { path: folder.path().join("locked.txt") };
    if fs::read(folder.path().join("locked.txt")).is_ok() {
        // The superuser reads anything; what even he cannot read is his own memory as a file.
        let alone = Source::File { path: "/proc/self/mem".into() };
        let (_, troubles) = fetched(&[alone], &small(), folder.path());
        assert!(troubles[0].starts_with("cannot read /proc/self/mem: "), "{troubles:?}");
        return;
    }
    let (documents, troubles) = read_folder(&folder);
    assert_eq!(origins(&documents), ["file:a.txt"]);
    assert!(troubles[0].contains("locked: Permission denied"), "{troubles:?}");
    assert!(troubles[1].starts_with("file:locked.txt unreadable: Permission denied"));
    let (_, troubles) = fetched(&[alone], &small(), folder.path());
    assert!(troubles[0].starts_with("cannot read locked.txt: Permission"), "{troubles:?}");
    fs::set_permissions(folder.path().join("locked"), fs::Permissions::from_mode(0o700)).unwrap();
}

#[cfg(unix)]
#[test]
fn a_pipe_in_a_folder_does_not_make_the_run_wait() {
    let folder = folder_of(&[("a.txt", b"a")]);
    let made = std::process::Command::new("mkfifo").arg(folder.path().join("pipe")).status();
    if made.is_ok_and(|status| status.success()) {
        let (_, troubles) = read_folder(&folder);
        assert_eq!(troubles, ["file:pipe wrong_kind: not a regular file"]);
    }
}

#[test]
fn a_broken_source_stops_no_other() {
    let folder = folder_of(&[("a.txt", b"a"), ("b/c.txt", b"c")]);
    let at = |name: &str| folder.path().join(name);
    let sources = [
        Source::Folder { path: at("none") },
        Source::File { path: at("none.txt") },
        Source::Folder { path: at("a.txt") },
        Source::File { path: at("b") },
        Source::File { path: at("a.txt") },
    ];
    let (documents, troubles) = fetched(&sources, &small(), folder.path());
    assert_eq!(origins(&documents), ["file:a.txt"]);
    assert_eq!(
        troubles,
        [
            "no such file or folder: none",
            "no such file or folder: none.txt",
            "not a folder: a.txt",
            "a folder, not a file: b",
        ]
    );
}

#[test]
fn a_file_handed_in_twice_is_read_once_and_counted_once_more() {
    let folder = folder_of(&[("a.txt", b"a"), ("b/c.jsonl", b"{\"id\": 1, \"text\": \"x\"}")]);
    let again = folder.path().join("b/../a.txt");
    let all = Source::Folder { path: folder.path().to_owned() };
    let sources = [all.clone(), Source::File { path: again }, all];
    let (documents, troubles) = fetched(&sources, &small(), folder.path());
    assert_eq!(origins(&documents), ["file:a.txt", "file:b/c.jsonl#1"]);
    assert_eq!(
        troubles,
        [
            "file:b/../a.txt repeated: the same file was read before",
            "file:a.txt@2 repeated: the same file was read before",
            "file:b/c.jsonl repeated: the same file was read before",
        ]
    );
}

#[test]
fn a_break_ends_the_run_at_once() {
    let rows = b"{\"text\": \"x\"}\n{\"text\": \"y\"}\n";
    let folder = folder_of(&[
        ("a.jsonl", rows),
        ("b.json", b"[{\"text\": \"x\"},{\"text\": \"y\"}]"),
        ("c.csv", b"text\nx\ny\n"),
        ("d.txt", b"x"),
    ]);
    for stop_after in 1..=7 {
        let sources =
            [Source::Folder { path: folder.path().to_owned() }, Source::File { path: "x".into() }];
        let mut calls = 0;
        let visited = fetch(&sources, &Limits::default(), None, |_| {
            calls += 1;
            if calls == stop_after { Flow::Break(()) } else { Flow::Continue(()) }
        });
        assert_eq!(calls, stop_after);
        assert_eq!(visited.len(), 1);
    }
}

#[test]
fn each_source_is_reported_with_what_came_of_it() {
    let folder = folder_of(&[("a.txt", b"abc"), ("b.txt", b"")]);
    let missing = folder.path().join("none");
    let sources =
        [Source::Folder { path: folder.path().to_owned() }, Source::File { path: missing.clone() }];
    let visited = fetch(&sources, &Limits::default(), None, |_| Flow::Continue(()));
    assert_eq!(
        visited,
        [
            Visited {
                source: folder.path().display().to_string(),
                documents: 1,
                refused: 1,
                bytes: 3,
                errors: Vec::new(),
                web: None,
            },
            Visited {
                source: missing.display().to_string(),
                errors: vec![format!("no such file or folder: {}", missing.display())],
                ..Visited::default()
            },
        ]
    );
}
