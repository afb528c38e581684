//! Czech.

use crate::Language;
use crate::table::{changes, forms, headed, joined, words};

/// Ordinals from 21 to 99: the tens are declined with the units.
macro_rules! compound {
    ($link:literal $units:tt) => {
        forms! { [
            20 "dvacát" 30 "třicát" 40 "čtyřicát" 50 "padesát" 60 "šedesát" 70 "sedmdesát"
            80 "osmdesát" 90 "devadesát"
        ] $link $units [""] }
    };
}

pub(crate) static CZECH: Language = Language {
    code: "cs",
    months: [
        &["leden", "ledna", "lednu", "lednem", "led"],
        &["únor", "února", "únoru", "únorem", "úno"],
        &["březen", "března", "březnu", "březnem", "bře"],
        &["duben", "dubna", "dubnu", "dubnem", "dub"],
        &["květen", "května", "květnu", "květnem", "kvě"],
        &["červen", "června", "červnu", "červnem", "čvn"],
        &["červenec", "července", "červenci", "červencem", "čvc"],
        &["srpen", "srpna", "srpnu", "srpnem", "srp"],
        &["září", "zářím", "zář"],
        &["říjen", "října", "říjnu", "říjnem", "říj"],
        &["listopad", "listopadu", "listopadem", "lis"],
        &["prosinec", "prosince", "prosinci", "prosincem", "pro"],
    ],
    weekdays: [
        &["pondělí", "pondělím", "pondělní", "pondělního", "pondělním", "po"],
        &["úterý", "úterým", "úterní", "úterního", "úterním", "út"],
        &["středa", "středu", "středy", "středě", "středou", "středeční", "st"],
        &["čtvrtek", "čtvrtka", "čtvrtku", "čtvrtkem", "čtvrteční", "čt"],
        &["pátek", "pátku", "pátkem", "páteční", "pátečního", "pá"],
        &["sobota", "sobotu", "soboty", "sobotě", "sobotou", "sobotní", "so"],
        &["neděle", "neděli", "nedělí", "nedělní", "nedělního", "ne"],
    ],
    relative_days: headed!(days: "
        -2 předevčírem
        -1 včera, včerejší, včerejšího
        0 dnes, dneska, dnešní, dnešního
        1 zítra, zítřejší, zítřejšího
        2 pozítří"),
    ordinals: joined!(
        forms! { [0 ""] [
            1 "prv" 2 "druh" 4 "čtvrt" 5 "pát" 6 "šest" 7 "sedm" 8 "osm" 9 "devát" 10 "desát"
            11 "jedenáct" 12 "dvanáct" 13 "třináct" 14 "čtrnáct" 15 "patnáct" 16 "šestnáct"
            17 "sedmnáct" 18 "osmnáct" 19 "devatenáct" 20 "dvacát" 30 "třicát" 40 "čtyřicát"
            50 "padesát" 60 "šedesát" 70 "sedmdesát" 80 "osmdesát" 90 "devadesát" 100 "st"
        ] ["ý" "á" "é" "ého" "ému" "ém" "ým" "ých" "ými" "ou"] },
        forms! { [0 ""] [1 "prvn" 3 "třet"] ["í" "ího" "ímu" "ím" "ích" "ími"] },
        forms! { [
            1 "jedna" 1 "jeden" 2 "dva" 3 "tři" 4 "čtyři" 5 "pět" 6 "šest" 7 "sedm" 8 "osm" 9 "devět"
        ] "a" [
            20 "dvacát" 30 "třicát" 40 "čtyřicát" 50 "padesát" 60 "šedesát" 70 "sedmdesát"
            80 "osmdesát" 90 "devadesát"
        ] ["ý" "á" "é" "ého" "ém" "ým" "ou"] },
        forms! { [1 "jedna"] [
            20 "dvacát" 30 "třicát" 40 "čtyřicát" 50 "padesát" 60 "šedesát" 70 "sedmdesát"
            80 "osmdesát" 90 "devadesát"
        ] ["ý" "á" "é" "ého" "ém" "ým" "ou"] },
        compound! { "ý " [1 "první" 2 "druhý" 3 "třetí" 4 "čtvrtý" 5 "pátý" 6 "šestý" 7 "sedmý"
            8 "osmý" 9 "devátý"] },
        compound! { "á " [1 "první" 2 "druhá" 3 "třetí" 4 "čtvrtá" 5 "pátá" 6 "šestá" 7 "sedmá"
            8 "osmá" 9 "devátá"] },
        compound! { "é " [1 "první" 2 "druhé" 3 "třetí" 4 "čtvrté" 5 "páté" 6 "šesté" 7 "sedmé"
            8 "osmé" 9 "deváté"] },
        compound! { "ého " [1 "prvního" 2 "druhého" 3 "třetího" 4 "čtvrtého" 5 "pátého" 6 "šestého"
            7 "sedmého" 8 "osmého" 9 "devátého"] },
        compound! { "ém " [1 "prvním" 2 "druhém" 3 "třetím" 4 "čtvrtém" 5 "pátém" 6 "šestém"
            7 "sedmém" 8 "osmém" 9 "devátém"] },
        compound! { "ým " [1 "prvním" 2 "druhým" 3 "třetím" 4 "čtvrtým" 5 "pátým" 6 "šestým"
            7 "sedmým" 8 "osmým" 9 "devátým"] },
        compound! { "ou " [1 "první" 2 "druhou" 3 "třetí" 4 "čtvrtou" 5 "pátou" 6 "šestou"
            7 "sedmou" 8 "osmou" 9 "devátou"] },
    ),
    ordinal_suffixes: words!("."),
    ordinal_prefixes: words!("č., číslo"),
    edition_nouns: headed!(kinds: "
        Meeting setkání*, jednání*, zasedání*, schůz*, schůzk*, sezení, porad*, plénum*, návštěv*, konzultac*
        Round kol, kolo, kola, kole, kolem, rund*, vyjednávání*, rozhovor*, hlasování*, volb*, voleb*,
            referend*, semifinál*, čtvrtfinál*, osmifinál*, losování*, baráž*, debat*
        Summit summit*
        Conference konferenc*, kongres*, sjezd*, shromáždění*, fóru*, fóra, sympozi*, seminář*, synod*,
            konkláve, dialog*, valná hromada, sněm*
        Festival festival*, veletrh*, výstav*, bienále*, trienále*, karneval*, slavnost*, ceremoniál*,
            expo*, salon*, přehlídk*, předávání, filmový festival, svátek, ples*, týden módy
        Contest závod*, pohár*, mistrovstv*, šampionát*, turnaj*, hry, her, hrách, sezon*, sezón*, olympiád*,
            grand prix, velká cena, velké ceny, rallye*, regat*, derby, maraton*, soutěž*, liga, ligy, lize,
            ligu, play-off, memoriál*, extralig*
        Package balí*, tranš*, dodávk*, konvoj*, výměn*, zvýšení, snížení, dávk*, dávek, zásilk*
        Stage etap*, fáz*, vln*, hrací den
        Game zápas*, partie, partii, partií, utkání
        Hearing slyšení, přelíčení, soudní den, proces, procesu, výslech*, líčení
        Edition ročník*
        Count výroč*, vydání*, čtvrtletí*, kvartál*, zpráv*, jubile*, narozenin*, číslo, čísla, díl, dílu,
            dílem, verz*, epizod*, průzkum*, sčítání*, stolet*, pololet*, období, let, start, startu, mise,
            misi, misí, mis, stávk*, bulletin*"),
    previous: words!("
        předchozí, předchozího, předchozím, předešlý, předešlého, minulý, minulá, minulé, minulého, minulou,
        minulém, poslední, posledního, posledním, posledních, loňský, loňská, loňské, loňského, loňském,
        loni, uplynulý, uplynulé, uplynulého, uplynulou, od, po, předtím, dříve, dřívější, bývalý, bývalá,
        bývalého, někdejší, tehdejší, nedávný, nedávné, nedávného, už, již, před rokem, minulý týden,
        minulý měsíc, v minulosti, dosavadní, původní"),
    next: words!("
        příští, příštího, příštím, příštích, následující, následujícího, následujícím, další, dalšího, dalším,
        nadcházející, nadcházejícího, budoucí, budoucího, nastávající, chystaný, chystané, chystaného,
        plánovaný, plánovaná, plánované, plánovaného, do, před, nejpozději, očekávaný, očekávané, uskuteční se,
        se uskuteční, se koná, bude se konat, začne, odstartuje, příští rok, příští týden, příští měsíc,
        v předvečer, odložen, odloženo, nejbližší, nejbližším"),
    locatives: words!("
        v, ve, na, u, pod, nad, z, ze, do, od, za, před, mezi, poblíž, blízko, nedaleko, kolem, okolo,
        v okolí, ve městě, v hlavním městě, v obci, ve vesnici, severně od, jižně od, východně od,
        západně od, na severu, na jihu, na východě, na západě, na území, v centru, v oblasti, přes,
        naproti, v kraji, u města, po, k"),
    demonyms: headed!(countries: "
        AF afghánsk*, afghán, afghánci, afghánců; AL albánsk*, albánec, albánc*; DZ alžírsk*; AO angolsk*;
        AR argentinsk*, argentinec, argentinc*; AM arménsk*, armén*; AU australsk*, australan*; AT rakousk*,
        rakušan*; AZ ázerbájdžánsk*, ázerbájdžán*; BH bahrajnsk*; BD bangladéšsk*; BY bělorusk*, bělorus*;
        BE belgick*, belgičan*; BO bolivijsk*; BA bosensk*, bosňan*, bosňák*; BR brazilsk*, brazilec, brazilc*;
        BG bulharsk*, bulhar, bulhaři, bulharů; BF burkinsk*; BI burundsk*; KH kambodžsk*; CM kamerunsk*;
        CA kanadsk*, kanaďan*; CF středoafrick*; TD čadsk*; CL chilsk*; CN čínsk*, číňan*; CO kolumbijsk*,
        kolumbijec; CD konžsk*; CR kostarick*; HR chorvatsk*, chorvat, chorvati, chorvatů; CU kubánsk*, kubánec,
        kubánc*; CY kypersk*, kypřan*; CZ česk*, čech, češi, čechů, čechům, češk*; DK dánsk*, dán, dánové;
        DO dominikánsk*; EC ekvádorsk*; EG egyptsk*, egypťan*; SV salvadorsk*; ER eritrejsk*; EE estonsk*,
        estonec, estonc*; ET etiopsk*, etiopan*; FI finsk*, fin, finové, finů; FR francouzsk*, francouz*;
        GA gabonsk*; GM gambijsk*; GE gruzínsk*, gruzínec, gruzínc*; DE německ*, němec, němc*, němk*, němečt*;
        GH ghansk*; GR řeck*, řek, řekové, řečt*; GL grónsk*; GT guatemalsk*; GN guinejsk*; HT haitsk*;
        HN hondurask*; HU maďarsk*, maďar, maďaři, maďarů; IS islandsk*, islanďan*; IN indick*, ind, indové;
        ID indonésk*; IR íránsk*, íránec, íránc*; IQ iráck*, iráčan*; IE irsk*, ir, irové; IL izraelsk*,
        izraelec, izraelc*; IT italsk*, ital, italové, italů; JM jamajsk*; JP japonsk*, japonec, japonc*;
        JO jordánsk*; KZ kazašsk*, kazach, kazaši; KE keňsk*, keňan*; XK kosovsk*; KW kuvajtsk*; KG kyrgyzsk*,
        kyrgyz*; LA laosk*; LV lotyšsk*, lotyš*; LB libanonsk*, libanonec; LR liberijsk*; LY libyjsk*;
        LT litevsk*, litevec, litevc*; LU lucembursk*; MG madagaskarsk*; MW malawijsk*; MY malajsijsk*;
        MV maledivsk*; ML malijsk*; MT maltsk*; MR mauritánsk*; MX mexick*, mexičan*; MD moldavsk*, moldavan*;
        MC monack*; MN mongolsk*; ME černohorsk*; MA marock*, maročan*; MZ mosambick*; MM barmsk*, myanmarsk*;
        NA namibijsk*; NP nepálsk*; NL nizozemsk*, holandsk*, nizozemec, nizozemc*, holanďan*; NZ novozélandsk*;
        NI nikaragujsk*; NE nigersk*; NG nigerijsk*; KP severokorejsk*; MK makedonsk*, severomakedonsk*;
        NO norsk*, nor, norové; OM ománsk*; PK pákistánsk*; PS palestinsk*, palestinec, palestinc*; PA panamsk*;
        PG papuánsk*; PY paraguaysk*; PE peruánsk*; PH filipínsk*, filipínec; PL polsk*, polák, poláci, poláků,
        polk*; PT portugalsk*, portugalec, portugalc*; QA katarsk*; RO rumunsk*, rumun, rumuni; RU rusk*, rus,
        rusové, rusů, rusům, ruští*; RW rwandsk*; SA saúdsk*, saúdskoarabsk*; GB britsk*, brit, britové, britů,
        anglick*, angličan*, skotsk*, skot, skotové, velšsk*, angličt*; SN senegalsk*; RS srbsk*, srb, srbové,
        srbů; SG singapursk*; SK slovensk*, slovák, slováci, slováků; SI slovinsk*, slovinec, slovinc*;
        SO somálsk*; ZA jihoafrick*, jihoafričan*; KR jihokorejsk*, korejsk*, korejec, korejc*;
        SS jihosúdánsk*; ES španělsk*, španěl, španělé, španělů; LK srílansk*; SD súdánsk*; SE švédsk*, švéd,
        švédové; CH švýcarsk*, švýcar, švýcaři; SY syrsk*, syřan*; TW tchajwansk*; TJ tádžick*, tádžik*;
        TZ tanzansk*; TH thajsk*; TG togsk*; TN tunisk*; TR tureck*, turek, turci, turků, turečt*;
        TM turkmensk*; UG ugandsk*; UA ukrajinsk*, ukrajinec, ukrajinc*, ukrajink*; AE emirátsk*;
        US americk*, američan*, američt*; UY uruguaysk*; UZ uzbeck*, uzbek*; VA vatikánsk*; VE venezuelsk*;
        VN vietnamsk*, vietnamec, vietnamc*; YE jemensk*; ZM zambijsk*; ZW zimbabwsk*"),
    country_names: headed!(countries: "
        GB anglie, skotsko, wales, severní irsko, velká británie, británie; US usa, amerika,
        spojené státy, spojené státy americké, státy; NL holandsko, nizozemí; MM barma;
        CI pobřeží slonoviny; CD konžská demokratická republika; VA vatikán, svatý stolec; AE sae, emiráty,
        spojené arabské emiráty; CZ čr, česko, česká republika; RU ruská federace; BY bělorusko;
        MK makedonie; BA bosna; PS palestina; KR jižní korea; KP kldr, severní korea; SA saúdská arábie;
        ZA jar; DE srn; SK sr, slovenská republika"),
    regions: headed!(countries: "
        CZ morava, čechy, slezsko, vysočina, středočeský kraj, jihomoravský kraj, moravskoslezský kraj,
        olomoucký kraj, zlínský kraj, ústecký kraj, plzeňský kraj, jihočeský kraj, šumava, krkonoše,
        ostravsko, moravskoslezsko; US kalifornie, florida, texas, pensylvánie, aljaška, bílý dům, pentagon;
        DE bavorsko, sasko, braniborsko, hesensko; AT tyrolsko, korutany, štýrsko; FR bretaň, normandie,
        korsika; ES katalánsko, andalusie, kanárské ostrovy, mallorca; IT sicílie, sardinie, toskánsko,
        lombardie; UA krym, donbas, zakarpatí; RU sibiř, čečensko, dagestán, kreml; CN tibet, sin-ťiang;
        PS gaza, pásmo gazy, západní břeh; IQ kurdistán; SD dárfúr; ID bali, sumatra; GR kréta, lesbos;
        AZ náhorní karabach; IN kašmír"),
    place_endings: changes!("
        y>a, ě>a, u>a, ou>a, e>a, i>e, í>e, ii>ie, ií>ie, u>o, a>o, em>o, ku>ko, sku>sko, ska>sko, u>, ě>, em>,
        e>, i>, a>, ovi>, ech>y, ích>y, ům>y, ami>y, ze>ha, ce>ka, še>cha, ře>ra, ně>no, ě>o, ém>á, é>á, ou>á,
        ého>ý, ém>ý, ým>ý, ého>é, ém>é, ých>é, ým>é, ího>í, ím>í, ni>eň, ně>eň, ně>ň, ni>ň, í>, ci>ec, ce>ec,
        cem>ec, vu>ov, va>ov, vě>ov, vem>ov, ku>ek, ka>ek, vi>ev, ve>ev, ví>ev, ích>e, iích>ie"),
    place_prefixes: changes!(""),
    day_prepositions: words!("
        v, ve, na, od, do, z, ze, po, před, dne, ke dni, v noci na, v noci z, ráno, večer, odpoledne, tento,
        tuto, minulý, minulou, minulé, příští, o, kolem, během, za, k"),
    function_words: words!("
        a, i, ale, nebo, ani, že, aby, by, když, pokud, jestli, protože, proto, však, ačkoli, zatímco, v,
        ve, na, z, ze, do, od, po, pod, nad, při, přes, pro, bez, o, u, mezi, podle, vůči, kvůli, kolem,
        během, je, jsou, byl, byla, bylo, byli, byly, být, bude, budou, není, má, mají, měl, měla, mít,
        může, mohou, lze, musí, ne, ano, také, též, už, již, ještě, jen, jenom, pouze, dokonce, velmi, více,
        méně, mnoho, několik, on, ona, ono, oni, ony, já, ty, my, vy, jeho, její, jejich, mu, jim, ním, ní,
        nich, mě, mi, tebe, nás, nám, vás, vám, se, si, sebe, sobě, svůj, svou, své, svých, svého, můj, náš,
        naše, váš, ten, ta, to, ti, toho, té, těch, tomu, tím, tou, tu, tento, tato, toto, tyto, této,
        takový, taková, takové, který, která, které, kteří, kterého, kterých, kterému, kterým, kterou, jaký,
        jaká, jaké, kdo, koho, komu, co, čeho, kde, kam, jak, proč, kdy, celý, všichni, všechno, všech, každý,
        každá, sám, sama, sami, jiný, jiná, jiné, jiných, jeden, jedna, jedno, dva, dvě, tři, tady, zde, tam,
        tehdy, teď, nyní, pak, znovu, vždy, nikdy, přece, tedy, například, řekl, řekla, uvedl, uvedla, dodal,
        roku, let, rok, nový, nová, nové, nového, přibližně, asi, čas, lidí, až, ho, jej, než, tak"),
    honorifics: words!("
        pan, paní, slečna, dr., doktor, prof., profesor, docent, ing., mgr., judr., mudr., prezident,
        prezidenta, prezidentem, prezidentka, viceprezident, premiér, premiéra, premiérka, vicepremiér,
        ministr, ministra, ministryně, náměstek, šéf, šéfa, šéfka, kancléř, kancléře, kancléřka, tajemník,
        generální tajemník, předseda, předsedy, předsedkyně, místopředseda, ředitel, ředitelka,
        generální ředitel, starosta, starostka, primátor, primátorka, hejtman, hejtmanka, guvernér,
        senátor, senátorka, poslanec, poslankyně, europoslanec, europoslankyně, velvyslanec, velvyslankyně,
        zmocněnec, vyslanec, soudce, soudkyně, žalobce, státní zástupce, státní zástupkyně, advokát,
        generál, plukovník, major, kapitán, poručík, admirál, maršál, seržant, velitel, král, královna,
        krále, princ, princezna, císař, emír, šejk, papež, papeže, kardinál, biskup, arcibiskup, patriarcha,
        rabín, imám, ajatolláh, otec, svatý, sv., trenér, trenéra, kouč, útočník, obránce, brankář,
        záložník, mluvčí, mluvčího, herec, herečka, zpěvák, zpěvačka, spisovatel, komisař, eurokomisař,
        lídr, lídra, vůdce, analytik, ekonom, novinář, poradce, radní, zastupitel, rektor"),
    bylines: words!("autor, autor:, autorka:, text:, napsal, napsala, připravil, připravila, redakce, zpracoval,
        zpracovala"),
    furniture: words!("
        sledujte nás, sledujte, copyright, ©, (c), všechna práva vyhrazena, nahoru, zpět na, zpět, čtěte také,
        čtěte více, čtěte dále, čtěte, číst dál, číst více, číst celý, přečtěte si, více zde, více o, více,
        další články, související, související články, podobné články, mohlo by vás, doporučujeme, zdroj:,
        zdroj, zdroje:, foto:, foto, fotografie:, snímek, ilustrační foto, ilustrační snímek, video:, archiv,
        sdílet, sdílejte, sdílej, tweetnout, tisk, tisknout, vytisknout, odeslat, předplatné, předplaťte si,
        odebírat, odběr, newsletter, přihlaste se, přihlásit, přihlášení, registrace, registrovat,
        založit účet, reklama, inzerce, komerční sdělení, sponzorováno, cookies, používáme cookies,
        tento web, tyto stránky, souhlasím, přijmout, ochrana osobních údajů, zásady ochrany,
        podmínky užití, obchodní podmínky, kontakt, kontakty, kontaktujte nás, o nás, přejít na,
        přeskočit na, menu, úvod, domů, komentáře, komentovat, přidat komentář, žádné komentáře, diskuse,
        diskuze, štítky, témata, rubrika, kategorie, publikováno, vydáno, zveřejněno, aktualizováno,
        poslední aktualizace, doba čtení, stáhněte si aplikaci, stáhnout aplikaci, poslechněte si,
        klikněte zde, nejčtenější, nejčtenější články, nejnovější, poslední zprávy, hlavní zprávy,
        zobrazit více, načíst další, další článek, předchozí článek, tento článek, pro média, tiskový mluvčí,
        podpořte nás, více informací, (čtk), našli jste chybu, nahlásit chybu"),
};
