/** Explains how a question was understood and ranked, for `--explain` and the side panel of the chat page. */
import { documentForms } from '../../text/document-types.ts'
import type { Trace } from '../outcome.ts'
import type { Query } from '../query.ts'
import { FEATURES, featureNames } from './features.ts'
import type { Reading } from './ranker.ts'
import type { Model, Ranked } from './scorer.ts'

/** Maximum number of hits shown, and of features per hit: those that changed its score most. */
const MAX_HITS = 12
const MAX_FEATURES = 6

/** Rounds to thousandths. */
export function rounded(score: number): number {
  return Math.round(score * 1000) / 1000
}

/** @param readAs the question behind a guess, if that was read */
export function traceOf({ query, facts, leans }: Reading, model: Model, readAs?: string): Trace {
  return {
    terms: query.slots.map((slot) => ({
      typed: slot.typed,
      term: slot.units.map((u) => (u.fit === 1 ? u.unit : `${u.unit}×${u.fit.toFixed(2)}`)).join(' | '),
      weight: slot.emphasis,
      known: slot.units.length > 0,
    })),
    numbers: query.slots.filter((s) => s.kind === 'number').map((s) => s.typed),
    mentions: query.mentions,
    ...(readAs !== undefined && { readAs }),
    ...(query.asked.size > 0 && { answerType: [...query.asked].join(' ') }),
    hits: facts.ranked.slice(0, MAX_HITS).map((ranked) => ({
      fact: ranked.document.candidate.id,
      score: rounded(ranked.probability),
      explains: reasonsOf(ranked, model),
    })),
    corrections: query.corrections.map(({ typed, read }) => ({ typed, read })),
    missing: missingOf(query),
    leans,
    notes: [...(readAs === undefined ? [] : [`looked up as “${readAs}”`]), ...notesOf(query, leans)],
  }
}

/** Describes the features that changed a candidate's score most: "+1.2 share of the question that …". */
function reasonsOf({ features }: Ranked, { rank }: Model): string[] {
  return featureNames
    .map((name, i) => ({ name, moved: features[i]! * (rank[name] ?? 0) }))
    .filter(({ moved }) => Math.abs(moved) >= 0.1)
    .sort((a, b) => Math.abs(b.moved) - Math.abs(a.moved))
    .slice(0, MAX_FEATURES)
    .map(({ name, moved }) => `${moved > 0 ? '+' : '−'}${Math.abs(moved).toFixed(1)} ${FEATURES[name]}`)
}

function missingOf({ unknownNames, unknownBodies, unknownDocuments, lang }: Query): string[] {
  const documents = unknownDocuments.map((d) => `${documentForms[d.form]?.[lang] ?? d.form} ${d.number}`)
  return [...unknownNames, ...unknownBodies, ...documents]
}

function notesOf(query: Query, leans: boolean): string[] {
  return [
    `language: ${query.lang}`,
    ...query.corrections.map((c) => `read “${c.typed}” as “${c.read}”`),
    ...query.unknownNames.map((n) => `a name that the article does not have: ${n}`),
    ...query.unknownBodies.map((n) => `a body, document or event that the article does not have: ${n}`),
    ...(query.misnamed === undefined
      ? []
      : [`another edition, class or issuer than the article has of ${query.misnamed}`]),
    ...query.unknownDocuments.map((d) => `a document that the article does not have: ${d.form} ${d.number}`),
    ...(leans ? ['leans on the conversation'] : []),
  ]
}
