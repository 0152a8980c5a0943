/** Kinds of statements that were refused although they are right, each with the lie beside it. */
import { describe, expect, it } from 'vitest'
import { draftFromReplies, readAssignment } from '../../src/drafter/assistant/assistant-draft.ts'
import { pageOf } from '../../src/drafter/readers/page.ts'

const VIETNAMESE = `Sáu nhà giáo nhận giải Bút Tre
Thứ Hai, 2/11/2026

Tối 1/11, lúc 20h, Hội Khuyến học tỉnh Lâm Vân trao giải Bút Tre tại Nhà hát Sông Mận.
Danh sách nhà giáo nhận giải Bút Tre 2026:
Khối tiểu học
1. Thạc sĩ Lê Thị Mai Sương, 34 tuổi, Trường Tiểu học Đồng Cói.
2. Cô Phạm Thu Hiền Ngân, 29 tuổi, Trường Tiểu học Bãi Dâu.
Khối trung học
3. Tiến sĩ Hồ Quang Diệu, 41 tuổi, Trường THPT Vân Sơn.
Danh sách nhà giáo được đề cử thêm:
1. Thầy Đỗ Khắc Nhu, 50 tuổi, Trường THCS Mỏ Than.
2. Thầy Vũ Đình Toản, 38 tuổi, Trường THCS Vân Hạ.
Giải được trao ở Lâm Vân, Hà Trung, Thái Bình, Bắc Mê, Phú Cường.
Ông Trịnh Công Hoán, Chủ tịch Hội Khuyến học, phát biểu tại buổi lễ. Ông cảm ơn 12 đơn vị tài trợ.
Ông Trịnh Công Hoán gặp ông Bùi Văn Lượng sau lễ. Ông tặng 50 cuốn sách cho trường.
Công ty Cổ phần Giấy Vân Sơn tài trợ 300 triệu đồng. Công ty cũng tặng 900 quyển vở cho học sinh nghèo.
Công ty Cổ phần Mực Tím Lam góp 20 triệu đồng, Công ty Cổ phần Bảng Đen góp 10 triệu đồng. Công ty còn tặng 40 tấm bảng.
Báo Lâm Vân (cơ quan của Tỉnh ủy, Hội Nhà báo giám sát) đã lập quỹ Đèn Sách cho 70 học sinh.
Theo Quyết định số 22/2013/QĐ-UBND, quỹ Đèn Sách, sau ba năm chuẩn bị, chi 45 triệu đồng.
Giáo viên dự lễ đến từ nhiều nước châu Á. Ba người đến từ Lào.
`
const ENGLISH = `Mill House reopens as a museum
Monday, 14 December 2026

The council spent $9 million on the 12,500-square-foot Mill House, which reopened without Peter Holm.

"We want the museum to serve not only Harwick, but the whole valley," said Ann Barrow, the mayor.

Peter Holm founded the museum. He also gave it 40 clocks, said Rita Stone.

The opening concert is on Saturday (Dec. 19) at 8 p.m. The rules prohibited music on Sundays.
`
const ENTRIES = [
  { kind: 'event', id: 'award', name: 'giải Bút Tre' },
  { kind: 'person', id: 'hoan', name: 'Trịnh Công Hoán', aliases: ['ông Hoán'] },
  { kind: 'person', id: 'luong', name: 'Bùi Văn Lượng' },
  { kind: 'organization', id: 'paper', name: 'Công ty Cổ phần Giấy Vân Sơn' },
  { kind: 'organization', id: 'ink', name: 'Công ty Cổ phần Mực Tím Lam' },
  { kind: 'organization', id: 'newspaper', name: 'Báo Lâm Vân' },
  { kind: 'event', id: 'museum', name: 'Mill House' },
  { kind: 'person', id: 'barrow', name: 'Ann Barrow' },
  { kind: 'person', id: 'holm', name: 'Peter Holm' },
]
const articles = { vi: readAssignment(pageOf(VIETNAMESE))!, en: readAssignment(pageOf(ENGLISH))! }

const factOf = (
  article: keyof typeof articles,
  entry: string,
  quote: string | readonly string[],
  answer: string | { readonly vi: string; readonly en: string },
) => {
  const fact = { id: 'claim', asks: ['what'], answer, quote, questions: ['Hỏi gì?'] }
  const entries = ENTRIES.map((e) => (e.id === entry ? { ...e, facts: [fact] } : e))
  const reply = { entries, absences: [], page: {}, isCut: false }
  const { knowledge } = draftFromReplies(articles[article], [reply], 'Báo').assembled
  return knowledge.entries.flatMap((e) => e.facts)[0]
}

