//! Pages as `html` reads them.

use super::*;

fn read_page(html: &str) -> Draft {
    let raw = RawDocument {
        url: Some("https://news.example.org/story".into()),
        ..RawDocument::default()
    };
    read(html, &raw)
}

const BODY: &str = "<article><h1>The old bridge closes</h1>\
<p>The council of the town closed the old bridge on Monday, because a pillar had moved in the night.</p>\
<p>Drivers have to take the road along the river, which is longer by nine kilometres, the mayor said.</p>\
<p>Workers will look at the pillars in the coming weeks, and the bridge may open again before the winter.</p>\
</article>";

#[test]
fn an_article_is_read_with_what_the_page_states() {
    let html = format!(
        "<html lang='en-GB'><head><title>The old bridge closes | Coast News</title>\
        <meta property='og:site_name' content='Coast News'><meta name='author' content='By Jane Roe'>\
        <meta property='article:published_time' content='2021-05-04T23:30:00+02:00'>\
        <link rel='canonical' href='/story?id=1'></head><body><nav><a href='/'>Home</a></nav>{BODY}\
        <footer>Copyright Coast News</footer></body></html>"
    );
    let draft = read_page(&html);
    assert_eq!(draft.title, "The old bridge closes");
    assert_eq!(draft.paragraphs.len(), 3);
    assert_eq!(draft.authors, ["Jane Roe"]);
    assert_eq!(draft.source_name.as_deref(), Some("Coast News"));
    assert_eq!(draft.canonical_url.as_deref(), Some("https://news.example.org/story?id=1"));
    assert_eq!(draft.lang.map(|lang| lang.to_string()).as_deref(), Some("en"));
    let published = published::choose(&draft.evidence, None).unwrap();
    assert_eq!(published.on.to_string(), "2021-05-04");
    assert_eq!(published.at.unwrap().to_string(), "2021-05-04T21:30:00Z");
}

#[test]
fn a_date_beside_the_headline_is_read_when_none_is_stated() {
    let html = format!(
        "<html><body><p class='teaser'>Yesterday</p>{BODY}<div class='date'>4 May 2021</div></body></html>"
    );
    let published = published::choose(&read_page(&html).evidence, None).unwrap();
    assert_eq!((published.on.to_string().as_str(), published.basis), ("2021-05-04", Basis::Text));
}

#[test]
fn midnight_of_another_zone_is_of_the_day_that_is_shown() {
    for (stated, shown, day) in [
        ("2021-05-03T22:00Z", "4 May 2021", "2021-05-04"),
        ("2021-05-03T22:14Z", "4 May 2021", "2021-05-03"),
        ("2021-05-03T22:00Z", "3 May 2021", "2021-05-03"),
        ("2021-05-03T09:00Z", "4 May 2021", "2021-05-03"),
    ] {
        let html = format!(
            "<meta property='article:published_time' content='{stated}'>{BODY}<div class='date'>{shown}</div>"
        );
        let published = published::choose(&read_page(&html).evidence, None).unwrap();
        assert_eq!(published.on.to_string(), day, "{stated} {shown}");
    }
}

#[test]
fn a_date_in_the_description_is_read_when_there_is_no_other() {
    let html = format!("<meta name=description content='The bridge (news of 4 May 2021)'>{BODY}");
    let published = published::choose(&read_page(&html).evidence, None).unwrap();
    assert_eq!((published.on.to_string().as_str(), published.basis), ("2021-05-04", Basis::Text));
}

#[test]
fn a_page_without_prose_is_read_by_density_or_not_at_all() {
    assert!(read_page("<html><body></body></html>").paragraphs.is_empty());
    assert!(read_page("").paragraphs.is_empty());
    assert_eq!(read_page("<p>One short line of news.").paragraphs, ["One short line of news."]);
}

/// Pages that were made to break readers: each must be read in bounded time, and none may panic. The limits are those
/// of `guard` and `tree`; a step that is quadratic would take minutes here.
#[test]
fn hostile_pages_are_survived() {
    let attributes = (0..1_000_000)
        .fold(String::new(), |attributes, number| attributes + &format!(" a{number}=x"));
    let fonts =
        (0..2000).fold(String::new(), |fonts, number| fonts + &format!("<font color={number}>"));
    let prose = "<p>A line of prose that stands in the page again and again.</p>";
    for html in [
        format!("{}text that is deep{}", "<div>".repeat(100_000), "</div>".repeat(100_000)),
        format!("{}text", "<b><i><a><font>".repeat(20_000)),
        format!("{fonts}{}", "<p>x".repeat(20_000)),
        format!("<p{attributes}>text of a crowded tag</p>"),
        format!("<table>{}", "<table><tr><td>".repeat(20_000)),
        "<p".repeat(100_000),
        "<script>".repeat(100_000),
        "<title>".repeat(100_000),
        format!("<p>{}", "<!--".repeat(100_000)),
        format!("{}x", "<svg>".repeat(50_000)),
        // Found by the fuzz target: a player whose host has a letter where a reader cut it by bytes.
        format!("{BODY}<iframe src='https://wwwÆ.youtube-nocookie.com/embed/x'></iframe>"),
        format!("{BODY}{}", prose.repeat((10 << 20) / prose.len())),
    ] {
        let _ = read_page(&html);
    }
}

#[test]
fn the_tree_of_a_hostile_page_is_bounded() {
    let page = format!("{}{}", "<font color=1><b>".repeat(5000), "<p>x".repeat(50_000));
    let tree = Tree::of(&guard::bounded(&page).html);
    assert!(tree.len() < 50_000 * 60, "{}", tree.len());
}
