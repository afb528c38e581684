//! Romanian. Writers use comma below (ș, ț) and, wrongly, cedilla (ş, ţ); the commonest words stand with both.

use crate::Language;
use crate::table::{changes, forms, headed, joined, words};

pub(crate) static ROMANIAN: Language = Language {
    code: "ro",
    months: [
        &["ianuarie", "ian"],
        &["februarie", "feb"],
        &["martie", "mar"],
        &["aprilie", "apr"],
        &["mai"],
        &["iunie", "iun"],
        &["iulie", "iul"],
        &["august", "aug"],
        &["septembrie", "sept", "sep"],
        &["octombrie", "oct"],
        &["noiembrie", "nov"],
        &["decembrie", "dec"],
    ],
    weekdays: [
        &["luni", "lunea", "lun"],
        &["marți", "marţi", "marti", "marțea"],
        &["miercuri", "miercurea", "mie"],
        &["joi", "joia"],
        &["vineri", "vinerea", "vin"],
        &["sâmbătă", "sâmbăta", "sambata", "sâm"],
        &["duminică", "duminica", "duminicii", "dum"],
    ],
    relative_days: headed!(days: "
        -2 alaltăieri
        -1 ieri, aseară, ieri seară
        0 astăzi, azi, diseară, astă-seară, în această seară, în această dimineață
        1 mâine, mâine seară
        2 poimâine"),
    ordinals: joined!(
        headed!(numbers: "1 primul, prima, primii, primele, primului, primei, întâi, întâiul, întâia, dintâi"),
        forms! { [0 "al " 0 "a "] [
            2 "doilea" 2 "doua" 3 "treilea" 3 "treia" 4 "patrulea" 4 "patra" 5 "cincilea" 5 "cincea"
            6 "șaselea" 6 "şaselea" 6 "șasea" 6 "şasea" 7 "șaptelea" 7 "şaptelea" 7 "șaptea" 7 "şaptea"
            8 "optulea" 8 "opta" 9 "nouălea" 9 "noua" 10 "zecelea" 10 "zecea" 11 "unsprezecelea"
            11 "unsprezecea" 12 "doisprezecelea" 12 "douăsprezecea" 13 "treisprezecelea"
            13 "treisprezecea" 14 "paisprezecelea" 14 "paisprezecea" 15 "cincisprezecelea"
            15 "cincisprezecea" 16 "șaisprezecelea" 16 "șaisprezecea" 17 "șaptesprezecelea"
            17 "șaptesprezecea" 18 "optsprezecelea" 18 "optsprezecea" 19 "nouăsprezecelea"
            19 "nouăsprezecea" 20 "douăzecilea" 20 "douăzecea" 30 "treizecilea" 30 "treizecea"
            40 "patruzecilea" 40 "patruzecea" 50 "cincizecilea" 50 "cincizecea" 60 "șaizecilea"
            60 "șaizecea" 70 "șaptezecilea" 70 "șaptezecea" 80 "optzecilea" 80 "optzecea"
            90 "nouăzecilea" 90 "nouăzecea" 100 "o sutălea" 100 "suta"
        ] [""] },
        forms! { [
            20 "al douăzeci și " 30 "al treizeci și " 40 "al patruzeci și " 50 "al cincizeci și "
            60 "al șaizeci și " 70 "al șaptezeci și " 80 "al optzeci și " 90 "al nouăzeci și "
        ] [
            1 "unulea" 2 "doilea" 3 "treilea" 4 "patrulea" 5 "cincilea" 6 "șaselea" 7 "șaptelea"
            8 "optulea" 9 "nouălea"
        ] [""] },
        forms! { [
            20 "a douăzeci și " 30 "a treizeci și " 40 "a patruzeci și " 50 "a cincizeci și "
            60 "a șaizeci și " 70 "a șaptezeci și " 80 "a optzeci și " 90 "a nouăzeci și "
        ] [
            1 "una" 2 "doua" 3 "treia" 4 "patra" 5 "cincea" 6 "șasea" 7 "șaptea" 8 "opta" 9 "noua"
        ] [""] },
        forms! { [0 ""] [
            2 "doilea" 3 "treilea" 4 "patrulea" 5 "cincilea" 6 "șaselea" 7 "șaptelea" 8 "optulea"
            9 "nouălea" 10 "zecelea"
        ] [""] },
    ),
    ordinal_suffixes: words!("-lea, -a, lea"),
    ordinal_prefixes: words!("nr., numărul"),
    edition_nouns: headed!(kinds: "
        Meeting reuniun*, ședinț*, şedinţ*, sesiun*, întâlnir*, plen, plenul*, consultăr*, vizit*, întrevedere*
        Round rund*, tur, turul, turului, tururi, negocier*, scrutin*, semifinal*, sferturi, optimi, aleger*,
            referendum*, vot, votul, tragere*, convorbir*, discuți*, dezbater*, moțiun*
        Summit summit*
        Conference conferinț*, conferinţ*, congres*, adunar*, forum*, simpozion*, seminar*, sinod*, conclav*, dialog*,
            convenți*, atelier*
        Festival festival*, târg*, expoziți*, bienal*, trienal*, carnaval*, sărbător*, ceremoni*, gala, galei, gale,
            salon*, expo*, parad*, untold, săptămâna modei
        Contest curs*, cup*, campionat*, turne*, jocuri*, sezon*, olimpiad*, marele premiu, marelui premiu, trofe*,
            rali*, regat*, derby*, maraton*, competiți*, concurs*, liga, ligii, playoff*, play-off*, euro
        Package pachet*, tranș*, tranş*, livrar*, convoi*, lot, lotul, schimb de prizonieri, majorar*, reducer*,
            doz*
        Stage etap*, faz*, val, valul, valului, manș*
        Game meci, meciul, meciului, partidă, partida, partidei
        Hearing audier*, termen, termenul, proces, procesul, procesului, înfățișar*
        Edition ediți*, ediţi*
        Count aniversar*, număr*, trimestr*, raport*, jubile*, volum*, versiun*, episod*, buletin*, sondaj*,
            recensămân*, centenar*, mandat*, semestr*, zbor, zborul, lansar*, misiun*, grev*"),
    previous: words!("
        precedent, precedentă, precedenta, trecut, trecută, trecuta, anterior, anterioară, ultimul, ultima, ultimii,
        ultimele, fost, fosta, foști, fostul, după, din, de la, încă din, deja, recent, recentă, în urmă cu, acum un an,
        anul trecut, luna trecută, săptămâna trecută, atunci, de atunci, mai devreme, inițial, precedente, dinainte"),
    next: words!("
        următorul, următoarea, următorii, următoarele, următor, următoare, viitor, viitoare, viitorul, viitoarea, înainte
        de, înaintea, până, până la, până pe, începând cu, începând din, programat, programată, prevăzut, prevăzută,
        planificat, planificată, așteptat, așteptată, va avea loc, vor avea loc, se va desfășura, va începe, urmează,
        anul viitor, săptămâna viitoare, luna viitoare, cel târziu, amânat, amânată, în ajunul, urmând"),
    locatives: words!("
        în, la, din, de la, lângă, aproape de, în apropiere de, spre, către, peste, prin, dinspre, în jurul, în orașul,
        în municipiul, în comuna, în satul, în județul, în capitala, la nord de, la sud de, la est de, la vest de,
        în nordul, în sudul, în estul, în vestul, în centrul, în zona, în regiunea, la periferia, între, pe, sub, de"),
    demonyms: headed!(countries: "
        AF afgan, afgană, afgani, afgane; AL albanez*; DZ algerian*; AO angolez*; AR argentinian*; AM armean*, armeni,
        armenesc; AU australian*; AT austriac*, austrieci*; AZ azer, azeri, azerbaidjan*; BH bahreinian*;
        BD bangladez*; BY belarus*, bielorus*; BE belgian*; BO bolivian*; BA bosniac*, bosnieci; BR brazilian*;
        BG bulgar, bulgară, bulgari, bulgare*, bulgăresc; BF burkinabez*; BI burundez*; KH cambodgian*; CM camerunez*;
        CA canadian*; CF centrafrican*; TD ciadian*; CL chilian*; CN chinez*; CO columbian*; CD congolez*;
        CR costarican*; HR croat*; CU cubanez*; CY cipriot*; CZ ceh, cehă, cehi, cehe, cehii; DK danez*; DO dominican*;
        EC ecuadorian*; EG egiptean*, egipten*; SV salvadorian*; ER eritreean*; EE eston*; ET etiopian*; FI finlandez*;
        FR francez*, franțuz*; GA gabonez*; GM gambian*; GE georgian*; DE german, germană, germani, germane, germanii,
        germanul, nemț*; GH ghanez*; GR grec, greacă, greci, grecesc*, grecii; GL groenlandez*; GT guatemalez*;
        GN guineez*; HT haitian*; HN hondurian*; HU maghiar*, ungur*, ungar*; IS islandez*; IN indian, indiană,
        indieni, indiene, indienii; ID indonezian*; IR iranian*; IQ irakian*; IE irlandez*; IL israelian*; IT italian,
        italiană, italieni*, italiene, italienii; CI ivorian*; JM jamaican*; JP japonez*, nipon*; JO iordanian*;
        KZ kazah*; KE kenyan*; XK kosovar*; KW kuweitian*; KG kârgâz*; LA laoțian*; LV leton*; LB libanez*; LR liberian*;
        LY libian*; LT lituanian*; LU luxemburghez*; MG malgaș*; MW malawian*; MY malaezian*; MV maldivian*;
        ML malian*; MT maltez*; MR mauritan*; MX mexican*; MD moldovean*, moldoven*; MC monegasc*; MN mongol*;
        ME muntenegrean*; MA marocan*; MZ mozambican*; MM birman*; NA namibian*; NP nepalez*; NL olandez*, neerlandez*;
        NZ neozeelandez*; NI nicaraguan*; NE nigerien; NG nigerian, nigeriană, nigerieni; KP nord-coreean*;
        MK macedonean*, nord-macedonean*; NO norvegian*; OM omanez*; PK pakistanez*; PS palestinian*; PA panamez*;
        PY paraguayan*; PE peruan*; PH filipinez*; PL polonez*; PT portughez*; QA qatarez*; RO român, română, români,
        române, românii, românul, românesc*, românești, românească; RU rus, rusă, ruși, ruse, rușii, rusesc*, rusești,
        rusească; RW rwandez*; SA saudit*; GB britanic*, englez*, scoțian*, galez*; SN senegalez*; RS sârb, sârbă,
        sârbi, sârbe, sârbii; SG singaporez*; SK slovac*; SI sloven*; SO somalez*; ZA sud-african*; KR sud-coreean*,
        coreean*; SS sud-sudanez*; ES spaniol*; LK srilankez*; SD sudanez*; SE suedez*; CH elvețian*; SY sirian*;
        TW taiwanez*; TJ tadjic*; TZ tanzanian*; TH thailandez*; TG togolez*; TN tunisian*; TR turc, turcă, turci, turce,
        turcii, turcesc; TM turkmen*; UG ugandez*; UA ucrainean*, ucrainen*, ucraineni; AE emiratez*; US american*,
        statunitar*; UY uruguayan*; UZ uzbec*; VE venezuelean*; VN vietnamez*; YE yemenit*; ZM zambian*;
        ZW zimbabwean*"),
    country_names: headed!(countries: "
        GB anglia, scoția, țara galilor, irlanda de nord, marea britanie; US sua, s.u.a., america, statele unite,
        statele unite ale americii; NL olanda, țările de jos; MM birmania; CI coasta de fildeș; TL timorul de est;
        CD rd congo; VA vatican, sfântul scaun; AE emiratele arabe unite, eau, emirate; CZ cehia, republica cehă;
        RU federația rusă; BY belarus, bielorusia; MK macedonia; BA bosnia; PS palestina; KR coreea de sud;
        KP coreea de nord; SA arabia saudită; MD republica moldova, basarabia; CH elveția"),
    regions: headed!(countries: "
        RO transilvania, ardeal, banat, oltenia, muntenia, dobrogea, bucovina, maramureș, crișana, moldova istorică,
        ilfov, prahova, județul cluj, județul iași, cotroceni, palatul victoria; MD transnistria, găgăuzia;
        US california, florida, texas, pennsylvania, casa albă, pentagon; DE bavaria, saxonia; FR bretania, normandia,
        corsica; ES catalonia, andaluzia, insulele canare; IT sicilia, sardinia, toscana, lombardia; UA crimeea, donbas;
        RU siberia, cecenia, daghestan, kremlin; CN tibet, xinjiang; PS gaza, fâșia gaza, cisiordania; IQ kurdistan;
        SD darfur; ID bali, sumatra; GR creta, lesbos; IN kașmir"),
    place_endings: changes!("ului>, ei>a, iei>ia, ul>, ilor>i, lui>, i>a"),
    place_prefixes: changes!(""),
    day_prepositions: words!("pe, din, de, la, în, până pe, până la, data de, la data de, în data de, în noaptea de, începând cu, ziua de,
        în seara de, în dimineața de, după, înainte de, cel de"),
    function_words: words!("
        și, şi, sau, ori, dar, însă, ci, deci, că, dacă, când, ca, căci, deoarece, fiindcă, pentru, deși, în, la, cu, de, din,
        pe, prin, spre, fără, sub, peste, între, dintre, despre, după, până, lângă, către, contra, conform, potrivit, este, e,
        sunt, era, erau, fost, fi, fie, fiind, va, vor, voi, vom, ar, aș, am, ai, are, au, aveau, avea, avut, a, al, ale, alor,
        poate, pot, putea, trebuie, face, fac, făcut, spus, declarat, afirmat, precizat, nu, da, nici, mai, foarte, mult, multă,
        mulți, multe, puțin, doar, numai, chiar, încă, tot, toți, toate, toată, fiecare, alt, altă, alți, alte, același, aceeași,
        însuși, eu, tu, el, ea, noi, ei, ele, mă, te, se, ne, vă, îl, o, îi, le, lui, lor, meu, mea, tău, său, sa, săi, sale,
        nostru, noastră, vostru, acest, această, acești, aceste, acesta, aceasta, acel, acea, acei, acele, acela, care, cine, ce,
        cât, câți, câte, unde, cum, un, unui, unei, unor, unii, unele, niște, doi, două, trei, aici, acolo, acum, apoi, atunci,
        astfel, mereu, niciodată, iar, așa, decât, nou, nouă, aproximativ, aproape, privind, cel, cea, cei,
        cele, celor, celui, ului"),
    honorifics: words!("
        domnul, doamna, domnișoara, dl., dna., dr., doctor, profesor, prof., președintele, președinte, preşedintele,
        președinta, vicepreședintele, premierul, premier, prim-ministrul, prim-ministru, ministrul, ministru, ministra,
        secretarul, secretar, secretarul general, secretarul de stat, cancelarul, cancelar, liderul, lider, șeful, şeful,
        șefa, directorul, director, directoarea, guvernatorul, guvernator, primarul, primar, prefectul, prefect, senatorul,
        senator, deputatul, deputat, deputata, europarlamentarul, europarlamentar, ambasadorul, ambasador, ambasadoarea,
        trimisul special, judecătorul, judecător, judecătoarea, procurorul, procuror, procurorul general, avocatul,
        avocat, generalul, general, colonelul, colonel, maiorul, căpitanul, locotenentul, amiralul, mareșalul, regele,
        rege, regina, prințul, prinț, principele, prințesa, împăratul, emirul, șeicul, papa, cardinalul, episcopul,
        arhiepiscopul, patriarhul, rabinul, imamul, ayatollahul, părintele, preotul, sfântul, antrenorul, antrenor,
        selecționerul, atacantul, fundașul, portarul, mijlocașul, purtătorul de cuvânt, actorul, actrița, cântărețul,
        cântăreața, scriitorul, comisarul, comisar, analistul, economistul, jurnalistul, consilierul"),
    bylines: words!("de, autor:, text:, scris de, articol de, redacția, un articol de, redactor:"),
    furniture: words!("
        urmărește-ne, urmăriți-ne, copyright, ©, (c), toate drepturile rezervate, sus, înapoi, înapoi la, citește și,
        citește mai, citește mai mult, citeşte şi, citiți și, citește în continuare, mai mult, mai multe, vezi și, vezi mai,
        află mai, articole similare, articole asemănătoare, știri similare, pe aceeași temă, te-ar putea interesa, sursa:,
        sursă:, sursa foto, foto:, fotografie:, imagine:, video:, arhivă, distribuie, share, trimite, tipărește, printează,
        abonează-te, abonați-vă, abonament, newsletter, înscrie-te, înregistrare, autentificare, conectare, login, publicitate,
        reclamă, (p), advertorial, sponsorizat, cookie, cookie-uri, folosim cookie, acest site, acest website, accept,
        politica de confidențialitate, politica de cookies, termeni și condiții, termeni, contact, contactează-ne,
        despre noi, cine suntem, sari la, mergi la, meniu, acasă, prima pagină, comentarii, comentează, lasă un comentariu,
        adaugă un comentariu, niciun comentariu, etichete, etichete:, taguri, subiecte, categorie, categorii, publicat,
        actualizat, ultima actualizare, data publicării, timp de citire, descarcă aplicația, ascultă, click aici,
        cele mai citite, cele mai populare, ultimele știri, ultima oră, recomandate, recomandări, afișează mai,
        încarcă mai, articolul următor, articolul anterior, acest articol, contact presă, susține, donează,
        mai multe informații, (agerpres), (mediafax)"),
};
