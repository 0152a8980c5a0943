import { describe, expect, test } from 'vitest'
import { readArticle } from '../../src/knowledge/article.ts'
import { checkKnowledge } from '../../src/knowledge/check.ts'
import { unprovenClaims } from '../../src/knowledge/claims/check-answer.ts'
import { contradiction } from '../../src/knowledge/claims/denied.ts'
import { readEvidence } from '../../src/knowledge/claims/evidence.ts'
import { loadKnowledge, loadTexts } from '../../src/knowledge/load.ts'
import { ARTICLE, YAML } from './folder.ts'
import { type Lie, lies } from './lies.ts'

const claimsOf = (text: string, { quote, names = [], lang }: Lie) =>
  unprovenClaims(text, lang ?? 'vi', readEvidence([quote], names), quote)

describe('an answer is held against its quote', () => {
  test.each(lies.map((lie) => [lie.name, lie] as const))('%s', (_, lie) => {
    expect(claimsOf(lie.truth, lie), 'a right answer is left alone').toEqual([])
    expect(claimsOf(lie.lie, lie), 'a lie is told').not.toEqual([])
  })

  test.each(['knowledge', 'tests/fixtures/second-article'])(
    '%s is right, so nothing is said of it',
    async (folder) => {
      const loaded = await loadKnowledge(new URL(`../../${folder}`, import.meta.url).pathname)
      if (!loaded.ok) throw new Error('does not load')
      expect(checkKnowledge(loaded.loaded).filter(({ severity }) => severity === 'error')).toEqual([])
    },
  )
})

/** Right answers that say it in another way than the quote. */
const otherWays: readonly (readonly [reason: string, quote: string, answer: string])[] = [
  [
    'three things are listed, so a count of three is the writer’s',
    'gạo, mì và nước uống',
    'Có ba loại: gạo, mì và nước uống.',
  ],
  ['a measure in another unit is the same', 'tuyến đường dài 2.500 m', 'Tuyến đường dài 2,5 km.'],
  ['both days of a range have its month', 'từ ngày 10 đến ngày 12/10', 'Mưa kéo dài từ 10/10 đến 12/10.'],
  ['the first word of a sentence is no name', 'Bộ Y tế đã cấp thuốc', 'Riêng Bộ Y tế đã cấp thuốc.'],
  ['old and new places of the tone are one spelling', 'Đảng uỷ và Uỷ ban', 'Đảng ủy và Ủy ban.'],
  ['“năm” is a year here', 'cuối năm sẽ xong', 'Cuối năm sẽ xong.'],
  ['“không khí” denies nothing', 'không khí lạnh tràn về', 'Không khí lạnh sẽ tràn về.'],
  ['“một” may be written as a digit', 'có một sản phụ', 'Có 1 sản phụ.'],
  ['an abbreviation is its words', 'Ủy ban nhân dân tỉnh họp', 'UBND tỉnh họp.'],
  [
    '“thấp hơn” and “kém” are the same',
    'kém đỉnh lũ năm 1999 là 0,21 m',
    'Thấp hơn đỉnh lũ năm 1999 là 0,21 m.',
  ],
  ['lower by is no estimate', 'dưới 2 m so với năm trước', 'Thấp hơn 2 m so với năm trước.'],
  ['a month may be written in words', 'trong tháng 8', 'Trong tháng Tám.'],
  [
    'what the article leaves out is told of the article',
    'xã đã cấp giống',
    'Xã đã cấp giống; bài báo không nêu số lượng.',
  ],
  [
    'a sign with letters and digits is one name',
    'chuyến bay QV301 rơi',
    'Chiếc máy bay là chuyến bay QV301.',
  ],
  [
    'an office in short is the same',
    'Chủ tịch nước Nguyễn Văn An trao quà',
    'Chủ tịch Nguyễn Văn An trao quà.',
  ],
  ['two people have two ranks', 'Đại tá An và Thiếu tá Bình dự', 'Dự có Thiếu tá Bình và Đại tá An.'],
  ['“Sở Y tế” is nobody', 'Phó Giám đốc Sở Y tế An dự', 'Ông An là Phó Giám đốc Sở Y tế.'],
  [
    'a denial within a name reaches no further',
    '67 cán bộ cấp xã và 22 người không chuyên trách dôi dư',
    'Xã có 67 cán bộ dôi dư.',
  ],
  [
    '“thông báo” is not “bài báo”',
    'nhận công văn về việc chưa chấp thuận cấp phép',
    'Công văn thông báo chưa chấp thuận cấp phép.',
  ],
  ['a reply to yes or no denies the question', 'đội phải dừng bước', 'Không. Đội phải dừng bước.'],
  ['not only … but also denies nothing', 'trồng cả lúa và ngô', 'Xã không chỉ trồng lúa mà trồng cả ngô.'],
]

test.each(otherWays)('%s', (_, quote, answer) => {
  expect(unprovenClaims(answer, 'vi', readEvidence([quote], []))).toEqual([])
})

