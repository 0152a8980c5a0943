/**
 * Made-up facts that lose a condition or a denial, or move a deed, an hour or a number to a neighbour. Written against
 * the proof, to get past it.
 */
import { describe, expect, it } from 'vitest'
import { draftFromReplies, readAssignment } from '../../src/drafter/assistant/assistant-draft.ts'
import { pageOf } from '../../src/drafter/readers/page.ts'

const VIETNAMESE = `Xã Tân Mỹ họp bàn việc đắp đê
Thứ Hai, 2/11/2026

Nếu mưa to, đê Tân Mỹ vỡ. Kè Bến Đá được đắp lại, nếu có kinh phí.
Ông Lê Văn Tâm, Chủ tịch UBND xã, gặp bà Trần Thị Nga, Giám đốc Công ty Đê Điều. Ông đề nghị, Công ty Đê Điều góp 2 tỷ đồng.
Không hộ nào, kể cả hộ nghèo, được xây nhà sát đê.
Bà Trần Thị Nga cho biết công ty có 40 thợ. Bà nhận bằng khen năm 2024. Anh Hồ Tấn Phát lái máy xúc.
Sở Xây dựng kiểm tra kè. Sở Tài chính cấp 5 tỷ đồng. Sở còn cử 3 cán bộ đến xã.
Danh sách hộ nhận tiền:
1. Ông Lê Văn Tâm, 50 triệu đồng.
2. Bà Cao Thị Lụa, 20 triệu đồng.
Danh sách hộ trả lại tiền:
- Ông Đinh Văn Khôi, 10 triệu đồng.
- Bà Phan Thị Mận, 5 triệu đồng.
Năm 2022 xã thu 10 tỷ đồng, năm 2023 thu 13 tỷ đồng. Hội Nông dân (do ông Vũ Văn Sáu đứng đầu) tặng 100 bao.
Lúc 8 giờ sáng, xã họp dân; 8 giờ tối, xã chiếu phim. Xã Tân Mỹ, theo ông Tâm, không thiếu cát, chỉ thiếu đá.
Huyện cử 31 người. Đê phải xong trước ngày 30/12/2026. Sở Tài chính trao giấy khen của Sở Xây dựng cho xã.
Đội một làm xong 8 đoạn và chuẩn bị làm 7 đoạn.
`
const ENGLISH = `Harbour bridge plan
Monday, 14 December 2026

If the council agrees, the bridge will open in May. The toll is $2, unless buses use it.
Mayor Ann Barrow met Peter Holm. He said the bridge cost $3 million and the dock $5 million.
Rita Stone runs the dock. She hired 20 men, not 30.
The port does not allow trucks, but it allows buses. The rules prohibited horses. Nobody, including the mayor, was told on Dec. 12 at 8 a.m.

Holm did much for the valley, said Tom Reed, head of the port. Later Peter Holm met a sailor named Tom Reed.
`
const articles = { vi: readAssignment(pageOf(VIETNAMESE))!, en: readAssignment(pageOf(ENGLISH))! }

const ENTRIES = [
  ['event', 'dike', 'đê Tân Mỹ'],
  ['concept', 'list', 'Danh sách'],
  ['person', 'tam', 'Lê Văn Tâm'],
  ['person', 'nga', 'Trần Thị Nga'],
  ['person', 'phat', 'Hồ Tấn Phát'],
  ['person', 'sau', 'Vũ Văn Sáu'],
  ['organization', 'company', 'Công ty Đê Điều'],
  ['organization', 'build', 'Sở Xây dựng'],
  ['organization', 'fin', 'Sở Tài chính'],
  ['organization', 'farm', 'Hội Nông dân'],
  ['organization', 'xa', 'Xã Tân Mỹ'],
  ['event', 'bridge', 'bridge'],
  ['person', 'barrow', 'Ann Barrow'],
  ['person', 'holm', 'Peter Holm'],
  ['person', 'stone', 'Rita Stone'],
  ['person', 'reed', 'Tom Reed'],
  ['organization', 'port', 'port'],
].map(([kind, id, name]) => ({ kind, id, name }))

type Quotes = string | readonly string[]
const factOf = (lang: keyof typeof articles, entry: string, quote: Quotes, answer: string | object) => {
  const fact = { id: 'claim', asks: ['what'], answer, quote, questions: ['Hỏi gì?'] }
  const entries = ENTRIES.map((e) => (e.id === entry ? { ...e, facts: [fact] } : e))
  const reply = { entries, absences: [], page: {}, isCut: false }
  const { knowledge } = draftFromReplies(articles[lang], [reply], 'Báo').assembled
  return knowledge.entries.flatMap((e) => e.facts)[0]
}

