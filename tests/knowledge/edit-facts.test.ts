import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { markRead, withAnswer, withoutFact } from '../../src/knowledge/edit-facts.ts'
import { type LoadedKnowledge, loadTexts } from '../../src/knowledge/load.ts'
import { askedOf } from '../../src/knowledge/wordings.ts'
import { ARTICLE, YAML } from './folder.ts'

const load = (yaml: string, article: string): LoadedKnowledge => {
  const read = loadTexts(yaml, article)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.loaded
}
/** Everything drafted by a machine, with a comment before each entry and a note beside a field. */
const DRAFT = YAML.replaceAll(/^( +)- (id|kind): (.*)$/gm, '$1- $2: $3\n$1  review: true')
  .replaceAll(/^ {2}- kind/gm, '\n  # ── ghi chú ──\n  - kind')
  .replace('about: [an-binh]', 'about: [an-binh] # ai chủ trì')
const linesOf = (text: string) => text.split('\n').map((line) => line.trim())

describe('a fact that was read', () => {
  const { knowledge } = load(DRAFT, ARTICLE)
  it('loses its line “review: true”, and its entry does with the last of its facts', () => {
    const text = markRead(DRAFT, knowledge, 'trees-number')
    const { entries } = load(text, ARTICLE).knowledge
    expect(entries.map((entry) => [entry.id, entry.review, entry.facts[0]!.review])).toEqual([
      ['mai', true, true],
      ['an-binh', undefined, undefined],
      ['plan-45', true, true],
    ])
    expect(DRAFT.split('\n').length - text.split('\n').length).toBe(2)
  })
  it('one among unread ones leaves its entry unread', () => {
    const two = DRAFT.replace(
      'facts:\n      - id: trees-number',
      `facts:\n      - {id: more, review: true, asks: [what], answer: {vi: Xã trồng cây.}, quote: trồng 1.200 cây xanh, questions: {vi: [Gì?]}}\n      - id: trees-number`,
    )
    const text = markRead(two, load(two, ARTICLE).knowledge, 'more')
    const entry = load(text, ARTICLE).knowledge.entries[1]!
    expect([entry.review, ...entry.facts.map((fact) => fact.review)]).toEqual([true, undefined, true])
  })
  it('an absence loses its line as well', () => {
    const text = markRead(DRAFT, knowledge, 'absent-cost')
    expect(load(text, ARTICLE).knowledge.absences[0]!.review).toBeUndefined()
  })
  it('the line goes wherever it stands in its item', () => {
    const first = YAML.replace('- id: trees-number', '- review: true\n        id: trees-number')
    expect(markRead(first, load(first, ARTICLE).knowledge, 'trees-number')).toBe(YAML)
  })
})

describe('an answer that is written anew', () => {
  it.each(['Xã trồng cây.', 'Bà Mai nói: “Tốt” # thật', "It's: 'so'", '1.200', '- không'])('%s', (answer) => {
    for (const yaml of [
      DRAFT,
      DRAFT.replace(/answer:\n.*\n.*(1,200 trees\.)/, 'answer: {vi: "Xã, trồng.", en: x}'),
      DRAFT.replace(
        'vi: Xã đã trồng 1.200 cây xanh.',
        'vi: >-\n            Xã đã trồng\n            1.200 cây xanh.',
      ),
    ]) {
      const text = withAnswer(yaml, load(yaml, ARTICLE).knowledge, 'trees-number', 'vi', answer)
      const { entries } = load(text, ARTICLE).knowledge
      expect(entries[1]!.facts[0]!.answer.vi).toBe(answer)
      expect(entries[0]).toEqual(load(yaml, ARTICLE).knowledge.entries[0])
    }
  })
})

const folders = ['tests/fixtures/second-article'].map((folder) => {
  const file = (name: string) => readFileSync(new URL(`../../${folder}/${name}`, import.meta.url), 'utf8')
  return { yaml: file('knowledge.yaml'), article: file('article.txt') }
})

describe('a fact that is dropped', () => {
  it('leaves every other one, every comment and knowledge that loads', () => {
    for (const { yaml, article } of [{ yaml: DRAFT, article: ARTICLE }, ...folders]) {
      const { knowledge } = load(yaml, article)
      // Every ninth of a long file: each takes two parses.
      const some = askedOf(knowledge).filter((_, i, all) => all.length < 9 || i % 9 === 0)
      for (const { asked } of some) {
        const text = withoutFact(yaml, knowledge, asked.id)
        const left = load(text, article).knowledge
        const ids = askedOf(knowledge).map((one) => one.asked.id)
        expect(askedOf(left).map((one) => one.asked.id)).toEqual(ids.filter((id) => id !== asked.id))
        const comments = (all: string) => linesOf(all).filter((line) => line.startsWith('#'))
        expect(comments(text)).toEqual(comments(yaml))
        expect(JSON.stringify(left)).not.toContain(`"${asked.id}"`)
      }
    }
  })
  it('all can be dropped one after the other, to the last', () => {
    let text = DRAFT
    for (const id of ['meeting-chair', 'trees-number', 'plan-45-what', 'absent-cost'])
      text = withoutFact(text, load(text, ARTICLE).knowledge, id)
    const { entries, absences, starters } = load(text, ARTICLE).knowledge
    expect([entries.flatMap((entry) => entry.facts), absences, starters]).toEqual([[], [], []])
    expect(linesOf(text).filter((line) => line.startsWith('#'))).toHaveLength(3)
  })
})
