/** What a fact quotes, and what a translation may say. */
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
const WINNERS = ['Lê Thị Mai Sương', 'Phạm Thu Hiền Ngân', 'Hồ Quang Diệu']

describe('of a Vietnamese article', () => {
  it.each<[what: string, entry: string, quote: string | string[], sentences: string[]]>([
    [
      'a list has its heading and the lines of its items',
      'award',
      [HEAD, ...WINNERS],
      [
        `${HEAD}:`,
        '1. Thạc sĩ Lê Thị Mai Sương, 34 tuổi, Trường Tiểu học Đồng Cói.',
        '2. Cô Phạm Thu Hiền Ngân, 29 tuổi, Trường Tiểu học Bãi Dâu.',
        '3. Tiến sĩ Hồ Quang Diệu, 41 tuổi, Trường THPT Vân Sơn.',
      ],
    ],
    [
      'a pronoun takes the sentence before it along',
      'hoan',
      'cảm ơn 12 đơn vị tài trợ',
      [
        'Ông Trịnh Công Hoán, Chủ tịch Hội Khuyến học, phát biểu tại buổi lễ.',
        'Ông cảm ơn 12 đơn vị tài trợ.',
      ],
    ],
    [
      'a part is the whole sentence',
      'newspaper',
      'đã lập quỹ Đèn Sách',
      ['Báo Lâm Vân (cơ quan của Tỉnh ủy, Hội Nhà báo giám sát) đã lập quỹ Đèn Sách cho 70 học sinh.'],
    ],
  ])('%s', (_what, entry, quote, sentences) => {
    expect(factOf('vi', entry, quote, 'Tự viết.')).toMatchObject({
      quote: sentences,
      answer: { vi: sentences.join(' ') },
    })
  })
  it('two facts of the same sentence stay two; one that asks nothing new goes', () => {
    const of = (id: string, question: string) => ({
      id,
      asks: ['what'],
      answer: 'Tự viết.',
      quote: 'cảm ơn 12 đơn vị tài trợ',
      questions: [question],
    })
    const entries = [
      {
        kind: 'person',
        id: 'hoan',
        name: 'Trịnh Công Hoán',
        facts: [of('one', 'Ai?'), of('two', 'Mấy?'), of('again', 'ai?')],
      },
      { kind: 'concept', id: 'sponsors', name: 'đơn vị tài trợ', facts: [of('three', 'Đơn vị nào?')] },
    ]
    const reply = { entries, absences: [], page: {}, isCut: false }
    const { knowledge, refused } = draftFromReplies(articles.vi, [reply], 'Báo').assembled
    expect(refused).toEqual([])
    expect(knowledge.entries).toMatchObject([
      { facts: [{ id: 'one' }, { id: 'two', questions: { vi: ['Mấy?'] } }] },
      { id: 'sponsors', facts: [{ id: 'three' }] },
    ])
  })
  it('a translation that comes later brings back no question of another fact', () => {
    const of = (id: string, questions: string[], en?: string) => {
      const answer = { vi: 'Tự viết.', ...(en !== undefined && { en }) }
      return { id, asks: ['what'], answer, quote: 'cảm ơn 12 đơn vị tài trợ', questions }
    }
    const reply = (facts: object[]) => {
      const entries = [{ kind: 'person', id: 'hoan', name: 'Trịnh Công Hoán', facts }]
      return { entries, absences: [], page: {}, isCut: false }
    }
    const replies = [
      reply([of('one', ['Ai?']), of('two', ['Ai?', 'Mấy?'])]),
      reply([of('two', ['Ai?', 'Mấy?'], 'He thanked 12 sponsors.')]),
    ]
    const { knowledge } = draftFromReplies(articles.vi, replies, 'Báo').assembled
    expect(knowledge.entries[0]?.facts.map(({ questions }) => questions.vi)).toEqual([['Ai?'], ['Mấy?']])
  })
  it('the sentences of a person name the person', () => {
    expect(factOf('vi', 'luong', 'cảm ơn 12 đơn vị tài trợ', 'Bùi Văn Lượng cảm ơn.')).toBeUndefined()
  })

  const EVENING = 'Tối 1/11, lúc 20h, Hội Khuyến học tỉnh Lâm Vân trao giải Bút Tre'
  it.each([
    ['p.m.', 'The award was given at 8 p.m. on 1 November.', true],
    ['the short month', 'The award was given on Nov. 1.', true],
    ['the morning', 'The award was given at 8 a.m. on 1 November.', false],
    ['another month', 'The award was given on Dec. 1.', false],
  ])('an English hour or day: %s', (_what, en, isRight) => {
    const fact = factOf('vi', 'award', EVENING, { vi: `${EVENING}.`, en })
    expect(fact?.answer.vi).toContain(EVENING)
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
    'The council spent $9 million on the 12,500-square-foot Mill House, which reopened without Peter Holm.'
  const WANT =
    '"We want the museum to serve not only Harwick, but the whole valley," said Ann Barrow, the mayor.'
  const CONCERT = 'The opening concert is on Saturday (Dec. 19) at 8 p.m.'
  const SUNDAYS = 'The rules prohibited music on Sundays.'
  it.each<[what: string, entry: string, en: string, vi: string]>([
    [
      'sums, measures and “without” as “không có”',
      'museum',
      COST,
      'Hội đồng chi 9 triệu USD cho Mill House rộng 12.500 foot vuông, mở lại mà không có Peter Holm.',
    ],
    ['“not only … but”', 'barrow', WANT, 'Ann Barrow muốn bảo tàng phục vụ cả thung lũng.'],
    ['“prohibited” as “cấm”', 'museum', SUNDAYS, 'Quy định cấm chơi nhạc vào Chủ nhật.'],
    ['a date and an hour', 'museum', CONCERT, 'Buổi hòa nhạc là thứ Bảy (19/12) lúc 8 giờ tối.'],
  ])('%s go in', (_what, entry, en, vi) => {
    expect(factOf('en', entry, en, { en: 'Of its own.', vi })?.answer).toEqual({ en, vi })
  })
  it.each<[what: string, entry: string, en: string, vi: string]>([
    ['another sum', 'museum', COST, 'Hội đồng chi 9 tỷ USD mà không có Peter Holm.'],
    ['another month', 'museum', CONCERT, 'Buổi hòa nhạc là thứ Bảy (19/11) lúc 8 giờ tối.'],
    ['the morning', 'museum', CONCERT, 'Buổi hòa nhạc là thứ Bảy (19/12) lúc 8 giờ sáng.'],
    ['a denial added', 'museum', CONCERT, 'Buổi hòa nhạc không phải lúc 8 giờ tối.'],
    ['a denial lost', 'museum', COST, 'Hội đồng chi 9 triệu USD cho Mill House.'],
    [
      'numbers that changed places',
      'museum',
      COST,
      'Hội đồng chi 12.500 USD cho Mill House rộng 9 triệu foot vuông mà không có Peter Holm.',
    ],
    ['the words of another', 'holm', WANT, 'Ann Barrow muốn bảo tàng phục vụ cả thung lũng.'],
  ])('%s do not', (_what, entry, en, vi) => {
    expect(factOf('en', entry, en, { en, vi })).toBeUndefined()
  })
})
