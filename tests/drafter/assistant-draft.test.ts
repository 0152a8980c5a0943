import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { draftFromReplies, readAssignment } from '../../src/drafter/assistant/assistant-draft.ts'
import { promptForRest } from '../../src/drafter/assistant/prompt.ts'
import { END_MARK, readReply } from '../../src/drafter/assistant/read-reply.ts'
import { pageOf } from '../../src/drafter/readers/page.ts'
import { loadTexts } from '../../src/knowledge/load.ts'
import { directiveForms, entrySchema } from '../../src/knowledge/schema.ts'
import { promptExample } from '../../src/locales/assistant-prompt.ts'

const article = readFileSync(new URL('../fixtures/drafts/storm.txt', import.meta.url), 'utf8')
const assignment = readAssignment(pageOf(article))!

type Raw = Record<string, unknown>
const draft = (...replies: readonly { entries?: Raw[]; absences?: Raw[]; [page: string]: unknown }[]) =>
  draftFromReplies(
    assignment,
    replies.map(({ entries = [], absences = [], ...page }) => ({ entries, absences, page, isCut: false })),
    'Báo',
  ).assembled

const NGHI = { kind: 'person', id: 'nghi', name: 'Trương Văn Nghị', aliases: ['ông Nghị'] }
const fact = (id: string, more: Raw = {}): Raw => ({
  id,
  asks: ['who'],
  answer: 'Ông Trương Văn Nghị là Chi cục trưởng Chi cục Thủy lợi.',
  quote: 'Ông Trương Văn Nghị, Chi cục trưởng Chi cục Thủy lợi',
  questions: { vi: ['Ông Nghị là ai?'] },
  ...more,
})
const DISPATCH = 'Công điện số 18/CĐ-UBND'
const COMMITTEE = { kind: 'organization', id: 'ubnd', name: 'UBND tỉnh' }

it('a document keeps a symbol and a date of the article, and no other', () => {
  const of = (symbol: string, date: string) =>
    draft({
      entries: [
        { kind: 'directive', id: 'd', name: DISPATCH, form: 'dispatch', symbol, date, facts: [fact('f')] },
      ],
    }).knowledge.entries[0]
  expect(of('18/CĐ-UBND', '10/10')).toMatchObject({ symbol: '18/CĐ-UBND', date: '10/10' })
  const other = of('81/CĐ-UBND', '11/11/2025')
  expect(other).toMatchObject({ name: { vi: DISPATCH } })
  expect(other).not.toHaveProperty('symbol')
  expect(other).not.toHaveProperty('date')
})

describe('the prompt', () => {
  const { prompt } = assignment
  it('has every kind of entry and every form of document that the schema knows', () => {
    for (const option of entrySchema.options)
      expect(prompt).toContain(`| ${[...option.shape.kind.values][0]} |`)
    for (const form of directiveForms) expect(prompt).toContain(form)
  })
  it('has every sentence of the article once, numbered, and neither furniture nor subheadings', () => {
    const body = prompt.slice(prompt.indexOf('THE ARTICLE\n'))
    expect(body.match(/^\[\d+\] /gm)?.map((m) => Number.parseInt(m.slice(1), 10))).toEqual(
      Array.from({ length: 44 }, (_, i) => i + 1),
    )
    expect(body).toContain('] Rạng sáng 11/10, tổ công tác')
    expect(body).not.toContain('Tin liên quan')
  })
  it('asks for the mark by which a reply is known to be whole', () => {
    expect(prompt).toContain(`last line is: ${END_MARK}`)
  })
  it('fits the small windows of local models, the article aside', () => {
    expect(prompt.length - article.length).toBeLessThan(12_000)
  })
  it('shows an example that is proven by its own rules, in whole', () => {
    const other = readAssignment(pageOf(promptExample.article))!
    const { assembled } = draftFromReplies(other, [readReply(promptExample.reply + END_MARK)!], 'Báo')
    expect(assembled.refused).toEqual([])
    expect(assembled.knowledge.entries.flatMap((e) => e.facts.map((f) => f.id))).toEqual([
      'bridge-opening',
      'duc-said',
      'bridge-cost',
    ])
    expect(assembled.knowledge.absences).toHaveLength(1)
  })
})

