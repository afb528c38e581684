//! Turkish. Endings behind an apostrophe are cut off by whoever cuts the text into words.

use crate::Language;
use crate::table::{changes, forms, headed, joined, words};

pub(crate) static TURKISH: Language = Language {
    code: "tr",
    months: [
        &["ocak", "ocak'ta", "ocakta", "oca"],
        &["şubat", "şubatta", "şub"],
        &["mart", "martta", "mar"],
        &["nisan", "nisanda", "nis"],
        &["mayıs", "mayısta", "may"],
        &["haziran", "haziranda", "haz"],
        &["temmuz", "temmuzda", "tem"],
        &["ağustos", "ağustosta", "ağu"],
        &["eylül", "eylülde", "eyl"],
        &["ekim", "ekimde", "eki"],
        &["kasım", "kasımda", "kas"],
        &["aralık", "aralıkta", "ara"],
    ],
    weekdays: [
        &["pazartesi", "pazartesi günü", "pazartesiden", "pzt"],
        &["salı", "salı günü", "salıdan"],
        &["çarşamba", "çarşamba günü", "çarşambadan", "çar"],
        &["perşembe", "perşembe günü", "perşembeden", "per"],
        &["cuma", "cuma günü", "cumadan", "cum"],
        &["cumartesi", "cumartesi günü", "cumartesiden", "cmt"],
        &["pazar", "pazar günü", "pazardan", "paz"],
    ],
    relative_days: headed!(days: "
        -2 evvelsi gün, önceki gün
        -1 dün, dünkü, dün akşam, dün gece
        0 bugün, bugünkü, bu sabah, bu akşam, bu gece
        1 yarın, yarınki
        2 öbür gün, ertesi gün"),
    ordinals: joined!(
        forms! { [0 ""] [1 "ilk" 1 "birinci" 2 "ikinci" 5 "beşinci" 7 "yedinci" 8 "sekizinci"
            20 "yirminci" 50 "ellinci" 70 "yetmişinci" 80 "sekseninci"] ["" "si" "sini" "sinde" "sine"] },
        forms! { [0 ""] [6 "altıncı" 40 "kırkıncı" 60 "altmışıncı" 90 "doksanıncı"]
            ["" "sı" "sını" "sında" "sına"] },
        forms! { [0 ""] [9 "dokuzuncu" 10 "onuncu" 30 "otuzuncu"] ["" "su" "sunu" "sunda" "suna"] },
        forms! { [0 ""] [3 "üçüncü" 4 "dördüncü" 100 "yüzüncü"] ["" "sü" "sünü" "sünde" "süne"] },
        forms! { [
            10 "on" 20 "yirmi" 30 "otuz" 40 "kırk" 50 "elli" 60 "altmış" 70 "yetmiş" 80 "seksen"
            90 "doksan"
        ] " " [
            1 "birinci" 2 "ikinci" 3 "üçüncü" 4 "dördüncü" 5 "beşinci" 6 "altıncı" 7 "yedinci"
            8 "sekizinci" 9 "dokuzuncu"
        ] [""] },
        forms! { [10 "on" 20 "yirmi" 30 "otuz"] [
            1 "birinci" 2 "ikinci" 3 "üçüncü" 4 "dördüncü" 5 "beşinci" 6 "altıncı" 7 "yedinci"
            8 "sekizinci" 9 "dokuzuncu"
        ] [""] },
    ),
    ordinal_suffixes: words!("., 'inci, 'ıncı, 'uncu, 'üncü, 'nci, 'ncı, 'ncu, 'ncü, inci, ıncı, uncu, üncü, nci, ncı,
        ncu, ncü, ’inci, ’ıncı, ’uncu, ’üncü, ’nci, ’ncı, ’ncu, ’ncü"),
    ordinal_prefixes: words!("no, no., numara"),
    edition_nouns: headed!(kinds: "
        Meeting toplantı*, oturum*, buluşma*, görüşme*, birleşim*, istişare*, ziyaret*
        Round tur, turu, turun, turda, turunda, turuna, turlar*, müzakere*, oylama*, seçim*, referandum*,
            yarı final*, çeyrek final*, kura*, raunt*, münazara*
        Summit zirve*
        Conference konferans*, kongre*, kurultay*, genel kurul*, forum*, sempozyum*, seminer*, çalıştay*, şura*,
            diyalog*, meclis toplantısı
        Festival festival*, fuar*, sergi*, bienal*, karnaval*, şenlik*, tören*, gala*, gösteri*, şölen*,
            expo*, bayram*, geçit töreni, moda haftası
        Contest yarış*, kupa*, şampiyona*, turnuva*, oyunlar*, sezon*, olimpiyat*, grand prix*, ralli*, derbi*,
            maraton*, müsabaka*, yarışma*, lig, ligi, ligin, ligde, playoff*, koşu*, prix
        Package paket*, yaptırım paketi, dilim*, sevkiyat*, teslimat*, parti, konvoy*, takas*, artış*,
            indirim*, doz*
        Stage etap*, hafta, haftası, haftada, haftanın, aşama*, dalga*, evre*, ayak, ayağı, faz*
        Game maç*, oyun, oyunu, oyunda, oyununda
        Hearing duruşma*, celse*, dava, davası
        Edition baskı*
        Count yıl dönümü, yıldönümü*, yıl dönümünde, sayı*, çeyrek, çeyreği, çeyrekte, rapor*, jübile*,
            bölüm*, sürüm*, anket*, sayım*, dönem*, uçuş*, fırlatma*, görev*, grev*, bülten*, cilt"),
    previous: words!("
        önceki, geçen, geçtiğimiz, son, eski, evvelki, önce, sonra, bu yana, beri, itibaren, daha önce, geçmiş,
        o zamanki, dönemin, bir yıl önce, geçen yıl, geçen hafta, geçen ay, geçen sene, yapılan, düzenlenen,
        gerçekleştirilen, sonrası, ardından, sonrasında, önceden"),
    next: words!("
        gelecek, önümüzdeki, sonraki, bir sonraki, yaklaşan, planlanan, beklenen, kadar, öncesinde, öncesi,
        yapılacak, düzenlenecek, gerçekleştirilecek, başlayacak, olacak, en geç, dek, değin, ertelenen,
        ertelendi, gelecek yıl, gelecek hafta, gelecek ay, önümüzdeki yıl, önümüzdeki hafta, arifesinde,
        öngörülen, oynanacak"),
    locatives: words!("
        kentinde, kentindeki, şehrinde, şehrindeki, ilinde, ilindeki, ilçesinde, ilçesindeki, köyünde,
        başkenti, başkentinde, bölgesinde, bölgesindeki, yakınlarında, yakınında, civarında, kuzeyinde,
        güneyinde, doğusunda, batısında, merkezinde, eyaletinde, eyaletindeki, adasında, sınırında,
        da, de, ta, te, dan, den, tan, ten, kasabasında, çevresinde, içinde, dışında, arasında"),
    demonyms: headed!(countries: "
        AF afgan, afganlar*, afganistanlı*; AL arnavut*; DZ cezayirli*; AO angolalı*; AR arjantinli*;
        AM ermeni*, ermenistanlı*; AU avustralyalı*; AT avusturyalı*; AZ azerbaycanlı*, azeri*; BH bahreynli*;
        BD bangladeşli*; BY belaruslu*; BE belçikalı*; BO bolivyalı*; BA bosnalı*, boşnak*; BR brezilyalı*;
        BG bulgar, bulgarlar*, bulgaristanlı*; BF burkina fasolu; BI burundili*; KH kamboçyalı*; CM kamerunlu*;
        CA kanadalı*; TD çadlı*; CL şilili*; CN çinli*; CO kolombiyalı*; CD kongolu*; CR kosta rikalı*;
        HR hırvat, hırvatlar*; CU kübalı*; CY kıbrıslı*; CZ çek, çekler*, çekyalı*; DK danimarkalı*;
        DJ cibutili*; DO dominikli*; EC ekvadorlu*; EG mısırlı*; SV salvadorlu*; ER eritreli*; EE eston,
        estonyalı*; ET etiyopyalı*; FI fin, finli*, finlandiyalı*; FR fransız*; GA gabonlu*; GM gambiyalı*;
        GE gürcü, gürcüler*, gürcistanlı*; DE alman, almanlar*; GH ganalı*; GR yunan, yunanlı*, yunanlar*,
        rum; GL grönlandlı*; GT guatemalalı*; GN gineli*; HT haitili*; HN honduraslı*; HU macar, macarlar*;
        IS izlandalı*; IN hint, hintli*, hindistanlı*; ID endonezyalı*; IR iranlı*; IQ iraklı*; IE irlandalı*;
        IL israilli*; IT italyan, italyanlar*; CI fildişili*; JM jamaikalı*; JP japon, japonlar*; JO ürdünlü*;
        KZ kazak, kazaklar*, kazakistanlı*; KE kenyalı*; XK kosovalı*; KW kuveytli*; KG kırgız*; LA laoslu*;
        LV leton, letonyalı*; LB lübnanlı*; LR liberyalı*; LY libyalı*; LT litvanyalı*; LU lüksemburglu*;
        MG madagaskarlı*; MY malezyalı*; MV maldivli*; ML malili*; MT maltalı*; MR moritanyalı*; MX meksikalı*;
        MD moldovalı*; MC monakolu*; MN moğol*; ME karadağlı*; MA faslı*; MZ mozambikli*; MM myanmarlı*;
        NA namibyalı*; NP nepalli*; NL hollandalı*; NZ yeni zelandalı*; NI nikaragualı*; NE nijerli*;
        NG nijeryalı*; KP kuzey koreli*; MK makedon, makedonyalı*; NO norveçli*; OM ummanlı*; PK pakistanlı*;
        PS filistinli*; PA panamalı*; PY paraguaylı*; PE perulu*; PH filipinli*; PL polonyalı*, leh;
        PT portekizli*; QA katarlı*; RO rumen, rumenler*, romanyalı*; RU rus, ruslar*; RW ruandalı*;
        SA suudi, suudiler*; GB ingiliz*, britanyalı*, iskoç*, iskoçyalı*, galli; SN senegalli*; RS sırp,
        sırplar*; SG singapurlu*; SK slovak, slovaklar*; SI sloven, slovenyalı*; SO somalili*;
        ZA güney afrikalı*; KR güney koreli*, koreli*; SS güney sudanlı*; ES ispanyol*; LK sri lankalı*;
        SD sudanlı*; SE isveçli*; CH isviçreli*; SY suriyeli*; TW tayvanlı*; TJ tacik*; TZ tanzanyalı*;
        TH taylandlı*; TG togolu*; TN tunuslu*; TR türk, türkler*, türkiyeli*; TM türkmen, türkmenler*,
        türkmenistanlı*; UG ugandalı*; UA ukraynalı*; AE emirlikli*; US amerikan, amerikalı*, abd'li*;
        UY uruguaylı*; UZ özbek, özbekler*, özbekistanlı*; VE venezuelalı*; VN vietnamlı*; YE yemenli*;
        ZM zambiyalı*; ZW zimbabveli*"),
    country_names: headed!(countries: "
        GB ingiltere, iskoçya, galler, kuzey irlanda, britanya, büyük britanya; US abd, amerika,
        birleşik devletler; NL hollanda; MM burma, birmanya; CI fildişi sahili; TL doğu timor;
        CD demokratik kongo cumhuriyeti, kdc; VA vatikan; AE bae, emirlikler, birleşik arap emirlikleri;
        CZ çekya, çek cumhuriyeti; RU rusya federasyonu; BY belarus, beyaz rusya; MK makedonya; BA bosna,
        bosna hersek; PS filistin; KR güney kore, kore; KP kuzey kore; SA suudi arabistan; CY gkry, kıbrıs;
        GR yunanistan; TR türkiye cumhuriyeti, tbmm; CN çin halk cumhuriyeti"),
    regions: headed!(countries: "
        TR anadolu, trakya, marmara, karadeniz bölgesi, ege bölgesi, güneydoğu anadolu, doğu anadolu,
        beştepe, külliye, akdeniz bölgesi; CY kktc, kuzey kıbrıs; US kaliforniya, florida, teksas,
        pensilvanya, beyaz saray, pentagon; DE bavyera, saksonya; FR bretanya, normandiya, korsika;
        ES katalonya, endülüs; IT sicilya, sardinya, toskana; UA kırım, donbas; RU sibirya, çeçenistan,
        dağıstan, tataristan, kremlin; CN tibet, doğu türkistan, sincan; PS gazze, gazze şeridi,
        batı şeria; IQ ikby, kuzey irak, kürdistan bölgesi; SY idlib ili, afrin; SD darfur; ID bali, sumatra;
        AZ karabağ, dağlık karabağ; IN keşmir; GR girit, midilli"),
    place_endings: changes!(""),
    place_prefixes: changes!(""),
    day_prepositions: words!("
        günü, tarihinde, gecesi, akşamı, sabahı, günkü, gün, tarihli, geçen, geçtiğimiz, bu, önümüzdeki,
        gelecek, öğleden sonra, gününden, gününe, tarihinden, tarihine, itibarıyla"),
    function_words: words!("
        ve, veya, ya, ile, ama, fakat, ancak, çünkü, eğer, ki, de, da, bu, şu, o, bir, her, hiç, bazı, tüm,
        bütün, çok, daha, en, az, kadar, gibi, için, göre, karşı, doğru, rağmen, üzere, üzerine, üzerinde,
        altında, önce, sonra, arasında, içinde, dışında, beri, dolayı, olarak, olan, olduğu, olduğunu, oldu,
        olmak, olması, olmayan, olacak, var, yok, değil, mi, mı, mu, mü, ne, neden, nasıl, nerede, kim, kime,
        hangi, kaç, ben, sen, biz, siz, onlar, bana, sana, ona, bize, size, onlara, beni, seni, onu, bizi,
        sizi, onları, benim, senin, onun, bizim, sizin, onların, kendi, kendisi, kendini, bunu, bunun, buna,
        bunlar, şey, şimdi, hâlâ, hala, henüz, artık, yine, tekrar, hep, hiçbir, herkes, kimse, birçok,
        birkaç, iki, üç, yeni, büyük, ise, ayrıca, böyle, şöyle, öyle, burada, orada, dedi, diye, söyledi,
        belirtti, açıkladı, ifade, etti, eden, eder, edildi, edilen, yaptı, yapan, yapılan, yapıldı, aldı,
        alan, verdi, veren, geldi, gelen, başladı, yıl, yılında, gün, yer, zaman, sadece, yalnızca, bile,
        hem, işte, tarafından, boyunca, hakkında, yönelik, ilgili, itibaren, nedeniyle"),
    honorifics: words!("
        sayın, bay, bayan, bey, hanım, dr., dr, doktor, prof., profesör, doç., cumhurbaşkanı,
        cumhurbaşkanı yardımcısı, başkan, başkanı, başkan yardımcısı, devlet başkanı, başbakan, başbakanı,
        bakan, bakanı, dışişleri bakanı, içişleri bakanı, savunma bakanı, milli savunma bakanı,
        hazine ve maliye bakanı, adalet bakanı, bakan yardımcısı, sözcü, sözcüsü, genel sekreter,
        genel sekreteri, genel başkan, genel başkanı, lider, lideri, şansölye, müdür, müdürü,
        genel müdür, genel müdürü, ceo, vali, valisi, kaymakam, belediye başkanı, senatör, milletvekili,
        vekil, büyükelçi, büyükelçisi, elçi, özel temsilci, temsilcisi, yargıç, hakim, savcı, başsavcı,
        avukat, av., general, orgeneral, korgeneral, tümgeneral, albay, yarbay, binbaşı, yüzbaşı, teğmen,
        amiral, oramiral, mareşal, çavuş, komutan, komutanı, kral, kralı, kraliçe, prens, prenses, sultan,
        emir, şeyh, papa, kardinal, piskopos, başpiskopos, patrik, haham, imam, ayetullah, peder, aziz,
        teknik direktör, antrenör, forvet, kaleci, kaptan, oyuncu, sanatçı, şarkıcı, yazar, komiser,
        analist, ekonomist, gazeteci, danışman, danışmanı, rektör, rektörü, dekan"),
    bylines: words!("yazan:, haber:, haber, muhabir:, hazırlayan, hazırlayan:, yazar:, editör:, röportaj:, derleyen"),
    furniture: words!("
        bizi takip edin, takip et, takip edin, copyright, ©, (c), tüm hakları saklıdır, her hakkı saklıdır,
        yukarı çık, başa dön, geri dön, devamını oku, devamı için, haberin devamı, daha fazla, ayrıca oku,
        ayrıca okuyun, ilgili haberler, ilgili haber, benzer haberler, diğer haberler, bunlar da ilginizi,
        ilginizi çekebilir, bakınız, kaynak:, kaynaklar:, kaynak, fotoğraf:, foto:, görsel:, video:, arşiv,
        paylaş, paylaşın, facebook'ta paylaş, twitter'da paylaş, whatsapp, tweetle, yazdır, abone ol,
        abone olun, abonelik, bülten, e-bülten, kayıt ol, kaydol, üye ol, üye girişi, giriş yap, giriş,
        reklam, sponsorlu, ilan, çerez, çerezler, çerez politikası, bu site, sitemizde, kabul et,
        kabul ediyorum, gizlilik politikası, gizlilik, kullanım koşulları, kullanım şartları, kvkk,
        iletişim, bize ulaşın, hakkımızda, künye, içeriğe atla, içeriğe geç, menü, ana sayfa, anasayfa,
        yorumlar, yorum yap, yorum yaz, yorum ekle, henüz yorum, etiketler, etiketler:, konular, kategori,
        kategoriler, yayınlanma, yayın tarihi, güncelleme, güncellenme, son güncelleme, okuma süresi,
        uygulamayı indir, uygulamamızı, dinle, tıklayın, tıkla, buraya tıklayın, en çok okunan,
        en çok okunanlar, popüler, son dakika, son haberler, öne çıkanlar, önerilen, daha fazla göster,
        daha fazla yükle, sonraki haber, önceki haber, bu haber, bu makale, basın iletişim, destek ol,
        daha fazla bilgi, (aa), (dha), (iha), whatsapp ihbar, google news"),
};
