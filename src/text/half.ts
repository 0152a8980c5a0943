/** The one measure of doubt. */

/**
 * What is in doubt counts half, whatever the doubt: a word with other marks than those typed, a word that says little,
 * a slip that writers make alike. How much each kind of doubt matters to an answer is left to the learned weights.
 */
export const HALF = 1 / 2
