import { documentForms } from '../language/forms.ts'
import { functionFolds, lightFolds } from '../language/function-words.ts'
import { beginsNumber, plainNumber, readNumber } from '../language/numbers.ts'
import type { PhraseBook, PhraseMatch } from '../language/phrases.ts'
import { type Token, tokenise } from '../language/tokenise.ts'
import { functionWords } from '../language/words.ts'

/** A run of words that belongs together. Facts and questions are cut alike, or they would not meet. */
export type Span = { readonly at: number; readonly length: number } & (
  | { readonly kind: 'document'; readonly form: string; readonly number: string }
  | { readonly kind: 'phrase'; readonly units: readonly string[]; readonly agreement: number }
  | { readonly kind: 'number'; readonly number: string; readonly digits: boolean }
  | { readonly kind: 'word' }
)

const DIGITS = /^\p{N}+$/u
/** Words between a document's form and its number, folded. */
const NUMBER_SIGNS = new Set(['so', 'no', 'number', 'thu', 'num'])
/** Abbreviations of forms that follow the number, as in "08-NQ/…". */
const TRAILING_FORM = /^(nq|ct|qđ|qd|kh|đa|nđ|tt|kl)$/
/** A document's number has at most this many digits; 1900 to 2099 are years where no "số" says otherwise. */
const MAX_DOCUMENT_DIGITS = 5
/** A lone number word from this on can be nothing else: smaller ones are other words as well. */
const MIN_LONE_NUMBER = 6
/** Number words that, alone, are hardly ever meant as numbers: "a", "year", "not", "from". */
const NOT_ALONE = new Set([
  'một',
  'mot',
  'năm',
  'nam',
  'không',
  'khong',
  'tư',
  'tu',
  'mốt',
  'lăm',
  'lam',
  'one',
  'ten',
  'second',
  'sau',
  'bay',
  'ba',
  'tam',
])

/** Cuts words into documents, phrases (the longest first), numbers and single words. */
export const cutSpans = (tokens: readonly Token[], phrases: PhraseBook): Span[] => {
  const spans: Span[] = []
  for (let at = 0; at < tokens.length; ) {
    const span =
      goOnListing(spans.at(-1), tokens, at) ??
      documentAt(tokens, at, phrases) ??
      phraseOrNumberAt(tokens, at, phrases)
    spans.push(span)
    at += span.length
  }
  return spans
}

/** "Nghị quyết 08, số 12 và 15": numbers listed after a document are documents of its form. */
const goOnListing = (before: Span | undefined, tokens: readonly Token[], at: number): Span | undefined => {
  if (before?.kind !== 'document') return undefined
  let i = at
  while (i < at + 2 && (LIST_WORDS.has(tokens[i]?.fold ?? '') || NUMBER_SIGNS.has(tokens[i]?.fold ?? ''))) i++
  const number = i < tokens.length ? numberAt(tokens, i) : undefined
  const listed =
    number?.digits &&
    isDocumentNumber(number, false) &&
    (i > at || tokens[at]!.clause !== tokens[at - 1]!.clause)
  return listed
    ? { kind: 'document', at, form: before.form, number: number.number, length: i + 1 - at }
    : undefined
}
const LIST_WORDS = new Set(['va', 'voi', 'hay', 'hoac', 'and', 'or', 'vs', 'cung'])

/**
 * The unit of two neighbouring single words, `undefined` where they are not two plain syllables of one clause.
 * Most Vietnamese words have two syllables, and a syllable shared with another word says little.
 */
export const pairUnit = (
  tokens: readonly Token[],
  first: Span,
  second: Span | undefined,
): string | undefined => {
  if (first.kind !== 'word' || second?.kind !== 'word') return undefined
  const [a, b] = [tokens[first.at]!, tokens[second.at]!]
  const plain = a.clause === b.clause && a.syllable && b.syllable
  return plain && !isFunctional(a) && !isFunctional(b) ? `${a.fold}_${b.fold}` : undefined
}

