/** Converts candidates and quoted sentences to answers in one language. */
import { type Article, type Paragraph, placeOfQuote, plainSpace } from '../../knowledge/article.ts'
import { MAX_ANSWER_LENGTH, MAX_LABEL_LENGTH } from '../../knowledge/limits.ts'
import type { Entry, Knowledge } from '../../knowledge/schema.ts'
import { phrasings } from '../../locales/engine.ts'
import type { Lang } from '../../text/language-detection.ts'
import { capitalised } from '../../text/normalize.ts'
import type { Candidate } from '../index/candidates.ts'
import type { Answer, Quote } from '../outcome.ts'
import { listOf, textIn } from './answer-list.ts'

/** Fact id of an answer that quotes a sentence of the article instead of a fact. */
export const PASSAGE = 'passage'

/** Converts a candidate to an answer. Texts without an English translation stay in Vietnamese. */
export function answerOf(
  candidate: Candidate,
  lang: Lang,
  entries: ReadonlyMap<string, Entry>,
  article: Article,
): Answer {
  const entry = candidate.entry === undefined ? undefined : entries.get(candidate.entry)
  const direct = textIn(candidate.answer, lang)
  const list = listOf(candidate, lang)
  return {
    entry: candidate.entry ?? '',
    fact: candidate.id,
    title: entry ? textIn(entry.name, lang) : '',
    question: questionOf(candidate, lang),
    label: labelOf(candidate, lang),
    // The mark comes first, because a long answer may be cut at the end.
    direct: leadingIn(candidate.unread ? phrasings[lang].unread : undefined, direct),
    ...(list && { list }),
    ...(candidate.detail && { detail: textIn(candidate.detail, lang) }),
    quotes: quotesOf(candidate.quotes, article),
    lang,
  }
}

/** A quote with its paragraph, and the number of characters before it there. */
interface Placed {
  text: string
  readonly paragraph: Paragraph | undefined
  readonly start: number
}

/** Only signs and spaces stand between two quotes that follow each other. */
const ONLY_SIGNS = /^[^\p{L}\p{N}]*$/u

/** Returns quotes in the order of the article. Quotes that overlap or follow each other in a paragraph are joined. */
function quotesOf(texts: readonly string[], article: Article): readonly Quote[] {
  const placed = texts.map((text): Placed => {
    const { paragraph, start = 0 } = placeOfQuote(article, text) ?? {}
    return { text: plainSpace(text), paragraph, start }
  })
  const lineOf = ({ paragraph }: Placed) => paragraph?.line ?? 0
  const joined: Placed[] = []
  for (const quote of placed.sort((a, b) => lineOf(a) - lineOf(b) || a.start - b.start)) {
    const last = joined.at(-1)
    const text = last && joinedText(last, quote)
    if (text === undefined) joined.push(quote)
    else last!.text = text
  }
  return joined.map(({ text, paragraph }) => ({ text, paragraph: paragraph?.number ?? 0 }))
}

/** Returns the article's text from one quote to the end of both, `undefined` if words stand between them. */
function joinedText({ text, paragraph, start }: Placed, next: Placed): string | undefined {
  if (!paragraph || paragraph !== next.paragraph) return undefined
  const end = start + text.length
  const isNear = next.start <= end || ONLY_SIGNS.test(paragraph.text.slice(end, next.start))
  return isNear ? paragraph.text.slice(start, Math.max(end, next.start + next.text.length)) : undefined
}

/** Returns a sentence of the article as an answer. @param isNear true if the sentence is close, but does not answer */
export function sentenceAnswer(
  quote: Quote,
  { entries, source }: Knowledge,
  lang: Lang,
  isNear: boolean,
): Answer {
  const say = phrasings[lang]
  return {
    entry: entries.find((e) => e.kind === 'article')?.id ?? '',
    fact: PASSAGE,
    title: source.title,
    question: isNear ? say.nearest : say.inTheArticle.replace(/:$/, ''),
    label: '',
    direct: isNear ? quote.text : say.inTheArticle,
    quotes: [quote],
    lang,
  }
}

/** Returns a question for this answer, capitalised: the first that ends in a question mark, otherwise the first. */
function questionOf({ questions }: Candidate, lang: Lang): string {
  const asked = [...questions[lang], ...questions.vi]
  return asSentence(asked.find((q) => q.endsWith('?')) ?? asked[0] ?? '')
}

/** Returns the button text: the label, the first question that fits, or a longer question, which the caller cuts. */
function labelOf(candidate: Candidate, lang: Lang): string {
  const short = candidate.questions[lang].map(asSentence).find(({ length }) => length <= MAX_LABEL_LENGTH)
  return candidate.label?.[lang] ?? short ?? questionOf(candidate, lang)
}

function asSentence(question: string): string {
  const sentence = capitalised(question)
  return /[?.!]$/.test(sentence) || !sentence ? sentence : `${sentence}?`
}

/** Reduces an answer to its quotes, for a reader who has read it and asks for its source. */
export function proofOf({ list: _, detail: __, ...answer }: Answer): Answer {
  return { ...answer, direct: '' }
}

/** Returns a text with a lead before it, if there is one. */
export function leadingIn(lead: string | undefined, text: string): string {
  return lead === undefined ? text : `${lead} ${text}`
}

/**
 * Returns the plain text of answers, at most `MAX_ANSWER_LENGTH` characters. Drops details first, then cuts. Of an
 * answer that is only a proof, it is the quotes.
 */
export function textOf(answers: readonly Answer[]): string {
  const directOf = ({ direct, quotes }: Answer) => direct || quotes.map(({ text }) => `“${text}”`).join(' ')
  const full = answers.map((a) => (a.detail ? `${a.direct} ${a.detail}` : directOf(a))).join('\n')
  if (full.length <= MAX_ANSWER_LENGTH) return full
  const short = answers.map(directOf).join('\n')
  return short.length <= MAX_ANSWER_LENGTH ? short : `${short.slice(0, MAX_ANSWER_LENGTH - 1)}…`
}
