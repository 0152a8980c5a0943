/** Learns the weights of the ranker from training examples, and chooses the thresholds of least cost. */
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

/** Cost of a wrong answer, in missed answers: for a fact that a person wrote, and for a sentence of the article. */
export const WRONG_COST = { facts: 3, sentences: 5 } as const

/** Cost of a useless suggestion or nearest sentence, in missed answers. */
const VAIN_COST = 2

/** Trains both models. @param without names of features to leave out, for an ablation */
export function train(
  { facts, sentences, held }: TrainingExamples,
  without: ReadonlySet<string> = new Set(),
): Models {
  return {
    facts: fitModel(facts, held.facts, WRONG_COST.facts, without),
    sentences: fitModel(sentences, held.sentences, WRONG_COST.sentences, without),
  }
}

/** Fits the ranking and the confidence, and chooses the thresholds of least cost. */
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

/** Returns an example with some features set to 0, which then get the weight 0. */
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

/** Returns the confidence in the first candidate of each question. Leaves out those with the verdict `unclear`. */
export function judgeFirsts(
  examples: readonly Example[],
  model: Pick<Model, 'rank' | 'none' | 'confidence'>,
): Judged[] {
  return examples
    .flatMap((one) => firstOf(one, model))
    .map((first) => ({ ...first, certainty: certaintyOf(first.row, model.confidence) }))
}

/** Removes the candidates with the verdict `unclear`, which training ignores. */
function clearOnly({ rows, right, verdicts, none, weight }: Example): Choice {
  const isClear = (_: unknown, i: number) => verdicts[i] !== 'unclear'
  return { rows: rows.filter(isClear), right: right.filter(isClear), none, weight }
}

/** Returns the confidence features of the first candidate of an example; empty if its verdict is `unclear`. */
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

/** A question with the confidence in its first candidate. */
export interface Judged {
  readonly certainty: number
  readonly isRight: boolean
  /** True if the candidate is not an absence. */
  readonly isAnswer: boolean
  /** True if the article answers the question. */
  readonly hasAnswer: boolean
}

/**
 * Returns the minimum confidence at which an answer costs less than an abstention. Fits the share of right answers as a
 * function of the confidence to the held-out questions (Platt 1999). An answer pays off if that share is at least
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

/** Rounds to four significant digits, because versions of Node differ in the last ones. */
function rounded(value: number): number {
  return Number(value.toPrecision(4))
}
