import { describe, expect, test } from 'vitest'
import type { Issue } from '../../src/knowledge/issue.ts'
import { readJudgements } from '../../src/knowledge/judgements.ts'
import { loadTexts } from '../../src/knowledge/load.ts'
import { pointAt } from '../../src/knowledge/pointer.ts'
import { type Break, breaks } from './breaks.ts'
import { ARTICLE, QUESTIONS, YAML } from './folder.ts'
import { expectVietnamese } from './vietnamese.ts'

const whole = {
  'knowledge.yaml': YAML,
  'wordings.txt': '',
  'article.txt': ARTICLE,
  'questions.yaml': QUESTIONS,
}

const issuesOf = ({ file, text }: Break): Issue[] => {
  const files = { ...whole, [file]: text }
  const loaded = loadTexts(files['knowledge.yaml'], files['article.txt'], files['wordings.txt'])
  if (!loaded.ok) return [...loaded.issues]
  return [...readJudgements(files['questions.yaml'], loaded.loaded.knowledge).issues]
}

test.each([
  ['begins with the mark of UTF-8, as Notepad has it', (text: string) => `\ufeff${text}`],
  ['ends its lines as Windows does', (text: string) => text.replaceAll('\n', '\r\n')],
  ['has its letters in parts, as macOS has them', (text: string) => text.normalize('NFD')],
])('a file that %s is read all the same', (_, save) => {
  for (const [yaml, article] of [
    [save(YAML), ARTICLE],
    [YAML, save(ARTICLE)],
    [save(YAML), save(ARTICLE)],
  ])
    expect(loadTexts(yaml!, article!, '')).toMatchObject({ ok: true })
})

describe('each way to break the files is told in one clear issue, where it is', () => {
  test('the files are right before they are broken', () => {
    expect(issuesOf({ ...breaks[0]!, text: YAML })).toEqual([])
    expect(breaks.length).toBeGreaterThanOrEqual(50)
  })

  test.each(breaks.map((b) => [b.name, b] as const))('%s', (_, broken) => {
    const issues = issuesOf(broken)
    const { code, line, says } = broken
    const path = broken.path ?? broken.file
    const shown = issues.map((issue) => pointAt(issue, new Map([[broken.file, broken.text]]))).join('\n')
    expect(issues, shown).toHaveLength(1)
    expect(issues[0]).toMatchObject({
      code,
      path,
      line,
      severity: 'error',
      message: expect.stringMatching(says),
    })
    expectVietnamese(issues[0]!)
    // Words for people: no stack trace, no talk of types.
    expect(issues[0]!.message).not.toMatch(
      /\bat .+:\d+:\d+|undefined|NaN|expected \w+, received|Invalid (input|option)/i,
    )
  })
})
