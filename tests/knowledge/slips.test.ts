import { afterEach, describe, expect, test } from 'vitest'
import type { Issue } from '../../src/knowledge/issue.ts'
import { loadJudgements } from '../../src/knowledge/judgements.ts'
import { loadKnowledge, loadTexts } from '../../src/knowledge/load.ts'
import { ARTICLE, createFolder, type Folder, QUESTIONS, YAML } from './folder.ts'
import { expectVietnamese } from './vietnamese.ts'

/** A line of knowledge.yaml as it should be, and as it slipped; several lines where all slipped alike. */
type Slip = readonly [name: string, right: string, slipped: string, code: string, says: RegExp]

const quote = '        quote: Bà Trần Thị Mai, Chủ tịch xã, chủ trì Hội nghị'
const vi = '          vi: Bà Trần Thị Mai chủ trì Hội nghị.'
const LEFT = /1 space too few/
const RIGHT = /1 space too many/

const slips: readonly Slip[] = [
  ['a field one space to the left', quote, quote.slice(1), 'yaml-indent', LEFT],
  ['a field one space to the right', quote, ` ${quote}`, 'yaml-indent', RIGHT],
  // YAML complains of the colon, or of the line below.
  ['a language one space to the left', vi, vi.slice(1), 'yaml-indent', LEFT],
  ['a language one space to the right', vi, ` ${vi}`, 'yaml-indent', RIGHT],
  [
    'a fact one space to the left',
    '      - id: meeting-chair',
    '     - id: meeting-chair',
    'yaml-indent',
    LEFT,
  ],
  [
    'a fact one space to the right',
    '      - id: meeting-chair',
    '       - id: meeting-chair',
    'yaml-indent',
    RIGHT,
  ],
  ['an entry one space to the left', '  - kind: organization', ' - kind: organization', 'yaml-indent', LEFT],
  [
    'an entry one space to the right',
    '  - kind: organization',
    '   - kind: organization',
    'yaml-indent',
    RIGHT,
  ],
  ['the first item one space to the right', '      - bà Mai', '       - bà Mai', 'yaml-indent', RIGHT],
  ['the last item one space to the left', '      - Chủ tịch xã', '     - Chủ tịch xã', 'yaml-indent', LEFT],
  [
    'a field with fields below, at the margin',
    '        answer:\n          vi: Bà',
    'answer:\n          vi: Bà',
    'yaml-indent',
    /Indent it by 8/,
  ],
  ['quote: at the margin', quote, quote.trim(), 'yaml-indent', /8 spaces too few/],
  [
    'an item without the space after its hyphen',
    '      - Chủ tịch xã',
    '      -Chủ tịch xã',
    'yaml-dash',
    /“-” alone/,
  ],
  [
    'all items without it',
    '      - bà Mai\n      - Chủ tịch xã',
    '      -bà Mai\n      -Chủ tịch xã',
    'yaml-dash',
    /“-” alone/,
  ],
  ['a dash instead of the hyphen', '      - Chủ tịch xã', '      – Chủ tịch xã', 'yaml-dash', /“–” alone/],
  ['a bullet instead of the hyphen', '      - bà Mai', '      • bà Mai', 'yaml-dash', /“•” alone/],
  [
    'no-break spaces as indentation',
    quote,
    quote.replaceAll(/^ +/g, (s) => '\u00a0'.repeat(s.length)),
    'yaml-odd-space',
    /U\+00A0/,
  ],
  ['one no-break space among others', quote, quote.replace('  ', ' \u00a0'), 'yaml-odd-space', /U\+00A0/],
  [
    'a no-break space behind a hyphen',
    '      - bà Mai',
    '      -\u00a0bà Mai',
    'yaml-odd-space',
    /an ordinary space/,
  ],
  [
    'a no-break space behind a colon',
    quote,
    quote.replace(': ', ':\u00a0'),
    'yaml-odd-space',
    /an ordinary space/,
  ],
  [
    'a zero-width space in the name of a field',
    quote,
    quote.replace('qu', 'qu\u200b'),
    'yaml-invisible',
    /U\+200B/,
  ],
  [
    'a zero-width space before it',
    quote,
    quote.replace('quote', '\u200bquote'),
    'yaml-invisible',
    /invisible/,
  ],
  ['a soft hyphen in it', '        asks: [who]', '        as\u00adks: [who]', 'yaml-invisible', /U\+00AD/],
  [
    'a zero-width space in an id',
    '      - id: plan-45-what',
    '      - id: plan-45\u200b-what',
    'yaml-invisible',
    /invisible/,
  ],
  [
    'a Cyrillic letter in the name of a field',
    '    form: plan',
    '    f\u043erm: plan',
    'yaml-letter',
    /another alphabet/,
  ],
  ['a wide colon', '    form: plan', '    form：plan', 'yaml-colon', /ordinary colon and a space/],
]

