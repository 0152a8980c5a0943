/**
 * Vocabulary of Vietnamese press prose, by which a draft finds who, what and when in any article. Knowledge of the
 * language, not of an article; one list a line, items separated by commas. A word that is missing here costs the
 * editor an entry to write by hand; one too many costs an entry to delete.
 *
 * Sources: Luật Sĩ quan QĐND and Luật Công an nhân dân (ranks), Luật Thi đua, khen thưởng 2022 (awards), Nghị định 30/2020/NĐ-CP
 * (forms and codes of documents), Luật Tổ chức Chính phủ and Luật Tổ chức chính quyền địa phương (offices, bodies).
 */
const list = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .split(',')
    .map((item) => item.trim().replace(/\s+/g, ' '))
    .filter(Boolean)

export const ranks =
  list(`Đại tướng, Thượng tướng, Trung tướng, Thiếu tướng, Đô đốc, Phó Đô đốc, Chuẩn Đô đốc,
  Đại tá, Thượng tá, Trung tá, Thiếu tá, Đại úy, Thượng úy, Trung úy, Thiếu úy, Thượng sĩ, Trung sĩ, Hạ sĩ`)

/** Degrees and honours before a name. */
export const degrees =
  list(`GS.TS, PGS.TS, GS, PGS, TS, ThS, BS, BSCKI, BSCKII, TS.BS, ThS.BS, KS, LS, NSND, NSƯT, NGND, NGƯT,
  TTND, TTƯT, Giáo sư, Phó Giáo sư, Tiến sĩ, Thạc sĩ, Bác sĩ, Kỹ sư, Luật sư, Kiến trúc sư, Nhà báo, Nhà văn, Nhà thơ, Nhạc sĩ,
  Ca sĩ, Họa sĩ, Nghệ nhân, Đại đức, Thượng tọa, Hòa thượng, Linh mục, Anh hùng Lao động`)

/** Forms of address before a name. */
export const addresses = list('ông, bà, anh, chị, em, cô, chú, cụ, thầy, đồng chí, đ/c, các đồng chí')
/** Those that say the person is a woman. */
export const femaleAddresses = list('bà, chị, cô')

/** Offices; "Phó", "Nguyên", "Quyền" may stand before and "Thường trực" behind. */
export const posts =
  list(`Tổng Bí thư, Chủ tịch nước, Phó Chủ tịch nước, Thủ tướng Chính phủ, Thủ tướng, Chủ tịch Quốc hội,
  Bộ trưởng, Thứ trưởng, Cục trưởng, Tổng cục trưởng, Chi cục trưởng, Vụ trưởng, Viện trưởng, Chánh án, Chánh Văn phòng,
  Chánh Thanh tra, Giám đốc, Tổng Giám đốc, Chủ tịch, Bí thư, Hiệu trưởng, Hiệu phó, Trưởng phòng, Trưởng ban, Trưởng đoàn,
  Trưởng khoa, Trưởng công an, Trưởng trạm, Trưởng thôn, Chủ nhiệm, Ủy viên, Tổng Biên tập, Tổng Thư ký, Đại sứ, Tư lệnh,
  Chính ủy, Chỉ huy trưởng, Đội trưởng, Tổ trưởng, Huấn luyện viên trưởng, Huấn luyện viên, HLV trưởng, HLV, tiền đạo,
  tiền vệ, trung vệ, hậu vệ, thủ môn, trọng tài, vận động viên, VĐV, cầu thủ, kình ngư, tay vợt, kỳ thủ, học sinh, sinh viên,
  giáo viên, giảng viên, nông dân, điều dưỡng, kế toán trưởng, đại diện, chủ hộ, Đại biểu Quốc hội, thủ khoa`)
export const postPrefixes = list('Nguyên, Phó, Quyền, nguyên')
export const postSuffixes = list('Thường trực, chuyên trách')