test('the rank and the office of an entry are those of its name', () => {
  const yaml = YAML.replace(
    '    aliases:',
    `    rank: {vi: Thiếu tướng, en: Major General}
    post: {vi: Chủ tịch, en: Chairman}
    aliases:`,
  )
  const codesOf = (vi: string, en: string) => {
    const text = yaml
      .replace('Bà Trần Thị Mai chủ trì Hội nghị.', `${vi} chủ trì Hội nghị.`)
      .replace('Ms Tran Thi Mai', en)
    const loaded = loadTexts(text, ARTICLE)
    if (!loaded.ok) throw new Error('does not load')
    return checkKnowledge(loaded.loaded).flatMap(({ code, severity }) => (severity === 'error' ? code : []))
  }
  expect(codesOf('Thiếu tướng Trần Thị Mai, Chủ tịch xã,', 'Major General Mai, Chairman,')).toEqual([])
  expect(codesOf('Trung tướng Trần Thị Mai', 'Ms Mai')).toContain('office-without-quote')
  expect(codesOf('Bà Trần Thị Mai, Phó Chủ tịch xã,', 'Ms Mai')).toContain('office-without-quote')
  expect(codesOf('Bà Mai', 'Lieutenant General Tran Thi Mai')).toContain('office-without-quote')
  expect(codesOf('Bà Mai', 'Tran Thi Mai, the Vice Chairman,')).toContain('office-without-quote')
})

test('“Thứ Năm” and “năm 2022” prove no count of five', () => {
  const evidence = readEvidence(['tặng 3 đồng chí', 'kết quả năm 2022'], ['Thứ Năm, 25/4/2024'])
  expect(unprovenClaims('Quà được tặng cho 3 người.', 'vi', evidence)).toEqual([])
  expect(unprovenClaims('Quà được tặng cho 5 người.', 'vi', evidence)).not.toEqual([])
})

const OPENING = 'It cost $9 million for 12,500 square feet, and opened without Holm on Dec. 12 at 8 p.m.'
test.each<[lang: 'vi' | 'en', answer: string, isRight: boolean]>([
  ['en', 'It cost $9 million for 12,500 square feet.', true],
  ['en', 'It opened without Holm on Dec. 12.', true],
  ['en', 'It opened with Holm on Dec. 12.', false],
  ['en', 'It did not cost $9 million.', false],
  ['vi', 'Công trình tốn 9 triệu USD cho 12.500 foot vuông.', true],
  ['vi', 'Nơi này mở lúc 8 giờ tối 12/12 mà không có Holm.', true],
  ['vi', 'Nơi này mở lúc 20 giờ ngày 12 tháng 12.', true],
  ['vi', 'Công trình tốn 9 tỷ USD.', false],
  ['vi', 'Nơi này mở lúc 8 giờ sáng 12/12.', false],
  ['vi', 'Nơi này mở ngày 12/11.', false],
])('of an English article, in %s: %s', (lang, answer, isRight) => {
  expect(unprovenClaims(answer, lang, readEvidence([OPENING], [], 'en')).length === 0).toBe(isRight)
})

// Its translation has no word of an English quote.
test.each<[isLoose: boolean, english: string]>([
  [false, 'The old town hall reopened on Friday after eight years of repairs.'],
  [true, 'Citizens can finally enter a beloved downtown landmark with a restored roof and clock.'],
])('an answer in words of its own in an English article: %s, “%s”', (isLoose, english) => {
  const text = `Town hall is open
The old town hall reopened on Friday after eight years of repairs, and the mayor thanked everyone who had helped.`
  const fact = `{id: open, asks: [what], answer: {vi: Tòa thị chính cũ mở lại hôm thứ Sáu sau nhiều năm sửa chữa., en: "${english}"}, quote: The old town hall reopened on Friday after eight years of repairs, questions: {vi: [Mở lại chưa?]}}`
  const yaml = `source: {newspaper: {vi: Báo}, title: Town hall is open}
starters: [open]
summary: open
entries:
  - {kind: place, id: hall, name: {vi: tòa thị chính}, facts: [${fact}]}
`
  const loaded = loadTexts(yaml, text)
  if (!loaded.ok) throw new Error(loaded.issues[0]?.message)
  const codes = checkKnowledge(loaded.loaded).map(({ code }) => code)
  expect(codes.includes('answer-beside-quote')).toBe(isLoose)
})

const article = readArticle(
  `Ông Mai Xuân Thạch, Chủ tịch UBND xã Vạn Lộc, cảm ơn 126 tập thể ủng hộ.
Phó Giám đốc Sở Y tế Ngô Thị Thu dự.
Lĩnh vực y - dược`,
  [],
  ['Lĩnh vực y - dược'],
)

describe('an absence is held against the article', () => {
  test.each([
    ['Bài báo không nêu tên Chủ tịch UBND xã Vạn Lộc.', 'Ông Mai Xuân Thạch, Chủ tịch UBND xã Vạn'],
    ['Bài báo không nêu số tập thể ủng hộ.', '126 tập thể ủng'],
    ['Bài báo không nhắc đến Mai Xuân Thạch.', 'Mai Xuân Thạch'],
    // A heading is often marked as furniture.
    ['Bài báo không nêu các lĩnh vực được khen.', 'Lĩnh vực y - dược'],
  ])('“%s” is not so', (answer, words) => expect(contradiction(answer, article)).toBe(words))

  test.each([
    // A deputy is not whom they stand in for.
    'Bài báo không nêu tên Giám đốc Sở Y tế.',
    'Bài báo không nêu số tập thể bị phạt.',
    'Bài báo không nêu kinh phí; bài chỉ nêu 126 tập thể.',
  ])('“%s” is so', (answer) => expect(contradiction(answer, article)).toBeUndefined())
})
