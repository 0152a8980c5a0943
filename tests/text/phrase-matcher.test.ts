import { describe, expect, it } from 'vitest'
import { createBigrams } from '../../src/text/bigrams.ts'
import { createPhraseBook } from '../../src/text/phrase-matcher.ts'
import { tokenise } from '../../src/text/tokenizer.ts'

/** Words of texts beside the phrases, by accent key. */
const KNOWN = new Set(['thu3', 'trương', 'viêt5', 'quyêt'])

const book = createPhraseBook((key) => KNOWN.has(key))
for (const [unit, text] of [
  ['~resolution', 'nghị quyết'],
  ['@n12', 'Nghị quyết số 12'],
  ['@deputy', 'Thứ trưởng'],
  ['~chair', 'chủ trì'],
  ['~flag', 'cờ'],
  ['^any', 'lá cờ ấy'],
  ['?who', 'ai'],
  ['~photo', 'ảnh'],
  ['@minh-a', 'ông Minh'],
  ['@minh-b', 'ông Minh'],
  ['~writer', 'người viết'],
  ['@minh-a', 'ông Minh'],
] as const)
  book.add(unit, tokenise(text))

describe('longest', () => {
  it.each<[text: string, units: string[] | undefined, length: number, why: string]>([
    ['nghị quyết số 12 nói gì', ['@n12'], 4, 'the longest wins'],
    ['nghị quyết số 13 nói gì', ['~resolution'], 2, 'a longer one that breaks off leaves the shorter'],
    ['nghi quyet so 12', ['@n12'], 4, 'without marks'],
    ['NGHỊ QUYẾT', ['~resolution'], 2, 'in capitals'],
    ['quyết nghị', undefined, 0, 'the order counts'],
    ['thư trưởng', ['@deputy'], 2, 'a slip of the tone that makes no other word'],
    ['thủ trưởng', undefined, 0, 'the marks of another known word'],
    ['chủ chì', ['~chair'], 2, 'by ear'],
    ['lá cờ', undefined, 0, 'only what starts there'],
    ['cờ', ['~flag'], 1, 'a word alone'],
    ['co thi đua được trao', undefined, 0, 'an unmarked word among marked ones: rather "có"'],
    ['anh chủ trì', undefined, 0, 'a function word is no other word'],
    ['lá cờ áy', ['^any'], 3, 'a slip of the tone'],
    ['người việt', undefined, 0, 'the tone of another known word'],
    ['nghị quyêt', ['~resolution'], 2, 'but a tone may be left out, even if that makes one'],
    ['lá cờ ai trao', undefined, 0, 'a known word is no other word that sounds like it: “ai”, “ấy”'],
    ['ông Minh', ['@minh-a', '@minh-b'], 2, 'all that share a name, each once, as they were added'],
  ])('%s: %j, %i words: %s', (text, units, length) => {
    const match = book.longest(tokenise(text), 0)
    expect(match?.units).toEqual(units)
    expect(match?.length ?? 0).toBe(length)
  })

  it('may be kept to fewer words', () => {
    expect(book.longest(tokenise('nghị quyết số 12'), 0, 3)?.length).toBe(2)
  })

  it('starts anywhere, and nowhere behind the end', () => {
    expect(book.longest(tokenise('ai chủ trì'), 1)?.units).toEqual(['~chair'])
    expect(book.longest(tokenise('ai'), 1)).toBeUndefined()
  })

  it.each([
    ['chủ trì', 1, 'as it is written'],
    ['chu tri', 1, 'without marks'],
    ['chủ trí', 1, 'a wrong tone that makes no other word is a slip'],
    ['chủ chì', 0.75, 'only sounds alike: of the two words one is in doubt'],
  ])('%s agrees %d: %s', (text, agreement) => {
    expect(book.longest(tokenise(text), 0)?.agreement).toBeCloseTo(agreement)
  })
})

it('knows its words, and which follow each other in both directions', () => {
  expect(book.hasKey('quyêt1')).toBe(true)
  expect(book.hasKey('quyet')).toBe(false)
  const pairs = createBigrams(book.all)
  expect(pairs.has('nghi', 'quyet')).toBe(true)
  expect(pairs.has('quyet', 'nghi')).toBe(false)
  expect([...pairs.after('quyet')]).toEqual(['so'])
  expect([...pairs.before('quyet')]).toEqual(['nghi'])
  expect([...pairs.after('minh')]).toEqual([])
})
