/** Proves one fact of a reply: the article contains its quotes, and they prove its answer. */
import type { Article } from '../../knowledge/article.ts'
import { type NamedEntry, type Scene, viewsOfQuotes } from '../../knowledge/claims/article-view.ts'
import type { Claim } from '../../knowledge/claims/evidence.ts'
import { proveAnswer, proveTranslation } from '../../knowledge/claims/prove-answer.ts'
import { exactQuote } from '../../knowledge/exact-quote.ts'
import { nearQuote } from '../../knowledge/near-quote.ts'
import type { Fact } from '../../knowledge/schema.ts'
import { type Reason, reason } from './reasons.ts'

/** Everything that may prove facts. */
export interface Proof extends Scene {
  readonly article: Article
}

/** A proven fact with the parts removed from it, or all reasons why it is rejected. */
export type Proven =
  | { readonly ok: true; readonly fact: Fact; readonly left: readonly Reason[] }
  | { readonly ok: false; readonly reasons: readonly Reason[] }

/**
 * Proves a fact of an entry.
 *
 * @param names words of the entry's names that appear in the article; for the article's own entry also its source
 */
export function proveFact(fact: Fact, owner: NamedEntry, names: readonly string[], proof: Proof): Proven {
  const fixed = fact.quote.map((quote) => exactQuote(proof.article, quote))
  const absent = fact.quote.filter((_, i) => !fixed[i]).map((quote) => missing(proof.article, quote))
  if (absent.length > 0) return { ok: false, reasons: absent }
  let quotes: readonly string[] = fixed.flatMap((quote) => quote ?? [])
  const direct = fact.answer[proof.lang] ?? fact.answer.vi
  const wrong = proveAnswer(direct, quotes, owner, names, proof)
  if (wrong.length > 0) {
    // The words may be in the same sentence next to the quote. The whole sentence then becomes the quote.
    const sentences = viewsOfQuotes(proof.views, quotes).map((view) => view.text)
    if (proveAnswer(direct, sentences, owner, names, proof).length > 0) return { ok: false, reasons: wrong }
    quotes = sentences
  }
  const left = wrongTranslation(fact.answer, direct, [...quotes, ...names], proof)
  // A Vietnamese answer is required.
  if (left.length > 0 && proof.lang === 'en') return { ok: false, reasons: left }
  const answer = left.length > 0 ? { vi: direct } : fact.answer
  const { detail: _unproven, ...rest } = fact
  return { ok: true, fact: { ...rest, answer, quote: [...new Set(quotes)], review: true }, left }
}

/** Returns the claims of a translation with another number, name or denial. */
function wrongTranslation(
  { vi, en }: Fact['answer'],
  direct: string,
  evidence: readonly string[],
  { lang }: Proof,
): readonly Claim[] {
  const translation = lang === 'vi' ? en : vi
  if (translation === undefined || translation === direct) return []
  return proveTranslation(translation, direct, evidence, lang)
}

function missing(article: Article, quote: string): Reason {
  const near = nearQuote(article, quote)
  return reason('quote-not-in-article', quote, near?.right)
}
