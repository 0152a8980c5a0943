import { plainNumber, readNumber } from '../language/numbers.ts'
import type { PhraseBook } from '../language/phrases.ts'
import { type Token, tokenOf } from '../language/tokenise.ts'
import { englishFunctionWords, functionWords, lightWords } from '../language/words.ts'
import type { Slot } from './query.ts'
import type { Read } from './read.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What understanding needs to know of the knowledge. */
export interface Lexicon {
  readonly phrases: PhraseBook
  readonly vocabulary: Vocabulary
  /** Accent keys that facts use for a folded word. */
  keysOf(fold: string): readonly string[]
  /** Entry of a document by form and plain number. */
  document(form: string, number: string): string | undefined
  /** Is this plain number that of some document, of whatever form? */
  isDocumentNumber(number: string): boolean
  /** Full names of people, folded words of each. */
  readonly people: readonly (readonly string[])[]
}

/** Emphasis of light words, of unmarked words that may as well be function words, of unknown words. */
const LIGHT = 0.3
const DOUBTFUL = 0.35
const UNKNOWN = 0.85

const functionFolds = new Set([...functionWords].map((w) => tokenOf(w).fold))
const lightFolds = new Set([...lightWords].map((w) => tokenOf(w).fold))

/** Words that make a number an exact one, folded: "năm 2019", "lần thứ 78", "số 16". */
const DESIGNATES = new Set([
  'nam',
  'thu',
  'so',
  'no',
  'number',
  'in',
  'year',
  'khoa',
  'quy',
  'thang',
  'ngay',
  'khoan',
])

/** Cuts the words into slots: documents, names, phrases, numbers, words. */
export const segment = (read: readonly Read[], lexicon: Lexicon) => {
  const tokens = read.map((r) => r.token)
  const texts = tokens.map((t) => t.text)
  const slots: Slot[] = []
  const mentions: string[] = []
  const unknownDocuments: { form: string; number: string }[] = []
  const numbersAlone: string[] = []
  let i = 0
  while (i < read.length) {
    const { token, typed, likelihood, known } = read[i]!
    const clause = token.clause
    const document = readDocument(tokens, texts, i, lexicon.phrases)
    if (document) {
      const entry = lexicon.document(document.form, document.number)
      const span = texts.slice(i, i + document.length).join(' ')
      if (entry) {
        mentions.push(entry)
        slots.push({
          typed: span,
          units: [{ unit: `@${entry}`, fit: 1 }],
          emphasis: 1,
          clause,
          kind: 'entry',
          exact: true,
        })
      } else {
        unknownDocuments.push({ form: document.form, number: document.number })
        slots.push({
          typed: span,
          units: [{ unit: `${document.form}#${document.number}`, fit: 1 }],
          emphasis: 1.5,
          clause,
          kind: 'number',
          exact: true,
        })
      }
      i += document.length
      continue
    }
    const phrase = lexicon.phrases.longest(tokens, i)
    const number = phrase && phrase.length > 1 ? undefined : numberAt(tokens, texts, i)
    if (number) {
      const designated = DESIGNATES.has(tokens[i - 1]?.fold ?? '')
      const digits = /^\p{N}/u.test(token.text)
      const exact = digits && (designated || number.text.length > 2)
      slots.push({
        typed: texts.slice(i, i + number.length).join(' '),
        units: [{ unit: `#${number.text}`, fit: 1 }],
        emphasis: exact ? 1 : 0.6,
        clause,
        kind: 'number',
        ...(exact && { exact }),
      })
      if (digits) numbersAlone.push(number.text)
      i += number.length
      continue
    }
    if (phrase) {
      const sure = Math.min(...read.slice(i, i + phrase.length).map((r) => r.likelihood))
      const fit = phrase.agreement * sure
      const units = phrase.units.map((unit) => ({ unit, fit }))
      const first = phrase.units[0]!
      const kind = first.startsWith('@') ? 'entry' : first.startsWith('?') ? 'question' : 'class'
      // A lone unmarked word may mean another word of the same letters.
      const others = phrase.length === 1 && !token.accented ? wordUnits(token, lexicon, sure) : []
      const doubtful =
        phrase.length === 1 &&
        !token.accented &&
        kind !== 'question' &&
        functionFolds.has(token.fold) &&
        !/^[a-z]{4,}$/.test(token.text)
      for (const unit of phrase.units) if (unit.startsWith('@')) mentions.push(unit.slice(1))
      slots.push({
        typed: texts.slice(i, i + phrase.length).join(' '),
        units: [...units, ...others],
        emphasis: doubtful ? DOUBTFUL : 1,
        clause,
        kind,
      })
      i += phrase.length
      continue
    }
    i++
    const inert = token.accented ? functionWords.has(token.text) : functionFolds.has(token.fold)
    const units = wordUnits(token, lexicon, likelihood)
    if (inert && (token.accented || englishFunctionWords.has(token.text) || units.length === 0)) continue
    const light = token.accented ? lightWords.has(token.text) : lightFolds.has(token.fold)
    const emphasis = inert ? DOUBTFUL : light ? LIGHT : known && units.length > 0 ? 1 : UNKNOWN
    slots.push({ typed, units, emphasis, clause, kind: 'word' })
  }
  const content = slots.filter((s) => s.kind !== 'question')
  const bare =
    content.length === 1 && numbersAlone.length === 1 && content[0]!.kind === 'number'
      ? numbersAlone[0]
      : undefined
  return {
    slots,
    mentions: [...new Set(mentions)],
    unknownDocuments,
    ...(bare !== undefined && { bareNumber: bare }),
  }
}

