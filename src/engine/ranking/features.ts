/** Features of a question–candidate pair: numbers from 0 to 1, each with a name and a description. */
import { HALF } from '../../text/half.ts'
import { cueWords } from '../../text/word-lists.ts'
import type { Candidate, Told } from '../index/candidates.ts'
import type { IndexedCandidate, Wording } from '../index/inverted-index.ts'
import { ASKED_TYPES, isCombined, type LeftOut, type QueryTerm, type ResolvedQuery } from './query-terms.ts'

/** Features of a question–candidate pair, in the order of the weights. In a description, "it" is the candidate. */
export const FEATURES = {
  wordingF1: 'harmonic mean of recall and precision for its nearest wording',
  wordingRecall: 'share of the question that its nearest wording contains',
  wordingPrecision: 'share of its nearest wording that the question contains',
  secondWording: 'harmonic mean for its second nearest wording',
  sameTypeWording: 'harmonic mean for its nearest wording with the same answer type; any if none is asked',
  sameFocusWording: 'harmonic mean for its nearest wording with the same focus; any if there is none',
  covered: 'share of the question that it contains anywhere: wordings, answer, quotes, names',
  coveredByWordings: 'share of the question that its wordings contain together',
  coveredByContext: 'share of the question that it or the sentences around its quotes contain',
  coveredWhereAsked: 'share of the asking clauses that it contains',
  evidence: 'weight of the question terms that it contains, x / (1 + x), so that one rare word is 0.5',
  askedEvidence: 'the same for the terms that its wordings contain',
  missing: 'the same for the terms that it lacks',
  heaviestMissing: 'weight of the heaviest term that it lacks',
  missingClass: 'weight of the heaviest synonym class that it lacks',
  missingModifier: 'weight of the heaviest word that it lacks right after one that it contains',
  missingName: 'it lacks a name of the question (0.5 for each)',
  missingNumber: 'it lacks an exact number or document of the question',
  hasName: 'it contains a name of the question',
  contentShare: 'share of the content words that it contains',
  isOfEntry: 'it belongs to an entry that the question names',
  isAboutEntry: 'it mentions an entry that the question names',
  focusShare: 'share of the focuses ("which X") that its wordings contain; 0.5 if there is none',
  answersType: 'it or a wording has an answer type that is asked for (who, when, how many …)',
  lacksType: 'an answer type is asked for that neither it nor a wording has',
  lacksAttribute: 'a name, an age, a sum or the like is asked for that no wording asks for',
  tellsType: 'its answer contains the year, count or purpose that is asked for',
} as const

export type Feature = keyof typeof FEATURES
export const featureNames = Object.keys(FEATURES) as readonly Feature[]

const attributes = cueWords('attribute-classes')

/** Sort of value that the answer must contain, by question word. */
const TOLD_TYPES: Readonly<Record<string, Told>> = {
  '?when': 'year',
  '?year': 'year',
  '?how-many': 'count',
  '?why': 'purpose',
}

/**
 * Computes the features of a candidate for a question, in the order of `featureNames`.
 *
 * @param leftOut wording to ignore, for training
 */
export function featuresOf(
  query: ResolvedQuery,
  candidate: IndexedCandidate,
  leftOut?: LeftOut,
): Float64Array {
  const held = leftOut?.of === candidate ? leftOut.wording : undefined
  const credits = creditsOf(query.terms, candidate, held)
  return rowOf(
    nearestWordings(query, candidate, held),
    coverage(query, credits),
    relations(query, candidate.candidate),
    [focusShare(query, credits)],
    answerType(query, candidate.candidate, credits),
  )
}

/** Concatenates the parts. Copies one by one, because spreading the arrays costs more than computing them. */
function rowOf(...parts: readonly (readonly number[])[]): Float64Array {
  const row = new Float64Array(featureNames.length)
  let at = 0
  for (const part of parts) for (const value of part) row[at++] = value
  return row
}

/** Returns the similarity of the question to the nearest wordings of the candidate. */
function nearestWordings(
  query: ResolvedQuery,
  { wordings }: IndexedCandidate,
  leftOut: Wording | undefined,
): readonly number[] {
  const { asksType, asksOf } = query
  let best: Match = { f1: 0, recall: 0, precision: 0, hasType: false, hasFocus: false }
  let [second, sameType, sameFocus] = [0, 0, 0]
  for (const wording of wordings) {
    if (wording === leftOut) continue
    const match = matchWording(query, wording)
    if (!match) continue
    if (match.f1 > best.f1) {
      second = best.f1
      best = match
    } else second = Math.max(second, match.f1)
    if (match.hasType || !asksType) sameType = Math.max(sameType, match.f1)
    if (match.hasFocus || !asksOf) sameFocus = Math.max(sameFocus, match.f1)
  }
  return [best.f1, best.recall, best.precision, second, sameType, sameFocus]
}

/** Similarity of a question and one wording. */
interface Match {
  readonly f1: number
  readonly recall: number
  readonly precision: number
  readonly hasType: boolean
  readonly hasFocus: boolean
}

/** Returns `undefined` if they share no term. */
function matchWording({ terms, byId, weight }: ResolvedQuery, wording: Wording): Match | undefined {
  /** Best fit of each term of the question so far, by its position. */
  let fits: number[] | undefined
  let matched = 0
  let hasType = false
  let hasFocus = false
  for (const id of wording.terms) {
    const hit = byId.get(id)
    if (hit === undefined) continue
    fits ??= []
    const before = fits[hit.term] ?? 0
    if (hit.fit <= before) continue
    const term = terms[hit.term]!
    fits[hit.term] = hit.fit
    matched += term.weight * (hit.fit - before)
    if (term.isType) hasType = true
    if (term.slot.kind === 'focus') hasFocus = true
  }
  if (!fits) return undefined
  const recall = share(matched, weight)
  const precision = Math.min(1, share(matched, wording.weight))
  return { f1: share(2 * recall * precision, recall + precision), recall, precision, hasType, hasFocus }
}

