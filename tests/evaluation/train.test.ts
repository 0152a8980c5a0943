import { describe, expect, it } from 'vitest'
import { featureNames } from '../../src/engine/ranking/features.ts'
import { type Judged, train, worthwhileFrom } from '../../src/evaluation/train.ts'
import {
  type Example,
  examplesOf,
  factExamples,
  sentenceExamples,
  type TrainingFolder,
} from '../../src/evaluation/training-examples.ts'
import { loaded } from '../engine/small-knowledge.ts'

const FOLDER: TrainingFolder = {
  loaded,
  wordings: [],
  questions: [{ q: 'Người trao quà là ai?', fact: 'gifts-giver', accept: ['meeting-chair'] }],
  gold: [
    { q: 'Bao nhiêu cây được trồng?', expect: 'answer', must: [['1.200', '1,200']], not: [] },
    { q: 'Ai trao quà và trồng mấy cây?', expect: 'answer', must: [['Nam'], ['1.200']], not: [] },
    { q: 'Thời tiết ra sao?', expect: 'abstain', must: [], not: [] },
  ],
  near: ['Ai trồng cây ở Hà Nội?'],
  other: ['Giá vàng hôm nay bao nhiêu tiền?'],
  dialogs: [
    [
      { q: 'Quà do ai tặng vậy?', facts: ['gifts-giver'] },
      { q: 'cảm ơn bạn', facts: [] },
      { q: 'ông ấy giữ chức gì?', facts: ['gifts-giver'] },
    ],
  ],
  held: [
    { q: 'Ai đã trao quà?', expect: 'answer', must: [['Nam']], not: [] },
    { q: 'Hội nghị ai chủ trì?', expect: 'answer', must: [['Mai']], not: [] },
    { q: 'Ai hát ở hội nghị?', expect: 'abstain', must: [], not: [] },
  ],
}

const facts = factExamples(FOLDER)
const verdictOf = ({ candidates, verdicts }: Example, id: string) =>
  verdicts[candidates.findIndex(({ candidate }) => candidate.id === id)]
const examplesLike = (typed: string) =>
  facts.filter(({ resolved }) => resolved.query.folds.join(' ') === typed)

describe('what is learned from', () => {
  it('a wording is judged without itself: as a question that nobody wrote down', () => {
    // Put to the whole index with the wording left out; the thinned copy has no more than three and loses none.
    const [own, ...others] = examplesLike('ai trao qua')
    expect(others).toEqual([])
    expect(verdictOf(own!, 'gifts-giver')).toBe('right')
    const at = own!.candidates.findIndex(({ candidate }) => candidate.id === 'gifts-giver')
    expect(own!.rows[at]![featureNames.indexOf('wordingF1')]).toBeLessThan(0.9)
  })

  it('of an accepted answer both are right', () => {
    const [one] = examplesLike('nguoi trao qua la ai')
    expect([verdictOf(one!, 'gifts-giver'), verdictOf(one!, 'meeting-chair')]).toEqual(['right', 'right'])
    expect(verdictOf(one!, 'trees-number') ?? 'wrong').toBe('wrong')
  })

  it('a gold question is right where the answer has what it must', () => {
    const [one] = examplesLike('bao nhieu cay duoc trong')
    expect(verdictOf(one!, 'trees-number')).toBe('right')
    expect(verdictOf(one!, 'absent-cost')).toBe('unclear')
  })

  it('what asks for two things that no candidate tells together is left aside', () => {
    expect(examplesLike('ai trao qua va trong may cay')).toEqual([])
  })

  it.each([
    ['gia vang hom nay bao nhieu tien', 'other'],
    ['ai trong cay o ha noi', 'near'],
  ])('%s: facts are wrong, that the article leaves something out may be right', (typed, origin) => {
    const [one] = examplesLike(typed)
    expect(one!.origin).toBe(origin)
    expect(one!.right).not.toContain(true)
    for (const [i, { candidate }] of one!.candidates.entries())
      expect(one!.verdicts[i], candidate.id).toBe(candidate.kind === 'absence' ? 'unclear' : 'wrong')
  })

  it('a sentence is right where the quote of the fact stands in it', () => {
    const one = sentenceExamples(FOLDER).find(
      ({ resolved }) => resolved.query.folds.join(' ') === 'ai trao qua',
    )!
    const right = one.candidates.filter((_, i) => one.right[i]).map(({ candidate }) => candidate.answer.vi)
    expect(right).toEqual([expect.stringContaining('Lê Văn Nam trao 3 suất quà')])
  })
})

describe('training', () => {
  const before = process.cpuUsage()
  const models = train(examplesOf([FOLDER]))
  // Of the processor: how busy the machine is says nothing.
  const seconds = process.cpuUsage(before).user / 1e6

  it('gives the same models every time, in a moment', () => {
    expect(seconds).toBeLessThan(2)
    expect(train(examplesOf([FOLDER]))).toEqual(models)
  })

  it('has a weight for every feature, of four digits', () => {
    expect(Object.keys(models.facts.rank)).toEqual(featureNames)
    for (const weight of Object.values(models.facts.rank)) expect(weight).toBe(Number(weight.toPrecision(4)))
  })

  it('learns that a near wording speaks for a candidate', () => {
    const { rank } = models.facts
    expect(rank.covered! + rank.wordingF1! + rank.wordingRecall!).toBeGreaterThan(0)
  })
})

describe('the threshold of an answer', () => {
  /** Of ten certainties, the upper ones are right. */
  const judged = (rightFrom: number): Judged[] =>
    [0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95].map((certainty) => ({
      certainty,
      isRight: certainty >= rightFrom,
      isAnswer: true,
      hasAnswer: certainty > 0.2,
    }))

  it('rises with the cost of a wrong answer', () => {
    const [cheap, dear] = [1, 10].map((cost) => worthwhileFrom(judged(0.5), cost))
    expect(dear).toBeGreaterThan(cheap!)
  })

  it('lies where answers begin to be right', () => {
    expect(worthwhileFrom(judged(0.8), 1)).toBeGreaterThan(worthwhileFrom(judged(0.4), 1))
  })

  it('absences do not move it: what says no risks nothing', () => {
    const absences = judged(0.5).map((one) => ({ ...one, isAnswer: false, isRight: false }))
    const alone = worthwhileFrom(judged(0.5), 3)
    expect(worthwhileFrom([...judged(0.5), ...absences], 3)).toBeCloseTo(alone, 2)
  })
})
