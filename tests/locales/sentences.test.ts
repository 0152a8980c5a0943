import { readdirSync, readFileSync } from 'node:fs'
import { FluentResource } from '@fluent/bundle'
import { describe, expect, it, test } from 'vitest'
import { inBoth } from '../../src/locales/in-both.ts'
import { sentencesOf } from '../../src/locales/sentences.ts'

const src = new URL('../../src/', import.meta.url)

/** Each door: who says its sentences, and with which function. */
const DOORS = [
  { door: 'cli', folders: ['cli', 'drafter'], calls: 'say' },
  { door: 'issues', folders: ['knowledge', 'evaluation', 'cli'], calls: 'inBoth' },
  { door: 'schema', folders: ['knowledge'], calls: 'describe' },
  { door: 'report', folders: ['report'], calls: 'say' },
] as const

/** Key → the names of its variables: those that it says, and those that only choose between forms. */
type Sentences = ReadonlyMap<string, { readonly said: Set<string>; readonly chosenBy: Set<string> }>

function sentencesIn(file: string): Sentences {
  const { body } = new FluentResource(readFileSync(new URL(`locales/${file}`, src), 'utf8'))
  return new Map(
    body.map(({ id, value }) => {
      const pattern = JSON.stringify(value)
      const selectors = /"selector":\{"type":"var","name":"(\w+)"\}/g
      return [
        id,
        {
          said: namesIn(pattern.replace(selectors, '')),
          chosenBy: namesIn([...pattern.matchAll(selectors)].join(' ')),
        },
      ]
    }),
  )
}

const namesIn = (pattern: string) =>
  new Set([...pattern.matchAll(/"type":"var","name":"(\w+)"/g)].map((match) => match[1]!))

function sourceOf(folders: readonly string[]): string {
  return folders
    .flatMap((folder) =>
      readdirSync(new URL(folder, src), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => readFileSync(new URL(`${folder}/${name}`, src), 'utf8')),
    )
    .join('\n')
}

/** Calls with a key that is written out, or begins so: `draft-kind-${kind}`. */
function callsIn(source: string, name: string): { key: RegExp; isWhole: boolean; variables: string[] }[] {
  const call = new RegExp(
    `(?<!asker\\.)\\b${name}\\(\\s*(['\`])([a-z0-9-]+)(?:(\\$\\{[^}]*\\})([a-z-]*))?\\1(?=(?:,\\s*\\{((?:[^{}]|\\{[^{}]*\\})*)\\})?)`,
    'g',
  )
  return [...source.matchAll(call)].map(([, , start = '', middle, end = '', object = '']) => ({
    key: new RegExp(`^${start}${middle ? '.+' : ''}${end}$`),
    isWhole: middle === undefined,
    variables: propertiesOf(object),
  }))
}

/** The names of an object's properties. Commas within brackets and strings do not divide them. */
function propertiesOf(object: string): string[] {
  let rest = object.replace(/'[^']*'|`[^`]*`/g, '""')
  for (let before = ''; before !== rest; ) {
    before = rest
    rest = rest.replace(/\([^()]*\)|\[[^[\]]*\]/g, '')
  }
  return rest.split(',').flatMap((property) => /^\s*(\w+)/.exec(property)?.[1] ?? [])
}

describe.each(DOORS)('$door', ({ door, folders, calls }) => {
  const vi = sentencesIn(`${door}.vi.ftl`)
  const en = sentencesIn(`${door}.en.ftl`)
  const source = sourceOf(folders)
  const called = callsIn(source, calls)

  it('has the same sentences with the same variables in both languages', () => {
    expect(vi.size).toBeGreaterThan(40)
    const said = (sentences: Sentences) =>
      Object.fromEntries([...sentences].map(([key, { said }]) => [key, said]))
    expect(said(en)).toEqual(said(vi))
  })

  it('says each of its sentences somewhere', () => {
    const isCalled = (key: string) => called.some((one) => !one.isWhole && one.key.test(key))
    expect([...vi.keys()].filter((key) => !isCalled(key) && !source.includes(`'${key}'`))).toEqual([])
  })

  it('gives each sentence that is said the variables that it needs, and no others', () => {
    expect(called.length).toBeGreaterThan(30)
    for (const { key, isWhole, variables } of called) {
      const sentences = [...vi.keys()].filter((id) => key.test(id))
      expect(sentences, `${key} has no sentence`).not.toEqual([])
      const needed = new Set(
        sentences.flatMap((id) =>
          [vi.get(id)!, en.get(id)!].flatMap(({ said, chosenBy }) => [...said, ...chosenBy]),
        ),
      )
      if (isWhole) expect(new Set(variables), `${key}`).toEqual(needed)
      else expect(variables, `${key}`).toEqual(expect.arrayContaining([...needed]))
    }
  })
})

test('a number has no separator of thousands: it may be a line or an id', () => {
  const say = sentencesOf('cli', 'vi')
  expect(say('teach-too-long', { most: 12_345 })).toContain('12345')
})

test('a key that the file lacks and a variable that is not given are errors of the program', () => {
  const say = sentencesOf('cli', 'en')
  expect(() => say('no-such-key')).toThrow('cli.en.ftl has no sentence "no-such-key"')
  expect(() => say('teach-saved')).toThrow('id')
})

test('a text in both languages is told in each', () => {
  expect(inBoth('value-read-as', { typed: 'no', kind: inBoth('kind-yes-no'), quoted: '"no"' })).toEqual({
    vi: 'phải là chữ, nhưng YAML hiểu no là đúng/sai. Bạn đặt trong ngoặc kép: "no".',
    en: 'must be a text, but YAML reads no as a yes/no value. Put it in quotation marks: "no".',
  })
})