/** True if the term asks for an attribute that few candidates have, such as a name. */
function isAttribute({ slot }: QueryTerm): boolean {
  return slot.units[0] !== undefined && attributes.has(slot.units[0].unit)
}

/** Returns the features of the terms that the candidate has anywhere, and of those that it lacks. */
function coverage({ terms, weight }: ResolvedQuery, credits: Credits): readonly number[] {
  let [covered, byWordings, byContext, asked, coveredWhereAsked, evidence, askedEvidence] = [
    0, 0, 0, 0, 0, 0, 0,
  ]
  let [missing, heaviest, missingClass, modifier, content, contentThere] = [0, 0, 0, 0, 0, 0]
  let [names, number, hasName] = [0, 0, 0]
  let isBehindKnown = false
  for (const [i, term] of terms.entries()) {
    const [anywhere, wordings] = [credits.anywhere[i]!, credits.wordings[i]!]
    covered += term.weight * anywhere
    byWordings += term.weight * wordings
    byContext += term.weight * Math.max(anywhere, credits.context[i]!)
    if (term.isAsked) {
      asked += term.weight
      coveredWhereAsked += term.weight * anywhere
    }
    const { kind, exact } = term.slot
    if (kind === 'question' || isCombined(term.slot)) continue
    evidence += term.weight * anywhere
    askedEvidence += term.weight * wordings
    const isThere = anywhere > HALF
    if (term.isContent) {
      content++
      if (isThere) contentThere++
    }
    if (kind === 'entry' && anywhere > 0) hasName = 1
    if (anywhere === 0) {
      missing += term.weight
      heaviest = Math.max(heaviest, term.weight)
      if (kind === 'class') missingClass = Math.max(missingClass, term.weight)
      if (isBehindKnown && term.isContent) modifier = Math.max(modifier, term.weight)
      if (kind === 'entry') names++
      if (exact) number = 1
    }
    isBehindKnown = isThere && term.isContent
  }
  return [
    share(covered, weight),
    share(byWordings, weight),
    share(byContext, weight),
    share(coveredWhereAsked, asked),
    saturated(evidence),
    saturated(askedEvidence),
    saturated(missing),
    Math.min(1, heaviest),
    Math.min(1, missingClass),
    Math.min(1, modifier),
    Math.min(1, names / 2),
    number,
    hasName,
    share(contentThere, content),
  ]
}

/** Fit of each term in a candidate, 0–1, by field. Lists by field, because an object a term cost a fifth of the memory. */
interface Credits {
  readonly anywhere: readonly number[]
  readonly wordings: readonly number[]
  readonly context: readonly number[]
}

function creditsOf(
  terms: readonly QueryTerm[],
  { asked, told, context }: IndexedCandidate,
  leftOut: Wording | undefined,
): Credits {
  const credits = { anywhere: [] as number[], wordings: [] as number[], context: [] as number[] }
  for (const { readings } of terms) {
    let [anywhere, wordings, around] = [0, 0, 0]
    for (const { id, fit } of readings) {
      const count = (asked.get(id) ?? 0) - (leftOut?.terms.includes(id) ? 1 : 0)
      if (count > 0) wordings = Math.max(wordings, fit)
      else if (told.has(id)) anywhere = Math.max(anywhere, fit)
      if (context.has(id)) around = Math.max(around, fit)
    }
    credits.anywhere.push(Math.max(anywhere, wordings))
    credits.wordings.push(wordings)
    credits.context.push(around)
  }
  return credits
}

function relations({ query: { mentions } }: ResolvedQuery, { entry, about }: Candidate): readonly number[] {
  return [
    Number(entry !== undefined && mentions.includes(entry)),
    Number(mentions.some((id) => about.includes(id))),
  ]
}

function focusShare({ terms, asksOf }: ResolvedQuery, credits: Credits): number {
  if (!asksOf) return 1 / 2
  const focuses = credits.wordings.filter((_, i) => terms[i]!.slot.kind === 'focus')
  return focuses.filter((wordings) => wordings > HALF).length / focuses.length
}

/** Returns whether the candidate has the answer type of the question, and whether its answer has such a value. */
function answerType(
  { terms }: ResolvedQuery,
  { asks, tells: told }: Candidate,
  credits: Credits,
): readonly number[] {
  let [answers, lacks, lacksAttribute, tells] = [0, 0, 0, 0]
  for (const [i, term] of terms.entries()) {
    if (!term.isAsked) continue
    if (isAttribute(term) && credits.wordings[i]! === 0) lacksAttribute = 1
    if (term.slot.kind !== 'question') continue
    for (const { unit } of term.slot.units) {
      const types = ASKED_TYPES[unit]
      if (!types) continue
      const isKept = types.some((type) => asks.includes(type))
      if (isKept || credits.wordings[i]! > HALF) answers = 1
      else lacks = 1
      const wanted = TOLD_TYPES[unit]
      if (wanted && told.includes(wanted)) tells = 1
    }
  }
  return [answers, lacks, lacksAttribute, tells]
}

/** Maps 0 and above into 0–1, with 1 → 0.5. */
export function saturated(weight: number): number {
  return weight / (1 + weight)
}

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0
}
