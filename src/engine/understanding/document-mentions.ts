/**
 * Recognises documents, editions and classes: "Nghị quyết số 12", "lần thứ 78", "hạng Ba". They match exactly, because
 * another number means another thing.
 */

import { documentForms } from '../../text/document-types.ts'
import { beginsNumber, plainNumber, readNumber, valuesOf } from '../../text/numbers.ts'
import type { PhraseBook } from '../../text/phrase-matcher.ts'
import { type Token, tokenise } from '../../text/tokenizer.ts'
import { cueWords } from '../../text/word-lists.ts'
import type { Span } from './segmenter.ts'

/** Words between a document's form and its number, folded. */
const NUMBER_SIGNS = new Set(['so', 'no', 'number', 'thu', 'num'])
/** Abbreviations of forms that follow the number, as in "08-NQ/…". */
const TRAILING_FORM = /^(nq|ct|qđ|qd|kh|đa|nđ|tt|kl)$/
/** Maximum number of digits in a document's number. Without "số", 1900 to 2099 are years. */
const MAX_DOCUMENT_DIGITS = 5
/** Smallest value of a number word that can be a document's number. Smaller ones are ambiguous words. */
const MIN_LONE_NUMBER = 6
/** Number words that are rarely numbers when alone, because without diacritics they mean "a", "year", "not", "from". */
const NOT_ALONE = cueWords('numbers-not-alone')

const LIST_WORDS = cueWords('list-links')
const YEAR = /^(19|20)\d\d$/
const MAX_CODE_WORDS = 4
const MAX_FORM_WORDS = 3
const FORM_STARTS = new Set(
  Object.values(documentForms).flatMap(({ names }) => names.map((name) => tokenise(name)[0]!.fold)),
)

/** Words before an ordinal, folded: "lần thứ 78", "hạng Ba", "khoá XV". */
const ORDINAL_SIGNS = new Set(['thu', 'hang', 'khoa'])
/** Words that may appear between a name and its ordinal, folded. */
const BETWEEN = new Set(['lan', 'class'])
/** Endings of English ordinals, which are words of their own: "77th". */
export const ORDINAL_ENDINGS = new Set(['st', 'nd', 'rd', 'th'])
const VIETNAMESE_ORDINALS = new Map([...valuesOf('nhat hai ba tu nam sau bay tam chin muoi', 1), ['nhi', 2]])
export const ENGLISH_ORDINALS = valuesOf(
  'first second third fourth fifth sixth seventh eighth ninth tenth',
  1,
)
const ROMAN_NUMERALS = valuesOf('i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx', 1)

