/** Proves one fact of a reply: its answer becomes the sentences of the article that it quotes. */
import type { Article } from '../../knowledge/article.ts'
import { type NamedEntry, type View, viewsOfQuotes } from '../../knowledge/claims/article-view.ts'
import { proveTranslation } from '../../knowledge/claims/prove-translation.ts'
import { hasRun, keysOf } from '../../knowledge/claims/terms.ts'
import { exactQuote } from '../../knowledge/exact-quote.ts'
import { MAX_ANSWER_LENGTH } from '../../knowledge/limits.ts'
import { nearQuote } from '../../knowledge/near-quote.ts'
import type { Fact } from '../../knowledge/schema.ts'
import type { Lang } from '../../text/language-detection.ts'
import { inContext, joinedSentences } from '../context.ts'
import { readSentence } from '../sentence.ts'
import { type Reason, reason } from './reasons.ts'

/** Everything that may prove facts. */
export interface Proof {
  readonly article: Article
  readonly lang: Lang
  readonly views: readonly View[]
}

/** A proven fact with the parts removed from it, or all reasons why it is rejected. */
type Proven =
  | { readonly ok: true; readonly fact: Fact; readonly left: readonly Reason[] }
  | { readonly ok: false; readonly reasons: readonly Reason[] }

/** Proves a fact. The names are those that appear in the article, of the source for the article's own entry. */
export type Prove = (fact: Fact, owner: NamedEntry, names: readonly string[], proof: Proof) => Proven

/** Kinds of entries that an answer must name, because readers find the fact by that name. */
const SPEAKING = new Set(['person', 'organization'])

/** Proves a fact of an assistant. */
export const proveFact: Prove = (fact, owner, names, proof) => {
  const exact = fact.quote.map((quote) => exactQuote(proof.article, quote))
  const absent = fact.quote.filter((_, i) => !exact[i]).map((quote) => missing(proof.article, quote))
  if (absent.length > 0) return refused(absent)
  const quote = sentencesOf(
    exact.flatMap((one) => one ?? []),
    proof,
  )
  const own = joinedSentences(quote)
  if (own.length > MAX_ANSWER_LENGTH) return refused([reason('incomplete', 'quote')])
  if (SPEAKING.has(owner.kind) && owner.names.length > 0 && !hasRun(keysOf(own), owner.names))
    return refused([reason('speaker', owner.id)])
  const { vi, en } = fact.answer
  const translation = proof.lang === 'vi' ? en : vi
  const left = translation === undefined ? [] : proveTranslation(translation, own, names, proof.lang)
  // A Vietnamese answer is required.
  if (left.length > 0 && proof.lang === 'en') return refused(left)
  const answer =
    proof.lang === 'en' ? { vi, en: own } : { vi: own, ...(en !== undefined && left.length === 0 && { en }) }
  const { detail: _unproven, ...rest } = fact
  return { ok: true, fact: { ...rest, answer, quote, review: true }, left }
}

function refused(reasons: readonly Reason[]): Proven {
  return { ok: false, reasons }
}

/** Sentences that contain the quotes, each once, with those before them that they refer to. */
function sentencesOf(quotes: readonly string[], { views, lang }: Proof): string[] {
  const sentences = views.map(readSentence)
  const wanted = viewsOfQuotes(views, quotes).flatMap((view) => {
    const at = views.indexOf(view)
    const context = inContext(sentences, at, lang)
    return context.length > 0 ? context : [sentences[at]!]
  })
  return [...new Set(wanted.map(({ text }) => text))]
}

function missing(article: Article, quote: string): Reason {
  const near = nearQuote(article, quote)
  return reason('quote-not-in-article', quote, near?.right)
}
