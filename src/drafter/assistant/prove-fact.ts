/** Proves one fact of a reply: its quotes stand in the article, and its answer says no more than they do. */
import type { Article } from '../../knowledge/article.ts'
import { describeDifferences, nearQuote } from '../../knowledge/near-quote.ts'
import type { Fact } from '../../knowledge/schema.ts'
import type { Lang } from '../../text/language-detection.ts'
import { type NamedEntry, viewsOfQuote } from './article-view.ts'
import { fixQuote } from './fix-quote.ts'
import { deniesOtherwise, proveDenials, proveEnglishDenials } from './prove-denials.ts'
import { proveNumbers, proveTranslatedNumbers } from './prove-numbers.ts'
import { proveOrder } from './prove-order.ts'
import { proveOffices, proveSpeakers, type Scene } from './prove-speakers.ts'
import { proveTranslatedNames, proveWords } from './prove-words.ts'
import { type Reason, reason } from './reasons.ts'

/** Everything that facts are proven by. */
export interface Proof extends Scene {
  readonly article: Article
  /** The language of the article: answers in it are held against the quotes word by word, others as translations. */
  readonly lang: Lang
}

/** A fact that goes in, with the parts that were left out of it, or the reason why it does not. */
export type Proven =
  | { readonly ok: true; readonly fact: Fact; readonly left: readonly Reason[] }
  | { readonly ok: false; readonly reason: Reason }

/**
 * Proves a fact of an entry.
 *
 * @param names words of the entry's names that stand in the article, and for the article's own entry its source
 */
export function proveFact(fact: Fact, owner: NamedEntry, names: readonly string[], proof: Proof): Proven {
  const quotes: string[] = []
  for (const quote of fact.quote) {
    const fixed = fixQuote(proof.article, quote)
    if (!fixed) return { ok: false, reason: missing(proof.article, quote) }
    quotes.push(...fixed)
  }
  const direct = fact.answer[proof.lang] ?? fact.answer.vi
  const short = proveText(direct, quotes, owner, names, proof)
  if (short) {
    // The words may stand beside the quote in its sentence: the whole sentence then is the quote.
    const sentences = quotes.flatMap((quote) => viewsOfQuote(proof.views, quote).map((view) => view.text))
    if (proveText(direct, sentences, owner, names, proof)) return { ok: false, reason: short }
    quotes.splice(0, quotes.length, ...new Set(sentences))
  }
  const left: Reason[] = []
  const answer = withTranslation(fact.answer, direct, [...quotes, ...names], proof.lang, left)
  if (!answer) return { ok: false, reason: left[0]! }
  const detail = proveDetail(fact, quotes, owner, names, proof, left)
  const { detail: _detail, ...rest } = fact
  return {
    ok: true,
    fact: { ...rest, answer, ...(detail && { detail }), quote: [...new Set(quotes)], review: true },
    left,
  }
}

/** Holds one text in the article's language against quotes. */
export function proveText(
  text: string,
  quotes: readonly string[],
  owner: NamedEntry,
  names: readonly string[],
  proof: Proof,
): Reason | undefined {
  return (
    proveNumbers(text, proof.lang, quotes, names) ??
    proveWords(text, proof.lang, [...quotes, ...names]) ??
    (proof.lang === 'vi' ? proveDenials(text, quotes, proof.views) : proveEnglishDenials(text, quotes)) ??
    proveOffices(text, proof) ??
    proveSpeakers(text, quotes, owner, proof) ??
    proveOrder(text, quotes, proof.entries, proof.views)
  )
}

function proveDetail(
  { detail }: Fact,
  quotes: readonly string[],
  owner: NamedEntry,
  names: readonly string[],
  proof: Proof,
  left: Reason[],
): Fact['detail'] {
  if (!detail) return undefined
  const direct = detail[proof.lang] ?? detail.vi
  const wrong = proveText(direct, quotes, owner, names, proof)
  if (wrong) left.push(wrong)
  return wrong ? undefined : withTranslation(detail, direct, [...quotes, ...names], proof.lang, left)
}

/** Leaves a translation out that says another number, name or denial. A Vietnamese one cannot be done without. */
function withTranslation(
  text: Fact['answer'],
  direct: string,
  evidence: readonly string[],
  lang: Lang,
  left: Reason[],
): Fact['answer'] | undefined {
  const translation = lang === 'vi' ? text.en : text.vi
  if (translation === undefined || translation === direct) return text
  const wrong = proveTranslation(translation, direct, evidence, lang)
  if (!wrong) return text
  left.push(wrong)
  return lang === 'vi' ? { vi: text.vi } : undefined
}

function proveTranslation(
  translation: string,
  direct: string,
  evidence: readonly string[],
  lang: Lang,
): Reason | undefined {
  const texts = [direct, ...evidence]
  const wrong =
    proveTranslatedNumbers(translation, texts, lang) ??
    (lang === 'vi' ? proveTranslatedNames(translation, texts) : undefined)
  if (wrong) return wrong
  const [english, vietnamese] = lang === 'vi' ? [translation, direct] : [direct, translation]
  return deniesOtherwise(english, vietnamese) ? reason('denial-added', translation) : undefined
}

function missing(article: Article, quote: string): Reason {
  const near = nearQuote(article, quote)
  return near
    ? reason('quote-not-in-article', `${quote} (${describeDifferences(near)})`, near.right)
    : reason('quote-not-in-article', quote)
}
