//! Every kind of list that leads to pages: told by its looks, on the network and on a disk.

use std::fs;

use crate::{
    desk::{Desk, ICE, PILOTS, feed, gzipped, items, source},
    harness::{newsfold, ran},
    server::{Asked, Reply, Server},
};

#[test]
fn every_kind_of_list_is_read_and_told_by_its_looks() {
    let server = Server::start(|asked: &Asked| {
        let at = |path: &str| format!("http://{}{path}", asked.fields["host"]);
        match asked.path.as_str() {
            "/opml" => Reply::of("text/x-opml", format!("<opml><outline xmlUrl='{}'/><outline xmlUrl='{}'/></opml>", at("/feed"), at("/json")).as_bytes()),
            "/feed" => feed(&[("/ice", "")]),
            "/json" => Reply::of("application/feed+json", br#"{"version": "https://jsonfeed.org/version/1.1", "title": "x", "items": [{"id": "1", "url": "/pilots"}]}"#),
            "/index.xml" => Reply::of("application/xml", format!("<sitemapindex><sitemap><loc>{}</loc></sitemap></sitemapindex>", at("/map.xml.gz")).as_bytes()),
            "/map.xml.gz" => Reply::of("application/gzip", &gzipped(format!("<urlset><url><loc>{}</loc></url></urlset>", at("/ice")).as_bytes())),
            "/map.txt" => Reply::of("text/plain", format!("{}\n{}\n", at("/ice"), at("/pilots")).as_bytes()),
            "/front" => Reply::page("<a href='/ice'>The ice road opens again</a><a href='/sport'>Sport</a><a href='https://other.example/x'>All about the other paper</a>"),
            "/ice" => Reply::page(ICE),
            "/pilots" => Reply::page(PILOTS),
            _ => Reply::status(404),
        }
    });
    for (kind, path, rows) in [
        ("opml", "/opml", &[[0, 0, 0], [1, 0, 0], [1, 0, 0]][..]),
        ("url", "/opml", &[[0, 0, 0], [1, 0, 0], [1, 0, 0]]),
        ("url", "/feed", &[[1, 0, 0]]),
        ("url", "/json", &[[1, 0, 0]]),
        ("sitemap", "/index.xml", &[[1, 0, 0]]),
        ("url", "/index.xml", &[[1, 0, 0]]),
        ("url", "/map.xml.gz", &[[1, 0, 0]]),
        ("url", "/map.txt", &[[2, 0, 0]]),
        ("index", "/front", &[[1, 0, 0]]),
        ("url", "/ice", &[[1, 0, 0]]),
        ("page", "/ice", &[[1, 0, 0]]),
    ] {
        let desk = Desk::new(&server, &source(kind, &server.url("news.example", path)));
        desk.ingest(&[]).ended(0);
        let run = desk.run_json();
        let counted: Vec<[u64; 3]> = run["sources"].as_array().unwrap().iter().map(items).collect();
        assert_eq!(counted, rows, "{kind} {path}: {run:#}");
    }
}

#[test]
fn a_list_beyond_the_limit_gives_its_newest_pages_and_counts_the_others() {
    let server = Server::start(|asked: &Asked| {
        let page = |path: &str, day: &str| {
            let host = &asked.fields["host"];
            format!("<url><loc>http://{host}{path}</loc><lastmod>{day}</lastmod></url>")
        };
        match asked.path.as_str() {
            "/map" => {
                let pages = [
                    page("/old", "2025-01-01"),
                    page("/ice", "2025-03-03"),
                    page("/pilots", "2025-02-02"),
                ];
                Reply::of(
                    "application/xml",
                    format!("<urlset>{}</urlset>", pages.concat()).as_bytes(),
                )
            }
            "/ice" => Reply::page(ICE),
            "/pilots" => Reply::page(PILOTS),
            _ => Reply::status(404),
        }
    });
    let desk = Desk::new(&server, &source("sitemap", &server.url("news.example", "/map")));
    let settings = fs::read_to_string(desk.path("sources.toml")).unwrap();
    let fewer = settings.replace("delay_ms", "max_items = 2\ndelay_ms");
    fs::write(desk.path("sources.toml"), fewer).unwrap();
    desk.ingest(&[]).ended(0);
    let row = desk.run_json()["sources"][0].clone();
    assert_eq!((items(&row), &row["items"]["left_out"]), ([2, 0, 0], &1.into()));
    assert_eq!(server.paths(), ["/map", "/ice", "/pilots"]);
}

#[test]
fn lists_on_a_disk_lead_to_the_network_and_bare_addresses_do() {
    let server = Server::start(|asked: &Asked| match asked.path.as_str() {
        "/ice" => Reply::page(ICE),
        "/pilots" => Reply::page(PILOTS),
        _ => Reply::status(404),
    });
    let desk = Desk::new(&server, "");
    let (ice, pilots) = (server.url("news.example", "/ice"), server.url("news.example", "/pilots"));
    let map = desk.path("map.xml");
    fs::write(&map, format!("<urlset><url><loc>{ice}</loc></url></urlset>")).unwrap();
    desk.ingest(&[map.to_str().unwrap(), &pilots]).ended(0);
    let run = desk.run_json();
    let sources: Vec<&str> = run["sources"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["source"].as_str().unwrap())
        .collect();
    assert_eq!(sources, [map.to_str().unwrap(), &pilots]);
    assert_eq!(run["counts"]["articles"], 2);
    // Commands that work on corpora do not use the network.
    ran(newsfold(["clean"]).arg(&pilots)).ended(69);
}

#[test]
fn a_dry_run_lists_pages_and_a_check_says_how_each_source_answers() {
    let server = Server::start(|asked: &Asked| match asked.path.as_str() {
        "/feed" => feed(&[("/ice", ""), ("/pilots", "")]),
        "/lost" => Reply::page("<!doctype html><p>We have a new home."),
        _ => Reply::status(404),
    });
    let good = source("feed", &server.url("news.example", "/feed"));
    let bad = source("feed", &server.url("news.example", "/lost"));
    let desk = Desk::new(&server, &good);
    let state = desk.path("state");
    let planned =
        ran(&mut desk.command("fetch", &["--dry-run", "--state", state.to_str().unwrap()]))
            .ended(0);
    let expected = ["/ice", "/pilots"].map(|path| server.url("news.example", path));
    assert_eq!(planned.stdout.lines().collect::<Vec<_>>(), expected);
    assert_eq!(server.paths(), ["/feed"]);

    let desk =
        Desk::new(&server, &format!("{good}{bad}[[source]]\nkind = \"folder\"\npath = \".\"\n"));
    let mut check = newsfold(["sources", "check", "--config"]);
    let said = ran(check.arg(desk.path("sources.toml")).arg(server.resolve())).ended(3);
    let lines: Vec<&str> = said.stdout.lines().collect();
    assert_eq!(lines.len(), 3, "{}", said.stdout);
    for (start, end) in
        [("ok      folder", "."), ("ok      status 200, 2 pages", "/feed"), ("failed  ", "/lost")]
    {
        let found = lines.iter().any(|line| line.starts_with(start) && line.ends_with(end));
        assert!(found, "no line {start} ... {end} in\n{}", said.stdout);
    }
}
