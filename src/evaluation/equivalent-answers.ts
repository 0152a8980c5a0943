/** Which facts may stand for each other without a reader being told something else. */
import type { Engine } from '../engine/engine.ts'
import type { Answer } from '../engine/outcome.ts'
import type { PlacedJudgement } from '../knowledge/judgements.ts'
import type { Knowledge } from '../knowledge/schema.ts'

/** Which facts may stand for each other without a reader being told something else. */
export interface Kinship {
  /** May `id` answer where `wanted` should: itself, accepted, of the same entry, or saying as much? */
  isKin(id: string, wanted: string | undefined, accept: readonly string[]): boolean
  /** Computed from relations, so that no judgement can name it? */
  isComputed(id: string): boolean
  /** Does the article leave this out? True as well where nothing is wanted. */
  isAbsence(id: string | undefined): boolean
}

/** Works out kinship from entries, from what judgements accept, and from the facts' own words. */
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
  const known = new Map<string, boolean>()
  const isRelated = (id: string, wanted: string): boolean => {
    if (id === wanted || accepted.get(wanted)?.has(id)) return true
    const [a, b] = [answerOf(id), answerOf(wanted)]
    return a !== undefined && b !== undefined && (a.entry === b.entry || saysAsMuch(a, b))
  }
  return {
    isKin(id, wanted, accept) {
      if (wanted === undefined) return false
      if (accept.includes(id)) return true
      const key = `${id} ${wanted}`
      let kin = known.get(key)
      if (kin === undefined) {
        kin = isRelated(id, wanted)
        known.set(key, kin)
      }
      return kin
    },
    isComputed: (id) => !written.has(id) && !absences.has(id),
    isAbsence: (id) => id === undefined || absences.has(id),
  }
}

/** Is all that `b` says also said, or proven, by `a`? */
function saysAsMuch(a: Answer, b: Answer): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  if (words(`${a.direct} ${a.detail ?? ''}`).includes(words(b.direct))) return true
  return b.quotes.length > 0 && b.quotes.every((q) => a.quotes.some((other) => other.text.includes(q.text)))
}
