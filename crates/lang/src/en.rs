//! English.

use crate::{Kind, Language};

pub(crate) static ENGLISH: Language = Language {
    code: "en",
    months: [
        &["january", "jan"],
        &["february", "feb"],
        &["march", "mar"],
        &["april", "apr"],
        &["may"],
        &["june", "jun"],
        &["july", "jul"],
        &["august", "aug"],
        &["september", "sep", "sept"],
        &["october", "oct"],
        &["november", "nov"],
        &["december", "dec"],
    ],
    weekdays: [
        &["monday", "mon"],
        &["tuesday", "tue", "tues"],
        &["wednesday", "wed"],
        &["thursday", "thu", "thur", "thurs"],
        &["friday", "fri"],
        &["saturday", "sat"],
        &["sunday", "sun"],
    ],
    relative_days: &[("yesterday", -1), ("today", 0), ("tomorrow", 1)],
    ordinals: &[("first", 1), ("second", 2), ("third", 3)],
    ordinal_suffixes: &["st", "nd", "rd", "th"],
    ordinal_prefixes: &[],
    edition_nouns: &[("meeting*", Kind::Meeting)],
    previous: &["previous", "last", "since"],
    next: &["next", "upcoming"],
    locatives: &["in", "at", "near"],
    demonyms: &[("russian*", "RU")],
    day_prepositions: &["on"],
    function_words: &["the", "a", "of"],
    honorifics: &["minister"],
    bylines: &["by"],
    furniture: &["follow us", "copyright"],
};
