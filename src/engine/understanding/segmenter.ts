/**
 * Segments words into documents, phrases, numbers and single words. Facts and questions use the same segmentation, so
 * that their terms match.
 */
import { HALF } from '../../text/half.ts'
import type { PhraseBook, PhraseMatch } from '../../text/phrase-matcher.ts'
import { lightFolds } from '../../text/stop-words.ts'
import type { Token } from '../../text/tokenizer.ts'
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
const PASSIVES = new Set(['duoc', 'bi', 'do'])
const ASKED_BY = cueWords('before-asking-when')
const ASKING_ENGLISH = cueWords('english-question-words')
const SUBJECTS = new Set(['he', 'she', 'they', 'it', 'we'])
const PREPOSITIONS = cueWords('prepositions-of-place')
const POINTING = cueWords('pointers')
const PARTICLES = cueWords('final-particles')
const ASKING = new Set(['ai', 'gi', 'nao', 'sao', 'dau'])
/** Words that make a yes-or-no question at the end of a clause. */
const DENYING = new Set(['khong', 'ko', 'chua', 'hong'])
const PLURALISED = cueWords('pluralised')

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
 * True if two spans are neighbouring content syllables of one clause. Most Vietnamese words have two syllables, and a
 * syllable shared with another word says little.
 */
export function arePair(tokens: readonly Token[], first: Span, second: Span | undefined): boolean {
  if (first.kind !== 'word' || second?.kind !== 'word') return false
  const [a, b] = [tokens[first.at]!, tokens[second.at]!]
  const plain = a.clause === b.clause && a.syllable && b.syllable
  return plain && !a.functional && !b.functional
}

/** Returns the unit of two folded words. */
export function pairOf(first: string, second: string): string {
  return `${first}_${second}`
}

/** Returns the unit of a pair, `undefined` if the spans are no pair. */
export function pairUnit(
  tokens: readonly Token[],
  first: Span,
  second: Span | undefined,
): string | undefined {
  return second && arePair(tokens, first, second)
    ? pairOf(tokens[first.at]!.fold, tokens[second.at]!.fold)
    : undefined
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
  const neighbour = (step: 1 | -1): string | undefined => {
    for (let i = at + step; i >= 0 && i < spans.length; i += step) {
      const other = spans[i]!
      const token = tokens[other.at]!
      if (token.clause !== clause) return undefined
      // "Đơn vị nào được X khen" asks who was praised, so the agent X is skipped.
      if (step === 1 && isAgent(tokens, spans, i)) continue
      if (other.kind === 'phrase') return /^[~@]/.test(other.units[0]!) ? other.units[0] : undefined
      if (other.kind === 'word' && !token.functional && !lightFolds.has(token.fold)) return token.fold
      if (other.kind !== 'word') return undefined
    }
    return undefined
  }
  const [before, after] = [neighbour(-1), neighbour(1)]
  return [
    ...(before === undefined ? [] : [`${before}>${question}`]),
    ...(after === undefined ? [] : [`${question}>${after}`]),
  ]
}

/** True for the agent of a passive: a name between "được", "bị" or "do" and a verb. */
function isAgent(tokens: readonly Token[], spans: readonly Span[], at: number): boolean {
  const [span, next] = [spans[at]!, spans[at + 1]]
  return (
    span.kind === 'phrase' &&
    span.units[0]!.startsWith('@') &&
    PASSIVES.has(tokens[span.at - 1]?.fold ?? '') &&
    next?.kind === 'phrase' &&
    next.units[0]!.startsWith('~')
  )
}

/** True for "when" as a conjunction: "Whom did he meet when he came?". In "what and when" it asks. */
export function isConjunction(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at]!, tokens[at + 1]]
  if (token.text !== 'when' || before?.clause !== token.clause || ASKED_BY.has(before.text)) return false
  const asksBefore = tokens.some(
    ({ text, clause }, i) => i < at && clause === token.clause && ASKING_ENGLISH.has(text),
  )
  return asksBefore || (after !== undefined && SUBJECTS.has(after.text))
}

function phraseOrNumberAt(
  tokens: readonly Token[],
  at: number,
  phrases: PhraseBook,
  longest: (at: number) => PhraseMatch | undefined,
): Span {
  let phrase = longest(at)
  if (phrase?.length === 1 && isPlural(tokens, at)) return { kind: 'word', at, length: 1 }
  // "… Decision 14": a phrase must not include the form of a document whose number follows.
  for (let inside = at + 1; phrase && inside < at + phrase.length; inside++) {
    const document = documentAt(tokens, inside, phrases)
    if (document && inside + document.length > at + phrase.length) {
      phrase = phrases.longest(tokens, at, inside - at)
      continue
    }
    if (goesOnBetter(tokens, at + phrase.length, inside, longest))
      phrase = phrases.longest(tokens, at, inside - at)
  }
  const number = phrase && phrase.length > 1 ? undefined : numberAt(tokens, at)
  if (number)
    return { kind: 'number', at, length: number.length, number: number.number, digits: number.digits }
  return phrase
    ? { kind: 'phrase', at, length: phrase.length, units: phrase.units, agreement: phrase.agreement }
    : { kind: 'word', at, length: 1 }
}

/** True if "mấy" means "some" instead of "how many": "mấy ông về hưu", "giữa mấy ngành", "mấy công ty nào …". */
function isPlural(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]!.fold === 'may' &&
    (tokens[at - 1]?.fold === 'giua' ||
      PLURALISED.has(tokens[at + 1]?.fold ?? '') ||
      tokens.some(
        ({ fold, clause }, i) =>
          i > at + 1 &&
          clause === tokens[at]!.clause &&
          (ASKING.has(fold) ||
            (POINTING.has(tokens[i]!.text) && pointsAt(tokens, at, i)) ||
            (DENYING.has(fold) && isLast(tokens, i))),
      ))
  )
}

/** True if a pointer belongs to "mấy": "mấy công ty đó" (those), unlike "mấy nghị quyết trong bài này" (how many). */
function pointsAt(tokens: readonly Token[], some: number, pointer: number): boolean {
  return tokens.slice(some, pointer).every(({ fold }) => !PREPOSITIONS.has(fold))
}

/** True if only a particle may follow in its clause. */
function isLast(tokens: readonly Token[], at: number): boolean {
  const [next, after] = [tokens[at + 1], tokens[at + 2]]
  const ends = (token: Token | undefined) => token?.clause !== tokens[at]!.clause
  return ends(next) || (PARTICLES.has(next!.fold) && ends(after))
}

/**
 * True if a phrase that starts inside another and extends beyond it is the better segmentation: "ra nghi | quyet" →
 * "ra | nghi quyet". Compares costs from `inside` on and assumes that the words before it cost as much as the phrase.
 */
function goesOnBetter(
  tokens: readonly Token[],
  end: number,
  inside: number,
  longest: (at: number) => PhraseMatch | undefined,
): boolean {
  const rival = longest(inside)
  const rivalEnd = inside + (rival?.length ?? 0)
  if (!rival || rivalEnd <= end) return false
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
