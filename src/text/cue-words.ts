import { listOf, readWordLists } from './word-lists.ts'

const CUES = readWordLists('cue-words')

/** A small closed set of words by which a question is taken apart, from `data/cue-words.txt`. */
export function cueWords(name: string): ReadonlySet<string> {
  return new Set(listOf(CUES, name))
}
