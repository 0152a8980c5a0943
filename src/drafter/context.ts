/** Finds the sentences that can be quoted alone. One that refers back is quoted with the sentences before it. */
import { termsOf } from '../knowledge/claims/terms.ts'
import type { Lang } from '../text/language-detection.ts'
import { isHalfQuoted, withoutQuotations } from './fit-words.ts'
import { isWithin, phrases, pressPhrases } from './press-words.ts'
import { pronoun, reference, type Sentence } from './sentence.ts'

/** Maximum sentences quoted before one that refers back. */
const MAX_BEFORE = 2
/** A question, the beginning of a list, or the end of something. */
const PART = /[?:]["”)]*$|^["“(]?\p{Ll}|^»/u
const noReference = pressPhrases(['no-references'])
const speaker = pressPhrases(['first-persons'])
const englishSpeaker = phrases(['I', 'me', 'my', 'we', 'our', 'us', 'you', 'your'], true)

/** Returns a sentence with those before it that it refers to, in order; nothing if it does not make sense alone. */
export function inContext(sentences: readonly Sentence[], at: number, lang: Lang): readonly Sentence[] {
  const found: Sentence[] = []
  for (let i = at; i >= 0 && at - i <= MAX_BEFORE; i--) {
    const sentence = sentences[i]!
    if (isPart(sentence, lang) || (i < at && sentence.view.paragraph.kind !== 'text')) return []
    found.unshift(sentence)
    if (!refersBack(sentence, lang)) return found
  }
  return []
}

/** True for a question, half a quotation, or words of a speaker who is not named. */
function isPart({ text, view }: Sentence, lang: Lang): boolean {
  const outside = termsOf(withoutQuotations(text))
  const self = lang === 'vi' ? speaker : englishSpeaker
  const isHalf = isHalfQuoted(text) || isHalfQuoted(view.paragraph.text.slice(0, view.start))
  return PART.test(text) || isHalf || outside.some((_, at) => self(outside, at) > 0)
}

/** True if the words outside quotation marks mean something that an earlier sentence names. */
function refersBack({ text, terms, subject }: Sentence, lang: Lang): boolean {
  if (lang === 'en') return [0, 1, 2].some((at) => pronoun(terms, at) > 0)
  const isNamed = subject?.naming !== undefined
  if (!isNamed && (subject?.isPronoun || pronoun(terms, 0) > 0)) return true
  // "trong đó" means nothing before.
  const outside = termsOf(withoutQuotations(text))
  return outside.some((_, at) => reference(outside, at) > 0 && !isWithin(noReference, outside, at))
}

/** Joins sentences. Each gets a mark at its end; that of the last ends a sentence. */
export function joinedSentences(texts: readonly string[]): string {
  const marked = texts.map((text) => (/[.!?…”":;,]$/.test(text) ? text : `${text}.`))
  return marked.join(' ').replace(/[,;:]$/, '.')
}
