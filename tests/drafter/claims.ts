/** What assistants make up of an article, and what it does say. The article is fixtures/drafts/storm.txt. */

/** Entries of a reply, all of them the article's. */
export const ENTRIES = [
  { kind: 'event', id: 'storm', name: 'bão số 9', aliases: ['cơn bão', 'Marilok'] },
  { kind: 'person', id: 'khoat', name: 'Đặng Hữu Khoát', aliases: ['ông Khoát'] },
  { kind: 'person', id: 'nghi', name: 'Trương Văn Nghị', aliases: ['ông Nghị'] },
  { kind: 'person', id: 'luoc', name: 'Phan Đình Lược', aliases: ['Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh'] },
  { kind: 'person', id: 'quyen', name: 'Cao Bá Quyền' },
  { kind: 'person', id: 'lanh', name: 'Hồ Thị Lành', aliases: ['bà Lành'] },
  { kind: 'person', id: 'thu', name: 'Ngô Thị Hoài Thu', aliases: ['bà Thu'] },
  { kind: 'person', id: 'thao', name: 'Lương Thị Bích Thảo' },
  { kind: 'organization', id: 'health', name: 'Sở Y tế' },
  { kind: 'organization', id: 'cdc', name: 'Trung tâm Kiểm soát bệnh tật tỉnh' },
  { kind: 'organization', id: 'red-cross', name: 'Hội Chữ thập đỏ tỉnh' },
  {
    kind: 'directive',
    form: 'directive',
    id: 'directive-21',
    name: 'Chỉ thị số 21-CT/TU',
    aliases: ['Chỉ thị'],
  },
  { kind: 'directive', form: 'decision', id: 'decision-2745', name: 'Quyết định số 2745/QĐ-UBND' },
  { kind: 'concept', id: 'damage', name: 'thiệt hại' },
  { kind: 'organization', id: 'front', name: 'Ủy ban MTTQ Việt Nam tỉnh' },
  { kind: 'organization', id: 'company', name: 'Công ty Cổ phần Thủy sản Tân Hải Lam' },
] as const

export interface Claim {
  readonly what: string
  readonly entry: (typeof ENTRIES)[number]['id']
  readonly quote: string | readonly string[]
  readonly answer: string | { readonly vi: string; readonly en: string }
}

const DEAD = 'bão số 9 kèm mưa lớn kéo dài đã làm 4 người chết, 2 người mất tích'
const HOUSES = 'gần 6.300 ngôi nhà ở tỉnh Lam Hải bị hư hỏng hoặc ngập nước'
export const RUINED = 'Toàn tỉnh có 212 nhà sập hoàn toàn, 1.880 nhà tốc mái, hơn 4.200 nhà bị ngập'
const BOATS = 'Bộ đội Biên phòng tỉnh đã kêu gọi 1.274 tàu cá với 6.850 lao động vào nơi tránh trú an toàn'
export const FLOOD = 'Đỉnh lũ trên sông Trà Lam tại trạm Cầu Đông đạt 7,84 m lúc 4 giờ ngày 12/10'
const CLEANING = '“Nước rút đến đâu, làm vệ sinh, khử khuẩn đến đó”, bà Thu nói'
const PILLS = 'đã cấp 180.000 viên khử khuẩn nước và 2.400 kg Cloramin B cho 27 xã'
const SEARCH =
  'Đại tá Phan Đình Lược, Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh, trực tiếp chỉ huy việc tìm kiếm 2 ngư dân mất tích'
const SPEECH =
  '“Kè có thể đắp lại, mạng người thì không; chỗ nào còn nguy hiểm thì chưa đưa dân về”, ông Khoát nhấn mạnh'
const RICE = 'đề nghị Trung ương hỗ trợ 200 tấn gạo'
export const CRITICISM =
  'Chỉ thị cũng phê bình xã Hải Trung và xã Bình Khê vì để việc sơ tán dân chậm hơn quy định'
const EMERGENCY =
  'UBND tỉnh ban hành Quyết định số 2745/QĐ-UBND công bố tình huống khẩn cấp về thiên tai đối với kè biển Cửa Vạn'
