import type { LoadedKnowledge } from '../knowledge/load.ts'
import type { Entry } from '../knowledge/schema.ts'
import type { Lang } from '../text/language.ts'
import { type ConverseDependencies, createConverse, type Found } from './converse.ts'
import {
  continueBareNumber,
  liveConversation,
  remember,
  rememberMentions,
  retrieveInContext,
} from './dialogue/coreference.ts'
import type { Engine } from './engine.ts'
import { createArticleIndex } from './index/article-index.ts'
import { createNameIndex } from './index/autocomplete.ts'
import { type Study, study } from './index/build-index.ts'
import type { Candidate } from './index/candidates.ts'
import type { Answer, Conversation, Outcome, Reason } from './outcome.ts'
import { type Decision, decide, OWN_WORDS, SUGGEST_SCORE, SURE_SCORE } from './policy/answer-policy.ts'
import { decideEach } from './policy/decide-each.ts'
import { decideParts } from './policy/multi-question.ts'
import { rounded, traceOf } from './ranking/explain.ts'
import { createRetriever } from './ranking/retriever.ts'
import { answerOf, nearestAnswer, passageAnswer, textOf } from './response/answer.ts'
import { createPassages } from './response/passages.ts'
import { phrasings } from './response/phrasing.ts'
import { abstentionText, standsInArticle } from './response/refusal.ts'
import { offerInstead } from './response/suggestions.ts'
import { understand } from './understanding/understand.ts'

/** Hits looked at for a decision. */
const MAX_HITS = 12
/** Hits looked at for each card of a half-typed question: absences among them make none. */
const HALF_TYPED_HITS = 2
/** Answers offered where the bot abstains. */
const OFFERED = 3

