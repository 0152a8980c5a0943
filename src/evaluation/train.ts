/** Learns the weights of the ranker from the knowledge's own wordings, each left out in turn, and from negatives. */
import { isAbout, readingsInContext, remember, withContext } from '../engine/dialogue/coreference.ts'
import { buildEngineIndex, type EngineIndex, saySame } from '../engine/index/build-index.ts'
import type { IndexedCandidate, TermIndex } from '../engine/index/inverted-index.ts'
import type { Conversation } from '../engine/outcome.ts'
import type { Query } from '../engine/query.ts'
import { featureNames, featuresOf } from '../engine/ranking/features.ts'
import { type LeftOut, type ResolvedQuery, resolveTerms } from '../engine/ranking/query-terms.ts'
import type { Filter, Models } from '../engine/ranking/ranker.ts'
import { retrieve } from '../engine/ranking/retriever.ts'
import {
  confidenceNames,
  confidenceRow,
  createLinearScorer,
  logistic,
  type Model,
  questionFeatureNames,
  questionFeatures,
  type Weights,
} from '../engine/ranking/scorer.ts'
import { dialogueActOf } from '../engine/understanding/dialogue-acts.ts'
import { understand } from '../engine/understanding/understand.ts'
import type { LoadedKnowledge } from '../knowledge/load.ts'
import type { Knowledge } from '../knowledge/schema.ts'
import { type GoldQuestion, satisfies } from './gold.ts'
import { type Choice, fitBinary, fitChoices } from './logistic-regression.ts'
import { seedOf } from './query-variants.ts'

/** A question, the fact or absence that it asks for, and others that answer it as well. */
export interface Asked {
  readonly q: string
  readonly fact: string
  readonly accept?: readonly string[]
}

/** What a reader says in a conversation, and the facts that answer; none where nothing does. */
export interface Turn {
  readonly q: string
  readonly facts: readonly string[]
}

/** A knowledge folder to learn from, with what readers ask of it. */
export interface TrainingFolder {
  readonly loaded: Pick<LoadedKnowledge, 'knowledge' | 'article'>
  /** Ways of asking for a fact or absence that are not in the folder. */
  readonly wordings: readonly Asked[]
  /** Questions of readers, with the fact or absence that they ask for. */
  readonly questions: readonly Asked[]
  /** Questions of readers, with what a right answer contains. */
  readonly gold: readonly GoldQuestion[]
  /** What must not be met with a fact though it is near the article, and what has nothing to do with it. */
  readonly near: readonly string[]
  readonly other: readonly string[]
  readonly dialogs: readonly (readonly Turn[])[]
  /** Ordinary questions, not learned from, by which the threshold of an answer is set. */
  readonly held: readonly GoldQuestion[]
}

/** May a candidate answer? `unclear` where a reader might take it for an answer: nothing is learned from it. */
type Verdict = 'right' | 'unclear' | 'wrong'
type Judge = (document: IndexedCandidate) => Verdict

/** A question with its candidates, measured and judged. */
export interface Example extends Choice {
  readonly resolved: ResolvedQuery
  readonly candidates: readonly IndexedCandidate[]
  readonly verdicts: readonly Verdict[]
  readonly origin: Origin
}

/**
 * What is learned from, as shares of the whole weight. Questions of readers say more than the knowledge's wordings, which
 * are many and alike; what must not be answered is heard as loudly as both.
 */
const SHARES = { wording: 0.15, question: 0.3, leaning: 0.1, near: 0.2, other: 0.35 } as const
type Origin = keyof typeof SHARES

/** Wordings that a fact keeps in each language in the thinned copy of a folder that is learned from besides. */
const THINNED_TO = 3
/** Share of readers' questions that the article does not answer, as in the shared sets of questions. */
const UNANSWERABLE = 0.1
/** A wrong answer costs as much as so many missed ones: of a fact that somebody wrote, and of a bare sentence. */
export const WRONG_COST = { facts: 3, sentences: 10 } as const
/** What is offered or quoted as near in vain costs less: so many missed ones. */
const VAIN_COST = 2

