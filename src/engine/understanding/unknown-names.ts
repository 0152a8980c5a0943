/**
 * Finds full names of people that the article does not have. A name is exact: another middle name is another
 * person.
 */
import { editDistance } from '../../text/edit-distance.ts'
import { bodyHeads } from '../../text/government.ts'
import { accentKey, fold } from '../../text/normalize.ts'
import {
  functionFolds,
  functionWords,
  lightFolds,
  middleNames,
  notNames,
  surnameKeys,
  surnames,
  titles,
} from '../../text/stop-words.ts'
import { isSyllable } from '../../text/syllable.ts'
import { isShouting, type Token } from '../../text/tokenizer.ts'

/** Vietnamese names have two to four words; capitals tell of longer ones. */
const MIN_NAME = 2
const MAX_NAME = 4
const MAX_CAPITALS = 8

/** Surnames that are hardly ever another word when typed without marks, and middle names that vouch for one. */
const PLAIN_SURNAMES = new Set('nguyen tran pham huynh phan'.split(' '))
const SURE_MIDDLE_NAMES = new Set(['văn', 'thị'].map(accentKey))

/** Words with a capital that follow an office and are no name: bodies, and parts of an office. */
const NO_NAMES = new Set([...bodyHeads.map((head) => fold(head.split(' ')[0]!)), ...notNames])
const QUESTION_WORDS = new Set(['ai', 'gi', 'nao', 'may', 'dau', 'sao'])

/**
 * Finds names of people that the article does not have: a surname with what follows it, that is none of
 * `people` (folded words of each full name). A slip in one word of a known name is forgiven where what was
 * typed is no syllable; another real syllable makes another person.
 *
 * @param isPerson is this entry a person?
 * @param isTalk does the reader only speak of himself here?
 * @param inPhrases places of words that belong to a known phrase, with its unit: an entry's name is no other name,
 *   and without capitals neither is an ordinary phrase
 */
export function findUnknownNames(
  tokens: readonly Token[],
  inPhrases: ReadonlyMap<number, string>,
  people: readonly (readonly string[])[],
  isPerson: (entry: string) => boolean,
  isTalk: (at: number) => boolean = () => false,
): string[] {
  const found: string[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (isTalk(i)) continue
    const known = inPhrases.get(i)?.startsWith('@')
    const lone = known ? undefined : loneName(tokens, i, inPhrases, people)
    if (lone) found.push(lone)
    const run = known || lone ? [] : nameRun(tokens, i, inPhrases, people, isPerson)
    if (run.length < MIN_NAME) continue
    const folds = run.map((t) => t.fold)
    if (!people.some((name) => isSame(folds, name) || isPart(folds, name)))
      found.push(run.map((t) => t.text.charAt(0).toUpperCase() + t.text.slice(1)).join(' '))
    i += run.length - 1
  }
  return found
}

/** "Đại tá Hùng": a title and a given name that is nobody's here. */
function loneName(
  tokens: readonly Token[],
  at: number,
  inPhrases: ReadonlyMap<number, string>,
  people: readonly (readonly string[])[],
): string | undefined {
  const token = tokens[at]!
  const next = tokens[at + 1]
  if (!token.capital || inPhrases.has(at) || functionWords.has(token.text) || NO_NAMES.has(token.fold))
    return undefined
  if (next?.capital && next.clause === token.clause) return undefined
  const [last, second] = [tokens[at - 1], tokens[at - 2]]
  if (!last || last.clause !== token.clause) return undefined
  const title = titles.has(`${second?.fold} ${last.fold}`) ? `${second!.text} ${last.text}` : undefined
  if (title === undefined || isShouting(tokens) || people.some((name) => name.at(-1) === token.fold))
    return undefined
  return `${title} ${token.text.charAt(0).toUpperCase()}${token.text.slice(1)}`
}

/** A function word, or, typed small and without marks, the letters of one or of a question word. */
function isFunctional(token: Token): boolean {
  return (
    functionWords.has(token.text) ||
    (!token.marked && !token.capital && (functionFolds.has(token.fold) || QUESTION_WORDS.has(token.fold)))
  )
}

