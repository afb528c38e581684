//! What a report says about its event, whatever its language: when, where, which edition, who, how many.
//!
//! Reads one article and nothing else; how two reports compare is not known here.

mod calendar;
mod characters;
mod dateline;
mod days;
mod degrees;
mod editions;
mod keys;
mod names;
mod numbers;
mod numerals;
mod places;
mod roles;
mod tense;
mod tokens;
mod words;

use std::ops::Range;

use lang::{Country, Kind};
use model::Article;
use serde::{Deserialize, Serialize};

pub use calendar::{Day, DayPrecision, When};

use tokens::Text;

/// Everything that a report says about its event.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct Cues {
    /// When the event happened; `None` when the text does not say. Never the day of publication.
    pub own_day: Option<EventDay>,
    /// Every stretch of time named in the text, sorted, each with its role.
    pub days: Vec<DayCue>,
    /// The event's own edition.
    pub edition: Option<Edition>,
    /// Every numbered edition in reading order.
    pub editions: Vec<Edition>,
    /// Where the event happened.
    pub place: Option<Place>,
    /// The countries where it may have happened with their shares (of 1 in all), largest first.
    pub countries: Vec<(Country, f32)>,
    /// People and organisations, most frequent first.
    pub names: Vec<Name>,
    /// Quantities, sorted, each once.
    pub numbers: Vec<Quantity>,
    /// The first precise ones ([`Quantity::is_precise`]), by value.
    pub figures: Vec<Quantity>,
    /// Those of the title and the lead that are precise or written with decimals, and degrees, by value.
    pub figures_in_lead: Vec<Quantity>,
}

/// A bare number is a reason from 13 on: up to a dozen things are counted in any report.
const TELLING_THOUSANDTHS: u64 = 13_000;
/// So many numbers are kept to tell which ones two reports share.
const MOST_NUMBERS: usize = 40;

impl Cues {
    /// Lets go of what nobody reads once the signature is made: most of what a report weighs in memory.
    pub(crate) fn condense(&mut self) {
        self.days = Vec::new();
        self.editions = Vec::new();
        self.names = Vec::new();
        self.numbers.retain(|one| one.unit != Unit::None || one.thousandths >= TELLING_THOUSANDTHS);
        self.numbers.truncate(MOST_NUMBERS);
        self.numbers.shrink_to_fit();
        self.countries.shrink_to_fit();
    }

    /// Whether the report says its event's own day where such a day stands.
    pub(crate) fn has_day_in_lead(&self) -> bool {
        self.own_day.is_some_and(|own| own.in_lead)
    }

    /// Whether the report names its event's own day outright.
    pub(crate) fn has_explicit_day(&self) -> bool {
        self.own_day.is_some_and(|own| own.basis == DayBasis::TextExplicit)
    }

    /// Whether the report names its event's own edition where such a one stands.
    pub(crate) fn has_edition_in_lead(&self) -> bool {
        self.edition.as_ref().is_some_and(|own| own.in_lead)
    }
}

/// When the event happened, as the report says it.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct EventDay {
    /// The day or days.
    pub when: When,
    /// What it was read from.
    pub basis: DayBasis,
    /// Whether the dateline, the title or the lead says it: further on, the day is seldom the event's.
    pub in_lead: bool,
}

/// What a day was read from.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
pub enum DayBasis {
    /// The text names it: "12 November".
    TextExplicit,
    /// The text counts from the day of publication: "on Wednesday", "yesterday".
    TextRelative,
    /// The dateline names it.
    Dateline,
}

/// One day named in the text.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
pub struct DayCue {
    /// The day or days.
    pub when: When,
    /// Whose day it is.
    pub role: Role,
    /// What it was read from.
    pub basis: DayBasis,
    /// Where in the article it stands.
    pub place: DayWhere,
}

/// Whose day or edition it is.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
pub enum Role {
    /// The event's that is reported.
    Own,
    /// The one's before it.
    Previous,
    /// The coming one's.
    Next,
    /// Something else.
    Background,
}

