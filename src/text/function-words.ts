import { spellWord } from './stem.ts'
import { functionWords, lightWords, talkWords } from './stop-words.ts'

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
