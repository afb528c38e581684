//! Swedish.

use crate::Language;
use crate::table::{changes, forms, headed, joined, words};

pub(crate) static SWEDISH: Language = Language {
    code: "sv",
    months: [
        &["januari", "jan"],
        &["februari", "feb", "febr"],
        &["mars", "mar"],
        &["april", "apr"],
        &["maj"],
        &["juni", "jun"],
        &["juli", "jul"],
        &["augusti", "aug"],
        &["september", "sep", "sept"],
        &["oktober", "okt"],
        &["november", "nov"],
        &["december", "dec"],
    ],
    weekdays: [
        &["måndag", "måndagen", "måndags", "måndagens", "måndagskvällen", "mån"],
        &["tisdag", "tisdagen", "tisdags", "tisdagens", "tisdagskvällen", "tis"],
        &["onsdag", "onsdagen", "onsdags", "onsdagens", "onsdagskvällen", "ons"],
        &["torsdag", "torsdagen", "torsdags", "torsdagens", "torsdagskvällen", "tors", "tor"],
        &["fredag", "fredagen", "fredags", "fredagens", "fredagskvällen", "fre"],
        &["lördag", "lördagen", "lördags", "lördagens", "lördagskvällen", "lör"],
        &["söndag", "söndagen", "söndags", "söndagens", "söndagskvällen", "sön"],
    ],
    relative_days: headed!(days: "
        -2 i förrgår, förrgår
        -1 i går, igår, gårdagen, gårdagens, i går kväll
        0 i dag, idag, i kväll, ikväll, i morse, dagens
        1 i morgon, imorgon, morgondagens
        2 i övermorgon, övermorgon"),
    ordinals: joined!(
        headed!(numbers: "1 första, förste; 2 andra, andre; 3 tredje; 4 fjärde; 5 femte; 6 sjätte;
            7 sjunde; 8 åttonde; 9 nionde; 10 tionde; 11 elfte; 12 tolfte; 13 trettonde; 14 fjortonde;
            15 femtonde; 16 sextonde; 17 sjuttonde; 18 artonde, adertonde; 19 nittonde; 20 tjugonde;
            30 trettionde; 40 fyrtionde; 50 femtionde; 60 sextionde; 70 sjuttionde; 80 åttionde;
            90 nittionde; 100 hundrade, etthundrade"),
        forms! { [
            20 "tjugo" 30 "trettio" 40 "fyrtio" 50 "femtio" 60 "sextio" 70 "sjuttio" 80 "åttio"
            90 "nittio"
        ] [
            1 "första" 1 "förste" 2 "andra" 2 "andre" 3 "tredje" 4 "fjärde" 5 "femte" 6 "sjätte"
            7 "sjunde" 8 "åttonde" 9 "nionde"
        ] [""] },
    ),
    ordinal_suffixes: words!(":a, :e, :de, :te, a, e"),
    ordinal_prefixes: words!("nr, nummer"),
    edition_nouns: headed!(kinds: "
        Meeting möte*, mötet, sammanträde*, session*, sammankomst*, överläggning*, plenum*, besök*
        Round omgång, omgången, omgångar, rond*, förhandling*, samtal*, valomgång*, semifinal*,
            kvartsfinal*, åttondelsfinal*, val, valet, valen, folkomröstning*, omröstning*, lottning*,
            runda, rundan, rundor, debatt*
        Summit toppmöte*, toppmötet, klimattoppmöte*
        Conference konferens*, kongress*, församling*, generalförsamling*, forum*, symposi*, seminari*,
            partikongress*, stämma, stämman, bolagsstämma*, synod*, konklav*, workshop*, riksmöte*
        Festival festival*, mässa, mässan, mässor, bokmässa*, utställning*, biennal*, triennal*,
            karneval*, fest, festen, gala, galan, filmfestival*, prisutdelning*, ceremoni*, parad*,
            melodifestival*, expo*, almedalsvecka*, modevecka*
        Contest lopp*, tävling*, cup*, mästerskap*, turnering*, spel, spelen, säsong*, grand prix*, rally*,
            regatta*, derby*, maraton*, vm, em, liga*, serie, serien, slutspel*, världscup*, vasalopp*,
            masters, olympiad*
        Package paket*, sanktionspaket*, stödpaket*, åtgärdspaket*, tranch*, leverans*, sändning*, konvoj*,
            räntehöjning*, räntesänkning*, fångutväxling*, dos, dosen, doser, höjning*, sänkning*
        Stage etapp*, deltävling*, fas, fasen, faser, våg, vågen, matchdag*, spelomgång*
        Game match, matchen
        Hearing rättegångsdag*, rättegång, rättegången, förhör*, huvudförhandling*, hovrättsförhandling*
        Edition upplaga*, upplagan, upplagor
        Count årsdag*, jubile*, födelsedag*, kvartal*, rapport*, nummer*, avsnitt*, årgång*, version*,
            mätning*, barometer*, folkräkning*, mandatperiod*, provflygning*, testflygning*, uppskjutning*,
            uppdrag*, strejk*, halvår*"),
    previous: words!("
        förra, föregående, tidigare, senaste, sista, sedan, efter, forna, förre, dåvarande, förflutna,
        gångna, nyligen, redan, för ett år sedan, förra året, förra veckan, förra månaden, i fjol,
        fjolårets, ursprungliga, dessförinnan, i samband med, senast, i måndags, i tisdags, i onsdags,
        i torsdags, i fredags, i lördags, i söndags"),
    next: words!("
        nästa, kommande, framtida, följande, planerade, planerad, planeras, inför, före, innan, till,
        fram till, från och med, senast den, väntas, väntade, nästa år, nästa vecka, nästa månad,
        äger rum, hålls den, inleds, startar, skjuts upp, uppskjuten, på måndag, på tisdag, på onsdag,
        på torsdag, på fredag, på lördag, på söndag, stundande, förestående"),
    locatives: words!("
        i, på, vid, nära, utanför, från, till, kring, runt, över, inom, genom, mellan, mot, hos, ur,
        i närheten av, i staden, i byn, i huvudstaden, norr om, söder om, öster om, väster om,
        i norra, i södra, i östra, i västra, i centrala, strax utanför, längs, i kommunen, i utkanten av"),
    demonyms: headed!(countries: "
        AF afghansk*, afghan, afghaner*; AL albansk*, alban, albaner*; DZ algerisk*, algerier*;
        AO angolansk*; AR argentinsk*, argentinar*; AM armenisk*, armenier*; AU australisk*, australier*,
        australiensisk*, australiensar*; AT österrikisk*, österrikar*; AZ azerbajdzjansk*, azerisk*;
        BH bahrainsk*; BD bangladeshisk*; BY belarusisk*, vitrysk*, vitryss*, belarusier*; BE belgisk*,
        belgar*, belgier*; BO boliviansk*; BA bosnisk*, bosnier*; BR brasiliansk*, brasilianar*;
        BG bulgarisk*, bulgar, bulgarer*; BF burkinsk*; BI burundisk*; KH kambodjansk*; CM kamerunsk*;
        CA kanadensisk*, kanadensar*, kanadick*; CF centralafrikansk*; TD tchadisk*; CL chilensk*,
        chilenar*; CN kinesisk*, kines, kineser*; CO colombiansk*, colombian, colombianer*;
        CD kongolesisk*; CR costaricansk*; HR kroatisk*, kroat, kroater*; CU kubansk*, kuban, kubaner*;
        CY cypriotisk*; CZ tjeckisk*, tjeck, tjecker*; DK dansk, danska, danskar*, danskt;
        DO dominikansk*; EC ecuadoriansk*; EG egyptisk*, egyptier*; SV salvadoransk*; ER eritreansk*,
        eritrean*; EE estnisk*, estländsk*, est, ester; ET etiopisk*, etiopier*; FI finsk, finska, finskt,
        finländsk*, finländar*, finnar*; FR fransk*, fransman, fransmän*, fransyska*; GA gabonesisk*;
        GM gambisk*; GE georgisk*, georgier*; DE tysk, tyska, tyskt, tyskar*, tysken; GH ghanansk*;
        GR grekisk*, grek, greker*; GL grönländsk*, grönländar*; GT guatemalansk*; GN guineansk*;
        HT haitisk*; HN honduransk*; HU ungersk*, ungrare*; IS isländsk*, islänning*; IN indisk*, indier*;
        ID indonesisk*, indonesier*; IR iransk*, iranier*; IQ irakisk*, irakier*; IE irländsk*,
        irländar*; IL israelisk*, israel*; IT italiensk*, italienar*; CI ivoriansk*; JM jamaicansk*;
        JP japansk*, japan, japaner*; JO jordansk*, jordanier*; KZ kazakisk*, kazakstansk*; KE kenyansk*,
        kenyan*; XK kosovansk*; KW kuwaitisk*; KG kirgizisk*; LA laotisk*; LV lettisk*, lett, letter;
        LB libanesisk*, libanes*; LR liberiansk*; LY libysk*, libyer*; LT litauisk*, litauer*;
        LU luxemburgsk*; MG madagaskisk*; MW malawisk*; MY malaysisk*; MV maldivisk*; ML malisk*;
        MT maltesisk*; MR mauretansk*; MX mexikansk*, mexikan, mexikaner*; MD moldavisk*, moldav*;
        MC monegaskisk*; MN mongolisk*; ME montenegrinsk*; MA marockansk*, marockan*; MZ moçambikisk*;
        MM burmesisk*, myanmarisk*; NA namibisk*; NP nepalesisk*; NL nederländsk*, holländsk*,
        nederländar*, holländar*; NZ nyzeeländsk*, nyzeeländar*; NI nicaraguansk*; NE nigerisk*;
        NG nigeriansk*, nigerian*; KP nordkoreansk*, nordkorean*; MK makedonsk*, nordmakedonsk*; NO norsk,
        norska, norskt, norrman, norrmän*; OM omansk*; PK pakistansk*, pakistanier*; PS palestinsk*,
        palestinier*; PA panamansk*; PG papuansk*; PY paraguayansk*; PE peruansk*, peruan*;
        PH filippinsk*, filippinar*; PL polsk, polska, polskt, polack*; PT portugisisk*, portugis*;
        QA qatarisk*; RO rumänsk*, rumän, rumäner*; RU rysk, ryska, ryskt, ryss, ryssar*, ryssen;
        RW rwandisk*; SA saudisk*, saudiarabisk*, saudier*; GB brittisk*, britt, britter*, engelsk*,
        engelsman, engelsmän*, skotsk*, skotte, skottar*, walesisk*; SN senegalesisk*; RS serbisk*, serb,
        serber*; SL sierraleonsk*; SG singaporiansk*; SK slovakisk*, slovak, slovaker*; SI slovensk*,
        sloven, slovener*; SO somalisk*, somalier*; ZA sydafrikansk*, sydafrikan*; KR sydkoreansk*,
        sydkorean*, koreansk*, korean*; SS sydsudansk*; ES spansk*, spanjor*; LK lankesisk*;
        SD sudansk*, sudanes*; SR surinamsk*; SE svensk, svenska, svenskt, svenskar*, svensken;
        CH schweizisk*, schweizar*; SY syrisk*, syrier*; TW taiwanesisk*, taiwanes*; TJ tadzjikisk*;
        TZ tanzanisk*; TH thailändsk*, thailändar*; TG togolesisk*; TN tunisisk*, tunisier*; TR turkisk*,
        turk, turkar*; TM turkmensk*, turkmenisk*; UG ugandisk*; UA ukrainsk*, ukrainar*; AE emiratisk*;
        US amerikansk*, amerikan, amerikaner*; UY uruguayansk*; UZ uzbekisk*; VE venezuelansk*,
        venezuelan*; VN vietnamesisk*, vietnames*; YE jemenitisk*; ZM zambisk*; ZW zimbabwisk*"),
    country_names: headed!(countries: "
        GB england, skottland, wales, nordirland, storbritannien; US usa, amerika, förenta staterna;
        NL holland; MM burma; CI elfenbenskusten; TL östtimor; CD kongo, demokratiska republiken kongo;
        VA vatikanen, heliga stolen; AE emiraten, förenade arabemiraten; CZ tjeckien; BY vitryssland;
        MK makedonien; BA bosnien; PS palestina; SA saudiarabien; PH filippinerna"),
    regions: headed!(countries: "
        SE skåne, norrland, småland, dalarna, gotland, västerbotten, norrbotten, värmland, halland,
        blekinge, jämtland, öland, svealand, götaland, västra götaland, rosenbad; FI åland, nyland,
        österbotten, lappland, egentliga finland; US kalifornien, vita huset, pentagon; DE bayern,
        sachsen, nordrhein-westfalen; FR bretagne, normandie, provence, korsika; ES katalonien,
        andalusien, baskien, kanarieöarna, mallorca; IT sicilien, sardinien, toscana, lombardiet;
        UA krim, donbass; RU sibirien, tjetjenien, kreml; CN tibet, xinjiang; PS gaza, gazaremsan,
        västbanken; IQ kurdistan; SD darfur; ET tigray; ID bali, sumatra; GR kreta, lesbos; DK jylland,
        själland; AZ nagorno-karabach; IN kashmir"),
    place_endings: changes!("s>"),
    place_prefixes: changes!(""),
    day_prepositions: words!("
        den, på, i, från, till, under, sedan, före, efter, vid, fram till, från och med, natten till,
        kvällen den, senast, i slutet av, i början av, denna, nu på"),
    function_words: words!("
        och, eller, men, för, att, som, en, ett, den, det, de, dem, denna, detta, dessa, i, på, av, med,
        till, från, om, under, över, vid, mot, hos, efter, innan, mellan, genom, utan, enligt, kring, är,
        var, vara, varit, blir, blev, bli, blivit, har, hade, ha, haft, kan, kunde, ska, skall, skulle,
        vill, ville, måste, får, fick, få, fått, gör, gjorde, göra, gjort, går, gick, gå, kommer, kom,
        säger, sade, sa, jag, du, han, hon, vi, ni, man, mig, dig, honom, henne, oss, er, sig, min, mitt,
        mina, din, hans, hennes, vår, vårt, våra, deras, sin, sitt, sina, vem, vad, när, varför, hur,
        vilken, vilket, vilka, inte, ingen, inget, inga, aldrig, också, även, bara, endast, redan, ännu,
        nu, då, där, här, så, mycket, många, mer, mest, mindre, fler, flera, alla, allt, all, varje,
        annan, annat, någon, något, några, samma, själv, själva, båda, eftersom, medan, trots, dock,
        därför, sedan, alltid, igen, ungefär, cirka, nästan, nya, ny, nytt, två, tre, inom, upp, ner, ut,
        in, än, ju, väl, inför, tack"),
    honorifics: words!("
        herr, fru, fröken, dr, doktor, professor, docent, president, presidenten, vicepresident,
        statsminister, statsministern, premiärminister, premiärministern, minister, ministern,
        utrikesminister, utrikesministern, finansminister, finansministern, försvarsminister,
        försvarsministern, justitieminister, inrikesminister, statssekreterare, kansler,
        förbundskansler, förbundskanslern, generalsekreterare, generalsekreteraren, ordförande,
        talman, talmannen, partiledare, partiledaren, ledare, direktör, vd, koncernchef, chef,
        borgmästare, borgmästaren, kommunalråd, landshövding, guvernör, guvernören, senator, senatorn,
        riksdagsledamot, ambassadör, ambassadören, sändebud, domare, åklagare, åklagaren,
        riksåklagare, advokat, advokaten, general, generalen, överste, major, kapten, löjtnant,
        amiral, kung, kungen, drottning, drottningen, prins, prinsessa, kronprinsessan, kejsare, påve,
        påven, kardinal, biskop, ärkebiskop, patriark, rabbin, imam, ayatolla, präst, tränare,
        tränaren, förbundskapten, anfallare, försvarare, målvakt, mittfältare, talesperson,
        talesman, presstalesperson, skådespelare, sångare, sångerska, författare, kommissionär,
        eu-kommissionär, analytiker, ekonom, forskare, journalist, polischef"),
    bylines: words!("av, text:, text av, skribent:, skriven av, reporter:, från vår korrespondent"),
    furniture: words!("
        följ oss, följ, copyright, ©, (c), alla rättigheter, till toppen, tillbaka till, upp, läs mer,
        läs också, läs även, läs vidare, läs hela, mer om, mer från, mer läsning, se även, se också,
        relaterat, relaterade artiklar, relaterade, källa:, källor:, foto:, bild:, bilder:, arkivbild,
        genrebild, video:, dela, dela på, dela artikeln, tweeta, skriv ut, prenumerera, bli prenumerant,
        prenumeration, nyhetsbrev, anmäl dig, registrera, logga in, skapa konto, annons, reklam,
        sponsrat, i samarbete med, cookies, kakor, vi använder cookies, denna webbplats, den här sidan,
        godkänn, acceptera, integritetspolicy, personuppgiftspolicy, villkor, användarvillkor,
        kontakt, kontakta oss, om oss, hoppa till, gå till, meny, start, hem, kommentarer, kommentera,
        lämna en kommentar, inga kommentarer, taggar, ämnen, kategori, publicerad, publicerat,
        uppdaterad, uppdaterat, senast uppdaterad, lästid, ladda ner appen, ladda ned, lyssna,
        klicka här, mest läst, mest lästa, populärt, senaste nytt, senaste nyheterna, rekommenderat,
        visa mer, visa fler, ladda fler, nästa artikel, föregående artikel, den här artikeln,
        rättelse, presskontakt, stöd oss, för mer information, (tt)"),
};