describe('a slip of the pen is told with its line and the right one', () => {
  test.each(slips)('%s', (_, right, slipped, code, says) => {
    expect(YAML).toContain(right)
    const loaded = loadTexts(
      YAML.replace(right, () => slipped),
      ARTICLE,
    )
    const issues: readonly Issue[] = loaded.ok ? [] : loaded.issues
    const line = YAML.slice(0, YAML.indexOf(right)).split('\n').length
    expect(issues).toEqual([
      expect.objectContaining({ code, line, severity: 'error', message: expect.stringMatching(says) }),
    ])
    expectVietnamese(issues[0]!)
    expect(issues[0]!.message.split('\n').at(-1), 'to be copied').toBe(right.split('\n')[0])
  })

  test('a quote that took its hyphen in is told so', () => {
    const loaded = loadTexts(YAML.replace('- Kế hoạch số 45 của huyện', '-Kế hoạch số 45 của huyện'), ARTICLE)
    expect(loaded.ok ? [] : loaded.issues).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(/without a space.*\n- Kế hoạch số 45 của huyện$/),
      }),
    ])
  })
})

let folder: Folder | undefined
afterEach(() => folder?.remove())

describe('a file under another name is found', () => {
  test.each([
    ['article.txt', 'Article.TXT', 'Rename that file to: article.txt'],
    ['article.txt', 'article.txt.txt', 'Rename'],
    ['article.txt', 'article (1).txt', 'Rename'],
    ['article.txt', 'article.docx', 'as plain text in UTF-8'],
    ['knowledge.yaml', 'knowledge.yml', 'Rename'],
    ['knowledge.yaml', 'Knowledge.yaml.txt', 'Rename'],
    ['knowledge.yaml', 'knowlege.yaml', 'Rename'],
    ['wordings.txt', 'wordings.txt.txt', 'Rename'],
  ])('%s as “%s”', async (name, other, says) => {
    folder = await createFolder({ 'wordings.txt': '[meeting-chair vi]\nAi điều hành?\n' })
    await folder.rename(name, other)
    const loaded = await loadKnowledge(folder.path)
    expect(loaded.ok ? [] : loaded.issues).toEqual([
      expect.objectContaining({
        code: 'file-unreadable',
        path: name,
        message: expect.stringMatching(
          new RegExp(`no ${name}, only “${other.replace(/[().]/g, '\\$&')}”.*${says}`),
        ),
      }),
    ])
  })

  test('questions.yaml too, which may be missing', async () => {
    folder = await createFolder({ 'question.yml': QUESTIONS })
    await folder.rename('questions.yaml', 'questions.yml')
    const { issues } = await loadJudgements(folder.path)
    expect(issues[0]?.message).toMatch(/no questions.yaml, only “questions?.yml”/)
  })

  test('a file of another name is not taken for it', async () => {
    folder = await createFolder({ 'notes.txt': 'Ghi chú', 'words.txt': 'Từ' })
    expect((await loadKnowledge(folder.path)).ok).toBe(true)
  })
})
