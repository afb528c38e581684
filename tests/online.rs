//! Sources on the network, from the request to the row in `run.json`: what is asked for, how often, and what
//! is remembered. What cannot be had is in `refusing.rs`.

use std::{
    collections::BTreeSet,
    fs,
    process::Stdio,
    sync::atomic::{AtomicBool, AtomicUsize, Ordering},
    thread,
    time::Duration,
};

use serde_json::Value;

use crate::{
    desk::{Desk, ICE, PILOTS, feed, items, only, source},
    harness::table,
    server::{Asked, Reply, Server},
    trouble::refusals,
};

#[test]
fn a_list_is_asked_for_once_and_then_only_whether_it_has_changed() {
    let server = Server::start(|asked: &Asked| {
        let known = asked.fields.get("if-none-match").map(String::as_str);
        match (asked.path.as_str(), known) {
            ("/feed", Some("\"one\"")) => Reply::status(304),
            ("/feed", _) => feed(&[("/ice", ""), ("/pilots", "")]).with("ETag", "\"one\""),
            ("/ice", _) => Reply::page(ICE),
            ("/pilots", _) => Reply::page(PILOTS),
            _ => Reply::status(404),
        }
    });
    let desk = Desk::new(&server, &source("feed", &server.url("news.example", "/feed")));
    desk.ingest(&[]).ended(0);
    let row = only(&desk.run_json());
    assert_eq!((&row["http_status"], items(&row)), (&200.into(), [2, 0, 0]));
    let events = fs::read_to_string(desk.path("out/events.csv")).unwrap();
    assert_eq!(server.paths(), ["/feed", "/ice", "/pilots"]);

    // At once: nobody is asked at all.
    desk.ingest(&[]).ended(0);
    let row = only(&desk.run_json());
    assert_eq!((&row["http_status"], items(&row)), (&Value::Null, [0, 2, 0]));
    assert_eq!(server.asked().len(), 3);

    // Later: only the list is asked for, and has not changed.
    desk.ingest(&["--again"]).ended(0);
    let row = only(&desk.run_json());
    assert_eq!((&row["http_status"], items(&row)), (&304.into(), [0, 2, 0]));
    assert_eq!(server.paths(), ["/feed", "/ice", "/pilots", "/feed"]);
    let again = fs::read_to_string(desk.path("out/events.csv")).unwrap();
    assert_eq!(again.replace(",unchanged,", ",new,"), events);
    let agent = &server.asked()[0].fields["user-agent"];
    assert!(agent.starts_with("newsfold/") && agent.ends_with("(+news@example.org)"), "{agent}");
}

#[test]
fn what_a_server_calls_its_list_counts_only_when_the_list_can_be_read() {
    static TURN: AtomicUsize = AtomicUsize::new(0);
    let server = Server::start(|asked: &Asked| {
        let known = asked.fields.get("if-none-match").map(String::as_str);
        match (asked.path.as_str(), TURN.load(Ordering::SeqCst), known) {
            ("/feed", 1, _) => Reply::page("<!doctype html><p>We are being repaired.")
                .with("ETag", "\"broken\"")
                .with("Last-Modified", "Sat, 01 Mar 2025 12:00:00 GMT"),
            ("/feed", _, Some("\"whole\"")) => Reply::status(304),
            ("/feed", ..) => feed(&[("/ice", "")]).with("ETag", "\"whole\""),
            ("/ice", ..) => Reply::page(ICE),
            _ => Reply::status(404),
        }
    });
    let desk = Desk::new(&server, &source("feed", &server.url("news.example", "/feed")));
    for (turn, code, status, items_seen) in
        [(0, 0, 200, [1, 0, 0]), (1, 3, 200, [0, 0, 0]), (2, 0, 304, [0, 1, 0])]
    {
        TURN.store(turn, Ordering::SeqCst);
        desk.ingest(&["--again"]).ended(code);
        let row = only(&desk.run_json());
        assert_eq!((&row["http_status"], items(&row)), (&status.into(), items_seen), "turn {turn}");
    }
    let sent =
        server.asked().iter().filter(|asked| asked.path == "/feed").cloned().collect::<Vec<_>>();
    let known =
        sent.iter().map(|asked| asked.fields.get("if-none-match").map_or("", String::as_str));
    assert_eq!(known.collect::<Vec<_>>(), ["", "\"whole\"", "\"whole\""]);
    assert!(sent.iter().all(|asked| !asked.fields.contains_key("if-modified-since")));
}

