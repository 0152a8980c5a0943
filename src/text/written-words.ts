import { createTokenMemo } from './token-memo.ts'
import { type Token, tokenise } from './tokenizer.ts'

/** A word as a phrase writes it. */
export type Written = Pick<Token, 'key' | 'fold' | 'sound'>

/** The words of phrases, numbered: they recur in many. */
export interface WrittenWords {
  /** Numbers of the words of a text. */
  read(text: string): readonly number[]
  at(word: number): Written
  /** Number of a word's sound. */
  soundOf(word: number): number
  /** Number of a token's sound, -1 where no word has it. */
  sound(token: Token): number
  hasKey(key: string): boolean
  folds(): Iterable<string>
  /** Key, fold and sound of each word, with blanks between: what to make it again from. */
  data(): readonly string[]
}

export const createWrittenWords = (from: readonly string[] = []): WrittenWords => {
  const words: Written[] = []
  const ids = new Map<string, number>()
  const sounds = new Map<string, number>()
  const soundOfWord: number[] = []
  const soundAt = createTokenMemo((sound) => sounds.get(sound) ?? -1)
  const keys = new Set<string>()
  const folds = new Set<string>()
  /** Chunks between spaces recur in many names. */
  const chunks = new Map<string, readonly number[]>()
  const numberOf = ({ key, fold, sound }: Written): number => {
    const text = `${key} ${fold} ${sound}`
    const known = ids.get(text)
    if (known !== undefined) return known
    let soundId = sounds.get(sound)
    if (soundId === undefined) {
      soundId = sounds.size
      sounds.set(sound, soundId)
    }
    soundOfWord.push(soundId)
    keys.add(key)
    folds.add(fold)
    ids.set(text, words.length)
    return words.push({ key, fold, sound }) - 1
  }
  for (const text of from) {
    const [key = '', fold = '', sound = ''] = text.split(' ')
    numberOf({ key, fold, sound })
  }
  return {
    read: (text) =>
      text.split(' ').flatMap((chunk) => {
        let found = chunks.get(chunk)
        if (!found) {
          found = tokenise(chunk).map(numberOf)
          chunks.set(chunk, found)
        }
        return found
      }),
    at: (word) => words[word]!,
    soundOf: (word) => soundOfWord[word]!,
    sound: ({ slot, sound }) => soundAt(slot, sound),
    hasKey: (key) => keys.has(key),
    folds: () => folds,
    data: () => [...ids.keys()],
  }
}
