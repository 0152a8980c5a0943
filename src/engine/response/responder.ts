/** Converts a decision to an outcome: answers with quotes, suggestions, and the conversation to keep. */
import type { Article } from '../../knowledge/article.ts'
import type { Entry, Knowledge } from '../../knowledge/schema.ts'
import { phrasings } from '../../locales/engine.ts'
import type { Lang } from '../../text/language-detection.ts'
import type { ArticleIndex } from '../index/article-index.ts'
import type { Candidate } from '../index/candidates.ts'
import type { IndexedCandidate } from '../index/inverted-index.ts'
import type { Answer, Outcome, Quote } from '../outcome.ts'
import { type Decision, factsNear } from '../policy/answer-policy.ts'
import type { Verdict } from '../policy/guess-policy.ts'
import { rounded, traceOf } from '../ranking/explain.ts'
import type { Models, Reading } from '../ranking/ranker.ts'
import { answerOf, leadingIn, sentenceAnswer, textOf } from './answer.ts'
import { offerInstead, refusalOf } from './refusal.ts'

/** Maximum number of suggestions if the bot abstains, and of those that match only the rest of the question. */
const OFFERED = 3
const MOST_NEAR = 2

export interface ResponderDependencies {
  readonly knowledge: Knowledge
  readonly article: Article
  readonly articleIndex: ArticleIndex
  /** All facts and absences by id. */
  readonly candidates: ReadonlyMap<string, Candidate>
  /** All entries by id. */
  readonly entries: ReadonlyMap<string, Entry>
  readonly models: Models
}

/** The question to respond to. */
interface Asked {
  readonly question: string
  readonly lang: Lang
  readonly reading: Reading
  /** The question behind a guess, if that was read. */
  readonly readAs?: string | undefined
  /** Whether the answer proves a guess of the question right or wrong. */
  readonly verdict?: Verdict | undefined
}

export interface Responder {
  respond(decision: Decision, asked: Asked): Outcome
  /** Returns the answer of a fact, `undefined` if the id is unknown. */
  answer(fact: string, lang: Lang): Answer | undefined
  answers(facts: readonly string[], lang: Lang): Answer[]
}

/** The fields of an outcome that depend on the decision. */
type Said = Pick<Outcome, 'decision' | 'reason' | 'text'> &
  Partial<Pick<Outcome, 'answers' | 'suggestions' | 'lead'>>

export function createResponder(deps: ResponderDependencies): Responder {
  return {
    respond: (decision, asked) => ({
      question: asked.question,
      lang: asked.lang,
      score: rounded(asked.reading.facts.confidence),
      questionCount: asked.reading.query.askingClauses.size,
      answers: [],
      suggestions: [],
      trace: () => traceOf(asked.reading, deps.models.facts, asked.readAs),
      ...say(decision, asked, deps),
    }),
    answer: (fact, lang) => answersOf([fact], lang, deps)[0],
    answers: (facts, lang) => answersOf(facts, lang, deps),
  }
}

/** Returns the answers of facts, without unknown ids. */
function answersOf(facts: readonly string[], lang: Lang, deps: ResponderDependencies): Answer[] {
  const found = facts.flatMap((id) => deps.candidates.get(id) ?? []).filter(({ kind }) => kind === 'fact')
  return found.map((candidate) => answerOf(candidate, lang, deps.entries, deps.article))
}

function say(decision: Decision, asked: Asked, deps: ResponderDependencies): Said {
  const { lang, verdict } = asked
  const told = (documents: readonly IndexedCandidate[]) =>
    documents.map(({ candidate }) => answerOf(candidate, lang, deps.entries, deps.article))
  switch (decision.kind) {
    case 'answer': {
      const answers = told(decision.documents)
      const lead = verdict && phrasings[lang][verdict === 'right' ? 'confirms' : 'corrects']
      const text = leadingIn(lead, textOf(answers))
      return { decision: 'answer', reason: 'explained', text, ...(lead !== undefined && { lead }), answers }
    }
    case 'suggest': {
      const suggestions = told(decision.documents)
      const text = [phrasings[lang].didYouMean, ...suggestions.map((s) => `– ${s.question}`)].join('\n')
      return { decision: 'suggest', reason: 'close', text, suggestions }
    }
    case 'passage':
    case 'nearest': {
      const text = decision.sentence.candidate.answer.vi
      const quote = { text, paragraph: deps.article.find(text)?.number ?? 0 }
      return quoted(quote, lang, decision.kind, deps.knowledge)
    }
    case 'abstain': {
      const { query, facts } = asked.reading
      const { reason, absences = [] } = decision
      const refusal = refusalOf(query, reason, asked.question, deps.knowledge, deps.articleIndex, lang)
      if (refusal.there) return quoted(refusal.there, lang, 'nearest', deps.knowledge)
      const absent = told(absences).map((one, i) =>
        i === 0 ? one : { ...one, direct: phrasings[lang].alsoAbsent(one.direct) },
      )
      const text = absent.length > 0 ? textOf(absent) : refusal.text
      const near = factsNear(facts, deps.models).slice(0, MOST_NEAR)
      const offered = offerInstead(query, near, decision, deps.knowledge).slice(0, OFFERED)
      return { decision: 'abstain', reason, text, suggestions: answersOf(offered, lang, deps) }
    }
  }
}

/** Quotes a sentence that answers, or offers one that is near. */
function quoted(quote: Quote, lang: Lang, reason: 'passage' | 'nearest', knowledge: Knowledge): Said {
  const told = sentenceAnswer(quote, knowledge, lang, reason === 'nearest')
  return reason === 'passage'
    ? { decision: 'answer', reason, text: `${told.direct} “${quote.text}”`, answers: [told] }
    : { decision: 'suggest', reason, text: `${told.question}: “${quote.text}”`, suggestions: [told] }
}
