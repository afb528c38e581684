//! Words that tell whether a sentence speaks of what happened, of what was said, or of what will come.
//!
//! One row a language, lists between commas; an entry that ends in `*` is a stem. It must not
//! know days or places: it only says which words stand near them.

use super::words::Mark;

/// What one language says around a day.
#[derive(Debug)]
pub(super) struct Tense {
    code: &'static str,
    /// The one before. `lang` lists more such words, but those ("after", "already") stand beside the
    /// event's own day just as well.
    previous: &'static str,
    /// The one to come, as strictly.
    next: &'static str,
    /// Somebody said: the day beside it is the statement's.
    speech: &'static str,
    /// It will happen.
    future: &'static str,
    /// It was held, took place, happened.
    held: &'static str,
    /// So long ago, so much earlier.
    ago: &'static str,
    /// Since or until that day.
    bound: &'static str,
    /// A week.
    week: &'static str,
}

impl Tense {
    /// Every list with what its words do.
    pub(super) fn lists(&'static self) -> [(&'static str, Mark); 8] {
        [
            (self.previous, Mark::Previous),
            (self.next, Mark::Next),
            (self.speech, Mark::Speech),
            (self.future, Mark::Future),
            (self.held, Mark::Held),
            (self.ago, Mark::Ago),
            (self.bound, Mark::Bound),
            (self.week, Mark::Week),
        ]
    }
}

/// The row of a language.
pub(super) fn of(code: &str) -> Option<&'static Tense> {
    ALL.iter().find(|tense| tense.code == code)
}

