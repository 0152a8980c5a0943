/**
 * Finds full names of people that the article does not have. Names match exactly, because another middle name means
 * another person.
 */
import { editDistance } from '../../text/edit-distance.ts'
import { bodyHeads } from '../../text/government.ts'
import { accentKey, capitalised, fold } from '../../text/normalize.ts'
import {
  functionFolds,
  functionWords,
  lightFolds,
  middleNames,
  notNames,
  places,
  surnameKeys,
  surnames,
  titles,
} from '../../text/stop-words.ts'
import { isSyllable } from '../../text/syllable.ts'
import { isShouting, type Token } from '../../text/tokenizer.ts'

/** Length of a Vietnamese name in words. Longer ones are accepted with capitals. */
const MIN_NAME = 2
const MAX_NAME = 4
const MAX_CAPITALS = 8

/** Surnames that are rarely another word without diacritics, and middle names that confirm a rare surname. */
const PLAIN_SURNAMES = new Set('nguyen tran pham huynh phan'.split(' '))
const SURE_MIDDLE_NAMES = new Set(['văn', 'thị'].map(accentKey))

/** Capitalised words after an office that are not names: bodies, and parts of an office. */
const NO_NAMES = new Set([...bodyHeads.map((head) => fold(head.split(' ')[0]!)), ...notNames])
const QUESTION_WORDS = new Set(['ai', 'gi', 'nao', 'may', 'dau', 'sao'])

/**
 * Returns names of people that the article does not have: a surname and the words after it that match none of `people`
 * (folded words of each full name). One typo in a known name is accepted if the typed word is not a syllable; another
 * valid syllable means another person.
 *
 * @param isPerson returns true if the entry is a person
 * @param isTalk returns true if the word belongs to small talk
 * @param inPhrases unit by position of words in known phrases. Names of entries are skipped; so are other phrases
 *   without capitals
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
    if (!endsInPlace(folds) && !people.some((name) => isSame(folds, name) || isPart(folds, name)))
      found.push(run.map((t) => capitalised(t.text)).join(' '))
    i += run.length - 1
  }
  return found
}

/** True for "Hà Nội", and for "Mai Hà Nội", which begins with "tomorrow". */
function endsInPlace(folds: readonly string[]): boolean {
  return folds.some((_, i) => places.has(folds.slice(i).join(' ')))
}

/** Returns a title with an unknown given name: "Đại tá Hùng". */
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
  return `${title} ${capitalised(token.text)}`
}

/** True for a function word, and for an unmarked lower-case word with the letters of one or of a question word. */
function isFunctional(token: Token): boolean {
  return (
    functionWords.has(token.text) ||
    (!token.marked && !token.capital && (functionFolds.has(token.fold) || QUESTION_WORDS.has(token.fold)))
  )
}

/** Returns the words from `at` that form a name, confirmed by capitals, a title before it, or typical parts. */
function nameRun(
  tokens: readonly Token[],
  at: number,
  inPhrases: ReadonlyMap<number, string>,
  people: readonly (readonly string[])[],
  isPerson: (entry: string) => boolean,
): Token[] {
  const first = tokens[at]!
  const isSurname = surnames.has(first.fold) && (!first.accented || surnameKeys.has(first.key))
  // A rare surname is recognised by its capital and the middle name after it.
  const isRareSurname =
    first.capital && tokens[at + 1]?.capital === true && SURE_MIDDLE_NAMES.has(tokens[at + 1]!.key)
  if (!isSurname && !isRareSurname) return []
  // "nguyen van minh": together they are a name, even if each has another meaning.
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
  // "Nguyễn Minh Anh": a capitalised function word at the end is part of the name, unless all words are capitalised.
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
    // A known given name with another surname is another person.
    const run = capitals()
    if (run.length > 1) return run
  }
  if (inPhrases.has(at)) return []
  // Without capitals a fourth word is often part of the question: "nguyễn văn an quê ở đâu".
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
 * Returns a surname and a middle name before a given name that the article has: "trần đức minh", "nguyen van minh".
 * Together they are a name, even if the words have another meaning ("nguyên văn").
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
  // "Lời biểu dương của Thứ trưởng …": the word between is not a middle name.
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

/** True for the end of a known name: "Văn Minh" of "Lê Văn Minh". */
function isPart(typed: readonly string[], name: readonly string[]): boolean {
  return typed.length < name.length && typed.every((word, i) => word === name[name.length - typed.length + i])
}
