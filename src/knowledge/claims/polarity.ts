/** Checks denials and words with an opposite in an answer against its evidence. */
import type { Lang } from '../../text/language-detection.ts'
import { lostInEnglish } from './english-denials.ts'
import type { Claim, Evidence } from './evidence.ts'
import { DENYING, isNegation, NEGATIONS, type Word, wordsOf } from './negations.ts'
import { compared, opposites } from './opposites.ts'
import { indexOfRun, keysIn, placesOf, textOf } from './terms.ts'

/** Number of words of a denial that are named. */
const NAMED = 3
/** The words of the answer and those of the evidence. */
type Turned = Pick<Claim, 'said' | 'proven'>

/** Finds a statement of an answer that is the opposite of its evidence. */
export function turnedRound(
  answer: string,
  lang: Lang,
  { quotes, lang: written }: Pick<Evidence, 'quotes' | 'lang'>,
  vietnamese = '',
): Claim[] {
  if (lang !== written)
    return lang === 'en' ? lostInEnglish(answer, vietnamese) : lostInEnglish(quotes.join(' '), answer)
  const said = wordsOf(answer, lang)
  const proven = wordsOf(quotes.join('\n\n'), lang)
  const lost = deniedOnlyIn(proven, said)
  const turned: Turned | undefined =
    deniedOnlyIn(said, proven) ??
    (lost && { said: lost.proven, proven: lost.said }) ??
    oppositeIn(said, proven) ??
    deniedNowhere(said, proven, lang)
  return turned ? [{ kind: 'polarity', ...turned }] : []
}

/** Finds a denial in the answer if no quote denies anything: "không được tặng" for "được tặng". */
function deniedNowhere(said: readonly Word[], proven: readonly Word[], lang: Lang): Turned | undefined {
  if (proven.some(({ key }) => NEGATIONS[lang].has(key) || DENYING.has(key))) return undefined
  const at = said.findIndex((_, i) => isNegation(said, i, lang))
  return at < 0 ? undefined : { said: textOf(said, at, at + NAMED) }
}

/** Finds two words that the first text denies wherever it has them, and the second nowhere. */
function deniedOnlyIn(denying: readonly Word[], other: readonly Word[]): Required<Turned> | undefined {
  const [own, theirs] = [keysIn(denying), keysIn(other)]
  for (const [i, { clause, isDenied }] of denying.entries()) {
    if (!isDenied) continue
    // A single word identifies the statement only at the end of a clause.
    const run = keysIn(denying.slice(i, i + 2).filter((word) => word.clause === clause))
    const places = placesOf(theirs, run)
    const [first] = places
    if (first === undefined || places.some((at) => other[at]!.isDenied)) continue
    if (placesOf(own, run).every((at) => denying[at]!.isDenied))
      return {
        said: textOf(denying, i - NAMED, i + run.length),
        proven: textOf(other, first - 1, first + run.length),
      }
  }
  return undefined
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
