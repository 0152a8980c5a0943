/** What the ranker sees of a candidate beside a question: numbers from 0 to 1, each with a name and a sentence. */
import type { AnswerType } from '../../knowledge/schema.ts'
import type { Candidate, Told } from '../index/candidates.ts'
import type { IndexedCandidate } from '../index/inverted-index.ts'
import type { LeftOut, QueryTerm, ResolvedQuery } from './query-terms.ts'

/** Features of a candidate beside a question, in the order of the weights. All lie between 0 and 1. */
export const FEATURES = {
  wordingF1: 'harmonic mean of the next two, of the nearest wording',
  wordingRecall: 'share of the question that its nearest wording has',
  wordingPrecision: 'share of its nearest wording that the question has',
  secondWording: 'the same mean of its second nearest wording',
  covered: 'share of the question that it has anywhere: wordings, answer, quotes, names',
  coveredByWordings: 'share of the question that its wordings have, all together',
  coveredByContext: 'share of the question that it or the sentences around its quotes have',
  coveredWhereAsked: 'share of the asking clauses that it has',
  evidence: 'weight of what it has of the question, five rare words being 1',
  askedEvidence: 'weight of what its wordings have of the question, five rare words being 1',
  missing: 'weight of what it lacks, four rare words being 1',
  heaviestMissing: 'weight of the heaviest thing that it lacks',
  missingClass: 'weight of the heaviest class of synonyms that it lacks',
  missingModifier: 'weight of the heaviest word that it lacks right behind one that it has',
  missingName: 'a name of the question is not there (a half for each)',
  missingNumber: 'a number or document that the question names exactly is not there',
  missingGuess: 'a name or number that a yes-or-no question suggests is not there',
  hasName: 'a name of the question is there',
  contentShare: 'share of the content words that it has',
  isOfEntry: 'it belongs to an entry that the question names',
  isAboutEntry: 'it speaks of an entry that the question names',
  focusShare: 'share of the word pairs and question foci that its wordings have; a half where there are none',
  answersType: 'it answers the type of question asked: who, when, how many …',
  otherType: 'it is kept for another type of question',
  tellsType: 'a year, a number or a purpose is in its answer, where that is asked',
  lacksType: 'a date, a number, a reason or a place is asked and it has none',
  isAbsence: 'it says that the article leaves something out',
  isComputed: 'it was computed from relations',
} as const

export type Feature = keyof typeof FEATURES
export const featureNames = Object.keys(FEATURES) as readonly Feature[]

/** Rare words that count as full evidence, and as all that can be missing. */
const FULL_EVIDENCE = 5
const MOST_MISSING = 4
/** What stands in the answer or its quotes only, and in no way of asking. */
const TOLD_CREDIT = 0.8
/** A term is there from this credit on: less is a doubtful reading. */
const SURE_CREDIT = 0.3

/** Types of facts that answer a question word. */
const ASKED_TYPES: Readonly<Record<string, readonly AnswerType[]>> = {
  '?who': ['who', 'list', 'which'],
  '?who-said': ['who', 'list', 'which'],
  '?which-body': ['who', 'which', 'what', 'list', 'where'],
  '?when': ['when'],
  '?year': ['when'],
  '?where': ['where'],
  '?how-many': ['how-many'],
  '?why': ['why'],
  '?ordinal': ['how-many', 'what', 'which', 'when'],
}
/** What an answer must tell, whatever the fact is kept for. */
const TOLD_TYPES: Readonly<Record<string, Told>> = {
  '?when': 'year',
  '?year': 'year',
  '?how-many': 'count',
  '?why': 'purpose',
}

/** Measures a candidate beside a question. */
export function featuresOf(
  query: ResolvedQuery,
  candidate: IndexedCandidate,
  leftOut?: LeftOut,
): Float64Array {
  const held = leftOut?.of === candidate ? leftOut : undefined
  return Float64Array.of(
    ...nearestWordings(query, candidate, held),
    ...coverage(query, candidate, held),
    ...relations(query, candidate.candidate),
    focusShare(query, candidate, held),
    ...answerType(query, candidate.candidate),
    Number(candidate.candidate.kind === 'absence'),
    Number(candidate.candidate.computed),
  )
}

/** How nearly the question is worded like the candidate's own wordings. */
function nearestWordings(
  { terms, byId, weight }: ResolvedQuery,
  { wordings }: IndexedCandidate,
  leftOut: LeftOut | undefined,
): readonly [f1: number, recall: number, precision: number, second: number] {
  const fits = new Float64Array(terms.length)
  let best: [number, number, number] = [0, 0, 0]
  let second = 0
  for (const wording of wordings) {
    if (wording === leftOut?.wording) continue
    let matched = 0
    fits.fill(0)
    for (const id of wording.terms) {
      const hit = byId.get(id)
      if (hit === undefined || hit.fit <= fits[hit.term]!) continue
      matched += terms[hit.term]!.weight * (hit.fit - fits[hit.term]!)
      fits[hit.term] = hit.fit
    }
    const recall = share(matched, weight)
    const precision = Math.min(1, share(matched, wording.weight))
    const f1 = share(2 * recall * precision, recall + precision)
    if (f1 > best[0]) {
      second = best[0]
      best = [f1, recall, precision]
    } else if (f1 > second) second = f1
  }
  return [...best, second]
}

