//! Lines that are no news: copyright, source, follow us, back to top, tags; and the credits they hold.
//!
//! Knows how such lines begin, in every language of `lang`, and nothing of the text around them.

use std::{collections::HashMap, sync::OnceLock};

use crate::date::{self, Order};

/// What a line of furniture may credit.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(crate) struct Credit {
    /// The source that the line names.
    pub(crate) source: Option<String>,
    /// The owner of the copyright.
    pub(crate) owner: Option<String>,
}

/// A line of furniture has at most this many words; a longer one is somebody's sentence.
const MOST_WORDS: usize = 25;
/// The same for scripts without spaces.
const MOST_CHARS: usize = 200;

/// Tells whether a whole line is furniture, and what it credits.
pub(crate) fn read(line: &str) -> Option<Credit> {
    let line = line.trim();
    if line.split_whitespace().count() > MOST_WORDS || line.chars().count() > MOST_CHARS {
        return None;
    }
    let lower = line.to_lowercase();
    let lower = lower.trim_start_matches(|character: char| !is_opening(character));
    if let Some(rest) = after_any(lower, SOURCES) {
        let kept = rest.chars().count();
        return Some(Credit { source: name(last_chars(line, kept)), owner: None });
    }
    if let Some(rest) = after_any(lower, RIGHTS).filter(|_| is_claim(lower)) {
        let kept = rest.chars().count();
        return Some(Credit { source: None, owner: owner(last_chars(line, kept)) });
    }
    let plain = is_mark(lower) || is_link(lower) || is_tags(lower) || leads_to_top(lower);
    let plain = plain || begins_like_furniture(lower) || asks_to_follow(lower);
    plain.then(Credit::default)
}

fn is_opening(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '©' | '#' | '@' | '-' | '/')
}

/// Words before the name of a source. A colon must follow; it is part of the entry where it is needed to
/// tell the word from a sentence.
const SOURCES: &[&str] = &[
    "source:",
    "sources:",
    "source :",
    "sources :",
    "quelle:",
    "quellen:",
    "fuente:",
    "fuentes:",
    "fonte:",
    "fonti:",
    "fontes:",
    "font:",
    "источник:",
    "джерело:",
    "източник:",
    "извор:",
    "izvor:",
    "vir:",
    "źródło:",
    "zdroj:",
    "kaynak:",
    "bron:",
    "källa:",
    "kilde:",
    "lähde:",
    "forrás:",
    "sursa:",
    "sursă:",
    "المصدر:",
    "المصدر :",
    "منبع:",
    "מקור:",
    "πηγή:",
    "स्रोत:",
    "nguồn:",
    "sumber:",
    "来源:",
    "来源：",
    "來源：",
    "出典：",
    "출처:",
    "출처 :",
    "ที่มา:",
];

/// Words before the owner of a copyright.
const RIGHTS: &[&str] = &[
    "copyright ©",
    "copyright (c)",
    "copyright",
    "© copyright",
    "©",
    "(c)",
    "all rights reserved",
    "all content ©",
    "alle rechte vorbehalten",
    "tous droits réservés",
    "todos los derechos reservados",
    "todos os direitos reservados",
    "tutti i diritti riservati",
    "все права защищены",
    "جميع الحقوق محفوظة",
    "tüm hakları saklıdır",
];

/// A line of copyright has its sign or a year, or is no sentence.
fn is_claim(lower: &str) -> bool {
    let signed = lower.contains('©') || lower.contains("(c)") || lower.contains("all rights");
    let year =
        lower.split(|character: char| !character.is_ascii_digit()).any(|digits| digits.len() == 4);
    signed || year || lower.split_whitespace().count() <= 8 && !lower.ends_with('.')
}

fn after_any<'a>(lower: &'a str, beginnings: &[&str]) -> Option<&'a str> {
    let longest = beginnings.iter().filter(|beginning| lower.starts_with(**beginning));
    let longest = longest.max_by_key(|beginning| beginning.len())?;
    let rest = lower.strip_prefix(longest)?;
    // `Copyrighted`, `sourced` are words of a sentence.
    (!rest.starts_with(char::is_alphabetic)).then_some(rest)
}

fn last_chars(line: &str, count: usize) -> &str {
    let skipped = line.chars().count().saturating_sub(count);
    line.char_indices().nth(skipped).and_then(|(at, _)| line.get(at..)).unwrap_or_default()
}

