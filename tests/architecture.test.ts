import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadTexts } from '../src/knowledge/load.ts'

const root = resolve(import.meta.dirname, '..')
const filesIn = (folder: string, ending: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))

interface Source {
  readonly path: string
  readonly text: string
}
const sourcesIn = (folder: string, ending = /\.ts$/): Source[] =>
  filesIn(folder, ending).map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
const sources: readonly Source[] = sourcesIn('src')

/** What a file imports: packages by their names, files of ours by their paths as well. */
const importsOf = ({ path, text }: Source) =>
  [...text.matchAll(/(?:from|import|require\.resolve)\s*\(?'([^']+)'/g)].map(([, name]) => ({
    name: name!,
    path: name!.startsWith('.') ? relative(root, resolve(root, dirname(path), name!)) : undefined,
  }))

/** The folder, or file, of `base` that a path lies in; none for a path elsewhere. */
function partOf(base: string, path: string): string | undefined {
  const [first = '..'] = relative(base, path).split('/')
  return first === '..' ? undefined : first
}

/** Imports of one part of `base` from another one that it may not know, as sentences. */
function straysOf(
  base: string,
  part: string,
  allowed: readonly string[],
  files: readonly Source[],
): string[] {
  return files
    .filter(({ path }) => partOf(base, path) === part)
    .flatMap((file) =>
      importsOf(file).flatMap(({ name, path }) => {
        const to = path && partOf(base, path)
        const isStray = to !== undefined && to !== part && !allowed.includes(to)
        return isStray ? [`${file.path} imports ${name}`] : []
      }),
    )
}

/** What each layer may import of the others. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  text: [],
  knowledge: ['text', 'locales'],
  locales: ['text'],
  storage: [],
  'config.ts': [],
  engine: ['text', 'knowledge', 'locales'],
  evaluation: ['text', 'knowledge', 'engine', 'locales'],
  drafter: ['text', 'knowledge', 'engine', 'locales'],
  report: ['text', 'knowledge', 'engine', 'evaluation', 'locales'],
  bot: ['text', 'knowledge', 'engine', 'evaluation', 'report', 'storage', 'locales', 'config.ts'],
}

/** The stages of the engine: each imports only earlier ones. */
const STAGES = ['understanding', 'index', 'ranking', 'policy', 'dialogue', 'response']
/** What lies beside them and is built on all: it is imported by none. */
const PUTS_TOGETHER = ['create-engine.ts', 'converse.ts']
/** What all speak of. */
const ENGINE_TYPES = ['engine.ts', 'outcome.ts', 'query.ts']
const mayImport = (stage: string) => [...STAGES.slice(0, STAGES.indexOf(stage)), ...ENGINE_TYPES]

describe('imports go one way', () => {
  it.each(Object.entries(MAY_IMPORT))('%s imports of ours only %j', (layer, allowed) => {
    expect(straysOf('src', layer, allowed, sources)).toEqual([])
  })

  it.each(STAGES)('the engine’s %s imports only earlier stages', (stage) => {
    expect(straysOf('src/engine', stage, mayImport(stage), sources)).toEqual([])
  })

  it('the stages are all that there is in the engine', () => {
    const parts = new Set(sources.flatMap(({ path }) => partOf('src/engine', path) ?? []))
    expect([...parts].sort()).toEqual([...STAGES, ...PUTS_TOGETHER, ...ENGINE_TYPES].sort())
  })

  it.each<[file: Source, stray: boolean, why: string]>([
    [{ path: 'src/engine/index/a.ts', text: "import { b } from '../response/b.ts'" }, true, 'upward'],
    [{ path: 'src/engine/index/a.ts', text: "import type { B } from '../policy/b.ts'" }, true, 'a type too'],
    [{ path: 'src/engine/index/a.ts', text: "export * from '../ranking/b.ts'" }, true, 'handed on'],
    [{ path: 'src/engine/index/a.ts', text: "await import('../ranking/b.ts')" }, true, 'when it runs'],
    [
      { path: 'src/engine/index/a.ts', text: "import { c } from '../converse.ts'" },
      true,
      'what puts all together',
    ],
    [{ path: 'src/engine/index/a.ts', text: "import { b } from '../understanding/b.ts'" }, false, 'downward'],
    [{ path: 'src/engine/index/a.ts', text: "import { b } from './b.ts'" }, false, 'beside'],
    [
      { path: 'src/engine/index/a.ts', text: "import { f } from '../../text/f.ts'" },
      false,
      'another layer: see there',
    ],
  ])('a planted %j is found: %s (%s)', (file, stray) => {
    expect(straysOf('src/engine', 'index', mayImport('index'), [file])).toHaveLength(stray ? 1 : 0)
  })

  it('a planted import of a later layer is found', () => {
    const planted = { path: 'src/text/a.ts', text: "import { b } from '../engine/b.ts'" }
    expect(straysOf('src', 'text', [], [planted])).toEqual(['src/text/a.ts imports ../engine/b.ts'])
  })
})

const EMULATOR = 'packages/bot-api-emulator'

/** Imports by path from inside the emulator to outside of it, or the other way round, as sentences. */
function pastTheDoor(files: readonly Source[]): string[] {
  const isEmulators = (path: string) => path.startsWith(`${EMULATOR}/`)
  return files.flatMap((file) =>
    importsOf(file).flatMap(({ name, path }) =>
      path !== undefined && isEmulators(path) !== isEmulators(file.path)
        ? [`${file.path} imports ${name}`]
        : [],
    ),
  )
}

