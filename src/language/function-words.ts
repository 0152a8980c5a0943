import { tokenOf } from './tokenise.ts'
import { functionWords, lightWords } from './words.ts'

const functionTokens = [...functionWords].map((word) => tokenOf(word))
const lightTokens = [...lightWords].map((word) => tokenOf(word))

/** Function and light words as tokens are compared: by fold, and by accent key. */
export const functionFolds: ReadonlySet<string> = new Set(functionTokens.map((t) => t.fold))
export const functionKeys: ReadonlySet<string> = new Set(functionTokens.map((t) => t.key))
export const lightFolds: ReadonlySet<string> = new Set(lightTokens.map((t) => t.fold))
export const lightKeys: ReadonlySet<string> = new Set(lightTokens.map((t) => t.key))
