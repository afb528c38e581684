//! German.

use crate::Language;
use crate::table::{changes, forms, headed, joined, words};

pub(crate) static GERMAN: Language = Language {
    code: "de",
    months: [
        &["januar", "januars", "jan", "jänner", "jänners", "jän"],
        &["februar", "februars", "feb", "febr", "feber"],
        &["märz", "märzes", "mär", "mrz", "maerz"],
        &["april", "aprils", "apr"],
        &["mai", "mais"],
        &["juni", "junis", "jun"],
        &["juli", "julis", "jul"],
        &["august", "augusts", "aug"],
        &["september", "septembers", "sep", "sept"],
        &["oktober", "oktobers", "okt"],
        &["november", "novembers", "nov"],
        &["dezember", "dezembers", "dez"],
    ],
    weekdays: [
        &["montag", "montags", "montage", "montagen", "montagabend", "montagmorgen", "mo"],
        &["dienstag", "dienstags", "dienstage", "dienstagabend", "dienstagmorgen", "di"],
        &["mittwoch", "mittwochs", "mittwoche", "mittwochabend", "mittwochmorgen", "mi"],
        &["donnerstag", "donnerstags", "donnerstage", "donnerstagabend", "donnerstagmorgen", "do"],
        &["freitag", "freitags", "freitage", "freitagabend", "freitagmorgen", "fr"],
        &["samstag", "samstags", "samstage", "samstagabend", "sonnabend", "sonnabends", "sa"],
        &["sonntag", "sonntags", "sonntage", "sonntagabend", "sonntagmorgen", "so"],
    ],
    relative_days: headed!(days: "
        -2 vorgestern
        -1 gestern, gestrigen, gestern abend
        0 heute, heutigen, heute morgen, heute abend
        1 morgen, morgigen, morgen abend
        2 übermorgen"),
    ordinals: joined!(
        forms! { [0 ""] [
            1 "erst" 2 "zweit" 3 "dritt" 4 "viert" 5 "fünft" 6 "sechst" 7 "siebt" 7 "siebent"
            8 "acht" 9 "neunt" 10 "zehnt" 11 "elft" 12 "zwölft" 13 "dreizehnt" 14 "vierzehnt"
            15 "fünfzehnt" 16 "sechzehnt" 17 "siebzehnt" 18 "achtzehnt" 19 "neunzehnt"
            20 "zwanzigst" 30 "dreißigst" 30 "dreissigst" 40 "vierzigst" 50 "fünfzigst"
            60 "sechzigst" 70 "siebzigst" 80 "achtzigst" 90 "neunzigst" 100 "hundertst"
            100 "einhundertst"
        ] ["e" "en" "er" "es" "em"] },
        forms! { [
            1 "einund" 2 "zweiund" 3 "dreiund" 4 "vierund" 5 "fünfund" 6 "sechsund" 7 "siebenund"
            8 "achtund" 9 "neunund"
        ] [
            20 "zwanzigst" 30 "dreißigst" 30 "dreissigst" 40 "vierzigst" 50 "fünfzigst"
            60 "sechzigst" 70 "siebzigst" 80 "achtzigst" 90 "neunzigst"
        ] ["e" "en" "er" "es" "em"] },
    ),
    ordinal_suffixes: words!("., te, ten, ter, tes, tem, ste, sten, ster, stes, stem"),
    ordinal_prefixes: words!("nr., nummer, no."),
    edition_nouns: headed!(kinds: "
        Meeting treffen*, sitzung, sitzungen, tagung*, zusammenkunft*, zusammenkünfte*, beratung*, plenum*,
            plenarsitzung*, vollversammlung*, ratssitzung*, sondersitzung*, zinssitzung*, besuch*
        Round runde*, verhandlungsrunde*, gesprächsrunde*, wahlgang*, wahlgänge*, stichwahl*,
            verhandlungen, gespräche, halbfinal*, viertelfinal*, achtelfinal*, hauptrunde*,
            tarifrunde*, wahl, wahlen, abstimmung*, referendum*, volksabstimmung*, auslosung*,
            pokalrunde*, debatte*
        Summit gipfel*, spitzentreffen*, eu-gipfel*, nato-gipfel*, klimagipfel*
        Conference konferenz*, kongress*, versammlung*, forum*, foren, parteitag*, kirchentag*,
            symposium*, symposien, kolloquium*, workshop*, seminar*, synode*, konklave*, dialog*,
            weltklimakonferenz*, klimakonferenz*, hauptversammlung*, juristentag*, ärztetag*,
            bundesparteitag*, katholikentag*
        Festival festival*, filmfestival*, festspiele*, festspielen, messe, messen, buchmesse*,
            ausstellung*, biennale*, triennale*, karneval*, fest, festes, feste, volksfest*,
            oktoberfest*, wiesn, expo*, schau, filmfestspiele*, berlinale*, preisverleihung*,
            verleihung*, parade*, oscarverleihung*, musikfest*, modewoche*
        Contest rennen*, pokal, pokals, cup*, weltcup*, meisterschaft*, weltmeisterschaft*,
            europameisterschaft*, turnier*, spiele, spielen, saison*, olympiade*, grand prix*,
            großer preis, großen preis*, wettbewerb*, wettkampf*, wettkämpfe*, rallye*, regatta*,
            derby*, marathon*, liga, playoff*, play-off*, tournee*, vierschanzentournee*,
            spielzeit*, trophy*, masters, tour
        Package paket*, sanktionspaket*, hilfspaket*, maßnahmenpaket*, maßnahmepaket*, tranche*,
            rate, raten, lieferung*, hilfslieferung*, konvoi*, charge*, gefangenenaustausch*,
            zinserhöhung*, zinsschritt*, zinssenkung*, rettungspaket*, impfdosis, impfung*
        Stage etappe*, spieltag*, teilstück*, phase*, welle*, abschnitt*, station*, hinspiel*,
            rückspiel*, streiktag*
        Game spiel, partie, partien
        Hearing verhandlungstag*, prozesstag*, anhörung*, gerichtstag*, verhandlung, sitzungstag*,
            prozess, prozesses
        Edition ausgabe*, auflage*
        Count jahrestag*, jubiläum*, jubiläen, geburtstag*, quartal*, bericht*, band, ausstrahlung*, folge,
            folgen, staffel*, todestag*, hochzeitstag*, amtszeit*, legislaturperiode*, volkszählung*,
            jahrgang*, teststart*, testflug*, testflüge*, start, starts, mission*, version*, streik, streiks"),
    previous: words!("
        vorig*, vorige, vorigen, voriger, voriges, vorherige, vorherigen, vorheriger, letzte,
        letzten, letzter, letztes, letztem, vergangene, vergangenen, vergangener, vergangenes,
        vergangenem, seit, nach, zuvor, früher, frühere, früheren, früherer, ehemalige, ehemaligen,
        zuletzt, vor, bereits, schon, vorangegangene, vorangegangenen, vorausgegangenen, damals,
        damalige, damaligen, jüngste, jüngsten, im vorjahr, vorjahr, vorjahres, vormonat, vorwoche,
        letztes jahr, letzte woche, letzten monat, ursprünglich, ursprünglichen, erstmals"),
    next: words!("
        nächste, nächsten, nächster, nächstes, nächstem, kommende, kommenden, kommender, kommendes,
        kommendem, bevorstehende, bevorstehenden, bevorstehender, künftige, künftigen, zukünftige,
        zukünftigen, folgende, folgenden, anstehende, anstehenden, geplante, geplanten, geplant,
        ab, bis, bis zum, spätestens, vorgesehen, erwartet, angesetzt, demnächst, im vorfeld,
        verschoben auf, nächstes jahr, nächste woche, nächsten monat, soll am, findet am, startet am,
        beginnt am, stattfinden, anberaumt"),
    locatives: words!("
        in, im, an, am, bei, beim, nahe, aus, auf, nach, von, um, vor, über, rund um, außerhalb,
        innerhalb, in der, in den, in die, ins, nördlich von, südlich von, östlich von,
        westlich von, unweit, in der nähe von, in der stadt, in der hauptstadt, im raum,
        in der region, im süden, im norden, im osten, im westen, zwischen, gegenüber, unweit von,
        durch, entlang, zu, zum, zur"),
    demonyms: headed!(countries: "
        AF afghanisch*, afghane, afghanen, afghanin*; AL albanisch*, albaner*; DZ algerisch*,
        algerier*; AO angolanisch*, angolaner*; AR argentinisch*, argentinier*; AM armenisch*,
        armenier*; AU australisch*, australier*; AT österreichisch*, österreicher*;
        AZ aserbaidschanisch*, aserbaidschaner*; BS bahamaisch*; BH bahrainisch*, bahrainer*;
        BD bangladeschisch*, bangladescher*; BY belarussisch*, belarusisch*, belarusse, belarussen,
        weißrussisch*, weißrusse*, belarusin*; BE belgisch*, belgier*; BZ belizisch*;
        BJ beninisch*, beniner*; BT bhutanisch*; BO bolivianisch*, bolivianer*; BA bosnisch*,
        bosnier*, bosniak*; BW botsuanisch*; BR brasilianisch*, brasilianer*; BN bruneiisch*;
        BG bulgarisch*, bulgare*, bulgarin*; BF burkinisch*, burkiner*; BI burundisch*, burundier*;
        KH kambodschanisch*, kambodschaner*; CM kamerunisch*, kameruner*; CA kanadisch*, kanadier*;
        CV kapverdisch*; CF zentralafrikanisch*; TD tschadisch*, tschader*; CL chilenisch*, chilene*,
        chilenin*; CN chinesisch*, chinese, chinesen, chinesin*; CO kolumbianisch*, kolumbianer*;
        KM komorisch*; CD kongolesisch*, kongolese*; CR costa-ricanisch*, costaricanisch*;
        HR kroatisch*, kroate*, kroatin*; CU kubanisch*, kubaner*; CY zyprisch*, zypriotisch*,
        zyprer*, zypriot*; CZ tschechisch*, tscheche*, tschechin*; DK dänisch*, däne, dänen, dänin*;
        DJ dschibutisch*; DO dominikanisch*, dominikaner*; EC ecuadorianisch*, ecuadorianer*;
        EG ägyptisch*, ägypter*; SV salvadorianisch*, salvadorianer*; GQ äquatorialguineisch*;
        ER eritreisch*, eritreer*; EE estnisch*, esten, estin*; ET äthiopisch*, äthiopier*;
        FJ fidschianisch*; FI finnisch*, finne, finnen, finnin*; FR französisch*, franzose*,
        französin*; GA gabunisch*, gabuner*; GM gambisch*, gambier*; GE georgisch*, georgier*;
        DE deutsche, deutschen, deutscher, deutsches, deutschem, deutsch; GH ghanaisch*, ghanaer*;
        GR griechisch*, grieche, griechen, griechin*; GL grönländisch*, grönländer*;
        GT guatemaltekisch*, guatemalteke*; GN guineisch*; GW bissau-guineisch*; GY guyanisch*;
        HT haitianisch*, haitisch*, haitianer*; HN honduranisch*, honduraner*; HU ungarisch*, ungar,
        ungarn, ungarin*; IS isländisch*, isländer*; IN indische, indischen, indischer, indisches,
        indischem, inder, inderin*; ID indonesisch*, indonesier*; IR iranisch*, iraner*; IQ irakisch*,
        iraker*; IE irisch*, ire, iren, irin, irinnen; IL israelisch*, israeli, israelis;
        IT italienisch*, italiener*; CI ivorisch*, ivorer*; JM jamaikanisch*, jamaikaner*;
        JP japanisch*, japaner*; JO jordanisch*, jordanier*; KZ kasachisch*, kasache*;
        KE kenianisch*, kenianer*; XK kosovarisch*, kosovare*; KW kuwaitisch*, kuwaiter*;
        KG kirgisisch*, kirgise*; LA laotisch*, laote*; LV lettisch*, lette, letten, lettin*;
        LB libanesisch*, libanese*; LR liberianisch*, liberianer*; LY libysch*, libyer*;
        LI liechtensteinisch*, liechtensteiner*; LT litauisch*, litauer*; LU luxemburgisch*,
        luxemburger*; MG madagassisch*, madagasse*; MW malawisch*; MY malaysisch*, malaysier*;
        MV maledivisch*, malediver*; ML malisch*, malier*; MT maltesisch*, malteser*;
        MR mauretanisch*, mauretanier*; MU mauritisch*; MX mexikanisch*, mexikaner*; MD moldauisch*,
        moldawisch*, moldauer*; MC monegassisch*, monegasse*; MN mongolisch*, mongole*;
        ME montenegrinisch*, montenegriner*; MA marokkanisch*, marokkaner*; MZ mosambikanisch*,
        mosambikisch*; MM myanmarisch*, birmanisch*, burmesisch*; NA namibisch*, namibier*;
        NP nepalesisch*, nepalese*; NL niederländisch*, niederländer*, holländisch*, holländer*;
        NZ neuseeländisch*, neuseeländer*; NI nicaraguanisch*, nicaraguaner*; NE nigrisch*, nigrer*;
        NG nigerianisch*, nigerianer*; KP nordkoreanisch*, nordkoreaner*; MK nordmazedonisch*,
        nordmazedonier*, mazedonisch*, mazedonier*; NO norwegisch*, norweger*; OM omanisch*;
        PK pakistanisch*, pakistaner*; PS palästinensisch*, palästinenser*; PA panamaisch*;
        PG papua-neuguineisch*; PY paraguayisch*, paraguayer*; PE peruanisch*, peruaner*;
        PH philippinisch*, filipino*, philippiner*; PL polnisch*, pole, polen, polin, polinnen;
        PT portugiesisch*, portugiese*; PR puerto-ricanisch*; QA katarisch*, katarer*; RO rumänisch*,
        rumäne*, rumänin*; RU russische, russischen, russischer, russisches, russischem, russisch,
        russe, russen, russin*; RW ruandisch*, ruander*; SA saudisch*, saudi-arabisch*,
        saudiarabisch*, saudi, saudis; GB britisch*, brite, briten, britin*, englisch*, engländer*,
        schottisch*, schotte*, walisisch*, waliser*, nordirisch*; SN senegalesisch*, senegalese*;
        RS serbisch*, serbe, serben, serbin*; SL sierra-leonisch*; SG singapurisch*, singapurer*;
        SK slowakisch*, slowake*, slowakin*; SI slowenisch*, slowene*, slowenin*; SO somalisch*,
        somalier*; ZA südafrikanisch*, südafrikaner*; KR südkoreanisch*, südkoreaner*, koreanisch*,
        koreaner*; SS südsudanesisch*, südsudanese*; ES spanisch*, spanier*; LK sri-lankisch*,
        srilankisch*; SD sudanesisch*, sudanese*; SR surinamisch*; SE schwedisch*, schwede, schweden,
        schwedin*; CH schweizerisch*, schweizer*, eidgenössisch*; SY syrisch*, syrer*;
        TW taiwanisch*, taiwanesisch*, taiwaner*, taiwanese*; TJ tadschikisch*, tadschike*;
        TZ tansanisch*, tansanier*; TH thailändisch*, thailänder*, thai; TL timoresisch*;
        TG togoisch*, togoer*; TO tongaisch*; TN tunesisch*, tunesier*; TR türkisch*, türke, türken,
        türkin*; TM turkmenisch*, turkmene*; UG ugandisch*, ugander*; UA ukrainisch*, ukrainer*;
        AE emiratisch*; US amerikanisch*, us-amerikanisch*, amerikaner*, us-amerikaner*;
        UY uruguayisch*, uruguayer*; UZ usbekisch*, usbeke*; VE venezolanisch*, venezolaner*;
        VN vietnamesisch*, vietnamese*; YE jemenitisch*, jemenit*; ZM sambisch*, sambier*;
        ZW simbabwisch*, simbabwer*"),
    country_names: headed!(countries: "
        GB england, schottland, wales, nordirland, großbritannien, grossbritannien; US usa, amerika,
        vereinigte staaten von amerika, vereinigten staaten; NL holland, die niederlande,
        niederlanden; MM birma, burma; CI elfenbeinküste; SZ swasiland; TL osttimor; CD kongo,
        demokratische republik kongo, dr kongo; CG republik kongo; VA vatikan, heiliger stuhl;
        AE vae, emirate, emiraten, vereinigten arabischen emiraten, vereinigte arabische emirate;
        CZ tschechien, tschechische republik, tschechei; RU russische föderation; BY weißrussland,
        weissrussland; MK mazedonien; BA bosnien; PS palästina; DE bundesrepublik; SA saudi-arabien;
        PH philippinen; KR südkorea; KP nordkorea; KG kirgistan, kirgisien; MD moldawien, moldau;
        SY syrien; LB libanon; IR iran; IQ irak; CH eidgenossenschaft"),
    regions: headed!(countries: "
        US kalifornien, floridas, wall street, weißes haus, weißen haus; DE bayern, bayerns, sachsen,
        sachsens, thüringen, brandenburg, hessen, niedersachsen, nordrhein-westfalen, nrw, saarland,
        saarlandes, rheinland-pfalz, schleswig-holstein, mecklenburg-vorpommern, sachsen-anhalt,
        baden-württemberg, bundestag, ruhrgebiet, sylt, rügen, oberbayern, franken, schwaben; AT tirol,
        tirols, kärnten, steiermark, vorarlberg, burgenland, niederösterreich, oberösterreich,
        salzburger land; CH graubünden, wallis, tessin, aargau, thurgau, jura; FR bretagne, normandie,
        provence, korsika, elsass, burgund; ES katalonien, kataloniens, andalusien, galicien,
        baskenland, kanaren, balearen, mallorca, teneriffa; IT sizilien, siziliens, sardinien, toskana,
        lombardei, piemont, südtirol, kampanien, venetien, kalabrien, apulien; UA krim, donbass,
        donbas; RU sibirien, tschetschenien, dagestan, kreml, tatarstan; CN tibet, xinjiang;
        PS gazastreifen, gaza-streifen, westjordanland, gaza; IQ kurdistan; SD darfur; ET tigray;
        ID bali, sumatra, java; AZ bergkarabach, berg-karabach; IN kaschmir; GR kreta, lesbos;
        PT madeira, azoren; GB downing street, silverstone, wimbledon; JP hokkaido, okinawa"),
    place_endings: changes!("s>, en>, n>"),
    place_prefixes: changes!(""),
    day_prepositions: words!("
        am, vom, zum, den, der, dem, des, bis, seit, ab, von, für, im, in, an diesem, an, gegen,
        ab dem, bis zum, seit dem, nach dem, vor dem, kommenden, vergangenen, diesen, noch am"),
    function_words: words!("
        der, die, das, den, dem, des, ein, eine, einer, eines, einem, einen, und, oder, aber, wenn,
        dann, als, dass, daß, dieser, diese, dieses, diesem, diesen, jener, jene, jenes, von, in,
        im, an, am, auf, zu, zum, zur, bei, beim, mit, ohne, für, gegen, zwischen, unter, über, durch,
        während, vor, nach, aus, um, bis, seit, ab, wegen, trotz, laut, ist, sind, war, waren, sein,
        gewesen, bin, bist, hat, haben, hatte, hatten, habe, wird, werden, wurde, wurden, worden,
        würde, würden, kann, können, könnte, könnten, soll, sollen, sollte, sollten, muss, müssen,
        musste, mussten, darf, dürfen, will, wollen, wollte, wollten, mag, nicht, kein, keine, keinen,
        keiner, keinem, nur, auch, noch, schon, so, sehr, mehr, meisten, wie, was, wer, wen, wem, wo,
        wann, warum, weil, da, hier, dort, er, sie, es, wir, ihr, ich, du, ihn, ihm, ihnen, uns, euch,
        mir, mich, dir, dich, sich, selbst, seine, seiner, seinen, seinem, seines, ihre, ihrer,
        ihren, ihrem, ihres, unser, unsere, mein, meine, alle, allen, aller, alles, beide, beiden,
        jede, jeder, jedes, einige, einigen, viele, vielen, wenige, andere, anderen, anderer, anderes,
        solche, doch, jedoch, denn, sondern, ob, obwohl, damit, dabei, dazu, davon, daran, darauf,
        darüber, dadurch, dafür, dagegen, daher, also, nun, jetzt, immer, wieder, nie, man, etwa,
        rund, sowie, bereits, zwei, sagte, sagt, teilte, erklärte, hieß, heißt, gibt, gab,
        neue, neuen, neuer, neues, vom, ins, ans"),
    honorifics: words!("
        herr, herrn, frau, dr., dr, prof., prof, professor, professorin, präsident, präsidentin,
        präsidenten, staatspräsident, staatschef, staatschefin, bundespräsident, bundeskanzler,
        bundeskanzlerin, kanzler, kanzlerin, vizepräsident, vizepräsidentin, vizekanzler, minister,
        ministerin, außenminister, außenministerin, innenminister, innenministerin, finanzminister,
        finanzministerin, verteidigungsminister, verteidigungsministerin, wirtschaftsminister,
        wirtschaftsministerin, ministerpräsident, ministerpräsidentin, premierminister,
        premierministerin, premier, regierungschef, regierungschefin, staatssekretär,
        staatssekretärin, generalsekretär, generalsekretärin, vorsitzender, vorsitzende,
        vorsitzenden, parteichef, parteichefin, chef, chefin, konzernchef, vorstandschef, direktor,
        direktorin, bürgermeister, bürgermeisterin, oberbürgermeister, oberbürgermeisterin,
        gouverneur, gouverneurin, senator, senatorin, abgeordneter, abgeordnete, botschafter,
        botschafterin, gesandter, sondergesandter, richter, richterin, staatsanwalt, staatsanwältin,
        generalstaatsanwalt, generalbundesanwalt, general, generalleutnant, oberst, major,
        hauptmann, leutnant, admiral, könig, königin, prinz, prinzessin, kaiser, scheich, papst,
        kardinal, bischof, erzbischof, patriarch, rabbiner, imam, pater, pfarrer, trainer,
        trainerin, bundestrainer, stürmer, verteidiger, torwart, torhüter, sprecher, sprecherin,
        schauspieler, schauspielerin, sänger, sängerin, autor, autorin, kommissar, kommissarin,
        eu-kommissar, polizeisprecher, anwalt, anwältin, landrat, landrätin, sir, lord"),
    bylines: words!("von, text:, text von, aus, bericht von, ein bericht von, ein artikel von,
        von unserem korrespondenten, geschrieben von, autor:, autorin:, redaktion:"),
    furniture: words!("
        folgen sie uns, folge uns, copyright, ©, (c), alle rechte vorbehalten, nach oben,
        zum seitenanfang, seitenanfang, zurück zur, weiterlesen, mehr lesen, lesen sie auch,
        lesen sie mehr, lesen sie hier, lesen sie weiter, lies auch, mehr dazu, mehr zum thema,
        mehr zu, mehr:, mehr aus, auch interessant, das könnte sie auch, das könnte dich,
        zum thema, siehe auch, quelle:, quellen:, foto:, fotos:, bild:, bilder:, bildquelle,
        bildrechte, archivbild, archivfoto, symbolbild, symbolfoto, video:, teilen, artikel teilen,
        auf facebook teilen, auf twitter, auf whatsapp, per e-mail, e-mail, drucken, seite drucken,
        abonnieren, jetzt abonnieren, newsletter, zum newsletter, hier anmelden, anmelden,
        einloggen, login, registrieren, abo, jetzt testen, anzeige, werbung, gesponsert, cookies,
        wir verwenden cookies, diese website, diese webseite, datenschutz, impressum, agb, kontakt,
        über uns, karriere, zum inhalt, zum hauptinhalt, navigation, menü, startseite, kommentare,
        kommentar schreiben, kommentar verfassen, keine kommentare, schlagwörter, schlagworte,
        themen:, kategorie, kategorien, veröffentlicht, aktualisiert, zuletzt aktualisiert,
        stand:, letzte aktualisierung, erschienen am, app herunterladen, unsere app,
        artikel anhören, audio, hier klicken, meistgelesen, am häufigsten gelesen, beliebt,
        neueste nachrichten, top-themen, empfohlen, mehr anzeigen, weitere artikel,
        weitere meldungen, nächster artikel, vorheriger artikel, dieser artikel, dieser text,
        dieser beitrag, der artikel erschien, pressekontakt, ansprechpartner, rückfragehinweis,
        über den autor, unterstützen sie, spenden, die redaktion, korrekturhinweis, (dpa),
        für weitere informationen, hinweis der redaktion, anmerkung der redaktion, lesezeit"),
};