/** Nothing is right; that the article leaves something out may be. */
const judgeNone: Judge = ({ candidate }) => (candidate.kind === 'absence' ? 'unclear' : 'wrong')

/** What the models are fitted to, and what their thresholds are set by. */
export interface TrainingExamples {
  readonly facts: readonly Example[]
  readonly sentences: readonly Example[]
  /** Not learned from. */
  readonly held: { readonly facts: readonly Example[]; readonly sentences: readonly Example[] }
}

/** Measures all questions of the folders: it takes as long as fitting, and does not depend on it. */
export function examplesOf(folders: readonly TrainingFolder[]): TrainingExamples {
  const held = folders.map(heldExamples)
  return {
    facts: weighted(folders.flatMap(factExamples)),
    sentences: weighted(folders.flatMap(sentenceExamples)),
    held: {
      facts: held.flatMap(({ facts }) => facts),
      sentences: held.flatMap(({ sentences }) => sentences),
    },
  }
}

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

/** Gives each origin its share of the weight. */
function weighted(examples: readonly Example[]): Example[] {
  const count = (origin: Origin) => examples.filter((one) => one.origin === origin).length
  const weights = { wording: 0, question: 0, leaning: 0, near: 0, other: 0 }
  for (const origin of Object.keys(SHARES) as Origin[])
    weights[origin] = SHARES[origin] / Math.max(1, count(origin))
  return examples.map((one) => ({ ...one, weight: weights[one.origin] }))
}

/** Questions put to the facts: own wordings left out in turn, those of a thinned copy, others' questions, negatives. */
export function factExamples({
  loaded,
  wordings,
  questions,
  gold,
  near,
  other,
  dialogs,
}: TrainingFolder): Example[] {
  const whole = buildEngineIndex(loaded.knowledge, loaded.article)
  const { knowledge, removed } = thinned(loaded.knowledge)
  const thin = buildEngineIndex(knowledge, loaded.article)
  return [
    ...whole.facts.candidates.flatMap((document) => leftOutExamples(document, whole)),
    ...removed.map((asked) => askedExample(asked, thin, 'wording')),
    ...[whole, thin].flatMap((index) => [
      ...wordings.map((asked) => askedExample(asked, index, 'wording')),
      ...questions.map((asked) => askedExample(asked, index, 'question')),
      ...gold.flatMap((one) => goldExample(one, index, index.facts)),
      ...near.map((q) => example(q, index, index.facts, judgeNone, 'near')),
    ]),
    ...other.map((q) => example(q, whole, whole.facts, judgeNone, 'other')),
    ...questions.flatMap(({ q, fact, accept = [] }) =>
      leaningExamples(q, whole, judgeByFact(whole, [fact, ...accept])),
    ),
    ...removed.flatMap(({ q, fact }) => leaningExamples(q, thin, judgeByFact(thin, [fact]))),
    ...near.flatMap((q) => leaningExamples(q, whole, judgeNone)),
    // What stands by itself, and what is of another topic, is not about what was spoken of.
    ...[
      ...questions.map(({ q, fact }) => ({ q, judge: judgeByFact(whole, [fact]) })),
      ...other.map((q) => ({ q, judge: judgeNone })),
    ].map(({ q, judge }) => {
      const { id } = knowledge.entries[seedOf(q) % knowledge.entries.length]!
      return leaningExample(understand(q, whole.lexicon), id, whole, judge)
    }),
    ...dialogs.flatMap((turns) => dialogExamples(turns, knowledge, whole)),
  ]
}

