import { withoutTone } from './fold.ts'
import { functionKeys } from './function-words.ts'
import { createNumberList } from './number-list.ts'
import { createPairTable } from './pair-table.ts'
import type { Token } from './tokenise.ts'
import { createWordPairs, type WordPairs } from './word-pairs.ts'
import { createWordTree } from './word-tree.ts'
import { functionWords, surnameKeys } from './words.ts'
import { createWrittenWords, type Written } from './written-words.ts'

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
  /**
   * Adds each of `names` behind each of `calls`: "ông Minh", "Thiếu tướng Minh". Kept apart and put together when
   * looked up, for a person has some fifty of them.
   */
  addCalled(unit: string, calls: readonly string[], names: readonly string[]): void
  /** Longest phrase at `tokens[at]`, of at most `most` words, whose marks agree; `undefined` where none starts there. */
  longest(tokens: readonly Token[], at: number, most?: number): PhraseMatch | undefined
  /** Is this accent key a word of some phrase? */
  hasKey(key: string): boolean
  /** Folds of all words of all phrases. */
  folds(): Iterable<string>
  /** Adjacent words of phrases, folded. */
  pairs(): WordPairs
}

/** Entries that one phrase stands for at most: a name that more share tells none of them. */
const MAX_UNITS = 64

/** Where phrases begin in the tree; forms of address, and the names that follow one. */
const PHRASES = 0
const CALLS = 1
const NAMES = 2
/** A phrase that is whole, and needs no form of address. */
const UNCALLED = 0

/** Some words as they are written: a run in the tree, and that of the form of address before it, -1 for none. */
interface Way {
  readonly run: number
  readonly call: number
}
const NONE = -1