describe('what is proven loads, everything of it still to be read', () => {
  const read = draftFromReplies(
    assignment,
    [{ entries: [{ ...NGHI, facts: [fact('nghi-who')] }], absences: [], page: {}, isCut: false }],
    'Báo',
  )
  const loaded = loadTexts(read.files['knowledge.yaml'], read.files['article.txt'])
  it('by the loader of the bot', () => expect(loaded.ok).toBe(true))
  it('with review: true on entries and facts', () => {
    if (!loaded.ok) return
    for (const entry of loaded.loaded.knowledge.entries)
      expect([entry.review, ...entry.facts.map((f) => f.review)]).not.toContain(undefined)
  })
  it('with the page’s title, date, captions and furniture', () => {
    expect(read.assembled.knowledge.source).toMatchObject({ date: 'Thứ Ba, 13/10/2026 - 07:20' })
    expect(read.assembled.knowledge.captions).toHaveLength(2)
    expect(read.assembled.knowledge.furniture).toContain('Tin liên quan')
  })
})

describe('ids and relations are made complete', () => {
  it.each<[name: string, raw: Raw, expected: Raw]>([
    ['an id in Vietnamese', { ...NGHI, id: 'Ông Nghị' }, { id: 'ong-nghi' }],
    ['texts without a language', NGHI, { name: { vi: 'Trương Văn Nghị' } }],
    [
      'a form of address that the article does not use',
      { ...NGHI, name: 'đồng chí Trương Văn Nghị' },
      { name: { vi: 'Trương Văn Nghị' } },
    ],
    ['a kind that the schema does not know', { ...NGHI, kind: 'official' }, { kind: 'concept' }],
    [
      'a form that it does not know',
      { ...NGHI, kind: 'directive', form: 'telegram', name: 'Công điện số 18/CĐ-UBND' },
      { kind: 'concept' },
    ],
    [
      'a number as printed',
      {
        ...NGHI,
        kind: 'directive',
        form: 'decision',
        number: '2745/QĐ-UBND',
        name: 'Quyết định số 2745/QĐ-UBND',
      },
      { number: '2745' },
    ],
    ['a field that is none', { ...NGHI, age: 50 }, { kind: 'person' }],
    [
      'a post that the article gives',
      { ...NGHI, post: 'Chi cục trưởng Chi cục Thủy lợi' },
      { post: { vi: 'Chi cục trưởng Chi cục Thủy lợi' } },
    ],
  ])('%s', (_name, raw, expected) => {
    const [entry] = draft({ entries: [{ ...raw, facts: [fact('who')] }] }).knowledge.entries
    expect(entry).toMatchObject(expected)
    expect(entry).not.toHaveProperty('age')
  })

  it.each<[name: string, entries: Raw[], refused: string]>([
    ['a relation to nobody', [{ ...NGHI, organization: 'nowhere', facts: [fact('who')] }], 'nghi'],
    [
      'a relation that no sentence has',
      [
        {
          kind: 'directive',
          form: 'directive',
          id: 'd',
          name: 'Chỉ thị số 21-CT/TU',
          issuer: 'nghi',
          facts: [
            fact('d', {
              answer: 'Chỉ thị số 21-CT/TU về khắc phục hậu quả bão số 9 và mưa lũ.',
              quote: 'Chỉ thị số 21-CT/TU về khắc phục hậu quả bão số 9 và mưa lũ',
            }),
          ],
        },
        { ...NGHI, facts: [fact('who')] },
      ],
      'd',
    ],
    ['a post of somebody else', [{ ...NGHI, post: 'Giám đốc Sở Y tế', facts: [fact('who')] }], 'nghi'],
    ['an alias of somebody else', [{ ...NGHI, aliases: ['Giám đốc Sở Y tế'], facts: [fact('who')] }], 'nghi'],
  ])('%s is left out and told', (_name, entries, id) => {
    const { knowledge, refused } = draft({ entries })
    expect(refused).toContainEqual(expect.objectContaining({ what: 'part', id }))
    expect(knowledge.entries.flatMap((e) => e.facts).length).toBe(entries.length)
  })

  it('a relation that the article has is kept', () => {
    const decision = {
      kind: 'directive',
      form: 'decision',
      id: 'd',
      name: 'Quyết định số 2745/QĐ-UBND',
      issuer: 'ubnd',
      facts: [
        fact('d', {
          answer: 'UBND tỉnh ban hành Quyết định số 2745/QĐ-UBND.',
          quote: 'UBND tỉnh ban hành Quyết định số 2745/QĐ-UBND',
        }),
      ],
    }
    expect(draft({ entries: [decision, COMMITTEE] }).knowledge.entries[0]).toMatchObject({ issuer: 'ubnd' })
  })

  it('two entries with one name are one, whatever their ids', () => {
    const { knowledge } = draft({
      entries: [
        { ...NGHI, facts: [fact('one')] },
        {
          ...NGHI,
          id: 'mr-nghi',
          facts: [fact('two', { quote: 'đỉnh lũ ở hạ du có thể cao thêm gần nửa mét”, ông Nghị nói' })],
        },
      ],
    })
    expect(knowledge.entries).toHaveLength(1)
    expect(knowledge.entries[0]!.facts.map((f) => f.id)).toEqual(['one', 'two'])
  })

  it('an id that another entry’s fact has becomes another', () => {
    const { knowledge } = draft({
      entries: [
        { ...NGHI, facts: [fact('who')] },
        {
          ...COMMITTEE,
          facts: [
            fact('who', {
              answer: 'UBND tỉnh ban hành Quyết định số 2745/QĐ-UBND.',
              quote: 'UBND tỉnh ban hành Quyết định số 2745/QĐ-UBND',
            }),
          ],
        },
      ],
    })
    expect(new Set(knowledge.entries.flatMap((e) => e.facts.map((f) => f.id))).size).toBe(2)
  })

  it('a person whom the article does not name is none', () => {
    const { knowledge, refused } = draft({
      entries: [{ ...NGHI, id: 'x', name: 'Trương Công Nghị', facts: [fact('x-who')] }],
    })
    expect(knowledge.entries).toEqual([])
    expect(refused).toContainEqual(expect.objectContaining({ what: 'entry', id: 'x' }))
  })
})