/** A question without a thing that it names, read as if the conversation had told of it. */
function leaningExamples(q: string, index: EngineIndex, judge: Judge): Example[] {
  const query = understand(q, index.lexicon)
  return query.mentions.flatMap((entry) => {
    const slots = query.slots.filter(({ units }) => !units.some(({ unit }) => unit.includes(`@${entry}`)))
    return slots.length < query.slots.length ? [leaningExample({ ...query, slots }, entry, index, judge)] : []
  })
}

function leaningExample(query: Query, entry: string, { facts }: EngineIndex, judge: Judge): Example {
  const context = { entry, age: 0 }
  return measured(withContext(query, context), facts, judge, 'leaning', { filter: isAbout(context) })
}

/** The questions of a conversation, each read by itself and with all that was spoken of before. */
function dialogExamples(turns: readonly Turn[], knowledge: Knowledge, index: EngineIndex): Example[] {
  const entries = new Map(knowledge.entries.map((entry) => [entry.id, entry]))
  const examples: Example[] = []
  let conversation: Conversation | undefined
  for (const { q, facts } of turns) {
    const act = dialogueActOf(q)
    if (act.kind === 'question') {
      const query = understand(act.rest, index.lexicon)
      const judge = facts.length > 0 ? judgeByFact(index, facts) : judgeNone
      examples.push(measured(query, index.facts, judge, 'leaning', {}))
      for (const read of conversation ? readingsInContext(query, conversation, entries) : [])
        examples.push(measured(read, index.facts, judge, 'leaning', { filter: isAbout(read.context!) }))
    }
    const told = index.facts.candidates.find(({ candidate }) => candidate.id === facts[0])
    if (told)
      conversation = remember(conversation, [told.candidate], understand(q, index.lexicon).mentions, 0)
  }
  return examples
}

/** Ordinary questions, put to the facts and to the bare sentences. */
export function heldExamples({ loaded, held }: Pick<TrainingFolder, 'loaded' | 'held'>): {
  facts: Example[]
  sentences: Example[]
} {
  const index = buildEngineIndex(loaded.knowledge, loaded.article)
  // What asks two things is answered part by part.
  const single = held.filter(({ must }) => must.length < 2)
  return {
    facts: single.flatMap((one) => goldExample(one, index, index.facts)),
    sentences: single.flatMap((one) => goldExample(one, index, index.sentences)),
  }
}

/** Questions put to the bare sentences: right where one holds the fact's quote, or what the answer must say. */
export function sentenceExamples({
  loaded,
  wordings,
  questions,
  gold,
  near,
  other,
}: TrainingFolder): Example[] {
  const index = buildEngineIndex(loaded.knowledge, loaded.article)
  const { sentences } = index
  const own = loaded.knowledge.entries.flatMap(({ facts }) =>
    facts.flatMap(({ id, questions: { vi, en } }) => [...vi, ...en].map((q) => ({ q, fact: id }))),
  )
  return [
    ...[...own, ...wordings].map(({ q, fact }) =>
      example(q, index, sentences, judgeByQuote(index, [fact]), 'wording'),
    ),
    ...questions.map(({ q, fact, accept = [] }) =>
      example(q, index, sentences, judgeByQuote(index, [fact, ...accept]), 'question'),
    ),
    ...gold.flatMap((one) => goldExample(one, index, sentences)),
    ...near.map((q) => example(q, index, sentences, judgeNone, 'near')),
    ...other.map((q) => example(q, index, sentences, judgeNone, 'other')),
  ]
}

function askedExample({ q, fact, accept = [] }: Asked, index: EngineIndex, origin: Origin): Example {
  return example(q, index, index.facts, judgeByFact(index, [fact, ...accept]), origin)
}

function leftOutExamples(document: IndexedCandidate, index: EngineIndex): Example[] {
  const { id, questions } = document.candidate
  // A wording without terms has none in the index either.
  return [...questions.vi, ...questions.en].flatMap((q, i) => {
    const wording = document.wordings[i]
    return wording
      ? [example(q, index, index.facts, judgeByFact(index, [id]), 'wording', { of: document, wording })]
      : []
  })
}

