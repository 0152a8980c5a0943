import { isSyllable } from '../language/syllable.ts'
import type { Token } from '../language/tokenise.ts'
import { functionWords, surnameKeys, surnames, titles } from '../language/words.ts'
import { editDistance } from './vocabulary.ts'

/** Vietnamese names have two to four words. */
const MIN_NAME = 2
const MAX_NAME = 4

/** Surnames that are hardly ever another word when typed without marks, and middle names that vouch for one. */
const PLAIN_SURNAMES = new Set('nguyen tran pham huynh phan'.split(' '))
const MIDDLE_NAMES = new Set('van thi quoc minh duc huu thanh ngoc xuan hong dinh'.split(' '))

/**
 * Finds names of people that the article does not have: a surname with what follows it, that is none of
 * `people` (folded words of each full name). A slip in one word of a known name is forgiven where what was
 * typed is no syllable; another real syllable makes another person.
 *
 * @param inPhrases places of words that belong to a known phrase, which are no name
 */
export const findUnknownNames = (
  tokens: readonly Token[],
  inPhrases: ReadonlySet<number>,
  people: readonly (readonly string[])[],
): string[] => {
  const found: string[] = []
  for (let i = 0; i < tokens.length; i++) {
    const run = inPhrases.has(i) ? [] : nameRun(tokens, i, inPhrases)
    if (run.length < MIN_NAME) continue
    const folds = run.map((t) => t.fold)
    if (!people.some((name) => isSame(folds, name) || isPart(folds, name)))
      found.push(run.map((t) => t.text).join(' '))
    i += run.length - 1
  }
  return found
}

/** The words from `at` that look like one name: capitals vouch for it, or a title before it, or what it is made of. */
const nameRun = (tokens: readonly Token[], at: number, inPhrases: ReadonlySet<number>): Token[] => {
  const first = tokens[at]!
  if (!surnames.has(first.fold) || (first.accented && !surnameKeys.has(first.key))) return []
  const run = [first]
  for (let i = at + 1; i < tokens.length && run.length < MAX_NAME; i++) {
    const token = tokens[i]!
    if (
      token.clause !== first.clause ||
      inPhrases.has(i) ||
      functionWords.has(token.text) ||
      !/^\p{L}/u.test(token.text)
    )
      break
    run.push(token)
  }
  const second = run[1]
  if (!second) return []
  const shouting = tokens.every((t) => t.capital || !/^\p{Ll}/u.test(t.text))
  if (first.capital && second.capital && !shouting) {
    const end = run.findIndex((t) => !t.capital)
    return end < 0 ? run : run.slice(0, end)
  }
  const before = tokens[at - 1]?.fold
  const titled =
    before !== undefined && (titles.has(before) || titles.has(`${tokens[at - 2]?.fold}-${before}`))
  if (first.marked && !first.accented && !surnameKeys.has(first.key)) return []
  const vouched = PLAIN_SURNAMES.has(first.fold)
    ? titled || MIDDLE_NAMES.has(second.fold)
    : titled && MIDDLE_NAMES.has(second.fold)
  return vouched ? run.slice(0, MAX_NAME - 1) : []
}

const isSame = (typed: readonly string[], name: readonly string[]): boolean => {
  if (typed.length < name.length) return false
  let slips = 0
  for (const [i, word] of name.entries()) {
    const other = typed[i]!
    if (other === word) continue
    if (isSyllable(other) || editDistance(other, word) > 1) return false
    slips++
  }
  return slips <= 1
}

/** "Thanh Trang" of "Nguyễn Thanh Trang": the end of a known name. */
const isPart = (typed: readonly string[], name: readonly string[]): boolean =>
  typed.length < name.length && typed.every((word, i) => word === name[name.length - typed.length + i])