/** Reads a number listed after a document as a document of the same form: "Nghị quyết 08, số 12 và 15". */
export function goOnListing(
  before: Span | undefined,
  tokens: readonly Token[],
  at: number,
): Span | undefined {
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

/** True if a neighbour is not a Vietnamese syllable. Otherwise "ten" is "tên" (name) without its diacritic. */
function isAmongEnglish(tokens: readonly Token[], at: number): boolean {
  return [tokens[at - 1], tokens[at + 1]].some(
    (t) => t !== undefined && /^\p{L}/u.test(t.text) && !t.syllable,
  )
}

/** Parses a number in digits or words. `length` is its number of words. */
export function numberAt(
  tokens: readonly Token[],
  at: number,
): { number: string; length: number; digits: boolean } | undefined {
  const { text, plain, digits } = tokens[at]!
  if (digits) return { number: plainNumber(text.normalize('NFKC')), length: 1, digits: true }
  if (!beginsNumber(plain) || (plain === 'ten' && !isAmongEnglish(tokens, at))) return undefined
  const texts = tokens.slice(at, at + 5).map((t) => t.text)
  const words = readNumber(texts, 0, (word) => !NOT_ALONE.has(word))
  return words && { number: String(words.value), length: words.length, digits: false }
}

/** Parses a document by form and number: "Nghị quyết số 12", "NQ12", "Resolution No. 12", "08-NQ/ĐUCA". */
export function documentAt(
  tokens: readonly Token[],
  at: number,
  phrases: PhraseBook,
): (Span & { kind: 'document' }) | undefined {
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
  if (next && tokens[at]!.digits && TRAILING_FORM.test(next.text)) {
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

/** Returns the end of the code after a number: "145/KH-UBND", "12-NQ/TW", "30/2020/NĐ-CP". */
function codeEnd(tokens: readonly Token[], at: number): number {
  let end = at
  if (YEAR.test(tokens[end]?.text ?? '') && TRAILING_FORM.test(tokens[end + 1]?.text ?? '')) end++
  if (!TRAILING_FORM.test(tokens[end]?.text ?? '')) return at
  end++
  while (end < tokens.length && end < at + MAX_CODE_WORDS && isCode(tokens[end]!)) end++
  return end
}

/** True for the abbreviation of an issuer: capitals that are not a syllable. */
function isCode(token: Token): boolean {
  return token.capital && !token.syllable
}

function formAt(
  tokens: readonly Token[],
  at: number,
  phrases: PhraseBook,
): { name: string; length: number } | undefined {
  if (!FORM_STARTS.has(tokens[at]?.fold ?? '')) return undefined
  const phrase = phrases.longest(tokens, at, MAX_FORM_WORDS)
  const unit = phrase?.units.find((u) => u.startsWith('~form-'))
  return phrase && unit ? { name: unit.slice('~form-'.length), length: phrase.length } : undefined
}

function isDocumentNumber({ number, digits }: { number: string; digits: boolean }, signed: boolean): boolean {
  return digits
    ? number.length <= MAX_DOCUMENT_DIGITS && (signed || !YEAR.test(number))
    : Number(number) >= MIN_LONE_NUMBER
}

/** An ordinal with its position and number of words. */
export interface Ordinal {
  readonly value: number
  readonly at: number
  readonly length: number
}

/** Finds the ordinals in a text: "lần thứ 78", "the 78th", "hạng Ba", "third class". */
export function findOrdinals(tokens: readonly Token[]): readonly Ordinal[] {
  const found: Ordinal[] = []
  for (const [at, token] of tokens.entries()) {
    const value = ordinalIn(token)
    const next = tokens[at + 1]?.plain ?? ''
    // "Thứ bảy mươi tám" is the 78th, not the seventh; "hạng nhì không" is not zero.
    if (value === undefined || (beginsNumber(next) && !NOT_ALONE.has(next))) continue
    if (ENGLISH_ORDINALS.has(token.text)) found.push({ value, at, length: 1 })
    else if (ORDINAL_ENDINGS.has(tokens[at + 1]?.text ?? '')) found.push({ value, at, length: 2 })
    else if (ORDINAL_SIGNS.has(tokens[at - 1]?.fold ?? '')) found.push({ value, at: at - 1, length: 2 })
  }
  return found
}

function ordinalIn({ text, plain }: Token): number | undefined {
  return /^\d{1,4}$/.test(text)
    ? Number(text)
    : (ENGLISH_ORDINALS.get(text) ?? VIETNAMESE_ORDINALS.get(plain) ?? ROMAN_NUMERALS.get(text))
}

/** True if a name has an ordinal beside it that is not one of its `own`: "the 77th conference" for the 78th. */
export function hasOtherOrdinal(
  tokens: readonly Token[],
  { at, length }: Span,
  own: ReadonlySet<number>,
): boolean {
  if (own.size === 0) return false
  const ordinals = findOrdinals(tokens)
  if (ordinals.some(({ value }) => own.has(value))) return false
  const end = at + length
  return ordinals.some((ordinal) => {
    const ordinalEnd = ordinal.at + ordinal.length
    return (
      ordinal.at === end ||
      (ordinal.at === end + 1 && BETWEEN.has(tokens[end]!.fold)) ||
      ordinalEnd === at ||
      (ordinalEnd === at - 1 && BETWEEN.has(tokens[at - 1]!.fold))
    )
  })
}
