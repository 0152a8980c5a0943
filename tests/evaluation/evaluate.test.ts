import { describe, expect, test } from 'vitest'
import { createEngine } from '../../src/engine/create-engine.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { buildEngineIndex } from '../../src/engine/index/build-index.ts'
import type { Outcome } from '../../src/engine/outcome.ts'
import { selfTest } from '../../src/evaluation/evaluate.ts'
import { bars, selfTestIssues, tally } from '../../src/evaluation/evaluation-issues.ts'
import { readJudgements } from '../../src/knowledge/judgements.ts'
import { loadTexts } from '../../src/knowledge/load.ts'
import { ARTICLE, QUESTIONS, YAML } from '../knowledge/folder.ts'

const load = () => {
  const loaded = loadTexts(YAML, ARTICLE)
  if (!loaded.ok) throw new Error(loaded.issues[0]?.message)
  return loaded.loaded
}
const loaded = load()
const real = createEngine(loaded)
const index = buildEngineIndex(loaded.knowledge, loaded.article)
const judgementsOf = (yaml: string) => readJudgements(yaml, loaded.knowledge).judgements

/** The real engine, but for one question. */
const answering = (question: string, outcome: Partial<Outcome>): Engine => ({
  ...real,
  ask: (q, options) => ({ ...real.ask(q, options), ...(q === question && outcome) }),
})
const answers = (fact: string): Partial<Outcome> => ({
  decision: 'answer',
  answers: [real.answer(fact, 'vi')!],
  suggestions: [],
})
const verdictOf = (engine: Engine, question: string, questions = QUESTIONS) =>
  selfTest(engine, index, loaded, judgementsOf(questions)).find((t) => t.question === question)?.verdict

describe('how a question comes back', () => {
  const own = 'Ai chủ trì Hội nghị?'
  const absent = 'Trồng cây hết bao nhiêu tiền?'
  test.each([
    ['its fact answers', own, answers('meeting-chair'), 'right'],
    ['another fact answers', own, answers('trees-number'), 'other'],
    [
      'it is among the choices',
      own,
      { decision: 'suggest', answers: [], suggestions: [real.answer('meeting-chair', 'vi')!] },
      'offered',
    ],
    ['nothing answers', own, { decision: 'abstain', answers: [], suggestions: [] }, 'silent'],
    [
      'of an absence, any abstention is right',
      absent,
      { decision: 'abstain', answers: [], suggestions: [] },
      'right',
    ],
    ['of an absence, a fact that it names beside it will do', absent, answers('trees-number'), 'right'],
    ['of an absence, any other fact is wrong', absent, answers('meeting-chair'), 'other'],
  ] as const)('%s', (_, question, outcome, verdict) => {
    expect(verdictOf(answering(question, outcome), question)).toBe(verdict)
  })

  test('a judgement takes only what it names', () => {
    const strict = 'judgements:\n  - q: Hội nghị do ai chủ trì?\n    fact: meeting-chair\n'
    const engine = answering('Hội nghị do ai chủ trì?', answers('trees-number'))
    expect(verdictOf(engine, 'Hội nghị do ai chủ trì?', strict)).toBe('other')
    const generous = `${strict}    accept: [trees-number]\n`
    expect(verdictOf(engine, 'Hội nghị do ai chủ trì?', generous)).toBe('right')
  })

  test('a follow-up is asked after the questions before it', () => {
    const asked: string[] = []
    const engine: Engine = {
      ...real,
      ask: (q, options) => {
        asked.push(options?.conversation ? `+ ${q}` : q)
        return real.ask(q, options)
      },
    }
    const judgements = judgementsOf(
      'judgements:\n  - q: Bà ấy là ai?\n    fact: meeting-chair\n    after: [Ai chủ trì Hội nghị?]\n',
    )
    selfTest(engine, index, loaded, judgements)
    expect(asked.slice(0, 2)).toEqual(['Ai chủ trì Hội nghị?', '+ Bà ấy là ai?'])
  })
})

test('each of a fact’s own wordings is', () => {
  const yaml = YAML.replace('vi: [Ai chủ trì Hội nghị?]', 'vi: [Ai chủ trì Hội nghị?, Ai điều hành?]')
  const read = loadTexts(yaml, ARTICLE)
  if (!read.ok) throw new Error(read.issues[0]?.message)
  const asked = selfTest(createEngine(read.loaded), index, read.loaded, []).map((t) => t.question)
  expect(asked).toContain('Ai chủ trì Hội nghị?')
  expect(asked).toContain('Ai điều hành?')
})

test('misses that the bars allow are notes; below a bar each is a warning', () => {
  const missed = 'Thời tiết thế nào?'
  const yaml = (right: number) =>
    `judgements:\n${'  - q: Hội nghị do ai chủ trì?\n    fact: meeting-chair\n'.repeat(right)}  - q: ${missed}\n    fact: meeting-chair\n`
  const severity = (right: number) =>
    selfTestIssues(selfTest(real, index, loaded, judgementsOf(yaml(right)))).find((i) =>
      i.message.includes(missed),
    )?.severity
  // One of ten is 90% right, one of three 67%; 85% is the bar.
  expect([severity(9), severity(2)]).toEqual(['note', 'warning'])
})

test('only judgements below a bar are errors; a button that leads elsewhere is a warning', () => {
  const engine = answering('Ai chủ trì Hội nghị?', answers('trees-number'))
  const tried = selfTest(engine, index, loaded, judgementsOf(QUESTIONS))
  expect(selfTestIssues(tried).map((i) => i.severity)).not.toContain('error')
  expect(selfTestIssues(tried)).toContainEqual(
    expect.objectContaining({ code: 'question-lost', path: 'knowledge.yaml', line: 29, severity: 'warning' }),
  )
  const failing = answering('Ai tài trợ cây giống?', answers('trees-number'))
  const codes = selfTestIssues(selfTest(failing, index, loaded, judgementsOf(QUESTIONS))).map((i) => i.code)
  expect(codes).toEqual(expect.arrayContaining(['judgements-missed', 'judgements-wrong', 'judgement-lost']))
  expect(tally([])).toEqual({ asked: 0, right: 0, wrong: 0 })
  expect(bars.right).toBeGreaterThan(bars.wrong)
})
