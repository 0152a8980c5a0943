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

  it('tells a wrong tone from a wrong vowel', () => {
    expect(withoutTone(accentKey('quyết'))).toBe(withoutTone(accentKey('quyêt')))
    expect(withoutTone(accentKey('thủ'))).not.toBe(withoutTone(accentKey('thứ')))
  })
})
