import { withoutTone } from './fold.ts'
import { functionKeys } from './function-words.ts'
import { createNumberList } from './number-list.ts'
import { createPairTable, type PairTableData } from './pair-table.ts'
import { type Token, tokenise } from './tokenise.ts'
import { createWordPairs, numbersOf, type WordPairs, type WordPairsData } from './word-pairs.ts'
import { functionWords, surnameKeys } from './words.ts'

/** A word as a phrase writes it. */
type Written = Pick<Token, 'key' | 'fold' | 'sound'>

/** A phrase found in a question. */
export interface PhraseMatch {
  readonly units: readonly string[]
  readonly length: number
  /** 1: typed as it is written or without marks; less where the reader's marks disagree. */
  readonly agreement: number
}

/** How far a word as typed agrees with a word as written, marks considered; both fold alike. */
export const accentAgreement = (
  typed: Token,
  written: Written,
  known: (key: string) => boolean,
  isFirst = false,
): number => {
  if (!typed.marked || typed.key === written.key) return 1
  // A function word among marked ones is that word: "anh" is no "ảnh".
  if (!typed.accented) return functionWords.has(typed.text) ? OTHER_WORD : WRONG_TONE
  // Marks that make another known word ("thủ" for "thứ") speak against it; a slip of the tone hardly does.
  // A surname comes first: "nguyễn văn" is no "nguyên văn", but "quyết đinh" is "quyết định".
  if (functionKeys.has(typed.key) || (isFirst && surnameKeys.has(typed.key))) return OTHER_WORD
  const sameLetters = withoutTone(typed.key) === withoutTone(written.key)
  if (known(typed.key)) return sameLetters ? OTHER_TONE : OTHER_WORD
  return sameLetters ? WRONG_TONE : WRONG_MARK
}

/** Agreement of a word typed with the marks of another known word, with its tone only, with those of no word. */
const OTHER_WORD = 0.3
const OTHER_TONE = 0.5
const WRONG_TONE = 0.95
const WRONG_MARK = 0.85

/** What a single word's marks lack counts so many times over. */
const LONE_WORD_POWER = 6

/** Below this mean agreement a phrase is not meant. */
const MIN_AGREEMENT = 0.7

/** How much less a phrase is meant that only sounds like what was typed. */
const SOUND_ALIKE = 0.92

/** Phrases by their folded words; finds the longest that starts at a place. */
export interface PhraseBook {
  add(unit: string, text: string): void
  /** Longest phrase at `tokens[at]`, of at most `most` words, whose marks agree; `undefined` where none starts there. */
  longest(tokens: readonly Token[], at: number, most?: number): PhraseMatch | undefined
  /** Is this accent key a word of some phrase? */
  hasKey(key: string): boolean
  /** Folds of all words of all phrases. */
  folds(): Iterable<string>
  /** Adjacent words of phrases, folded. */
  pairs(): WordPairs
  /** What the book holds, to make it again from. */
  data(): PhraseBookData
}

export interface PhraseBookData {
  readonly steps: PairTableData
  readonly sounds: readonly string[]
  /** Key, fold and sound of each word, with blanks between. */
  readonly words: readonly string[]
  readonly units: readonly string[]
  readonly pairs: WordPairsData
  readonly lists: readonly Uint32Array[]
}

/** Entries that one phrase stands for at most: a name that more share tells none of them. */
const MAX_UNITS = 64

/**
 * Phrases lie in a tree by sound: a step is a pair of a place and a sound, and the pair's number + 1 is the next
 * place. All of it lies in arrays of numbers, for a large knowledge has a million names.
 */
