import type { Trace } from '../outcome.ts'
import type { Query } from '../query.ts'
import { explainedBy, type Hit } from './ranked.ts'

/** Scores are shown in thousandths. */
const PARTS = 1000
export const rounded = (score: number): number => Math.round(score * PARTS) / PARTS

/** Tells how a question was understood and weighed. */
export const traceOf = (query: Query, hits: readonly Hit[], leans: boolean): Trace => ({
  terms: query.slots.map((slot) => ({
    typed: slot.typed,
    term: slot.units.map((u) => (u.fit === 1 ? u.unit : `${u.unit}×${u.fit.toFixed(2)}`)).join(' | '),
    weight: slot.emphasis,
    known: slot.units.length > 0,
  })),
  numbers: query.slots.filter((s) => s.kind === 'number').map((s) => s.typed),
  mentions: query.mentions,
  ...(query.asked.size > 0 && { answerType: [...query.asked].join(' ') }),
  hits: hits.map((h) => ({ fact: h.candidate.id, score: rounded(h.score), explains: explainedBy(h) })),
  notes: [
    `language: ${query.lang}`,
    ...query.corrections.map((c) => `read “${c.typed}” as “${c.read}”`),
    ...query.unknownNames.map((n) => `a name that the article does not have: ${n}`),
    ...query.unknownBodies.map((n) => `a ministry that the article does not have: ${n}`),
    ...(query.otherOrdinal === undefined
      ? []
      : [`another edition or class than the article has of ${query.otherOrdinal}`]),
    ...query.unknownDocuments.map((d) => `a document that the article does not have: ${d.form} ${d.number}`),
    ...(leans ? ['leans on the conversation'] : []),
  ],
})