describe('does not go in', () => {
  it.each<[entry: string, quote: Quotes, answer: string]>([
    ['dike', 'Nếu mưa to, đê Tân Mỹ vỡ', 'Đê Tân Mỹ vỡ.'],
    ['dike', 'Kè Bến Đá được đắp lại, nếu có kinh phí', 'Kè Bến Đá được đắp lại.'],
    ['company', 'Ông đề nghị, Công ty Đê Điều góp 2 tỷ đồng', 'Công ty Đê Điều góp 2 tỷ đồng.'],
    [
      'nga',
      'Ông đề nghị, Công ty Đê Điều góp 2 tỷ đồng',
      'Bà Trần Thị Nga đề nghị Công ty Đê Điều góp 2 tỷ đồng.',
    ],
    ['dike', 'Không hộ nào, kể cả hộ nghèo, được xây nhà sát đê', 'Hộ nghèo được xây nhà sát đê.'],
    ['phat', 'Bà nhận bằng khen năm 2024', 'Hồ Tấn Phát nhận bằng khen năm 2024.'],
    [
      'phat',
      ['Bà nhận bằng khen năm 2024', 'Anh Hồ Tấn Phát lái máy xúc'],
      'Hồ Tấn Phát nhận bằng khen năm 2024.',
    ],
    ['build', 'Sở còn cử 3 cán bộ đến xã', 'Sở Xây dựng còn cử 3 cán bộ đến xã.'],
    [
      'build',
      ['Sở Xây dựng kiểm tra kè', 'Sở còn cử 3 cán bộ đến xã'],
      'Sở Xây dựng kiểm tra kè. Sở còn cử 3 cán bộ đến xã.',
    ],
    ['build', ['Sở Xây dựng kiểm tra kè', 'Sở Tài chính cấp 5 tỷ đồng'], 'Sở Xây dựng cấp 5 tỷ đồng.'],
    [
      'list',
      ['Danh sách hộ nhận tiền', 'Ông Đinh Văn Khôi', 'Bà Phan Thị Mận'],
      'Danh sách hộ nhận tiền: Ông Đinh Văn Khôi; Bà Phan Thị Mận.',
    ],
    [
      'list',
      ['Danh sách hộ nhận tiền', 'Ông Lê Văn Tâm', 'Bà Phan Thị Mận'],
      'Danh sách hộ nhận tiền: Ông Lê Văn Tâm; Bà Phan Thị Mận.',
    ],
    [
      'list',
      ['Danh sách hộ nhận tiền', 'Ông Lê Văn Tâm, 50 triệu đồng', 'Bà Cao Thị Lụa, 20 triệu đồng'],
      'Danh sách hộ nhận tiền: Ông Lê Văn Tâm, 20 triệu đồng; Bà Cao Thị Lụa, 50 triệu đồng.',
    ],
    [
      'list',
      ['Danh sách hộ nhận tiền', 'Ông Lê Văn Tâm', 'Bà Cao Thị Lụa'],
      'Danh sách hộ trả lại tiền: Ông Lê Văn Tâm; Bà Cao Thị Lụa.',
    ],
    [
      'list',
      ['Danh sách hộ nhận tiền', 'Danh sách hộ trả lại tiền', 'Ông Lê Văn Tâm', 'Bà Cao Thị Lụa'],
      'Danh sách hộ trả lại tiền: Ông Lê Văn Tâm; Bà Cao Thị Lụa.',
    ],
    [
      'list',
      ['Bà Cao Thị Lụa, 20 triệu đồng', 'Ông Đinh Văn Khôi, 10 triệu đồng'],
      'Bà Cao Thị Lụa nhận 10 triệu đồng.',
    ],
    ['dike', 'Năm 2022 xã thu 10 tỷ đồng, năm 2023 thu 13 tỷ đồng', 'Năm 2022 xã thu 13 tỷ đồng.'],
    ['dike', 'Năm 2022 xã thu 10 tỷ đồng, năm 2023 thu 13 tỷ đồng', 'Năm 2023 xã thu 10 tỷ đồng.'],
    ['sau', 'Hội Nông dân (do ông Vũ Văn Sáu đứng đầu) tặng 100 bao', 'Ông Vũ Văn Sáu tặng 100 bao.'],
    ['dike', 'Lúc 8 giờ sáng, xã họp dân; 8 giờ tối, xã chiếu phim', 'Lúc 8 giờ tối, xã họp dân.'],
    ['dike', 'Lúc 8 giờ sáng, xã họp dân; 8 giờ tối, xã chiếu phim', '20 giờ, xã họp dân.'],
    ['xa', 'Xã Tân Mỹ, theo ông Tâm, không thiếu cát, chỉ thiếu đá', 'Xã Tân Mỹ thiếu cát.'],
    ['xa', 'Xã Tân Mỹ, theo ông Tâm, không thiếu cát, chỉ thiếu đá', 'Xã Tân Mỹ không thiếu đá.'],
    ['dike', 'Đê phải xong trước ngày 30/12/2026', 'Đê phải xong trước ngày 31/12/2026.'],
    [
      'build',
      'Sở Tài chính trao giấy khen của Sở Xây dựng cho xã',
      'Giấy khen của Sở Tài chính trao cho xã.',
    ],
    ['dike', 'Đội một làm xong 8 đoạn và chuẩn bị làm 7 đoạn', 'Đội một làm xong 7 đoạn.'],
  ])('for “%s”, from %j: %s', (entry, quote, answer) => {
    expect(factOf('vi', entry, quote, answer)).toBeUndefined()
  })
  it.each<[entry: string, quote: Quotes, en: string, vi: string]>([
    [
      'bridge',
      'If the council agrees, the bridge will open in May',
      'The bridge will open in May.',
      'Cầu mở vào tháng 5.',
    ],
    ['bridge', 'The toll is $2, unless buses use it', 'The toll is $2.', 'Phí là 2 USD.'],
    [
      'barrow',
      ['Mayor Ann Barrow met Peter Holm', 'He said the bridge cost $3 million and the dock $5 million'],
      'Ann Barrow said the bridge cost $3 million.',
      'Ann Barrow nói cầu tốn 3 triệu USD.',
    ],
    [
      'holm',
      ['Mayor Ann Barrow met Peter Holm', 'He said the bridge cost $3 million and the dock $5 million'],
      'He said the bridge cost $5 million.',
      'Ông nói cầu tốn 5 triệu USD.',
    ],
    ['stone', 'She hired 20 men, not 30', 'She hired 30 men.', 'Bà thuê 30 người.'],
    ['stone', 'She hired 20 men, not 30', 'She hired 20 men, not 30.', 'Bà thuê 30 người, không phải 20.'],
    [
      'port',
      'The port does not allow trucks, but it allows buses',
      'The port does allow trucks.',
      'Cảng cho xe tải vào.',
    ],
    [
      'port',
      'The port does not allow trucks, but it allows buses',
      'The port does not allow buses.',
      'Cảng không cho xe buýt vào.',
    ],
    [
      'port',
      'The port does not allow trucks, but it allows buses',
      'The port does not allow trucks.',
      'Cảng cho xe tải vào.',
    ],
    [
      'port',
      'Nobody, including the mayor, was told on Dec. 12 at 8 a.m.',
      'The mayor was told on Dec. 12 at 8 a.m.',
      'Thị trưởng được báo ngày 12/12 lúc 8 giờ sáng.',
    ],
    [
      'bridge',
      'Nobody, including the mayor, was told on Dec. 12 at 8 a.m.',
      'Nobody was told on Dec. 12 at 8 a.m.',
      'Không ai được báo ngày 12/12 lúc 8 giờ tối.',
    ],
    [
      'stone',
      ['Rita Stone runs the dock', 'He said the bridge cost $3 million and the dock $5 million'],
      'He said the bridge cost $3 million.',
      'Bà nói cầu tốn 3 triệu USD.',
    ],
    [
      'holm',
      'Holm did much for the valley, said Tom Reed, head of the port',
      'Peter Holm, head of the port, did much for the valley.',
      'Peter Holm đã làm nhiều việc.',
    ],
    [
      'barrow',
      'Later Peter Holm met a sailor named Tom Reed',
      'Later Peter Holm met a sailor named Ann Barrow.',
      'Peter Holm gặp Ann Barrow.',
    ],
  ])('for “%s”, from %j: %s (%s)', (entry, quote, en, vi) => {
    expect(factOf('en', entry, quote, { en, vi })).toBeUndefined()
  })
})

