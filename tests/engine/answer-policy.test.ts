import { describe, expect, it } from 'vitest'
import { decide, factsNear } from '../../src/engine/policy/answer-policy.ts'
import { resolveTerms } from '../../src/engine/ranking/query-terms.ts'
import { createRanker, type Ranker } from '../../src/engine/ranking/ranker.ts'
import { candidate, index, models, read } from './small-knowledge.ts'

const ranker = createRanker(index, models)

/** How sure the ranker is of its facts, and of which sentence; all else is real. */
interface Sure {
  readonly facts?: number
  readonly sentence?: readonly [beginning: string, confidence: number]
}

function decided(question: string, { facts: confidence, sentence }: Sure = {}): string {
  const query = read(question)
  const ranking = ranker.facts(query)
  const facts = confidence === undefined ? ranking : { ...ranking, confidence }
  const fixed: Ranker = {
    ...ranker,
    sentences: (of) => {
      const resolved = resolveTerms(of, index.sentences)
      if (!sentence) return { resolved, ranked: [], confidence: 0 }
      const document = candidate(sentence[0])
      const ranked = [{ document, features: new Float64Array(), score: 0, probability: 1 }]
      return { resolved, ranked, confidence: sentence[1] }
    },
  }
  const decision = decide({ query, facts, leans: false }, fixed, models)
  switch (decision.kind) {
    case 'abstain':
      return [decision.reason, ...(decision.absences ?? []).map((one) => one.candidate.id)].join(' ')
    case 'answer':
    case 'suggest':
      return `${decision.kind} ${decision.documents[0]!.candidate.id}`
    default:
      return decision.kind
  }
}

const KENH: Sure['sentence'] = ['Đoàn thanh niên', 0.95]
const NEAR: Sure['sentence'] = ['Đoàn thanh niên', 0.6]

describe('the thresholds of the model decide', () => {
  it.each<[question: string, sure: Sure, expected: string, why: string]>([
    ['Ai trao quà?', { facts: 0.7 }, 'answer gifts-giver', 'sure enough: the threshold itself counts'],
    ['Ai trao quà?', { facts: 0.69 }, 'suggest gifts-giver', 'not quite: asks back, the likeliest first'],
    ['Ai trao quà?', { facts: 0.4 }, 'suggest gifts-giver', 'just sure enough to offer'],
    ['Ai trao quà?', { facts: 0.39 }, 'no-answer', 'nothing to offer, and no sentence is near'],
    ['Ai trao quà?', { facts: 0.39, sentence: KENH }, 'passage', 'the article itself is sure'],
    ['Ai trao quà?', { facts: 0.39, sentence: NEAR }, 'nearest', 'a sentence is only near'],
    ['Ai trao quà?', { facts: 0.5, sentence: KENH }, 'suggest gifts-giver', 'a fact goes before a sentence'],
    [
      'Trồng cây hết bao nhiêu tiền?',
      { facts: 0.4 },
      'absent absent-cost',
      'an absence says no: less is enough',
    ],
    [
      'Trồng cây hết bao nhiêu tiền?',
      { facts: 0.3, sentence: KENH },
      'nearest',
      'likeliest left out: never told as the answer',
    ],
    ['Ai múa hát?', { facts: 0.1 }, 'not-in-article', '“none of them” is likelier than any'],
  ])('%s with %j: %s (%s)', (question, sure, expected) => {
    expect(decided(question, sure)).toBe(expected)
  })
})

describe('what must be exact is decided by rule, however sure the ranker is', () => {
  const sure: Sure = { facts: 0.99, sentence: KENH }
  it.each<[question: string, expected: string, why: string]>([
    ['Ai không chủ trì Hội nghị?', 'suggest meeting-chair', 'what is so does not tell who did not'],
    ['Who did not chair the meeting?', 'suggest meeting-chair', 'English'],
    ['Ngoài bà Mai, ai chủ trì Hội nghị?', 'suggest meeting-chair', 'more is asked for than is named'],
    ['Ngoài ông Nam, ai chủ trì Hội nghị?', 'answer meeting-chair', 'the fact is about somebody else'],
    ['Ngoài việc dự họp, ai chủ trì Hội nghị?', 'answer meeting-chair', 'no entry is excluded'],
    ['Kế hoạch 47 của ai?', 'unknown-number', 'a plan that the article does not have'],
    ['Chỉ thị 45 của ai?', 'unknown-number', 'its number, of another form'],
    ['Nguyễn Thị Mai chủ trì Hội nghị à?', 'unknown-name', 'another Mai'],
    ['Bộ Tài chính trao quà à?', 'unknown-name', 'a ministry that the article does not have'],
    ['ừm ờ', 'not-understood', 'nothing in it to look up'],
  ])('%s: %s (%s)', (question, expected) => {
    expect(decided(question, sure)).toBe(expected)
  })
})

it.each<[question: string, expected: string]>([
  ['Việc sắp tới là những gì?', 'nearest'],
  ['Việc nào đứng thứ nhất sắp tới?', 'passage'],
])('a sentence that only begins a list is no answer to who asks for all: %s', (question, expected) => {
  expect(decided(question, { facts: 0, sentence: ['Việc sắp tới gồm', 0.99] })).toBe(expected)
})

describe('a sentence is quoted only where every number of the question stands in it', () => {
  it.each<[question: string, expected: string, why: string]>([
    ['Ai dọn 7 con kênh?', 'passage', 'its number'],
    ['Ai dọn con kênh?', 'passage', 'no number is asked'],
    ['Ai dọn 8 con kênh?', 'not-in-article', 'no sentence has this number'],
    ['Ai dọn kênh theo Kế hoạch 45?', 'no-answer', 'the plan stands in another sentence'],
    ['Năm 2030 ai dọn kênh?', 'not-in-article', 'a year that the article does not have'],
    ['Ai không dọn kênh?', 'nearest', 'a denial is not answered by a quote either'],
    ['Đoàn dọn kênh năm nào?', 'nearest', 'a year is asked, and the sentence has none'],
    ['Đoàn dọn bao nhiêu con kênh?', 'passage', 'a count is asked, and it has one'],
  ])('%s: %s (%s)', (question, expected) => {
    expect(decided(question, { facts: 0, sentence: KENH })).toBe(expected)
  })
})

it('facts near are facts, best first, and none where none is likely', () => {
  const near = factsNear(ranker.facts(read('Xã đã trồng bao nhiêu cây xanh?')), models)
  expect(near[0]).toBe('trees-number')
  expect(near).not.toContain('absent-cost')
  expect(factsNear(ranker.facts(read('Thời tiết hôm nay?')), models)).toEqual([])
})
