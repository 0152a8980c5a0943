import { expect, test } from 'vitest'
import { clip } from '../../src/text/clip.ts'

test.each([
  ['short enough', 'một hai', 7, 'một hai'],
  ['at the end of a word', 'một hai ba bốn', 9, 'một hai…'],
  ['one long word is cut anywhere', 'x'.repeat(9), 5, 'xxxx…'],
  // '😀' takes two units: a cut between them would leave half a pair.
  ['not within a surrogate pair', '😀😀😀', 4, '😀…'],
])('clip: %s', (_, text, limit, clipped) => {
  expect(clip(text, limit)).toBe(clipped)
})
