/** Checks denials and words with an opposite in an answer against its evidence. */
import type { Lang } from '../../text/language-detection.ts'
import type { Claim, Evidence, FaultKind } from './evidence.ts'
import { compared, estimates, opposites } from './opposites.ts'
import { englishDenials, isContent } from './proof-words.ts'
import { indexOfRun, keysOf, placesOf, termsOf } from './terms.ts'

/** Negations. Words of the language that begin with one, such as "không khí" (air), are excluded. */
const NEGATIONS = new Set(keysOf('không chưa chẳng chả đừng khỏi'))
const NO_NEGATION = new Set(keysOf('khí gian quân chỉ những lưu phận đầy'))
const BEFORE_NO_NEGATION = new Set(keysOf('hàng hư hay có khi nếu'))
/** Words of the article that express a denial in another way: "cấm" forbids. */
const DENYING = new Set(keysOf('cấm thiếu tránh ngoài trừ mất hết ngừng nghỉ nếu chậm khó'))
const OF_ARTICLE = new Set(keysOf('bài báo trang'))
/** Maximum distance in words of a negation before the word that it denies: "không hề được nhận". */
const REACH = 3
/** Maximum distance in words of a negation behind the word that it denies. */
const END_REACH = 5
const ENGLISH_NEGATION =
  /\b(?:not|no|never|nobody|none|nothing|neither|nor|cannot|without|fail(?:s|ed)?|yet|un\w+|\w+less|refus\w+|lack\w*|miss\w*|avoid\w*|prevent\w*|stop\w*|less|out of|only|any)\b|n't\b/i

interface Word {
  readonly key: string
  readonly text: string
  /** Index of the clause in the text. */
  readonly clause: number
}

/** Finds statements of an answer that are the opposite of its evidence. */
export function turnedRound(
  answer: string,
  lang: Lang,
  { quotes }: Evidence,
  vietnamese = '',
): Claim<FaultKind>[] {
  if (lang === 'en') return deniedInOneOnly(answer, vietnamese)
  const proven = quotes.flatMap((quote, i) =>
    wordsOf(quote).map((word) => ({ ...word, clause: word.clause + i * 1000 })),
  )
  const said = wordsOf(answer)
  return [
    ...turned(said, proven, 'said'),
    ...turned(proven, said, 'proven'),
    ...lostAtEnd(said, proven),
    ...oppositesIn(said, proven),
    ...deniedNowhere(said, proven),
  ].slice(0, 1)
}

/** Finds a denial in the answer if no quote denies anything: "không được tặng" for "được tặng". */
function deniedNowhere(said: readonly Word[], proven: readonly Word[]): Claim<FaultKind>[] {
  if (proven.some(({ key }) => NEGATIONS.has(key) || DENYING.has(key))) return []
  const at = said.findIndex((word, i) => isNegation(said, i) && !isOfArticle(said, word.clause))
  if (at < 0) return []
  return [
    {
      kind: 'polarity',
      said: said
        .slice(at, at + REACH)
        .map(({ text }) => text)
        .join(' '),
    },
  ]
}

/** True for "Bài báo không nêu …", which is about the article and not about its content. */
function isOfArticle(words: readonly Word[], clause: number): boolean {
  return words.some((word) => word.clause <= clause && OF_ARTICLE.has(word.key))
}

function wordsOf(text: string): Word[] {
  const terms = termsOf(text)
  let clause = 0
  return terms.map(({ key, text: word, start }, i) => {
    // More than a space between two words is a punctuation mark.
    if (i > 0 && start - terms[i - 1]!.end > 1) clause++
    return { key, text: word, clause }
  })
}

/** Finds statements that one text denies and the other makes: the same two words, denied here and never there. */
function turned(denying: readonly Word[], other: readonly Word[], as: 'said' | 'proven'): Claim<FaultKind>[] {
  const keys = other.map(({ key }) => key)
  return denying.flatMap((word, i): Claim<FaultKind>[] => {
    if (!isNegation(denying, i)) return []
    const behind = [denying[i + 1], denying[i + 2]].filter((next) => next?.clause === word.clause)
    const run = behind.flatMap((next) => next?.key ?? [])
    // A single word identifies the statement only at the end of a clause.
    if (run.length === 0) return []
    const ownPlaces = placesOf(
      denying.map(({ key }) => key),
      run,
    )
    if (ownPlaces.some((at) => !isDenied(denying, at))) return []
    const places = placesOf(keys, run)
    if (places.length === 0 || places.some((at) => isDenied(other, at))) return []
    const phrase = (words: readonly Word[], at: number, from: number) =>
      words
        .slice(Math.max(0, at - from), at + run.length)
        .map(({ text }) => text)
        .join(' ')
    const here = phrase(denying, i + 1, 1)
    const there = phrase(other, places[0]!, 1)
    return [
      as === 'said'
        ? { kind: 'polarity', said: here, proven: there }
        : { kind: 'polarity', said: there, proven: here },
    ]
  })
}