/// The name at the beginning of what follows a credit word.
fn name(rest: &str) -> Option<String> {
    let rest = rest
        .trim_matches(|character: char| !character.is_alphanumeric() && !")".contains(character));
    let name = rest.split(['|', '\n', '•']).next().unwrap_or_default().trim();
    let name = name.split(". ").next().unwrap_or_default();
    let short = name.split_whitespace().count() <= 8 && name.chars().count() <= 80;
    let address = name.contains("://");
    (short && !address && name.chars().any(char::is_alphabetic)).then(|| name.to_owned())
}

/// The name in a line of copyright: without years and the words of the law.
fn owner(rest: &str) -> Option<String> {
    let rest = rest.split(". ").next().unwrap_or_default();
    let lower_rights = rest.to_lowercase();
    let law = RIGHTS
        .iter()
        .filter(|right| right.contains(' '))
        .filter_map(|right| lower_rights.find(*right))
        .min();
    let rest = law.and_then(|at| rest.get(..at)).unwrap_or(rest);
    let words = rest.split_whitespace().filter(|word| {
        let digits = word.chars().filter(char::is_ascii_digit).count();
        digits < 4 && !matches!(*word, "©" | "(c)" | "(C)" | "-" | "–" | "by" | "Copyright")
    });
    name(&words.collect::<Vec<_>>().join(" "))
}

/// Marks at the end of a report.
fn is_mark(lower: &str) -> bool {
    let bare = lower.trim_matches(|character: char| !character.is_alphanumeric());
    let marked =
        matches!(bare, "ends" | "end" | "fin" | "ende" | "fine" | "30" | "конец" | "完" | "endit");
    (marked && lower.chars().count() <= bare.chars().count() + 6) || bare.is_empty()
}

fn is_link(lower: &str) -> bool {
    let one = !lower.contains(' ');
    one && (lower.starts_with("http://")
        || lower.starts_with("https://")
        || lower.starts_with("www."))
}

fn is_tags(lower: &str) -> bool {
    lower.split_whitespace().all(|word| word.starts_with('#') || word.starts_with('@'))
}

fn begins_like_furniture(lower: &str) -> bool {
    let first = first_word(lower);
    let known = beginnings().get(first).into_iter().flatten();
    let bounded = |phrase: &&&str| {
        let joined = phrase.ends_with(char::is_alphanumeric);
        lower
            .strip_prefix(**phrase)
            .is_some_and(|rest| !(joined && rest.starts_with(char::is_alphabetic)))
    };
    known.filter(bounded).any(|phrase| is_whole(lower, phrase))
}

/// Sentences begin like furniture, too (`Copyright law is old news`, `This story was told before`): the line
/// must be little more than the phrase, or a label, or no sentence.
fn is_whole(lower: &str, phrase: &str) -> bool {
    let words = lower.split_whitespace().count();
    let phrase_words = phrase.split_whitespace().count();
    let sentence = lower.ends_with(['.', '!', '?', '。', '؟', '”', '"', '»']);
    let few = words <= phrase_words + 3 && lower.chars().count() <= phrase.chars().count() + 40;
    let label = phrase.ends_with(':') && words <= 15;
    (few && (phrase_words >= 2 || words <= 2 || !sentence))
        || label
        || (phrase_words >= 2 && words <= 15 && !sentence)
}

/// Networks on which a publisher asks to be followed.
const NETWORKS: &[&str] = &[
    "facebook",
    "twitter",
    "instagram",
    "telegram",
    "whatsapp",
    "youtube",
    "tiktok",
    "linkedin",
    "mastodon",
    "bluesky",
    "weibo",
    "vk",
    "viber",
    "google news",
];

/// `Follow example.org on Facebook and join the talk.`: begins like furniture and names a network.
fn asks_to_follow(lower: &str) -> bool {
    let named = NETWORKS.iter().any(|network| lower.contains(network));
    named && beginnings().contains_key(first_word(lower))
}

/// Ways to the beginning of the page, wherever they stand in a short line.
const TOP: &[&str] = &[
    "top of the page",
    "top of page",
    "haut de la page",
    "haut de page",
    "seitenanfang",
    "inicio de la página",
    "início da página",
    "inizio pagina",
    "начало страницы",
    "начало страницы",
    "أعلى الصفحة",
];

fn leads_to_top(lower: &str) -> bool {
    lower.split_whitespace().count() <= 8 && TOP.iter().any(|top| lower.contains(top))
}