describe('an absence', () => {
  const absence = (vi: string) => ({ id: 'absent', answer: vi, questions: ['Sao?'] })
  const entries = [{ ...NGHI, facts: [fact('who')] }]
  it.each([
    'Bài báo không nêu tuổi của ông Nghị.',
    'Bài báo không nêu kinh phí đắp kè.',
    'Bài báo không nêu ai ký Quyết định số 2745/QĐ-UBND.',
    'Bài báo không nói vì sao 2 ngư dân mất tích.',
  ])('goes in: %s', (vi) => {
    expect(draft({ entries, absences: [absence(vi)] }).knowledge.absences).toMatchObject([
      { answer: { vi }, review: true },
    ])
  })
  it.each([
    ['its words stand in one sentence', 'Bài báo không nêu tổng thiệt hại ước tính ban đầu.'],
    ['the name stands behind the office', 'Bài báo không nêu tên Giám đốc Sở Y tế.'],
    ['the name stands before the office', 'Bài báo không nêu tên Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh.'],
    ['the number is there', 'Bài báo không nêu số nhà sập hoàn toàn.'],
    ['the day is there', 'Bài báo không nêu thời gian cấm biển.'],
    ['the reason is there', 'Bài báo không nêu lý do phê bình xã Hải Trung.'],
    ['it speaks of somebody else’s article', 'Bài báo không nêu chức vụ của ông Nguyễn Văn Bình.'],
    ['it denies nothing', 'Bão số 9 rất mạnh.'],
  ])('does not where %s', (_why, vi) => {
    const { knowledge, refused } = draft({ entries, absences: [absence(vi)] })
    expect(knowledge.absences).toEqual([])
    expect(refused).toContainEqual(expect.objectContaining({ what: 'absence', id: 'absent' }))
  })
  it('keeps its denial where what it says besides is made up', () => {
    const { knowledge } = draft({
      entries,
      absences: [absence('Bài báo không nêu tuổi của ông Nghị; ông Nghị quê ở xã Sơn Kỳ.')],
    })
    expect(knowledge.absences[0]!.answer.vi).toBe('Bài báo không nêu tuổi của ông Nghị.')
  })
})

