import { expect, it } from 'vitest'
import { saySame } from '../../src/engine/index/build-index.ts'
import { createLinearScorer, createScorer, type Model } from '../../src/engine/ranking/scorer.ts'
import { candidate, index, models, resolve } from './small-knowledge.ts'

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
