/** Compares the words of an answer with its quotes, one by one. */
import type { Lang } from '../../text/language-detection.ts'
import { englishFunctionWords } from '../../text/stop-words.ts'
import type { Claim, Evidence } from './evidence.ts'
import { bindingPhrases, bindingWords, isContent } from './proof-words.ts'
import { quantitiesOf } from './quantities.ts'
import { hasRun, termsOf } from './terms.ts'

/** Maximum number of words named in a claim. */
const MOST_NAMED = 6

/**
 * Returns the words of an answer that its evidence does not contain. Allows function words and words about the article
 * itself. Words inside a number are checked with the number.
 */
export function addedWords(answer: string, lang: Lang, evidence: Evidence): Claim | undefined {
  const known = new Set(evidence.runs.flat())
  // "yêu cầu hoàn thành" and "phải hoàn thành" are equally binding.
  const isBinding = evidence.runs.some((run) => hasRun(run, bindingPhrases))
  const counted = quantitiesOf(answer, lang)
  const strange = termsOf(answer).filter(({ key, text, capital, isNumber, start }) => {
    if (isNumber || known.has(key)) return false
    if (counted.some(({ at, text: number }) => at <= start && start < at + number.length)) return false
    if (lang === 'en') return !englishFunctionWords.has(text.toLowerCase())
    if (isBinding && bindingWords.has(key)) return false
    // "Năm" begins many sentences. A capital elsewhere marks a name.
    const begins = /(?:^|[.!?:]\s+)["“‘(]?$/u.test(answer.slice(0, start))
    return (capital && !begins) || isContent(key)
  })
  if (strange.length === 0) return undefined
  const said = strange.slice(0, MOST_NAMED).map((term) => term.text)
  return { kind: 'words', said: said.join(', ') }
}
