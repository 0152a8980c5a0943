import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { withAbsence, withEntry, withFact, withWording } from '../../src/knowledge/edit-facts.ts'
import { loadTexts } from '../../src/knowledge/load.ts'
import type { Knowledge } from '../../src/knowledge/schema.ts'
import { askedOf } from '../../src/knowledge/wordings.ts'
import { ARTICLE, YAML } from './folder.ts'

const load = (yaml: string, article = ARTICLE): Knowledge => {
  const read = loadTexts(yaml, article)
  if (!read.ok) throw new Error(`${JSON.stringify(read.issues)}\n${yaml}`)
  return read.loaded.knowledge
}
const GIFTS = {
  id: 'gifts',
  asks: ['how-many' as const],
  answer: { vi: 'Xã trao 3 suất quà: “tặng các hộ” # tiêu biểu.', en: "It's 3 gifts: 'given'." },
  quote: ['xã trao 3 suất quà tặng các hộ tiêu biểu'],
  questions: { vi: ['Xã trao mấy suất quà?', '- quà: bao nhiêu?'], en: [] },
}
const added = (before: string, after: string) => {
  const lines = after.split('\n')
  for (const line of before.split('\n')) {
    const at = lines.indexOf(line)
    expect(at, `kept: ${line}`).toBeGreaterThanOrEqual(0)
    lines.splice(at, 1)
  }
  return lines
}
const COMMENTED = YAML.replace('absences:', '# ── hết các mục ──\nabsences:').replace(
  '  - kind: organization',
  '\n  # ── cơ quan ──\n  - kind: organization',
)

describe('a fact is added behind the others of its entry', () => {
  it.each([
    ['with a comment behind it', COMMENTED, 'mai'],
    ['the last entry of the file', COMMENTED, 'plan-45'],
    ['with no line end', YAML.slice(0, YAML.indexOf('absences:')).trimEnd(), 'plan-45'],
    ['with Windows line ends', COMMENTED.replaceAll('\n', '\r\n'), 'an-binh'],
  ])('%s', (_, yaml, entry) => {
    const text = withFact(yaml, load(yaml), entry, GIFTS)
    const facts = load(text).entries.find(({ id }) => id === entry)!.facts
    expect(facts.at(-1)).toEqual({ ...GIFTS, about: [] })
    if (!yaml.includes('\r')) added(yaml, text)
  })
  it('to an entry that has none yet, or none in brackets', () => {
    for (const last of ['', '\n    facts: []', '\n    facts:   []  # chưa có']) {
      const yaml = YAML.replace(
        'absences:',
        `  - kind: concept\n    id: tree\n    name: {vi: cây xanh}${last}\nabsences:`,
      )
      expect(load(withFact(yaml, load(yaml), 'tree', GIFTS)).entries.at(-1)!.facts).toHaveLength(1)
    }
  })
  it('to every entry of a real folder, and nothing else changes', () => {
    const file = (name: string) =>
      readFileSync(new URL(`../fixtures/second-article/${name}`, import.meta.url), 'utf8')
    const [yaml, article] = [file('knowledge.yaml'), file('article.txt')]
    const before = load(yaml, article)
    const quote = before.entries[0]!.facts[0]!.quote
    for (const { id } of before.entries.slice(0, 6)) {
      const text = withFact(yaml, before, id, { ...GIFTS, quote })
      const after = load(text, article)
      expect(after.entries.find((entry) => entry.id === id)!.facts.at(-1)!.id).toBe('gifts')
      expect(
        askedOf(after)
          .filter(({ asked }) => asked.id !== 'gifts')
          .map(({ asked }) => asked),
      ).toEqual(askedOf(before).map(({ asked }) => asked))
      added(yaml, text)
    }
  })
})

it('an entry is added behind the others, before the comment of what follows', () => {
  const text = withEntry(COMMENTED, { kind: 'concept', id: 'gift', name: { vi: 'quà' }, facts: [GIFTS] })
  expect(load(text).entries.at(-1)).toMatchObject({ id: 'gift', facts: [{ id: 'gifts' }] })
  expect(text.indexOf('id: gift\n')).toBeLessThan(text.indexOf('# ── hết các mục ──'))
})

it('an absence is added, also where there was none', () => {
  const absence = {
    id: 'absent-wood',
    answer: { vi: 'Bài báo không nêu loại gỗ.' },
    questions: { vi: ['Gỗ gì?'], en: [] },
  }
  for (const yaml of [
    YAML,
    YAML.slice(0, YAML.indexOf('absences:')),
    YAML.replace(/absences:[\s\S]*/, 'absences: []\n'),
  ])
    expect(load(withAbsence(yaml, absence)).absences.at(-1)).toEqual({ ...absence, see: [] })
})

describe('a wording is added', () => {
  const wording = 'Cây nào, mấy cây: [bao nhiêu]?'
  it.each([
    ['in brackets', YAML],
    [
      'one a line',
      YAML.replace(
        'vi: [Xã đã trồng bao nhiêu cây xanh?]',
        'vi:\n            - Xã đã trồng bao nhiêu cây xanh? # hay gặp',
      ),
    ],
    ['to no other', YAML.replace('          vi: [Xã đã trồng bao nhiêu cây xanh?]\n', '')],
    ['to an empty list', YAML.replace('vi: [Xã đã trồng bao nhiêu cây xanh?]', 'vi: []')],
    ['in braces', YAML.replace(/questions:\n {10}vi: \[Xã đã.*\n.*\n/, 'questions: {en: [How many?]}\n')],
  ])('%s', (_, yaml) => {
    const text = withWording(yaml, load(yaml), 'trees-number', 'vi', wording)
    expect(load(text).entries[1]!.facts[0]!.questions.vi.at(-1)).toBe(wording)
  })
})
