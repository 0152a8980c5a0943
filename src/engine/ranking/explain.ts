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
    corrections: query.corrections,
    missing: missingOf(query),
    leans,
    notes: notesOf(query, leans, readAs),
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

function notesOf(query: Query, leans: boolean, readAs: string | undefined): string[] {
  const { lang, corrections, misnamed } = query
  return [
    ...(readAs === undefined ? [] : [`looked up as “${readAs}”`]),
    `language: ${lang}`,
    ...corrections.map((c) => `read “${c.typed}” as “${c.read}”`),
    ...missingOf(query).map((name) => `not in the article: ${name}`),
    ...(misnamed === undefined
      ? []
      : [`another edition, class or issuer of ${misnamed} than in the article`]),
    ...(leans ? ['leans on the conversation'] : []),
  ]
}
