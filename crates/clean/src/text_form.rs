//! Plain text as people save it from a page: date token, headline, bylines, dateline, furniture.
//!
//! Knows the order in which such lines stand. What a single line is, `furniture`, `dateline` and `date`
//! say.

mod lines;

use model::{Basis, Removed, Why};

use crate::{
    byline::{self, Byline},
    characters,
    date::{self, Order},
    dateline,
    draft::Draft,
    furniture, paragraphs,
    published::Evidence,
    removed::take_out,
};

/// Reads a text.
pub(crate) fn read(text: &str) -> Draft {
    let tidied = characters::tidy(text);
    let mut draft = Draft { extraction: "text/1", ..Draft::default() };
    let tidied = first_line_token(&tidied, &mut draft);
    let mut paragraphs = lines::paragraphs(tidied);
    head(&mut paragraphs, &mut draft);
    strip_tail(&mut paragraphs, &mut draft);
    strip_within(&mut paragraphs, &mut draft);
    opening(&paragraphs, &mut draft);
    draft.paragraphs = paragraphs;
    draft
}

/// Takes what a body's own first and last lines say out of it: for pages, whose reader has found the body
/// already.
pub(crate) fn strip(paragraphs: &mut Vec<String>, draft: &mut Draft) {
    strip_head(paragraphs, draft);
    strip_tail(paragraphs, draft);
    strip_within(paragraphs, draft);
    opening(paragraphs, draft);
}

/// ` date 2018-03-21 ` or a bare ISO date before the first words. Gives back the rest.
fn first_line_token<'a>(text: &'a str, draft: &mut Draft) -> &'a str {
    let trimmed = text.trim_start();
    let word = trimmed.get(..4).filter(|word| word.eq_ignore_ascii_case("date"));
    let behind = word.and_then(|_| trimmed.get(4..)).unwrap_or(trimmed);
    let behind = behind.trim_start_matches([':', ' ']);
    let iso = behind.get(..10).filter(|day| day.bytes().filter(|byte| *byte == b'-').count() == 2);
    let ended = behind.get(10..).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    let Some(moment) = iso.filter(|_| ended).and_then(|day| date::stated(day, Order::DayFirst))
    else {
        return text;
    };
    draft.evidence.push(Evidence::new(moment, Basis::Text));
    behind.get(10..).unwrap_or_default().trim_start_matches([' ', ':', '|'])
}

/// A headline has at most this many words and characters.
const HEADLINE_WORDS: usize = 30;
const HEADLINE_CHARS: usize = 220;
/// Lines of credits and headlines before the body: no more are looked at.
const HEAD_LINES: usize = 10;

/// Takes site, headline, repeated headline and credits from the beginning.
fn head(paragraphs: &mut Vec<String>, draft: &mut Draft) {
    let stamped = !draft.evidence.is_empty();
    if site_before_headline(paragraphs) || (stamped && paper_before_headline(paragraphs)) {
        draft.source_name = Some(paragraphs.remove(0));
    }
    strip_head(paragraphs, draft);
    if let Some(first) = paragraphs.first().filter(|first| is_headline(first, paragraphs.len())) {
        draft.title.clone_from(first);
        paragraphs.remove(0);
        strip_head(paragraphs, draft);
    }
}

/// The first line is a name of a site, and a headline stands behind it.
fn site_before_headline(paragraphs: &[String]) -> bool {
    paragraphs.len() > 2 && paragraphs.first().is_some_and(|first| byline::is_site(first))
}

/// The words behind the stamp of the first line name the paper: they are few, and a headline stands
/// behind them.
fn paper_before_headline(paragraphs: &[String]) -> bool {
    /// The name of a paper has at most this many words.
    const PAPER_WORDS: usize = 5;
    let [first, second, _, ..] = paragraphs else { return false };
    let words = |line: &str| line.split_whitespace().count();
    let few = words(first) <= PAPER_WORDS && !is_same_headline(first, second);
    few && is_headline(first, paragraphs.len()) && is_headline(second, paragraphs.len())
}