/** All lies in a tree by sound, and in arrays of numbers: a large knowledge has many names. */
export const createPhraseBook = (knownKey: (key: string) => boolean): PhraseBook => {
  const words = createWrittenWords()
  const tree = createWordTree(words, NAMES + 1)
  const units: string[] = []
  const unitIds = new Map<string, number>()
  const pairs = createWordPairs()
  const known = (key: string) => words.hasKey(key) || knownKey(key)
  /** First and last meaning of each way of writing, + 1; 0 is none. */
  const firstMeaning = createNumberList()
  const lastMeaning = createNumberList()
  /** A unit, the set of calls one of which must go before, and the next meaning (+ 1); numbered as they were added. */
  const meaningUnit = createNumberList()
  const meaningCalls = createNumberList()
  const nextMeaning = createNumberList()
  /** Sets of forms of address, and which belongs to which: most people share theirs with others. */
  const callSets = new Map<string, number>()
  const inCallSet = createPairTable()

  const runOf = (root: number, ids: readonly number[]): number => {
    const run = tree.add(root, ids)
    while (firstMeaning.length <= run) {
      firstMeaning.push(0)
      lastMeaning.push(0)
    }
    return run
  }
  const addMeaning = (run: number, unit: string, calls: number): void => {
    let unitId = unitIds.get(unit)
    if (unitId === undefined) {
      unitId = units.push(unit) - 1
      unitIds.set(unit, unitId)
    }
    const last = lastMeaning.at(run)
    if (last > 0 && meaningUnit.at(last - 1) === unitId) return
    meaningUnit.push(unitId)
    meaningCalls.push(calls)
    nextMeaning.push(0)
    lastMeaning.set(run, meaningUnit.length)
    if (last > 0) nextMeaning.set(last - 1, meaningUnit.length)
    else firstMeaning.set(run, meaningUnit.length)
  }
  const follow = (first: number, second: number): void => {
    pairs.add(pairs.number(words.at(first).fold), pairs.number(words.at(second).fold))
  }
  const followAll = (ids: readonly number[]): void => {
    for (let i = 1; i < ids.length; i++) follow(ids[i - 1]!, ids[i]!)
  }
  const add = (unit: string, ids: readonly number[]): void => {
    if (ids.length === 0) return
    addMeaning(runOf(PHRASES, ids), unit, UNCALLED)
    followAll(ids)
  }

  const agreementOf = (tokens: readonly Token[], at: number, { run, call }: Way): number => {
    const before = call === NONE ? 0 : tree.length(call)
    const length = before + tree.length(run)
    let sum = 0
    let factor = 1
    for (let i = 0; i < length; i++) {
      const typed = tokens[at + i]!
      const written = words.at(i < before ? tree.word(call, i) : tree.word(run, i - before))
      sum += accentAgreement(typed, written, known, i === 0)
      if (typed.fold !== written.fold) factor = SOUND_ALIKE
    }
    // A single word must be spelled as it is; in a phrase its neighbours vouch for it.
    if (length === 1) return factor < 1 ? 0 : sum ** LONE_WORD_POWER
    return (sum / length) * factor
  }
  /** At most so many of a way's meanings, by number. */
  const meaningsOf = ({ run, call }: Way, most: number): number[] => {
    const found: number[] = []
    for (let m = firstMeaning.at(run) - 1; m >= 0 && found.length < most; m = nextMeaning.at(m) - 1)
      if (call === NONE || inCallSet.find(call, meaningCalls.at(m)) >= 0) found.push(m)
    return found
  }
  /** What words mean, as they are typed: the ways of writing that agree best. */
  const best = (tokens: readonly Token[], at: number, ways: readonly Way[]) => {
    let most = MIN_AGREEMENT
    let found: Way[] = []
    for (const way of ways) {
      const agreement = agreementOf(tokens, at, way)
      if (agreement < most || (way.call !== NONE && meaningsOf(way, 1).length === 0)) continue
      if (agreement > most) found = []
      found.push(way)
      most = agreement
    }
    const [only, another] = found
    if (!only) return undefined
    // One way of writing with one meaning: the commonest by far.
    if (!another && firstMeaning.at(only.run) === lastMeaning.at(only.run))
      return { units: [units[meaningUnit.at(firstMeaning.at(only.run) - 1)]!], agreement: most }
    const meanings = found.flatMap((way) => meaningsOf(way, MAX_UNITS))
    // In the order in which they were added, whatever way they are written.
    if (found.length > 1) meanings.sort((a, b) => a - b)
    const meant = new Set(meanings.map((m) => units[meaningUnit.at(m)]!))
    return { units: [...meant].slice(0, MAX_UNITS), agreement: most }
  }
  /** Gathers, by length, the ways of writing from a root on that sound like the words from `at` on. */
  const gather = (
    tokens: readonly Token[],
    at: number,
    end: number,
    root: number,
    ways: Way[][],
    call = NONE,
    from = at,
  ): void => {
    let place = root
    for (let next = from; next < end; next++) {
      const sound = words.sound(tokens[next]!.sound)
      place = sound === undefined ? NONE : tree.step(place, sound)
      if (place === NONE) return
      const length = next + 1 - at
      for (let run = tree.first(place); run !== NONE; run = tree.next(run)) {
        if (root === CALLS) gather(tokens, at, end, NAMES, ways, run, next + 1)
        else if (ways[length]) ways[length].push({ run, call })
        else ways[length] = [{ run, call }]
      }
    }
  }

  return {
    add: (unit, text) => add(unit, words.read(text)),
    addCalled(unit, calls, names) {
      const written = names.map(words.read)
      const key = calls.join('\n')
      let set = callSets.get(key)
      if (set === undefined) {
        set = callSets.size + 1
        callSets.set(key, set)
      }
      for (const [c, text] of calls.entries()) {
        const call = words.read(text)
        if (call.length === 0) {
          for (const name of written) add(unit, name)
          continue
        }
        inCallSet.add(runOf(CALLS, call), set)
        followAll(call)
        for (const name of written) {
          follow(call.at(-1)!, name[0]!)
          if (c === 0) followAll(name)
        }
      }
      for (const name of written) addMeaning(runOf(NAMES, name), unit, set)
    },
    longest(tokens, at, limit = Number.POSITIVE_INFINITY) {
      const ways: Way[][] = []
      const end = Math.min(tokens.length, at + limit)
      gather(tokens, at, end, PHRASES, ways)
      gather(tokens, at, end, CALLS, ways)
      for (let length = ways.length - 1; length > 0; length--) {
        const match = ways[length] && best(tokens, at, ways[length]!)
        if (match) return { units: match.units, agreement: match.agreement, length }
      }
      return undefined
    },
    hasKey: words.hasKey,
    folds: words.folds,
    pairs: () => pairs,
  }
}
