import { describe, expect, it } from 'vitest'
import { withContext } from '../../src/engine/dialogue/coreference.ts'
import { saySame } from '../../src/engine/index/build-index.ts'
import type { IndexedCandidate } from '../../src/engine/index/inverted-index.ts'
import { featureNames } from '../../src/engine/ranking/features.ts'
import { resolveTerms } from '../../src/engine/ranking/query-terms.ts'
import {
  confidenceNames,
  confidenceRow,
  createLinearScorer,
  createScorer,
  type Model,
  questionFeatureNames,
  questionFeatures,
  type Ranked,
} from '../../src/engine/ranking/scorer.ts'
import { candidate, index, models, read, resolve } from './small-knowledge.ts'

const all = index.facts.candidates
const rank = (model: Model, question: string, documents = all) =>
  createScorer(model, saySame)(resolve(question), documents)
const ids = ({ ranked }: ReturnType<typeof rank>) => ranked.map(({ document }) => document.candidate.id)

it.each(['Ai trao quà?', 'Kế hoạch 45 của ai?', 'Thời tiết hôm nay?', 'zzz'])(
  '%s: candidates and “none of them” share one probability',
  (question) => {
    const { ranked, none } = createLinearScorer(models.facts)(resolve(question), all)
    const most = Math.max(none, ...ranked.map(({ score }) => score))
    const odds = ranked.map(({ score }) => Math.exp(score - most))
    const total = odds.reduce((sum, one) => sum + one, Math.exp(none - most))
    const shares = ranked.reduce((sum, { probability }) => sum + probability, 0)
    expect(shares + Math.exp(none - most) / total).toBeCloseTo(1, 9)
    expect(ranked.map(({ probability }) => probability)).toEqual(
      [...ranked].map(({ probability }) => probability).sort((a, b) => b - a),
    )
  },
)

it('the order follows the weights', () => {
  const question = 'Ai trao quà?'
  expect(ids(rank(models.facts, question))[0]).toBe('gifts-giver')
  const upsideDown = { ...models.facts, rank: { wordingF1: -12 } }
  expect(ids(rank(upsideDown, question)).at(-1)).toBe('gifts-giver')
})

it('a weight that is not written is 0', () => {
  const { ranked } = rank({ ...models.facts, rank: {}, none: {} }, 'Ai trao quà?')
  expect(new Set(ranked.map(({ score }) => score))).toEqual(new Set([0]))
  expect(ranked[0]!.probability).toBeCloseTo(1 / (all.length + 1), 9)
})

it.each<[question: string, isSure: boolean, why: string]>([
  ['Ai trao quà?', true, 'its own wording, and no other comes near'],
  ['Kế hoạch 45 với Kế hoạch 46 của ai?', false, 'two are as good as each other'],
  ['Ai múa hát?', false, 'none of them is likelier'],
])('%s: sure is %s (%s)', (question, isSure) => {
  expect(rank(models.facts, question).confidence > 0.7).toBe(isSure)
})

it('who says the same is no rival: both vouch for the first', () => {
  const gifts = candidate('gifts-giver')
  const twin = { ...gifts, candidate: { ...gifts.candidate, id: 'gifts-twin' } }
  const alone = rank(models.facts, 'Ai trao quà?', [gifts])
  const twins = rank(models.facts, 'Ai trao quà?', [gifts, twin])
  expect(twins.ranked[0]!.probability).toBeCloseTo(1 / 2, 2)
  expect(twins.confidence).toBeGreaterThanOrEqual(alone.confidence)
})

it('without a candidate nothing is sure', () => {
  expect(rank(models.facts, 'Ai trao quà?', [])).toMatchObject({ ranked: [], confidence: 0 })
})

