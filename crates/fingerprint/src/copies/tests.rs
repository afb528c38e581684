//! What holds for the sketch and the comparison of any text.

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::{Comparer, Judged, Sketch, Sketcher, Why, differences, distance};

const HARBOUR: &str = "The harbour authority of Veltis reopened the northern basin on Monday after \
    divers had cleared the wreck of the ferry Marlena, which sank in January during a storm that \
    drove nine vessels ashore. Engineers measured the depth at forty places and found sand banks \
    near the old pier, so that tankers must wait for high water until dredging ends in autumn. \
    Fishermen complained that the closure had cost them a season, while the mayor promised help \
    from a fund that the province keeps for floods and fires. ";
const BRIDGE: &str = "A commission of architects and residents chose the plan for the new bridge \
    over the Orlen, a wooden arch with two lanes for bicycles and none for cars. The jury praised \
    how little stone the design needs; critics fear the upkeep of timber in a wet valley. Work \
    begins when the province has heard objections, which may be sent in writing until the end of \
    the month. Tolls will pay a third of the cost, a lottery another, and the town the rest. ";

fn sketch(text: &str) -> Sketch {
    Sketcher::default().sketch("", text.lines())
}

fn judge(a: &str, b: &str) -> Judged {
    Comparer::default().judge(&sketch(a).words, &sketch(b).words)
}

/// A weather form with its facts.
fn weather(town: &str, high: u32, low: u32, wind: u32, rain: u32, rises: &str) -> String {
    format!(
        "Residents can expect dry skies with a high near {high} degrees and a low of about {low} \
         degrees, said the weather office of {town} in its bulletin. Winds will blow from the \
         coast at {wind} kilometres an hour. The chance of rain is {rain} percent in the hills \
         above {town} and less in the plain. The sun rises at {rises} and drivers are asked to \
         take care on country roads, where fog may lie until noon."
    )
}

#[test]
fn copies_are_one_article_and_other_articles_are_not() {
    let words: Vec<&str> = HARBOUR.split(' ').collect();
    let half = words.get(..words.len() / 2).map(|half| half.join(" ")).unwrap_or_default();
    let retitled = format!("VELTIS, May 3 (NWA) - {HARBOUR}");
    let inside = format!("{BRIDGE}\n{HARBOUR}\n");
    let edited: Vec<&str> = HARBOUR
        .split(' ')
        .enumerate()
        .map(|(nth, word)| if nth % 12 == 5 { "thing" } else { word })
        .collect();
    for (copy, why) in [
        (HARBOUR.to_owned(), Why::Contained),
        (half, Why::Contained),
        (retitled, Why::Contained),
        (inside, Why::Contained),
        (edited.join(" "), Why::Contained),
    ] {
        let judged = judge(HARBOUR, &copy);
        assert!(judged.same && judged.why == why, "{copy}: {judged:?}");
    }
    assert_eq!(judge(HARBOUR, BRIDGE).why, Why::TooLittle);
}

#[test]
fn two_editions_of_a_form_are_two_articles() {
    let monday = weather("Veltis", 27, 14, 20, 35, "5:48");
    for tuesday in
        [weather("Veltis", 31, 17, 12, 60, "5:50"), weather("Orlensund", 19, 8, 44, 80, "6:02")]
    {
        let judged = judge(&monday, &tuesday);
        assert!(!judged.same, "{judged:?}");
        assert_eq!(judged.why, Why::OtherFacts);
    }
}

#[test]
fn nouns_with_capitals_do_not_hide_changed_numbers() {
    let market = |[a, b, c, d]: [u32; 4]| {
        format!(
            "Am Markt von Halm und in den Dörfern kamen laut Behörde {a} Kälber und Ziegen der Bauern auf \
             die Waage am Tor, während der Händler aus Brenn mit {b} Körben voller Äpfel und Birnen am Stand \
             bei der Brücke wartete. Der Wirt im Gasthof zur Linde zählte {c} Gäste an den Tischen im Hof, \
             und die Kapelle spielte für die Kinder der Schule bis in den Abend hinein {d} Lieder aus dem \
             Tal und den Bergen der Gegend."
        )
    };
    let judged = judge(&market([31, 204, 87, 12]), &market([45, 188, 60, 19]));
    assert!(judged.counts.names_same > 20, "{judged:?}");
    assert_eq!((judged.same, judged.why), (false, Why::OtherFacts), "{judged:?}");
}