fn first_word(lower: &str) -> &str {
    lower.split(|character: char| !character.is_alphanumeric()).next().unwrap_or_default()
}

type Phrases = HashMap<&'static str, Vec<&'static str>>;

/// The beginnings of all languages, by their first word: the language is not known yet.
fn beginnings() -> &'static Phrases {
    static BEGINNINGS: OnceLock<Phrases> = OnceLock::new();
    BEGINNINGS.get_or_init(|| {
        let mut by_word = Phrases::new();
        for phrase in lang::ALL.iter().flat_map(|language| language.furniture) {
            by_word.entry(first_word(phrase)).or_default().push(phrase);
        }
        by_word
    })
}

/// What a line of credits (`Site | Updated 22-03-2018`, `By Jane Roe | Agency`, `Tags: a, b`) says.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(crate) struct Byline {
    /// Who wrote it.
    pub(crate) authors: Vec<String>,
    /// A site or an agency.
    pub(crate) source: Option<String>,
    /// A full date.
    pub(crate) on: Option<jiff::civil::Date>,
}

/// Reads a line of credits: parts between bars, a byline, or a date alone.
pub(crate) fn byline(line: &str) -> Option<Byline> {
    if line.chars().count() > MOST_CHARS || line.split_whitespace().count() > MOST_WORDS {
        return None;
    }
    let parts: Vec<&str> = line.split(['|', '•', '│', '·']).map(str::trim).collect();
    let mut byline = Byline::default();
    let mut credits = 0;
    for part in &parts {
        credits += usize::from(read_part(part, &mut byline, parts.len() > 1));
    }
    let prose = parts
        .iter()
        .any(|part| part.ends_with(['.', '!', '?']) && part.split_whitespace().count() > 5);
    (credits > 0 && !prose).then_some(byline)
}

/// Words that may stand around a date in a line of credits (`Last updated on`), with and without bars.
const BARRED_WORDS: usize = 6;
const BARE_WORDS: usize = 3;

fn read_part(part: &str, byline: &mut Byline, barred: bool) -> bool {
    if part.is_empty() {
        return barred;
    }
    if let Some(authors) = authors_after_byline(part) {
        byline.authors.extend(authors);
        return true;
    }
    if date::is_date_only(part, Order::DayFirst, if barred { BARRED_WORDS } else { BARE_WORDS }) {
        byline.on = byline.on.or_else(|| date::first(part, Order::DayFirst).map(|found| found.on));
        return true;
    }
    if is_site(part) || (barred && !part.contains(':') && part.split_whitespace().count() <= 4) {
        byline.source.get_or_insert_with(|| part.to_owned());
        return true;
    }
    barred && part.contains(':') && part.split_whitespace().count() <= 10
}

/// A host name: `news.example.org`.
pub(crate) fn is_site(text: &str) -> bool {
    let labels: Vec<&str> = text.split('.').collect();
    let plain = |label: &&str| {
        !label.is_empty()
            && label.chars().all(|character| character.is_alphanumeric() || character == '-')
    };
    let last = labels.last().is_some_and(|last| {
        (2..=6).contains(&last.len())
            && last.chars().all(|character| character.is_ascii_alphabetic())
    });
    (2..=5).contains(&labels.len()) && last && labels.iter().all(plain)
}

/// The names behind `By`, `Von`, `Par :`; `None` when the line is no byline. `Par :` alone is one without
/// names.
fn authors_after_byline(part: &str) -> Option<Vec<String>> {
    let rest = after_byline(part)?;
    let colon = part.contains([':', '：']);
    let rest = rest.trim_start_matches([':', ' ', '：']).trim();
    let names = names(rest);
    let all_names = names.iter().all(|name| is_name(name, colon));
    match (rest.is_empty(), colon, all_names) {
        (true, true, _) => Some(Vec::new()),
        (false, _, true) if !names.is_empty() => Some(names),
        _ => None,
    }
}

/// What stands behind the words of a byline, if a line begins with them.
fn after_byline(part: &str) -> Option<&str> {
    let lower = part.to_lowercase();
    let known = lang::ALL.iter().flat_map(|language| language.bylines);
    let ended = |byline: &&&str| {
        let joined = byline.ends_with(char::is_alphanumeric);
        lower
            .strip_prefix(**byline)
            .is_some_and(|rest| !joined || rest.is_empty() || rest.starts_with([' ', ':', '：']))
    };
    let longest = known.filter(ended).max_by_key(|byline| byline.len())?;
    let skipped = longest.chars().count();
    Some(part.char_indices().nth(skipped).map_or("", |(at, _)| part.get(at..).unwrap_or_default()))
}

