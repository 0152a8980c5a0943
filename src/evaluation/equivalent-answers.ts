/** Decides which facts are interchangeable as the answer to a question. */
import type { Engine } from '../engine/engine.ts'
import type { Answer } from '../engine/outcome.ts'
import type { PlacedJudgement } from '../knowledge/judgements.ts'
import type { Knowledge } from '../knowledge/schema.ts'

/** Relation of facts that are interchangeable as an answer. */
export interface Kinship {
  /** True if `id` may answer instead of `wanted`: the same, accepted, of the same entry, or with the same content. */
  isKin(id: string, wanted: string | undefined, accept: readonly string[]): boolean
  /** True for a fact computed from relations, which no judgement can name. */
  isComputed(id: string): boolean
  /** True for a known absence, and for `undefined`: no answer is wanted. */
  isAbsence(id: string | undefined): boolean
}

/** Derives kinship from the entries, the answers that judgements accept, and the texts of the facts. */
export function createKinship(
  engine: Engine,
  knowledge: Knowledge,
  judgements: readonly PlacedJudgement[],
): Kinship {
  const absences = new Set(knowledge.absences.map((a) => a.id))
  const written = new Set(knowledge.entries.flatMap((e) => e.facts.map((f) => f.id)))
  const accepted = new Map<string, Set<string>>()
  for (const { fact, accept } of judgements)
    if (fact !== undefined) accepted.set(fact, new Set([...(accepted.get(fact) ?? []), ...accept]))
  const answers = new Map<string, Answer | undefined>()
  const answerOf = (id: string): Answer | undefined => {
    if (!answers.has(id)) answers.set(id, engine.answer(id, 'vi'))
    return answers.get(id)
  }
  const isRelated = (id: string, wanted: string): boolean => {
    if (id === wanted || accepted.get(wanted)?.has(id)) return true
    const [a, b] = [answerOf(id), answerOf(wanted)]
    return a !== undefined && b !== undefined && (a.entry === b.entry || saysAsMuch(a, b))
  }
  return {
    isKin: (id, wanted, accept) => wanted !== undefined && (accept.includes(id) || isRelated(id, wanted)),
    isComputed: (id) => !written.has(id) && !absences.has(id),
    isAbsence: (id) => id === undefined || absences.has(id),
  }
}

/** True if `a` contains the answer of `b`, or all its quotes. */
function saysAsMuch(a: Answer, b: Answer): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  if (words(`${a.direct} ${a.detail ?? ''}`).includes(words(b.direct))) return true
  return b.quotes.length > 0 && b.quotes.every((q) => a.quotes.some((other) => other.text.includes(q.text)))
}
