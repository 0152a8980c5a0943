/** Puts a decision into words: answers with their quotes, what is offered instead, and what the conversation keeps. */
import type { Article } from '../../knowledge/article.ts'
import type { Entry, Knowledge } from '../../knowledge/schema.ts'
import { phrasings } from '../../locales/engine.ts'
import type { Lang } from '../../text/language-detection.ts'
import { remember, rememberMentions } from '../dialogue/coreference.ts'
import type { ArticleIndex } from '../index/article-index.ts'
import type { Candidate } from '../index/candidates.ts'
import type { IndexedCandidate } from '../index/inverted-index.ts'
import type { Answer, Conversation, Outcome, Quote } from '../outcome.ts'
import { type Decision, factsNear } from '../policy/answer-policy.ts'
import { rounded, traceOf } from '../ranking/explain.ts'
import type { Models, Reading } from '../ranking/ranker.ts'
import { answerOf, nearestAnswer, passageAnswer, textOf } from './answer.ts'
import { abstentionText, standsInArticle } from './refusal.ts'
import { offerInstead } from './suggestions.ts'

/** Answers offered where the bot abstains, and facts among them that only fit the rest of the question. */
const OFFERED = 3
const MOST_NEAR = 2

export interface ResponderDependencies {
  readonly knowledge: Knowledge
  readonly article: Article
  readonly articleIndex: ArticleIndex
  readonly candidates: readonly Candidate[]
  readonly models: Models
}

/** The question that is answered. */
export interface Asked {
  readonly question: string
  readonly lang: Lang
  readonly reading: Reading
  readonly conversation: Conversation | undefined
  readonly now: number
}

export interface Responder {
  respond(decision: Decision, asked: Asked): Outcome
  /** The answer of a fact by id, `undefined` where there is none. */
  answer(fact: string, lang: Lang): Answer | undefined
  answers(facts: readonly string[], lang: Lang): Answer[]
  candidate(id: string): Candidate | undefined
}

/** What differs from outcome to outcome. */
type Said = Pick<Outcome, 'decision' | 'reason' | 'text'> &
  Partial<Pick<Outcome, 'answers' | 'suggestions' | 'conversation'>>

/** What sentences are put together from. */
interface Sources extends ResponderDependencies {
  readonly toAnswer: (candidate: Candidate, lang: Lang) => Answer
  readonly answers: Responder['answers']
  readonly byId: ReadonlyMap<string, Candidate>
  readonly entries: ReadonlyMap<string, Entry>
}

export function createResponder(deps: ResponderDependencies): Responder {
  const entries = new Map(deps.knowledge.entries.map((entry) => [entry.id, entry]))
  const byId = new Map(deps.candidates.map((candidate) => [candidate.id, candidate]))
  const toAnswer = (candidate: Candidate, lang: Lang) => answerOf(candidate, lang, entries, deps.article)
  const answer = (id: string, lang: Lang): Answer | undefined => {
    const candidate = byId.get(id)
    return candidate?.kind === 'fact' ? toAnswer(candidate, lang) : undefined
  }
  const answers = (ids: readonly string[], lang: Lang) => ids.flatMap((id) => answer(id, lang) ?? [])
  const sources: Sources = { ...deps, toAnswer, answers, byId, entries }
  return {
    respond: (decision, asked) => ({
      question: asked.question,
      lang: asked.lang,
      score: rounded(asked.reading.facts.confidence),
      answers: [],
      suggestions: [],
      trace: () => traceOf(asked.reading, deps.models.facts),
      ...say(decision, asked, sources),
    }),
    answer,
    answers,
    candidate: (id) => byId.get(id),
  }
}

function say(decision: Decision, asked: Asked, sources: Sources): Said {
  const { lang, reading, conversation, now } = asked
  const { mentions } = reading.query
  const noted = rememberMentions(conversation, mentions, now)
  switch (decision.kind) {
    case 'answer': {
      const found = withoutRepeats(decision.documents.map(({ candidate }) => candidate))
      const answers = found.map((candidate) => sources.toAnswer(candidate, lang))
      const kept = remember(conversation, found, mentions, now)
      return { decision: 'answer', reason: 'explained', text: textOf(answers), answers, conversation: kept }
    }
    case 'suggest': {
      const suggestions = decision.documents.map(({ candidate }) => sources.toAnswer(candidate, lang))
      const text = [phrasings[lang].didYouMean, ...suggestions.map((s) => `– ${s.question}`)].join('\n')
      return { decision: 'suggest', reason: 'close', text, suggestions, conversation: noted }
    }
    case 'passage': {
      const quote = quoteOf(decision.sentence, sources)
      const told = passageAnswer(quote, sources.knowledge, lang)
      const text = `${told.direct} “${quote.text}”`
      return { decision: 'answer', reason: 'passage', text, answers: [told], conversation: noted }
    }
    case 'nearest':
      return nearest(quoteOf(decision.sentence, sources), lang, noted, sources)
    case 'abstain':
      return abstain(decision, asked, sources)
  }
}

function quoteOf({ candidate }: IndexedCandidate, { article }: Sources): Quote {
  const text = candidate.answer.vi
  return { text, paragraph: article.find(text)?.number ?? 0 }
}

function nearest(
  quote: Quote,
  lang: Lang,
  conversation: Conversation | undefined,
  { knowledge }: Sources,
): Said {
  const told = nearestAnswer(quote, knowledge, lang)
  const text = `${told.question}: “${told.direct}”`
  return { decision: 'suggest', reason: 'nearest', text, suggestions: [told], conversation }
}

function abstain(decision: Decision & { kind: 'abstain' }, asked: Asked, sources: Sources): Said {
  const { question, lang, reading, conversation, now } = asked
  const { query, facts } = reading
  const { reason, absences = [] } = decision
  const { knowledge, byId, entries } = sources
  // Who is not in the article must not lend the next "he" somebody who is.
  const isRefused = reason === 'unknown-name' || reason === 'unknown-number'
  // What the article has instead is what the next question may be about.
  const instead = absences
    .flatMap(({ candidate }) => candidate.see)
    .flatMap((id) => byId.get(id)?.entry ?? [])
  const kept = isRefused
    ? { entries: [], at: now }
    : rememberMentions(conversation, [...query.mentions, ...instead], now)
  const there = standsInArticle(query, reason, question, knowledge, sources.articleIndex)
  if (there) return nearest(there, lang, kept, sources)
  const text =
    absences.length > 0
      ? textOf(absences.map(({ candidate }) => sources.toAnswer(candidate, lang)))
      : abstentionText(query, reason, knowledge, lang)
  const near = factsNear(facts, sources.models).slice(0, MOST_NEAR)
  const offered = offerInstead(query, near, decision, knowledge, (id) => entries.get(id))
  const suggestions = sources.answers(offered.slice(0, OFFERED), lang)
  return { decision: 'abstain', reason, text, suggestions, conversation: kept }
}

/** Of several answers none that the very same words prove as one before it. */
function withoutRepeats(found: readonly Candidate[]): readonly Candidate[] {
  if (found.length < 2) return found
  const proofs = found.map((candidate) => candidate.quotes.join('\n'))
  return found.filter((_, i) => proofs[i] === '' || proofs.indexOf(proofs[i]!) === i)
}
