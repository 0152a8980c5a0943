/**
 * Corrects typos with Fuse.js, an edit distance weighted for Vietnamese typing errors, and the neighbouring words.
 */
import Fuse from 'fuse.js'
import type { Bigrams } from '../../text/bigrams.ts'
import { editDistance, isTransposed } from '../../text/edit-distance.ts'
import { HALF } from '../../text/half.ts'
import type { Token } from '../../text/tokenizer.ts'

/** A known word that a typo may mean. */
interface Correction {
  readonly fold: string
  /** 0–1; 1 is the word itself. */
  readonly likelihood: number
}

/** Known words of the knowledge and the language tables, folded, and their bigrams. */
export interface Vocabulary {
  has(fold: string): boolean
  /**
   * Returns known words for an unknown one, most likely first.
   *
   * @param previous,next folds of the neighbours; a candidate that forms a known pair with one is preferred
   */
  correct(word: Token, previous: string | undefined, next: string | undefined): readonly Correction[]
  /** Returns the word abbreviated to consonants before `next`: "p", "tong" → "phong". `undefined` if ambiguous. */
  unabbreviate(consonants: string, next: string): string | undefined
}

/** Maximum number of candidates passed to Fuse per word. */
const MAX_CANDIDATES = 40
/** Score limit of Fuse (0 exact, 1 anything). The edit distance decides afterwards. */
const FUSE_THRESHOLD = 0.6
/** Maximum number of cached corrections. */
const CACHE_SIZE = 4096

/** Number of letters per accepted edit. */
const LETTERS_AN_EDIT = 4

/** Returns the maximum number of edits for a word length in letters. */
function maxEdits(length: number): number {
  return (length + 1) / LETTERS_AN_EDIT
}

/**
 * @param ids all known words
 * @param pairs bigrams of texts
 * @param firm bigrams of phrases and names
 */
export function createVocabulary(ids: ReadonlySet<string>, pairs: Bigrams, firm: Bigrams): Vocabulary {
  const tables = lazily(() => buildTables(ids))
  const near = createNearWords(tables)
  const hasPair = (first: string, second: string): boolean =>
    pairs.has(first, second) || firm.has(first, second)

  return {
    has: (word) => ids.has(word),
    correct({ text, fold, accented, syllable }, previous, next) {
      const word = accented ? fold : text
      // A syllable that forms a pair with its neighbour is correct.
      if (word.length < 2 || (syllable && pairsWith(hasPair, previous, word, next) > 0)) return []
      const found: (Correction & { readonly order: number })[] = []
      for (const { fold, edits, slips } of near(word)) {
        if (edits === 0 || (syllable && !slips)) continue
        const firmPairs = pairsWith(firm.has, previous, fold, next)
        // A valid syllable is corrected only inside a phrase.
        const pair = syllable ? firmPairs : pairsWith(hasPair, previous, fold, next)
        const alone = !syllable && edits <= 1
        if (pair === 0 && !alone) continue
        const likelihood = 1 - (HALF * edits) / LETTERS_AN_EDIT
        // A known pair with a neighbour outweighs half an edit; a pair of a phrase or a name, a whole edit.
        found.push({ fold, likelihood, order: HALF * (pair + firmPairs) - edits })
      }
      return found.sort((a, b) => b.order - a.order)
    },
    unabbreviate(consonants, next) {
      const words = [...firm.before(next)].filter(
        (word) => word.length > consonants.length && word.startsWith(consonants),
      )
      return words.length === 1 ? words[0] : undefined
    },
  }
}

/** Returns a cached function that finds the known words near another, nearest first. */
function createNearWords(tables: () => Tables): (word: string) => readonly Near[] {
  const cache = new Map<string, readonly Near[]>()

  /** Returns words that share letter pairs, most similar first, as input for Fuse. */
  const candidates = (word: string): string[] => {
    const { known, grams } = tables()
    const shared = new Map<number, number>()
    for (const gram of bigramsOf(word))
      for (const i of grams.get(gram) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1)
    const ranked: { word: string; score: number }[] = []
    for (const [i, count] of shared) {
      const other = known[i]!
      if (Math.abs(other.length - word.length) <= 2)
        ranked.push({ word: other, score: count / (other.length + 1) })
    }
    return ranked
      .sort((a, b) => b.score - a.score)
      .slice(0, MAX_CANDIDATES)
      .map((r) => r.word)
  }

  return (word) => {
    const cached = cache.get(word)
    if (cached) return cached
    const fuse = new Fuse(candidates(word), { threshold: FUSE_THRESHOLD, ignoreLocation: true })
    const found = fuse
      .search(word)
      .map(({ item }) => {
        const edits = editDistance(word, item)
        const slips = edits <= 1 && (edits < 1 || item.length !== word.length || isTransposed(word, item))
        return { fold: item, edits, slips }
      })
      .filter(({ fold, edits }) => edits <= maxEdits(Math.min(word.length, fold.length)))
      .sort((a, b) => a.edits - b.edits)
    if (cache.size >= CACHE_SIZE) cache.clear()
    cache.set(word, found)
    return found
  }
}

/** Returns the number of neighbours with which a word forms a pair, 0–2. */
function pairsWith(
  follow: Bigrams['has'],
  previous: string | undefined,
  word: string,
  next: string | undefined,
): number {
  return (
    Number(previous !== undefined && follow(previous, word)) +
    Number(next !== undefined && follow(word, next))
  )
}

/** A known word near another. */
interface Near {
  readonly fold: string
  readonly edits: number
  /** True if a valid syllable may be a typo for it. False if one letter replaces another. */
  readonly slips: boolean
}

interface Tables {
  readonly known: readonly string[]
  /** Positions in `known` by letter pair. */
  readonly grams: ReadonlyMap<string, readonly number[]>
}

/** Builds the tables for the first unknown word. Questions without one do not need them. */
function buildTables(words: ReadonlySet<string>): Tables {
  const known = [...words].filter((w) => /^\p{L}+$/u.test(w))
  const grams = new Map<string, number[]>()
  for (const [i, word] of known.entries())
    for (const gram of bigramsOf(word)) {
      const list = grams.get(gram)
      if (list) list.push(i)
      else grams.set(gram, [i])
    }
  return { known, grams }
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** Returns letter pairs, including the word's edges, and sorted letter pairs, which survive a transposition. */
function bigramsOf(word: string): Set<string> {
  const padded = `^${word}$`
  const grams = new Set<string>()
  for (let i = 0; i + 1 < padded.length; i++) grams.add(padded.slice(i, i + 2))
  for (let i = 0; i + 1 < word.length; i++) {
    const [a, b] = [word[i]!, word[i + 1]!]
    grams.add(a < b ? `${a}~${b}` : `${b}~${a}`)
  }
  return grams
}
