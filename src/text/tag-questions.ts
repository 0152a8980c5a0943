/**
 * Finds the statement in a question that wants it confirmed: before a tag ("Ông Trang trao, phải không?", "it was the
 * 77th, wasn't it?") or after an opener ("Tôi tưởng ông Trang trao").
 */
import { keyOfWord, type TypedWord, wordsOf } from './act-phrases.ts'
import { fold } from './normalize.ts'
import { cueWords, listOf, readWordLists } from './word-lists.ts'

const AROUND = readWordLists('dialogue-acts/around')
const [TAGS, ANY_TAGS] = [tableOf('tags'), tableOf('tags', 'weak tags')]
const OPENERS = tableOf('guess openers')
/** Maximum number of words with a weak tag, including the tag. In a longer message it is no tag. */
const MAX_WEAK = 5
/** Maximum number of words in a tag or opener. */
const LONGEST = 5
/** Words of address and politeness after a tag: "phải không bạn nhỉ". */
const BEHIND = cueWords('closing-particles')
/** Phrases for "how", folded. Their end may look like a particle: "thế nào". */
const ASKING_HOW = new Set(listOf(readWordLists('question-words'), '?how').map(fold))
/** Key of "không", however it is typed. */
const NOT = 'khong'
/** English verbs that begin a question or a tag: "did he …", "didn't he". */
export const AUXILIARIES = cueWords('auxiliaries')
/** Pronouns behind such a verb. */
export const SUBJECTS = cueWords('tag-subjects')

/**
 * Returns the statement of a text without opener and tag, `undefined` if it has neither.
 *
 * @param words the words of the text
 */
export function statementOf(text: string, words: readonly TypedWord[] = wordsOf(text)): string | undefined {
  const from = openerEnd(words)
  // "Có phải … không": the end belongs to the opener.
  const last = words.findLastIndex((word) => !BEHIND.has(word.plain) || keyOfWord(word, false) === NOT)
  const isFramed = from > 0 && last >= 0 && keyOfWord(words[last]!, false) === NOT
  const to = tagAt(words, words.length > MAX_WEAK ? TAGS : ANY_TAGS) ?? (isFramed ? last : words.length)
  if (to <= from || (from === 0 && to === words.length)) return undefined
  return text.slice(words[from]!.at, words[to]?.at).trim()
}

/** Phrases with (`true`) and without diacritics. */
type Table = ReadonlyMap<boolean, ReadonlySet<string>>

function tableOf(...lists: readonly string[]): Table {
  const phrases = lists.flatMap((name) => listOf(AROUND, name).map(wordsOf))
  const keyed = (isMarked: boolean) => new Set(phrases.map((words) => keysOf(words, isMarked).join(' ')))
  return new Map([true, false].map((isMarked) => [isMarked, keyed(isMarked)]))
}

function keysOf(words: readonly TypedWord[], isMarked: boolean): readonly string[] {
  return words.map((word) => keyOfWord(word, isMarked))
}

/** Returns a function that tells if a run of words is a phrase of a table, as the words are typed. */
function phrasesIn(words: readonly TypedWord[], table: Table): (from: number, to: number) => boolean {
  const isMarked = words.some(({ text, plain }) => plain !== text)
  const keys = keysOf(words, isMarked)
  return (from, to) => table.get(isMarked)!.has(keys.slice(from, to).join(' '))
}

/** Returns the number of words in the opener at the beginning. */
function openerEnd(words: readonly TypedWord[]): number {
  const isOpener = phrasesIn(words, OPENERS)
  for (let end = Math.min(LONGEST, words.length); end > 0; end--) if (isOpener(0, end)) return end
  return 0
}

/** Returns the position of the first word of the tag at the end. */
function tagAt(words: readonly TypedWord[], tags: Table): number | undefined {
  const isTag = phrasesIn(words, tags)
  let found: number | undefined
  // "Phải không bạn nhỉ": a particle is a tag only if none stands before it.
  for (let end = words.length; end > 0; end--) {
    if (asksToAgree(words, end)) return end - 2
    if (ASKING_HOW.has(`${words[end - 2]?.plain} ${words[end - 1]!.plain}`)) break
    const from = words.findIndex((_, at) => at >= end - LONGEST && isTag(at, end))
    if (from >= 0) found = from
    if (!BEHIND.has(words[end - 1]!.plain)) break
  }
  return found
}

/** True for an English tag that ends before `end`: "didn't they". */
function asksToAgree(words: readonly TypedWord[], end: number): boolean {
  const [verb, subject] = [words[end - 2]?.text ?? '', words[end - 1]!.text]
  const negated = /^(.+?)n?t$/.exec(verb)?.[1] ?? ''
  return SUBJECTS.has(subject) && (AUXILIARIES.has(negated) || verb === 'wont')
}
