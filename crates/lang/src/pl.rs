//! Polish.

use crate::Language;
use crate::table::{changes, forms, headed, joined, words};

/// Ordinals from 21 to 99: the tens are declined with the units.
macro_rules! compound {
    ($link:literal $units:tt) => {
        forms! { [
            20 "dwudziest" 30 "trzydziest" 40 "czterdziest" 50 "pięćdziesiąt" 60 "sześćdziesiąt"
            70 "siedemdziesiąt" 80 "osiemdziesiąt" 90 "dziewięćdziesiąt"
        ] $link $units [""] }
    };
}

pub(crate) static POLISH: Language = Language {
    code: "pl",
    months: [
        &["styczeń", "stycznia", "styczniu", "styczniem", "stycz", "sty"],
        &["luty", "lutego", "lutym", "lut"],
        &["marzec", "marca", "marcu", "marcem", "mar"],
        &["kwiecień", "kwietnia", "kwietniu", "kwietniem", "kwiec", "kwi"],
        &["maj", "maja", "maju", "majem"],
        &["czerwiec", "czerwca", "czerwcu", "czerwcem", "czerw", "cze"],
        &["lipiec", "lipca", "lipcu", "lipcem", "lip"],
        &["sierpień", "sierpnia", "sierpniu", "sierpniem", "sierp", "sie"],
        &["wrzesień", "września", "wrześniu", "wrześniem", "wrzes", "wrz"],
        &["październik", "października", "październiku", "październikiem", "paźdz", "paź"],
        &["listopad", "listopada", "listopadzie", "listopadem", "listop", "lis"],
        &["grudzień", "grudnia", "grudniu", "grudniem", "grudz", "gru"],
    ],
    weekdays: [
        &["poniedziałek", "poniedziałku", "poniedziałkiem", "poniedziałki", "pon"],
        &["wtorek", "wtorku", "wtorkiem", "wtorki", "wt"],
        &["środa", "środę", "środy", "środzie", "środą", "śr"],
        &["czwartek", "czwartku", "czwartkiem", "czwartki", "czw"],
        &["piątek", "piątku", "piątkiem", "piątki", "pt"],
        &["sobota", "sobotę", "soboty", "sobocie", "sobotą", "sob"],
        &["niedziela", "niedzielę", "niedzieli", "niedzielą", "niedziele", "niedz", "ndz"],
    ],
    relative_days: headed!(days: "
        -2 przedwczoraj
        -1 wczoraj, wczorajszy, wczorajsze, wczorajszego, wczorajszym
        0 dziś, dzisiaj, dzisiejszy, dzisiejsze, dzisiejszego, dzisiejszym
        1 jutro, jutrzejszy, jutrzejsze, jutrzejszego
        2 pojutrze"),
    ordinals: joined!(
        forms! { [0 ""] [
            1 "pierwsz" 4 "czwart" 5 "piąt" 6 "szóst" 7 "siódm" 8 "ósm" 9 "dziewiąt" 10 "dziesiąt"
            11 "jedenast" 12 "dwunast" 13 "trzynast" 14 "czternast" 15 "piętnast" 16 "szesnast"
            17 "siedemnast" 18 "osiemnast" 19 "dziewiętnast" 20 "dwudziest" 30 "trzydziest"
            40 "czterdziest" 50 "pięćdziesiąt" 60 "sześćdziesiąt" 70 "siedemdziesiąt"
            80 "osiemdziesiąt" 90 "dziewięćdziesiąt" 100 "setn"
        ] ["y" "a" "e" "ego" "ej" "emu" "ą" "ym" "ych" "ymi"] },
        forms! { [0 ""] [2 "drug"] ["i" "a" "ie" "iego" "iej" "iemu" "ą" "im" "ich" "imi"] },
        forms! { [0 ""] [3 "trzec"] ["i" "ia" "ie" "iego" "iej" "iemu" "ią" "im" "ich" "imi"] },
        compound! { "y " [1 "pierwszy" 2 "drugi" 3 "trzeci" 4 "czwarty" 5 "piąty" 6 "szósty"
            7 "siódmy" 8 "ósmy" 9 "dziewiąty"] },
        compound! { "a " [1 "pierwsza" 2 "druga" 3 "trzecia" 4 "czwarta" 5 "piąta" 6 "szósta"
            7 "siódma" 8 "ósma" 9 "dziewiąta"] },
        compound! { "e " [1 "pierwsze" 2 "drugie" 3 "trzecie" 4 "czwarte" 5 "piąte" 6 "szóste"
            7 "siódme" 8 "ósme" 9 "dziewiąte"] },
        compound! { "ego " [1 "pierwszego" 2 "drugiego" 3 "trzeciego" 4 "czwartego" 5 "piątego"
            6 "szóstego" 7 "siódmego" 8 "ósmego" 9 "dziewiątego"] },
        compound! { "ej " [1 "pierwszej" 2 "drugiej" 3 "trzeciej" 4 "czwartej" 5 "piątej"
            6 "szóstej" 7 "siódmej" 8 "ósmej" 9 "dziewiątej"] },
        compound! { "emu " [1 "pierwszemu" 2 "drugiemu" 3 "trzeciemu" 4 "czwartemu" 5 "piątemu"
            6 "szóstemu" 7 "siódmemu" 8 "ósmemu" 9 "dziewiątemu"] },
        compound! { "ą " [1 "pierwszą" 2 "drugą" 3 "trzecią" 4 "czwartą" 5 "piątą" 6 "szóstą"
            7 "siódmą" 8 "ósmą" 9 "dziewiątą"] },
        compound! { "ym " [1 "pierwszym" 2 "drugim" 3 "trzecim" 4 "czwartym" 5 "piątym" 6 "szóstym"
            7 "siódmym" 8 "ósmym" 9 "dziewiątym"] },
        compound! { "ych " [1 "pierwszych" 2 "drugich" 3 "trzecich" 4 "czwartych" 5 "piątych"
            6 "szóstych" 7 "siódmych" 8 "ósmych" 9 "dziewiątych"] },
    ),
    ordinal_suffixes: words!("., -szy, -ty, -my, -gi, -ci, -sza, -ta, -ma, -ga, -cia, -tego, -mego, -ego, -ej, -go"),
    ordinal_prefixes: words!("nr, numer"),
    edition_nouns: headed!(kinds: "
        Meeting spotkani*, posiedzeni*, sesj*, narad*, zebrani*, obrad*, plenum*, konsultacj*, wizyt*
        Round rund*, tur, tura, tury, turze, turę, turą, rozmów, rozmowy, negocjacj*, głosowani*, wybor*,
            referend*, półfinał*, ćwierćfinał*, losowani*, baraż*, debat*
        Summit szczyt*, szczyc*
        Conference konferencj*, kongres*, zjazd*, zgromadzeni*, forum, sympozj*, seminar*, synod*, konklawe,
            dialog*, walne, warsztat*, konwencj*
        Festival festiwal*, targ, targi, targów, targach, wystaw*, biennale, triennale, karnawał*, święt*,
            gala, gali, galę, ceremoni*, expo, salon*, parad*, przegląd*, pokaz*, tydzień mody
        Contest wyścig*, puchar*, mistrzostw*, turniej*, igrzysk*, sezon*, olimpiad*, grand prix, rajd*,
            regat*, derb*, maraton*, zawod*, konkurs*, lig, liga, ligi, lidze, ligę, rozgryw*, memoriał*,
            wielka nagroda, playoff*
        Package pakie*, transz*, dostaw*, konwoj*, wymian*, podwyż*, obniż*, dawk*, dawek
        Stage etap*, kolejk*, kolejc*, kolejek, faz*, fala, fali, falę
        Game mecz*, partia, partii, partię, partią
        Hearing rozpraw*, przesłuchani*, proces, procesu, wysłuchani*
        Edition edycj*
        Count rocznic*, wydani*, numer*, kwarta*, raport*, jubileusz*, urodzin*, tom, tomu, wersj*, odcin*,
            sondaż*, spis, spisu, stuleci*, półrocz*, kadencj*, lot, lotu, loty, start, startu, misj*,
            strajk*, biuletyn*"),
    previous: words!("
        poprzedni, poprzednia, poprzednie, poprzedniego, poprzedniej, poprzednim, poprzednich, ostatni,
        ostatnia, ostatnie, ostatniego, ostatniej, ostatnim, ostatnich, ubiegły, ubiegła, ubiegłe,
        ubiegłego, ubiegłej, ubiegłym, zeszły, zeszła, zeszłego, zeszłej, zeszłym, zeszłoroczny, miniony,
        minionego, minionej, minioną, minionym, od, po, temu, wcześniej, wcześniejszy, były, była, byłego,
        dawny, niedawny, już, ówczesny, przeszły, w ubiegłym roku, w zeszłym roku, w zeszłym tygodniu,
        rok temu, przed rokiem, uprzednio"),
    next: words!("
        następny, następna, następne, następnego, następnej, następnym, kolejny, kolejna, kolejne,
        kolejnego, kolejnej, kolejnym, przyszły, przyszła, przyszłe, przyszłego, przyszłej, przyszłym,
        nadchodzący, nadchodząca, nadchodzące, nadchodzącego, nadchodzącej, najbliższy, najbliższa,
        najbliższe, najbliższego, najbliższej, najbliższym, do, przed, planowany, planowana, planowane,
        zaplanowany, zaplanowana, zaplanowano, odbędzie się, odbędą się, rozpocznie się, wystartuje,
        w przyszłym roku, w przyszłym tygodniu, w przyszłym miesiącu, najpóźniej, przełożony na,
        przełożono, ma się odbyć, oczekiwany, w przeddzień, w przededniu, zapowiedziany"),
    locatives: words!("
        w, we, na, pod, przy, koło, obok, nad, z, ze, do, od, za, przed, między, w pobliżu, niedaleko,
        w okolicach, w mieście, w stolicy, we wsi, w gminie, w powiecie, na północ od, na południe od,
        na wschód od, na zachód od, na północy, na południu, na wschodzie, na zachodzie, na terenie,
        w centrum, w rejonie, wokół, przez, pomiędzy, naprzeciwko, w województwie, u, po"),
    demonyms: headed!(countries: "
        AF afgańsk*, afgańczy*, afgan*; AL albańsk*, albańczy*; DZ algiersk*, algierczy*; AO angolsk*;
        AR argentyńsk*, argentyńczy*; AM ormiańsk*, ormian*, armeńsk*; AU australijsk*, australijczy*;
        AT austriack*, austriak*, austriac*; AZ azerbejdżańsk*, azersk*, azer*; BH bahrajńsk*;
        BD banglijsk*, bangladesk*; BY białorusk*, białorus*; BE belgijsk*, belg, belgowie, belgów, belga,
        belgom; BO boliwijsk*; BA bośniack*, bośniak*, bośniac*; BR brazylijsk*, brazylijczy*;
        BG bułgarsk*, bułgar*; BF burkińsk*; BI burundyjsk*; KH kambodżańsk*; CM kameruńsk*;
        CA kanadyjsk*, kanadyjczy*; CF środkowoafrykańsk*; TD czadyjsk*; CL chilijsk*, chilijczy*;
        CN chińsk*, chińczy*; CO kolumbijsk*, kolumbijczy*; CD kongijsk*; CR kostarykańsk*; HR chorwack*,
        chorwat, chorwaci, chorwatów, chorwac*; CU kubańsk*, kubańczy*; CY cypryjsk*, cypryjczy*; CZ czesk*,
        czech, czesi, czechów, czechom; DK duńsk*, duńczy*; DO dominikańsk*; EC ekwadorsk*; EG egipsk*,
        egipcjan*; SV salwadorsk*; ER erytrejsk*; EE estońsk*, estończy*; ET etiopsk*, etiopczy*;
        FI fińsk*, fin, finowie, finów; FR francusk*, francuz*; GA gabońsk*; GM gambijsk*; GE gruzińsk*,
        gruzin, gruzini, gruzinów; DE niemieck*, niemiec, niemcy, niemców, niemcom, niemiecc*; GH ghańsk*,
        ganijsk*; GR greck*, grek, grecy, greków; GL grenlandzk*, grenlandczy*; GT gwatemalsk*;
        GN gwinejsk*; HT haitańsk*; HN hondurask*; HU węgiersk*, węgier, węgrzy, węgrów; IS islandzk*,
        islandczy*; IN indyjsk*, hindus*; ID indonezyjsk*, indonezyjczy*; IR irańsk*, irańczy*; IQ irack*,
        irakijsk*, irakijczy*; IE irlandzk*, irlandczy*; IL izraelsk*, izraelczy*; IT włosk*, włoch, włosi,
        włochów; CI iworyjsk*; JM jamajsk*; JP japońsk*, japończy*; JO jordańsk*; KZ kazachsk*, kazachstańsk*,
        kazach, kazachowie; KE kenijsk*, kenijczy*; XK kosowsk*; KW kuwejck*; KG kirgisk*, kirgiz*;
        LA laotańsk*; LV łotewsk*, łotysz*; LB libańsk*, libańczy*; LR liberyjsk*; LY libijsk*, libijczy*;
        LT litewsk*, litwin*; LU luksembursk*; MG malgask*; MW malawijsk*; MY malezyjsk*; MV malediwsk*;
        ML malijsk*; MT maltańsk*; MR mauretańsk*; MX meksykańsk*, meksykan*; MD mołdawsk*, mołdawian*;
        MC monakijsk*; MN mongolsk*; ME czarnogórsk*, czarnogórc*; MA marokańsk*, marokańczy*;
        MZ mozambick*; MM birmańsk*, mjanmańsk*; NA namibijsk*; NP nepalsk*; NL holendersk*, niderlandzk*,
        holender, holendrzy, holendrów; NZ nowozelandzk*; NI nikaraguańsk*; NE nigersk*; NG nigeryjsk*;
        KP północnokoreańsk*; MK macedońsk*, północnomacedońsk*; NO norwesk*, norweg, norwegowie, norwegów;
        OM omańsk*; PK pakistańsk*, pakistańczy*; PS palestyńsk*, palestyńczy*; PA panamsk*; PG papuask*;
        PY paragwajsk*; PE peruwiańsk*; PH filipińsk*, filipińczy*; PL polsk*, polak*, polacy, polaków, polk*;
        PT portugalsk*, portugalczy*; QA katarsk*; RO rumuńsk*, rumun, rumuni, rumunów; RU rosyjsk*,
        rosjan*; RW rwandyjsk*; SA saudyjsk*, saudów; GB brytyjsk*, brytyjczy*, angielsk*, anglik, anglicy,
        anglików, szkock*, szkot, szkoci, szkotów, walijsk*; SN senegalsk*; RS serbsk*, serb, serbowie,
        serbów; SG singapursk*; SK słowack*, słowak, słowacy, słowaków; SI słoweńsk*, słoweniec, słoweńc*;
        SO somalijsk*; ZA południowoafrykańsk*; KR południowokoreańsk*, koreańsk*, koreańczy*;
        SS południowosudańsk*; ES hiszpańsk*, hiszpan*; LK lankijsk*; SD sudańsk*; SE szwedzk*, szwed,
        szwedzi, szwedów; CH szwajcarsk*, szwajcar, szwajcarzy; SY syryjsk*, syryjczy*; TW tajwańsk*,
        tajwańczy*; TJ tadżyck*, tadżyk*; TZ tanzańsk*; TH tajsk*, tajlandzk*; TG togijsk*; TN tunezyjsk*;
        TR tureck*, turek, turcy, turków; TM turkmeńsk*; UG ugandyjsk*; UA ukraińsk*, ukrain, ukrainiec,
        ukraińc*; AE emirack*; US amerykańsk*, amerykan*; UY urugwajsk*; UZ uzbeck*, uzbek*;
        VA watykańsk*; VE wenezuelsk*; VN wietnamsk*, wietnamczy*; YE jemeńsk*; ZM zambijsk*;
        ZW zimbabwejsk*"),
    country_names: headed!(countries: "
        GB anglia, szkocja, walia, irlandia północna, wielka brytania, brytania; US usa, ameryka,
        stany zjednoczone, stany, stany zjednoczone ameryki; NL holandia, niderlandy; MM birma;
        CI wybrzeże kości słoniowej; TL timor wschodni; CD demokratyczna republika konga, dr konga;
        VA watykan, stolica apostolska; AE zea, emiraty, zjednoczone emiraty arabskie; CZ czechy;
        RU federacja rosyjska; BY białoruś; MK macedonia; BA bośnia; PS palestyna; KR korea południowa;
        KP korea północna; SA arabia saudyjska; ZA rpa; DE rfn; PL rzeczpospolita, rp"),
    regions: headed!(countries: "
        PL mazowsze, śląsk, małopolska, wielkopolska, pomorze, podlasie, podkarpacie, kujawy, warmia,
        mazury, dolny śląsk, górny śląsk, lubelszczyzna, opolszczyzna, podhale, mazowieckie, śląskie,
        małopolskie, wielkopolskie, pomorskie, dolnośląskie, podkarpackie, lubelskie, łódzkie,
        zachodniopomorskie, trójmiasto; US kalifornia, floryda, teksas, pensylwania, alaska, biały dom,
        pentagon; DE bawaria, saksonia, brandenburgia, hesja, nadrenia; FR bretania, normandia, korsyka,
        prowansja; ES katalonia, andaluzja, wyspy kanaryjskie, majorka; IT sycylia, sardynia, toskania,
        lombardia; UA krym, donbas, zakarpacie; RU syberia, czeczenia, dagestan, kreml; CN tybet, sinciang;
        PS gaza, strefa gazy, zachodni brzeg; IQ kurdystan; SD darfur; ID bali, sumatra; GR kreta, lesbos;
        AZ górski karabach; IN kaszmir"),
    place_endings: changes!("
        ii>ia, ię>ia, ią>ia, i>ia, y>a, ę>a, ą>a, i>a, ie>a, dzie>da, cie>ta, rze>ra, le>ła, ce>ka, dze>ga,
        sie>sa, u>, a>, em>, iem>, ie>, owi>, y>, ów>y, om>y, ach>y, ami>y, ech>y, wie>wa, nie>no, nia>no,
        nem>no, wa>wo, wie>wo, wem>wo, u>o, a>o, em>o, cie>to, ta>to, iu>, ia>, im>i, ich>ie,
        ym>y, ego>y, iego>i, im>i, ej>a, ą>ka, skiego>ski, skiej>ska, skim>ski, skich>skie, ej>ia, ego>e, ym>e, iego>ie, im>ie, owie>ów,
        owa>ów, owem>ów, sku>sk, ska>sk, skiem>sk, niu>ń, nia>ń, niem>ń, dzi>dź, dzią>dź, iec>iec, ca>ec,
        cu>ec, cem>ec, czy>cza, li>la, lę>la, si>ś, sia>ś, siu>ś, ni>nia, nią>nia, nię>nia, ech>y, rii>ria"),
    place_prefixes: changes!(""),
    day_prepositions: words!("
        w, we, na, od, do, z, ze, po, przed, dnia, w dniu, w nocy z, w nocy na, o, od dnia, do dnia, rano,
        wieczorem, ubiegły, ubiegłą, miniony, minioną, najbliższy, najbliższą, ten, tę, około, za"),
    function_words: words!("
        i, a, ale, lub, albo, oraz, ani, że, żeby, aby, by, jeśli, jeżeli, gdy, kiedy, bo, ponieważ, więc,
        jednak, choć, chociaż, podczas, w, we, na, z, ze, do, od, po, pod, nad, przy, przez, przed, za, dla,
        bez, o, u, między, wśród, według, wobec, około, jest, są, był, była, było, byli, były, być, będzie,
        będą, został, została, zostało, zostały, zostali, ma, mają, miał, miała, mieć, może, mogą, można,
        musi, trzeba, nie, tak, też, także, już, jeszcze, tylko, nawet, bardzo, więcej, mniej, wiele, dużo,
        kilka, on, ona, ono, oni, one, ja, ty, my, wy, jego, jej, ich, mu, im, nim, nią, nich, mnie, mi,
        ciebie, nas, nam, was, wam, się, siebie, sobie, swój, swoje, swoją, swojej, swoich, swojego, mój,
        nasz, nasza, nasze, wasz, ten, ta, to, te, ci, tego, tej, tych, temu, tym, tą, tę, tamten, taki,
        taka, takie, takich, który, która, które, którzy, którego, której, których, któremu, którym, którą,
        jaki, jaka, jakie, kto, kogo, komu, co, czego, czemu, gdzie, jak, dlaczego, cały, wszyscy, wszystko,
        wszystkie, wszystkich, każdy, każda, sam, sama, sami, inny, inna, inne, innych, jeden, jedna, jedno,
        dwa, dwie, trzy, tu, tutaj, tam, wtedy, teraz, potem, znowu, zawsze, nigdy, przecież, czyli,
        natomiast, zatem, powiedział, powiedziała, mówi, podał, dodał, roku, lat, rok, nowy, nowa, nowe,
        nowego, nowej, ponad, prawie, czas, osób, czy"),
    honorifics: words!("
        pan, pani, dr, doktor, prof., profesor, mgr, inż., ks., ksiądz, prezydent, prezydenta, prezydentem,
        wiceprezydent, premier, premiera, premierem, wicepremier, minister, ministra, wiceminister,
        szef, szefa, szefowa, kanclerz, kanclerza, sekretarz, sekretarz stanu, sekretarz generalny,
        przewodniczący, przewodnicząca, przewodniczącego, marszałek, marszałka, prezes, prezesa, dyrektor,
        dyrektorka, burmistrz, burmistrza, wójt, wojewoda, starosta, gubernator, senator, senatorka, poseł,
        posłanka, posła, europoseł, europosłanka, ambasador, ambasadora, wysłannik, sędzia, sędziego,
        prokurator, prokuratora, prokurator generalny, adwokat, mecenas, generał, gen., pułkownik, płk,
        major, mjr, kapitan, kpt., porucznik, por., admirał, sierżant, komendant, król, królowa, króla,
        książę, księżna, księżniczka, cesarz, emir, szejk, papież, papieża, kardynał, kard., biskup, bp,
        arcybiskup, abp, patriarcha, rabin, imam, ajatollah, ojciec, o., brat, siostra, święty, św., trener,
        trenera, selekcjoner, selekcjonera, napastnik, obrońca, bramkarz, pomocnik, rzecznik, rzeczniczka,
        aktor, aktorka, piosenkarz, piosenkarka, pisarz, komisarz, lider, lidera, liderka, analityk,
        ekonomista, dziennikarz, doradca, radny, radna, rektor"),
    bylines: words!("autor, autor:, autorka:, tekst:, opracował, opracowała, oprac., red., redakcja, rozmawiał,
        rozmawiała, napisał, napisała"),
    furniture: words!("
        obserwuj nas, śledź nas, dołącz do, polub nas, copyright, ©, (c), wszelkie prawa zastrzeżone,
        wszystkie prawa zastrzeżone, do góry, wróć do, powrót, na górę, czytaj także, czytaj też,
        czytaj również, czytaj więcej, czytaj dalej, czytaj:, przeczytaj, przeczytaj także, przeczytaj też,
        zobacz także, zobacz też, zobacz również, zobacz więcej, zobacz:, więcej na, więcej o, więcej:,
        powiązane, podobne artykuły, polecamy, polecane, źródło:, źródła:, źródło, fot., foto:, zdjęcie:,
        zdjęcia:, grafika:, wideo:, archiwum, udostępnij, podziel się, tweetnij, drukuj, wydrukuj, wyślij,
        subskrybuj, prenumerata, prenumeruj, newsletter, zapisz się, zarejestruj, rejestracja, zaloguj,
        logowanie, załóż konto, reklama, materiał sponsorowany, artykuł sponsorowany, materiał partnera,
        cookies, używamy plików cookie, ta strona, ten serwis, strona korzysta, akceptuję, zgadzam się,
        polityka prywatności, regulamin, warunki korzystania, kontakt, skontaktuj się, o nas, redakcja,
        przejdź do, menu, strona główna, komentarze, skomentuj, dodaj komentarz, brak komentarzy, tagi,
        tagi:, tematy, kategoria, kategorie, opublikowano, data publikacji, aktualizacja, zaktualizowano,
        ostatnia aktualizacja, czas czytania, pobierz aplikację, posłuchaj, kliknij, najczęściej czytane,
        najpopularniejsze, popularne, najnowsze, ostatnie wiadomości, pokaż więcej, załaduj więcej,
        następny artykuł, poprzedni artykuł, ten artykuł, kontakt dla mediów, biuro prasowe, wesprzyj nas,
        wspieraj, więcej informacji, (pap), masz dla nas, napisz do nas, zgłoś błąd"),
};
