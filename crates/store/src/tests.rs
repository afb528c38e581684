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

fn arrival(raw: u8, identity: u8, rank: &str, page: Option<&str>) -> Arrival {
    Arrival {
        raw: [raw; 16],
        identity: [identity; 16],
        rank: rank.to_owned(),
        page: page.map(str::to_owned),
        body: packed(rank.as_bytes()),
    }
}

fn at(day: u8) -> jiff::Timestamp {
    format!("2025-03-{day:02}T12:00:00Z").parse().unwrap()
}

#[test]
fn of_one_article_the_lesser_rank_is_kept_whatever_comes_first() {
    for order in [["b", "a"], ["a", "b"]] {
        let (_folder, path) = file();
        let mut store = Store::open(&path).unwrap();
        for (raw, rank) in (1..).zip(order) {
            store.keep_articles(&[arrival(raw, 7, rank, None)], at(raw)).unwrap();
        }
        let kept = store.articles().unwrap();
        assert_eq!(kept.len(), 1);
        assert_eq!((kept[0].rank.as_str(), kept[0].first_seen_at), ("a", at(1)));
        assert_eq!(unpacked(&store.body(&[7; 16]).unwrap().unwrap()).unwrap(), b"a");
        assert_eq!(store.raws().unwrap().len(), 2);
    }
}

#[test]
fn a_page_with_another_text_keeps_its_name_and_counts_its_versions() {
    let (_folder, path) = file();
    let mut store = Store::open(&path).unwrap();
    let page = Some("https://example.org/a");
    store.keep_articles(&[arrival(1, 1, "a", page)], at(1)).unwrap();
    store.name_articles(&[([1; 16], "ar_a".to_owned())]).unwrap();
    store.keep_articles(&[arrival(2, 2, "b", page)], at(2)).unwrap();
    let kept = store.articles().unwrap();
    assert_eq!(kept.len(), 1);
    let one = (kept[0].identity, kept[0].article_id.as_deref(), kept[0].version);
    assert_eq!((one, kept[0].first_seen_at), (([2; 16], Some("ar_a"), 2), at(1)));
    assert!(!store.raws().unwrap().contains(&[1; 16]), "what the page said before may come again");
}

fn event(id: &str, article: &str) -> (KeptEvent, KeptRow) {
    let event = KeptEvent {
        event_id: id.to_owned(),
        founder: article.to_owned(),
        representative: article.to_owned(),
        is_open: true,
        digest: String::new(),
        revision: 1,
        first_seen_at: at(1),
        updated_at: at(1),
        merged_from: vec!["ev_x".to_owned(), "ev_y".to_owned()],
        row: "{}".to_owned(),
    };
    let row =
        KeptRow { article_id: article.to_owned(), event_id: id.to_owned(), row: "{}".to_owned() };
    (event, row)
}

#[test]
fn an_event_leaves_the_window_with_all_its_texts_and_stays_known() {
    let (_folder, path) = file();
    let mut store = Store::open(&path).unwrap();
    for day in 1..4_u8 {
        store.keep_articles(&[arrival(day, day, "a", None)], at(day)).unwrap();
        store.name_articles(&[([day; 16], format!("ar_{day}"))]).unwrap();
    }
    let (old, first) = event("ev_old", "ar_1");
    let (young, second) = event("ev_young", "ar_2");
    let (_, third) = event("ev_young", "ar_3");
    let publication = Publication {
        events: vec![old.clone(), young.clone()],
        rows: vec![first, second, third],
        ..Publication::default()
    };
    store.give(&[("ev_old".into(), "ar_1".into()), ("ev_young".into(), "ar_2".into())]).unwrap();
    store.publish(&publication).unwrap();
    assert_eq!(store.events().unwrap(), [old, young]);
    assert_eq!(store.faults().unwrap(), Vec::<String>::new());
    assert_eq!(store.expired(at(3)).unwrap(), ["ev_old"], "one report of the other is young");
    store.close_events(&["ev_old".to_owned()]).unwrap();
    assert_eq!(store.articles().unwrap().len(), 2);
    assert_eq!(store.raws().unwrap().len(), 3, "it is known if it is read again");
    assert_eq!(store.expired(at(3)).unwrap(), Vec::<String>::new());
    assert_eq!(store.faults().unwrap(), Vec::<String>::new());
    store.keep_articles(&[arrival(9, 1, "0", None)], at(5)).unwrap();
    assert_eq!(store.articles().unwrap().len(), 2, "and has left for good");
}

