/** How closely a question's wording follows a fact's own questions, function words and order included. */
export interface Wording {
  /**
   * Holds a question against candidates, until the next one is asked.
   *
   * @param folds the question's words, folded
   * @returns for a candidate the likeness of the best of its questions, 0–1; 1 is the same words in the same order
   */
  likenessOf(folds: readonly string[]): (candidate: number) => number
}

/** A question longer than this many times a fact's own is measured as if it were no longer. */
const LONGEST_RATIO = 1.5
const UNKNOWN = -1
const NOWHERE = -1

/** The questions of candidates as numbers of words: 4 bytes a word. */
export interface Questions {
  /** Questions of candidate c: `firstText[c] … firstText[c + 1])`. */
  readonly firstText: Uint32Array
  /** Words of question t: `words[textStart[t] … textStart[t + 1])`. */
  readonly textStart: Uint32Array
  readonly words: Uint32Array
}

/**
 * @param count of words
 * @param wordId the number of a folded word, `undefined` where no candidate has it
 */
export const createWording = (
  { firstText, textStart, words: flat }: Questions,
  count: number,
  wordId: (fold: string) => number | undefined,
): Wording => {
  /** First place of each word in the question at hand, `NOWHERE` for all others. */
  const first = new Int16Array(count).fill(NOWHERE)
  /** Its words, `UNKNOWN` behind the last; and for each place the next one of the same word. */
  let asked = Int32Array.of(UNKNOWN)
  let next = new Int16Array(1)
  let askedLength = 0

  return {
    likenessOf(folds) {
      for (let i = 0; i < askedLength; i++) if (asked[i] !== UNKNOWN) first[asked[i]!] = NOWHERE
      askedLength = folds.length
      if (askedLength >= asked.length) {
        asked = new Int32Array(2 * askedLength)
        next = new Int16Array(2 * askedLength)
      }
      asked[askedLength] = UNKNOWN
      for (let i = askedLength - 1; i >= 0; i--) {
        const id = wordId(folds[i]!) ?? UNKNOWN
        asked[i] = id
        if (id === UNKNOWN) continue
        next[i] = first[id]!
        first[id] = i
      }
      const isFollowed = (at: number, id: number): boolean => {
        for (let p = at; p !== NOWHERE; p = next[p]!) if (asked[p + 1] === id) return true
        return false
      }
      return (candidate) => {
        let best = 0
        for (let t = firstText[candidate]!; t < firstText[candidate + 1]!; t++) {
          const start = textStart[t]!
          const length = textStart[t + 1]! - start
          let shared = 0
          for (let i = 0; i < length; i++) {
            const at = first[flat[start + i]!]!
            if (at === NOWHERE) continue
            shared++
            if (i + 1 < length && isFollowed(at, flat[start + i + 1]!)) shared++
          }
          // Words and pairs of neighbours, as the Sørensen–Dice coefficient counts them.
          const size = (n: number) => 2 * n - 1
          const likeness =
            (2 * shared) / (size(Math.min(askedLength, Math.ceil(length * LONGEST_RATIO))) + size(length))
          if (likeness > best) best = likeness
        }
        return Math.min(1, best)
      }
    },
  }
}
