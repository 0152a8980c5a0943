/** Words in names of bodies and offices of state and society. */
import { listOf, readWordLists, readWordPairs } from './word-lists.ts'

const GOVERNMENT = readWordLists('government')

/** First words in names of bodies. */
export const bodyHeads: readonly string[] = listOf(GOVERNMENT, 'body-heads')
/** Offices that newspapers often mention without a name. */
export const offices: readonly string[] = listOf(GOVERNMENT, 'offices')
/** Fields of government that distinguish ministries, departments and offices, folded. */
export const governmentFields: readonly string[] = listOf(GOVERNMENT, 'fields')
/** Long forms of abbreviations in names of bodies that every reader knows. */
export const bodyAbbreviations: ReadonlyMap<string, string> = readWordPairs('body-abbreviations')