/// A name without the words of a byline before it (`By Jane Roe`).
pub(crate) fn without_byline(name: &str) -> &str {
    match after_byline(name) {
        Some(rest) if rest.starts_with([' ', ':']) => rest.trim_start_matches([':', ' ']),
        _ => name,
    }
}

/// Parts a list of names at commas, `&` and words for "and".
pub(crate) fn names(list: &str) -> Vec<String> {
    const AND: &[&str] = &[
        " and ", " und ", " et ", " y ", " e ", " и ", " og ", " och ", " en ", " ve ", " & ", ";",
        " و ",
    ];
    let mut list = list.to_owned();
    for and in AND {
        list = list.replace(and, ",");
    }
    list.split(',').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

/// Small words within names.
const PARTICLES: &[&str] = &[
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "van", "von", "der", "den", "ter",
    "la", "le", "el", "al", "bin", "ben", "ibn", "bint", "e", "y", "i", "zu", "und", "af", "av",
    "ten",
];

/// A name: two to five words, each with a capital in scripts that have them; no digits, no end of a sentence.
/// Behind a colon one word is enough.
fn is_name(name: &str, behind_colon: bool) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let begins = |word: &&str| word.chars().next().is_some_and(|first| !first.is_lowercase());
    let least = if behind_colon { 1 } else { 2 };
    (least..=5).contains(&words.len())
        && words.iter().all(|word| begins(word) || PARTICLES.contains(word))
        && words.first().is_some_and(begins)
        && !name.ends_with(['.', '!', '?', ':', '。'])
        && !name.chars().any(char::is_numeric)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn credits_are_read_from_furniture() {
        for (line, source, owner) in [
            ("Source: Harbour News Agency", "Harbour News Agency", ""),
            ("Quelle: dpa", "dpa", ""),
            ("Copyright Valley Herald, 2023", "", "Valley Herald"),
            ("© 2021 Valley Herald. All rights reserved.", "", "Valley Herald"),
            ("All rights reserved", "", ""),
            ("Follow us on the usual networks", "", ""),
            ("https://example.org/more", "", ""),
            ("Follow example.org on Facebook to join the conversation.", "", ""),
            ("Go back to the top of the page", "", ""),
            ("#harbour #flood", "", ""),
            ("***", "", ""),
            ("-END-", "", ""),
        ] {
            let credit = read(line).unwrap_or_else(|| panic!("{line} is furniture"));
            assert_eq!(credit.source.as_deref().unwrap_or_default(), source, "{line}");
            assert_eq!(credit.owner.as_deref().unwrap_or_default(), owner, "{line}");
        }
    }

    #[test]
    fn news_is_no_furniture() {
        for line in [
            "The source of the river was found.",
            "Copyright law is changing, the court said.",
            "Endless rain fell on the valley.",
            "He said no.",
            "Read more books, the minister told the children of the valley.",
            "Facebook and Instagram were down for an hour.",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }

    #[test]
    fn lines_of_credits_are_read() {
        let authors = |names: &[&str]| names.iter().map(ToString::to_string).collect::<Vec<_>>();
        for (line, expected) in [
            ("By Jane Roe", Byline { authors: authors(&["Jane Roe"]), ..Byline::default() }),
            (
                "By Jane Roe and Max Mole | Coast News",
                Byline {
                    authors: authors(&["Jane Roe", "Max Mole"]),
                    source: Some("Coast News".into()),
                    on: None,
                },
            ),
            ("By : | Tags : Harbour, Flood", Byline::default()),
            (
                "news.example.org | Updated on 22-03-2018",
                Byline {
                    authors: vec![],
                    source: Some("news.example.org".into()),
                    on: Some(date(2018, 3, 22)),
                },
            ),
            (
                "Wednesday, 21 March 2018",
                Byline { on: Some(date(2018, 3, 21)), ..Byline::default() },
            ),
        ] {
            assert_eq!(byline(line), Some(expected), "{line}");
        }
    }

    #[test]
    fn sentences_are_no_credits() {
        for line in [
            "By noon the water had reached the church.",
            "By the river they stayed for a while and waited",
            "A short headline",
            "The council met on 21 March 2018 and decided",
        ] {
            assert_eq!(byline(line), None, "{line}");
        }
    }
}
