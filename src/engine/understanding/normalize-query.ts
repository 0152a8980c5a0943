import { decodeTelex, looksLikeTelex } from '../../text/input-methods.ts'
import { accentKey, fold } from '../../text/normalize.ts'
import { beginsNumber, numberWords } from '../../text/numbers.ts'
import { englishFunctionWords, functionWords, lightWords } from '../../text/stop-words.ts'
import { isSyllable } from '../../text/syllable.ts'
import { expandShorthand } from '../../text/teencode.ts'
import { isShouting, type Token, tokenOf } from '../../text/tokenizer.ts'
import { cueWords } from '../../text/word-lists.ts'
import type { Lexicon } from './lexicon.ts'
import type { Vocabulary } from './spell-corrector.ts'

/** A word with what it was read from and how surely. */
export interface Read {
  readonly token: Token
  readonly typed: string
  /** 0–1, less than 1 for a correction. */
  readonly likelihood: number
  readonly known: boolean
}

/** Words that no Vietnamese sentence has: they switch teencode off. */
const ENGLISH = cueWords('english-only')

const languageTokens = [...functionWords, ...lightWords, ...numberWords].map((w) => tokenOf(w))
const languageFolds = new Set(languageTokens.map((t) => t.fold))
const languageKeys = new Set(languageTokens.map((t) => t.key))

/** Second letters of onsets that are often left out. */
const LEFT_OUT: Readonly<Record<string, string>> = { t: 'rh', c: 'h', k: 'h', n: 'hg', p: 'h', g: 'hi' }
const CODA = /(nh|ng|ch|n|t|c)$/
/** Codas that many speakers do not tell apart, or cut short. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  n: ['nh', 'ng'],
  ng: ['n', 'nh'],
  nh: ['n', 'ng'],
  t: ['c', 'ch'],
  c: ['t', 'ch'],
  ch: ['t', 'c'],
}
const CLOSING = cueWords('closing-particles')
const CONSONANT = /^[bcdđghklmnpqrstvx]$/
/** Unknown words of a question that are looked into: where there are more, it is no language that the bot knows. */
const MAX_UNKNOWN = 20
const OWNERS = new Set(['cua', 'so', 'nao'])
/** Likelihood of a word that is written otherwise, but can hardly be another. */
const SURE = 0.95
/** Onsets that young people write shorter: "fát" for "phát". */
const RESPELLED: readonly (readonly [RegExp, string])[] = [
  [/^f/, 'ph'],
  [/^w/, 'qu'],
  [/^z/, 'd'],
  [/^z/, 'gi'],
  [/^z/, 'v'],
  [/^j/, 'gi'],
]
const SHORT_ONSETS = 'fwzj'

/**
 * Shorthand, raw Telex, words run together and slips of the finger become the words meant.
 *
 * @param halfTyped the last word may be the beginning of one
 */
