import { expect, it } from 'vitest'
import { createEngine } from '../../src/engine/create-engine.ts'
import type { Models } from '../../src/engine/ranking/ranker.ts'
import type { Model } from '../../src/engine/ranking/scorer.ts'
import { shippedModels } from '../../src/engine/ranking/shipped-models.ts'
import { index, loaded } from './small-knowledge.ts'

it.each<[question: string, fact: string | undefined, why: string]>([
  ['Ai trao quà?', 'gifts-giver', 'as an editor wrote it'],
  ['ai trao quà', 'gifts-giver', 'without its sign and capital'],
  ['ai trao qua', 'gifts-giver', 'without its diacritics'],
  ['Ai trào quà?', undefined, 'with another diacritic it is another word'],
  ['Ai trao quà cho hộ?', undefined, 'with one word more'],
  ['', undefined, 'blank'],
])('%j is a wording of %s (%s)', (question, fact) => {
  expect(index.ownWordings(question)?.candidate.id).toBe(fact)
})

const silent = (model: Model): Model => ({ ...model, answerFrom: 1, suggestFrom: 1 })

it('is answered, however little the ranker trusts it', () => {
  const shipped = shippedModels()
  const models: Models = { facts: silent(shipped.facts), sentences: silent(shipped.sentences) }
  const engine = createEngine(loaded, models)
  expect(engine.ask('Ai trao quà?').answers.map(({ fact }) => fact)).toEqual(['gifts-giver'])
  expect(engine.ask('Quà do ai trao vậy?').answers).toEqual([])
})
