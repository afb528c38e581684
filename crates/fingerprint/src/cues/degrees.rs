//! Words for degrees. It must not know what they are degrees of.

use super::tokens::Text;

/// How the word for a degree begins behind a number, and what it may go on with: inflections, no other word.
const DEGREES: &[&str] = &[
    "degree",
    "grad",
    "graad",
    "degré",
    "grau",
    "градус",
    "stopni",
    "stopień",
    "stupeň",
    "stupň",
    "stopinj",
    "fok",
    "aste",
    "βαθμ",
    "derece",
    "درج",
    "度",
    "도",
    "डिग्री",
    "derajat",
    "độ",
];
const DEGREE_ENDING: usize = 3;

/// `28 degrees`, `28 °C`: what stands there counts degrees.
pub(super) fn is_degree(text: &Text<'_>, at: usize) -> bool {
    let word = text.word(at);
    let is_ending = |rest: &str| rest.chars().count() <= DEGREE_ENDING;
    let is_word = |stem: &str| word.strip_prefix(stem).is_some_and(is_ending);
    text.is_mark(at, &['°', '℃']) || DEGREES.iter().any(|stem| is_word(stem))
}
