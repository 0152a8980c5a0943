/** Finds the things that a sentence names one after the other, so that a reader may ask for "the second one". */

/** What is named: behind a colon until the end of the sentence, or parts of a quotation with dashes between them. */
const NAMED = [/: ([^:“”]+?)(?:\.|$)/u, /“([^“”]+ [–-] [^“”]+)”/u]
const BETWEEN = /, (?:(?:và|and) )?| (?:và|and|[–-]) /u
/** Minimum number of things in an enumeration. */
const FEWEST = 3

/**
 * Returns what a text enumerates, in order; empty if it does not.
 *
 *     bốn loại tiềm lực: tài chính, hậu cần, kỹ thuật và y tế. → tài chính · hậu cần · kỹ thuật · y tế
 */
export function enumerated(text: string): readonly string[] {
  for (const pattern of NAMED) {
    const items = pattern.exec(text)?.[1]?.split(BETWEEN) ?? []
    if (items.length >= FEWEST) return items
  }
  return []
}