/** The words from `at` that look like one name: capitals vouch for it, or a title before it, or what it is made of. */
function nameRun(
  tokens: readonly Token[],
  at: number,
  inPhrases: ReadonlyMap<number, string>,
  people: readonly (readonly string[])[],
  isPerson: (entry: string) => boolean,
): Token[] {
  const first = tokens[at]!
  const isSurname = surnames.has(first.fold) && (!first.accented || surnameKeys.has(first.key))
  // A rare surname shows by its capital and the middle name behind it.
  const isRareSurname =
    first.capital && tokens[at + 1]?.capital === true && SURE_MIDDLE_NAMES.has(tokens[at + 1]!.key)
  if (!isSurname && !isRareSurname) return []
  // "nguyen van minh": together they are a name, whatever each may be.
  const isPlainName =
    PLAIN_SURNAMES.has(first.fold) && middleNames.has(tokens[at + 1]?.fold ?? '') && !first.marked
  const follows = (i: number, stops: (unit: string) => boolean): boolean => {
    const token = tokens[i]
    const unit = inPhrases.get(i)
    const isName = (isPlainName && i === at + 1) || (token !== undefined && !isFunctional(token))
    const word = token && token.clause === first.clause && /^\p{L}/u.test(token.text) && isName
    return word === true && (unit === undefined || !stops(unit))
  }
  const runWhile = (most: number, goesOn: (i: number) => boolean): Token[] => {
    let end = at + 1
    while (end < at + most && goesOn(end)) end++
    return tokens.slice(at, end)
  }
  // "Nguyễn Minh Anh": a function word that ends a name with a capital is part of it, unless all words have one.
  const tellNames = first.capital && tokens.some(({ capital, text }) => !capital && /^\p{L}/u.test(text))
  const capitals = (): Token[] =>
    runWhile(MAX_CAPITALS, (i) => {
      const token = tokens[i]
      if (!token?.capital) return false
      return tellNames && i > at + 1 ? token.clause === first.clause : follows(i, () => false)
    })
  const another = otherOfThatName(tokens, at, inPhrases, people, isPerson)
  if (another) return first.capital && capitals().length > another.length ? capitals() : another
  if (!first.capital && isFunctional(first) && !isPlainName) return []
  if (first.capital && !isShouting(tokens)) {
    // A known given name does not make a known person of another surname.
    const run = capitals()
    if (run.length > 1) return run
  }
  if (inPhrases.has(at)) return []
  // Without capitals a fourth word is as often what is asked of the name: "nguyễn văn an quê ở đâu".
  const isOwn = (i: number) => i < at + MAX_NAME - 1 || !lightFolds.has(tokens[i]!.fold)
  const run = runWhile(MAX_NAME, (i) => follows(i, () => true) && isOwn(i))
  const second = run[1]
  if (!second || (first.marked && !first.accented && !surnameKeys.has(first.key))) return []
  const before = tokens[at - 1]?.fold
  const titled =
    before !== undefined && (titles.has(before) || titles.has(`${tokens[at - 2]?.fold} ${before}`))
  const vouched = PLAIN_SURNAMES.has(first.fold)
    ? titled || middleNames.has(second.fold)
    : titled && (middleNames.has(second.fold) || !first.marked)
  return vouched ? run : []
}

/**
 * "trần đức minh", "nguyen van minh": a surname and a middle name, before the given name of somebody whom the
 * article has. Whatever else those words may mean ("nguyên văn"), together they are a name.
 */
function otherOfThatName(
  tokens: readonly Token[],
  at: number,
  inPhrases: ReadonlyMap<number, string>,
  people: readonly (readonly string[])[],
  isPerson: (entry: string) => boolean,
): Token[] | undefined {
  const run = tokens.slice(at, at + MIN_NAME + 1)
  const [surname, middle, given] = run
  if (!surname || !middle || !given || given.clause !== surname.clause) return undefined
  // "Lời biểu dương của Thứ trưởng …": what stands between is no middle name.
  if (isFunctional(middle) && !middleNames.has(middle.fold)) return undefined
  if (!PLAIN_SURNAMES.has(surname.fold) && !(surname.accented && surnameKeys.has(surname.key)))
    return undefined
  const unit = inPhrases.get(at + MIN_NAME)
  const isGiven = people.some((name) => name.at(-1) === given.fold)
  const isPartOfName = unit?.startsWith('@') === true && isPerson(unit.slice(1))
  const next = tokens[at + MIN_NAME + 1]
  const ends = next === undefined || next.clause !== given.clause || isFunctional(next)
  return isPartOfName || (isGiven && middleNames.has(middle.fold) && ends) ? run : undefined
}

function isSame(typed: readonly string[], name: readonly string[]): boolean {
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

/** "Văn Minh" of "Lê Văn Minh": the end of a known name. */
function isPart(typed: readonly string[], name: readonly string[]): boolean {
  return typed.length < name.length && typed.every((word, i) => word === name[name.length - typed.length + i])
}