/// Where in an article a day stands.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
pub enum DayWhere {
    /// The line of place and day that opens a report.
    Dateline,
    /// The headline.
    Title,
    /// The first paragraph or the first two sentences.
    Lead,
    /// The rest.
    Body,
}

/// One numbered edition of a recurring event.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Edition {
    /// 7 of "the seventh meeting".
    pub ordinal: u16,
    /// What is numbered; only editions of one kind can be compared.
    pub kind: Kind,
    /// Whose edition it is.
    pub role: Role,
    /// The name of the series as the report writes it, when it stands beside the number.
    pub series: Option<String>,
    /// Whether it stands in the title or the first two sentences.
    pub in_lead: bool,
}

/// Where an event happened.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Place {
    /// The name to show; empty when only the country is known.
    pub name: String,
    /// Its country; `None` when it cannot be told.
    pub country: Option<Country>,
    /// How sure: its share of everything the report says about places, 0 to 1.
    pub share: f32,
}

/// A person, an organisation or anything else with a name.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Name {
    /// A hash of `key`, the same on every machine.
    pub hash: u64,
    /// The hash of the key under the other reading of an ambiguous spelling.
    pub other: Option<u64>,
    /// The row of consonant classes, the same in every spelling and script; short names keep vowels.
    pub key: String,
    /// How it is first written.
    pub surface: String,
    /// 1 for a single word, 2 for two neighbouring words of one name.
    pub words: u8,
    /// How often it stands in the article.
    pub count: u16,
    /// Whether it stands in the title or the lead.
    pub prominent: bool,
}

/// A number with what it counts.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
pub struct Quantity {
    /// What a sign or word beside it says that it counts.
    pub unit: Unit,
    /// The value in thousandths, scale words worked in: "1.2 million" is 1,200,000,000.
    pub thousandths: u64,
}

/// What a number counts, as far as signs and a few words say it.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
pub enum Unit {
    /// Not said.
    None,
    /// Percent.
    Percent,
    /// Dollars of any country.
    Dollar,
    /// Euros.
    Euro,
    /// Pounds sterling.
    Pound,
    /// Yen.
    Yen,
    /// Yuan.
    Yuan,
    /// Roubles.
    Rouble,
    /// Rupees of any country.
    Rupee,
    /// Turkish lira.
    Lira,
    /// Hryvnias.
    Hryvnia,
    /// Degrees of whatever scale; only among the figures of a lead, where two of them are of two days.
    Degree,
}

impl Quantity {
    /// How many digits it has before its closing zeros.
    pub(crate) fn digits(self) -> u32 {
        let mut digits = self.thousandths;
        while digits > 0 && digits.is_multiple_of(10) {
            digits /= 10;
        }
        digits.checked_ilog10().map_or(0, |more| more + 1)
    }

    /// Whether it is one of a kind: with a decimal fraction, or with four digits, of which a unit saves two.
    pub fn is_precise(self) -> bool {
        let least = if self.unit == Unit::None { 4 } else { 2 };
        !self.thousandths.is_multiple_of(1000) || self.digits() >= least
    }

    /// Whether the other may be the same quantity at another time: near it, but not it. Of degrees any other is.
    pub fn contradicts(self, other: Self) -> bool {
        if [self.unit, other.unit].contains(&Unit::Degree) {
            return self.unit == other.unit && self.thousandths != other.thousandths;
        }
        let comparable = self.unit == other.unit || [self.unit, other.unit].contains(&Unit::None);
        let (small, large) =
            (self.thousandths.min(other.thousandths), self.thousandths.max(other.thousandths));
        let fraction = |one: Self| !one.thousandths.is_multiple_of(1000);
        let written_alike =
            fraction(self) == fraction(other) || self.unit == other.unit && self.unit != Unit::None;
        comparable && small < large && large - small <= large / 4 && written_alike
    }

    /// A quantity, when the value is one that news could mean.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the value is checked to be within 0 and 1e15"
    )]
    pub(crate) fn of(value: f64, unit: Unit) -> Option<Self> {
        let fits = (0.0..1e15).contains(&value);
        fits.then(|| Self { unit, thousandths: (value * 1000.0).round() as u64 })
    }
}

