import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { draftFromReplies, readAssignment } from '../../src/drafter/assistant/assistant-draft.ts'
import { readReply } from '../../src/drafter/assistant/read-reply.ts'
import { pageOf } from '../../src/drafter/readers/page.ts'
import { ENTRIES, MADE_UP, TRUE } from './claims.ts'

const assignment = readAssignment(
  pageOf(readFileSync(new URL('../fixtures/drafts/storm.txt', import.meta.url), 'utf8')),
)!

const ids = fc.constantFrom('a', 'b', 'c', 'chi-thi-21', 'A B', '', 'x'.repeat(60), 7)
const names = fc.constantFrom(...ENTRIES.map((e) => e.name), 'Bão số 9', 'BÃO SỐ 9', 'Ai đó', '')
const junk = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.string(), { maxLength: 2 }))
const orJunk = <T>(arbitrary: fc.Arbitrary<T>) => fc.oneof({ weight: 9, arbitrary }, junk)
const claims = fc.constantFrom(...TRUE, ...MADE_UP)
const facts = fc
  .record({ id: ids, claim: claims, asks: orJunk(fc.constantFrom('who', 'what')), about: orJunk(ids) })
  .map(({ id, claim, asks, about }) => ({
    id,
    asks,
    about,
    answer: claim.answer,
    quote: claim.quote,
    questions: ['Sao?'],
  }))
const entries = fc.record({
  kind: fc.constantFrom('person', 'organization', 'directive', 'event', 'concept', 'article', 'thing'),
  id: ids,
  name: orJunk(fc.record({ vi: names, en: names })),
  aliases: orJunk(fc.array(names, { maxLength: 3 })),
  form: fc.constantFrom('decision', 'directive', 'telegram'),
  number: orJunk(fc.constantFrom('21', '021', '2745')),
  issuer: orJunk(ids),
  facts: orJunk(fc.array(orJunk(facts), { maxLength: 3 })),
})
const absences = fc.record({
  id: ids,
  answer: fc.constantFrom(
    'Bài báo không nêu kinh phí đắp kè.',
    'Bài báo không nêu tên Giám đốc Sở Y tế.',
    '',
  ),
  see: orJunk(fc.array(ids, { maxLength: 2 })),
  questions: orJunk(fc.constant({ vi: ['Sao?'] })),
})
const reply = fc.record({
  entries: fc.array(orJunk(entries), { maxLength: 5 }),
  absences: fc.array(orJunk(absences), { maxLength: 3 }),
  starters: orJunk(fc.array(ids, { maxLength: 4 })),
  summary: orJunk(ids),
})
const madeUp = new Set(MADE_UP.map(({ answer }) => (typeof answer === 'string' ? answer : answer.vi)))
/** An answer that is made up of one quote may be true of another: these are of their own quote and entry only. */
const alsoTrue = new Set(TRUE.map(({ answer }) => (typeof answer === 'string' ? answer : answer.vi)))

it('whatever replies hold, what goes in loads', () => {
  fc.assert(
    fc.property(fc.array(reply, { minLength: 1, maxLength: 3 }), (values) => {
      const replies = values.flatMap((value) => readReply(JSON.stringify(value)) ?? [])
      // Throws where the loader refuses it.
      const { assembled } = draftFromReplies(assignment, replies, 'Báo')
      const asked = assembled.knowledge.entries.flatMap((e) =>
        e.facts.flatMap((f) => f.questions.vi.map((q) => `${q} → ${f.answer.vi}`)),
      )
      expect(new Set(asked).size).toBe(asked.length)
    }),
    { numRuns: 60 },
  )
})

const article = fc.array(
  fc.record({ entry: fc.constantFrom(...ENTRIES), facts: fc.array(facts, { maxLength: 4 }) }),
  { minLength: 1, maxLength: 6 },
)

it('whatever entry a made-up fact is put under, it stays out', () => {
  fc.assert(
    fc.property(article, (items) => {
      const value = { entries: items.map(({ entry, facts: own }) => ({ ...entry, facts: own })) }
      const { assembled } = draftFromReplies(assignment, [readReply(JSON.stringify(value))!], 'Báo')
      const answers = assembled.knowledge.entries.flatMap((e) => e.facts.map((f) => f.answer.vi))
      expect(answers.filter((answer) => madeUp.has(answer) && !alsoTrue.has(answer))).toEqual([])
    }),
    { numRuns: 60 },
  )
})

it('any text at all is read as a reply or as none, never thrown', () => {
  const yaml = fc.array(
    fc.constantFrom(
      'entries:',
      '  - id: a',
      '    facts:',
      '      - id: b',
      '        quote: “x”: y',
      '```yaml',
      '```',
      '{',
      '}',
      '"a": [',
      '- – x',
      '\t',
      '# END',
      'Xin chào',
      '        answer: {vi: "a',
    ),
    { maxLength: 25 },
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        yaml.map((lines) => lines.join('\n')),
      ),
      (text) => {
        const read = readReply(text)
        if (read) draftFromReplies(assignment, [read], 'Báo')
      },
    ),
    { numRuns: 300 },
  )
})
