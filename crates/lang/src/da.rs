//! Danish.

use crate::Language;
use crate::table::{changes, forms, headed, joined, words};

pub(crate) static DANISH: Language = Language {
    code: "da",
    months: [
        &["januar", "jan"],
        &["februar", "feb", "febr"],
        &["marts", "mar"],
        &["april", "apr"],
        &["maj"],
        &["juni", "jun"],
        &["juli", "jul"],
        &["august", "aug"],
        &["september", "sep", "sept"],
        &["oktober", "okt"],
        &["november", "nov"],
        &["december", "dec"],
    ],
    weekdays: [
        &["mandag", "mandagen", "mandags", "mandagens", "man"],
        &["tirsdag", "tirsdagen", "tirsdags", "tirsdagens", "tirs", "tir"],
        &["onsdag", "onsdagen", "onsdags", "onsdagens", "ons"],
        &["torsdag", "torsdagen", "torsdags", "torsdagens", "tors", "tor"],
        &["fredag", "fredagen", "fredags", "fredagens", "fre"],
        &["lørdag", "lørdagen", "lørdags", "lørdagens", "lør"],
        &["søndag", "søndagen", "søndags", "søndagens", "søn"],
    ],
    relative_days: headed!(days: "
        -2 i forgårs, forgårs
        -1 i går, igår, gårsdagens, i går aftes
        0 i dag, idag, i aften, i morges, dagens
        1 i morgen, imorgen, morgendagens
        2 i overmorgen, overmorgen"),
    ordinals: joined!(
        headed!(numbers: "1 første, førsteplads; 2 anden, andet; 3 tredje; 4 fjerde; 5 femte; 6 sjette;
            7 syvende; 8 ottende; 9 niende; 10 tiende; 11 ellevte; 12 tolvte; 13 trettende; 14 fjortende;
            15 femtende; 16 sekstende; 17 syttende; 18 attende; 19 nittende; 20 tyvende; 30 tredivte;
            40 fyrretyvende; 50 halvtredsindstyvende; 60 tresindstyvende; 70 halvfjerdsindstyvende;
            80 firsindstyvende; 90 halvfemsindstyvende; 100 hundrede, hundredende"),
        forms! { [
            1 "enog" 2 "toog" 3 "treog" 4 "fireog" 5 "femog" 6 "seksog" 7 "syvog" 8 "otteog" 9 "niog"
        ] [
            20 "tyvende" 30 "tredivte" 40 "fyrretyvende" 50 "halvtredsindstyvende"
            60 "tresindstyvende" 70 "halvfjerdsindstyvende" 80 "firsindstyvende"
            90 "halvfemsindstyvende"
        ] [""] },
    ),
    ordinal_suffixes: words!("."),
    ordinal_prefixes: words!("nr., nummer"),
    edition_nouns: headed!(kinds: "
        Meeting møde*, mødet, session*, samling*, plenum*, rådsmøde*, besøg*, konsultation*
        Round runde*, forhandling*, samtale*, valgrunde*, semifinale*, kvartfinale*, ottendedelsfinale*, valg,
            valget, valgene, folkeafstemning*, afstemning*, lodtrækning*, debat*
        Summit topmøde*, klimatopmøde*
        Conference konference*, kongres*, forsamling*, generalforsamling*, forum*, symposi*, seminar*, landsmøde*,
            synode*, konklave*, workshop*, årsmøde*, topkonference*
        Festival festival*, messe*, bogmesse*, udstilling*, biennale*, triennale*, karneval*, fest, festen, galla*,
            filmfestival*, prisuddeling*, ceremoni*, parade*, folkemøde*, expo*, modeuge*, melodi grand prix
        Contest løb*, cup*, mesterskab*, turnering*, lege*, sæson*, grand prix*, rally*, regatta*, derby*, maraton*,
            vm, em, liga*, slutspil*, ol, konkurrence*, masters, stafet*
        Package pakke*, sanktionspakke*, hjælpepakke*, støttepakke*, tranche*, leverance*, sending*, konvoj*,
            renteforhøjelse*, rentenedsættelse*, fangeudveksling*, dosis, doser, rate
        Stage etape*, fase*, bølge*, spillerunde*, kampdag*
        Game kamp, kampen, parti, partiet
        Hearing retsmøde*, høring*, retsdag*, retssag*, afhøring*
        Edition udgave*
        Count årsdag*, jubilæum*, fødselsdag*, kvartal*, rapport*, nummer*, afsnit*, årgang*, version*,
            måling*, folketælling*, periode*, testflyvning*, opsendelse*, mission*, strejke*, halvår*"),
    previous: words!("
        forrige, foregående, tidligere, seneste, sidste, siden, efter, daværende, forhenværende, nylige, allerede,
        for et år siden, sidste år, sidste uge, sidste måned, i fjor, oprindelige, forud for det, senest, i mandags,
        i tirsdags, i onsdags, i torsdags, i fredags, i lørdags, i søndags, forgangne"),
    next: words!("
        næste, kommende, fremtidige, følgende, planlagte, planlagt, forud for, før, inden, til, frem til, fra og med,
        senest den, ventes, forventede, næste år, næste uge, næste måned, finder sted, afholdes, begynder, starter,
        udskudt til, udskydes, på mandag, på tirsdag, på onsdag, på torsdag, på fredag, på lørdag, på søndag,
        forestående"),
    locatives: words!("
        i, på, ved, nær, uden for, udenfor, fra, til, omkring, rundt om, over, inden for, gennem, mellem, mod, hos,
        i nærheden af, i byen, i landsbyen, i hovedstaden, nord for, syd for, øst for, vest for, i det nordlige,
        i det sydlige, i det østlige, i det vestlige, i det centrale, langs, i udkanten af, tæt på"),
    demonyms: headed!(countries: "
        AF afghansk*, afghaner*; AL albansk*, albaner*; DZ algerisk*, algierer*; AO angolansk*; AR argentinsk*,
        argentiner*; AM armensk*, armenier*; AU australsk*, australier*; AT østrigsk*, østriger*;
        AZ aserbajdsjansk*; BH bahrainsk*; BD bangladeshisk*; BY belarusisk*, hviderussisk*, hviderusser*;
        BE belgisk*, belgier*; BO boliviansk*; BA bosnisk*, bosnier*; BR brasiliansk*, brasilianer*; BG bulgarsk*,
        bulgarer*; BF burkinsk*; BI burundisk*; KH cambodjansk*; CM camerounsk*; CA canadisk*, canadier*;
        CF centralafrikansk*; TD tchadisk*; CL chilensk*, chilener*; CN kinesisk*, kineser*; CO colombiansk*,
        colombianer*; CD congolesisk*; CR costaricansk*; HR kroatisk*, kroat*; CU cubansk*, cubaner*; CY cypriotisk*;
        CZ tjekkisk*, tjekke, tjekker*; DK dansk, danske, dansker*; DO dominikansk*; EC ecuadoriansk*;
        EG egyptisk*, egypter*; SV salvadoransk*; ER eritreisk*; EE estisk*, estisk, estere; ET etiopisk*, etiopier*;
        FI finsk, finske, finne, finner, finnerne; FR fransk*, franskmand*, franskmænd*; GA gabonesisk*; GM gambisk*;
        GE georgisk*, georgier*; DE tysk, tyske, tysker*; GH ghanesisk*; GR græsk*, græker*; GL grønlandsk*,
        grønlænder*; FO færøsk*, færing*; GT guatemalansk*; GN guineansk*; HT haitisk*; HN honduransk*; HU ungarsk*,
        ungarer*; IS islandsk*, islænding*; IN indisk*, inder*; ID indonesisk*; IR iransk*, iraner*; IQ irakisk*,
        iraker*; IE irsk, irske, irer*, irlænder*; IL israelsk*, israeler*; IT italiensk*, italiener*;
        CI ivoriansk*; JM jamaicansk*; JP japansk*, japaner*; JO jordansk*, jordaner*; KZ kasakhisk*, kasakhstansk*;
        KE kenyansk*, kenyaner*; XK kosovansk*, kosovarsk*; KW kuwaitisk*; KG kirgisisk*; LA laotisk*; LV lettisk*,
        lette, letter*; LB libanesisk*, libaneser*; LR liberiansk*; LY libysk*, libyer*; LT litauisk*, litauer*;
        LU luxembourgsk*; MG madagaskisk*; MW malawisk*; MY malaysisk*; MV maldivisk*; ML malisk*; MT maltesisk*;
        MR mauretansk*; MX mexicansk*, mexicaner*; MD moldovisk*, moldavisk*; MC monegaskisk*; MN mongolsk*;
        ME montenegrinsk*; MA marokkansk*, marokkaner*; MZ mozambikisk*; MM burmesisk*, myanmarsk*; NA namibisk*;
        NP nepalesisk*; NL hollandsk*, nederlandsk*, hollænder*, nederlænder*; NZ newzealandsk*, new zealandsk*,
        newzealænder*; NI nicaraguansk*; NE nigersk*; NG nigeriansk*, nigerianer*; KP nordkoreansk*; MK makedonsk*,
        nordmakedonsk*; NO norsk, norske, nordmand*, nordmænd*; OM omansk*; PK pakistansk*, pakistaner*;
        PS palæstinensisk*, palæstinenser*; PA panamansk*; PG papuansk*; PY paraguayansk*; PE peruviansk*, peruansk*;
        PH filippinsk*, filippiner*; PL polsk, polske, polak*; PT portugisisk*, portugiser*; QA qatarsk*;
        RO rumænsk*, rumæner*; RU russisk*, russer*; RW rwandisk*; SA saudisk*, saudiarabisk*; GB britisk*, brite,
        briter*, engelsk*, englænder*, skotsk*, skotte*, walisisk*; SN senegalesisk*; RS serbisk*, serber*;
        SG singaporeansk*; SK slovakisk*, slovak*; SI slovensk*, slovener*; SO somalisk*, somalier*; ZA sydafrikansk*,
        sydafrikaner*; KR sydkoreansk*, sydkoreaner*, koreansk*; SS sydsudansk*; ES spansk*, spanier*;
        LK srilankansk*; SD sudansk*, sudanesisk*; SE svensk, svenske, svensker*; CH schweizisk*, schweizer*;
        SY syrisk*, syrer*; TW taiwansk*, taiwanesisk*; TJ tadsjikisk*; TZ tanzanisk*; TH thailandsk*, thailænder*;
        TG togolesisk*; TN tunesisk*, tuneser*; TR tyrkisk*, tyrker*; TM turkmensk*; UG ugandisk*; UA ukrainsk*,
        ukrainer*; AE emiratisk*; US amerikansk*, amerikaner*; UY uruguayansk*; UZ usbekisk*; VE venezuelansk*,
        venezuelaner*; VN vietnamesisk*; YE yemenitisk*; ZM zambisk*; ZW zimbabwisk*"),
    country_names: headed!(countries: "
        GB england, skotland, wales, nordirland, storbritannien; US usa, amerika, de forenede stater;
        NL holland; MM burma; CI elfenbenskysten; TL østtimor; CD dr congo; VA vatikanet, vatikanstaten;
        AE emiraterne, de forenede arabiske emirater; CZ tjekkiet; BY hviderusland, belarus; MK makedonien;
        BA bosnien; PS palæstina; SA saudi-arabien; PH filippinerne; KR sydkorea; KP nordkorea"),
    regions: headed!(countries: "
        DK jylland, sjælland, fyn, bornholm, lolland, falster, nordjylland, midtjylland, sønderjylland,
        christiansborg, slotsholmen; US californien, det hvide hus, pentagon, florida, texas; DE bayern, sachsen,
        slesvig-holsten; FR bretagne, normandiet, provence, korsika; ES catalonien, andalusien, baskerlandet,
        de kanariske øer, mallorca; IT sicilien, sardinien, toscana; UA krim, donbas, donbass; RU sibirien,
        tjetjenien, kreml; CN tibet, xinjiang; PS gaza, gazastriben, vestbredden; IQ kurdistan; SD darfur;
        ET tigray; ID bali, sumatra; GR kreta, lesbos; SE skåne, halland; NO finnmark; IN kashmir"),
    place_endings: changes!("s>"),
    place_prefixes: changes!(""),
    day_prepositions: words!("den, på, i, fra, til, under, siden, før, efter, ved, frem til, fra og med, natten til, aftenen den, senest,
        sent, tidligt, denne, d."),
    function_words: words!("
        og, eller, men, for, at, som, der, en, et, den, det, de, dem, denne, dette, disse, i, på, af, med, til, fra, om,
        under, over, ved, mod, hos, efter, før, inden, mellem, gennem, uden, ifølge, omkring, er, var, være, været,
        bliver, blev, blive, blevet, har, havde, have, haft, kan, kunne, skal, skulle, vil, ville, må, måtte, får, fik,
        få, fået, gør, gjorde, gøre, gjort, går, gik, gå, kommer, kom, siger, sagde, sige, jeg, du, han, hun, vi, man,
        mig, dig, ham, hende, os, jer, sig, min, mit, mine, din, hans, hendes, vores, deres, sin, sit, sine, hvem, hvad,
        hvor, hvornår, hvorfor, hvordan, hvilken, hvilket, hvilke, ikke, ingen, intet, aldrig, også, kun, allerede,
        endnu, nu, da, når, så, meget, mange, mere, mest, mindre, færre, flere, alle, alt, al, hver, hvert, andre,
        nogen, noget, nogle, samme, selv, begge, hvis, fordi, mens, selvom, dog, derfor, altid, igen, cirka, næsten,
        nye, ny, nyt, to, tre, op, ned, ud, ind, end, jo, her, dermed, blandt, desuden, både"),
    honorifics: words!("
        hr., fru, frøken, dr., doktor, professor, lektor, præsident, præsidenten, vicepræsident, statsminister,
        statsministeren, premierminister, premierministeren, minister, ministeren, udenrigsminister,
        udenrigsministeren, finansminister, finansministeren, forsvarsminister, forsvarsministeren,
        justitsminister, indenrigsminister, statssekretær, kansler, forbundskansler, generalsekretær, formand,
        formanden, forperson, partileder, leder, direktør, adm. direktør, topchef, chef, borgmester, borgmesteren,
        overborgmester, guvernør, senator, folketingsmedlem, ordfører, ambassadør, udsending, dommer, anklager,
        rigsadvokat, advokat, general, oberst, major, kaptajn, løjtnant, admiral, kong, konge, kongen, dronning,
        dronningen, prins, prinsesse, kronprins, kejser, pave, paven, kardinal, biskop, ærkebiskop, patriark, rabbiner,
        imam, ayatollah, præst, træner, landstræner, angriber, forsvarsspiller, målmand, midtbanespiller, talsmand,
        talskvinde, talsperson, skuespiller, sanger, sangerinde, forfatter, kommissær, analytiker, økonom, forsker,
        journalist, politidirektør"),
    bylines: words!("af, tekst:, skrevet af, af vores korrespondent, journalist:"),
    furniture: words!("
        følg os, følg, copyright, ©, (c), alle rettigheder, til toppen, tilbage til, læs mere, læs også, læs videre,
        læs hele, læs her, mere om, mere fra, se også, relaterede, relateret, relaterede artikler, kilde:, kilder:, foto:,
        billede:, billeder:, arkivfoto, video:, del, del på, del artiklen, tweet, print, udskriv, abonner, bliv abonnent,
        abonnement, nyhedsbrev, tilmeld dig, tilmeld, opret, log ind, login, annonce, reklame, sponsoreret,
        i samarbejde med, cookies, vi bruger cookies, dette website, denne hjemmeside, accepter, acceptér,
        privatlivspolitik, persondatapolitik, vilkår, betingelser, kontakt, kontakt os, om os, gå til, spring til, menu,
        forside, hjem, kommentarer, kommentér, skriv en kommentar, ingen kommentarer, tags, emner, kategori, publiceret,
        udgivet, opdateret, senest opdateret, læsetid, download appen, hent appen, lyt, klik her, mest læste, mest læst,
        populære, seneste nyt, seneste nyheder, anbefalet, vis mere, vis flere, indlæs flere, næste artikel,
        forrige artikel, denne artikel, pressekontakt, støt os, for mere information, /ritzau/, ritzau"),
};