#[test]
fn what_is_wrong_with_a_state_is_found() {
    let (_folder, path) = file();
    let mut store = Store::open(&path).unwrap();
    let (one, row) = event("ev_a", "ar_1");
    let publication = Publication {
        events: vec![one],
        rows: vec![KeptRow { event_id: "ev_b".into(), ..row }],
        aliases: vec![KeptAlias {
            old_event_id: "ev_c".into(),
            event_id: "ev_d".into(),
            change: "merged".into(),
            at: at(1),
            run_id: "r".into(),
            reason: String::new(),
        }],
        ..Publication::default()
    };
    store.publish(&publication).unwrap();
    let expected = [
        "1 articles without their event",
        "1 events without a text in the window",
        "1 aliases that lead to no event",
        "1 event ids that nothing says to be given",
    ];
    assert_eq!(store.faults().unwrap(), expected);
}

#[test]
fn a_copy_of_a_state_is_the_same_state() {
    let (folder, path) = file();
    let mut store = Store::open(&path).unwrap();
    store.keep_page("https://example.org/a", &page("<p>The ice road opens.</p>", None)).unwrap();
    store.keep_articles(&[arrival(1, 1, "a", None)], at(1)).unwrap();
    let copy = folder.path().join("copy");
    store.export(&copy).unwrap();
    assert!(store.export(&copy).is_err(), "it is not written over");
    assert!(matches!(import(&copy, &path), Err(StoreError::There { .. })));
    let other = import(&copy, &folder.path().join("other.sqlite")).unwrap();
    assert_eq!(other.articles().unwrap(), store.articles().unwrap());
    assert_eq!(
        other.page("https://example.org/a").unwrap(),
        store.page("https://example.org/a").unwrap()
    );
    fs::write(&copy, "no state at all, however long it may be").unwrap();
    assert!(import(&copy, &folder.path().join("third.sqlite")).is_err());
    assert!(!folder.path().join("third.sqlite").exists());
}

#[test]
fn the_file_of_every_earlier_version_is_brought_up_with_what_it_holds() {
    for version in 1..VERSION {
        let (_folder, path) = file();
        crate::schema::make(&path, version);
        let connection = Connection::open(&path).unwrap();
        let sql = "INSERT INTO moves VALUES ('https://example.org/a', 'https://example.org/b')";
        connection.execute(sql, []).unwrap();
        drop(connection);
        let store = Store::open(&path).unwrap();
        let moved = store.moved("https://example.org/a").unwrap();
        assert_eq!(moved.as_deref(), Some("https://example.org/b"), "version {version}");
        assert_eq!(store.articles().unwrap(), []);
        assert_eq!(store.faults().unwrap(), Vec::<String>::new());
    }
}

#[test]
fn decisions_are_kept_once_a_pair_and_taken_back() {
    let (_folder, path) = file();
    let mut store = Store::open(&path).unwrap();
    let decision = |a: &str, b: &str, verdict: &str| KeptDecision {
        article_a: a.to_owned(),
        article_b: b.to_owned(),
        verdict: verdict.to_owned(),
        by: "Ann".to_owned(),
        at: "2025-03-01".to_owned(),
        note: String::new(),
    };
    store.keep_decisions(&[decision("a", "b", "same"), decision("a", "c", "same")], &[]).unwrap();
    store.keep_decisions(&[decision("b", "a", "apart")], &[("c".into(), "a".into())]).unwrap();
    assert_eq!(store.decisions().unwrap(), [decision("b", "a", "apart")]);
}

#[test]
fn the_cache_keeps_what_it_is_given_and_mends_itself() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cache.sqlite");
    fs::write(&path, "no cache".repeat(200)).unwrap();
    let mut cache = Cache::open(&path);
    cache.keep([([1; 16], vec![1]), ([2; 16], vec![2])].into_iter(), &[]);
    cache.keep(std::iter::empty(), &[[1; 16]]);
    drop(cache);
    let cache = Cache::open(&path);
    assert_eq!((cache.get(&[1; 16]), cache.get(&[2; 16])), (None, Some(vec![2])));
    assert_eq!(cache.keys(), [[2; 16]]);
    let nowhere = Cache::open(&folder.path().join("missing/cache.sqlite"));
    assert_eq!(nowhere.get(&[2; 16]), None);
}
