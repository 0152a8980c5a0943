import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { listOf, readWordLists, readWordPairs } from '../../src/text/word-lists.ts'

const src = new URL('../../src/', import.meta.url)
const files = ['text/data/', 'text/data/dialogue-acts/', 'drafter/data/'].flatMap((folder) =>
  readdirSync(new URL(folder, src))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => `${folder}${name}`),
)
const text = (file: string) => readFileSync(new URL(file, src), 'utf8')

/** Pairs have a tab in each line, all other files blocks. */
const PAIRS = [
  'text/data/body-abbreviations.txt',
  'text/data/complements-en.txt',
  'text/data/complements-vi.txt',
  'text/data/dialogue-acts/languages.txt',
  'text/data/dialogue-acts/ordinals.txt',
  'text/data/document-forms.txt',
  'text/data/teencode.txt',
  'text/data/word-frequencies.txt',
]
const CLASSES = ['question-words', 'synonyms', 'asides', 'set-phrases', 'pronouns']
const MAX_LINE = 120

/** Lines between blank ones, comments aside: a block each, with its `[name]` first. */
const blocksOf = (file: string): readonly (readonly string[])[] =>
  text(file)
    .split(/\n\n+/)
    .map((block) => block.split('\n').filter((line) => line !== '' && !line.startsWith('#')))
    .filter((block) => block.length > 0)

function twice(items: readonly string[]): string[] {
  const seen = new Set<string>()
  return items.filter((item) => seen.has(item) || !seen.add(item))
}
const sorted = (items: readonly string[]) => [...items].sort()

describe.each(files)('%s', (file) => {
  const lines = text(file).split('\n')
  const blocks = blocksOf(file)
  const isPairs = PAIRS.includes(file)
  const names = blocks.map(([name]) => name!.slice(1, -1))

  it('says at its head who may add what', () => {
    expect(lines[0]).toMatch(/^# /)
    expect(text(file)).toMatch(/^# May be added: /m)
  })

  it('is NFC, or a word would be another than the same word as typed', () => {
    expect(text(file)).toBe(text(file).normalize('NFC'))
  })

  it.each<[string, (line: string) => boolean]>([
    [`is longer than ${MAX_LINE} characters`, (line) => line.length > MAX_LINE],
    [
      'has a space at an end, two in a row, or one that is none',
      (line) => !line.startsWith('#') && /^\s|\s$| {2}|[^\S \t]/u.test(line),
    ],
    [
      'has a tab where no pair stands, or none where one does',
      (line) => line !== '' && !line.startsWith('#') && line.split('\t').length !== (isPairs ? 2 : 1),
    ],
    [
      'is a comment behind the head',
      (line) => line.startsWith('#') && lines.indexOf(line) > lines.indexOf(''),
    ],
  ])('has no line that %s', (_, isBad) => {
    expect(lines.filter(isBad)).toEqual([])
  })

  it('is sorted by code point, and so changes where a word is added only', () => {
    const phrases = blocks.map((block) => (isPairs ? block : block.slice(1)))
    expect(phrases).toEqual(phrases.map(sorted))
    if (!isPairs) expect(names).toEqual(sorted(names))
  })

  it('has no phrase twice in a list, nor a list twice', () => {
    for (const block of blocks) expect(twice(block.map((line) => line.split('\t')[0]!))).toEqual([])
    expect(isPairs ? [] : twice(names)).toEqual([])
  })

  it('has blocks with a name and at least one phrase each', () => {
    const broken = isPairs ? [] : blocks.filter((block) => !/^\[.+\]$/.test(block[0]!) || block.length < 2)
    expect(broken).toEqual([])
  })
})

it('has no phrase in two classes: which of them would it mean?', () => {
  const phrases = CLASSES.flatMap((name) => [...readWordLists(name).values()].flat())
  expect(phrases.length).toBeGreaterThan(1000)
  expect(twice(sorted(phrases))).toEqual([])
})

describe('readers', () => {
  it('read blocks by name, phrases in the order of the file', () => {
    expect(listOf(readWordLists('names'), 'middle-names').slice(0, 3)).toEqual(['dinh', 'duc', 'hong'])
  })

  it('read pairs of short and long forms', () => {
    expect(readWordPairs('body-abbreviations').get('HĐND')).toBe('Hội đồng nhân dân')
  })

  it('name the lists that there are where one is missing', () => {
    expect(() => listOf(readWordLists('stop-words'), 'french')).toThrow(/\[french\].*vietnamese/)
  })
})
