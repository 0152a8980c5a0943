import { expect, test } from 'vitest'
import { clip } from '../../src/text/clip.ts'

test.each([
  ['short enough', 'một hai', 7, 'một hai'],
  ['at the end of a word', 'một hai ba bốn', 9, 'một hai…'],
  ['one long word is cut anywhere', 'x'.repeat(9), 5, 'xxxx…'],
  // '😀' takes two units: a cut between them would leave half a pair.
  ['not within a surrogate pair', '😀😀😀', 4, '😀…'],
  ['a quotation that the cut leaves open is closed', 'Đề án “Đẩy mạnh phát triển”', 20, 'Đề án “Đẩy mạnh…”'],
  ['within the limit too', 'Đề án “Đẩy mạnh phát triển”', 16, 'Đề án “Đẩy…”'],
  ['one that ended before the cut is not', '“Đẩy mạnh” phát triển hơn', 20, '“Đẩy mạnh” phát…'],
  ['no room for more than the marks', '“ab”', 2, '…'],
])('clip: %s', (_, text, limit, clipped) => {
  expect(clip(text, limit)).toBe(clipped)
})
