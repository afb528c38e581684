//! Languages that our own tables do not have, by the trigrams of the crate `whatlang`.
//!
//! Knows nothing of an article but its text.

use std::sync::OnceLock;

use lang::tongues::Table;
use whatlang::{Detector, Lang as Trigrams};

use super::{Told, told};

/// Below this the language is not told.
const LEAST: f64 = 0.05;
/// Below this a text of Devanagari is Hindi.
const HINDI: f64 = 0.3;
/// A language outside the tables must be as sure as this, in a long text and in a short one: its neighbours
/// inside share its trigrams.
const OUTSIDE_LONG: f64 = 0.2;
const OUTSIDE_SHORT: f64 = 0.9;

/// Tells a language of Devanagari, or of a script that we do not know, by trigrams alone.
pub(super) fn detect(text: &str) -> Told {
    let Some(info) = detector().detect(text) else { return Told::default() };
    let code = iso_639_1(info.lang());
    let devanagari = matches!(code, "hi" | "mr" | "ne");
    // Next to all short texts of Devanagari in the news are Hindi.
    if devanagari && info.confidence() < HINDI {
        return told("hi", 0.5);
    }
    #[expect(clippy::cast_possible_truncation, reason = "a probability")]
    if info.confidence() >= LEAST { told(code, info.confidence() as f32) } else { Told::default() }
}

/// Tells a language that `table` does not have.
pub(super) fn outside(text: &str, table: &Table, is_long: bool) -> Option<Told> {
    let least = if is_long { OUTSIDE_LONG } else { OUTSIDE_SHORT };
    let info = detector().detect(text).filter(|info| info.confidence() >= least)?;
    let code = iso_639_1(info.lang());
    #[expect(clippy::cast_possible_truncation, reason = "a probability")]
    let told = told(code, info.confidence() as f32);
    (!table.languages.iter().any(|known| known == code)).then_some(told)
}

fn detector() -> &'static Detector {
    static DETECTOR: OnceLock<Detector> = OnceLock::new();
    // Languages in which next to no news is written take titles away from the others.
    DETECTOR.get_or_init(|| {
        use Trigrams::{Aka, Epo, Jav, Lat, Sna, Tuk, Zul};
        Detector::with_denylist(vec![Aka, Epo, Jav, Lat, Sna, Tuk, Zul])
    })
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
