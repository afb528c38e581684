//! A page that cannot be had, for every reason that a server can give: a counted rejection, a row in
//! `run.json`, and never a run that hangs or ends.

use serde_json::Value;

use crate::{
    desk::{Desk, ICE, gzipped, items, only, source},
    server::{Asked, Reply, Server},
    trouble::refusals,
};

/// What becomes of one page: the HTTP status and the reason in `run.json`, and the exit code.
fn page_fails(reply: Reply, status: Option<u16>, reason: &str, detail: &str) {
    let server = Server::start(move |asked: &Asked| match asked.path.as_str() {
        "/page" => reply.clone(),
        _ => Reply::status(404),
    });
    let desk = Desk::new(&server, &source("page", &server.url("news.example", "/page")));
    desk.ingest(&[]).ended(3);
    let run = desk.run_json();
    let row = only(&run);
    assert_eq!((&row["status"], items(&row)), (&Value::from("failed"), [0, 0, 1]), "{run:#}");
    assert_eq!(row["http_status"].as_u64(), status.map(u64::from), "{run:#}");
    assert!(row["next_attempt"].as_str().unwrap() > run["ended_at"].as_str().unwrap(), "{run:#}");
    let [(_, why)] = &refusals(&run)[..] else { panic!("{run:#}") };
    assert_eq!(why, reason);
    let said = run["rejections"]["listed"][0]["detail"].as_str().unwrap();
    assert!(said.contains(detail), "{said} does not say {detail}");
}

#[test]
fn a_page_that_cannot_be_had_is_a_counted_rejection_with_its_reason() {
    page_fails(Reply::status(503), Some(503), "unreachable", "status 503");
    page_fails(Reply::status(404), Some(404), "unreachable", "status 404");
    page_fails(Reply::moved(302, "/page"), None, "unreachable", "more than 5 redirects");
    page_fails(Reply::moved(301, "ftp://example.org/"), None, "disallowed", "ftp://");
    page_fails(Reply::of("image/png", b"\x89PNG"), Some(200), "wrong_kind", "image/png");
    page_fails(Reply::page(" "), Some(200), "empty", "");
}

#[test]
fn a_body_that_never_ends_or_comes_in_drops_is_given_up() {
    page_fails(Reply::Endless, Some(200), "too_large", "more than 200000 bytes sent");
    page_fails(Reply::Drip, Some(200), "unreachable", "broke off");
    page_fails(Reply::Silence, None, "unreachable", "timeout");
}

#[test]
fn a_packed_bomb_is_too_large_and_a_cut_body_is_corrupt() {
    let packed = |bytes: Vec<u8>| Reply::of("text/html", &bytes).with("Content-Encoding", "gzip");
    let bomb = gzipped(&vec![b'x'; 20_000_000]);
    page_fails(packed(bomb), Some(200), "too_large", "more than 1000000 bytes when unpacked");
    let whole = gzipped(ICE.as_bytes());
    page_fails(packed(whole[..whole.len() - 20].to_vec()), Some(200), "corrupt", "cut off");
}

#[test]
fn no_redirect_and_no_name_leads_into_a_private_network() {
    let secret = Server::start(|_| Reply::page(ICE));
    for private in ["127.0.0.1", "localhost", "[::ffff:127.0.0.1]"] {
        page_fails(
            Reply::moved(302, &secret.url(private, "/secret")),
            None,
            "disallowed",
            "private network",
        );
    }
    let desk = Desk::new(&secret, &source("page", &secret.url("127.0.0.1", "/secret")));
    desk.ingest(&[]).ended(3);
    assert_eq!(refusals(&desk.run_json())[0].1, "disallowed");
    assert_eq!(secret.asked().len(), 0);
    desk.ingest(&["--allow-private", "--again"]).ended(0);
    assert_eq!(secret.paths(), ["/secret"]);
}