fn is_headline(line: &str, lines: usize) -> bool {
    let ended = line
        .trim_end_matches(['"', '”', '»', '\'', ')', '’'])
        .ends_with(['.', '。', '।', '…', ':', ';', ',']);
    lines > 1
        && !ended
        && line.split_whitespace().count() <= HEADLINE_WORDS
        && line.chars().count() <= HEADLINE_CHARS
        && line.chars().any(char::is_alphabetic)
        && dateline::read(line).is_none()
}

fn is_same_headline(line: &str, title: &str) -> bool {
    paragraphs::key(&line.to_lowercase()) == paragraphs::key(&title.to_lowercase())
}

/// Takes credits and furniture off the beginning.
fn strip_head(paragraphs: &mut Vec<String>, draft: &mut Draft) {
    for _ in 0..HEAD_LINES {
        let Some(first) = paragraphs.first() else { return };
        if !draft.title.is_empty() && is_same_headline(first, &draft.title) {
            paragraphs.remove(0);
            continue;
        }
        // Above the headline, a name beside a date may be the headline itself.
        let credits = if draft.title.is_empty() {
            byline::read(first)
        } else {
            byline::read_below_headline(first)
        };
        let taken = match credits {
            Some(byline) => take_byline(byline, draft),
            None => take_furniture(first, draft),
        };
        if !taken {
            return;
        }
        let gone: Vec<bool> = (0..paragraphs.len()).map(|at| at == 0).collect();
        take_out(paragraphs, &mut draft.removed, &gone, Why::Furniture);
    }
}

fn take_byline(byline: Byline, draft: &mut Draft) -> bool {
    for author in byline.authors {
        if !draft.authors.contains(&author) {
            draft.authors.push(author);
        }
    }
    if draft.source_name.is_none() {
        draft.source_name = byline.source;
    }
    draft.evidence.extend(byline.on.map(|on| Evidence::day(on, Basis::Text)));
    true
}

fn take_furniture(line: &str, draft: &mut Draft) -> bool {
    let Some(credit) = furniture::read(line) else { return false };
    if let Some(source) = credit.source {
        draft.source_name = Some(source);
    } else if draft.source_name.is_none() {
        draft.source_name = credit.owner;
    }
    true
}

/// Takes furniture off the end: whole lines first, then what is glued to the last paragraph.
fn strip_tail(paragraphs: &mut Vec<String>, draft: &mut Draft) {
    let tail =
        paragraphs.iter().skip(1).rev().take_while(|line| take_furniture(line, draft)).count();
    let kept = paragraphs.len() - tail;
    let gone: Vec<bool> = (0..paragraphs.len()).map(|at| at >= kept).collect();
    take_out(paragraphs, &mut draft.removed, &gone, Why::Furniture);
    if let Some(last) = paragraphs.last_mut() {
        while let Some(end) = without_last_sentence(last, draft) {
            let text = last.split_off(end).trim_start().to_owned();
            draft.removed.push(Removed { before: kept, text, why: Why::Furniture });
        }
    }
}

/// Where a paragraph ends once a sentence of furniture, or the stub of one, is off its end.
fn without_last_sentence(paragraph: &str, draft: &mut Draft) -> Option<usize> {
    let ends = paragraph.rmatch_indices(['.', '!', '?', '。', '”', '"']);
    for (at, end) in ends.take(6) {
        let behind = paragraph.get(at + end.len()..)?;
        let sentence = behind.trim_start();
        if sentence.is_empty() || sentence.len() == behind.len() {
            continue;
        }
        // `... next year. F`: the stub of an end mark.
        let stub = sentence.chars().count() == 1 && sentence.starts_with(char::is_uppercase);
        if stub || take_furniture(sentence, draft) {
            return Some(at + end.len());
        }
    }
    None
}

/// Takes whole lines of furniture out of the middle, where only short ones are beyond doubt.
fn strip_within(paragraphs: &mut Vec<String>, draft: &mut Draft) {
    const WORDS: usize = 12;
    if paragraphs.len() < 3 {
        return;
    }
    let is_furniture = |line: &String| {
        let short = line.split_whitespace().count() <= WORDS && line.chars().count() <= WORDS * 10;
        short && take_furniture(line, draft)
    };
    let gone: Vec<bool> = paragraphs.iter().map(is_furniture).collect();
    take_out(paragraphs, &mut draft.removed, &gone, Why::Furniture);
}