export const SIGNED =
  'Bí thư Tỉnh ủy Lương Thị Bích Thảo ký Chỉ thị số 21-CT/TU về khắc phục hậu quả bão số 9'
const GIFT =
  '126 tập thể, cá nhân đã ủng hộ 18,5 tỷ đồng, trong đó Công ty Cổ phần Thủy sản Tân Hải Lam góp 2 tỷ đồng'
const BAN = 'cấm biển từ 12 giờ ngày 9/10 và hoàn thành sơ tán dân ở vùng xung yếu trước 17 giờ ngày 10/10'
const AID =
  'hỗ trợ 60 triệu đồng cho mỗi hộ có nhà sập và 25 triệu đồng cho mỗi gia đình có người chết, mất tích'
const DEADLINE = 'giao Sở Nông nghiệp và Môi trường xử lý xong đoạn kè này trước ngày 20/10'

/** Written before they were tried: slips that assistants make. Each has the reason for which it must not go in. */
export const MADE_UP: readonly Claim[] = [
  { what: 'another number', entry: 'storm', quote: DEAD, answer: 'Bão số 9 đã làm 6 người chết.' },
  {
    what: 'numbers that changed places',
    entry: 'storm',
    quote: DEAD,
    answer: 'Bão số 9 đã làm 2 người chết, 4 người mất tích.',
  },
  { what: 'the number of another thing', entry: 'damage', quote: RUINED, answer: 'Số nhà tốc mái là 212.' },
  {
    what: 'the number of the thing beside',
    entry: 'damage',
    quote: BOATS,
    answer: 'Bộ đội Biên phòng tỉnh đã kêu gọi 6.850 tàu cá.',
  },
  {
    what: 'a nearly that is lost',
    entry: 'damage',
    quote: HOUSES,
    answer: '6.300 ngôi nhà ở tỉnh Lam Hải bị hư hỏng.',
  },
  {
    what: 'more than for nearly',
    entry: 'damage',
    quote: HOUSES,
    answer: 'Hơn 6.300 ngôi nhà ở tỉnh Lam Hải bị hư hỏng.',
  },
  {
    what: 'kilometres for metres',
    entry: 'damage',
    quote: FLOOD,
    answer: 'Đỉnh lũ trên sông Trà Lam đạt 7,84 km.',
  },
  {
    what: 'a decimal comma lost',
    entry: 'damage',
    quote: FLOOD,
    answer: 'Đỉnh lũ trên sông Trà Lam đạt 784 m.',
  },
  {
    what: 'a thousand times more',
    entry: 'red-cross',
    quote: 'Hội Chữ thập đỏ tỉnh đã chuyển 3.000 thùng hàng gia đình đến vùng ngập',
    answer: 'Hội Chữ thập đỏ tỉnh đã chuyển 3 triệu thùng hàng.',
  },
  {
    what: 'million for billion',
    entry: 'damage',
    quote: 'Tổng thiệt hại ước tính ban đầu là 1.260 tỷ đồng',
    answer: 'Tổng thiệt hại ước tính ban đầu là 1.260 triệu đồng.',
  },
  {
    what: 'day and month exchanged',
    entry: 'damage',
    quote: FLOOD,
    answer: 'Đỉnh lũ tại trạm Cầu Đông là vào ngày 10/12.',
  },
  {
    what: 'another hour',
    entry: 'damage',
    quote: FLOOD,
    answer: 'Đỉnh lũ tại trạm Cầu Đông lúc 5 giờ ngày 12/10.',
  },
  {
    what: 'after for before',
    entry: 'damage',
    quote: DEADLINE,
    answer: 'Đoạn kè này xử lý xong sau ngày 20/10.',
  },
  {
    what: 'a middle name exchanged',
    entry: 'thao',
    quote: SIGNED,
    answer: 'Bí thư Tỉnh ủy Lương Thị Thanh Thảo ký Chỉ thị số 21-CT/TU.',
  },
  {
    what: 'somebody whom the article does not know',
    entry: 'directive-21',
    quote: SIGNED,
    answer: 'Chỉ thị số 21-CT/TU do ông Nguyễn Văn Bình ký.',
  },
  {
    what: 'another document',
    entry: 'thao',
    quote: SIGNED,
    answer: 'Lương Thị Bích Thảo ký Nghị quyết số 21-CT/TU.',
  },
  {
    what: 'repealed for signed',
    entry: 'thao',
    quote: SIGNED,
    answer: 'Lương Thị Bích Thảo huỷ Chỉ thị số 21-CT/TU.',
  },
  { what: 'another place', entry: 'directive-21', quote: CRITICISM, answer: 'Chỉ thị phê bình xã Vạn Lộc.' },
  {
    what: 'praise for blame',
    entry: 'directive-21',
    quote: CRITICISM,
    answer: 'Chỉ thị khen xã Hải Trung và xã Bình Khê.',
  },
  {
    what: 'another document that says it',
    entry: 'decision-2745',
    quote: 'phê bình xã Hải Trung và xã Bình Khê',
    answer: 'Quyết định số 2745/QĐ-UBND phê bình xã Hải Trung và xã Bình Khê.',
  },
  {
    what: 'another body that does it',
    entry: 'health',
    quote: PILLS,
    answer: 'Sở Y tế đã cấp 180.000 viên khử khuẩn nước.',
  },
  {
    what: 'another’s words',
    entry: 'lanh',
    quote: CLEANING,
    answer: 'Bà Lành nói “Nước rút đến đâu, làm vệ sinh, khử khuẩn đến đó”.',
  },
  {
    what: 'another’s words, of two quotes',
    entry: 'lanh',
    quote: ['Bà Hồ Thị Lành, người dân thôn Đông Hòa', CLEANING],
    answer: 'Bà Hồ Thị Lành, người dân thôn Đông Hòa, nói “Nước rút đến đâu, làm vệ sinh, khử khuẩn đến đó”.',
  },
  {
    what: 'another’s words, nobody named',
    entry: 'khoat',
    quote: '“Nước rút đến đâu, làm vệ sinh, khử khuẩn đến đó”',
    answer: '“Nước rút đến đâu, làm vệ sinh, khử khuẩn đến đó.”',
  },
  {
    what: 'another’s rank',
    entry: 'quyen',
    quote: [SEARCH, 'Thượng úy Cao Bá Quyền, Đại đội trưởng Đại đội 3'],
    answer: 'Đại tá Cao Bá Quyền là Đại đội trưởng Đại đội 3.',
  },
  {
    what: 'another’s office',
    entry: 'luoc',
    quote: [SEARCH, 'Thượng úy Cao Bá Quyền, Đại đội trưởng Đại đội 3'],
    answer: 'Phan Đình Lược, Đại đội trưởng Đại đội 3, trực tiếp chỉ huy việc tìm kiếm.',
  },
  {
    what: 'a man for a woman',
    entry: 'thu',
    quote: CLEANING,
    answer: 'Ông Thu nói “Nước rút đến đâu, làm vệ sinh, khử khuẩn đến đó”.',
  },
  {
    what: 'a denial added',
    entry: 'directive-21',
    quote: CRITICISM,
    answer: 'Chỉ thị không phê bình xã Hải Trung và xã Bình Khê.',
  },
  {
    what: 'a denial lost',
    entry: 'khoat',
    quote: SPEECH,
    answer: 'Ông Khoát nhấn mạnh chỗ nào còn nguy hiểm thì đưa dân về.',
  },
  {
    what: 'a denial at the end of a clause lost',
    entry: 'khoat',
    quote: SPEECH,
    answer: 'Ông Khoát nhấn mạnh kè có thể đắp lại, mạng người thì có thể đắp lại.',
  },
  {
    what: 'what is asked for as done',
    entry: 'damage',
    quote: RICE,
    answer: 'Trung ương đã hỗ trợ 200 tấn gạo.',
  },
  {
    what: 'what is asked for as a fact',
    entry: 'damage',
    quote: RICE,
    answer: 'Trung ương hỗ trợ 200 tấn gạo.',
  },
  {
    what: 'an order as done',
    entry: 'damage',
    quote: DEADLINE,
    answer: 'Sở Nông nghiệp và Môi trường đã xử lý xong đoạn kè này.',
  },
  {
    what: 'the deed of the body named behind',
    entry: 'front',
    quote: GIFT,
    answer: 'Ủy ban MTTQ Việt Nam tỉnh góp 2 tỷ đồng.',
  },
  {
    what: 'an office that is another’s name',
    entry: 'khoat',
    quote: SEARCH,
    answer: 'Đặng Hữu Khoát là Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh.',
  },
  {
    what: 'words left out of what was said',
    entry: 'thu',
    quote: CLEANING,
    answer: 'Bà Thu nói “Nước rút, làm vệ sinh, khử khuẩn đến đó”.',
  },
  {
    what: 'before for from, where the sentence has both',
    entry: 'damage',
    quote: BAN,
    answer: 'Cấm biển trước 12 giờ ngày 9/10.',
  },
  {
    what: 'one number in two places',
    entry: 'damage',
    quote: RUINED,
    answer: 'Toàn tỉnh có 212 nhà sập hoàn toàn, 212 nhà tốc mái.',
  },
  {
    what: 'one body in two places',
    entry: 'company',
    quote: GIFT,
    answer:
      'Công ty Cổ phần Thủy sản Tân Hải Lam góp 2 tỷ đồng trong đó Công ty Cổ phần Thủy sản Tân Hải Lam góp 18,5 tỷ đồng.',
  },
  {
    what: 'a reason of its own',
    entry: 'decision-2745',
    quote: EMERGENCY,
    answer: 'UBND tỉnh ban hành Quyết định số 2745/QĐ-UBND vì sóng lớn.',
  },
  {
    what: 'a quote with one word changed',
    entry: 'storm',
    quote: 'bão số 9 kèm mưa lớn kéo dài đã làm 4 người bị thương, 2 người mất tích',
    answer: 'Bão số 9 kèm mưa lớn kéo dài.',
  },
  {
    what: 'a quote with a word left out',
    entry: 'directive-21',
    quote: 'không để người dân bị đói, rét',
    answer: 'Chỉ thị nêu không để người dân bị đói, rét.',
  },
  {
    what: 'a quote of two sentences joined',
    entry: 'thu',
    quote: 'Bác sĩ CKII Ngô Thị Hoài Thu, Giám đốc Sở Y tế, cho biết, nước rút đến đâu, làm vệ sinh đến đó',
    answer: 'Ngô Thị Hoài Thu cho biết nước rút đến đâu, làm vệ sinh đến đó.',
  },
  {
    what: 'a quote with other marks',
    entry: 'storm',
    quote: 'bão số 9 kèm mùa lớn kéo dài',
    answer: 'Bão số 9 kèm mưa lớn kéo dài.',
  },
  // Written when the proof was there, to get past it.
  {
    what: 'the day of the thing beside',
    entry: 'damage',
    quote: BAN,
    answer: 'Phải hoàn thành sơ tán dân ở vùng xung yếu trước 17 giờ ngày 9/10.',
  },
  {
    what: 'who gives an order and who gets it',
    entry: 'damage',
    quote:
      'Ngay tại hiện trường, Chủ tịch UBND tỉnh giao Sở Nông nghiệp và Môi trường xử lý xong đoạn kè này trước ngày 20/10',
    answer: 'Sở Nông nghiệp và Môi trường giao Chủ tịch UBND tỉnh xử lý xong đoạn kè này trước ngày 20/10.',
  },
  {
    what: 'sums that changed places',
    entry: 'damage',
    quote: AID,
    answer:
      'Mỗi hộ có nhà sập được hỗ trợ 25 triệu đồng, mỗi gia đình có người chết, mất tích 60 triệu đồng.',
  },
  {
    what: 'another count in words',
    entry: 'directive-21',
    quote: 'Chỉ thị nêu ba yêu cầu: không để người dân nào bị đói, rét hoặc không có chỗ ở',
    answer: 'Chỉ thị nêu hai yêu cầu.',
  },
  {
    what: 'another number in words',
    entry: 'storm',
    quote: DEAD,
    answer: 'Bão số 9 đã làm ba người chết.',
  },
  { what: 'half a number quoted', entry: 'damage', quote: '60 tỷ đồng', answer: 'Thiệt hại là 60 tỷ đồng.' },
]

