//! Norwegian (bokmål).

use crate::Language;
use crate::table::{changes, forms, headed, joined, words};

pub(crate) static NORWEGIAN: Language = Language {
    code: "nb",
    months: [
        &["januar", "jan"],
        &["februar", "feb"],
        &["mars", "mar"],
        &["april", "apr"],
        &["mai"],
        &["juni", "jun"],
        &["juli", "jul"],
        &["august", "aug"],
        &["september", "sep", "sept"],
        &["oktober", "okt"],
        &["november", "nov"],
        &["desember", "des"],
    ],
    weekdays: [
        &["mandag", "mandagen", "mandags", "mandagens", "man"],
        &["tirsdag", "tirsdagen", "tirsdags", "tirsdagens", "tirs"],
        &["onsdag", "onsdagen", "onsdags", "onsdagens", "ons"],
        &["torsdag", "torsdagen", "torsdags", "torsdagens", "tors"],
        &["fredag", "fredagen", "fredags", "fredagens", "fre"],
        &["lørdag", "lørdagen", "lørdags", "lørdagens", "lør"],
        &["søndag", "søndagen", "søndags", "søndagens", "søn"],
    ],
    relative_days: headed!(days: "
        -2 i forgårs, forgårs
        -1 i går, gårsdagens, i går kveld
        0 i dag, i kveld, i morges, dagens, i natt
        1 i morgen, morgendagens
        2 i overmorgen, overmorgen"),
    ordinals: joined!(
        headed!(numbers: "1 første; 2 andre, annen, annet; 3 tredje; 4 fjerde; 5 femte; 6 sjette; 7 sjuende,
            syvende; 8 åttende; 9 niende; 10 tiende; 11 ellevte, elvte; 12 tolvte; 13 trettende;
            14 fjortende; 15 femtende; 16 sekstende; 17 syttende; 18 attende; 19 nittende; 20 tjuende,
            tyvende; 30 trettiende, tredevte; 40 førtiende; 50 femtiende; 60 sekstiende; 70 syttiende;
            80 åttiende; 90 nittiende; 100 hundrede"),
        forms! { [
            20 "tjue" 30 "tretti" 40 "førti" 50 "femti" 60 "seksti" 70 "sytti" 80 "åtti" 90 "nitti"
        ] [
            1 "første" 2 "andre" 3 "tredje" 4 "fjerde" 5 "femte" 6 "sjette" 7 "sjuende" 7 "syvende"
            8 "åttende" 9 "niende"
        ] [""] },
    ),
    ordinal_suffixes: words!("."),
    ordinal_prefixes: words!("nr., nr, nummer"),
    edition_nouns: headed!(kinds: "
        Meeting møte*, møtet, sesjon*, samling*, plenum*, rådsmøte*, besøk*, konsultasjon*, rentemøte*
        Round runde*, forhandling*, samtale*, valgomgang*, valgrunde*, semifinale*, kvartfinale*, åttedelsfinale*,
            valg, valget, folkeavstemning*, avstemning*, trekning*, debatt*, omgang*
        Summit toppmøte*, klimatoppmøte*
        Conference konferanse*, kongress*, forsamling*, generalforsamling*, forum*, symposi*, seminar*, landsmøte*,
            synode*, konklave*, workshop*, årsmøte*
        Festival festival*, messe*, utstilling*, biennale*, triennale*, karneval*, fest, festen, galla*, filmfestival*,
            prisutdeling*, seremoni*, parade*, expo*, arendalsuk*, moteuke*, melodi grand prix
        Contest løp*, cup*, mesterskap*, turnering*, leker, lekene, sesong*, grand prix*, rally*, regatta*, derby*,
            maraton*, vm, em, nm, liga*, sluttspill*, ol, konkurranse*, renn, rennet, verdenscup*, ritt, rittet, masters
        Package pakke*, sanksjonspakke*, støttepakke*, hjelpepakke*, transje*, leveranse*, sending*, konvoi*,
            renteheving*, rentekutt*, fangeutveksling*, dose*
        Stage etappe*, fase*, bølge*, serierunde*, kampdag*
        Game kamp, kampen, parti, partiet
        Hearing rettsmøte*, høring*, rettsdag*, rettssak*, avhør*
        Edition utgave*
        Count årsdag*, jubileum*, fødselsdag*, kvartal*, rapport*, nummer*, episode*, årgang*, versjon*,
            måling*, folketelling*, periode*, testflyvning*, oppskyting*, oppdrag*, streik*, halvår*"),
    previous: words!("
        forrige, foregående, tidligere, siste, sist, siden, etter, daværende, nylig, nylige, allerede, for ett år siden,
        i fjor, i fjorårets, fjorårets, forrige uke, forrige måned, i forrige uke, opprinnelige, senest, sist mandag,
        sist fredag, før det, foregangne"),
    next: words!("
        neste, kommende, framtidige, fremtidige, følgende, planlagte, planlagt, foran, før, innen, til, fram til,
        frem til, fra og med, senest den, ventes, forventet, neste år, neste uke, neste måned, finner sted,
        arrangeres, avholdes, starter, begynner, utsatt til, utsettes, på mandag, på tirsdag, på onsdag, på torsdag,
        på fredag, på lørdag, på søndag, forestående"),
    locatives: words!("
        i, på, ved, nær, utenfor, fra, til, rundt, omkring, over, innenfor, gjennom, mellom, mot, hos, i nærheten av,
        i byen, i bygda, i landsbyen, i hovedstaden, nord for, sør for, øst for, vest for, nord i, sør i, øst i, vest i,
        sentralt i, langs, i utkanten av, like ved, like utenfor, i kommunen"),
    demonyms: headed!(countries: "
        AF afghansk*, afghaner*; AL albansk*, albaner*; DZ algerisk*; AO angolansk*; AR argentinsk*, argentiner*;
        AM armensk*, armener*; AU australsk*, australier*; AT østerriksk*, østerriker*; AZ aserbajdsjansk*;
        BH bahrainsk*; BD bangladeshisk*; BY belarusisk*, hviterussisk*, hviterusser*; BE belgisk*, belgier*;
        BO boliviansk*; BA bosnisk*, bosnier*; BR brasiliansk*, brasilianer*; BG bulgarsk*, bulgarer*; BF burkinsk*;
        BI burundisk*; KH kambodsjansk*; CM kamerunsk*; CA kanadisk*, canadisk*, kanadier*, canadier*;
        CF sentralafrikansk*; TD tsjadisk*; CL chilensk*, chilener*; CN kinesisk*, kineser*; CO colombiansk*,
        colombianer*; CD kongolesisk*; CR costaricansk*; HR kroatisk*, kroat*; CU cubansk*, cubaner*; CY kypriotisk*;
        CZ tsjekkisk*, tsjekker*; DK dansk, danske, dansker*; DO dominikansk*; EC ecuadoriansk*; EG egyptisk*,
        egypter*; SV salvadoransk*; ER eritreisk*, eritreer*; EE estisk*, estlender*; ET etiopisk*, etiopier*;
        FI finsk, finske, finner, finnene; FR fransk*, franskmann*, franskmenn*; GA gabonsk*; GM gambisk*; GE georgisk*,
        georgier*; DE tysk, tyske, tysker*; GH ghanesisk*; GR gresk*, greker*; GL grønlandsk*, grønlender*;
        GT guatemalansk*; GN guineansk*; HT haitisk*; HN honduransk*; HU ungarsk*, ungarer*; IS islandsk*, islending*;
        IN indisk*, inder*; ID indonesisk*; IR iransk*, iraner*; IQ irakisk*, iraker*; IE irsk, irske, irer, irene,
        irlender*; IL israelsk*, israeler*; IT italiensk*, italiener*; CI ivoriansk*; JM jamaicansk*; JP japansk*,
        japaner*; JO jordansk*, jordaner*; KZ kasakhstansk*, kasakhisk*; KE kenyansk*, kenyaner*; XK kosovoalbansk*,
        kosovsk*; KW kuwaitisk*; KG kirgisisk*; LA laotisk*; LV latvisk*, latvier*; LB libanesisk*, libaneser*;
        LR liberisk*; LY libysk*, libyer*; LT litauisk*, litauer*; LU luxembourgsk*; MG madagassisk*; MW malawisk*;
        MY malaysisk*; MV maldivisk*; ML malisk*; MT maltesisk*; MR mauritansk*; MX meksikansk*, mexicansk*,
        meksikaner*; MD moldovsk*; MC monegaskisk*; MN mongolsk*; ME montenegrinsk*; MA marokkansk*, marokkaner*;
        MZ mosambikisk*; MM burmesisk*, myanmarsk*; NA namibisk*; NP nepalsk*; NL nederlandsk*, nederlender*;
        NZ newzealandsk*, newzealender*; NI nicaraguansk*; NE nigersk*; NG nigeriansk*, nigerianer*; KP nordkoreansk*;
        MK makedonsk*, nordmakedonsk*; NO norsk, norske, nordmann*, nordmenn*; OM omansk*; PK pakistansk*, pakistaner*;
        PS palestinsk*, palestiner*; PA panamansk*; PG papuansk*; PY paraguayansk*; PE peruansk*, peruaner*;
        PH filippinsk*, filippiner*; PL polsk, polske, polakk*; PT portugisisk*, portugiser*; QA qatarsk*; RO rumensk*,
        rumener*; RU russisk*, russer*; RW rwandisk*; SA saudisk*, saudiarabisk*; GB britisk*, brite, briter*, engelsk*,
        engelskmann*, engelskmenn*, skotsk*, skotter*, walisisk*; SN senegalesisk*; RS serbisk*, serber*;
        SG singaporsk*; SK slovakisk*, slovak*; SI slovensk*, slovener*; SO somalisk*, somalier*; ZA sørafrikansk*,
        sørafrikaner*; KR sørkoreansk*, sørkoreaner*, koreansk*; SS sørsudansk*; ES spansk*, spanjol*; LK srilankisk*;
        SD sudansk*, sudaneser*; SE svensk, svenske, svensker*; CH sveitsisk*, sveitser*; SY syrisk*, syrer*;
        TW taiwansk*; TJ tadsjikisk*; TZ tanzaniansk*; TH thailandsk*, thailender*; TG togolesisk*; TN tunisisk*,
        tunisier*; TR tyrkisk*, tyrker*; TM turkmensk*; UG ugandisk*; UA ukrainsk*, ukrainer*; AE emiratisk*;
        US amerikansk*, amerikaner*; UY uruguayansk*; UZ usbekisk*; VE venezuelansk*, venezuelaner*; VN vietnamesisk*;
        YE jemenittisk*; ZM zambisk*; ZW zimbabwisk*"),
    country_names: headed!(countries: "
        GB england, skottland, wales, nord-irland, storbritannia; US usa, amerika, de forente stater; NL nederland,
        holland; MM burma; CI elfenbenskysten; TL øst-timor; CD dr kongo; VA vatikanet, vatikanstaten; AE emiratene,
        de forente arabiske emirater; CZ tsjekkia; BY hviterussland, belarus; MK makedonia; BA bosnia; PS palestina;
        SA saudi-arabia; PH filippinene; KR sør-korea; KP nord-korea; NO noreg"),
    regions: headed!(countries: "
        NO vestland, rogaland, nordland, finnmark, troms, trøndelag, innlandet, viken, agder, telemark, vestfold,
        akershus, østfold, buskerud, svalbard, hordaland, lofoten, stortinget; US california, det hvite hus, pentagon,
        florida, texas; DE bayern, sachsen; FR bretagne, normandie, korsika; ES catalonia, andalucia, baskerland,
        kanariøyene, mallorca; IT sicilia, sardinia, toscana; UA krim, donbas, donbass; RU sibir, tsjetsjenia, kreml;
        CN tibet, xinjiang; PS gaza, gazastripen, vestbredden; IQ kurdistan; SD darfur; ET tigray; ID bali, sumatra;
        GR kreta, lesbos; SE skåne; DK jylland, sjælland; IN kashmir"),
    place_endings: changes!("s>"),
    place_prefixes: changes!(""),
    day_prepositions: words!("den, på, i, fra, til, under, siden, før, etter, ved, fram til, frem til, fra og med, natt til, kvelden,
        senest, sent, tidlig, denne"),
    function_words: words!("
        og, eller, men, for, at, som, en, ei, et, den, det, de, dem, denne, dette, disse, i, på, av, med, til, fra, om,
        under, over, ved, mot, hos, etter, før, innen, mellom, gjennom, uten, ifølge, rundt, er, var, være, vært, blir,
        ble, bli, blitt, har, hadde, ha, hatt, kan, kunne, skal, skulle, vil, ville, må, måtte, får, fikk, få, fått, gjør,
        gjorde, gjøre, gjort, går, gikk, gå, kommer, kom, sier, sa, si, jeg, du, han, hun, vi, dere, man, meg, deg, ham,
        henne, oss, seg, min, mitt, mine, din, hans, hennes, vår, vårt, våre, deres, sin, sitt, sine, hvem, hva, hvor, når,
        hvorfor, hvordan, hvilken, hvilket, hvilke, ikke, ingen, ingenting, aldri, også, bare, kun, allerede, ennå, nå, da,
        der, her, så, mye, mange, mer, mest, mindre, færre, flere, alle, alt, all, hver, hvert, noen, noe, samme, selv,
        begge, hvis, fordi, mens, selv om, likevel, derfor, alltid, igjen, cirka, nesten, nye, ny, nytt, to, tre, opp, ned,
        ut, inn, enn, jo, blant, dessuten, både, blant annet, ettersom"),
    honorifics: words!("
        herr, fru, frøken, dr., doktor, professor, president, presidenten, visepresident, statsminister,
        statsministeren, minister, ministeren, utenriksminister, utenriksministeren, finansminister,
        finansministeren, forsvarsminister, forsvarsministeren, justisminister, justisministeren, statssekretær,
        statsråd, kansler, forbundskansler, generalsekretær, leder, lederen, partileder, nestleder, stortingspresident,
        direktør, konsernsjef, toppsjef, sjef, ordfører, ordføreren, byrådsleder, fylkesmann, guvernør, senator,
        stortingsrepresentant, ambassadør, utsending, dommer, aktor, statsadvokat, riksadvokat, advokat, forsvarer,
        general, oberst, major, kaptein, løytnant, admiral, kong, konge, kongen, dronning, dronningen, prins, prinsesse,
        kronprins, kronprinsesse, keiser, pave, paven, kardinal, biskop, erkebiskop, patriark, rabbiner, imam, ayatolla,
        prest, trener, landslagssjef, spiss, forsvarsspiller, keeper, midtbanespiller, talsmann, talskvinne,
        talsperson, pressetalsmann, skuespiller, sanger, forfatter, kommissær, analytiker, økonom, forsker, journalist,
        politimester"),
    bylines: words!("av, tekst:, skrevet av, av vår korrespondent, journalist:"),
    furniture: words!("
        følg oss, følg, copyright, ©, (c), alle rettigheter, til toppen, tilbake til, les mer, les også, les videre, les hele,
        les her, mer om, mer fra, se også, relaterte, relaterte saker, relaterte artikler, kilde:, kilder:, foto:, bilde:,
        bilder:, arkivfoto, illustrasjonsfoto, video:, del, del på, del artikkelen, tweet, skriv ut, abonner, bli abonnent,
        abonnement, nyhetsbrev, meld deg på, registrer, logg inn, opprett konto, annonse, reklame, sponset, i samarbeid med,
        annonsørinnhold, cookies, informasjonskapsler, vi bruker cookies, vi bruker informasjonskapsler, dette nettstedet,
        godta, aksepter, personvern, personvernerklæring, vilkår, brukervilkår, kontakt, kontakt oss, om oss, gå til,
        hopp til, meny, forsiden, hjem, kommentarer, kommenter, skriv en kommentar, ingen kommentarer, emner, tagger,
        kategori, publisert, oppdatert, sist oppdatert, lesetid, last ned appen, last ned, lytt, klikk her, mest lest,
        mest leste, populært, siste nytt, siste nyheter, anbefalt, vis mer, vis flere, last inn flere, neste artikkel,
        forrige artikkel, denne artikkelen, pressekontakt, støtt oss, for mer informasjon, (ntb), ©ntb, tips oss"),
};
