/** Words in names of bodies and offices of state and society. */
import { listOf, readWordLists, readWordPairs } from './word-lists.ts'

const GOVERNMENT = readWordLists('government')

/** First words in names of bodies. */
export const bodyHeads: readonly string[] = listOf(GOVERNMENT, 'body-heads')
/** Words that make another office of one: "Phó Chủ tịch". */
const officePrefixes: readonly string[] = listOf(GOVERNMENT, 'office-prefixes')
/** Offices that newspapers often mention without a name, with and without such a word. */
export const offices: readonly string[] = listOf(GOVERNMENT, 'offices').flatMap((office) => [
  office,
  ...officePrefixes.map((prefix) => `${prefix} ${office}`),
])
/** Bodies of the state that everybody knows, folded. */
export const stateBodies: readonly string[] = listOf(GOVERNMENT, 'state-bodies')
/** Fields that distinguish ministries, laws, conferences and so on, folded. */
export const fields: readonly string[] = listOf(GOVERNMENT, 'fields')
/** Things that a field distinguishes: "luật", "conference". */
export const fieldHeads: readonly string[] = listOf(GOVERNMENT, 'field-heads')
/** Long forms of abbreviations in names of bodies that every reader knows. */
export const bodyAbbreviations: ReadonlyMap<string, string> = readWordPairs('body-abbreviations')
