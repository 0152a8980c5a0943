/**
 * Finds the phrases of `data/dialogue-acts/` in a message. Diacritics count if the message has any. Letters repeated at
 * the end of a word ("hahaaa") are read as one.
 */
import type { Lang } from './language-detection.ts'
import { accentKey, fold } from './normalize.ts'
import { CLAUSE_END, split, type Token, tokenOf } from './tokenizer.ts'
import { listOf, readWordLists, readWordPairs } from './word-lists.ts'

/** Acts that ask nothing about an article, the most telling first. */
export const COURTESIES = [
  'complaint',
  'about-bot',
  'help',
  'farewell',
  'no',
  'thanks',
  'yes',
  'greeting',
  'praise',
  'laughter',
  'acknowledgement',
] as const
/** Acts that refer to the last answer, the most telling first; a correction says less than a plain no. */
export const MOVES = [
  'ordinal',
  'other-one',
  'who-says',
  'source',
  'doubt',
  'more',
  'repeat',
  'go-back',
] as const

export type PhraseAct = (typeof COURTESIES)[number] | (typeof MOVES)[number] | 'correction'

/** Meaning of a phrase. */
interface ActPhrase {
  /** Acts that it may express. */
  readonly acts: readonly PhraseAct[]
  /** True for address and politeness, which may accompany other phrases: "dạ", "bạn ơi". */
  readonly isParticle: boolean
  /** True if it connects a move to the conversation: "còn", "thì sao". */
  readonly connects: boolean
  /** True if it is an act only when it fills its clause. */
  readonly alone: boolean
  /** With `ordinal`: the position in a list from 1, or from the end if negative. */
  readonly place?: number
  /** True if its noun is a person ("ông kia"), false if a thing, missing without a noun ("the other one"). */
  readonly isPerson?: boolean
  /** Language that it wants the reply in: "in English, please". */
  readonly lang?: Lang
}

/** A word as typed, without its apostrophes, with its position in the text. */
export interface TypedWord extends Pick<Token, 'text' | 'plain' | 'key' | 'clause'> {
  readonly at: number
  readonly end: number
}

/** A phrase, or a single word that belongs to none. */
export interface ActSegment {
  readonly from: number
  /** Exclusive. */
  readonly to: number
  readonly phrase: ActPhrase | undefined
}

