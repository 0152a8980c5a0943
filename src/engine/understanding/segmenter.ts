/**
 * Segments words into documents, phrases, numbers and single words. Facts and questions use the same segmentation, so
 * that their terms match.
 */
import { HALF } from '../../text/half.ts'
import type { PhraseBook, PhraseMatch } from '../../text/phrase-matcher.ts'
import { englishFunctionWords, lightFolds } from '../../text/stop-words.ts'
import { SUBJECTS } from '../../text/tag-questions.ts'
import { isLabel, type Token } from '../../text/tokenizer.ts'
import { cueWords } from '../../text/word-lists.ts'
import { documentAt, goOnListing, numberAt } from './document-mentions.ts'

/** A run of words that belongs together. */
export type Span = { readonly at: number; readonly length: number } & (
  | { readonly kind: 'document'; readonly form: string; readonly number: string }
  | { readonly kind: 'phrase'; readonly units: readonly string[]; readonly agreement: number }
  | { readonly kind: 'number'; readonly number: string; readonly digits: boolean }
  | { readonly kind: 'word' }
)

const NONE: readonly string[] = []
const ASKING_ENGLISH = cueWords('english-question-words')
/** Vietnamese copula, with and without its accent. */
export const COPULA: ReadonlySet<string> = new Set(['là', 'la'])
const ASKING = new Set(['ai', 'gi', 'nao', 'sao', 'dau'])
const CLOSING = cueWords('closing-particles')
/** Words that make a yes-or-no question at the end. */
export const DENYING = new Set(['khong', 'ko', 'chua', 'hong'])

/** Segments words into documents, phrases (longest match), numbers and single words. */
export function cutSpans(tokens: readonly Token[], phrases: PhraseBook): Span[] {
  const spans: Span[] = []
  /** Cache by position; `null` if no phrase starts there. */
  const found = new Array<PhraseMatch | null | undefined>(tokens.length)
  const longest = (at: number): PhraseMatch | undefined => {
    let match = found[at]
    if (match === undefined) {
      match = phrases.longest(tokens, at) ?? null
      found[at] = match
    }
    return match ?? undefined
  }
  for (let at = 0; at < tokens.length; ) {
    const span =
      goOnListing(spans.at(-1), tokens, at) ??
      documentAt(tokens, at, phrases) ??
      phraseOrNumberAt(tokens, at, phrases, longest)
    spans.push(span)
    at += span.length
  }
  return spans
}

/**
 * Returns units of a question word with its neighbour on either side: "sản phẩm nào", "which products" →
 * "~product>?x"; "ai trao" → "?who>~give". They distinguish "who gave" from "given to whom".
 */
export function focusUnits(tokens: readonly Token[], spans: readonly Span[], at: number): readonly string[] {
  const span = spans[at]!
  const asking = span.kind === 'phrase' ? span.units.find((u) => u[0] === '?') : undefined
  if (asking === undefined) return NONE
  const question = asking === '?what' || asking === '?which' ? '?x' : asking
  const clause = tokens[span.at]!.clause
  const isInClause = (i: number) => spans[i] !== undefined && tokens[spans[i].at]!.clause === clause
  const neighbour = (step: 1 | -1, from = at + step): string | undefined => {
    for (let i = from; isInClause(i) && i !== at; i += step) {
      const other = spans[i]!
      const token = tokens[other.at]!
      // A pronoun or an aside is not the head: "cho mình hỏi mục đích là gì".
      if (i < at && step === 1 && other.kind === 'phrase' && /^[-^]/.test(other.units[0]!)) continue
      if (other.kind === 'phrase') return /^[~@]/.test(other.units[0]!) ? other.units[0] : undefined
      if (other.kind === 'word' && !token.functional && !lightFolds.has(token.fold)) return token.fold
      if (other.kind !== 'word') return undefined
    }
    return undefined
  }
  if (COPULA.has(tokens[span.at - 1]?.text ?? '')) {
    // "Người trao cờ là ai" is "ai trao cờ", and a noun phrase begins with its head: "mục đích của kế hoạch là gì".
    const head = neighbour(
      1,
      spans.findIndex((_, i) => isInClause(i)),
    )
    return head === undefined ? NONE : [`${question}>${head}`]
  }
  const [before, after] = [neighbour(-1), neighbour(1)]
  return [
    ...(before === undefined ? [] : [`${before}>${question}`]),
    ...(after === undefined ? [] : [`${question}>${after}`]),
  ]
}

