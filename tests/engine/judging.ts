import type { Engine } from '../../src/engine/engine.ts'
import { type EngineIndex, saySame } from '../../src/engine/index/build-index.ts'
import type { Conversation } from '../../src/engine/outcome.ts'
import { PASSAGE } from '../../src/engine/response/answer.ts'
import type { Judgement } from '../../src/knowledge/schema.ts'

/** A question with what it wants; see `Judgement`. */
export type Wanted = Pick<Judgement, 'q' | 'fact' | 'absent' | 'accept' | 'after'>

export interface Judged {
  /** Share of all that comes back right: answered with the fact, or not answered where it is left out. */
  readonly right: number
  /** Share of those with an answer that are answered with something else. */
  readonly wrong: number
  /** How many are answered, though the article leaves it out. */
  readonly absencesAnswered: number
  /** One a line, what came back instead; the wrong ones first. */
  readonly misses: string
}

/** Asks all of them. Right is the fact itself, one that is accepted, one that says the same, and its quote. */
export function judgeAll(engine: Engine, index: EngineIndex, wanted: readonly Wanted[]): Judged {
  const byId = new Map(index.facts.candidates.map((one) => [one.candidate.id, one]))
  const ask = ({ q, after }: Wanted) => {
    let conversation: Conversation | undefined
    for (const text of [...after, q]) {
      const outcome = engine.ask(text, { now: 0, ...(conversation && { conversation }) })
      if (text === q) return outcome
      conversation = outcome.conversation ?? conversation
    }
    throw new Error('no question')
  }
  const rows = wanted.map((one) => {
    const { decision, reason, answers, suggestions } = ask(one)
    const isAnswered = decision === 'answer'
    const says = (id: string) =>
      answers.some(({ fact, quotes: [quote] }) => {
        const [told, meant] = [byId.get(fact), byId.get(id)]
        // A sentence of the article answers if it contains the fact's quote.
        if (fact === PASSAGE) return meant?.candidate.quotes.some((own) => quote!.text.includes(own))
        return told !== undefined && meant !== undefined && saySame(told, meant)
      })
    const ids = [...(one.fact === undefined ? [] : [one.fact]), ...one.accept]
    const isRight = one.absent === undefined ? isAnswered && ids.some(says) : !isAnswered
    const told = isAnswered ? answers : suggestions
    const got = `${decision} (${reason}) ${told.map(({ fact }) => fact).join(', ')}`
    return { one, isRight, isWrong: isAnswered && !isRight, got }
  })
  const answerable = rows.filter(({ one }) => one.absent === undefined)
  const wrong = rows.filter(({ isWrong }) => isWrong)
  const missed = rows.filter(({ isRight, isWrong }) => !isRight && !isWrong)
  return {
    right: rows.filter(({ isRight }) => isRight).length / rows.length,
    wrong: answerable.filter(({ isWrong }) => isWrong).length / answerable.length,
    absencesAnswered: wrong.filter(({ one }) => one.absent !== undefined).length,
    misses: [...wrong, ...missed]
      .map(
        ({ one: { q, fact, absent }, isWrong, got }) =>
          `${isWrong ? '✗' : '·'} ${q} | ${fact ?? absent} → ${got}`,
      )
      .join('\n'),
  }
}
