import { expect, test } from 'vitest'
import { emphasised } from '../../src/bot/emphasis.ts'

const long = `Bà Mai ${'và các hộ trong thôn '.repeat(5)}trồng cây.`

test.each([
  ['a short sentence', 'Bà Mai chủ trì.', '<b>Bà Mai chủ trì.</b>'],
  ['the first alone', 'Bà Mai chủ trì. Ông An phát biểu.', '<b>Bà Mai chủ trì.</b> Ông An phát biểu.'],
  ['what introduces a list', 'Bài nêu 3 hộ:', '<b>Bài nêu 3 hộ:</b>'],
  // Eleven bold lines are no emphasis.
  ['no long one', long, long],
  ['nor a short one behind it', `${long} Hết.`, `${long} Hết.`],
  ['a stop within a name ends nothing', 'Bà ở TP. Hồ Chí Minh. Hết.', '<b>Bà ở TP. Hồ Chí Minh.</b> Hết.'],
  ['signs are escaped on both sides', 'a < b. C > d.', '<b>a &lt; b.</b> C &gt; d.'],
  ['nothing', '', ''],
])('bold: %s', (_, text, source) => {
  expect(emphasised(text).source).toBe(source)
})
