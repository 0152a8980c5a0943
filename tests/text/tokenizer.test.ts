import { describe, expect, it } from 'vitest'
import { isSyllable } from '../../src/text/syllable.ts'
import { cleanQuestion, MAX_QUESTION_LENGTH, tokenise } from '../../src/text/tokenizer.ts'

const texts = (text: string) => tokenise(text).map((t) => t.text)

describe('cleanQuestion', () => {
  it.each([
    ['/hoi@some_bot ai trao cờ', 'ai trao cờ', 'a command in front'],
    ['@some_bot ai trao cờ', 'ai trao cờ', "the bot's name in front"],
    ['ai <b>trao</b> cờ', 'ai trao cờ', 'markup'],
    ['xem https://example.org/x ai trao', 'xem ai trao', 'a link'],
    ['a\u202ei\u0000 trao\u200b', 'ai trao', 'characters that show nothing'],
  ])('%j → %j (%s)', (typed, cleaned) => expect(texts(cleanQuestion(typed)).join(' ')).toBe(cleaned))

  it('reads no more than it can answer', () => {
    expect(cleanQuestion('a '.repeat(100_000)).length).toBeLessThanOrEqual(MAX_QUESTION_LENGTH)
  })
})

describe('tokenise', () => {
  it.each([
    ['NQ12', ['nq', '12'], 'letters and digits part'],
    ['25/4/2024', ['25', '4', '2024'], 'a date'],
    ['“trước — sau”', ['trước', 'sau'], 'quotation marks and dashes'],
    ["the PM's, don’t", ['the', 'pm', "'s", 'don', "'t"], 'English endings keep their apostrophe'],
    ['', [], 'nothing'],
    ['😀👍', [], 'only emoji'],
  ])('%s → %j (%s)', (text, words) => expect(texts(text)).toEqual(words))

  it('counts clauses at punctuation, but not inside a number', () => {
    expect(tokenise('Chào bạn, ai trao cờ? Cảm ơn 8.5').map((t) => t.clause)).toEqual([
      0, 0, 1, 1, 1, 2, 2, 2, 2,
    ])
  })

  it('takes the absence of marks in a marked text for meant', () => {
    expect(tokenise('ai trao cờ thưởng').every((t) => t.marked)).toBe(true)
    expect(tokenise('ai trao co thuong').some((t) => t.marked)).toBe(false)
  })

  it('stems English words and leaves Vietnamese ones', () => {
    expect(tokenise('chaired chairs trang').map((t) => t.fold)).toEqual(['chair', 'chair', 'trang'])
  })

  it('keeps who does something apart from what is done', () => {
    const [photographers, photographs] = tokenise('photographers photographs').map((t) => t.fold)
    expect(photographers).not.toBe(photographs)
  })
})

describe('isSyllable', () => {
  it.each(['nghiêng', 'quyết', 'trưởng', 'ai', 'uỷ', 'gì', 'khuya'])('%s is one', (word) =>
    expect(isSyllable(word)).toBe(true),
  )
  it.each(['panther', 'nghij', 'strategy', 'ngươii'])('%s is none', (word) =>
    expect(isSyllable(word)).toBe(false),
  )
})
