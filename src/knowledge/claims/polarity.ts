/** Checks denials and words with an opposite in an answer against its evidence. */
import type { Lang } from '../../text/language-detection.ts'
import { lostInEnglish } from './english-denials.ts'
import type { Claim, Evidence, FaultKind } from './evidence.ts'
import { DENYING, isNegation, isOfArticle, NEGATIONS, type Word, wordsOf } from './negations.ts'
import { compared, opposites } from './opposites.ts'
import { isContent } from './proof-words.ts'
import { indexOfRun, keysIn, keysOf, placesOf, textOf } from './terms.ts'

/** Words after a negation that make it one of all: "không hộ nào". */
const NOBODY = new Set(keysOf('nào ai'))
/** Maximum distance in words of a negation before the word that it denies: "không hề được nhận". */
const REACH = 3
/** Maximum distance in words of a negation behind the word that it denies. */
const END_REACH = 5

/** The words of the answer and those of the evidence. */
type Turned = Pick<Claim, 'said' | 'proven'>

/** Finds a statement of an answer that is the opposite of its evidence. */
export function turnedRound(
  answer: string,
  lang: Lang,
  { quotes, lang: written }: Pick<Evidence, 'quotes' | 'lang'>,
  vietnamese = '',
): Claim<FaultKind>[] {
  if (lang === 'en') return lostInEnglish(answer, vietnamese)
  if (written === 'en') return lostInEnglish(quotes.join(' '), answer)
  const said = wordsOf(answer)
  const proven = wordsOf(quotes.join('\n\n'))
  const stated = deniedOnlyIn(proven, said)
  const turned: Turned | undefined =
    deniedOnlyIn(said, proven) ??
    (stated && { said: stated.proven, proven: stated.said }) ??
    lostAtEnd(said, proven) ??
    oppositeIn(said, proven) ??
    deniedNowhere(said, proven) ??
    deniedSubject(said, quotes)
  return turned ? [{ kind: 'polarity', ...turned }] : []
}

/** Finds a denial in the answer if no quote denies anything: "không được tặng" for "được tặng". */
function deniedNowhere(said: readonly Word[], proven: readonly Word[]): Turned | undefined {
  if (proven.some(({ key }) => NEGATIONS.has(key) || DENYING.has(key))) return undefined
  const at = said.findIndex((word, i) => isNegation(said, i) && !isOfArticle(said, word.clause))
  return at < 0 ? undefined : { said: textOf(said, at, at + REACH) }
}

/** Finds a lost "Không ai …" or "Không hộ nào …" at the beginning of a quote, which denies all of it. */
function deniedSubject(said: readonly Word[], quotes: readonly string[]): Turned | undefined {
  if (said.some(({ key }) => NEGATIONS.has(key))) return undefined
  const all = quotes
    .map((quote) => wordsOf(quote).slice(0, END_REACH))
    .find(([first, ...next]) => first && NEGATIONS.has(first.key) && next.some(({ key }) => NOBODY.has(key)))
  return all && { said: textOf(said, 0, END_REACH), proven: textOf(all, 0, REACH) }
}

/** Finds two words that the first text denies wherever it has them, and the second nowhere. */
function deniedOnlyIn(denying: readonly Word[], other: readonly Word[]): Required<Turned> | undefined {
  const [own, theirs] = [keysIn(denying), keysIn(other)]
  for (const [i, { clause }] of denying.entries()) {
    if (!isNegation(denying, i)) continue
    // A single word identifies the statement only at the end of a clause.
    const run = keysIn(denying.slice(i + 1, i + 3).filter((word) => word.clause === clause))
    const places = placesOf(theirs, run)
    const [first] = places
    if (first === undefined || places.some((at) => isDenied(other, at))) continue
    if (placesOf(own, run).every((at) => isDenied(denying, at)))
      return {
        said: textOf(denying, i, i + 1 + run.length),
        proven: textOf(other, first - 1, first + run.length),
      }
  }
  return undefined
}

/** Finds an omitted denial at the end of a clause: "mạng người thì không" → "mạng người thì đắp lại được". */
function lostAtEnd(said: readonly Word[], proven: readonly Word[]): Turned | undefined {
  const keys = keysIn(said)
  for (const [i, { clause }] of proven.entries()) {
    if (!isNegation(proven, i) || proven[i + 1]?.clause === clause) continue
    const denied = proven
      .slice(Math.max(0, i - END_REACH), i)
      .filter((word) => word.clause === clause && isContent(word.key))
    const places = denied.map(({ key }) => keys.indexOf(key))
    const [from, to] = [Math.min(...places), Math.max(...places)]
    if (places.length === 0 || from < 0) continue
    if (!said.slice(Math.max(0, from - END_REACH), to + END_REACH).some(({ key }) => NEGATIONS.has(key)))
      return { said: textOf(said, from, to + REACH), proven: textOf(proven, i - REACH, i + 1) }
  }
  return undefined
}

function isDenied(words: readonly Word[], at: number): boolean {
  return words
    .slice(Math.max(0, at - REACH), at)
    .some(({ key, clause }) => clause === words[at]!.clause && NEGATIONS.has(key))
}

/** Finds a word replaced by its opposite next to the same word: "giảm 18%" for "tăng 18%", "hạng Nhì" for "hạng Ba". */
function oppositeIn(said: readonly Word[], proven: readonly Word[]): Turned | undefined {
  const [own, theirs] = [keysIn(said), keysIn(proven)]
  const stands = (run: readonly string[]) => indexOfRun(theirs, run) >= 0
  for (const { word, run, alike, others, isEstimate } of opposites)
    for (const at of alike.some(stands) ? [] : placesOf(own, run)) {
      const beside = (i: number) => (said[i]?.clause === said[at]!.clause ? said[i] : undefined)
      const [before, behind] = [beside(at - 1), beside(at + run.length)]
      if (isEstimate && (!/^\d/.test(behind?.key ?? '') || compared.has(before?.key ?? ''))) continue
      for (const other of others) {
        if (behind && stands([...other.run, behind.key]))
          return { said: `${word} ${behind.text}`, proven: `${other.word} ${behind.text}` }
        if (before && stands([before.key, ...other.run]))
          return { said: `${before.text} ${word}`, proven: `${before.text} ${other.word}` }
      }
    }
  return undefined
}
