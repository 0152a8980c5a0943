/** Connects the stages: a question is understood, read in context, ranked, decided on and answered. */
import type { LoadedKnowledge } from '../knowledge/load.ts'
import { type ConverseDependencies, createConverse } from './converse.ts'
import {
  continueBareNumber,
  liveConversation,
  partsOfTwo,
  remember,
  resolve,
} from './dialogue/coreference.ts'
import type { Engine } from './engine.ts'
import { createArticleIndex } from './index/article-index.ts'
import { createCompleter } from './index/autocomplete.ts'
import { buildEngineIndex, type EngineIndex } from './index/build-index.ts'
import type { Candidate } from './index/candidates.ts'
import { decide, factsNear, isSureFact, suggestionsOf } from './policy/answer-policy.ts'
import { type Decided, decideGuess, decideOnLast, decideOwn } from './policy/guess-policy.ts'
import { decideParts } from './policy/multi-question.ts'
import { decideDetail } from './policy/topic-details.ts'
import { lacksTopic, type Query } from './query.ts'
import { createRanker, type Models, type Ranker } from './ranking/ranker.ts'
import { shippedModels } from './ranking/shipped-models.ts'
import { createResponder, type Responder } from './response/responder.ts'
import { understand } from './understanding/understand.ts'

/**
 * Creates the engine for loaded knowledge.
 *
 * @param index prebuilt index of this knowledge; default: built now
 */
export function createEngine(
  { knowledge, article, version }: Pick<LoadedKnowledge, 'knowledge' | 'article' | 'version'>,
  models: Models = shippedModels(),
  index: EngineIndex = buildEngineIndex(knowledge, article),
): Engine {
  const { entries, lexicon, facts } = index
  const candidates = new Map(facts.candidates.map(({ candidate }) => [candidate.id, candidate]))
  const completer = createCompleter(knowledge.entries, [...candidates.values()], knowledge.starters)
  const ranker = createRanker(index, models)
  const articleIndex = createArticleIndex(article, lexicon.phrases)
  const responder = createResponder({ knowledge, article, articleIndex, candidates, entries, models })

  const read = (question: string) => understand(question, lexicon)

  return {
    knowledge,
    article,
    version,
    ask: createConverse({
      lookUp: createLookUp(index, ranker, models, responder),
      read,
      entries,
      candidates,
      answers: responder.answers,
      starters: knowledge.starters,
      knows: (question) => isSureFact(ranker.facts(read(question)), models),
      near: (question) => factsNear(ranker.facts(read(question)), models),
    }),
    remember(fact, conversation, now) {
      const shown = candidates.get(fact)
      if (!shown) return conversation
      const before = liveConversation(conversation, now)
      const { lang, listed } = before ?? {}
      return { ...(lang && { lang }), ...(listed && { listed }), ...remember(before, [shown], [], now) }
    },
    complete(typed, { lang = 'vi', limit = 10 } = {}) {
      if (typed.trim() === '') return responder.answers(knowledge.starters, lang).slice(0, limit)
      return completer
        .complete(typed, limit)
        .flatMap((found) => responder.answer(found.fact, found.lang ?? lang) ?? [])
    },
    answer: responder.answer,
    about(id, lang) {
      const first = entries.get(id)?.facts[0]
      return first && responder.answer(first.id, lang)
    },
    related(fact, lang, limit) {
      const of = candidates.get(fact)
      return of ? responder.answers(relatedTo(of, [...candidates.values()], limit), lang) : []
    },
  }
}

/** Creates the lookup of one question: resolve, rank, decide, respond. */
function createLookUp(
  { entries, facts, ownWordings }: EngineIndex,
  ranker: Ranker,
  models: Models,
  responder: Responder,
): ConverseDependencies['lookUp'] {
  const known = { facts, entries }
  const byId = new Map(facts.candidates.map((document) => [document.candidate.id, document]))
  return (question, options, read) => {
    const now = options.now ?? Date.now()
    const conversation = liveConversation(options.conversation, now)
    const query = continueBareNumber(read(question), conversation, entries)
    const lang = options.lang ?? query.lang
    const last = byId.get(conversation?.fact ?? '')
    const named = [...entries.keys()].filter((id) => last?.told.has(facts.termId(`@${id}`) ?? -1))
    const topic = last?.candidate.entry
    const ofTopic =
      topic === undefined ? [] : facts.candidates.filter(({ candidate }) => candidate.entry === topic)
    const decideOn = (asked: Query): Decided => {
      const reading = resolve(asked, conversation, entries, ranker, models.facts)
      const both = conversation && partsOfTwo(asked, conversation, named, entries)
      // What only one of two did answers for neither.
      const whole = both ? suggestionsOf(reading.facts) : decide(reading, ranker, models)
      const decision = decideParts(reading, ranker, models, both) ?? whole
      return { reading, decision: decideDetail(decision, asked, ofTopic, known) }
    }
    const asked = decideOn(query)
    const behind = query.guesses.map((guess) =>
      decideOnLast({ ...decideOn(read(guess.question)), guess }, asked, last, known),
    )
    const own = conversation && lacksTopic(query) ? undefined : ownWordings(question)
    const decided = decideOwn(decideGuess(asked, behind, known), own)
    const { reading } = decided
    const outcome = responder.respond(decided.decision, {
      question,
      lang,
      reading,
      readAs: decided.guess?.question,
      verdict: decided.verdict,
    })
    return { outcome, query: reading.query }
  }
}

/**
 * Returns ids of written facts that share an entry with a candidate. The last place goes to another entry if there is
 * one, so that readers discover new topics.
 */
function relatedTo(of: Candidate, candidates: readonly Candidate[], limit: number): readonly string[] {
  const near = candidates.filter(
    (c) => c.kind === 'fact' && !c.computed && c.id !== of.id && areRelated(c, of),
  )
  const same = near.filter((c) => c.entry === of.entry)
  const other = near.filter((c) => c.entry !== of.entry)
  const mixed = [...same.slice(0, limit - 1), ...other, ...same.slice(limit - 1)]
  return mixed.slice(0, limit).map(({ id }) => id)
}

function areRelated(a: Candidate, b: Candidate): boolean {
  return a.entry === b.entry || a.about.includes(b.entry ?? '') || b.about.includes(a.entry ?? '')
}
