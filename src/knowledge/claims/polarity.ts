/** Checks denials and words with an opposite in an answer against its evidence. */
import type { Lang } from '../../text/language-detection.ts'
import { lostInEnglish } from './english-denials.ts'
import type { Claim, Evidence, FaultKind } from './evidence.ts'
import { DENYING, isNegation, isOfArticle, NEGATIONS, type Word, wordsOf } from './negations.ts'
import { compared, estimates, opposites } from './opposites.ts'
import { isContent } from './proof-words.ts'
import { indexOfRun, keysOf, placesOf, textOf } from './terms.ts'

/** Distance between the clause numbers of two quotes. */
const QUOTE_STEP = 1000
/** Words after a negation that make it one of all: "không hộ nào". */
const NOBODY = new Set(keysOf('nào ai'))
/** Maximum distance in words of a negation before the word that it denies: "không hề được nhận". */
const REACH = 3
/** Maximum distance in words of a negation behind the word that it denies. */
const END_REACH = 5

/** Finds statements of an answer that are the opposite of its evidence. */
export function turnedRound(
  answer: string,
  lang: Lang,
  { quotes, lang: written }: Pick<Evidence, 'quotes' | 'lang'>,
  vietnamese = '',
): Claim<FaultKind>[] {
  const across = lang === 'en' ? lostInEnglish(answer, vietnamese) : lostInEnglish(quotes.join(' '), answer)
  if (lang === 'en' || written === 'en') return across ? [across] : []
  const proven = quotes.flatMap((quote, i) =>
    wordsOf(quote).map((word) => ({ ...word, clause: word.clause + i * QUOTE_STEP })),
  )
  const said = wordsOf(answer)
  return [
    ...turned(said, proven, 'said'),
    ...turned(proven, said, 'proven'),
    ...lostAtEnd(said, proven),
    ...oppositesIn(said, proven),
    ...deniedNowhere(said, proven),
    ...deniedSubject(said, proven),
  ].slice(0, 1)
}

/** Finds a denial in the answer if no quote denies anything: "không được tặng" for "được tặng". */
function deniedNowhere(said: readonly Word[], proven: readonly Word[]): Claim<FaultKind>[] {
  if (proven.some(({ key }) => NEGATIONS.has(key) || DENYING.has(key))) return []
  const at = said.findIndex((word, i) => isNegation(said, i) && !isOfArticle(said, word.clause))
  if (at < 0) return []
  return [{ kind: 'polarity', said: textOf(said, at, at + REACH) }]
}

/** Finds a lost "Không ai …" or "Không hộ nào …" at the beginning of a quote, which denies all of it. */
function deniedSubject(said: readonly Word[], proven: readonly Word[]): Claim<FaultKind>[] {
  if (said.some(({ key }) => NEGATIONS.has(key))) return []
  const at = proven.findIndex(({ key, clause }, i) => {
    const isFirst =
      i === 0 || Math.floor(proven[i - 1]!.clause / QUOTE_STEP) < Math.floor(clause / QUOTE_STEP)
    return (
      isFirst && NEGATIONS.has(key) && proven.slice(i + 1, i + END_REACH).some((word) => NOBODY.has(word.key))
    )
  })
  if (at < 0) return []
  return [{ kind: 'polarity', said: textOf(said, 0, END_REACH), proven: textOf(proven, at, at + REACH) }]
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
    const phrase = (words: readonly Word[], at: number) => textOf(words, at - 1, at + run.length)
    const here = phrase(denying, i + 1)
    const there = phrase(other, places[0]!)
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
    return [
      { kind: 'polarity', said: textOf(said, from, to + REACH), proven: textOf(proven, i - REACH, i + 1) },
    ]
  })
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