/** Offices that a newspaper often gives without a name. */
export const offices =
  list(`Tổng Bí thư, Chủ tịch nước, Phó Chủ tịch nước, Thủ tướng Chính phủ, Thủ tướng, Phó Thủ tướng, Chủ tịch Quốc hội,
  Bộ trưởng, Thứ trưởng, Cục trưởng, Giám đốc, Tổng Giám đốc, Chủ tịch, Bí thư, Hiệu trưởng`)

/** First words of names of bodies; what follows tells which. */
export const bodyHeads =
  list(`Bộ, Sở, Cục, Tổng cục, Chi cục, Vụ, Ban, Ủy ban, Ủy ban nhân dân, UBND, UB MTTQ, Hội đồng nhân dân, HĐND, Hội đồng, Hội, Hiệp hội,
  Liên hiệp, Liên minh, Liên đoàn, Liên đoàn Lao động, LĐLĐ, Tổng liên đoàn, Đoàn, Trường, Trường Đại học, Đại học, Trường Cao đẳng, Học viện,
  Trường THPT, Trường THCS, Trường Tiểu học, Trường Mầm non, Viện, Bệnh viện, Trung tâm, Trung tâm Y tế, Trạm Y tế, Công ty, Tổng công ty, Tập đoàn, Ngân hàng, Quỹ,
  Đảng ủy, Tỉnh ủy, Thành ủy, Huyện ủy, Quận ủy, Đảng bộ, Chi bộ, Phòng, Văn phòng, Mặt trận, MTTQ, Câu lạc bộ, CLB, Đội tuyển, Báo, Đài,
  Thông tấn xã, Tạp chí, Nhà xuất bản, NXB, Hợp tác xã, HTX, Học viện, Tòa án, Tòa án nhân dân, TAND, Viện Kiểm sát, Viện Kiểm sát nhân dân, VKSND, Công an, Bộ đội, Bộ Chỉ huy, Bộ Tư lệnh,
  Quân khu, Quân đoàn, Sư đoàn, Lữ đoàn, Trung đoàn, Tiểu đoàn, Kho bạc, Thanh tra, Hải quan, Bảo hiểm xã hội, BHXH, Ban Quản lý,
  Ban Chỉ đạo, Ban Tổ chức, U15, U17, U19, U20, U21, U22, U23, Sở GD&ĐT, Đại sứ quán, Nhà máy`)
/** Bodies whose name is complete. */
export const wholeBodies = list(
  'Quốc hội, Chính phủ, Bộ Chính trị, Ban Bí thư, Trung ương Đảng, Ban Chấp hành Trung ương, Nhà nước, Ban tổ chức, Ban Tổ chức, Ban giám khảo',
)
/** Words after which a person's name is part of a body's or a place's name. */
export const namesakes =
  list(`Trường, THPT, THCS, Tiểu học, Mầm non, Đại học, Công ty, Bệnh viện, Học viện, Quỹ, CLB, Câu lạc bộ, HTX, Hợp tác xã,
  đường, phố, phường, xã, huyện, tỉnh, quận, thành phố, TP, TP., cầu, công viên, quảng trường, hội trường, sân vận động, nhà thi đấu, cúp, Cúp, giải thưởng, Giải thưởng,
  mang tên, tư tưởng, đảo, hồ, sông, chợ, khu phố, Nhà máy, Nhà hát, Bảo tàng, lăng`)
/** Levels that link a body to a place: "UBND tỉnh …". */
export const levels = list(
  'tỉnh, thành phố, TP, huyện, quận, thị xã, thị trấn, xã, phường, Trung ương, khu vực, vùng, miền',
)
/** Endings of more than one lower-case syllable in names of bodies. */
export const nameTails =
  list(`nông thôn, bệnh tật, xã hội, dự án, hành chính công, môi trường, công nghệ, trẻ em, phụ nữ, người cao tuổi, thủy sản,
  bền vững, quốc gia, quốc tế, thông tin, chuyển đổi số, đổi mới sáng tạo, nhân dân, thường xuyên, nghề nghiệp, đa khoa, chuyên nghiệp,
  kinh tế, nghiệp vụ, thể thao, sự nghiệp, giáo dục, y tế, thiếu nhi, nội trú, cổ phần, một thành viên`)