const HEAD = 'Danh sách nhà giáo nhận giải Bút Tre 2026'
const WINNERS = ['Thạc sĩ Lê Thị Mai Sương', 'Cô Phạm Thu Hiền Ngân', 'Tiến sĩ Hồ Quang Diệu']
const NOMINEES = ['Thầy Đỗ Khắc Nhu', 'Thầy Vũ Đình Toản']
const PLACES = 'Giải được trao ở Lâm Vân, Hà Trung, Thái Bình, Bắc Mê, Phú Cường'
const THANKS = 'Ông cảm ơn 12 đơn vị tài trợ'
const BOOKS = 'Ông tặng 50 cuốn sách cho trường'
const COPYBOOKS = 'Công ty cũng tặng 900 quyển vở cho học sinh nghèo'
const BOARDS = 'Công ty còn tặng 40 tấm bảng'
const FUND = 'Báo Lâm Vân (cơ quan của Tỉnh ủy, Hội Nhà báo giám sát) đã lập quỹ Đèn Sách cho 70 học sinh'

describe('of a Vietnamese article', () => {
  it.each<[what: string, entry: string, quote: string | string[], answer: string]>([
    ['a list over several lines', 'award', [HEAD, ...WINNERS], `${HEAD}: ${WINNERS.join('; ')}.`],
    [
      'the same with bare names and commas',
      'award',
      [HEAD, ...WINNERS],
      `${HEAD}: Lê Thị Mai Sương, Phạm Thu Hiền Ngân và Hồ Quang Diệu.`,
    ],
    ['a list of places that begin like surnames', 'award', PLACES, `${PLACES}.`],
    ['a part of it', 'award', PLACES, 'Giải được trao ở Lâm Vân, Hà Trung, Thái Bình.'],
    ['the pronoun of the only man before', 'hoan', THANKS, 'Trịnh Công Hoán cảm ơn 12 đơn vị tài trợ.'],
    [
      'the short name of the only company before',
      'paper',
      COPYBOOKS,
      'Công ty Cổ phần Giấy Vân Sơn tặng 900 quyển vở.',
    ],
    ['words in brackets left out', 'newspaper', FUND, 'Báo Lâm Vân đã lập quỹ Đèn Sách cho 70 học sinh.'],
  ])('%s goes in', (_what, entry, quote, answer) => {
    expect(factOf('vi', entry, quote, answer)?.answer.vi).toBe(answer)
  })
  it.each<[what: string, entry: string, quote: string | string[], answer: string]>([
    ['the items of another list', 'award', [HEAD, ...NOMINEES], `${HEAD}: ${NOMINEES.join('; ')}.`],
    [
      'an item of another list beside its own',
      'award',
      [HEAD, ...WINNERS, NOMINEES[0]!],
      `${HEAD}: ${[...WINNERS, NOMINEES[0]].join('; ')}.`,
    ],
    ['half a list', 'award', [HEAD, ...WINNERS], `${HEAD}: ${WINNERS.slice(1).join('; ')}.`],
    [
      'a name of two items',
      'award',
      [HEAD, ...WINNERS],
      `${HEAD}: Thạc sĩ Lê Thị Mai Ngân; ${WINNERS.slice(1).join('; ')}.`,
    ],
    ['the pronoun where two men are before', 'hoan', BOOKS, 'Trịnh Công Hoán tặng 50 cuốn sách cho trường.'],
    ['the pronoun of another', 'luong', THANKS, 'Bùi Văn Lượng cảm ơn 12 đơn vị tài trợ.'],
    [
      'the pronoun of another, with a quote that names him',
      'luong',
      [THANKS, 'Ông Trịnh Công Hoán gặp ông Bùi Văn Lượng sau lễ'],
      'Bùi Văn Lượng cảm ơn 12 đơn vị tài trợ.',
    ],
    ['the short name of two', 'ink', BOARDS, 'Công ty Cổ phần Mực Tím Lam tặng 40 tấm bảng.'],
    [
      'the short name of another',
      'ink',
      [COPYBOOKS, 'Công ty Cổ phần Mực Tím Lam góp 20 triệu đồng'],
      'Công ty Cổ phần Mực Tím Lam tặng 900 quyển vở.',
    ],
    ['what another in brackets does', 'newspaper', FUND, 'Hội Nhà báo đã lập quỹ Đèn Sách.'],
  ])('%s does not', (_what, entry, quote, answer) => {
    expect(factOf('vi', entry, quote, answer)).toBeUndefined()
  })

  const EVENING = 'Tối 1/11, lúc 20h, Hội Khuyến học tỉnh Lâm Vân trao giải Bút Tre'
  it.each([
    ['p.m.', 'The award was given at 8 p.m. on 1 November.', true],
    ['the short month', 'The award was given on Nov. 1.', true],
    ['the morning', 'The award was given at 8 a.m. on 1 November.', false],
    ['another month', 'The award was given on Dec. 1.', false],
  ])('an English hour or day: %s', (_what, en, isRight) => {
    const fact = factOf('vi', 'award', EVENING, { vi: `${EVENING}.`, en })
    expect(fact?.answer.vi).toBe(`${EVENING}.`)
    expect(fact?.answer.en).toBe(isRight ? en : undefined)
  })

  it('a document is called by its form and number, and by no other', () => {
    const directive = {
      kind: 'directive',
      form: 'decision',
      number: '22',
      id: 'd',
      name: 'Quyết định số 22/2013/QĐ-UBND',
      aliases: ['Quyết định 22', 'Decision No. 22', 'Quyết định 33', 'Nghị quyết 22'],
      facts: [
        {
          id: 'f',
          asks: ['what'],
          quote: 'Theo Quyết định số 22/2013/QĐ-UBND, quỹ Đèn Sách, sau ba năm chuẩn bị, chi 45 triệu đồng',
          answer: 'Theo Quyết định số 22/2013/QĐ-UBND, quỹ Đèn Sách chi 45 triệu đồng.',
          questions: ['Hỏi gì?'],
        },
      ],
    }
    const reply = { entries: [directive], absences: [], page: {}, isCut: false }
    const { knowledge } = draftFromReplies(articles.vi, [reply], 'Báo').assembled
    expect(knowledge.entries[0]!.aliases).toEqual(['Quyết định 22', 'Decision No. 22'])
    expect(knowledge.entries[0]!.facts).toHaveLength(1)
  })
})

