import { isSyllable } from '../language/syllable.ts'
import type { Token } from '../language/tokenise.ts'
import { functionWords, surnames, titles } from '../language/words.ts'
import { editDistance } from './vocabulary.ts'

/** Vietnamese names have two to four words. */
const MIN_NAME = 2
const MAX_NAME = 4

/** Surnames that are hardly ever another word when typed without marks. */
const PLAIN_SURNAMES = new Set('nguyen tran pham huynh hoang phan'.split(' '))
/** Middle names that show a name begins where the surname alone would not. */
const MIDDLE_NAMES = new Set('van thi quoc minh duc huu thanh ngoc xuan hong dinh cong'.split(' '))

/**
 * Finds names of people that the article does not have: a surname with what follows it, that is none of
 * `people` (folded words of each full name). A slip in one word of a known name is forgiven where what was
 * typed is no syllable; another real syllable makes another person.
 */
export const findUnknownNames = (
  tokens: readonly Token[],
  people: readonly (readonly string[])[],
): string[] => {
  const found: string[] = []
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i]!
    if (!surnames.has(first.fold)) continue
    const run = nameRun(tokens, i)
    if (run.length < MIN_NAME) continue
    const folds = run.map((t) => t.fold)
    const known = people.some((name) => isSame(folds, name) || isPart(folds, name))
    if (known) {
      i += run.length - 1
      continue
    }
    found.push(run.map((t) => t.text).join(' '))
    i += run.length - 1
  }
  return found
}

/** The words from `at` that look like one name: capitals go on, or a title or a plain surname vouches for it. */
const nameRun = (tokens: readonly Token[], at: number): Token[] => {
  const first = tokens[at]!
  const second = tokens[at + 1]
  if (!second || second.clause !== first.clause) return []
  if (first.capital && second.capital) {
    const run = [first]
    for (
      let i = at + 1;
      i < tokens.length && run.length < MAX_NAME && tokens[i]!.capital && tokens[i]!.clause === first.clause;
      i++
    )
      run.push(tokens[i]!)
    return isShouting(tokens) ? run.slice(0, 3) : run
  }
  if (first.accented && first.capital) return []
  const title = [tokens[at - 1]?.fold, `${tokens[at - 2]?.fold}-${tokens[at - 1]?.fold}`].some(
    (t) => t !== undefined && titles.has(t),
  )
  const vouched = (PLAIN_SURNAMES.has(first.fold) && !first.accented) || MIDDLE_NAMES.has(second.fold)
  if (!vouched || (!title && !MIDDLE_NAMES.has(second.fold))) return []
  const run = [first, second]
  const third = tokens[at + 2]
  if (third && third.clause === first.clause && isSyllable(third.text) && !functionWords.has(third.text))
    run.push(third)
  return run
}

const isShouting = (tokens: readonly Token[]): boolean =>
  tokens.every((t) => t.capital || /^\p{N}/u.test(t.text))

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
