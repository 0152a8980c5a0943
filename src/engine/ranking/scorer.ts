/**
 * Scores candidates with two models in sequence. A conditional logit distributes probability over the candidates of a
 * question and "none of them". A logistic regression then estimates the confidence that the first one is right.
 */
import type { IndexedCandidate } from '../index/inverted-index.ts'
import { lacksTopic } from '../query.ts'
import { featureNames, featuresOf, saturated } from './features.ts'
import type { QueryTerm, ResolvedQuery } from './query-terms.ts'

/** Weights of a linear model by feature name. */
export type Weights = Readonly<Record<string, number>>

/** Learned weights and thresholds for facts or for sentences; written by `npm run train`. */
export interface Model {
  /** Weights of the candidate features. */
  readonly rank: Weights
  /** Weights of the question features, for the score of "none of them". */
  readonly none: Weights
  /** Weights of question, candidate and lead features, for the confidence in the first candidate. */
  readonly confidence: Weights
  /** Minimum confidence for an answer. */
  readonly answerFrom: number
  /** Minimum confidence for a suggestion. */
  readonly suggestFrom: number
}

/** A scored candidate. */
export interface Ranked {
  readonly document: IndexedCandidate
  readonly features: ArrayLike<number>
  /** Log-odds, up to a constant per question. */
  readonly score: number
  /** Probability among all candidates and "none of them", 0–1. */
  readonly probability: number
}

/** Candidates of a question, best first, and the confidence in the first. */
export interface Ranking {
  readonly resolved: ResolvedQuery
  readonly ranked: readonly Ranked[]
  /** Probability that the first candidate is right, 0–1; 0 without candidates. */
  readonly confidence: number
}

/** Features of a question, independent of the candidates. Each lies between 0 and 1. */
export const QUESTION_FEATURES: Readonly<Record<string, (resolved: ResolvedQuery) => number>> = {
  always: () => 1,
  unknownNumber: ({ query }) => Number(query.hasUnknownNumber),
  isNegated: ({ query }) => Number(query.isNegated),
  asksBesides: ({ query }) => Number(query.besides),
  isYesNo: ({ query }) => Number(query.isYesNo),
  asksType: ({ query }) => Number(query.asked.size > 0),
  isEnglish: ({ query }) => Number(query.lang === 'en'),
  namesEntry: ({ query }) => Number(query.mentions.length > 0),
  // Incomplete and read alone; incomplete and completed by the conversation; complete and still combined with it.
  isCutShort: ({ query }) => Number(query.context === undefined && lacksTopic(query)),
  isCompleted: ({ query }) => Number(query.context !== undefined && lacksTopic(query)),
  isExtended: ({ query }) => Number(query.context !== undefined && !lacksTopic(query)),
  contextAge: ({ query }) => saturated(query.context?.age ?? 0),
  contentWords: ({ terms }) => saturated(terms.filter((t) => t.isContent).length),
  unknownShare: ({ terms, weight }) => (weight > 0 ? unknownWeight(terms) / weight : 0),
  // It asks about a capitalised word that the article does not have: "Who chairs the IPCC?".
  hasForeignName: ({ terms }) => Number(terms.some(({ slot, isAsked }) => slot.isForeign && isAsked)),
  unknownWeight: ({ terms }) => saturated(unknownWeight(terms)),
  unknownRarity: ({ terms }) =>
    terms.reduce((most, t) => (t.weight > 0 ? Math.max(most, t.rarity * t.slot.emphasis) : most), 0),
}

/** Features of the lead of the first candidate: over none, the next, the next with another answer, an absence. */
const LEAD_FEATURES = ['score', 'overNone', 'overNext', 'overRival', 'overAbsence', 'probability', 'entropy']

type Same = (a: IndexedCandidate, b: IndexedCandidate) => boolean

/** Ranks the candidates of a question. */
export type Scorer = (
  resolved: ResolvedQuery,
  documents: readonly IndexedCandidate[],
  /** Computes the features of a candidate. Default: `featuresOf` the question as asked. */
  measure?: (document: IndexedCandidate) => ArrayLike<number>,
) => Ranking

