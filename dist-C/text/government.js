import { listOf, readWordLists, readWordPairs } from './word-lists.js';
/** Words in names of bodies and offices of the state and of society. */
const GOVERNMENT = readWordLists('government');
/** First words of names of bodies; what follows tells which. */
export const bodyHeads = listOf(GOVERNMENT, 'body-heads');
/** Offices that a newspaper often gives without a name. */
export const offices = listOf(GOVERNMENT, 'offices');
/** Fields of government that tell one ministry, department or office from another, folded. */
export const governmentFields = listOf(GOVERNMENT, 'fields');
/** Abbreviations in names of bodies that every reader knows, with what they stand for. */
export const bodyAbbreviations = readWordPairs('body-abbreviations');
