import { afterEach, describe, expect, test } from 'vitest'
import { type PruneLimits, pruneWordings } from '../../src/evaluation/prune-wordings.ts'
import { loadTexts } from '../../src/knowledge/load.ts'
import { runCommand } from '../cli/run.ts'
import { ARTICLE, createFolder, type Folder, YAML } from '../knowledge/folder.ts'

let folder: Folder | undefined
afterEach(() => folder?.remove())

const WORDINGS = [
  'Ai chủ trì Hội nghị?',
  'Ai chủ trì Hội nghị vậy?',
  'Ai chủ trì Hội nghị thế?',
  'Người điều hành là bà nào?',
  'Người điều hành là bà nào vậy?',
  'Ai chủ trì Hội nghị',
]
const yamlOf = (texts: readonly string[]) =>
  YAML.replace('vi: [Ai chủ trì Hội nghị?]', `vi:\n${texts.map((t) => `            - ${t}`).join('\n')}`)

const load = (yaml: string, wordings?: string) => {
  const loaded = loadTexts(yaml, ARTICLE, wordings)
  if (!loaded.ok) throw new Error(loaded.issues[0]?.message)
  return loaded.loaded
}
/** The shelf of each wording of the one fact that has many. */
const shelves = (limits: PruneLimits, more?: string) => {
  const { source, knowledge } = load(yamlOf(WORDINGS), more)
  const sorted = pruneWordings(source.value, knowledge, limits)
  return sorted.filter((w) => w.fact === 'meeting-chair' && w.lang === 'vi').map((w) => w.shelf)
}
/** Wordings in the folder that always stay, as they are the first of their lists. */
const FIRSTS = 8

describe('of the wordings of a fact', () => {
  test.each([
    ['the first stays whatever the limit', { each: 1, own: 0, more: 0 }, 'own - - - - -'],
    ['the second is the one most unlike the first', { each: 2, own: 99, more: 0 }, 'own - - own - -'],
    ['no more than the whole file may have', { each: 9, own: FIRSTS + 1, more: 0 }, 'own - - own - -'],
    ['the farthest of the rest is kept for the bot', { each: 1, own: 99, more: 1 }, 'own - - more - -'],
    // The sixth differs from the first in a question mark only.
    ['a copy is never kept', { each: 1, own: 99, more: 99 }, 'own more more more more -'],
  ])('%s', (_, limits, expected) => {
    expect(shelves(limits)).toEqual(expected.replaceAll('-', 'removed').split(' '))
  })

  test('keeps those of wordings.txt there', () => {
    const more = '[meeting-chair vi]\nBà nào nói lời cuối?\n'
    expect(shelves({ each: 9, own: 99, more: 9 }, more).at(-1)).toBe('more')
  })
})

describe('the command', () => {
  const prune = async (...limits: string[]) => {
    folder ??= await createFolder({ 'knowledge.yaml': yamlOf(WORDINGS) })
    return runCommand(['wordings', 'prune', folder.path, '--removed', `${folder.path}/removed`, ...limits])
  }
  afterEach(() => {
    folder = undefined
  })

  test('moves wordings, loses none, and changes nothing the second time', async () => {
    const first = await prune('--each', '2', '--more', '2')
    expect(first).toMatchObject({ code: 0, stdout: expect.stringContaining('wordings.txt 2, removed 2') })
    const read = async () =>
      Promise.all(
        ['knowledge.yaml', 'wordings.txt', 'removed/removed-train.jsonl', 'removed/removed-test.jsonl'].map(
          (name) => folder!.read(name),
        ),
      )
    const files = await read()
    const removed = `${files[2]}${files[3]}`
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(removed).toEqual(removed.map(({ q }) => ({ q, lang: 'vi', fact: 'meeting-chair' })))
    const kept = load(files[0]!, files[1]).knowledge.entries[0]!.facts[0]!.questions.vi
    expect([...kept, ...removed.map((r) => r.q)].sort()).toEqual([...WORDINGS].sort())
    await prune('--each', '2', '--more', '2')
    expect(await read()).toEqual(files)
  })

  test.each([
    ['a limit that is no number', ['--each', 'five'], 2, /whole numbers/],
    ['a flag that nobody knows', ['--most', '5'], 2, /--most/],
  ])('refuses %s', async (_, limits, code, says) => {
    expect(await prune(...limits)).toMatchObject({ code, stderr: expect.stringMatching(says) })
  })

  test('leaves a folder that is not right as it is', async () => {
    folder = await createFolder({ 'wordings.txt': '[nobody vi]\n' })
    expect(await prune()).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('has errors. Fix them first: npm run check'),
    })
    expect(await folder.read('knowledge.yaml')).toBe(YAML)
  })
})
