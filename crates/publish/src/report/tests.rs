//! The page of invented rows.

use super::*;

fn event(at: usize) -> EventRow {
    EventRow {
        event_id: format!("ev_{at:04}"),
        title: format!("Event {at}"),
        event_date: Date::new(2025, 1, 1)
            .unwrap()
            .checked_add(jiff::Span::new().days(i64::try_from(at % 300).unwrap()))
            .ok(),
        article_count: 1 + u32::from(at.is_multiple_of(7)),
        languages: vec!["en".into()],
        status: "new".into(),
        ..EventRow::default()
    }
}

#[test]
fn a_page_shows_the_largest_events_and_says_so() {
    let events: Vec<EventRow> = (0..2_345).map(event).collect();
    let shown = shown(&events);
    assert_eq!(shown.len(), MOST_EVENTS);
    assert!(events.iter().filter(|one| one.article_count > 1).all(|one| shown.contains(&one)));
    assert!(shown.windows(2).all(|two| two[0].event_date >= two[1].event_date));
    assert!(note(2_000, 2_345).starts_with("The 2000 largest of 2345 events"));
    assert_eq!(note(3, 3), "3 events, the newest first.");
}

#[test]
fn whatever_a_text_holds_it_is_text() {
    let hostile = "<script>alert(1)</script>\"'&";
    let row = EventRow {
        title: hostile.into(),
        place: hostile.into(),
        representative_url: "javascript:alert(1)".into(),
        languages: vec![hostile.into()],
        ..event(1)
    };
    let article = ArticleRow {
        title: hostile.into(),
        text_preview: hostile.into(),
        link_reason: hostile.into(),
        url: format!("https://example.org/?a=\"{hostile}"),
        raw_ref: hostile.into(),
        source_domain: hostile.into(),
        ..ArticleRow::default()
    };
    let apart = Neighbour { title: hostile.into(), veto: hostile.into(), ..Neighbour::default() };
    let card = card::card(&row, &[&article], &[apart]).into_string();
    assert!(!card.contains("<script") && !card.contains("href=\"javascript"), "{card}");
    assert!(card.contains("&lt;script&gt;") && card.contains("rel=\"noreferrer noopener\""));
}

#[test]
fn the_policy_names_the_hash_of_what_stands_in_the_page() {
    // The example of the specification (CSP level 3, 8.2).
    assert_eq!(
        policy_hash("alert('Hello, world.');"),
        "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
    );
    let head = head().into_string();
    assert!(head.contains("default-src 'none'") || head.contains("default-src &#39;none&#39;"));
    assert!(!STYLE.contains("url(") && !STYLE.contains("@import") && !STYLE.contains("</"));
    assert!(!SCRIPT.contains("</") && !SCRIPT.contains("fetch("));
}

#[test]
fn a_long_time_has_no_more_bars_than_a_person_can_see() {
    let day = |year, month| EventRow { event_date: Date::new(year, month, 1).ok(), ..event(1) };
    for (years, bars) in [(1, 13), (30, 62), (200, 42)] {
        let events: Vec<EventRow> =
            (0..=years).flat_map(|year| [day(1900 + year, 1), day(1900 + year, 7)]).collect();
        let drawn = timeline::timeline(&events).into_string();
        let groups = drawn.matches("<g>").count();
        assert!((2..=120).contains(&groups) && groups <= bars, "{years} years: {groups}");
    }
    assert_eq!(timeline::timeline(&[]).into_string(), "");
}

#[test]
fn arabic_is_written_from_right_to_left() {
    let row = EventRow { title: "الميناء".into(), title_lang: "ar".into(), ..event(1) };
    let card = card::card(&row, &[], &[]).into_string();
    assert!(card.contains("<h3 lang=\"ar\" dir=\"rtl\">"), "{card}");
    assert_eq!((direction("de"), direction("")), ("ltr", "auto"));
}

#[test]
fn thousands_are_easy_to_read() {
    for (n, expected) in
        [(0, "0"), (999, "999"), (1_000, "1\u{202f}000"), (1_234_567, "1\u{202f}234\u{202f}567")]
    {
        assert_eq!(number(n), expected);
    }
}

#[test]
fn an_event_of_three_articles_takes_about_two_and_a_half_kilobytes() {
    let article = |role: &str| {
        ArticleRow {
        article_id: "ar_ab77ad53fpi63y4u".into(),
        role: role.into(),
        title: "Harbour pilots of Lisbon begin a strike over night shifts".into(),
        lang: "en".into(),
        published_on: Date::new(2025, 3, 1).ok(),
        source_domain: "example.org".into(),
        link_score_pct: Some(87),
        link_reason: "with ar_ab77ad53fpi63y4u: same day 2025-03-01; place Lisbon in PT; 3 shared names: Alda Moreira, Lisbon, Tagus; alike: names and numbers 61 %, subject 70 %".into(),
        text_preview: "The pilots of the harbour of Lisbon went on strike this morning, and nineteen ships lie before the bar of the river, waiting for a tide.".into(),
        raw_ref: "file:reports/2025-03-01/lisbon.html".into(),
        url: "https://example.org/2025/03/01/lisbon-pilots".into(),
        words: Some(412),
        ..ArticleRow::default()
    }
    };
    let members = ["representative", "independent", "near_copy"].map(article);
    let members: Vec<&ArticleRow> = members.iter().collect();
    let size = card::card(&event(1), &members, &[]).into_string().len();
    assert!((1_500..3_500).contains(&size), "{size}");
}