static ALL: &[Tense] = &[
    Tense {
        code: "en",
        previous: "previous, last, preceding, prior, past",
        next: "next, upcoming, forthcoming, coming",
        speech: "said, says, told, announced, stated, reported, added, according",
        future: "will, shall, scheduled, expected, due, plans, planned, set to, going to, \
            to be held",
        held: "held, met, took place, opened, won, killed, concluded, hosted, convened, beat",
        ago: "ago, earlier, before",
        bound: "since, until, till, before, after, from, by",
        week: "week, weekend",
    },
    Tense {
        code: "de",
        previous: "vorig*, vorherig*, letzt*, vergangen*, vorangegangen*",
        next: "nächst*, kommend*, bevorstehend*, künftig*",
        speech: "sagte, sagten, mitteilte, mitteilten, teilte, teilten, erklärte, erklärten, \
            hieß, zufolge, laut, berichtete*",
        future: "wird, werden, soll, sollen, will, wollen, geplant, voraussichtlich",
        held: "stattfand, stattgefunden, fand, trafen, tagte, tagten, abgehalten, gewann, \
            gewonnen",
        ago: "vor",
        bound: "seit, bis, ab, nach, vor",
        week: "woche, wochenende",
    },
    Tense {
        code: "fr",
        previous: "précédent*, dernier*, dernière*, passé, passée",
        next: "prochain*, à venir, futur*",
        speech: "déclaré, déclarés, dit, indiqué, annoncé, affirmé, ajouté, selon, précisé",
        future: "doit, devrait, devra, doivent, sera, seront, aura, auront, prévu, prévue, \
            tiendra, tiendrait",
        held: "tenu, tenue, réuni, réunie, réunis, eu lieu, déroulé, déroulée, remporté",
        ago: "il y a, auparavant, plus tôt",
        bound: "depuis, jusqu, avant, après, dès, d'ici",
        week: "semaine, week-end",
    },
    Tense {
        code: "es",
        previous: "anterior*, pasado, pasada, último, última",
        next: "próxim*, que viene, siguiente, venidero",
        speech: "dijo, dijeron, anunció, declaró, informó, señaló, según, explicó, afirmó, \
            indicó",
        future: "será, serán, tendrá, deberá, prevé, previsto, prevista, habrá, van a, va a",
        held: "celebró, celebrada, celebrado, reunieron, reunió, tuvo lugar, ganó, celebraron",
        ago: "hace, antes",
        bound: "desde, hasta, antes, después, tras, a partir",
        week: "semana",
    },
    Tense {
        code: "it",
        previous: "precedent*, scors*, ultimo, ultima, passato, passata",
        next: "prossim*, futur*",
        speech: "detto, dichiarato, annunciato, spiegato, secondo, riferito, afferma, \
            comunicato",
        future: "sarà, saranno, dovrà, dovrebbe, previsto, prevista, avrà, terrà, tornerà",
        held: "tenuto, tenuta, svolto, svolta, riuniti, riunito, vinto, incontrati",
        ago: "fa, prima",
        bound: "dal, da, fino, dopo, prima, entro, dallo, dalla",
        week: "settimana, fine settimana, weekend",
    },
    Tense {
        code: "pt",
        previous: "anterior*, passad*, último, última",
        next: "próxim*, que vem, seguinte",
        speech: "disse, disseram, anunciou, afirmou, informou, segundo, declarou, explicou",
        future: "será, serão, terá, deverá, deve, previsto, prevista, vai, vão, haverá",
        held: "realizou, realizada, realizado, reuniram, reuniu, venceu, aconteceu, decorreu",
        ago: "há, atrás, antes",
        bound: "desde, até, antes, depois, após, a partir",
        week: "semana, fim de semana",
    },
    Tense {
        code: "nl",
        previous: "vorig*, afgelopen, laatste, voorgaand*",
        next: "volgend*, komend*, aanstaand*, eerstvolgende",
        speech: "zei, zeiden, meldde, meldt, volgens, verklaarde, maakte bekend, aldus",
        future: "zal, zullen, gaat, moet, verwacht, gepland, wordt, worden",
        held: "plaatsvond, plaatsgevonden, gehouden, won, kwamen bijeen, ontmoetten",
        ago: "geleden, eerder",
        bound: "sinds, tot, vanaf, na, voor",
        week: "week, weekend, weekeinde",
    },
    Tense {
        code: "ru",
        previous: "предыдущ*, прошл*, прошедш*, последн*, минувш*",
        next: "следующ*, предстоящ*, очередн*, ближайш*, будущ*",
        speech: "сказал*, сообщил*, заявил*, отметил*, рассказал*, словам, объявил*",
        future: "будет, будут, состоится, планируется, пройдет, пройдут, должен, должна, \
            должны, запланирован*",
        held: "состоялся, состоялась, состоялось, прошел, прошла, прошло, провели, \
            встретились, завершился, завершилась, победил*",
        ago: "назад, ранее",
        bound: "с, со, до, после, к, начиная",
        week: "недел*",
    },
    Tense {
        code: "uk",
        previous: "попередн*, минул*, останн*",
        next: "наступн*, майбутн*, найближч*, прийдешн*",
        speech: "сказав, сказала, повідомил*, повідомив, заявив, заявила, заявили, зазначив, \
            словами",
        future: "буде, будуть, відбудеться, планується, має, мають, заплановано",
        held: "відбувся, відбулася, відбулося, пройшов, пройшла, провели, зустрілися, \
            завершився",
        ago: "тому, раніше",
        bound: "з, із, зі, до, після, від",
        week: "тиж*",
    },
    Tense {
        code: "pl",
        previous: "poprzedni*, ostatni*, ubiegł*, zeszł*, miniony*, minion*",
        next: "następn*, kolejn*, przyszł*, najbliższ*, nadchodząc*",
        speech: "powiedział*, poinformował*, oświadczył*, ogłosił*, podał*, według, zdaniem",
        future: "będzie, będą, odbędzie, planuje, ma, mają, zaplanowano, planowane, planowany",
        held: "odbyło, odbyła, odbył, spotkali, zakończyła, zakończył, wygrał*",
        ago: "temu, wcześniej",
        bound: "od, do, po, przed",
        week: "tydzień, tygodni*, weekend*",
    },
    Tense {
        code: "cs",
        previous: "předchoz*, minul*, posledn*, uplynul*",
        next: "příšt*, následujíc*, nadcházejíc*, dalš*",
        speech: "řekl, řekla, uvedl, uvedla, oznámil*, sdělil*, podle, informoval*",
        future: "bude, budou, uskuteční, má, mají, plánuje, chystá",
        held: "konalo, konala, konal, sešli, setkali, proběhl*, vyhrál*, uskutečnil*",
        ago: "před, dříve",
        bound: "od, do, po, před",
        week: "týden, týdn*, víkend*",
    },
    Tense {
        code: "sv",
        previous: "förra, föregående, senaste, tidigare",
        next: "nästa, kommande",
        speech: "sade, säger, meddelade, uppgav, enligt, berättar, uppger",
        future: "ska, skall, kommer, väntas, planeras, planerar",
        held: "hölls, möttes, vann, ägde rum, genomfördes",
        ago: "sedan, tidigare",
        bound: "sedan, till, från, efter, före, innan",
        week: "vecka, veckan, helgen",
    },
    Tense {
        code: "da",
        previous: "sidste, forrige, tidligere",
        next: "næste, kommende",
        speech: "sagde, siger, oplyste, oplyser, ifølge, meddelte",
        future: "skal, vil, ventes, kommer",
        held: "holdt, afholdt, mødtes, vandt, fandt sted",
        ago: "siden, tidligere",
        bound: "siden, til, fra, efter, før",
        week: "uge, ugen, weekenden",
    },
    Tense {
        code: "nb",
        previous: "siste, forrige, tidligere",
        next: "neste, kommende",
        speech: "sa, sier, opplyste, opplyser, ifølge, meldte",
        future: "skal, vil, ventes, kommer",
        held: "holdt, avholdt, møttes, vant, fant sted",
        ago: "siden, tidligere",
        bound: "siden, til, fra, etter, før",
        week: "uke, uken, uka, helgen",
    },
    Tense {
        code: "fi",
        previous: "viime, edelli*, viimeksi",
        next: "ensi, seuraava*, tuleva*",
        speech: "sanoi, kertoi, kertoo, ilmoitti, mukaan, sanoo",
        future: "tulee, aikoo, aiotaan, pidetään, alkaa",
        held: "pidettiin, järjestettiin, tapasivat, voitti, päättyi",
        ago: "sitten, aiemmin",
        bound: "lähtien, saakka, asti, jälkeen, ennen, mennessä",
        week: "viiko*, viikko*",
    },
    Tense {
        code: "tr",
        previous: "geçen, önceki, son, geçtiğimiz",
        next: "gelecek, önümüzdeki, sonraki, bir sonraki",
        speech: "söyledi, dedi, açıkladı, belirtti, bildirdi, duyurdu, göre",
        future: "yapılacak, olacak, edilecek, bekleniyor, planlanıyor, başlayacak, \
            düzenlenecek, toplanacak, gerçekleşecek, hedefleniyor",
        held: "yapıldı, düzenlendi, gerçekleşti, görüştü, toplandı, kazandı, yapılan, \
            düzenlenen, gerçekleştirildi, tamamlandı",
        ago: "önce, evvel",
        bound: "beri, kadar, itibaren, sonra, önce, dek",
        week: "hafta*",
    },
    Tense {
        code: "ar",
        previous: "السابق, السابقة, الماضي, الماضية, الأخير, الأخيرة, المنصرم",
        next: "القادم, القادمة, المقبل, المقبلة, التالي, التالية",
        speech: "قال, قالت, أعلن, أعلنت, صرح, صرحت, ذكر, ذكرت, أفاد, أفادت, أوضح, بحسب, وفق",
        future: "سوف, سيعقد, ستعقد, المقرر, سيتم, ستجرى, المرتقب, يتوقع, سيكون, ستكون",
        held: "عقد, عقدت, انعقد, انعقدت, جرت, اجتمع, التقى, فاز, أقيم, أقيمت, استضافت, اختتمت",
        ago: "قبل, مضت",
        bound: "منذ, حتى, بعد, قبل",
        week: "أسبوع, الأسبوع, أسبوعين",
    },
    Tense {
        code: "fa",
        previous: "پیشین, قبلی, گذشته",
        next: "بعدی, آینده, آتی",
        speech: "گفت, گفتند, اعلام, افزود, اظهار, گزارش",
        future: "خواهد, خواهند, قرار است, قرار",
        held: "برگزار شد, برگزار, دیدار, انجام شد",
        ago: "پیش, قبل",
        bound: "از, تا, بعد, پیش از, پس از",
        week: "هفته",
    },
    Tense {
        code: "hi",
        previous: "पिछले, पिछली, पिछला, गत",
        next: "अगले, अगली, अगला, आगामी",
        speech: "कहा, बताया, मुताबिक, अनुसार",
        future: "होगा, होगी, होंगे, जाएगा, जाएगी, करेगा, करेगी, करेंगे",
        held: "हुआ, हुई, हुए, आयोजित, जीता",
        ago: "पहले",
        bound: "से, तक, बाद",
        week: "सप्ताह, हफ्ते, हफ़्ते",
    },
    Tense {
        code: "zh",
        previous: "上次, 上一, 上届, 上轮, 上回, 上周, 上月, 前次",
        next: "下次, 下一, 下届, 下轮, 下回, 下周, 下月",
        speech: "表示, 说, 称, 宣布, 指出, 透露",
        future: "将, 將, 将于, 拟, 拟于, 预计, 即将, 计划",
        held: "举行, 举办, 召开, 结束, 发生, 夺冠, 会见, 闭幕",
        ago: "前",
        bound: "自, 至今, 以来, 后, 起, 截至, 之前",
        week: "周, 星期, 礼拜",
    },
    Tense {
        code: "ja",
        previous: "前回, 先週, 前の, 昨年の",
        next: "次回, 来週, 次の, 来月",
        speech: "述べた, 語った, 発表した, 明らかにした, 話した, によると, 話す",
        future: "予定, 見通し, 方針, 見込み, 開かれる, 行われる",
        held: "開かれた, 行われた, 開催された, 会談した, 開いた, 優勝",
        ago: "前",
        bound: "から, まで, 以来, 以降, 後",
        week: "週, 週末",
    },
    Tense {
        code: "ko",
        previous: "지난, 지난번, 이전, 직전",
        next: "다음, 오는, 차기",
        speech: "말했다, 밝혔다, 전했다, 따르면, 발표했다",
        future: "예정이다, 예정, 계획이다, 열릴, 전망이다",
        held: "열렸다, 열린, 개최, 우승, 마쳤다",
        ago: "전, 앞서",
        bound: "부터, 까지, 이후, 이래",
        week: "주, 주말",
    },
    Tense {
        code: "ro",
        previous: "anterior*, trecut*, precedent*, ultim*",
        next: "viitor*, următo*, urmato*",
        speech: "spus, declarat, anunțat, potrivit, precizat, transmis",
        future: "va, vor, urmează, programat, programată",
        held: "avut loc, ținut, întâlnit, câștigat, desfășurat",
        ago: "acum, înainte",
        bound: "din, până, după, înainte, începând",
        week: "săptămân*, weekend*",
    },
    Tense {
        code: "el",
        previous: "προηγούμεν*, περασμέν*, τελευταί*",
        next: "επόμεν*, προσεχ*, ερχόμεν*",
        speech: "είπε, δήλωσε, ανακοίνωσε, σύμφωνα, ανέφερε",
        future: "θα, αναμένεται, προγραμματισμέν*",
        held: "πραγματοποιήθηκε, έγινε, συναντήθηκαν, κέρδισε, ολοκληρώθηκε",
        ago: "πριν, νωρίτερα",
        bound: "από, μέχρι, έως, μετά, πριν",
        week: "εβδομάδα*, σαββατοκύριακο",
    },
    Tense {
        code: "hu",
        previous: "előző, múlt, legutóbbi, utolsó, elmúlt",
        next: "következő, jövő, közelgő",
        speech: "mondta, közölte, bejelentette, szerint, nyilatkozta",
        future: "fog, fognak, lesz, lesznek, várható, tervezik",
        held: "tartott, tartottak, találkozott, találkoztak, megrendezték, nyert",
        ago: "ezelőtt, korábban",
        bound: "óta, től, tól, után, előtt, fogva",
        week: "hét, héten, hétvég*",
    },
    Tense {
        code: "sl",
        previous: "prejšnj*, zadnj*, minul*",
        next: "naslednj*, prihodnj*",
        speech: "dejal, dejala, sporočil*, povedal*, navedel*, pojasnil*",
        future: "bo, bodo, predvidoma, načrtuje",
        held: "potekal*, sestal*, srečal*, zmagal*, končal*",
        ago: "pred, prej",
        bound: "od, do, po, pred",
        week: "teden, tedn*, vikend*",
    },
    Tense {
        code: "id",
        previous: "sebelumnya, lalu, terakhir",
        next: "berikutnya, mendatang, depan",
        speech: "kata, mengatakan, menurut, ujar, menyatakan, mengumumkan",
        future: "akan, dijadwalkan, rencananya, direncanakan",
        held: "digelar, berlangsung, diadakan, bertemu, menang, menggelar",
        ago: "lalu, sebelumnya",
        bound: "sejak, hingga, sampai, setelah, sebelum",
        week: "pekan, minggu",
    },
    Tense {
        code: "vi",
        previous: "trước, vừa qua, qua",
        next: "tới, tiếp theo, sau",
        speech: "nói, cho biết, tuyên bố, theo",
        future: "sẽ, dự kiến",
        held: "diễn ra, tổ chức, gặp",
        ago: "trước",
        bound: "từ, đến, sau, trước",
        week: "tuần",
    },
];
