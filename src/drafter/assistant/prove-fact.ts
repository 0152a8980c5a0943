/** Proves one fact of a reply: the article contains its quotes, and they prove its answer. */
import type { Article } from '../../knowledge/article.ts'
import { type NamedEntry, type Scene, viewsOfQuotes } from '../../knowledge/claims/article-view.ts'
import type { Claim, ClaimKind } from '../../knowledge/claims/evidence.ts'
import { proveAnswer, proveTranslation } from '../../knowledge/claims/prove-answer.ts'
import { exactQuote } from '../../knowledge/exact-quote.ts'
import { nearQuote } from '../../knowledge/near-quote.ts'
import type { Fact } from '../../knowledge/schema.ts'
import { type Reason, type ReasonCode, reason } from './reasons.ts'

/** Everything that may prove facts. */
export interface Proof extends Scene {
  readonly article: Article
}

/** A proven fact with the parts removed from it, or all reasons why it is rejected. */
export type Proven =
  | { readonly ok: true; readonly fact: Fact; readonly left: readonly Reason[] }
  | { readonly ok: false; readonly reasons: readonly Reason[] }

const CODES: Readonly<Record<ClaimKind, ReasonCode>> = {
  number: 'number-not-in-quote',
  date: 'number-not-in-quote',
  unit: 'number-of-something-else',
  name: 'name-not-in-quote',
  document: 'name-not-in-quote',
  office: 'office-of-somebody-else',
  polarity: 'denial-differs',
  words: 'words-not-in-quote',
  approximation: 'approximation-lost',
  binding: 'binding-lost',
  speaker: 'another-speaker',
  roles: 'roles-swapped',
}

/** Returns the reason for rejecting an item with an unproven claim. */
export function reasonFor({ kind, said, proven }: Claim): Reason {
  return reason(CODES[kind], said, proven)
}

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
    if (proveAnswer(direct, sentences, owner, names, proof).length > 0)
      return { ok: false, reasons: wrong.map(reasonFor) }
    quotes = sentences
  }
  const left: Claim[] = []
  const answer = withTranslation(fact.answer, direct, [...quotes, ...names], proof, left)
  if (!answer) return { ok: false, reasons: left.map(reasonFor) }
  const { detail: _unproven, ...rest } = fact
  return {
    ok: true,
    fact: { ...rest, answer, quote: [...new Set(quotes)], review: true },
    left: left.map(reasonFor),
  }
}

/** Removes a translation with another number, name or denial. A Vietnamese answer is required. */
function withTranslation(
  text: Fact['answer'],
  direct: string,
  evidence: readonly string[],
  { lang }: Proof,
  left: Claim[],
): Fact['answer'] | undefined {
  const translation = lang === 'vi' ? text.en : text.vi
  if (translation === undefined || translation === direct) return text
  const wrong = proveTranslation(translation, direct, evidence, lang)
  left.push(...wrong)
  if (wrong.length === 0) return text
  return lang === 'vi' ? { vi: text.vi } : undefined
}

function missing(article: Article, quote: string): Reason {
  const near = nearQuote(article, quote)
  return near ? reason('quote-not-in-article', quote, near.right) : reason('quote-not-in-article', quote)
}
