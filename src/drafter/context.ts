/** Finds the sentences that can be quoted alone. One that refers back is quoted with the sentences before it. */
import { type Term, termsOf } from '../knowledge/claims/terms.ts'
import type { Lang } from '../text/language-detection.ts'
import { contains, isWithin, phrases, pressPhrases } from './press-words.ts'
import { hasVerb, pronoun, reference, type Sentence } from './sentence.ts'

/** Maximum sentences quoted before one that refers back. */
const MAX_BEFORE = 2
const QUOTED = /“[^”]*”|"[^"]*"/g
const HALF_MARK = /[“”"]/
/** A line that only credits a picture, or is a motto in capitals. */
const NO_SENTENCE = /^(?:Ảnh|Photo|Nguồn)\s*:|^[^\p{Ll}]+$/u
/** A question, the beginning of a list, or the end of something. */
const PART = /[?:]["”)]*$|^["“(]?\p{Ll}|^»/u
const ENDED = /[.!…]["”)]*$/
const noReference = pressPhrases(['no-references'])
const speaker = pressPhrases(['first-persons'])
const englishSpeaker = phrases(['I', 'me', 'my', 'we', 'our', 'us', 'you', 'your'], true)

/** Returns a sentence with those before it that it refers to, in order; nothing if it does not make sense alone. */
export function inContext(sentences: readonly Sentence[], at: number, lang: Lang): readonly Sentence[] {
  const found: Sentence[] = []
  for (let i = at; i >= 0 && at - i <= MAX_BEFORE; i--) {
    const sentence = sentences[i]!
    const isNext = i === at || sentence.view.number === sentences[i + 1]!.view.number - 1
    if (!isNext || isPart(sentence, lang) || (i < at && sentence.view.paragraph.kind !== 'text')) return []
    found.unshift(sentence)
    if (!refersBack(sentence, lang)) return found
  }
  return []
}

/** True for a question, half a quotation, or words of a speaker who is not named. */
function isPart({ text, terms, view }: Sentence, lang: Lang): boolean {
  if (NO_SENTENCE.test(text) || PART.test(text) || (!ENDED.test(text) && !hasVerb(terms))) return true
  const outside = text.replace(QUOTED, '')
  const before = view.paragraph.text.slice(0, view.start)
  const isInQuotation = HALF_MARK.test(before.replace(QUOTED, ''))
  return (
    isInQuotation ||
    HALF_MARK.test(outside) ||
    contains(lang === 'vi' ? speaker : englishSpeaker, termsOf(outside))
  )
}

/** True if the words outside quotation marks mean something that an earlier sentence names. */
function refersBack({ text, terms, subject }: Sentence, lang: Lang): boolean {
  if (lang === 'en') return [0, 1, 2].some((at) => pronoun(terms, at) > 0)
  const isNamed = subject?.naming !== undefined
  return (
    (!isNamed && (subject?.isPronoun || pronoun(terms, 0) > 0)) || refers(termsOf(text.replace(QUOTED, '')))
  )
}

/** True for words such as "dự án này", not for "trong đó". */
function refers(terms: readonly Term[]): boolean {
  return terms.some((_, at) => reference(terms, at) > 0 && !isWithin(noReference, terms, at))
}
