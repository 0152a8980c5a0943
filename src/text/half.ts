/** Weight of anything uncertain. */

/**
 * Weight of uncertain matches of any kind: other diacritics than typed, a word with little meaning, a common confusion.
 * The learned weights decide how much each kind matters.
 */
export const HALF = 1 / 2