const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\p{N}+/gu
const EMOJI = /\p{Extended_Pictographic}/gu
const EMOTICON = /<3|(?<!\p{N})(?:[:;=x]['’^-]?[)\]>dpv3]+(?![\p{L}\p{N}])|[)\]]{2,}|\^_*\^)/giu
const LAUGHTER = /^a?(kh?|h|j)([aeio])(?:\1\2)+\1?$|^k{3,}$|^(?:hj){2,}$|^l(?:o+l)+$/

/** Phrases by the keys of their words, with or without diacritics. */
interface Table {
  readonly phrases: ReadonlyMap<string, ActPhrase>
  /** Keys of all words. */
  readonly words: ReadonlySet<string>
  /** Keys that are read as another key: "ko" as "không". */
  readonly alike: ReadonlyMap<string, string>
}

/** Maximum number of words in a phrase. */
const LONGEST = 9

const PLAIN: ActPhrase = { acts: [], isParticle: false, connects: false, alone: false }
const LAUGHING: ActPhrase = { ...PLAIN, acts: ['laughter'] }

/** Nouns, besides those of people, whose ordinal may be within a sentence: "thứ hai" is also Monday, "the second article" another article. */
const CLEAR_NOUNS = new Set(['cái', 'one'])
const AROUND = readWordLists('dialogue-acts/around')
const PEOPLE = new Set(listOf(AROUND, 'other people'))
/** All phrases, by their words. */
const PHRASES = Array.from(allPhrases(), ([text, phrase]) => ({ parts: text.split(' '), phrase }))
const MARKED = createTable(accentKey)
const UNMARKED = createTable(fold)
/** Cost of a word without a phrase; more than the number of words in any message. */
const LEFT_OVER = 1000

/** Returns the key of a word as in the phrases: "ko" → "không". Diacritics are dropped if the text has none. */
export function keyOfWord({ key, plain }: Pick<TypedWord, 'key' | 'plain'>, isMarked: boolean): string {
  const [{ alike }, own] = isMarked ? [MARKED, key] : [UNMARKED, plain]
  return alike.get(own) ?? own
}

function createTable(keyOf: (word: string) => string): Table {
  const phrases = new Map<string, ActPhrase>()
  const alike = new Map<string, string>()
  const typed = new Set(PHRASES.flatMap(({ parts }) => parts))
  const keys = new Map(Array.from(typed, (word) => [word, keyOf(word)]))
  for (const line of listOf(AROUND, 'alike')) {
    const [first = '', ...others] = line.split(' ')
    for (const other of others) {
      const key = keyOf(other)
      // Without diacritics "chỗ" may be "cho" or "chớ", which are not alike.
      const isOther = (word: string) => keys.get(word) === key && word !== other
      const isLost = key !== other && key === fold(other) && [...typed].some(isOther)
      if (!alike.has(key) && !isLost) alike.set(key, keyOf(first))
    }
  }
  const words = new Set([...alike.keys(), ...keys.values()])
  const listed = (word: string): string => alike.get(keys.get(word)!) ?? keys.get(word)!
  for (const { parts, phrase } of PHRASES) {
    const key = parts.map(listed).join(' ')
    const known = phrases.get(key)
    phrases.set(key, known ? joined(known, phrase) : phrase)
  }
  return { phrases, words, alike }
}

/** Merges a phrase that is in two lists. An act that may occur anywhere wins over one that must fill its clause. */
function joined(a: ActPhrase, b: ActPhrase): ActPhrase {
  if (a.alone !== b.alone && a.acts.length > 0) return a.alone ? b : a
  return {
    ...a,
    ...b,
    acts: [...new Set([...a.acts, ...b.acts])],
    isParticle: a.isParticle || b.isParticle,
    connects: a.connects || b.connects,
    alone: a.alone || b.alone,
  }
}

function* allPhrases(): Generator<readonly [string, ActPhrase]> {
  for (const text of listOf(AROUND, 'particles')) yield [text, { ...PLAIN, isParticle: true }]
  for (const text of listOf(AROUND, 'connectors')) yield [text, { ...PLAIN, connects: true }]
  for (const file of ['courtesies', 'moves'])
    for (const [name, texts] of readWordLists(`dialogue-acts/${file}`)) {
      const [act, alone] = name.split(' ', 2) as [PhraseAct, 'alone'?]
      const phrase = { ...PLAIN, acts: [act], alone: alone !== undefined }
      for (const text of texts) yield [text, phrase]
    }
  yield* ordinals()
  yield* otherOnes()
  yield* languageRequests()
}

/** Yields phrases for the language of the reply: "trả lời bằng tiếng Anh", "back to English". */
function* languageRequests(): Generator<readonly [string, ActPhrase]> {
  for (const [name, lang] of readWordPairs('dialogue-acts/languages'))
    for (const frame of listOf(AROUND, 'language frames'))
      yield [frame.replace('…', name), { ...PLAIN, acts: ['repeat'], alone: true, lang: lang as Lang }]
}

/** Yields phrases for a position in a list: "thứ hai", "người thứ hai", "the second one". */
function* ordinals(): Generator<readonly [string, ActPhrase]> {
  const [nouns, behind] = [listOf(AROUND, 'ordinal nouns'), listOf(AROUND, 'ordinal nouns behind')]
  for (const [ordinal, number] of readWordPairs('dialogue-acts/ordinals'))
    for (const position of [ordinal, `the ${ordinal}`]) {
      const phrase: ActPhrase = { ...PLAIN, acts: ['ordinal'], place: Number(number), alone: true }
      yield [position, phrase]
      yield* withNouns(position, phrase, nouns, behind)
    }
}

/** Yields phrases for "the other": "ông kia", "mấy cái còn lại", "the other man". */
function* otherOnes(): Generator<readonly [string, ActPhrase]> {
  const other: ActPhrase = { ...PLAIN, acts: ['other-one'] }
  const nouns = [...PEOPLE, ...listOf(AROUND, 'other things')]
  yield* withNouns('the other', other, [], nouns)
  for (const text of listOf(AROUND, 'other behind')) yield* withNouns(text, other, nouns, [])
  for (const text of listOf(AROUND, 'other alone')) yield [text, other]
  for (const text of listOf(AROUND, 'other people alone')) yield [text, { ...other, isPerson: true }]
}

/** Yields a position after each of some nouns, and before each of others. */
function* withNouns(
  position: string,
  phrase: ActPhrase,
  before: readonly string[],
  behind: readonly string[],
): Generator<readonly [string, ActPhrase]> {
  const withNoun = (noun: string): ActPhrase => ({
    ...phrase,
    alone: phrase.alone && !CLEAR_NOUNS.has(noun) && !PEOPLE.has(noun),
    isPerson: PEOPLE.has(noun),
  })
  for (const noun of before) yield [`${noun} ${position}`, withNoun(noun)]
  for (const noun of behind) yield [`${position} ${noun}`, withNoun(noun)]
}

/** Splits a text into words. Clauses end at punctuation. */
export function wordsOf(text: string): readonly TypedWord[] {
  return split(text, WORD, (between) => CLAUSE_END.test(between)).map(({ word, at, clause }) => {
    const { text, plain, key } = tokenOf(word.replace(/['’]/g, ''))
    return { text, plain, key, clause, at, end: at + word.length }
  })
}

/** Removes emoticons, whose letters are not words: ":D", ":v". */
export function withoutEmoticons(text: string): string {
  return text.replace(EMOTICON, ' ')
}

/** Returns the acts of the emoji and emoticons in a text. */
export function emojiActs(text: string): readonly PhraseAct[] {
  const acts = (text.match(EMOJI) ?? []).flatMap((emoji) => MARKED.phrases.get(emoji)?.acts ?? [])
  return text.search(EMOTICON) >= 0 ? [...acts, 'laughter'] : acts
}

/** Splits words into phrases within clauses: with as few words left over as possible, then as few parts as possible. */
export function segmentsOf(words: readonly TypedWord[]): readonly ActSegment[] {
  const isMarked = words.some(({ text, plain }) => plain !== text)
  const table = isMarked ? MARKED : UNMARKED
  const keys = words.map(({ plain, key }) => known(isMarked ? key : plain, table))
  /** Cheapest segmentation from each word to the end, filled from the last word to the first. */
  const best: (ActSegment & { readonly cost: number })[] = []
  for (let from = words.length - 1; from >= 0; from--) {
    const costAt = (to: number) => best[to]?.cost ?? 0
    const { clause } = words[from]!
    const laughs = LAUGHTER.test(keys[from]!) ? LAUGHING : undefined
    let way = { from, to: from + 1, phrase: laughs, cost: costAt(from + 1) + (laughs ? 1 : LEFT_OVER) }
    let key = ''
    for (let to = from; to < from + LONGEST && words[to]?.clause === clause; to++) {
      if (!table.words.has(keys[to]!)) break
      key += to === from ? keys[to]! : ` ${keys[to]!}`
      const phrase = table.phrases.get(key)
      const cost = costAt(to + 1) + 1
      if (phrase && cost <= way.cost) way = { from, to: to + 1, phrase, cost }
    }
    best[from] = way
  }
  const segments: ActSegment[] = []
  for (let at = 0; at < words.length; at = best[at]!.to) segments.push(best[at]!)
  return segments
}

/** Returns the key of a word as in the lists: "okkk" → "ok", "mans" → "man", "ko" → "không". */
function known(word: string, { words, alike }: Table): string {
  const variants = [
    word,
    word.replace(/(\p{L})\1+(\d?)$/u, '$1$1$2'),
    word.replace(/(\p{L})\1+(\d?)$/u, '$1$2'),
    word.replace(/(?<=\p{L}{3})s$/u, ''),
  ]
  const listed = variants.find((variant) => words.has(variant)) ?? word
  return alike.get(listed) ?? listed
}
