/** Word lists from `data/proof.txt` for comparing an answer with its quote, as keys. */
import { listOf, readWordLists } from '../../text/word-lists.ts'
import { keysOf } from './terms.ts'

const LISTS = readWordLists('proof')

/** Phrases of a list as keys, longest first. */
export function phrasesOf(name: string): readonly (readonly string[])[] {
  return listOf(LISTS, name)
    .map(keysOf)
    .sort((a, b) => b.length - a.length)
}

function words(name: string): ReadonlySet<string> {
  return new Set(listOf(LISTS, name).flatMap(keysOf))
}

export const neutralWords = words('neutral')
const framingWords = words('framing')
/** Forms of address that may precede a name. */
export const addressNames = listOf(LISTS, 'addresses')
export const addressWords = words('addresses')
export const englishDenials: ReadonlySet<string> = new Set(listOf(LISTS, 'english-denials'))

/** True for a content word: neither a function word nor one about the article itself. */
export function isContent(key: string): boolean {
  return !neutralWords.has(key) && !framingWords.has(key)
}
