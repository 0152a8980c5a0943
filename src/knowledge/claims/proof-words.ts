/** Words by which an answer is held against its quote, from `data/proof.txt`, as a proof compares them. */
import { listOf, readWordLists } from '../../text/word-lists.ts'
import { keysOf } from './terms.ts'

const LISTS = readWordLists('proof')

/** The key runs of a list's phrases, longest first. */
export function phrasesOf(name: string): readonly (readonly string[])[] {
  return listOf(LISTS, name)
    .map(keysOf)
    .sort((a, b) => b.length - a.length)
}

function words(name: string): ReadonlySet<string> {
  return new Set(listOf(LISTS, name).flatMap(keysOf))
}

export const neutralWords = words('neutral')
export const framingWords = words('framing')
/** Forms of address before a name. */
export const addressNames = listOf(LISTS, 'addresses')
export const addressWords = words('addresses')
/** Words that join the items of a list. */
export const listWords = words('lists')
/** Words that say the opposite beside another word. */
export const turningWords = words('turning')
export const passiveWords = words('passive')
/** Words that the name of a body begins with. */
export const bodyOpenings = phrasesOf('bodies')
export const approximations = phrasesOf('approximate')
export const bindingPhrases = phrasesOf('binding')
/** Words of those that demand. */
export const bindingWords = words('demands')
export const englishDenials: ReadonlySet<string> = new Set(listOf(LISTS, 'english-denials'))

/** True for a key that says something: neither neutral nor of the article itself. */
export function isContent(key: string): boolean {
  return !neutralWords.has(key) && !framingWords.has(key)
}
