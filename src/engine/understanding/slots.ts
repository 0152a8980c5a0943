/**
 * Converts a span of a question to a slot: the index terms that it may mean, and its emphasis.
 */
import { HALF } from '../../text/half.ts'
import { fold, withoutTone } from '../../text/normalize.ts'
import {
  englishFunctionWords,
  functionFolds,
  functionKeys,
  lightFolds,
  lightKeys,
} from '../../text/stop-words.ts'
import { isLabel, isShouting, type Token } from '../../text/tokenizer.ts'
import { isListed } from '../../text/word-frequency.ts'
import { cueWords } from '../../text/word-lists.ts'
import { LIGHT, type Slot, THIS_ARTICLE } from '../query.ts'
import type { Lexicon } from './lexicon.ts'
import type { Read } from './normalize-query.ts'
import type { Span } from './segmenter.ts'

/** Function words without tone, to recognise those with a wrong tone: "cuá" for "của". */
const functionToneless = new Set([...functionKeys].filter((key) => !/^[a-z]+$/.test(key)).map(withoutTone))

/** Words that make a number an exact one, folded: "năm 2019", "lần thứ 78", "số 16". */
const DESIGNATES = cueWords('designators')

type Units = Slot['units']

const QUESTION_WORDS = cueWords('question-words')
const QUESTION_FOLDS = new Set([...QUESTION_WORDS].map(fold))

/** Creates a slot. All slots have the same object shape for speed, and spreading is slower. */
export function newSlot(
  typed: string,
  units: Units,
  emphasis: number,
  clause: number,
  kind: Slot['kind'],
  exact = false,
): Slot {
  return { typed, units, emphasis, clause, kind, exact, isForeign: false, asks: false }
}

/** Returns the slot of a span, `undefined` if the span has no meaning. */
export function slotOf(
  span: Span,
  read: readonly Read[],
  tokens: readonly Token[],
  clause: number,
  lexicon: Lexicon,
): Slot | undefined {
  const token = tokens[span.at]!
  if (span.kind === 'word') {
    if (tokens[span.at + 1]?.text === "'t") return undefined
    return markForeign(wordSlot(token, read[span.at]!, clause, lexicon), span, read, tokens)
  }
  const typed = typedOf(read, span)
  if (span.kind === 'phrase')
    return markForeign(phraseSlot(span, token, read, typed, clause, lexicon), span, read, tokens)
  if (span.kind === 'document') {
    const entry = lexicon.document(span.form, span.number)
    const unit = `${span.form}#${span.number}`
    return entry === undefined
      ? newSlot(typed, [{ unit, fit: 1 }], 1, clause, 'number', true)
      : newSlot(typed, [{ unit: `@${entry}`, fit: 1 }], 1, clause, 'entry', true)
  }
  const exact =
    span.number.length > 2 || isLabel(tokens, span.at) || DESIGNATES.has(tokens[span.at - 1]?.fold ?? '')
  const units = [{ unit: `#${span.number}`, fit: 1 }]
  return newSlot(typed, units, 1, clause, 'number', exact)
}

/** Marks capitalised words that are unknown or corrected as foreign: "the chair of the IPCC". */
function markForeign(
  slot: Slot | undefined,
  { at, length }: Span,
  read: readonly Read[],
  tokens: readonly Token[],
): Slot | undefined {
  if (!slot || slot.kind === 'entry') return slot
  for (let i = at; i < at + length; i++) {
    const isKnown = slot.units.length > 0 && read[i]!.likelihood === 1
    // The first word has a capital anyway, unless it is no word of either language, and text in capitals shows nothing.
    const isNoWord = i > 0 || !(tokens[i]!.syllable || isListed(tokens[i]!.plain))
    if (isNoWord && read[i]!.capital && !isKnown && !isShouting(tokens)) return { ...slot, isForeign: true }
  }
  return slot
}

/** Returns the words of a span as typed. */
export function typedOf(read: readonly Read[], { at, length }: Span): string {
  let typed = read[at]!.typed
  for (let i = at + 1; i < at + length; i++) typed += ` ${read[i]!.typed}`
  return typed
}

function phraseSlot(
  span: Span & { kind: 'phrase' },
  token: Token,
  read: readonly Read[],
  typed: string,
  clause: number,
  lexicon: Lexicon,
): Slot {
  let likelihood = 1
  for (let i = span.at; i < span.at + span.length; i++) likelihood = Math.min(likelihood, read[i]!.likelihood)
  const first = span.units[0]!
  const kind = first.startsWith('@') ? 'entry' : first.startsWith('?') ? 'question' : 'class'
  const fit = span.agreement * likelihood
  const units = span.units.map((unit) => ({ unit, fit }))
  // A lone unmarked word may mean another word with the same letters.
  const alone = span.length === 1 && !token.marked
  const doubtful =
    alone && kind !== 'question' && functionFolds.has(token.fold) && !englishFunctionWords.has(token.text)
  const emphasis = doubtful || first === THIS_ARTICLE ? LIGHT : 1
  if (alone) units.push(...wordUnits(token, lexicon, likelihood))
  return newSlot(typed, units, emphasis, clause, kind)
}

function wordSlot(
  token: Token,
  { typed, known: isRead, likelihood }: Read,
  clause: number,
  lexicon: Lexicon,
): Slot | undefined {
  if (englishFunctionWords.has(token.text) || (token.marked && functionKeys.has(token.key))) return undefined
  const units = wordUnits(token, lexicon, likelihood)
  const known = isRead && units.length > 0
  const hasFunctionFold = functionFolds.has(token.fold)
  if (!token.marked && hasFunctionFold && !known) return undefined
  const functional = hasFunctionFold && (!token.accented || functionToneless.has(withoutTone(token.key)))
  const light = token.marked ? lightKeys.has(token.key) : lightFolds.has(token.fold)
  return newSlot(typed, units, functional || light ? LIGHT : 1, clause, 'word')
}

/** Returns index words with the same fold, with a fit by the agreement of diacritics. */
function wordUnits(token: Token, lexicon: Lexicon, likelihood: number): { unit: string; fit: number }[] {
  const keys = lexicon.keysOf(token.fold)
  const agrees = (key: string) => !token.marked || key === token.key
  return keys.map((key) => ({ unit: key, fit: likelihood * (agrees(key) ? 1 : HALF) }))
}

/** True if a phrase of several words contains a question word: "của bộ nào". */
export function asksInside(tokens: readonly Token[], { at, length }: Span): boolean {
  for (let i = at; length > 1 && i < at + length; i++) if (isQuestionWord(tokens[i]!)) return true
  return false
}

/** True for a question word, also inside a phrase. Diacritics count: "chiến đấu" and "đầu tư" do not contain "đâu" (where). */
export function isQuestionWord({ marked, text, fold }: Token): boolean {
  return marked ? QUESTION_WORDS.has(text) : QUESTION_FOLDS.has(fold)
}