/** First words of decorations, titles of honour and prizes. */
export const awardHeads =
  list(`Huân chương, Huy chương, HCV, HCB, HCĐ, Kỷ niệm chương, Cờ Thi đua, Cờ thi đua, Bằng khen, Giấy khen, Bằng công nhận, Huy hiệu,
  danh hiệu, Giải thưởng, giải thưởng, giải Nhất, giải Nhì, giải Ba, giải A, giải B, giải C, giải Khuyến khích, giải Đặc biệt, giải Vàng, giải Bạc, Cúp Vàng, Cúp vô địch, Danh hiệu`)
export const awardVerbs = list(
  'trao tặng, trao thưởng, trao, tặng, tặng thưởng, phong tặng, truy tặng, khen thưởng, vinh danh, được nhận, đón nhận, nhận, giành, đoạt, đạt',
)
/** What a count of receivers is a count of. */
export const receivers = list(
  'đồng chí, cá nhân, tập thể, học sinh, sinh viên, giáo viên, cán bộ, nhà giáo, thầy cô, em, hộ, gia đình, đơn vị, nông dân, công nhân, vận động viên, tác giả, nhóm tác giả, doanh nghiệp, trường, thí sinh, nghệ nhân, tổ chức, y bác sĩ, chiến sĩ, người, đội',
)
/** Receivers that are bodies and not people. */
export const collectiveReceivers = list('tập thể, đơn vị, doanh nghiệp, trường, tổ chức, đội')

/** First words of occasions. */
export const eventHeads =
  list(`Hội nghị, Hội thảo, Đại hội, Lễ, Kỳ họp, Phiên họp, Tọa đàm, Diễn đàn, Hội thi, Cuộc thi, Ngày hội, Liên hoan, Triển lãm, Hội chợ,
  Festival, Kỳ thi, Giải bóng đá, Giải vô địch, Giải, Hội diễn, Hội khỏe, Đại lễ, Tuần lễ, Chiến dịch, Chương trình, trận chung kết, Cuộc họp, Họp báo, Chuyên đề, SEA Games, ASIAD, Olympic, phiên họp, kỳ họp, hội nghị, hội thảo, buổi lễ, cuộc thi, hội thi, giải bóng đá, giải vô địch, chương trình`)

/** Single syllables at which a name ends. */
export const nameEnds =
  list(`đã, đang, sẽ, và, của, cho, tại, về, với, là, được, bị, có, trong, từ, đến, do, để, vì, nhằm, theo, khi, trao, tặng, ký, cùng, cũng,
  vừa, mới, sau, trước, gồm, đạt, giành, thắng, gặp, này, đó, nêu, nói, nhận, vượt, gửi, lần, năm, ngày, vào, ở, qua, trên, dưới, nơi, mà, nhưng, hoặc, cần, phải, thì, nên, tăng, giảm, còn, đều, ra, không, chưa, thuộc, các, những, một, hai, ba,
  sáng, chiều, tối, đoạt, chủ, số, nhân, bằng, giữa, như, rằng, đưa, lập, xin, chọn, ghi, mở, giao, khen, đón, xếp, dẫn, thua, hòa, so, chỉ`)
/** Pairs of syllables at which a name ends, where each alone may belong to it. */
export const nameEndPairs =
  list(`phát biểu, tổ chức, chủ trì, nhấn mạnh, yêu cầu, đề nghị, phối hợp, ban hành, thực hiện, triển khai, diễn ra, khai mạc, bế mạc, báo cáo,
  đánh giá, khẳng định, chia sẻ, tiếp tục, xây dựng, đầu tư, hỗ trợ, tham dự, tham gia, tham mưu, mong muốn, hoàn thành, thay mặt, cam kết, kêu gọi, biểu dương,
  công bố, phê duyệt, thông qua, quyết định, thống nhất, kiểm tra, giám sát, đồng chủ, phát động, trình bày, giới thiệu, cho biết, bày tỏ, chúc mừng, tuyên dương,
  tập trung, đẩy mạnh, bảo đảm, đảm bảo, vô địch, giới hạn, phát hiện, cấp phát, khởi công, khánh thành, ra mắt, đại diện, lãnh đạo, chứng kiến, tiếp nhận, nghiên cứu, sản xuất, chủ động, góp phần, nâng cao, điều hành, thẩm định, phụ trách, trực tiếp, đồng thời, giai đoạn, nhiệm kỳ, tổng kết, sơ kết, lần thứ, trị giá, lập công, ghi bàn, gỡ hòa`)

