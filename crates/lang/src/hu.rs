//! Hungarian. Case endings of place names are undone by `place_endings`.

use crate::Language;
use crate::table::{changes, forms, headed, joined, words};

pub(crate) static HUNGARIAN: Language = Language {
    code: "hu",
    months: [
        &["január", "januárban", "januári", "januártól", "januárig", "jan"],
        &["február", "februárban", "februári", "februártól", "februárig", "febr", "feb"],
        &["március", "márciusban", "márciusi", "márciustól", "márciusig", "márc"],
        &["április", "áprilisban", "áprilisi", "áprilistól", "áprilisig", "ápr"],
        &["május", "májusban", "májusi", "májustól", "májusig", "máj"],
        &["június", "júniusban", "júniusi", "júniustól", "júniusig", "jún"],
        &["július", "júliusban", "júliusi", "júliustól", "júliusig", "júl"],
        &["augusztus", "augusztusban", "augusztusi", "augusztustól", "augusztusig", "aug"],
        &["szeptember", "szeptemberben", "szeptemberi", "szeptembertől", "szeptemberig", "szept"],
        &["október", "októberben", "októberi", "októbertől", "októberig", "okt"],
        &["november", "novemberben", "novemberi", "novembertől", "novemberig", "nov"],
        &["december", "decemberben", "decemberi", "decembertől", "decemberig", "dec"],
    ],
    weekdays: [
        &["hétfő", "hétfőn", "hétfői", "hétfőtől", "hétfőig", "hétfőre", "hétfőnként"],
        &["kedd", "kedden", "keddi", "keddtől", "keddig", "keddre", "keddenként"],
        &["szerda", "szerdán", "szerdai", "szerdától", "szerdáig", "szerdára", "szerdánként"],
        &["csütörtök", "csütörtökön", "csütörtöki", "csütörtöktől", "csütörtökig", "csütörtökre"],
        &["péntek", "pénteken", "pénteki", "péntektől", "péntekig", "péntekre"],
        &["szombat", "szombaton", "szombati", "szombattól", "szombatig", "szombatra"],
        &["vasárnap", "vasárnapi", "vasárnaptól", "vasárnapig", "vasárnapra"],
    ],
    relative_days: headed!(days: "
        -2 tegnapelőtt, tegnapelőtti
        -1 tegnap, tegnapi, tegnap este, tegnap éjjel
        0 ma, mai, ma reggel, ma este, ma délelőtt, ma délután
        1 holnap, holnapi
        2 holnapután, holnaputáni"),
    ordinals: joined!(
        headed!(numbers: "
            1 első, elsőként; 2 második; 10 tizedik; 20 huszadik; 30 harmincadik; 40 negyvenedik; 50 ötvenedik;
            60 hatvanadik; 70 hetvenedik; 80 nyolcvanadik; 90 kilencvenedik; 100 századik"),
        forms! { [0 ""] [
            3 "harmadik" 4 "negyedik" 5 "ötödik" 6 "hatodik" 7 "hetedik" 8 "nyolcadik" 9 "kilencedik"
        ] [""] },
        forms! { [
            10 "tizen" 20 "huszon" 30 "harminc" 40 "negyven" 50 "ötven" 60 "hatvan" 70 "hetven" 80 "nyolcvan"
            90 "kilencven"
        ] [
            1 "egyedik" 2 "kettedik" 3 "harmadik" 4 "negyedik" 5 "ötödik" 6 "hatodik" 7 "hetedik" 8 "nyolcadik"
            9 "kilencedik"
        ] [""] },
    ),
    ordinal_suffixes: words!("., -ik, -án, -én, -jén, -ján, -e, -i, -a, -től, -tól, -ig, -ére, -ára, -jére"),
    ordinal_prefixes: words!("no"),
    edition_nouns: headed!(kinds: "
        Meeting ülés, ülése, ülésén, ülést, ülésre, ülésen, üléssel, ülésszak*, értekezlet*, találkozó*, megbeszélés*,
            közgyűlés*, plenáris ülés*, látogatás*, testületi ülés*, összejövetel*
        Round forduló, fordulója, fordulóját, fordulóján, fordulóban, fordulóval, fordulót, tárgyalási forduló,
            tárgyalások, tárgyalásokat, tárgyalásokon, szavazás*, választás*, népszavazás*, elődöntő*, negyeddöntő*,
            sorsolás*, egyeztetés*, vita, vitája, vitáján
        Summit csúcstalálkozó*, csúcsértekezlet*, csúcs, csúcsa, csúcson, csúcsot
        Conference konferenci*, kongresszus*, fórum*, szimpózium*, szeminárium*, küldöttgyűlés*, zsinat*, párbeszéd*,
            tisztújítás*, konklávé*
        Festival fesztivál*, kiállítás*, vásár, vására, vásáron, vásárt, biennálé*, karnevál*, filmszemle*, gála,
            gálája, gálán, díjátadó*, ünnepség*, expo*, könyvhét, könyvhéten, szemle, szemléje, divathét
        Contest verseny*, kupa, kupát, kupán, kupája, bajnokság*, torna, tornát, tornán, tornája, világbajnokság*,
            európa-bajnokság*, olimpi*, játékok, játékokon, idény*, szezon*, nagydíj*, maraton*, rali*, regatta*,
            liga, ligában, ligája, rangadó*, viadal*, vetélkedő*
        Package csomag*, szankciós csomag*, szankciócsomag*, részlet*, szállítmány*, konvoj*, fogolycsere*,
            kamatemelés*, kamatcsökkentés*, adag*
        Stage szakasz*, etap*, hullám*, fázis*, futam*, játéknap*
        Game mérkőzés*, meccs*, játszma, játszmában, játszmát
        Hearing tárgyalás, tárgyaláson, tárgyalást, tárgyalása, tárgyalási nap, meghallgatás*, per, perben, pere
        Edition kiadás*
        Count évforduló*, szám, száma, számát, számában, negyedév*, jelentés*, jubileum*, évad*, epizód*,
            kötet*, felmérés*, népszámlálás*, kilövés*, küldetés*, sztrájk*, ciklus*, alkalom, alkalommal"),
    previous: words!("
        előző, korábbi, múlt, legutóbbi, legutolsó, utolsó, elmúlt, régi, egykori, volt, után, óta, azóta,
        korábban, ezelőtt, tavaly, tavalyi, múlt héten, múlt hónapban, egy évvel ezelőtt, akkori, követően,
        nyomán, idáig"),
    next: words!("
        következő, jövő, közelgő, soron következő, esedékes, előtt, tervezett, várható, várhatóan, leendő,
        legközelebbi, halasztott, elhalasztott, tartandó, kezdődő, jövőre, jövő évi, jövő héten, jövő hónapban,
        rendeznek, tartanak, legkésőbb, lesz, készülő"),
    locatives: words!("
        közelében, mellett, környékén, városában, városban, faluban, községben, megyében, megyei, fővárosban,
        fővárosában, fővárosa, államban, tartományban, régióban, térségében, területén, határán, szigetén,
        északi részén, déli részén, keleti részén, nyugati részén, központjában, belvárosában, külvárosában,
        partján, között, felé"),
    demonyms: headed!(countries: "
        AF afgán*, afganisztáni*; AL albán*, albániai*; DZ algériai*; AO angolai*; AR argentin, argentinok*, argentínai*;
        AM örmény*, örményországi*; AU ausztrál*, ausztráliai*; AT osztrák*, ausztriai*; AZ azeri*, azerbajdzsáni*;
        BH bahreini*; BD bangladesi*; BY fehérorosz*, belarusz*; BE belga, belgák*, belgiumi*; BO bolíviai*;
        BA bosnyák*, boszniai*; BR brazil, brazilok*, brazíliai*; BG bolgár*, bulgáriai*; BF burkina fasói;
        BI burundi; KH kambodzsai*; CM kameruni*; CA kanadai*; TD csádi*; CL chilei*; CN kínai*; CO kolumbiai*;
        CD kongói*; CR costa ricai; HR horvát, horvátok*, horvátországi*; CU kubai*; CY ciprusi*; CZ cseh, csehek*,
        csehországi*; DK dán, dánok*, dániai*; DJ dzsibuti; DO dominikai*; EC ecuadori*; EG egyiptomi*;
        SV salvadori*; ER eritreai*; EE észt, észtek*, észtországi*; ET etióp*, etiópiai*; FI finn, finnek*,
        finnországi*; FR francia, franciák*, franciaországi*; GA gaboni*; GM gambiai*; GE grúz, grúzok*, grúziai*;
        DE német, németek*, németországi*; GH ghánai*; GR görög, görögök*, görögországi*; GL grönlandi*;
        GT guatemalai*; GN guineai*; HT haiti, haitiak*; HN hondurasi*; HU magyar, magyarok*, magyarországi*;
        IS izlandi*; IN indiai*; ID indonéz*, indonéziai*; IR iráni*; IQ iraki*; IE ír, írek*, írországi*;
        IL izraeli*; IT olasz, olaszok*, olaszországi*; CI elefántcsontparti*; JM jamaicai*; JP japán, japánok*,
        japáni; JO jordán*, jordániai*; KZ kazah*, kazahsztáni*; KE kenyai*; XK koszovói*; KW kuvaiti*; KG kirgiz*;
        LA laoszi*; LV lett, lettek*, lettországi*; LB libanoni*; LR libériai*; LY líbiai*; LT litván*, litvániai*;
        LU luxemburgi*; MG madagaszkári*; MW malawi; MY malajziai*, maláj; MV maldív*; ML mali; MT máltai*;
        MR mauritániai*; MX mexikói*; MD moldovai*, moldáv*; MC monacói*; MN mongol, mongolok*, mongóliai*;
        ME montenegrói*; MA marokkói*; MZ mozambiki*; MM mianmari*; NA namíbiai*; NP nepáli*; NL holland, hollandok*,
        hollandiai*; NZ új-zélandi, új-zélandiak; NI nicaraguai*; NE nigeri, nigeriek; NG nigériai*; KP észak-koreai,
        észak-koreaiak; MK macedón*, észak-macedón, észak-macedóniai; NO norvég*, norvégiai*; OM ománi*;
        PK pakisztáni*; PS palesztin, palesztinok*, palesztinai*; PA panamai*; PY paraguayi*; PE perui*;
        PH fülöp-szigeteki; PL lengyel, lengyelek*, lengyelországi*; PT portugál*, portugáliai*; QA katari*;
        RO román, románok*, romániai*; RU orosz, oroszok*, oroszországi*; RW ruandai*; SA szaúdi*, szaúd-arábiai;
        GB brit, britek*, angol, angolok*, skót, skótok*, walesi*, észak-ír, nagy-britanniai; SN szenegáli*;
        RS szerb, szerbek*, szerbiai*; SG szingapúri*; SK szlovák, szlovákok*, szlovákiai*, felvidéki; SI szlovén*,
        szlovéniai*; SO szomáli*; ZA dél-afrikai, dél-afrikaiak; KR dél-koreai, dél-koreaiak, koreai; SS dél-szudáni;
        ES spanyol, spanyolok*, spanyolországi*; LK srí lankai; SD szudáni*; SE svéd, svédek*, svédországi*;
        CH svájci*; SY szír, szírek*, szíriai*; TW tajvani*; TJ tádzsik*; TZ tanzániai*; TH thaiföldi*, thai;
        TG togói*; TN tunéziai*; TR török, törökök*, törökországi*; TM türkmén*; UG ugandai*; UA ukrán, ukránok*,
        ukrajnai*; AE emírségekbeli*; US amerikai*, egyesült államokbeli; UY uruguayi*; UZ üzbég*, üzbegisztáni*;
        VE venezuelai*; VN vietnami*; YE jemeni*; ZM zambiai*; ZW zimbabwei*"),
    country_names: headed!(countries: "
        GB anglia, skócia, wales, észak-írország, nagy-britannia, britannia; US usa, amerika, egyesült államok,
        egyesült államokban, egyesült államokból, amerikai egyesült államok; NL hollandia, németalföld; MM burma,
        mianmar; CD kongói demokratikus köztársaság; VA vatikán, szentszék; AE egyesült arab emírségek, emírségek;
        CZ csehország; BY fehéroroszország, belarusz; RU oroszország, oroszországi föderáció; MK macedónia;
        BA bosznia, bosznia-hercegovina; PS palesztina; KR dél-korea; KP észak-korea; SA szaúd-arábia;
        ZA dél-afrika; CI elefántcsontpart; PH fülöp-szigetek, fülöp-szigeteken; CH svájc; TH thaiföld"),
    regions: headed!(countries: "
        HU pest megye, bács-kiskun, borsod, szabolcs, hajdú-bihar, baranya, somogy, zala, dunántúl, alföld;
        RO erdély, székelyföld, partium; SK felvidék; UA kárpátalja, krím, donbasz, krím félsziget; RS vajdaság;
        RU szibéria, csecsenföld, dagesztán, tatársztán, kreml; US kalifornia, florida, texas, pennsylvania, alaszka,
        fehér ház, pentagon; DE bajorország, szászország; FR bretagne, normandia, korzika; ES katalónia, andalúzia;
        IT szicília, szardínia, toszkána, lombardia; CN tibet, hszincsiang; PS gázai övezet, gáza, ciszjordánia;
        IQ kurdisztán; SD dárfúr; GE abházia, dél-oszétia; AZ hegyi-karabah; GR kréta"),
    place_endings: changes!("
        ában>a, ében>e, óban>o, ából>a, éből>e, óból>o, ába>a, ébe>e, óba>o, án>a, én>e, ón>o, ától>a, ától>á,
        áról>a, ára>a, ával>a, ban>, ben>, ból>, ből>, ba>, be>, on>, en>, ön>, n>, ott>, ett>, ött>, ról>, ről>, ra>,
        re>, hoz>, hez>, höz>, tól>, től>, nál>, nél>, ig>, i>, át>a, ét>e, ot>, et>, ok>, nak>, nek>"),
    place_prefixes: changes!(""),
    day_prepositions: words!("
        reggel, este, délután, délelőtt, éjjel, délben, hajnalban, napján, napon, kora reggel, késő este, múlt,
        jövő, ez év, idén, folyamán"),
    function_words: words!("
        a, az, és, vagy, de, hogy, nem, is, ha, mert, mint, csak, még, már, meg, el, fel, le, ki, be, át, egy,
        egyik, másik, két, három, sok, több, kevés, minden, összes, néhány, más, mások, ez, ezt, ezek, ezzel,
        ennek, erre, ebben, ebből, azt, azok, azzal, annak, arra, abban, abból, aki, akik, akit, akinek, ami,
        amit, amely, amelyet, amelyek, amelynek, amelyben, ahol, amikor, ahogy, mivel, mely, ő, ők, én, te, mi,
        ti, őt, neki, nekik, nekünk, velük, vele, van, vannak, volt, voltak, lesz, lenne, lehet, kell, kellett,
        lett, lettek, való, így, úgy, ezért, azért, továbbá, illetve, valamint, azonban, ugyanakkor, pedig, sem,
        se, hiszen, szerint, miatt, által, alatt, közben, során, ellen, iránt, helyett, nélkül, kívül, belül,
        számára, részére, révén, alapján, mintegy, körülbelül, legalább, mindössze, teljes, egész, új, nagy,
        kis, jó, itt, ott, most, akkor, majd, ismét, újra, talán, akár, szintén, például, ilyen, olyan, milyen,
        mit, hol, hogyan, miért, mennyi, egyes, saját, maga, magát"),
    honorifics: words!("
        úr, asszony, hölgy, dr., dr, doktor, professzor, prof., elnök, elnöke, alelnök, alelnöke,
        köztársasági elnök, államfő, kormányfő, miniszterelnök, miniszterelnöke, miniszterelnök-helyettes,
        miniszter, minisztere, külügyminiszter, belügyminiszter, honvédelmi miniszter, védelmi miniszter,
        pénzügyminiszter, igazságügyi miniszter, gazdasági miniszter, kancellár, államtitkár,
        helyettes államtitkár, szóvivő, szóvivője, főtitkár, főtitkára, képviselő, szenátor, házelnök,
        kormányzó, polgármester, főpolgármester, jegyző, igazgató, igazgatója, vezérigazgató, vezérigazgatója,
        ügyvezető, pártelnök, frakcióvezető, vezető, nagykövet, nagykövete, különmegbízott, biztos, bíró,
        ügyész, főügyész, legfőbb ügyész, ügyvéd, tábornok, vezérőrnagy, altábornagy, ezredes, alezredes,
        őrnagy, százados, hadnagy, admirális, parancsnok, parancsnoka, király, királynő, királya, herceg,
        hercegnő, szultán, emír, sejk, pápa, bíboros, érsek, püspök, pátriárka, rabbi, imám, edző, vezetőedző,
        szövetségi kapitány, csatár, kapus, kapitány, színész, rendező, író, újságíró, kutató, elemző,
        közgazdász, szakértő, rektor, dékán, rendőrkapitány"),
    bylines: words!("írta:, szerző:, szerkesztő:, írta és fényképezte:, szöveg:"),
    furniture: words!("
        kövessen minket, kövess minket, kövesse oldalunkat, minden jog fenntartva, szerzői jog,
        vissza a tetejére, az oldal tetejére, olvasson tovább, olvass tovább, olvassa el, tovább olvasom,
        tovább a cikkhez, kapcsolódó cikkek, kapcsolódó cikk, kapcsolódó hírek, további hírek, további cikkek,
        ajánlott cikkek, ajánljuk még, ezt is olvassa, ez is érdekelheti, lásd még, forrás:, források:, fotó:,
        fotók:, kép:, képek:, borítókép:, nyitókép:, kiemelt kép:, illusztráció:, videó:, megosztás, megosztom,
        ossza meg, oszd meg, feliratkozás, feliratkozom, iratkozzon fel, iratkozz fel, hírlevél, előfizetés,
        előfizetek, fizessen elő, bejelentkezés, belépés, regisztráció, hirdetés, sütik, süti beállítások,
        ez az oldal sütiket, weboldalunk sütiket, elfogadom, adatvédelem, adatvédelmi, adatkezelési tájékoztató,
        felhasználási feltételek, impresszum, kapcsolat, médiaajánlat, ugrás a tartalomra, főoldal, címlap,
        hozzászólások, szóljon hozzá, szólj hozzá, címkék:, címkék, kulcsszavak:, megjelent:, közzétéve:,
        frissítve:, utolsó frissítés, olvasási idő, töltse le, hallgassa meg, kattintson ide, kattints ide,
        legolvasottabb, legnépszerűbb, legfrissebb, friss hírek, következő cikk, előző cikk,
        további információ:, sajtókapcsolat, támogasson minket, támogass minket, borítókép, nyitókép, mti/"),
};
