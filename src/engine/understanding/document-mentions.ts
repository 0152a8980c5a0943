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
/** Smallest value of a number word that can be a document's number. Smaller ones are ambiguous words. */
const MIN_LONE_NUMBER = 6
/** Number words that are rarely numbers when alone, because without diacritics they mean "a", "year", "not", "from". */
const NOT_ALONE = cueWords('numbers-not-alone')

const LIST_WORDS = cueWords('list-links')
/** Without “số”, such a number is a year. */
export const YEAR = /^(19|20)\d\d$/
const MAX_FORM_WORDS = 3
/** Sounds of the first words of forms. Few words have one, and a look-up of phrases takes longer. */
const FORM_SOUNDS = new Set(
  Object.values(documentForms).flatMap(({ names }) => names.map((name) => tokenise(name)[0]?.sound)),
)

/** Words before an ordinal, folded: "lần thứ 78", "hạng Ba", "khoá XV". */
export const ORDINAL_SIGNS: ReadonlySet<string> = new Set(['thu', 'hang', 'khoa'])
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
  const joins = (word = '') => LIST_WORDS.has(word) || NUMBER_SIGNS.has(word)
  let i = at
  while (i < at + 2 && joins(tokens[i]?.fold)) i++
  const isApart = i > at || tokens[at]!.clause !== tokens[at - 1]!.clause
  const number = isApart ? documentNumberAt(tokens, i, false) : undefined
  return number?.digits
    ? { kind: 'document', at, form: before.form, number: number.number, length: i + 1 - at }
    : undefined
}

/** A number in digits or words. */
interface Numeral {
  readonly number: string
  /** Its number of words. */
  readonly length: number
  readonly digits: boolean
}

/** Parses a number in digits or words. */
export function numberAt(tokens: readonly Token[], at: number): Numeral | undefined {
  const { text, plain, digits } = tokens[at]!
  if (digits) return { number: plainNumber(text.normalize('NFKC')), length: 1, digits: true }
  // "Ten" is "tên" (name) without its diacritic, unless a neighbour is not a Vietnamese syllable.
  const isEnglish = (i: number) => /^\p{L}/u.test(tokens[i]?.text ?? '') && !tokens[i]!.syllable
  if (!beginsNumber(plain) || (plain === 'ten' && !isEnglish(at - 1) && !isEnglish(at + 1))) return undefined
  const texts = tokens.slice(at, at + 5).map((t) => t.text)
  const words = readNumber(texts, 0, (word) => !NOT_ALONE.has(word))
  return words && { number: String(words.value), length: words.length, digits: false }
}

/** Parses a number that can be a document's. @param isSigned true after "số" */
function documentNumberAt(tokens: readonly Token[], at: number, isSigned: boolean): Numeral | undefined {
  const found = at < tokens.length ? numberAt(tokens, at) : undefined
  if (!found) return undefined
  const fits = found.digits ? isSigned || !YEAR.test(found.number) : Number(found.number) >= MIN_LONE_NUMBER
  return fits ? found : undefined
}

/** Parses a document by form and number: "Nghị quyết số 12", "NQ12", "Resolution No. 12", "08-NQ/ĐUCA". */
export function documentAt(
  tokens: readonly Token[],
  at: number,
  phrases: PhraseBook,
): (Span & { kind: 'document' }) | undefined {
  const isTrailing = tokens[at]!.digits && TRAILING_FORM.test(tokens[at + 1]?.text ?? '')
  const form = formAt(tokens, isTrailing ? at + 1 : at, phrases)
  if (!form) return undefined
  let i = isTrailing ? at : at + form.length
  while (NUMBER_SIGNS.has(tokens[i]?.fold ?? '')) i++
  const number = documentNumberAt(tokens, i, isTrailing || i > at + form.length)
  return (
    number && {
      kind: 'document',
      at,
      form: form.name,
      number: number.number,
      length: codeEnd(tokens, i + number.length) - at,
    }
  )
}

/** Returns the end of the code after a number: "145/KH-UBND", "12-NQ/TW", "30/2020/NĐ-CP". */
function codeEnd(tokens: readonly Token[], at: number): number {
  let end = at
  if (YEAR.test(tokens[end]?.text ?? '') && TRAILING_FORM.test(tokens[end + 1]?.text ?? '')) end++
  if (!TRAILING_FORM.test(tokens[end]?.text ?? '')) return at
  end++
  // The abbreviation of an issuer has capitals and is no syllable.
  while (tokens[end]?.capital && !tokens[end]!.syllable) end++
  return end
}

function formAt(
  tokens: readonly Token[],
  at: number,
  phrases: PhraseBook,
): { name: string; length: number } | undefined {
  if (!FORM_SOUNDS.has(tokens[at]?.sound ?? '')) return undefined
  const phrase = phrases.longest(tokens, at, MAX_FORM_WORDS)
  const unit = phrase?.units.find((u) => u.startsWith('~form-'))
  return phrase && unit ? { name: unit.slice('~form-'.length), length: phrase.length } : undefined
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
  const isBeside = (end: number, begin: number) =>
    begin === end || (begin === end + 1 && BETWEEN.has(tokens[end]!.fold))
  return ordinals.some((o) => isBeside(at + length, o.at) || isBeside(o.at + o.length, at))
}