export const chairVerbs = list('chủ trì, đồng chủ trì, điều hành, chủ tọa, làm trưởng ban')
export const speechVerbs =
  list(`phát biểu, nhấn mạnh, khẳng định, cho biết, chia sẻ, nêu rõ, yêu cầu, đề nghị, cho rằng, nói, bày tỏ, kết luận, lưu ý, đánh giá, kêu gọi, kể, kể lại, trả lời, tâm sự, cho hay, thông tin,
  nhận định, trao đổi, chỉ đạo, báo cáo, cam kết, giải thích, tuyên bố, có ý kiến, trình bày, ghi nhận, biểu dương, phân tích, đề xuất, kiến nghị, mong muốn, nhìn nhận`)
/** Verbs that set somebody a task. */
export const requirementVerbs =
  list(`yêu cầu, đề nghị, giao, phải, cần, tiếp tục, tập trung, đẩy mạnh, đẩy nhanh, tăng cường, chú trọng, phấn đấu, chủ động, bảo đảm, đảm bảo, triển khai, thực hiện,
  tham mưu, phối hợp, siết chặt, đề xuất, rà soát, hoàn thiện, xây dựng, nâng cao, mở rộng, ưu tiên, khẩn trương, kiên quyết, quan tâm, thúc đẩy, hướng dẫn, tuyên truyền, kiểm tra`)
/** Signs of a requirement anywhere in a sentence. */
export const requirementSigns = list(
  'yêu cầu, đề nghị, phải, cần, phấn đấu, giao cho, có trách nhiệm, đặt mục tiêu, mục tiêu, thời gian tới, sẽ',
)
/** Signs of a result. */
export const resultSigns = list(
  `đã, đạt, hoàn thành, vượt, tăng, giảm, được nâng cao, kết quả, giành, có thêm, đưa vào, thu hút, xử lý, thành lập, đứng đầu, đứng thứ, xếp thứ, thắng, ghi bàn, chiếm, thông qua, tổng vốn, được công nhận`,
)
/** Words before a quotation that is a name or a motto, not speech. */
export const mottoSigns = list(
  'chủ đề, khẩu hiệu, phương châm, tinh thần, tên gọi, thông điệp, với tên, mô hình, phong trào, dự án, đề án, chương trình, cuộc thi, chiến dịch, tiêu chí, cuốn sách, bộ phim, danh hiệu',
)

/** Units after a number, longest first where one begins another. */
export const units =
  list(`nghìn tỷ đồng, ngàn tỷ đồng, tỷ đồng, triệu đồng, nghìn đồng, tỷ USD, triệu USD, USD, đồng, %, phần trăm, điểm phần trăm, điểm, tấn, tạ, kg, ha, héc ta, km, m2, m², m3, MW, kWh,
  nghìn lượt, triệu lượt, lượt, người, hộ, học sinh, giáo viên, sinh viên, trường, lớp, xã, phường, huyện, tỉnh, đơn vị, tập thể, cá nhân, đại biểu, bàn thắng, bàn, trận, phút, giây, huy chương, HCV, HCB, HCĐ, phòng học, phòng, máy tính, máy, giường bệnh, giường,
  bệnh nhân, ca, mô hình, sản phẩm, hồ sơ, thủ tục, dịch vụ, nhiệm vụ, nhóm, giải pháp, mặt, công trình, dự án, doanh nghiệp, hợp tác xã, vận động viên, đội, đoàn, lần, năm, tháng, ngày, giờ, tuổi, trang trại, trạm, cơ sở, cán bộ, đồng chí, nội dung, chỉ tiêu, thành viên, môn, bài, tác phẩm, cây, con, căn, suất`)