export function readWords(typed: readonly Token[], lexicon: Lexicon, halfTyped = false): Read[] {
  const { phrases, vocabulary } = lexicon
  const isKnown = ({ fold, digits }: Token) => digits || vocabulary.has(fold) || languageFolds.has(fold)
  /** Written as the knowledge or the language writes it, marks included where there are any. */
  const isSpelled = (token: Token) =>
    !token.marked ||
    phrases.hasKey(token.key) ||
    lexicon.keysOf(token.fold).includes(token.key) ||
    languageKeys.has(token.key)
  const englishWords = typed.filter((t) => ENGLISH.has(t.text))
  const speaksEnglish = englishWords.length > typed.filter((t) => t.accented).length
  const isSurelyEnglish = speaksEnglish && englishWords.some((t) => !t.syllable)
  const telex = isSurelyEnglish ? [] : typed.map(telexOf)
  const telexWords = telex.filter((word) => word !== undefined).length
  // "Ngayf in treen trang": "in" and "the" are Vietnamese syllables as well.
  const english = isSurelyEnglish || (speaksEnglish && telexWords < 2)
  const readsTelex = !english && (telexWords > 1 || (telexWords === 1 && typed.length <= 4))
  const out: Read[] = []
  let unknown = 0
  const shouting = isShouting(typed)
  const abbreviated = (token: Token) =>
    token.upper && !shouting ? expandShorthand(token.text.toUpperCase()) : undefined
  const add = (words: readonly string[], from: Token, likelihood: number, known = true) => {
    for (const word of words) {
      const token = tokenOf(shouting ? word.toUpperCase() : word, from.clause)
      out.push({ token, typed: from.text, likelihood, known })
    }
  }
  for (const [i, token] of typed.entries()) {
    const next = typed[i + 1]
    const previous = out.at(-1)?.token.fold
    const telexWord = telex[i]
    const shorthand = english
      ? undefined
      : (addressed(token, next, previous) ??
        abbreviated(token) ??
        expandShorthand(token.text, previous) ??
        respell(token, isKnown, isSpelled))
    // "p.biểu": one letter of the first word, and the second.
    const cut =
      !english && !shorthand && token.text.length === 1 && CONSONANT.test(token.text) && next !== undefined
    const begun =
      halfTyped && next === undefined && !token.accented
        ? vocabulary.complete(token.fold, previous)
        : undefined
    if (begun !== undefined) add([begun], token, SURE)
    else if (readsTelex && telexWord !== undefined && !phrases.hasKey(token.text)) add([telexWord], token, 1)
    else if (cut && vocabulary.unabbreviate(token.fold, next.fold) !== undefined)
      add([vocabulary.unabbreviate(token.fold, next!.fold)!], token, SURE)
    else if (shorthand && !isFormName(token, next, phrases)) add(shorthand, token, 1)
    else if (isKnown(token)) {
      const meant = withoutSlip(out.at(-1)?.token, typed, i, phrases)
      if (meant) {
        out.push({ token: meant, typed: token.text, likelihood: SURE, known: true })
        continue
      }
      // "hân chương": known letters under unknown marks may be a slip, if a neighbour says so; and "sản suất", where
      // both the marks and the letters are a word's, what sounds alike.
      const slip =
        isSpelled(token) &&
        (!token.marked || !token.syllable || languageKeys.has(token.key) || phrases.longest([token], 0))
          ? undefined
          : vocabulary.correct(
              token,
              previous,
              next?.fold,
              token.accented && isSpelled(token) ? 'sound' : 'pairs',
            )[0]
      if (slip) add([slip.fold], token, slip.likelihood)
      else out.push({ token, typed: token.text, likelihood: 1, known: true })
    } else {
      const [words, likelihood] =
        ++unknown > MAX_UNKNOWN ? [undefined, 0] : readUnknown(token, previous, next, lexicon, english)
      if (words) add(words, token, likelihood)
      else out.push({ token, typed: token.text, likelihood: 1, known: false })
    }
  }
  return out
}

/**
 * "Thứ tưởng" is "thứ trưởng", "ban hàn" is "ban hành": a word that is one by itself, but a slip behind the word before
 * it. Told by a phrase that has both with all their marks, where what is typed makes none.
 */
function withoutSlip(
  before: Token | undefined,
  typed: readonly Token[],
  at: number,
  phrases: Lexicon['phrases'],
): Token | undefined {
  const token = typed[at]!
  if (!before?.marked || !token.accented) return undefined
  for (const word of likeWords(token.text)) {
    const meant = tokenOf(word, token.clause)
    if (!phrases.pairs().has(before.fold, meant.fold)) continue
    const phrase = phrases.longest([before, meant], 0)
    if (phrase?.length !== 2 || phrase.agreement < 1) continue
    // "Trong bài tên là gì": what begins a phrase is no slip for "bài trên".
    const begins = (phrases.longest(typed, at)?.length ?? 1) > 1
    return begins || phrases.longest([before, token], 0)?.length === 2 ? undefined : meant
  }
  return undefined
}

/** Words for which it may be a slip: with the second letter of the onset, or with another coda of that sound. */
function likeWords(text: string): string[] {
  const onsets = [...(LEFT_OUT[text[0]!] ?? '')].map((letter) => text[0] + letter + text.slice(1))
  const [, coda = ''] = CODA.exec(text) ?? []
  const codas = (ALIKE[coda] ?? []).map((other) => text.slice(0, text.length - coda.length) + other)
  return [...onsets, ...codas]
}

