/**
 * Vocabulary of Vietnamese press prose for finding people, bodies, events and times in any article. It describes the
 * language, not one article. A missing word costs the editor an entry to write by hand; a wrong one costs an entry to
 * delete.
 */
import { listOf, readWordLists } from '../text/word-lists.ts'

const DATA = new URL('./data/', import.meta.url)
const PEOPLE = readWordLists('people', DATA)
const BODIES = readWordLists('bodies', DATA)
const OCCASIONS = readWordLists('occasions', DATA)
const STATEMENTS = readWordLists('statements', DATA)
const PAGE = readWordLists('page', DATA)

export const ranks = listOf(PEOPLE, 'ranks')
/** Degrees and honours before a name. */
export const degrees = listOf(PEOPLE, 'degrees')
/** Forms of address before a name, and those for women. */
export const addresses = listOf(PEOPLE, 'addresses')
export const femaleAddresses = listOf(PEOPLE, 'female-addresses')
/** Offices. "Phó", "Nguyên" or "Quyền" may precede and "Thường trực" may follow. */
export const posts = listOf(PEOPLE, 'posts')
export const postPrefixes = listOf(PEOPLE, 'post-prefixes')
export const postSuffixes = listOf(PEOPLE, 'post-suffixes')
/** Words before an office that somebody takes up. Such an office does not refer to its holder. */
export const appointing = listOf(PEOPLE, 'appointing')
/** Family names of ethnic minorities that come first in a name. */
export const minoritySurnames = listOf(PEOPLE, 'minority-surnames')
/** Middle names that identify a full name: "Thị" for women, "Văn" for men. */
export const middleNames = listOf(PEOPLE, 'middle-names')
/** Places of three syllables that look like a person's full name. */
export const placesLikeNames = listOf(PEOPLE, 'places-like-names')

/** Bodies whose name is complete. */
export const wholeBodies = listOf(BODIES, 'whole-bodies')
/** Words before a person's name that is part of the name of a body or place. */
export const namesakes = listOf(BODIES, 'namesakes')
/** Levels that link a body to a place: "UBND tỉnh …". */
export const levels = listOf(BODIES, 'levels')
/** Lower-case endings of more than one syllable in names of bodies. */
export const nameTails = listOf(BODIES, 'name-tails')
/** Single syllables that end a name. */
export const nameEnds = listOf(BODIES, 'name-ends')
/** Pairs of syllables that end a name, although each alone may be part of one. */
export const nameEndPairs = listOf(BODIES, 'name-end-pairs')

/** First words of decorations, titles of honour and prizes. */
export const awardHeads = listOf(OCCASIONS, 'award-heads')
/** Nouns for counted recipients, and those of them that are bodies. */
export const receivers = listOf(OCCASIONS, 'receivers')
export const collectiveReceivers = listOf(OCCASIONS, 'collective-receivers')
/** First words of occasions. */
export const eventHeads = listOf(OCCASIONS, 'event-heads')
/** Units behind a number. */
export const units = listOf(OCCASIONS, 'units')
export const approximations = listOf(OCCASIONS, 'approximations')

export const awardVerbs = listOf(STATEMENTS, 'award-verbs')
export const chairVerbs = listOf(STATEMENTS, 'chair-verbs')
export const speechVerbs = listOf(STATEMENTS, 'speech-verbs')
/** Verbs that assign a task. */
export const requirementVerbs = listOf(STATEMENTS, 'requirement-verbs')
/** Signs of a requirement anywhere in a sentence, and signs of a result. */
export const requirementSigns = listOf(STATEMENTS, 'requirement-signs')
export const resultSigns = listOf(STATEMENTS, 'result-signs')
/** Words before a quotation that is a name or a motto, not speech. */
export const mottoSigns = listOf(STATEMENTS, 'motto-signs')
/** First words of an adverbial that precedes the subject and ends with a comma. */
export const adverbialOpeners = listOf(STATEMENTS, 'adverbial-openers')

/** Lines that belong to the page, not to the article. */
export const furnitureLines = listOf(PAGE, 'furniture-lines')
/** Beginnings of the line that names the source. */
export const sourceLeads = listOf(PAGE, 'source-leads')