describe('what a question is, whatever is asked of', () => {
  const of = (question: string, name: string) =>
    questionFeatures(resolve(question))[questionFeatureNames.indexOf(name)]
  it.each<[name: string, question: string, value: number, why: string]>([
    ['always', '', 1, 'even of nothing'],
    ['asksType', 'Ai trao quà?', 1, '“who”'],
    ['asksType', 'Có trao quà không?', 0, 'no question word'],
    ['isNegated', 'Ai không chủ trì Hội nghị?', 1, '“không”'],
    ['isNegated', 'Ai chủ trì Hội nghị?', 0, 'asked as it is'],
    ['asksBesides', 'Ngoài bà Mai, ai trao quà?', 1, 'others than she'],
    ['asksBesides', 'Ai trao quà?', 0, 'anyone'],
    ['unknownNumber', 'Năm 2030 ai dọn kênh?', 1, 'a year that the article does not have'],
    ['unknownNumber', 'Kế hoạch 45 của ai?', 0, 'a number that it has'],
    ['hasForeignName', 'Hà Nội trồng cây ở đâu?', 1, 'a name that it does not have'],
    ['hasForeignName', 'Ai trao quà?', 0, 'no name'],
    [
      'hasForeignName',
      'Qwertbal trồng cây ở đâu?',
      1,
      'at the beginning, if it is no word of either language',
    ],
    ['hasForeignName', 'Nghe nói ai trao quà?', 0, 'the first word has a capital anyway'],
    ['isYesNo', 'Bà Mai chủ trì đúng không?', 1, 'yes or no'],
    ['isYesNo', 'Ai trao quà?', 0, 'who'],
    [
      'unknownRarity',
      'Ai trao quà cho Nguyễn Văn Sơn?',
      0.55,
      'of a foreign name beside what is asked, less',
    ],
    ['isEnglish', 'Who gave the gifts?', 1, 'English'],
    ['isEnglish', 'Ai trao quà?', 0, 'Vietnamese'],
    ['namesEntry', 'Kế hoạch 45 của ai?', 1, 'an entry'],
    ['namesEntry', 'Ai trao quà?', 0, 'none'],
    ['isCutShort', 'Ông ấy là ai?', 1, '“he” of nobody'],
    ['isCutShort', 'Ai trao quà?', 0, 'complete'],
    ['isCompleted', 'Ông ấy là ai?', 0, 'without a conversation'],
    ['isExtended', 'Ai trao quà?', 0, 'without a conversation'],
    ['contentWords', '', 0, 'no word'],
    ['contentWords', 'Ai trao quà?', 2 / 3, 'two words that say something, saturated'],
    ['unknownShare', 'Ai trao quà?', 0, 'each word is known'],
    ['unknownShare', 'Thời tiết hôm nay thế nào?', 1, 'none is'],
    ['unknownWeight', 'Ai trao quà?', 0, 'each word is known'],
    ['unknownRarity', 'Ai trao quà?', 0, 'each word is known'],
    ['unknownRarity', 'Kế hoạch 47 của ai?', 1, 'the rarest word there is'],
  ])('%s of %j is %d (%s)', (name, question, value) => {
    expect(of(question, name)).toBeCloseTo(value, 6)
  })

  it.each<[question: string, age: number, expected: Readonly<Record<string, number>>, why: string]>([
    [
      'Ông ấy là ai?',
      0,
      { isCutShort: 0, isCompleted: 1, isExtended: 0, contextAge: 0 },
      'what it lacks is the entry spoken of last',
    ],
    [
      'Ông ấy là ai?',
      1,
      { isCutShort: 0, isCompleted: 1, isExtended: 0, contextAge: 1 / 2 },
      'or the one before, which is less likely',
    ],
    [
      'Ai trao quà?',
      0,
      { isCutShort: 0, isCompleted: 0, isExtended: 1, contextAge: 0 },
      'complete, and combined all the same',
    ],
  ])('%s after an entry, with %d others since: %j (%s)', (question, age, expected) => {
    const values = questionFeatures(
      resolveTerms(withContext(read(question), { entry: 'nam', age }), index.facts),
    )
    const named = Object.keys(expected).map((name) => [name, values[questionFeatureNames.indexOf(name)]])
    expect(Object.fromEntries(named)).toEqual(expected)
  })

  it.each<[name: string, more: string, less: string, why: string]>([
    ['contentWords', 'Ai trao quà tặng các hộ tiêu biểu?', 'Ai trao quà?', 'more words'],
    ['unknownShare', 'Ai múa hát?', 'Kế hoạch 47 của ai?', 'two words of two, one of two'],
    ['unknownWeight', 'Thời tiết hôm nay, ai múa hát?', 'Ai múa hát?', 'more unknown words'],
  ])('%s: of %j more than of %j (%s)', (name, more, less) => {
    expect(of(more, name)).toBeGreaterThan(of(less, name)!)
  })
})

describe('how far the first candidate leads', () => {
  const GIFTS = candidate('gifts-giver')
  const gifts = { document: GIFTS, features: new Float64Array(), score: 2, probability: 0.5 }
  const as = (id: string, of: IndexedCandidate, score: number, probability: number) => ({
    ...gifts,
    document: { ...of, candidate: { ...of.candidate, id } },
    score,
    probability,
  })
  const twin = as('gifts-twin', GIFTS, 1.5, 0.25)
  const chair = as('meeting-chair', candidate('meeting-chair'), 1, 0.125)
  const absence = as('absent-cost', candidate('absent-cost'), 0, 0.0625)
  const leadOf = (ranked: readonly Ranked[], name: string) => {
    const row = confidenceRow(ranked, -1, new Float64Array(questionFeatureNames.length), saySame)
    // The features of these candidates are left out, so the row ends early.
    return row[confidenceNames.indexOf(name) - featureNames.length]
  }
  const odds = (lead: number) => 1 / (1 + Math.exp(-lead))
  it.each<[name: string, ranked: readonly Ranked[], value: number, why: string]>([
    ['score', [gifts, chair], 2, 'its own'],
    ['overNone', [gifts, chair], odds(3), 'over “none of them”'],
    ['overNext', [gifts, twin, chair], odds(0.5), 'over the next, whatever it says'],
    ['overNext', [gifts], 1, 'over nobody: all the lead there is'],
    ['overRival', [gifts, twin, chair], odds(1), 'over the next that says something else'],
    ['overRival', [gifts, twin], 1, 'who says the same is no rival'],
    ['overAbsence', [gifts, chair, absence], odds(2), 'over what the article is known to leave out'],
    ['overAbsence', [gifts, chair], 1, 'nothing of the kind'],
    ['probability', [gifts, chair], 0.5, 'its own'],
    ['probability', [gifts, twin, chair], 0.75, 'with that of who says the same'],
    ['entropy', [{ ...gifts, probability: 1 }], 0, 'no doubt at all'],
    ['entropy', [gifts, { ...chair, probability: 0.5 }], Math.log(2), 'two as likely as each other'],
    ['entropy', [gifts, { ...chair, probability: 0 }], Math.log(2) / 2, 'the impossible adds nothing'],
  ])('%s %# is %d (%s)', (name, ranked, value) => {
    expect(leadOf(ranked, name)).toBeCloseTo(value, 9)
  })
})