#[test]
fn facts_in_the_first_and_last_words_of_a_form_count() {
    let market = |[open, close, traded, calls]: [u32; 4], buyer: &str, bank: &str| {
        format!(
            "Wool opened {open} and closed {close} as {traded} bales were shown. Growers in the hills had \
             kept back what they could because the sheds of the old mill were full and the road down \
             to the quay was closed by snow, the clerk of the exchange wrote in his usual note. {buyer} \
             was the buyer; {bank} took {calls} calls."
        )
    };
    let monday = market([612, 640, 2_210, 31], "Harlow", "Orme");
    let judged = judge(&monday, &market([655, 598, 1_876, 12], "Tessen", "Vane"));
    assert_eq!((judged.same, judged.why), (false, Why::OtherFacts), "{judged:?}");
    // Another dateline and another last line are no other facts.
    let sent = |by: &str, line: &str| format!("{by} {HARBOUR} {line}");
    let (here, there) = (
        sent("VELTIS, May 3 (NWA)", "Ida Quill, Veltis, 14"),
        sent("ORLEN 7 June", "Bo Hart, 22 Elm"),
    );
    assert!(judge(&here, &there).same);
}

#[test]
fn an_update_with_one_new_number_is_the_same_article() {
    let later = HARBOUR.replace("nine vessels", "11 vessels").replace("forty", "52");
    let judged = judge(&format!("{HARBOUR}{BRIDGE}"), &format!("{later}{BRIDGE}"));
    assert!(judged.same, "{judged:?}");
}

#[test]
fn scripts_without_spaces_are_compared_by_characters() {
    let original = "港务局周一宣布，打捞队清理了一月份在暴风雨中沉没的渡轮残骸，北港池重新开放。工程师在四十处测量水深，\
        发现旧码头附近有沙洲，油轮须等待涨潮，疏浚工程将持续到秋季。渔民抱怨封港使他们损失了整个渔季，市长承诺由省里的救灾基金提供帮助。";
    let edited = original.replace("周一", "星期一").replace("抱怨", "表示不满，称");
    assert!(judge(original, &edited).same);
    let other = "建筑师与居民组成的委员会选定了新桥方案，木拱桥设两条自行车道，不通汽车。评委称赞设计用石很少，批评者担心山谷潮湿，木材维护困难。";
    assert!(!judge(original, other).same);
}

#[test]
fn a_headline_counts_only_where_there_is_no_text() {
    let mut sketcher = Sketcher::default();
    let mut exact = |title: &str, text: &str| sketcher.sketch(title, text.lines()).exact;
    assert_eq!(exact("Harbour opens", "One. Two."), exact("Basin open again", "One. Two."));
    assert_eq!(exact("Harbour opens", "Harbour opens\nOne."), exact("Harbour opens", "One."));
    assert_ne!(exact("Harbour opens", ""), exact("Bridge chosen", ""));
}

#[test]
fn near_texts_have_near_simhashes() {
    let near = |text: &str| sketch(text).near;
    assert!(distance(near(HARBOUR), near(&HARBOUR.replace("mayor", "major"))) < 16);
    assert!(distance(near(HARBOUR), near(BRIDGE)) > 16);
}

/// Characters of many scripts, with marks, digits, ligatures and invisible ones.
const CHARACTERS: &str = "abcdefghijkABCDEFGHIJK0123456789          ,.'\"-–—’“”äöüßẞéñçŞğİıﬁ½Å²\u{AD}\u{200B}\
    \u{301}\u{323}\u{327}ΑΣςσάώἄАйЙёяЪ\u{306}ايأإؤ\u{64B}\u{650}\u{651}٣कक़ख़न्नि\u{93C}२あがカガｶﾞ一十中가각힣ก็กำ๓ລຳကျခမ្ពᄀ\u{1161}\u{11A8}";

