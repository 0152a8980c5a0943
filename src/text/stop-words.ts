/** Words with little or no meaning in a question, and parts of names of people. */
import { accentKey, fold } from './normalize.ts'
import { spellWord } from './stem.ts'
import { listOf, readWordLists } from './word-lists.ts'

const STOP_WORDS = readWordLists('stop-words')
const NAMES = readWordLists('names')

/** Function words, which have no weight. */
export const vietnameseFunctionWords: ReadonlySet<string> = new Set(listOf(STOP_WORDS, 'vietnamese'))
export const englishFunctionWords: ReadonlySet<string> = new Set(listOf(STOP_WORDS, 'english'))
export const functionWords: ReadonlySet<string> = new Set([
  ...vietnameseFunctionWords,
  ...englishFunctionWords,
])
/** Words that mark a clause without a question as small talk. */
export const talkWords: ReadonlySet<string> = new Set(listOf(STOP_WORDS, 'talk'))
/** Ordinary words for any topic, which have little weight. */
export const lightWords: ReadonlySet<string> = new Set(listOf(STOP_WORDS, 'light'))

/** Most common Vietnamese surnames, folded. */
export const surnames: ReadonlySet<string> = new Set(listOf(NAMES, 'surnames').map(fold))
/** The same surnames as accent keys. */
export const surnameKeys: ReadonlySet<string> = new Set(listOf(NAMES, 'surnames').map(accentKey))
/** Middle names that confirm a surname before them, folded. */
export const middleNames: ReadonlySet<string> = new Set(listOf(NAMES, 'middle-names'))
/** Capitalised words after an office that are not names, folded. */
export const notNames: readonly string[] = listOf(NAMES, 'not-names')
/** Provinces and cities of Vietnam, folded. */
export const places: ReadonlySet<string> = new Set(listOf(NAMES, 'places'))
/** Words before a name, folded: forms of address, ranks and general offices. */
export const titles: ReadonlySet<string> = new Set(listOf(NAMES, 'titles'))

/** Folds and accent keys of function words, light words and small-talk words, for comparison with tokens. */
export const { folds: functionFolds, keys: functionKeys } = spellingsOf(functionWords)
export const { folds: lightFolds, keys: lightKeys } = spellingsOf(lightWords)
export const { folds: talkFolds, keys: talkKeys } = spellingsOf(talkWords)

function spellingsOf(words: ReadonlySet<string>) {
  const spelled = [...words].map(spellWord)
  return { folds: new Set(spelled.map(({ fold }) => fold)), keys: new Set(spelled.map(({ key }) => key)) }
}
