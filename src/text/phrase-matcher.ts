import { accentAgreement, isLikelyFunctional } from './accent-agreement.ts'
import { createWordPairs, type WordPairs, type WordPairsData } from './bigrams.ts'
import { createMeanings, type MeaningsData } from './meanings.ts'
import { createPairTable, type PairTableData } from './pair-table.ts'
import type { Token } from './tokenizer.ts'
import { createWordTree, type WordTreeData } from './word-tree.ts'
import { createWrittenWords } from './written-words.ts'

/** A phrase found in a question. */
export interface PhraseMatch {
  readonly units: readonly string[]
  readonly length: number
  /** 1: typed as it is written or without marks; less where the reader's marks disagree. */
  readonly agreement: number
}

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
  /** What the book holds, to make it again from. */
  data(): PhraseBookData
}

export interface PhraseBookData {
  readonly words: readonly string[]
  readonly tree: WordTreeData
  readonly pairs: WordPairsData
  readonly meanings: MeaningsData
  readonly callSets: Map<string, number>
  readonly inCallSet: PairTableData
}

/** Entries that one phrase stands for at most: a name that more share tells none of them. */
const MAX_UNITS = 64

/** Where phrases begin in the tree; forms of address, and the names that follow one. */
const PHRASES = 0
const CALLS = 1
const NAMES = 2
/** A phrase that is whole, and needs no form of address. */
const UNCALLED = 0

/** No run in the tree, and no form of address. */
const NONE = -1

/** All lies in a tree by sound, and in arrays of numbers: a large knowledge has many names. */
export const createPhraseBook = (knownKey: (key: string) => boolean, from?: PhraseBookData): PhraseBook => {
  const words = createWrittenWords(from?.words)
  const tree = createWordTree(words, NAMES + 1, from?.tree)
  const meanings = createMeanings(from?.meanings)
  const pairs = createWordPairs(from?.pairs)
  const known = (key: string) => words.hasKey(key) || knownKey(key)
  /** Sets of forms of address, and which belongs to which: most people share theirs with others. */
  const callSets = from?.callSets ?? new Map<string, number>()
  const inCallSet = createPairTable(from?.inCallSet)

  const follow = (first: number, second: number): void => {
    pairs.add(pairs.number(words.at(first).fold), pairs.number(words.at(second).fold))
  }
  const followAll = (ids: readonly number[]): void => {
    for (let i = 1; i < ids.length; i++) follow(ids[i - 1]!, ids[i]!)
  }
  const add = (unit: string, ids: readonly number[]): void => {
    if (ids.length === 0) return
    meanings.add(tree.add(PHRASES, ids), unit, UNCALLED)
    followAll(ids)
  }

  /** What a look-up has come upon, reused from one to the next: runs with the call before each, and how many words. */
  const runs: number[] = []
  const callOf: number[] = []
  const lengths: number[] = []
  const agreements: number[] = []
  let found = 0
  /** Gathers the ways of writing from a root on that sound like the words behind `at`. */
  const gather = (
    tokens: readonly Token[],
    at: number,
    end: number,
    root: number,
    call: number,
    from: number,
  ): void => {
    let place = root
    for (let next = from; next < end; next++) {
      const sound = words.sound(tokens[next]!)
      place = sound < 0 ? NONE : tree.step(place, sound)
      if (place === NONE) return
      for (let run = tree.first(place); run !== NONE; run = tree.next(run))
        if (root === CALLS) gather(tokens, at, end, NAMES, run, next + 1)
        else {
          runs[found] = run
          callOf[found] = call
          lengths[found++] = next + 1 - at
        }
    }
  }
  const agreementOf = (tokens: readonly Token[], at: number, way: number): number => {
    const [run, call, length] = [runs[way]!, callOf[way]!, lengths[way]!]
    const before = call === NONE ? 0 : tree.length(call)
    let sum = 0
    let factor = 1
    for (let i = 0; i < length; i++) {
      const typed = tokens[at + i]!
      const written = words.at(i < before ? tree.word(call, i) : tree.word(run, i - before))
      sum += accentAgreement(typed, written, known, i === 0)
      if (typed.fold !== written.fold) factor = SOUND_ALIKE
    }
    // A single word must be spelled as it is; in a phrase its neighbours vouch for it.
    if (length === 1) return factor < 1 || isLikelyFunctional(tokens[at]!, sum) ? 0 : sum ** LONE_WORD_POWER
    return (sum / length) * factor
  }
  /** Adds at most so many of a way's meanings to a list, by number. @returns are there any? */
  const addMeanings = (way: number, most: number, list: number[]): boolean => {
    const [call, end] = [callOf[way]!, list.length + most]
    const before = list.length
    for (let m = meanings.first(runs[way]!); m !== NONE && list.length < end; m = meanings.next(m))
      if (call === NONE || inCallSet.find(call, meanings.calls(m)) >= 0) list.push(m)
    return list.length > before
  }
  /** What so many words mean, as they are typed: the ways of writing that agree best. */
  const best = (tokens: readonly Token[], at: number, length: number): PhraseMatch | undefined => {
    let agreement = MIN_AGREEMENT
    let alike = 0
    let last = 0
    for (let way = 0; way < found; way++) {
      agreements[way] = lengths[way] === length ? agreementOf(tokens, at, way) : 0
      if (agreements[way]! < agreement) continue
      if (callOf[way] !== NONE && !addMeanings(way, 1, [])) {
        agreements[way] = 0
        continue
      }
      alike = agreements[way]! > agreement ? 1 : alike + 1
      agreement = agreements[way]!
      last = way
    }
    if (alike === 0) return undefined
    // One way of writing with one meaning: the commonest by far.
    if (alike === 1 && meanings.isLone(runs[last]!))
      return { units: [meanings.unit(meanings.first(runs[last]!))], agreement, length }
    const meant: number[] = []
    for (let way = 0; way < found; way++)
      if (agreements[way] === agreement) addMeanings(way, MAX_UNITS, meant)
    // In the order in which they were added, whatever way they are written.
    if (alike > 1) meant.sort((a, b) => a - b)
    return { units: [...new Set(meant.map(meanings.unit))].slice(0, MAX_UNITS), agreement, length }
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
        inCallSet.add(tree.add(CALLS, call), set)
        followAll(call)
        for (const name of written) {
          follow(call.at(-1)!, name[0]!)
          if (c === 0) followAll(name)
        }
      }
      for (const name of written) meanings.add(tree.add(NAMES, name), unit, set)
    },
    longest(tokens, at, limit = Number.POSITIVE_INFINITY) {
      const end = Math.min(tokens.length, at + limit)
      found = 0
      gather(tokens, at, end, PHRASES, NONE, at)
      gather(tokens, at, end, CALLS, NONE, at)
      let longest = 0
      for (let way = 0; way < found; way++) longest = Math.max(longest, lengths[way]!)
      for (let length = longest; length > 0; length--) {
        const match = best(tokens, at, length)
        if (match) return match
      }
      return undefined
    },
    hasKey: words.hasKey,
    folds: words.folds,
    pairs: () => pairs,
    data: () => ({
      words: words.data(),
      tree: tree.data(),
      pairs: pairs.data(),
      meanings: meanings.data(),
      callSets,
      inCallSet: inCallSet.data(),
    }),
  }
}
