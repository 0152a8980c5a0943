import { describe, expect, test } from 'vitest'
import { createEngine } from '../../src/engine/create-engine.ts'
import { buildEngineIndex } from '../../src/engine/index/build-index.ts'
import { type Findability, leaveOneOut } from '../../src/evaluation/leave-one-out.ts'
import { leaveOneOutIssues, summariseLeftOut } from '../../src/evaluation/leave-one-out-issues.ts'
import { loadTexts } from '../../src/knowledge/load.ts'
import { ARTICLE, YAML } from '../knowledge/folder.ts'

const withWordings = (wordings: readonly string[], more?: string) => {
  const yaml = YAML.replace(
    'vi: [Ai chủ trì Hội nghị?]\n          en: [Who chaired the meeting?]',
    `vi: [${wordings.join(', ')}]`,
  )
  const loaded = loadTexts(yaml, ARTICLE, more)
  if (!loaded.ok) throw new Error(loaded.issues[0]?.message)
  return loaded.loaded
}
const leftOut = (wordings: readonly string[], more?: string) => {
  const loaded = withWordings(wordings, more)
  const index = buildEngineIndex(loaded.knowledge, loaded.article)
  const all = leaveOneOut(loaded, index)
  return { loaded, all, fact: all.find(({ id }) => id === 'meeting-chair')! }
}
const wordingOf = ({ wordings }: Findability, text: string) => wordings.find((one) => one.text === text)

describe('a wording left out', () => {
  test('is found again where another wording is near it, and lost where none is', () => {
    const alone = 'Vai chính hôm ấy thuộc về nhân vật nào?'
    const { loaded, fact } = leftOut(['Ai chủ trì Hội nghị?', 'Hội nghị do ai chủ trì?', alone])
    expect(createEngine(loaded).ask(alone).answers[0]?.fact, 'while it stands there').toBe('meeting-chair')
    expect(wordingOf(fact, 'Hội nghị do ai chủ trì?')?.verdict).toBe('found')
    expect(wordingOf(fact, alone)?.verdict).toBe('missed')
    expect(fact.found).toBe(2)
  })

  test('of wordings.txt is not asked', () => {
    const more = '[meeting-chair vi]\nBà nào điều hành?\n'
    expect(wordingOf(leftOut(['Ai chủ trì?'], more).fact, 'Bà nào điều hành?')).toBeUndefined()
  })
})

describe('what is said of them', () => {
  const { loaded, all } = leftOut([
    'Ai chủ trì Hội nghị?',
    'Người cầm trịch tên gì?',
    'Vai chính hôm ấy thuộc về nhân vật nào?',
  ])
  const issues = leaveOneOutIssues(all, loaded)

  test('a fact that most wordings miss is a warning at its questions, with the wordings', () => {
    const lost = leftOut(['Linh hồn buổi gặp mặt?', 'Vai chính hôm ấy thuộc về nhân vật nào?'])
    expect(leaveOneOutIssues(lost.all, lost.loaded)).toContainEqual(
      expect.objectContaining({
        code: 'hard-to-find',
        severity: 'warning',
        message: expect.stringMatching(
          /usually miss meeting-chair: 0 of its 2 wordings.*“Linh hồn buổi gặp mặt\?”/,
        ),
      }),
    )
  })

  test('what loses some of its wordings is a note', () => {
    const issue = issues.find(
      ({ code, message }) => code === 'wording-alone' && message.includes('meeting-chair'),
    )
    expect(issue).toMatchObject({ severity: 'note' })
  })

  test('the facts that lose most wordings come first', () => {
    const { worst } = summariseLeftOut(all)
    const shares = worst.map(({ found, asked }) => found / asked)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
  })
})
