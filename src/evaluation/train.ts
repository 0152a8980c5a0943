/** Learns the weights of the ranker from training examples, and finds the thresholds that cost least. */
import { saySame } from '../engine/index/build-index.ts'
import type { IndexedCandidate } from '../engine/index/inverted-index.ts'
import { featureNames } from '../engine/ranking/features.ts'
import type { Models } from '../engine/ranking/ranker.ts'
import {
  confidenceNames,
  confidenceRow,
  createLinearScorer,
  logistic,
  type Model,
  questionFeatureNames,
  type Weights,
} from '../engine/ranking/scorer.ts'
import { type Choice, fitBinary, fitChoices } from './logistic-regression.ts'
import type { Example, TrainingExamples } from './training-examples.ts'

/** Share of readers' questions that the article does not answer, as in the shared sets of questions. */
const UNANSWERABLE = 0.1

/** A wrong answer costs as much as so many missed ones: of a fact that somebody wrote, and of a bare sentence. */
export const WRONG_COST = { facts: 3, sentences: 5 } as const

/** What is offered or quoted as near in vain costs less: so many missed ones. */
const VAIN_COST = 2

/** @param without names of features to learn without, for an ablation */
export function train(
  { facts, sentences, held }: TrainingExamples,
  without: ReadonlySet<string> = new Set(),
): Models {
  return {
    facts: fitModel(facts, held.facts, WRONG_COST.facts, without),
    sentences: fitModel(sentences, held.sentences, WRONG_COST.sentences, without),
  }
}

/** Fits ranker and confidence, and finds the thresholds that cost least. */
function fitModel(
  examples: readonly Example[],
  held: readonly Example[],
  wrongCost: number,
  without: ReadonlySet<string>,
): Model {
  const seen = examples.map((one) => ablated(one, without))
  const chosen = fitChoices(seen.map(clearOnly))
  const linear = {
    rank: named(featureNames, chosen.weights),
    none: named(questionFeatureNames, chosen.none),
  }
  const hide = hider(confidenceNames, without)
  const firsts = seen.flatMap((one) => firstOf(one, linear)).map((one) => ({ ...one, row: hide(one.row) }))
  const confidence = named(confidenceNames, fitBinary(firsts))
  const judged = judgeFirsts(held, { ...linear, confidence })
  return {
    ...linear,
    confidence,
    answerFrom: worthwhileFrom(judged, wrongCost),
    suggestFrom: worthwhileFrom(judged, VAIN_COST),
  }
}

/** An example without some features: what is 0 everywhere gets the weight 0. */
function ablated(example: Example, without: ReadonlySet<string>): Example {
  if (without.size === 0) return example
  return {
    ...example,
    rows: example.rows.map(hider(featureNames, without)),
    none: hider(questionFeatureNames, without)(example.none),
  }
}

function hider(names: readonly string[], without: ReadonlySet<string>) {
  const isHidden = names.map((name) => without.has(name))
  return (row: Float64Array) => row.map((value, i) => (isHidden[i] ? 0 : value))
}

/** Asks a model how sure it is of the first candidate of each question; leaves out those whose verdict is unclear. */
export function judgeFirsts(
  examples: readonly Example[],
  model: Pick<Model, 'rank' | 'none' | 'confidence'>,
): Judged[] {
  return examples
    .flatMap((one) => firstOf(one, model))
    .map((first) => ({ ...first, certainty: certaintyOf(first.row, model.confidence) }))
}

/** Leaves aside the candidates of which nothing is learned. */
function clearOnly({ rows, right, verdicts, none, weight }: Example): Choice {
  const isClear = (_: unknown, i: number) => verdicts[i] !== 'unclear'
  return { rows: rows.filter(isClear), right: right.filter(isClear), none, weight }
}

/** The first candidate of an example, as confidence sees it; none where its verdict is unclear. */
function firstOf(example: Example, linear: Pick<Model, 'rank' | 'none'>) {
  const { resolved, candidates, rows, verdicts, weight, origin } = example
  const measure = (document: IndexedCandidate) => rows[candidates.indexOf(document)]!
  const { ranked, none, question } = createLinearScorer(linear)(resolved, candidates, measure)
  const [first] = ranked
  const verdict = first && verdicts[candidates.indexOf(first.document)]
  if (!first || verdict === 'unclear') return []
  const isAnswer = first.document.candidate.kind !== 'absence'
  const row = confidenceRow(ranked, none, question, saySame)
  return [
    {
      row,
      isRight: verdict === 'right',
      isAnswer,
      weight,
      hasAnswer: origin !== 'near' && origin !== 'other',
    },
  ]
}

function certaintyOf(row: Float64Array, weights: Weights): number {
  const logit = confidenceNames.reduce((sum, name, i) => sum + row[i]! * (weights[name] ?? 0), 0)
  return logistic(logit)
}

/** A question with how surely its first candidate was held to be right. */
export interface Judged {
  readonly certainty: number
  readonly isRight: boolean
  /** Is it a fact, not an absence? */
  readonly isAnswer: boolean
  /** Does the article answer the question? */
  readonly hasAnswer: boolean
}

/**
 * The certainty from which an answer is worth its risk. How often the first is right at a certainty is fitted to
 * the held questions by a logistic curve (Platt 1999); an answer is worth its risk where that is at least
 * cost / (1 + cost).
 */
export function worthwhileFrom(judged: readonly Judged[], cost: number): number {
  const weightOf = (hasAnswer: boolean) =>
    (hasAnswer ? 1 - UNANSWERABLE : UNANSWERABLE) / judged.filter((one) => one.hasAnswer === hasAnswer).length
  const weights = { true: weightOf(true), false: weightOf(false) }
  const rows = judged
    .filter(({ isAnswer }) => isAnswer)
    .map(({ certainty, isRight, hasAnswer }) => ({
      row: Float64Array.of(1, logitOf(certainty)),
      isRight,
      weight: weights[`${hasAnswer}`],
    }))
  const [intercept = 0, slope = 1] = fitBinary(rows)
  const logit = (Math.log(cost) - intercept) / slope
  return rounded(logistic(logit))
}

function logitOf(probability: number): number {
  return Math.log(probability / (1 - probability))
}

function named(names: readonly string[], weights: Float64Array): Weights {
  return Object.fromEntries(names.map((name, i) => [name, rounded(weights[i]!)]))
}

/** Four digits: what another version of Node computes otherwise in the last ones is the same then. */
function rounded(value: number): number {
  return Number(value.toPrecision(4))
}