/** "… vậy bn": at the end, behind a closing word, it is the bot that is spoken to. */
function addressed(token: Token, next: Token | undefined, before = ''): readonly string[] | undefined {
  return next === undefined && /^bn?$/.test(token.text) && CLOSING.has(before) ? ['bạn'] : undefined
}

function telexOf(token: Token): string | undefined {
  return !token.accented && looksLikeTelex(token) && !englishFunctionWords.has(token.text)
    ? decodeTelex(token.text)
    : undefined
}

/** "KH 20", "kh của bộ nào": before a number, and before whose it is, an abbreviation is that of a document's form. */
function isFormName(token: Token, next: Token | undefined, phrases: Lexicon['phrases']): boolean {
  return (
    next !== undefined &&
    phrases.hasKey(token.key) &&
    (next.digits ||
      (OWNERS.has(next.fold) && phrases.longest([token], 0)?.units[0]?.startsWith('~form-') === true))
  )
}

/** What an unknown word stands for, likeliest first tried, and how likely. */
function readUnknown(
  token: Token,
  previous: string | undefined,
  next: Token | undefined,
  { vocabulary, keysOf, phrases }: Lexicon,
  english: boolean,
): readonly [words: readonly string[] | undefined, likelihood: number] {
  if (english) {
    // "Who is Nguyeenx …?": in English only names are typed with Vietnamese keys.
    const name = looksLikeTelex(token) ? decodeTelex(token.text) : undefined
    if (name !== undefined && keysOf(fold(name)).includes(accentKey(name)))
      return [[token.capital ? name.charAt(0).toUpperCase() + name.slice(1) : name], SURE]
  } else {
    const whole =
      /^[bcdđghklmnpqrstvx]{1,3}$/.test(token.text) && next
        ? vocabulary.unabbreviate(token.fold, next.fold)
        : undefined
    if (whole !== undefined) return [[whole], SURE]
    const short = shortened(token, vocabulary)
    if (short) return [short, SURE]
  }
  // In English a slip is one of an English word, or of a name; "light" is no "eight", and Lisa no "list".
  const asks = (word: string) => phrases.longest([tokenOf(word)], 0)?.units[0]?.startsWith('?') === true
  const fits = ({ fold }: { readonly fold: string }) =>
    !english ||
    (!beginsNumber(fold) && (token.capital ? previous === undefined || !asks(fold) : !isSyllable(fold)))
  const supported = vocabulary.correct(token, previous, next?.fold, 'pairs').find(fits)
  if (supported) return [[supported.fold], supported.likelihood]
  const pieces = english ? undefined : vocabulary.split(token.fold)
  if (pieces) return [cutAs(token.text, pieces), SURE]
  const correction = vocabulary.correct(token, previous, next?.fold).find(fits)
  return correction ? [[correction.fold], correction.likelihood] : [undefined, 0]
}

/** "hchương" is "huân chương": the first word shortened to its onset and run together with the second. */
function shortened(token: Token, vocabulary: Vocabulary): readonly string[] | undefined {
  const [, onset, rest] = /^([bcdđghklmnpqrstvx]{1,2}?)(\p{L}{3,})$/u.exec(token.text) ?? []
  if (onset === undefined || rest === undefined) return undefined
  const second = tokenOf(rest)
  const first = vocabulary.has(second.fold)
    ? vocabulary.unabbreviate(tokenOf(onset).fold, second.fold)
    : undefined
  return first === undefined ? undefined : [first, rest]
}

function respell(
  token: Token,
  isKnown: (token: Token) => boolean,
  isSpelled: (token: Token) => boolean,
): readonly string[] | undefined {
  if (!SHORT_ONSETS.includes(token.fold.charAt(0)) || isKnown(token)) return undefined
  const words = RESPELLED.map(([short, long]) => token.text.replace(short, long)).filter(
    (w) => w !== token.text && isKnown(tokenOf(w)),
  )
  const word = words.find((w) => isSpelled(tokenOf(w))) ?? words[0]
  return word === undefined ? undefined : [word]
}

/** Cuts the word as typed where its fold was cut, so that its marks stay. */
function cutAs(text: string, pieces: readonly string[]): string[] {
  let at = 0
  return pieces.map((piece) => {
    at += piece.length
    return text.slice(at - piece.length, at)
  })
}