/** Words of the index that fold as this one, by how far the marks agree. */
const wordUnits = (token: Token, lexicon: Lexicon, likelihood: number): { unit: string; fit: number }[] => {
  const keys = lexicon.keysOf(token.fold)
  const exact = keys.includes(token.key)
  return keys.map((key) => ({
    unit: key,
    fit: likelihood * (!token.accented || key === token.key ? 1 : exact ? 0.25 : 0.8),
  }))
}

/** A number in digits or words at a place. */
export const numberAt = (
  tokens: readonly Token[],
  texts: readonly string[],
  at: number,
): { text: string; length: number } | undefined => {
  const token = tokens[at]!
  if (/^\p{N}+$/u.test(token.text)) return { text: plainNumber(token.text.normalize('NFKC')), length: 1 }
  const words = readNumber(texts, at, () => true)
  return words && { text: String(words.value), length: words.length }
}

/**
 * A document by form and number: "Nghị quyết số 12", "NQ12", "Resolution No. 12", "08-NQ/ĐUCA".
 */
export const readDocument = (
  tokens: readonly Token[],
  texts: readonly string[],
  at: number,
  phrases: PhraseBook,
): { form: string; number: string; length: number } | undefined => {
  const phrase = phrases.longest(tokens, at)
  const form = phrase?.units.find((u) => u.startsWith('~form-'))?.slice('~form-'.length)
  if (phrase && form) {
    let i = at + phrase.length
    while (['so', 'no', 'number', 'thu', 'num'].includes(tokens[i]?.fold ?? '')) i++
    const number = i < tokens.length ? documentNumber(tokens, texts, i) : undefined
    if (number) return { form, number: number.text, length: i + number.length - at }
  }
  // "08-NQ/…": the number first, then the abbreviation of the form at once.
  const token = tokens[at]!
  const next = tokens[at + 1]
  if (/^\p{N}+$/u.test(token.text) && next && /^(nq|ct|qđ|qd|kh|đa|nđ|tt|kl)$/.test(next.text)) {
    const nextForm = phrases.longest(tokens, at + 1)?.units.find((u) => u.startsWith('~form-'))
    if (nextForm) return { form: nextForm.slice('~form-'.length), number: plainNumber(token.text), length: 2 }
  }
  return undefined
}

/** "12", "mười hai"; a small word only where it cannot be anything else ("nghị quyết ba" is, "kế hoạch năm 2023" is not). */
const documentNumber = (tokens: readonly Token[], texts: readonly string[], at: number) => {
  const number = numberAt(tokens, texts, at)
  if (!number) return undefined
  const digits = /^\p{N}/u.test(texts[at]!)
  if (digits) return number.text.length <= 3 ? number : undefined
  return Number(number.text) >= 6 ? number : undefined
}
