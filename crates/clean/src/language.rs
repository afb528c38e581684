//! The language of a text: by its script, by the tables of `lang::tongues`, by trigrams where these have none.
//!
//! Knows languages by their looks only; what a source states is weighed against that.

mod foreign;
mod script;

use std::collections::BTreeMap;

use lang::tongues::{self, Evidence, Table};
use model::Lang;

/// A language, and how sure it is.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) struct Told {
    /// ISO 639-1 where there is such a code; `None` when it cannot be told.
    pub(crate) lang: Option<Lang>,
    /// In percent; 100 when the source states it.
    pub(crate) confidence_pct: u8,
}

/// The language of an article, and those of long passages that are in another one.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(crate) struct Voices {
    /// Of most of it.
    pub(crate) main: Told,
    /// The others, in alphabetical order.
    pub(crate) others: Vec<Lang>,
}

/// Parts of an article that are looked at, and letters of each: more do not make it surer.
const PARTS: usize = 20;
const PART_CHARS: usize = 160;
/// A text contradicts its source when it has at least this many letters and is this sure. Eight
/// sentences have some 1,000; a quotation in another language has 100.
const CONTRADICTING_LETTERS: usize = 300;
const CONTRADICTING_PCT: u8 = 90;
/// Below this the language is not told: of titles with a lower probability not half are told right.
const LEAST: f32 = 0.4;
/// A paragraph speaks for its own language when it has this many letters and is this sure.
const VOICE_LETTERS: usize = 60;
const VOICE_PCT: u8 = 90;
/// An article is in several languages when those paragraphs hold this share of its letters, and this many:
/// a quotation has fewer.
const OTHER_PCT: usize = 20;
const OTHER_LETTERS: usize = 150;
/// A language outside the tables is asked for in texts of this many letters, or when the tables are less
/// sure than this.
const LONG_LETTERS: usize = 200;
const SURE: f32 = 0.8;

/// Tells the languages of an article. A stated language stands unless a long text clearly contradicts it.
pub(crate) fn tell(title: &str, paragraphs: &[String], stated: Option<Lang>) -> Voices {
    let parts: Vec<Part> = parts(title, paragraphs).map(Part::of).collect();
    let stated = stated.map(canonical);
    let detected = together(&parts.iter().collect::<Vec<_>>(), stated);
    let main = match stated {
        Some(stated) if !contradicts(detected, stated, &parts) => {
            Told { lang: Some(stated), confidence_pct: 100 }
        }
        _ => detected,
    };
    Voices { main, others: others(&parts, main.lang) }
}

/// Tells the language of a text by its looks alone.
pub(crate) fn detect(text: &str) -> Told {
    together(&[&Part::of(text)], None)
}

fn contradicts(detected: Told, stated: Lang, parts: &[Part]) -> bool {
    let letters: usize = parts.iter().map(|part| part.letters).sum();
    letters >= CONTRADICTING_LETTERS
        && detected.confidence_pct >= CONTRADICTING_PCT
        && detected.lang.is_some_and(|lang| !are_close(lang, stated))
}

/// The beginnings of title and paragraphs, evenly spread over a long article.
fn parts<'a>(title: &'a str, paragraphs: &'a [String]) -> impl Iterator<Item = &'a str> {
    let step = paragraphs.len().div_ceil(PARTS).max(1);
    let chosen = paragraphs.iter().step_by(step).map(String::as_str);
    std::iter::once(title).chain(chosen).map(|part| {
        // A text may be a single paragraph.
        let chars = if paragraphs.len() <= 2 { PART_CHARS * 10 } else { PART_CHARS };
        let end = part.char_indices().nth(chars);
        end.and_then(|(end, _)| part.get(..end)).unwrap_or(part)
    })
}

/// One part of an article, looked at once.
struct Part<'a> {
    text: &'a str,
    /// See [`script::Counts::weight`].
    letters: usize,
    counts: script::Counts,
    evidence: Evidence,
}

impl<'a> Part<'a> {
    fn of(text: &'a str) -> Self {
        let counts = script::Counts::of(text);
        let evidence = table(&counts).map_or_else(Evidence::default, |table| table.evidence(text));
        Self { text, letters: counts.weight(), counts, evidence }
    }

    fn told(&self) -> Told {
        together(&[self], None)
    }
}

/// The table of the script that most letters are of.
fn table(counts: &script::Counts) -> Option<&'static Table> {
    let at = match counts.shared()? {
        script::Shared::Latin => 0,
        script::Shared::Cyrillic => 1,
        script::Shared::Arabic => 2,
        script::Shared::Other => return None,
    };
    tongues::shipped().get(at)
}

