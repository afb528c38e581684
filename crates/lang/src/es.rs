//! Spanish.

use crate::Language;
use crate::table::{changes, forms, headed, joined, words};

pub(crate) static SPANISH: Language = Language {
    code: "es",
    months: [
        &["enero", "ene"],
        &["febrero", "feb"],
        &["marzo", "mar"],
        &["abril", "abr"],
        &["mayo", "may"],
        &["junio", "jun"],
        &["julio", "jul"],
        &["agosto", "ago"],
        &["septiembre", "setiembre", "sept", "sep", "set"],
        &["octubre", "oct"],
        &["noviembre", "nov"],
        &["diciembre", "dic"],
    ],
    weekdays: [
        &["lunes", "lun"],
        &["martes"],
        &["miércoles", "miercoles", "mié"],
        &["jueves", "jue"],
        &["viernes", "vie"],
        &["sábado", "sábados", "sabado", "sáb"],
        &["domingo", "domingos", "dom"],
    ],
    relative_days: headed!(days: "
        -2 anteayer, antier, antes de ayer
        -1 ayer, anoche, ayer por la
        0 hoy, esta noche, esta mañana, esta tarde
        1 mañana, mañana por la
        2 pasado mañana"),
    ordinals: joined!(
        headed!(numbers: "1 primer; 3 tercer"),
        forms! { [0 ""] [
            1 "primer" 2 "segund" 3 "tercer" 4 "cuart" 5 "quint" 6 "sext" 7 "séptim" 7 "septim"
            7 "sétim" 8 "octav" 9 "noven" 10 "décim" 10 "decim" 11 "undécim" 11 "undecim"
            11 "decimoprimer" 12 "duodécim" 12 "duodecim" 12 "decimosegund" 13 "decimotercer"
            14 "decimocuart" 15 "decimoquint" 16 "decimosext" 17 "decimoséptim" 17 "decimoseptim"
            18 "decimoctav" 19 "decimonoven" 19 "decimonon" 20 "vigésim" 20 "vigesim"
            30 "trigésim" 30 "trigesim" 40 "cuadragésim" 40 "cuadragesim" 50 "quincuagésim"
            50 "quincuagesim" 60 "sexagésim" 60 "sexagesim" 70 "septuagésim" 70 "septuagesim"
            80 "octogésim" 80 "octogesim" 90 "nonagésim" 90 "nonagesim" 100 "centésim"
            100 "centesim" 21 "vigesimoprimer" 22 "vigesimosegund" 23 "vigesimotercer"
            24 "vigesimocuart" 25 "vigesimoquint" 26 "vigesimosext" 27 "vigesimoséptim"
            27 "vigesimoseptim" 28 "vigesimoctav" 29 "vigesimonoven"
        ] ["o" "a" "os" "as"] },
        headed!(numbers: "11 decimoprimer; 13 decimotercer; 21 vigesimoprimer; 23 vigesimotercer"),
        forms! { [
            10 "décimo " 20 "vigésimo " 30 "trigésimo " 40 "cuadragésimo " 50 "quincuagésimo "
            60 "sexagésimo " 70 "septuagésimo " 80 "octogésimo " 90 "nonagésimo "
        ] [
            1 "primer" 1 "primero" 1 "primera" 2 "segundo" 2 "segunda" 3 "tercer" 3 "tercero"
            3 "tercera" 4 "cuarto" 4 "cuarta" 5 "quinto" 5 "quinta" 6 "sexto" 6 "sexta"
            7 "séptimo" 7 "séptima" 8 "octavo" 8 "octava" 9 "noveno" 9 "novena"
        ] [""] },
        forms! { [
            10 "décima " 20 "vigésima " 30 "trigésima " 40 "cuadragésima " 50 "quincuagésima "
            60 "sexagésima " 70 "septuagésima " 80 "octogésima " 90 "nonagésima "
        ] [
            1 "primera" 2 "segunda" 3 "tercera" 4 "cuarta" 5 "quinta" 6 "sexta" 7 "séptima"
            8 "octava" 9 "novena"
        ] [""] },
    ),
    ordinal_suffixes: words!("º, ª, °, .º, .ª, er, ro, do, to, vo, mo, ra, da, ta, va, ma, no, na, o, a"),
    ordinal_prefixes: words!("n.º, nº, n°, número"),
    edition_nouns: headed!(kinds: "
        Meeting reunión, reuniones, sesión, sesiones, encuentro*, pleno, plenos, plenaria*, junta,
            juntas, consulta*, visita*
        Round ronda*, vuelta, vueltas, negociación, negociaciones, conversaciones, diálogos, votación,
            votaciones, balotaje*, ballotage, semifinal*, cuartos de final, octavos de final,
            elección, elecciones, referéndum*, sorteo*, primaria*, comicios, debate*
        Summit cumbre*
        Conference conferencia*, congreso*, asamblea*, foro*, convención, convenciones, simposio*,
            coloquio*, seminario*, taller*, sínodo*, cónclave*, jornadas, diálogo, mesa, mesas
        Festival festival*, feria*, exposición, exposiciones, bienal*, trienal*, carnaval*, fiesta*,
            ceremonia*, gala*, salón, expo, muestra*, fallas, sanfermines, desfile*, entrega de premios,
            semana de la moda
        Contest carrera*, copa*, campeonato*, torneo*, juegos, temporada*, olimpiada*, gran premio,
            grandes premios, trofeo*, rally*, regata*, derbi*, clásico*, maratón*, competición,
            competiciones, competencia*, concurso*, mundial*, eurocopa*, liga, liguilla, vuelta a,
            playoff*, masters, certamen, certámenes, prueba
        Package paquete*, tramo*, tanda*, entrega, entregas, envío*, convoy*, lote*, canje de, intercambio de,
            alza*, subida*, recorte*, rescate*, dosis, desembolso*, cuota*
        Stage etapa*, jornada, fecha, fechas, fase*, ola, olas, oleada*, partido de ida,
            partido de vuelta
        Game partido, partida
        Hearing audiencia*, vista, vistas, día del juicio, día de juicio, juicio*, jornada del juicio,
            comparecencia*
        Edition edición, ediciones
        Count aniversario*, número*, trimestre*, informe*, volumen*, versión, versiones, episodio*, boletín,
            boletines, encuesta*, censo*, centenario*, bicentenario*, mandato*, semestre*, cumpleaños,
            vuelo*, lanzamiento*, misión, misiones, huelga*, barómetro*, legislatura*"),
    previous: words!("
        anterior, anteriores, último, última, últimos, últimas, pasado, pasada, pasados, pasadas,
        previo, previa, previos, previas, desde, tras, después de, después, hace, ya, antiguo,
        antigua, precedente, precedentes, reciente, recientes, recién, entonces, el año pasado,
        el mes pasado, la semana pasada, un año antes, a raíz de, luego de, antaño, original"),
    next: words!("
        próximo, próxima, próximos, próximas, siguiente, siguientes, venidero, venidera, futuro,
        futura, futuros, futuras, antes de, antes del, hasta, hasta el, a partir de, a partir del,
        previsto, prevista, previstos, previstas, programado, programada, prevé, de cara a,
        de cara al, rumbo a, en vísperas, el año que viene, que viene, el próximo año,
        la próxima semana, el mes que viene, entrante, se celebrará, se realizará, tendrá lugar,
        se llevará a cabo, comenzará, será el, aplazado al, a más tardar, venideros, convocado"),
    locatives: words!("
        en, a, al, de, del, desde, hacia, cerca de, cerca del, junto a, por, hasta, fuera de, sobre,
        alrededor de, en la ciudad de, en la localidad de, en el municipio de, en la capital,
        al norte de, al sur de, al este de, al oeste de, en las afueras de, a las afueras de,
        en el norte de, en el sur de, en el centro de, en el este de, en el oeste de, en el, en la,
        en los, en las, entre, ante, próximo a, dentro de, tras"),
    demonyms: headed!(countries: "
        AF afgan*; AL albanés, albanesa*, albaneses; DZ argelin*; AO angoleñ*, angolan*;
        AR argentino*, argentinas; AM armeni*; AU australian*; AT austriac*, austríac*;
        AZ azerbaiyan*, azerí*; BS bahameñ*; BH bareiní*, bahreiní*; BD bangladesí*, bangladeshí*;
        BB barbadense*; BY bielorrus*; BE belga, belgas; BZ beliceñ*; BJ beninés*, beninesa*;
        BT butanés, butanesa*; BO bolivian*; BA bosni*; BW botsuan*; BR brasileñ*, brasiler*;
        BN bruneano*; BG búlgar*; BF burkinés*, burkinesa*; BI burundés*, burundesa*; KH camboyan*;
        CM camerunés*, camerunesa*; CA canadiense*; CV caboverdian*; CF centroafrican*; TD chadian*;
        CL chilen*; CN chino, chinos, chinas; CO colombian*; KM comorense*; CD congoleñ*, congolés;
        CR costarricense*, tico, ticos; HR croat*; CU cubano, cubanos, cubana, cubanas;
        CY chipriota*; CZ checo, checa, checos, checas; DK danés, danesa, daneses, danesas;
        DJ yibutian*; DO dominican*; EC ecuatorian*; EG egipci*; SV salvadoreñ*; GQ ecuatoguinean*;
        ER eritre*; EE estoni*; ET etíope*; FJ fiyian*; FI finlandés*, finlandesa*, finés, finesa;
        FR francés, francesa, franceses, francesas; GA gabonés*, gabonesa*; GM gambian*; GE georgian*;
        DE alemán, alemana, alemanes, alemanas; GH ghanés, ghanesa, ghaneses; GR grieg*;
        GL groenlandés*, groenlandesa*; GT guatemaltec*; GN guinean*; GY guyanés*; HT haitian*;
        HN hondureñ*; HK hongkonés*; HU húngar*; IS islandés*, islandesa*; IN indio, indios, india,
        indias, hindú, hindúes; ID indonesi*; IR iraní, iraníes; IQ iraquí*; IE irlandés, irlandesa,
        irlandeses, irlandesas; IL israelí*; IT italian*; CI marfileñ*; JM jamaican*, jamaiquin*;
        JP japonés, japonesa, japoneses, japonesas, nipón, nipona; JO jordan*; KZ kazaj*; KE kenian*,
        keniata*; XK kosovar*, kosovares; KW kuwaití*; KG kirguis*, kirguiz*; LA laosian*; LV letón,
        letona, letones, letonas; LB libanés, libanesa, libaneses, libanesas; LR liberian*; LY libi*;
        LI liechtensteinian*; LT lituan*; LU luxemburgués, luxemburguesa, luxemburgueses;
        MG malgache*; MW malauí*; MY malasi*; MV maldiv*; ML maliense*; MT maltés, maltesa, malteses;
        MR mauritan*; MU maurician*; MX mexican*, mejican*; MD moldav*; MC monegasc*; MN mongol,
        mongola, mongoles; ME montenegrin*; MA marroquí*; MZ mozambiqueñ*; MM birman*; NA namibi*;
        NP nepalí*, nepalés*; NL neerlandés*, neerlandesa*, holandés, holandesa, holandeses;
        NZ neozelandés*, neozelandesa*; NI nicaragüense*; NE nigerin*; NG nigerian*;
        KP norcorean*; MK macedoni*, normacedoni*; NO norueg*; OM omaní*; PK pakistaní*, paquistaní*;
        PS palestin*; PA panameñ*; PG papú*; PY paraguay*; PE peruan*; PH filipin*; PL polac*;
        PT portugués, portuguesa, portugueses, portuguesas, luso, lusa, lusos, lusas; PR puertorriqueñ*, boricua*;
        QA catarí*, qatarí*; RO ruman*; RU ruso, rusa, rusos, rusas; RW ruandés, ruandesa, ruandeses;
        SA saudí*, saudita*; GB británic*, inglés, inglesa, ingleses, inglesas, escocés, escocesa,
        escoceses, galés, galesa, galeses; SN senegalés*, senegalesa*; RS serbi*; SL sierraleonés*;
        SG singapurense*; SK eslovac*; SI esloven*; SO somalí*; ZA sudafrican*; KR surcorean*,
        corean*; SS sursudanés*, sursudanesa*; ES español, española, españoles, españolas;
        LK ceilanés*, esrilanqués*; SD sudanés, sudanesa, sudaneses, sudanesas; SR surinamés*;
        SE suec*; CH suiz*, helvétic*; SY siri*; TW taiwanés, taiwanesa, taiwaneses; TJ tayik*;
        TZ tanzan*; TH tailandés*, tailandesa*; TL timorense*; TG togolés*, togolesa*; TO tongan*;
        TT trinitense*; TN tunecin*; TR turco, turca, turcos, turcas; TM turcoman*, turkmen*; UG ugandés, ugandesa,
        ugandeses; UA ucranian*, ucrani*; AE emiratí*; US estadounidense*, norteamerican*, americano,
        americana, americanos, americanas; UY uruguay*; UZ uzbek*; VE venezolan*; VN vietnamita*;
        YE yemení*, yemenita*; ZM zambian*; ZW zimbabuense*"),
    country_names: headed!(countries: "
        GB inglaterra, escocia, gales, irlanda del norte, gran bretaña; US usa, eeuu, ee.uu., ee uu,
        ee. uu., estados unidos de américa, norteamérica; NL holanda, países bajos; MM birmania;
        CI costa de marfil; TL timor oriental; CD república democrática del congo, rdc; VA vaticano,
        el vaticano, santa sede; AE emiratos, eau, emiratos árabes; CZ república checa; RU federación
        rusa; BY bielorrusia; MK macedonia; BA bosnia; PS palestina; KR corea, corea del sur;
        KP corea del norte; SA arabia saudí, arabia saudita; SV el salvador; DO república dominicana,
        quisqueya; IQ irak, iraq; QA catar, qatar"),
    regions: headed!(countries: "
        US california, florida, texas, nueva jersey, pensilvania, luisiana, carolina del norte,
        carolina del sur, virginia, nuevo méxico, casa blanca, wall street, pentágono; ES cataluña,
        catalunya, andalucía, galicia, euskadi, país vasco, navarra, aragón, extremadura, asturias,
        cantabria, castilla y león, castilla-la mancha, comunidad valenciana, islas canarias, canarias,
        baleares, mallorca, tenerife, moncloa; MX jalisco, sinaloa, nuevo león, michoacán, chiapas,
        oaxaca, guerrero, sonora, yucatán, quintana roo, tamaulipas, baja california, edomex, cdmx;
        AR patagonia, neuquén, chubut, chaco, casa rosada, misiones, entre ríos, tierra del fuego;
        CO antioquia, cauca, valle del cauca, cundinamarca, nariño, arauca, catatumbo; CL atacama,
        araucanía, biobío, la moneda; PE puno, cajamarca, áncash, loreto; VE zulia, miraflores;
        EC guayas, pichincha, manabí; DE baviera, sajonia; FR bretaña, normandía, córcega, alsacia;
        IT sicilia, cerdeña, toscana, lombardía, piamonte, calabria; UA crimea, donbás; RU siberia,
        chechenia, kremlin; CN tíbet, xinjiang; PS gaza, franja de gaza, cisjordania; IQ kurdistán;
        SD darfur; ID bali, sumatra; AZ nagorno karabaj; IN cachemira; PT azores, madeira"),
    place_endings: changes!(""),
    place_prefixes: changes!(""),
    day_prepositions: words!("
        el, del, al, este, desde el, hasta el, a partir del, los, la, de, en, la noche del,
        la madrugada del, la tarde del, la mañana del, pasado, próximo, para el, durante el, ese"),
    function_words: words!("
        el, la, los, las, lo, un, una, unos, unas, de, del, a, al, y, e, o, u, pero, sino, si, que,
        qué, quien, quién, quienes, cual, cuál, cuales, cuyo, cuya, donde, dónde, cuando, cuándo,
        como, cómo, cuanto, cuánto, porque, pues, aunque, mientras, en, con, sin, por, para, según,
        sobre, bajo, ante, contra, desde, durante, entre, hacia, hasta, mediante, tras, es, son, era,
        eran, fue, fueron, ser, sido, siendo, será, serán, sería, sea, está, están, estaba, estaban,
        estar, estado, ha, han, había, habían, haber, hay, hubo, habrá, he, hemos, tiene, tienen,
        tenía, tener, hace, hacer, hizo, hecho, puede, pueden, podría, podrá, poder, debe, deben, va,
        van, ir, dijo, dice, señaló, afirmó, aseguró, explicó, agregó, se, su, sus, le, les, me, te,
        nos, os, mi, mis, tu, tus, nuestro, nuestra, nuestros, nuestras, yo, tú, él, ella, ellos,
        ellas, nosotros, usted, ustedes, este, esta, estos, estas, esto, ese, esa, esos, esas, eso,
        aquel, aquella, aquellos, no, ni, sí, ya, también, tampoco, muy, más, menos, mucho, mucha,
        muchos, muchas, poco, poca, pocos, pocas, todo, toda, todos, todas, otro, otra, otros, otras,
        mismo, misma, mismos, algún, alguno, alguna, algunos, algunas, ningún, ninguna, cada, varios,
        varias, tan, tanto, tal, así, aquí, ahí, allí, entonces, ahora, siempre, nunca, además,
        después, antes, luego, aún, todavía, solo, sólo, embargo, dos, tres, nuevo, nueva,
        nuevos, nuevas, parte"),
    honorifics: words!("
        señor, señora, señorita, sr., sra., sr, sra, don, doña, d., dr., dra., dr, dra, doctor,
        doctora, profesor, profesora, presidente, presidenta, expresidente, expresidenta,
        vicepresidente, vicepresidenta, primer ministro, primera ministra, ministro, ministra,
        exministro, canciller, secretario, secretaria, secretario general, secretaria general,
        secretario de estado, mandatario, mandataria, jefe, jefa, jefe de gobierno, director,
        directora, director general, directora general, gobernador, gobernadora, alcalde, alcaldesa,
        senador, senadora, diputado, diputada, eurodiputado, eurodiputada, congresista, embajador,
        embajadora, enviado especial, juez, jueza, fiscal, fiscal general, general, coronel,
        comandante, mayor, capitán, teniente, almirante, mariscal, sargento, rey, reina, príncipe,
        princesa, emperador, emir, jeque, papa, cardenal, obispo, arzobispo, patriarca, rabino, imán,
        ayatolá, padre, fray, sor, san, santa, entrenador, entrenadora, seleccionador, técnico,
        delantero, defensa, portero, centrocampista, portavoz, vocero, vocera, actor, actriz,
        cantante, escritor, escritora, comisario, comisaria, abogado, abogada, líder, consejero,
        consejera, concejal, analista, economista, periodista, delegado, delegada, infanta"),
    bylines: words!("por, texto:, escrito por, redactado por, por nuestro corresponsal,
        publicado por, con información de, autor:, autora:, redacción:, un artículo de"),
    furniture: words!("
        síguenos, síganos, seguinos, copyright, ©, (c), todos los derechos reservados,
        derechos reservados, volver arriba, ir arriba, volver a, subir, leer más, lea más, lea también,
        lee también, lee más, leer también, seguir leyendo, sigue leyendo, te puede interesar,
        te puede gustar, le puede interesar, puede interesarle, también te puede, ver también, ver más,
        vea también, más información, más noticias, más sobre, noticias relacionadas, artículos
        relacionados, notas relacionadas, relacionado, relacionadas, fuente:, fuentes:, foto:, fotos:,
        fotografía:, imagen:, imágenes:, crédito:, créditos:, video:, vídeo:, archivo, compartir,
        comparte, compártelo, compartir en, tuitear, imprimir, enviar por, suscríbete, suscríbase,
        suscribirse, suscripción, suscribite, regístrate, registrarse, registro, boletín, newsletter,
        recibe, iniciar sesión, inicia sesión, ingresar, acceder, publicidad, anuncio, patrocinado,
        contenido patrocinado, cookies, utilizamos cookies, este sitio, esta web, esta página,
        aceptar, política de privacidad, política de cookies, aviso legal, términos y condiciones,
        términos de uso, contacto, contáctenos, contacta, quiénes somos, acerca de, sobre nosotros,
        ir al contenido, saltar al contenido, menú, inicio, comentarios, comentar, deja un comentario,
        deja tu comentario, sin comentarios, etiquetas, temas, categoría, categorías, publicado,
        actualizado, última actualización, modificado, fecha de publicación, tiempo de lectura,
        descarga la app, descarga nuestra, escuchar, escucha, haz clic, haga clic, pulsa aquí,
        lo más leído, lo más visto, más leídas, más leídos, últimas noticias, lo último, destacados,
        recomendados, recomendamos, cargar más, mostrar más, siguiente, anterior, este artículo,
        esta noticia, contacto de prensa, apóyanos, donar, hazte socio, para más información,
        (efe), con información de, únete a, forma parte, no te pierdas, tags"),
};