export const createPhraseBook = (knownKey: (key: string) => boolean, from?: PhraseBookData): PhraseBook => {
  const steps = createPairTable(from?.steps)
  const sounds = numbersOf(from?.sounds ?? [])
  const words: Written[] = []
  const wordIds = new Map<string, number>()
  /** Number of each word's sound. */
  const soundOfWord: number[] = []
  const units = [...(from?.units ?? [])]
  const unitIds = numbersOf(units)
  const keys = new Set<string>()
  const folds = new Set<string>()
  const pairs = createWordPairs(from?.pairs)
  const known = (key: string) => keys.has(key) || knownKey(key)
  /** First way of writing at a place, + 1; 0 is none. */
  const writingAt = createNumberList(from?.lists[0])
  /** Ways of writing the words of a place: where its words begin, the next way there (+ 1), its first and last meaning. */
  const wordStart = createNumberList(from?.lists[1])
  const wordList = createNumberList(from?.lists[2])
  const nextWriting = createNumberList(from?.lists[3])
  const firstMeaning = createNumberList(from?.lists[4])
  const lastMeaning = createNumberList(from?.lists[5])
  /** What a way of writing means: a unit, and the next meaning (+ 1); numbered as they were added. */
  const meaningUnit = createNumberList(from?.lists[6])
  const nextMeaning = createNumberList(from?.lists[7])
  const lists = [
    writingAt,
    wordStart,
    wordList,
    nextWriting,
    firstMeaning,
    lastMeaning,
    meaningUnit,
    nextMeaning,
  ]
  if (!from) {
    wordStart.push(0)
    writingAt.push(0)
  }
  /** Chunks between spaces recur in many names. */
  const chunks = new Map<string, readonly number[]>()

  const numbered = (ids: Map<string, number>, text: string): number => {
    const id = ids.get(text)
    if (id !== undefined) return id
    ids.set(text, ids.size)
    return ids.size - 1
  }
  const keepWord = ({ key, fold, sound }: Written): number => {
    const id = numbered(wordIds, `${key} ${fold} ${sound}`)
    if (id === words.length) {
      words.push({ key, fold, sound })
      soundOfWord.push(numbered(sounds, sound))
      keys.add(key)
      folds.add(fold)
    }
    return id
  }
  for (const word of from?.words ?? []) {
    const [key = '', fold = '', sound = ''] = word.split(' ')
    keepWord({ key, fold, sound })
  }
  const wordsOf = (text: string): number[] =>
    text.split(' ').flatMap((chunk) => {
      let ids = chunks.get(chunk)
      if (!ids) {
        ids = tokenise(chunk).map(keepWord)
        chunks.set(chunk, ids)
      }
      return ids
    })
  const isWritten = (writing: number, ids: readonly number[]): boolean => {
    const start = wordStart.at(writing)
    for (let i = 0; i < ids.length; i++)
      if (words[wordList.at(start + i)]!.key !== words[ids[i]!]!.key) return false
    return true
  }
  /** The way of writing of these words at their place, a new one where there is none. */
  const writingOf = (place: number, ids: readonly number[]): number => {
    let last = -1
    for (let w = writingAt.at(place); w > 0; w = nextWriting.at(w - 1)) {
      if (isWritten(w - 1, ids)) return w - 1
      last = w - 1
    }
    const writing = nextWriting.length
    for (const id of ids) wordList.push(id)
    wordStart.push(wordList.length)
    nextWriting.push(0)
    firstMeaning.push(0)
    lastMeaning.push(0)
    if (last < 0) writingAt.set(place, writing + 1)
    else nextWriting.set(last, writing + 1)
    return writing
  }

  const agreementOf = (tokens: readonly Token[], at: number, writing: number): number => {
    const start = wordStart.at(writing)
    const length = wordStart.at(writing + 1) - start
    let sum = 0
    let factor = 1
    for (let i = 0; i < length; i++) {
      const [typed, written] = [tokens[at + i]!, words[wordList.at(start + i)]!]
      sum += accentAgreement(typed, written, known, i === 0)
      if (typed.fold !== written.fold) factor = SOUND_ALIKE
    }
    // A single word must be spelled as it is; in a phrase its neighbours vouch for it.
    if (length === 1) return factor < 1 ? 0 : sum ** LONE_WORD_POWER
    return (sum / length) * factor
  }

  /** What the words of a place mean, as they are typed: the ways of writing that agree best. */
  const best = (tokens: readonly Token[], at: number, place: number) => {
    let most = MIN_AGREEMENT
    let writings: number[] = []
    for (let w = writingAt.at(place); w > 0; w = nextWriting.at(w - 1)) {
      const agreement = agreementOf(tokens, at, w - 1)
      if (agreement > most) writings = []
      if (agreement >= most) writings.push(w - 1)
      most = Math.max(most, agreement)
    }
    if (writings.length === 0) return undefined
    // One way of writing with one meaning: the commonest by far.
    const [only, another] = writings
    if (another === undefined && firstMeaning.at(only!) === lastMeaning.at(only!))
      return { units: [units[meaningUnit.at(firstMeaning.at(only!) - 1)]!], agreement: most }
    const meanings: number[] = []
    for (const writing of writings)
      for (let m = firstMeaning.at(writing), n = 0; m > 0 && n < MAX_UNITS; m = nextMeaning.at(m - 1), n++)
        meanings.push(m - 1)
    // In the order in which they were added, whatever way they are written.
    if (writings.length > 1) meanings.sort((a, b) => a - b)
    const found = new Set(meanings.map((m) => units[meaningUnit.at(m)]!))
    return { units: [...found].slice(0, MAX_UNITS), agreement: most }
  }

  return {
    add(unit, text) {
      const ids = wordsOf(text)
      if (ids.length === 0) return
      let place = 0
      for (const id of ids) {
        place = steps.add(place, soundOfWord[id]!) + 1
        if (place === writingAt.length) writingAt.push(0)
      }
      const unitId = numbered(unitIds, unit)
      if (unitId === units.length) units.push(unit)
      const writing = writingOf(place, ids)
      const last = lastMeaning.at(writing)
      if (last > 0 && meaningUnit.at(last - 1) === unitId) return
      meaningUnit.push(unitId)
      nextMeaning.push(0)
      lastMeaning.set(writing, meaningUnit.length)
      if (last > 0) nextMeaning.set(last - 1, meaningUnit.length)
      else firstMeaning.set(writing, meaningUnit.length)
      for (let i = 1; i < ids.length; i++) pairs.add(words[ids[i - 1]!]!.fold, words[ids[i]!]!.fold)
    },
    longest(tokens, at, limit = Number.POSITIVE_INFINITY) {
      const end = Math.min(tokens.length, at + limit)
      let place = 0
      let ends: number[] | undefined
      for (let next = at; next < end; next++) {
        const sound = sounds.get(tokens[next]!.sound)
        if (sound === undefined) break
        place = steps.find(place, sound) + 1
        if (place === 0) break
        if (writingAt.at(place) > 0) {
          ends ??= []
          ends.push(place, next + 1 - at)
        }
      }
      if (!ends) return undefined
      for (let e = ends.length - 2; e >= 0; e -= 2) {
        const match = best(tokens, at, ends[e]!)
        if (match) return { units: match.units, agreement: match.agreement, length: ends[e + 1]! }
      }
      return undefined
    },
    hasKey: (key) => keys.has(key),
    folds: () => folds,
    pairs: () => pairs,
    data: () => ({
      steps: steps.data(),
      sounds: [...sounds.keys()],
      words: [...wordIds.keys()],
      units,
      pairs: pairs.data(),
      lists: lists.map((list) => list.toArray()),
    }),
  }
}
