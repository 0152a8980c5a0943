import { describe, expect, it } from 'vitest'
import type { IndexedCandidate } from '../../src/engine/index/inverted-index.ts'
import { decideParts } from '../../src/engine/policy/multi-question.ts'
import type { Query } from '../../src/engine/query.ts'
import { createRanker, type Filter, type Ranker } from '../../src/engine/ranking/ranker.ts'
import { candidate, index, models, read } from './small-knowledge.ts'

const ranker = createRanker(index, models)

/** How sure the ranker is where one of these comes first; all else is real. */
type Sure = Readonly<Record<string, number>>

function parts(question: string, sure: Sure = {}, whole?: IndexedCandidate) {
  const query = read(question)
  const facts = ranker.facts(query)
  const fixed: Ranker = {
    ...ranker,
    facts(...asked) {
      const ranking = ranker.facts(...asked)
      return {
        ...ranking,
        confidence: sure[ranking.ranked[0]?.document.candidate.id ?? ''] ?? ranking.confidence,
      }
    },
  }
  const first = whole && { document: whole, features: new Float64Array(), score: 0, probability: 1 }
  const reading = {
    query,
    facts: first ? { ...facts, ranked: [first], confidence: sure.whole ?? 0 } : facts,
    leans: false,
  }
  const decision = decideParts(reading, fixed, models)
  if (decision?.kind === 'answer') return decision.documents.map(({ candidate }) => candidate.id)
  return decision?.kind === 'abstain' ? decision.reason : decision?.kind
}

it.each<[question: string, expected: readonly string[], why: string]>([
  ['Ai chủ trì Hội nghị và xã đã trồng bao nhiêu cây xanh?', ['meeting-chair', 'trees-number'], '“và”'],
  ['Ai chủ trì, ai trao quà?', ['meeting-chair', 'gifts-giver'], 'a comma'],
  ['Ai chủ trì Hội nghị? Ai trao quà?', ['meeting-chair', 'gifts-giver'], 'two sentences'],
  [
    'Who chaired the meeting and how many trees did the commune plant?',
    ['meeting-chair', 'trees-number'],
    'English',
  ],
  ['Kế hoạch 45 và 46 của ai?', ['plan-45-whose', 'plan-46-whose'], 'one question of two documents'],
  ['Kế hoạch 45 với Kế hoạch 46 của ai?', ['plan-45-whose', 'plan-46-whose'], 'the form said twice'],
  ['Kế hoạch 45 của ai, còn Kế hoạch 46 của ai?', ['plan-45-whose', 'plan-46-whose'], 'asked twice'],
  [
    'Ai chủ trì Hội nghị, và trồng cây hết bao nhiêu tiền?',
    ['meeting-chair', 'absent-cost'],
    'what the article leaves out is said beside what it tells',
  ],
  [
    'Ai chủ trì Hội nghị, có trồng cây xanh không?',
    ['meeting-chair', 'trees-number'],
    'a second part that wants a yes or a no',
  ],
  ['Ai trao quà và ai là người tặng quà?', ['gifts-giver'], 'both parts have one answer: it is said once'],
])('%s: %j (%s)', (question, expected) => {
  expect(parts(question)).toEqual(expected)
})

it.each<[question: string, why: string]>([
  ['Ai chủ trì Hội nghị?', 'one thing is asked'],
  ['Ai trao quà, ai múa hát?', 'one part has no sure answer: half an answer passes for the whole'],
  ['Kế hoạch 45 và 47 của ai?', 'one document is not there'],
  ['Ai chủ trì và ai không trao quà?', 'one part denies'],
  ['Ngoài bà Mai, ai chủ trì và ai trao quà?', 'more is asked for than is named'],
  ['Lê Văn Bình là ai và ai trao quà?', 'one name is not there'],
])('%s: is not taken apart (%s)', (question) => {
  expect(parts(question)).toBeUndefined()
})

describe('each part must be sure enough', () => {
  const BOTH = 'Kế hoạch 45 và 46 của ai?'
  const WHICH = "Which of plans 45 and 46 is the district's?"
  const CLAUSES = 'Ai chủ trì Hội nghị và ai trao quà?'
  it.each<[question: string, sure: Sure, expected: readonly string[] | undefined, why: string]>([
    [
      CLAUSES,
      { 'gifts-giver': 0.7 },
      ['meeting-chair', 'gifts-giver'],
      'as for an answer: the threshold counts',
    ],
    [CLAUSES, { 'gifts-giver': 0.69 }, undefined, 'half an answer passes for the whole'],
    [BOTH, { 'plan-46-whose': 0.39 }, undefined, 'one of both has no answer'],
    [WHICH, { 'plan-46-whose': 0.39 }, ['plan-45-whose'], '“which of them” selects: it need not be each'],
    [WHICH, { 'plan-45-whose': 0.39, 'plan-46-whose': 0.39 }, undefined, 'but at least one'],
    [
      'Kế hoạch nào của huyện và ai múa hát?',
      {},
      undefined,
      '“which” of one clause does not excuse the other',
    ],
  ])('%s with %j: %j (%s)', (question, sure, expected) => {
    expect(parts(question, sure)).toEqual(expected)
  })
})

