/** Features of a question–candidate pair: numbers from 0 to 1, each with a name and a description. */
import { HALF } from '../../text/half.ts'
import type { IndexedCandidate, Wording } from '../index/inverted-index.ts'
import { isContent } from '../query.ts'
import type { LeftOut, QueryTerm, ResolvedQuery } from './query-terms.ts'

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
  askedEvidence: 'weight of the question terms that its wordings contain, x / (1 + x)',
  missing: 'weight of the question terms that it lacks, x / (1 + x)',
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

const NONE: readonly number[] = []

/**
 * Computes the features of a candidate for a question, in the order of `featureNames`. A plain array, because a typed one
 * of this length takes ten times as long to create. Sums are variables of their own in all of its parts, because taking
 * them from a list took a tenth of the time.
 *
 * @param leftOut wording to ignore, for training
 */
export function featuresOf(query: ResolvedQuery, candidate: IndexedCandidate, leftOut?: LeftOut): number[] {
  const held = leftOut?.of === candidate ? leftOut.wording : undefined
  const credits = creditsOf(query.terms, candidate, held)
  const row: number[] = []
  addNearestWordings(row, query, candidate, credits.matched)
  addCoverage(row, query, credits)
  const { kind, entry, about } = candidate.candidate
  const { mentions } = query.query
  row.push(Number(entry !== undefined && mentions.includes(entry)))
  row.push(Number(kind === 'fact' && mentions.some((id) => about.includes(id))))
  row.push(focusShare(query, credits))
  addAnswerType(row, query, candidate, credits)
  return row
}

/** Adds the similarity of the question to the nearest wordings of the candidate. @param matched becomes the similarities */
function addNearestWordings(
  row: number[],
  query: ResolvedQuery,
  candidate: IndexedCandidate,
  matched: number[],
): void {
  let f1 = 0,
    recall = 0,
    precision = 0,
    second = 0
  for (let place = 0; place < matched.length; place++) {
    const shared = matched[place]!
    if (shared === 0) continue
    const { weight } = candidate.wordings[place]!
    const ownRecall = share(shared, query.weight)
    const ownPrecision = Math.min(1, share(shared, weight))
    const similarity = share(2 * ownRecall * ownPrecision, ownRecall + ownPrecision)
    matched[place] = similarity
    second = Math.max(second, Math.min(f1, similarity))
    if (similarity > f1) {
      f1 = similarity
      recall = ownRecall
      precision = ownPrecision
    }
  }
  const sameType = query.asksType
    ? nearestWith(({ types }) => types.length > 0, query, candidate, matched)
    : f1
  const sameFocus = query.asksOf ? nearestWith(isFocus, query, candidate, matched) : f1
  row.push(f1, recall, precision, second, sameType, sameFocus)
}

/** Returns the similarity of the nearest wording that has one of certain terms. */
function nearestWith(
  isWanted: (term: QueryTerm) => boolean,
  { terms }: ResolvedQuery,
  { place: at }: IndexedCandidate,
  similarities: readonly number[],
): number {
  let nearest = 0
  for (const term of terms) {
    if (!isWanted(term)) continue
    for (const { uses, isOwn } of term.readings)
      for (const place of (isOwn && uses.get(at)?.wordings) || NONE)
        nearest = Math.max(nearest, similarities[place]!)
  }
  return nearest
}

function isFocus({ slot }: QueryTerm): boolean {
  return slot.kind === 'focus'
}

/** Adds the features of the terms that the candidate has anywhere, and of those that it lacks. */
function addCoverage(row: number[], { terms, weight }: ResolvedQuery, credits: Credits): void {
  let covered = 0,
    byWordings = 0,
    byContext = 0,
    asked = 0,
    coveredWhereAsked = 0
  let evidence = 0,
    askedEvidence = 0,
    missing = 0,
    heaviest = 0
  let content = 0,
    contentThere = 0,
    names = 0,
    number = 0,
    hasName = 0
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i]!
    const anywhere = credits.anywhere[i]!
    const wordings = credits.wordings[i]!
    covered += term.weight * anywhere
    byWordings += term.weight * wordings
    byContext += term.weight * Math.max(anywhere, credits.context[i]!)
    if (term.isAsked) {
      asked += term.weight
      coveredWhereAsked += term.weight * anywhere
    }
    if (!isContent(term.slot)) continue
    const { kind, exact } = term.slot
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
  /** Weight of the question terms in each wording. A term counts once, by its best reading. */
  readonly matched: number[]
}

function creditsOf(
  terms: readonly QueryTerm[],
  { place: at, wordings: { length } }: IndexedCandidate,
  leftOut: Wording | undefined,
): Credits {
  const credits: { [K in keyof Credits]: number[] } = {
    anywhere: [],
    wordings: [],
    context: [],
    matched: new Array<number>(length).fill(0),
  }
  /** The last term with several readings that each wording matched. */
  const latest: QueryTerm[] = []
  for (const term of terms) {
    let anywhere = 0,
      wordings = 0,
      around = 0
    for (const { uses, fit, isOwn } of term.readings) {
      const use = uses.get(at)
      if (!use) continue
      const { wordings: having } = use
      if (having.length > 1 || (having.length === 1 && having[0] !== leftOut?.place))
        wordings = Math.max(wordings, fit)
      else if (use.isTold) anywhere = Math.max(anywhere, fit)
      if (use.isNear) around = Math.max(around, fit)
      for (const place of isOwn ? having : NONE) {
        if (latest[place] === term) continue
        if (term.readings.length > 1) latest[place] = term
        credits.matched[place]! += term.weight * fit
      }
    }
    credits.anywhere.push(Math.max(anywhere, wordings))
    credits.wordings.push(wordings)
    credits.context.push(around)
  }
  if (leftOut) credits.matched[leftOut.place] = 0
  return credits
}

function focusShare({ terms, asksOf }: ResolvedQuery, { wordings }: Credits): number {
  if (!asksOf) return 1 / 2
  let focuses = 0,
    covered = 0
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
  { candidate: { asks, tells }, place, wordings, attributed }: IndexedCandidate,
  credits: Credits,
): void {
  let answers = 0,
    lacks = 0,
    lacksAttribute = 0,
    tellsType = 0
  let unasked = attributed
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i]!
    if (!term.isAsked) continue
    if (term.isAttribute) {
      if (credits.wordings[i]! === 0) lacksAttribute = 1
      for (const { uses } of term.readings) unasked -= uses.get(place)?.wordings.length ?? 0
    }
    for (const { types, told } of term.types) {
      const isKept = types.some((type) => asks.includes(type))
      if (isKept || credits.wordings[i]! > HALF) answers = 1
      else lacks = 1
      if (told && tells.includes(told)) tellsType = 1
    }
  }
  row.push(answers, lacks, lacksAttribute, share(Math.max(0, unasked), wordings.length), tellsType)
}

/** Maps 0 and above into 0–1, with 1 → 0.5. */
export function saturated(weight: number): number {
  return weight / (1 + weight)
}

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0
}