/** Finds an omitted denial at the end of a clause: "mạng người thì không" → "mạng người thì đắp lại được". */
function lostAtEnd(said: readonly Word[], proven: readonly Word[]): Claim<FaultKind>[] {
  const keys = said.map(({ key }) => key)
  return proven.flatMap((word, i): Claim<FaultKind>[] => {
    if (!isNegation(proven, i) || proven[i + 1]?.clause === word.clause) return []
    const denied = proven
      .slice(Math.max(0, i - END_REACH), i)
      .filter(({ key, clause }) => clause === word.clause && isContent(key))
    const places = denied.map(({ key }) => keys.indexOf(key))
    if (denied.length === 0 || places.some((at) => at < 0)) return []
    const [from, to] = [Math.min(...places), Math.max(...places)]
    if (said.slice(Math.max(0, from - END_REACH), to + END_REACH).some(({ key }) => NEGATIONS.has(key)))
      return []
    const phrase = (words: readonly Word[], start: number, end: number) =>
      words
        .slice(start, end)
        .map(({ text }) => text)
        .join(' ')
    return [
      { kind: 'polarity', said: phrase(said, from, to + REACH), proven: phrase(proven, i - REACH, i + 1) },
    ]
  })
}

function isNegation(words: readonly Word[], i: number): boolean {
  const { key, clause } = words[i]!
  const next = words[i + 1]
  const before = words[i - 1]
  return (
    NEGATIONS.has(key) &&
    !(next?.clause === clause && NO_NEGATION.has(next.key)) &&
    !(before?.clause === clause && BEFORE_NO_NEGATION.has(before.key))
  )
}

function isDenied(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    if (words[i]!.clause !== words[at]!.clause) return false
    if (NEGATIONS.has(words[i]!.key)) return true
  }
  return false
}

/** Finds a word replaced by its opposite next to the same word: "giảm 18%" for "tăng 18%", "hạng Nhì" for "hạng Ba". */
function oppositesIn(said: readonly Word[], proven: readonly Word[]): Claim<FaultKind>[] {
  const saidKeys = said.map(({ key }) => key)
  const provenKeys = proven.map(({ key }) => key)
  const stands = (run: readonly string[]) => indexOfRun(provenKeys, run) >= 0
  const claims = (group: (typeof opposites)[number], isEstimate: boolean): Claim<FaultKind>[] =>
    group.flatMap((words) =>
      words.some((same) => stands(same.run))
        ? []
        : words.flatMap(({ word, run }) =>
            placesOf(saidKeys, run).flatMap((at): Claim<FaultKind>[] => {
              const beside = (i: number) => (said[i]?.clause === said[at]!.clause ? said[i] : undefined)
              const [before, behind] = [beside(at - 1), beside(at + run.length)]
              if (isEstimate && (!/^\d/.test(behind?.key ?? '') || compared.has(before?.key ?? ''))) return []
              for (const other of group.filter((one) => one !== words).flat()) {
                if (behind && stands([...other.run, behind.key]))
                  return [
                    {
                      kind: 'polarity',
                      said: `${word} ${behind.text}`,
                      proven: `${other.word} ${behind.text}`,
                    },
                  ]
                if (before && stands([before.key, ...other.run]))
                  return [
                    {
                      kind: 'polarity',
                      said: `${before.text} ${word}`,
                      proven: `${before.text} ${other.word}`,
                    },
                  ]
              }
              return []
            }),
          ),
    )
  return [
    ...opposites.flatMap((group) => claims(group, false)),
    ...estimates.flatMap((group) => claims(group, true)),
  ]
}

/** Finds a denial that only one of the English and the Vietnamese answer has. */
function deniedInOneOnly(english: string, vietnamese: string): Claim<FaultKind>[] {
  if (ENGLISH_NEGATION.test(english)) return []
  const words = wordsOf(vietnamese)
  const denial = words.findIndex((_, i) => isNegation(words, i))
  if (denial < 0) return []
  const there = words
    .slice(denial, denial + 3)
    .map(({ text }) => text)
    .join(' ')
  return [{ kind: 'polarity', said: english, proven: there }]
}

/** Returns a denial that only one of the translation and its original has. */
export function deniedOtherwise(english: string, vietnamese: string): Claim<FaultKind> | undefined {
  const words = wordsOf(vietnamese)
  const isDenied = words.some((_, i) => isNegation(words, i))
  return englishDenialsIn(english).length > 0 === isDenied ? undefined : { kind: 'polarity', said: english }
}

/** Returns a denial if an English answer has more than its English quotes, or none although they have one. */
export function deniedInEnglish(answer: string, quotes: readonly string[]): Claim<FaultKind> | undefined {
  const [said, there] = [englishDenialsIn(answer), quotes.flatMap(englishDenialsIn)]
  if (said.length > there.length) return { kind: 'polarity', said: said[0]! }
  return said.length === 0 && there.length > 0
    ? { kind: 'polarity', said: answer, proven: there[0]! }
    : undefined
}

/** Words that deny. The "No." of "No. 12" is not one. */
function englishDenialsIn(text: string): string[] {
  const words = text
    .toLowerCase()
    .replace(/\bnos?\.\s*\d/g, '')
    .match(/[a-z]+(?:['’]t)?/g)
  return (words ?? []).filter(
    (word) => englishDenials.has(word.replace('’', "'")) || /^un(?!i|der|t|ve)\w{4,}/.test(word),
  )
}
