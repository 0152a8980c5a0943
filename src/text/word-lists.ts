/**
 * Reads the word lists in `data/`: UTF-8, one phrase per line, comment lines with `#`. A file contains either blocks of
 * phrases, each under its `[name]`, or pairs of a short and a long form separated by a tab.
 */
import { readFileSync } from 'node:fs'

const DATA = new URL('./data/', import.meta.url)
const CUES = readWordLists('cue-words')

/** Lists of a file by name. */
export type WordLists = ReadonlyMap<string, readonly string[]>

/** Returns the lines that are neither blank nor a comment. */
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

/** Reads a file of pairs. Returns long forms by short forms. */
export function readWordPairs(name: string): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>()
  for (const line of linesOf(name, DATA)) {
    const tab = line.indexOf('\t')
    pairs.set(line.slice(0, tab), line.slice(tab + 1))
  }
  return pairs
}

/** Returns a list by name. @throws Error if the file has no such list */
export function listOf(lists: WordLists, name: string): readonly string[] {
  const list = lists.get(name)
  if (!list) throw new Error(`Unknown word list [${name}]; known: ${[...lists.keys()].join(', ')}`)
  return list
}

/** Returns a set of `data/cue-words.txt`. @throws Error if there is no such set */
export function cueWords(name: string): ReadonlySet<string> {
  return new Set(listOf(CUES, name))
}
