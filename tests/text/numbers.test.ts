import { describe, expect, it } from 'vitest'
import { plainNumber, readNumber } from '../../src/text/numbers.ts'

describe('readNumber', () => {
  it.each([
    ['mười hai', 12, 'a ten and a unit'],
    ['mười lăm', 15, 'năm becomes lăm after a ten'],
    ['hai mươi mốt', 21, 'một becomes mốt'],
    ['bảy mươi tám', 78, ''],
    ['một trăm mười tám', 118, 'hundreds'],
    ['một trăm linh tám', 108, 'linh fills the empty ten'],
    ['muoi hai', 12, 'without marks'],
    ['twelve', 12, 'English'],
    ['one hundred and eighteen', 118, 'English hundreds'],
    ['seventy eighth', 78, 'ordinals'],
  ])('%s is %i %s', (text, value) => {
    const words = text.split(' ')
    expect(readNumber(words, 0)).toEqual({ value, length: words.length })
  })

  it.each([
    ['năm', 'is the year as well as five'],
    ['không', 'is not as well as nought'],
    ['hội', 'is no number'],
  ])('does not take a lone %s for a number: it %s', (word) => expect(readNumber([word], 0)).toBeUndefined())
})

it('drops leading noughts only', () => {
  expect(['08', '8', '0', '100'].map(plainNumber)).toEqual(['8', '8', '0', '100'])
})
