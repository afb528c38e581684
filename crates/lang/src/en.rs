//! English.

use crate::Language;
use crate::table::{changes, forms, headed, joined, words};

pub(crate) static ENGLISH: Language = Language {
    code: "en",
    months: [
        &["january", "jan"],
        &["february", "feb"],
        &["march", "mar"],
        &["april", "apr"],
        &["may"],
        &["june", "jun"],
        &["july", "jul"],
        &["august", "aug"],
        &["september", "sep", "sept"],
        &["october", "oct"],
        &["november", "nov"],
        &["december", "dec"],
    ],
    weekdays: [
        &["monday", "mondays", "mon"],
        &["tuesday", "tuesdays", "tue", "tues"],
        &["wednesday", "wednesdays", "wed"],
        &["thursday", "thursdays", "thu", "thur", "thurs"],
        &["friday", "fridays", "fri"],
        &["saturday", "saturdays", "sat"],
        &["sunday", "sundays", "sun"],
    ],
    relative_days: headed!(days: "
        -2 the day before yesterday, day before yesterday
        -1 yesterday, last night, yesterday evening
        0 today, tonight, this morning, this afternoon, this evening
        1 tomorrow, tomorrow morning
        2 the day after tomorrow, day after tomorrow"),
    ordinals: joined!(
        forms! { [0 ""] [
            1 "first" 2 "second" 3 "third" 4 "fourth" 5 "fifth" 6 "sixth" 7 "seventh" 8 "eighth"
            9 "ninth" 10 "tenth" 11 "eleventh" 12 "twelfth" 13 "thirteenth" 14 "fourteenth"
            15 "fifteenth" 16 "sixteenth" 17 "seventeenth" 18 "eighteenth" 19 "nineteenth"
            20 "twentieth" 30 "thirtieth" 40 "fortieth" 50 "fiftieth" 60 "sixtieth"
            70 "seventieth" 80 "eightieth" 90 "ninetieth" 100 "hundredth" 100 "one hundredth"
            100 "one-hundredth"
        ] [""] },
        forms! { [
            20 "twenty-" 30 "thirty-" 40 "forty-" 50 "fifty-" 60 "sixty-" 70 "seventy-"
            80 "eighty-" 90 "ninety-" 20 "twenty " 30 "thirty " 40 "forty " 50 "fifty "
            60 "sixty " 70 "seventy " 80 "eighty " 90 "ninety "
        ] [
            1 "first" 2 "second" 3 "third" 4 "fourth" 5 "fifth" 6 "sixth" 7 "seventh" 8 "eighth"
            9 "ninth"
        ] [""] },
    ),
    ordinal_suffixes: words!("st, nd, rd, th"),
    ordinal_prefixes: words!("no., number, nr., #"),
    edition_nouns: headed!(kinds: "
        Meeting meeting*, session*, sitting*, gathering*, plenary, plenaries, plenum*,
            consultation*, reunion*, get-together*, visit*
        Round round*, runoff*, run-off*, ballot*, talks, negotiation*, semifinal*, semi-final*,
            quarterfinal*, quarter-final*, primary, primaries, election*, referendum*, vote, votes,
            draft, draw, qualifier*, replay*, leadership debate, debate*
        Summit summit*
        Conference conference*, congress*, assembly, assemblies, forum*, fora, convention*,
            symposium*, symposia, colloquium*, workshop*, seminar*, synod*, conclave*, dialogue*,
            dialog*
        Festival festival*, fair, fairs, exhibition*, biennial*, biennale*, triennial*, triennale*,
            expo*, carnival*, parade*, awards, ceremony, ceremonies, gala*, berlinale*, oscars,
            emmys, grammys, fashion week, film week
        Contest race*, cup*, championship*, tournament*, games, season*, olympics, olympiad*,
            grand prix, trophy, trophies, derby, derbies, regatta*, rally, rallies, bowl, playoff*,
            play-off*, competition*, contest*, tour, masters, marathon*, triathlon*
        Package package*, tranche*, instalment*, installment*, batch*, shipment*, convoy*,
            delivery, deliveries, bailout*, prisoner swap*, prisoner exchange*, rate hike*, hike*,
            rate cut*, rate increase*, dose*, booster*
        Stage stage*, leg, legs, matchday*, match day*, matchweek*, gameweek*, phase*, wave*,
            test match*, day of play
        Game game, match
        Hearing hearing*, trial*, retrial*, court day*, day of trial, day of the trial
        Edition edition*
        Count anniversary, anniversaries, issue*, quarter, quarters, quarterly, report*, volume*, birthday*,
            jubilee*, version*, episode*, bulletin*, survey*, review*, update*, release*, census*,
            centenary, bicentenary, test flight*, flight, flights, launch*, mission*, strike*, term*"),
    previous: words!("
        previous, previously, last, since, past, prior, former, formerly, earlier, preceding,
        ago, after, following, back in, a year earlier, a year ago, last year,
        last year's, last month, last month's, last week, last week's, historic, recent, original,
        inaugural, first held, used to, dating back to, as of, late last"),
    next: words!("
        next, upcoming, coming, forthcoming, future, ahead of, before, until, till, by, scheduled,
        scheduled for, due, due on, planned, planned for, expected, slated, slated for, set for,
        next year, next year's, next month, next month's, next week, next week's, will be held,
        will take place, to be held, later this, starting, from, no later than, deadline,
        in the run-up to, postponed to, postponed until, rescheduled, rescheduled for"),
    locatives: words!("
        in, at, near, outside, around, from, to, over, across, through, inside, off, towards,
        toward, in the city of, in the town of, in the village of, in the capital, north of,
        south of, east of, west of, close to, into, on the outskirts of, in central, in northern,
        in southern, in eastern, in western, in downtown, throughout, beside, along, between"),
    demonyms: headed!(countries: "
        AF afghan, afghans; AL albanian*; DZ algerian*; AO angolan*; AR argentine, argentines,
        argentinian*, argentinean*; AM armenian*; AU australian*, aussie*; AT austrian*;
        AZ azerbaijani*, azeri*; BS bahamian*; BH bahraini*; BD bangladeshi*; BB barbadian*, bajan*;
        BY belarusian*, belarussian*, byelorussian*; BE belgian*; BZ belizean*; BJ beninese;
        BT bhutanese; BO bolivian*; BA bosnian*, herzegovinian*; BW botswanan*, motswana;
        BR brazilian*; BN bruneian*; BG bulgarian*; BF burkinabe*, burkinabè, burkinabé;
        MM burmese, myanmarese; BI burundian*, burundi's; KH cambodian*; CM cameroonian*;
        CA canadian*; CV cape verdean*; CF central african*; TD chadian*; CL chilean*;
        CN chinese; CO colombian*; KM comorian*, comoran*; CD congolese; CR costa rican*;
        HR croatian*, croat, croats; CU cuban, cubans; CY cypriot*; CZ czech, czechs; DK danish, danes;
        DJ djiboutian*; DM dominica's; DO dominican, dominicans; EC ecuadorian*, ecuadorean*;
        EG egyptian*; SV salvadoran*, salvadorean*; GQ equatoguinean*; ER eritrean*; EE estonian*;
        SZ swazi, swazis; ET ethiopian*; FJ fijian*; FI finnish, finns; FR french, frenchman,
        frenchmen, frenchwoman, frenchwomen; GA gabonese; GM gambian*; GE georgian*;
        DE german, germans, german's; GH ghanaian*; GR greek, greeks; GL greenlandic, greenlander*;
        GD grenadian*; GT guatemalan*; GN guinean, guineans; GW bissau-guinean*; GY guyanese;
        HT haitian*; HN honduran*; HK hongkonger*, hong konger*; HU hungarian*; IS icelandic,
        icelander*; IN indian, indians; ID indonesian*; IR iranian*; IQ iraqi*; IE irish, irishman,
        irishmen, irishwoman; IL israeli*; IT italian*; CI ivorian*; JM jamaican*; JP japanese;
        JO jordanian*; KZ kazakh*, kazakhstani*; KE kenyan*; KI i-kiribati; XK kosovar*, kosovan*;
        KW kuwaiti*; KG kyrgyz*; LA laotian*, lao; LV latvian*; LB lebanese; LS basotho, mosotho;
        LR liberian*; LY libyan*; LI liechtensteiner*; LT lithuanian*; LU luxembourgish,
        luxembourger*; MG malagasy; MW malawian*; MY malaysian*; MV maldivian*; ML malian, malians;
        MT maltese; MH marshallese; MR mauritanian*; MU mauritian*; MX mexican*; FM micronesian*;
        MD moldovan*, moldavian*; MC monegasque*; MN mongolian*; ME montenegrin*; MA moroccan*;
        MZ mozambican*; NA namibian*; NR nauruan*; NP nepali*, nepalese; NL dutch, dutchman,
        dutchmen, dutchwoman; NZ new zealander*, kiwis; NI nicaraguan*; NE nigerien*;
        NG nigerian*; KP north korean*; MK north macedonian*, macedonian*; NO norwegian*; OM omani*;
        PK pakistani*; PW palauan*; PS palestinian*; PA panamanian*; PG papua new guinean*, papuan*;
        PY paraguayan*; PE peruvian*; PH philippine, filipino*, filipina*; PL polish, poles;
        PT portuguese; PR puerto rican*; QA qatari*; RO romanian*; RU russian*; RW rwandan*;
        LC saint lucian*, st lucian*; WS samoan*; SM sammarinese; ST sao tomean*; SA saudi, saudis,
        saudi arabian*; GB british, briton, britons, brit, brits, scottish, scot, scots, welsh,
        englishman, englishmen, englishwoman, northern irish; SN senegalese; RS serbian*, serb,
        serbs; SC seychellois; SL sierra leonean*; SG singaporean*; SK slovak, slovaks, slovakian*;
        SI slovenian*, slovene*; SB solomon islander*; SO somali*; ZA south african*; KR south korean*,
        korean, koreans; SS south sudanese; ES spanish, spaniard*; LK sri lankan*; SD sudanese;
        SR surinamese; SE swedish, swede, swedes; CH swiss; SY syrian*; TW taiwanese; TJ tajik*;
        TZ tanzanian*; TH thai, thais; TL timorese; TG togolese; TO tongan*; TT trinidadian*,
        tobagonian*; TN tunisian*; TR turkish, turk, turks; TM turkmen*; TV tuvaluan*; UG ugandan*;
        UA ukrainian*; AE emirati*; US american, americans, u.s.; UY uruguayan*; UZ uzbek*;
        VU vanuatuan*; VA vatican's; VE venezuelan*; VN vietnamese; YE yemeni*; ZM zambian*;
        ZW zimbabwean*"),
    country_names: headed!(countries: "
        GB england, scotland, wales, northern ireland, britain, great britain, u.k., uk; US usa,
        u.s., u.s.a., america, united states of america; NL holland, the netherlands; MM burma;
        CI ivory coast, cote d'ivoire; SZ swaziland; CV cape verde; TL east timor, timor leste;
        CD drc, dr congo, congo-kinshasa, democratic republic of congo,
        democratic republic of the congo; CG republic of congo, congo-brazzaville,
        republic of the congo; VA vatican, holy see, the vatican; GM the gambia; BS the bahamas;
        PH the philippines; AE uae, emirates; KR republic of korea; KP dprk; RU russian federation;
        CN prc, mainland china; CZ czech republic; MK macedonia; TR turkey, türkiye, turkiye;
        BA bosnia, bosnia and herzegovina, bosnia-herzegovina; SY syria; PS palestine;
        SA saudi arabia, saudi; NZ aotearoa; TW chinese taipei; LK sri lanka; KH kampuchea"),
    regions: headed!(countries: "
        US alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida,
        hawaii, idaho, illinois, indiana, iowa, kansas, kentucky, louisiana, maryland, massachusetts,
        michigan, minnesota, mississippi, missouri, montana, nebraska, nevada, new hampshire,
        new jersey, new mexico, north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania,
        rhode island, south carolina, south dakota, tennessee, texas, utah, vermont, virginia,
        west virginia, wisconsin, wyoming, wall street, white house, pentagon, manhattan, brooklyn,
        washington state, silicon valley; CA ontario, alberta, manitoba, saskatchewan, nova scotia,
        new brunswick, british columbia, newfoundland, yukon, nunavut; AU new south wales, queensland,
        tasmania, western australia, south australia, northern territory; GB west midlands, yorkshire,
        lancashire, kent, cornwall, essex, surrey, sussex, norfolk, suffolk, downing street,
        westminster, wembley, wimbledon, silverstone; DE bavaria, saxony, thuringia, brandenburg,
        north rhine-westphalia, lower saxony, hesse, schleswig-holstein, baden-württemberg;
        FR brittany, normandy, provence, corsica, alsace, burgundy; ES catalonia, andalusia, galicia,
        basque country, canary islands, balearic islands, mallorca; IT sicily, sardinia, tuscany,
        lombardy, piedmont, campania, veneto, calabria, puglia; UA crimea, donbas, donbass, donetsk
        region, kharkiv region, kherson region, zaporizhzhia region; RU siberia, chechnya, dagestan,
        kamchatka, sakhalin, tatarstan, bashkortostan, belgorod region, kursk region, kremlin;
        CN tibet, xinjiang, guangdong, sichuan, yunnan, hubei, hunan, hebei, henan, shandong, zhejiang,
        jiangsu, fujian, gansu, shanxi, shaanxi, inner mongolia, hainan; IN maharashtra,
        uttar pradesh, tamil nadu, kerala, gujarat, punjab, karnataka, bihar, west bengal, rajasthan,
        assam, kashmir, andhra pradesh, telangana, haryana, odisha, jharkhand, uttarakhand;
        PK balochistan, khyber pakhtunkhwa, sindh; PS gaza, gaza strip, west bank, the gaza strip;
        IQ kurdistan, anbar; IL galilee, negev, knesset; JP hokkaido, honshu, kyushu, okinawa,
        fukushima prefecture; ID bali, java, sumatra, sulawesi, papua province, aceh, borneo;
        BR amazonas, bahia, minas gerais, pernambuco, rio grande do sul; AR patagonia; ET tigray,
        amhara, oromia; SD darfur; NG borno, kaduna state; CD north kivu, south kivu, ituri;
        MZ cabo delgado; SO puntland, somaliland; DK zealand, jutland; CN hong kong island;
        AM karabakh; AZ nagorno-karabakh; MM rakhine; PH mindanao, luzon; TZ zanzibar; PT madeira,
        azores, algarve; GR crete, lesbos, peloponnese; SE scania, lapland; AT tyrol, carinthia, styria"),
    place_endings: changes!(""),
    place_prefixes: changes!(""),
    day_prepositions: words!("
        on, on the, as of, by, from, since, until, the, of, late on, early on, this, last, next,
        in, held on, dated, late, early, for"),
    function_words: words!("
        the, a, an, and, or, but, if, then, than, that, this, these, those, of, in, on, at, to,
        from, by, with, without, for, about, against, between, among, into, onto, through, during,
        before, after, above, below, over, under, up, down, out, off, again, further, is, are, was,
        were, be, been, being, am, has, have, had, having, do, does, did, doing, done, will, would,
        shall, should, can, could, may, might, must, not, no, nor, only, own, same, so, too, very,
        just, also, as, he, she, it, its, they, them, their, theirs, his, him, her, hers, we, us, our,
        ours, you, your, yours, i, me, my, mine, who, whom, whose, which, what, when, where, why,
        how, all, any, both, each, few, more, most, other, others, some, such, there, here, because,
        while, until, since, though, although, however, whether, said, says, say, according, told,
        new, now, still, yet, ever, never, one, two, many, much, even, well, get, got, made, make,
        like, amid, upon, per, via, within, across, along, around, toward, towards, whatever,
        another, every, either, neither, itself, himself, herself, themselves, once, already"),
    honorifics: words!("
        mr, mr., mrs, mrs., ms, ms., miss, sir, dame, lord, lady, dr, dr., doctor, prof, prof.,
        professor, president, vice president, vice-president, prime minister, premier, minister,
        foreign minister, defence minister, defense minister, finance minister, secretary,
        secretary of state, secretary-general, secretary general, chancellor, chairman, chairwoman,
        chair, chief, chief executive, ceo, director, director-general, governor, mayor, senator,
        sen., congressman, congresswoman, rep., representative, deputy, ambassador, envoy, judge,
        justice, attorney general, prosecutor, general, gen., colonel, col., major, captain, capt.,
        lieutenant, lt., sergeant, sgt., admiral, commander, marshal, king, queen, prince, princess,
        emperor, sultan, emir, sheikh, pope, cardinal, bishop, archbishop, patriarch, rabbi, imam,
        ayatollah, father, rev., reverend, pastor, saint, st., coach, striker, midfielder,
        defender, goalkeeper, spokesman, spokeswoman, spokesperson, actor, actress, singer, author,
        director general, commissioner, inspector, officer, detective, lawyer, leader, speaker,
        councillor, analyst, economist, founder, professor emeritus, president-elect"),
    bylines: words!("by, written by, reported by, reporting by, story by, text by, from our correspondent,
        words by, posted by, edited by, by staff writer, additional reporting by"),
    furniture: words!("
        follow us, copyright, ©, (c), all rights reserved, back to top, read more, read also,
        read next, also read, more on this, more from, more:, related:, related articles,
        related stories, related topics, related links, see also, source:, sources:, photo:,
        photos:, photo by, image:, images:, picture:, file photo, credit:, getty images, share,
        share this, share on, tweet, subscribe, sign up, sign in, log in, login, register,
        newsletter, get our, join our, advertisement, advertising, sponsored, promoted, cookies,
        we use cookies, this website uses, this site uses, accept all, privacy policy, terms of,
        terms and conditions, contact us, about us, careers, skip to, jump to, comments,
        leave a comment, post a comment, no comments, view comments, add a comment, tags:,
        topics:, filed under, categories:, category:, published:, updated:, last updated,
        last modified, published on, posted on, posted in, print this, print, email this,
        download our app, download the app, listen to, watch:, video:, click here, home,
        most read, most popular, trending, latest news, top stories, editor's picks,
        recommended, you may also like, you might also like, don't miss, breaking news alerts,
        load more, show more, continue reading, next article, previous article, reporting by,
        editing by, our standards, this article was, this story was, for more information,
        press contact, media contact, media contacts, notes to editors, about the author,
        support us, donate, become a member, already a subscriber, to read the full"),
};