/// Lines of such characters.
fn any_text() -> impl Strategy<Value = String> {
    let characters: Vec<char> = CHARACTERS.chars().collect();
    let line = proptest::collection::vec(proptest::sample::select(characters), 0..60)
        .prop_map(|line| line.into_iter().collect::<String>());
    proptest::collection::vec(line, 0..12).prop_map(|lines| lines.join("\n"))
}

/// A text of 20 to 160 words with names and numbers, and an edited, cut and extended copy of it.
fn any_copy() -> impl Strategy<Value = (String, String)> {
    const WORDS: [&str; 24] = [
        "quay", "rail", "Orlen", "tariff", "14", "grain", "lock", "Veltis", "barge", "2,310",
        "storm", "Ida", "winter", "ore", "9", "mill", "Brenn", "wool", "tide", "1961", "rope",
        "Halm", "salt", "chart",
    ];
    let word = || proptest::sample::select(WORDS.as_slice());
    let words = proptest::collection::vec((word(), 0..9u8, word()), 20..160);
    (words, 0..40usize, 0..40usize).prop_map(|(words, cut, more)| {
        let first: Vec<&str> = words.iter().map(|&(word, ..)| word).collect();
        let edited = words.iter().skip(cut).flat_map(|&(word, edit, other)| match edit {
            0 => vec![other],
            1 => vec![word, other],
            2 => vec![],
            _ => vec![word],
        });
        let added = words.iter().take(more).map(|&(.., other)| other);
        (first.join(" "), edited.chain(added).collect::<Vec<_>>().join(" "))
    })
}

proptest! {
    #[test]
    fn a_verdict_on_an_edited_copy_is_symmetric((a, b) in any_copy()) {
        prop_assert_eq!(judge(&a, &b), judge(&b, &a));
        let shown = differences([a.as_str()], [b.as_str()]);
        prop_assert!(differences([a.as_str()], [a.as_str()]).to_string().is_empty());
        prop_assert!(shown.to_string().len() < 700, "{}", shown);
    }

    #[test]
    fn differences_of_any_texts_are_said_without_a_slip(a in any_text(), b in any_text()) {
        for (a, b) in [(&a, &b), (&a, &a)] {
            let shown = differences(a.lines(), b.lines());
            prop_assert!(shown.to_string().chars().count() < 700, "{}", shown);
            prop_assert!(a != b || shown.to_string().is_empty(), "{}", shown);
        }
    }

    #[test]
    fn a_verdict_is_symmetric_and_a_text_is_itself(a in any_text(), b in any_text()) {
        prop_assert_eq!(judge(&a, &b), judge(&b, &a));
        let (one, two) = (sketch(&a), sketch(&a));
        prop_assert_eq!(one.exact, two.exact);
        prop_assert!(one.words.is_empty() || judge(&a, &a).same);
    }

    #[test]
    fn every_unicode_form_is_the_same_text(text in any_text()) {
        let exact = sketch(&text).exact;
        let forms: [String; 4] =
            [text.nfc().collect(), text.nfd().collect(), text.nfkc().collect(), text.nfkd().collect()];
        for form in forms {
            prop_assert_eq!(sketch(&form).exact, exact, "{}", form);
        }
    }

    #[test]
    fn a_repeated_paragraph_is_the_same_text(text in any_text(), which in 0..12usize, to in 0..13usize) {
        let mut lines: Vec<&str> = text.lines().collect();
        if let Some(&line) = lines.get(which) {
            let at = (which + 1 + to).min(lines.len());
            lines.insert(at, line);
        }
        prop_assert_eq!(sketch(&lines.join("\n")).exact, sketch(&text).exact);
    }

    #[test]
    fn typography_and_case_change_nothing(text in any_text()) {
        let exact = sketch(&text).exact;
        let set = text
            .replace('\'', "’")
            .replace('"', "“")
            .replace(" - ", " — ")
            .replace('-', "–")
            .replace(' ', "\u{A0}")
            .replace('a', "a\u{AD}");
        prop_assert_eq!(sketch(&set).exact, exact);
        prop_assert_eq!(sketch(&text.replace('\n', "\r\n\r\n")).exact, exact);
        let ascii: String = text.chars().map(|c| c.to_ascii_uppercase()).collect();
        prop_assert_eq!(sketch(&ascii).exact, exact);
    }
}
