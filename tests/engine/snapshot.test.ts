import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createEngine } from '../../src/engine/create-engine.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { study } from '../../src/engine/index/build-index.ts'
import { type ImagePlace, imageFile, readImage, writeImage } from '../../src/engine/index/snapshot.ts'
import { openEngine } from '../../src/engine/open-engine.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { ARTICLE, createFolder, type Folder, YAML } from '../knowledge/folder.ts'
import { shippedKnowledge } from './knowledge.ts'

const root = join(import.meta.dirname, '../..')
const TEXTS = { yaml: YAML, article: ARTICLE }
/** Who chairs the meeting in images that tests put in the place of the real ones. */
const PLANTED = 'Planted'

let base: string
let place: ImagePlace
let folder: Folder

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'hoi-bao-image-'))
  place = { program: join(root, 'src'), modules: join(root, 'node_modules'), started: NEVER, folder: base }
  folder = await createFolder()
})
afterEach(async () => {
  await folder.remove()
  await rm(base, { recursive: true, force: true })
})
/** A time after that of any file. */
const NEVER = Number.POSITIVE_INFINITY

const open = async (at = place, path = folder.path): Promise<Engine> => {
  const opened = await openEngine(path, at)
  if (!opened.ok) throw new Error(opened.issues[0]?.message)
  return opened.engine
}
const chair = (engine: Engine) => engine.ask('Ai chủ trì Hội nghị?').text
const CHAIR = 'Bà Trần Thị Mai chủ trì Hội nghị.'

/** Puts an image with another answer in the place of the real one: who gives that answer has used it. */
const plant = async (at = place): Promise<void> => {
  const loaded = await loadKnowledge(folder.path)
  if (!loaded.ok) throw new Error('broken')
  const knowledge = structuredClone(loaded.loaded.knowledge)
  knowledge.entries[0]!.facts[0]!.answer.vi = PLANTED
  writeImage(imageFile(at, TEXTS)!, { knowledge, study: study(knowledge).data() })
}

describe('an image', () => {
  it('is kept at the first start and used at the next', async () => {
    expect(chair(await open())).toBe(CHAIR)
    expect(readImage(imageFile(place, TEXTS)!)?.knowledge.summary).toBe('meeting-chair')
    await plant()
    expect(chair(await open())).toBe(PLANTED)
  })

  it('makes an engine that does what the built one does', async () => {
    const loaded = await loadKnowledge(shippedKnowledge)
    if (!loaded.ok) throw new Error('broken')
    const built = createEngine(loaded.loaded)
    await open(place, shippedKnowledge)
    const recalled = await open(place, shippedKnowledge)
    const asked = (await readFile(join(root, 'tests/questions/out-of-scope.vi.txt'), 'utf8')).split('\n')
    for (const { facts } of built.knowledge.entries)
      for (const { id, questions } of facts) {
        const [question = ''] = questions.vi
        asked.push(question, questions.en.at(-1) ?? '', question.replace(/(\p{L})(\p{L})/u, '$2$1'))
        expect(recalled.related(id, 'vi', 5)).toEqual(built.related(id, 'vi', 5))
        expect(recalled.complete(question.slice(0, 9))).toEqual(built.complete(question.slice(0, 9)))
      }
    const now = 0
    for (const question of asked) {
      const [a, b] = [recalled.ask(question, { now }), built.ask(question, { now })]
      expect({ ...a, trace: a.trace() }).toEqual({ ...b, trace: b.trace() })
    }
    expect(recalled.knowledge).toEqual(built.knowledge)
    expect(recalled.version).toBe(built.version)
  })

  it.each([
    ['knowledge.yaml', YAML.replace(CHAIR, 'Bà Mai chủ trì.'), 'Bà Mai chủ trì.'],
    ['article.txt', `${ARTICLE}Hết.\n`, CHAIR],
    ['wordings.yaml', 'meeting-chair:\n  vi: [Ai điều hành?]\n', CHAIR],
  ])('is not used once %s was changed', async (name, text, answer) => {
    await plant()
    await folder.write(name, text)
    expect(chair(await open())).toBe(answer)
  })

  it('is not kept of a knowledge with errors', async () => {
    await folder.write('knowledge.yaml', YAML.replace('chủ trì Hội nghị\n', 'chủ trì Đại hội\n'))
    expect((await openEngine(folder.path, place)).ok).toBe(false)
    expect(await readdir(base)).toEqual([])
  })

  it.each([
    ['empty', () => Buffer.alloc(0)],
    ['cut off', (whole: Buffer) => whole.subarray(0, whole.length - 100)],
    ['changed in one byte', (whole: Buffer) => whole.fill(whole[5000]! ^ 1, 5000, 5001)],
    ['no image at all', () => Buffer.from('something else, longer than a checksum')],
  ])('that is %s is not used, and written anew', async (_what, spoil) => {
    await open()
    const file = imageFile(place, TEXTS)!
    const whole = await readFile(file)
    await writeFile(file, spoil(Buffer.from(whole)))
    expect(chair(await open())).toBe(CHAIR)
    expect((await readFile(file)).equals(whole)).toBe(true)
  })

  it('is done without where nothing may be written', async () => {
    const file = join(base, 'a-file')
    await writeFile(file, '')
    expect(chair(await open({ ...place, folder: join(file, 'images') }))).toBe(CHAIR)
    expect(await readdir(base)).toEqual(['a-file'])
  })

  it('goes when newer ones have come', async () => {
    for (let n = 0; n < 8; n++) {
      await folder.write('article.txt', `${ARTICLE}${n}\n`)
      await open()
    }
    const kept = await readdir(base)
    expect(kept).toHaveLength(4)
    const last = imageFile(place, { ...TEXTS, article: `${ARTICLE}7\n` })!
    expect(kept.map((name) => join(base, name))).toContain(last)
  })
})

describe('a program', () => {
  let program: string
  let modules: string
  beforeEach(async () => {
    program = join(base, 'program')
    modules = join(base, 'modules')
    for (const layer of ['text', 'knowledge', 'engine']) {
      await mkdir(join(program, layer), { recursive: true })
      await writeFile(join(program, layer, 'part.js'), layer)
    }
    for (const name of ['stemmer', 'yaml', 'zod'])
      await cp(join(root, 'node_modules', name, 'package.json'), join(modules, name, 'package.json'))
    place = { program, modules, started: NEVER, folder: join(base, 'images') }
  })

  it.each(['program/text/part.js', 'program/engine/new.js', 'modules/stemmer/package.json'])(
    'with another %s has other images',
    async (path) => {
      const before = imageFile(place, TEXTS)
      expect(imageFile(place, TEXTS)).toBe(before)
      await writeFile(join(base, path), '{}')
      expect(imageFile(place, TEXTS)).not.toBe(before)
    },
  )

  it('that was changed since it was started has none', () => {
    expect(imageFile({ ...place, started: Date.now() - 60_000 }, TEXTS)).toBeUndefined()
  })

  it('whose packages are not found has none', async () => {
    await rm(join(modules, 'zod'), { recursive: true })
    expect(imageFile(place, TEXTS)).toBeUndefined()
  })
})
