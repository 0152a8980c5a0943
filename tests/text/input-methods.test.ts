import { describe, expect, it } from 'vitest'
import { decodeTelex, decodeVni, withoutTelex } from '../../src/text/input-methods.ts'
import { accentKey } from '../../src/text/normalize.ts'

const keyOf = (word: string | undefined) => (word === undefined ? undefined : accentKey(word))

describe('decodeTelex', () => {
  it.each([
    ['chur', 'chủ', 'tone key at the end'],
    ['hooij', 'hội', 'doubled vowel'],
    ['truwowngr', 'trưởng', 'w for both vowels'],
    ['keess', 'kế', 'a key held down too long'],
    ['truowngr', 'trưởng', 'one w for both'],
    ['dduwowcj', 'được', 'dd'],
    ['quyeets', 'quyết', 'after qu'],
    ['congo', 'công', 'the doubling key after the final consonant'],
    ['tawngj', 'tặng', 'aw'],
    ['cow', 'cơ', 'ow'],
  ])('%s → %s (%s)', (typed, meant) => expect(keyOf(decodeTelex(typed))).toBe(accentKey(meant)))

  it.each([
    ['trang', 'no key in it'],
    ['for', 'would be no syllable'],
    ['strategy', 'would be no syllable'],
    ['chủ', 'has marks already'],
    ['12', 'a number'],
    ['', 'nothing'],
  ])('leaves %j alone: %s', (typed) => expect(decodeTelex(typed)).toBeUndefined())
})

it.each([
  ['ai chur trif hooij nghij', 'ai chủ trì hội nghị', 'words without keys stay'],
  ['Camr own bot, cuwng nhes', 'cảm ơn bot, cưng nhé', 'punctuation stays'],
  [
    'who was the boss of his post',
    'who was the boss of his post',
    'common words, though “boss” and “post” decode',
  ],
  ['hooij', 'hooij', 'one word may be a slip'],
])('a text in Telex: %s → %s (%s)', (typed, meant) => {
  expect(withoutTelex(typed).normalize()).toBe(meant.normalize())
})

describe('decodeVni', () => {
  it.each([
    ['cu5c', 'cục', 'tone inside'],
    ['tru7o73ng', 'trưởng', 'horns and a tone'],
    ['d9a3ng', 'đảng', '9 for đ'],
    ['nghie65p', 'nghiệp', 'circumflex and tone together'],
    ['va8n', 'văn', '8 for ă'],
    ['la2', 'là', 'at the end'],
  ])('%s → %s (%s)', (typed, meant) => expect(keyOf(decodeVni(typed))).toBe(accentKey(meant)))

  it.each([
    ['nq12', 'a document, not a syllable'],
    ['g7', 'no syllable'],
    ['trang', 'no digit'],
  ])('leaves %s alone: %s', (typed) => expect(decodeVni(typed)).toBeUndefined())
})