/// Reads the dateline of the first paragraph; it stays in the text.
fn opening(paragraphs: &[String], draft: &mut Draft) {
    let Some(dateline) = paragraphs.first().and_then(|first| dateline::read(first)) else { return };
    draft.dateline = dateline.place;
    if draft.source_name.is_none() {
        draft.source_name = dateline.agency;
    }
    draft.evidence.extend(dateline.on.map(|on| Evidence::day(on, Basis::Text)));
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &str =
        "The harbour was closed for two days.\n\nBoats stayed in the bay until the wind fell.";

    #[test]
    fn a_date_token_and_a_dateline_open_a_text() {
        let draft = read(" date 2021-05-04 OSLO: The ferry came back.\n\nNobody was hurt.");
        assert_eq!(draft.paragraphs, ["OSLO: The ferry came back.", "Nobody was hurt."]);
        assert_eq!(draft.dateline.as_deref(), Some("OSLO"));
        assert_eq!(draft.evidence.first().unwrap().moment.on.to_string(), "2021-05-04");
        assert_eq!(draft.title, "");
    }

    #[test]
    fn site_headline_and_repeated_headline_are_no_paragraphs() {
        let text = format!(
            "date 2021-05-04 CoastNews.com\nHarbour Closed For Two Days\n\nHarbour closed for two days\n\n{BODY}"
        );
        let draft = read(&text);
        assert_eq!(draft.title, "Harbour Closed For Two Days");
        assert_eq!(draft.source_name.as_deref(), Some("CoastNews.com"));
        assert_eq!(draft.paragraphs.len(), 2);
    }

    #[test]
    fn a_paper_behind_the_date_is_no_headline() {
        let draft = read(
            " date 2025-03-12 Trade View\nCairo wants more wheat from the steppe\n\nThe ministers agreed.\n",
        );
        assert_eq!(draft.title, "Cairo wants more wheat from the steppe");
        assert_eq!(draft.source_name.as_deref(), Some("Trade View"));
        assert_eq!(draft.paragraphs, ["The ministers agreed."]);
    }

    #[test]
    fn credits_under_the_headline_become_metadata() {
        let text = format!(
            "A harbour closes\n\nBy Jane Roe | Coast News\nnews.example.org | Updated on 22-03-2018\n\n{BODY}"
        );
        let draft = read(&text);
        assert_eq!(draft.authors, ["Jane Roe"]);
        assert_eq!(draft.source_name.as_deref(), Some("Coast News"));
        assert_eq!(draft.evidence, [Evidence::day(jiff::civil::date(2018, 3, 22), Basis::Text)]);
        assert_eq!(draft.paragraphs.len(), 2);
    }

    #[test]
    fn furniture_at_the_end_goes() {
        for tail in [
            "\n\nCopyright Coast News, 2023",
            "\n\nFollow us on all channels.\nSource: Coast News\n",
            " F\n\nSource: Coast News",
            " Follow us for more.\n\nSource: Coast News",
        ] {
            let draft = read(&format!("{BODY}{tail}"));
            assert_eq!(draft.paragraphs.join("\n\n"), BODY, "{tail}");
            assert_eq!(draft.source_name.as_deref(), Some("Coast News"), "{tail}");
            assert!(draft.removed.iter().all(|removed| removed.before == 2), "{tail}");
            let taken: String =
                draft.removed.iter().rev().map(|removed| removed.text.as_str()).collect();
            let letters =
                |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
            let mut given: Vec<char> = letters(tail).chars().collect();
            let mut kept: Vec<char> = letters(&taken).chars().collect();
            given.sort_unstable();
            kept.sort_unstable();
            assert_eq!(given, kept, "{tail}: all that was taken out is there");
        }
    }

    #[test]
    fn a_text_of_news_only_stays_as_it_is() {
        let draft = read(BODY);
        assert_eq!((draft.paragraphs.join("\n\n").as_str(), draft.title.as_str()), (BODY, ""));
        assert_eq!(read("One line without an end").paragraphs, ["One line without an end"]);
    }
}