#[test]
fn the_bytes_of_a_page_decide_whether_it_has_changed() {
    static TURN: AtomicUsize = AtomicUsize::new(0);
    let server =
        Server::start(|asked: &Asked| match (asked.path.as_str(), TURN.load(Ordering::SeqCst)) {
            ("/page", 0) => Reply::page(ICE).with("ETag", "\"same\""),
            ("/page", 1) => Reply::page(PILOTS).with("ETag", "\"same\""),
            ("/page", _) => Reply::page(PILOTS).with("ETag", "\"other\""),
            _ => Reply::status(404),
        });
    let desk = Desk::new(&server, &source("page", &server.url("news.example", "/page")));
    for (turn, expected, text) in
        [(0, [1, 0, 0], "Kihnu"), (1, [1, 0, 0], "Lisbon"), (2, [0, 1, 0], "Lisbon")]
    {
        TURN.store(turn, Ordering::SeqCst);
        desk.ingest(&["--again"]).ended(0);
        assert_eq!(items(&only(&desk.run_json())), expected, "turn {turn}");
        assert!(desk.texts()[0].contains(text), "turn {turn}");
    }
    let sent: Vec<_> =
        server.asked().iter().map(|asked| asked.fields.get("if-none-match").cloned()).collect();
    let same = Some("\"same\"".to_owned());
    assert_eq!(sent, [None, same.clone(), same]);
}

#[test]
fn what_its_publisher_takes_back_leaves_the_tables() {
    static STATUS: AtomicUsize = AtomicUsize::new(200);
    let server =
        Server::start(|asked: &Asked| match (asked.path.as_str(), STATUS.load(Ordering::SeqCst)) {
            ("/feed", _) => feed(&[("/ice", ""), ("/pilots", "")]),
            ("/ice", _) => Reply::page(ICE),
            (_, 200) => Reply::page(PILOTS),
            _ => Reply::status(410),
        });
    let feed = source("feed", &server.url("news.example", "/feed"));
    let page = source("page", &server.url("news.example", "/pilots"));
    let desk = Desk::new(&server, &[page, feed].concat());
    let ids = || -> BTreeSet<String> {
        let rows = table(&desk.path("out/events.csv"));
        rows.iter().map(|row| row["event_id"].clone()).collect()
    };
    desk.ingest(&[]).ended(0);
    let before = ids();
    assert_eq!(before.len(), 2);

    STATUS.store(410, Ordering::SeqCst);
    for again in [&["--again"][..], &[]] {
        desk.ingest(again).ended(3);
        let refused = refusals(&desk.run_json());
        assert_eq!(refused, [(server.url("news.example", "/pilots"), "withdrawn".to_owned())]);
        let left = ids();
        assert!(left.len() == 1 && left.is_subset(&before), "{left:?}");
        let aliases = table(&desk.path("out/event_aliases.csv"));
        let told = |name: &str| aliases[0][name].clone();
        assert!(aliases.len() == 1 && before.difference(&left).eq([&told("old_event_id")]));
        assert_eq!([told("event_id"), told("change")], ["", "retracted"]);
    }

    STATUS.store(200, Ordering::SeqCst);
    desk.ingest(&["--again"]).ended(0);
    let after = ids();
    assert_eq!(after.len(), 2);
    assert_ne!(after, before, "an id that was taken back stays taken back");
}

#[test]
fn who_asks_for_time_gets_it() {
    static BUSY: AtomicBool = AtomicBool::new(true);
    let server = Server::start(|asked: &Asked| match asked.path.as_str() {
        "/soon" if BUSY.swap(false, Ordering::SeqCst) => {
            Reply::status(429).with("Retry-After", "0")
        }
        "/soon" => Reply::page(ICE),
        "/hour" => Reply::status(429).with("Retry-After", "7200"),
        "/date" => Reply::status(503).with("Retry-After", "Fri, 31 Dec 2100 23:59:59 GMT"),
        _ => Reply::status(404),
    });
    let sources = ["soon", "hour", "date"]
        .map(|name| source("page", &server.url(&format!("{name}.example"), &format!("/{name}"))));
    let desk = Desk::new(&server, &sources.concat());
    desk.ingest(&[]).ended(3);
    let run = desk.run_json();
    let row = |at: usize| run["sources"][at].clone();
    assert_eq!((&row(0)["status"], items(&row(0))), (&"ok".into(), [1, 0, 0]));
    let ended: jiff::Timestamp = run["ended_at"].as_str().unwrap().parse().unwrap();
    for (at, status, minutes) in [(1, 429, 120), (2, 503, 24 * 60)] {
        assert_eq!(
            (&row(at)["status"], &row(at)["http_status"]),
            (&"failed".into(), &status.into())
        );
        let next: jiff::Timestamp = row(at)["next_attempt"].as_str().unwrap().parse().unwrap();
        let rest = next.duration_since(ended).as_mins();
        assert!((minutes - 2..=minutes).contains(&rest), "{rest} minutes, not {minutes}");
    }
    let before = server.asked().len();
    desk.ingest(&[]).ended(3);
    let asked: Vec<String> = server.paths().split_off(before);
    assert_eq!(asked, Vec::<String>::new(), "nobody is asked before the time");
    let run = desk.run_json();
    let errors = run["sources"][1]["errors"].to_string();
    assert!(errors.contains("not asked before") && errors.contains("status 429"), "{errors}");
}

