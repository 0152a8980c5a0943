import { accentKey, fold } from './normalize.ts'
import { listOf, readWordLists } from './word-lists.ts'

/** Words that carry little or none of what a question is about, and what names of people are made of. */

const STOP_WORDS = readWordLists('stop-words')
const NAMES = readWordLists('names')

/** Function words: no weight at all. */
export const vietnameseFunctionWords: ReadonlySet<string> = new Set(listOf(STOP_WORDS, 'vietnamese'))
export const englishFunctionWords: ReadonlySet<string> = new Set(listOf(STOP_WORDS, 'english'))
export const functionWords: ReadonlySet<string> = new Set([
  ...vietnameseFunctionWords,
  ...englishFunctionWords,
])
/** What stands in a clause with one of these and without a question is small talk. */
export const talkWords: ReadonlySet<string> = new Set(listOf(STOP_WORDS, 'talk'))
/** Ordinary words that readers use around any topic: they weigh a little. */
export const lightWords: ReadonlySet<string> = new Set(listOf(STOP_WORDS, 'light'))

/** Commonest Vietnamese surnames, folded, and by accent key. */
export const surnames: ReadonlySet<string> = new Set(listOf(NAMES, 'surnames').map(fold))
export const surnameKeys: ReadonlySet<string> = new Set(listOf(NAMES, 'surnames').map(accentKey))
/** Middle names that vouch for a surname, folded. */
export const middleNames: ReadonlySet<string> = new Set(listOf(NAMES, 'middle-names'))
/** Words with a capital that follow an office and are no name, folded. */
export const notNames: readonly string[] = listOf(NAMES, 'not-names')
/** Words after which a name follows, folded: forms of address, ranks and offices of any article. */
export const titles: ReadonlySet<string> = new Set(listOf(NAMES, 'titles'))
