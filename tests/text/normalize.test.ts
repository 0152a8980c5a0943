import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accentKey, fold, withoutTone } from '../../src/text/normalize.ts'

describe('fold', () => {
  it.each([
    ['Đảng uỷ', 'dang uy', 'đ is a letter of its own, not d with a mark'],
    ['hoà', 'hoa', 'old tone place'],
    ['hòa', 'hoa', 'new tone place'],
    ['QUYẾT ĐỊNH', 'quyet dinh', 'capitals'],
    ['ngườ\u0300i'.normalize('NFD'), 'nguoi', 'decomposed'],
    ['Plan 118', 'plan 118', 'plain text stays'],
  ])('%s → %s (%s)', (text, folded) => expect(fold(text)).toBe(folded))

  it('is idempotent and the same for NFC and NFD', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
      }),
    )
  })
})

describe('accentKey', () => {
  it.each([
    ['hoà', 'hòa', 'old and new tone place are one syllable'],
    ['uỷ', 'ủy', 'likewise'],
    ['thuỷ', 'thủy', 'likewise'],
    ['THỨ', 'thứ', 'capitals do not matter'],
  ])('%s and %s have one key: %s', (a, b) => expect(accentKey(a)).toBe(accentKey(b)))

  it.each([
    ['thủ', 'thứ', 'tướng and trưởng hang on it'],
    ['tướng', 'trưởng', 'two offices'],
    ['cờ', 'có', 'a flag is not "to have"'],
    ['đ', 'd', 'two letters'],
  ])('%s and %s have two: %s', (a, b) => expect(accentKey(a)).not.toBe(accentKey(b)))

  // Composed letters are looked up, decomposed ones are taken apart: two ways to one key.
  it.each([...'aăâeêioôơuưy'].map((letter) => [letter]))('is the same for NFC and NFD: %s', (letter) => {
    for (const tone of ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'])
      for (const frame of ['', 'Đ', 'ngh', '\n'])
        for (const text of [`${frame}${letter}${tone}nh`, `${frame}${letter}${tone}`.toUpperCase()])
          expect(accentKey(text.normalize('NFC'))).toBe(accentKey(text.normalize('NFD')))
  })

  it.each([
    ['Đ', 'đ', 'a capital'],
    ['Ấp', 'âp1', 'a tone over a mark'],
    ['naïve', 'naïve', 'a letter that Vietnamese does not have'],
    ['ạ́', 'a5', 'two tones: the first in canonical order'],
    ['', '', 'nothing'],
  ])('%s → %s (%s)', (text, key) => expect(accentKey(text)).toBe(key.normalize('NFC')))

  it('tells a wrong tone from a wrong vowel', () => {
    expect(withoutTone(accentKey('quyết'))).toBe(withoutTone(accentKey('quyêt')))
    expect(withoutTone(accentKey('thủ'))).not.toBe(withoutTone(accentKey('thứ')))
  })
})