#[test]
fn a_wrong_charset_in_the_header_does_not_spoil_the_text() {
    let page = ICE.replace("Kihnu", "S\u{e3}o Miguel, a\u{e7}ores");
    let latin: Vec<u8> = page.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let server = Server::start(move |asked: &Asked| match asked.path.as_str() {
        "/latin" => Reply::of("text/html; charset=utf-8", &latin),
        "/utf8" => Reply::of("text/html; charset=iso-8859-1", page.as_bytes()),
        _ => Reply::status(404),
    });
    for path in ["/latin", "/utf8"] {
        let desk = Desk::new(&server, &source("page", &server.url("news.example", path)));
        desk.ingest(&[]).ended(0);
        assert!(desk.texts()[0].contains("São Miguel, açores"), "{path}: {:?}", desk.texts());
        assert_eq!(items(&only(&desk.run_json())), [1, 0, 0]);
    }
}

#[test]
fn what_robots_txt_forbids_is_not_asked_for_and_the_feeds_own_text_stands_in() {
    let server = Server::start(|asked: &Asked| match asked.path.as_str() {
        "/robots.txt" if asked.host == "down.example" => Reply::status(503),
        "/robots.txt" => Reply::of("text/plain", b"User-agent: newsfold\nDisallow: /private\n"),
        "/feed" => feed(&[("/private/ice", ICE), ("/private/pilots", ""), ("/open", "")]),
        "/open" => Reply::page(PILOTS),
        _ => Reply::status(404),
    });
    let sources =
        ["news.example", "down.example"].map(|host| source("feed", &server.url(host, "/feed")));
    let desk = Desk::new(&server, &sources.concat());
    desk.ingest(&[]).ended(3);
    let run = desk.run_json();
    let (open, down) = (&run["sources"][0], &run["sources"][1]);
    assert_eq!(
        (&open["status"], items(open), &open["items"]["from_list"]),
        (&"ok".into(), [2, 0, 1], &1.into())
    );
    assert!(desk.texts().iter().any(|text| text.contains("Kihnu")), "{:?}", desk.texts());
    assert_eq!(
        refusals(&run),
        [(server.url("news.example", "/private/pilots"), "disallowed".to_owned())]
    );
    assert_eq!((&down["status"], &down["http_status"]), (&"failed".into(), &503.into()));
    assert!(down["errors"].to_string().contains("its robots.txt: status 503"), "{down:#}");
    assert_eq!(server.paths(), ["/feed", "/open"]);
}

#[test]
fn a_page_that_two_feeds_name_is_fetched_once_and_no_host_is_asked_twice_at_once() {
    let server = Server::start(|asked: &Asked| {
        thread::sleep(Duration::from_millis(20));
        match asked.path.as_str() {
            "/feed" if asked.host == "a.example" => {
                feed(&[("/ice?utm_source=a", ""), ("/1", ""), ("/2", "")])
            }
            "/feed" => {
                let ice = format!(
                    "http://a.example:{}/ice#top",
                    asked.fields["host"].rsplit(':').next().unwrap()
                );
                feed(&[(&ice, ""), ("/1", ""), ("/2", "")])
            }
            "/ice" => Reply::page(ICE),
            path => Reply::page(&PILOTS.replace("Lisbon", &format!("{} {path}", asked.host))),
        }
    });
    let sources = ["a.example", "b.example", "c.example"]
        .map(|host| source("feed", &server.url(host, "/feed")));
    let desk = Desk::new(&server, &sources.concat());
    desk.ingest(&[]).ended(0);
    let run = desk.run_json();
    let counted: Vec<[u64; 3]> = run["sources"].as_array().unwrap().iter().map(items).collect();
    assert_eq!(counted, [[3, 0, 0], [2, 1, 0], [2, 1, 0]]);
    assert_eq!(server.paths().iter().filter(|path| path.starts_with("/ice")).count(), 1);
    assert_eq!(server.asked().len(), 10);
    assert_eq!(server.most_at_once(), 1);
}

