//! Checks of the language files: the same for every language, and ten facts of each.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::UnicodeNormalization;

use crate::{ALL, Kind, Language, find};

/// Every word of a language, with the name of the list it stands in.
fn every_word(language: &Language) -> Vec<(&'static str, &'static str)> {
    let mut all = Vec::new();
    let lists = [
        ("ordinal_suffixes", language.ordinal_suffixes),
        ("ordinal_prefixes", language.ordinal_prefixes),
        ("previous", language.previous),
        ("next", language.next),
        ("locatives", language.locatives),
        ("day_prepositions", language.day_prepositions),
        ("function_words", language.function_words),
        ("honorifics", language.honorifics),
        ("bylines", language.bylines),
        ("furniture", language.furniture),
    ];
    for words in language.months {
        all.extend(words.iter().map(|word| ("months", *word)));
    }
    for words in language.weekdays {
        all.extend(words.iter().map(|word| ("weekdays", *word)));
    }
    for (name, words) in lists {
        all.extend(words.iter().map(|word| (name, *word)));
    }
    all.extend(language.relative_days.iter().map(|(word, _)| ("relative_days", *word)));
    all.extend(language.ordinals.iter().map(|(word, _)| ("ordinals", *word)));
    all.extend(language.edition_nouns.iter().map(|(word, _)| ("edition_nouns", *word)));
    all.extend(language.demonyms.iter().map(|(word, _)| ("demonyms", *word)));
    all
}

