//! Vietnamese. Words are written in syllables with spaces between, so most entries are phrases.

use crate::Language;
use crate::table::{changes, forms, headed, joined, words};

pub(crate) static VIETNAMESE: Language = Language {
    code: "vi",
    months: [
        &["tháng 1", "tháng một", "tháng giêng", "tháng 01"],
        &["tháng 2", "tháng hai", "tháng 02"],
        &["tháng 3", "tháng ba", "tháng 03"],
        &["tháng 4", "tháng tư", "tháng 04"],
        &["tháng 5", "tháng năm", "tháng 05"],
        &["tháng 6", "tháng sáu", "tháng 06"],
        &["tháng 7", "tháng bảy", "tháng 07"],
        &["tháng 8", "tháng tám", "tháng 08"],
        &["tháng 9", "tháng chín", "tháng 09"],
        &["tháng 10", "tháng mười"],
        &["tháng 11", "tháng mười một"],
        &["tháng 12", "tháng mười hai", "tháng chạp"],
    ],
    weekdays: [
        &["thứ hai", "thứ 2"],
        &["thứ ba", "thứ 3"],
        &["thứ tư", "thứ 4"],
        &["thứ năm", "thứ 5"],
        &["thứ sáu", "thứ 6"],
        &["thứ bảy", "thứ 7"],
        &["chủ nhật", "chúa nhật"],
    ],
    relative_days: headed!(days: "
        -2 hôm kia
        -1 hôm qua, tối qua, đêm qua
        0 hôm nay, tối nay, sáng nay, chiều nay, đêm nay
        1 ngày mai, mai, tối mai, sáng mai
        2 ngày kia, ngày mốt"),
    ordinals: joined!(
        forms! { [0 "thứ " 0 "lần thứ "] [
            1 "nhất" 2 "nhì" 2 "hai" 3 "ba" 4 "tư" 5 "năm" 6 "sáu" 7 "bảy" 8 "tám" 9 "chín"
            10 "mười" 11 "mười một" 12 "mười hai" 13 "mười ba" 14 "mười bốn" 15 "mười lăm"
            16 "mười sáu" 17 "mười bảy" 18 "mười tám" 19 "mười chín" 20 "hai mươi" 30 "ba mươi"
            40 "bốn mươi" 50 "năm mươi" 60 "sáu mươi" 70 "bảy mươi" 80 "tám mươi" 90 "chín mươi"
            100 "một trăm"
        ] [""] },
        forms! { [
            20 "thứ hai mươi " 30 "thứ ba mươi " 40 "thứ bốn mươi " 50 "thứ năm mươi "
            60 "thứ sáu mươi " 70 "thứ bảy mươi " 80 "thứ tám mươi " 90 "thứ chín mươi "
        ] [1 "mốt" 2 "hai" 3 "ba" 4 "tư" 5 "lăm" 6 "sáu" 7 "bảy" 8 "tám" 9 "chín"] [""] },
        headed!(numbers: "1 đầu tiên, lần đầu, lần đầu tiên"),
    ),
    ordinal_suffixes: words!(""),
    ordinal_prefixes: words!("lần thứ, thứ, lần, số, kỳ"),
    edition_nouns: headed!(kinds: "
        Meeting cuộc họp, phiên họp, kỳ họp, họp, cuộc gặp, hội đàm, buổi họp, phiên toàn thể, chuyến thăm
        Round vòng, vòng đàm phán, đàm phán, bầu cử, cuộc bầu cử, bỏ phiếu, trưng cầu dân ý, bán kết, tứ kết, lượt,
            bốc thăm, tranh luận
        Summit thượng đỉnh, hội nghị thượng đỉnh, hội nghị cấp cao
        Conference hội nghị, đại hội, diễn đàn, hội thảo, hội đồng, đối thoại, đại hội đồng, mật nghị, tọa đàm
        Festival lễ hội, liên hoan, liên hoan phim, triển lãm, hội chợ, festival, hội sách, lễ trao giải, carnival, lễ,
            tuần lễ thời trang
        Contest giải, giải đấu, cúp, world cup, giải vô địch, đại hội thể thao, sea games, olympic, mùa giải, grand prix,
            chặng đua, đường đua, marathon, cuộc thi, cuộc đua, thế vận hội, asiad
        Package gói, gói trừng phạt, gói viện trợ, đợt, lô, lô hàng, chuyến hàng, trao đổi tù nhân, lần tăng, mũi, liều
        Stage chặng, giai đoạn, vòng đấu, làn sóng, lượt trận, pha
        Game ván, trận
        Hearing phiên tòa, phiên xử, phiên điều trần, xét xử
        Edition lần, ấn bản
        Count kỷ niệm, năm ngày, số báo, quý, báo cáo, tập, phiên bản, khảo sát, điều tra, nhiệm kỳ, khóa,
            vụ phóng, chuyến bay, sứ mệnh, đình công, sinh nhật"),
    previous: words!("
        trước, trước đó, trước đây, vừa qua, qua, cuối cùng, cựu, nguyên, kể từ, từ, sau, sau khi, đã, gần đây, năm ngoái, tuần trước,
        tháng trước, năm trước, hồi, khi đó, lúc đó, cách đây, mới đây, kỳ trước, lần trước"),
    next: words!("
        tới, sắp tới, tiếp theo, kế tiếp, sau này, tương lai, trước khi, đến, cho đến, dự kiến, sẽ, sẽ diễn ra, sẽ được tổ chức,
        lên kế hoạch, năm tới, năm sau, tuần tới, tuần sau, tháng tới, tháng sau, chậm nhất, hoãn đến, hoãn, bắt đầu từ, lần tới,
        kỳ tới"),
    locatives: words!("
        ở, tại, gần, đến, tới, từ, trong, ngoài, quanh, xung quanh, thành phố, tỉnh, huyện, quận, thị xã, thủ đô, làng, xã, bang,
        vùng, khu vực, phía bắc, phía nam, phía đông, phía tây, miền bắc, miền nam, miền trung, ngoại ô, giữa, trên, dưới, qua"),
    demonyms: headed!(countries: "
        AF người afghanistan; AL người albania; DZ người algeria; AO người angola; AR người argentina; AM người armenia;
        AU người úc, người australia; AT người áo; AZ người azerbaijan; BH người bahrain; BD người bangladesh;
        BY người belarus; BE người bỉ; BO người bolivia; BA người bosnia; BR người brazil; BG người bulgaria;
        BF người burkina faso; BI người burundi; KH người campuchia; CM người cameroon; CA người canada; TD người chad;
        CL người chile; CN người trung quốc, người hoa; CO người colombia; CD người congo; CR người costa rica;
        HR người croatia; CU người cuba; CY người síp; CZ người séc; DK người đan mạch; DO người dominica;
        EC người ecuador; EG người ai cập; SV người el salvador; ER người eritrea; EE người estonia; ET người ethiopia;
        FI người phần lan; FR người pháp; GA người gabon; GM người gambia; GE người gruzia; DE người đức; GH người ghana;
        GR người hy lạp; GT người guatemala; GN người guinea; HT người haiti; HN người honduras; HU người hungary;
        IS người iceland; IN người ấn độ; ID người indonesia; IR người iran; IQ người iraq; IE người ireland;
        IL người israel; IT người ý, người italy; CI người bờ biển ngà; JM người jamaica; JP người nhật, người nhật bản;
        JO người jordan; KZ người kazakhstan; KE người kenya; KW người kuwait; KG người kyrgyzstan; LA người lào;
        LV người latvia; LB người lebanon; LR người liberia; LY người libya; LT người litva; LU người luxembourg;
        MG người madagascar; MW người malawi; MY người malaysia; MV người maldives; ML người mali; MT người malta;
        MR người mauritania; MX người mexico; MD người moldova; MC người monaco; MN người mông cổ; ME người montenegro;
        MA người maroc; MZ người mozambique; MM người myanmar; NA người namibia; NP người nepal; NL người hà lan;
        NZ người new zealand; NI người nicaragua; NE người niger; NG người nigeria; KP người triều tiên;
        MK người bắc macedonia; NO người na uy; OM người oman; PK người pakistan; PS người palestine; PA người panama;
        PY người paraguay; PE người peru; PH người philippines; PL người ba lan; PT người bồ đào nha; QA người qatar;
        RO người romania; RU người nga; RW người rwanda; SA người saudi; GB người anh, người scotland; SN người senegal;
        RS người serbia; SG người singapore; SK người slovakia; SI người slovenia; SO người somalia; ZA người nam phi;
        KR người hàn quốc, người hàn; ES người tây ban nha; LK người sri lanka; SD người sudan; SE người thụy điển;
        CH người thụy sĩ; SY người syria; TW người đài loan; TJ người tajikistan; TZ người tanzania; TH người thái lan,
        người thái; TG người togo; TN người tunisia; TR người thổ nhĩ kỳ; TM người turkmenistan; UG người uganda;
        UA người ukraine; US người mỹ; UY người uruguay; UZ người uzbekistan; VE người venezuela; VN người việt,
        người việt nam; YE người yemen; ZM người zambia; ZW người zimbabwe"),
    country_names: headed!(countries: "
        US mỹ, hoa kỳ, hợp chủng quốc hoa kỳ; GB anh, vương quốc anh, nước anh, scotland, xứ wales, bắc ireland; FR pháp;
        DE đức, cộng hòa liên bang đức; RU nga, liên bang nga; CN trung quốc; JP nhật bản, nhật; KR hàn quốc; KP triều tiên,
        bắc triều tiên; TW đài loan; TH thái lan; KH campuchia, cam-pu-chia; LA lào; MM myanmar, miến điện; AU úc, australia;
        IT ý, italia, italy; ES tây ban nha; PT bồ đào nha; NL hà lan; CH thụy sĩ, thuỵ sĩ; SE thụy điển; PL ba lan;
        TR thổ nhĩ kỳ; EG ai cập; IN ấn độ; UA ukraina, ukraine; PS palestine, palestin; SA ả rập xê út, ả rập saudi;
        AE uae, các tiểu vương quốc ả rập thống nhất; VA vatican; HK hồng kông; CZ séc, cộng hòa séc; DK đan mạch; FI phần lan;
        NO na uy; GR hy lạp; ZA nam phi; MN mông cổ; AT nước áo; BE nước bỉ; VN việt nam, nước ta; PH phi-líp-pin"),
    regions: headed!(countries: "
        VN bắc bộ, nam bộ, trung bộ, tây nguyên, đồng bằng sông cửu long, bình dương, đồng nai, quảng ninh, nghệ an, thanh hóa,
        hà tĩnh, quảng nam, quảng ngãi, khánh hòa, lâm đồng, đắk lắk, gia lai, kiên giang, cà mau, an giang, lào cai, yên bái,
        sơn la, điện biên, tp.hcm, tp hcm, sài gòn, phú quốc, ba đình; US california, florida, texas, nhà trắng,
        lầu năm góc, alaska; UA crimea, donbass, donbas; RU siberia, chechnya, điện kremlin; CN tây tạng, tân cương,
        quảng đông, quảng tây, vân nam; PS gaza, dải gaza, bờ tây; IL cao nguyên golan; DE bavaria; ES catalonia; IN kashmir;
        ID bali, sumatra, java; IQ kurdistan; SD darfur"),
    place_endings: changes!(""),
    place_prefixes: changes!(""),
    day_prepositions: words!("ngày, vào, vào ngày, hôm, từ, từ ngày, đến, đến ngày, trong, sáng, trưa, chiều, tối, đêm, rạng sáng, sáng ngày,
        chiều ngày, tối ngày, tính đến"),
    function_words: words!("
        và, của, là, có, được, cho, không, các, một, những, với, trong, người, đã, khi, này, để, từ, đến, đang, sẽ, cũng, như,
        về, tại, trên, ra, vào, lại, hay, hoặc, nhưng, mà, thì, vì, nên, nếu, do, bởi, bằng, theo, sau, trước, giữa, dưới, ngoài,
        qua, đó, đây, ấy, kia, nào, gì, ai, đâu, sao, thế, vậy, rằng, còn, chỉ, rất, quá, hơn, nhất, nhiều, ít, mọi, mỗi, từng, cả,
        tất cả, khác, cùng, lên, xuống, đi, làm, nói, biết, phải, cần, muốn, có thể, chưa, vẫn, đều, mới, tôi, anh, chị, ông, bà, em,
        họ, chúng, chúng tôi, chúng ta, mình, nó, hai, ba, bốn, năm, ngày, tháng, giờ, lúc, hiện, hiện nay, cho biết, cho rằng,
        khẳng định, nhấn mạnh, đối với, liên quan, việc, sự, cuộc, con, cái, chiếc, bị, bên, hàng, khoảng, gần, hơn nữa, tuy nhiên,
        đồng thời, ngay, luôn, lần, số, nơi, bao, vừa, nhau, thêm, so, tuy, dù, mặc dù"),
    honorifics: words!("
        ông, bà, anh, chị, cô, cụ, tiến sĩ, ts, bác sĩ, giáo sư, gs, pgs, thạc sĩ, tổng thống, phó tổng thống, chủ tịch,
        chủ tịch nước, phó chủ tịch, tổng bí thư, bí thư, thủ tướng, phó thủ tướng, bộ trưởng, thứ trưởng, ngoại trưởng,
        bộ trưởng ngoại giao, bộ trưởng quốc phòng, bộ trưởng tài chính, thủ hiến, thủ lĩnh, tổng thư ký, tổng giám đốc,
        giám đốc, phó giám đốc, ceo, chủ tịch quốc hội, nghị sĩ, thượng nghị sĩ, hạ nghị sĩ, đại biểu, thống đốc, thị trưởng,
        tỉnh trưởng, đại sứ, đặc phái viên, thẩm phán, chánh án, công tố viên, viện trưởng, luật sư, đại tướng, thượng tướng,
        trung tướng, thiếu tướng, đại tá, thượng tá, trung tá, thiếu tá, đại úy, trung úy, đô đốc, tư lệnh, vua, quốc vương,
        nữ hoàng, hoàng tử, công chúa, thái tử, nhật hoàng, giáo hoàng, hồng y, giám mục, linh mục, hòa thượng, thượng tọa,
        huấn luyện viên, hlv, tiền đạo, hậu vệ, thủ môn, tiền vệ, đội trưởng, phát ngôn viên, người phát ngôn, diễn viên, ca sĩ,
        nhà văn, nhạc sĩ, đạo diễn, ủy viên, cao ủy, chuyên gia, nhà báo, phóng viên, hiệu trưởng, trưởng phòng, cục trưởng"),
    bylines: words!("theo, tác giả:, bài:, phóng viên, biên tập:, thực hiện:, bài và ảnh:, nguồn tin"),
    furniture: words!("
        theo dõi, theo dõi chúng tôi, copyright, ©, (c), bản quyền, giữ bản quyền, mọi quyền, về đầu trang, lên đầu trang, trở lại,
        quay lại, xem thêm, đọc thêm, đọc tiếp, xem tiếp, tin liên quan, bài liên quan, bài viết liên quan, liên quan, tin khác,
        có thể bạn quan tâm, nguồn:, nguồn, ảnh:, ảnh, hình:, minh họa, ảnh minh họa, video:, chia sẻ, chia sẻ bài viết, gửi bài,
        in bài, in trang, đăng ký, đăng ký nhận, đăng nhập, bản tin, quảng cáo, tài trợ, cookie, chúng tôi sử dụng cookie,
        trang web này, đồng ý, chính sách bảo mật, chính sách, điều khoản, điều khoản sử dụng, liên hệ, liên hệ quảng cáo,
        về chúng tôi, giới thiệu, tòa soạn, chuyển đến, menu, trang chủ, bình luận, ý kiến, gửi bình luận, viết bình luận,
        chưa có bình luận, từ khóa, từ khóa:, tags, thẻ, chủ đề, chuyên mục, danh mục, đăng ngày, ngày đăng, xuất bản, cập nhật,
        cập nhật lúc, cập nhật lần cuối, thời gian đọc, tải ứng dụng, nghe, bấm vào đây, nhấn vào đây, đọc nhiều, xem nhiều,
        tin mới, tin mới nhất, tin nóng, nổi bật, đề xuất, hiển thị thêm, tải thêm, bài tiếp theo, bài trước, bài viết này,
        liên hệ báo chí, ủng hộ, quyên góp, thông tin thêm, (ttxvn), giấy phép, tổng biên tập, cơ quan chủ quản, hotline"),
};
