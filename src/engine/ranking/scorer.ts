/**
 * Two logistic models, one behind the other. A conditional logit lets the candidates of a question, and "none of them",
 * compete for its probability. A logistic regression then says how surely the first one is right.
 */
import type { IndexedCandidate } from '../index/inverted-index.ts'
import { lacksTopic } from '../query.ts'
import { featureNames, featuresOf, saturated } from './features.ts'
import { asksOfForeignName, type QueryTerm, type ResolvedQuery } from './query-terms.ts'

/** Weights of a linear model, by the names of what they weigh. */
export type Weights = Readonly<Record<string, number>>

/** The learned part of the engine for one kind of candidate; `npm run train` writes it. */
export interface Model {
  /** Of each feature of a candidate. */
  readonly rank: Weights
  /** Of each feature of a question, for none of the candidates. */
  readonly none: Weights
  /** Of the features of the first candidate, of the question and of the lead: is the first one right? */
  readonly confidence: Weights
  /** Confidence from which the first candidate is answered, and from which it is offered. */
  readonly answerFrom: number
  readonly suggestFrom: number
}

/** A candidate with how it fared. */
export interface Ranked {
  readonly document: IndexedCandidate
  readonly features: Float64Array
  /** Log-odds, up to a constant of the question. */
  readonly score: number
  /** Its share of the question's probability, 0–1. */
  readonly probability: number
}

/** The candidates of a question, best first, and how surely the first is right. */
export interface Ranking {
  readonly resolved: ResolvedQuery
  readonly ranked: readonly Ranked[]
  /** 0–1; 0 where there is no candidate. */
  readonly confidence: number
}

/** What a question is like, whatever the candidates. Each is 0 or 1, or a share. */
export const QUESTION_FEATURES: Readonly<Record<string, (resolved: ResolvedQuery) => number>> = {
  always: () => 1,
  unknownNumber: ({ query }) => Number(query.unknownNumbers.length > 0),
  isNegated: ({ query }) => Number(query.isNegated),
  asksBesides: ({ query }) => Number(query.besides !== undefined),
  isYesNo: ({ query }) => Number(query.isYesNo),
  asksType: ({ query }) => Number(query.asked.size > 0),
  isEnglish: ({ query }) => Number(query.lang === 'en'),
  namesEntry: ({ query }) => Number(query.mentions.length > 0),
  // Read by itself though it lacks something; read with what the conversation told, because it lacks something or not.
  isCutShort: ({ query }) => Number(query.context === undefined && lacksTopic(query)),
  isCompleted: ({ query }) => Number(query.context !== undefined && lacksTopic(query)),
  isExtended: ({ query }) => Number(query.context !== undefined && !lacksTopic(query)),
  contextAge: ({ query }) => saturated(query.context?.age ?? 0),
  contentWords: ({ terms }) => saturated(terms.filter((t) => t.isContent).length),
  unknownShare: ({ terms, weight }) => (weight > 0 ? unknownWeight(terms) / weight : 0),
  hasForeignName: (resolved) => Number(asksOfForeignName(resolved)),
  unknownWeight: ({ terms }) => saturated(unknownWeight(terms)),
  unknownRarity: ({ terms }) =>
    terms.reduce((most, t) => (t.weight > 0 ? Math.max(most, t.rarity * t.slot.emphasis) : most), 0),
}

/** How far the first candidate leads: of none, of the next, of the next that says something else, of an absence. */
const LEAD_FEATURES = ['score', 'overNone', 'overNext', 'overRival', 'overAbsence', 'probability', 'entropy']

type Same = (a: IndexedCandidate, b: IndexedCandidate) => boolean

/** Ranks the candidates of a question. */
export type Scorer = (
  resolved: ResolvedQuery,
  documents: readonly IndexedCandidate[],
  /** Returns the features of a candidate, where they are not those of the question as asked. */
  measure?: (document: IndexedCandidate) => Float64Array,
) => Ranking

/** @param isSame may one candidate stand for the other: do they say the same? */
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

/** The first stage: candidates by their share of the probability. */
export function createLinearScorer({ rank, none }: Pick<Model, 'rank' | 'none'>) {
  const rankWeights = weightsOf(featureNames, rank)
  const noneWeights = weightsOf(questionFeatureNames, none)
  return (
    resolved: ResolvedQuery,
    documents: readonly IndexedCandidate[],
    measure = (document: IndexedCandidate) => featuresOf(resolved, document),
  ) => {
    const question = questionFeatures(resolved)
    const noneScore = dot(question, noneWeights)
    const scored = documents.map((document) => {
      const features = measure(document)
      return { document, features, score: dot(features, rankWeights) }
    })
    const most = scored.reduce((max, { score }) => Math.max(max, score), noneScore)
    const total = scored.reduce((sum, { score }) => sum + Math.exp(score - most), Math.exp(noneScore - most))
    const ranked = scored
      .map(({ document, features, score }): Ranked => {
        return { document, features, score, probability: Math.exp(score - most) / total }
      })
      .sort((a, b) => b.score - a.score)
    return { ranked, none: noneScore, question }
  }
}

export const questionFeatureNames = Object.keys(QUESTION_FEATURES)
const questionMeasures = Object.values(QUESTION_FEATURES)

export function questionFeatures(resolved: ResolvedQuery): Float64Array {
  return Float64Array.from(questionMeasures.map((measure) => measure(resolved)))
}

/** What confidence is judged by: the features of the question and of the first candidate, and how far that one leads. */
export const confidenceNames: readonly string[] = [...questionFeatureNames, ...featureNames, ...LEAD_FEATURES]

/** @param ranked candidates, best first; at least one */
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
  const row = new Float64Array(confidenceNames.length)
  row.set(question)
  row.set(first.features, question.length)
  row.set(leads, question.length + first.features.length)
  return row
}

/** The probability of log-odds. */
export function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit))
}

function unknownWeight(terms: readonly QueryTerm[]): number {
  return terms.reduce((sum, { isUnknown, weight }) => sum + (isUnknown ? weight : 0), 0)
}

function weightsOf(names: readonly string[], weights: Weights): Float64Array {
  return Float64Array.from(names.map((name) => weights[name] ?? 0))
}

function dot(values: Float64Array, weights: Float64Array): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]! * weights[i]!
  return sum
}
