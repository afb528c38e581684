//! Checks of the gazetteer as it ships.

use super::*;

fn country(code: &str) -> Country {
    Country::parse(code).unwrap()
}

/// The first reading, in short: `PK` a country, `(US)` a region, `Islamabad PK` a city.
fn first(found: Option<Found>) -> String {
    match found.and_then(|found| found.readings.first()) {
        None => String::new(),
        Some(Reading::Country { country, .. }) => country.to_string(),
        Some(Reading::Region { country }) => format!("({country})"),
        Some(Reading::City { city, .. }) => format!("{} {}", city.name, city.country),
    }
}

fn check(rows: &[(&str, &str)]) {
    for (phrase, reading) in rows {
        assert_eq!(first(find(phrase)), *reading, "{phrase}");
    }
}

/// Words in a language, what the longest name at their beginning is, and how many words it takes.
fn check_longest(code: &str, rows: &[(&str, &str, usize)]) {
    let language = crate::find(code);
    assert!(language.is_some(), "{code}");
    for (text, reading, words) in rows {
        let all: Vec<&str> = text.split(' ').collect();
        let longest = longest(&all, language);
        assert_eq!(first(longest.map(|longest| longest.found)), *reading, "{code}: {text}");
        assert_eq!(longest.map_or(0, |longest| longest.words), *words, "{code}: {text}");
    }
}

#[test]
fn a_country_is_found_by_its_name_in_any_language() {
    check(&[
        ("germany", "DE"),
        ("deutschland", "DE"),
        ("allemagne", "DE"),
        ("германия", "DE"),
        ("ألمانيا", "DE"),
        ("المانيا", "DE"),
        ("德国", "DE"),
        ("ドイツ", "DE"),
        ("독일", "DE"),
        ("गermany", ""),
        ("côte d’ivoire", "CI"),
        ("united states", "US"),
        ("england", "GB"),
        ("сша", "US"),
        ("bosnia and herzegovina", "BA"),
    ]);
}

#[test]
fn a_city_is_found_in_many_scripts() {
    check(&[
        ("islamabad", "Islamabad PK"),
        ("исламабад", "Islamabad PK"),
        ("إسلام آباد", "Islamabad PK"),
        ("伊斯兰堡", "Islamabad PK"),
        ("イスラマバード", "Islamabad PK"),
        ("moscou", "Moscow RU"),
        ("москва", "Moscow RU"),
        ("köln", "Köln DE"),
        ("cologne", "Köln DE"),
        ("são paulo", "São Paulo BR"),
        ("sao paulo", "São Paulo BR"),
        ("lwów", "Lviv UA"),
        ("القاهرة", "Cairo EG"),
        ("ירושלים", "Jerusalem IL"),
        ("서울", "Seoul KR"),
        ("北京", "Beijing CN"),
    ]);
}

#[test]
fn a_region_names_its_country() {
    check(&[("california", "(US)"), ("bayern", "(DE)"), ("крым", "(UA)"), ("gaza strip", "(PS)")]);
}

#[test]
fn what_is_no_place_is_not_found() {
    check(&[("", ""), ("parliament", ""), ("der", ""), ("x", ""), ("the", ""), ("и", "")]);
}

#[test]
fn the_longest_name_wins_and_declined_names_are_undone() {
    check_longest("en", &[("new york city council", "New York City US", 3), ("in berlin", "", 0)]);
    check_longest(
        "ru",
        &[
            ("россии в москве", "RU", 1),
            ("москве прошел саммит", "Moscow RU", 1),
            ("саудовской аравии", "SA", 2),
            ("нижнем новгороде", "Nizhniy Novgorod RU", 2),
            ("соединенных штатах", "US", 2),
            ("париже", "Paris FR", 1),
            ("казани", "Kazan RU", 1),
        ],
    );
    check_longest("ar", &[("بالقاهرة اليوم", "Cairo EG", 1), ("وروسيا", "RU", 1)]);
    check_longest("de", &[("münchens bürger", "Munich DE", 1)]);
}

#[test]
fn a_name_that_is_an_ordinary_word_says_so() {
    for (phrase, common) in [("nice", true), ("essen", true), ("berlin", false), ("france", false)]
    {
        assert_eq!(find(phrase).map(|found| found.common), Some(common), "{phrase}");
    }
}

#[test]
fn a_reading_tells_the_languages_and_the_kind_of_name() {
    let georgia = find("georgia").unwrap().readings;
    let Some(Reading::Country { country, languages }) = georgia.first() else { panic!() };
    assert_eq!(country.as_str(), "GE");
    assert!(languages.contains("en") && !languages.contains("de") && !languages.is_empty());
    let Some(Reading::City { city, name, languages }) = find("wien").unwrap().readings.first()
    else {
        panic!()
    };
    assert_eq!((city.name, *name, languages.contains("de")), ("Vienna", Name::Official, true));
    assert!(city.capital && city.population > 1_000_000 && city.id == 2_761_369);
}

#[test]
fn countries_have_names_capitals_and_languages() {
    for (code, name, city) in [
        ("PK", "Pakistan", "Islamabad"),
        ("DE", "Germany", "Berlin"),
        ("US", "United States", "Washington"),
        ("NL", "Netherlands", "Amsterdam"),
        ("RU", "Russia", "Moscow"),
        ("XK", "Kosovo", "Pristina"),
    ] {
        assert_eq!(country_name(country(code)), Some(name));
        assert_eq!(capital(country(code)).map(|city| city.name), Some(city), "{code}");
    }
    assert_eq!(country_name(country("ZZ")), None);
    assert!(speaks(country("AT"), "de") && !speaks(country("AT"), "fr"));
}

#[test]
fn every_code_in_the_language_files_is_a_country() {
    for language in crate::ALL {
        let lists = [language.demonyms, language.country_names, language.regions];
        for (word, code) in lists.into_iter().flatten() {
            let name = Country::parse(code).and_then(country_name);
            assert!(name.is_some(), "{}: {word}: {code}", language.code);
        }
    }
}

#[test]
fn the_table_is_whole() {
    assert_eq!(countries().count(), 250);
    assert!(cities().len() > 30_000, "{}", cities().len());
    assert!(cities().is_sorted_by_key(|city| std::cmp::Reverse(city.population)));
    let capitals = cities().iter().filter(|city| city.capital).count();
    assert!(capitals > 230, "{capitals}");
    let missing: Vec<_> = cities().iter().filter(|city| find_city(city).is_none()).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// A city is among the readings of its own name.
fn find_city(city: &City) -> Option<()> {
    let name: String = city.name.split(" (").next()?.to_lowercase();
    let name: String = unicode_normalization::UnicodeNormalization::nfc(name.as_str()).collect();
    let found = find(&name)?;
    let own =
        |reading: &Reading| matches!(reading, Reading::City { city: own, .. } if own.id == city.id);
    found.readings.iter().any(own).then_some(())
}

#[test]
fn a_quick_look_tells_whether_a_name_may_begin() {
    for word in ["new", "нижний", "北", "berlin", "saint", "rio"] {
        assert!(begins(word), "{word}");
    }
    for word in ["parliament", "", "zzz", "они"] {
        assert!(!begins(word), "{word}");
    }
}
