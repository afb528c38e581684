//! Finnish. Case endings of place names are undone by `place_endings`, with the commonest changes of consonants.

use crate::Language;
use crate::table::{changes, forms, headed, joined, words};

pub(crate) static FINNISH: Language = Language {
    code: "fi",
    months: [
        &["tammikuu", "tammikuuta", "tammikuun", "tammikuussa", "tammikuusta", "tammikuulle", "tammi"],
        &["helmikuu", "helmikuuta", "helmikuun", "helmikuussa", "helmikuusta", "helmikuulle", "helmi"],
        &["maaliskuu", "maaliskuuta", "maaliskuun", "maaliskuussa", "maaliskuusta", "maaliskuulle", "maalis"],
        &["huhtikuu", "huhtikuuta", "huhtikuun", "huhtikuussa", "huhtikuusta", "huhtikuulle", "huhti"],
        &["toukokuu", "toukokuuta", "toukokuun", "toukokuussa", "toukokuusta", "toukokuulle", "touko"],
        &["kesäkuu", "kesäkuuta", "kesäkuun", "kesäkuussa", "kesäkuusta", "kesäkuulle"],
        &["heinäkuu", "heinäkuuta", "heinäkuun", "heinäkuussa", "heinäkuusta", "heinäkuulle"],
        &["elokuu", "elokuuta", "elokuun", "elokuussa", "elokuusta", "elokuulle"],
        &["syyskuu", "syyskuuta", "syyskuun", "syyskuussa", "syyskuusta", "syyskuulle"],
        &["lokakuu", "lokakuuta", "lokakuun", "lokakuussa", "lokakuusta", "lokakuulle"],
        &["marraskuu", "marraskuuta", "marraskuun", "marraskuussa", "marraskuusta", "marraskuulle", "marras"],
        &["joulukuu", "joulukuuta", "joulukuun", "joulukuussa", "joulukuusta", "joulukuulle"],
    ],
    weekdays: [
        &["maanantai", "maanantaina", "maanantain", "maanantaista", "maanantaihin", "maanantaisin", "maanantaita"],
        &["tiistai", "tiistaina", "tiistain", "tiistaista", "tiistaihin", "tiistaisin", "tiistaita"],
        &["keskiviikko", "keskiviikkona", "keskiviikon", "keskiviikosta", "keskiviikkoon", "keskiviikkoisin",
            "keskiviikkoa"],
        &["torstai", "torstaina", "torstain", "torstaista", "torstaihin", "torstaisin", "torstaita"],
        &["perjantai", "perjantaina", "perjantain", "perjantaista", "perjantaihin", "perjantaisin",
            "perjantaita"],
        &["lauantai", "lauantaina", "lauantain", "lauantaista", "lauantaihin", "lauantaisin", "lauantaita"],
        &["sunnuntai", "sunnuntaina", "sunnuntain", "sunnuntaista", "sunnuntaihin", "sunnuntaisin",
            "sunnuntaita"],
    ],
    relative_days: headed!(days: "
        -2 toissa päivänä, toissapäivänä
        -1 eilen, eilinen, eilisen, eilisessä, viime yönä
        0 tänään, tänä aamuna, tänä iltana, tänä yönä
        1 huomenna, huominen, huomisen
        2 ylihuomenna"),
    ordinals: joined!(
        headed!(numbers: "
            1 ensimmäinen, ensimmäisen, ensimmäistä, ensimmäisenä, ensimmäisessä, ensimmäisestä, ensimmäiseen,
            ensimmäisellä, ensimmäiselle, ensimmäiset; 2 toinen, toisen, toista, toisena, toisessa, toisesta, toiseen,
            toisella, toiselle; 3 kolmas, kolmannen, kolmatta, kolmantena, kolmannessa, kolmannesta, kolmanteen,
            kolmannella, kolmannelle; 100 sadas, sadannen, sadatta, sadannessa"),
        forms! { [0 ""] [
            4 "neljä" 7 "seitsemä" 9 "yhdeksä"
        ] ["s" "nnen" "ttä" "ntenä" "nnessä" "nnestä" "nteen" "nnellä" "nnelle"] },
        forms! { [0 ""] [5 "viide" 10 "kymmene"]
            ["s" "nnen" "ttä" "ntenä" "nnessä" "nnestä" "nteen" "nnellä" "nnelle"] },
        forms! { [0 ""] [6 "kuude" 8 "kahdeksa"]
            ["s" "nnen" "tta" "ntena" "nnessa" "nnesta" "nteen" "nnella" "nnelle"] },
        forms! { [
            1 "yhde" 2 "kahde" 3 "kolma" 4 "neljä" 5 "viide" 6 "kuude" 7 "seitsemä" 8 "kahdeksa" 9 "yhdeksä"
        ] [10 "stoista" 10 "nnentoista"] [""] },
        forms! { [0 ""] [
            11 "yhdettätoista" 12 "kahdettatoista" 13 "kolmattatoista" 14 "neljättätoista" 15 "viidettätoista"
            11 "yhdennessätoista" 12 "kahdennessatoista" 13 "kolmannessatoista" 14 "neljännessätoista"
            15 "viidennessätoista"
        ] [""] },
        forms! { [
            20 "kahdes" 30 "kolmas" 40 "neljäs" 50 "viides" 60 "kuudes" 70 "seitsemäs" 80 "kahdeksas"
            90 "yhdeksäs"
        ] "kymmenes" [
            0 "" 1 "ensimmäinen" 2 "toinen" 3 "kolmas" 4 "neljäs" 5 "viides" 6 "kuudes" 7 "seitsemäs"
            8 "kahdeksas" 9 "yhdeksäs"
        ] [""] },
        forms! { [
            20 "kahdennen" 30 "kolmannen" 40 "neljännen" 50 "viidennen" 60 "kuudennen" 70 "seitsemännen"
            80 "kahdeksannen" 90 "yhdeksännen"
        ] "kymmenennen" [
            0 "" 1 "ensimmäisen" 2 "toisen" 3 "kolmannen" 4 "neljännen" 5 "viidennen" 6 "kuudennen"
            7 "seitsemännen" 8 "kahdeksannen" 9 "yhdeksännen"
        ] [""] },
    ),
    ordinal_suffixes: words!("., :s, :nnen, :nnessa, :nnessä, :ttä, :tta, :nteen"),
    ordinal_prefixes: words!("nro, numero"),
    edition_nouns: headed!(kinds: "
        Meeting kokou*, istun*, tapaami*, täysistun*, vierailu*, vuosikokou*, yleiskokou*
        Round kierros, kierroksen, kierroksessa, kierroksella, kierrosta, kierrokseen, neuvotteluj*, neuvottelukierro*,
            äänestyskierro*, välierä*, puolivälierä*, vaalikierro*, kansanäänesty*, vaalit, vaalien, vaaleissa,
            äänesty*, väittely*
        Summit huippukokou*, huipputapaami*
        Conference konferenssi*, kongressi*, puoluekokou*, foorumi*, symposium*, seminaari*, yleisistun*,
            liittokokou*
        Festival festivaali*, näyttely*, messut, messujen, messuilla, messuja, biennaali*, karnevaali*, juhlat,
            juhlien, juhlilla, gaala*, palkintogaala*, elokuvafestivaali*
        Contest kilpailu*, cup, cupin, cupissa, mestaruuskilpailu*, mm-kisat, em-kisat, kisat, kisoissa, kisojen,
            turnau*, kausi, kauden, kaudella, kautta, olympialai*, grand prix*, maraton*, ralli*, osakilpailu*,
            liiga*, paralympialai*, derby*
        Package paket*, pakotepaket*, erä, erän, erää, toimitu*, saattue*, vankienvaih*, koronnosto*, koronlasku*
        Stage etappi, etapin, etapilla, etapissa, vaihe, vaiheen, vaiheessa, aalto, aallon, ottelukierro*
        Game ottelu, ottelun, ottelussa, peli, pelissä, pelin
        Hearing oikeudenkäyn*, oikeudenkäyntipäivä*, kuuleminen, kuulemisen
        Edition painos, painoksen, painosta
        Count vuosipäivä*, numero, numeron, vuosineljänne*, neljänneksen, raportti*, raportin,
            kyselytutkimu*, kausijulkaisu*, jakso, jakson, juhlavuosi, lakko, lakon, laukaisu*, koelento*"),
    previous: words!("
        edellinen, edellisen, edellisessä, edellistä, edellisellä, viime, viimeisin, viimeisimmän, aiempi,
        aiemman, aiemmassa, aikaisempi, aikaisemman, entinen, entisen, mennyt, menneen, jälkeen, lähtien,
        alkaen, sitten, aiemmin, viime vuonna, viime viikolla, viime kuussa, vuosi sitten, tuolloin, silloinen"),
    next: words!("
        seuraava, seuraavan, seuraavassa, seuraavaa, seuraavalla, ensi, tuleva, tulevan, tulevassa, tulevaa,
        tulevana, ennen, saakka, asti, mennessä, suunniteltu, suunnitellun, odotettu, odotetaan, järjestetään,
        alkaa, lykätty, siirretty, ensi vuonna, ensi viikolla, ensi kuussa, viimeistään"),
    locatives: words!("
        lähellä, luona, keskellä, alueella, kaupungissa, kylässä, läänissä, maakunnassa, pohjoispuolella,
        eteläpuolella, itäpuolella, länsipuolella, pääkaupungissa, pääkaupunki, rannikolla, rajalla, saarella,
        osavaltiossa, keskustassa, liepeillä, edustalla, esikaupungissa, pohjoisosassa, eteläosassa, itäosassa,
        länsiosassa"),
    demonyms: headed!(countries: "
        AF afganistanilai*, afgaani*; AL albanialai*, albaani*; DZ algerialai*; AO angolalai*; AR argentiinalai*;
        AM armenialai*; AU australialai*; AT itävaltalai*; AZ azerbaidžanilai*; BH bahrainilai*;
        BD bangladeshilai*; BY valkovenäläi*; BE belgialai*; BO bolivialai*; BA bosnialai*, bosniakki*;
        BR brasilialai*; BG bulgarialai*, bulgaari*; BF burkinafasolai*; BI burundilai*; KH kambodžalai*;
        CM kamerunilai*; CA kanadalai*; TD tšadilai*; CL chileläi*; CN kiinalai*; CO kolumbialai*;
        CD kongolai*; CR costaricalai*; HR kroatialai*, kroaatti, kroaatit; CU kuubalai*; CY kyproslai*;
        CZ tšekkiläi*, tšekki; DK tanskalai*; DO dominikaani*; EC ecuadorilai*; EG egyptiläi*;
        SV salvadorilai*; ER eritrealai*; EE virolai*; ET etiopialai*; FI suomalai*; FR ranskalai*;
        GA gabonilai*; GM gambialai*; GE georgialai*; DE saksalai*; GH ghanalai*; GR kreikkalai*;
        GL grönlantilai*; GT guatemalalai*; GN guinealai*; HT haitilai*; HN hondurasilai*; HU unkarilai*;
        IS islantilai*; IN intialai*; ID indonesialai*; IR iranilai*; IQ irakilai*; IE irlantilai*;
        IL israelilai*; IT italialai*; CI norsunluurannikkolai*; JM jamaikalai*; JP japanilai*;
        JO jordanialai*; KZ kazakstanilai*, kazakki*; KE kenialai*; XK kosovolai*; KW kuwaitilai*;
        KG kirgisialai*, kirgiisi*; LA laosilai*; LV latvialai*; LB libanonilai*; LR liberialai*; LY libyalai*;
        LT liettualai*; LU luxemburgilai*; MG madagaskarilai*; MW malawilai*; MY malesialai*; MV malediivilai*;
        ML malilai*; MT maltalai*; MR mauritanialai*; MX meksikolai*; MD moldovalai*; MC monacolai*;
        MN mongolialai*, mongoli*; ME montenegrolai*; MA marokkolai*; MZ mosambikilai*; MM myanmarilai*;
        NA namibialai*; NP nepalilai*; NL hollantilai*, alankomaalai*; NZ uusiseelantilai*; NI nicaragualai*;
        NE nigeriläi*; NG nigerialai*; KP pohjoiskorealai*; MK pohjoismakedonialai*; NO norjalai*; OM omanilai*;
        PK pakistanilai*; PS palestiinalai*; PA panamalai*; PY paraguaylai*; PE perulai*; PH filippiiniläi*;
        PL puolalai*; PT portugalilai*; QA qatarilai*; RO romanialai*; RU venäläi*; RW ruandalai*;
        SA saudiarabialai*, saudi; GB brittiläi*, britti, brittien, englantilai*, skotlantilai*, walesilai*,
        pohjoisirlantilai*; SN senegalilai*; RS serbialai*, serbi, serbit, serbien; SG singaporelai*;
        SK slovakialai*, slovakki*; SI slovenialai*, sloveeni*; SO somalialai*, somali, somalit; ZA eteläafrikkalai*;
        KR eteläkorealai*, korealai*; SS eteläsudanilai*; ES espanjalai*; LK srilankalai*; SD sudanilai*;
        SE ruotsalai*; CH sveitsiläi*; SY syyrialai*; TW taiwanilai*; TJ tadžikistanilai*, tadžikki*;
        TZ tansanialai*; TH thaimaalai*; TG togolai*; TN tunisialai*; TR turkkilai*; TM turkmenistanilai*,
        turkmeeni*; UG ugandalai*; UA ukrainalai*; AE emiraattilai*; US yhdysvaltalai*, amerikkalai*;
        UY uruguaylai*; UZ uzbekistanilai*, uzbekki*; VE venezuelalai*; VN vietnamilai*; YE jemeniläi*;
        ZM sambialai*; ZW zimbabwelai*"),
    country_names: headed!(countries: "
        GB englanti, skotlanti, wales, pohjois-irlanti, britannia, iso-britannia, yhdistynyt kuningaskunta;
        US usa, yhdysvallat, yhdysvaltain, yhdysvaltojen, yhdysvalloissa, yhdysvalloista, yhdysvaltoihin, amerikka;
        NL hollanti, alankomaissa, alankomaiden; MM burma; CD kongon demokraattinen tasavalta; VA vatikaani;
        AE arabiemiraatit, arabiemiirikunnat, arabiemiirikunnissa; CZ tšekki, tšekin, tšekissä; BY valko-venäjä,
        valko-venäjän, valko-venäjällä; RU venäjä, venäjän, venäjällä, venäjältä, venäjälle; MK makedonia;
        BA bosnia; PS palestiina, palestiinalaisalue, palestiinalaisalueet; KR etelä-korea; KP pohjois-korea;
        SA saudi-arabia; ZA etelä-afrikka; SE ruotsi, ruotsin, ruotsissa; FR ranska; CI norsunluurannikko;
        TR turkki, turkin, turkissa; GR kreikka, kreikan, kreikassa; TH thaimaa; FI suomi, suomen, suomessa"),
    regions: headed!(countries: "
        FI lappi, lapin, lapissa, uusimaa, uudenmaan, uudellamaalla, pirkanmaa, pirkanmaan, pirkanmaalla,
        pohjanmaa, pohjanmaan, pohjanmaalla, ahvenanmaa, ahvenanmaan, ahvenanmaalla, kainuu, satakunta,
        varsinais-suomi, varsinais-suomen, etelä-karjala, pohjois-karjala; RU siperia, tšetšenia, dagestan,
        tatarstan, kreml, karjalan tasavalta; UA krim, krimin niemimaa, donbas, donetskin alue, luhanskin alue;
        US kalifornia, florida, texas, pennsylvania, alaska, valkoinen talo, pentagon; DE baijeri, saksi;
        FR bretagne, normandia, korsika; ES katalonia, andalusia; IT sisilia, sardinia, toscana, lombardia;
        CN tiibet, xinjiang; PS gaza, gazan kaista, gazan alue, länsiranta; IQ kurdistan; SD darfur;
        GE abhasia, etelä-ossetia; AZ vuoristo-karabah; ID bali, sumatra; GR kreeta"),
    place_endings: changes!("
        ngissä>nki, ngistä>nki, ngin>nki, issa>, issä>, ista>, istä>, iin>i, iin>, ssa>, ssä>, sta>, stä>,
        ella>, ellä>, eella>e, eelle>e, lla>, llä>, lta>, ltä>, lle>, aan>a, ään>ä, oon>o, in>, n>, hin>,
        russa>rku, rusta>rku, run>rku, leessa>le"),
    place_prefixes: changes!(""),
    day_prepositions: words!("
        aamulla, illalla, yöllä, päivänä, aamuna, iltana, iltapäivällä, aamupäivällä, puolilta, kello, klo,
        noin, viime, ensi, myöhään, varhain"),
    function_words: words!("
        ja, tai, sekä, eli, mutta, vaan, koska, että, jotta, kun, kuin, jos, vaikka, niin, myös, vain, jo,
        vielä, nyt, sitten, siis, joka, jonka, jota, jossa, josta, johon, jolla, jolle, jotka, joiden, joita,
        joissa, mikä, minkä, mitä, missä, mistä, mihin, kuka, kenen, ketä, tämä, tämän, tätä, tässä, tästä,
        tähän, tällä, nämä, näiden, näitä, tuo, tuon, se, sen, sitä, siinä, siitä, siihen, sillä, ne, niiden,
        niitä, niissä, hän, hänen, häntä, hänelle, he, heidän, heitä, minä, minun, sinä, me, meidän, te, itse,
        on, ovat, oli, olivat, ollut, olleet, olla, olisi, ole, oltu, ei, eivät, eikä, älä, voi, voivat, voisi,
        saa, saada, pitää, täytyy, noin, yli, alle, kanssa, mukaan, ilman, vastaan, aikana, vuoksi, takia,
        kautta, kohti, välillä, koko, kaikki, kaikkien, kaikkia, muut, muiden, muita, muun, eri, sama, saman,
        samaan, moni, monet, useita, useiden, paljon, enemmän, vähän, hyvin, erittäin, uusi, uuden, uutta,
        suuri, suuren, yksi, yhden, kaksi, kahden, kolme, kolmen, mukaisesti, lisäksi, kuitenkin, siksi, näin,
        täällä, siellä, missään, ainakin, lähes, jopa"),
    honorifics: words!("
        herra, rouva, neiti, tohtori, professori, dosentti, presidentti, varapresidentti, pääministeri,
        ministeri, ulkoministeri, sisäministeri, puolustusministeri, valtiovarainministeri, oikeusministeri,
        elinkeinoministeri, ympäristöministeri, liikenneministeri, opetusministeri, terveysministeri,
        varapääministeri, liittokansleri, kansleri, valtiosihteeri, puhemies, kansanedustaja, senaattori,
        edustaja, kuvernööri, pormestari, kaupunginjohtaja, puheenjohtaja, pääjohtaja, toimitusjohtaja, johtaja,
        pääsihteeri, tiedottaja, edustajainhuoneen puhemies, suurlähettiläs, lähettiläs, erityisedustaja,
        komissaari, tuomari, syyttäjä, valtakunnansyyttäjä, asianajaja, kenraali, kenraaliluutnantti,
        kenraalimajuri, eversti, majuri, kapteeni, luutnantti, amiraali, komentaja, kuningas, kuningatar,
        prinssi, prinsessa, kruununprinssi, sulttaani, emiiri, sheikki, paavi, kardinaali, piispa, arkkipiispa,
        patriarkka, imaami, rabbi, valmentaja, päävalmentaja, hyökkääjä, maalivahti, toimittaja, tutkija,
        asiantuntija, ekonomisti, analyytikko, kirjailija, rehtori, poliisipäällikkö, rikoskomisario,
        ylikomisario"),
    bylines: words!("teksti:, kirjoittaja:, kirjoittanut:, toimittaja:, teksti ja kuvat:, juttu:"),
    furniture: words!("
        seuraa meitä, kaikki oikeudet pidätetään, kaikki oikeudet, tekijänoikeus, takaisin ylös, sivun alkuun,
        lue lisää, lue myös, lue koko juttu, lue koko artikkeli, jatka lukemista, aiheesta lisää,
        aiheeseen liittyvää, aiheeseen liittyviä, juttu jatkuu mainoksen, artikkeli jatkuu mainoksen,
        juttu jatkuu kuvan, mainos alkaa, mainos päättyy, katso myös, katso video, lähde:, lähteet:, kuva:,
        kuvat:, kuvateksti:, video:, jaa artikkeli, jaa facebookissa, jaa twitterissä, jaa juttu,
        tilaa uutiskirje, tilaa lehti, tilaajille, kirjaudu sisään, kirjaudu, rekisteröidy, luo tunnus,
        evästeet, evästeasetukset, hyväksy evästeet, käytämme evästeitä, tietosuoja, tietosuojaseloste,
        käyttöehdot, ota yhteyttä, yhteystiedot, mediatiedot, toimituksen yhteystiedot, siirry sisältöön,
        hyppää sisältöön, etusivu, kommentit, kommentoi, kirjoita kommentti, avainsanat:, julkaistu:, julkaistu,
        päivitetty:, päivitetty, viimeksi päivitetty, lukuaika, lataa sovellus, kuuntele artikkeli,
        klikkaa tästä, luetuimmat, suosituimmat, uusimmat, tuoreimmat, seuraava artikkeli, edellinen artikkeli,
        lisää aiheesta, lehdistön yhteyshenkilö, lisätietoja:, lisätietoja antaa, anna palautetta,
        ilmoita virheestä"),
};
