/** Features of a question–candidate pair: numbers from 0 to 1, each with a name and a description. */
import { HALF } from '../../text/half.ts'
import type { Candidate, Told } from '../index/candidates.ts'
import { type IndexedCandidate, isAttribute, type Wording } from '../index/inverted-index.ts'
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
  unaskedAttribute:
    'share of its wordings that ask for a name, a count, a date or the like that is not asked for',
  tellsType: 'its answer contains the year, count or purpose that is asked for',
} as const

export type Feature = keyof typeof FEATURES
export const featureNames = Object.keys(FEATURES) as readonly Feature[]

const NONE: readonly Wording[] = []

/** Sort of value that the answer must contain, by question word. */
const TOLD_TYPES: Readonly<Record<string, Told>> = {
  '?when': 'year',
  '?year': 'year',
  '?how-many': 'count',
  '?why': 'purpose',
}

/**
 * Computes the features of a candidate for a question, in the order of `featureNames`. A plain array, because a typed one
 * of this length takes ten times as long to create.
 *
 * @param leftOut wording to ignore, for training
 */
export function featuresOf(query: ResolvedQuery, candidate: IndexedCandidate, leftOut?: LeftOut): number[] {
  const held = leftOut?.of === candidate ? leftOut.wording : undefined
  const credits = creditsOf(query.terms, candidate, held)
  const row: number[] = []
  addNearestWordings(row, query, candidate, held)
  addCoverage(row, query, credits)
  addRelations(row, query, candidate.candidate)
  row.push(focusShare(query, credits))
  addAnswerType(row, query, candidate, credits)
  return row
}

/** Adds the similarity of the question to the nearest wordings of the candidate. */
function addNearestWordings(
  row: number[],
  query: ResolvedQuery,
  { wordings, asked }: IndexedCandidate,
  leftOut: Wording | undefined,
): void {
  const similarities = matchedWeights(query.terms, asked, wordings.length)
  if (leftOut) similarities[leftOut.place] = 0
  let [f1, recall, precision, second] = [0, 0, 0, 0]
  for (const { place, weight } of wordings) {
    const matched = similarities[place]!
    if (matched === 0) continue
    const ownRecall = share(matched, query.weight)
    const ownPrecision = Math.min(1, share(matched, weight))
    const similarity = share(2 * ownRecall * ownPrecision, ownRecall + ownPrecision)
    similarities[place] = similarity
    second = Math.max(second, Math.min(f1, similarity))
    if (similarity > f1) [f1, recall, precision] = [similarity, ownRecall, ownPrecision]
  }
  const sameType = query.asksType ? nearestWith(({ isType }) => isType, query, asked, similarities) : f1
  const sameFocus = query.asksOf ? nearestWith(isFocus, query, asked, similarities) : f1
  row.push(f1, recall, precision, second, sameType, sameFocus)
}

/** Returns the weight of the question terms in each wording. A term counts once, by its best reading. */
function matchedWeights(
  terms: readonly QueryTerm[],
  asked: IndexedCandidate['asked'],
  length: number,
): number[] {
  const matched = new Array<number>(length).fill(0)
  /** The term that each wording matched last. */
  const latest = new Array<QueryTerm | undefined>(length)
  for (const term of terms)
    for (const { id, fit, isOwn } of term.readings)
      for (const { place } of (isOwn && asked.get(id)) || NONE) {
        if (latest[place] === term) continue
        latest[place] = term
        matched[place] = matched[place]! + term.weight * fit
      }
  return matched
}

/** Returns the similarity of the nearest wording that has one of certain terms. */
function nearestWith(
  isWanted: (term: QueryTerm) => boolean,
  { terms }: ResolvedQuery,
  asked: IndexedCandidate['asked'],
  similarities: readonly number[],
): number {
  let nearest = 0
  for (const term of terms) {
    if (!isWanted(term)) continue
    for (const { id, isOwn } of term.readings)
      for (const { place } of (isOwn && asked.get(id)) || NONE)
        nearest = Math.max(nearest, similarities[place]!)
  }
  return nearest
}

function isFocus({ slot }: QueryTerm): boolean {
  return slot.kind === 'focus'
}

/** Adds the features of the terms that the candidate has anywhere, and of those that it lacks. */
function addCoverage(row: number[], { terms, weight }: ResolvedQuery, credits: Credits): void {
  let [covered, byWordings, byContext, asked, coveredWhereAsked] = [0, 0, 0, 0, 0]
  let [evidence, askedEvidence, missing, heaviest] = [0, 0, 0, 0]
  let [content, contentThere, names, number, hasName] = [0, 0, 0, 0, 0]
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i]!
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
      if (kind === 'entry') names++
      if (exact) number = 1
    }
  }
  row.push(
    share(covered, weight),
    share(byWordings, weight),
    share(byContext, weight),
    share(coveredWhereAsked, asked),
    saturated(evidence),
    saturated(askedEvidence),
    saturated(missing),
    Math.min(1, heaviest),
    Math.min(1, names / 2),
    number,
    hasName,
    share(contentThere, content),
  )
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
      const having = asked.get(id)
      if (having && (having.length > 1 || having[0] !== leftOut)) wordings = Math.max(wordings, fit)
      else if (told.has(id)) anywhere = Math.max(anywhere, fit)
      if (context.has(id)) around = Math.max(around, fit)
    }
    credits.anywhere.push(Math.max(anywhere, wordings))
    credits.wordings.push(wordings)
    credits.context.push(around)
  }
  return credits
}

/** Adds whether the candidate belongs to or mentions an entry that the question names. */
function addRelations(
  row: number[],
  { query: { mentions } }: ResolvedQuery,
  { entry, about }: Candidate,
): void {
  row.push(
    Number(entry !== undefined && mentions.includes(entry)),
    Number(mentions.some((id) => about.includes(id))),
  )
}

function focusShare({ terms, asksOf }: ResolvedQuery, { wordings }: Credits): number {
  if (!asksOf) return 1 / 2
  let [focuses, covered] = [0, 0]
  for (let i = 0; i < terms.length; i++) {
    if (!isFocus(terms[i]!)) continue
    focuses++
    if (wordings[i]! > HALF) covered++
  }
  return covered / focuses
}

/** Adds whether the candidate has the answer type of the question, and whether its answer has such a value. */
function addAnswerType(
  row: number[],
  { terms }: ResolvedQuery,
  { candidate: { asks, tells: told }, wordings, asked, attributed }: IndexedCandidate,
  credits: Credits,
): void {
  let [answers, lacks, lacksAttribute, tells] = [0, 0, 0, 0]
  let unasked = attributed
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i]!
    if (!term.isAsked) continue
    if (isAttribute(term.slot.units[0]?.unit)) {
      if (credits.wordings[i]! === 0) lacksAttribute = 1
      for (const { id } of term.readings) unasked -= asked.get(id)?.length ?? 0
    }
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
  row.push(answers, lacks, lacksAttribute, share(Math.max(0, unasked), wordings.length), tells)
}

/** Maps 0 and above into 0–1, with 1 → 0.5. */
export function saturated(weight: number): number {
  return weight / (1 + weight)
}

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0
}
