import { expect, it } from 'vitest'
import { decideParts } from '../../src/engine/policy/multi-question.ts'
import { createRanker } from '../../src/engine/ranking/ranker.ts'
import { index, models, read } from './small-knowledge.ts'

const ranker = createRanker(index, models)

function parts(question: string): readonly string[] | string | undefined {
  const query = read(question)
  const decision = decideParts({ query, facts: ranker.facts(query), leans: false }, ranker, models)
  if (decision?.kind === 'answer') return decision.documents.map(({ candidate }) => candidate.id)
  return decision?.kind === 'abstain' ? decision.reason : decision?.kind
}

it.each<[question: string, expected: readonly string[], why: string]>([
  ['Ai chủ trì Hội nghị và xã đã trồng bao nhiêu cây xanh?', ['meeting-chair', 'trees-number'], '“và”'],
  ['Ai chủ trì, ai trao quà?', ['meeting-chair', 'gifts-giver'], 'a comma'],
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

// “hội nghị ấy” is found in “Hội nghị? Ai”: phrases reach over the end of a sentence, and “ay” sounds like “ai”.
it.fails('known miss: a question word behind the end of a sentence is taken for the end of a phrase', () => {
  expect(parts('Ai chủ trì Hội nghị? Ai trao quà?')).toEqual(['meeting-chair', 'gifts-giver'])
})
