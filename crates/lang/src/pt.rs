//! Portuguese, of Europe and Brazil.

use crate::Language;
use crate::table::{changes, forms, headed, joined, words};

pub(crate) static PORTUGUESE: Language = Language {
    code: "pt",
    months: [
        &["janeiro", "jan"],
        &["fevereiro", "fev"],
        &["março", "marco", "mar"],
        &["abril", "abr"],
        &["maio", "mai"],
        &["junho", "jun"],
        &["julho", "jul"],
        &["agosto", "ago"],
        &["setembro", "set"],
        &["outubro", "out"],
        &["novembro", "nov"],
        &["dezembro", "dez"],
    ],
    weekdays: [
        &["segunda-feira", "segundas-feiras", "segunda", "segunda feira", "seg"],
        &["terça-feira", "terças-feiras", "terça", "terça feira", "ter"],
        &["quarta-feira", "quartas-feiras", "quarta", "quarta feira", "qua"],
        &["quinta-feira", "quintas-feiras", "quinta", "quinta feira", "qui"],
        &["sexta-feira", "sextas-feiras", "sexta", "sexta feira", "sex"],
        &["sábado", "sábados", "sabado", "sáb"],
        &["domingo", "domingos", "dom"],
    ],
    relative_days: headed!(days: "
        -2 anteontem, antes de ontem
        -1 ontem, ontem à noite
        0 hoje, esta noite, esta manhã, esta tarde
        1 amanhã, amanhã de manhã
        2 depois de amanhã"),
    ordinals: joined!(
        forms! { [0 ""] [
            1 "primeir" 2 "segund" 3 "terceir" 4 "quart" 5 "quint" 6 "sext" 7 "sétim" 8 "oitav"
            9 "non" 10 "décim" 11 "undécim" 12 "duodécim" 20 "vigésim" 30 "trigésim"
            40 "quadragésim" 50 "quinquagésim" 60 "sexagésim" 70 "septuagésim" 70 "setuagésim"
            80 "octogésim" 90 "nonagésim" 100 "centésim"
        ] ["o" "a" "os" "as"] },
        forms! { [
            10 "décimo " 20 "vigésimo " 30 "trigésimo " 40 "quadragésimo " 50 "quinquagésimo "
            60 "sexagésimo " 70 "septuagésimo " 80 "octogésimo " 90 "nonagésimo "
            10 "décimo-" 20 "vigésimo-" 30 "trigésimo-" 40 "quadragésimo-" 50 "quinquagésimo-"
            60 "sexagésimo-" 70 "septuagésimo-" 80 "octogésimo-" 90 "nonagésimo-"
        ] [
            1 "primeiro" 2 "segundo" 3 "terceiro" 4 "quarto" 5 "quinto" 6 "sexto" 7 "sétimo"
            8 "oitavo" 9 "nono"
        ] [""] },
        forms! { [
            10 "décima " 20 "vigésima " 30 "trigésima " 40 "quadragésima " 50 "quinquagésima "
            60 "sexagésima " 70 "septuagésima " 80 "octogésima " 90 "nonagésima "
            10 "décima-" 20 "vigésima-" 30 "trigésima-" 40 "quadragésima-" 50 "quinquagésima-"
            60 "sexagésima-" 70 "septuagésima-" 80 "octogésima-" 90 "nonagésima-"
        ] [
            1 "primeira" 2 "segunda" 3 "terceira" 4 "quarta" 5 "quinta" 6 "sexta" 7 "sétima"
            8 "oitava" 9 "nona"
        ] [""] },
    ),
    ordinal_suffixes: words!("º, ª, °, .º, .ª, o, a"),
    ordinal_prefixes: words!("n.º, nº, n°, número"),
    edition_nouns: headed!(kinds: "
        Meeting reunião, reuniões, sessão, sessões, encontro*, plenário*, plenária*, consulta*, visita*
        Round rodada*, ronda*, volta, voltas, turno, turnos, negociação, negociações, conversações,
            votação, votações, semifinal*, semifinais, meia-final, meias-finais, quartas de final,
            quartos de final, oitavas de final, oitavos de final, eleição, eleições, referendo*,
            sorteio*, primária*, pleito*, eliminatória*, debate*
        Summit cúpula*, cimeira*, cume
        Conference conferência*, congresso*, assembleia*, fórum, fóruns, convenção, convenções,
            simpósio*, colóquio*, seminário*, oficina*, sínodo*, conclave*, jornadas, diálogo*
        Festival festival, festivais, feira*, exposição, exposições, bienal, bienais, trienal, carnaval*,
            festa*, cerimónia*, cerimônia*, gala*, salão, expo, mostra*, desfile*, entrega do prémio, entrega do prêmio,
            semana da moda, réveillon
        Contest corrida*, copa*, taça*, campeonato*, torneio*, jogos, temporada*, época, olimpíada*,
            grande prémio, grande prêmio, grandes prémios, troféu*, rali, regata*, clássico*, dérbi*,
            maratona*, competição, competições, concurso*, mundial, mundiais, liga, volta a, playoff*,
            masters, brasileirão, prova
        Package pacote*, tranche*, parcela*, lote*, remessa*, comboio*, entrega, entregas, troca de prisioneiros,
            alta, altas, aumento*, corte, cortes, resgate*, dose*, desembolso*
        Stage etapa*, jornada, fase*, onda, ondas, vaga de, mão, perna, partida de ida,
            partida de volta
        Game jogo, partida
        Hearing audiência*, dia do julgamento, dia de julgamento, julgamento*
        Edition edição, edições
        Count aniversário*, número*, trimestre*, relatório*, volume*, versão, versões, episódio*, boletim,
            boletins, pesquisa*, inquérito*, censo*, centenário*, bicentenário*, mandato*, semestre*, voo,
            voos, lançamento*, missão, missões, greve*, legislatura*"),
    previous: words!("
        anterior, anteriores, último, última, últimos, últimas, passado, passada, passados, passadas,
        prévio, prévia, desde, após, depois de, depois do, depois da, há, já, antigo, antiga,
        precedente, recente, recentes, então, no ano passado, no mês passado, na semana passada,
        um ano antes, na sequência, ex, original, outrora, retrasado, retrasada"),
    next: words!("
        próximo, próxima, próximos, próximas, seguinte, seguintes, futuro, futura, futuros, futuras,
        vindouro, vindoura, antes de, antes do, antes da, até, até ao, a partir de, a partir do,
        previsto, prevista, previstos, previstas, marcado, marcada, agendado, agendada, programado,
        programada, rumo a, às vésperas, na véspera, no ano que vem, que vem, no próximo ano,
        na próxima semana, no próximo mês, será realizado, será realizada, vai decorrer, decorrerá,
        acontecerá, terá lugar, realiza-se, adiado para, adiada para, o mais tardar, esperado"),
    locatives: words!("
        em, no, na, nos, nas, a, ao, à, aos, às, de, do, da, dos, das, desde, perto de, perto do,
        perto da, junto a, por, para, até, fora de, sobre, ao redor de, na cidade de, no município de,
        na localidade de, na capital, ao norte de, ao sul de, a leste de, a oeste de, a norte de,
        a sul de, nos arredores de, no centro de, no norte de, no sul de, no interior de, entre,
        próximo a, próximo de, na região de, no distrito de, no estado de"),
    demonyms: headed!(countries: "
        AF afegã*, afegão, afegãos; AL albanês, albanesa, albaneses, albanesas; DZ argelin*;
        AO angolan*; AR argentino, argentinos, argentinas; AM armêni*, arméni*; AU australian*;
        AT austríac*; AZ azerbaijan*, azeri*; BS baham*; BH bareinit*, barenit*; BD bangladense*,
        bengali; BY bielorruss*, belaruss*; BE belga, belgas; BZ belizen*; BJ beninense*; BT butanês,
        butanesa; BO bolivian*; BA bósni*; BW botsuan*, botswan*; BR brasileir*; BN bruneano;
        BG búlgar*; BF burquin*, burkin*; BI burundian*, burundês; KH cambojan*; CM camaron*;
        CA canadense*, canadian*; CV cabo-verdian*, cabo-verdean*; CF centro-african*; TD chadian*;
        CL chilen*; CN chinês, chinesa, chineses, chinesas; CO colombian*; KM comorian*;
        CD congolês, congolesa, congoleses; CR costarriquen*, costa-riquen*; HR croat*; CU cubano,
        cubana, cubanos, cubanas; CY cipriot*; CZ checo, checa, checos, checas, tchec*;
        DK dinamarqu*; DJ djibut*; DO dominican*; EC equatorian*; EG egípci*; SV salvadorenh*;
        GQ equato-guine*; ER eritre*, eritreu; EE estonian*, estóni*; ET etíope*; FJ fijian*;
        FI finland*, finlandês; FR francês, francesa, franceses, francesas; GA gabon*; GM gambian*;
        GE georgian*; DE alemão, alemã, alemães, alemãs, germânic*; GH ganês, ganesa, ganense*, ganian*;
        GR grego, grega, gregos, gregas; GL gronelandês, groenland*; GT guatemaltec*;
        GN guinéu*, guineano; GW guineense*; GY guianens*; HT haitian*; HN hondurenh*; HU húngar*;
        IS islandês, islandesa, islandeses; IN indiano, indiana, indianos, indianas; ID indonési*;
        IR iranian*; IQ iraquian*; IE irlandês, irlandesa, irlandeses, irlandesas; IL israelens*,
        israelita*; IT italian*; CI marfinens*, costa-marfinens*; JM jamaican*; JP japonês, japonesa,
        japoneses, japonesas, nipónic*, nipônic*; JO jordanian*, jordan*; KZ cazaque*; KE quenian*;
        XK kosovar*; KW kuwaitian*; KG quirguiz*, quirguis*; LA laosian*; LV letã*, letões, letão;
        LB libanês, libanesa, libaneses, libanesas; LR liberian*; LY líbi*; LI listenstainian*;
        LT lituan*; LU luxemburgu*, luxemburguês; MG malgaxe*; MW malauian*, malawian*; MY malai*,
        malásio*; MV maldiv*; ML malian*, malinês; MT maltês, maltesa, malteses; MR mauritan*;
        MU maurician*; MX mexican*; MD moldav*, moldov*; MC monegasc*; MN mongol*; ME montenegrin*;
        MA marroquin*; MZ moçambican*; MM birman*; NA namibian*; NP nepal, nepalês, nepalesa;
        NL holand*, neerland*; NZ neozeland*; NI nicaraguens*; NE nigerin*; NG nigerian*;
        KP norte-corean*; MK macedóni*, macedôni*; NO norueg*; OM omanens*, omanit*; PK paquistan*;
        PS palestin*; PA panamenh*, panamian*; PG papua, papuas; PY paraguai*; PE peruan*; PH filipin*;
        PL polon*, polac*; PT portugu*; PR porto-riquenh*; QA catarian*, catari; RO romen*; RU russo,
        russa, russos, russas; RW ruand*; SA saudit*; GB britânic*, inglês, inglesa, ingleses,
        inglesas, escocês, escocesa, escoceses, galês, galesa, galeses; SN senegal, senegalês,
        senegalesa, senegaleses; RS sérvi*; SL serra-leon*; SG singapur*, cingapurian*; SK eslovac*;
        SI esloven*; SO somali*; ZA sul-african*; KR sul-corean*, corean*; SS sul-sudan*; ES espanhol,
        espanhola, espanhóis, espanholas; LK cingal*, srilanq*; SD sudan*; SR surinam*; SE suec*;
        CH suíç*, helvétic*; SY síri*; ST são-tomens*, santomens*; TW taiwan*; TJ tajique*, tadjique*;
        TZ tanzanian*; TH tailand*; TL timorens*; TG togol*; TN tunisian*, tunisin*; TR turco, turca,
        turcos, turcas; TM turcomen*, turquemen*; UG ugandens*, ugandês; UA ucranian*; AE emiradens*,
        emirat*; US norte-american*, american*, estadunidens*, estado-unidens*; UY uruguai*;
        UZ uzbeque*, usbeque*; VE venezuelan*; VN vietnamit*; YE iemenit*, iemenens*; ZM zambian*;
        ZW zimbabuan*, zimbabwean*"),
    country_names: headed!(countries: "
        GB inglaterra, escócia, país de gales, irlanda do norte, grã-bretanha, reino unido; US usa, eua,
        estados unidos da américa, américa; NL holanda, países baixos; MM birmânia, mianmar;
        CI costa do marfim; TL timor, timor-leste, timor leste; CD república democrática do congo;
        VA vaticano, santa sé; AE emirados, emirados árabes; CZ república checa, república tcheca,
        chéquia, tchéquia; RU federação russa; BY bielorrússia, belarus; MK macedónia, macedônia;
        BA bósnia; PS palestina; KR coreia do sul, coreia; KP coreia do norte; SA arábia saudita;
        IR irã, irão; VN vietnã, vietname; PL polônia, polónia; RO romênia, roménia; KE quênia, quénia;
        QA catar, qatar; SG singapura, cingapura; IQ iraque; LV letônia, letónia; EE estônia, estónia;
        SI eslovênia, eslovénia; UA ucrânia"),
    regions: headed!(countries: "
        US califórnia, flórida, texas, pensilvânia, casa branca, wall street, pentágono; BR amazonas,
        bahia, minas gerais, pernambuco, rio grande do sul, santa catarina, paraná, ceará, goiás,
        mato grosso, pará, maranhão, paraíba, piauí, rondônia, roraima, acre, amapá, alagoas, sergipe,
        espírito santo, tocantins, planalto, distrito federal, mato grosso do sul, amazônia; PT algarve,
        alentejo, madeira, açores, ribatejo, minho, são bento; DE baviera, saxónia, saxônia;
        FR bretanha, normandia, córsega; ES catalunha, andaluzia, galiza, país basco, canárias,
        baleares, maiorca; IT sicília, sardenha, toscana, lombardia, piemonte; UA crimeia, donbass,
        donbas; RU sibéria, chechénia, chechênia, kremlin; CN tibete, xinjiang; PS gaza,
        faixa de gaza, cisjordânia; IQ curdistão; SD darfur; MZ cabo delgado, nampula, zambézia;
        AO cabinda, huíla; ID bali, sumatra; IN caxemira"),
    place_endings: changes!(""),
    place_prefixes: changes!(""),
    day_prepositions: words!("
        em, no, na, a, ao, à, de, do, da, desde, até, dia, no dia, do dia, ao dia, o dia,
        a partir de, nesta, neste, desta, deste, esta, este, na noite de, na manhã de, na tarde de,
        na madrugada de, última, próxima, passada, passado, para"),
    function_words: words!("
        o, a, os, as, um, uma, uns, umas, de, do, da, dos, das, em, no, na, nos, nas, num, numa, por,
        pelo, pela, pelos, pelas, para, pra, com, sem, sob, sobre, entre, até, após, desde, contra,
        durante, perante, conforme, e, ou, mas, porém, se, que, quem, qual, quais, cujo, cuja, onde,
        quando, como, quanto, porque, pois, embora, enquanto, ao, aos, à, às, é, são, era, eram, foi,
        foram, ser, sido, sendo, será, serão, seria, seja, está, estão, estava, estavam, estar, tem,
        têm, tinha, tinham, ter, tendo, teve, terá, há, havia, haver, houve, faz, fazer, fez, feito,
        pode, podem, poderia, poderá, poder, deve, devem, vai, vão, ir, disse, diz, afirmou, explicou,
        eu, tu, ele, ela, eles, elas, nós, você, vocês, me, te, lhe, lhes, lo, la, si, meu, minha,
        seu, sua, seus, suas, nosso, nossa, nossos, nossas, dele, dela, deles, delas, este, esta,
        estes, estas, isto, esse, essa, esses, essas, isso, aquele, aquela, aqueles, aquelas, aquilo,
        neste, nesta, nesse, nessa, deste, desta, desse, dessa, não, nem, sim, já, também, muito,
        muita, muitos, muitas, pouco, pouca, poucos, mais, menos, todo, toda, todos, todas, tudo,
        outro, outra, outros, outras, mesmo, mesma, algum, alguma, alguns, algumas, nenhum, nenhuma,
        cada, vários, várias, tão, tanto, tal, assim, aqui, ali, lá, então, agora, sempre, nunca,
        ainda, além, depois, antes, logo, só, apenas, dois, duas, três, novo, nova, novos, novas,
        parte"),
    honorifics: words!("
        senhor, senhora, sr., sra., sr, sra, dom, dona, d., dr., dra., dr, dra, doutor, doutora,
        professor, professora, prof., presidente, presidenta, ex-presidente, vice-presidente,
        primeiro-ministro, primeira-ministra, primeiro ministro, ministro, ministra, ex-ministro,
        chanceler, secretário, secretária, secretário-geral, secretária-geral, secretário de estado,
        chefe, chefe de estado, chefe do governo, diretor, diretora, director, governador,
        governadora, prefeito, prefeita, autarca, vereador, vereadora, senador, senadora, deputado,
        deputada, eurodeputado, eurodeputada, embaixador, embaixadora, enviado especial, juiz, juíza,
        desembargador, promotor, promotora, procurador, procuradora, procurador-geral, general,
        coronel, major, capitão, tenente, almirante, marechal, sargento, comandante, rei, rainha,
        príncipe, princesa, imperador, emir, xeque, papa, cardeal, bispo, arcebispo, patriarca, rabino,
        imã, aiatolá, padre, frei, são, santo, santa, treinador, treinadora, técnico, selecionador,
        atacante, avançado, zagueiro, goleiro, guarda-redes, porta-voz, ator, atriz, cantor, cantora,
        escritor, escritora, comissário, comissária, advogado, advogada, líder, conselheiro, delegado,
        delegada, analista, economista, jornalista, relator, relatora, bastonário"),
    bylines: words!("por, texto:, texto de, escrito por, redação, da redação, reportagem de,
        publicado por, autor:, autora:, um artigo de, com agências"),
    furniture: words!("
        siga-nos, siga o, siga a, siga nas, copyright, ©, (c), todos os direitos reservados,
        direitos reservados, voltar ao topo, voltar ao início, voltar para, ir para o topo, leia mais,
        leia também, ler mais, ler também, leia a, continue lendo, continuar a ler, continue a ler,
        saiba mais, veja também, veja mais, ver mais, ver também, mais sobre, mais notícias,
        notícias relacionadas, artigos relacionados, relacionadas, relacionados, você pode gostar,
        pode gostar, pode interessar, fonte:, fontes:, foto:, fotos:, imagem:, imagens:,
        crédito:, créditos:, vídeo:, video:, arquivo, compartilhe, compartilhar, partilhar, partilhe,
        tweetar, imprimir, enviar por, assine, assinar, assinatura, inscreva-se, subscreva, subscrever,
        newsletter, receba, cadastre-se, registe-se, registar, entrar, faça login, login, publicidade,
        anúncio, patrocinado, conteúdo patrocinado, cookies, utilizamos cookies, usamos cookies,
        este site, este sítio, aceitar, aceito, política de privacidade, política de cookies,
        termos de uso, termos e condições, contato, contacto, contactos, fale conosco, quem somos,
        sobre nós, ir para o conteúdo, saltar para, pular para, menu, início, comentários, comentar,
        deixe um comentário, deixe o seu, sem comentários, tags, etiquetas, tópicos, temas, categoria,
        categorias, publicado, atualizado, actualizado, última atualização, modificado,
        tempo de leitura, baixe o aplicativo, baixe o app, descarregue a, ouvir, ouça, clique aqui,
        mais lidas, mais lidos, mais vistas, últimas notícias, últimas, destaques, recomendados,
        recomendadas, carregar mais, mostrar mais, próxima notícia, artigo anterior, próximo artigo,
        este artigo, esta notícia, esta reportagem, contato de imprensa, assessoria de imprensa,
        apoie, doe, faça uma doação, para mais informações, (lusa), participe do, entre no grupo,
        não perca"),
};
