//! Ten facts of each language, to be read by who speaks it.

use crate::facts::matches;
use crate::{ALL, Kind, Language, find};

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

// Test data, so it may be as long as there are languages.
#[cfg(test)]
static FACTS: &[(&str, [Fact; 10])] = &[
    (
        "ar",
        [
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
    ),
    (
        "cs",
        [
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
    ),
    (
        "da",
        [
            Month("maj", 5),
            Weekday("lørdag", 6),
            RelativeDay("i overmorgen", 2),
            Ordinal("syvende", 7),
            Ordinal("enogtyvende", 21),
            Ordinal("halvtredsindstyvende", 50),
            Noun("topmødet", Kind::Summit),
            Noun("etape", Kind::Stage),
            Demonym("tyske", "DE"),
            Honorific("statsminister"),
        ],
    ),
    (
        "de",
        [
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
    ),
    (
        "el",
        [
            Month("μαΐου", 5),
            Month("αυγούστου", 8),
            Weekday("πέμπτη", 4),
            RelativeDay("μεθαύριο", 2),
            Ordinal("έβδομη", 7),
            Ordinal("εικοστής πρώτης", 21),
            Ordinal("ενδέκατος", 11),
            Noun("σύνοδο κορυφής", Kind::Summit),
            Demonym("ρωσικής", "RU"),
            Honorific("πρωθυπουργός"),
        ],
    ),
    (
        "en",
        [
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
    ),
    (
        "es",
        [
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
    ),
    (
        "fa",
        [
            Month("مه", 5),
            Month("ژوئیه", 7),
            Weekday("سه شنبه", 2),
            RelativeDay("دیروز", -1),
            Ordinal("هفتمین", 7),
            Ordinal("بیست و یکم", 21),
            Ordinal("دوازدهم", 12),
            Noun("نشست سران", Kind::Summit),
            Demonym("روسی", "RU"),
            Honorific("نخست وزیر"),
        ],
    ),
    (
        "fi",
        [
            Month("toukokuuta", 5),
            Month("lokakuun", 10),
            Weekday("keskiviikkona", 3),
            RelativeDay("ylihuomenna", 2),
            Ordinal("seitsemännen", 7),
            Ordinal("kahdestoista", 12),
            Ordinal("kahdeskymmenesensimmäinen", 21),
            Noun("huippukokouksen", Kind::Summit),
            Demonym("venäläisten", "RU"),
            Next("ensi"),
        ],
    ),
    (
        "fr",
        [
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
    ),
    (
        "hi",
        [
            Month("मई", 5),
            Month("सितम्बर", 9),
            Weekday("गुरुवार", 4),
            RelativeDay("आज", 0),
            Ordinal("सातवीं", 7),
            Ordinal("इक्कीसवें", 21),
            Ordinal("तीसरा", 3),
            Noun("शिखर सम्मेलन", Kind::Summit),
            Demonym("रूसी", "RU"),
            Honorific("प्रधानमंत्री"),
        ],
    ),
    (
        "hu",
        [
            Month("májusi", 5),
            Month("szept", 9),
            Weekday("csütörtökön", 4),
            RelativeDay("tegnapelőtt", -2),
            Ordinal("hetedik", 7),
            Ordinal("tizenegyedik", 11),
            Ordinal("huszonharmadik", 23),
            Noun("csúcstalálkozót", Kind::Summit),
            Demonym("németek", "DE"),
            Previous("múlt"),
        ],
    ),
    (
        "id",
        [
            Month("agustus", 8),
            Weekday("jumat", 5),
            RelativeDay("lusa", 2),
            Ordinal("ketujuh", 7),
            Ordinal("pertama", 1),
            Ordinal("kedua puluh satu", 21),
            Noun("ktt", Kind::Summit),
            Noun("pertemuan", Kind::Meeting),
            Demonym("korsel", "KR"),
            Next("mendatang"),
        ],
    ),
    (
        "it",
        [
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
    ),
    (
        "ja",
        [
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
    ),
    (
        "ko",
        [
            Month("5월", 5),
            Month("12월", 12),
            Weekday("목요일", 4),
            RelativeDay("어제", -1),
            Ordinal("일곱 번째", 7),
            Ordinal("스물한 번째", 21),
            Ordinal("첫째", 1),
            Noun("정상회담", Kind::Summit),
            Demonym("러시아군", "RU"),
            Honorific("대통령"),
        ],
    ),
    (
        "nb",
        [
            Month("desember", 12),
            Weekday("søndag", 7),
            RelativeDay("i forgårs", -2),
            Ordinal("sjuende", 7),
            Ordinal("tjueførste", 21),
            Ordinal("nittiniende", 99),
            Noun("toppmøtet", Kind::Summit),
            Noun("sesongen", Kind::Contest),
            Demonym("svensker", "SE"),
            Previous("forrige"),
        ],
    ),
    (
        "nl",
        [
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
    ),
    (
        "pl",
        [
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
    ),
    (
        "pt",
        [
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
    ),
    (
        "ro",
        [
            Month("iulie", 7),
            Weekday("marți", 2),
            RelativeDay("poimâine", 2),
            Ordinal("prima", 1),
            Ordinal("al șaptelea", 7),
            Ordinal("a douăzeci și una", 21),
            Noun("summitul", Kind::Summit),
            Noun("ediția", Kind::Edition),
            Demonym("franceză", "FR"),
            Honorific("președintele"),
        ],
    ),
    (
        "ru",
        [
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
    ),
    (
        "sl",
        [
            Month("avgusta", 8),
            Weekday("sredo", 3),
            RelativeDay("včeraj", -1),
            Ordinal("sedmega", 7),
            Ordinal("enaindvajseti", 21),
            Ordinal("tretja", 3),
            Noun("vrhu", Kind::Summit),
            Noun("zasedanje", Kind::Meeting),
            Demonym("nemški", "DE"),
            Next("prihodnji"),
        ],
    ),
    (
        "sv",
        [
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
    ),
    (
        "tr",
        [
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
    ),
    (
        "uk",
        [
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
    ),
    (
        "vi",
        [
            Month("tháng 12", 12),
            Weekday("chủ nhật", 7),
            RelativeDay("hôm qua", -1),
            Ordinal("thứ nhất", 1),
            Ordinal("thứ hai mươi mốt", 21),
            Ordinal("lần thứ bảy", 7),
            Noun("hội nghị thượng đỉnh", Kind::Summit),
            Noun("phiên tòa", Kind::Hearing),
            Demonym("người mỹ", "US"),
            Function("không"),
        ],
    ),
    (
        "zh",
        [
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
    ),
];

#[test]
fn ten_facts_of_each_language_hold() {
    for (code, facts) in FACTS {
        check_facts(code, facts);
    }
    let codes: Vec<&str> = FACTS.iter().map(|(code, _)| *code).collect();
    let all: Vec<&str> = ALL.iter().map(|language| language.code).collect();
    assert_eq!(codes, all, "every language has its ten facts");
}
