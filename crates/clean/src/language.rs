//! The language of a text: by its script, by its letters and commonest words, by trigrams.
//!
//! Knows languages by their looks only; what a source states is weighed against that.

mod script;

use std::sync::OnceLock;

use model::Lang;
use whatlang::{Detector, Lang as Trigrams};

/// A language, and how sure it is.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) struct Told {
    /// ISO 639-1 where there is such a code; `None` when it cannot be told.
    pub(crate) lang: Option<Lang>,
    /// In percent; 100 when the source states it.
    pub(crate) confidence_pct: u8,
}

/// Letters that are looked at: more do not make it surer.
const SAMPLE_LETTERS: usize = 3000;
/// A text contradicts its source when it has at least this many letters and is this sure. Eight
/// sentences have some 1,000; a quotation in another language has 100.
const CONTRADICTING_LETTERS: usize = 300;
const CONTRADICTING_PCT: u8 = 90;
/// Below this the language is not told. Trigrams of three words are right about half of the time there.
const LEAST_PCT: u8 = 5;

/// Tells the language of an article. A stated language stands unless a long text clearly contradicts it.
pub(crate) fn tell(title: &str, paragraphs: &[String], stated: Option<Lang>) -> Told {
    let sample = sample(title, paragraphs);
    let detected = detect(&sample);
    let Some(stated) = stated.map(canonical) else { return detected };
    let letters = sample.chars().filter(|character| character.is_alphabetic()).count();
    let contradicted =
        letters >= CONTRADICTING_LETTERS && detected.confidence_pct >= CONTRADICTING_PCT;
    match detected.lang {
        Some(lang) if contradicted && !are_close(lang, stated) => detected,
        _ => Told { lang: Some(stated), confidence_pct: 100 },
    }
}

fn sample(title: &str, paragraphs: &[String]) -> String {
    let mut sample = String::with_capacity(SAMPLE_LETTERS * 2);
    for part in std::iter::once(title).chain(paragraphs.iter().map(String::as_str)) {
        if sample.len() >= SAMPLE_LETTERS * 2 {
            break;
        }
        sample.extend(part.chars().take(SAMPLE_LETTERS));
        sample.push('\n');
    }
    sample
}

/// Detects the language of a text from its looks alone.
pub(crate) fn detect(text: &str) -> Told {
    match script::of(text) {
        script::Script::None => Told::default(),
        script::Script::One(code) => told(code, 100),
        script::Script::Shared => by_trigrams(text),
    }
}

fn told(code: &str, confidence_pct: u8) -> Told {
    Told { lang: Lang::parse(code), confidence_pct }
}

fn by_trigrams(text: &str) -> Told {
    // Names and addresses in capitals or Latin letters say little; so does an empty rest.
    let Some(info) = detector().detect(text) else { return Told::default() };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to 0..=100"
    )]
    let confidence_pct = (info.confidence().clamp(0.0, 1.0) * 100.0) as u8;
    if confidence_pct < LEAST_PCT {
        return Told::default();
    }
    told(iso_639_1(info.lang()), confidence_pct)
}

fn detector() -> &'static Detector {
    static DETECTOR: OnceLock<Detector> = OnceLock::new();
    // Languages in which next to no news is written take titles away from the others.
    DETECTOR.get_or_init(|| {
        use Trigrams::{Aka, Epo, Jav, Lat, Sna, Tuk, Zul};
        Detector::with_denylist(vec![Aka, Epo, Jav, Lat, Sna, Tuk, Zul])
    })
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

fn iso_639_1(lang: Trigrams) -> &'static str {
    let known = CODES.iter().find(|(trigrams, _)| *trigrams == lang);
    // Left out of detection above, or added by a later release.
    known.map_or(lang.code(), |(_, code)| *code)
}

/// The detector's languages by their ISO 639-1 codes.
#[rustfmt::skip]
const CODES: &[(Trigrams, &str)] = &[
    (Trigrams::Eng, "en"), (Trigrams::Rus, "ru"), (Trigrams::Cmn, "zh"), (Trigrams::Spa, "es"),
    (Trigrams::Por, "pt"), (Trigrams::Ita, "it"), (Trigrams::Ben, "bn"), (Trigrams::Fra, "fr"),
    (Trigrams::Deu, "de"), (Trigrams::Ukr, "uk"), (Trigrams::Kat, "ka"), (Trigrams::Ara, "ar"),
    (Trigrams::Hin, "hi"), (Trigrams::Jpn, "ja"), (Trigrams::Heb, "he"), (Trigrams::Yid, "yi"),
    (Trigrams::Pol, "pl"), (Trigrams::Amh, "am"), (Trigrams::Jav, "jv"), (Trigrams::Kor, "ko"),
    (Trigrams::Nob, "nb"), (Trigrams::Dan, "da"), (Trigrams::Swe, "sv"), (Trigrams::Fin, "fi"),
    (Trigrams::Tur, "tr"), (Trigrams::Nld, "nl"), (Trigrams::Hun, "hu"), (Trigrams::Ces, "cs"),
    (Trigrams::Ell, "el"), (Trigrams::Bul, "bg"), (Trigrams::Bel, "be"), (Trigrams::Mar, "mr"),
    (Trigrams::Kan, "kn"), (Trigrams::Ron, "ro"), (Trigrams::Slv, "sl"), (Trigrams::Hrv, "hr"),
    (Trigrams::Srp, "sr"), (Trigrams::Mkd, "mk"), (Trigrams::Lit, "lt"), (Trigrams::Lav, "lv"),
    (Trigrams::Est, "et"), (Trigrams::Tam, "ta"), (Trigrams::Vie, "vi"), (Trigrams::Urd, "ur"),
    (Trigrams::Tha, "th"), (Trigrams::Guj, "gu"), (Trigrams::Uzb, "uz"), (Trigrams::Pan, "pa"),
    (Trigrams::Aze, "az"), (Trigrams::Ind, "id"), (Trigrams::Tel, "te"), (Trigrams::Pes, "fa"),
    (Trigrams::Mal, "ml"), (Trigrams::Ori, "or"), (Trigrams::Mya, "my"), (Trigrams::Nep, "ne"),
    (Trigrams::Sin, "si"), (Trigrams::Khm, "km"), (Trigrams::Cat, "ca"), (Trigrams::Afr, "af"),
    (Trigrams::Slk, "sk"), (Trigrams::Cym, "cy"), (Trigrams::Hye, "hy"), (Trigrams::Tgl, "tl"),
];

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
        let stated = |code: &str, text: String| shown(tell("", &[text], Lang::parse(code)));
        assert_eq!(stated("en", "Hafen".into()), "en");
        assert_eq!(stated("en-GB", german.repeat(6)), "de");
        assert_eq!(stated("no", "Byen".into()), "nb");
    }
}
