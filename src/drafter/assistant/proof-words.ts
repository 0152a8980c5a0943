/** Words by which an answer is held against its quote, from `data/proof.txt`, as a proof compares them. */
import { listOf, readWordLists } from '../../text/word-lists.ts'
import { keysOf } from './terms.ts'

const LISTS = readWordLists('proof', new URL('../data/', import.meta.url))

/** The key runs of a list's phrases, longest first. */
function runs(name: string): readonly (readonly string[])[] {
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
export const bodyOpenings = runs('bodies')
export const approximations = runs('approximate')
export const bindingPhrases = runs('binding')
/** Words of those that demand. */
export const bindingWords = words('demands')
export const englishDenials: ReadonlySet<string> = new Set(listOf(LISTS, 'english-denials'))
/** Names of units by which a number is another one when they are missing. */
export const multiplying: ReadonlySet<string> = new Set(['%', 'billion', 'hundred', 'million', 'thousand'])

/** The writings of each unit, longest first, with its name. */
export const units: readonly { readonly name: string; readonly run: readonly string[] }[] = listOf(
  LISTS,
  'units',
)
  .flatMap((line) => {
    const writings = line.split('|')
    return writings.map((writing) => ({ name: writings[0]!, run: keysOf(writing) }))
  })
  .sort((a, b) => b.run.length - a.run.length)
