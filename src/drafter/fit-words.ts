/** Fits words of the article into questions as short as readers ask. */
import { termsOf } from '../knowledge/claims/terms.ts'
import { pressWords } from './press-words.ts'

/** Longest predicate in words, and longest part of a question in words of the article. */
const MAX_PREDICATE = 12
const MAX_OWN = 16
/** Fewest words of the article that a question needs, to be of one sentence only. */
export const MIN_WORDS = 3
/** Words that begin no object of a verb; a phrase may begin or end at them. */
export const noObject: ReadonlySet<string> = new Set(pressWords('no-object'))

/** Removes whole quotations. */
export function withoutQuotations(text: string): string {
  return text.replace(/“[^”]*”|"[^"]*"/g, '')
}

/** True if a quotation begins or ends outside the text. */
export function isHalfQuoted(text: string): boolean {
  return /[“”"]/.test(withoutQuotations(text))
}

/** A predicate cut at its first mark or, if it is long, before a preposition. Blank if it cannot be cut. */
export function brief(text: string): string {
  const [piece = ''] = text.split(/[,;:“(](?=\s|[^\d\s])/u)
  const plain = piece.trim().replace(/ (?:là|so)$/u, '')
  const terms = termsOf(plain)
  if (terms.length <= MAX_PREDICATE) return plain
  const end = terms.findLastIndex(
    (term, at) =>
      at > MIN_WORDS && at <= MAX_PREDICATE && noObject.has(term.text) && !/^(?:và|của)$/u.test(term.text),
  )
  return end < 0 ? '' : plain.slice(0, terms[end - 1]!.end)
}

/** Subject and words of a clause together; blank if they are too few or too many. */
export function within(owner: string, text: string): string {
  const joined = text && [owner, text].filter(Boolean).join(' ')
  const length = wordsIn(joined)
  if (length < MIN_WORDS) return length > 1 && owner ? joined : ''
  return length <= MAX_OWN ? joined : ''
}

export function wordsIn(text: string): number {
  return termsOf(text).length
}

/** A text cut at a word. */
export function cutAtWord(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, text.lastIndexOf(' ', most))
}