/** First words of an adverbial that a comma ends, before what a sentence is about. */
export const adverbialOpeners = list(
  `Sau, Theo, Trước, Trong, Tuy, Cùng, Nhân, Bên, Ngoài, Hiện, Đồng thời, Tại, Để, Với, Qua, Nhờ, Năm, Đến, Từ, Ngày, Sáng, Chiều, Tối, Phát biểu, Trình bày, Báo cáo, Kết luận, Tiếp đó, Nhằm, Do, Khi`,
)
export const approximations = list('gần, hơn, trên, khoảng, dưới, tối thiểu, ít nhất, tối đa, khoảng trên')

/** Lines that belong to a page, folded to lower case. */
export const furnitureLines =
  list(`gửi cho bạn bè, phản hồi, thông tin người gửi phản hồi, chia sẻ, bình luận, in bài viết, in trang, gửi bình luận, viết bình luận, tin liên quan, tin cùng chuyên mục, tin mới,
  xem thêm, đọc thêm, đọc nhiều, trang chủ, quay lại, về đầu trang, theo dõi, thích, facebook, zalo, twitter, copy link, sao chép liên kết, đăng nhập, đăng ký, tags, từ khóa, chủ đề, quảng cáo, cỡ chữ, lưu bài, nghe bài viết, google news, mới nhất, bài liên quan, ý kiến bạn đọc, ý kiến của bạn, email, print, share, nội dung liên quan, video, tin nổi bật, hotline, menu`)
/** What opens the line that names the source. */
export const sourceLeads = list('Nguồn, Theo, Nguồn tin')

/** Surnames of Vietnam's smaller peoples that come first in a name; `words.ts` has those of the Kinh. */
export const minoritySurnames =
  list(`Giàng, Lò, Vàng, Sùng, Thào, Lầu, Vừ, Hầu, Cầm, Quàng, Lường, Vi, Ksor, Rơ, Siu, Đàm, Nông, Hứa, Triệu, Ma, Mùa,
  Hờ, Tráng, Lục, Khà, Bế, Chẩu, Bàn, Đèo, Tòng, Sầm, Lang, Y, Rah, Kpă, Nay, H, K, A, Thạch, Lù, Tẩn, Chảo, Phùng, Hoàng`)
/** Middle names by which a full name is told: "Thị" of women, "Văn" of men. */
export const middleNames = list('Thị, Văn')
/** Places of three syllables that look like a person's full name. */
export const placesLikeNames = list('Hồ Chí Minh')
/** Before an office: somebody takes it up, so it does not stand for who holds it. */
export const appointing = list('giữ chức, giữ chức vụ, làm, chức danh, chức vụ, chức')

/** Abbreviations in names of bodies that every reader knows, with what they stand for. */
export const bodyAbbreviations: readonly (readonly [short: string, long: string])[] = [
  ['UBND', 'Ủy ban nhân dân'],
  ['HĐND', 'Hội đồng nhân dân'],
  ['UB MTTQ', 'Ủy ban Mặt trận Tổ quốc'],
  ['MTTQ', 'Mặt trận Tổ quốc'],
  ['BHXH', 'Bảo hiểm xã hội'],
  ['LĐLĐ', 'Liên đoàn Lao động'],
  ['TAND', 'Tòa án nhân dân'],
  ['VKSND', 'Viện Kiểm sát nhân dân'],
  ['THPT', 'Trung học phổ thông'],
  ['THCS', 'Trung học cơ sở'],
  ['GD&ĐT', 'Giáo dục và Đào tạo'],
  ['CLB', 'Câu lạc bộ'],
  ['HTX', 'Hợp tác xã'],
  ['NXB', 'Nhà xuất bản'],
]
