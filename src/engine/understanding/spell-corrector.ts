/**
 * Finds the word behind a slip, by Fuse.js, an edit distance that knows what Vietnamese typists confuse, and the words
 * beside it.
 */
import Fuse from 'fuse.js'
import type { Bigrams } from '../../text/bigrams.ts'
import { cutWords } from '../../text/compound-splitter.ts'
import { CONFUSION_COST, editDistance, isTransposed } from '../../text/edit-distance.ts'
import { HALF } from '../../text/half.ts'
import { isSyllable } from '../../text/syllable.ts'
import type { Token } from '../../text/tokenizer.ts'

/** A known word that may be meant by an unknown one. */
export interface Correction {
  readonly fold: string
  /** 0–1: how likely it is meant; 1 would be the word itself. */
  readonly likelihood: number
}

/** Words that the knowledge and the language tables know, folded, and which of them follow each other. */
export interface Vocabulary {
  has(fold: string): boolean
  /**
   * Finds the known words behind an unknown one, likeliest first.
   *
   * @param only `pairs`: candidates that form a known pair with a neighbour; `sound`: of those, what sounds alike
   * @param previous,next folds of the neighbours; a candidate that forms a known pair with one is preferred
   */
  correct(
    word: Token,
    previous: string | undefined,
    next: string | undefined,
    only?: 'pairs' | 'sound',
  ): readonly Correction[]
  /** Cuts words run together: "aichu" → ["ai", "chu"]; `undefined` where no cut gives known words only. */
  split(fold: string): readonly string[] | undefined
  /** The word that a half-typed one begins, after `previous`: "qu" after "nghi" → "quyet". */
  complete(prefix: string, previous: string | undefined): string | undefined
  /** The word that a consonant abbreviation before `next` stands for: "p", "tong" → "phong". */
  unabbreviate(consonants: string, next: string): string | undefined
}

/** Letters of the longest word that is corrected. */
const LONGEST_WORD = 20
/** Candidates handed to Fuse for one word. */
const MAX_CANDIDATES = 40
/** Fuse's own bound (0 exact, 1 anything); the edit distance decides after it. */
const FUSE_THRESHOLD = 0.6
/** Corrections remembered. */
const CACHE_SIZE = 4096

/** One slip in so many letters is all that is believed. */
const LETTERS_AN_EDIT = 4

/** Most edits between a typed word and the one meant, by its length in letters. */
function maxEdits(length: number): number {
  return (length + 1) / LETTERS_AN_EDIT
}

/**
 * @param ids all words that are known
 * @param pairs which follow each other in texts
 * @param firm which follow each other in phrases and names
 */
export function createVocabulary(ids: ReadonlySet<string>, pairs: Bigrams, firm: Bigrams): Vocabulary {
  const tables = lazily(() => buildTables(ids))
  const near = createNearWords(tables)
  const hasPair = (first: string, second: string): boolean =>
    pairs.has(first, second) || firm.has(first, second)

  return {
    has: (word) => ids.has(word),
    correct({ text, fold, accented, syllable }, previous, next, only) {
      const word = accented ? fold : text
      if (word.length < 2 || word.length > LONGEST_WORD) return []
      // A real syllable that pairs with its neighbour is what it seems.
      if (syllable && ids.has(word) && pairsWith(hasPair, previous, word, next) > 0) return []
      const found: (Correction & { readonly order: number })[] = []
      for (const { fold, edits, slips } of near(word)) {
        if (edits === 0 || (only === 'sound' && edits > CONFUSION_COST) || (syllable && !slips)) continue
        const firmPairs = pairsWith(firm.has, previous, fold, next)
        // A real syllable becomes another only inside a phrase.
        const pair = syllable ? firmPairs : pairsWith(hasPair, previous, fold, next)
        const alone = only === undefined && !syllable && word.length > 2 && edits <= 1
        if (pair === 0 && !alone) continue
        const likelihood = 1 - (HALF * edits) / LETTERS_AN_EDIT
        // A neighbour with which it makes a known pair outweighs half an edit; one that is a phrase or a name, a whole one.
        found.push({ fold, likelihood, order: HALF * (pair + firmPairs) - edits })
      }
      return found.sort((a, b) => b.order - a.order)
    },
    split(word) {
      if (isSyllable(word)) return undefined
      return cutWords(word, (w) => w.length > 1 && ids.has(w) && isSyllable(w), hasPair)
    },
    complete(prefix, previous) {
      const { known } = tables()
      const begins = (word: string) => word.startsWith(prefix)
      const after = previous === undefined ? [] : [...firm.after(previous)]
      if (after.length === 0 && previous !== undefined) after.push(...pairs.after(previous))
      const found = after.find(begins)
      if (found !== undefined || prefix.length < 2) return found
      return ids.has(prefix) ? prefix : known.find(begins)
    },
    unabbreviate(consonants, next) {
      let found: string | undefined
      for (const word of firm.before(next)) {
        if (word.length <= consonants.length || !word.startsWith(consonants)) continue
        if (found !== undefined) return undefined
        found = word
      }
      return found
    },
  }
}

/** Finds the known words near another, the nearest first, and remembers them. */
function createNearWords(tables: () => Tables): (word: string) => readonly Near[] {
  const cache = new Map<string, readonly Near[]>()

  /** Words that share letter pairs, the most alike first: what Fuse then looks through. */
  const candidates = (word: string): string[] => {
    const { known, grams } = tables()
    const shared = new Map<number, number>()
    for (const gram of bigramsOf(word))
      for (const i of grams.get(gram) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1)
    const ranked: { word: string; score: number }[] = []
    for (const [i, count] of shared) {
      const other = known[i]!
      if (Math.abs(other.length - word.length) <= 2 && other.length > 1)
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

/** With how many of its neighbours a word pairs. */
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
  /** May it be meant by a real syllable? Not where a letter is put for another. */
  readonly slips: boolean
}

interface Tables {
  readonly known: readonly string[]
  /** Words by the letter pairs that they have. */
  readonly grams: ReadonlyMap<string, readonly number[]>
}

/** Built when the first unknown word comes: a question without one needs none of it. */
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

/** Letter pairs with the word's edges, and pairs over one letter, which survive a transposition. */
function bigramsOf(word: string): Set<string> {
  const padded = `^${word}$`
  const grams = new Set<string>()
  for (let i = 0; i + 1 < padded.length; i++) grams.add(padded.slice(i, i + 2))
  for (let i = 0; i + 1 < word.length; i++) grams.add([word[i]!, word[i + 1]!].sort().join('~'))
  return grams
}
