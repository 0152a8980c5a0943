/** Words that carry little or none of what a question is about, and what names of people are made of. */
import { accentKey, fold } from './normalize.ts'
import { spellWord } from './stem.ts'
import { listOf, readWordLists } from './word-lists.ts'

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

const functionSpellings = [...functionWords].map(spellWord)
const lightSpellings = [...lightWords].map(spellWord)
const talkSpellings = [...talkWords].map(spellWord)

/** Function words, light words and words of talk as tokens are compared: by fold, and by accent key. */
export const functionFolds: ReadonlySet<string> = new Set(functionSpellings.map((w) => w.fold))
export const functionKeys: ReadonlySet<string> = new Set(functionSpellings.map((w) => w.key))
export const lightFolds: ReadonlySet<string> = new Set(lightSpellings.map((w) => w.fold))
export const lightKeys: ReadonlySet<string> = new Set(lightSpellings.map((w) => w.key))
export const talkFolds: ReadonlySet<string> = new Set(talkSpellings.map((w) => w.fold))
export const talkKeys: ReadonlySet<string> = new Set(talkSpellings.map((w) => w.key))
