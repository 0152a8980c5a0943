/** Checks the names and documents of an answer against its evidence. */
import type { Lang } from '../../text/language-detection.ts'
import { fold, withoutTone } from '../../text/normalize.ts'
import { isSyllable } from '../../text/syllable.ts'
import { documentsIn } from '../documents.ts'
import type { Claim, Evidence } from './evidence.ts'
import { quantitiesOf } from './quantities.ts'
import { indexOfRun, keysOf } from './terms.ts'

const NAME = /\p{Lu}[\p{L}\p{M}\d]*(?: \p{Lu}[\p{L}\p{M}\d]*)*/gu
const SENTENCE_START = /(?:^|[.!?:;…]\s*|[“"‘'(–-]\s*)$/
/** Document symbols: "18/CĐ-UBND", "21-CT/TU", "24a/2016/NĐ-CP". */
const SYMBOL = /\d+[\p{L}]*(?:[-/][\p{L}\d&]+)*[-/]\p{Lu}[\p{L}&]*(?:[-/][\p{L}&]+)*/gu
/** Finds the names and documents of an answer that the evidence does not contain. */
export function unprovenNames(answer: string, lang: Lang, evidence: Evidence): Claim[] {
  const texts = [...evidence.quotes, ...evidence.names]
  const own = symbolsOf(answer)
  const symbols = new Set(own.length > 0 ? texts.flatMap(symbolsOf) : [])
  const strange = own.filter((symbol) => !symbols.has(symbol))
  return [
    ...strange.map((said): Claim => ({ kind: 'document', said })),
    ...otherForms(answer, texts),
    ...strangeNames(answer, lang, evidence).map((said): Claim => ({ kind: 'name', said })),
  ]
}

/** Finds names that the evidence does not contain, each once. */
function strangeNames(answer: string, lang: Lang, { runs }: Evidence): string[] {
  const plain = answer.replace(SYMBOL, (symbol) => ' '.repeat(symbol.length))
  const named = [...plain.matchAll(NAME)].flatMap(({ 0: whole, index }) => {
    const name = lang === 'vi' ? whole : vietnamesePart(whole)
    return name === undefined ? [] : [{ name, index }]
  })
  if (named.length === 0) return []
  const numbers = quantitiesOf(answer, lang)
  // "USD" is no name.
  const isUnit = (at: number) => numbers.some((one) => one.at < at && at < one.at + one.text.length)
  const known = lang === 'vi' ? runs : runs.map((run) => run.map(plainKey))
  const strange = named.flatMap(({ name, index }) => {
    const isFirst = SENTENCE_START.test(plain.slice(0, index))
    return isUnit(index) ? [] : (strangePart(name, isFirst, known, lang) ?? [])
  })
  return [...new Set(strange)]
}

function symbolsOf(text: string): string[] {
  return (text.match(SYMBOL) ?? []).map((symbol) => symbol.toUpperCase())
}

/** Part of a name that no text contains; `undefined` if all of it is found. */
function strangePart(
  name: string,
  isFirst: boolean,
  runs: readonly (readonly string[])[],
  lang: Lang,
): string | undefined {
  const words = name.split(' ')
  const keys = words.map((word) => (lang === 'en' ? keysOf(word).map(plainKey) : keysOf(word)))
  const isKnown = (from: number) => runs.some((run) => indexOfRun(run, keys.slice(from).flat()) >= 0)
  if (isKnown(0)) return undefined
  // The first word of a sentence is capitalized in any case: "Riêng Bộ Y tế …".
  if (isFirst && (words.length === 1 || isKnown(1))) return undefined
  // A single word may be anything: "Trung ương", "Nhà nước". The name of a person or place has two.
  const proper = isFirst ? words.slice(1) : words
  if (proper.length === 1 && (lang === 'en' || isSyllable(proper[0]!))) return undefined
  return name
}

/** Key without diacritics, because English texts write names without them. */
function plainKey(key: string): string {
  return fold(withoutTone(key))
}

/** Vietnamese part of a name in an English text: from the first to the last word with a diacritic. */
function vietnamesePart(name: string): string | undefined {
  const words = name.split(' ')
  const marked = words.flatMap((word, i) => (/[^\x00-\x7f]/.test(word) ? [i] : []))
  const first = marked[0]
  if (first === undefined) return undefined
  const part = words.slice(first, marked.at(-1)! + 1)
  return part.every(isSyllable) ? part.join(' ') : undefined
}

/** Finds documents with another form than in the evidence: "Nghị quyết số 21" for "Chỉ thị số 21". */
function otherForms(answer: string, texts: readonly string[]): Claim[] {
  const own = documentsIn(answer)
  const proven = own.length > 0 ? texts.flatMap(documentsIn) : []
  return own.flatMap(({ text: said, form, number }): Claim[] => {
    const same = proven.filter((one) => Number(one.number) === Number(number))
    if (same.length === 0 || same.some((one) => one.form === form)) return []
    return [{ kind: 'document', said, proven: same[0]!.text }]
  })
}
