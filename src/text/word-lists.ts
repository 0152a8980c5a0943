/**
 * Reads the lists of words in `data/`: UTF-8, one phrase a line, comments behind `#`. A file has either blocks of
 * phrases, each under its `[name]`, or pairs of a short form and a long one with a tab between.
 */
import { readFileSync } from 'node:fs'

const DATA = new URL('./data/', import.meta.url)
const CUES = readWordLists('cue-words')

/** The lists of a file by their names. */
export type WordLists = ReadonlyMap<string, readonly string[]>

/** Lines that are neither blank nor a comment. */
function linesOf(name: string, folder: URL): readonly string[] {
  const text = readFileSync(new URL(`${name}.txt`, folder), 'utf8')
  return text
    .replaceAll('\r', '')
    .split('\n')
    .filter((line) => line !== '' && line[0] !== '#')
}

/**
 * Reads a file of blocks.
 *
 * @param folder default: `data/` beside this file
 */
export function readWordLists(name: string, folder: URL = DATA): WordLists {
  const lists = new Map<string, string[]>()
  let list: string[] = []
  for (const line of linesOf(name, folder))
    if (line[0] === '[') {
      list = []
      lists.set(line.slice(1, -1), list)
    } else list.push(line)
  return lists
}

/** Reads a file of pairs: long forms by short ones. */
export function readWordPairs(name: string): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>()
  for (const line of linesOf(name, DATA)) {
    const tab = line.indexOf('\t')
    pairs.set(line.slice(0, tab), line.slice(tab + 1))
  }
  return pairs
}

/** Picks a list. @throws Error for a name that the file does not have */
export function listOf(lists: WordLists, name: string): readonly string[] {
  const list = lists.get(name)
  if (!list) throw new Error(`No word list [${name}]; there are ${[...lists.keys()].join(', ')}`)
  return list
}

/** A small closed set of words by which a question is taken apart, from `data/cue-words.txt`. */
export function cueWords(name: string): ReadonlySet<string> {
  return new Set(listOf(CUES, name))
}