/**
 * Units of a question word with what it asks for, on either side: "sản phẩm nào", "which products" → "~product>?x";
 * "ai trao" → "?who>~give". They tell "who gave" from "given to whom".
 */
export const focusUnits = (tokens: readonly Token[], spans: readonly Span[], at: number): string[] => {
  const span = spans[at]!
  const asking = span.kind === 'phrase' ? span.units.find((u) => u.startsWith('?')) : undefined
  if (asking === undefined) return []
  const question = asking === '?what' || asking === '?which' ? '?x' : asking
  const clause = tokens[span.at]!.clause
  const neighbour = (step: 1 | -1): string | undefined => {
    for (let i = at + step; i >= 0 && i < spans.length; i += step) {
      const other = spans[i]!
      const token = tokens[other.at]!
      if (token.clause !== clause) return undefined
      if (other.kind === 'phrase') return /^[~@]/.test(other.units[0]!) ? other.units[0] : undefined
      if (other.kind === 'word' && !isFunctional(token) && !lightFolds.has(token.fold)) return token.fold
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

/** A function word, or one that may be: typed without marks, it has the letters of one. */
const isFunctional = (token: Token): boolean =>
  token.marked ? functionWords.has(token.text) : functionFolds.has(token.fold)

const phraseOrNumberAt = (tokens: readonly Token[], at: number, phrases: PhraseBook): Span => {
  let phrase = phrases.longest(tokens, at)
  if (phrase?.length === 1 && isPlural(tokens, at)) return { kind: 'word', at, length: 1 }
  // "… Decision 14": a phrase must not swallow the form of a document whose number follows it.
  for (let inside = at + 1; phrase && inside < at + phrase.length; inside++) {
    const document = documentAt(tokens, inside, phrases)
    if (document && inside + document.length > at + phrase.length) {
      phrase = phrases.longest(tokens, at, inside - at)
      continue
    }
    if (goesOnBetter(tokens, at, phrase, inside, phrases)) phrase = phrases.longest(tokens, at, inside - at)
  }
  if (phrase && phrase.length > 1) return { kind: 'phrase', at, ...phrase }
  const number = numberAt(tokens, at)
  if (number) return { kind: 'number', at, ...number }
  return phrase ? { kind: 'phrase', at, ...phrase } : { kind: 'word', at, length: 1 }
}

/** "Mấy ông về hưu" are some, not how many. */
const isPlural = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.fold === 'may' && PLURALISED.has(tokens[at + 1]?.fold ?? '')
const PLURALISED = new Set([
  'ong',
  'ba',
  'anh',
  'chi',
  'co',
  'chu',
  'bac',
  'em',
  'dua',
  'thang',
  'cu',
  'sep',
  'chuyen',
  'vu',
])

/**
 * Does what starts inside a phrase and goes on beyond it hold together better? "ra nghi | quyet" is "ra | nghi quyet".
 * Both cuts are carried on to where the later one ends.
 */
const goesOnBetter = (
  tokens: readonly Token[],
  at: number,
  phrase: PhraseMatch,
  inside: number,
  phrases: PhraseBook,
): boolean => {
  const rival = phrases.longest(tokens, inside)
  const end = at + phrase.length
  if (!rival || inside + rival.length <= end) return false
  const costFrom = (from: number, to: number): number => {
    let cost = 0
    for (let i = from; i < to; ) {
      const match = phrases.longest(tokens, i)
      cost += match ? phraseCost(match) : wordCost(tokens[i]!)
      i += match?.length ?? 1
    }
    return cost
  }
  const until = Math.min(tokens.length, inside + rival.length + 1)
  return (
    costFrom(at, inside) + phraseCost(rival) + costFrom(inside + rival.length, until) <=
    phraseCost(phrase) + costFrom(end, until)
  )
}

/** What a word left alone costs, and a phrase: the fewer and the better spelled, the better. */
const wordCost = (token: Token): number => (isFunctional(token) ? 0.35 : lightFolds.has(token.fold) ? 0.6 : 1)
const phraseCost = ({ length, agreement }: PhraseMatch): number =>
  (length > 1 ? 0.5 : 0.3) + (1 - agreement) * MISSPELLED_COST
const MISSPELLED_COST = 2

const numberAt = (
  tokens: readonly Token[],
  at: number,
): { number: string; length: number; digits: boolean } | undefined => {
  const { text, plain } = tokens[at]!
  if (DIGITS.test(text)) return { number: plainNumber(text.normalize('NFKC')), length: 1, digits: true }
  if (!beginsNumber(plain)) return undefined
  const texts = tokens.slice(at, at + 5).map((t) => t.text)
  const words = readNumber(texts, 0, (word) => !NOT_ALONE.has(word))
  return words && { number: String(words.value), length: words.length, digits: false }
}

/** A document by form and number: "Nghị quyết số 12", "NQ12", "Resolution No. 12", "08-NQ/ĐUCA". */
const documentAt = (
  tokens: readonly Token[],
  at: number,
  phrases: PhraseBook,
): (Span & { kind: 'document' }) | undefined => {
  const form = formAt(tokens, at, phrases)
  if (form) {
    let i = at + form.length
    while (NUMBER_SIGNS.has(tokens[i]?.fold ?? '')) i++
    const number = i < tokens.length ? numberAt(tokens, i) : undefined
    const end = i + (number?.length ?? 0)
    if (number && isDocumentNumber(number, i > at + form.length))
      return {
        kind: 'document',
        at,
        form: form.name,
        number: number.number,
        length: codeEnd(tokens, end) - at,
      }
  }
  const next = tokens[at + 1]
  if (next && DIGITS.test(tokens[at]!.text) && TRAILING_FORM.test(next.text)) {
    const trailing = formAt(tokens, at + 1, phrases)
    if (trailing)
      return {
        kind: 'document',
        at,
        form: trailing.name,
        number: plainNumber(tokens[at]!.text),
        length: codeEnd(tokens, at + 1) - at,
      }
  }
  return undefined
}

/** Where the code after a number ends: "145/KH-UBND", "12-NQ/TW", "30/2020/NĐ-CP". */
const codeEnd = (tokens: readonly Token[], at: number): number => {
  let end = at
  if (YEAR.test(tokens[end]?.text ?? '') && TRAILING_FORM.test(tokens[end + 1]?.text ?? '')) end++
  if (!TRAILING_FORM.test(tokens[end]?.text ?? '')) return at
  end++
  while (end < tokens.length && end < at + MAX_CODE_WORDS && isCode(tokens[end]!)) end++
  return end
}
const YEAR = /^(19|20)\d\d$/
const MAX_CODE_WORDS = 4
/** Letters of an issuer's abbreviation: capitals that make no syllable. */
const isCode = (token: Token): boolean => token.capital && token.text.length <= 6 && !token.syllable

const formAt = (
  tokens: readonly Token[],
  at: number,
  phrases: PhraseBook,
): { name: string; length: number } | undefined => {
  if (!FORM_STARTS.has(tokens[at]?.fold ?? '')) return undefined
  const phrase = phrases.longest(tokens, at, MAX_FORM_WORDS)
  const unit = phrase?.units.find((u) => u.startsWith('~form-'))
  return phrase && unit ? { name: unit.slice('~form-'.length), length: phrase.length } : undefined
}
const MAX_FORM_WORDS = 3
const FORM_STARTS = new Set(
  Object.values(documentForms).flatMap(({ names }) => names.map((name) => tokenise(name)[0]!.fold)),
)

const isDocumentNumber = (
  { number, digits }: { number: string; digits: boolean },
  signed: boolean,
): boolean =>
  digits
    ? number.length <= MAX_DOCUMENT_DIGITS && (signed || !YEAR.test(number))
    : Number(number) >= MIN_LONE_NUMBER
