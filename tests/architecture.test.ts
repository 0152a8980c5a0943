import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadTexts } from '../src/knowledge/load.ts'

const root = resolve(import.meta.dirname, '..')
const filesIn = (folder: string, ending: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))

const sources = filesIn('src', /\.ts$/).map((path) => ({
  path,
  text: readFileSync(join(root, path), 'utf8'),
}))
const importsOf = ({ path, text }: { path: string; text: string }) =>
  [...text.matchAll(/(?:from|import)\s*\(?'([^']+)'/g)].map(([, name]) => ({
    name: name!,
    to: name!.startsWith('.')
      ? relative(join(root, 'src'), resolve(root, dirname(path), name!)).split('/')[0]!
      : undefined,
  }))
const layerOf = (path: string) => relative('src', path).split('/')[0]!

/** What each layer may import of the others. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  text: [],
  knowledge: ['text'],
  locales: ['text'],
  store: [],
  'config.ts': [],
  playground: [],
  engine: ['text', 'knowledge', 'locales'],
  evaluation: ['text', 'knowledge', 'engine'],
  drafter: ['text', 'knowledge', 'engine'],
  report: ['text', 'knowledge', 'engine', 'evaluation'],
  telegram: ['text', 'knowledge', 'engine', 'evaluation', 'store', 'config.ts'],
}

describe('imports go one way', () => {
  it.each(Object.entries(MAY_IMPORT))('%s imports of ours only %j', (layer, allowed) => {
    const strays = sources
      .filter((source) => layerOf(source.path) === layer)
      .flatMap((source) =>
        importsOf(source)
          .filter(({ to }) => to !== undefined && to !== layer && !allowed.includes(to))
          .map(({ name }) => `${source.path} imports ${name}`),
      )
    expect(strays).toEqual([])
  })
})

describe('each dependency has one door', () => {
  it.each([
    ['fuse.js', /^src\/engine\/understanding\/spell-corrector\.ts$/],
    ['dotenv', /^src\/main\.ts$/],
    ['zod', /^src\/(knowledge\/(schema|source)|config)\.ts$/],
    ['yaml', /^src\/(knowledge|drafter)\//],
    ['grammy', /^src\/telegram\//],
    ['ioredis', /^src\/store\//],
    ['libsql', /^src\/store\//],
  ])('%s', (name, door) => {
    const users = sources.filter((s) => importsOf(s).some((i) => i.name === name)).map((s) => s.path)
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

it('no name or number of the article stands in src/', () => {
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
    ...filesIn('src', /\.(ftl|js|html|txt)$/).map((path) => ({
      path,
      text: readFileSync(join(root, path), 'utf8'),
    })),
  ]
  const found = all.flatMap(({ path, text }) =>
    names.filter((name) => text.includes(name)).map((name) => `${path}: ${name}`),
  )
  expect(names.length).toBeGreaterThan(5)
  expect(found).toEqual([])
})