/** Right is a sentence that holds a quote of one of the facts, or stands in it. */
function judgeByQuote({ facts }: EngineIndex, ids: readonly string[]): Judge {
  const quotes = facts.candidates.flatMap(({ candidate }) =>
    ids.includes(candidate.id) ? candidate.quotes : [],
  )
  return ({ candidate: { answer } }) =>
    quotes.some((quote) => answer.vi.includes(quote) || quote.includes(answer.vi)) ? 'right' : 'wrong'
}

/** Right is the fact itself and what says the same; unclear is what says part of it, or more. */
function judgeByFact({ facts }: EngineIndex, ids: readonly string[]): Judge {
  const wanted = facts.candidates.filter(({ candidate }) => ids.includes(candidate.id))
  return (document) => {
    if (wanted.some((one) => saySame(document, one))) return 'right'
    const isNear = ({ candidate }: IndexedCandidate) =>
      candidate.kind === 'fact' &&
      document.candidate.kind === 'fact' &&
      candidate.entry === document.candidate.entry
    return wanted.some(isNear) ? 'unclear' : 'wrong'
  }
}

/** None where two things are asked that no candidate tells together: that is not for the ranker to solve. */
function goldExample(gold: GoldQuestion, index: EngineIndex, of: TermIndex): Example[] {
  const answers = ({ candidate: { kind, answer, detail } }: IndexedCandidate) =>
    kind !== 'absence' &&
    [`${answer.vi} ${detail?.vi ?? ''}`, `${answer.en ?? ''} ${detail?.en ?? ''}`].some((text) =>
      satisfies(gold, text),
    )
  const judge: Judge =
    gold.expect === 'abstain' ? judgeNone : (document) => (answers(document) ? 'right' : judgeNone(document))
  const isSplit = gold.must.length > 1 && !of.candidates.some((document) => judge(document) === 'right')
  return isSplit ? [] : [example(gold.q, index, of, judge, gold.expect === 'answer' ? 'question' : 'near')]
}

function example(
  q: string,
  { lexicon }: EngineIndex,
  index: TermIndex,
  judge: Judge,
  origin: Origin,
  leftOut?: LeftOut,
): Example {
  return measured(understand(q, lexicon), index, judge, origin, { leftOut })
}

function measured(
  query: Query,
  index: TermIndex,
  judge: Judge,
  origin: Origin,
  { leftOut, filter }: { readonly leftOut?: LeftOut | undefined; readonly filter?: Filter },
): Example {
  const resolved = resolveTerms(query, index, leftOut)
  const candidates = retrieve(resolved, index, filter)
  const verdicts = candidates.map(judge)
  return {
    resolved,
    candidates,
    verdicts,
    rows: candidates.map((document) => featuresOf(resolved, document, leftOut)),
    right: verdicts.map((verdict) => verdict === 'right'),
    none: questionFeatures(resolved),
    weight: 1,
    origin,
  }
}

/** A copy with few wordings a fact, drawn by chance that is the same in every run, and the wordings taken out. */
function thinned(knowledge: Knowledge): { knowledge: Knowledge; removed: { q: string; fact: string }[] } {
  const removed: { q: string; fact: string }[] = []
  const thin = <T extends { id: string; questions: { vi: string[]; en: string[] } }>(asked: T): T => {
    const cut = (list: readonly string[]) => {
      const drawn = [...list].sort((a, b) => seedOf(a) - seedOf(b))
      removed.push(...drawn.slice(THINNED_TO).map((q) => ({ q, fact: asked.id })))
      return drawn.slice(0, THINNED_TO)
    }
    return { ...asked, questions: { vi: cut(asked.questions.vi), en: cut(asked.questions.en) } }
  }
  const entries = knowledge.entries.map((entry) => ({ ...entry, facts: entry.facts.map(thin) }))
  return { knowledge: { ...knowledge, entries, absences: knowledge.absences.map(thin) }, removed }
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
