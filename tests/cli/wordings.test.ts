import { afterEach, expect, test } from 'vitest'
import { loadTexts } from '../../src/knowledge/load.ts'
import { ARTICLE, createFolder, type Folder, YAML } from '../knowledge/folder.ts'
import { runCommand } from './run.ts'

let folder: Folder | undefined
afterEach(async () => {
  await folder?.remove()
  folder = undefined
})

const OWN = ['Ai chủ trì Hội nghị?', 'Ai chủ trì Hội nghị vậy?', 'Người điều hành là bà nào?']
const MORE = 'Bà nào nói lời cuối?'
const yaml = YAML.replace(
  'vi: [Ai chủ trì Hội nghị?]',
  `vi:\n${OWN.map((text) => `            - ${text}`).join('\n')}`,
)
const prune = async (...limits: string[]) => {
  folder ??= await createFolder({ 'knowledge.yaml': yaml, 'wordings.txt': `[meeting-chair vi]\n${MORE}\n` })
  return runCommand(['wordings', 'prune', folder.path, ...limits])
}
const read = async () => ({
  yaml: await folder!.read('knowledge.yaml'),
  wordings: await folder!.read('wordings.txt'),
})

test('moves all but the first wordings, loses none, and changes nothing the second time', async () => {
  expect(await prune('--each', '2')).toMatchObject({ code: 0 })
  const files = await read()
  const loaded = loadTexts(files.yaml, ARTICLE, files.wordings)
  if (!loaded.ok) throw new Error(loaded.issues[0]?.message)
  const { knowledge, source } = loaded.loaded
  expect(source.value.entries[0]!.facts[0]!.questions.vi).toEqual(OWN.slice(0, 2))
  expect(knowledge.entries[0]!.facts[0]!.questions.vi).toEqual([...OWN, MORE])
  await prune('--each', '2')
  expect(await read()).toEqual(files)
})

test.each([
  ['a limit that is no number', ['--each', 'five'], /whole number/],
  ['a flag that nobody knows', ['--most', '5'], /--most/],
])('refuses %s', async (_, limits, says) => {
  expect(await prune(...limits)).toMatchObject({ code: 2, stderr: expect.stringMatching(says) })
})

test('leaves a folder that is not right as it is', async () => {
  folder = await createFolder({ 'wordings.txt': '[nobody vi]\n' })
  expect(await prune()).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('has errors. Fix them first: npm run check'),
  })
  expect(await folder.read('knowledge.yaml')).toBe(YAML)
})