/// What is said of each word must be one thing: fails on the same word with two different meanings.
fn check_unambiguous<T: Copy + PartialEq + std::fmt::Debug>(
    code: &str,
    list: &str,
    words: impl Iterator<Item = (&'static str, T)>,
) {
    let mut seen = BTreeMap::new();
    for (word, meaning) in words {
        let first = *seen.entry(word).or_insert(meaning);
        assert_eq!(first, meaning, "{code}: {list}: {word} means both");
    }
}

/// Whether an entry of a list matches a word: equal, or a stem that the word begins with.
fn matches(entry: &str, word: &str) -> bool {
    entry.strip_suffix('*').map_or(entry == word, |stem| word.starts_with(stem))
}

/// Something that a language says.
enum Fact {
    Month(&'static str, usize),
    Weekday(&'static str, usize),
    RelativeDay(&'static str, i8),
    Ordinal(&'static str, u16),
    Noun(&'static str, Kind),
    Demonym(&'static str, &'static str),
    Previous(&'static str),
    Next(&'static str),
    Honorific(&'static str),
    Function(&'static str),
}

use Fact::{
    Demonym, Function, Honorific, Month, Next, Noun, Ordinal, Previous, RelativeDay, Weekday,
};

impl Fact {
    /// Months and weekdays count from 1.
    fn holds(&self, language: &Language) -> bool {
        let stands =
            |list: Option<&&[&str]>, word: &str| list.is_some_and(|list| list.contains(&word));
        match *self {
            Month(word, number) => stands(language.months.get(number - 1), word),
            Weekday(word, number) => stands(language.weekdays.get(number - 1), word),
            RelativeDay(word, days) => language.relative_days.contains(&(word, days)),
            Ordinal(word, number) => language.ordinals.contains(&(word, number)),
            Noun(word, kind) => {
                language.edition_nouns.iter().any(|(entry, of)| matches(entry, word) && *of == kind)
            }
            Demonym(word, code) => {
                language.demonyms.iter().any(|(entry, of)| matches(entry, word) && *of == code)
            }
            Previous(word) => language.previous.contains(&word),
            Next(word) => language.next.contains(&word),
            Honorific(word) => language.honorifics.contains(&word),
            Function(word) => language.function_words.contains(&word),
        }
    }
}

/// Fails for the facts that do not hold, by their place.
fn check_facts(code: &str, facts: &[Fact]) {
    let language = find(code).unwrap();
    let wrong = (1..).zip(facts).filter(|(_, fact)| !fact.holds(language));
    let wrong: Vec<usize> = wrong.map(|(at, _)| at).collect();
    assert!(wrong.is_empty(), "{code}: facts {wrong:?} do not hold");
}

#[test]
fn every_word_is_lower_case_and_composed_and_stands_once_in_its_list() {
    for language in ALL {
        let mut seen = BTreeSet::new();
        for (list, word) in every_word(language) {
            let place = format!("{}: {list}: {word:?}", language.code);
            assert!(!word.is_empty() && word.trim() == word, "{place}");
            assert_eq!(word.to_lowercase(), word, "{place}");
            assert_eq!(word.nfc().collect::<String>(), word, "{place}");
            assert!(seen.insert((list, word)), "{place} stands there twice");
        }
    }
}

#[test]
fn every_list_is_long_enough_to_be_of_use() {
    for language in ALL {
        let code = language.code;
        for (number, words) in (1..).zip(language.months) {
            assert!(!words.is_empty(), "{code}: month {number}");
        }
        for (number, words) in (1..).zip(language.weekdays) {
            assert!(!words.is_empty(), "{code}: weekday {number}");
        }
        let countries: BTreeSet<&str> = language.demonyms.iter().map(|(_, code)| *code).collect();
        for (list, length, least) in [
            ("relative_days", language.relative_days.len(), 3),
            ("previous", language.previous.len(), 10),
            ("next", language.next.len(), 10),
            ("locatives", language.locatives.len(), 5),
            ("day_prepositions", language.day_prepositions.len(), 3),
            ("function_words", language.function_words.len(), 100),
            ("honorifics", language.honorifics.len(), 40),
            ("bylines", language.bylines.len(), 2),
            ("furniture", language.furniture.len(), 40),
            ("countries of demonyms", countries.len(), 90),
        ] {
            assert!(length >= least, "{code}: {list} has {length} entries, want {least}");
        }
    }
}

#[test]
fn no_word_has_two_meanings_in_one_list() {
    for language in ALL {
        let code = language.code;
        check_unambiguous(code, "ordinals", language.ordinals.iter().copied());
        check_unambiguous(code, "relative_days", language.relative_days.iter().copied());
        check_unambiguous(code, "edition_nouns", language.edition_nouns.iter().copied());
        let months = (1..).zip(language.months);
        let months = months.flat_map(|(at, words): (i8, _)| words.iter().map(move |w| (*w, at)));
        check_unambiguous(code, "months", months);
        let weekdays = (1..).zip(language.weekdays);
        let weekdays =
            weekdays.flat_map(|(at, words): (i8, _)| words.iter().map(move |w| (*w, at)));
        check_unambiguous(code, "weekdays", weekdays);
    }
}

#[test]
fn no_stem_of_a_demonym_or_of_an_edition_noun_takes_a_word_of_another() {
    let mut clashes = Vec::new();
    for language in ALL {
        let demonyms = language.demonyms.iter().map(|(word, code)| (*word, (*code).to_owned()));
        let nouns = language.edition_nouns.iter().map(|(word, kind)| (*word, format!("{kind:?}")));
        for list in [demonyms.collect::<Vec<_>>(), nouns.collect::<Vec<_>>()] {
            for (entry, meaning) in &list {
                for (other, meant) in &list {
                    let word = other.trim_end_matches('*');
                    if meaning != meant && matches(entry, word) {
                        let code = language.code;
                        clashes.push(format!("{code}: {entry} {meaning} takes {other} {meant}"));
                    }
                }
            }
        }
    }
    assert!(clashes.is_empty(), "{clashes:#?}");
}

#[test]
fn ordinals_have_every_number_and_are_no_function_words() {
    let mut problems = Vec::new();
    for language in ALL {
        let code = language.code;
        let numbers: BTreeSet<u16> = language.ordinals.iter().map(|(_, number)| *number).collect();
        problems.extend((1..=100).filter(|n| !numbers.contains(n)).map(|n| format!("{code}: {n}")));
        assert!(numbers.iter().all(|number| (1..=100).contains(number)), "{code}");
        let ordinals = language.ordinals.iter().map(|(word, _)| *word);
        let taken = ordinals.filter(|word| language.function_words.contains(word));
        problems.extend(taken.map(|word| format!("{code}: {word} is a function word")));
    }
    assert!(problems.is_empty(), "{problems:#?}");
}

#[test]
fn every_kind_of_edition_has_a_noun() {
    let kinds = [
        Kind::Meeting,
        Kind::Round,
        Kind::Summit,
        Kind::Conference,
        Kind::Festival,
        Kind::Contest,
        Kind::Package,
        Kind::Stage,
        Kind::Hearing,
        Kind::Edition,
    ];
    for language in ALL {
        for kind in kinds {
            let known = language.edition_nouns.iter().any(|(_, of)| *of == kind);
            assert!(known, "{}: no noun of the kind {kind:?}", language.code);
        }
    }
}

#[test]
fn demonyms_name_countries_by_two_capitals() {
    for language in ALL {
        for (word, country) in language.demonyms {
            let capitals = country.len() == 2 && country.bytes().all(|b| b.is_ascii_uppercase());
            assert!(capitals, "{}: {word}: {country}", language.code);
        }
    }
}

#[test]
fn languages_are_listed_in_order_and_found_by_their_code() {
    let codes: Vec<&str> = ALL.iter().map(|language| language.code).collect();
    let mut sorted = codes.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(codes, sorted);
    for code in codes {
        assert_eq!(find(code).map(|language| language.code), Some(code));
    }
    assert!(find("xx").is_none());
}

#[test]
fn ten_facts_of_each_language_hold() {
    check_facts(
        "ar",
        &[
            Month("كانون الثاني", 1),
            Month("أغسطس", 8),
            Weekday("الأربعاء", 3),
            RelativeDay("أمس", -1),
            Ordinal("السابع", 7),
            Ordinal("سابعة", 7),
            Ordinal("الحادية والعشرين", 21),
            Noun("القمة", Kind::Summit),
            Demonym("الروسية", "RU"),
            Honorific("الرئيس"),
        ],
    );
    check_facts(
        "cs",
        &[
            Month("července", 7),
            Month("června", 6),
            Weekday("středu", 3),
            RelativeDay("zítra", 1),
            Ordinal("sedmého", 7),
            Ordinal("dvacátý první", 21),
            Ordinal("pětadvacátý", 25),
            Noun("ročníku", Kind::Edition),
            Demonym("německý", "DE"),
            Next("příští"),
        ],
    );
    check_facts(
        "de",
        &[
            Month("jänner", 1),
            Month("märz", 3),
            Weekday("sonnabend", 6),
            RelativeDay("übermorgen", 2),
            Ordinal("siebten", 7),
            Ordinal("einundzwanzigste", 21),
            Ordinal("dreißigster", 30),
            Noun("sanktionspakets", Kind::Package),
            Demonym("russischen", "RU"),
            Honorific("bundeskanzler"),
        ],
    );
    check_facts(
        "en",
        &[
            Month("sept", 9),
            Weekday("thurs", 4),
            RelativeDay("yesterday", -1),
            Ordinal("twelfth", 12),
            Ordinal("twenty-first", 21),
            Ordinal("ninety ninth", 99),
            Noun("summits", Kind::Summit),
            Noun("grand prix", Kind::Contest),
            Demonym("ukrainians", "UA"),
            Previous("last"),
        ],
    );
    check_facts(
        "es",
        &[
            Month("setiembre", 9),
            Weekday("miércoles", 3),
            RelativeDay("pasado mañana", 2),
            Ordinal("primer", 1),
            Ordinal("decimotercera", 13),
            Ordinal("vigésimo primer", 21),
            Noun("cumbre", Kind::Summit),
            Noun("jornada", Kind::Stage),
            Demonym("estadounidenses", "US"),
            Function("que"),
        ],
    );
    check_facts(
        "fr",
        &[
            Month("août", 8),
            Weekday("mercredi", 3),
            RelativeDay("avant-hier", -2),
            Ordinal("première", 1),
            Ordinal("vingt-et-unième", 21),
            Ordinal("soixante-dix-septième", 77),
            Ordinal("quatre-vingt-dix-neuvième", 99),
            Noun("étape", Kind::Stage),
            Demonym("allemandes", "DE"),
            Next("prochaine"),
        ],
    );
    check_facts(
        "it",
        &[
            Month("maggio", 5),
            Weekday("venerdì", 5),
            RelativeDay("domani", 1),
            Ordinal("settima", 7),
            Ordinal("ventunesimo", 21),
            Ordinal("ventitreesima", 23),
            Ordinal("novantottesimo", 98),
            Noun("vertice", Kind::Summit),
            Demonym("tedeschi", "DE"),
            Previous("scorso"),
        ],
    );
    check_facts(
        "ja",
        &[
            Month("12月", 12),
            Weekday("水曜日", 3),
            RelativeDay("昨日", -1),
            Ordinal("第七", 7),
            Ordinal("第二十一", 21),
            Ordinal("三回目", 3),
            Noun("サミット", Kind::Summit),
            Noun("会談", Kind::Meeting),
            Demonym("米軍", "US"),
            Honorific("首相"),
        ],
    );
    check_facts(
        "nl",
        &[
            Month("maart", 3),
            Weekday("donderdag", 4),
            RelativeDay("eergisteren", -2),
            Ordinal("eerste", 1),
            Ordinal("tweeëntwintigste", 22),
            Ordinal("achtste", 8),
            Noun("sanctiepakket", Kind::Package),
            Noun("speelronde", Kind::Stage),
            Demonym("duitse", "DE"),
            Next("volgende"),
        ],
    );
    check_facts(
        "pl",
        &[
            Month("października", 10),
            Month("lutego", 2),
            Weekday("środę", 3),
            RelativeDay("pojutrze", 2),
            Ordinal("trzeciego", 3),
            Ordinal("dwudziestego pierwszego", 21),
            Ordinal("siódmą", 7),
            Noun("szczycie", Kind::Summit),
            Demonym("niemieckiego", "DE"),
            Honorific("premier"),
        ],
    );
    check_facts(
        "pt",
        &[
            Month("março", 3),
            Weekday("quarta-feira", 3),
            RelativeDay("depois de amanhã", 2),
            Ordinal("sétima", 7),
            Ordinal("vigésimo primeiro", 21),
            Ordinal("décima-quarta", 14),
            Noun("cimeira", Kind::Summit),
            Noun("rodada", Kind::Round),
            Demonym("alemães", "DE"),
            Next("próximo"),
        ],
    );
    check_facts(
        "ru",
        &[
            Month("мая", 5),
            Month("сентября", 9),
            Weekday("среду", 3),
            RelativeDay("позавчера", -2),
            Ordinal("седьмого", 7),
            Ordinal("третьей", 3),
            Ordinal("двадцать первый", 21),
            Noun("саммите", Kind::Summit),
            Demonym("российского", "RU"),
            Previous("прошлого"),
        ],
    );
    check_facts(
        "sv",
        &[
            Month("maj", 5),
            Weekday("onsdagen", 3),
            RelativeDay("i övermorgon", 2),
            Ordinal("sjunde", 7),
            Ordinal("tjugoförsta", 21),
            Ordinal("nittionionde", 99),
            Noun("toppmötet", Kind::Summit),
            Noun("etappen", Kind::Stage),
            Demonym("tyska", "DE"),
            Honorific("statsminister"),
        ],
    );
    check_facts(
        "tr",
        &[
            Month("ağustos", 8),
            Weekday("çarşamba", 3),
            RelativeDay("yarın", 1),
            Ordinal("üçüncü", 3),
            Ordinal("yirmi birinci", 21),
            Ordinal("ilk", 1),
            Noun("zirvesi", Kind::Summit),
            Noun("duruşmasında", Kind::Hearing),
            Demonym("almanların", "DE"),
            Next("önümüzdeki"),
        ],
    );
    check_facts(
        "uk",
        &[
            Month("березня", 3),
            Month("листопада", 11),
            Weekday("п’ятницю", 5),
            RelativeDay("післязавтра", 2),
            Ordinal("сьомого", 7),
            Ordinal("п’ятий", 5),
            Ordinal("двадцять третя", 23),
            Noun("саміту", Kind::Summit),
            Demonym("німецької", "DE"),
            Next("наступного"),
        ],
    );
    check_facts(
        "zh",
        &[
            Month("十二月", 12),
            Weekday("星期天", 7),
            RelativeDay("昨天", -1),
            Ordinal("第七", 7),
            Ordinal("第九十九", 99),
            Ordinal("首届", 1),
            Noun("峰会", Kind::Summit),
            Noun("會議", Kind::Meeting),
            Demonym("美军", "US"),
            Honorific("总统"),
        ],
    );
}
