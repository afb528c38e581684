//! Lines to paragraphs.
//!
//! Knows how texts are wrapped, nothing of what they say.

/// A line that was wrapped by a program has at least and at most this many characters.
const WRAPPED: std::ops::RangeInclusive<usize> = 45..=100;

/// Parts a tidy text into paragraphs: at line breaks, except where a sentence runs on over the break.
///
/// Blank lines always part. Wrapped lines (mail, old agencies) are joined where the text shows that it is
/// wrapped: lines of like length that end within a sentence.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs = Vec::new();
    let mut block: Vec<&str> = Vec::new();
    for line in text.lines().chain(std::iter::once("")) {
        if line.is_empty() {
            close(&mut block, &mut paragraphs);
        } else {
            block.push(line);
        }
    }
    paragraphs
}

fn close(block: &mut Vec<&str>, paragraphs: &mut Vec<String>) {
    let wrapped = is_wrapped(block);
    let mut open = String::new();
    for line in block.drain(..) {
        let runs_on = wrapped && !open.is_empty() && !ends_sentence(&open);
        if runs_on {
            open.push(' ');
        } else if !open.is_empty() {
            paragraphs.push(std::mem::take(&mut open));
        }
        open.push_str(line);
    }
    if !open.is_empty() {
        paragraphs.push(open);
    }
}

/// Most lines but the last are as long as a program wraps them, and end within a sentence.
fn is_wrapped(block: &[&str]) -> bool {
    let Some((_, before)) = block.split_last() else { return false };
    let full = before
        .iter()
        .filter(|line| WRAPPED.contains(&line.chars().count()) && !ends_sentence(line));
    before.len() >= 2
        && full.count() * 3 >= before.len() * 2
        && block.iter().all(|line| line.chars().count() <= *WRAPPED.end())
}

fn ends_sentence(line: &str) -> bool {
    line.trim_end_matches(['"', '”', '»', '\'', ')', '’', '“'])
        .ends_with(['.', '!', '?', ':', '…', '。', '！', '？', '।', '؟', '۔'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(paragraphs(text), expected, "{text}");
    }

    #[test]
    fn lines_and_blank_lines_part() {
        check("One.\nTwo.\n\nThree.", &["One.", "Two.", "Three."]);
        check("\n\n\n", &[]);
        check(
            "A headline\nA by-line\nA first sentence.",
            &["A headline", "A by-line", "A first sentence."],
        );
    }

    #[test]
    fn wrapped_lines_run_on() {
        check(
            "The council of the town met on Monday evening and agreed that\nthe old bridge over the river will be closed for the winter while\nworkers look at its pillars.\n\nIt opens in May.",
            &[
                "The council of the town met on Monday evening and agreed that the old bridge over the river will be closed for the winter while workers look at its pillars.",
                "It opens in May.",
            ],
        );
    }
}
