import { describe, expect, test } from 'vitest'
import { fixTexts } from '../../src/knowledge/fix.ts'
import { loadTexts } from '../../src/knowledge/load.ts'
import { ARTICLE, YAML } from './folder.ts'

const fix = (yaml: string, article = ARTICLE, wordings?: string) =>
  fixTexts({ yaml, article, ...(wordings !== undefined && { wordings }) })

/** What is broken, how, and how the text looks when it is fixed (default: as before it was broken). */
const fixes: readonly (readonly [name: string, right: string, broken: string, fixed?: string])[] = [
  [
    'a quote with a space too many',
    'quote: Bà Trần Thị Mai, Chủ tịch xã,',
    'quote: Bà Trần Thị Mai , Chủ tịch xã,',
  ],
  [
    'a quote with a space too few',
    'quote: Bà Trần Thị Mai, Chủ tịch xã,',
    'quote: Bà Trần Thị Mai,Chủ tịch xã,',
  ],
  ['a quote with an invisible character', 'quote: Xã đã trồng', 'quote: Xã đã tr\u200bồng'],
  ['a quote with quotation marks of its own', '- Kế hoạch số 45 của huyện', '- “Kế hoạch số 45” của huyện'],
  ['a line that slipped', '        quote: Bà Trần', '       quote: Bà Trần'],
  ['two lines that slipped', '      - bà Mai\n      - Chủ tịch xã', '      –bà Mai\n      -Chủ tịch xã'],
  [
    'a reference to an entry that was deleted',
    '        about: [an-binh]\n',
    '        about: [an-binh, people-committee]\n',
  ],
  ['the last reference of a field', '        about: [an-binh]\n', '        about: [people-committee]\n', ''],
  [
    'a field that refers to what was deleted',
    '    form: plan\n',
    '    form: plan\n    issuer: people-committee\n',
  ],
  ['a starter that was deleted', '  - plan-45-what\n', '  - plan-45-what\n  - who-came-first\n'],
  ['a fact under see that was deleted', 'see: [trees-number]', 'see: [trees-number, who-came-first]'],
]

describe('is repaired:', () => {
  test.each(fixes.map((one) => [one[0], one] as const))('%s', (_, [, right, broken, fixed = right]) => {
    expect(YAML).toContain(right)
    const { texts, done } = fix(YAML.replace(right, () => broken))
    expect(texts.yaml).toBe(YAML.replace(right, () => fixed))
    expect(done).not.toEqual([])
    expect(loadTexts(texts.yaml, ARTICLE).ok).toBe(true)
    expect(fix(texts.yaml).done, 'a second run changes nothing').toEqual([])
  })

  test('wordings of a fact that was deleted; comments and the others stay', () => {
    const wordings =
      '# Thêm\n[meeting-chair vi]\nAi điều hành?\n[who-came-first vi]\nAi đến?\n[trees-number vi]\nBao nhiêu cây?\n'
    const { texts } = fix(YAML, ARTICLE, wordings)
    expect(texts.wordings).toBe(wordings.replace('[who-came-first vi]\nAi đến?\n', ''))
  })
})

describe('is left to a person:', () => {
  test.each([
    [
      'a quote with another word',
      YAML.replace('quote: Bà Trần Thị Mai, Chủ tịch xã,', 'quote: Bà Trần Thị Mai, Chủ tịch huyện,'),
    ],
    [
      'a quote with a number without its point',
      YAML.replace('quote: Xã đã trồng 1.200', 'quote: Xã đã trồng 1200'),
    ],
    ['a quote without its diacritics', YAML.replace('quote: Xã đã trồng', 'quote: Xa da trong')],
    ['an id that is misspelt', YAML.replace('about: [an-binh]', 'about: [an-bihn]')],
    ['an answer that lies', YAML.replace('vi: Xã đã trồng 1.200', 'vi: Xã đã trồng 2.100')],
    ['comments and order', YAML.replace('entries:', '# Người\nentries:')],
  ])('%s', (_, yaml) =>
    expect(fix(yaml)).toEqual({ texts: { yaml, article: ARTICLE, wordings: undefined }, done: [] }),
  )
})
