import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { checkKnowledge } from '../../src/knowledge/check.ts'
import { keepWordings } from '../../src/knowledge/edit-facts.ts'
import { type LoadedKnowledge, loadKnowledge, loadTexts } from '../../src/knowledge/load.ts'
import { askedOf, wordingsText } from '../../src/knowledge/wordings.ts'
import { ARTICLE, YAML } from './folder.ts'

const load = (wordings?: string, yaml = YAML): LoadedKnowledge => {
  const loaded = loadTexts(yaml, ARTICLE, wordings)
  if (!loaded.ok) throw new Error(loaded.issues[0]?.message)
  return loaded.loaded
}

const MORE = `# More
[meeting-chair vi]
Ai điều hành Hội nghị?

[absent-cost en]
How expensive were the trees?
`
const CHAIR = ['entries', 0, 'facts', 0, 'questions', 'vi'] as const

describe('wordings.txt', () => {
  test('stands behind what an editor wrote, which stays as it is', () => {
    const { knowledge, source } = load(MORE)
    expect(knowledge.entries[0]?.facts[0]?.questions.vi).toEqual([
      'Ai chủ trì Hội nghị?',
      'Ai điều hành Hội nghị?',
    ])
    expect(knowledge.absences[0]?.questions.en).toEqual([
      'What did the trees cost?',
      'How expensive were the trees?',
    ])
    expect(source.value.entries[0]?.facts[0]?.questions.vi).toEqual(['Ai chủ trì Hội nghị?'])
  })

  test.each([
    ['an own wording', [...CHAIR, 0], { path: 'knowledge.yaml', line: 29 }],
    ['a further one', [...CHAIR, 1], { path: 'wordings.txt', line: 3 }],
    ['one of an absence', ['absences', 0, 'questions', 'en', 1], { path: 'wordings.txt', line: 6 }],
    ['any other value', ['entries', 0, 'id'], { path: 'knowledge.yaml' }],
  ])('%s is found in its own file', (_, path, place) => {
    expect(load(MORE).placeOf(path)).toMatchObject(place)
  })

  test.each([
    ['no file', undefined],
    ['an empty file', ''],
    ['comments only', '# none\n'],
  ])('%s is no wordings', (_, text) => {
    expect(load(text).knowledge).toEqual(load().knowledge)
  })

  test.each([
    ['of the same file', '[meeting-chair vi]\nAi điều hành?\nai điều hành\n', 3],
    ['of knowledge.yaml', '[meeting-chair vi]\nAi chủ trì hội nghị\n', 2],
    ['of another fact', '[trees-number vi]\nAi chủ trì hội nghị\n', 2],
  ])('a wording that doubles one %s is a warning at its line', (_, text, line) => {
    const doubled = checkKnowledge(load(text)).filter((i) => i.code === 'question-twice')
    expect(doubled).toMatchObject([{ path: 'wordings.txt', line, severity: 'warning' }])
  })

  test('has a say in the version', () => {
    const versions = [undefined, '# none\n', MORE].map((text) => load(text).version)
    expect(new Set(versions).size).toBe(3)
  })

  test('is written so that it reads back the same', () => {
    const texts = [
      '25/4: ngày gì?',
      '12',
      'true',
      '“Ai?” – hỏi',
      '# không',
      "it's - who?",
      '- gạch',
      '[1]',
      '\\o/',
    ]
    const written = wordingsText({ 'meeting-chair': { vi: texts }, 'trees-number': { vi: [], en: [] } })
    const before = load().knowledge.entries[0]!.facts[0]!.questions.vi
    expect(load(written).knowledge.entries[0]?.facts[0]?.questions.vi).toEqual([...before, ...texts])
    expect(written).not.toContain('trees-number')
    expect(written.split('\n').filter((line) => /^[^[#]/.test(line))).toHaveLength(texts.length)
  })
})

test('the knowledge that ships is one that a person can read', async () => {
  const folder = new URL('../../knowledge/', import.meta.url)
  const text = await readFile(new URL('knowledge.yaml', folder), 'utf8')
  // The labels of buttons, a line a fact, are counted apart.
  const lines = text.split('\n').filter((line) => !/^ +label: /.test(line))
  expect(lines.length - 1, 'npm run wordings -- prune').toBeLessThanOrEqual(4300)
  const loaded = await loadKnowledge(folder.pathname)
  if (!loaded.ok) throw new Error(loaded.issues[0]?.message)
  const { knowledge, source } = loaded.loaded
  const all = (of: typeof knowledge) => askedOf(of).flatMap(({ asked }) => Object.values(asked.questions))
  expect(Math.max(...all(source.value).map((list) => list.length))).toBeLessThanOrEqual(5)
  expect(all(knowledge).flat().length - all(source.value).flat().length).toBeLessThanOrEqual(2500)
})

describe('taking wordings out of knowledge.yaml', () => {
  const wordings = ['Ai chủ trì Hội nghị?', 'Ai điều hành, chủ toạ?', 'Chủ trì: ai?']
  const block = (texts: readonly string[]) =>
    YAML.replace(
      'vi: [Ai chủ trì Hội nghị?]',
      `vi:\n            # Comment\n${texts.map((text) => `            - ${text}\n`).join('')}`.trimEnd(),
    )
  const quoted = [wordings[0]!, `"${wordings[1]}"`, `'${wordings[2]}'`]

  test.each([
    ['one a line', block(quoted), block([quoted[0]!, quoted[2]!])],
    [
      'over two lines',
      block([quoted[0]!, '"Ai điều hành,\n              chủ toạ?"', quoted[2]!]),
      block([quoted[0]!, quoted[2]!]),
    ],
    [
      'in brackets',
      YAML.replace(
        'vi: [Ai chủ trì Hội nghị?]',
        `vi: [Ai chủ trì Hội nghị?, "${wordings[1]}", "${wordings[2]}"]`,
      ),
      YAML.replace('vi: [Ai chủ trì Hội nghị?]', `vi: [Ai chủ trì Hội nghị?, "${wordings[2]}"]`),
    ],
  ])('leaves all else as it was: %s', (_, yaml, left) => {
    const { knowledge } = load(undefined, yaml)
    expect(knowledge.entries[0]?.facts[0]?.questions.vi).toEqual(wordings)
    expect(keepWordings(yaml, knowledge, () => true)).toBe(yaml)
    expect(
      keepWordings(yaml, knowledge, (id, lang, q) => !(id === 'meeting-chair' && lang === 'vi' && q === 1)),
    ).toBe(left)
  })
})