describe('of an English article', () => {
  const COST =
    'The council spent $9 million on the 12,500-square-foot Mill House, which reopened without Peter Holm'
  const WANT =
    '"We want the museum to serve not only Harwick, but the whole valley," said Ann Barrow, the mayor'
  const CONCERT = 'The opening concert is on Saturday (Dec. 19) at 8 p.m.'
  const SUNDAYS = 'The rules prohibited music on Sundays'
  const CLOCKS = 'He also gave it 40 clocks, said Rita Stone'
  it.each<[what: string, entry: string, quote: string | string[], en: string, vi: string]>([
    [
      'sums and measures',
      'museum',
      COST,
      'The council spent $9 million on the 12,500-square-foot Mill House.',
      'Hội đồng chi 9 triệu USD cho Mill House rộng 12.500 foot vuông.',
    ],
    ['“without” as “không có”', 'museum', COST, `${COST}.`, 'Mill House mở lại mà không có Peter Holm.'],
    ['“not only … but”', 'barrow', WANT, `${WANT}.`, 'Ann Barrow muốn bảo tàng phục vụ cả thung lũng.'],
    ['“prohibited” as “cấm”', 'museum', SUNDAYS, `${SUNDAYS}.`, 'Quy định cấm chơi nhạc vào Chủ nhật.'],
    ['a date and an hour', 'museum', CONCERT, CONCERT, 'Buổi hòa nhạc là thứ Bảy (19/12) lúc 8 giờ tối.'],
    [
      'the pronoun of the only man before',
      'holm',
      CLOCKS,
      'He also gave it 40 clocks.',
      'Ông cũng tặng 40 chiếc đồng hồ.',
    ],
  ])('%s go in', (_what, entry, quote, en, vi) => {
    expect(factOf('en', entry, quote, { en, vi })?.answer).toEqual({ en, vi })
  })
  it.each<[what: string, entry: string, quote: string | string[], en: string, vi: string]>([
    ['another sum', 'museum', COST, `${COST}.`, 'Hội đồng chi 9 tỷ USD.'],
    ['another month', 'museum', CONCERT, CONCERT, 'Buổi hòa nhạc là thứ Bảy (19/11) lúc 8 giờ tối.'],
    ['the morning', 'museum', CONCERT, CONCERT, 'Buổi hòa nhạc là thứ Bảy (19/12) lúc 8 giờ sáng.'],
    ['a denial added', 'museum', CONCERT, CONCERT, 'Buổi hòa nhạc không phải lúc 8 giờ tối.'],
    ['the words of another', 'holm', WANT, `${WANT}.`, 'Ann Barrow muốn bảo tàng phục vụ cả thung lũng.'],
    [
      'the deed of another',
      'barrow',
      CLOCKS,
      'Ann Barrow also gave it 40 clocks.',
      'Ann Barrow tặng 40 chiếc đồng hồ.',
    ],
  ])('%s do not', (_what, entry, quote, en, vi) => {
    expect(factOf('en', entry, quote, { en, vi })).toBeUndefined()
  })
})
