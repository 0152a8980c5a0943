import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/engine/create-engine.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { type Judgement, judgementsSchema } from '../../src/knowledge/schema.ts'
import { parseYaml } from '../../src/knowledge/source.ts'

/** The bars of this project's own article: right at least, wrong at most (shares), absences answered at most. */
const BARS = { right: 0.96, wrong: 0.015, absencesAnswered: 1 } as const

const folder = new URL('../fixtures/second-article', import.meta.url).pathname
const loaded = await loadKnowledge(folder)
const parsed = parseYaml(
  'questions.yaml',
  await readFile(`${folder}/questions.yaml`, 'utf8'),
  judgementsSchema,
)
if (!loaded.ok || !parsed.ok) throw new Error(JSON.stringify([loaded, parsed]))
const { knowledge } = loaded.loaded
const { judgements } = parsed.source.value

describe('another article is another folder', () => {
  const engine = createEngine(loaded.loaded)
  const verdicts = judgements.map((judgement) => ({ judgement, ...verdictOf(judgement) }))
  const told = (of: typeof verdicts) => of.map((v) => `${v.judgement.q} → ${v.got}`).join('\n')

  function verdictOf({ q, fact, accept, absent, after }: Judgement) {
    let conversation = {}
    for (const earlier of after)
      conversation = { conversation: engine.ask(earlier, conversation).conversation! }
    const { decision, answers, reason } = engine.ask(q, conversation)
    const got = answers[0]?.fact ?? reason
    const answered = decision === 'answer'
    const right = absent === undefined ? answered && [fact, ...accept].includes(got) : !answered
    return { got, right, wrong: answered && !right }
  }

  it('is asked enough, in words that are none of the facts’ own questions', () => {
    expect(judgements.length).toBeGreaterThanOrEqual(80)
    const own = new Set(
      knowledge.entries.flatMap((e) => e.facts.flatMap((f) => [...f.questions.vi, ...f.questions.en])),
    )
    expect(judgements.filter((j) => own.has(j.q)).map((j) => j.q)).toEqual([])
  })

  it('has eight ways of asking or more, and a translation, for each fact', () => {
    for (const fact of knowledge.entries.flatMap((e) => e.facts)) {
      expect(fact.questions.vi.length, fact.id).toBeGreaterThanOrEqual(8)
      expect(fact.answer.en, fact.id).toBeDefined()
      expect(fact.review, fact.id).toBeUndefined()
    }
  })

  it('is answered right', () => {
    const right = verdicts.filter((v) => v.right)
    const missed = told(verdicts.filter((v) => !v.right))
    expect(right.length / verdicts.length, missed).toBeGreaterThanOrEqual(BARS.right)
  })

  it('is hardly ever answered wrong', () => {
    const wrong = verdicts.filter((v) => v.wrong)
    expect(wrong.length / verdicts.length, told(wrong)).toBeLessThanOrEqual(BARS.wrong)
  })

  it('says so where the article does not say', () => {
    const answered = verdicts.filter((v) => v.wrong && v.judgement.absent !== undefined)
    expect(answered.length, told(answered)).toBeLessThanOrEqual(BARS.absencesAnswered)
  })
})