/** What the same sentences do say, so that a proof which refuses everything is none. */
export const TRUE: readonly Claim[] = [
  {
    what: 'a part of the quote',
    entry: 'storm',
    quote: DEAD,
    answer: 'Bão số 9 đã làm 4 người chết và 2 người mất tích.',
  },
  { what: 'the number behind the thing', entry: 'damage', quote: RUINED, answer: 'Số nhà tốc mái là 1.880.' },
  {
    what: 'nearly',
    entry: 'damage',
    quote: HOUSES,
    answer: 'Gần 6.300 ngôi nhà ở tỉnh Lam Hải bị hư hỏng hoặc ngập nước.',
  },
  {
    what: 'the unit written out',
    entry: 'damage',
    quote: FLOOD,
    answer: 'Đỉnh lũ trên sông Trà Lam đạt 7,84 mét.',
  },
  {
    what: 'the whole day in English',
    entry: 'damage',
    quote: FLOOD,
    answer: { vi: `${FLOOD}.`, en: 'The flood peaked at 7.84 m at 4 a.m. on 12 October.' },
  },
  {
    what: 'the signer behind the document',
    entry: 'directive-21',
    quote: SIGNED,
    answer: 'Chỉ thị số 21-CT/TU do Bí thư Tỉnh ủy Lương Thị Bích Thảo ký.',
  },
  {
    what: 'the body named before the quote',
    entry: 'cdc',
    quote: PILLS,
    answer: 'Trung tâm Kiểm soát bệnh tật tỉnh đã cấp 180.000 viên khử khuẩn nước.',
  },
  {
    what: 'the body that does it',
    entry: 'company',
    quote: GIFT,
    answer: 'Công ty Cổ phần Thủy sản Tân Hải Lam góp 2 tỷ đồng.',
  },
  { what: 'the day from which', entry: 'damage', quote: BAN, answer: 'Phải cấm biển từ 12 giờ ngày 9/10.' },
  {
    what: 'her words',
    entry: 'thu',
    quote: CLEANING,
    answer: 'Bà Thu nói “Nước rút đến đâu, làm vệ sinh, khử khuẩn đến đó”.',
  },
  {
    what: 'his rank and office',
    entry: 'quyen',
    quote: 'Thượng úy Cao Bá Quyền, Đại đội trưởng Đại đội 3',
    answer: 'Thượng úy Cao Bá Quyền là Đại đội trưởng Đại đội 3.',
  },
  {
    what: 'the denial',
    entry: 'khoat',
    quote: SPEECH,
    answer: 'Ông Khoát nhấn mạnh chỗ nào còn nguy hiểm thì chưa đưa dân về.',
  },
  {
    what: 'what is asked for',
    entry: 'damage',
    quote: RICE,
    answer: 'Tỉnh đề nghị Trung ương hỗ trợ 200 tấn gạo.',
  },
  {
    what: 'an order as what must be done',
    entry: 'damage',
    quote: DEADLINE,
    answer: 'Sở Nông nghiệp và Môi trường phải xử lý xong đoạn kè này trước ngày 20/10.',
  },
  {
    what: 'straight quotation marks and two spaces',
    entry: 'thu',
    quote: '"Nước rút đến đâu,  làm vệ sinh, khử khuẩn đến đó", bà Thu nói',
    answer: 'Bà Thu nói nước rút đến đâu, làm vệ sinh, khử khuẩn đến đó.',
  },
]
