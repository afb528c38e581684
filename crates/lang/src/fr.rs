//! French.

use crate::Language;
use crate::table::{changes, forms, headed, joined, words};

pub(crate) static FRENCH: Language = Language {
    code: "fr",
    months: [
        &["janvier", "janv", "jan"],
        &["février", "fevrier", "févr", "fév", "fev"],
        &["mars"],
        &["avril", "avr"],
        &["mai"],
        &["juin"],
        &["juillet", "juil"],
        &["août", "aout"],
        &["septembre", "sept", "sep"],
        &["octobre", "oct"],
        &["novembre", "nov"],
        &["décembre", "decembre", "déc", "dec"],
    ],
    weekdays: [
        &["lundi", "lundis", "lun"],
        &["mardi", "mardis"],
        &["mercredi", "mercredis", "mer"],
        &["jeudi", "jeudis", "jeu"],
        &["vendredi", "vendredis", "ven"],
        &["samedi", "samedis", "sam"],
        &["dimanche", "dimanches", "dim"],
    ],
    relative_days: headed!(days: "
        -2 avant-hier
        -1 hier, la veille, hier soir
        0 aujourd'hui, aujourd’hui, ce jour, ce matin, ce soir, cet après-midi
        1 demain, le lendemain, demain matin, demain soir
        2 après-demain, le surlendemain"),
    ordinals: joined!(
        headed!(numbers: "1 premier, première, premiers, premières, 1er, 1ère, 1re;
            2 second, seconde, seconds, secondes"),
        forms! { [0 ""] [
            2 "deuxième" 3 "troisième" 4 "quatrième" 5 "cinquième" 6 "sixième" 7 "septième"
            8 "huitième" 9 "neuvième" 10 "dixième" 11 "onzième" 12 "douzième" 13 "treizième"
            14 "quatorzième" 15 "quinzième" 16 "seizième" 17 "dix-septième" 18 "dix-huitième"
            19 "dix-neuvième" 20 "vingtième" 30 "trentième" 40 "quarantième" 50 "cinquantième"
            60 "soixantième" 70 "soixante-dixième" 71 "soixante et onzième"
            71 "soixante-et-onzième" 70 "septantième" 80 "quatre-vingtième" 80 "huitantième"
            90 "quatre-vingt-dixième" 90 "nonantième" 100 "centième"
            17 "dix septième" 18 "dix huitième" 19 "dix neuvième" 80 "quatre vingtième"
        ] ["" "s"] },
        forms! { [
            20 "vingt" 30 "trente" 40 "quarante" 50 "cinquante" 60 "soixante" 70 "septante"
            90 "nonante"
        ] [1 " et unième" 1 "-et-unième" 1 "-unième"] ["" "s"] },
        forms! { [
            20 "vingt-" 30 "trente-" 40 "quarante-" 50 "cinquante-" 60 "soixante-"
            80 "quatre-vingt-" 20 "vingt " 30 "trente " 40 "quarante " 50 "cinquante "
            60 "soixante " 80 "quatre-vingt " 70 "septante-" 90 "nonante-"
        ] [
            2 "deuxième" 3 "troisième" 4 "quatrième" 5 "cinquième" 6 "sixième" 7 "septième"
            8 "huitième" 9 "neuvième"
        ] ["" "s"] },
        forms! { [60 "soixante-" 80 "quatre-vingt-"] [
            12 "douzième" 13 "treizième" 14 "quatorzième" 15 "quinzième" 16 "seizième"
            17 "dix-septième" 18 "dix-huitième" 19 "dix-neuvième"
        ] ["" "s"] },
        forms! { [80 "quatre-vingt-"] [1 "unième" 11 "onzième"] ["" "s"] },
    ),
    ordinal_suffixes: words!("er, ère, re, e, è, ème, eme, ième, ieme, nd, nde, es, èmes, ᵉ, ers"),
    ordinal_prefixes: words!("n°, nº, numéro"),
    edition_nouns: headed!(kinds: "
        Meeting réunion*, session*, séance*, rencontre*, assises, plénière*, consultation*, visite*,
            retrouvailles
        Round tour, tours, round*, manche, manches, pourparlers, négociation*, scrutin*,
            demi-finale*, quart de finale, quarts de finale, huitième de finale, élection*,
            référendum*, tirage, cycle, cycles, primaire, primaires, vote, votes, débat*
        Summit sommet*
        Conference conférence*, congrès, assemblée*, forum*, convention*, colloque*, symposium*,
            séminaire*, atelier*, synode*, conclave*, dialogue*, états généraux,
            université d'été, cop
        Festival festival*, salon, salons, foire*, exposition*, biennale*, triennale*, carnaval*,
            fête, fêtes, cérémonie*, gala*, césars, nuit des, remise des, expo*, fashion week,
            semaine de la mode, francofolies, printemps de bourges, parade*, défilé*, mostra,
            festivités
        Contest course, courses, coupe*, championnat*, tournoi*, jeux, saison*, olympiade*, grand prix,
            grands prix, trophée*, rallye*, régate*, derby*, marathon*, compétition*, concours,
            épreuve*, mondial, mondiaux, euro, ligue, playoff*, play-off*, masters, critérium*,
            classique, classiques, vendée globe
        Package paquet*, train de sanctions, train de mesures, train, volet, volets, tranche*,
            livraison*, convoi*, lot, lots, échange de prisonniers, hausse, hausses, baisse,
            baisses, enveloppe*, plan d'aide, plan de sauvetage, dose, doses
        Stage étape*, journée*, phase*, vague*, manche aller, match aller, match retour, levée
        Game match, partie
        Hearing audience*, jour d'audience, jour de procès, jour du procès, procès, comparution*
        Edition édition*
        Count anniversaire*, numéro*, trimestre*, rapport*, volume*, version*, épisode*, bulletin*,
            baromètre*, enquête*, recensement*, centenaire*, bicentenaire*, mandat*, jubilé*, vol d'essai,
            vol, vols, lancement*, mission*, grève*, semestre*"),
    previous: words!("
        précédent, précédente, précédents, précédentes, dernier, dernière, derniers, dernières,
        passé, passée, passés, depuis, après, auparavant, antérieur, antérieure, ancien, ancienne,
        il y a, déjà, avant-dernier, suite, à la suite, à l'issue, récent, récente, l'an dernier,
        l'année dernière, le mois dernier, la semaine dernière, d'alors, jadis, autrefois,
        l'an passé, en son temps, initial, initiale, un an plus tôt, plus tôt"),
    next: words!("
        prochain, prochaine, prochains, prochaines, suivant, suivante, futur, future, futurs,
        futures, avant, jusqu'à, jusqu'au, d'ici, d'ici au, à partir, à partir du, dès, à venir,
        prévu, prévue, prévus, prévues, attendu, attendue, programmé, programmée, en vue,
        à la veille, l'an prochain, l'année prochaine, le mois prochain, la semaine prochaine,
        imminent, imminente, aura lieu, auront lieu, se tiendra, se tiendront, débutera,
        reporté au, reportée au, doit se tenir, au plus tard, devrait"),
    locatives: words!("
        à, a, au, aux, en, dans, près de, près d', chez, sur, vers, hors de, autour de, depuis, de,
        du, d', dans la ville de, dans la région de, dans la capitale, au nord de, au sud de,
        à l'est de, à l'ouest de, non loin de, à proximité de, aux environs de, aux abords de,
        à travers, dans le, dans la, dans les, entre, en périphérie de, en banlieue de, devant"),
    demonyms: headed!(countries: "
        AF afghan, afghans, afghane, afghanes; AL albanais*; DZ algérien*; AO angolais*;
        AR argentin, argentins, argentine, argentines; AM arménien*; AU australien*; AT autrichien*;
        AZ azerbaïdjanais*, azéri*; BS bahaméen*; BH bahreïni*, bahreïnien*; BD bangladais*,
        bangladeshi*; BB barbadien*; BY biélorusse*, bélarusse*, bélarussien*; BE belge*;
        BZ bélizien*; BJ béninois*; BT bhoutanais*; BO bolivien*; BA bosnien*, bosniaque*;
        BW botswanais*; BR brésilien*; BN brunéien*; BG bulgare*; BF burkinabè*, burkinabé*;
        BI burundais*; KH cambodgien*; CM camerounais*; CA canadien*, québécois*; CV cap-verdien*,
        capverdien*; CF centrafricain*; TD tchadien*; CL chilien*; CN chinois*; CO colombien*;
        KM comorien*; CD congolais*; CR costaricien*, costaricain*; HR croate*; CU cubain*;
        CY chypriote*; CZ tchèque*; DK danois*; DJ djiboutien*; DO dominicain*; DM dominiquais*;
        EC équatorien*; EG égyptien*; SV salvadorien*; GQ équato-guinéen*; ER érythréen*; EE estonien*;
        SZ swazi*; ET éthiopien*; FJ fidjien*; FI finlandais*, finnois*; FR français*; GA gabonais*;
        GM gambien*; GE géorgien*; DE allemand*; GH ghanéen*; GR grec, grecs, grecque, grecques;
        GL groenlandais*; GT guatémaltèque*; GN guinéen*; GW bissau-guinéen*; GY guyanien*;
        HT haïtien*; HN hondurien*; HK hongkongais*; HU hongrois*; IS islandais*; IN indien, indiens,
        indienne, indiennes; ID indonésien*; IR iranien*; IQ irakien*, iraquien*; IE irlandais*;
        IL israélien*; IT italien, italiens, italienne, italiennes; CI ivoirien*; JM jamaïcain*,
        jamaïquain*; JP japonais*, nippon*; JO jordanien*; KZ kazakh*; KE kényan*; XK kosovar*;
        KW koweïtien*; KG kirghiz*; LA laotien*; LV letton*; LB libanais*; LS lésothien*;
        LR libérien*; LY libyen*; LI liechtensteinois*; LT lituanien*; LU luxembourgeois*;
        MG malgache*; MW malawien*; MY malaisien*; MV maldivien*; ML malien, maliens, malienne,
        maliennes; MT maltais*; MR mauritanien*; MU mauricien*; MX mexicain*; MD moldave*;
        MC monégasque*; MN mongol*; ME monténégrin*; MA marocain*; MZ mozambicain*; MM birman*;
        NA namibien*; NP népalais*; NL néerlandais*, hollandais*; NZ néo-zélandais*; NI nicaraguayen*;
        NE nigérien, nigériens, nigérienne, nigériennes; NG nigérian, nigérians, nigériane,
        nigérianes; KP nord-coréen*; MK macédonien*; NO norvégien*; OM omanais*; PK pakistanais*;
        PS palestinien*; PA panaméen*; PG papouasien*, papou*; PY paraguayen*; PE péruvien*;
        PH philippin, philippins, philippine; PL polonais*; PT portugais*; PR portoricain*;
        QA qatari*, qatarien*; RO roumain*; RU russe, russes; RW rwandais*; WS samoan*; SA saoudien*;
        GB britannique*, anglais*, écossais*, gallois*; SN sénégalais*; RS serbe*; SC seychellois*;
        SL sierra-léonais*; SG singapourien*; SK slovaque*; SI slovène*; SO somalien*;
        ZA sud-africain*; KR sud-coréen*, coréen*; SS sud-soudanais*, soudanais du sud; ES espagnol*;
        LK sri-lankais*, srilankais*; SD soudanais, soudanaise, soudanaises; SR surinamais*;
        SE suédois*; CH suisse, suisses, helvétique*; SY syrien*; TW taïwanais*; TJ tadjik*;
        TZ tanzanien*; TH thaïlandais*, thaï*; TL timorais*; TG togolais*; TO tongien*;
        TT trinidadien*; TN tunisien*; TR turc, turcs, turque, turques; TM turkmène*; UG ougandais*;
        UA ukrainien*; AE émirati*, émirien*; US américain*, étasunien*, états-unien*; UY uruguayen*;
        UZ ouzbek*, ouzbèk*; VE vénézuélien*; VN vietnamien*; YE yéménite*; ZM zambien*;
        ZW zimbabwéen*"),
    country_names: headed!(countries: "
        GB angleterre, écosse, pays de galles, irlande du nord, grande-bretagne, royaume-uni;
        US usa, états-unis, etats-unis, amérique, états-unis d'amérique; NL hollande, pays-bas;
        MM birmanie; CI côte d'ivoire, côte d’ivoire; TL timor oriental; CD rdc,
        république démocratique du congo, congo-kinshasa; CG congo-brazzaville, république du congo;
        VA vatican, saint-siège; AE émirats, emirats, émirats arabes unis; CZ république tchèque,
        tchéquie; RU fédération de russie; BY biélorussie, bélarus; MK macédoine; BA bosnie,
        bosnie-herzégovine; PS palestine; KR corée du sud, corée; KP corée du nord; FR hexagone;
        CF centrafrique, république centrafricaine; MD moldavie; SA arabie saoudite"),
    regions: headed!(countries: "
        US californie, floride, pennsylvanie, louisiane, caroline du nord, caroline du sud, virginie,
        géorgie américaine, maison blanche, maison-blanche, wall street; CA québec, ontario;
        DE bavière, saxe, thuringe, rhénanie, basse-saxe, rhénanie-du-nord-westphalie; FR bretagne,
        normandie, provence, corse, alsace, bourgogne, occitanie, nouvelle-aquitaine, île-de-france,
        hauts-de-france, auvergne, lorraine, vendée, gironde, finistère, morbihan, hérault, isère,
        savoie, haute-savoie, seine-saint-denis, val-de-marne, essonne, var, gard, élysée, matignon,
        nouvelle-calédonie, mayotte, bouches-du-rhône, alpes-maritimes, pas-de-calais; ES catalogne,
        andalousie, galice, pays basque, canaries, baléares, majorque; IT sicile, sardaigne, toscane,
        lombardie, piémont, campanie, vénétie, calabre, pouilles; UA crimée, donbass; RU sibérie,
        tchétchénie, daghestan, kremlin; CN tibet, xinjiang; PS gaza, bande de gaza, cisjordanie;
        IQ kurdistan; SD darfour; ET tigré; ID bali, sumatra, java; AZ haut-karabakh; IN cachemire;
        CD nord-kivu, sud-kivu, ituri; GR crète, lesbos; BE wallonie, flandre; CH valais, vaud,
        tessin; PT madère, açores"),
    place_endings: changes!(""),
    place_prefixes: changes!(""),
    day_prepositions: words!("
        le, du, au, ce, les, dès le, depuis le, jusqu'au, à partir du, de, en, la, cette, pour le,
        avant le, après le, la journée de, dans la journée de, dans la nuit de, le soir du, vers le,
        fin, début, mi"),
    function_words: words!("
        le, la, les, l, l', un, une, des, du, de, d, d', et, ou, mais, où, donc, or, ni, car, si,
        que, qu, qu', qui, quoi, dont, quand, comme, ce, cet, cette, ces, ça, cela, celui, celle,
        ceux, celles, à, au, aux, en, dans, par, pour, sur, sous, avec, sans, chez, vers, entre,
        contre, depuis, pendant, durant, avant, après, dès, selon, malgré, parmi, hors, est, sont,
        était, étaient, été, être, suis, es, sommes, êtes, sera, seront, serait, seraient, fut, soit,
        a, ont, avait, avaient, avoir, ai, avons, avez, aura, auront, aurait, eu, ayant, fait, font,
        faire, faisait, peut, peuvent, pouvait, doit, doivent, devait, veut, va, vont, allait, il,
        ils, elle, elles, on, nous, vous, je, j, j', tu, me, m, te, se, s, s', lui, leur, leurs, y, n,
        n', ne, pas, plus, moins, très, trop, peu, bien, mal, aussi, ainsi, alors, encore, déjà,
        toujours, jamais, rien, tout, toute, tous, toutes, même, mêmes, autre, autres, quel, quelle,
        quels, quelles, chaque, plusieurs, quelques, certains, certaines, aucun, aucune, tel, telle,
        mon, ma, mes, ton, ta, tes, son, sa, ses, notre, nos, votre, vos, deux, trois, ici, là,
        notamment, cependant, toutefois, pourtant, afin, lors, lorsque, puis, ensuite, enfin, c, c',
        jusqu, jusque, puisque, parce, dit, déclaré, nouveau, nouvelle, nouveaux, nouvelles, voici"),
    honorifics: words!("
        m., m, mm., mme, mmes, mlle, monsieur, madame, mademoiselle, me, maître, dr, docteur, pr,
        professeur, professeure, président, présidente, vice-président, vice-présidente,
        premier ministre, première ministre, ministre, ministre des affaires étrangères,
        chef de l'état, chef du gouvernement, chef de la diplomatie, secrétaire d'état,
        secrétaire général, secrétaire générale, chancelier, chancelière, directeur, directrice,
        directeur général, directrice générale, pdg, patron, patronne, gouverneur, gouverneure,
        maire, préfet, préfète, sénateur, sénatrice, député, députée, eurodéputé, eurodéputée,
        ambassadeur, ambassadrice, émissaire, envoyé spécial, juge, procureur, procureure,
        procureur général, général, colonel, commandant, capitaine, lieutenant, amiral, maréchal,
        sergent, roi, reine, prince, princesse, empereur, émir, cheikh, sultan, pape, cardinal,
        évêque, archevêque, patriarche, rabbin, imam, ayatollah, père, abbé, saint, sœur,
        entraîneur, entraîneuse, sélectionneur, attaquant, défenseur, gardien, milieu,
        porte-parole, acteur, actrice, chanteur, chanteuse, auteur, autrice, écrivain, commissaire,
        avocat, avocate, chef, cheffe, leader, analyste, économiste, conseiller, conseillère"),
    bylines: words!("par, texte :, texte:, propos recueillis par, un article de, rédigé par,
        écrit par, publié par, avec notre correspondant, de notre correspondant, reportage de"),
    furniture: words!("
        suivez-nous, suivez nous, nous suivre, copyright, ©, (c), tous droits réservés,
        haut de page, retour en haut, retour à, lire aussi, lire la suite, lire plus, à lire aussi,
        à lire, lire également, en savoir plus, voir aussi, voir plus, sur le même sujet,
        dans la même rubrique, articles liés, article suivant, article précédent, source :, source:,
        sources :, sources:, photo :, photo:, photos:, crédit photo, crédit :, crédits, image:,
        image :, vidéo :, vidéo:, partager, partagez, partager sur, tweeter, imprimer,
        envoyer par, s'abonner, abonnez-vous, abonnement, je m'abonne, inscrivez-vous, inscription,
        s'inscrire, newsletter, recevez, se connecter, connexion, connectez-vous, créer un compte,
        publicité, annonce, sponsorisé, contenu sponsorisé, cookies, nous utilisons des cookies,
        ce site utilise, en poursuivant, accepter, tout accepter, mentions légales,
        politique de confidentialité, conditions générales, contact, contactez-nous,
        qui sommes-nous, à propos, aller au contenu, aller à, menu, accueil, commentaires,
        laisser un commentaire, ajouter un commentaire, réagir, aucun commentaire, mots-clés,
        mots clés, étiquettes, thèmes, catégorie, catégories, publié le, mis à jour, mise à jour,
        modifié le, dernière mise à jour, posté le, temps de lecture, téléchargez l'application,
        téléchargez notre application, écouter, écoutez, cliquez ici, les plus lus, le plus lu,
        les plus populaires, dernières actualités, à la une, nos suggestions, recommandé,
        vous aimerez aussi, à découvrir, la rédaction vous conseille, afficher plus, charger plus,
        cet article, cette dépêche, contact presse, contacts presse, soutenez, faire un don,
        faites un don, pour plus d'informations, avec afp, (afp), avec reuters, réservé aux abonnés"),
};
