/** Creates training examples from the wordings of the knowledge, each left out in turn, readers' questions and negatives. */
import { isAbout, readingsInContext, remember, withContext } from '../engine/dialogue/coreference.ts'
import { buildEngineIndex, type EngineIndex } from '../engine/index/build-index.ts'
import type { IndexedCandidate, TermIndex } from '../engine/index/inverted-index.ts'
import type { Conversation } from '../engine/outcome.ts'
import type { Query } from '../engine/query.ts'
import { featuresOf } from '../engine/ranking/features.ts'
import { type LeftOut, type ResolvedQuery, resolveTerms } from '../engine/ranking/query-terms.ts'
import type { Filter } from '../engine/ranking/ranker.ts'
import { retrieve } from '../engine/ranking/retriever.ts'
import { questionFeatures } from '../engine/ranking/scorer.ts'
import { dialogueActOf } from '../engine/understanding/dialogue-acts.ts'
import { understand } from '../engine/understanding/understand.ts'
import type { LoadedKnowledge } from '../knowledge/load.ts'
import type { Knowledge } from '../knowledge/schema.ts'
import { type GoldQuestion, satisfies } from './gold.ts'
import { type Judge, judgeByFact, judgeByQuote, judgeNone, type Verdict } from './judges.ts'
import type { Choice } from './logistic-regression.ts'
import { seedOf } from './query-variants.ts'

/** A question, the fact or absence that it asks for, and others that also answer it. */
interface Asked {
  readonly q: string
  readonly fact: string
  readonly accept?: readonly string[]
}

/** A message of a conversation, and the facts that answer it; empty if none does. */
interface Turn {
  readonly q: string
  readonly facts: readonly string[]
}

/** A knowledge folder to learn from, with questions of readers. */
export interface TrainingFolder {
  readonly loaded: Pick<LoadedKnowledge, 'knowledge' | 'article'>
  /** Ways of asking for a fact or absence that are not in the folder. */
  readonly wordings: readonly Asked[]
  /** Questions of readers, with the fact or absence that they ask for. */
  readonly questions: readonly Asked[]
  /** Questions of readers, with what a right answer contains. */
  readonly gold: readonly GoldQuestion[]
  /** Negatives with a topic near the article. */
  readonly near: readonly string[]
  /** Negatives of other topics. */
  readonly other: readonly string[]
  readonly dialogs: readonly (readonly Turn[])[]
  /** Ordinary questions, held out from fitting, for the thresholds. */
  readonly held: readonly GoldQuestion[]
}

/** A question with the features and verdicts of its candidates. */
export interface Example extends Choice {
  readonly resolved: ResolvedQuery
  readonly candidates: readonly IndexedCandidate[]
  readonly verdicts: readonly Verdict[]
  readonly origin: Origin
}

/**
 * Share of each origin in the total weight. Readers' questions weigh more than wordings, which are many and similar.
 * Negatives weigh about as much as all questions.
 */
const SHARES = { wording: 0.15, question: 0.3, leaning: 0.1, near: 0.2, other: 0.35 } as const

type Origin = keyof typeof SHARES

/** Wordings per fact and language in the thinned copy of a folder, which is a second source of examples. */
const THINNED_TO = 3

/** Examples to fit the models to, and held-out ones for their thresholds. */
export interface TrainingExamples {
  readonly facts: readonly Example[]
  readonly sentences: readonly Example[]
  /** Held out from fitting. */
  readonly held: { readonly facts: readonly Example[]; readonly sentences: readonly Example[] }
}

/** Creates the examples of all folders. Takes as long as the fit, so callers may reuse them for several fits. */
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

/** Gives each origin its share of the weight. */
function weighted(examples: readonly Example[]): Example[] {
  const count = (origin: Origin) => examples.filter((one) => one.origin === origin).length
  const weights = { wording: 0, question: 0, leaning: 0, near: 0, other: 0 }
  for (const origin of Object.keys(SHARES) as Origin[])
    weights[origin] = SHARES[origin] / Math.max(1, count(origin))
  return examples.map((one) => ({ ...one, weight: weights[one.origin] }))
}

/** Returns the examples for facts: wordings left out in turn, those of a thinned copy, readers' questions, negatives. */
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
    ...removed.flatMap((asked) => askedExamples(asked, thin, 'wording')),
    ...[whole, thin].flatMap((index) => [
      ...wordings.flatMap((asked) => askedExamples(asked, index, 'wording')),
      ...questions.flatMap((asked) => askedExamples(asked, index, 'question')),
      ...gold.flatMap((one) => goldExamples(one, index, index.facts)),
      ...near.flatMap((q) => examplesAs(q, index, index.facts, judgeNone, 'near')),
    ]),
    ...other.flatMap((q) => examplesAs(q, whole, whole.facts, judgeNone, 'other')),
    ...questions.flatMap(({ q, fact, accept = [] }) =>
      leaningExamples(q, whole, judgeByFact(whole, [fact, ...accept])),
    ),
    ...removed.flatMap(({ q, fact }) => leaningExamples(q, thin, judgeByFact(thin, [fact]))),
    ...near.flatMap((q) => leaningExamples(q, whole, judgeNone)),
    // Complete questions and other topics, read with an entry drawn by hash: the conversation must not mislead.
    ...[
      ...questions.map(({ q, fact }) => ({ q, judge: judgeByFact(whole, [fact]) })),
      ...other.map((q) => ({ q, judge: judgeNone })),
    ].map(({ q, judge }) => {
      const { id } = knowledge.entries[seedOf(q) % knowledge.entries.length]!
      return leaningExample(understand(q, whole.lexicon), id, whole, judge)
    }),
    ...dialogs.flatMap((turns) => dialogExamples(turns, whole)),
  ]
}