/// What parts say together: those of the script that holds most letters. When the tables find what is stated, no
/// other language is asked for.
fn together(parts: &[&Part], stated: Option<Lang>) -> Told {
    let mut scripts: Vec<(script::Script, usize)> = Vec::new();
    for part in parts {
        let script = script::of(&part.counts);
        match scripts.iter_mut().find(|(known, _)| *known == script) {
            Some((_, letters)) => *letters += part.letters,
            None => scripts.push((script, part.letters)),
        }
    }
    let most = scripts.iter().map(|(_, letters)| *letters).max();
    let Some((script, _)) = scripts.into_iter().find(|(_, letters)| Some(*letters) == most) else {
        return Told::default();
    };
    let same: Vec<&Part> =
        parts.iter().copied().filter(|part| script::of(&part.counts) == script).collect();
    match script {
        script::Script::None => Told::default(),
        script::Script::One(code) => told(code, 1.0),
        script::Script::Shared(script::Shared::Other) => foreign::detect(&joined(&same)),
        script::Script::Shared(_) => by_pieces(&same, stated),
    }
}

/// The beginning of the text: trigrams need no more, and count slowly.
fn joined(parts: &[&Part]) -> String {
    const CHARS: usize = 800;
    let text = parts.iter().flat_map(|part| part.text.chars().chain(std::iter::once('\n')));
    text.take(CHARS).collect()
}

fn by_pieces(parts: &[&Part], stated: Option<Lang>) -> Told {
    let Some(table) = parts.first().and_then(|part| table(&part.counts)) else {
        return Told::default();
    };
    let mut evidence = Evidence::default();
    for part in parts {
        evidence.add(&part.evidence);
    }
    let letters: usize = parts.iter().map(|part| part.letters).sum();
    let Some([first, _]) = table.judge(&evidence) else { return Told::default() };
    let is_long = letters >= LONG_LETTERS;
    let agreed = first.probability >= SURE && stated.is_some() && stated == Lang::parse(first.code);
    let asked = first.probability < SURE || (is_long && !agreed);
    if asked && let Some(foreign) = foreign::outside(&joined(parts), table, is_long) {
        return foreign;
    }
    if first.probability < LEAST { Told::default() } else { told(first.code, first.probability) }
}

fn told(code: &str, probability: f32) -> Told {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to 0..=100"
    )]
    let confidence_pct = (probability.clamp(0.0, 1.0) * 100.0) as u8;
    Told { lang: Lang::parse(code), confidence_pct }
}

/// Languages other than `main` that long paragraphs are in.
fn others(parts: &[Part], main: Option<Lang>) -> Vec<Lang> {
    let Some(main) = main else { return Vec::new() };
    let mut letters: BTreeMap<Lang, usize> = BTreeMap::new();
    let mut all = 0;
    // The first part is the title.
    for part in parts.iter().skip(1).filter(|part| part.letters >= VOICE_LETTERS) {
        all += part.letters;
        let told = part.told();
        let Some(lang) = told.lang.filter(|_| told.confidence_pct >= VOICE_PCT) else { continue };
        *letters.entry(lang).or_default() += part.letters;
    }
    letters.retain(|lang, letters| {
        let many = *letters >= OTHER_LETTERS && *letters * 100 >= all * OTHER_PCT;
        many && !are_close(*lang, main)
    });
    letters.into_keys().collect()
}

/// Codes of one language under several names, as we write them.
fn canonical(lang: Lang) -> Lang {
    let code = match lang.as_str() {
        "no" | "nn" | "nob" | "nno" => "nb",
        "iw" => "he",
        "in" => "id",
        "cmn" | "yue" | "wuu" => "zh",
        "fil" => "tl",
        "pes" | "prs" => "fa",
        "ji" => "yi",
        "mo" => "ro",
        other => other,
    };
    Lang::parse(code).unwrap_or(lang)
}

