//! What is kept comes back, over runs, kills and versions.

use std::{fs, path::PathBuf};

use super::*;

fn file() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.sqlite");
    (folder, path)
}

fn page(body: &str, etag: Option<&str>) -> Page {
    Page {
        body: body.as_bytes().to_vec(),
        content_type: "text/html; charset=utf-8".to_owned(),
        etag: etag.map(str::to_owned),
        last_modified: None,
        stamp: Some("2025-03-01".to_owned()),
        url: "https://example.org/b".to_owned(),
        fetched_at: "2025-03-01T12:00:00.5Z".parse().unwrap(),
    }
}

fn bodies(store: &Store) -> i64 {
    store.connection.query_row("SELECT count(*) FROM bodies", [], |row| row.get(0)).unwrap()
}

#[test]
fn a_page_comes_back_as_it_was_kept_and_equal_bodies_are_kept_once() {
    let (_folder, path) = file();
    let mut store = Store::open(&path).unwrap();
    assert_eq!(store.page("https://example.org/a").unwrap(), None);
    let first = page("<p>The ice road opens.</p>", Some("\"1\""));
    store.keep_page("https://example.org/a", &first).unwrap();
    store.keep_page("https://example.org/copy", &first).unwrap();
    assert_eq!(bodies(&store), 1);
    drop(store);
    let mut store = Store::open(&path).unwrap();
    assert_eq!(store.page("https://example.org/a").unwrap(), Some(first.clone()));
    let second = page("<p>It is closed again.</p>", None);
    store.keep_page("https://example.org/a", &second).unwrap();
    assert_eq!(bodies(&store), 2);
    store.keep_page("https://example.org/copy", &second).unwrap();
    assert_eq!(bodies(&store), 1, "the body that nobody names is gone");
    assert_eq!(store.page("https://example.org/a").unwrap(), Some(second));
}

#[test]
fn a_move_is_remembered_and_forgotten() {
    let (_folder, path) = file();
    let mut store = Store::open(&path).unwrap();
    for target in [Some("https://example.org/b"), Some("https://example.org/c"), None] {
        store.keep_moved("https://example.org/a", target).unwrap();
        assert_eq!(store.moved("https://example.org/a").unwrap().as_deref(), target);
    }
}

#[test]
fn the_health_of_a_source_is_kept() {
    let (_folder, path) = file();
    let mut store = Store::open(&path).unwrap();
    assert_eq!(store.health("https://example.org/feed").unwrap(), None);
    for health in [
        Health {
            failures: 1.5,
            next_attempt: Some("2025-03-01T12:00:00Z".parse().unwrap()),
            status: Some(503),
            error: "status 503".to_owned(),
        },
        Health::default(),
    ] {
        store.keep_health("https://example.org/feed", &health).unwrap();
        assert_eq!(store.health("https://example.org/feed").unwrap(), Some(health));
    }
}

#[test]
fn the_file_of_a_later_version_is_refused_and_left_as_it_is() {
    let (_folder, path) = file();
    drop(Store::open(&path).unwrap());
    let connection = Connection::open(&path).unwrap();
    connection.pragma_update(None, "user_version", VERSION + 1).unwrap();
    drop(connection);
    let before = fs::read(&path).unwrap();
    let message = Store::open(&path).unwrap_err().to_string();
    let expected = format!("is of schema {}, this version knows {VERSION}", VERSION + 1);
    assert!(message.contains(&expected) && message.contains("another --state"), "{message}");
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn what_is_no_state_says_so() {
    let (_folder, path) = file();
    fs::write(&path, "the ice road opens on Monday".repeat(100)).unwrap();
    let message = Store::open(&path).unwrap_err().to_string();
    assert!(message.contains("cannot use the state in"), "{message}");
    assert!(Store::open(&path.join("below")).is_err());
}