#[test]
fn a_move_for_good_is_remembered_and_one_for_now_is_not() {
    let server = Server::start(|asked: &Asked| match asked.path.as_str() {
        "/old" => Reply::moved(301, "/new"),
        "/away" => Reply::moved(302, "/here"),
        "/new" => Reply::page(ICE),
        "/here" => Reply::page(PILOTS),
        _ => Reply::status(404),
    });
    let sources = ["/old", "/away"].map(|path| source("page", &server.url("news.example", path)));
    let desk = Desk::new(&server, &sources.concat());
    for expected in [["/old", "/new", "/away", "/here"].as_slice(), &["/new", "/away", "/here"]] {
        let before = server.asked().len();
        desk.ingest(&["--again"]).ended(0);
        let mut asked = server.paths().split_off(before);
        let mut expected: Vec<String> = expected.iter().map(|path| (*path).to_owned()).collect();
        asked.sort();
        expected.sort();
        assert_eq!(asked, expected);
    }
    let urls: Vec<String> =
        table(&desk.path("out/articles.csv")).iter().map(|row| row["url"].clone()).collect();
    assert!(urls.iter().any(|url| url.ends_with("/new")), "{urls:?}");
}

#[test]
fn a_run_that_is_killed_goes_on_where_it_was_and_fetches_nothing_twice() {
    static IS_STUCK: AtomicBool = AtomicBool::new(true);
    let server = Server::start(|asked: &Asked| match asked.path.as_str() {
        "/feed" => feed(&[("/1", ""), ("/2", ""), ("/3", ""), ("/4", ""), ("/5", "")]),
        "/4" if IS_STUCK.load(Ordering::SeqCst) => Reply::Silence,
        "/robots.txt" => Reply::status(404),
        path => Reply::page(&PILOTS.replace("Lisbon", &format!("port {}", path.trim_matches('/')))),
    });
    let desk = Desk::new(&server, &source("feed", &server.url("news.example", "/feed")));
    let settings = fs::read_to_string(desk.path("sources.toml")).unwrap();
    let slowly = settings
        .replace("delay_ms = 0", "delay_ms = 300")
        .replace("timeout_s = 2", "timeout_s = 60");
    fs::write(desk.path("sources.toml"), slowly).unwrap();
    let out = desk.path("out");
    let mut killed = desk.command("ingest", &["--out", out.to_str().unwrap()]);
    killed.env("SOURCE_DATE_EPOCH", "1740830400");
    let mut child = killed.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    while !server.paths().contains(&"/4".to_owned()) {
        assert!(child.try_wait().unwrap().is_none(), "it ended before it was killed");
        thread::sleep(Duration::from_millis(20));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(!out.join("run.json").exists());

    IS_STUCK.store(false, Ordering::SeqCst);
    fs::write(desk.path("sources.toml"), &settings).unwrap();
    desk.ingest_at("1740830400", &[]).ended(0);
    assert_eq!(items(&only(&desk.run_json())), [2, 3, 0]);
    assert_eq!(server.paths(), ["/feed", "/1", "/2", "/3", "/4", "/4", "/5"]);

    let whole = Desk::new(&server, &source("feed", &server.url("news.example", "/feed")));
    whole.ingest_at("1740830400", &[]).ended(0);
    assert_eq!(read(&desk, "out/events.csv"), read(&whole, "out/events.csv"));
}

fn read(desk: &Desk, name: &str) -> String {
    fs::read_to_string(desk.path(name)).unwrap()
}

#[test]
fn the_state_of_a_later_version_stops_the_run_with_a_clear_message() {
    let server = Server::start(|_: &Asked| Reply::page(ICE));
    let desk = Desk::new(&server, &source("page", &server.url("news.example", "/ice")));
    let state = desk.path("out/state");
    fs::create_dir_all(&state).unwrap();
    fs::write(
        state.join("newsfold.sqlite"),
        "no database, but long enough to be looked at as one".repeat(9),
    )
    .unwrap();
    let said = desk.ingest(&[]).ended(74);
    assert!(
        said.stderr.contains("newsfold.sqlite") && said.stderr.contains("another --state"),
        "{}",
        said.stderr
    );
    assert_eq!(server.asked().len(), 0);
}
