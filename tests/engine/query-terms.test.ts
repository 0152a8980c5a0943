import { describe, expect, it } from 'vitest'
import { type QueryTerm, resolveTerms } from '../../src/engine/ranking/query-terms.ts'
import { retrieve } from '../../src/engine/ranking/retriever.ts'
import { candidate, index, read, resolve } from './small-knowledge.ts'

const called = ({ slot }: QueryTerm) => slot.units[0]?.unit ?? slot.typed
const termOf = (question: string, unit: string) =>
  resolve(question).terms.find((term) => called(term) === unit)!
const rarity = (unit: string) => index.facts.idf(index.facts.termId(unit)!)

describe('what a word of a question weighs', () => {
  it.each<[question: string, unit: string, weight: number, why: string]>([
    ['Ai trao quà?', '~give', rarity('~give'), 'as rare as it is'],
    ['Ông Nam trao quà, ai chủ trì Hội nghị?', '~give', rarity('~give') / 2, 'half where nothing is asked'],
    ['Messi ơi, ai trao quà?', 'messi', 0, 'nothing in small talk'],
    ['Ai trao quà?', '?who', rarity('?who') / 2, 'half: the type of the answer has features of its own'],
    ['Ai trao quà cho Messi?', 'messi', 1, 'all if it is unknown'],
    ['Ai múa hát?', '?who>mua', 0, 'nothing of an unknown pair, whose words count by themselves'],
    ['Ai trao quà?', '?who>~give', rarity('?who>~give') / 2, 'a known pair by its emphasis'],
  ])('%s: %s weighs %d (%s)', (question, unit, weight) => {
    expect(termOf(question, unit).weight).toBeCloseTo(weight, 9)
  })

  it('a question weighs what its words do', () => {
    const { terms, weight } = resolve('Ông Nam trao quà, ai chủ trì Hội nghị?')
    expect(weight).toBeCloseTo(
      terms.reduce((sum, term) => sum + term.weight, 0),
      9,
    )
  })
})

describe('what a word of a question is', () => {
  it.each<[question: string, unit: string, is: Partial<QueryTerm>, why: string]>([
    [
      'Ai trao quà?',
      '?who',
      { types: [{ types: ['who', 'list', 'which'] }], isContent: false },
      'a question word',
    ],
    ['Ai trao quà?', '?who>~give', { types: [], isContent: false }, 'a focus, at half its emphasis'],
    ['Ai trao quà?', '~give', { types: [], isContent: true, isAsked: true }, 'content'],
    ['Messi ơi, ai trao quà?', 'messi', { isContent: false, isAsked: false, isUnknown: true }, 'small talk'],
    ['Có trao quà không?', '~give', { isAsked: true }, 'without a question word all is asked'],
  ])('%s: %s is %j (%s)', (question, unit, is) => {
    expect(termOf(question, unit)).toMatchObject(is)
  })

  it.each([
    ['Ai trao quà?', true],
    ['Có trao quà không?', false],
    ['Kế hoạch 45 của ai?', false],
  ])('%s asks for an answer type: %s', (question, asksType) => {
    expect(resolve(question).asksType).toBe(asksType)
  })

  it('a word that is said twice counts once, where it asks', () => {
    const given = resolve('Trao quà vui quá, ai trao quà?').terms.filter((term) => called(term) === '~give')
    expect(given.map(({ slot, isAsked }) => [slot.clause, isAsked])).toEqual([[1, true]])
  })

  it('a word that only a left-out wording has is unknown', () => {
    const of = candidate('absent-cost')
    const question = 'Trồng cây hết bao nhiêu tiền?'
    const isOnlyHere = ({ id, uses }: QueryTerm['readings'][number]) =>
      uses.has(of.place) && index.facts.occurrences(id) === 1
    const own = resolve(question).terms.find(({ readings }) => readings.some(isOnlyHere))!
    const { uses } = own.readings.find(isOnlyHere)!
    const wording = of.wordings[uses.get(of.place)!.wordings[0]!]!
    const without = resolveTerms(read(question), index.facts, { of, wording }).terms
    expect(own.isUnknown).toBe(false)
    expect(without.find((term) => called(term) === called(own))?.isUnknown ?? true).toBe(true)
  })
})

describe('the shortlist', () => {
  const ids = (question: string, isWanted?: Parameters<typeof retrieve>[2]) =>
    retrieve(resolve(question), index.facts, isWanted).map((one) => one.candidate.id)
  it('has what shares most weight with the question first', () => {
    expect(ids('Ai trao quà?')[0]).toBe('gifts-giver')
    expect(ids('Ai chủ trì Hội nghị?')[0]).toBe('meeting-chair')
  })
  it('has nothing that shares no word', () => {
    expect(ids('zzz')).toEqual([])
    expect(ids('Ai trao quà?')).not.toContain('plan-45-whose')
  })
  it('has only what is wanted', () => {
    expect(ids('Ai trao quà?', (one) => one.candidate.id === 'meeting-chair')).toEqual(['meeting-chair'])
  })
})
