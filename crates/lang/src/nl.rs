//! Dutch.

use crate::Language;
use crate::table::{changes, forms, headed, joined, words};

pub(crate) static DUTCH: Language = Language {
    code: "nl",
    months: [
        &["januari", "jan"],
        &["februari", "feb", "febr"],
        &["maart", "mrt"],
        &["april", "apr"],
        &["mei"],
        &["juni", "jun"],
        &["juli", "jul"],
        &["augustus", "aug"],
        &["september", "sep", "sept"],
        &["oktober", "okt"],
        &["november", "nov"],
        &["december", "dec"],
    ],
    weekdays: [
        &["maandag", "maandags", "maandagavond", "maandagochtend", "maandagmiddag", "ma"],
        &["dinsdag", "dinsdags", "dinsdagavond", "dinsdagochtend", "dinsdagmiddag", "di"],
        &["woensdag", "woensdags", "woensdagavond", "woensdagochtend", "woensdagmiddag", "wo"],
        &["donderdag", "donderdags", "donderdagavond", "donderdagochtend", "donderdagmiddag", "do"],
        &["vrijdag", "vrijdags", "vrijdagavond", "vrijdagochtend", "vrijdagmiddag", "vr"],
        &["zaterdag", "zaterdags", "zaterdagavond", "zaterdagochtend", "zaterdagmiddag", "za"],
        &["zondag", "zondags", "zondagavond", "zondagochtend", "zondagmiddag", "zo"],
    ],
    relative_days: headed!(days: "
        -2 eergisteren
        -1 gisteren, gisteravond, gisterenavond, gistermiddag, gisterochtend
        0 vandaag, vanavond, vanochtend, vanmiddag, vannacht
        1 morgen, morgenavond, morgenochtend
        2 overmorgen"),
    ordinals: joined!(
        forms! { [0 ""] [
            1 "eerste" 2 "tweede" 3 "derde" 4 "vierde" 5 "vijfde" 6 "zesde" 7 "zevende" 8 "achtste"
            9 "negende" 10 "tiende" 11 "elfde" 12 "twaalfde" 13 "dertiende" 14 "veertiende"
            15 "vijftiende" 16 "zestiende" 17 "zeventiende" 18 "achttiende" 19 "negentiende"
            20 "twintigste" 30 "dertigste" 40 "veertigste" 50 "vijftigste" 60 "zestigste"
            70 "zeventigste" 80 "tachtigste" 90 "negentigste" 100 "honderdste"
        ] ["" "n"] },
        forms! { [
            1 "eenen" 1 "eenën" 2 "tweeën" 2 "tweeen" 3 "drieën" 3 "drieen" 4 "vieren" 5 "vijfen"
            6 "zesen" 7 "zevenen" 8 "achten" 9 "negenen"
        ] [
            20 "twintigste" 30 "dertigste" 40 "veertigste" 50 "vijftigste" 60 "zestigste"
            70 "zeventigste" 80 "tachtigste" 90 "negentigste"
        ] ["" "n"] },
    ),
    ordinal_suffixes: words!("e, de, ste, ᵉ"),
    ordinal_prefixes: words!("nr., nummer, no."),
    edition_nouns: headed!(kinds: "
        Meeting vergadering*, bijeenkomst*, zitting, zittingen, sessie*, overleg*, beraad, ontmoeting*,
            topoverleg, ministerraad*, bezoek*, spoeddebat*
        Round ronde, rondes, ronden, slotronde*, onderhandeling*, gespreksronde*, stemronde*, halve finale*, kwartfinale*,
            achtste finale*, verkiezing*, referendum*, stemming*, loting*, tweede kamerverkiezing*,
            debat, debatten, gesprekken
        Summit top, topconferentie*, klimaattop*, eu-top*, navo-top*
        Conference conferentie*, congres*, forum*, fora, symposium*, symposia, seminar*, workshop*,
            synode*, conclaaf*, dialoog*, partijcongres*, klimaatconferentie*, algemene vergadering*
        Festival festival*, beurs, beurzen, tentoonstelling*, biënnale*, triënnale*, carnaval*, feest*,
            filmfestival*, boekenbeurs*, uitreiking*, prijsuitreiking*, gala*, parade*, expo*, kermis*,
            songfestival*, boekenweek*, salon, modeweek*
        Contest race*, beker*, bekertoernooi*, kampioenschap*, wereldkampioenschap*, toernooi*, spelen,
            seizoen*, grand prix*, rally*, regatta*, derby*, marathon*, wk, ek, wereldbeker*, competitie*,
            play-off*, playoff*, elfstedentocht*, ronde van, klassieker*, vierdaagse*, olympiade*, masters
        Package pakket*, sanctiepakket*, steunpakket*, maatregelenpakket*, hulppakket*, tranche*,
            levering*, zending*, konvooi*, renteverhoging*, renteverlaging*, gevangenenruil*, dosis,
            prik, termijnbetaling*
        Stage etappe*, speelronde*, speeldag*, fase*, golf, golven, rit, ritten, stakingsdag*,
            heenwedstrijd*, terugwedstrijd*
        Game partij, wedstrijd*
        Hearing zittingsdag*, hoorzitting*, rechtszitting*, procesdag*, proces, strafzaak*, rechtszaak*
        Edition editie*
        Count jubileum*, verjaardag*, kwartaal*, kwartalen, rapport*, aflevering*, nummer*, jaargang*,
            lustrum*, versie*, herdenking*, peiling*, barometer*, volkstelling*, ambtstermijn*, termijn,
            testvlucht*, vlucht, lancering*, missie*, staking, stakingen, halfjaar*, sterfdag*"),
    previous: words!("
        vorige, vorig, voorgaande, voorgaand, afgelopen, laatste, laatst, sinds, na, eerder, eerdere,
        voormalige, voormalig, verleden, geleden, toenmalige, toenmalig, recente, jongste, al, reeds,
        vorig jaar, vorige week, vorige maand, afgelopen jaar, daarvoor, destijds, oorspronkelijke,
        een jaar eerder, naar aanleiding van"),
    next: words!("
        volgende, volgend, komende, komend, aanstaande, toekomstige, toekomstig, aankomende, geplande,
        gepland, voor, vóór, tot, tot en met, vanaf, uiterlijk, verwacht, verwachte, aan de vooravond,
        in aanloop naar, volgend jaar, volgende week, volgende maand, komend jaar, vindt plaats,
        zal plaatsvinden, begint op, gaat van start, uitgesteld tot, ingepland, eerstvolgende"),
    locatives: words!("
        in, te, bij, nabij, rond, rondom, uit, op, naar, vanuit, buiten, binnen, over, tussen, langs,
        in de buurt van, in de stad, in de gemeente, in het dorp, in de hoofdstad, ten noorden van,
        ten zuiden van, ten oosten van, ten westen van, in het noorden van, in het zuiden van,
        in het oosten van, in het westen van, aan, door, van, vlakbij, even buiten, in de provincie,
        in het centrum van, tegenover"),
    demonyms: headed!(countries: "
        AF afghaans*, afghaan, afghanen; AL albanees*, albanese*, albanezen; DZ algerijns*, algerijn,
        algerijnen; AO angolees*, angolese*; AR argentijns*, argentijn, argentijnen; AM armeens*,
        armeniër*; AU australisch*, australiër*; AT oostenrijks*, oostenrijker*; AZ azerbeidzjaans*,
        azerbeidzjaan*, azeri*; BH bahreins*; BD bengaals*, bengalees*; BY wit-russisch*, belarussisch*,
        wit-rus*, belarus*; BE belgisch*, belg, belgen; BO boliviaans*, boliviaan*; BA bosnisch*,
        bosniër*; BW botswaans*; BR braziliaans*, braziliaan, brazilianen; BG bulgaars*, bulgaar,
        bulgaren; BF burkinees*; BI burundees*; KH cambodjaans*, cambodjaan*; CM kameroens*, kameroener*;
        CA canadees*, canadese*, canadezen; CV kaapverdisch*; CF centraal-afrikaans*; TD tsjadisch*;
        CL chileens*, chileen*, chilenen; CN chinees*, chinese, chinezen; CO colombiaans*, colombiaan*,
        colombianen; CD congolees*, congolese*, congolezen; CR costa ricaans*; HR kroatisch*, kroaat,
        kroaten; CU cubaans*, cubaan, cubanen; CY cypriotisch*, cyprioot, cyprioten;
        CZ tsjechisch*, tsjech, tsjechen; DK deens*, deen, denen; DJ djiboutiaans*; DO dominicaans*;
        EC ecuadoraans*, ecuadoriaans*; EG egyptisch*, egyptenaar*, egyptenaren; SV salvadoraans*;
        ER eritrees*, eritreeër*; EE estisch*, ests*, estlander*; ET ethiopisch*, ethiopiër*; FI fins,
        finse, finnen; FR frans, franse, fransen, fransman, française; GA gabonees*; GM gambiaans*;
        GE georgisch*, georgiër*; DE duits*, duitser*; GH ghanees*, ghanese*, ghanezen; GR grieks*, griek,
        grieken; GL groenlands*, groenlander*; GT guatemalteeks*; GN guinees*; HT haïtiaans*, haïtiaan*;
        HN hondurees*; HU hongaars*, hongaar, hongaren; IS ijslands*, ijslander*; IN indiaas*, indiase,
        indiër*; ID indonesisch*, indonesiër*; IR iraans*, iraniër*; IQ iraaks*, irakees*, irakezen;
        IE iers, ierse, ieren; IL israëlisch*, israëliër*, israelisch*; IT italiaans*, italiaan,
        italianen; CI ivoriaans*, ivoriaan*; JM jamaicaans*, jamaicaan*; JP japans*, japanner*;
        JO jordaans*, jordaniër*; KZ kazachs*, kazachstaans*; KE keniaans*, keniaan*; XK kosovaars*,
        kosovaar*; KW koeweits*; KG kirgizisch*, kirgiz*; LA laotiaans*; LV lets, letse, letten; LB libanees*,
        libanese*, libanezen; LR liberiaans*; LY libisch*, libiër*; LT litouws*, litouwer*;
        LU luxemburgs*, luxemburger*; MG malagassisch*; MW malawisch*; MY maleisisch*, maleisiër*;
        MV maldivisch*; ML malinees*, malinese; MT maltees*, maltese*; MR mauritaans*; MX mexicaans*,
        mexicaan*, mexicanen; MD moldavisch*, moldaviër*; MC monegaskisch*; MN mongools*; ME montenegrijns*;
        MA marokkaans*, marokkaan, marokkanen; MZ mozambikaans*; MM birmees*, birmaans*, myanmarees*;
        NA namibisch*; NP nepalees*, nepalese*; NL nederlands*, nederlander*, hollands*, hollander*;
        NZ nieuw-zeelands*, nieuw-zeelander*; NI nicaraguaans*; NE nigerees*; NG nigeriaans*, nigeriaan*;
        KP noord-koreaans*, noord-koreaan*; MK noord-macedonisch*, macedonisch*, macedoniër*; NO noors*,
        noor, noren; OM omaans*; PK pakistaans*, pakistaan*, pakistani; PS palestijns*, palestijn,
        palestijnen; PA panamees*; PG papoea*; PY paraguayaans*; PE peruaans*, peruaan*; PH filipijns*,
        filipijn*, filipino*; PL pools, poolse, pool, polen; PT portugees*, portugese, portugezen;
        QA qatarees*, qatarese; RO roemeens*, roemeen, roemenen; RU russisch*, rus, russen, russin;
        RW rwandees*, rwandese*; SA saudisch*, saoedisch*, saoedi*, saudi, saudi's, saoedi-arabisch*;
        GB brits, britse, brit, britten, engels, engelse, engelsman, engelsen, schots, schotse, schot,
        schotten, wels; SN senegalees*, senegalese*; RS servisch*, serviër*; SL sierra leoons*;
        SG singaporees*; SK slowaaks*, slowaak, slowaken; SI sloveens*, sloveen, slovenen; SO somalisch*,
        somaliër*; SR surinaams*, surinamer*; ZA zuid-afrikaans*, zuid-afrikaan*; KR zuid-koreaans*,
        zuid-koreaan*, koreaans*, koreaan*, koreanen; SS zuid-soedanees*; ES spaans*, spanjaard*;
        LK sri lankaans*; SD soedanees*, soedanese*, soedanezen; SE zweeds*, zweed, zweden; CH zwitsers*,
        zwitser, zwitsers; SY syrisch*, syriër*; TW taiwanees*, taiwanese*; TJ tadzjieks*; TZ tanzaniaans*;
        TH thais, thaise; TG togolees*; TN tunesisch*, tunesiër*; TR turks, turkse, turk, turken;
        TM turkmeens*; UG oegandees*, oegandese*; UA oekraïens*, oekraïner*; AE emiraats*;
        US amerikaans*, amerikaan, amerikanen; UY uruguayaans*; UZ oezbeeks*; VE venezolaans*,
        venezolaan*; VN vietnamees*, vietnamese*; YE jemenitisch*, jemeniet*; ZM zambiaans*;
        ZW zimbabwaans*"),
    country_names: headed!(countries: "
        GB engeland, schotland, wales, noord-ierland, groot-brittannië, groot-brittanië; US vs, amerika,
        usa, verenigde staten van amerika, v.s.; NL holland; MM birma; CI ivoorkust; TL oost-timor;
        CD dr congo, democratische republiek congo; VA vaticaan, heilige stoel; AE emiraten,
        verenigde arabische emiraten, vae; CZ tsjechië; BY wit-rusland; MK macedonië; BA bosnië;
        PS palestina; SA saudi-arabië, saoedi-arabië; PH filipijnen; RU russische federatie"),
    regions: headed!(countries: "
        NL noord-holland, zuid-holland, gelderland, noord-brabant, brabant, friesland, drenthe,
        overijssel, flevoland, zeeland, limburg, binnenhof, randstad, twente; BE vlaanderen, wallonië,
        antwerpse, west-vlaanderen, oost-vlaanderen, vlaams-brabant; US californië, witte huis, florida,
        pentagon, wall street; DE beieren, saksen, noordrijn-westfalen, thüringen, hessen;
        FR bretagne, normandië, provence, corsica, elzas; ES catalonië, andalusië, baskenland,
        canarische eilanden, mallorca; IT sicilië, sardinië, toscane, lombardije, piëmont; UA krim,
        donbas; RU siberië, tsjetsjenië, dagestan, kremlin; CN tibet, xinjiang; PS gaza, gazastrook,
        westelijke jordaanoever; IQ koerdistan; SD darfur; ET tigray; ID bali, sumatra, java;
        AZ nagorno-karabach; GR kreta, lesbos; IN kasjmir; PT azoren, madeira"),
    place_endings: changes!("s>"),
    place_prefixes: changes!(""),
    day_prepositions: words!("
        op, van, tot, sinds, vanaf, tegen, voor, de, in de nacht van, in het weekend van, deze, dit,
        komende, afgelopen, tot en met, op de avond van, rond, vanaf de, per"),
    function_words: words!("
        de, het, een, en, of, maar, want, dus, als, dan, dat, die, dit, deze, er, van, in, op, aan,
        te, ten, ter, met, zonder, voor, door, over, onder, tussen, tegen, bij, naar, uit, om, tot,
        sinds, tijdens, na, is, zijn, was, waren, ben, bent, geweest, wordt, worden, werd, werden,
        geworden, heeft, hebben, had, hadden, gehad, kan, kunnen, kon, konden, zal, zullen, zou,
        zouden, moet, moeten, moest, moesten, mag, mogen, wil, willen, wilde, gaat, gaan, ging, doet,
        doen, laat, komt, komen, maakt, ik, jij, je, u, hij, zij, ze, wij, we, jullie, hen, hun, hem,
        haar, mij, me, ons, onze, mijn, jouw, zich, zelf, wie, wat, waar, wanneer, waarom, hoe,
        welke, welk, niet, geen, wel, ook, nog, al, alle, alles, alleen, meer, meest, veel, weinig,
        minder, zo, zeer, heel, erg, nu, toen, hier, daar, daarom, omdat, hoewel, terwijl, echter,
        volgens, ongeveer, bijna, weer, steeds, altijd, nooit, iets, niets, iemand, niemand, elke,
        elk, ieder, iedere, andere, ander, zulke, beide, sommige, eigen, men, zegt, zei, zeggen,
        meldt, nieuwe, nieuw, twee, drie, per, via, binnen, buiten, sterk, goed"),
    honorifics: words!("
        meneer, mevrouw, dhr., mevr., dr., dr, drs., prof., professor, ir., mr., president, presidente,
        vicepresident, vice-president, premier, minister-president, minister, vicepremier,
        staatssecretaris, buitenlandminister, kanselier, bondskanselier, secretaris-generaal,
        voorzitter, kamervoorzitter, fractievoorzitter, partijleider, leider, directeur, topman,
        topvrouw, ceo, burgemeester, wethouder, gouverneur, commissaris, eurocommissaris, senator,
        kamerlid, parlementslid, ambassadeur, gezant, rechter, officier van justitie, procureur,
        procureur-generaal, aanklager, advocaat, generaal, kolonel, majoor, kapitein, luitenant,
        admiraal, maarschalk, sergeant, koning, koningin, prins, prinses, keizer, sultan, sjeik, paus,
        kardinaal, bisschop, aartsbisschop, patriarch, rabbijn, imam, ayatollah, dominee, pastoor,
        pater, sint, trainer, coach, bondscoach, spits, verdediger, doelman, keeper, middenvelder,
        woordvoerder, woordvoerster, acteur, actrice, zanger, zangeres, schrijver, schrijfster,
        analist, econoom, hoogleraar, onderzoeker, journalist, sir, lord"),
    bylines: words!("door, van onze, van onze redactie, tekst:, auteur:, geschreven door, redactie:,
        van onze correspondent, onze correspondent"),
    furniture: words!("
        volg ons, volg, copyright, ©, (c), alle rechten voorbehouden, naar boven, terug naar boven,
        terug naar, lees ook, lees meer, lees verder, lees hier, meer lezen, meer over, meer nieuws,
        meer:, ook interessant, zie ook, bekijk ook, bekijk, gerelateerd, gerelateerde artikelen,
        bron:, bronnen:, foto:, foto's:, beeld:, afbeelding:, archieffoto, video:, deel dit, deel,
        delen, deel op, tweet, print, printen, abonneer, abonneren, word abonnee, abonnement,
        nieuwsbrief, schrijf je in, meld je aan, aanmelden, inloggen, log in, registreer, registreren,
        advertentie, reclame, gesponsord, partnerbijdrage, cookies, wij gebruiken cookies,
        we gebruiken cookies, deze website, deze site, accepteren, akkoord, privacy, privacybeleid,
        algemene voorwaarden, disclaimer, contact, neem contact, over ons, ga naar, naar de inhoud,
        menu, home, reacties, reageer, plaats een reactie, geen reacties, tags, onderwerpen,
        categorie, gepubliceerd, geplaatst, bijgewerkt, laatste update, laatst bijgewerkt, leestijd,
        download de app, download onze app, luister, klik hier, meest gelezen, populair,
        laatste nieuws, aanbevolen, toon meer, laad meer, volgend artikel, vorig artikel,
        dit artikel, dit bericht, perscontact, steun ons, doneer, voor meer informatie, (anp)"),
};