describe('goes in', () => {
  it.each<[entry: string, quote: Quotes, answer: string]>([
    ['dike', 'Nếu mưa to, đê Tân Mỹ vỡ', 'Đê Tân Mỹ vỡ, nếu mưa to.'],
    ['dike', 'Không hộ nào, kể cả hộ nghèo, được xây nhà sát đê', 'Không hộ nào được xây nhà sát đê.'],
    ['nga', 'Bà nhận bằng khen năm 2024', 'Bà Trần Thị Nga nhận bằng khen năm 2024.'],
    ['dike', 'Năm 2022 xã thu 10 tỷ đồng, năm 2023 thu 13 tỷ đồng', 'Năm 2023 thu 13 tỷ đồng.'],
    ['farm', 'Hội Nông dân (do ông Vũ Văn Sáu đứng đầu) tặng 100 bao', 'Hội Nông dân tặng 100 bao.'],
    ['dike', 'Lúc 8 giờ sáng, xã họp dân; 8 giờ tối, xã chiếu phim', '20 giờ, xã chiếu phim.'],
    ['xa', 'Xã Tân Mỹ, theo ông Tâm, không thiếu cát, chỉ thiếu đá', 'Xã Tân Mỹ chỉ thiếu đá.'],
  ])('for “%s”, from %j: %s', (entry, quote, answer) => {
    expect(factOf('vi', entry, quote, answer)?.answer.vi).toBe(answer)
  })
})
