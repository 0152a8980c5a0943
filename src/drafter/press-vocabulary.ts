/**
 * Vocabulary of Vietnamese press prose, by which a draft finds who, what and when in any article. Knowledge of the
 * language, not of an article. A word that is missing costs the editor an entry to write by hand; one too many costs
 * an entry to delete.
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
/** Forms of address before a name, and those of women. */
export const addresses = listOf(PEOPLE, 'addresses')
export const femaleAddresses = listOf(PEOPLE, 'female-addresses')
/** Offices; "Phó", "Nguyên", "Quyền" may stand before and "Thường trực" behind. */
export const posts = listOf(PEOPLE, 'posts')
export const postPrefixes = listOf(PEOPLE, 'post-prefixes')
export const postSuffixes = listOf(PEOPLE, 'post-suffixes')
/** Before an office: somebody takes it up, so it does not stand for who holds it. */
export const appointing = listOf(PEOPLE, 'appointing')
/** Surnames of Vietnam's smaller peoples that come first in a name. */
export const minoritySurnames = listOf(PEOPLE, 'minority-surnames')
/** Middle names by which a full name is told: "Thị" of women, "Văn" of men. */
export const middleNames = listOf(PEOPLE, 'middle-names')
/** Places of three syllables that look like a person's full name. */
export const placesLikeNames = listOf(PEOPLE, 'places-like-names')

/** Bodies whose name is complete. */
export const wholeBodies = listOf(BODIES, 'whole-bodies')
/** Words after which a person's name is part of a body's or a place's name. */
export const namesakes = listOf(BODIES, 'namesakes')
/** Levels that link a body to a place: "UBND tỉnh …". */
export const levels = listOf(BODIES, 'levels')
/** Endings of more than one lower-case syllable in names of bodies. */
export const nameTails = listOf(BODIES, 'name-tails')
/** Single syllables at which a name ends. */
export const nameEnds = listOf(BODIES, 'name-ends')
/** Pairs of syllables at which a name ends, where each alone may belong to it. */
export const nameEndPairs = listOf(BODIES, 'name-end-pairs')

/** First words of decorations, titles of honour and prizes. */
export const awardHeads = listOf(OCCASIONS, 'award-heads')
/** What a count of receivers is a count of, and those that are bodies and not people. */
export const receivers = listOf(OCCASIONS, 'receivers')
export const collectiveReceivers = listOf(OCCASIONS, 'collective-receivers')
/** First words of occasions. */
export const eventHeads = listOf(OCCASIONS, 'event-heads')
/** Units after a number. */
export const units = listOf(OCCASIONS, 'units')
export const approximations = listOf(OCCASIONS, 'approximations')

export const awardVerbs = listOf(STATEMENTS, 'award-verbs')
export const chairVerbs = listOf(STATEMENTS, 'chair-verbs')
export const speechVerbs = listOf(STATEMENTS, 'speech-verbs')
/** Verbs that set somebody a task. */
export const requirementVerbs = listOf(STATEMENTS, 'requirement-verbs')
/** Signs of a requirement anywhere in a sentence, and of a result. */
export const requirementSigns = listOf(STATEMENTS, 'requirement-signs')
export const resultSigns = listOf(STATEMENTS, 'result-signs')
/** Words before a quotation that is a name or a motto, not speech. */
export const mottoSigns = listOf(STATEMENTS, 'motto-signs')
/** First words of an adverbial that a comma ends, before what a sentence is about. */
export const adverbialOpeners = listOf(STATEMENTS, 'adverbial-openers')

/** Lines that belong to a page. */
export const furnitureLines = listOf(PAGE, 'furniture-lines')
/** What opens the line that names the source. */
export const sourceLeads = listOf(PAGE, 'source-leads')