it('what the article leaves out twice is told as left out', () => {
  expect(parts('Trồng cây hết bao nhiêu tiền, bón cây hết bao nhiêu tiền?')).toBe('absent')
})

describe('a fact that tells of every document named answers alone', () => {
  const BOTH = 'Kế hoạch 45 và 46 của ai?'
  const APART = ['plan-45-whose', 'plan-46-whose']
  const of45 = candidate('plan-45-whose')
  const telling = (...about: string[]) => ({ ...of45, candidate: { ...of45.candidate, about } })
  it.each<
    [whole: IndexedCandidate, confidence: number, expected: readonly string[] | undefined, why: string]
  >([
    [telling(), 0.9, APART, 'it tells of one only'],
    [candidate('absent-cost'), 0.9, APART, 'an absence tells of none'],
  ])('%# %d: %j (%s)', (whole, confidence, expected) => {
    expect(parts(BOTH, { whole: confidence }, whole)).toEqual(expected)
  })

  it('answers several clauses if it is surer than they are on average', () => {
    const clauses = 'Ai chủ trì Hội nghị và ai trao quà?'
    const sure = { 'meeting-chair': 0.9, 'gifts-giver': 0.8 }
    expect(parts(clauses, { ...sure, whole: 0.86 }, of45)).toBeUndefined()
    expect(parts(clauses, { ...sure, whole: 0.84 }, of45)).toEqual(['meeting-chair', 'gifts-giver'])
  })

  it('does not answer several clauses that are surer each', () => {
    expect(parts('Ai chủ trì Hội nghị và ai trao quà?', { whole: 0.9 }, telling('plan-46'))).toEqual([
      'meeting-chair',
      'gifts-giver',
    ])
  })
})

describe('what each part asks', () => {
  /** The parts as the ranker gets them. */
  function asked(question: string): { readonly query: Query; readonly filter: Filter | undefined }[] {
    const query = read(question)
    const seen: ReturnType<typeof asked> = []
    const spy: Ranker = {
      ...ranker,
      facts(part, filter) {
        seen.push({ query: part, filter })
        return ranker.facts(part, filter)
      },
    }
    decideParts({ query, facts: ranker.facts(query), leans: false }, spy, models)
    return seen
  }
  const unitsOf = ({ query }: { readonly query: Query }) =>
    query.slots.map(({ units }) => units.map(({ unit }) => unit).join('|')).join(' ')

  it.each<[question: string, parts: readonly string[], why: string]>([
    ['Kế hoạch 45 khác gì Kế hoạch 46?', ['@plan-45', '@plan-46'], 'a comparison is of both, so of neither'],
    [
      'Bà Mai chủ trì gì, và trao quà cho ai?',
      ['@mai ~chair ?what ~chair>?x', '~give ~prize ~receive-by @mai'],
      'who is named before is meant behind as well',
    ],
    [
      'Ông Nam trao quà cho ai và bà Mai chủ trì gì?',
      ['@nam ~give ~prize ~receive-by', '@mai ~chair ?what ~chair>?x'],
      'each keeps its own name, in the order of the question',
    ],
    [
      'Kế hoạch 45 là gì, và nó của ai?',
      ['@plan-45 ?what', '~owned-by @plan-45'],
      'a pronoun means what was named before',
    ],
    [
      'Bà Mai trao quà gì, và cho ai?',
      ['@mai ~give ~prize ?what ~prize>?x', '~receive-by @mai ~give ~prize'],
      'a phrase that only asks goes on with what was said',
    ],
    [
      'Kế hoạch 45 của ai và Chỉ thị giai đoạn nào?',
      ['@plan-45 ~owned-by', '~form-directive ~period ?which ~period>?x'],
      'a form of document is a topic of its own',
    ],
    [
      'Ai trao quà và khi nào?',
      ['?who ?who>~give ~give ~prize', '?when ~prize>?when ~give ~prize'],
      'a bare “when” asks it of what was said before',
    ],
  ])('%s: %j (%s)', (question, expected) => {
    expect(asked(question).map(unitsOf)).toEqual(expected)
  })

  it('each part asks its own question words, and mentions its own names', () => {
    const [who, when] = asked('Ai trao quà và khi nào?')
    expect([...who!.query.asked]).toEqual(['?who', '?who>~give'])
    expect([...when!.query.asked]).toEqual(['?when'])
    const [chaired, gave] = asked('Bà Mai chủ trì gì, và ông Nam trao quà cho ai?')
    expect([chaired!.query.mentions, gave!.query.mentions]).toEqual([['mai'], ['nam']])
  })

  it('of a document only its own facts come, and no computed list', () => {
    const [of45] = asked('Kế hoạch 45 và 46 của ai?')
    const passed = index.facts.candidates.filter((one) => of45!.filter!(one)).map((one) => one.candidate.id)
    expect(passed).toEqual(['plan-45-whose'])
  })
})

// “hội nghị ấy” is found in “Hội nghị? Ai”: phrases reach over the end of a sentence, and “ay” sounds like “ai”.
