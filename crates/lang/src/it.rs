//! Italian.

use crate::Language;
use crate::table::{changes, forms, headed, joined, words};

pub(crate) static ITALIAN: Language = Language {
    code: "it",
    months: [
        &["gennaio", "gen", "genn"],
        &["febbraio", "feb", "febb"],
        &["marzo", "mar"],
        &["aprile", "apr"],
        &["maggio", "mag"],
        &["giugno", "giu"],
        &["luglio", "lug"],
        &["agosto", "ago"],
        &["settembre", "set", "sett"],
        &["ottobre", "ott"],
        &["novembre", "nov"],
        &["dicembre", "dic"],
    ],
    weekdays: [
        &["lunedì", "lunedi", "lun"],
        &["martedì", "martedi"],
        &["mercoledì", "mercoledi", "mer"],
        &["giovedì", "giovedi", "gio"],
        &["venerdì", "venerdi", "ven"],
        &["sabato", "sabati", "sab"],
        &["domenica", "domeniche", "dom"],
    ],
    relative_days: headed!(days: "
        -2 l'altro ieri, l’altro ieri, altroieri, avantieri, ieri l'altro
        -1 ieri, ieri sera, ieri mattina
        0 oggi, stasera, stamattina, stamani, stamane, stanotte, questa mattina, questa sera
        1 domani, domani mattina, domani sera
        2 dopodomani"),
    ordinals: joined!(
        forms! { [0 ""] [
            1 "prim" 2 "second" 3 "terz" 4 "quart" 5 "quint" 6 "sest" 7 "settim" 8 "ottav"
            9 "non" 10 "decim" 11 "undicesim" 11 "undecim" 11 "decimoprim" 12 "dodicesim"
            12 "duodecim" 12 "decimosecond" 13 "tredicesim" 13 "decimoterz" 14 "quattordicesim"
            14 "decimoquart" 15 "quindicesim" 15 "decimoquint" 16 "sedicesim" 16 "decimosest"
            17 "diciassettesim" 18 "diciottesim" 19 "diciannovesim" 20 "ventesim" 30 "trentesim"
            40 "quarantesim" 50 "cinquantesim" 60 "sessantesim" 70 "settantesim" 80 "ottantesim"
            90 "novantesim" 100 "centesim"
        ] ["o" "a" "i" "e"] },
        forms! { [
            20 "vent" 30 "trent" 40 "quarant" 50 "cinquant" 60 "sessant" 70 "settant" 80 "ottant"
            90 "novant"
        ] [1 "unesim" 8 "ottesim"] ["o" "a" "i" "e"] },
        forms! { [
            20 "venti" 30 "trenta" 40 "quaranta" 50 "cinquanta" 60 "sessanta" 70 "settanta"
            80 "ottanta" 90 "novanta"
        ] [
            2 "duesim" 3 "treesim" 3 "tresim" 4 "quattresim" 5 "cinquesim" 6 "seiesim" 6 "sesim"
            7 "settesim" 9 "novesim"
        ] ["o" "a" "i" "e"] },
    ),
    ordinal_suffixes: words!("º, ª, °, ^, o, a, esimo, esima, mo, ma"),
    ordinal_prefixes: words!("n., n°, numero"),
    edition_nouns: headed!(kinds: "
        Meeting riunione, riunioni, incontro, incontri, sessione, sessioni, seduta, sedute, plenaria*,
            vertenza*, consultazione, consultazioni, raduno, raduni, visita, visite
        Round round, turno, turni, ballottaggio, ballottaggi, negoziato, negoziati, trattativa*,
            colloqui, votazione, votazioni, scrutinio, scrutini, semifinale, semifinali,
            quarti di finale, ottavi di finale, elezione, elezioni, referendum, sorteggio,
            primaria, primarie, dibattito, dibattiti
        Summit vertice, vertici, summit
        Conference conferenza, conferenze, congresso, congressi, assemblea, assemblee, forum, convegno,
            convegni, simposio, seminario, seminari, sinodo, sinodi, conclave, dialogo, workshop,
            convention, stati generali, meeting
        Festival festival, fiera, fiere, mostra, mostre, biennale, triennale, carnevale, festa, feste,
            cerimonia, cerimonie, gala, salone, expo, esposizione, rassegna, rassegne, sagra,
            parata, sfilata, settimana della moda, premiazione
        Contest gara, gare, coppa, campionato, campionati, torneo, tornei, giochi, stagione, stagioni,
            olimpiade, olimpiadi, gran premio, gran premi, trofeo, rally, regata, regate, derby,
            maratona, competizione, competizioni, concorso, mondiale, mondiali, europei, lega,
            playoff, palio, masters, giro, corsa, corse
        Package pacchetto, pacchetti, tranche, rata, rate, consegna, consegne, invio, convoglio,
            lotto, scambio di prigionieri, rialzo, rialzi, taglio, tagli, dose, dosi, aumento
        Stage tappa, tappe, giornata, giornate, fase, fasi, ondata, ondate, manche, gara di andata,
            gara di ritorno
        Game partita, partite
        Hearing udienza, udienze, giorno del processo, giorno di processo, processo, processi
        Edition edizione, edizioni
        Count anniversario, anniversari, numero, numeri, trimestre, trimestri, rapporto, rapporti, volume,
            versione, versioni, episodio, episodi, puntata, puntate, bollettino, bollettini, sondaggio,
            censimento, centenario, bicentenario, mandato, semestre, compleanno, volo, voli, lancio, lanci,
            missione, missioni, sciopero, scioperi, legislatura"),
    previous: words!("
        precedente, precedenti, scorso, scorsa, scorsi, scorse, ultimo, ultima, ultimi, ultime,
        passato, passata, passati, da, dal, dallo, dopo, già, fa, ex, recente, recenti, allora,
        prima d'ora, l'anno scorso, il mese scorso, la settimana scorsa, l'anno passato, all'indomani,
        a seguito, in seguito, originario, originaria, un anno prima, storico"),
    next: words!("
        prossimo, prossima, prossimi, prossime, successivo, successiva, seguente, seguenti, futuro,
        futura, futuri, future, venturo, entro, fino, fino a, fino al, in vista, in vista di,
        in vista del, a partire da, a partire dal, previsto, prevista, previsti, previste, atteso,
        attesa, programmato, programmata, fissato, fissata, imminente, si terrà, si terranno,
        avrà luogo, in programma, rinviato al, rinviata al, l'anno prossimo, il mese prossimo,
        la settimana prossima, alla vigilia, prima del, prima della, inizierà, partirà, dovrebbe"),
    locatives: words!("
        a, ad, in, nel, nella, nello, nell', nei, nelle, al, alla, allo, da, dal, di, presso,
        vicino a, vicino, intorno a, attorno a, fuori, verso, su, sul, sulla, per, tra, fra,
        nella città di, nei pressi di, nella capitale, a nord di, a sud di, a est di, a ovest di,
        nel nord, nel sud, nel centro di, alle porte di, alla periferia di, in provincia di, del,
        della, dell'"),
    demonyms: headed!(countries: "
        AF afghan, afghano, afghana, afghani, afghane, afgano, afgana, afgani; AL albanese, albanesi;
        DZ algerin*; AO angolan*; AR argentino, argentini, argentine; AM armen*; AU australian*;
        AT austriac*; AZ azerbaigian*, azero, azera, azeri; BS bahamens*; BH bahreinit*, bahrainit*;
        BD bangladese*, bengalese; BY bielorus*; BE belga, belgi, belghe; BZ beliziano; BJ beninese,
        beninesi; BT bhutanese; BO bolivian*; BA bosniac*; BW botswano*; BR brasilian*; BN bruneian*;
        BG bulgar*; BF burkinabé, burkinabè, burkinese; BI burundese*; KH cambogian*; CM camerunense*,
        camerunese*; CA canadese, canadesi; CV capoverdian*; CF centrafrican*; TD ciadian*; CL cilen*;
        CN cinese, cinesi; CO colombian*; KM comorian*; CD congolese, congolesi; CR costarican*,
        costaricens*; HR croat*; CU cubano, cubani, cubana, cubane; CY cipriot*; CZ ceco, ceca, cechi,
        ceche; DK danese, danesi; DJ gibutian*; DO dominican*; EC ecuadorian*, ecuadoregn*;
        EG egizian*, egizi; SV salvadoregn*; GQ equatoguinean*; ER eritre*; EE eston*; ET etiop*;
        FJ figian*; FI finlandese, finlandesi, finnico; FR francese, francesi, transalpin*;
        GA gabonese, gabonesi; GM gambian*; GE georgian*; DE tedesc*; GH ghanese, ghanesi,
        ghaniano; GR greco, greca, greci, greche, ellenic*; GL groenlandese*; GT guatemaltec*;
        GN guinean*; GY guyanese; HT haitian*; HN honduregn*; HK hongkonghese; HU ungherese, ungheresi,
        magiar*; IS islandese, islandesi; IN indiano, indiana, indiani, indiane; ID indonesian*;
        IR iranian*; IQ iracheno*, irachena, iracheni, irachene; IE irlandese, irlandesi;
        IL israelian*; IT italian*; CI ivorian*; JM giamaican*; JP giapponese, giapponesi, nipponic*;
        JO giordan*; KZ kazak*, kazako; KE kenian*, keniot*; XK kosovar*; KW kuwaitian*; KG kirghis*;
        LA laotian*; LV letton*, lettone; LB libanese, libanesi; LR liberian*; LY libic*;
        LI liechtensteinese; LT lituan*; LU lussemburghese, lussemburghesi; MG malgasci*; MW malawian*;
        MY malaysian*, malese, malesi; MV maldivian*; ML maliano, maliana, maliani; MT maltese, maltesi;
        MR mauritan*; MU maurizian*; MX messican*; MD moldav*; MC monegasc*; MN mongol*;
        ME montenegrin*; MA marocchin*; MZ mozambican*; MM birman*; NA namibian*; NP nepalese, nepalesi;
        NL olandese, olandesi, neerlandes*; NZ neozelandes*; NI nicaraguens*; NE nigerin*;
        NG nigerian*; KP nordcorean*; MK macedone, macedoni; NO norvegese, norvegesi; OM omanit*;
        PK pakistan, pakistano, pakistana, pakistani, pachistan*; PS palestines*; PA panamens*;
        PG papuan*; PY paraguaian*, paraguayan*; PE peruvian*; PH filippin*; PL polacc*;
        PT portoghese, portoghesi, lusitan*; PR portorican*; QA qatariot*, qatarin*; RO rumen*,
        romeno, romena, romeni; RU russo, russa, russi, russe; RW ruandese, ruandesi; SA saudit*;
        GB britannic*, inglese, inglesi, scozzes*, galles*, gallesi; SN senegales*; RS serbo, serba,
        serbi, serbe; SL sierraleones*; SG singaporian*; SK slovacc*; SI sloven*; SO somal*;
        ZA sudafrican*; KR sudcorean*, corean*; SS sudsudanes*; ES spagnol*, iberic*; LK srilankes*,
        cingales*; SD sudanese, sudanesi; SR surinames*; SE svedes*; CH svizzer*, elvetic*; SY sirian*;
        TW taiwanes*; TJ tagik*; TZ tanzanian*; TH thailandes*; TL timores*; TG togoles*; TO tongan*;
        TT trinidadian*; TN tunisin*; TR turco, turca, turchi, turche; TM turkmen*; UG ugandes*;
        UA ucrain*; AE emiratin*; US american*, statunitens*; UY uruguaian*, uruguayan*; UZ uzbek*,
        uzbec*; VE venezuelan*; VN vietnamit*; YE yemenit*; ZM zambian*; ZW zimbabwes*, zimbabwian*;
        VA vatican*; SM sammarines*"),
    country_names: headed!(countries: "
        GB inghilterra, scozia, galles, irlanda del nord, gran bretagna; US usa, stati uniti d'america,
        america, stati uniti; NL olanda, paesi bassi; MM birmania; CI costa d'avorio; TL timor est;
        CD repubblica democratica del congo; VA vaticano, santa sede, oltretevere; AE emirati,
        emirati arabi; CZ repubblica ceca, cechia; RU federazione russa; BY bielorussia; MK macedonia;
        BA bosnia; PS palestina; KR corea del sud, corea; KP corea del nord; SA arabia saudita;
        IQ iraq, irak; IT belpaese"),
    regions: headed!(countries: "
        US california, florida, pennsylvania, casa bianca, wall street, pentagono; IT sicilia, sardegna,
        toscana, lombardia, piemonte, campania, veneto, calabria, puglia, liguria, emilia-romagna,
        emilia romagna, umbria, abruzzo, molise, basilicata, friuli, friuli venezia giulia,
        trentino, alto adige, valle d'aosta, marche, lazio, quirinale, palazzo chigi, montecitorio,
        viminale, farnesina, salento, irpinia, brianza; DE baviera, sassonia, assia; FR bretagna,
        normandia, provenza, corsica, alsazia, eliseo; ES catalogna, andalusia, galizia, paesi baschi,
        canarie, baleari, maiorca; UA crimea, donbass; RU siberia, cecenia, cremlino; CN tibet,
        xinjiang; PS gaza, striscia di gaza, cisgiordania; IQ kurdistan; SD darfur; ID bali, sumatra;
        AZ nagorno-karabakh; IN kashmir; CH canton ticino, ticino; GR creta, lesbo; AT tirolo,
        carinzia; PT azzorre, madera"),
    place_endings: changes!(""),
    place_prefixes: changes!(""),
    day_prepositions: words!("
        il, lo, la, l', di, del, dal, al, dell', da, nel, nella giornata di, nella notte di, fino al,
        entro il, a partire dal, per il, questo, questa, in data, nella serata di, scorso, prossimo,
        la sera del, la mattina del, la notte del"),
    function_words: words!("
        il, lo, la, i, gli, le, l, l', un, uno, una, un', di, d, d', del, dello, della, dell, dell',
        dei, degli, delle, a, ad, al, allo, alla, all, all', ai, agli, alle, da, dal, dallo, dalla,
        dall, dall', dai, dagli, dalle, in, nel, nello, nella, nell, nell', nei, negli, nelle, con,
        col, su, sul, sullo, sulla, sull, sull', sui, sugli, sulle, per, tra, fra, e, ed, o, oppure,
        ma, però, se, che, chi, cui, quale, quali, quando, dove, come, perché, mentre, anche, ancora,
        già, più, meno, molto, molti, molta, poco, pochi, tutto, tutta, tutti, tutte, altro, altra,
        altri, altre, stesso, stessa, stessi, ogni, alcuni, alcune, nessuno, nessuna, questo, questa,
        questi, queste, quello, quella, quelli, quelle, quel, quei, ciò, è, sono, era, erano, essere,
        stato, stata, stati, state, sarà, saranno, sarebbe, sia, fu, ha, hanno, aveva, avevano, avere,
        avuto, avrà, ho, abbiamo, fa, fare, fatto, può, possono, potrebbe, deve, devono, dovrà, va,
        viene, vengono, io, tu, lui, lei, noi, voi, loro, mi, ti, si, ci, vi, ne, li, me, te, sé, suo,
        sua, suoi, sue, mio, mia, nostro, nostra, nostri, vostro, non, né, sì, no, così, poi, dopo,
        sempre, mai, ora, oggi, qui, là, lì, solo, soltanto, quindi, dunque, infatti, inoltre,
        tuttavia, senza, contro, verso, durante, due, tre, detto, spiega, nuovo, nuova,
        nuovi, nuove, parte, c, c'"),
    honorifics: words!("
        signor, signora, signorina, sig., sig.ra, dott., dottor, dottore, dottoressa, dott.ssa, prof.,
        professor, professore, professoressa, ingegner, ing., avvocato, avv., presidente,
        presidentessa, vicepresidente, premier, primo ministro, prima ministra, ministro, ministra,
        ministro degli esteri, ministro dell'interno, sottosegretario, sottosegretaria,
        segretario, segretaria, segretario generale, segretario di stato, cancelliere, cancelliera,
        capo, capo dello stato, governatore, governatrice, sindaco, sindaca, assessore, assessora,
        prefetto, questore, senatore, senatrice, deputato, deputata, onorevole, on., eurodeputato,
        europarlamentare, ambasciatore, ambasciatrice, inviato speciale, inviato, giudice, magistrato,
        pm, procuratore, procuratrice, procuratore generale, generale, colonnello, maggiore, capitano,
        tenente, ammiraglio, maresciallo, comandante, re, regina, principe, principessa, imperatore,
        emiro, sceicco, papa, cardinale, vescovo, arcivescovo, patriarca, rabbino, imam, ayatollah,
        padre, don, suor, monsignor, mons., san, santa, allenatore, allenatrice, tecnico, ct,
        attaccante, difensore, portiere, centrocampista, portavoce, attore, attrice, cantante,
        scrittore, scrittrice, commissario, commissaria, leader, direttore, direttrice,
        amministratore delegato, ad, consigliere, analista, economista, giornalista"),
    bylines: words!("di, a cura di, testo di, dal nostro inviato, dal nostro corrispondente,
        scritto da, articolo di, pubblicato da, redazione, servizio di, intervista di"),
    furniture: words!("
        seguici, seguiteci, copyright, ©, (c), tutti i diritti riservati, riproduzione riservata,
        torna su, torna in alto, torna a, leggi anche, leggi tutto, leggi di più, leggi l'articolo,
        leggi altro, continua a leggere, continua, per approfondire, approfondisci, approfondimenti,
        vedi anche, guarda anche, articoli correlati, notizie correlate, potrebbe interessarti,
        ti potrebbe interessare, potrebbero interessarti, fonte:, fonti:, foto:, foto di, immagine:,
        immagini:, credit:, crediti, video:, archivio, condividi, condividi su, tweet, stampa, invia,
        iscriviti, abbonati, abbonamento, newsletter, registrati, accedi, login, entra, ricevi,
        pubblicità, annuncio, sponsorizzato, contenuto sponsorizzato, cookie, utilizziamo i cookie,
        questo sito, accetta, accetto, privacy, informativa, note legali, termini e condizioni,
        condizioni d'uso, contatti, contattaci, chi siamo, vai al contenuto, salta al contenuto, menu,
        home, commenti, commenta, lascia un commento, nessun commento, tag:, tags, argomenti,
        categoria, categorie, pubblicato, aggiornato, ultimo aggiornamento, modificato,
        tempo di lettura, scarica l'app, scarica la nostra, ascolta, clicca qui, i più letti,
        più letti, più lette, ultime notizie, ultim'ora, in evidenza, consigliati, carica altro,
        mostra altro, articolo precedente, articolo successivo, questo articolo, ufficio stampa,
        contatti stampa, sostieni, sostienici, dona, per maggiori informazioni, per informazioni,
        (ansa), non perderti, unisciti, diventa socio, p.iva, partita iva, iscrizione al registro"),
};
