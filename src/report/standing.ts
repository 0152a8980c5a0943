import type { Findings } from '../evaluation/check-folder.ts'
import type { Tried } from '../evaluation/evaluate.ts'
import { THIN_MARGIN } from '../evaluation/evaluation-issues.ts'
import type { Fact } from '../knowledge/schema.ts'

/** Self-test results of one fact. */
export interface FactStanding {
  readonly fact: Fact
  readonly entry: string
  /** Its own questions and the judgements that expect it, as written. */
  readonly asked: readonly Tried[]
  /** Those that did not find it. */
  readonly lost: readonly Tried[]
  /** Smallest lead over a fact with another answer; negative if that fact leads. */
  readonly margin?: number
  readonly rival?: string
}

/** Two facts, or a fact and an absence, that questions confuse or nearly confuse. */
export interface ConfusablePair {
  readonly wanted: string
  readonly rival: string
  /** Number of questions that found the rival. */
  readonly lost: number
  /** Number of questions that nearly found the rival, with a lead below `THIN_MARGIN`. */
  readonly thin: number
  /** Smallest lead over the rival. */
  readonly margin: number
  readonly example: string
}

/** Groups the results of the self-test by fact. */
export function standings({ loaded, tried }: Findings): FactStanding[] {
  const byFact = new Map<string, Tried[]>()
  for (const t of tried)
    if (!t.style && t.wanted !== undefined) byFact.set(t.wanted, [...(byFact.get(t.wanted) ?? []), t])
  return loaded.knowledge.entries.flatMap((entry) =>
    entry.facts.map((fact): FactStanding => {
      const asked = byFact.get(fact.id) ?? []
      const [closest] = asked.filter((t) => t.margin !== undefined).sort((a, b) => a.margin! - b.margin!)
      return {
        fact,
        entry: entry.name.vi,
        asked,
        lost: asked.filter((t) => t.verdict !== 'right' && t.verdict !== 'kin'),
        ...(closest?.margin !== undefined && { margin: closest.margin }),
        ...(closest?.rival !== undefined && { rival: closest.rival }),
      }
    }),
  )
}

/** Returns the pairs that questions as written confuse, worst first. */
export function confusablePairs({ tried }: Findings): ConfusablePair[] {
  const pairs = new Map<string, ConfusablePair>()
  for (const t of tried) {
    if (t.style || t.wanted === undefined) continue
    const lost = t.verdict === 'other'
    const rival = lost ? t.won : t.rival
    const margin = t.margin ?? 0
    const thin = t.verdict === 'right' && margin < THIN_MARGIN && t.margin !== undefined
    if (rival === undefined || !(lost || thin)) continue
    const key = `${t.wanted} ${rival}`
    const before = pairs.get(key)
    pairs.set(key, {
      wanted: t.wanted,
      rival,
      lost: (before?.lost ?? 0) + (lost ? 1 : 0),
      thin: (before?.thin ?? 0) + (thin ? 1 : 0),
      margin: Math.min(before?.margin ?? Number.POSITIVE_INFINITY, margin),
      example: before && (before.lost > 0 || !lost) ? before.example : t.question,
    })
  }
  return [...pairs.values()].sort((a, b) => b.lost - a.lost || b.thin - a.thin || a.margin - b.margin)
}