describe('the emulator knows nothing of this bot, which knows its public door only', () => {
  it('no path leads from one to the other', () => {
    const emulator = ['src', 'page', 'tests'].flatMap((part) => sourcesIn(`${EMULATOR}/${part}`, /\.[jt]s$/))
    expect(emulator.length).toBeGreaterThan(50)
    expect(pastTheDoor([...emulator, ...sources, ...sourcesIn('tests')])).toEqual([])
  })

  it('its source imports only the packages that it declares', () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(join(root, EMULATOR, 'package.json'), 'utf8'),
    )
    const declared = (path: string) =>
      Object.keys(path.includes('/testing/') ? { ...dependencies, ...devDependencies } : dependencies)
    const strays = sourcesIn(`${EMULATOR}/src`).flatMap((file) =>
      importsOf(file)
        .filter(({ name, path }) => path === undefined && !name.startsWith('node:'))
        .filter(({ name }) => !declared(file.path).some((one) => name === one || name.startsWith(`${one}/`)))
        .map(({ name }) => `${file.path} imports ${name}`),
    )
    expect(strays).toEqual([])
  })

  it.each([
    [`${EMULATOR}/src/a.ts`, '../../../src/text/normalize.ts', 'the bot from inside'],
    ['tests/bot/a.test.ts', '../../packages/bot-api-emulator/src/world.ts', 'its inside from the bot'],
  ])('a planted import is found: %s of %s (%s)', (path, name) => {
    expect(pastTheDoor([{ path, text: `import { a } from '${name}'` }])).toEqual([`${path} imports ${name}`])
  })
})

/** Where each dependency may be imported. */
const DOORS: Readonly<Record<string, RegExp>> = {
  '@expo-google-fonts/be-vietnam-pro': /^src\/bot\/picture\.ts$/,
  '@clack/prompts': /^src\/cli\/asker\.ts$/,
  '@grammyjs/auto-retry': /^src\/bot\/api-transformers\.ts$/,
  '@fluent/bundle': /^src\/locales\/sentences\.ts$/,
  '@grammyjs/runner': /^src\/bot\/bot\.ts$/,
  'bot-api-emulator': /^src\/cli\/(run-playground|explain-outcome)\.ts$/,
  '@mozilla/readability': /^src\/drafter\/readers\/read-html\.ts$/,
  '@resvg/resvg-js': /^src\/bot\/picture\.ts$/,
  dotenv: /^src\/main\.ts$/,
  fflate: /^src\/drafter\/readers\/read-docx\.ts$/,
  'fuse.js': /^src\/engine\/understanding\/spell-corrector\.ts$/,
  grammy: /^src\/bot\//,
  ioredis: /^src\/storage\/redis\.ts$/,
  libsql: /^src\/storage\/sqlite-database\.ts$/,
  parse5: /^src\/drafter\/readers\/read-html\.ts$/,
  pino: /^src\/(bot|cli)\//,
  'pino-pretty': /^src\/bot\/logger\.ts$/,
  'prom-client': /^src\/bot\/metrics\.ts$/,
  stemmer: /^src\/text\/stem\.ts$/,
  unpdf: /^src\/drafter\/readers\/read-pdf\.ts$/,
  yaml: /^src\/(knowledge|drafter)\//,
  zod: /^src\/(knowledge\/(schema|source)|bot\/stored-session|config)\.ts$/,
}

describe('each dependency has one door', () => {
  it('and each of package.json is known here', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(Object.keys(DOORS).sort()).toEqual(Object.keys(dependencies).sort())
  })

  it.each(Object.entries(DOORS))('%s', (name, door) => {
    const users = sources
      .filter((s) => importsOf(s).some((i) => i.name === name || i.name.startsWith(`${name}/`)))
      .map((s) => s.path)
    expect(users.length).toBeGreaterThan(0)
    expect(users.filter((path) => !door.test(path))).toEqual([])
  })

  it('only main.ts acts on the process', () => {
    const users = sources
      .filter((s) => /\bprocess\.(env|exit|stdin|stdout|argv)/.test(s.text))
      .map((s) => s.path)
    expect(users.filter((path) => path !== 'src/main.ts')).toEqual([])
  })
})

/** Offices of the Vietnamese state in general: ordinary words of its press, whatever the article. */
const OFFICES = ['Thủ tướng Chính phủ', 'Bộ Chính trị']

it('no name or number of the article stands in the source', () => {
  const read = (name: string) => readFileSync(join(root, 'knowledge', name), 'utf8')
  const loaded = loadTexts(read('knowledge.yaml'), read('article.txt'))
  if (!loaded.ok) throw new Error('the knowledge does not load')
  const names = loaded.loaded.knowledge.entries
    .filter((entry) => ['person', 'organization', 'directive', 'award', 'event'].includes(entry.kind))
    .map((entry) => entry.name.vi)
    .filter(
      (name) => !OFFICES.includes(name) && name.split(' ').length >= 3 && /\p{Lu}.*\p{Lu}|\d/u.test(name),
    )
  const all = [
    ...sources,
    ...sourcesIn('src', /\.(ftl|txt|json)$/),
    ...sourcesIn(`${EMULATOR}/src`),
    ...sourcesIn(`${EMULATOR}/page`, /\.(js|html)$/),
  ]
  const found = all.flatMap(({ path, text }) =>
    names.filter((name) => text.includes(name)).map((name) => `${path}: ${name}`),
  )
  expect(names.length).toBeGreaterThan(5)
  expect(found).toEqual([])
})
