/** Compares a translation with the sentences that it translates. */
import type { Lang } from '../../text/language-detection.ts'
import { unprovenClaims } from './check-answer.ts'
import { deniedOtherwise } from './english-denials.ts'
import { type Claim, readEvidence } from './evidence.ts'
import { unprovenNumbers } from './numbers.ts'
import { type Amount, quantitiesOf } from './quantities.ts'

/** Maximum number of faults named of one translation. Others usually follow from the first. */
const MOST_NAMED = 3

/** Returns the numbers, names and denials of a translation that the original does not have. */
export function proveTranslation(
  translation: string,
  original: string,
  names: readonly string[],
  lang: Lang,
): readonly Claim[] {
  const other = lang === 'vi' ? 'en' : 'vi'
  const evidence = readEvidence([original, ...names], [], lang)
  const [english, vietnamese] = lang === 'vi' ? [translation, original] : [original, translation]
  const claims = [
    // The Vietnamese version of an English name has other words.
    ...(lang === 'vi'
      ? unprovenClaims(translation, other, evidence, original)
      : unprovenNumbers(translation, other, evidence)),
    ...movedNumber(translation, other, original, lang),
    ...deniedOtherwise(english, vietnamese),
  ]
  const isFirst = ({ said }: Claim, i: number) => claims.findIndex((claim) => claim.said === said) === i
  return claims.filter(isFirst).slice(0, MOST_NAMED)
}

/** Finds a number that counts something else in a translation, because two numbers changed places. */
function movedNumber(translation: string, lang: Lang, original: string, originalLang: Lang): Claim[] {
  const amounts = (text: string, of: Lang) =>
    quantitiesOf(text, of).flatMap((q) => (q.kind === 'amount' ? [q] : []))
  // "50 căn nhà của năm 2024" → "the 2024 target of 50 houses": a year may move among other numbers.
  for (const isOfGroup of [isYear, (amount: Amount) => !isYear(amount)]) {
    const order = amounts(original, originalLang).filter(isOfGroup)
    let last = -1
    for (const { value, text } of amounts(translation, lang).filter(isOfGroup)) {
      const at = order.findIndex((one) => one.value === value)
      if (at < 0 || at !== order.findLastIndex((one) => one.value === value)) continue
      if (at < last) return [{ kind: 'unit', said: text }]
      last = at
    }
  }
  return []
}

function isYear({ value, unit, number }: Amount): boolean {
  return !unit && /^\d{4}$/.test(number) && value >= 1000 && value < 2200
}
