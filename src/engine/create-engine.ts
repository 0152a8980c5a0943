/** Puts the stages together: a question is understood, read in context, ranked, decided on and answered. */
import type { LoadedKnowledge } from '../knowledge/load.ts'
import { continueBareNumber, liveConversation, remember, resolve } from './dialogue/coreference.ts'
import type { AskOptions, Engine } from './engine.ts'
import { createArticleIndex } from './index/article-index.ts'
import { createNameIndex } from './index/autocomplete.ts'
import { buildEngineIndex } from './index/build-index.ts'
import type { Candidate } from './index/candidates.ts'
import type { Outcome } from './outcome.ts'
import { decide, isFact } from './policy/answer-policy.ts'
import { decideParts } from './policy/multi-question.ts'
import { createRanker, type Models } from './ranking/ranker.ts'
import { shippedModels } from './ranking/shipped-models.ts'
import { createResponder } from './response/responder.ts'
import { understand } from './understanding/understand.ts'

/** The engine of a knowledge that was loaded. */
export function createEngine(
  { knowledge, article, version }: Pick<LoadedKnowledge, 'knowledge' | 'article' | 'version'>,
  models: Models = shippedModels(),
): Engine {
  const index = buildEngineIndex(knowledge, article)
  const { lexicon, facts } = index
  const candidates = facts.candidates.map(({ candidate }) => candidate)
  const written = candidates.filter((c) => !c.computed)
  const entries = new Map(knowledge.entries.map((e) => [e.id, e]))
  const names = createNameIndex(knowledge.entries)
  const ranker = createRanker(index, models)
  const articleIndex = createArticleIndex(article, lexicon.phrases)
  const responder = createResponder({ knowledge, article, articleIndex, candidates, models })

  function ask(question: string, options: AskOptions = {}): Outcome {
    const now = options.now ?? Date.now()
    const conversation = liveConversation(options.conversation, now)
    const query = continueBareNumber(understand(question, lexicon), conversation, entries)
    const lang = options.lang ?? query.lang
    const reading = resolve(query, conversation, entries, ranker, models.facts)
    const decision = decideParts(reading, ranker, models) ?? decide(reading, ranker, models)
    return responder.respond(decision, { question, lang, reading, conversation, now })
  }

  return {
    knowledge,
    version,
    ask,
    remember(fact, conversation, now) {
      const shown = responder.candidate(fact)
      return shown ? remember(liveConversation(conversation, now), [shown], [], now) : conversation
    },
    complete(typed, { lang = 'vi', limit = 10 } = {}) {
      if (typed.trim() === '') return responder.answers(knowledge.starters, lang).slice(0, limit)
      const named = names.startingWith(typed, limit).flatMap((id) => entries.get(id)?.facts[0]?.id ?? [])
      const found = ranker
        .facts(understand(typed, lexicon, true))
        .ranked.filter(isFact)
        .map(({ document }) => document.candidate.id)
      return responder.answers([...new Set([...named, ...found])].slice(0, limit), lang)
    },
    answer: responder.answer,
    about(id, lang) {
      const first = entries.get(id)?.facts[0]
      return first && responder.answer(first.id, lang)
    },
    related(fact, lang, limit) {
      const of = responder.candidate(fact)
      if (!of) return []
      const near = written.filter((c) => c.kind === 'fact' && c.id !== fact && areRelated(c, of))
      const same = near.filter((c) => c.entry === of.entry)
      const other = near.filter((c) => c.entry !== of.entry)
      // One of another entry at least, so that a reader gets on.
      const mixed = [...same.slice(0, limit - 1), ...other, ...same.slice(limit - 1)]
      return responder.answers(
        mixed.slice(0, limit).map(({ id }) => id),
        lang,
      )
    },
  }
}

function areRelated(a: Candidate, b: Candidate): boolean {
  return a.entry === b.entry || a.about.includes(b.entry ?? '') || b.about.includes(a.entry ?? '')
}