/** Returns a question with each entry that it names moved to the conversation. */
function leaningExamples(q: string, index: EngineIndex, judge: Judge): Example[] {
  const query = understand(q, index.lexicon)
  return query.mentions.flatMap((entry) => {
    const slots = query.slots.filter(({ units }) => !units.some(({ unit }) => unit.includes(`@${entry}`)))
    return slots.length < query.slots.length ? [leaningExample({ ...query, slots }, entry, index, judge)] : []
  })
}

function leaningExample(query: Query, entry: string, { entries, facts }: EngineIndex, judge: Judge): Example {
  const context = { entry, age: 0 }
  return measured(withContext(query, context), facts, judge, 'leaning', { filter: isAbout(context, entries) })
}

/** Returns the questions of a conversation, each read alone and with each entry mentioned before. */
function dialogExamples(turns: readonly Turn[], index: EngineIndex): Example[] {
  const examples: Example[] = []
  let conversation: Conversation | undefined
  for (const { q, facts } of turns) {
    const act = dialogueActOf(q)
    if (act.kind === 'question') {
      const query = understand(act.rest, index.lexicon)
      const judge = facts.length > 0 ? judgeByFact(index, facts) : judgeNone
      examples.push(measured(query, index.facts, judge, 'leaning', {}))
      for (const read of conversation ? readingsInContext(query, conversation, index.entries) : [])
        examples.push(
          measured(read, index.facts, judge, 'leaning', { filter: isAbout(read.context!, index.entries) }),
        )
    }
    const told = index.facts.candidates.find(({ candidate }) => candidate.id === facts[0])
    if (told)
      conversation = remember(conversation, [told.candidate], understand(q, index.lexicon).mentions, 0)
  }
  return examples
}

/** Returns the held-out questions, put to the facts and to the sentences of the article. */
export function heldExamples({ loaded, held }: Pick<TrainingFolder, 'loaded' | 'held'>): {
  facts: Example[]
  sentences: Example[]
} {
  const index = buildEngineIndex(loaded.knowledge, loaded.article)
  // Questions that ask two things are answered part by part.
  const single = held.filter(({ must }) => must.length < 2)
  return {
    facts: single.flatMap((one) => goldExamples(one, index, index.facts)),
    sentences: single.flatMap((one) => goldExamples(one, index, index.sentences)),
  }
}

/** Returns the examples for sentences: right if one contains the fact's quote, or what the answer must say. */
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
    ...[...own, ...wordings].flatMap(({ q, fact }) =>
      examplesAs(q, index, sentences, judgeByQuote(index, [fact]), 'wording'),
    ),
    ...questions.flatMap(({ q, fact, accept = [] }) =>
      examplesAs(q, index, sentences, judgeByQuote(index, [fact, ...accept]), 'question'),
    ),
    ...gold.flatMap((one) => goldExamples(one, index, sentences)),
    ...near.flatMap((q) => examplesAs(q, index, sentences, judgeNone, 'near')),
    ...other.flatMap((q) => examplesAs(q, index, sentences, judgeNone, 'other')),
  ]
}

function askedExamples({ q, fact, accept = [] }: Asked, index: EngineIndex, origin: Origin): Example[] {
  return examplesAs(q, index, index.facts, judgeByFact(index, [fact, ...accept]), origin)
}

function leftOutExamples(document: IndexedCandidate, index: EngineIndex): Example[] {
  const { id, questions } = document.candidate
  // A wording without terms has none in the index either.
  return [...questions.vi, ...questions.en].flatMap((q, i) => {
    const wording = document.wordings[i]
    return wording
      ? examplesAs(q, index, index.facts, judgeByFact(index, [id]), 'wording', { of: document, wording })
      : []
  })
}

/** Returns no example if two things are asked and no candidate answers both: the policy splits such questions. */
function goldExamples(gold: GoldQuestion, index: EngineIndex, of: TermIndex): Example[] {
  const answers = ({ candidate: { kind, answer, detail } }: IndexedCandidate) =>
    kind !== 'absence' &&
    [`${answer.vi} ${detail?.vi ?? ''}`, `${answer.en ?? ''} ${detail?.en ?? ''}`].some((text) =>
      satisfies(gold, text),
    )
  const judge: Judge =
    gold.expect === 'abstain' ? judgeNone : (document) => (answers(document) ? 'right' : judgeNone(document))
  const isSplit = gold.must.length > 1 && !of.candidates.some((document) => judge(document) === 'right')
  return isSplit ? [] : examplesAs(gold.q, index, of, judge, gold.expect === 'answer' ? 'question' : 'near')
}

/** Returns a question as asked and, if it is a yes-or-no question, the questions behind its guesses. */
function examplesAs(
  q: string,
  { lexicon }: EngineIndex,
  index: TermIndex,
  judge: Judge,
  origin: Origin,
  leftOut?: LeftOut,
): Example[] {
  const asked = understand(q, lexicon)
  const behind = asked.guesses.map(({ question }) => understand(question, lexicon))
  return [asked, ...behind].map((query) => measured(query, index, judge, origin, { leftOut }))
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
    rows: candidates.map((document) => Float64Array.from(featuresOf(resolved, document, leftOut))),
    right: verdicts.map((verdict) => verdict === 'right'),
    none: questionFeatures(resolved),
    weight: 1,
    origin,
  }
}

/** Returns a copy with few wordings per fact, drawn by hash (the same in every run), and the removed wordings. */
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