/// Languages that no detector tells apart as well as their own publishers do.
fn are_close(one: Lang, other: Lang) -> bool {
    const CLOSE: &[&[&str]] = &[
        &["hr", "bs", "sr", "me", "sh"],
        &["id", "ms"],
        &["nb", "da"],
        &["cs", "sk"],
        &["bg", "mk"],
        &["gl", "pt", "es"],
    ];
    one == other
        || CLOSE
            .iter()
            .any(|group| group.contains(&one.as_str()) && group.contains(&other.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(told: Told) -> String {
        told.lang.map_or("-".to_owned(), |lang| lang.to_string())
    }

    #[test]
    fn sentences_tell_their_language() {
        for (code, sentence) in [
            ("en", "The ferry company will open a second harbour for its passengers next summer."),
            ("de", "Die Fährgesellschaft will im nächsten Sommer einen zweiten Hafen eröffnen."),
            (
                "fr",
                "La compagnie de ferries ouvrira un deuxième port pour ses passagers l'été prochain.",
            ),
            ("es", "La compañía de transbordadores abrirá un segundo puerto el próximo verano."),
            ("it", "La compagnia dei traghetti aprirà un secondo porto la prossima estate."),
            ("pt", "A companhia de balsas vai abrir um segundo porto no próximo verão."),
            ("ru", "Паромная компания откроет следующим летом второй порт для пассажиров."),
            ("uk", "Поромна компанія відкриє наступного літа другий порт для пасажирів."),
            ("ar", "ستفتح شركة العبارات ميناء ثانيا لركابها في الصيف المقبل."),
            ("fa", "شرکت کشتیرانی تابستان آینده بندر دومی برای مسافران باز می‌کند."),
            ("zh", "渡轮公司明年夏天将为乘客开放第二个港口。"),
            ("ja", "フェリー会社は来年の夏に二つ目の港を開く予定です。"),
            ("ko", "여객선 회사는 내년 여름에 두 번째 항구를 열 예정이다."),
            ("el", "Η εταιρεία θα ανοίξει δεύτερο λιμάνι το επόμενο καλοκαίρι."),
            ("he", "חברת המעבורות תפתח נמל שני בקיץ הבא."),
            ("th", "บริษัทเรือข้ามฟากจะเปิดท่าเรือแห่งที่สองในฤดูร้อนหน้า"),
        ] {
            assert_eq!(shown(detect(sentence)), code, "{sentence}");
        }
    }

    #[test]
    fn nothing_to_read_is_no_language() {
        for text in ["", "1234 5678", "!!! ???", "\u{1f600}"] {
            assert_eq!(detect(text), Told::default(), "{text}");
        }
    }

    #[test]
    fn a_stated_language_stands_unless_a_long_text_contradicts() {
        let german = "Die Stadt hat am Montag beschlossen, den alten Hafen zu schließen und einen neuen zu bauen. ";
        let stated = |code: &str, text: String| shown(tell("", &[text], Lang::parse(code)).main);
        assert_eq!(stated("en", "Hafen".into()), "en");
        assert_eq!(stated("en-GB", german.repeat(6)), "de");
        assert_eq!(stated("no", "Byen".into()), "nb");
    }

    #[test]
    fn long_passages_in_another_language_are_named() {
        let german = "Die Stadt hat am Montag beschlossen, den alten Hafen zu schließen und einen neuen zu bauen, der tiefer ist.";
        let english = "The city decided on Monday to close the old harbour and to build a new one that is deeper than before.";
        let greek = "Ο δήμος αποφάσισε τη Δευτέρα να κλείσει το παλιό λιμάνι και να χτίσει ένα νέο που θα είναι βαθύτερο.";
        let quotation = "“We are all very glad about it,” the mayor said.";
        for (paragraphs, main, others) in [
            (vec![german, german, english, english], "de", vec!["en"]),
            (vec![english, english, english, greek, greek], "en", vec!["el"]),
            (vec![german, german, quotation, german], "de", vec![]),
            (vec![german, english], "de", vec![]),
            (vec![english; 3], "en", vec![]),
        ] {
            let paragraphs: Vec<String> = paragraphs.into_iter().map(str::to_owned).collect();
            let voices = tell("", &paragraphs, Lang::parse(main));
            let shown: Vec<String> = voices.others.iter().map(Lang::to_string).collect();
            assert_eq!(
                (voices.main.lang, shown.as_slice()),
                (
                    Lang::parse(main),
                    others.iter().map(ToString::to_string).collect::<Vec<_>>().as_slice()
                ),
                "{paragraphs:?}"
            );
        }
    }

    #[test]
    fn languages_outside_the_tables_are_still_told() {
        for (code, text) in [
            (
                "af",
                "Die stad het Maandag besluit om die ou hawe te sluit en 'n nuwe een te bou wat dieper is as die vorige een. Die burgemeester het gesê dat die werk volgende jaar begin en dat niemand sy werk sal verloor nie, en dat die vissers saam besluit het. Hulle wil nie hê dat daar minder plek vir hul bote is nie, maar hulle glo dat die nuwe hawe vir almal beter sal wees as die ou een.",
            ),
            (
                "mk",
                "Градот во понеделникот одлучи да го затвори старото пристаниште, рече еден министер на средбата со луѓето, а ќе гради ново.",
            ),
            ("ur", "شہر نے پیر کو پرانی بندرگاہ بند کرنے اور نئی بنانے کا فیصلہ کیا ہے۔"),
        ] {
            assert_eq!(shown(detect(text)), code, "{text}");
        }
    }
}