/** @param isSame returns true if two candidates give the same answer */
export function createScorer(model: Model, isSame: Same): Scorer {
  const score = createLinearScorer(model)
  const weights = weightsOf(confidenceNames, model.confidence)
  return (resolved, documents, measure) => {
    const { ranked, none, question } = score(resolved, documents, measure)
    if (ranked.length === 0) return { resolved, ranked, confidence: 0 }
    const logit = dot(confidenceRow(ranked, none, question, isSame), weights)
    return { resolved, ranked, confidence: logistic(logit) }
  }
}

/** Creates the first model, which ranks candidates by probability. */
export function createLinearScorer({ rank, none }: Pick<Model, 'rank' | 'none'>) {
  const rankWeights = weightsOf(featureNames, rank)
  const noneWeights = weightsOf(questionFeatureNames, none)
  return (
    resolved: ResolvedQuery,
    documents: readonly IndexedCandidate[],
    measure: (document: IndexedCandidate) => ArrayLike<number> = (document) => featuresOf(resolved, document),
  ) => {
    const question = questionFeatures(resolved)
    const noneScore = dot(question, noneWeights)
    const ranked = documents.map((document) => {
      const features = measure(document)
      return { document, features, score: dot(features, rankWeights), probability: 0 }
    })
    let most = noneScore
    for (const { score } of ranked) most = Math.max(most, score)
    let total = Math.exp(noneScore - most)
    for (const one of ranked) {
      one.probability = Math.exp(one.score - most)
      total += one.probability
    }
    for (const one of ranked) one.probability /= total
    ranked.sort((a, b) => b.score - a.score)
    return { ranked, none: noneScore, question }
  }
}

export const questionFeatureNames = Object.keys(QUESTION_FEATURES)
const questionMeasures = Object.values(QUESTION_FEATURES)

export function questionFeatures(resolved: ResolvedQuery): Float64Array {
  return new Float64Array(questionMeasures.map((measure) => measure(resolved)))
}

/** Names of the confidence features: those of the question, of the first candidate and of its lead. */
export const confidenceNames: readonly string[] = [...questionFeatureNames, ...featureNames, ...LEAD_FEATURES]

/**
 * Computes the confidence features, in the order of `confidenceNames`.
 *
 * @param ranked candidates, best first; at least one
 * @param none score of "none of them"
 */
export function confidenceRow(
  ranked: readonly Ranked[],
  none: number,
  question: Float64Array,
  isSame: Same,
): Float64Array {
  const [first, ...others] = ranked as [Ranked, ...Ranked[]]
  const same = others.map(({ document }) => isSame(document, first.document))
  const rival = others.find((_, i) => !same[i])
  const shares = others.reduce(
    (sum, { probability }, i) => sum + (same[i] ? probability : 0),
    first.probability,
  )
  const entropy = ranked.reduce((sum, { probability: p }) => sum - (p > 0 ? p * Math.log(p) : 0), 0)
  const lead = (score: number | undefined) => (score === undefined ? 1 : logistic(first.score - score))
  const absence = ranked.find(({ document }) => document.candidate.kind === 'absence')
  const leads = [
    first.score,
    lead(none),
    lead(others[0]?.score),
    lead(rival?.score),
    lead(absence?.score),
    shares,
    entropy,
  ]
  return Float64Array.from([...question, ...Array.from(first.features), ...leads])
}

/** Converts log-odds to a probability. */
export function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit))
}

function unknownWeight(terms: readonly QueryTerm[]): number {
  return terms.reduce((sum, { isUnknown, weight }) => sum + (isUnknown ? weight : 0), 0)
}

function weightsOf(names: readonly string[], weights: Weights): Float64Array {
  return Float64Array.from(names.map((name) => weights[name] ?? 0))
}

function dot(values: ArrayLike<number>, weights: Float64Array): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]! * weights[i]!
  return sum
}
