//! The names of months, over all languages.
//!
//! Knows names only; what stands around them is the scanner's.

use std::{collections::HashMap, sync::OnceLock};

/// The month (1 to 12) that a lower-case word names, if all languages that have the word agree.
///
/// A word that names two months (`listopad` is October in Zagreb, November in Warsaw) is told apart by
/// `language`, an ISO 639-1 code, if it is given.
pub(super) fn month(word: &str, language: Option<&str>) -> Option<i32> {
    let meanings = table().get(word)?;
    let own = meanings.iter().find(|(code, _)| Some(*code) == language);
    let (_, first) = own.or_else(|| meanings.first())?;
    let agreed = own.is_some() || meanings.iter().all(|(_, month)| month == first);
    agreed.then_some(*first)
}

type Meanings = Vec<(&'static str, i32)>;

fn table() -> &'static HashMap<&'static str, Meanings> {
    static TABLE: OnceLock<HashMap<&'static str, Meanings>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table: HashMap<&str, Meanings> = HashMap::new();
        for language in lang::ALL {
            for (number, names) in (1..).zip(language.months) {
                for name in names {
                    table
                        .entry(name.trim_end_matches('.'))
                        .or_default()
                        .push((language.code, number));
                }
            }
        }
        table
    })
}
