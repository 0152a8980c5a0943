/** Words in names of bodies and offices of the state and of society. */
import { listOf, readWordLists, readWordPairs } from './word-lists.ts'

const GOVERNMENT = readWordLists('government')

/** First words of names of bodies; what follows tells which. */
export const bodyHeads: readonly string[] = listOf(GOVERNMENT, 'body-heads')
/** Offices that a newspaper often gives without a name. */
export const offices: readonly string[] = listOf(GOVERNMENT, 'offices')
/** Fields of government that tell one ministry, department or office from another, folded. */
export const governmentFields: readonly string[] = listOf(GOVERNMENT, 'fields')
/** Abbreviations in names of bodies that every reader knows, with what they stand for. */
export const bodyAbbreviations: ReadonlyMap<string, string> = readWordPairs('body-abbreviations')
