/** Finds ministries that the article does not have, and offices that its people do not hold. */
import { bodyHeads, governmentFields } from '../../text/government.ts'
import { accentKey, fold } from '../../text/normalize.ts'
import { functionWords } from '../../text/stop-words.ts'
import { type Token, tokenise } from '../../text/tokenizer.ts'
import { cueWords } from '../../text/word-lists.ts'

/** Entry lookups for finding unknown offices. */
export interface Offices {
  isPerson(entry: string): boolean
  /** True if the knowledge relates the person to the organization. */
  belong(person: string, organization: string): boolean
  isOrganization(entry: string): boolean
  /** True if the person's full name ends right before this position. */
  isFullName(person: string, tokens: readonly Token[], before: number): boolean
  /** True if a name of the entry contains the folded word. */
  namesHave(entry: string, word: string): boolean
}

const FIELDS = governmentFields.map((field) => tokenise(field).map((t) => t.fold))
const HEADS = new Set(bodyHeads.map((head) => fold(head)).filter((head) => !head.includes(' ')))
const LINKS = cueWords('office-links')

const MINISTRY_KEY = accentKey('bộ')
/** Syllables before "bộ" that make another word, folded: "cán bộ y tế" names no ministry. */
const NO_MINISTRY = cueWords('before-bo')

/**
 * Finds offices of other bodies than in the article: "Bộ trưởng Bộ Y tế", "deputy minister of finance", "Chủ tịch nước
 * Pháp", if the article has another minister or president.
 *
 * @param inPhrases unit by position, for words of a phrase
 * @returns each as typed
 */
export function findForeignOffices(
  tokens: readonly Token[],
  inPhrases: ReadonlyMap<number, string>,
  offices: Offices,
): string[] {
  const found: string[] = []
  for (let at = 0; at < tokens.length; at++) {
    const unit = inPhrases.get(at)
    const next = inPhrases.get(at + 1)
    // The last word of a person's name or office, followed by another word.
    if (!unit?.startsWith('@') || (next === unit && at + 1 < tokens.length)) continue
    const person = unit.slice(1)
    if (!offices.isPerson(person) || at + 1 >= tokens.length) continue
    const behind = qualifierEnd(tokens, at + 1, inPhrases, person, offices)
    if (behind === undefined) continue
    let start = at
    while (inPhrases.get(start - 1) === unit) start--
    found.push(typed(tokens, start, behind))
  }
  return found
}

/** Returns ministries that are not in the article, as typed: "Bộ Tư pháp", "the Ministry of Justice". */
export function findForeignMinistries(
  tokens: readonly Token[],
  inPhrases: ReadonlyMap<number, string>,
): string[] {
  const isFree = (at: number, count: number) =>
    !Array.from({ length: count }, (_, i) => inPhrases.get(at + i)).some((unit) => unit?.startsWith('@'))
  const fieldAt = (at: number) =>
    FIELDS.find(
      (words) => words.every((word, w) => tokens[at + w]?.fold === word) && isFree(at, words.length),
    )
  const found: string[] = []
  for (const [at, token] of tokens.entries()) {
    const isBo =
      (token.key === MINISTRY_KEY || (token.fold === 'bo' && !token.marked)) &&
      !NO_MINISTRY.has(tokens[at - 1]?.fold ?? '')
    if ((!isBo && token.text !== 'ministry') || !isFree(at, 1)) continue
    let from = at + 1
    while (!isBo && ['of', 'the'].includes(tokens[from]?.text ?? '')) from++
    const field = isBo || from > at + 1 ? fieldAt(from) : undefined
    if (field) found.push(typed(tokens, at, from + field.length))
  }
  return found
}

function typed(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ text, capital }) => (capital ? text.charAt(0).toUpperCase() + text.slice(1) : text))
    .join(' ')
}

/** Returns the end of the name of an unknown body: the end of the clause, a known phrase or a function word. */
function nameEnd(tokens: readonly Token[], at: number, inPhrases: ReadonlyMap<number, string>): number {
  let end = at
  while (
    end < tokens.length &&
    tokens[end]!.clause === tokens[at - 1]!.clause &&
    !inPhrases.has(end) &&
    !functionWords.has(tokens[end]!.text)
  )
    end++
  return end
}

function personEnd(unit: string, at: number, inPhrases: ReadonlyMap<number, string>): number {
  let end = at + 1
  while (inPhrases.get(end) === unit) end++
  return end
}

/** Returns the end of a qualifier that does not fit the person, `undefined` if there is none or it fits. */
function qualifierEnd(
  tokens: readonly Token[],
  from: number,
  inPhrases: ReadonlyMap<number, string>,
  person: string,
  offices: Offices,
): number | undefined {
  const clause = tokens[from - 1]!.clause
  let linked = false
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.clause !== clause) return undefined
    const unit = inPhrases.get(i)
    if (unit?.startsWith('@')) {
      const other = unit.slice(1)
      // "Thủ tướng" before somebody else's name.
      if (
        i === from &&
        other !== person &&
        offices.isPerson(other) &&
        !offices.isFullName(person, tokens, from)
      )
        return personEnd(unit, i, inPhrases)
      if (!offices.isOrganization(other) || offices.belong(person, other)) return undefined
      let end = i + 1
      while (inPhrases.get(end) === unit) end++
      return end
    }
    const field = FIELDS.find((words) => words.every((word, w) => tokens[i + w]?.fold === word))
    if (field && !field.every((word) => offices.namesHave(person, word)))
      return nameEnd(tokens, i + field.length, inPhrases)
    const isLink = LINKS.has(token.fold) || HEADS.has(token.fold)
    // "of the US", "nước Pháp": a name after a link that the article does not have.
    if (linked && !isLink && token.capital && unit === undefined && !offices.namesHave(person, token.fold))
      return i + 1
    if (!isLink) return undefined
    linked = true
  }
  return undefined
}