/** The engine of a knowledge that was loaded; of one already studied where that is handed in. */
export const createEngine = (
  { knowledge, article, version }: Pick<LoadedKnowledge, 'knowledge' | 'article' | 'version'>,
  { candidates, lexicon, unitsOfText, index }: Study = study(knowledge),
): Engine => {
  const entries = new Map<string, Entry>(knowledge.entries.map((e) => [e.id, e]))
  const written = candidates.filter((c) => !c.computed)
  const byId = new Map(candidates.map((c) => [c.id, c]))
  const names = createNameIndex(knowledge.entries)
  const passages = createPassages(article, unitsOfText)
  const articleIndex = createArticleIndex(article, lexicon.phrases)
  const retriever = createRetriever(index)
  const known: Readonly<Record<Lang, Map<Candidate, Answer>>> = { vi: new Map(), en: new Map() }
  const toAnswer = (candidate: Candidate, lang: Lang): Answer => {
    let answer = known[lang].get(candidate)
    if (!answer) {
      answer = answerOf(candidate, lang, entries, article)
      known[lang].set(candidate, answer)
    }
    return answer
  }
  const factAnswer = (id: string, lang: Lang): Answer | undefined => {
    const candidate = byId.get(id)
    return candidate?.kind === 'fact' ? toAnswer(candidate, lang) : undefined
  }
  const answersOf = (ids: readonly string[], lang: Lang) => ids.flatMap((id) => factAnswer(id, lang) ?? [])

  const lookUp: ConverseDependencies['lookUp'] = (question, options, read): Found => {
    const now = options.now ?? Date.now()
    const conversation = liveConversation(options.conversation, now)
    const understood = continueBareNumber(read(question), conversation, entries)
    const lang = options.lang ?? understood.lang
    const { query, hits, leans } = retrieveInContext(understood, conversation, entries, retriever, MAX_HITS)
    const decision: Decision =
      decideEach(query, hits, retriever) ?? decideParts(query, hits, retriever) ?? decide(query, hits)
    const noted = () => rememberMentions(conversation, query.mentions, now)
    // Written out once: spreading objects costs more than deciding.
    const outcome = (
      decision: Outcome['decision'],
      reason: Reason,
      text: string,
      answers: readonly Answer[],
      suggestions: readonly Answer[],
      conversation: Conversation | undefined,
    ) => ({
      question,
      mentions: query.mentions,
      lang,
      decision,
      reason,
      text,
      score: rounded(hits[0]?.score ?? 0),
      answers,
      suggestions,
      conversation,
      trace: () => traceOf(query, hits, leans),
    })
    if (decision.kind === 'answer') {
      const found = withoutRepeats(decision.hits.map((h) => h.candidate))
      const answers = found.map((c) => toAnswer(c, lang))
      const remembered = remember(conversation, found, query.mentions, now)
      return outcome('answer', 'explained', textOf(answers), answers, [], remembered)
    }
    if (decision.kind === 'suggest') {
      const suggestions = decision.hits.map((h) => toAnswer(h.candidate, lang))
      const text = [phrasings[lang].didYouMean, ...suggestions.map((s) => `– ${s.question}`)].join('\n')
      return outcome('suggest', 'close', text, [], suggestions, noted())
    }
    const { reason, hit } = decision
    const passage = reason === 'not-in-article' ? passages.find(query) : undefined
    if (passage) {
      const answer = passageAnswer(passage, knowledge, lang)
      return outcome('answer', 'passage', `${answer.direct} “${passage.text}”`, [answer], [], noted())
    }
    // Who is not in the article must not lend the next "he" somebody who is.
    const refused = reason === 'unknown-name' || reason === 'unknown-number'
    // What the article has instead is what the next question may be about.
    const instead = hit?.candidate.see?.flatMap((id) => byId.get(id)?.entry ?? []) ?? []
    const kept = refused
      ? { entries: [], at: now }
      : rememberMentions(conversation, [...query.mentions, ...instead], now)
    const nearest = standsInArticle(query, reason, question, knowledge, articleIndex)
    if (nearest) {
      const answer = nearestAnswer(nearest, knowledge, lang)
      return outcome('suggest', 'nearest', `${answer.question}: “${answer.direct}”`, [], [answer], kept)
    }
    const text = hit
      ? textOf([toAnswer(hit.candidate, lang)])
      : abstentionText(query, reason, knowledge, lang)
    const offered = offerInstead(query, hits, decision, knowledge, (id) => entries.get(id)).slice(0, OFFERED)
    return outcome('abstain', reason, text, [], answersOf(offered, lang), kept)
  }

  return {
    knowledge,
    version,
    ask: createConverse({
      lookUp,
      read: (question) => understand(question, lexicon),
      entries,
      candidates: byId,
      answers: answersOf,
      starters: knowledge.starters,
      knows: (question) => {
        const [top] = retriever.retrieve(understand(question, lexicon), 1)
        return top !== undefined && top.likeness >= OWN_WORDS && top.score >= SURE_SCORE
      },
      near: (question) =>
        retriever
          .retrieve(understand(question, lexicon), MAX_HITS)
          .flatMap((h) => (h.candidate.kind === 'fact' && h.score >= SUGGEST_SCORE ? [h.candidate.id] : [])),
      placeOf: (quote) => placeIn(article, quote),
    }),
    remember(fact, conversation, now) {
      const shown = byId.get(fact)
      if (!shown) return conversation
      const before = liveConversation(conversation, now)
      const { lang, listed } = before ?? {}
      return { ...(lang && { lang }), ...(listed && { listed }), ...remember(before, [shown], [], now) }
    },
    complete(typed, { lang = 'vi', limit = 10 } = {}) {
      if (typed.trim() === '') return answersOf(knowledge.starters, lang).slice(0, limit)
      const named = names.startingWith(typed, limit).flatMap((id) => entries.get(id)?.facts[0]?.id ?? [])
      const found = retriever
        .retrieve(understand(typed, lexicon, true), limit * HALF_TYPED_HITS)
        .flatMap((h) => (h.candidate.kind === 'fact' ? [h.candidate.id] : []))
      return answersOf([...new Set([...named, ...found])].slice(0, limit), lang)
    },
    answer: factAnswer,
    about(id, lang) {
      const first = entries.get(id)?.facts[0]
      return first && factAnswer(first.id, lang)
    },
    related(fact, lang, limit) {
      const of = byId.get(fact)
      if (!of) return []
      const near = written.filter((c) => c.kind === 'fact' && c.id !== fact && areRelated(c, of))
      const same = near.filter((c) => c.entry === of.entry)
      const other = near.filter((c) => c.entry !== of.entry)
      // One of another entry at least, so that a reader gets on.
      const mixed = [...same.slice(0, limit - 1), ...other, ...same.slice(limit - 1)]
      return mixed.slice(0, limit).map((c) => toAnswer(c, lang))
    },
  }
}

/** Where a quote stands, counted in letters with room for the longest paragraph. */
const placeIn = (article: Pick<LoadedKnowledge, 'article'>['article'], quote: string): number => {
  const paragraph = article.find(quote)
  return paragraph ? paragraph.line * LONGEST_PARAGRAPH + paragraph.text.indexOf(quote) : 0
}
const LONGEST_PARAGRAPH = 100_000

/** Of several answers none that the very same words prove as one before it. */
const withoutRepeats = (found: readonly Candidate[]): readonly Candidate[] => {
  if (found.length < 2) return found
  const proofs = found.map((candidate) => candidate.quotes.join('\n'))
  return found.filter((_, i) => proofs[i] === '' || proofs.indexOf(proofs[i]!) === i)
}

const areRelated = (a: Candidate, b: Candidate): boolean =>
  a.entry === b.entry || a.about.includes(b.entry ?? '') || b.about.includes(a.entry ?? '')