/** True for "when" after another question word: "Whom did he meet when he came?". */
export function isConjunction(tokens: readonly Token[], at: number): boolean {
  const { text, clause } = tokens[at]!
  return text === 'when' && tokens.slice(0, at).some((t) => t.clause === clause && ASKING_ENGLISH.has(t.text))
}

function phraseOrNumberAt(
  tokens: readonly Token[],
  at: number,
  phrases: PhraseBook,
  longest: (at: number) => PhraseMatch | undefined,
): Span {
  let phrase = longest(at)
  if (phrase && (isPlural(tokens, at) || (phrase.length === 1 && isToldToList(tokens, at))))
    return { kind: 'word', at, length: 1 }
  // "… Decision 14": a phrase must not include the form of a document whose number follows.
  for (let inside = at + 1; phrase && inside < at + phrase.length; inside++) {
    const document = documentAt(tokens, inside, phrases)
    if (document && inside + document.length > at + phrase.length) {
      phrase = phrases.longest(tokens, at, inside - at)
      continue
    }
    if (goesOnBetter(tokens, at, phrase, inside, longest)) phrase = phrases.longest(tokens, at, inside - at)
  }
  const number = phrase && phrase.length > 1 ? undefined : numberAt(tokens, at)
  if (number)
    return { kind: 'number', at, length: number.length, number: number.number, digits: number.digits }
  if (isLabel(tokens, at)) return { kind: 'number', at, length: 1, number: tokens[at]!.text, digits: false }
  return phrase
    ? { kind: 'phrase', at, length: phrase.length, units: phrase.units, agreement: phrase.agreement }
    : { kind: 'word', at, length: 1 }
}

/** True if "mấy" means "some" instead of "how many": "giữa mấy công ty", "mấy công ty nào …", "mấy … không?". */
function isPlural(tokens: readonly Token[], at: number): boolean {
  const { fold, clause } = tokens[at]!
  if (fold !== 'may') return false
  const asks = (token: Token, i: number) => i > at + 1 && token.clause === clause && ASKING.has(token.fold)
  const last = tokens.findLast((token) => !CLOSING.has(token.fold) || DENYING.has(token.fold))
  return tokens[at - 1]?.fold === 'giua' || tokens.some(asks) || DENYING.has(last?.fold ?? '')
}

/** True if "list" is what somebody did ("did he list …?", "he listed …") instead of a request. */
function isToldToList(tokens: readonly Token[], at: number): boolean {
  const { key, clause } = tokens[at]!
  const before = tokens[at - 1]
  if (key !== 'list' || before?.clause !== clause || before.text === 'you') return false
  return SUBJECTS.has(before.text) || !englishFunctionWords.has(before.text)
}

/**
 * True if a phrase that starts inside another and extends beyond it is the better segmentation: "ra nghi | quyet" →
 * "ra | nghi quyet". So is one whose diacritics agree, if those of the other do not: "dư | bao nhiêu", not "dự báo". Otherwise
 * compares costs from `inside` on and assumes that the words before it cost as much as the phrase.
 */
function goesOnBetter(
  tokens: readonly Token[],
  at: number,
  { length, agreement }: PhraseMatch,
  inside: number,
  longest: (at: number) => PhraseMatch | undefined,
): boolean {
  const rival = longest(inside)
  const end = at + length
  const rivalEnd = inside + (rival?.length ?? 0)
  if (!rival || rivalEnd <= end) return false
  if (agreement < 1 && rival.agreement === 1) return true
  const until = Math.min(tokens.length, rivalEnd + 1)
  const costFrom = (from: number): number => {
    let cost = 0
    for (let i = from; i < until; ) {
      const match = longest(i)
      cost += match ? phraseCost(match) : wordCost(tokens[i]!)
      i += match?.length ?? 1
    }
    return cost
  }
  return phraseCost(rival) + costFrom(rivalEnd) < costFrom(end)
}

/** Returns the cost of a single word. Fewer and better spelled spans cost less in total. */
function wordCost(token: Token): number {
  return token.functional || lightFolds.has(token.fold) ? HALF : 1
}

function phraseCost({ agreement }: PhraseMatch): number {
  return HALF + (1 - agreement)
}
