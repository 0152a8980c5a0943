import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { draftFromReplies, readAssignment } from '../../src/drafter/assistant/assistant-draft.ts'
import { pageOf } from '../../src/drafter/readers/page.ts'
import { type Claim, CRITICISM, ENTRIES, FLOOD, MADE_UP, RUINED, SIGNED, TRUE } from './claims.ts'

const article = readFileSync(new URL('../fixtures/drafts/storm.txt', import.meta.url), 'utf8')
const assignment = readAssignment(pageOf(article))!

const draftOf = ({ entry, quote, answer }: Claim) => {
  const fact = { id: 'claim', asks: ['what'], answer, quote, questions: ['Hỏi gì?'] }
  const entries = ENTRIES.map((e) => (e.id === entry ? { ...e, facts: [fact] } : e))
  return draftFromReplies(assignment, [{ entries, absences: [], page: {}, isCut: false }], 'Báo').assembled
}
const factOf = (claim: Claim) => draftOf(claim).knowledge.entries.flatMap((e) => e.facts)[0]

describe('what is made up does not go in: an answer is the sentences that it quotes', () => {
  it.each(MADE_UP.map((claim) => [claim.what, claim] as const))('%s', (_what, claim) => {
    const { knowledge, refused } = draftOf(claim)
    const facts = knowledge.entries.flatMap((e) => e.facts)
    if (facts.length === 0) expect(refused.map((item) => item.id)).toContain('claim')
    for (const { answer, quote } of facts) {
      expect(answer.vi).toBe(quote.map((text) => text.replace(/(?<![.!?…”"])$/, '.')).join(' '))
      expect(answer.vi).not.toBe(claim.answer)
      for (const text of quote) expect(article).toContain(text)
    }
  })
  it.each(['another’s words', 'another’s words, nobody named', 'another body that does it'])(
    '%s: it names the person or body, or stays out',
    (what) => expect(factOf(MADE_UP.find((claim) => claim.what === what)!)).toBeUndefined(),
  )
})

describe('what the article says does, for a person to read', () => {
  it.each(TRUE.map((claim) => [claim.what, claim] as const))('%s', (_what, claim) => {
    const fact = factOf(claim)
    expect(draftOf(claim).refused.filter((item) => item.what === 'fact')).toEqual([])
    expect(fact?.review).toBe(true)
    for (const quote of fact!.quote) expect(article).toContain(quote)
    if (typeof claim.answer !== 'string') expect(fact!.answer.en).toBe(claim.answer.en)
  })
})

describe('a translation that says something else is left out, the answer stays', () => {
  it.each([
    ['another number', RUINED, '122 houses collapsed.'],
    [
      'numbers that changed places',
      RUINED,
      '1,880 houses collapsed and 212 lost their roofs, more than 4,200 were flooded.',
    ],
    ['a decimal point lost', FLOOD, 'The flood peaked at 784 m.'],
    ['another month', FLOOD, 'The flood peaked on 12 November.'],
    [
      'million for billion',
      'Tổng thiệt hại ước tính ban đầu là 1.260 tỷ đồng',
      'The loss is first put at 1,260 million đồng.',
    ],
    ['a name that is not there', SIGNED, 'Secretary Lương Thị Thu Thảo signed Directive No. 21-CT/TU.'],
    ['a denial', CRITICISM, 'The directive does not criticise Hải Trung and Bình Khê communes.'],
  ])('%s', (_what, quote, en) => {
    const entry = quote === CRITICISM || quote === SIGNED ? 'directive-21' : 'damage'
    const fact = factOf({ what: '', entry, quote, answer: { vi: `${quote}.`, en } })
    expect(fact?.answer.vi).toContain(quote)
    expect(fact?.answer.en).toBeUndefined()
  })
})