/** What of the question the candidate has anywhere, and what it lacks. */
function coverage(
  { terms, weight }: ResolvedQuery,
  candidate: IndexedCandidate,
  leftOut: LeftOut | undefined,
): readonly number[] {
  let [covered, byWordings, byContext, asked, coveredWhereAsked, evidence, askedEvidence] = [
    0, 0, 0, 0, 0, 0, 0,
  ]
  let [missing, heaviest, missingClass, modifier, content, contentThere] = [0, 0, 0, 0, 0, 0]
  let [names, number, guess, hasName] = [0, 0, 0, 0]
  let isBehindKnown = false
  for (const term of terms) {
    const credit = creditOf(term, candidate, leftOut)
    covered += term.weight * credit.anywhere
    byWordings += term.weight * credit.wordings
    byContext += term.weight * Math.max(credit.anywhere, credit.context)
    if (term.isAsked) {
      asked += term.weight
      coveredWhereAsked += term.weight * credit.anywhere
    }
    const { kind, exact } = term.slot
    if (kind === 'question') continue
    evidence += term.weight * credit.anywhere
    askedEvidence += term.weight * credit.wordings
    const isThere = credit.anywhere > SURE_CREDIT
    if (term.isContent) {
      content++
      if (isThere) contentThere++
    }
    if (kind === 'entry' && credit.anywhere > 0) hasName = 1
    if (credit.anywhere === 0) {
      missing += term.weight
      heaviest = Math.max(heaviest, term.weight)
      if (kind === 'class') missingClass = Math.max(missingClass, term.weight)
      if (isBehindKnown && term.isContent) modifier = Math.max(modifier, term.weight)
      if (term.isGuess) guess = 1
      else if (kind === 'entry') names++
      if (!term.isGuess && exact) number = 1
    }
    isBehindKnown = isThere && term.isContent
  }
  return [
    share(covered, weight),
    share(byWordings, weight),
    share(byContext, weight),
    share(coveredWhereAsked, asked),
    Math.min(1, evidence / FULL_EVIDENCE),
    Math.min(1, askedEvidence / FULL_EVIDENCE),
    Math.min(1, missing / MOST_MISSING),
    Math.min(1, heaviest),
    Math.min(1, missingClass),
    Math.min(1, modifier),
    Math.min(1, names / 2),
    number,
    guess,
    hasName,
    share(contentThere, content),
  ]
}

/** How far a candidate has a term, 0–1, by where it has it. */
function creditOf(
  { readings }: QueryTerm,
  { asked, told, context }: IndexedCandidate,
  leftOut: LeftOut | undefined,
): { readonly anywhere: number; readonly wordings: number; readonly context: number } {
  let [anywhere, wordings, around] = [0, 0, 0]
  for (const { id, fit } of readings) {
    const count = (asked.get(id) ?? 0) - (leftOut?.wording.terms.includes(id) ? 1 : 0)
    if (count > 0) wordings = Math.max(wordings, fit)
    else if (told.has(id)) anywhere = Math.max(anywhere, fit * TOLD_CREDIT)
    if (context.has(id)) around = Math.max(around, fit)
  }
  return { anywhere: Math.max(anywhere, wordings), wordings, context: around }
}

function relations({ query: { mentions } }: ResolvedQuery, { entry, about }: Candidate): readonly number[] {
  return [
    Number(entry !== undefined && mentions.includes(entry)),
    Number(mentions.some((id) => about.includes(id))),
  ]
}

function focusShare(
  { focuses }: ResolvedQuery,
  { asked }: IndexedCandidate,
  leftOut: LeftOut | undefined,
): number {
  if (focuses.length === 0) return 1 / 2
  const isThere = ({ readings }: QueryTerm) =>
    readings.some(({ id }) => (asked.get(id) ?? 0) > (leftOut?.wording.terms.includes(id) ? 1 : 0))
  return focuses.filter(isThere).length / focuses.length
}

/** Does the candidate answer the type of question, and does its answer hold what that type wants? */
function answerType(
  { query: { asked } }: ResolvedQuery,
  { asks, tells: told, kind }: Candidate,
): readonly number[] {
  let [answers, other, tells, lacks] = [0, 0, 0, 0]
  for (const word of asked) {
    const types = ASKED_TYPES[word]
    if (!types) continue
    const isKept = types.some((type) => asks.includes(type))
    if (isKept) answers = 1
    else if (kind !== 'absence') other = 1
    const wanted = TOLD_TYPES[word]
    if (wanted && told.includes(wanted)) tells = 1
    else if ((wanted || word === '?where') && !isKept) lacks = 1
  }
  return [answers, other, tells, lacks]
}

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0
}