/// Reads the cues of an article.
pub fn cues(article: &Article) -> Cues {
    let mut text = Text::of(article);
    let dateline = dateline::find(&text);
    text.begin_at(&dateline);
    let published = article.published.map(|published| published.on);
    let mentions = days::mentions(&text, published);
    let (own_day, days) = roles::settle(roles::judge(&text, &mentions, &dateline, published));
    let mut taken: Vec<Range<usize>> = mentions.into_iter().map(|mention| mention.tokens).collect();
    let (mut editions, ordinals): (Vec<_>, Vec<_>) =
        editions::find(&text, &taken).into_iter().unzip();
    let edition = editions::own(&mut editions);
    taken.extend(ordinals);
    taken.sort_unstable_by_key(|range| range.start);
    let numbers = numbers::find(&text, &taken);
    let places = places::find(&text, &dateline);
    let names = names::find(&text);
    Cues {
        own_day,
        days,
        edition,
        editions,
        place: places.place,
        countries: places.countries,
        names,
        numbers: numbers.all,
        figures: numbers.figures,
        figures_in_lead: numbers.figures_in_lead,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, date};
    use model::{Basis, DocId, Lang, Published};

    use super::*;

    /// A Saturday.
    const PUBLISHED: Date = date(2026, 5, 16);

    fn report(lang: &str, title: &str, body: &str, published: Option<Date>) -> Cues {
        let article = Article {
            id: DocId::given("a"),
            origin: String::new(),
            url: None,
            canonical_url: None,
            title: title.to_owned(),
            paragraphs: body.split('\n').map(str::to_owned).collect(),
            removed: Vec::new(),
            dateline: None,
            lang: Lang::parse(lang),
            lang_confidence_pct: 100,
            other_langs: Vec::new(),
            published: published.map(|on| Published { on, at: None, basis: Basis::Meta }),
            modified_at: None,
            authors: Vec::new(),
            source_name: None,
            extraction: "row/1".into(),
            fetched_at: None,
        };
        cues(&article)
    }

    fn check_day(lang: &str, body: &str, published: Option<Date>, expected: Option<&str>) {
        let own = report(lang, "", body, published).own_day;
        let shown = own.map(|own| match (own.when.span(), own.when) {
            (Some((first, last)), _) if first == last => first.to_string(),
            (Some((first, last)), _) => format!("{first}/{last}"),
            (None, When::Day(day)) => format!("--{:02}-{:02}", day.month, day.of_month),
            (None, _) => String::from("?"),
        });
        assert_eq!(shown.as_deref(), expected, "{lang}: {body}");
    }

    #[test]
    fn a_day_is_read_in_the_order_of_every_language() {
        for (lang, body) in [
            ("en", "The panel met on 12 May 2026 in Quito."),
            ("en", "The panel met on May 12, 2026, in Quito."),
            ("en", "The panel met on Tuesday, May 12, in Quito."),
            ("en", "The panel met on 2026-05-12 in Quito."),
            ("de", "Der Rat tagte am 12. Mai 2026 in Quito."),
            ("de", "Der Rat tagte am Dienstag (12.05.2026) in Quito."),
            ("fr", "Le comité s'est réuni mardi 12 mai à Quito."),
            ("fr", "Le comité s'est réuni le 12 mai 2026 à Quito."),
            ("es", "El comité se reunió el 12 de mayo de 2026 en Quito."),
            ("es", "El comité se reunió el martes 12 en Quito."),
            ("it", "Il comitato si è riunito il 12 maggio a Quito."),
            ("pt", "O comité reuniu-se a 12 de maio de 2026 em Quito."),
            ("pt", "O comité reuniu-se na terça-feira (12) em Quito."),
            ("ru", "Комиссия собралась 12 мая 2026 года в Кито."),
            ("ru", "Комиссия собралась во вторник, 12 мая, в Кито."),
            ("ar", "اجتمعت اللجنة في ١٢ مايو ٢٠٢٦ في كيتو."),
            ("zh", "委员会2026年5月12日在基多开会。"),
            ("zh", "委员会12日在基多开会。"),
            ("ja", "委員会は5月12日、キトで開かれた。"),
            ("ko", "위원회가 12일 키토에서 열렸다."),
            ("ko", "위원회가 2026년 5월 12일 키토에서 열렸다."),
            ("ko", "위원회는 5월 12일(화) 키토에서 회의를 열었다."),
            ("el", "Η επιτροπή συνεδρίασε στις 12 Μαΐου 2026 στο Κίτο."),
            ("el", "Η επιτροπή συνεδρίασε την Τρίτη 12 Μαΐου στο Κίτο."),
            ("fa", "کمیته در ۱۲ مه ۲۰۲۶ در کیتو تشکیل جلسه داد."),
            ("fa", "کمیته روز سه‌شنبه در کیتو تشکیل جلسه داد."),
            ("fi", "Lautakunta kokoontui 12. toukokuuta 2026 Quitossa."),
            ("fi", "Lautakunta kokoontui tiistaina 12. toukokuuta Quitossa."),
            ("hi", "समिति की बैठक 12 मई 2026 को क्विटो में हुई।"),
            ("hi", "समिति की बैठक मंगलवार, १२ मई को क्विटो में हुई।"),
            ("hu", "A bizottság 2026. május 12-én ülésezett Quitóban."),
            ("hu", "A bizottság kedden, május 12-én ülésezett Quitóban."),
            ("hu", "A bizottság 2026.05.12-én ülésezett Quitóban."),
        ] {
            check_day(lang, body, Some(PUBLISHED), Some("2026-05-12"));
        }
    }

    #[test]
    fn weekdays_and_yesterday_count_from_the_day_of_publication() {
        for (lang, body, expected) in [
            ("en", "The dam burst on Thursday.", "2026-05-14"),
            ("en", "The dam burst on Saturday.", "2026-05-16"),
            ("en", "The dam burst yesterday.", "2026-05-15"),
            ("de", "Der Damm brach am Donnerstag.", "2026-05-14"),
            ("de", "Der Damm brach gestern.", "2026-05-15"),
            ("fr", "Le barrage a cédé jeudi.", "2026-05-14"),
            ("es", "La presa cedió ayer.", "2026-05-15"),
            ("it", "La diga ha ceduto giovedì.", "2026-05-14"),
            ("pt", "A barragem cedeu na quinta-feira.", "2026-05-14"),
            ("ru", "Плотину прорвало в четверг.", "2026-05-14"),
            ("ru", "Плотину прорвало вчера.", "2026-05-15"),
            ("ar", "انهار السد الخميس.", "2026-05-14"),
            ("el", "Το φράγμα έσπασε την Πέμπτη.", "2026-05-14"),
            ("el", "Το φράγμα έσπασε χθες.", "2026-05-15"),
            ("fa", "سد روز پنج‌شنبه شکست.", "2026-05-14"),
            ("fa", "سد روز پنجشنبه شکست.", "2026-05-14"),
            ("fa", "سد دیروز شکست.", "2026-05-15"),
            ("fi", "Pato murtui torstaina.", "2026-05-14"),
            ("fi", "Pato murtui eilen.", "2026-05-15"),
            ("hi", "गुरुवार को बांध टूट गया।", "2026-05-14"),
            ("ja", "港の北部できょう、堤防が決壊した。", "2026-05-16"),
            ("ko", "목요일 댐이 무너졌다.", "2026-05-14"),
            ("ko", "어제 댐이 무너졌다.", "2026-05-15"),
            ("hu", "A gát csütörtökön átszakadt.", "2026-05-14"),
            ("hu", "A gát tegnap átszakadt.", "2026-05-15"),
        ] {
            check_day(lang, body, Some(PUBLISHED), Some(expected));
            check_day(lang, body, None, None);
        }
    }

    #[test]
    fn a_day_without_year_stays_without_when_nothing_gives_it() {
        check_day("de", "Der Rat tagte am 16. November in Quito.", None, Some("--11-16"));
        check_day("hu", "A bizottság 2026. május 12-én ülésezett.", None, Some("2026-05-12"));
        let later = Some(date(2027, 1, 4));
        check_day("de", "Der Rat tagte am 30. Dezember in Quito.", later, Some("2026-12-30"));
    }

    #[test]
    fn ranges_are_read_whole() {
        for (lang, body, expected) in [
            ("en", "The fair was held on 12-14 May in Quito.", "2026-05-12/2026-05-14"),
            ("de", "Die Messe fand vom 12. bis 14. Mai statt.", "2026-05-12/2026-05-14"),
            ("es", "La feria se celebró entre el 12 y el 14 de mayo.", "2026-05-12/2026-05-14"),
            ("fr", "La foire s'est tenue du 30 avril au 3 mai.", "2026-04-30/2026-05-03"),
        ] {
            check_day(lang, body, Some(PUBLISHED), Some(expected));
        }
    }

    #[test]
    fn the_event_has_its_own_day_beside_other_days() {
        for (lang, body, expected) in [
            (
                "en",
                "The council met on Tuesday. Its previous session was held on 3 April. The next \
                 meeting will be held on Monday.",
                Some("2026-05-12"),
            ),
            (
                "en",
                "ROME: Envoys agreed to reopen the road, the ministry said on Friday.\nThe talks \
                 were held on May 13 near the border.",
                Some("2026-05-13"),
            ),
            ("en", "Prices have risen since Monday.", None),
            ("en", "The court will decide on Monday.", None),
            (
                "de",
                "Am Freitag verlor sie noch, am Samstag gewann sie das Rennen.",
                Some("2026-05-16"),
            ),
            ("de", "Nächsten Dienstag soll der Rat tagen.", None),
            ("es", "El tribunal decidirá el próximo martes.", None),
        ] {
            check_day(lang, body, Some(PUBLISHED), expected);
        }
    }

    #[test]
    fn the_date_of_a_dateline_is_used_when_nothing_else_is_said() {
        let own = |body| report("en", "", body, None).own_day;
        let said = own("GENEVA, 12 March 2026 (Agency) - Delegates approved the plan.");
        let day = When::Day(Day { year: Some(2026), month: 3, of_month: 12 });
        assert_eq!(said, Some(EventDay { when: day, basis: DayBasis::Dateline, in_lead: true }));
        let said = own("GENEVA, 12 March 2026 (Agency) - Delegates met on 10 March 2026.");
        assert_eq!(said.map(|own| own.basis), Some(DayBasis::TextExplicit));
    }

    fn check_edition(lang: &str, body: &str, expected: Option<(u16, Kind)>) {
        let edition = report(lang, "", body, Some(PUBLISHED)).edition;
        let found = edition.map(|edition| (edition.ordinal, edition.kind));
        assert_eq!(found, expected, "{lang}: {body}");
    }

    #[test]
    fn an_edition_is_an_ordinal_beside_its_noun() {
        for (lang, body, ordinal, kind) in [
            ("en", "The seventh meeting of the Harbour Board opened.", 7, Kind::Meeting),
            ("en", "The 22nd summit ended.", 22, Kind::Summit),
            ("en", "The XXII Summit ended.", 22, Kind::Summit),
            ("de", "Die 10. Sitzung des Hafenrats begann.", 10, Kind::Meeting),
            ("de", "Die zehnte Sitzung des Hafenrats begann.", 10, Kind::Meeting),
            ("fr", "La septième réunion du conseil s'est ouverte.", 7, Kind::Meeting),
            ("fr", "La 7e réunion du conseil s'est ouverte.", 7, Kind::Meeting),
            ("es", "La XIV cumbre terminó.", 14, Kind::Summit),
            ("pt", "A 8.ª reunião do conselho começou.", 8, Kind::Meeting),
            ("fr", "La VIIe session du conseil s'est ouverte.", 7, Kind::Meeting),
            ("en", "Round 4 of the series went to a local rider.", 4, Kind::Round),
            ("ru", "Завершился седьмой раунд переговоров.", 7, Kind::Round),
            ("ar", "انعقدت الجولة السادسة من المحادثات.", 6, Kind::Round),
            ("zh", "第七轮会谈结束。", 7, Kind::Round),
            ("el", "Άρχισε η 7η συνεδρίαση του λιμενικού συμβουλίου.", 7, Kind::Meeting),
            ("el", "Ολοκληρώθηκε ο τρίτος γύρος των συνομιλιών.", 3, Kind::Round),
            ("fa", "هفتمین نشست شورای بندر آغاز شد.", 7, Kind::Meeting),
            ("fa", "دور هفتم مذاکرات پایان یافت.", 7, Kind::Round),
            ("fi", "Satamaneuvoston 7. kokous alkoi.", 7, Kind::Meeting),
            ("fi", "Satamaneuvoston seitsemäs kokous alkoi.", 7, Kind::Meeting),
            ("fi", "Satamaneuvoston 7:nnen kokouksen aiheena oli väylä.", 7, Kind::Meeting),
            ("sv", "Hamnrådets 7:e sammanträde har inletts.", 7, Kind::Meeting),
            ("hi", "बंदरगाह परिषद की 7वीं बैठक शुरू हुई।", 7, Kind::Meeting),
            ("hi", "बंदरगाह परिषद की सातवीं बैठक शुरू हुई।", 7, Kind::Meeting),
            ("ko", "제7차 항만 이사회 회의가 시작됐다.", 7, Kind::Meeting),
            ("ko", "일곱 번째 협상이 끝났다.", 7, Kind::Round),
            ("ko", "3차 회담이 끝났다.", 3, Kind::Meeting),
            ("hu", "Megkezdődött a kikötői tanács 7. ülése.", 7, Kind::Meeting),
            ("hu", "Megkezdődött a kikötői tanács hetedik ülése.", 7, Kind::Meeting),
            ("en", "In game 5 of the match Ada Brandt drew.", 5, Kind::Game),
            ("es", "En la 5.ª partida ganó Brandt.", 5, Kind::Game),
            ("ru", "В 5-й партии победила Брандт.", 5, Kind::Game),
            ("zh", "第5局在基多举行。", 5, Kind::Game),
            ("en", "Session No. 22 of the Harbour Board opened.", 22, Kind::Meeting),
            ("es", "La edición 36 del festival abrió sus puertas.", 36, Kind::Edition),
            ("ar", "اختتمت القمة 13 أعمالها.", 13, Kind::Summit),
            ("nl", "De 36e Kanaalmarathon is begonnen.", 36, Kind::Contest),
            ("de", "Das 36. Lichterfestival hat begonnen.", 36, Kind::Festival),
        ] {
            check_edition(lang, body, Some((ordinal, kind)));
        }
        for (lang, body) in [
            ("en", "He did it for the first time and came second in the race."),
            ("en", "It was a wet second half of the year."),
            ("de", "Es war ihr sechster Saisonsieg."),
            ("en", "The ninth meeting will be held in Quito."),
            ("el", "Την Τρίτη η συνεδρίαση διακόπηκε."),
            ("en", "The hosts won the game 2-1 after a late goal."),
            ("en", "It was her second game in Quito."),
        ] {
            check_edition(lang, body, None);
        }
    }

    #[test]
    fn an_edition_knows_its_series_and_its_neighbours() {
        let body = "The eighth meeting of the Lima-Quito Working Group on Ports was held in Lima. The \
                    seventh meeting was dull. The next, the ninth meeting, is in Quito.";
        let cues = report("en", "", body, None);
        let series = cues.edition.as_ref().and_then(|edition| edition.series.as_deref());
        assert_eq!(series, Some("Lima-Quito Working Group on Ports"));
        let roles: Vec<_> = cues.editions.iter().map(|one| (one.ordinal, one.role)).collect();
        assert_eq!(roles, [(8, Role::Own), (7, Role::Previous), (9, Role::Next)]);
    }

    fn check_place(lang: &str, title: &str, body: &str, name: &str, country: &str) {
        let place = report(lang, title, body, Some(PUBLISHED)).place.expect("a place");
        assert_eq!(place.name, name, "{lang}: {body}");
        assert_eq!(place.country, Country::parse(country), "{lang}: {body}");
    }

    #[test]
    fn the_place_is_where_it_was_held_and_not_who_was_there() {
        for (lang, body, name, country) in [
            ("en", "Chilean and Korean envoys met in Quito on Friday.", "Quito", "EC"),
            ("en", "LIMA: The talks between the two sides were held in Moscow.", "Moscow", "RU"),
            (
                "en",
                "LIMA: Ministers signed the treaty. The next round will be in Cairo.",
                "Lima",
                "PE",
            ),
            ("de", "Die Minister trafen sich in Moskau.", "Moscow", "RU"),
            ("fr", "Les ministres se sont réunis à Moscou.", "Moscow", "RU"),
            ("es", "Los ministros se reunieron en Moscú.", "Moscow", "RU"),
            ("ru", "Министры встретились в Москве.", "Moscow", "RU"),
            ("ar", "اجتمع الوزراء في موسكو.", "Moscow", "RU"),
            ("zh", "部长们在莫斯科举行会谈。", "Moscow", "RU"),
            ("el", "Οι υπουργοί συναντήθηκαν στη Μόσχα.", "Moscow", "RU"),
            ("fa", "وزیران در مسکو دیدار کردند.", "Moscow", "RU"),
            ("fi", "Ministerit tapasivat Moskovassa.", "Moscow", "RU"),
            ("hi", "मंत्रियों ने मॉस्को में मुलाकात की।", "Moscow", "RU"),
            ("ko", "장관들이 모스크바에서 만났다.", "Moscow", "RU"),
            ("ko", "장관들이 키토에서 회담했다.", "Quito", "EC"),
            ("hu", "A miniszterek Moszkvában találkoztak.", "Moscow", "RU"),
        ] {
            check_place(lang, "", body, name, country);
        }
    }

    #[test]
    fn names_meet_across_scripts() {
        let keys = |lang, body| -> Vec<u64> {
            report(lang, "", body, None).names.iter().map(|name| name.hash).collect()
        };
        let english = keys("en", "The talks were led by Sergey Vershinin for two days.");
        let russian = keys("ru", "Переговоры вёл Сергей Вершинин два дня.");
        let german = keys("de", "Die Gespräche führte Sergej Werschinin zwei Tage lang.");
        let shared = |other: &[u64]| english.iter().filter(|key| other.contains(key)).count();
        assert!(shared(&russian) >= 2, "{english:?} {russian:?}");
        assert!(shared(&german) >= 1, "{english:?} {german:?}");
    }

    #[test]
    fn quantities_carry_their_scale_and_unit() {
        let numbers = |lang, body| report(lang, "", body, Some(PUBLISHED)).numbers;
        let dollars = [Quantity { unit: Unit::Dollar, thousandths: 1_200_000_000 }];
        assert_eq!(numbers("en", "It cost $1.2 million in 2025."), dollars);
        assert_eq!(numbers("de", "Es kostete 1,2 Millionen Dollar."), dollars);
        assert_eq!(numbers("ru", "Это стоило 1,2 млн долларов."), dollars);
        let hectares = [Quantity { unit: Unit::None, thousandths: 38_000_000 }];
        assert_eq!(numbers("es", "Ardieron 38.000 hectáreas en 3 días."), hectares);
        assert_eq!(numbers("fr", "Le feu a détruit 38 000 hectares."), hectares);
        assert_eq!(numbers("en", "The A320 flew route 7 on 12 May."), []);
    }

    #[test]
    fn nothing_is_found_in_nothing() {
        for body in [
            "",
            " ",
            "\u{feff}",
            "—",
            "1",
            "第",
            "12.",
            "(",
            "【",
            "0123456789".repeat(40).as_str(),
        ] {
            let cues = report("en", "", body, Some(PUBLISHED));
            assert_eq!(cues.own_day, None, "{body}");
            assert_eq!(cues.edition, None, "{body}");
        }
    }
}
