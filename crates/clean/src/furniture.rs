//! Lines that are no news: copyright, source, follow us, back to top, tags; and the credits they hold.
//!
//! Knows how such lines begin, in every language of `lang`, and nothing of the text around them.

mod notes;

use std::{collections::HashMap, sync::OnceLock};

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
    let plain =
        plain || begins_like_furniture(lower) || asks_to_follow(lower) || notes::is_note(lower);
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
    "kaikki oikeudet pidätetään",
    "minden jog fenntartva",
    "με επιφύλαξη παντός δικαιώματος",
    "تمامی حقوق محفوظ است",
    "सर्वाधिकार सुरक्षित",
    "무단 전재 및 재배포 금지",
    "무단전재 및 재배포 금지",
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

/// Words with which such a request begins.
const ASKING: &[&str] = &[
    "follow",
    "like",
    "join",
    "subscribe",
    "share",
    "find",
    "connect",
    "folgen",
    "folge",
    "abonnieren",
    "suivez",
    "rejoignez",
    "partagez",
    "abonnez",
    "sigue",
    "síguenos",
    "siga",
    "siguenos",
    "suscríbete",
    "segui",
    "seguici",
    "seguiteci",
    "siga-nos",
    "подписывайтесь",
    "подпишитесь",
    "следите",
    "читайте",
    "підписуйтесь",
    "підписуйтеся",
    "стежте",
    "абонирайте",
    "последвайте",
    "obserwuj",
    "śledź",
    "polub",
    "sledujte",
    "pratite",
    "zapratite",
    "spremljajte",
    "volg",
    "følg",
    "följ",
    "seuraa",
    "takip",
    "theo",
    "ikuti",
    "urmăriți",
    "urmărește",
    "kövess",
    "kövessen",
    "kövesse",
    "sekite",
    "jälgi",
    "ακολουθήστε",
    "تابعوا",
    "تابعونا",
    "تابع",
    "עקבו",
    "フォロー",
    "关注",
    "關注",
    "팔로우",
    "ติดตาม",
];

/// `Follow example.org on Facebook and join the talk.`: asks, and names a network.
fn asks_to_follow(lower: &str) -> bool {
    let asked = ASKING.contains(&first_word(lower))
        || ["关注", "關注", "フォロー", "ติดตาม", "팔로우"]
            .iter()
            .any(|word| lower.starts_with(word));
    asked && NETWORKS.iter().any(|network| lower.contains(network))
}

/// Ways to the beginning of the page, wherever they stand in a short line.
const TOP: &[&str] = &[
    "top of the page",
    "top of page",
    "back to top",
    "haut de la page",
    "haut de page",
    "retour en haut",
    "seitenanfang",
    "zurück nach oben",
    "inicio de la página",
    "volver arriba",
    "início da página",
    "voltar ao topo",
    "inizio pagina",
    "torna su",
    "torna all'inizio",
    "inici de la pàgina",
    "tornar a dalt",
    "начало страницы",
    "вернуться наверх",
    "на початок сторінки",
    "повернутися вгору",
    "към началото на страницата",
    "повратак на врх",
    "povratak na vrh",
    "nazaj na vrh",
    "początek strony",
    "wróć do góry",
    "powrót do góry",
    "zpět nahoru",
    "späť hore",
    "az oldal tetejére",
    "vissza a tetejére",
    "înapoi sus",
    "sayfanın başı",
    "başa dön",
    "terug naar boven",
    "tillbaka till toppen",
    "tilbage til toppen",
    "til toppen av siden",
    "sivun alkuun",
    "takaisin ylös",
    "tagasi üles",
    "atpakaļ uz augšu",
    "į puslapio viršų",
    "κορυφή της σελίδας",
    "επιστροφή στην κορυφή",
    "أعلى الصفحة",
    "بالای صفحه",
    "بازگشت به بالا",
    "לראש העמוד",
    "חזרה למעלה",
    "返回顶部",
    "回到顶部",
    "返回頂部",
    "回到頂部",
    "ページトップ",
    "ページの先頭",
    "맨 위로",
    "kembali ke atas",
    "về đầu trang",
    "กลับขึ้นด้านบน",
    "ऊपर जाएं",
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credits_are_read_from_furniture() {
        for (line, source, owner) in [
            ("Source: Harbour News Agency", "Harbour News Agency", ""),
            ("Quelle: dpa", "dpa", ""),
            ("Copyright Valley Herald, 2023", "", "Valley Herald"),
            ("© 2021 Valley Herald. All rights reserved.", "", "Valley Herald"),
            ("All rights reserved", "", ""),
            ("© Satamalehti 2023. Kaikki oikeudet pidätetään.", "", "Satamalehti"),
            ("Minden jog fenntartva", "", ""),
            ("Follow us on the usual networks", "", ""),
            ("https://example.org/more", "", ""),
            ("Follow example.org on Facebook to join the conversation.", "", ""),
            ("Folgen Sie dem Hafenblatt auf Instagram und Facebook.", "", ""),
            ("Подписывайтесь на наш канал в Telegram", "", ""),
            ("Go back to the top of the page", "", ""),
            ("Zpět nahoru", "", ""),
            ("↑ 回到顶部", "", ""),
            ("Επιστροφή στην κορυφή ↑", "", ""),
            ("#harbour #flood", "", ""),
            ("***", "", ""),
            ("-END-", "", ""),
            (
                "Our editors choose what they like. Buying through our links may earn us a commission.",
                "",
                "",
            ),
            (
                "Il vous reste la moitié de cet article à lire. La suite est réservée aux abonnés.",
                "",
                "",
            ),
            ("Následuje obsah vložený z jiného webu.", "", ""),
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
            "The agents earn a commission of two percent, the court heard.",
            "La salle est réservée aux abonnés du théâtre.",
            "De prijzen gaan dit jaar naar boven.",
            "Er will zurück nach Hause.",
            "Read more books, the minister told the children of the valley.",
            "Facebook and Instagram were down for an hour.",
            "The presenter, 37, told of her farewell on Instagram.",
            "Die Moderatorin, 37, gab ihren Abschied auf Instagram bekannt.",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
