//! Indonesian.

use crate::Language;
use crate::table::{changes, forms, headed, joined, words};

pub(crate) static INDONESIAN: Language = Language {
    code: "id",
    months: [
        &["januari", "jan"],
        &["februari", "feb", "pebruari"],
        &["maret", "mar"],
        &["april", "apr"],
        &["mei"],
        &["juni", "jun"],
        &["juli", "jul"],
        &["agustus", "agu", "agt"],
        &["september", "sep", "sept"],
        &["oktober", "okt"],
        &["november", "nov", "nopember"],
        &["desember", "des"],
    ],
    weekdays: [
        &["senin", "sen"],
        &["selasa", "sel"],
        &["rabu", "rab"],
        &["kamis", "kam"],
        &["jumat", "jum'at", "jum"],
        &["sabtu", "sab"],
        &["minggu", "ahad", "min"],
    ],
    relative_days: headed!(days: "
        -2 kemarin dulu, dua hari lalu
        -1 kemarin, semalam, tadi malam
        0 hari ini, malam ini, pagi ini, sore ini, siang ini
        1 besok, esok
        2 lusa, besok lusa"),
    ordinals: joined!(
        headed!(numbers: "1 pertama, perdana, kesatu"),
        forms! { [0 "ke" 0 "ke-"] [
            2 "dua" 3 "tiga" 4 "empat" 5 "lima" 6 "enam" 7 "tujuh" 8 "delapan" 9 "sembilan"
            10 "sepuluh" 11 "sebelas" 12 "dua belas" 13 "tiga belas" 14 "empat belas" 15 "lima belas"
            16 "enam belas" 17 "tujuh belas" 18 "delapan belas" 19 "sembilan belas" 20 "dua puluh"
            30 "tiga puluh" 40 "empat puluh" 50 "lima puluh" 60 "enam puluh" 70 "tujuh puluh"
            80 "delapan puluh" 90 "sembilan puluh" 100 "seratus"
        ] [""] },
        forms! { [
            20 "kedua puluh " 30 "ketiga puluh " 40 "keempat puluh " 50 "kelima puluh "
            60 "keenam puluh " 70 "ketujuh puluh " 80 "kedelapan puluh " 90 "kesembilan puluh "
        ] [
            1 "satu" 2 "dua" 3 "tiga" 4 "empat" 5 "lima" 6 "enam" 7 "tujuh" 8 "delapan" 9 "sembilan"
        ] [""] },
    ),
    ordinal_suffixes: words!(""),
    ordinal_prefixes: words!("ke-, ke, nomor, no."),
    edition_nouns: headed!(kinds: "
        Meeting pertemuan*, rapat*, sidang, sidang pleno, sidang umum, sesi*, musyawarah*, rakernas, kunjungan*, silaturahmi*
        Round putaran*, babak*, perundingan*, negosiasi*, pemungutan suara, semifinal*, perempat final, pemilu*,
            pemilihan*, pilkada*, referendum*, ronde*, undian*, debat*
        Summit ktt, konferensi tingkat tinggi, puncak
        Conference konferensi, kongres*, majelis*, forum*, muktamar*, simposium*, seminar*, lokakarya*, munas,
            konklaf*, dialog*, konvensi*
        Festival festival*, pameran*, pekan, pekan raya, biennale*, karnaval*, pesta*, perayaan*, upacara*, gala*, expo*, ekspo*,
            parade*, anugerah*, penghargaan*, bazar*
        Contest lomba*, piala*, kejuaraan*, turnamen*, pertandingan olahraga, olimpiade*, asian games, sea games, musim*,
            grand prix, reli*, regata*, derbi*, maraton*, liga*, kompetisi*, kontes*, balapan*, seri*, pon, masters
        Package paket*, tahap bantuan, gelombang bantuan, pengiriman*, kloter*, batch*, konvoi*, pertukaran tahanan,
            kenaikan*, pemangkasan*, dosis*
        Stage tahap, tahapan, etape*, pekan pertandingan, laga*, leg, leg pertama, gelombang, fase*
        Game pertandingan, partai
        Hearing persidangan*, sidang lanjutan, pemeriksaan*
        Edition edisi*
        Count hari jadi, ulang tahun*, hut, peringatan*, kuartal*, triwulan*, laporan*, volume*, versi*,
            episode*, survei*, sensus*, periode*, penerbangan*, peluncuran*, misi*, mogok*, semester*"),
    previous: words!("
        sebelumnya, lalu, terakhir, mantan, sejak, setelah, usai, pasca, dulu, tahun lalu, bulan lalu, pekan lalu,
        minggu lalu, kemudian hari, terdahulu, yang lalu, baru-baru ini, sudah, telah, silam, kala itu, saat itu,
        setahun lalu"),
    next: words!("
        berikutnya, mendatang, depan, selanjutnya, akan datang, sebelum, hingga, sampai, menjelang, jelang, dijadwalkan,
        direncanakan, akan, akan digelar, akan berlangsung, akan diadakan, tahun depan, bulan depan, pekan depan,
        minggu depan, paling lambat, ditunda, diperkirakan, mulai"),
    locatives: words!("
        di, ke, dari, dekat, sekitar, dalam, luar, menuju, dari arah, di kota, di kabupaten, di provinsi, di desa,
        di ibu kota, di wilayah, di kawasan, di utara, di selatan, di timur, di barat, di pusat, antara, pada, kota,
        kabupaten, provinsi, di sekitar, di pinggiran"),
    demonyms: headed!(countries: "
        AF orang afghanistan, warga afghanistan; AL warga albania; DZ warga aljazair; AO warga angola; AR warga argentina;
        AM warga armenia; AU warga australia, orang australia; AT warga austria; AZ warga azerbaijan; BH warga bahrain;
        BD warga bangladesh; BY warga belarus; BE warga belgia; BO warga bolivia; BA warga bosnia; BR warga brasil;
        BG warga bulgaria; BF warga burkina faso; BI warga burundi; KH warga kamboja; CM warga kamerun; CA warga kanada;
        TD warga chad; CL warga chile; CN warga china, tiongkok, warga tiongkok, orang china; CO warga kolombia;
        CD warga kongo; CR warga kosta rika; HR warga kroasia; CU warga kuba; CY warga siprus; CZ warga ceko;
        DK warga denmark; DO warga dominika; EC warga ekuador; EG warga mesir; SV warga el salvador; ER warga eritrea;
        EE warga estonia; ET warga ethiopia; FI warga finlandia; FR warga prancis, orang prancis; GA warga gabon;
        GM warga gambia; GE warga georgia; DE warga jerman, orang jerman; GH warga ghana; GR warga yunani;
        GT warga guatemala; GN warga guinea; HT warga haiti; HN warga honduras; HU warga hungaria; IS warga islandia;
        IN warga india; ID wni, warga indonesia, orang indonesia; IR warga iran; IQ warga irak; IE warga irlandia;
        IL warga israel, zionis; IT warga italia; CI warga pantai gading; JM warga jamaika; JP warga jepang, orang jepang;
        JO warga yordania; KZ warga kazakhstan; KE warga kenya; KW warga kuwait; KG warga kirgistan; LA warga laos;
        LV warga latvia; LB warga lebanon; LR warga liberia; LY warga libya; LT warga lituania; LU warga luksemburg;
        MG warga madagaskar; MW warga malawi; MY warga malaysia; MV warga maladewa; ML warga mali; MT warga malta;
        MR warga mauritania; MX warga meksiko; MD warga moldova; MC warga monako; MN warga mongolia; ME warga montenegro;
        MA warga maroko; MZ warga mozambik; MM warga myanmar; NA warga namibia; NP warga nepal; NL warga belanda;
        NZ warga selandia baru; NI warga nikaragua; NE warga niger; NG warga nigeria; KP warga korea utara, korut;
        MK warga makedonia; NO warga norwegia; OM warga oman; PK warga pakistan; PS warga palestina; PA warga panama;
        PY warga paraguay; PE warga peru; PH warga filipina; PL warga polandia; PT warga portugal; QA warga qatar;
        RO warga rumania; RU warga rusia, orang rusia; RW warga rwanda; SA warga saudi; GB warga inggris, orang inggris;
        SN warga senegal; RS warga serbia; SG warga singapura; SK warga slovakia; SI warga slovenia; SO warga somalia;
        ZA warga afrika selatan, afsel; KR warga korea selatan, korsel; ES warga spanyol; LK warga sri lanka;
        SD warga sudan; SE warga swedia; CH warga swiss; SY warga suriah; TW warga taiwan; TJ warga tajikistan;
        TZ warga tanzania; TH warga thailand; TG warga togo; TN warga tunisia; TR warga turki, orang turki;
        TM warga turkmenistan; UG warga uganda; UA warga ukraina, orang ukraina; US warga as, warga amerika,
        orang amerika; UY warga uruguay; UZ warga uzbekistan; VE warga venezuela; VN warga vietnam; YE warga yaman;
        ZM warga zambia; ZW warga zimbabwe"),
    country_names: headed!(countries: "
        GB inggris, skotlandia, wales, irlandia utara, britania raya; US as, amerika, amerika serikat, paman sam;
        NL belanda; MM burma; CI pantai gading; CN china, cina, rrc, tiongkok; KR korsel, korea selatan; KP korut,
        korea utara; SA arab saudi, saudi; AE uea, uni emirat arab; VA vatikan; CZ ceko; RU rusia, federasi rusia;
        PS palestina; ID ri, republik indonesia, nkri; TL timor leste; ZA afrika selatan; PG papua nugini; TR turki, turkiye;
        IN india; AU australia; BA bosnia; CD kongo"),
    regions: headed!(countries: "
        ID jawa, jawa barat, jawa tengah, jawa timur, jabar, jateng, jatim, banten, bali, sumatera, sumatra, sumut,
        sumatera utara, sumbar, sumatera barat, sumsel, riau, jambi, lampung, bengkulu, aceh, kalimantan, kaltim, kalsel,
        kalbar, kalteng, sulawesi, sulsel, sulawesi selatan, sulut, sulteng, sultra, gorontalo, maluku, papua, ntt, ntb,
        nusa tenggara timur, nusa tenggara barat, lombok, flores, yogyakarta, diy, ikn, senayan, istana negara, madura,
        dki jakarta; US california, florida, texas, gedung putih, pentagon, alaska; UA krimea, donbas, donetsk; RU siberia,
        chechnya, kremlin; CN tibet, xinjiang; PS gaza, jalur gaza, tepi barat, rafah; IL dataran tinggi golan;
        MY sabah, sarawak, johor, selangor, penang; IQ kurdistan; SD darfur; IN kashmir; DE bavaria; ES catalunya;
        MM rakhine; PH mindanao"),
    place_endings: changes!(""),
    place_prefixes: changes!(""),
    day_prepositions: words!("pada, hari, tanggal, pada hari, pada tanggal, sejak, hingga, sampai, dari, malam, pagi, siang, sore, dini hari,
        mulai, per, kemarin, ini"),
    function_words: words!("
        yang, dan, di, ke, dari, untuk, dengan, pada, dalam, ini, itu, adalah, ialah, atau, tetapi, tapi, namun, jika, kalau,
        bila, karena, sebab, agar, supaya, oleh, sebagai, tidak, bukan, belum, sudah, telah, akan, sedang, masih, juga, pun,
        hanya, saja, lebih, paling, sangat, sekali, banyak, sedikit, semua, setiap, para, beberapa, seluruh, antara, tentang,
        terhadap, bagi, kepada, secara, seperti, sehingga, maka, lalu, kemudian, saat, ketika, sementara, sambil, meski,
        meskipun, walaupun, bahwa, ada, menjadi, merupakan, dapat, bisa, harus, perlu, boleh, mau, ingin, saya, aku, kami, kita,
        kamu, anda, dia, ia, mereka, nya, siapa, apa, mana, kapan, mengapa, kenapa, bagaimana, berapa, sini, sana, situ, begitu,
        begini, hal, orang, tahun, hari, bulan, kata, ujar, katanya, ujarnya, menurut, mengatakan, menyebut, menyatakan,
        menambahkan, satu, dua, tiga, baru, besar, sama, lain, lainnya, sendiri, tersebut, atas, bawah, sekitar, hampir, selama,
        tanpa, guna, demi, serta, maupun, yakni, yaitu, melalui, hingga, pihak, terkait, usai"),
    honorifics: words!("
        bapak, pak, ibu, bu, tuan, nyonya, saudara, dr., dr, prof., profesor, ir., h., hj., kh, ustaz, ustad, ulama, kiai, habib,
        presiden, wakil presiden, wapres, mantan presiden, perdana menteri, pm, menteri, menlu, menteri luar negeri, menhan,
        menteri pertahanan, menkeu, menteri keuangan, mendagri, menko, wakil menteri, kanselir, sekretaris jenderal, sekjen,
        sekretaris, ketua, wakil ketua, ketua umum, ketum, direktur, direktur utama, dirut, direktur jenderal, dirjen, ceo,
        gubernur, wakil gubernur, bupati, wali kota, walikota, camat, lurah, senator, anggota dpr, duta besar, dubes, utusan,
        hakim, jaksa, jaksa agung, pengacara, advokat, jenderal, letjen, mayjen, brigjen, kolonel, letkol, mayor, kapten, letnan,
        sersan, laksamana, marsekal, komandan, panglima, kapolri, kapolda, kapolres, kombes, akbp, kompol, raja, ratu, pangeran,
        putri, kaisar, sultan, emir, syekh, paus, kardinal, uskup, pendeta, romo, imam, ayatollah, pelatih, penyerang, bek, kiper,
        gelandang, juru bicara, jubir, aktor, aktris, penyanyi, penulis, komisaris, pemimpin, analis, ekonom, pengamat, kepala,
        rektor"),
    bylines: words!("oleh, penulis:, penulis, reporter:, editor:, laporan, ditulis oleh, pewarta:"),
    furniture: words!("
        ikuti kami, ikuti, copyright, ©, (c), hak cipta, seluruh hak cipta, kembali ke atas, ke atas, kembali, baca juga, baca:,
        baca selengkapnya, baca lebih lanjut, selengkapnya, simak juga, simak, lihat juga, lihat selengkapnya, artikel terkait,
        berita terkait, terkait, berita lainnya, sumber:, sumber, foto:, gambar:, video:, arsip, dok., bagikan, share, tweet,
        cetak, kirim, berlangganan, langganan, newsletter, daftar, daftar sekarang, registrasi, masuk, login, iklan, advertisement,
        sponsor, disponsori, advertorial, cookie, kami menggunakan cookie, situs ini, website ini, setuju, kebijakan privasi,
        syarat dan ketentuan, ketentuan, disclaimer, kontak, hubungi kami, tentang kami, redaksi, pedoman media, lompat ke, menu,
        beranda, home, komentar, tulis komentar, tinggalkan komentar, belum ada komentar, tag, tag:, topik, kategori,
        diterbitkan, diperbarui, terakhir diperbarui, tayang, waktu baca, unduh aplikasi, download aplikasi, dengarkan,
        klik di sini, klik, terpopuler, populer, terbaru, berita terbaru, berita terkini, rekomendasi, pilihan editor,
        tampilkan lebih, muat lebih, artikel selanjutnya, artikel sebelumnya, artikel ini, halaman selanjutnya, dukung kami,
        informasi lebih lanjut, (antara), pewarta:, editor:, dapatkan, gabung, bergabung"),
};
