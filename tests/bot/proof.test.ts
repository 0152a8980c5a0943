import { expect, test } from 'vitest'
import { quotesProving, quotesProvingItems } from '../../src/bot/proof.ts'

const texts = (direct: string, ...quotes: readonly string[]) =>
  quotesProving(
    direct,
    quotes.map((text, i) => ({ text, paragraph: i + 1 })),
  ).map(({ text }) => text)

const long = 'và các hộ trong thôn cùng trồng thêm cây xanh, '.repeat(8)

test.each([
  [
    'the quote with the words of the answer, not that of its detail',
    'Bà Mai chủ trì Hội nghị.',
    ['Bà Mai chủ trì Hội nghị', 'Ông An phát biểu tại Hội nghị'],
    ['Bà Mai chủ trì Hội nghị'],
  ],
  [
    'each that has a name of its own, in their order',
    'Bà Mai chủ trì, ông An phát biểu.',
    ['ông An phát biểu', 'Bà Mai chủ trì Hội nghị'],
    ['ông An phát biểu', 'Bà Mai chủ trì Hội nghị'],
  ],
  [
    'or a number',
    'Xã trồng cây năm 2022.',
    ['Xã trồng nhiều cây', 'đạt được trong năm 2022'],
    ['Xã trồng nhiều cây', 'đạt được trong năm 2022'],
  ],
  ['all, if none has a word of it', 'It is green.', ['một', 'hai'], ['một', 'hai']],
  [
    'of a long one the clause that proves',
    'Kế hoạch 45 là của Huyện uỷ.',
    [`${long}Kế hoạch 45 của Huyện uỷ, ${long}`],
    ['Kế hoạch 45 của Huyện uỷ'],
  ],
])('what proves an answer: %s', (_, direct, quotes, proof) => {
  expect(texts(direct, ...quotes)).toEqual(proof)
})

test('of a list each quote is cut to its own items; one without an item stays', () => {
  const quotes = [
    `Kế hoạch 45 của Huyện uỷ, ${long}`,
    `Chỉ thị 7 của Tỉnh uỷ, ${long}`,
    'hai văn bản nêu trên',
  ].map((text, i) => ({ text, paragraph: i + 1 }))
  const items = ['Kế hoạch 45 (Huyện uỷ)', 'Chỉ thị 7 (Tỉnh uỷ)']
  expect(quotesProvingItems(items, quotes).map(({ text }) => text)).toEqual([
    'Kế hoạch 45 của Huyện uỷ',
    'Chỉ thị 7 của Tỉnh uỷ',
    'hai văn bản nêu trên',
  ])
})
