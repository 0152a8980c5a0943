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
import type { Lexicon } from './lexicon.ts'
import { typed } from './runs.ts'

/** Maximum length of a name in words, with and without capitals. */
const MAX_CAPITALS = 8
const MAX_NAME = 4

/** Surnames that are rarely another word without diacritics. */
const PLAIN_SURNAMES = new Set('nguyen tran pham huynh phan'.split(' '))
/** Middle names that show a rare surname before them: "Giàng Thị Mỵ". */
const SURE_MIDDLE_NAMES = new Set(['văn', 'thị'].map(accentKey))
/** Words with a capital behind an office that are not names: bodies, and parts of an office. */
const NO_NAMES = new Set([...bodyHeads.map((head) => fold(head.split(' ')[0]!)), ...notNames])

/**
 * Returns names of people that the article does not have: a surname and the words after it that match none of its
 * people.
 *
 * @param inPhrases unit by position of words in known phrases
 * @param isTalk returns true if the word belongs to small talk
 */
export function findUnknownNames(
  tokens: readonly Token[],
  inPhrases: ReadonlyMap<number, string>,
  { people, offices }: Pick<Lexicon, 'people' | 'offices'>,
  isTalk: (at: number) => boolean,
): string[] {
  const isPerson = (unit: string) => unit.startsWith('@') && offices.isPerson(unit.slice(1))
  const isFree = (at: number) => !inPhrases.has(at) || isPerson(inPhrases.get(at)!)
  const isShown = !isShouting(tokens)
  const found: string[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (isTalk(at) || inPhrases.get(at)?.startsWith('@')) continue
    if (isShown && !inPhrases.has(at) && isTitledGivenName(tokens, at)) {
      found.push(typed(tokens, { from: at - 2, to: at + 1 }))
      continue
    }
    const shown = isShown ? capitalsAt(tokens, at) : []
    const name = shown.length > 1 ? shown : lowerCaseNameAt(tokens, at, isFree, people)
    if (name.length < 2) continue
    const folds = name.map((token) => token.fold)
    if (!endsInPlace(folds) && !people.some((known) => isSame(folds, known)))
      found.push(name.map(({ text }) => capitalised(text)).join(' '))
    at += name.length - 1
  }
  return found
}

/** True for a lone word with a capital behind a title of two words: "Đại tá Hùng". */
function isTitledGivenName(tokens: readonly Token[], at: number): boolean {
  const [rank, title, { capital, text, fold }, next] = [
    tokens[at - 2],
    tokens[at - 1],
    tokens[at]!,
    tokens[at + 1],
  ]
  const isLone = capital && !next?.capital && !functionWords.has(text) && !NO_NAMES.has(fold)
  return isLone && titles.has(`${rank?.fold} ${title?.fold}`)
}

/** Returns the words of a name by their capitals: a surname, or a word before a sure middle name, and those after it. */
function capitalsAt(tokens: readonly Token[], at: number): readonly Token[] {
  const first = tokens[at]!
  const next = tokens[at + 1]
  if (!first.capital || !(isSurname(first) || (next?.capital && SURE_MIDDLE_NAMES.has(next.key)))) return []
  // "Nguyễn Minh Anh": a function word with a capital is part of the name, unless all words have one.
  const isTitleCase = tokens.every(({ capital, digits }) => capital || digits)
  let end = at + 1
  for (; end < at + MAX_CAPITALS; end++) {
    const token = tokens[end]
    const isOther = !token?.capital || token.clause !== first.clause
    if (isOther || (functionWords.has(token.text) && (isTitleCase || end === at + 1))) break
  }
  return tokens.slice(at, end)
}

/**
 * Returns the words of a name without capitals: a surname, a middle name and up to two words. With a given name of the
 * article they are a name, even if they have another meaning ("nguyên văn Trang"). Otherwise the surname must be no other word,
 * or stand behind a title.
 */
function lowerCaseNameAt(
  tokens: readonly Token[],
  at: number,
  isFree: (at: number) => boolean,
  people: Lexicon['people'],
): readonly Token[] {
  const first = tokens[at]!
  if (!isSurname(first) || !middleNames.has(tokens[at + 1]?.fold ?? '')) return []
  const isOfName = (i: number) => tokens[i]?.clause === first.clause && isFree(i) && !isFunctional(tokens[i]!)
  let end = at + 2
  // A fourth word is often part of the question: "nguyễn văn an quê ở đâu".
  while (end < at + MAX_NAME && isOfName(end) && (end < at + 3 || !lightFolds.has(tokens[end]!.fold))) end++
  const name = tokens.slice(at, end)
  const given = name.slice(2).at(-1)?.fold
  if (people.some((known) => known.at(-1) === given)) return name
  const isSure = PLAIN_SURNAMES.has(first.fold) || titles.has(tokens[at - 1]?.fold ?? '')
  return isSure && isFree(at) ? name : []
}

function isSurname({ fold, key, accented }: Token): boolean {
  return surnames.has(fold) && (!accented || surnameKeys.has(key))
}

function isFunctional({ fold, text, marked }: Token): boolean {
  return functionWords.has(text) || (!marked && functionFolds.has(fold))
}

/** True for "Hà Nội", and for "Mai Hà Nội", which begins with "tomorrow". */
function endsInPlace(folds: readonly string[]): boolean {
  return folds.some((_, i) => places.has(folds.slice(i).join(' ')))
}

/**
 * True if the words begin with a known name. One word may have a typo if it is then no syllable; another syllable means
 * another person.
 */
function isSame(typed: readonly string[], known: readonly string[]): boolean {
  const others = known.flatMap((word, i) => (typed[i] === word ? [] : [{ word, other: typed[i] ?? '' }]))
  return (
    others.length < 2 &&
    others.every(({ word, other }) => !isSyllable(other) && editDistance(other, word) <= 1)
  )
}
