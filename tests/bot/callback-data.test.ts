import { expect, test } from 'vitest'
import { decodePress, encodePress, type Press } from '../../src/bot/callback-data.ts'

const id = 'a'.repeat(48)
const presses: Press[] = [
  { kind: 'fact', id, lang: 'vi' },
  { kind: 'entry', id, lang: 'en' },
  { kind: 'more', id, lang: 'vi' },
  { kind: 'list', list: 'directives', page: 9999, lang: 'vi' },
  { kind: 'vote', vote: 'up', fact: id },
  { kind: 'vote', vote: 'down', fact: id },
  { kind: 'wrong', wrong: 'lacking', fact: id },
  { kind: 'open-place', paragraph: 99_999, fact: id, lang: 'vi' },
  { kind: 'place', paragraph: 1, fact: id, lang: 'en' },
  { kind: 'language', lang: 'en' },
]

test.each(presses)('$kind comes back as it was, within 64 bytes', (press) => {
  const data = encodePress(press)
  expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64)
  expect(decodePress(data)).toEqual(press)
})

test.each([
  '',
  ':',
  'f',
  'f:',
  'f:vi',
  'f:vi:',
  'f:de:x',
  'f:vi:x:y',
  'f:vi:X',
  `f:vi:${id}a`,
  'l:vi:nobody:0',
  'l:vi:who:-1',
  'l:vi:who:1e9',
  'u:',
  'u:../x',
  'w:untrue',
  'w:boring:x',
  'g:',
  'g:vi:en',
  '__proto__',
  'z:vi:x',
  '\u0000',
  'e:vi:<b>', // biome-ignore format: a list
])('forged or foreign: %j is no press', (data) => {
  expect(decodePress(data)).toBeUndefined()
})