describe('several replies', () => {
  const wrong = fact('who', { quote: 'Ngành y tế thành lập 22 đội cấp cứu cơ động' })
  it('a later one puts right what an earlier one had wrong', () => {
    expect(draft({ entries: [{ ...NGHI, facts: [wrong] }] }).refused).toMatchObject([
      { what: 'fact', id: 'who' },
    ])
    const { knowledge, refused } = draft(
      { entries: [{ ...NGHI, facts: [wrong] }] },
      { entries: [{ id: 'nghi', facts: [fact('who')] }] },
    )
    expect(refused).toEqual([])
    expect(knowledge.entries[0]!.facts.map((f) => f.id)).toEqual(['who'])
  })
  it('a later one cannot take away what was proven', () => {
    const { knowledge } = draft(
      { entries: [{ ...NGHI, facts: [fact('who')] }] },
      { entries: [{ id: 'nghi', facts: [wrong] }] },
    )
    expect(knowledge.entries[0]!.facts[0]!.answer.vi).toContain('Chi cục trưởng')
  })
  it('the second prompt asks for just what is missing, and why', () => {
    const prompt = promptForRest(
      draft({
        entries: [
          {
            ...NGHI,
            facts: [
              fact('good'),
              wrong,
              fact('near', {
                answer: 'Ông Nghị là Chi cục phó.',
                quote: 'Ông Trương Văn Nghị, Chi cục phó Chi cục Thủy lợi',
              }),
            ],
          },
        ],
      }),
    )!
    expect(prompt).toContain('fact who (under nghi): the quoted sentence does not name “nghi” for this')
    expect(prompt).toContain('the article has: “Ông Trương Văn Nghị, Chi cục trưởng Chi cục Thủy lợi”')
    expect(prompt).toContain('] Rạng sáng 11/10')
    expect(prompt).not.toMatch(/^- \[\d+\] Ông Trương Văn Nghị/m)
    expect(prompt).toContain('nghi (person): Trương Văn Nghị')
    expect(prompt).not.toContain('fact good')
  })
  it('it can be answered in a new chat: it has the sentences concerned, the form and the rules', () => {
    const prompt = promptForRest(draft({ entries: [{ ...NGHI, facts: [wrong] }] }))!
    expect(prompt).toMatch(/fact who \(under nghi\): .*\n {4}\[\d+\] Ngành y tế thành lập/)
    expect(prompt).toContain('kinds: article, person')
    expect(prompt).toContain('the WHOLE sentences that you quote')
  })
  it('it has all faults of a fact at once', () => {
    const two = fact('who', { quote: ['Ông Nghị là Giám đốc', 'từ năm 2019'] })
    const prompt = promptForRest(draft({ entries: [{ ...NGHI, facts: [two] }] }))!
    expect(prompt).toMatch(/fact who.*Giám đốc.*; .*từ năm 2019/)
  })
  it('a translation that was left out is asked for again, and taken', () => {
    const quote = 'ông Nghị nói'
    const vi = '“Nếu không xả sớm, đỉnh lũ ở hạ du có thể cao thêm gần nửa mét”, ông Nghị nói.'
    const of = (en: string) => fact('who', { answer: { vi, en }, quote })
    const first = {
      entries: [
        { ...NGHI, facts: [of('Without an early release the peak may rise by 12 m, said Mr Nghị.')] },
      ],
    }
    const assembled = draft(first)
    expect(assembled.knowledge.entries[0]!.facts[0]!.answer).toEqual({ vi })
    expect(promptForRest(assembled)).toMatch(/TRANSLATIONS NOT TAKEN.*\n- fact who \(under nghi\): .*“12/)
    const right = 'Without an early release the peak may rise by nearly half a metre, said Mr Nghị.'
    const { knowledge, refused } = draft(first, { entries: [{ id: 'nghi', facts: [of(right)] }] })
    expect(knowledge.entries[0]!.facts[0]!.answer).toEqual({ vi, en: right })
    expect(refused).toEqual([])
  })
  it('a fact that moved to another entry keeps its id and is not asked for again', () => {
    const moved = fact('what', {
      answer: 'UBND tỉnh ban hành Quyết định số 2745/QĐ-UBND.',
      quote: 'UBND tỉnh ban hành Quyết định số 2745/QĐ-UBND',
    })
    const { knowledge, refused } = draft(
      { entries: [{ ...NGHI, facts: [fact('who'), moved] }] },
      { entries: [{ ...COMMITTEE, facts: [moved] }] },
    )
    expect(knowledge.entries.flatMap((e) => e.facts.map((f) => f.id))).toEqual(['who', 'what'])
    expect(refused).toEqual([])
  })
})
