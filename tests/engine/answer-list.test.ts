import { describe, expect, it, test } from 'vitest'
import { createEngine } from '../../src/engine/create-engine.ts'
import { enumerated, listOf } from '../../src/engine/response/answer-list.ts'
import { loadTexts } from '../../src/knowledge/load.ts'

const written = (vi: string) =>
  listOf(
    {
      id: 'x',
      kind: 'fact',
      asks: [],
      answer: { vi },
      quotes: [],
      questions: { vi: [], en: [] },
      about: [],
      see: [],
      computed: false,
      unread: false,
      tells: [],
    },
    'vi',
  )

describe('a sentence that lists', () => {
  test.each([
    [
      'things between semicolons',
      'Bài có hai ảnh: bà Mai phát biểu; và ông Nam trao quà.',
      { lead: 'Bài có hai ảnh:', items: ['Bà Mai phát biểu', 'Ông Nam trao quà'], isNumbered: false },
    ],
    ['a semicolon in the first half is no list', 'Xã trồng cây; bài báo nêu: 1.200 cây.', undefined],
    ['commas do not tell what belongs together', 'Bài nêu: bà Mai, Chủ tịch xã, và ông Nam.', undefined],
    ['a quotation is quoted whole', 'Nguyên văn: “Trồng cây; bón phân; tưới nước”.', undefined],
    ['a semicolon within a quotation', 'Có hai việc: “trồng cây; bón phân” ở thôn.', undefined],
    ['two sentences', 'Bà Mai chủ trì Hội nghị. Ông Nam trao quà.', undefined],
  ])('%s', (_, text, list) => {
    expect(written(text)).toEqual(list)
  })
})

describe('a computed list of documents', () => {
  const yaml = `source: {newspaper: {vi: Báo Xã}, title: Xã trồng cây.}
entries:
  - {kind: organization, id: district, name: {vi: Huyện uỷ, en: District Party Committee}}
  - {kind: person, id: chair, name: {vi: Chủ tịch tỉnh, en: Chair}, aliases: [Chủ tịch]}
  - {kind: directive, id: plan-45, name: {vi: Kế hoạch số 45 của Huyện uỷ, en: Plan No. 45}, form: plan, number: "45", issuer: district, purpose: {vi: trồng cây, en: planting trees}}
  - {kind: directive, id: plan-46, name: {vi: Kế hoạch số 46, en: Plan No. 46}, form: plan, number: "46", issuer: district, implements: [scheme]}
  - {kind: directive, id: scheme, name: {vi: Đề án “Xã xanh thôn sạch đường đẹp ngõ sáng nhà vườn kiểu mẫu của toàn tỉnh”, en: Scheme}, form: scheme}
  - {kind: directive, id: word, name: {vi: kết luận của Chủ tịch, en: conclusion of the Chair}, form: conclusion, issuer: chair}
`
  const engine = () => {
    const result = loadTexts(yaml, 'Xã trồng cây.\n')
    if (!result.ok) throw new Error(JSON.stringify(result.issues))
    return createEngine(result.loaded)
  }

  test('a line each: form and number, issuer, what it is for', () => {
    expect(engine().answer('all-directives', 'vi')?.list).toEqual({
      lead: 'Bài nêu 4 văn bản, ý kiến chỉ đạo:',
      items: [
        'Kế hoạch 45 (Huyện uỷ): trồng cây',
        // What it carries out stands in for a purpose; a long title is cut, for it has a line of its own.
        'Kế hoạch 46 (Huyện uỷ): nhằm thực hiện Đề án “Xã xanh thôn sạch đường đẹp ngõ…”',
        'Đề án “Xã xanh thôn sạch đường đẹp ngõ sáng nhà vườn kiểu…”',
        // The name says whose it is.
        'Kết luận của Chủ tịch',
      ],
      isNumbered: true,
    })
  })

  test('an issuer that the name has is not said again', () => {
    expect(engine().answer('all-directives', 'vi')?.direct).toMatch(/ và kết luận của Chủ tịch\.$/)
  })

  test('documents of one issuer: it is named in the sentence above', () => {
    expect(engine().answer('by-district', 'en')?.list).toEqual({
      lead: 'The article mentions 2 documents and instructions of the District Party Committee:',
      items: ['Plan 45: planting trees', 'Plan 46: carries out Scheme'],
      isNumbered: true,
    })
  })

  test('one document is no list', () => {
    expect(engine().answer('by-chair', 'vi')?.list).toBeUndefined()
  })
})

it.each<[string, string[], string]>([
  ['Ba màu: đỏ, xanh và vàng. Màu nào cũng đẹp.', ['đỏ', 'xanh', 'vàng'], 'to the end of the sentence'],
  ['Three colours: red, green, and blue.', ['red', 'green', 'blue'], 'in English'],
  ['Khẩu hiệu là “NHANH – GỌN - ĐẸP”.', ['NHANH', 'GỌN', 'ĐẸP'], 'dashes of any length in a quotation'],
  ['Ông nói: “đỏ, xanh và vàng”.', [], 'a quotation is what somebody said'],
  ['Có hai màu: đỏ và xanh.', [], 'two may as well be a name with “và” in it'],
  ['Đỏ, xanh và vàng là ba màu.', [], 'no colon says where it begins'],
  ['Giai đoạn 2021 – 2025', [], 'a dash between years'],
])('%s: %j, %s', (text, items) => {
  expect(enumerated(text)).toEqual(items)
})
