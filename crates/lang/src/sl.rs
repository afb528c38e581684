//! Slovene.

use crate::Language;
use crate::table::{changes, forms, headed, joined, words};

pub(crate) static SLOVENE: Language = Language {
    code: "sl",
    months: [
        &["januar", "januarja", "januarju", "januarjem", "jan"],
        &["februar", "februarja", "februarju", "februarjem", "feb"],
        &["marec", "marca", "marcu", "marcem", "mar"],
        &["april", "aprila", "aprilu", "aprilom", "apr"],
        &["maj", "maja", "maju", "majem"],
        &["junij", "junija", "juniju", "junijem", "jun"],
        &["julij", "julija", "juliju", "julijem", "jul"],
        &["avgust", "avgusta", "avgustu", "avgustom", "avg"],
        &["september", "septembra", "septembru", "septembrom", "sep", "sept"],
        &["oktober", "oktobra", "oktobru", "oktobrom", "okt"],
        &["november", "novembra", "novembru", "novembrom", "nov"],
        &["december", "decembra", "decembru", "decembrom", "dec"],
    ],
    weekdays: [
        &["ponedeljek", "ponedeljka", "ponedeljku", "ponedeljkom", "ponedeljkov", "pon"],
        &["torek", "torka", "torku", "torkom", "tor"],
        &["sreda", "sredo", "srede", "sredi", "sre"],
        &["četrtek", "četrtka", "četrtku", "četrtkom", "čet"],
        &["petek", "petka", "petku", "petkom", "pet"],
        &["sobota", "soboto", "sobote", "soboti", "sob"],
        &["nedelja", "nedeljo", "nedelje", "nedelji", "ned"],
    ],
    relative_days: headed!(days: "
        -2 predvčerajšnjim
        -1 včeraj, sinoči, včerajšnji, včerajšnja
        0 danes, nocoj, današnji, današnja, davi
        1 jutri, jutrišnji, jutrišnja
        2 pojutrišnjem"),
    ordinals: joined!(
        forms! { [0 ""] [
            1 "prv" 2 "drug" 4 "četrt" 5 "pet" 6 "šest" 7 "sedm" 8 "osm" 9 "devet" 10 "deset"
            11 "enajst" 12 "dvanajst" 13 "trinajst" 14 "štirinajst" 15 "petnajst" 16 "šestnajst"
            17 "sedemnajst" 18 "osemnajst" 19 "devetnajst" 20 "dvajset" 30 "trideset"
            40 "štirideset" 50 "petdeset" 60 "šestdeset" 70 "sedemdeset" 80 "osemdeset"
            90 "devetdeset" 100 "stot"
        ] ["i" "a" "o" "e" "ega" "emu" "em" "im" "ih" "imi"] },
        forms! { [0 ""] [3 "tretj"] ["i" "a" "o" "e" "ega" "emu" "em" "im" "ih" "imi"] },
        forms! { [
            1 "enain" 2 "dvain" 3 "triin" 4 "štiriin" 5 "petin" 6 "šestin" 7 "sedemin" 8 "osemin"
            9 "devetin"
        ] [
            20 "dvajset" 30 "trideset" 40 "štirideset" 50 "petdeset" 60 "šestdeset" 70 "sedemdeset"
            80 "osemdeset" 90 "devetdeset"
        ] ["i" "a" "o" "e" "ega" "em" "im" "ih"] },
    ),
    ordinal_suffixes: words!("."),
    ordinal_prefixes: words!("št., številka"),
    edition_nouns: headed!(kinds: "
        Meeting srečanj*, seja, seje, seji, sejo, sej, zasedanj*, sestan*, zborovanj*, posvet*, plenarn*, obisk*
        Round krog*, runda, runde, rundi, pogajanj*, glasovanj*, volit*, referendum*, polfinal*, četrtfinal*,
            osmin*, žreb*, pogovor*, soočenj*
        Summit vrh, vrha, vrhu, vrhom, vrhunsk*, podnebni vrh
        Conference konferenc*, kongres*, skupščin*, forum*, simpozij*, seminar*, sinod*, konklav*, dialog*,
            delavnic*, konvencij*
        Festival festival*, sejem, sejma, sejmu, sejmi, razstav*, bienal*, trienal*, karneval*, praznovanj*,
            podelitev, podelitve, podelitvi, slovesnost*, gala, parad*, prireditev, prireditve, prireditvi,
            teden mode, kurentovanj*
        Contest dirk*, pokal*, prvenstv*, turnir*, iger, igre, igrah, igram, sezon*, olimpijad*,
            velika nagrada, veliko nagrado, reli*, regat*, derbi*, maraton*, tekmovanj*, liga, lige, ligi, ligo,
            končnic*, tekem, natečaj*
        Package paket*, sveženj, svežnja, svežnju, tranš*, dobav*, pošiljk*, konvoj*, zvišanj*, znižanj*,
            izmenjav*, odmer*
        Stage etap*, faz*, val, vala, valu
        Game tekma, tekme, tekmi, tekmo, partija, partije, partiji, partijo
        Hearing zaslišanj*, obravnav*, narok*, proces, procesa, procesu, sojenj*
        Edition izdaj*
        Count obletnic*, jubilej*, četrtletj*, poročil*, številk*, zvezek, verzij*, epizod*, anket*, popis*,
            stoletnic*, mandat*, rojstn*, polet*, izstrelit*, misij*, stavk*, polletj*"),
    previous: words!("
        prejšnji, prejšnja, prejšnje, prejšnjega, prejšnjem, prejšnjo, pretekli, preteklega, preteklo,
        minuli, minula, minulega, minulo, zadnji, zadnja, zadnje, zadnjega, zadnjem, lanski, lanska,
        lanskega, lanskem, lani, od, po, prej, nekdanji, nekdanja, tedanji, že, nedavni, nedavno, pred letom,
        prejšnji teden, prejšnji mesec, predhodni, bivši"),
    next: words!("
        naslednji, naslednja, naslednje, naslednjega, naslednjem, naslednjo, prihodnji, prihodnja, prihodnje,
        prihodnjega, prihodnjem, prihodnjo, prihajajoči, prihajajoče, bodoči, bodoče, bližnji, načrtovani,
        načrtovana, do, pred, najpozneje, predvidoma, predviden, predvidena, pričakovani, bo potekal,
        bo potekala, bo potekalo, se bo začel, se bo začela, prihodnje leto, prihodnji teden, prihodnji mesec,
        na predvečer, prestavljen, preložen"),
    locatives: words!("
        v, na, pri, ob, pod, nad, iz, z, s, do, od, za, pred, med, blizu, okoli, okrog, nedaleč od, v bližini,
        v mestu, v prestolnici, v vasi, v občini, severno od, južno od, vzhodno od, zahodno od, na severu,
        na jugu, na vzhodu, na zahodu, na območju, v središču, po, čez, nasproti"),
    demonyms: headed!(countries: "
        AF afganistansk*, afgansk*, afganistan*; AL albansk*, albanec, albanc*; DZ alžirsk*; AO angolsk*;
        AR argentinsk*, argentinec, argentinc*; AM armensk*, armenec; AU avstralsk*, avstralec, avstralc*;
        AT avstrijsk*, avstrijec, avstrijc*; AZ azerbajdžansk*; BH bahrajnsk*; BD bangladešk*; BY belorusk*,
        belorus*; BE belgijsk*, belgijec, belgijc*; BO bolivijsk*; BA bosansk*, bosanec, bosanc*, bošnja*;
        BR brazilsk*, brazilec, brazilc*; BG bolgarsk*, bolgar, bolgari; BF burkinsk*; BI burundijsk*;
        KH kamboš*; CM kamerunsk*; CA kanadsk*, kanadčan*; CF srednjeafrišk*; TD čadsk*; CL čilsk*, čilenc*;
        CN kitajsk*, kitajec, kitajc*; CO kolumbijsk*; CD kongovsk*; CR kostariš*; HR hrvašk*, hrvat*; CU kubansk*;
        CY ciprsk*; CZ češk*, čeh, čehi, čehov; DK dansk*, danec, danci; DO dominikansk*; EC ekvadorsk*;
        EG egiptovsk*, egipčan*; SV salvadorsk*; ER eritrejsk*; EE estonsk*, estonec; ET etiopsk*, etiopijsk*;
        FI finsk*, finec, finci; FR francosk*, francoz*; GA gabonsk*; GM gambijsk*; GE gruzijsk*, gruzijec;
        DE nemšk*, nemec, nemci, nemcev, nemk*; GH gansk*; GR gršk*, grk, grki, grkov; GL grenlandsk*;
        GT gvatemalsk*; GN gvinejsk*; HT haitijsk*; HN hondurašk*; HU madžarsk*, madžar, madžari;
        IS islandsk*; IN indijsk*, indijec, indijci; ID indonezijsk*; IR iransk*, iranec, iranci; IQ irašk*,
        iračan*; IE irsk*, irec, irci; IL izraelsk*, izraelec, izraelc*; IT italijansk*, italijan, italijani,
        italijanov; CI slonokoščensk*; JM jamajš*; JP japonsk*, japonec, japonc*; JO jordansk*;
        KZ kazahstansk*, kazašk*; KE kenijsk*, kenijec; XK kosovsk*; KW kuvajtsk*; KG kirgizijsk*, kirgišk*;
        LA laošk*; LV latvijsk*; LB libanonsk*; LR liberijsk*; LY libijsk*; LT litovsk*; LU luksemburšk*;
        MG madagaskarsk*; MW malavijsk*; MY malezijsk*; MV maldivsk*; ML malijsk*; MT maltešk*;
        MR mavretansk*; MX mehišk*; MD moldavsk*; MC monašk*; MN mongolsk*; ME črnogorsk*, črnogorec, črnogorc*;
        MA marošk*; MZ mozambišk*; MM mjanmarsk*, burmansk*; NA namibijsk*; NP nepalsk*; NL nizozemsk*,
        nizozemec, nizozemc*; NZ novozelandsk*; NI nikaragovsk*; NE nigrsk*; NG nigerijsk*;
        KP severnokorejsk*; MK makedonsk*, severnomakedonsk*; NO norvešk*, norvežan*; OM omansk*;
        PK pakistansk*; PS palestinsk*, palestinec, palestinc*; PA panamsk*; PG papuansk*; PY paragvajsk*;
        PE perujsk*; PH filipinsk*; PL poljsk*, poljak*; PT portugalsk*, portugalec; QA katarsk*; RO romunsk*,
        romun, romuni; RU rusk*, rus, rusi, rusov, rusinj*; RW ruandsk*; SA savdsk*, savdijsk*; GB britansk*,
        britanec, britanc*, anglešk*, anglež*, škotsk*, valižansk*; SN senegalsk*; RS srbsk*, srb, srbi, srbov;
        SG singapursk*; SK slovašk*, slovak, slovaki; SI slovensk*, slovenec, slovenc*, slovenk*; SO somalijsk*;
        ZA južnoafrišk*; KR južnokorejsk*, korejsk*; SS južnosudansk*; ES špansk*, španec, špancev, španci;
        LK šrilanšk*; SD sudansk*; SE švedsk*, šved, švedi; CH švicarsk*, švicar, švicarji; SY sirsk*, sirijsk*;
        TW tajvansk*; TJ tadžikistansk*, tadžišk*; TZ tanzanijsk*; TH tajsk*; TG togovsk*; TN tunizijsk*;
        TR turšk*, turek, turki, turkov; TM turkmensk*; UG ugandsk*; UA ukrajinsk*, ukrajinec, ukrajinc*;
        AE emiratsk*; US amerišk*, američan*; UY urugvajsk*; UZ uzbekistansk*, uzbešk*; VA vatikansk*;
        VE venezuelsk*; VN vietnamsk*; YE jemensk*; ZM zambijsk*; ZW zimbabvejsk*"),
    country_names: headed!(countries: "
        GB anglija, škotska, wales, severna irska, velika britanija, britanija; US zda, amerika, združene države;
        NL nizozemska; MM burma; CI slonokoščena obala; CD dr kongo; VA vatikan, sveti sedež; AE zae, emirati;
        CZ češka; RU ruska federacija; BY belorusija; MK makedonija; BA bosna, bih; PS palestina; KR južna koreja;
        KP severna koreja; SA savdska arabija; ZA jar; SI republika slovenija"),
    regions: headed!(countries: "
        SI štajerska, gorenjska, dolenjska, primorska, prekmurje, notranjska, koroška, posavje, goriška,
        obala, pomurje; US kalifornija, florida, teksas, aljaska, bela hiša, pentagon; DE bavarska, saška;
        AT avstrijska koroška, tirolska, štajersko; IT furlanija, sicilija, sardinija, toskana, lombardija,
        južna tirolska; HR dalmacija, istra, slavonija; FR bretanja, normandija, korzika; ES katalonija,
        andaluzija, kanarski otoki, majorka; UA krim, donbas; RU sibirija, čečenija, dagestan, kremelj;
        CN tibet, šindžjang; PS gaza, območje gaze, zahodni breg; IQ kurdistan; SD darfur; RS vojvodina;
        BA republika srbska; ID bali; GR kreta, lezbos"),
    place_endings: changes!("
        i>a, o>a, e>a, u>, a>, om>, em>, jem>, ju>, ja>, ih>e, ah>e, ami>e, ske>ska, ski>ska, sko>ska, ške>ška,
        ški>ška, ško>ška, ški>ško, skem>sko, škem>ško, ega>o, em>o, u>o, a>o, cu>ec, ca>ec, cem>ec, na>en,
        nu>en, nom>en, ra>er, ru>er, ki>ka, ni>na, ni>en"),
    place_prefixes: changes!(""),
    day_prepositions: words!("v, na, od, do, dne, z dne, po, pred, med, ob, iz, za, okoli, konec, v noči na, zvečer, zjutraj, to, ta, prejšnji"),
    function_words: words!("
        in, a, ali, ter, pa, toda, vendar, ampak, da, če, ko, ker, saj, zato, čeprav, medtem, v, na, z, s, iz, do,
        od, po, pod, nad, pri, za, brez, o, ob, med, proti, glede, zaradi, je, so, sem, smo, ste, si, bil, bila, bilo,
        bili, bile, biti, bo, bodo, bi, ni, niso, ima, imajo, imel, imela, imeti, lahko, mora, morajo, treba, ne,
        tudi, še, že, le, samo, celo, zelo, več, manj, veliko, nekaj, on, ona, ono, oni, jaz, ti, mi, vi, njega, nje,
        njih, mu, ji, jim, ga, jo, jih, njim, njo, me, mene, tebe, nas, nam, vas, vam, se, sebe, svoj, svoja, svoje,
        svojega, moj, naš, naša, naše, vaš, njegov, njegova, njen, njihov, ta, to, te, tega, tem, teh, tej, tisti,
        tista, tisto, tak, takšen, kateri, katera, katero, katere, katerega, kdo, koga, kaj, česa, kje, kam, kako,
        zakaj, kdaj, ves, vse, vsi, vsak, vsaka, sam, sama, nek, neki, isti, en, ena, eno, dva, dve, tri, tukaj, tu,
        tam, takrat, zdaj, sedaj, potem, spet, vedno, nikoli, torej, namreč, dejal, dejala, pravi, povedal, povedala,
        leta, let, leto, nov, nova, novo, nove, približno, skoraj, čas, ljudi, kot, kjer, kar, ki, toliko, okrog"),
    honorifics: words!("
        gospod, gospa, g., ga., dr., mag., prof., doktor, profesor, predsednik, predsednica, predsednika,
        podpredsednik, podpredsednica, premier, premierka, premiera, minister, ministrica, ministra, kancler,
        kanclerka, sekretar, sekretarka, generalni sekretar, državni sekretar, državna sekretarka, direktor,
        direktorica, generalni direktor, župan, županja, guverner, senator, senatorka, poslanec, poslanka,
        evroposlanec, veleposlanik, veleposlanica, odposlanec, sodnik, sodnica, tožilec, tožilka, odvetnik,
        odvetnica, general, polkovnik, major, kapitan, poročnik, admiral, maršal, kralj, kraljica, princ,
        princesa, cesar, emir, šejk, papež, kardinal, škof, nadškof, patriarh, rabin, imam, ajatola, oče, sveti,
        trener, selektor, napadalec, branilec, vratar, tiskovni predstavnik, predstavnik, predstavnica, igralec,
        igralka, pevec, pevka, pisatelj, komisar, komisarka, vodja, analitik, ekonomist, novinar, svetovalec"),
    bylines: words!("piše, avtor:, avtorica:, besedilo:, pripravil, pripravila, napisal, napisala"),
    furniture: words!("
        sledite nam, spremljajte nas, copyright, ©, (c), vse pravice pridržane, na vrh, nazaj, preberite tudi,
        preberite še, preberite več, beri naprej, več o, več, poglejte tudi, sorodni članki, povezani članki,
        povezano, sorodno, vir:, viri:, foto:, fotografija:, video:, arhiv, deli, delite, natisni, tisk, pošlji,
        naročite se, naročnina, e-novice, prijavite se, prijava, registracija, oglas, oglaševanje,
        sponzorirano, promocijsko, piškotki, uporabljamo piškotke, spletno mesto, ta stran, strinjam se,
        sprejmi, politika zasebnosti, pogoji uporabe, pravno obvestilo, kontakt, stik, o nas, skoči na,
        pojdi na, meni, domov, naslovnica, komentarji, komentiraj, dodaj komentar, ni komentarjev, oznake,
        ključne besede, teme, kategorija, objavljeno, posodobljeno, zadnja posprememba, čas branja,
        prenesite aplikacijo, poslušaj, kliknite, najbolj brano, priljubljeno, zadnje novice, priporočamo,
        prikaži več, naloži več, naslednji članek, prejšnji članek, ta članek, podprite nas, več informacij, (sta)"),
};
